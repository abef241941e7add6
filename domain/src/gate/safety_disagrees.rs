//! Answers that contradict each other, so that nobody can say what is safe (row `safety-disagrees`). The answers, the
//! people's marks, the track and the steps are one statement.

use super::roles;
use super::view::View;
use crate::case::{AtHome, Does, Person, Police, PoliceAbout, StepState, StepWord, SuspectIs, Suspected, Track};
use crate::finding::{Code, Finding};

/// The answers that a contradiction is between, as far as they are answers of the case and not marks on its people or
/// steps: each can be given anew. Empty for every other finding.
#[must_use]
pub fn contradiction(finding: &Finding) -> &'static [&'static str] {
    if finding.code != Code::SafetyDisagrees {
        return &[];
    }
    match finding.variant.as_deref().unwrap_or_default() {
        "track" | "track-kind" => &["track", "safety.suspected"],
        "social-control" => &["track", "safety.social_control"],
        "nobody-suspected" => &["safety.suspected", "safety.suspect_at_home"],
        "police" => &["safety.suspected", "safety.police"],
        "police-step" => &["safety.police"],
        "risk-step" => &["safety.risk_assessed"],
        "nobody-marked" => &["safety.suspect_is", "safety.suspected"],
        _ => &["safety.suspected"],
    }
}

/// Every contradiction, each at the field to mend.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let disagrees = |path: String, variant: &str| Finding::new(Code::SafetyDisagrees, path).variant(variant);
    let mut says = |path: &str, variant: &str| findings.push(disagrees(path.into(), variant));
    let none = view.answers.nobody_suspected();
    let safety = view.case.safety.as_ref();
    let kinds: Vec<Suspected> = view.answers.kinds_suspected().collect();
    if !kinds.is_empty() && safety.is_some_and(|safety| safety.suspected.has(Suspected::None)) {
        says("safety.suspected", "nobody-and-somebody");
    }
    // The answers that do not fit the track by themselves; one that does beside them is enough.
    let beside: Option<&[Suspected]> = match view.case.track {
        Some(Track::ParentConcern) => Some(&[Suspected::Other]),
        Some(Track::FosterConcern | Track::OtherAdultConcern) => Some(&[Suspected::Parent]),
        Some(Track::ProfessionalConcern) => Some(&[Suspected::Parent, Suspected::Family]),
        _ => None,
    };
    match (view.case.track, beside) {
        (Some(Track::ParentConcern | Track::FosterConcern), _) if none => says("safety.suspected", "track"),
        (_, Some(_)) if none => says("safety.suspected", "track-kind"),
        (_, Some(beside)) if !kinds.is_empty() && kinds.iter().all(|kind| beside.contains(kind)) => {
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
    let marked = |person: &&Person| person.suspected == Some(true);
    let nobody_marked = !view.case.people.iter().any(|person| marked(&person));
    let listed = safety.and_then(|safety| safety.suspect_is) == Some(SuspectIs::Listed);
    let somebody = kinds.iter().any(|kind| *kind != Suspected::Unknown);
    let fits = |person: &Person| view.answers.fits(person);
    if somebody && listed && nobody_marked {
        says("safety.suspected", "nobody-marked");
    } else if somebody && !view.case.people.iter().filter(marked).all(fits) {
        says("safety.suspected", "nobody-fits");
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
    if involved && harmed && view.answers.nobody_suspected() {
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
    let none = view.answers.nobody_suspected();
    let other = view.answers.kinds_suspected().eq([Suspected::Other]);
    let works = |person: &Person| {
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
