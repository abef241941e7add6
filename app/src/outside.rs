//! What pages need from outside; the server implements it.

use std::borrow::Cow;
use std::sync::Arc;

/// A hand-written script; every page is complete without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Module {
    /// Reads a document aloud.
    ReadAloud,
    /// Keys, copying and drafts that save themselves, behind the sign-in.
    Staff,
    /// Leaving the child's screen at once.
    Screen,
    /// Stop, at once, and the time that empties, on a talk's own screen.
    Talk,
}

/// Sentences and pictures for pages.
pub trait Outside: Send + Sync {
    /// A phrase of `locales/<language>/pages.ftl`, filled.
    fn say(&self, key: &str, args: &[(&str, &str)]) -> String;
    /// A pictogram's SVG, or `None` where it is not drawn.
    fn svg(&self, name: &str) -> Option<Cow<'static, str>>;
    /// A link as a square that a camera reads: an SVG, or `None` where it is too long for one.
    fn qr(&self, link: &str) -> Option<String>;
    /// Addresses of what a page loads.
    fn assets(&self) -> &Assets;
    /// The folder of the islands' addresses, where the browser half is there; it may come while the server runs.
    fn islands(&self) -> Option<String>;
    /// Whether letters can be made without a case, on the front page; else it is the way to sign in.
    fn has_public_letter(&self) -> bool;
}

/// The outside, shared by the components of a page.
pub type Out = Arc<dyn Outside>;

/// Addresses of files, each with the hash of its content in it.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The one style sheet.
    pub style: String,
    /// The sheet of the child's own screen: what it needs of the other, and no more.
    pub screen_style: String,
    /// The module that reads aloud.
    pub read_aloud: String,
    /// The module of the pages behind the sign-in.
    pub staff: String,
    /// The module of the child's own screen.
    pub screen: String,
    /// The module of a talk's own screen.
    pub talk: String,
}

impl Assets {
    /// The address of a module.
    #[must_use]
    pub fn module(&self, module: Module) -> &str {
        match module {
            Module::ReadAloud => &self.read_aloud,
            Module::Staff => &self.staff,
            Module::Screen => &self.screen,
            Module::Talk => &self.talk,
        }
    }
}
