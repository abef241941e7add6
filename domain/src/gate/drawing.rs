//! A drawing that a child keeps from its talk (decision 0064): whether it may be kept, and whether it may go home. No gate can read
//! a picture, so both are answered by the safety answers alone.

use super::answers::Answers;
use crate::case::Case;
use crate::document::Kind;

/// Whether a drawing may be kept. Not while the police question is open: what a child made in a talk could lead it on, or be
/// what somebody asks it about (docs/law.md, safety facts 9 and 10).
pub(super) fn may_be_kept(answers: &Answers<'_>) -> bool {
    !answers.police_lock()
}

/// Whether a drawing that was kept may go home on paper: as the child's own words on its page of the talk, only to a home that
/// is safe, and never while the police question is open, for nobody has read what it shows.
#[must_use]
pub fn drawing_goes_home(case: &Case) -> bool {
    let answers = Answers::of(case);
    goes_along(&answers) && !answers.police_lock()
}

/// Whether a sheet from the child's hand travels: as its paper of the talk does.
pub(super) fn goes_along(answers: &Answers<'_>) -> bool {
    answers.goes_home(Kind::TakeHome) && answers.home_safe()
}
