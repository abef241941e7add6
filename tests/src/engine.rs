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

/// Which build of Chromium a flow is walked in. The other engines have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// The headless shell: the engine without windows and services around it, at a third of the processor's time.
    /// A machine that has none takes the whole browser.
    Light,
    /// The whole browser: for what the shell does otherwise or not at all (docs/browsers.md).
    Full,
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
