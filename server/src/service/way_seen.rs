//! What is new on a child's way since the child itself last looked at it, on its own screen or in a talk.
//!
//! A visit is a session. What is new in a visit is marked for as long as it lasts, however often a page is loaded anew, and
//! is no news in the next: the visit that marks it is the one that has seen it. Whoever looks for the first time is told of
//! no news.

use super::change::as_shown;
use domain::case::StepId;
use domain::event::{CaseId, CaseState, ShownTimeline};
use store::{SessionToken, Store, StoreError, WaySeen};

/// The steps of the way as it is shown in which it differs from the one that the child knew before this visit; none where it
/// has never looked, or was shown no way then.
///
/// # Errors
/// The store does not answer.
pub async fn fresh(store: &dyn Store, state: &CaseState, before: WaySeen) -> Result<Vec<StepId>, StoreError> {
    let Some(shown) = &state.shown_timeline else {
        return Ok(Vec::new());
    };
    // A version ahead of the case is from before an older backup was restored: what it held is not known any more.
    let Some(known) = before.known.filter(|known| (1..state.version).contains(known)) else {
        return Ok(Vec::new());
    };
    let known = as_shown(store, state, known).await?.shown_timeline;
    Ok(known.map_or_else(Vec::new, |known| {
        ShownTimeline::after(Some(&known), &shown.steps, shown.on).fresh
    }))
}

/// Notes that the child sees its way in this visit as it is in `version`, if that is not noted yet.
///
/// # Errors
/// The store does not answer.
pub async fn note(
    store: &dyn Store,
    case: &CaseId,
    visit: &SessionToken,
    before: WaySeen,
    version: u64,
) -> Result<(), StoreError> {
    if before.seen.is_some_and(|seen| seen >= version) {
        return Ok(());
    }
    store.note_way_seen(case, visit, before, version).await
}
