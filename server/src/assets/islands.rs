//! The browser half: embedded in the binary (feature `bundled-islands`), or else read from a folder.
//!
//! The folder may be filled and refilled while the server runs, as `make run` does; pages use the new files without a
//! restart. Pages work without the browser half; they only do not update while somebody types.

use super::ware::{Ware, hash};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, RwLock};
use std::time::{Duration, Instant};

/// Minimum time between checks of the folder.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// The file that `scripts/web.sh` writes last, when all others are in place.
const STAMP: &str = "stamp";

/// The source of the browser half, and the files last found there.
#[derive(Default)]
pub struct Islands {
    folder: Option<PathBuf>,
    found: RwLock<Option<Arc<Found>>>,
    looked: Mutex<Option<Instant>>,
}

/// A browser half that was found: its files by URL path.
pub(super) struct Found {
    /// The URL folder of the files, which contains a hash of their contents.
    address: String,
    stamp: String,
    pub(super) wares: HashMap<String, Ware>,
}

impl Islands {
    /// The browser half in a folder; without a folder, the embedded one, if any.
    #[must_use]
    pub fn of(folder: Option<&Path>) -> Islands {
        let islands = Islands {
            folder: folder.map(Path::to_owned),
            found: RwLock::new(bundled().filter(|_| folder.is_none()).map(Arc::new)),
            looked: Mutex::new(None),
        };
        islands.look();
        islands
    }

    /// The URL folder of the files, if there is a browser half.
    #[must_use]
    pub fn address(&self) -> Option<String> {
        self.look();
        self.found().map(|found| found.address.clone())
    }

    /// The browser half last found.
    pub(super) fn found(&self) -> Option<Arc<Found>> {
        self.found.read().ok()?.clone()
    }

    fn look(&self) {
        let Some(folder) = &self.folder else { return };
        let Ok(mut looked) = self.looked.lock() else { return };
        if looked.is_some_and(|at| at.elapsed() < LOOK_AGAIN) {
            return;
        }
        *looked = Some(Instant::now());
        let stamp = std::fs::read_to_string(folder.join(STAMP)).unwrap_or_default();
        // No stamp: the folder is empty or being filled. Keep serving what was found before.
        if stamp.is_empty() || self.found().is_some_and(|found| found.stamp == stamp) {
            return;
        }
        if let (Some(found), Ok(mut place)) = (read(folder, stamp), self.found.write()) {
            *place = Some(Arc::new(found));
        }
    }
}

fn read(folder: &Path, stamp: String) -> Option<Found> {
    let file = |name: &str| std::fs::read(folder.join(name)).ok();
    let brotli = |name: &str| file(&format!("{name}.br"));
    Some(Found::new(
        stamp,
        (file("app.js")?, brotli("app.js")),
        (file("app_bg.wasm")?, brotli("app_bg.wasm")),
    ))
}

/// A file and its brotli form, if there is one.
type Packed = (Vec<u8>, Option<Vec<u8>>);

impl Found {
    fn new(stamp: String, script: Packed, wasm: Packed) -> Found {
        let address = format!("/islands/{}", hash(&[script.0.as_slice(), wasm.0.as_slice()].concat()));
        let wares = [
            ("app.js", "text/javascript; charset=utf-8", script),
            ("app_bg.wasm", "application/wasm", wasm),
        ];
        let wares = wares.map(|(name, kind, (plain, packed))| {
            let ware = Ware::new(kind, plain);
            if let Some(packed) = packed {
                ware.packed(packed);
            }
            (format!("{address}/{name}"), ware)
        });
        Found {
            wares: wares.into(),
            address,
            stamp,
        }
    }
}

#[cfg(feature = "bundled-islands")]
fn bundled() -> Option<Found> {
    macro_rules! built {
        ($name:literal) => {
            include_bytes!(concat!("../../../target/site/pkg/", $name)).to_vec()
        };
    }
    Some(Found::new(
        String::new(),
        (built!("app.js"), Some(built!("app.js.br"))),
        (built!("app_bg.wasm"), Some(built!("app_bg.wasm.br"))),
    ))
}

#[cfg(not(feature = "bundled-islands"))]
fn bundled() -> Option<Found> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lay(folder: &Path, script: &str, stamp: &str) {
        std::fs::write(folder.join("app.js"), script).unwrap();
        std::fs::write(folder.join("app_bg.wasm"), "wasm").unwrap();
        std::fs::write(folder.join(STAMP), stamp).unwrap();
    }

    fn rested(islands: &Islands) -> Option<String> {
        *islands.looked.lock().unwrap() = None;
        islands.address()
    }

    #[test]
    fn what_is_built_beside_a_running_server_is_picked_up_once_it_is_whole() {
        let folder = std::env::temp_dir().join(format!("boernehoejde-islands-{}", std::process::id()));
        let islands = Islands::of(Some(&folder));
        assert_eq!(islands.address(), None);

        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("app.js"), "half").unwrap();
        assert_eq!(rested(&islands), None, "half a build is none");

        lay(&folder, "one", "1");
        let one = rested(&islands).unwrap();
        let script = format!("{one}/app.js");
        assert!(islands.found().unwrap().wares.contains_key(&script));

        lay(&folder, "two", "2");
        assert_ne!(rested(&islands).unwrap(), one, "a new build has another address");

        std::fs::remove_dir_all(&folder).unwrap();
        assert!(rested(&islands).is_some(), "a build that is laid anew is sent on");
    }
}
