//! `docs/needs.md` names each need once, and where it is met; what it names is there, and says so too.

use crate::repository::{FILES, cells, exists, quoted, text};
use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = "docs/needs.md";
const NEEDS: usize = 59;

/// A row: the need's number, then what it is, how far it is met, where, and what is missing.
fn rows() -> Vec<(usize, Vec<String>)> {
    let rows = text(PAGE).lines().filter_map(cells);
    rows.filter_map(|row| Some((row[0].strip_prefix('N')?.parse().ok()?, row)))
        .collect()
}

/// The needs that a text cites: "N13", "N32–N34".
fn cited(text: &str) -> BTreeSet<usize> {
    let mut cited = BTreeSet::new();
    let mut range_from = None;
    for (at, _) in text.match_indices('N') {
        let before = text[..at].chars().next_back();
        let rest = &text[at + 1..];
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let after = rest[digits..].chars().next();
        let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let Some(number) = rest[..digits]
            .parse()
            .ok()
            .filter(|_| digits < 3 && !word(before) && !word(after))
        else {
            continue;
        };
        if let Some(from) = range_from.take().filter(|_| before == Some('–')) {
            cited.extend(from..number);
        }
        cited.insert(number);
        range_from = (after == Some('–')).then_some(number);
    }
    cited
}

/// Which files cite which need: code, texts and documents, this page and the tests of it aside.
fn citing() -> BTreeMap<usize, Vec<&'static str>> {
    let mut citing: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (path, text) in FILES.iter() {
        let endings = [".rs", ".ftl", ".tera", ".toml", ".md", ".css", ".js"];
        if path == PAGE || path.starts_with("domain/tests/docs/") || !endings.iter().any(|end| path.ends_with(end)) {
            continue;
        }
        for need in cited(text) {
            citing.entry(need).or_default().push(path);
        }
    }
    citing
}

#[test]
fn each_need_stands_once_and_in_order() {
    let numbers: Vec<usize> = rows().into_iter().map(|(number, _)| number).collect();
    assert_eq!(numbers, (1..=NEEDS).collect::<Vec<_>>());
}

#[test]
fn what_is_said_of_a_need_is_whole_and_every_file_named_is_there() {
    let mut faults = Vec::new();
    for (number, row) in rows() {
        let [_, need, state, place, missing] = row.as_slice() else {
            faults.push(format!("N{number}: {} cells", row.len()));
            continue;
        };
        let files = quoted(place);
        let whole = match state.as_str() {
            "met" => !files.is_empty() && missing == "–",
            "partly" => !files.is_empty() && missing.len() > 3,
            "not yet" => missing.len() > 3,
            _ => false,
        };
        if need.is_empty() || !whole {
            faults.push(format!("N{number}: \"{state}\" does not fit what stands beside it"));
        }
        if state == "met" && !files.iter().any(|file| file.contains("tests/")) {
            faults.push(format!("N{number}: no test is named"));
        }
        for file in files {
            if !exists(file) {
                faults.push(format!("N{number}: {file} is not there"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_need_that_is_cited_stands_here_and_names_one_who_cites_it() {
    let rows: BTreeMap<usize, Vec<String>> = rows().into_iter().collect();
    let mut faults = Vec::new();
    for (number, citing) in citing() {
        let Some(row) = rows.get(&number) else {
            faults.push(format!("N{number} is no need: {citing:?}"));
            continue;
        };
        let code: Vec<&str> = citing.into_iter().filter(|path| !path.ends_with(".md")).collect();
        let named = quoted(&row[3]);
        if row[2] != "not yet" && !code.is_empty() && !named.iter().any(|file| code.contains(file)) {
            faults.push(format!("N{number} names none of the files that cite it: {code:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn citations_are_read_as_they_are_written() {
    let of = |text: &str| cited(text).into_iter().collect::<Vec<_>>();
    assert_eq!(of("(N13, N28). N32–N34; not UN1, N100 or N_1"), [13, 28, 32, 33, 34]);
}

#[test]
fn the_pitfalls_are_numbered_in_order() {
    let (_, pitfalls) = text(PAGE).split_once("## Pitfalls").expect("the pitfalls");
    let numbers: Vec<u32> = pitfalls
        .lines()
        .filter_map(cells)
        .filter_map(|row| row[0].parse().ok())
        .collect();
    assert_eq!(numbers, (1..=super::PITFALLS).collect::<Vec<_>>());
}
