//! A real identity provider (npm's oidc-provider) for as long as a test holds it.

use crate::answer::agent;
use crate::paths;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// A running provider; it ends when this is dropped.
pub struct Provider {
    child: Child,
    /// Its issuer, as `http://127.0.0.1:40123`.
    pub issuer: String,
}

impl Provider {
    /// Starts one that knows no client yet.
    ///
    /// # Panics
    /// Where `make setup` has not installed it.
    #[must_use]
    pub fn start() -> Provider {
        let modules = paths::node_modules();
        let machine = if cfg!(target_arch = "aarch64") { "arm64" } else { "x64" };
        let node = modules.join(format!("node-linux-{machine}/bin/node"));
        let mut child = Command::new(node)
            .arg(paths::root().join("tests/provider/provider.mjs"))
            .arg(&modules)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node starts: run `make setup` first");
        let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let (tell, heard) = mpsc::channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if let Some(issuer) = line.strip_prefix("issuer ") {
                    let _ = tell.send(issuer.to_owned());
                }
            }
        });
        let issuer = heard
            .recv_timeout(Duration::from_secs(60))
            .expect("the provider starts");
        Provider { child, issuer }
    }

    /// Tells it what to do (see `tests/provider/provider.mjs`); what it has seen.
    ///
    /// # Panics
    /// Where it cannot.
    pub fn control(&self, what: &Value) -> Value {
        let answer = agent().post(format!("{}/control", self.issuer)).send(what.to_string());
        let mut answer = answer.expect("the provider answers");
        let text = answer.body_mut().read_to_string().expect("a text");
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("the provider says: {text}"))
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
