//! Papers that a child waits for: before a visit (N41), at the end of the case, of the plan for its safety, of a decision
//! (N43); and the time in which it can complain of one.

use super::{Add, DueKind, end_of, name};
use crate::case::{ClosedWhy, Day, Decision, DecisionId, Meeting, MeetingKind, StepWord};
use crate::document::{Audience, Kind};
use crate::event::{CaseState, MadeDocument};
use crate::visits;
use jiff::ToSpan;
use jiff::tz::TimeZone;

/// Adds what is due of papers.
pub(super) fn of(state: &CaseState, zone: &TimeZone, add: Add<'_>) {
    if state.is_open() {
        for visit in visits::unprepared(state) {
            let by = visit.day.checked_sub(visits::BEFORE.days()).ok();
            let at = by.and_then(|day| end_of(Day(day), zone));
            add(DueKind::PrepareVisit, at, name(visit.id, visit.index));
        }
        if let Some(on) = ends_on(state) {
            add(DueKind::SayGoodbye, end_of(on, zone), String::new());
        }
        if has_plan_without_paper(state) {
            // A plan has no day on which it was made: it is due on the day on which the case last changed.
            let day = state.changed_at.to_zoned(zone.clone()).date();
            add(DueKind::PaperOfPlan, end_of(Day(day), zone), String::new());
        }
        let lines = state.case.safety_plan.iter().filter(|line| line.is_written());
        if let Some(day) = lines.filter_map(|line| line.until).min() {
            add(DueKind::PlanEnds, end_of(day, zone), String::new());
        }
        for (index, decision) in decisions_without_paper(state) {
            let at = decision.told_on.and_then(|day| end_of(day, zone));
            add(DueKind::PaperOfDecision, at, name(decision.id.as_str(), index));
        }
    }
    complaints(state, zone, add);
}

/// The day on which the case ends, while the child has no goodbye: as it is written for the child, otherwise the day of the
/// closing talk.
fn ends_on(state: &CaseState) -> Option<Day> {
    if state.handed_over.iter().any(|given| given.kind == Kind::Goodbye) {
        return None;
    }
    let written = state.case.ending.as_ref().and_then(|ending| ending.on);
    let planned = |meeting: &&Meeting| meeting.is_ahead() && meeting.kind == Some(MeetingKind::Closing);
    let talks = state.case.meetings.iter().filter(planned);
    let talk = talks.filter_map(|meeting| meeting.starts_at).min();
    written.or_else(|| talk.map(|at| Day(at.0.date())))
}

/// Whether the plan for the child's safety has a line that may stand on paper, and no paper was made of it.
fn has_plan_without_paper(state: &CaseState) -> bool {
    let mut lines = state.case.safety_plan.iter();
    let cleared = lines.any(|line| line.cleared == Some(true) && line.is_written());
    let made = state.made.iter().any(|made| made.kind == Kind::SafetyPlan);
    let given = state.handed_over.iter().any(|given| given.kind == Kind::SafetyPlan);
    cleared && !made && !given
}

/// The decisions of which the child was told and no paper was made, in the order of the case, each with its place in the
/// list. A paper is made as a draft until a lawyer has signed, and a draft is given to nobody: so it is made that settles it.
/// A paper settles the decision that it is of, and no other, however often it is made. One from before papers said which it is
/// of settles the latest decision that was made by its day and that no other of them has settled.
pub(crate) fn decisions_without_paper(state: &CaseState) -> Vec<(usize, &Decision)> {
    let to_the_child = |kind: Kind, audience: Audience| kind == Kind::Decision && audience == Audience::Child;
    let made = state.made.iter().filter(|made| to_the_child(made.kind, made.audience));
    let (tied, untied): (Vec<&MadeDocument>, Vec<&MadeDocument>) = made.partition(|made| made.decision.is_some());
    let given = state.handed_over.iter();
    let given = given.filter(|given| to_the_child(given.kind, given.audience) && state.made(&given.document).is_none());
    let untied = untied.into_iter().map(|made| made.on);
    let mut days: Vec<Day> = untied.chain(given.map(|given| given.on)).collect();
    days.sort();
    let all = state.case.decisions.iter().enumerate();
    let mut without: Vec<(usize, &Decision)> = all.filter(|(_, decision)| decision.told_on.is_some()).collect();
    for on in days {
        let by_then = |at: &usize| without[*at].1.day().is_some_and(|day| day.0 <= on.0);
        let latest = (0..without.len()).filter(by_then);
        if let Some(at) = latest.max_by_key(|at| without[*at].1.day()) {
            without.remove(at);
        }
    }
    let has_its_own = |id: &DecisionId| tied.iter().any(|made| made.decision.as_ref() == Some(id));
    without.retain(|(_, decision)| !has_its_own(&decision.id));
    without
}

/// The last day of each decision of which the child was told and can complain. A step of its way about the complaint settles
/// it, however that step stands: the child complained, or does not want to.
fn complaints(state: &CaseState, zone: &TimeZone, add: Add<'_>) {
    let case = &state.case;
    let settled = case.steps.iter().any(|step| step.step == Some(StepWord::Complaint));
    if settled || case.closed_why == Some(ClosedWhy::Died) {
        return;
    }
    let born = case.child.as_ref().and_then(|child| child.birth_date);
    for (index, decision) in case.decisions.iter().enumerate() {
        let told = decision.told_on.is_some() && decision.gives_complaint(born);
        if let Some(last) = decision.complaint_ends().filter(|_| told) {
            add(
                DueKind::Complaint,
                end_of(Day(last), zone),
                name(decision.id.as_str(), index),
            );
        }
    }
}
