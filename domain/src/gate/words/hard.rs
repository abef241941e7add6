//! Free text that is harder to read than the band allows (row `hard-words`; docs/writing.md, "Bands").

use crate::finding::{Code, Finding};
use crate::gate::printed::Of;
use crate::gate::view::View;
use crate::readability::{self, Limits, Report};

/// In a shorter text one hard word would make a misleading share.
const WORDS_FOR_A_SHARE: usize = 8;

/// More topics than these no child keeps in its head.
const MANY_TOPICS: usize = 8;

/// A longer first name is a slip, as where the whole name was typed or something else beside it.
const LONG_NAME: usize = 40;

/// Measures each free text separately: one finding for office words, one for a long sentence, one for rare words, so
/// that each says what to do.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    findings.extend(too_much(view));
    let Some(band) = view.band else { return };
    let limits = readability::limits(band);
    let names = names(view);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let of_the_adviser = |of: Of| !matches!(of, Of::Child | Of::Phone);
    for text in view.texts.iter().filter(|text| of_the_adviser(text.of)) {
        let report = readability::of_text(text.text, &names, view.known.lexicon);
        findings.extend(of(&report, &limits, &text.path).map(|finding| finding.with("band", band.as_str())));
    }
}

/// What fits the format and no child's letter: very many topics, a very long first name.
fn too_much(view: &View<'_>) -> impl Iterator<Item = Finding> + use<> {
    let letter = view.meeting.filter(|_| view.is_full_letter());
    let topics = letter.and_then(|chosen| {
        let count = chosen.meeting.topics.iter().filter(|topic| !topic.is_blank()).count();
        (count > MANY_TOPICS).then(|| {
            Finding::new(Code::HardWords, chosen.path("topics"))
                .variant("topics")
                .with("count", count.to_string())
                .with("limit", MANY_TOPICS.to_string())
        })
    });
    let child = view.case.child.as_ref();
    let name = child.and_then(|child| child.first_name.as_ref());
    let letters = name.map_or(0, |name| name.trimmed().chars().count());
    let name = (letters > LONG_NAME).then(|| {
        Finding::new(Code::HardWords, "child.first_name")
            .variant("name")
            .with("count", letters.to_string())
    });
    topics.into_iter().chain(name)
}

fn of<'a>(report: &'a Report, limits: &'a Limits, path: &'a str) -> impl Iterator<Item = Finding> + use<'a> {
    let finding = |variant: &str| Finding::new(Code::HardWords, path).variant(variant);
    let office = (!report.office.is_empty()).then(|| {
        let suggestions: Vec<String> = report
            .office
            .iter()
            .map(|(word, plain)| format!("{word} → {plain}"))
            .collect();
        finding("office").with("words", suggestions.join(" · "))
    });
    let long = (report.net.longest_sentence > limits.longest_sentence).then(|| {
        finding("sentence")
            .with("count", report.net.longest_sentence.to_string())
            .with("limit", limits.longest_sentence.to_string())
            .with("sentence", report.longest_text.clone())
    });
    let rare = (report.words >= WORDS_FOR_A_SHARE
        && report.uncommon.len() > 1
        && report.net.uncommon_share > limits.uncommon_share)
        .then(|| finding("rare").with("words", report.uncommon.join(", ")));
    [office, long, rare].into_iter().flatten()
}

/// Names, which do not count as hard words.
fn names(view: &View<'_>) -> Vec<String> {
    let child = view.case.child.as_ref();
    let child = child.and_then(|child| child.first_name.as_ref());
    view.case
        .people
        .iter()
        .flat_map(|person| person.first_name.iter().chain(&person.name))
        .chain(child)
        .flat_map(|name| name.0.split_whitespace())
        .filter(|word| word.starts_with(char::is_uppercase))
        .map(str::to_owned)
        .collect()
}
