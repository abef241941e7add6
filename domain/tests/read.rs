//! Case files from a stranger's hand: every fault is told, with its place, in bounded time.

use domain::case::read::{MOST_BYTES, read};
use domain::case::{Case, StopAnswer, StopChoice, StopKind, StopSign, schema, write};
use domain::finding::{Code, Finding, Level};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const EXAMPLES: [&str; 4] = [
    include_str!("data/ali-8-koebenhavn-parent-concern.json"),
    include_str!("data/laura-11-generic.json"),
    include_str!("data/noah-5-dragoer.json"),
    include_str!("data/samira-13-koege.json"),
];

fn faults(file: impl AsRef<[u8]>) -> Vec<Finding> {
    read(file.as_ref()).expect_err("this file has faults")
}

/// Code, variant and path of every fault.
fn told(file: impl AsRef<[u8]>) -> Vec<(Code, String, String)> {
    faults(file)
        .into_iter()
        .map(|finding| (finding.code, finding.variant.unwrap_or_default(), finding.path))
        .collect()
}

fn one(file: impl AsRef<[u8]>) -> Finding {
    let mut findings = faults(file);
    assert_eq!(findings.len(), 1, "{findings:?}");
    findings.remove(0)
}

fn fault(code: Code, variant: &str, path: &str) -> (Code, String, String) {
    (code, variant.into(), path.into())
}

#[test]
fn a_file_that_is_something_else_is_called_what_it_is() {
    let mut large = b"%PDF-1.7\n".to_vec();
    large.resize(MOST_BYTES + 1, b' ');
    let cases: [(&[u8], &str); 9] = [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdf"),
        (&large, "pdf"),
        (b"PK\x03\x04\x14\x00\x06\x00xl/workbook.xml", "spreadsheet"),
        (
            b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
            "spreadsheet",
        ),
        (b"PK\x03\x04\x14\x00word/document.xml", "text-document"),
        (b"PK\x03\x04\x14\x00laura.json", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
    ];
    for (file, what) in cases {
        let finding = one(file);
        assert_eq!((finding.code, finding.variant.as_deref()), (Code::BadJson, Some(what)));
    }
}

#[test]
fn the_examples_read_and_write_to_the_same_value() {
    for text in EXAMPLES {
        let case = read(text.as_bytes()).unwrap_or_else(|findings| panic!("{findings:?}"));
        let again = write(&case);
        assert_eq!(read(again.as_bytes()).as_ref(), Ok(&case));
        // An empty list is the same as none: that is the only thing writing may leave out. Who is suspected is written as
        // a list, where these files have the single one of an earlier version.
        let mut given: Value = serde_json::from_str(text).unwrap();
        drop_empty(&mut given);
        let suspected = &mut given["safety"]["suspected"];
        *suspected = json!([suspected.take()]);
        assert_eq!(serde_json::from_str::<Value>(&again).unwrap(), given);
    }
}

fn drop_empty(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(drop_empty);
            map.retain(|_, value| value.as_array().is_none_or(|list| !list.is_empty()));
        }
        Value::Array(list) => list.iter_mut().for_each(drop_empty),
        _ => {}
    }
}

