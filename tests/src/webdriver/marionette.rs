//! Firefox's own line: the commands of WebDriver by other names, as JSON over TCP. geckodriver would do no more than
//! translate; Debian has none, and so we do.

use super::Carrier;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The line to one Firefox.
pub struct Marionette(Mutex<Line>);

struct Line {
    stream: BufReader<TcpStream>,
    last: u64,
}

impl Marionette {
    /// Opens a session with the Firefox that listens on this port.
    ///
    /// # Panics
    /// When it does not answer as Firefox does.
    pub fn open(port: u16) -> Marionette {
        let stream = TcpStream::connect(("127.0.0.1", port)).expect("Firefox listens");
        // Longer than any script or page may take.
        stream
            .set_read_timeout(Some(Duration::from_secs(90)))
            .expect("a line can be given a limit");
        let mut line = Line {
            stream: BufReader::new(stream),
            last: 0,
        };
        let hello = line.hear().expect("Firefox says who it is");
        assert_eq!(hello["marionetteProtocol"], 3, "{hello}");
        // What is wanted stands here without the box that HTTP puts around it.
        let wanted = json!({ "timeouts": { "script": 60_000, "pageLoad": 60_000, "implicit": 0 } });
        line.say("WebDriver:NewSession", &wanted)
            .unwrap_or_else(|fault| panic!("Firefox gives no session: {fault}"));
        Marionette(Mutex::new(line))
    }

    /// Asks the browser to end.
    pub fn quit(&self) {
        let _ = self.say("Marionette:Quit", &json!({ "flags": ["eForceQuit"] }));
    }

    fn say(&self, name: &str, parameters: &Value) -> Result<Value, String> {
        let mut line = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        line.say(name, parameters)
    }
}

impl Carrier for Marionette {
    fn ask(&self, command: &str, body: Option<&Value>) -> Result<Value, String> {
        let (name, mut parameters) = translated(command, body.is_some())?;
        for (key, value) in body.and_then(Value::as_object).into_iter().flatten() {
            parameters[key] = value.clone();
        }
        self.say(name, &parameters)
    }
}

/// A command's name on this line, and what stands in its path.
fn translated(command: &str, has_body: bool) -> Result<(&'static str, Value), String> {
    let parts: Vec<&str> = command.split('/').skip(1).collect();
    let of = |name, id: &str| Ok((name, json!({ "id": id })));
    match (parts.as_slice(), has_body) {
        (["url"], true) => Ok(("WebDriver:Navigate", json!({}))),
        (["url"], false) => Ok(("WebDriver:GetCurrentURL", json!({}))),
        (["title"], _) => Ok(("WebDriver:GetTitle", json!({}))),
        (["back"], _) => Ok(("WebDriver:Back", json!({}))),
        (["refresh"], _) => Ok(("WebDriver:Refresh", json!({}))),
        (["elements"], _) => Ok(("WebDriver:FindElements", json!({}))),
        (["element", id, "displayed"], _) => of("WebDriver:IsElementDisplayed", id),
        (["element", id, "name"], _) => of("WebDriver:GetElementTagName", id),
        (["element", id, "text"], _) => of("WebDriver:GetElementText", id),
        (["element", id, "click"], _) => of("WebDriver:ElementClick", id),
        (["element", id, "clear"], _) => of("WebDriver:ElementClear", id),
        (["element", id, "value"], _) => of("WebDriver:ElementSendKeys", id),
        (["element", id, "property", name], _) => {
            Ok(("WebDriver:GetElementProperty", json!({ "id": id, "name": name })))
        }
        (["actions"], _) => Ok(("WebDriver:PerformActions", json!({}))),
        (["execute", "sync"], _) => Ok(("WebDriver:ExecuteScript", json!({}))),
        (["window", "rect"], true) => Ok(("WebDriver:SetWindowRect", json!({}))),
        (["screenshot"], _) => Ok(("WebDriver:TakeScreenshot", json!({ "full": false }))),
        (["screenshot", "full"], _) => Ok(("WebDriver:TakeScreenshot", json!({ "full": true }))),
        _ => Err(format!("{command} is not translated for Firefox")),
    }
}

impl Line {
    fn say(&mut self, name: &str, parameters: &Value) -> Result<Value, String> {
        self.last += 1;
        let message = json!([0, self.last, name, parameters]).to_string();
        write!(self.stream.get_mut(), "{}:{message}", message.len()).map_err(|error| error.to_string())?;
        // An answer that was given up stays behind on the line; ours is the one with our number.
        loop {
            let mut answer = self.hear()?;
            if answer[0] == 1 && answer[1] == self.last {
                return understood(&mut answer);
            }
        }
    }

    fn hear(&mut self) -> Result<Value, String> {
        let silent = |error: std::io::Error| format!("Firefox is silent: {error}");
        let mut length = Vec::new();
        self.stream.read_until(b':', &mut length).map_err(silent)?;
        length.pop();
        let length: usize = std::str::from_utf8(&length)
            .ok()
            .and_then(|digits| digits.parse().ok())
            .ok_or("Firefox has hung up")?;
        let mut message = vec![0; length];
        self.stream.read_exact(&mut message).map_err(silent)?;
        serde_json::from_slice(&message).map_err(|error| error.to_string())
    }
}

/// `[1, number, fault, value]`, where most values lie in a box of their own.
fn understood(answer: &mut Value) -> Result<Value, String> {
    if let Some(error) = answer[2]["error"].as_str() {
        let message = answer[2]["message"].as_str().unwrap_or_default();
        return Err(format!("{error}: {}", message.lines().next().unwrap_or_default()));
    }
    let mut value = answer[3].take();
    let boxed = value
        .as_object()
        .is_some_and(|object| object.len() == 1 && object.contains_key("value"));
    Ok(if boxed { value["value"].take() } else { value })
}
