//! The command line as case-file.md describes it: exit codes, the form and order of findings, and bad input of every kind.

use e2e::cases;
use e2e::paths;
use e2e::terminal::{Said, run, run_with};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A folder of its own for one test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("cli-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn at(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    fn with(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        std::fs::write(self.0.join(name), content).unwrap();
        self.at(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn laura() -> String {
    cases::file("examples/laura-11-generic.json").to_str().unwrap().to_owned()
}

fn laura_with(change: impl FnOnce(&mut serde_json::Value)) -> String {
    let mut case: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(laura()).unwrap()).unwrap();
    change(&mut case);
    case.to_string()
}

const ON: [&str; 2] = ["--on", "2026-11-26"];

fn check(file: &str) -> Said {
    run(&["check", file, ON[0], ON[1]])
}

/// The file is refused with exit code 2, and these `CODE PATH` are among the reasons.
fn assert_refused(said: &Said, reasons: &[&str]) {
    assert_eq!(said.code, 2, "{}{}", said.text(), said.err);
    let found: Vec<String> =
        Said::findings(said.text()).iter().map(|finding| format!("{} {}", finding.code, finding.path)).collect();
    for reason in reasons {
        assert!(found.iter().any(|line| line.starts_with(reason)), "{reason} is not among {found:?}");
    }
    assert!(Said::findings(said.text()).iter().all(|finding| finding.level == "block"));
}

#[test]
fn help_teaches() {
    for command in [&["--help"][..], &["check", "--help"], &["render", "--help"], &["serve", "--help"], &["content", "--help"]] {
        let said = run(command);
        assert_eq!(said.code, 0, "{command:?}");
        assert!(said.text().contains("Usage: boernehoejde"), "{}", said.text());
    }
    let all = run(&["--help"]).text().to_owned();
    for word in ["check", "render", "serve", "case-schema", "content", "Exit codes", "before-meeting"] {
        assert!(all.contains(word), "--help does not speak of {word}");
    }
}

#[test]
fn wrong_usage_is_exit_2_and_says_what_would_be_right() {
    let file = laura();
    for (arguments, named) in [
        (vec![], "Usage"),
        (vec!["chek"], "check"),
        (vec!["check"], "<CASE>"),
        (vec!["render", &file], "--document"),
        (vec!["check", &file, "--on", "24-11-2026"], "2026-11-24"),
        (vec!["check", &file, "--on", "2026-02-30"], "2026-02-30"),
        (vec!["check", &file, "--version", "secret"], "neutral"),
        (vec!["check", &file, "--acknowledge", "everything"], "everything"),
        (vec!["render", &file, "--document", "rights", "--format", "docx"], "pdf"),
        (vec!["render", &file, "--document", "diary"], "before-meeting"),
        // In the format's list, and not in this version.
        (vec!["render", &file, "--document", "timeline"], "before-meeting"),
        (vec!["check", &file, "--document", "goodbye"], "before-meeting"),
    ] {
        let said = run(&arguments);
        assert_eq!(said.code, 2, "{arguments:?}: {}{}", said.text(), said.err);
        assert!(said.out.is_empty(), "{arguments:?} answers on standard output");
        assert!(said.err.contains(named), "{arguments:?} does not name {named}: {}", said.err);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let folder = Folder::new("unreadable");
    for path in [folder.at("nowhere.json"), folder.at(".")] {
        let said = check(&path);
        assert_eq!(said.code, 2, "{}", said.err);
        assert!(said.err.contains(&path), "{}", said.err);
    }
}

#[test]
fn what_is_no_case_is_refused_with_its_place() {
    let folder = Folder::new("refused");
    let deep = |open: &str, close: &str| format!("{{\"format\":\"case/1\",\"x\":{}{}}}", open.repeat(200_000), close.repeat(200_000));
    for (name, content, reasons) in [
        ("empty", Vec::new(), vec!["bad-json"]),
        ("prose", b"Kaere Laura".to_vec(), vec!["bad-json"]),
        ("cut-off", b"{\"format\":\"case/1\",".to_vec(), vec!["bad-json"]),
        ("trailing", b"{\"format\":\"case/1\"} {}".to_vec(), vec!["bad-json"]),
        ("latin-1", b"{\"format\":\"case/1\",\"reference\":\"b\xf8rn\"}".to_vec(), vec!["bad-json"]),
        ("lone-surrogate", br#"{"format":"case/1","reference":"\ud83d"}"#.to_vec(), vec!["bad-json"]),
        ("twice", br#"{"format":"case/1","safety":{"police":"none","police":"considered"}}"#.to_vec(), vec!["bad-json safety.police"]),
        ("list", b"[]".to_vec(), vec!["bad-type"]),
        ("null", b"null".to_vec(), vec!["bad-type"]),
        ("no-format", b"{}".to_vec(), vec!["bad-value format"]),
        ("other-format", br#"{"format":"case/2"}"#.to_vec(), vec!["bad-value format"]),
        ("unknown", br#"{"format":"case/1","child":{"favourite_colour":"red"}}"#.to_vec(), vec!["unknown-field child.favourite_colour"]),
        ("float", br#"{"format":"case/1","people":[{"id":"a","age":1e400}]}"#.to_vec(), vec!["bad-"]),
        ("deep-lists", deep("[", "]").into_bytes(), vec!["too-large"]),
        ("deep-objects", deep("{\"x\":", "1}").into_bytes(), vec!["too-large"]),
        ("long-name", laura_with(|case| case["child"]["first_name"] = "Ø".repeat(300).into()).into_bytes(), vec!["too-large child.first_name"]),
        ("long-sentence", laura_with(|case| case["meetings"][0]["why"] = "Hej. ".repeat(200).into()).into_bytes(), vec!["too-large meetings[0].why"]),
        (
            "crowd",
            laura_with(|case| {
                case["people"] = (0..10_000).map(|n| serde_json::json!({ "id": format!("p{n}"), "first_name": "Bo" })).collect();
            })
            .into_bytes(),
            vec!["too-large people"],
        ),
    ] {
        let file = folder.with(name, &content);
        let said = check(&file);
        // What the format cannot take is refused as a file; which exit that is must not hang on the document.
        assert_refused(&said, &reasons);
        let rendered = run(&["render", &file, "--document", "before-meeting", "--format", "text"]);
        assert_eq!((rendered.code, rendered.out.len()), (2, 0), "{name}");
    }
}

#[test]
fn a_hundred_megabytes_are_refused_at_once() {
    let folder = Folder::new("large");
    let file = folder.with("large.json", format!("{{\"format\":\"case/1\",\"reference\":\"{}\"}}", "x".repeat(100 << 20)));
    let started = Instant::now();
    assert_refused(&check(&file), &["too-large"]);
    assert!(started.elapsed() < Duration::from_secs(15), "it reads on: {:?}", started.elapsed());
    let endless = run_with(&["check", "-"], &vec![b'['; 3 << 20]);
    assert_refused(&endless, &["too-large"]);
}

#[test]
fn the_largest_case_the_format_takes_is_judged() {
    let folder = Folder::new("largest");
    let file = folder.with(
        "largest.json",
        laura_with(|case| {
            let people = case["people"].as_array_mut().unwrap();
            people.extend((people.len()..100).map(|n| serde_json::json!({ "id": format!("p{n}"), "first_name": "Bo", "role": "friend" })));
            let meeting = case["meetings"][0].clone();
            case["meetings"] = (0..200).map(|n| { let mut each = meeting.clone(); each["id"] = format!("m{n}").into(); each }).collect();
            let step = case["steps"][0].clone();
            case["steps"] = (0..200).map(|n| { let mut each = step.clone(); each["id"] = format!("s{n}").into(); each }).collect();
            case["child"]["first_name"] = "Åse Østergård Ærø ".repeat(7)[..].chars().take(120).collect::<String>().trim().into();
        }),
    );
    let said = check(&file);
    assert_eq!(said.code, 0, "{}{}", said.text(), said.err);
    for format in ["text", "pdf"] {
        let said = run(&["render", &file, "--document", "before-meeting", ON[0], ON[1], "--format", format]);
        assert_eq!(said.code, 0, "{}", said.err);
    }
}

#[test]
fn findings_stand_in_order_of_level_and_path() {
    for name in ["minimal.json", "wrong-everywhere.json", "unknown-references.json", "event-words.json", "standard-letter-home.json"] {
        let said = check(cases::file(name).to_str().unwrap());
        let findings = Said::findings(said.text());
        let order = |finding: &e2e::terminal::Finding| {
            let level = ["block", "confirm", "warn", "hint"].iter().position(|level| *level == finding.level);
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
            assert!(finding.message.chars().next().is_some_and(|c| !c.is_lowercase()), "no sentence: {finding:?}");
            assert!(finding.message.split(' ').count() > 3, "no sentence: {finding:?}");
            assert!(!finding.message.contains("finding-") && !finding.message.contains('{'), "a bare key: {finding:?}");
        }
    }
}

#[test]
fn a_finding_that_stops_goes_to_the_right_place_and_writes_nothing() {
    let folder = Folder::new("stopped");
    let file = cases::file("event-words.json");
    let out = folder.with("letter.pdf", "an older letter");
    let said = run(&["render", file.to_str().unwrap(), "--document", "before-meeting", ON[0], ON[1], "-o", &out]);
    assert_eq!(said.code, 1);
    assert!(said.out.is_empty());
    assert!(Said::findings(&said.err).iter().any(|finding| finding.code == "event-words"));
    assert_eq!(std::fs::read(&out).unwrap(), b"an older letter");
    assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 1);

    let said = check(file.to_str().unwrap());
    assert_eq!((said.code, said.err.as_str()), (1, ""));
}

#[test]
fn an_acknowledged_block_still_stops() {
    let file = cases::file("event-words.json");
    let said = run(&["check", file.to_str().unwrap(), ON[0], ON[1], "--acknowledge", "event-words", "--acknowledge", "secrecy-asked"]);
    assert_eq!(said.code, 1);
}

#[test]
fn where_it_cannot_be_written_is_said() {
    let folder = Folder::new("unwritable");
    let out = folder.at("no/such/folder/letter.pdf");
    let said = run(&["render", &laura(), "--document", "rights", ON[0], ON[1], "-o", &out]);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.err.contains(&out), "{}", said.err);
}

#[test]
fn standard_input_is_a_case_file_too() {
    let case = std::fs::read(laura()).unwrap();
    let piped = run_with(&["render", "-", "--document", "before-meeting", ON[0], ON[1], "--format", "text"], &case);
    let read = run(&["render", &laura(), "--document", "before-meeting", ON[0], ON[1], "--format", "text"]);
    assert_eq!((piped.code, read.code), (0, 0), "{}", piped.err);
    assert_eq!(piped.out, read.out);
    assert!(read.text().ends_with('\n') && read.text().contains("Laura"));
}

#[test]
fn a_reader_that_hangs_up_is_no_fault_of_ours() {
    let command = format!(
        "'{}' render '{}' --document before-meeting --on 2026-11-26 --format pdf | head -c 1; exit ${{PIPESTATUS[0]}}",
        paths::binary().display(),
        laura()
    );
    let ended = std::process::Command::new("bash").args(["-c", &command]).output().unwrap();
    let err = String::from_utf8_lossy(&ended.stderr);
    assert!(!err.contains("panicked") && ended.status.code() == Some(0), "{:?} {err}", ended.status);
}

#[test]
fn the_schema_is_what_the_reader_holds_a_file_against() {
    for (command, format) in [("case-schema", "case/1"), ("document-schema", "document/1")] {
        let said = run(&[command]);
        assert_eq!(said.code, 0, "{}", said.err);
        let schema: serde_json::Value = serde_json::from_slice(&said.out).unwrap();
        assert!(schema["$schema"].is_string() && said.text().contains(format), "{command}");
    }
    let schema = run(&["case-schema"]);
    for field in ["suspect_at_home", "number_is_neutral", "who_gets_to_know", "adviser_changes", "how_you_counted"] {
        assert!(schema.text().contains(field), "case-schema knows no {field}");
    }
}

#[test]
fn readability_is_printed_when_asked_for() {
    let plain = check(&laura());
    let said = run(&["check", &laura(), ON[0], ON[1], "--readability"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.starts_with(&plain.out), "the findings come first, unchanged");
    for measure in ["LIX", "longest sentence", "mean sentence"] {
        assert!(said.text().contains(measure), "{}", said.text());
    }
}

#[test]
fn the_content_that_is_built_in_has_passed() {
    let said = run(&["content", "check"]);
    assert_eq!(said.code, 0, "{}{}", said.text(), said.err);
}

#[test]
fn broken_content_is_listed_whole() {
    let folder = Folder::new("content");
    std::fs::create_dir_all(folder.0.join("content/letters")).unwrap();
    std::fs::write(folder.0.join("content/letters/before-meeting.10-12.tera"), "{% if nonsense %}p no-such-sentence\n").unwrap();
    let said = run(&["content", "check", folder.0.to_str().unwrap()]);
    assert_ne!(said.code, 0);
    assert!(said.text().contains("before-meeting"), "{}{}", said.text(), said.err);
    let nowhere = run(&["content", "check", &folder.at("nowhere")]);
    assert_eq!(nowhere.code, 2, "{}", nowhere.err);
}
