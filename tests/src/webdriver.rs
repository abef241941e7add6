//! WebDriver, as much of it as we speak: JSON over HTTP to a chromedriver of our own.

use crate::server;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// The key under which WebDriver hands out an element.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One browser with one window. It closes when this is dropped.
pub struct Driver {
    child: Child,
    session: String,
    agent: ureq::Agent,
}

impl Driver {
    /// Starts chromedriver and a browser with these `goog:chromeOptions`.
    pub fn start(options: &Value) -> Driver {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts: `make setup` installs it");
        let mut lines = BufReader::new(child.stdout.take().expect("piped"))
            .lines()
            .map_while(Result::ok);
        let port = lines
            .find_map(|line| {
                line.split_once("successfully on port ")?
                    .1
                    .trim_end_matches('.')
                    .parse::<u16>()
                    .ok()
            })
            .expect("chromedriver names its port");
        // Reads on, so that chromedriver never meets a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let mut driver = Driver {
            child,
            session: format!("http://127.0.0.1:{port}/session"),
            agent: server::agent(),
        };
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "timeouts": { "script": 60_000, "pageLoad": 60_000, "implicit": 0 },
        } } });
        let opened = driver
            .ask("", Some(&wanted))
            .unwrap_or_else(|fault| panic!("Chromium does not start: {fault}"));
        let id = opened["sessionId"].as_str().expect("a session has an id").to_owned();
        driver.session = format!("{}/{id}", driver.session);
        driver
    }

    /// Sends a command: POST with a body, GET without.
    pub fn ask(&self, command: &str, body: Option<&Value>) -> Result<Value, String> {
        let address = format!("{}{command}", self.session);
        let answer = match body {
            Some(body) => self.agent.post(&address).send_json(body),
            None => self.agent.get(&address).call(),
        };
        let mut answer = answer.map_err(|error| format!("chromedriver is silent: {error}"))?;
        let text = answer.body_mut().with_config().limit(256 << 20).read_to_string();
        let mut said: Value = text
            .map_err(|error| error.to_string())
            .and_then(|text| serde_json::from_str(&text).map_err(|error| format!("{error}: {text}")))?;
        let value = said["value"].take();
        match value["error"].as_str() {
            Some(error) if value["message"].is_string() => {
                let message = value["message"].as_str().unwrap_or_default();
                Err(format!("{error}: {}", message.lines().next().unwrap_or_default()))
            }
            _ => Ok(value),
        }
    }

    /// Sends a command that has to succeed.
    pub fn tell(&self, command: &str, body: &Value) -> Value {
        self.ask(command, Some(body))
            .unwrap_or_else(|fault| panic!("{command}: {fault}"))
    }

    /// A command of the Chrome DevTools protocol.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.tell("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Runs a function body in the page and answers with what it returns; a promise is awaited.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.tell("/execute/sync", &json!({ "script": script, "args": arguments }))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ending the session ends the browser and removes its profile; only then may the driver go.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
