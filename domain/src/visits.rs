//! Visits for which a child is prepared (docs/needs.md, N41): to a børnehus, to a doctor, to the police. Pure: which there are,
//! on which day, and for which of them the child was given nothing yet.

use crate::case::{Case, Meeting, MeetingKind, Police, PoliceAbout, Step, StepState, StepWord};
use crate::document::Kind;
use crate::event::{CaseState, HandedOver};
use jiff::ToSpan;
use jiff::civil::Date;

/// A child is prepared from this many days before the visit.
pub const BEFORE: i64 = 3;

/// What was read to the child this many days before a visit, or later, was about that visit.
const PREPARED: i64 = 7;

/// What is visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// A børnehus.
    Barnehus,
    /// A doctor.
    Doctor,
    /// The police, who talk with the child.
    Police,
}

/// A visit that lies ahead, and for which the child was not prepared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unprepared<'a> {
    /// Its day.
    pub day: Date,
    /// The id of the meeting or the step; empty where the file left it out.
    pub id: &'a str,
    /// The position of the meeting or the step in its list.
    pub index: usize,
}

/// Whether a meeting is a visit to a børnehus that is planned.
#[must_use]
pub fn is_planned_visit(meeting: &Meeting) -> bool {
    meeting.kind == Some(MeetingKind::Barnehus) && meeting.is_ahead()
}

/// What is visited in an open step whose day the child was promised, and that day. A day that nobody promised is told to no
/// child (docs/case-file.md, `steps[].promised`).
#[must_use]
pub fn of_step(step: &Step) -> Option<(Visit, Date)> {
    let open = !matches!(step.state, Some(StepState::Done | StepState::Skipped));
    let day = step.on.filter(|_| open && step.promised == Some(true))?;
    let to = match step.step? {
        StepWord::Barnehus => Visit::Barnehus,
        StepWord::MedicalCheck => Visit::Doctor,
        StepWord::Police | StepWord::PoliceInterview => Visit::Police,
        _ => return None,
    };
    Some((to, day.0))
}

/// Every visit of a case for which the child was given no paper in the week before it. None for a child that is suspected
/// itself: its defender comes first, and the paper is never made (docs/findings.md, `police-not-agreed`).
pub fn unprepared(state: &CaseState) -> impl Iterator<Item = Unprepared<'_>> {
    let case = &state.case;
    let meetings = case.meetings.iter().enumerate();
    let meetings = meetings.filter(|(_, meeting)| is_planned_visit(meeting));
    let meetings = meetings.filter_map(|(index, meeting)| {
        let day = meeting.starts_at?.0.date();
        let id = meeting.id.as_str();
        Some(Unprepared { day, id, index })
    });
    let steps = case.steps.iter().enumerate().filter_map(|(index, step)| {
        let (_, day) = of_step(step)?;
        let id = step.id.as_str();
        Some(Unprepared { day, id, index })
    });
    let told = !child_is_suspected(case);
    let all = meetings.chain(steps).filter(move |_| told);
    all.filter(move |visit| !state.handed_over.iter().any(|given| is_about(given, visit.day)))
}

fn child_is_suspected(case: &Case) -> bool {
    let suspected = |about| about == Some(PoliceAbout::ChildSuspected);
    let safety = case.safety.as_ref();
    safety.is_some_and(|safety| safety.police != Some(Police::None) && suspected(safety.police_about))
}

/// Whether what was given to the child prepared it for a visit on this day.
fn is_about(given: &HandedOver, day: Date) -> bool {
    let week_before = day.checked_sub(PREPARED.days());
    given.kind == Kind::BeforeBarnehus && week_before.is_ok_and(|from| given.on.0 >= from)
}
