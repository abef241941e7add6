//! A real browser: opening pages, finding, reading, clicking, filling. Keys stand in `keys`, judging in `look`.
//!
//! Nothing here sleeps for a time: [`Browser::until`] waits for a condition and says what it waited for.

use crate::engine::{Build, Engine};
use crate::patience;
use crate::webdriver::{Driver, ELEMENT};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// A window's size in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// What the size stands for.
    pub name: &'static str,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Device pixels to one CSS pixel.
    pub scale: u32,
}

/// A school's tablet, upright.
pub const TABLET: Size = Size {
    name: "tablet",
    width: 820,
    height: 1180,
    scale: 1,
};
/// A phone.
pub const PHONE: Size = Size {
    name: "phone",
    width: 390,
    height: 844,
    scale: 1,
};
/// A caseworker's screen.
pub const DESKTOP: Size = Size {
    name: "desktop",
    width: 1280,
    height: 800,
    scale: 1,
};
/// The narrowest page WCAG asks for.
pub const NARROW: Size = Size {
    name: "narrow",
    width: 320,
    height: 640,
    scale: 1,
};
/// What a screen of 1280 × 1024 shows at 400 %.
pub const ZOOMED: Size = Size {
    name: "zoomed",
    width: 320,
    height: 256,
    scale: 4,
};

/// A browser that looks at one server.
pub struct Browser {
    pub(crate) driver: Driver,
    origin: String,
    downloads: PathBuf,
}

impl Browser {
    /// A fresh Chromium for the pages of one origin, as `http://127.0.0.1:40123`: its headless shell, where there is
    /// one.
    #[must_use]
    pub fn open(origin: &str) -> Browser {
        Browser::with(Engine::Chromium, origin, true, Build::Light)
    }

    /// A fresh Chromium with all that belongs to it: for keys, focus, windows, requests and kept pictures.
    #[must_use]
    pub fn full(origin: &str) -> Browser {
        Browser::open_in(Engine::Chromium, origin)
    }

    /// A fresh browser of one engine, with all that belongs to it.
    #[must_use]
    pub fn open_in(engine: Engine, origin: &str) -> Browser {
        Browser::with(engine, origin, true, Build::Full)
    }

    /// A fresh Chromium in which no page may run JavaScript.
    #[must_use]
    pub fn without_scripts(origin: &str) -> Browser {
        Browser::without_scripts_in(Engine::Chromium, origin)
    }

    /// A fresh browser of one engine in which no page may run JavaScript.
    #[must_use]
    pub fn without_scripts_in(engine: Engine, origin: &str) -> Browser {
        // The shell does not heed the preference that switches scripts off.
        Browser::with(engine, origin, false, Build::Full)
    }

