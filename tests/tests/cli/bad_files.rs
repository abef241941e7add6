//! Files that are no case, or too much of one: refused with exit 2 and a place, never a crash or a hang.

use crate::{Folder, ON, assert_refused, check, laura_with};
use e2e::terminal::{Said, run, run_with};
use std::time::{Duration, Instant};

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
    let deep = |open: &str, close: &str| {
        format!(
            "{{\"format\":\"case/1\",\"x\":{}{}}}",
            open.repeat(200_000),
            close.repeat(200_000)
        )
    };
    for (name, content, reasons) in [
        ("empty", Vec::new(), vec!["bad-json"]),
        ("prose", b"Kaere Laura".to_vec(), vec!["bad-json"]),
        ("cut-off", b"{\"format\":\"case/1\",".to_vec(), vec!["bad-json"]),
        ("trailing", b"{\"format\":\"case/1\"} {}".to_vec(), vec!["bad-json"]),
        (
            "latin-1",
            b"{\"format\":\"case/1\",\"reference\":\"b\xf8rn\"}".to_vec(),
            vec!["bad-json"],
        ),
        (
            "lone-surrogate",
            br#"{"format":"case/1","reference":"\ud83d"}"#.to_vec(),
            vec!["bad-json"],
        ),
        (
            "twice",
            br#"{"format":"case/1","safety":{"police":"none","police":"considered"}}"#.to_vec(),
            vec!["bad-json safety.police"],
        ),
        ("list", b"[]".to_vec(), vec!["bad-type"]),
        ("null", b"null".to_vec(), vec!["bad-type"]),
        ("no-format", b"{}".to_vec(), vec!["bad-value format"]),
        (
            "other-format",
            br#"{"format":"case/2"}"#.to_vec(),
            vec!["bad-value format"],
        ),
        (
            "unknown",
            br#"{"format":"case/1","child":{"favourite_colour":"red"}}"#.to_vec(),
            vec!["unknown-field child.favourite_colour"],
        ),
        (
            "float",
            br#"{"format":"case/1","people":[{"id":"a","age":1e400}]}"#.to_vec(),
            vec!["bad-"],
        ),
        ("deep-lists", deep("[", "]").into_bytes(), vec!["too-large"]),
        ("deep-objects", deep("{\"x\":", "1}").into_bytes(), vec!["too-large"]),
        (
            "long-name",
            laura_with(|case| case["child"]["first_name"] = "Ø".repeat(300).into()).into_bytes(),
            vec!["too-large child.first_name"],
        ),
        (
            "long-sentence",
            laura_with(|case| case["meetings"][0]["why"] = "Hej. ".repeat(200).into()).into_bytes(),
            vec!["too-large meetings[0].why"],
        ),
        (
            "crowd",
            laura_with(|case| {
                case["people"] = (0..10_000)
                    .map(|n| serde_json::json!({ "id": format!("p{n}"), "first_name": "Bo" }))
                    .collect();
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
    let file = folder.with(
        "large.json",
        format!("{{\"format\":\"case/1\",\"reference\":\"{}\"}}", "x".repeat(100 << 20)),
    );
    let started = Instant::now();
    assert_refused(&check(&file), &["too-large"]);
    assert!(
        started.elapsed() < Duration::from_secs(15),
        "it reads on: {:?}",
        started.elapsed()
    );
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
            people.extend(
                (people.len()..100)
                    .map(|n| serde_json::json!({ "id": format!("p{n}"), "first_name": "Bo", "role": "friend" })),
            );
            let meeting = case["meetings"][0].clone();
            case["meetings"] = (0..200)
                .map(|n| {
                    let mut each = meeting.clone();
                    each["id"] = format!("m{n}").into();
                    each
                })
                .collect();
            let step = case["steps"][0].clone();
            case["steps"] = (0..200)
                .map(|n| {
                    let mut each = step.clone();
                    each["id"] = format!("s{n}").into();
                    each
                })
                .collect();
            case["child"]["first_name"] = "Åse Østergård Ærø ".repeat(7)[..]
                .chars()
                .take(120)
                .collect::<String>()
                .trim()
                .into();
        }),
    );
    let said = check(&file);
    assert_eq!(said.code, 0, "{}{}", said.text(), said.err);
    for format in ["text", "pdf"] {
        let said = run(&[
            "render",
            &file,
            "--document",
            "before-meeting",
            ON[0],
            ON[1],
            "--format",
            format,
        ]);
        assert_eq!(said.code, 0, "{}", said.err);
    }
}

#[test]
fn a_word_wider_than_the_paper_is_a_finding_and_no_fault_of_ours() {
    let folder = Folder::new("wide");
    let file = folder.with(
        "wide.json",
        laura_with(|case| case["child"]["first_name"] = "Å".repeat(120).into()),
    );
    let paper = folder.at("letter.pdf");
    let said = run(&[
        "render",
        &file,
        "--document",
        "before-meeting",
        ON[0],
        ON[1],
        "-o",
        &paper,
    ]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(
        Said::findings(&said.err).iter().any(|finding| finding.level == "block"),
        "{}",
        said.err
    );
    assert!(!std::path::Path::new(&paper).exists());
}
