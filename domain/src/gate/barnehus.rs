//! What a child is told before a børnehus (docs/needs.md, N41): where, who is there, what happens first and last, and what
//! others decide. Nothing of what may have happened, and nothing of the police but as far as they agreed to it.

use super::Request;
use super::view::{Chosen, View};
use crate::case::{Case, Meeting, MeetingKind, MeetingState, Police, PoliceAbout, PoliceMay};
use crate::document::Kind;
use crate::facts::VisitFacts;
use crate::finding::{Code, Finding};

/// The visit: the one asked for, otherwise the earliest that is planned on or after the date.
pub(super) fn visit<'a>(case: &'a Case, request: &Request) -> Option<Chosen<'a>> {
    let asked = |meeting: &Meeting| request.meeting.as_ref().is_none_or(|id| meeting.id == *id);
    let ahead = |meeting: &Meeting| {
        let planned = matches!(meeting.state, None | Some(MeetingState::Planned));
        planned && meeting.starts_at.is_none_or(|at| at.0.date() >= request.on)
    };
    let meetings = case.meetings.iter().enumerate();
    meetings
        .filter(|(_, meeting)| meeting.kind == Some(MeetingKind::Barnehus) && asked(meeting) && ahead(meeting))
        .min_by_key(|(index, meeting)| (meeting.starts_at.is_none(), meeting.starts_at, *index))
        .map(|(index, meeting)| Chosen { index, meeting })
}

/// Whether the police have a part in the case.
fn police(view: &View<'_>) -> bool {
    let police = view.case.safety.as_ref().and_then(|safety| safety.police);
    police != Some(Police::None)
}

/// Where the police have a part, the child is told of the visit only as they agreed (docs/law.md, safety facts 8 and 9), never
/// where it is suspected itself: then a defender comes first. The paper names them, so it never leaves the adviser's hands.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.kind != Kind::BeforeBarnehus {
        return;
    }
    let not_agreed = |variant| Finding::new(Code::PoliceNotAgreed, "safety.police_agreed").variant(variant);
    if police(view) && view.answers.police_about() == PoliceAbout::ChildSuspected {
        findings.push(not_agreed("suspected"));
    } else if police(view) && !view.answers.police_agreed(PoliceMay::TellChild) {
        findings.push(not_agreed("visit"));
    }
    if view.leaves_hands() {
        findings.push(Finding::new(Code::FullStays, "safety.delivery").variant("aloud"));
    }
}

/// What the document needs: a visit ahead, with its time and place. Who goes along is asked for with the speaker.
pub(super) fn missing(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.kind != Kind::BeforeBarnehus {
        return;
    }
    let Some(visit) = view.meeting else {
        findings.push(Finding::new(Code::MissingField, "meetings").variant("barnehus"));
        return;
    };
    let place = visit.meeting.place.as_ref();
    for (absent, field) in [
        (visit.meeting.starts_at.is_none(), "starts_at"),
        (place.is_none_or(crate::case::Words::is_blank), "place"),
    ] {
        if absent {
            findings.push(Finding::new(Code::MissingField, visit.path(field)));
        }
    }
}

/// What may be said of the visit beside its time, its place and who is there.
pub(super) fn facts(view: &View<'_>) -> Option<VisitFacts> {
    if view.request.kind != Kind::BeforeBarnehus || view.meeting.is_none() {
        return None;
    }
    let pending = view.case.safety.as_ref().and_then(|safety| safety.police) == Some(Police::InterviewPending);
    Some(VisitFacts {
        police: police(view),
        filmed: pending,
    })
}
