//! `docs/caseworker.md` names for each of thirty findings the test that holds it; it is there.

use crate::repository::{FILES, cells, quoted, text};

const PAGE: &str = "docs/caseworker.md";
const FINDINGS: usize = 30;

#[test]
fn each_finding_stands_once_and_its_test_is_there() {
    let rows: Vec<(usize, String)> = text(PAGE)
        .lines()
        .filter_map(cells)
        .filter_map(|row| Some((row.first()?.parse().ok()?, row.last()?.clone())))
        .collect();
    let numbers: Vec<usize> = rows.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (1..=FINDINGS).collect::<Vec<_>>());
    let mut missing = Vec::new();
    for (number, held) in &rows {
        for named in quoted(held) {
            let there = named.split_once('#').is_some_and(|(path, test)| {
                let mut files = FILES.iter().filter(|(of, _)| of == path);
                files.any(|(_, text)| text.contains(&format!("fn {test}()")))
            });
            if !there {
                missing.push(format!("{number}: {named}"));
            }
        }
    }
    assert!(missing.is_empty(), "no such test:\n{}", missing.join("\n"));
}

/// The words that nobody says stand in no text, page or message of the house (finding 30).
#[test]
fn no_text_says_what_nobody_says() {
    let told = |path: &str| {
        ["locales/", "content/", "app/src/"]
            .iter()
            .any(|room| path.starts_with(room))
    };
    let mut faults = Vec::new();
    let mut read = 0;
    for (path, text) in FILES.iter().filter(|(path, _)| told(path)) {
        read += 1;
        for words in ["Vis det til", "Vejen for ", "Det er der sket"] {
            if text.contains(words) {
                faults.push(format!("{path}: {words}"));
            }
        }
    }
    assert!(read > 300, "{read}");
    assert!(faults.is_empty(), "{faults:#?}");
}
