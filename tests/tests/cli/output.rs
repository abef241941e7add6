//! What is written where, and when nothing is.

use crate::{Folder, ON, check, laura};
use e2e::cases;
use e2e::paths;
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
