//! What a child of ten or more is told before the meeting of a committee that decides something about it (docs/needs.md, N43;
//! barnets lov §§ 140–142): when, who is there, what it may. Only a draft until a lawyer has read it.

use super::release::person;
use super::view::{Chosen, View};
use super::{Request, ahead};
use crate::case::{Case, MeetingKind, Role, StepState, StepWord, Words};
use crate::document::Kind;
use crate::facts::HearingFacts;
use crate::finding::{Code, Finding, Level};

/// From this age a child is told of its right to see the papers and to speak (§ 141).
const FROM_AGE: u8 = 10;

/// The committee's meeting: the one asked for, otherwise the earliest that is planned.
pub(super) fn meeting<'a>(case: &'a Case, request: &Request) -> Option<Chosen<'a>> {
    ahead::meeting(case, request, MeetingKind::Decision)
}

/// Whether something is still to be decided: the way holds a step of it that is not over.
pub(crate) fn is_ahead(case: &Case) -> bool {
    case.steps.iter().any(|step| {
        let open = !matches!(step.state, Some(StepState::Done | StepState::Skipped));
        open && matches!(step.step, Some(StepWord::Hearing | StepWord::Decision))
    })
}

/// The rights follow age, never band: below ten, and where no birth date says how old the child is, there is no paper. A child
/// of ten who reads as a younger one is read to in the language of ten.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.kind != Kind::Hearing {
        return;
    }
    let outside = |path: &str, variant| {
        let finding = Finding::new(Code::AgeOutside, path).at(Level::Block);
        finding.variant(variant)
    };
    if view.age.is_none_or(|age| age < FROM_AGE) {
        findings.push(outside("child.birth_date", "hearing"));
    } else if view.band.is_some_and(|band| !Kind::Hearing.is_written_for(band)) {
        findings.push(outside("child.band", "hearing-band"));
    }
}

/// What the document needs: a decision ahead on the child's way, and the meeting with its time and place. Who goes along is
/// asked for with the speaker.
pub(super) fn missing(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.kind != Kind::Hearing {
        return;
    }
    let missing = |path: String| Finding::new(Code::MissingField, path);
    if !is_ahead(view.case) {
        findings.push(missing("steps".into()).variant("hearing"));
    }
    let Some(chosen) = view.meeting else {
        findings.push(missing("meetings".into()).variant("hearing"));
        return;
    };
    let place = chosen.meeting.place.as_ref();
    for (absent, field) in [
        (chosen.meeting.starts_at.is_none(), "starts_at"),
        (place.is_none_or(Words::is_blank), "place"),
    ] {
        if absent {
            findings.push(missing(chosen.path(field)));
        }
    }
}

/// What may be said of the meeting beside its time, its place and who is there.
pub(super) fn facts(view: &View<'_>) -> Option<HearingFacts> {
    if view.request.kind != Kind::Hearing || view.meeting.is_none() {
        return None;
    }
    let mut room = view.in_room().into_iter();
    let lawyer = room.find(|(person, _)| person.role == Some(Role::Lawyer));
    Some(HearingFacts {
        lawyer: lawyer.and_then(|(lawyer, _)| person(view, lawyer)),
    })
}
