//! Words and pictures for pages: what `app` asks of the outside.

use crate::desk::Desk;
use crate::tongue;
use app::outside::{Assets, Outside};
use std::borrow::Cow;
use std::sync::Arc;

/// The pages' outside.
pub struct Voice {
    desk: Arc<Desk>,
    assets: Assets,
}

impl Voice {
    /// Words of the desk's content, and where files lie.
    #[must_use]
    pub fn new(desk: Arc<Desk>, assets: Assets) -> Voice {
        Voice { desk, assets }
    }
}

impl Outside for Voice {
    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        // Every key that pages use is checked by a test; a page is never shown with a hole in it.
        let content = self.desk.content();
        ["pages", "staff"]
            .into_iter()
            .find_map(|file| tongue::phrase(content, file, key, args))
            .unwrap_or_default()
    }

    fn svg(&self, name: &str) -> Option<Cow<'static, str>> {
        self.desk.content().pictures().svg(name).ok()
    }

    fn assets(&self) -> &Assets {
        &self.assets
    }
}
