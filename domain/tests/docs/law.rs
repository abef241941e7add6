//! `docs/law.md` holds every section that the rights, the packs, the texts and the code cite.

use crate::repository::{FILES, cells, exists, quoted, sections, text};
use std::collections::BTreeSet;

const PAGE: &str = "docs/law.md";
const CHILDRENS_ACT: &str = "barnets lov";

/// An act and a section of it: `("barnets lov", "6")`, `("retssikkerhedsloven", "11 e")`.
type Section = (String, String);

/// The sections that a text cites. Where no act stands before the sign it is barnets lov; what stands behind the number
/// of another kind of standard ("RFC 4648 § 4") is none.
fn cited(text: &str) -> BTreeSet<Section> {
    let mut cited = BTreeSet::new();
    let mut rest = text;
    while let Some(at) = rest.find('§') {
        let act = act(&rest[..at]);
        let plural = rest[at..].starts_with("§§");
        rest = rest[at..].trim_start_matches('§').trim_start();
        let Some(act) = act else { continue };
        while let Some((first, after)) = number(rest) {
            rest = after;
            let last = rest.strip_prefix(['–', '-']).and_then(number);
            if let Some((last, after)) = last {
                rest = after;
                if let (Ok(from), Ok(to)) = (first.parse::<u32>(), last.parse::<u32>()) {
                    cited.extend((from..=to).map(|number| (act.clone(), number.to_string())));
                } else {
                    cited.insert((act.clone(), last));
                }
            }
            cited.insert((act.clone(), first));
            if !plural {
                break;
            }
            // "§§ 18 stk. 3, 137": the paragraph stands between two sections.
            let next = rest.strip_prefix(" stk. ").map_or(rest, |paragraph| {
                paragraph.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '–' | '-'))
            });
            let Some(next) = [", ", " og ", " and "].iter().find_map(|join| next.strip_prefix(join)) else {
                break;
            };
            rest = next;
        }
    }
    cited
}

/// The act that stands right before a sign; none for another kind of standard.
fn act(before: &str) -> Option<String> {
    let mut words = before.split_whitespace().rev();
    let bare = |word: &str| word.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let word = words.next().map(bare).unwrap_or_default();
    // "forvaltningsloven (§ 15 ff.)"
    let word = if word.is_empty() {
        words
            .next()
            .map(bare)
            .filter(|word| word.ends_with("loven"))
            .unwrap_or_default()
    } else {
        word
    };
    if word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty() {
        return None;
    }
    let named = word.strip_suffix('s').unwrap_or(&word);
    let other = named
        .strip_suffix("loven")
        .or_else(|| named.strip_suffix("lov"))
        .filter(|stem| !stem.is_empty());
    Some(other.map_or(CHILDRENS_ACT.to_owned(), |stem| format!("{stem}loven")))
}

/// A number with its letter ("11 e"), and what comes after it.
fn number(text: &str) -> Option<(String, &str)> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &text[digits..];
    if digits == 0 {
        return None;
    }
    let mut letters = rest.strip_prefix(' ').unwrap_or_default().chars();
    let letter = letters.next().filter(char::is_ascii_lowercase);
    match letter.filter(|_| letters.next().is_none_or(|c| !c.is_alphanumeric())) {
        Some(letter) => Some((format!("{} {letter}", &text[..digits]), &rest[2..])),
        None => Some((text[..digits].to_owned(), rest)),
    }
}

/// The rows of a table of sections: the sections of the first cell, and the files of the last.
fn told() -> Vec<(BTreeSet<Section>, Vec<&'static str>)> {
    let mut told = Vec::new();
    for (heading, lines) in sections(text(PAGE), "## ") {
        if !heading.starts_with("Barnets lov") && heading != "Other acts" {
            continue;
        }
        for line in lines {
            let Some(row) = cells(line).filter(|row| row[0].contains('§')) else {
                continue;
            };
            let (_, last) = line.trim_end_matches(['|', ' ']).rsplit_once('|').unwrap_or_default();
            told.push((cited(&row[0]), quoted(last)));
        }
    }
    told
}

