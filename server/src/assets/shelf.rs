//! All files that pages load, by URL path. A path contains a hash of its file, so browsers may cache it forever.

use super::islands::Islands;
use super::ware::{Ware, hash};
use super::{DRAWING, FONTS, LETTER, PASSKEY, READ_ALOUD, SCREEN, SCREEN_STYLE, STAFF, STYLE, TALK, TOOLS};
use app::outside::Assets;
use std::collections::HashMap;
use std::sync::Arc;

/// All files that pages load.
pub struct Shelf {
    wares: HashMap<String, Ware>,
    addresses: Assets,
    islands: Arc<Islands>,
}

impl Shelf {
    /// Collects all files.
    #[must_use]
    pub fn fill(islands: Arc<Islands>) -> Shelf {
        let mut wares = HashMap::new();
        let style = format!("/style/{}.css", hash(STYLE.as_bytes()));
        wares.insert(style.clone(), Ware::new("text/css; charset=utf-8", STYLE));
        let screen_style = format!("/style/{}.css", hash(SCREEN_STYLE.as_bytes()));
        wares.insert(screen_style.clone(), Ware::new("text/css; charset=utf-8", SCREEN_STYLE));
        let scripts = [READ_ALOUD, STAFF, LETTER, SCREEN, TALK, TOOLS, DRAWING, PASSKEY];
        let [read_aloud, staff, letter, screen, talk, tools, drawing, passkey] = scripts.map(|script| {
            let at = format!("/module/{}.js", hash(script.as_bytes()));
            wares.insert(at.clone(), Ware::new("text/javascript; charset=utf-8", script));
            at
        });
        for (name, bytes) in FONTS {
            wares.insert(format!("/fonts/{name}"), Ware::new("font/woff2", bytes));
        }
        Shelf {
            wares,
            addresses: Assets {
                style,
                screen_style,
                read_aloud,
                staff,
                letter,
                screen,
                talk,
                tools,
                drawing,
                passkey,
            },
            islands,
        }
    }

    /// The URL paths of the files.
    #[must_use]
    pub fn addresses(&self) -> &Assets {
        &self.addresses
    }

    /// Calls `send` with the file at a URL path; `None` if there is no such file.
    pub fn with<T>(&self, address: &str, send: impl FnOnce(&Ware) -> T) -> Option<T> {
        let islands = self.islands.found();
        let island = islands.as_ref().and_then(|found| found.wares.get(address));
        self.wares.get(address).or(island).map(send)
    }
}
