//! The plan that keeps a child safe while it waits, as the child may read it (docs/needs.md, N41; barnets lov § 7): the lines
//! that somebody cleared for paper, and no word that was agreed as a sign.

use super::release::words;
use super::view::View;
use crate::case::{SafetyPlanLine, Words};
use crate::document::Kind;
use crate::facts::{NightNumber, PlanFacts};
use crate::finding::{Code, Finding};
use jiff::civil::Date;

/// The lines that stand on the paper, each with its path: those that somebody cleared.
pub(super) fn lines<'a>(view: &View<'a>) -> Vec<(String, &'a Words)> {
    if view.request.kind != Kind::SafetyPlan {
        return Vec::new();
    }
    printed(view)
        .filter_map(|(nth, line)| Some((format!("safety_plan[{nth}].text"), line.text.as_ref()?)))
        .collect()
}

/// The lines that somebody wrote and cleared and that still hold, each with its place in the list.
fn printed<'a>(view: &View<'a>) -> impl Iterator<Item = (usize, &'a SafetyPlanLine)> {
    let on = view.request.on;
    let holds = move |line: &SafetyPlanLine| line.until.is_none_or(|day| day.0 >= on);
    let lines = view.case.safety_plan.iter().enumerate();
    lines.filter(move |(_, line)| line.cleared == Some(true) && line.is_written() && holds(line))
}

/// The plan is read aloud or kept by a safe adult, and never travels; a sign that was agreed is said aloud only. Without a line
/// that may stand on paper there is none.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.kind != Kind::SafetyPlan {
        return;
    }
    if lines(view).is_empty() {
        findings.push(Finding::new(Code::MissingField, "safety_plan").variant("plan"));
    }
    if view.travels() || view.request.pocket {
        findings.push(Finding::new(Code::FullStays, "safety.delivery").variant("plan"));
    }
    for text in &view.texts {
        let found = view.known.safety_words.code_words.of(&text.read);
        if !found.is_empty() {
            findings.push(Finding::new(Code::CodeWord, text.path.clone()).with("words", found.join(" · ")));
        }
    }
}

/// What may be said of the plan.
pub(super) fn facts(view: &View<'_>) -> Option<PlanFacts> {
    let lines = lines(view);
    (!lines.is_empty()).then(|| PlanFacts {
        lines: lines.into_iter().filter_map(|(_, text)| words(Some(text))).collect(),
        until: until(view),
    })
}

/// The first day on which one of the lines ends.
fn until(view: &View<'_>) -> Option<Date> {
    let days = printed(view).filter_map(|(_, line)| line.until);
    days.min().map(|day| day.0)
}

/// The number for the night, on the plan and in the guide for a bisidder, judged as the adviser's own: not where a phone can do
/// harm, and not where a call would go to the police before they have said when (docs/law.md, safety facts 4, 14 and 17).
pub(super) fn night(view: &View<'_>, number_may_stand: bool) -> Option<NightNumber> {
    let says_it = matches!(view.request.kind, Kind::SafetyPlan | Kind::BisidderGuide);
    let night = view.pack.as_ref()?.night.as_ref()?;
    let waits = night.police && view.answers.police_lock();
    (says_it && number_may_stand && !waits).then(|| night.clone())
}
