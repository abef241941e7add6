//! What is printed is what is judged: every field that a document prints was looked at, and no field that it does not
//! print was.

use super::table::{CONTENT, DAY, base, fit, judge_all, looked, put};
use domain::case::Case;
use domain::document::{Audience, Kind, Version};
use domain::gate::Request;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Every field of free text and every name, each with a word of its own.
fn marked(child: &Value, talk: &str) -> (Value, BTreeMap<String, String>) {
    let mut case = base("quiet");
    fit(&mut case, Kind::MeetingMoved);
    fit(&mut case, Kind::NewPlace);
    put(
        &mut case,
        "/people/-",
        &json!({"id": "grete", "first_name": "a", "role": "foster-parent"}),
    );
    put(&mut case, "/steps/3/who", &json!("grete"));
    put(
        &mut case,
        "/steps/-",
        &json!({"id": "s8", "step": "hearing", "state": "next"}),
    );
    put(&mut case, "/child/band", &child["band"]);
    put(&mut case, "/child/reads", &child["reads"]);
    put(&mut case, "/child/birth_date", &json!("2013-06-01"));
    put(&mut case, "/people/0/number_is_neutral", &json!(true));
    put(&mut case, "/meetings/0/bisidders", &json!(["birgit"]));
    put(
        &mut case,
        "/meetings/0/closing/takes_further",
        &json!([{"what": "a", "to": "b"}]),
    );
    put(&mut case, "/meetings/0/closing/may_say_at_home", &json!("a"));
    put(&mut case, "/meetings/0/closing/may_say_to_parents", &json!("a"));
    put(
        &mut case,
        "/notices",
        &json!([{"id": "n1", "received_at": "2026-11-02T10:00", "outcome": "a"}]),
    );
    put(
        &mut case,
        "/meetings/0/after",
        &json!({"known": true, "text": "a", "hear_on": "2026-12-01"}),
    );
    put(
        &mut case,
        "/meetings/1/after",
        &json!({"known": true, "text": "a", "hear_on": "2026-12-08"}),
    );
    put(&mut case, "/meetings/1/who_gets_to_know", &json!(["a"]));
    put(&mut case, "/meetings/0/who_gets_to_know", &json!(["a"]));
    put(&mut case, "/meetings/1/topics", &json!(["a", "b"]));
    put(&mut case, "/child/wishes", &json!(["a"]));
    put(
        &mut case,
        "/agreements/0",
        &json!({"id": "a1", "what": "a", "who": "hanne", "by": "2026-12-03", "made_in": "m1", "state": "broken", "told_child": "b"}),
    );
    put(
        &mut case,
        "/decisions",
        &json!([{"id": "d1", "matter": "support", "what": "a", "why": "a", "how_you_counted": "a", "followed": "no", "made_by": "municipality", "purpose": "a", "lasts": "a", "decided_on": "2026-11-20", "told_on": "2026-11-21", "by": "a"}]),
    );
    put(
        &mut case,
        "/adviser_changes",
        &json!([{"from": "hanne", "to": "hanne", "on": "2026-11-01", "why": "a", "carries_over": ["a"], "found": "a"}]),
    );
    put(
        &mut case,
        "/safety_plan",
        &json!([{"text": "a", "cleared": true}, {"text": "b", "cleared": false}]),
    );
    put(
        &mut case,
        "/ending",
        &json!({"on": "2026-12-18", "why": "a", "stays": ["a"], "come_back": "a"}),
    );
    put(&mut case, "/steps/0/who", &json!("birgit"));
    put(&mut case, "/meetings/1/kind", &json!(talk));
    let state = if talk == "follow-up" { "open" } else { "broken" };
    put(&mut case, "/agreements/0/state", &json!(state));
    let mut words = BTreeMap::new();
    mark(&mut case, "", &mut words);
    (case, words)
}

/// Fields whose values are words to be read, by the last name of their path.
const TEXTS: [&str; 36] = [
    "first_name",
    "name",
    "phone",
    "phone_hours",
    "about",
    "place",
    "why",
    "personal",
    "stop_sign",
    "topics",
    "who_gets_to_know",
    "text",
    "what",
    "to",
    "needs",
    "may_say_at_home",
    "may_say_to_parents",
    "outcome",
    "waiting_for",
    "told_child",
    "how_you_counted",
    "purpose",
    "lasts",
    "by",
    "carries_over",
    "found",
    "stays",
    "come_back",
    "wishes",
    "reason",
    "section",
    "how",
    "went",
    "answer",
    "context",
    "reference",
];

