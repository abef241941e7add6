//! The drawn companion that stands with a child on its way: who may have one, and which one a document shows.
//!
//! From thirteen it would be babyish (docs/writing.md, rule 11). While the police question is open nothing beside the
//! child may look as if it led it on (docs/law.md, safety facts 9 and 10), so that there is none then, whatever the child
//! chose before.

use super::answers::Answers;
use super::view::View;
use crate::band::Band;
use crate::case::{COMPANIONS, Case, Child};
use jiff::civil::Date;

/// The choice of a child that wants none.
const NONE: &str = "none";

/// Whether the child may have a companion on a day.
#[must_use]
pub fn may_have_companion(case: &Case, on: Date) -> bool {
    let band = case.child.as_ref().and_then(|child| child.band_on(on));
    may_have(band, &Answers::of(case))
}

/// The code of the companion that a document for the child shows; `None` if the child may have none, has chosen none yet,
/// or wants none.
pub(super) fn shown(view: &View<'_>, child: &Child) -> Option<&'static str> {
    let chosen = child.companion.as_ref()?;
    let for_the_child = !view.request.kind.is_for_adults() && may_have(view.band, &view.answers);
    let mut drawn = COMPANIONS.into_iter().filter(|known| *known != NONE);
    drawn.find(|known| for_the_child && *known == chosen.0)
}

fn may_have(band: Option<Band>, answers: &Answers<'_>) -> bool {
    band.is_some_and(|band| band < Band::Thirteen) && !answers.police_lock()
}
