//! A suspected person, or one who lives with them, is told, as the adviser's own words have it (row `tell-suspect`; where
//! a list of the case names who is told, [`crate::gate::who_may()`] says it).

use super::Named;
use crate::case::{Person, StepState, StepWord, Suspected};
use crate::document::Kind;
use crate::finding::{Code, Finding};
use crate::gate::view::View;

/// What is taken further and what is promised: by name, or by a word for a parent beside a verb of telling.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let answers = &view.answers;
    // The talk's own screen is not where an adviser is asked that; the paper made of it is.
    if view.request.kind.is_screen()
        || answers.nobody_suspected()
        || !(answers.police_lock() || answers.home_unsafe().is_some())
    {
        return;
    }
    let near = |person: &&Person| answers.is_suspected(person) || answers.lives_with_suspect(person);
    let near: Vec<_> = view.case.people.iter().filter(near).collect();
    for text in &view.texts {
        if !text.path.contains(".takes_further[") && !text.path.starts_with("agreements[") {
            continue;
        }
        // The field holds only to whom; on the paper a sentence of telling stands before it.
        let lists = view.known.safety_words;
        let list = if text.path.ends_with(".to") {
            &lists.home
        } else {
            &lists.told
        };
        let finding = || Finding::new(Code::TellSuspect, text.path.clone());
        if let Some(person) = near.iter().find(|person| Named::of(person).stands_in(text.text)) {
            findings.push(finding().with("name", view.name_of(person)));
            continue;
        }
        let words = list.of(&text.read);
        if !words.is_empty() {
            findings.push(finding().variant("words").with("words", words.join(", ")));
        }
    }
    parents_talk(view, findings);
}

/// A promised talk with the parents, where one of them may be the suspected one.
fn parents_talk(view: &View<'_>, findings: &mut Vec<Finding>) {
    let shows = matches!(view.request.kind, Kind::Timeline | Kind::Waiting) || view.request.kind.is_after();
    if !shows || !view.answers.suspected(&[Suspected::Parent, Suspected::Unknown]) {
        return;
    }
    for (index, step) in view.case.steps.iter().enumerate() {
        let coming = step.promised == Some(true) && !matches!(step.state, Some(StepState::Done | StepState::Skipped));
        if step.step == Some(StepWord::ParentsTalk) && (coming || step.state == Some(StepState::Now)) {
            findings.push(Finding::new(Code::TellSuspect, format!("steps[{index}].step")).variant("step"));
        }
    }
}
