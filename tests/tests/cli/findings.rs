//! Findings as lines: their order, and that each is a sentence.

use crate::check;
use e2e::cases;
use e2e::terminal::Said;

#[test]
fn findings_stand_in_order_of_level_and_path() {
    for name in [
        "minimal.json",
        "wrong-everywhere.json",
        "unknown-references.json",
        "event-words.json",
        "standard-letter-home.json",
    ] {
        let said = check(cases::file(name).to_str().unwrap());
        let findings = Said::findings(said.text());
        let order = |finding: &e2e::terminal::Finding| {
            let level = ["block", "confirm", "warn", "hint"]
                .iter()
                .position(|level| *level == finding.level);
            (level, natural(&finding.path))
        };
        assert!(findings.len() > 1, "{name}");
        assert!(findings.is_sorted_by_key(order), "{name}:\n{}", said.text());
    }
}

/// A path in the order a person counts: meetings[2] before meetings[10].
fn natural(path: &str) -> Vec<(String, u64)> {
    path.split('.')
        .map(|part| match part.split_once('[') {
            Some((name, number)) => (name.to_owned(), number.trim_end_matches(']').parse().unwrap()),
            None => (part.to_owned(), 0),
        })
        .collect()
}

#[test]
fn messages_are_danish_and_never_a_key() {
    for given in cases::all() {
        let said = check(given.file.to_str().unwrap());
        for finding in Said::findings(said.text()) {
            assert!(
                finding.message.chars().next().is_some_and(|c| !c.is_lowercase()),
                "no sentence: {finding:?}"
            );
            assert!(finding.message.split(' ').count() > 3, "no sentence: {finding:?}");
            assert!(
                !finding.message.contains("finding-") && !finding.message.contains('{'),
                "a bare key: {finding:?}"
            );
        }
    }
}
