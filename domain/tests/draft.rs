//! What a form saves: what is typed is kept, what is not touched stays as it was.

use domain::case::read::{read, read_value};
use domain::draft::Draft;
use domain::finding::Code;
use proptest::prelude::*;
use serde_json::{Value, json};

const EXAMPLES: [&str; 4] = [
    include_str!("data/ali-8-koebenhavn-parent-concern.json"),
    include_str!("data/laura-11-generic.json"),
    include_str!("data/noah-5-dragoer.json"),
    include_str!("data/samira-13-koege.json"),
];

/// The paths of every value that is no object and no list of objects.
fn fields(value: &Value, path: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                let path = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                fields(inner, &path, all);
            }
        }
        Value::Array(list) if list.iter().any(Value::is_object) => {
            for (at, inner) in list.iter().enumerate() {
                fields(inner, &format!("{path}[{at}]"), all);
            }
        }
        _ => all.push(path.to_owned()),
    }
}

#[test]
fn a_draft_of_a_case_reads_as_that_case() {
    for text in EXAMPLES {
        let case = read(text.as_bytes()).unwrap();
        assert_eq!(Draft::from_case(&case).read().unwrap(), case);
    }
}

#[test]
fn a_form_sent_back_unchanged_changes_nothing() {
    for text in EXAMPLES {
        let base: Value = serde_json::from_str(text).unwrap();
        let mut paths = Vec::new();
        fields(&base, "", &mut paths);
        assert!(paths.len() > 40);
        let shown = Draft::over(base.clone());
        let pairs: Vec<(String, String)> = paths
            .into_iter()
            .flat_map(|path| match path.ends_with("starts_at") {
                true => vec![format!("{path}#date"), format!("{path}#time")],
                false => vec![path],
            })
            .map(|path| {
                // As a browser sends a text of several lines.
                let text = shown.value(&path).replace('\n', "\r\n");
                (path, text)
            })
            .collect();
        let sent = Draft::from_form(base.clone(), pairs_of(&pairs));
        assert_eq!(sent.to_json(), base);
        // The same typed into an empty case gives the case, field by field.
        let typed = Draft::from_form(json!({}), pairs_of(&pairs));
        assert_eq!(typed.read().unwrap(), read_value(base).unwrap());
    }
}

fn pairs_of(pairs: &[(String, String)]) -> Vec<(&str, &str)> {
    pairs
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect()
}

#[test]
fn what_is_typed_lies_over_the_rest_of_the_case() {
    let mut draft = Draft::over(
        json!({"format": "case/1", "child": {"first_name": "Ali", "pronoun": "han"}, "meetings": [{"id": "m1", "starts_at": "2026-11-24T09:30"}]}),
    );
    draft.type_in("child.first_name", " Alia ");
    draft.type_in("child.pronoun", "");
    draft.type_in("child.birth_date", "11/2 2018");
    draft.type_in("meetings[0].minutes", "40");
    draft.type_in("meetings[0].topics", "Et\r\n\r\n  To \r\n");
    draft.type_in("meetings[0].starts_at#date", "2026-12-01");
    draft.type_in("safety.parents_know", "nej");
    draft.type_in("safety.kept_by", " ");
    assert_eq!(
        draft.to_json(),
        json!({"format": "case/1", "child": {"first_name": "Alia", "birth_date": "2018-02-11"}, "safety": {"parents_know": false},
            "meetings": [{"id": "m1", "starts_at": "2026-12-01T09:30", "minutes": 40, "topics": ["Et", "To"]}]})
    );
    assert_eq!(draft.value("child.first_name"), " Alia ");
    assert_eq!(draft.value("meetings[0].starts_at#time"), "09:30");
    assert!(draft.read().is_ok());
}

#[test]
fn a_field_of_a_person_who_is_not_there_yet_makes_room() {
    let mut draft = Draft::over(json!({"format": "case/1"}));
    draft.type_in("people[1].first_name", "Mie");
    draft.type_in("people[2].first_name", "");
    assert_eq!(
        draft.to_json(),
        json!({"format": "case/1", "people": [{}, {"first_name": "Mie"}]})
    );
}

#[test]
fn boxes_of_one_list_are_all_taken_and_of_a_yes_the_last() {
    let pairs = [
        ("meetings[0].bisidders", "mie"),
        ("meetings[0].bisidders", "peter"),
        ("safety.parents_know", "nej"),
        ("safety.parents_know", "ja"),
    ];
    let case = Draft::from_form(json!({"format": "case/1"}), pairs).to_json();
    assert_eq!(case["meetings"][0]["bisidders"], json!(["mie", "peter"]));
    assert_eq!(case["safety"]["parents_know"], json!(true));
}

