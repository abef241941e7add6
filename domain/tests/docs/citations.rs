//! What a comment or a document cites is in the repository: files, decisions, rules, pitfalls, facts.

use crate::repository::{FILES, cells, exists, numbers_after, quoted};
use std::collections::BTreeSet;

/// Files that speak of files elsewhere: a made-up project of the scripts' own tests, and these tests.
fn is_apart(path: &str) -> bool {
    ["scripts/tests/", "domain/tests/docs/", ".github/"]
        .iter()
        .any(|folder| path.starts_with(folder))
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path that stands in a file: from where the file lies, from the root (`../docs/rights.md` is a crate's way to it),
/// or the end of a path that a reader finds at once.
fn leads_somewhere(from: &str, path: &str) -> bool {
    let at_root = path.trim_start_matches("../").trim_start_matches("./");
    let end = format!("/{at_root}");
    exists(&format!("{}/{path}", folder(from)))
        || exists(at_root)
        || (at_root.contains('/') && FILES.iter().any(|(there, _)| there.ends_with(&end)))
}

/// What only a reader or an installed package has: the manual's own municipality, a pack's own words, the system's
/// folder of documents.
fn is_elsewhere(path: &str) -> bool {
    path.contains("eksempel/") || path.starts_with("da/") || path.contains("doc/boernehoejde/")
}

/// Paths with a known ending in a text, without those that leave a part open (`BAND.ftl`, `<id>.toml`, `…/NAME.rs`).
fn paths<'a>(text: &'a str, endings: &[&str]) -> Vec<&'a str> {
    let of_a_path = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '_' | '-');
    let mut paths = Vec::new();
    for word in text.split(|c: char| !of_a_path(c) && !matches!(c, '<' | '>' | '{' | '}' | '*' | '…' | '$')) {
        let word = word.trim_start_matches('-').trim_end_matches(['.', '-']);
        let known = |end: &&str| word.strip_suffix(*end).is_some_and(|stem| !stem.is_empty());
        if !endings.iter().any(known) || word.starts_with('/') || !word.chars().all(of_a_path) {
            continue;
        }
        let open = |part: &str| part.len() > 1 && part.chars().all(|c| c.is_ascii_uppercase());
        if word.ends_with(".md") || !word.split(['/', '.', '-']).any(open) {
            paths.push(word);
        }
    }
    paths
}

#[test]
fn every_document_that_is_named_is_there() {
    let mut faults = BTreeSet::new();
    for (path, text) in FILES
        .iter()
        .filter(|(path, text)| !is_apart(path) && text.contains(".md"))
    {
        for named in paths(text, &[".md"]) {
            if !leads_somewhere(path, named) && !is_elsewhere(named) && !named.contains("NNNN") {
                faults.insert(format!("{path} names {named}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_file_that_a_document_or_a_comment_names_is_there() {
    let endings = [".rs", ".ftl", ".tera", ".toml", ".txt", ".css", ".js", ".sh", ".json"];
    let mut faults = BTreeSet::new();
    for (path, text) in FILES.iter().filter(|(path, _)| !is_apart(path)) {
        let named: Vec<&str> = if path.ends_with(".md") {
            quoted(text)
                .into_iter()
                .flat_map(|words| paths(words, &endings))
                .collect()
        } else if path.ends_with(".rs") {
            let comments = text.lines().filter_map(|line| line.trim_start().strip_prefix("//"));
            comments.flat_map(|line| paths(line, &endings)).collect()
        } else {
            continue;
        };
        for named in named.into_iter().filter(|named| named.contains('/')) {
            if !leads_somewhere(path, named) && !is_elsewhere(named) {
                faults.insert(format!("{path} names {named}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_decision_is_cited_by_its_own_number() {
    let decisions: BTreeSet<&str> = FILES
        .iter()
        .filter_map(|(path, _)| path.strip_prefix("docs/decisions/")?.get(..4))
        .collect();
    let mut faults = Vec::new();
    for (path, text) in FILES.iter().filter(|(path, _)| !is_apart(path)) {
        for number in ["decision", "Decision"]
            .iter()
            .flat_map(|word| numbers_after(text, word))
        {
            if !decisions.contains(number) {
                faults.push(format!("{path}: decision {number}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_rule_a_pitfall_and_a_fact_are_cited_by_numbers_there_are() {
    let mut faults = Vec::new();
    let mut cited = 0;
    for (path, text) in FILES.iter().filter(|(path, _)| !is_apart(path)) {
        for (word, page, most) in [
            ("rule", "docs/writing.md", super::RULES),
            ("pitfall", "docs/needs.md", super::PITFALLS),
            ("safety fact", "docs/law.md", super::SAFETY_FACTS),
        ] {
            for number in numbers_after(text, word) {
                cited += 1;
                if !number.parse().is_ok_and(|number| (1..=most).contains(&number)) {
                    faults.push(format!("{path}: {word} {number}"));
                }
            }
            if path.ends_with(".rs") && !numbers_after(text, word).is_empty() && !text.contains(page) {
                faults.push(format!(
                    "{path} cites a {word} and does not say that it stands in {page}"
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(cited > 15, "{cited}");
}

#[test]
fn no_source_is_cited_that_is_not_here() {
    let mut faults = Vec::new();
    for (path, text) in FILES.iter().filter(|(path, _)| !is_apart(path)) {
        let text = text.to_lowercase();
        for word in [
            "law sheet",
            "fact sheet",
            "(sheet §",
            "child-language.md",
            "(child-language",
            " of the design)",
            "design/",
        ] {
            if text.contains(word) {
                faults.push(format!("{path}: {word}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_reader_of_paths_and_of_tables_sees_what_is_there() {
    assert_eq!(
        paths("see docs/law.md, a.b and content/BAND.md.", &[".md"]),
        ["docs/law.md", "content/BAND.md"]
    );
    assert_eq!(paths("`locales/<lang>/x.ftl` or a/b.ftl", &[".ftl"]), ["a/b.ftl"]);
    assert_eq!(
        numbers_after("rules 5 and 6, a rule 08; rulers 3", "rule"),
        ["5", "6", "08"]
    );
    assert_eq!(cells("| a | `b` |"), Some(vec!["a".to_owned(), "`b`".to_owned()]));
    assert_eq!(cells("|---|:-:|"), None);
}
