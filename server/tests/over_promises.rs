//! No sentence for a child promises a right that nobody has (docs/needs.md, pitfall 2).
#![allow(clippy::unwrap_used)]

use crate::common::DESK;
use domain::band::Band;
use domain::readability::{exceeded, of_text};
use std::collections::BTreeSet;
use std::path::Path;

/// Files that no child reads and nothing is said from.
const FOR_ADULTS: [&str; 10] = [
    "case-fields",
    "findings",
    "journal-note",
    "staff",
    "pages",
    "refusals",
    "rights-list",
    "team",
    "time",
    "whole-case",
];

/// Every sentence of ours for children, and what advisers say to them: file, key, words.
fn written() -> Vec<(String, String, String)> {
    fn read(folder: &Path, all: &mut Vec<(String, String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, all);
                continue;
            }
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            if FOR_ADULTS.contains(&name.as_str()) || name.starts_with("adult") {
                continue;
            }
            let file = path.display().to_string();
            let mut key = String::new();
            for line in std::fs::read_to_string(&path).unwrap().lines() {
                if line.starts_with('#') {
                    continue;
                }
                let words = if line.starts_with(' ') {
                    line.split_once(']').map_or(line, |(_, words)| words)
                } else if let Some((named, words)) = line.split_once(" = ") {
                    named.clone_into(&mut key);
                    words
                } else {
                    continue;
                };
                all.push((file.clone(), key.clone(), words.trim().to_owned()));
            }
        }
    }
    let mut all = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/da"), &mut all);
    assert!(all.len() > 1_000, "{}", all.len());
    all
}

#[test]
fn the_list_knows_an_over_promise_when_it_sees_one() {
    let list = &DESK.content().lists().unwrap().safety.over_promises;
    for bad in [
        "Du bestemmer selv, hvem din bisidder er.",
        "Du kan klage over alt.",
        "Du kan sige nej til samvær.",
        "Du har ret til en tolk.",
        "Du har ret til at stoppe.",
        "Vi gør, som du siger.",
        "Du kommer ikke til at flytte.",
        "Du må vælge, hvem du vil.",
        "Du kan altid få et andet sted.",
    ] {
        assert!(list.touches(bad), "{bad}");
    }
    for good in [
        "Du har ret til en bisidder.",
        "Du kan bede om en tolk.",
        "Du bestemmer, om vi holder pause.",
        "Du kan klage over det, kommunen har bestemt.",
        "Vil du stoppe? Så spørger jeg ikke mere. Det lover jeg.",
        "Måske bliver det ikke, som du ønsker.",
    ] {
        assert!(!list.touches(good), "{good}: {:?}", list.find(good));
    }
}

#[test]
fn nothing_written_for_a_child_promises_too_much() {
    let safety = &DESK.content().lists().unwrap().safety;
    let mut wrong = Vec::new();
    for (file, key, words) in written() {
        for list in [&safety.over_promises, &safety.promises, &safety.pressure] {
            let found = list.find(&words);
            if !found.is_empty() {
                wrong.push(format!("{file}: {key}: {words} ({})", found.join(" · ")));
            }
        }
        // "Du har ret til" is said where a section gives it, and of these rights it gives one: the bisidder.
        if words.contains("ret til") && !key.contains("bisidder") {
            wrong.push(format!("{file}: {key}: {words} (ret til)"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Lines of a talk's screen that its adults read.
const BY_ADULTS: [&str; 10] = [
    "table-pin",
    "table-heard-by",
    "table-over",
    "table-out",
    "table-closed",
    "table-agreed-lead",
    "table-agreed-field",
    "table-cannot-stand",
    "table-line",
    "table-left",
];

/// What a talk's screen says around its documents reads as easily as they do, in the voice of each band.
#[test]
fn a_talks_screen_reads_easily_in_every_band() {
    let content = DESK.content();
    let lexicon = &content.lists().unwrap().lexicon;
    let keys: BTreeSet<String> = written()
        .into_iter()
        .filter(|(file, key, _)| file.ends_with("child.ftl") && key.starts_with("table-"))
        .map(|(_, key, _)| key)
        .filter(|key| !BY_ADULTS.iter().any(|adult| key.starts_with(adult)))
        .collect();
    assert!(keys.len() > 80, "{}", keys.len());
    let mut wrong = Vec::new();
    for (band, voice) in [
        (Band::Four, "four"),
        (Band::Seven, "seven"),
        (Band::Ten, "ten"),
        (Band::Thirteen, "teen"),
    ] {
        let said: Vec<String> = keys
            .iter()
            .map(|key| {
                let args = [("band", voice), ("topic", "skolen"), ("when", "i morgen klokken 10")];
                content
                    .phrase("da", "child", key, &args)
                    .unwrap_or_else(|| panic!("{key}"))
            })
            .collect();
        let report = of_text(&said.join("\n"), &["BørneTelefonen"], lexicon);
        for over in exceeded(&report, band) {
            wrong.push(format!("{voice}: {over:?}; longest: {}", report.longest_text));
        }
        if !report.office.is_empty() {
            wrong.push(format!("{voice}: office words {:?}", report.office));
        }
        println!("{voice}: {:?} uncommon {:?}", report.net, report.uncommon);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
