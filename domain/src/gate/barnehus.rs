//! What a child is told before a børnehus, a doctor's look or a talk with the police (docs/needs.md, N41): where, who is there,
//! what happens first and last, and what others decide. Nothing of what may have happened, and nothing of the police but as far
//! as they agreed to it.

use super::view::{Chosen, View};
use super::{Request, ahead};
use crate::case::{Case, MeetingKind, Person, Police, PoliceAbout, PoliceMay, Step, Words};
use crate::document::Kind;
use crate::facts::VisitFacts;
use crate::finding::{Code, Finding};
use crate::visits::{self, Visit};
use jiff::civil::Date;

/// A visit that is a step of the child's way: which, what is visited, and the day that was promised.
struct Going<'a> {
    index: usize,
    step: &'a Step,
    to: Visit,
    on: Date,
}

impl Going<'_> {
    /// The path of one of its fields.
    fn path(&self, field: &str) -> String {
        format!("steps[{}].{field}", self.index)
    }
}

/// The meeting in a børnehus: the one asked for, otherwise the earliest that is planned, unless a step on the way comes first.
pub(super) fn visit<'a>(case: &'a Case, request: &Request) -> Option<Chosen<'a>> {
    let meeting = ahead::meeting(case, request, MeetingKind::Barnehus)?;
    let starts = meeting.meeting.starts_at.map(|at| at.0.date());
    let first = earliest(case, request).is_some_and(|step| starts.is_some_and(|day| step.on < day));
    (!first || request.meeting.is_some()).then_some(meeting)
}

/// The earliest visit on the child's way, on or after the date.
fn earliest<'a>(case: &'a Case, request: &Request) -> Option<Going<'a>> {
    let steps = case.steps.iter().enumerate().filter_map(|(index, step)| {
        let (to, on) = visits::of_step(step)?;
        Some(Going { index, step, to, on })
    });
    let ahead = steps.filter(|step| step.on >= request.on);
    ahead.min_by_key(|step| (step.on, step.index))
}

/// The visit on the child's way that the document tells of, where it tells of no meeting.
fn going<'a>(view: &View<'a>) -> Option<Going<'a>> {
    let none = view.request.kind == Kind::BeforeBarnehus && view.meeting.is_none() && view.request.meeting.is_none();
    earliest(view.case, view.request).filter(|_| none)
}

/// The adviser who goes along on a visit that is a step: who sees to the step.
pub(super) fn goes_along<'a>(case: &'a Case, request: &Request) -> Option<&'a Person> {
    let asked = request.kind == Kind::BeforeBarnehus && request.meeting.is_none();
    let step = earliest(case, request).filter(|_| asked)?.step;
    let person = case.person(step.who.as_ref()?)?;
    super::is_adviser(person).then_some(person)
}

/// Whether the police have a part in the case.
fn police(view: &View<'_>) -> bool {
    let police = view.case.safety.as_ref().and_then(|safety| safety.police);
    police != Some(Police::None)
}

/// Where the police have a part, the child is told of the visit only as they agreed (docs/law.md, safety facts 8 and 9), never
/// where it is suspected itself: then a defender comes first. Of a doctor or a talk with the police it is told with their yes
/// alone, whatever is answered. The paper names them, so it never leaves the adviser's hands.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.kind != Kind::BeforeBarnehus {
        return;
    }
    let not_agreed = |variant| Finding::new(Code::PoliceNotAgreed, "safety.police_agreed").variant(variant);
    let needs_yes = police(view) || going(view).is_some();
    if police(view) && view.answers.police_about() == PoliceAbout::ChildSuspected {
        findings.push(not_agreed("suspected"));
    } else if needs_yes && !view.answers.police_agreed(PoliceMay::TellChild) {
        findings.push(not_agreed("visit"));
    }
    if view.leaves_hands() {
        findings.push(Finding::new(Code::FullStays, "safety.delivery").variant("aloud"));
    }
}

/// What the document needs: a meeting ahead with its time and place, or a step with a promised day and the adviser who goes
/// along. Who goes along to a meeting is asked for with the speaker.
pub(super) fn missing(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.kind != Kind::BeforeBarnehus {
        return;
    }
    let Some(visit) = view.meeting else {
        match going(view) {
            None => findings.push(Finding::new(Code::MissingField, "meetings").variant("barnehus")),
            Some(step) if !is_speakers(view, &step) => {
                findings.push(Finding::new(Code::MissingField, step.path("who")).variant("goes-along"));
            }
            Some(_) => {}
        }
        return;
    };
    let place = visit.meeting.place.as_ref();
    for (absent, field) in [
        (visit.meeting.starts_at.is_none(), "starts_at"),
        (place.is_none_or(Words::is_blank), "place"),
    ] {
        if absent {
            findings.push(Finding::new(Code::MissingField, visit.path(field)));
        }
    }
}

/// Whether the adviser who says "jeg" is the one who sees to the step: only they can say that they go along.
fn is_speakers(view: &View<'_>, step: &Going<'_>) -> bool {
    let who = step.step.who.as_ref();
    view.speaker.is_some_and(|speaker| who == Some(&speaker.id))
}

/// What may be said of the visit beside the time, place and people of a meeting.
pub(super) fn facts(view: &View<'_>) -> Option<VisitFacts> {
    if view.request.kind != Kind::BeforeBarnehus {
        return None;
    }
    let pending = view.case.safety.as_ref().and_then(|safety| safety.police) == Some(Police::InterviewPending);
    if view.meeting.is_some() {
        return Some(VisitFacts {
            to: Visit::Barnehus,
            on: None,
            police: police(view),
            filmed: pending,
        });
    }
    let step = going(view)?;
    // A doctor is no matter of theirs, and a talk with them is filmed only where it is the interview.
    let interview = step.step.step == Some(crate::case::StepWord::PoliceInterview);
    Some(VisitFacts {
        to: step.to,
        on: Some(step.on),
        police: match step.to {
            Visit::Police => true,
            Visit::Doctor => false,
            Visit::Barnehus => police(view),
        },
        filmed: match step.to {
            Visit::Police => pending && interview,
            Visit::Doctor => false,
            Visit::Barnehus => pending,
        },
    })
}
