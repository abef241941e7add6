//! WebKitGTK's MiniBrowser, by WebKitWebDriver. It needs a screen, so each gets one that nobody sees (Xvfb).

use super::Carrier;
use super::http::Http;
use crate::patience;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A MiniBrowser on a screen of its own. Fields are dropped in their order: the browser before its screen.
pub struct WebKit {
    driver: Http,
    _screen: Screen,
    _home: Home,
}

/// Starts the screen, the driver and the browser.
pub fn start(downloads: &Path) -> WebKit {
    let home = Home::new(downloads);
    let screen = Screen::new();
    let port = free_port();
    let mut child = Command::new("WebKitWebDriver")
        .arg(format!("--port={port}"))
        .env("DISPLAY", &screen.display)
        .env("HOME", &home.0)
        .env("XDG_RUNTIME_DIR", &home.0)
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("XDG_CACHE_HOME")
        .env_remove("XDG_DATA_HOME")
        .env_remove("WAYLAND_DISPLAY")
        // No bus, no accessibility bus, no settings of this machine: a fresh browser and nothing beside it.
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env("NO_AT_BRIDGE", "1")
        .env("GSETTINGS_BACKEND", "memory")
        .env("GIO_USE_VFS", "local")
        .env("LANG", "C.UTF-8")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        // It shows our own pages alone; its sandbox needs rights that a container seldom gives.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("WebKitWebDriver starts: `make setup` installs it");
    if patience::wait(Duration::from_secs(20), || TcpStream::connect(("127.0.0.1", port)).ok()).is_none() {
        let _ = child.kill();
        panic!("WebKitWebDriver does not listen");
    }
    let wanted = json!({
        "webkitgtk:browserOptions": { "binary": minibrowser(), "args": ["--automation"] },
        "timeouts": { "script": 60_000, "pageLoad": 60_000, "implicit": 0 },
    });
    WebKit {
        driver: Http::open(child, port, &wanted),
        _screen: screen,
        _home: home,
    }
}

impl Carrier for WebKit {
    fn ask(&self, command: &str, body: Option<&Value>) -> Result<Value, String> {
        self.driver.ask(command, body)
    }
}

/// Debian lays it beside the library, in a folder that carries the machine's and the library's name.
fn minibrowser() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib")
        .into_iter()
        .flatten()
        .map_while(Result::ok);
    let mut found = folders
        .flat_map(|folder| {
            ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map(|library| folder.path().join(library))
        })
        .map(|folder| folder.join("MiniBrowser"));
    found
        .find(|file| file.exists())
        .expect("MiniBrowser is missing: `make setup` installs it")
}

/// WebKitWebDriver takes port 0 and then tells nobody which it got.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
    listener.local_addr().expect("a listener has an address").port()
}

/// A home of its own, with the folder for downloads written down where desktops look for it.
struct Home(PathBuf);

impl Home {
    fn new(downloads: &Path) -> Home {
        let home = downloads.with_extension("home");
        let settings = home.join(".config");
        std::fs::create_dir_all(&settings).expect("a temporary folder");
        let line = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
        std::fs::write(settings.join("user-dirs.dirs"), line).expect("a temporary file");
        Home(home)
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A screen that nobody sees. It ends with the last window on it.
struct Screen {
    child: Child,
    display: String,
}

impl Screen {
    fn new() -> Screen {
        let mut child = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1400x1400x24",
                "-nolisten",
                "tcp",
                "-terminate",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts: `make setup` installs it");
        let mut number = String::new();
        let read = BufReader::new(child.stdout.take().expect("piped")).read_line(&mut number);
        assert!(read.is_ok() && !number.trim().is_empty(), "Xvfb names its display");
        Screen {
            child,
            display: format!(":{}", number.trim()),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It clears its own lock away when its last window has gone; only where that does not come is it ended.
        if patience::wait(Duration::from_secs(5), || self.child.try_wait().ok()?).is_none() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}
