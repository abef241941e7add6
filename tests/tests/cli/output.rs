//! What is written where, and when nothing is.

use crate::{Folder, ON, check, laura, laura_with};
use e2e::cases;
use e2e::paths;
use e2e::pdf::photos;
use e2e::terminal::{Said, run, run_with};

#[test]
fn a_finding_that_stops_goes_to_the_right_place_and_writes_nothing() {
    let folder = Folder::new("stopped");
    let file = cases::file("event-words.json");
    let out = folder.with("letter.pdf", "an older letter");
    let said = run(&[
        "render",
        file.to_str().unwrap(),
        "--document",
        "before-meeting",
        ON[0],
        ON[1],
        "-o",
        &out,
    ]);
    assert_eq!(said.code, 1);
    assert!(said.out.is_empty());
    assert!(
        Said::findings(&said.err)
            .iter()
            .any(|finding| finding.code == "event-words")
    );
    assert_eq!(std::fs::read(&out).unwrap(), b"an older letter");
    assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 1);

    let said = check(file.to_str().unwrap());
    assert_eq!((said.code, said.err.as_str()), (1, ""));
}

#[test]
fn an_acknowledged_block_still_stops() {
    let file = cases::file("event-words.json");
    let said = run(&[
        "check",
        file.to_str().unwrap(),
        ON[0],
        ON[1],
        "--acknowledge",
        "event-words",
        "--acknowledge",
        "secrecy-asked",
    ]);
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
    let piped = run_with(
        &[
            "render",
            "-",
            "--document",
            "before-meeting",
            ON[0],
            ON[1],
            "--format",
            "text",
        ],
        &case,
    );
    let read = run(&[
        "render",
        &laura(),
        "--document",
        "before-meeting",
        ON[0],
        ON[1],
        "--format",
        "text",
    ]);
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
    let ended = std::process::Command::new("bash")
        .args(["-c", &command])
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&ended.stderr);
    assert!(
        !err.contains("panicked") && ended.status.code() == Some(0),
        "{:?} {err}",
        ended.status
    );
}

#[test]
fn an_html_file_has_everything_inside_and_stays_small() {
    let arabic = cases::file("arabic-name.json");
    for (file, faces) in [(laura(), 2), (arabic.to_str().unwrap().to_owned(), 4)] {
        let said = run(&[
            "render",
            &file,
            "--document",
            "before-meeting",
            ON[0],
            ON[1],
            "--format",
            "html",
            "--acknowledge",
            "standard-letter",
            "--acknowledge",
            "language-missing",
        ]);
        assert_eq!(said.code, 0, "{}", said.err);
        let html = String::from_utf8(said.out).unwrap();
        assert_eq!(html.matches("url(data:font/woff2;base64,").count(), faces, "{file}");
        assert!(html.len() <= 250_000, "{file}: {} bytes", html.len());
        for fetched in ["url(\"/", "url(/", "<link", "<script", " src=\"", "@import"] {
            assert!(!html.contains(fetched), "{file} fetches something: {fetched}");
        }
    }
}

/// Laura's case with a decision, as a file.
fn decided(folder: &Folder, matter: &str) -> String {
    let case = laura_with(|case| {
        case["decisions"] = serde_json::json!([{"id": "d1", "matter": matter,
            "what": "Du får en voksen, der henter dig om torsdagen.", "why": "Det er for meget for dig at gå alene.",
            "how_you_counted": "Du sagde, at du helst vil gå selv.", "followed": "no", "purpose": "At du kommer trygt hjem.",
            "lasts": "Til sommerferien.", "made_by": "municipality", "decided_on": "2026-11-20", "told_on": "2026-11-20"}]);
    });
    folder.with(&format!("{matter}.json"), case)
}

