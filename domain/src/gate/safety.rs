//! Rules on family and network under social control, and on the names of suspected persons on paper (rows
//! `network-before-risk-assessment`, `suspected-in-document`; barnets lov § 18 stk. 3, § 137; docs/law.md, "Safety facts").

use super::printed::Of;
use super::roles;
use super::view::View;
use super::words::Named;
use crate::case::{MeetingKind, Person, PersonId, StepState, StepWord};
use crate::document::{Kind, Version};
use crate::finding::{Code, Finding};

/// Checks the answers against § 18 stk. 3, and looks for the suspected person in the texts.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    network(view, findings);
    suspected(view, findings);
}

/// Under social control the risk assessment comes first (§ 18 stk. 3): before it no bisidder, talk or network meeting
/// with family and network. After it the same as long as a journey abroad may be planned: whoever hears of the talk may
/// hurry it on (Køge's guide 8.3 names journeys among the signs; the rule is our own).
fn network(view: &View<'_>, findings: &mut Vec<Finding>) {
    let code = match (view.answers.social_control(), view.answers.risk_assessed()) {
        (true, false) => Code::NetworkBeforeRiskAssessment,
        // The talk that is under way goes on.
        (true, true) if view.answers.journey_possible() && view.request.kind != Kind::Talk => Code::JourneyPlanned,
        _ => return,
    };
    let mut says = |path: String, name: Option<String>| {
        let finding = Finding::new(code, path);
        findings.push(match name {
            Some(name) => finding.variant("person").with("name", name),
            None => finding,
        });
    };
    let circle = |id: &PersonId| view.case.person(id).filter(|p| roles::is_circle(p));
    for (path, bisidder) in view.bisidders() {
        if roles::is_circle(bisidder) {
            says(path, Some(view.name_of(bisidder)));
        }
    }
    if let Some(chosen) = view.meeting {
        for (nth, entry) in chosen.meeting.people.iter().enumerate() {
            if let Some(person) = entry.id.as_ref().and_then(circle) {
                let path = chosen.path(&format!("people[{nth}].id"));
                says(path, Some(view.name_of(person)));
            }
        }
        if chosen.meeting.kind == Some(MeetingKind::Network) {
            says(chosen.path("kind"), None);
        }
    }
    for closes in view.meeting.into_iter().chain(view.latest_held()) {
        let tells = closes.meeting.closing.iter().flat_map(|closing| &closing.tell);
        for (nth, tell) in tells.enumerate() {
            let over = tell.on.is_some_and(|on| on.0 < view.request.on);
            if let Some(person) = tell.who.as_ref().filter(|_| !over).and_then(circle) {
                let path = closes.path(&format!("closing.tell[{nth}].who"));
                says(path, Some(view.name_of(person)));
            }
        }
    }
    // The track plans such steps for after the assessment, and nobody is told of them under social control.
    if code == Code::JourneyPlanned {
        return;
    }
    for (index, step) in view.case.steps.iter().enumerate() {
        let with_network = matches!(step.step, Some(StepWord::ParentsTalk | StepWord::NetworkMeeting));
        // What the track has for later, and nobody has planned, is told to nobody (`withheld`) and is no meeting.
        let untouched = matches!(step.state, Some(StepState::Later) | None) && step.promised != Some(true);
        if with_network && !untouched && step.state != Some(StepState::Skipped) {
            says(format!("steps[{index}].step"), None);
        }
    }
}

/// A suspected person is not named on paper that travels (docs/law.md, safety fact 13). Where they must not be stands in
/// [`super::who_may()`].
fn suspected(view: &View<'_>, findings: &mut Vec<Finding>) {
    if !view.travels() {
        return;
    }
    named_on_paper(view, findings);
    if view.version != Version::Full {
        return;
    }
    let mut places: Vec<(String, Option<&PersonId>)> = Vec::new();
    for closes in view.meeting.into_iter().chain(view.latest_held()) {
        let tells = closes.meeting.closing.iter().flat_map(|closing| &closing.tell);
        for (nth, tell) in tells.enumerate() {
            places.push((closes.path(&format!("closing.tell[{nth}].who")), tell.who.as_ref()));
        }
    }
    for (path, id) in places {
        let person = id.and_then(|id| view.case.person(id));
        if let Some(person) = person.filter(|person| view.answers.is_suspected(person)) {
            findings.push(of(view, path, person, "named"));
        }
    }
}

fn of(view: &View<'_>, path: String, person: &Person, variant: &str) -> Finding {
    Finding::new(Code::SuspectedInDocument, path)
        .variant(variant)
        .with("name", view.name_of(person))
        .with("sure", if person.suspected == Some(true) { "yes" } else { "no" })
}

/// The texts that travel: all free text in the full version, only the place in the neutral one.
fn named_on_paper(view: &View<'_>, findings: &mut Vec<Finding>) {
    let place = view.shown_meeting().map(|chosen| chosen.path("place"));
    for person in &view.case.people {
        if !view.answers.is_suspected(person) {
            continue;
        }
        let named = Named::of(person);
        for text in &view.texts {
            let travels = view.version == Version::Full || Some(&text.path) == place.as_ref();
            if travels && named.stands_in(text.text) {
                let variant = if text.of == Of::Child { "said" } else { "named" };
                findings.push(of(view, text.path.clone(), person, variant));
            }
        }
    }
}
