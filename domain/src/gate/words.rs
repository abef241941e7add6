//! The word findings: checks all free text of the case against the word lists of the content crate (rows `event-words`,
//! `event-question`, `secrecy-asked`, `promise-too-much`, `reporter-named`; docs/law.md, safety fact 10; docs/needs.md,
//! pitfalls 2, 3 and 8).

mod hard;
mod named;

pub(super) use named::{Named, phrase_stands_in, tokens};

use super::view::View;
use super::walk::Of;
use crate::finding::{Code, Finding};
use crate::pattern::Patterns;

/// Checks every free text against every list.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let words = view.known.safety_words;
    // "Barnet må ikke udspørges": words about the event are evidence while the police
    // question is open.
    if view.answers.police_lock() {
        against(view, &words.event_words, Code::EventWords, findings);
        against(view, &words.police, Code::EventWords, findings);
        // The child's own words stay in the case as said, but on a paper they could be read before the police hear
        // them.
        for (path, text) in view.said_on_paper() {
            let found = words.event_words.find(text);
            if !found.is_empty() {
                let finding = Finding::new(Code::EventWords, path).variant("said");
                findings.push(finding.with("words", found.join(" · ")));
            }
        }
    }
    // Always, whether or not the police question is open: docs/writing.md, rule 8.
    against(view, &words.event_questions, Code::EventQuestion, findings);
    // docs/writing.md, rule 13.
    against(view, &words.secrecy, Code::SecrecyAsked, findings);
    // docs/writing.md, rules 5 and 6: the adviser must write down, parents may as a rule read.
    against(view, &words.promises, Code::PromiseTooMuch, findings);
    reporter(view, findings);
    hard::check(view, findings);
}

fn against(view: &View<'_>, list: &Patterns, code: Code, findings: &mut Vec<Finding>) {
    for text in &view.texts {
        let found = list.find(text.text);
        if !found.is_empty() {
            findings.push(Finding::new(code, text.path.clone()).with("words", found.join(" · ")));
        }
    }
}

/// The person who made the underretning is not named as such (docs/writing.md, rule 17). Their name may be in its own
/// field as teacher or bisidder, and in their words about themself.
fn reporter(view: &View<'_>, findings: &mut Vec<Finding>) {
    for (index, person) in view.case.people.iter().enumerate() {
        if person.reported != Some(true) {
            continue;
        }
        let named = Named::of(person);
        for text in &view.texts {
            if text.of != Of::Person(index) && named.stands_in(text.text) {
                findings.push(Finding::new(Code::ReporterNamed, text.path.clone()).with("name", view.name_of(person)));
            }
        }
    }
}
