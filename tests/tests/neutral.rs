//! What may travel, seen from outside: a neutral document in any format holds
//! no value of any field but those named for it (docs/case-file.md, "Two versions").

use e2e::terminal::run;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Fields whose values a neutral document may hold, indexes left out.
const NAMED: [&str; 6] = [
    "child.first_name",
    "people[].first_name",
    "people[].phone",
    "people[].phone_hours",
    "meetings[].place",
    "meetings[].starts_at",
];

/// Fields that are chosen from a list, or ids: their values are words of the format.
const FIXED: [&str; 25] = [
    "format",
    "id",
    "municipality",
    "track",
    "state",
    "kind",
    "role",
    "does",
    "step",
    "who",
    "made_in",
    "to",
    "how",
    "answer",
    "pronoun",
    "reads",
    "language",
    "suspected",
    "police",
    "delivery",
    "reaction",
    "right",
    "next_meeting",
    "child_wants_call",
    "by",
];

fn example() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/examples/noah.json");
    serde_json::from_slice(&std::fs::read(path).expect("the example is there")).expect("it is JSON")
}

/// Puts a token of its own into every free string of the case; the paths with their tokens.
fn mark(value: &mut Value, path: &str, tokens: &mut Vec<(String, String)>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let inside = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                mark(value, &inside, tokens);
            }
        }
        Value::Array(values) => values
            .iter_mut()
            .for_each(|value| mark(value, &format!("{path}[]"), tokens)),
        Value::String(text) => {
            let last = path.rsplit('.').next().unwrap_or(path).trim_end_matches("[]");
            let is_date =
                text.len() >= 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[..4].iter().all(u8::is_ascii_digit);
            let is_id = matches!(
                path,
                "meetings[].bisidders[]" | "meetings[].closing.talk_to[]" | "meetings[].people[].id"
            );
            if !FIXED.contains(&last) && !is_date && !is_id {
                let letters: String = tokens
                    .len()
                    .to_string()
                    .bytes()
                    .map(|digit| char::from(b'a' + digit - b'0'))
                    .collect();
                let token = format!("Zq{letters}xj");
                *text = token.clone();
                tokens.push((path.to_owned(), token));
            }
        }
        _ => {}
    }
}

fn text_of(format: &str, path: &Path) -> String {
    if format == "pdf" {
        let said = Command::new("pdftotext")
            .arg(path)
            .arg("-")
            .output()
            .expect("pdftotext (poppler-utils) is installed");
        let info = Command::new("pdfinfo")
            .arg("-meta")
            .arg(path)
            .output()
            .expect("pdfinfo is installed");
        let more = Command::new("pdfinfo")
            .arg(path)
            .output()
            .expect("pdfinfo is installed");
        [said.stdout, info.stdout, more.stdout]
            .iter()
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            .collect()
    } else {
        std::fs::read_to_string(path).expect("the document is text")
    }
}

#[test]
fn a_neutral_document_holds_no_value_of_any_other_field() {
    let mut case = example();
    // The next meeting only; what the held one holds must not come through either.
    let mut tokens = Vec::new();
    mark(&mut case, "", &mut tokens);
    assert!(tokens.len() > 25, "too few fields were marked: {tokens:?}");
    let folder = tempfolder();
    let file = folder.join("case.json");
    std::fs::write(&file, case.to_string()).expect("the case is written");
    let mut looked = 0;
    for kind in ["before-meeting", "opening-card", "rights"] {
        for format in ["text", "html", "json", "pdf"] {
            let paper = folder.join(format!("paper.{format}"));
            let arguments = [
                "render",
                file.to_str().expect("a path"),
                "--document",
                kind,
                "--version",
                "neutral",
                "--on",
                "2026-11-30",
                "--format",
                format,
                "--acknowledge",
                "standard-letter",
                "--acknowledge",
                "reporter-named",
                "--acknowledge",
                "home-not-safe",
                "-o",
                paper.to_str().expect("a path"),
            ];
            let said = run(&arguments);
            assert_eq!(said.code, 0, "{kind} {format}: {}", said.err);
            let text = text_of(format, &paper);
            let adviser = tokens.iter().find(|(path, _)| path == "people[].first_name");
            for (path, token) in &tokens {
                // Of all people only the adviser is named.
                let somebody = path == "people[].first_name" && adviser.is_some_and(|adviser| &adviser.1 != token);
                if somebody || !NAMED.contains(&path.as_str()) {
                    assert!(!text.contains(token.as_str()), "{kind} as {format} holds {path}");
                }
            }
            let child = tokens
                .iter()
                .find(|(path, _)| path == "child.first_name")
                .expect("the child's name is marked");
            assert!(
                text.contains(child.1.as_str()),
                "{kind} as {format} does not name the child: the search would find nothing"
            );
            for word in ["kommune", "rådgiver", "bisidder", "underretning", "politi", "vold"] {
                assert!(!text.to_lowercase().contains(word), "{kind} as {format} says {word}");
            }
            looked += 1;
        }
    }
    assert_eq!(looked, 12);
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

fn tempfolder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("boernehoejde-neutral-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}
