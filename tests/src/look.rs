//! Judging a page as it stands: accessibility, width, complaints, a picture for people to look at, and its paper.

use crate::axe;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::paths;
use crate::patience;
use crate::watch;
use serde_json::json;
use std::time::Duration;

impl Browser {
    /// Fails with every fault that axe-core finds on the page as it stands.
    pub fn assert_accessible(&self, what: &str) {
        let found = axe::violations(self);
        assert!(
            found.is_empty(),
            "{what}: {} violations\n  {}",
            found.len(),
            found.join("\n  ")
        );
    }

    /// Fails where the page is wider than the window, and names what sticks out.
    pub fn assert_no_sideways_scroll(&self, what: &str) {
        let wide = self.run(
            "const room = document.documentElement.clientWidth;
             if (document.documentElement.scrollWidth <= room) return [];
             return [...document.querySelectorAll('body *')]
                 .filter(e => e.getBoundingClientRect().right > room + 0.5)
                 .map(e => `${e.tagName.toLowerCase()}.${e.className}`).slice(0, 8).concat('(page)');",
        );
        assert_eq!(wide, json!([]), "{what}: wider than the window");
    }

    /// Fails where the browser complained (broken script, missing file, content security policy).
    pub fn assert_no_complaints(&self) {
        let said = watch::complaints(&self.driver);
        assert!(said.is_empty(), "the console says:\n  {}", said.join("\n  "));
    }

    /// The addresses of all requests since the last look, for tests about who was asked for what.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        watch::requests(&self.driver)
    }

    /// The page on paper, as this browser prints it: a PDF.
    ///
    /// # Panics
    /// In another engine than Chromium.
    #[must_use]
    pub fn printed(&self) -> Vec<u8> {
        let wanted = json!({ "preferCSSPageSize": true });
        let paper = self.driver.devtools("Page.printToPDF", &wanted);
        base64(paper["data"].as_str().expect("a paper has data"))
    }

    /// Saves a picture of the whole page in target/pictures, for people to look at; WebKit shows what its window shows.
    pub fn picture(&self, name: &str) {
        let shot = match self.engine() {
            Engine::Chromium => {
                // The same points, packed less tightly: a picture takes two thirds of the time, and there are two thousand.
                let wanted = json!({ "format": "png", "captureBeyondViewport": true, "optimizeForSpeed": true });
                self.driver.devtools("Page.captureScreenshot", &wanted)["data"].take()
            }
            // It has none to give while one page takes the place of another.
            Engine::Firefox => patience::wait(Duration::from_secs(10), || {
                self.driver.ask("/screenshot/full", None).ok()
            })
            .expect("a picture"),
            Engine::WebKit => {
                // It shows the frame it has, and that may be the one before.
                let drawn = "await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))";
                let _ = self.run(drawn);
                self.driver.ask("/screenshot", None).expect("a picture")
            }
        };
        let data = shot.as_str().expect("a picture has data");
        let file = paths::pictures().join(format!("{name}.png"));
        let folder = file.parent().expect("a picture lies in a folder");
        std::fs::create_dir_all(folder).expect("target/ can be written");
        std::fs::write(file, base64(data)).expect("target/ can be written");
    }
}

fn base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0u32, 0u32);
    for c in text.bytes() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xff) as u8);
        }
    }
    bytes
}
