//! Papers that a child waits for: before a visit (N41), at the end of the case, of the plan for its safety, of a decision
//! (N43), before a committee's meeting, in another place; and the time in which it can complain of one.

use super::coming::{self, HEARING};
use super::{Add, DueKind, end_of, name};
use crate::band::age_on;
use crate::case::{ClosedWhy, Day, Decision, DecisionId, Ending, Meeting, MeetingKind, MeetingState, StepWord, Words};
use crate::document::{Audience, Kind};
use crate::event::{CaseState, MadeDocument};
use crate::needs_plan;
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
        for hearing in coming::hearings(state) {
            let by = hearing.day.checked_sub(HEARING.days()).ok();
            let at = by.and_then(|day| end_of(Day(day), zone));
            add(DueKind::PaperOfHearing, at, name(hearing.id, hearing.index));
        }
        let opened = state.opened_at.to_zoned(zone.clone()).date();
        if let Some(place) = coming::new_place(state).filter(|place| !place.is_from_before(opened)) {
            add(
                DueKind::PaperOfPlace,
                end_of(Day(place.day), zone),
                name(place.id, place.index),
            );
        }
        // Neither a plan nor the question has a day on which it came: both are due on the day on which the case last changed.
        let changed = Day(state.changed_at.to_zoned(zone.clone()).date());
        if has_plan_without_paper(state) {
            add(DueKind::PaperOfPlan, end_of(changed, zone), String::new());
        }
        if needs_plan::is_asked(state) {
            add(DueKind::NeedsPlan, end_of(changed, zone), String::new());
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
    if let Some(on) = ends_on(state, zone) {
        add(DueKind::SayGoodbye, end_of(on, zone), String::new());
    }
    complaints(state, zone, add);
}

/// Whether a closed case owes the child a goodbye: the child is there to hear it, it knows of the case, and nobody said it on
/// paper. A case that was closed before the child was met or given anything ends without a word, unless one was written.
#[must_use]
pub fn owes_goodbye(state: &CaseState) -> bool {
    let case = &state.case;
    let held = |meeting: &Meeting| meeting.state == Some(MeetingState::Held);
    let given = !state.handed_over.is_empty() || !case.documents.is_empty();
    let written = case.ending.as_ref().is_some_and(|ending| says(ending.why.as_ref()));
    let knows = written || given || case.meetings.iter().any(held);
    let child = case.child.as_ref();
    let ended = case.ending.as_ref().and_then(|ending| ending.on).or(case.closed_on);
    let born = child.and_then(|child| child.birth_date);
    let grown = born
        .zip(ended)
        .is_some_and(|(born, ended)| age_on(born.0, ended.0) >= 18);
    !state.is_open() && case.closed_why != Some(ClosedWhy::Died) && knows && !grown && !has_goodbye(state)
}

/// Whether the goodbye that a closed case owes cannot be made: its words are written while a case is open.
#[must_use]
pub fn goodbye_lacks_words(state: &CaseState) -> bool {
    let complete = |ending: &Ending| says(ending.why.as_ref()) && says(ending.come_back.as_ref());
    owes_goodbye(state) && !state.case.ending.as_ref().is_some_and(complete)
}

fn says(words: Option<&Words>) -> bool {
    words.is_some_and(|words| !words.is_blank())
}

/// Whether the child was given a goodbye, here or where the case came from.
fn has_goodbye(state: &CaseState) -> bool {
    let before = |kind: &crate::case::Name| kind.0 == Kind::Goodbye.as_str();
    let mut documents = state.case.documents.iter();
    state.handed_over.iter().any(|given| given.kind == Kind::Goodbye)
        || documents.any(|document| document.kind.as_ref().is_some_and(before))
}

/// The day on which the case ends, while the child has no goodbye: as it is written for the child, otherwise the day of the
/// closing talk, and of a closed case the day on which it was closed.
fn ends_on(state: &CaseState, zone: &TimeZone) -> Option<Day> {
    let written = state.case.ending.as_ref().and_then(|ending| ending.on);
    if !state.is_open() {
        let changed = Day(state.changed_at.to_zoned(zone.clone()).date());
        let closed = written.or(state.case.closed_on).unwrap_or(changed);
        return owes_goodbye(state).then_some(closed);
    }
    if has_goodbye(state) {
        return None;
    }
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
