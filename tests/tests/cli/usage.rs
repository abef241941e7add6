//! What can be asked, how help is given, and what is said to a wrong question.

use crate::{Folder, ON, check, laura};
use e2e::terminal::run;

#[test]
fn help_teaches() {
    for command in [
        &["--help"][..],
        &["check", "--help"],
        &["render", "--help"],
        &["serve", "--help"],
        &["content", "--help"],
    ] {
        let said = run(command);
        assert_eq!(said.code, 0, "{command:?}");
        assert!(said.text().contains("Usage: boernehoejde"), "{}", said.text());
    }
    let all = run(&["--help"]).text().to_owned();
    for word in [
        "check",
        "render",
        "serve",
        "case-schema",
        "content",
        "Exit codes",
        "before-meeting",
    ] {
        assert!(all.contains(word), "--help does not speak of {word}");
    }
}

/// Whoever erases a case has promised somebody that it is gone, and has to know where it is not yet.
#[test]
fn the_help_of_erasing_says_what_can_still_open_a_case() {
    let said = run(&["erase-case", "--help"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let help = said.text().split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "until the next one replaces the file case-keys",
        "PostgreSQL keeps the wrapped key",
        "until its place is used again",
        "docs/cluster.md",
    ] {
        assert!(help.contains(words), "{words}\n{help}");
    }
    assert!(!help.contains("including its copies in backups"), "{help}");
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
        (vec!["render", &file, "--document", "no-such-paper"], "before-meeting"),
        (vec!["check", &file, "--document", "no-such-paper"], "before-meeting"),
    ] {
        let said = run(&arguments);
        assert_eq!(said.code, 2, "{arguments:?}: {}{}", said.text(), said.err);
        assert!(said.out.is_empty(), "{arguments:?} answers on standard output");
        assert!(
            said.err.contains(named),
            "{arguments:?} does not name {named}: {}",
            said.err
        );
    }
}

#[test]
fn the_schema_is_what_the_reader_holds_a_file_against() {
    for (command, format) in [
        ("case-schema", "case/1"),
        ("document-schema", "document/1"),
        ("filing-schema", "filing/1"),
    ] {
        let said = run(&[command]);
        assert_eq!(said.code, 0, "{}", said.err);
        let schema: serde_json::Value = serde_json::from_slice(&said.out).unwrap();
        assert!(
            schema["$schema"].is_string() && said.text().contains(format),
            "{command}"
        );
    }
    let schema = run(&["case-schema"]);
    for field in [
        "suspect_at_home",
        "number_is_neutral",
        "who_gets_to_know",
        "adviser_changes",
        "how_you_counted",
    ] {
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
    std::fs::write(
        folder.0.join("content/letters/before-meeting.10-12.tera"),
        "{% if nonsense %}p no-such-sentence\n",
    )
    .unwrap();
    let said = run(&["content", "check", folder.0.to_str().unwrap()]);
    assert_ne!(said.code, 0);
    assert!(said.text().contains("before-meeting"), "{}{}", said.text(), said.err);
    let nowhere = run(&["content", "check", &folder.at("nowhere")]);
    assert_eq!(nowhere.code, 2, "{}", nowhere.err);
}

/// A card without its square opens nothing, and is no paper.
#[test]
fn no_card_is_printed_without_what_it_opens() {
    let folder = Folder::new("card");
    let out = folder.with("card.pdf", "an older card");
    let card = [
        "render",
        &laura(),
        "--document",
        "access-card",
        ON[0],
        ON[1],
        "-o",
        &out,
    ];
    let said = run(&card);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.err.contains("a card has a square only where"), "{}", said.err);
    assert_eq!(std::fs::read_to_string(&out).unwrap(), "an older card");
}
