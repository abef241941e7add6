//! Chromium, by a chromedriver of our own.

use super::http::Http;
use crate::engine::Build;
use serde_json::json;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Chromium's shell without windows, where Debian's package puts it.
const LIGHT: &str = "/usr/bin/chromium-headless-shell";

/// Starts chromedriver and a browser.
pub fn start(downloads: &Path, scripts: bool, build: Build) -> Http {
    let (child, port, lines) = driver();
    // Reads on, so that chromedriver never meets a full pipe.
    std::thread::spawn(move || lines.for_each(drop));
    let mut preferences = json!({
        "download.default_directory": downloads,
        "download.prompt_for_download": false,
        // A PDF is fetched, not shown: a test cannot look into the viewer.
        "plugins.always_open_pdf_externally": true,
    });
    if !scripts {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    let mut options = json!({
        "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=da",
        ],
        "prefs": preferences,
    });
    // Without a name chromedriver takes the Chromium that is installed.
    if build == Build::Light && Path::new(LIGHT).exists() {
        options["binary"] = json!(LIGHT);
    }
    let wanted = json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "timeouts": { "script": 60_000, "pageLoad": 60_000, "implicit": 0 },
    });
    Http::open(child, port, &wanted)
}

/// A chromedriver, its port, and what it says from then on. It takes any free port of IPv4 and then the same of IPv6;
/// where somebody else was given that one in between it ends without a word, so it is started again.
fn driver() -> (Child, u16, impl Iterator<Item = String> + Send + 'static) {
    for _ in 0..5 {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts: `make setup` installs it");
        let mut lines = BufReader::new(child.stdout.take().expect("piped"))
            .lines()
            .map_while(Result::ok);
        let named = |line: String| {
            let (_, port) = line.split_once("successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        };
        if let Some(port) = lines.find_map(named) {
            return (child, port, lines);
        }
        child.wait().expect("it has ended");
    }
    panic!("chromedriver ended five times before it named its port");
}
