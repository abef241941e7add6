//! What the state of the case, of a talk, of a step or of a deadline lets a document say (rows `case-closed`,
//! `talk-not-held`, `talk-held`, `placement-undecided`, `waiting-without-day`, `complaint-late`, `card-under-lock`,
//! `parents-know-again`).

use super::goodbye;
use super::rights;
use super::shown;
use super::view::View;
use crate::case::{ClosedWhy, MeetingKind, MeetingState, State, StepState, StepWord};
use crate::document::Kind;
use crate::finding::{Code, Finding, Level};
use jiff::ToSpan;

/// Checks the states.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    // Whoever notified is answered after the end too, and hears nothing of the child.
    let answered = view.request.kind == Kind::NotifierNote;
    if view.case.state == Some(State::Closed) && !can_still_complain(view) && !goodbye::is_said(view) && !answered {
        findings.push(Finding::new(Code::CaseClosed, "state"));
    }
    talk(view, findings);
    called_off(view, findings);
    steps(view, findings);
    if let Some(decision) = rights::late(view) {
        findings.push(Finding::new(
            Code::ComplaintLate,
            format!("decisions[{decision}].complaint_until"),
        ));
    }
    if view.request.kind == Kind::AccessCard && view.answers.police_lock() {
        findings.push(Finding::new(Code::CardUnderLock, "safety.police"));
    }
}

/// A decision stays the child's to read, and to complain of, after the case has ended: until its last day.
fn can_still_complain(view: &View<'_>) -> bool {
    let lives = view.case.closed_why != Some(ClosedWhy::Died);
    let chosen = view.decision.filter(|_| lives);
    chosen.is_some_and(|chosen| chosen.until().is_none_or(|until| until >= view.request.on))
}

/// A document after a talk needs a talk that was held, one before it a talk that was not.
fn talk(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(chosen) = view.meeting else { return };
    let state = chosen.meeting.state;
    if view.request.kind.is_after() && state == Some(MeetingState::Planned) {
        findings.push(Finding::new(Code::TalkNotHeld, chosen.path("state")));
    }
    if view.request.kind == Kind::BeforeMeeting && state == Some(MeetingState::Held) {
        findings.push(Finding::new(Code::TalkHeld, chosen.path("state")));
    }
    // What was true when the talk was planned may have changed on the day before.
    let soon = chosen.meeting.starts_at.is_some_and(|at| {
        let day = at.0.date();
        day >= view.request.on && view.request.on.checked_add(1.day()).is_ok_and(|next| day <= next)
    });
    if soon
        && chosen.meeting.kind == Some(MeetingKind::Barnehus)
        && view.answers.police_lock()
        && view.answers.parents_do_not_know()
    {
        findings.push(Finding::new(Code::ParentsKnowAgain, "safety.parents_know"));
    }
}

/// A meeting that is called off without another, and without a day on which the child hears.
fn called_off(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(chosen) = view.meeting.filter(|_| view.is_called_off()) else {
        return;
    };
    if view.shown_meeting().is_none() && !shown::hears(view) {
        findings.push(Finding::new(Code::WaitingWithoutDay, chosen.path("state")).variant("called-off"));
    }
}

/// Steps that would tell a child what is not decided, or let it wait without a day.
fn steps(view: &View<'_>, findings: &mut Vec<Finding>) {
    let shows = matches!(view.request.kind, Kind::Timeline | Kind::Screen | Kind::Waiting)
        && view.version == crate::document::Version::Full;
    if !shows {
        return;
    }
    for (index, step) in view.case.steps.iter().enumerate() {
        let promised = step.promised == Some(true) && step.on.is_some();
        let open = !matches!(step.state, Some(StepState::Done | StepState::Skipped));
        if step.step == Some(StepWord::Placement) && open && promised && !view.answers.placement_decided() {
            let level = if view.leaves_hands() {
                Level::Block
            } else {
                Level::Confirm
            };
            findings.push(Finding::new(Code::PlacementUndecided, format!("steps[{index}].step")).at(level));
        }
        if step.state == Some(StepState::Waiting) && step.next_contact.is_none() {
            findings.push(Finding::new(
                Code::WaitingWithoutDay,
                format!("steps[{index}].next_contact"),
            ));
        }
    }
}