#[test]
fn what_waits_for_a_lawyer_is_made_only_as_a_draft() {
    let folder = Folder::new("draft");
    let file = decided(&folder, "support");
    let out = folder.at("decision.pdf");
    for kind in ["decision", "complaint-sheet"] {
        let render = ["render", &file, "--document", kind, ON[0], ON[1]];
        let stopped = run(&[&render[..], &["-o", &out]].concat());
        assert_eq!(stopped.code, 1, "{}", stopped.err);
        let findings = Said::findings(&stopped.err);
        let why = findings.iter().find(|finding| finding.code == "unsigned-right");
        assert!(why.is_some_and(|why| why.level == "block"), "{}", stopped.err);
        assert!(stopped.err.contains("jurist"), "{}", stopped.err);
        assert!(!std::path::Path::new(&out).exists());

        for format in ["text", "html", "json"] {
            let said = run(&[&render[..], &["--draft", "--format", format]].concat());
            assert_eq!(said.code, 0, "{}", said.err);
            assert!(
                said.text().contains("Udkast. Ingen jurist har læst teksten endnu."),
                "{kind} {format}"
            );
        }
        let said = run(&[&render[..], &["--draft"]].concat());
        assert!(said.out.starts_with(b"%PDF"), "{kind}: {}", said.err);
    }
    let said = run(&["render", &laura(), "--document", "rights", ON[0], ON[1], "--draft"]);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.err.contains("decision, complaint-sheet"), "{}", said.err);
}

#[test]
fn a_decision_is_asked_for_by_its_name_and_a_sheet_is_refused_with_what_helps_instead() {
    let folder = Folder::new("decision");
    let file = decided(&folder, "other");
    let draft = ["--draft", "--format", "text"];
    let named = |id: &str| {
        let render = [
            "render",
            &file,
            "--document",
            "decision",
            ON[0],
            ON[1],
            "--decision",
            id,
        ];
        run(&[&render[..], &draft].concat())
    };
    assert_eq!(named("d1").code, 0);
    let unknown = named("d9");
    assert_eq!(unknown.code, 1);
    assert!(unknown.err.contains("unknown-reference decisions"), "{}", unknown.err);
    let sheet = ["render", &file, "--document", "complaint-sheet", ON[0], ON[1]];
    let sheet = run(&[&sheet[..], &draft].concat());
    assert_eq!(sheet.code, 1);
    assert!(sheet.err.contains("complaint-not-on-list"), "{}", sheet.err);
    assert!(sheet.err.contains("Lav brevet om afgørelsen i stedet"), "{}", sheet.err);
}

