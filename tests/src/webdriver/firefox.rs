//! Firefox ESR, spoken to directly.

use super::Carrier;
use super::marionette::Marionette;
use crate::patience;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A Firefox with a profile and a home of its own. Fields are dropped in their order: the line before the browser.
pub struct Firefox {
    line: Marionette,
    _running: Running,
}

/// The process; it and its home are gone when this is dropped.
struct Running {
    child: Child,
    home: PathBuf,
}

/// Starts the browser.
pub fn start(downloads: &Path, scripts: bool) -> Firefox {
    let home = downloads.with_extension("home");
    let profile = home.join("profile");
    std::fs::create_dir_all(&profile).expect("a temporary folder");
    std::fs::write(profile.join("user.js"), settings(downloads, scripts)).expect("a temporary file");
    // Debian calls its long-term edition by a name of its own; elsewhere there is one Firefox.
    let started = ["firefox-esr", "firefox"]
        .into_iter()
        .find_map(|name| command(name, &home, &profile).spawn().ok());
    let running = Running {
        child: started.expect("Firefox starts: `make setup` installs it"),
        home,
    };
    let port = profile.join("MarionetteActivePort");
    let port = patience::wait(Duration::from_secs(60), || {
        std::fs::read_to_string(&port).ok()?.trim().parse().ok()
    });
    Firefox {
        line: Marionette::open(port.expect("Firefox names its port within a minute")),
        _running: running,
    }
}

fn command(name: &str, home: &Path, profile: &Path) -> Command {
    let mut command = Command::new(name);
    command
        .args(["--headless", "--marionette", "--no-remote", "--profile"])
        .arg(profile)
        .env("HOME", home)
        .env("XDG_RUNTIME_DIR", home)
        .env("MOZ_HEADLESS", "1")
        .env("MOZ_CRASHREPORTER_DISABLE", "1")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

impl Carrier for Firefox {
    fn ask(&self, command: &str, body: Option<&Value>) -> Result<Value, String> {
        self.line.ask(command, body)
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        self.line.quit();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if patience::wait(Duration::from_secs(10), || self.child.try_wait().ok()?).is_none() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
        let _ = std::fs::remove_dir_all(&self.home);
    }
}

/// A profile that asks nobody but us for anything, speaks Danish, and saves a PDF instead of showing it.
fn settings(downloads: &Path, scripts: bool) -> String {
    let mut wanted = vec![
        ("marionette.port", json!(0)),
        ("intl.accept_languages", json!("da")),
        ("browser.download.folderList", json!(2)),
        ("browser.download.dir", json!(downloads)),
        ("browser.download.always_ask_before_handling_new_types", json!(false)),
        ("browser.helperApps.neverAsk.saveToDisk", json!("application/pdf")),
        ("pdfjs.disabled", json!(true)),
        // Whatever else it would ask for goes to a port of this machine where nobody listens; our own pages go past
        // that.
        ("network.proxy.type", json!(1)),
        ("network.proxy.http", json!("127.0.0.1")),
        ("network.proxy.http_port", json!(9)),
        ("network.proxy.ssl", json!("127.0.0.1")),
        ("network.proxy.ssl_port", json!(9)),
        ("network.captive-portal-service.enabled", json!(false)),
        ("network.connectivity-service.enabled", json!(false)),
        ("datareporting.policy.dataSubmissionEnabled", json!(false)),
        ("toolkit.telemetry.enabled", json!(false)),
        ("app.normandy.enabled", json!(false)),
        ("browser.safebrowsing.malware.enabled", json!(false)),
        ("browser.safebrowsing.phishing.enabled", json!(false)),
    ];
    if !scripts {
        wanted.push(("javascript.enabled", json!(false)));
    }
    let lines = wanted
        .iter()
        .map(|(name, value)| format!("user_pref(\"{name}\", {value});\n"));
    lines.collect()
}