/// Whether a file speaks of Danish law: the standard for paper has sections of its own, and sections of the old act are
/// named only to lead away from them.
fn speaks_of_law(path: &str) -> bool {
    let endings = [".rs", ".toml", ".ftl", ".tera", ".txt", ".md"];
    endings.iter().any(|end| path.ends_with(end))
        && path != PAGE
        && path != "docs/PDF_UA.md"
        && !path.starts_with("domain/tests/docs/")
}

#[test]
fn every_section_that_is_cited_stands_here() {
    let here: BTreeSet<Section> = told().into_iter().flat_map(|(sections, _)| sections).collect();
    assert!(here.len() > 50, "{here:?}");
    let mut faults = BTreeSet::new();
    for (path, text) in FILES.iter().filter(|(path, _)| speaks_of_law(path)) {
        for line in text.lines().filter(|line| !line.starts_with("old = ")) {
            for (act, number) in cited(line) {
                if act != "serviceloven" && !here.contains(&(act.clone(), number.clone())) {
                    faults.insert(format!("{path}: {act} § {number}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_file_that_is_named_beside_a_section_cites_it() {
    let mut faults = Vec::new();
    for (sections, files) in told() {
        for file in files {
            if !exists(file) {
                faults.push(format!("{file} is not there"));
            } else if cited(text(file)).is_disjoint(&sections) {
                faults.push(format!("{file} does not cite {sections:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_point_of_the_guidance_stands_here() {
    let mut points = 0;
    for (path, right) in FILES.iter().filter(|(path, _)| path.starts_with("content/rights/")) {
        for (at, _) in right.match_indices("pkt. ") {
            let Some((point, _)) = number(&right[at + "pkt. ".len()..]) else {
                continue;
            };
            points += 1;
            assert!(
                text(PAGE).contains(&format!("| pkt. {point} |")),
                "{path}: pkt. {point}"
            );
        }
    }
    assert!(points > 3);
}

#[test]
fn the_packs_are_read_in_the_act_that_stands_here() {
    for (path, pack) in FILES.iter().filter(|(path, _)| path.ends_with("/pack.toml")) {
        let date = pack.lines().find(|line| line.starts_with("law_date"));
        assert!(date.is_some_and(|date| text(PAGE).contains(date)), "{path}: {date:?}");
    }
}

#[test]
fn the_safety_facts_are_numbered_in_order() {
    let (_, facts) = text(PAGE).split_once("## Safety facts").expect("the safety facts");
    let facts = facts.lines().take_while(|line| !line.starts_with("## "));
    let numbers: Vec<u32> = facts.filter_map(cells).filter_map(|row| row[0].parse().ok()).collect();
    assert_eq!(numbers, (1..=super::SAFETY_FACTS).collect::<Vec<_>>());
}

#[test]
fn sections_are_read_as_they_are_written() {
    let of = |text: &str| {
        cited(text)
            .into_iter()
            .map(|(act, number)| format!("{act} {number}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("barnets lov §§ 18 stk. 3, 20 og 137 stk. 3"),
        ["barnets lov 137", "barnets lov 18", "barnets lov 20"]
    );
    assert_eq!(
        of("straffelovens § 152, § 5, stk. 3"),
        ["barnets lov 5", "straffeloven 152"]
    );
    assert_eq!(
        of("§§ 114–116, 120"),
        [
            "barnets lov 114",
            "barnets lov 115",
            "barnets lov 116",
            "barnets lov 120"
        ]
    );
    assert_eq!(
        of("retssikkerhedsloven § 11 e, serviceloven § 48 a"),
        ["retssikkerhedsloven 11 e", "serviceloven 48 a"]
    );
    assert_eq!(
        of("forvaltningsloven (§ 15 ff.), og (§ 7)"),
        ["barnets lov 7", "forvaltningsloven 15"]
    );
    assert!(of("RFC 4648 § 4").is_empty());
}