#[test]
fn only_the_format_is_required() {
    assert_eq!(read(br#"{"format": "case/1"}"#), Ok(Case::default()));
    assert_eq!(told("{}"), [fault(Code::BadValue, "format-missing", "format")]);
    assert_eq!(
        told(r#"{"format": "case/2"}"#),
        [fault(Code::BadValue, "format", "format")]
    );
    assert_eq!(told(r#"{"format": 1}"#), [fault(Code::BadType, "", "format")]);
    assert_eq!(told("[]"), [fault(Code::BadType, "", "")]);
    assert_eq!(told("null"), [fault(Code::BadType, "", "")]);
}

#[test]
fn what_is_no_json_is_told_with_its_line() {
    let finding = one("{\n \"format\": \"case/1\",\n \"child\": {,}\n}");
    assert_eq!((finding.code, finding.args["line"].as_str()), (Code::BadJson, "3"));
    for (file, variant) in [
        (&b""[..], "empty"),
        (b" \n\t", "empty"),
        (b"\xEF\xBB\xBF", "empty"),
        (b"{\"format\": \"case/1\"", "end"),
        (b"{\"format\": \"case/1\"} and more", ""),
        (b"{\"format\": \"case/1\"}{}", ""),
        (b"{\"format\": NaN}", ""),
        (b"{\"format\": 1e999}", ""),
        (b"{'format': 'case/1'}", ""),
        (b"{\"format\": \"case/1\",}", ""),
        (b"{\"format\": \"case/1\" // why not\n}", ""),
        (b"{\"format\": \"\\ud800\"}", ""),
        (b"{\"format\": \"case/1\x00\"}", ""),
        (b"{\"format\": \"case\xff1\"}", "encoding"),
        (b"{\"format\": \"K\xf8ge\"}", "encoding"),
        (b"\xff\xfe{\x00}\x00", "encoding"),
        (b"\xfe\xff\x00{\x00}", "encoding"),
        (b"{\x00}\x00", "encoding"),
    ] {
        assert_eq!(
            told(file),
            [fault(Code::BadJson, variant, "")],
            "{}",
            file.escape_ascii()
        );
    }
}

#[test]
fn a_mark_before_the_first_character_does_no_harm() {
    assert!(read(b"\xEF\xBB\xBF{\"format\": \"case/1\"}").is_ok());
}

#[test]
fn a_key_that_stands_twice_is_told_with_both_lines() {
    let findings = faults(
        "{\"format\": \"case/1\",\n\"child\": {\"first_name\": \"Ali\",\n\"first_n\\u0061me\": \"Bo\",\n\"first_name\": \"Bo\"},\
         \"people\": [{}, {\"id\": \"a\", \"id\": \"b\"}]}",
    );
    let places: Vec<_> = findings
        .iter()
        .map(|f| (f.path.as_str(), f.args["first"].as_str(), f.args["line"].as_str()))
        .collect();
    assert_eq!(places, [("child.first_name", "2", "3"), ("people[1].id", "4", "4")]);
    assert!(
        findings
            .iter()
            .all(|f| f.code == Code::BadJson && f.variant.as_deref() == Some("twice"))
    );
}

#[test]
fn every_fault_is_told_at_once_with_its_place() {
    let file = json!({
        "format": "case/1",
        "oppened_on": "2026-11-23",
        "track": "sorrow",
        "opened_on": "23/11 2026",
        "closed_on": "2026-02-30",
        "earlier_support": "ja",
        "child": {"first_name": null, "band": "7-8", "birth_date": 2018, "language": "dansk sprog", "favourite": 1},
        "safety": {"suspected": true, "kept_by": "Jonas Bay"},
        "people": [{"id": "jonas", "age": -1}, {"id": "jonas", "age": 4.5, "firstName": "Jo"}, {"id": "oldest", "age": 121}],
        "meetings": [{"starts_at": "2026-11-24 09:30", "minutes": 601, "topics": "fodbold", "people": [{"who": "jonas"}]}],
        "steps": {},
    });
    assert_eq!(
        told(file.to_string()),
        [
            fault(Code::BadValue, "word", "child.band"),
            fault(Code::BadType, "", "child.birth_date"),
            fault(Code::UnknownField, "", "child.favourite"),
            fault(Code::BadType, "", "child.first_name"),
            fault(Code::BadValue, "language", "child.language"),
            fault(Code::BadValue, "date", "closed_on"),
            fault(Code::BadType, "", "earlier_support"),
            fault(Code::BadValue, "range", "meetings[0].minutes"),
            fault(Code::UnknownField, "", "meetings[0].people[0].who"),
            fault(Code::BadValue, "time", "meetings[0].starts_at"),
            fault(Code::BadType, "", "meetings[0].topics"),
            fault(Code::BadValue, "date", "opened_on"),
            fault(Code::UnknownField, "near", "oppened_on"),
            fault(Code::BadValue, "range", "people[0].age"),
            fault(Code::BadType, "", "people[1].age"),
            fault(Code::UnknownField, "near", "people[1].firstName"),
            fault(Code::BadValue, "twice", "people[1].id"),
            fault(Code::BadValue, "range", "people[2].age"),
            fault(Code::BadValue, "id", "safety.kept_by"),
            fault(Code::BadType, "", "safety.suspected"),
            fault(Code::BadType, "", "steps"),
            fault(Code::BadValue, "word", "track"),
        ]
    );
}

#[test]
fn a_fault_says_what_would_be_right() {
    let of = |file: Value| {
        let finding = one(file.to_string());
        finding.args
    };
    let args = of(json!({"format": "case/1", "state": "closd"}));
    assert_eq!(
        (args["value"].as_str(), args["allowed"].as_str()),
        ("closd", "open, closed")
    );
    let args = of(json!({"format": "case/1", "meetings": [{"minutes": 0}]}));
    assert_eq!((args["min"].as_str(), args["max"].as_str()), ("1", "600"));
    let args = of(json!({"format": "case/1", "earlier_support": "true"}));
    assert_eq!(
        (args["expected"].as_str(), args["found"].as_str()),
        ("boolean", "string")
    );
    let args = of(json!({"format": "case/1", "sefety": {}}));
    assert_eq!((args["key"].as_str(), args["near"].as_str()), ("sefety", "safety"));
    let args = of(json!({"format": "case/1", "child": {"first_name": "Å".repeat(300)}}));
    assert_eq!((args["limit"].as_str(), args["is"].as_str()), ("120", "300"));
}

#[test]
fn a_whole_number_may_be_written_with_a_point() {
    let case = read(br#"{"format": "case/1", "meetings": [{"minutes": 45.0}]}"#).unwrap();
    assert_eq!(case.meetings[0].minutes, Some(45));
}

#[test]
fn any_letters_are_a_name_and_the_gate_decides_what_can_be_drawn() {
    for name in ["🦕", "\u{202e}ila", "علي", "Nguyễn", "O'Brien-Ünal", "a\u{0301}"] {
        let case = read(
            json!({"format": "case/1", "child": {"first_name": name}})
                .to_string()
                .as_bytes(),
        )
        .unwrap();
        assert_eq!(case.child.unwrap().first_name.unwrap().0, name);
    }
}

#[test]
fn a_hostile_key_cannot_rearrange_the_line_it_is_told_on() {
    let finding = one(json!({"format": "case/1", "a\nblock ok -: \u{202e}": 1}).to_string());
    assert!(!finding.path.contains(['\n', '\u{202e}']), "{}", finding.path);
    assert!(!finding.args["key"].contains(['\n', '\u{202e}']));
}

#[test]
fn an_unknown_field_is_found_at_every_level() {
    let mut paths = Vec::new();
    for text in EXAMPLES {
        let mut value: Value = serde_json::from_str(text).unwrap();
        let mut here = Vec::new();
        plant(&mut value, "", &mut here);
        let findings = faults(value.to_string());
        let mut found: Vec<String> = findings
            .into_iter()
            .filter(|finding| finding.code == Code::UnknownField)
            .map(|finding| finding.path)
            .collect();
        found.sort();
        here.sort();
        assert_eq!(found, here);
        paths.extend(here);
    }
    assert!(paths.len() > 40);
}

/// Puts a field no format knows into every object.
fn plant(value: &mut Value, path: &str, planted: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map.iter_mut() {
                let path = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                plant(inner, &path, planted);
            }
            map.insert("zzz".into(), json!(1));
            planted.push(if path.is_empty() {
                "zzz".into()
            } else {
                format!("{path}.zzz")
            });
        }
        Value::Array(list) => {
            for (at, inner) in list.iter_mut().enumerate() {
                plant(inner, &format!("{path}[{at}]"), planted);
            }
        }
        _ => {}
    }
}

#[test]
fn a_wrong_type_is_found_in_every_field() {
    for text in EXAMPLES {
        let whole: Value = serde_json::from_str(text).unwrap();
        for pointer in pointers(&whole) {
            for wrong in [
                json!(null),
                json!({"x": {}}),
                json!([[[]]]),
                json!(-1.5),
                json!("\u{0}"),
                json!(true),
            ] {
                let mut value = whole.clone();
                let place = value.pointer_mut(&pointer).unwrap();
                let same_type = std::mem::discriminant(place) == std::mem::discriminant(&wrong);
                *place = wrong.clone();
                let Err(findings) = read(value.to_string().as_bytes()) else {
                    assert!(same_type, "{wrong} went through at {pointer}");
                    continue;
                };
                assert!(findings.iter().all(|finding| finding.level == Level::Block));
            }
        }
    }
}

fn pointers(value: &Value) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .map(|(at, value)| (at.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    let mut all = vec![String::new()];
    for (key, value) in inner {
        all.extend(pointers(value).into_iter().map(|rest| format!("/{key}{rest}")));
    }
    all
}

#[test]
fn large_and_deep_files_are_refused_at_once() {
    let huge = vec![b' '; 100 * 1024 * 1024];
    let deep = "[".repeat(100_000);
    let deep_objects = "{\"a\":".repeat(100_000);
    let closed = format!("{}{}", "[".repeat(17), "]".repeat(17));
    let allowed = format!("{}{}", "[".repeat(16), "]".repeat(16));
    let start = Instant::now();
    assert_eq!(told(&huge), [fault(Code::TooLarge, "file", "")]);
    assert_eq!(told(deep), [fault(Code::TooLarge, "depth", "")]);
    assert_eq!(told(deep_objects), [fault(Code::TooLarge, "depth", "")]);
    assert_eq!(told(closed), [fault(Code::TooLarge, "depth", "")]);
    assert_eq!(told(allowed), [fault(Code::BadType, "", "")]);
    assert!(start.elapsed() < Duration::from_secs(2));
    // Brackets in a text are no depth.
    let text = json!({"format": "case/1", "reference": "[\"{".repeat(30)}).to_string();
    assert!(read(text.as_bytes()).is_ok());
}

#[test]
fn a_file_full_of_faults_is_read_in_bounded_time_and_told_in_bounded_length() {
    let people = vec![json!({"id": "a"}); 10_000];
    let many = json!({"format": "case/1", "people": people}).to_string();
    let mut keys = String::from("{\"format\": \"case/1\"");
    while keys.len() < MOST_BYTES - 32 {
        keys.push_str(&format!(",\"k{}\":[]", keys.len()));
    }
    keys.push('}');
    let twice = format!("{{{}\"a\":1}}", "\"a\":1,".repeat(MOST_BYTES / 6 - 4));
    let wrong = format!("{{\"people\":[{}0]}}", "0,".repeat(MOST_BYTES / 2 - 20));
    for file in [many, keys, twice, wrong] {
        assert!(file.len() <= MOST_BYTES);
        let start = Instant::now();
        let findings = faults(&file);
        assert!(findings.len() <= 1_001, "{}", findings.len());
        let took = start.elapsed();
        assert!(took < Duration::from_secs(5), "{took:?} for {:.40}…", file);
    }
    let findings = faults(json!({"format": "case/1", "people": vec![json!({}); 10_000]}).to_string());
    assert_eq!(findings.len(), 1);
    assert_eq!(
        (findings[0].variant.as_deref(), findings[0].path.as_str()),
        (Some("list"), "people")
    );
    assert_eq!(
        (findings[0].args["limit"].as_str(), findings[0].args["is"].as_str()),
        ("100", "10000")
    );
}

#[test]
fn the_schema_names_itself() {
    let schema = schema();
    assert_eq!(schema["title"], "case/1");
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["required"], json!(["format"]));
    assert!(schema["$id"].is_string());
}

/// The examples with some bytes changed, cut or doubled.
fn mangled() -> impl Strategy<Value = Vec<u8>> {
    let change = (any::<prop::sample::Index>(), any::<u8>(), 0..4_u8);
    (0..EXAMPLES.len(), prop::collection::vec(change, 1..6)).prop_map(|(which, changes)| {
        let mut bytes = EXAMPLES[which].as_bytes().to_vec();
        for (index, byte, act) in changes {
            let at = index.index(bytes.len().max(1)).min(bytes.len().saturating_sub(1));
            match act {
                0 if !bytes.is_empty() => bytes[at] = byte,
                1 if !bytes.is_empty() => drop(bytes.drain(at..(at + usize::from(byte) / 8).min(bytes.len()))),
                2 => bytes.insert(at, byte),
                _ => bytes.insert(at, b"{}[]\",:0n"[usize::from(byte) % 9]),
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_file_brings_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }

    #[test]
    fn a_mangled_file_is_a_case_or_has_faults_with_a_place(bytes in mangled()) {
        match read(&bytes) {
            Ok(case) => prop_assert_eq!(read(write(&case).as_bytes()), Ok(case)),
            Err(findings) => {
                prop_assert!(!findings.is_empty());
                for finding in findings {
                    prop_assert!(finding.level == Level::Block);
                    prop_assert!(!finding.path.chars().any(char::is_control));
                }
            }
        }
    }
}

#[test]
fn a_stop_is_written_as_it_was_read_whether_it_is_a_press_or_own_words() {
    let file = concat!(
        r#"{"format":"case/1","meetings":[{"id":"m1","stops":["#,
        r#"{"at":"2026-12-03T13:20","kind":"stop","heard_at":"2026-12-03T13:21","answer":"bisidder"},"#,
        r#"{"at":"2026-12-03T13:30","kind":"pause"},"#,
        r#"{"kind":"Hun lagde kortet på bordet","answer":"Vi holdt pause og spiste frugt."},"#,
        r#"{"kind":"card","answer":"Pause"},"#,
        r#"{"at":"2026-12-03T13:40"}]}]}"#,
    );
    let case = read(file.as_bytes()).expect("a case file");
    let read = &case.meetings[0].stops;
    assert_eq!(
        (read[0].pressed(), read[0].chosen()),
        (Some(StopKind::Stop), Some(StopChoice::Bisidder))
    );
    assert_eq!(
        case.meetings[0].open_stop(),
        None,
        "a stop without a sign holds nothing up"
    );
    assert!(matches!(&read[2].kind, Some(StopSign::OwnWords(sign)) if sign.trimmed().starts_with("Hun lagde")));
    assert!(
        matches!(&read[3].answer, Some(StopAnswer::OwnWords(_))),
        "no code is guessed from words"
    );
    assert_eq!(serde_json::to_string(&case).expect("JSON"), file, "to the letter");
}
