//! How the child hears from its adviser between two talks: in the way that was agreed with the child alone, and only where it is
//! safe (docs/law.md, safety fact 14). No number and no name follows from it.

use super::view::View;
use super::who_may;
use crate::case::{ContactWay, Person};

/// The way that may be told; `None` where none was agreed, where it is not safe, or where they only meet.
pub(super) fn by(view: &View<'_>) -> Option<ContactWay> {
    let safe_adult = |person: &Person| who_may::is_safe_adult(&view.answers, person);
    let agreed = view.answers.contact(view.request.on, safe_adult)?;
    (view.contact_is_safe() && agreed != ContactWay::InPerson).then_some(agreed)
}