/// A kit is one file of several documents, in every format.
#[test]
fn a_kit_is_written_in_every_format() {
    let folder = Folder::new("kit");
    let out = folder.at("pakke.pdf");
    let said = run(&["render", &laura(), "--document", "kit", ON[0], ON[1], "-o", &out]);
    assert_eq!(said.code, 0, "{}", said.err);
    let pdf = std::fs::read(&out).unwrap();
    assert!(
        pdf.starts_with(b"%PDF-1.7") && pdf.len() <= 400_000,
        "{} bytes",
        pdf.len()
    );

    let text = run(&[
        "render",
        &laura(),
        "--document",
        "kit",
        "--format",
        "text",
        ON[0],
        ON[1],
    ]);
    assert_eq!(text.code, 0, "{}", text.err);
    for words in ["Pakke til samtalen", "Startkort", "Huskeord", "Barnets egen side"] {
        assert!(text.text().contains(words), "{words}: {}", text.text());
    }
    let of = |format| {
        let said = run(&[
            "render",
            &laura(),
            "--document",
            "kit",
            "--format",
            format,
            ON[0],
            ON[1],
        ]);
        assert_eq!(said.code, 0, "{format}: {}", said.err);
        said.text().to_owned()
    };
    let json: serde_json::Value = serde_json::from_str(&of("json")).unwrap();
    let kinds: Vec<&str> = json
        .as_array()
        .unwrap()
        .iter()
        .map(|document| document["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds[..3], ["kit", "before-meeting", "opening-card"], "{kinds:?}");

    let html = of("html");
    assert_eq!(html.matches("<section").count(), kinds.len());
    assert_eq!(html.matches("<html").count(), 1);
    assert!(
        html.contains("aria-label=\"Barnets egen side\""),
        "each says what it is"
    );
    let mut ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice");
}

/// There is no photo unless a file is given, and then on paper alone, and only on what may show one.
#[test]
fn a_photo_is_given_as_a_file() {
    let face = paths::root().join("print/tests/common/face.jpg");
    let face = face.to_str().unwrap();
    let render = |document: &str, more: &[&str]| {
        let laura = laura();
        let first = ["render", laura.as_str(), "--document", document, ON[0], ON[1]];
        run(&[&first[..], more].concat())
    };
    let with = ["--photo", face];
    let neutral = ["--photo", face, "--version", "neutral"];
    for (document, more, expected) in [
        ("before-meeting", &[][..], 0),
        ("before-meeting", &with[..], 1),
        ("before-meeting", &neutral[..], 0),
        ("adviser-card", &with[..], 1),
        ("rights", &with[..], 0),
        ("kit", &with[..], 1),
    ] {
        let said = render(document, more);
        assert_eq!(said.code, 0, "{document} {more:?}: {}", said.err);
        assert_eq!(photos(&said.out), expected, "{document} {more:?}");
    }
    let text = render("before-meeting", &["--photo", face, "--format", "text"]);
    assert_eq!(text.code, 2);
    assert!(text.err.contains("--photo"), "{}", text.err);
    let none = render("before-meeting", &["--photo", &laura()]);
    assert_eq!(none.code, 2);
    assert!(none.err.contains("no photo that can be read"), "{}", none.err);
}

/// What is made of a pack comes in every format too.
#[test]
fn papers_of_no_case_are_written_in_every_format() {
    for (command, kind) in [("plan", "process-plan"), ("leaflet", "front-staff-leaflet")] {
        let of = |format| {
            let said = run(&["content", command, "--format", format]);
            assert_eq!(said.code, 0, "{command} {format}: {}", said.err);
            said
        };
        assert!(of("pdf").out.starts_with(b"%PDF-1.7"));
        assert!(of("text").text().lines().count() > 10);
        let html = of("html");
        let html = html.text();
        let json: serde_json::Value = serde_json::from_str(of("json").text()).unwrap();
        assert_eq!(json["kind"], kind);
        assert_eq!(html.matches("<h1").count(), 1, "{command}");
        assert!(html.starts_with("<!DOCTYPE html>"));
    }
}

#[test]
fn what_the_gate_keeps_back_of_a_kit_is_told_and_is_not_in_it() {
    let file = cases::file("event-words.json");
    let file = file.to_str().unwrap();
    let said = run(&["render", file, "--document", "kit", "--format", "text", ON[0], ON[1]]);
    assert_eq!(said.code, 0, "{}", said.err);
    let findings = Said::findings(&said.err);
    assert!(
        findings.iter().any(|finding| finding.code == "event-words"),
        "{}",
        said.err
    );
    assert!(
        said.text().contains("Brev før samtalen: Grunden står ikke her"),
        "{}",
        said.text()
    );
}

#[test]
fn a_kit_without_a_talk_is_none() {
    let said = run(&["render", &laura(), "--document", "kit", "--on", "2027-06-01"]);
    assert_eq!((said.code, said.out.is_empty()), (1, true));
    assert!(said.err.contains("missing-field meetings"), "{}", said.err);
    let said = run(&[
        "render",
        &laura(),
        "--document",
        "kit",
        "--meeting",
        "none",
        ON[0],
        ON[1],
    ]);
    assert_eq!((said.code, said.out.is_empty()), (1, true));
    assert!(said.err.contains("unknown-reference meetings"), "{}", said.err);
}

/// A note with a child's words and a case number is never made as the version that may lie on a kitchen table, and neither is a
/// kit, whose sheets for adults tell everything.
#[test]
fn what_is_the_advisers_is_refused_in_the_version_that_travels() {
    let folder = Folder::new("neutral-note");
    let out = folder.at("note.txt");
    let laura = laura();
    for kind in ["journal-note", "kit"] {
        let render = ["render", laura.as_str(), "--document", kind, ON[0], ON[1]];
        let more = ["--format", "text", "--version", "neutral", "-o", out.as_str()];
        let said = run(&[&render[..], &more[..]].concat());
        assert_eq!(said.code, 1, "{kind}: {}", said.err);
        let findings = Said::findings(&said.err);
        let refused = findings.iter().any(|finding| finding.code == "no-neutral");
        assert!(refused, "{kind}: {}", said.err);
        assert!(!std::path::Path::new(&out).exists(), "{kind}");
        let full = run(&[&render[..], &["--format", "text", "--version", "full"][..]].concat());
        assert_eq!(full.code, 0, "{kind}: {}", full.err);
    }
}
