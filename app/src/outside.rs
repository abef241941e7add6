//! What pages need from outside; the server implements it.

use domain::band::Band;
use std::borrow::Cow;
use std::sync::Arc;

/// A hand-written script; every page is complete without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Module {
    /// Reads a document aloud.
    ReadAloud,
    /// Keys, copying and drafts that save themselves, behind the sign-in.
    Staff,
    /// Puts an old letter away where the answers beside it were changed and nothing is stored.
    Letter,
    /// Leaves the child's screen at once.
    Screen,
    /// Asks the browser for a passkey.
    Passkey,
    /// Loses nothing where no network answers, on a child's screens; on a talk's it stops at once and empties the circle of time.
    Talk,
    /// Shows a picture as large as the screen and lets a strip's time shrink, beside a talk.
    Tools,
    /// Draws, beside a talk.
    Drawing,
}

/// Sentences and pictures for pages.
pub trait Outside: Send + Sync {
    /// A sentence of `locales/<language>/pages.ftl`, with its arguments filled in.
    fn say(&self, key: &str, args: &[(&str, &str)]) -> String;
    /// The name of a pictogram as a child of a band sees it: below thirteen the adviser in it has the face of this name, from
    /// thirteen a thing stands for it.
    fn seen(&self, name: &str, band: Band, adviser: Option<&str>) -> String;
    /// A pictogram's SVG, or `None` if there is no such pictogram.
    fn svg(&self, name: &str) -> Option<Cow<'static, str>>;
    /// A link as a QR code: an SVG, or `None` if the link is too long for one.
    fn qr(&self, link: &str) -> Option<String>;
    /// Addresses of the files that a page loads.
    fn assets(&self) -> &Assets;
    /// Address of the folder of the browser half, once it has been built; that may happen while the server runs.
    fn islands(&self) -> Option<String>;
    /// Whether letters can be made without a case. If so, the front page offers it; otherwise it leads to the sign-in.
    fn has_public_letter(&self) -> bool;
}

/// What pages need from outside, shared by the components of a page.
pub type Out = Arc<dyn Outside>;

/// Addresses of files, each with the hash of the file's content in it.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The one style sheet.
    pub style: String,
    /// The style sheet of the child's own screen: the part of the other that it needs.
    pub screen_style: String,
    /// The module that reads aloud.
    pub read_aloud: String,
    /// The module of the pages behind the sign-in.
    pub staff: String,
    /// The module of the form without a case.
    pub letter: String,
    /// The module of the child's own screen.
    pub screen: String,
    /// The module of a talk's own screen.
    pub talk: String,
    /// The module of the pictures and the strip beside a talk.
    pub tools: String,
    /// The module of the drawing beside a talk.
    pub drawing: String,
    /// The module that asks for a passkey.
    pub passkey: String,
}

impl Assets {
    /// The address of a module.
    #[must_use]
    pub fn module(&self, module: Module) -> &str {
        match module {
            Module::ReadAloud => &self.read_aloud,
            Module::Staff => &self.staff,
            Module::Letter => &self.letter,
            Module::Screen => &self.screen,
            Module::Talk => &self.talk,
            Module::Tools => &self.tools,
            Module::Drawing => &self.drawing,
            Module::Passkey => &self.passkey,
        }
    }
}
