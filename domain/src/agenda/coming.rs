//! Papers for something that comes or has just come: the meeting of a committee (docs/needs.md, N43), and the place that a child
//! moves to (N40).

use crate::band::age_on;
use crate::case::{Case, Meeting, MeetingId, MeetingKind, Role, Step, StepState, StepWord};
use crate::document::{Audience, Kind};
use crate::event::{CaseState, HandedOver, MadeDocument};
use crate::gate;
use jiff::ToSpan;
use jiff::civil::Date;

/// A child is told of a committee's meeting this many days before it: it may want to see the papers, and to bring somebody.
pub(crate) const HEARING: i64 = 7;

/// The paper of a new place is about the first days there.
pub(crate) const PLACE: i64 = 7;

/// From this age the paper before a committee's meeting is made (docs/findings.md, `age-outside`).
const HEARD_FROM: u8 = 10;

/// What a paper is asked for: its day, and the meeting or the step, with its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Coming<'a> {
    pub(crate) day: Date,
    pub(crate) id: &'a str,
    pub(crate) index: usize,
}

impl Coming<'_> {
    /// Whether a new place was no longer new when the case came here, on a local day.
    pub(crate) fn is_from_before(&self, opened: Date) -> bool {
        let last = self.day.checked_add(PLACE.days());
        last.is_ok_and(|last| opened > last)
    }
}

/// Each meeting that decides something and lies ahead, of which a child of ten or more has no paper, while its way holds a
/// step of it (docs/findings.md, "What a document needs"). The paper is a draft until a lawyer has signed, so it settles
/// the matter that it was made.
pub(crate) fn hearings(state: &CaseState) -> impl Iterator<Item = Coming<'_>> {
    let case = &state.case;
    let open = state.is_open() && gate::is_to_be_decided(case);
    let meetings = case.meetings.iter().enumerate().filter(move |_| open);
    meetings.filter_map(move |(index, meeting)| {
        let ahead = meeting.kind == Some(MeetingKind::Decision) && meeting.is_ahead();
        let day = meeting.starts_at.filter(|_| ahead)?.0.date();
        let asked = day.checked_sub(HEARING.days()).ok()?;
        let id = meeting.id.as_str();
        (hears_of_it(case, asked) && !has_hearing(state, meeting)).then_some(Coming { day, id, index })
    })
}

/// Whether the paper is made for the child on a day: its rights follow its age, its language the band.
fn hears_of_it(case: &Case, on: Date) -> bool {
    let Some(child) = case.child.as_ref() else { return false };
    let old = child.birth_date.is_some_and(|born| age_on(born.0, on) >= HEARD_FROM);
    old && child.band_on(on).is_some_and(|band| Kind::Hearing.is_written_for(band))
}

/// Whether the paper before this meeting was made or given. One that says no meeting counts for each.
fn has_hearing(state: &CaseState, meeting: &Meeting) -> bool {
    let is = |kind: Kind, audience: Audience, of: Option<&MeetingId>| {
        kind == Kind::Hearing && audience == Audience::Child && of.is_none_or(|of| *of == meeting.id)
    };
    let made = |made: &MadeDocument| is(made.kind, made.audience, made.meeting.as_ref());
    let given = |given: &HandedOver| is(given.kind, given.audience, given.meeting.as_ref());
    state.made.iter().any(made) || state.handed_over.iter().any(given)
}

/// The latest move of the child to another place, with its day, while it has no paper of it. None once the child was talked
/// with there. Whether it is from long before the case came here, [`Coming::is_from_before`] says.
pub(crate) fn new_place(state: &CaseState) -> Option<Coming<'_>> {
    let case = &state.case;
    let mut steps = case.steps.iter().enumerate().rev();
    let (index, step) = steps.find(|(_, step)| state.is_open() && is_move(case, step))?;
    let day = step.on?.0;
    let week_before = day.checked_sub(PLACE.days()).ok()?;
    let given = state
        .handed_over
        .iter()
        .any(|given| given.kind == Kind::NewPlace && given.audience == Audience::Child && given.on.0 >= week_before);
    let mut talks = case.meetings.iter().filter_map(Meeting::held_on);
    let talked = talks.any(|on| on.0 > day);
    let id = step.id.as_str();
    (!given && !talked).then_some(Coming { day, id, index })
}

/// Whether by a step the child comes to another place: a placement, or what was done at once where an adult of such a place
/// sees to it. What else was done at once may have moved nobody.
fn is_move(case: &Case, step: &Step) -> bool {
    let stands = matches!(step.state, Some(StepState::Done | StepState::Now | StepState::Next));
    let host = || {
        let who = step.who.as_ref().and_then(|id| case.person(id));
        who.is_some_and(|who| matches!(who.role, Some(Role::FosterParent | Role::ResidentialStaff)))
    };
    stands
        && match step.step {
            Some(StepWord::Placement) => true,
            Some(StepWord::Acute) => host(),
            _ => false,
        }
}
