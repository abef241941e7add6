//! WebDriver, as much of it as we speak. Its commands are one language; Chromium and WebKit hear them over HTTP
//! ([`http`]), Firefox over a line of its own ([`marionette`]).

mod chromium;
mod firefox;
mod http;
mod marionette;
mod webkit;

use crate::engine::{Build, Engine};
use serde_json::{Value, json};
use std::path::Path;

/// The key under which WebDriver hands out an element.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Somebody who carries a command to a browser. The browser closes when this is dropped.
trait Carrier {
    /// Sends a command, as `/element/…/click`: POST with a body, GET without.
    fn ask(&self, command: &str, body: Option<&Value>) -> Result<Value, String>;
}

/// One browser with one window. It closes when this is dropped.
pub struct Driver {
    engine: Engine,
    carrier: Box<dyn Carrier>,
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.engine == Engine::Chromium {
            // Where only its session is ended, the headless shell goes on running. An answer may not come any more.
            let close = json!({ "cmd": "Browser.close", "params": {} });
            let _ = self.ask("/goog/cdp/execute", Some(&close));
        }
    }
}

impl Driver {
    /// Starts a browser that saves files in `downloads` and, where `scripts` is false, runs none that a page brings;
    /// `build` says which Chromium.
    ///
    /// # Panics
    /// When it does not start; the message says what is missing.
    pub fn start(engine: Engine, downloads: &Path, scripts: bool, build: Build) -> Driver {
        let carrier: Box<dyn Carrier> = match engine {
            Engine::Chromium => Box::new(chromium::start(downloads, scripts, build)),
            Engine::Firefox => Box::new(firefox::start(downloads, scripts)),
            Engine::WebKit => {
                assert!(
                    scripts,
                    "MiniBrowser has no switch for JavaScript that WebDriver can reach"
                );
                Box::new(webkit::start(downloads))
            }
        };
        Driver { engine, carrier }
    }

    /// What draws the pages.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Sends a command: POST with a body, GET without.
    pub fn ask(&self, command: &str, body: Option<&Value>) -> Result<Value, String> {
        self.carrier.ask(command, body)
    }

    /// Sends a command that has to succeed.
    pub fn tell(&self, command: &str, body: &Value) -> Value {
        self.ask(command, Some(body))
            .unwrap_or_else(|fault| panic!("{}, {command}: {fault}", self.engine))
    }

    /// A command of the Chrome DevTools protocol.
    ///
    /// # Panics
    /// In another engine: a test that needs it is a test for Chromium.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "only Chromium does {command}");
        self.tell("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Runs a function body in the page and answers with what it returns; a promise is awaited.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        // Firefox takes `await` only in a function that says so.
        let script = format!("return (async function() {{ {script}\n }}).apply(null, arguments);");
        self.tell("/execute/sync", &json!({ "script": script, "args": arguments }))
    }
}