fn mark(value: &mut Value, path: &str, words: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields {
                mark(
                    inner,
                    &if path.is_empty() {
                        key.clone()
                    } else {
                        format!("{path}.{key}")
                    },
                    words,
                );
            }
        }
        Value::Array(list) => {
            for (index, inner) in list.iter_mut().enumerate() {
                mark(inner, &format!("{path}[{index}]"), words);
            }
        }
        Value::String(text) => {
            let last = path.rsplit('.').next().unwrap_or_default();
            let name = last.split('[').next().unwrap_or_default();
            let date = text.len() == 10 && text.as_bytes()[4] == b'-';
            let id = path.starts_with("adviser_changes") && matches!(name, "to" | "from");
            if TEXTS.contains(&name) && !date && !id {
                let letters: String = format!("{:03}", words.len())
                    .bytes()
                    .map(|b| char::from(b - b'0' + b'b'))
                    .collect();
                let word = format!("Zyg{letters}");
                words.insert(path.to_owned(), word.clone());
                *text = word;
            }
        }
        _ => {}
    }
}

/// No adult but the adviser to talk to, and the paper goes home: then a paper points to the adviser's own number.
fn nobody_else(case: &mut Value) {
    put(case, "/safety/delivery", &json!("take-home"));
    let list = |case: &mut Value, name: &str, out: &[&str]| {
        for entry in case[name].as_array_mut().into_iter().flatten() {
            for field in out {
                entry.as_object_mut().expect("an object").remove(*field);
            }
        }
    };
    list(case, "people", &["steady"]);
    list(case, "meetings", &["bisidders", "closing"]);
    list(case, "steps", &["talk_to"]);
}

/// All the ways in which a document can be asked for, with its text.
fn each(mut look: impl FnMut(&str, &BTreeMap<String, String>, &BTreeSet<String>, &str)) {
    for (band, reads) in [
        ("4-6", "pictures"),
        ("7-9", "together"),
        ("7-9", "pictures"),
        ("10-12", "alone"),
        ("13-17", "alone"),
    ] {
        for (talk, alone) in [
            ("first-talk", false),
            ("first-talk", true),
            ("follow-up", false),
            ("decision", false),
            ("barnehus", false),
        ] {
            let (mut case, words) = marked(&json!({"band": band, "reads": reads}), talk);
            if alone {
                nobody_else(&mut case);
            }
            let case: Case = serde_json::from_value(case).expect("a case");
            for kind in Kind::LETTERS {
                for version in [Version::Full, Version::Neutral] {
                    for audience in [Audience::Child, Audience::Adult] {
                        let request = Request::new(kind, DAY).version(version).audience(audience);
                        let judged = judge_all(&case, &request);
                        let Some(release) = judged.release else { continue };
                        let looked: BTreeSet<String> = looked(&case, &request).into_iter().collect();
                        let forms: &[Option<&str>] = if kind == Kind::BisidderGuide {
                            &[None, Some("teacher"), Some("adult-short")]
                        } else {
                            &[None]
                        };
                        for form in forms {
                            let document = if kind == Kind::AccessCard {
                                let card = content::compose::AccessCard {
                                    link: "l".into(),
                                    address: "a".into(),
                                    code: "c".into(),
                                };
                                content::compose::access_card(&CONTENT, &release, &card).expect("composes")
                            } else {
                                content::compose::compose_with(&CONTENT, &release, *form).expect("composes")
                            };
                            let text = format!(
                                "{} {}",
                                document.plain_text(),
                                serde_json::to_string(&document).expect("writes")
                            );
                            let title = format!("{} {} {}", kind.as_str(), version.as_str(), audience.as_str());
                            look(&title, &words, &looked, &text);
                        }
                    }
                }
            }
        }
    }
}

/// Names are named where somebody stands; every other field is declared for the document.
fn is_declared(path: &str) -> bool {
    !path.ends_with("first_name") && !path.ends_with(".name")
}

#[test]
fn every_word_that_is_printed_was_looked_at() {
    let (mut missed, mut printed) = (BTreeSet::new(), BTreeSet::new());
    each(|title, words, looked, text| {
        for (path, word) in words.iter().filter(|(path, _)| is_declared(path)) {
            if text.contains(word.as_str()) {
                printed.insert(path.clone());
                if !looked.contains(path) {
                    missed.insert(format!("{title}: {path}"));
                }
            }
        }
    });
    assert!(missed.is_empty(), "printed, and not looked at: {missed:#?}");
    assert!(printed.len() > 15, "only {printed:?} was ever printed");
}

/// Over all bands and kinds of talk: what no document of a kind ever prints is not looked at for it.
#[test]
fn no_word_was_looked_at_that_is_never_printed() {
    let mut looked_at: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut printed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    each(|title, words, looked, text| {
        // The page of the talk shows these beside its document.
        if title.starts_with("talk ") {
            return;
        }
        looked_at
            .entry(title.to_owned())
            .or_default()
            .extend(looked.iter().cloned());
        let shown = words.iter().filter(|(_, word)| text.contains(word.as_str()));
        printed
            .entry(title.to_owned())
            .or_default()
            .extend(shown.map(|(path, _)| path.clone()));
    });
    let mut idle: Vec<String> = Vec::new();
    for (title, looked) in &looked_at {
        idle.extend(
            looked
                .difference(&printed[title])
                .map(|path| format!("{title}: {path}")),
        );
    }
    assert!(idle.is_empty(), "looked at, and never printed: {idle:#?}");
}