#[test]
fn names_that_are_no_fields_do_nothing() {
    let mut draft = Draft::over(json!({"format": "case/1"}));
    for name in [
        "",
        "..",
        "people[999999999].age",
        "people[x]",
        "people[0]",
        "people",
        "child",
        "__proto__[0]",
        "A.b",
        "child..x",
        "child.first_name#date",
        "meetings[0].starts_at#hour",
        "base",
    ] {
        draft.type_in(name, "x");
        assert_eq!(draft.value(name), "x");
    }
    assert_eq!(draft.to_json(), json!({"format": "case/1"}));
}

#[test]
fn a_forms_faults_are_told_at_its_fields_in_its_words() {
    let mut draft = Draft::over(json!({"format": "case/1"}));
    draft.type_in("people[0].age", "fyrre");
    draft.type_in("safety.parents_know", "måske");
    draft.type_in("meetings[0].starts_at#date", "2026-12-01");
    draft.type_in("meetings[1].starts_at#time", "9.30");
    draft.type_in("meetings[2].starts_at#date", "i morgen");
    draft.type_in("meetings[2].starts_at#time", "9.30");
    draft.type_in("child.first_name", &"Å".repeat(121));
    draft.type_in("meetings[0].minutes", "700");
    draft.type_in("child.birth_date", "på tirsdag");
    draft.type_in("track", "noget andet");
    let told: Vec<_> = draft
        .read()
        .unwrap_err()
        .into_iter()
        .map(|finding| (finding.code, finding.variant.unwrap_or_default(), finding.path))
        .collect();
    let fault = |code, variant: &str, path: &str| (code, variant.to_owned(), path.to_owned());
    assert_eq!(
        told,
        [
            fault(Code::BadValue, "day", "child.birth_date"),
            fault(Code::TooLarge, "text", "child.first_name"),
            fault(Code::BadValue, "range", "meetings[0].minutes"),
            fault(Code::BadValue, "time-missing", "meetings[0].starts_at"),
            fault(Code::BadValue, "day-missing", "meetings[1].starts_at"),
            fault(Code::BadValue, "moment", "meetings[2].starts_at"),
            fault(Code::BadValue, "number", "people[0].age"),
            fault(Code::BadValue, "yes-no", "safety.parents_know"),
            fault(Code::BadValue, "choice", "track"),
        ]
    );
    // Without what cannot be read, the rest is a case.
    let faults = draft.read().unwrap_err();
    let rest = draft.without(faults.iter().map(|fault| fault.path.as_str()));
    assert!(rest.read().is_ok());
    assert_eq!(draft.value("meetings[2].starts_at#date"), "i morgen");
}

#[test]
fn a_base_that_is_no_case_is_told_and_not_fatal() {
    for base in [
        json!(null),
        json!([1]),
        json!("x"),
        json!({"people": 3, "meetings": [1]}),
    ] {
        let mut draft = Draft::over(base);
        draft.type_in("people[0].first_name", "Mie");
        draft.type_in("meetings[0].why", "");
        assert_eq!(draft.to_json()["people"][0]["first_name"], "Mie");
        assert!(draft.read().is_err());
    }
}

/// Fields, near misses and nonsense.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "(child\\.(first_name|birth_date|wishes|x)|people\\[[0-4]\\]\\.(age|about|steady)|meetings\\[[0-2]\\]\\.(topics|minutes|starts_at(#date|#time)?|topics\\[[0-3]\\]|people\\[1\\]\\.does)|safety\\.(suspected|parents_know))",
        "[a-z_.#\\[\\]0-9]{0,30}",
        "\\PC{0,20}",
    ]
}

proptest! {
    #[test]
    fn nothing_typed_is_ever_lost(pairs in prop::collection::btree_map(name(), "[^\u{0}]{0,40}", 0..12), example in 0..4_usize) {
        let base: Value = serde_json::from_str(EXAMPLES[example]).unwrap();
        let draft = Draft::from_form(base, &pairs);
        for (name, text) in &pairs {
            prop_assert_eq!(&draft.value(name), text);
        }
        let again: Draft = serde_json::from_str(&serde_json::to_string(&draft).unwrap()).unwrap();
        prop_assert_eq!(&again, &draft);
        // Whatever was typed, the case is read or its faults are told; never more.
        let _ = draft.read();
        prop_assert_eq!(again.to_json(), draft.to_json());
    }

    #[test]
    fn a_sentence_reaches_the_case_as_it_was_typed(text in "[a-zæøåA-Z.,!? ]{0,80}") {
        let mut draft = Draft::over(json!({"format": "case/1"}));
        draft.type_in("meetings[0].why", &text);
        let case = draft.read().unwrap();
        let why = case.meetings.first().and_then(|meeting| meeting.why.as_ref());
        prop_assert_eq!(why.map_or("", |why| why.0.as_str()), text.trim());
    }
}
