//! What a form of a talk's screen sends: what was typed, and the mark of its page.

use super::at::LONGEST;
use super::{Typed, days};
use crate::http::fields::Fields;
use crate::service::drafts::is_window;
use app::pages::talk::PageMark;

/// Fields of a form that are not stored: buttons, hidden fields and the PIN.
const PRESSED: [&str; 13] = [
    "kind",
    "from",
    "go",
    "topic",
    "answer",
    "asked",
    "make",
    "pin",
    "try",
    "drawing",
    "sheet",
    PageMark::OWN,
    PageMark::OVER,
];
/// Most fields stored of one part.
const FIELDS: usize = 400;

/// The typed fields of a form, without its buttons; each day becomes one field.
pub(super) fn typed(pairs: &[(String, String)]) -> Typed {
    let mut typed: Typed = pairs
        .iter()
        .filter(|(name, _)| !PRESSED.contains(&name.as_str()))
        .take(FIELDS)
        .map(|(name, text)| (name.clone(), text.chars().take(LONGEST).collect()))
        .collect();
    days::fold(&mut typed);
    typed
}

/// The mark of the page that sent a form; blank for a page that had none.
pub(super) fn mark_of(fields: &Fields) -> PageMark {
    let read = |name: &str| {
        let mark = fields.text(name).filter(|text| is_window(text));
        mark.unwrap_or_default().to_owned()
    };
    PageMark {
        own: read(PageMark::OWN),
        over: read(PageMark::OVER),
    }
}
