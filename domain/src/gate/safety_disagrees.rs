//! Answers that contradict each other, so that nobody can say what is safe (row `safety-disagrees`). The answers, the
//! people's marks, the track and the steps are one statement.

use super::roles;
use super::view::View;
use crate::case::{AtHome, Does, Police, PoliceAbout, StepState, StepWord, SuspectIs, Suspected, Track};
use crate::finding::{Code, Finding};

/// Every contradiction, each at the field to mend.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let disagrees = |path: String, variant: &str| Finding::new(Code::SafetyDisagrees, path).variant(variant);
    let mut says = |path: &str, variant: &str| findings.push(disagrees(path.into(), variant));
    let suspected = view.answers.suspected();
    let none = suspected == Some(Suspected::None);
    let safety = view.case.safety.as_ref();
    match (view.case.track, suspected) {
        (Some(Track::ParentConcern | Track::FosterConcern), Some(Suspected::None)) => says("safety.suspected", "track"),
        (Some(Track::ParentConcern), Some(Suspected::Other))
        | (Some(Track::FosterConcern), Some(Suspected::Parent))
        | (Some(Track::ProfessionalConcern), Some(Suspected::None | Suspected::Parent | Suspected::Family))
        | (Some(Track::OtherAdultConcern), Some(Suspected::None | Suspected::Parent)) => {
            says("safety.suspected", "track-kind");
        }
        _ => {}
    }
    if view.case.track == Some(Track::SocialControl) && safety.and_then(|safety| safety.social_control) == Some(false) {
        says("safety.social_control", "social-control");
    }
    if none && safety.and_then(|safety| safety.suspect_at_home) == Some(AtHome::Yes) {
        says("safety.suspect_at_home", "nobody-suspected");
    }
    police(view, &mut says);
    if view.answers.risk_assessed() {
        let open = |step: &crate::case::Step| {
            step.step == Some(StepWord::RiskAssessment)
                && !matches!(step.state, Some(StepState::Done | StepState::Skipped))
        };
        if view.case.steps.iter().any(open) {
            says("safety.risk_assessed", "risk-step");
        }
    }
    if matches!(
        suspected,
        Some(Suspected::Parent | Suspected::Family | Suspected::Other)
    ) {
        let marked = view.case.people.iter().any(|person| person.suspected == Some(true));
        let listed = safety.and_then(|safety| safety.suspect_is) == Some(SuspectIs::Listed);
        if (marked && !view.answers.somebody_fits()) || (listed && !marked) {
            says("safety.suspected", if marked { "nobody-fits" } else { "nobody-marked" });
        }
    }
    people(view, findings);
}

/// "Nobody is suspected" beside a child whom the police want to hear, or no police beside their step.
fn police(view: &View<'_>, says: &mut impl FnMut(&str, &str)) {
    let police = view.case.safety.as_ref().and_then(|safety| safety.police);
    let involved = matches!(
        police,
        Some(Police::Considered | Police::InterviewPending | Police::InterviewHeld)
    );
    let harmed = view.answers.police_about() == PoliceAbout::ChildHarmed;
    if involved && harmed && view.answers.suspected() == Some(Suspected::None) {
        says("safety.police", "police");
    }
    if police == Some(Police::None) {
        let active = |step: &crate::case::Step| {
            let of_police = matches!(step.step, Some(StepWord::Police | StepWord::PoliceInterview));
            let going = matches!(
                step.state,
                Some(StepState::Done | StepState::Now | StepState::Next | StepState::Waiting)
            );
            of_police && (going || step.promised == Some(true)) && step.state != Some(StepState::Skipped)
        };
        if view.case.steps.iter().any(active) {
            says("safety.police", "police-step");
        }
    }
}

/// People who are marked against the answers, or marked and yet at work in the room.
fn people(view: &View<'_>, findings: &mut Vec<Finding>) {
    let none = view.answers.suspected() == Some(Suspected::None);
    let other = view.answers.suspected() == Some(Suspected::Other);
    let works = |person: &crate::case::Person| {
        view.in_room().into_iter().any(|(in_room, does)| {
            std::ptr::eq(in_room, person) && matches!(does, Some(Does::Talks | Does::Writes | Does::Interprets))
        })
    };
    for (index, person) in view.case.people.iter().enumerate() {
        let variant = match person.suspected {
            Some(true) if none => "person",
            Some(true) if other && roles::is_parent(person) => "parent",
            Some(true) if works(person) => "works",
            _ => continue,
        };
        let finding = Finding::new(Code::SafetyDisagrees, format!("people[{index}].suspected")).variant(variant);
        findings.push(finding.with("name", view.name_of(person)));
    }
}
