//! The engines that the pages are tried in. What each cannot do stands in docs/browsers.md.

use std::fmt;

/// What draws the pages and runs their scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Debian's Chromium. Most tests are run in it alone: it can emulate sizes and networks, and tells what it noticed.
    Chromium,
    /// Debian's Firefox ESR.
    Firefox,
    /// WebKitGTK's MiniBrowser, the nearest to a tablet's Safari that runs on Linux.
    WebKit,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKit",
        })
    }
}
