//! A talk that began before the safety questions could be answered (docs/needs.md, N48). Until they are, every question
//! without an answer counts as unsafe, and there is what can be read aloud in the room: the opening card, the rights and
//! the talk's own screen. Everything else waits for the answers (row `missing-field`).

use super::Request;
use crate::case::{Case, MeetingState};
use crate::document::{Kind, Version};

/// The kinds that exist before the answers do: nothing of them leaves the room.
const READ_ALOUD: [Kind; 3] = [Kind::OpeningCard, Kind::Rights, Kind::Talk];

/// Whether a talk began before the safety questions were answered, and they still are not.
pub(super) fn goes_on(case: &Case) -> bool {
    let open = |state| !matches!(state, Some(MeetingState::Held | MeetingState::Cancelled));
    let mut talks = case.meetings.iter();
    let unanswered = || case.safety.clone().unwrap_or_default().unanswered().next().is_some();
    talks.any(|talk| talk.acute == Some(true) && open(talk.state)) && unanswered()
}

/// The case as it is judged for a document of an acute talk: with its safety answers at their worst, and without the place,
/// which the child sees and nobody has cleared. `None` where the answers count as they are.
pub(super) fn counted(case: &Case, request: &Request) -> Option<Case> {
    let aloud = READ_ALOUD.contains(&request.kind) && request.version != Some(Version::Neutral) && !request.pocket;
    if !aloud || !goes_on(case) {
        return None;
    }
    let mut counted = case.clone();
    counted.safety = Some(case.safety.clone().unwrap_or_default().at_its_worst());
    for talk in counted.meetings.iter_mut().filter(|talk| talk.acute == Some(true)) {
        talk.place = talk.place.take().filter(|_| talk.place_cleared == Some(true));
    }
    Some(counted)
}
