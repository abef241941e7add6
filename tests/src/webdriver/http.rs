//! WebDriver as it is written down: JSON over HTTP, to a driver that starts the browser.

use super::Carrier;
use serde_json::{Value, json};
use std::process::Child;

/// A driver's process and the session in it.
pub struct Http {
    child: Child,
    session: String,
    agent: ureq::Agent,
}

impl Http {
    /// Opens a session with a driver that listens on this port.
    ///
    /// # Panics
    /// When the driver cannot start its browser; it says why.
    pub fn open(child: Child, port: u16, capabilities: &Value) -> Http {
        let mut driver = Http {
            child,
            session: format!("http://127.0.0.1:{port}/session"),
            agent: crate::answer::agent(),
        };
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let opened = driver
            .ask("", Some(&wanted))
            .unwrap_or_else(|fault| panic!("the browser does not start: {fault}"));
        let id = opened["sessionId"].as_str().expect("a session has an id").to_owned();
        driver.session = format!("{}/{id}", driver.session);
        driver
    }
}

impl Carrier for Http {
    fn ask(&self, command: &str, body: Option<&Value>) -> Result<Value, String> {
        let address = format!("{}{command}", self.session);
        let answer = match body {
            Some(body) => self.agent.post(&address).send_json(body),
            None => self.agent.get(&address).call(),
        };
        let mut answer = answer.map_err(|error| format!("the driver is silent: {error}"))?;
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
}

impl Drop for Http {
    fn drop(&mut self) {
        // Ending the session ends the browser and removes its profile; only then may the driver go.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
