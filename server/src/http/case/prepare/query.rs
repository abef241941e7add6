//! What the address of the preparation asks for.

use crate::http::phone::Phone;
use app::pages::workbench::guide::STEPS;
use serde::Deserialize;

/// The query.
#[derive(Debug, Default, Deserialize)]
pub struct PrepareQuery {
    pub(super) step: Option<usize>,
    pub(super) document: Option<String>,
    /// The decision that the document is about.
    pub(super) decision: Option<String>,
    /// The underretning that the document answers.
    pub(super) notice: Option<String>,
    /// The window whose draft is asked for.
    pub(super) window: Option<String>,
    /// The part that stands open, for whoever comes from a link to it.
    pub(super) open: Option<String>,
    /// Whether what was typed there stands apart from another window's.
    pub(super) apart: Option<u8>,
}

impl PrepareQuery {
    /// The step that is shown, or `None` for all of the form. On a telephone somebody who comes from another page begins with
    /// the first; who asked for all of it, for a part, or for a paper by its name, has said what they want to see.
    pub(super) fn step(&self, Phone(phone): Phone) -> Option<usize> {
        let asked = self.step.filter(|step| (1..=STEPS).contains(step));
        let comes = self.step.is_none() && self.window.is_none() && self.document.is_none() && self.open.is_none();
        asked.or((phone && comes).then_some(1))
    }
}
