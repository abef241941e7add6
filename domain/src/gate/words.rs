//! The word findings: checks every text that the document prints against the word lists of the content crate (rows
//! `event-words`, `event-question`, `secrecy-asked`, `blame-or-pressure`, `right-too-large`, `promise-too-much`,
//! `tell-somebody-now`, `language-unread`, `reporter-named`, `health-told`, `sibling-told`, `tell-suspect`; docs/law.md, safety
//! fact 10; docs/needs.md, pitfalls 2, 3 and 8).

mod hard;
mod language;
mod named;
mod notifier;
mod others;
mod told;

pub(super) use named::{Named, phrase_stands_in, tokens};

use super::printed::{Of, Text};
use super::view::View;
use crate::case::MeetingKind;
use crate::document::{Kind, Version};
use crate::finding::{Code, Finding, Level};
use crate::pattern::{Patterns, Reading};

/// Checks every printed text against every list.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let words = view.known.safety_words;
    for text in &view.texts {
        let read = &text.read;
        let mut says = |list: &Patterns, code: Code| {
            findings.extend(found(list, read, text, code).map(|finding| eased(view, finding)));
        };
        // The child's own words are no promise, order or question of the adviser's.
        if text.of != Of::Child {
            // Always, whether or not the police question is open: docs/writing.md, rule 8.
            says(&words.event_questions, Code::EventQuestion);
            // docs/writing.md, rule 13.
            says(&words.secrecy, Code::SecrecyAsked);
            // barnets lov § 7; docs/needs.md, pitfall 3.
            says(&words.pressure, Code::BlameOrPressure);
            // docs/needs.md, pitfall 2.
            says(&words.over_promises, Code::RightTooLarge);
            // docs/writing.md, rules 5 and 6: the adviser must write down, parents may as a rule read.
            says(&words.promises, Code::PromiseTooMuch);
            asked_of_the_event(view, text, read, findings);
        }
        event(view, text, read, findings);
        urgent(view, text, read, findings);
    }
    language::check(view, findings);
    notifier::check(view, findings);
    others::check(view, findings);
    told::check(view, findings);
    hard::check(view, findings);
}

/// In the letter about a decision somebody looks at what presses a child: a decision may have to say what nobody likes to
/// read. Elsewhere it stands nowhere.
fn eased(view: &View<'_>, finding: Finding) -> Finding {
    if view.request.kind == Kind::Decision && finding.code == Code::BlameOrPressure {
        finding.at(Level::Confirm).variant("decision")
    } else {
        finding
    }
}

/// Whether a word about the event may stand on the paper though it leaves the adviser's hands: in the letter about a decision
/// to a child whose home is safe, which the adviser hands over in person. A decision has to say why.
fn may_stand_in_decision(view: &View<'_>) -> bool {
    let letter = view.request.kind == Kind::Decision && view.version == Version::Full;
    letter && !view.request.pocket && view.answers.home_safe()
}

fn found(list: &Patterns, read: &Reading, text: &Text<'_>, code: Code) -> Option<Finding> {
    let words = list.of(read);
    (!words.is_empty()).then(|| Finding::new(code, text.path.clone()).with("words", words.join(" · ")))
}

/// Words about the event: evidence while the police question is open ("Barnet må ikke udspørges"), and dangerous on
/// whatever leaves the adviser's hands, whatever the answers say. The child's own words stay in the case as said, but
/// not on such a paper.
fn event(view: &View<'_>, text: &Text<'_>, read: &Reading, findings: &mut Vec<Finding>) {
    let words = view.known.safety_words;
    let found: Vec<&str> = [&words.event_words, &words.police]
        .into_iter()
        .flat_map(|list| list.of(read))
        .map(String::as_str)
        .filter(|word| !names_where_they_meet(view, text, word))
        .collect();
    if found.is_empty() || text.of == Of::Phone {
        return;
    }
    let variant = match (view.answers.police_lock(), view.leaves_hands(), text.of) {
        (true, _, Of::Child) => Some("said"),
        (true, _, _) => None,
        (false, true, _) if may_stand_in_decision(view) => Some("decision"),
        (false, true, Of::Child) => Some("said-leaves"),
        (false, true, _) => Some("leaves"),
        (false, false, _) => return,
    };
    // The talk's own screen leaves such lines out.
    if view.request.kind == Kind::Talk && text.of == Of::Child {
        return;
    }
    let finding = Finding::new(Code::EventWords, text.path.clone()).with("words", found.join(" · "));
    findings.push(match variant {
        Some("decision") => finding.at(Level::Confirm).variant("decision"),
        Some(variant) => finding.variant(variant),
        None => finding,
    });
}

/// Whether a word is the house in which a meeting at the børnehus takes place. A child has to know where it is going, and
/// its way names the house too (`locales/da/timeline`); on what stays in the adviser's hands the place may do so.
fn names_where_they_meet(view: &View<'_>, text: &Text<'_>, word: &str) -> bool {
    let Of::Place(index) = text.of else { return false };
    let there = view.case.meetings.get(index).and_then(|meeting| meeting.kind) == Some(MeetingKind::Barnehus);
    there && !view.leaves_hands() && word.to_lowercase().starts_with("børnehus")
}

/// A question with a word about the event in it asks about the event, however it is put.
fn asked_of_the_event(view: &View<'_>, text: &Text<'_>, read: &Reading, findings: &mut Vec<Finding>) {
    let words = view.known.safety_words;
    if !words.event_questions.of(read).is_empty() || words.event_words.of(read).is_empty() {
        return;
    }
    let asked: Vec<String> = text
        .text
        .split_inclusive(['.', '!', '?', '\n'])
        .filter(|sentence| sentence.trim_end().ends_with('?') && words.event_words.touches(sentence))
        .map(|sentence| sentence.trim().to_owned())
        .collect();
    if !asked.is_empty() {
        findings.push(Finding::new(Code::EventQuestion, text.path.clone()).with("words", asked.join(" · ")));
    }
}

/// Words after which somebody is told today; never on paper that leaves the adviser's hands.
fn urgent(view: &View<'_>, text: &Text<'_>, read: &Reading, findings: &mut Vec<Finding>) {
    // While the child sits there its words are taken down as they are said; the paper made of them asks.
    if view.request.kind == Kind::Talk && text.of == Of::Child {
        return;
    }
    if let Some(finding) = found(&view.known.safety_words.urgent, read, text, Code::TellSomebodyNow) {
        findings.push(if view.leaves_hands() {
            finding.at(Level::Block).variant("leaves")
        } else {
            finding
        });
    }
}