    fn with(engine: Engine, origin: &str, scripts: bool, build: Build) -> Browser {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let downloads = std::env::temp_dir().join(format!("boernehoejde-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&downloads).expect("a temporary folder");
        let browser = Browser {
            driver: Driver::start(engine, &downloads, scripts, build),
            origin: origin.to_owned(),
            downloads,
        };
        if engine == Engine::Chromium {
            // The shell heeds no preference about where files go.
            let folder = json!({ "behavior": "allow", "downloadPath": browser.downloads });
            browser.driver.devtools("Browser.setDownloadBehavior", &folder);
        }
        browser.resize(DESKTOP);
        browser
    }

    /// What draws the pages.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.driver.engine()
    }

    /// Gives the page another size.
    ///
    /// # Panics
    /// Where the browser's window cannot be so small, or its pixels so large: only Chromium shows any size there is.
    pub fn resize(&self, size: Size) {
        if self.engine() == Engine::Chromium {
            self.driver.devtools(
                "Emulation.setDeviceMetricsOverride",
                &json!({ "width": size.width, "height": size.height, "deviceScaleFactor": size.scale, "mobile": false }),
            );
            return;
        }
        // A window has an edge around the page, and how wide it is is only known from the window.
        let page = || self.run("return [innerWidth, innerHeight]");
        let (mut edge_x, mut edge_y) = (0, 0);
        for _ in 0..3 {
            let (width, height) = (i64::from(size.width) + edge_x, i64::from(size.height) + edge_y);
            self.driver
                .tell("/window/rect", &json!({ "width": width, "height": height }));
            let seen = patience::wait(Duration::from_secs(1), || {
                Some(page()).filter(|seen| *seen == json!([size.width, size.height]))
            });
            if seen.is_some() {
                return;
            }
            let seen = page();
            edge_x = width - seen[0].as_i64().unwrap_or(width);
            edge_y = height - seen[1].as_i64().unwrap_or(height);
        }
        panic!("{} does not show a page of {size:?} but of {}", self.engine(), page());
    }

    /// Runs a script in every page before its own.
    pub fn before_each_page(&self, script: &str) {
        self.driver
            .devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
    }

    /// Opens a page by its path.
    pub fn goto(&self, path: &str) {
        self.driver
            .tell("/url", &json!({ "url": format!("{}{path}", self.origin) }));
    }

    /// Presses the browser's button for the way back. What comes has to be waited for.
    pub fn back(&self) {
        // A page that leads on at once from where the way back led ends the command with a fault, and that is no fault.
        let _ = self.driver.ask("/back", Some(&json!({})));
    }

    /// The page's path and query.
    #[must_use]
    pub fn path(&self) -> String {
        let address = self.driver.ask("/url", None).expect("a page has an address");
        address
            .as_str()
            .and_then(|address| address.strip_prefix(&self.origin))
            .unwrap_or_default()
            .to_owned()
    }

    /// The page's title.
    #[must_use]
    pub fn title(&self) -> String {
        let title = self.driver.ask("/title", None).expect("a page has a title");
        title.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a function body in the page and answers with what it returns; a promise is awaited.
    #[must_use]
    pub fn run(&self, script: &str) -> Value {
        self.driver.run(script, &[])
    }

    /// Waits until a script answers true.
    ///
    /// # Panics
    /// When it does not within ten seconds; `what` says what was waited for.
    pub fn until(&self, what: &str, script: &str) {
        let started = Instant::now();
        // The page's own clock ticks between two looks, so that a busy machine is not kept busy by the asking.
        let look = format!(
            "const holds = () => {{ {script} }};
             const end = performance.now() + 500;
             return (async () => {{
                 while (!holds() && performance.now() < end) await new Promise(next => setTimeout(next, 25));
                 return !!holds();
             }})();"
        );
        while started.elapsed() < Duration::from_secs(10) {
            // A page that is just being left has no answer; the next one has.
            if self
                .driver
                .ask("/execute/sync", Some(&json!({ "script": look, "args": [] })))
                == Ok(json!(true))
            {
                return;
            }
        }
        panic!("waited in vain for {what}, on {}\n{}", self.path(), self.text("body"));
    }

    /// How many elements a selector finds.
    #[must_use]
    pub fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// Whether a person can see the first element that a selector finds.
    #[must_use]
    pub fn shows(&self, selector: &str) -> bool {
        self.all(selector).first().is_some_and(|element| {
            self.driver
                .ask(&format!("/element/{element}/displayed"), None)
                .is_ok_and(|shown| shown == true)
        })
    }

    /// The text that a person sees in the first element that a selector finds.
    #[must_use]
    pub fn text(&self, selector: &str) -> String {
        let text = self.driver.ask(&format!("/element/{}/text", self.find(selector)), None);
        text.unwrap_or_else(|fault| panic!("{selector}: {fault}"))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// A property of the first element that a selector finds.
    #[must_use]
    pub fn property(&self, selector: &str, name: &str) -> Value {
        let value = self
            .driver
            .ask(&format!("/element/{}/property/{name}", self.find(selector)), None);
        value.unwrap_or_else(|fault| panic!("{selector}: {fault}"))
    }

    /// Clicks the first element that a selector finds, as a mouse does.
    pub fn click(&self, selector: &str) {
        let mut fault = String::new();
        // A page that moves between the look and the hand, as one does while it reads itself aloud, is looked at again.
        let clicked = patience::wait(Duration::from_secs(10), || {
            let element = self.in_sight(selector);
            match self.driver.ask(&format!("/element/{element}/click"), Some(&json!({}))) {
                Ok(_) => Some(()),
                Err(said) if said.contains("intercepted") => {
                    fault = said;
                    None
                }
                Err(said) => panic!("{}, {selector}: {said}", self.driver.engine()),
            }
        });
        assert!(clicked.is_some(), "{}, {selector}: {fault}", self.driver.engine());
    }

    /// The first element that a selector finds, where a hand can reach it: clear of what lies fixed at an edge of the
    /// window.
    fn in_sight(&self, selector: &str) -> String {
        let scroll = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' })";
        // Not by `run`: a Firefox without scripts keeps no promise.
        self.driver
            .tell("/execute/sync", &json!({ "script": scroll, "args": [selector] }));
        self.find(selector)
    }

    /// Clicks what leads to another page, and waits until that page is there.
    pub fn follow(&self, selector: &str) {
        let before = self.find("html");
        self.click(selector);
        self.wait_for_another_page(&before);
    }

    pub(crate) fn wait_for_another_page(&self, before: &str) {
        let came = patience::wait(Duration::from_secs(20), || {
            let gone = self.driver.ask(&format!("/element/{before}/name"), None).is_err();
            (gone && self.all("body").len() == 1).then_some(())
        });
        if came.is_none() {
            panic!("no other page came, still on {}\n{}", self.path(), self.text("body"));
        }
    }

    /// Replaces what stands in a field by typing.
    pub fn fill(&self, selector: &str, text: &str) {
        let element = self.in_sight(selector);
        self.driver.tell(&format!("/element/{element}/clear"), &json!({}));
        self.driver
            .tell(&format!("/element/{element}/value"), &json!({ "text": text }));
    }

    /// Sets a field whose typing differs from country to country (date, time), as its picker would.
    pub fn set(&self, selector: &str, value: &str) {
        self.driver.run(
            "const field = document.querySelector(arguments[0]);
             field.value = arguments[1];
             field.dispatchEvent(new Event('input', { bubbles: true }));
             field.dispatchEvent(new Event('change', { bubbles: true }));",
            &[json!(selector), json!(value)],
        );
    }

    /// Picks a file in an upload field.
    pub fn choose_file(&self, selector: &str, file: &std::path::Path) {
        self.driver.tell(
            &format!("/element/{}/value", self.find(selector)),
            &json!({ "text": file }),
        );
    }

    /// What stands in a field.
    #[must_use]
    pub fn value(&self, selector: &str) -> String {
        let selector = serde_json::to_string(selector).expect("a selector is text");
        let value = self.run(&format!("return document.querySelector({selector}).value;"));
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Waits for a download whose name ends so, and reads it.
    #[must_use]
    pub fn downloaded(&self, ending: &str) -> (String, Vec<u8>) {
        let found = patience::wait(Duration::from_secs(20), || {
            let entries = std::fs::read_dir(&self.downloads).expect("the folder for downloads");
            entries.map_while(Result::ok).find_map(|entry| {
                let name = entry.file_name().to_string_lossy().into_owned();
                // The browser keeps the name free with an empty file until the whole one is there.
                let whole = entry.metadata().is_ok_and(|file| file.len() > 0);
                let there = name.ends_with(ending) && whole;
                there.then(|| (name, std::fs::read(entry.path()).expect("the download can be read")))
            })
        });
        found.unwrap_or_else(|| {
            panic!(
                "no download ends with {ending}, on {}\n{}",
                self.path(),
                self.text("body")
            )
        })
    }

    fn all(&self, selector: &str) -> Vec<String> {
        let found = self.driver.ask(
            "/elements",
            Some(&json!({ "using": "css selector", "value": selector })),
        );
        let found = found.unwrap_or_default();
        found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|each| Some(each[ELEMENT].as_str()?.to_owned()))
            .collect()
    }

    pub(crate) fn find(&self, selector: &str) -> String {
        self.all(selector)
            .into_iter()
            .next()
            .unwrap_or_else(|| panic!("no {selector} on {} ({})", self.path(), self.title()))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.downloads);
    }
}
