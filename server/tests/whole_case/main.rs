//! The working copy of everything in a case: nothing of a case, its history, its papers or its log is left out, whatever
//! somebody wrote, and the paper is made.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod marked;

use boernehoejde::pipeline::Pipeline;
use content::whole_case::{Glass, Log, Looked, PaperWords, WholeCase, count, whole_case};
use domain::actor::Actor;
use domain::case::Case;
use domain::document::{Block, Document};
use domain::event::{CaseEvent, CaseState, Recorded, Source};
use jiff::Timestamp;
use jiff::civil::date;
use marked::Marks;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::sync::LazyLock;

static DESK: LazyLock<Pipeline> = LazyLock::new(|| Pipeline::open(None).unwrap());

fn recorded(version: u64, event: CaseEvent) -> Recorded {
    Recorded {
        case: "c1".into(),
        version,
        event,
        by: Actor("u1".into()),
        at: "2026-11-24T09:00:00Z".parse().unwrap(),
    }
}

/// A case at random with everything that can stand beside it, and the words that must be found again.
struct Made {
    state: CaseState,
    history: Vec<Recorded>,
    papers: Vec<PaperWords>,
    glass: Vec<Glass>,
    log: Vec<Looked>,
    marks: Vec<String>,
}

fn made(seed: u64) -> Made {
    let mut marks = Marks::new(seed);
    let case: Case = serde_json::from_value(marks.case()).unwrap();
    let opened = |case: &Case| {
        let case = Box::new(case.clone());
        recorded(
            1,
            CaseEvent::Opened {
                case,
                source: Source::Imported,
            },
        )
    };
    let mut state = serde_json::to_value(CaseState::opened(&opened(&case)).unwrap()).unwrap();
    state["adviser"] = "u1".into();
    state["barred"] = json!(["u2"]);
    state["questions"] = json!([{"id": "q", "words": marks.text(), "on": "2026-11-25", "urgent": false,
        "read": {"on": "2026-11-25", "told_child": marks.text()}}]);
    state["made"] = json!([{"document": "d", "kind": "before-meeting", "version": "full", "audience": "child",
        "meeting": null, "on": "2026-11-25", "sha256": "0"},
        {"document": "d2", "kind": "decision", "version": "full", "audience": "child", "meeting": null,
        "on": "2026-11-25", "sha256": "0", "draft": true, "decision": state["case"]["decisions"][0]["id"]}]);
    state["handed_over"] = json!([{"document": "d", "kind": "before-meeting", "version": "full", "by": "u1",
        "person": null, "on": "2026-11-25", "meeting": null, "how": "read-aloud", "kept_by": null,
        "went": marks.text(), "sha256": "0", "audience": "child"}]);
    state["adviser_changes"] = json!([{"from": "u1", "to": "u2", "on": "2026-11-25", "why": marks.text(),
        "carries_over": [marks.text()], "meet_together": false}]);
    let meeting = state["case"]["meetings"][0]["id"].clone();
    if meeting.is_string() {
        state["corrections"] = json!([{"meeting": meeting, "was": {"what": "line", "is": {"line": "l", "text": marks.text()}},
            "now": {"what": "line", "is": {"line": "l", "text": marks.text()}}, "why": marks.text(), "by": "u1",
            "at": "2026-11-25T11:00"}]);
    }
    let events = marks.events();
    let history = events.into_iter().zip(1..).map(|(event, version)| {
        let event = serde_json::from_value(event.clone()).unwrap_or_else(|error| panic!("{event}: {error}"));
        recorded(version, event)
    });
    Made {
        history: history.collect(),
        papers: vec![PaperWords {
            document: "d".into(),
            lines: vec![marks.text()],
        }],
        glass: vec![Glass {
            who: "Ole Winther".into(),
            from: date(2026, 11, 25).at(9, 0, 0, 0),
            until: date(2026, 11, 25).at(11, 0, 0, 0),
            reason: marks.text(),
        }],
        log: vec![Looked {
            at: date(2026, 11, 25).at(9, 0, 0, 0),
            what: "Lise Holm åbnede sagen.".into(),
            from: "192.0.2.7".into(),
        }],
        state: serde_json::from_value(state).unwrap(),
        marks: marks.made,
    }
}

fn accounts() -> BTreeMap<String, String> {
    [("u1", "Lise Holm"), ("u2", "Ole Winther")]
        .map(|(id, name)| (id.to_owned(), name.to_owned()))
        .into()
}

fn document(of: &Made, log: bool) -> Document {
    let accounts = accounts();
    let whole = WholeCase {
        state: &of.state,
        history: &of.history,
        papers: &of.papers,
        drawings: &[date(2026, 11, 24).at(10, 5, 0, 0)],
        glass: &of.glass,
        log: log.then_some(Log {
            lines: &of.log,
            older: false,
        }),
        accounts: &accounts,
        by: "Lise Holm",
        at: date(2026, 11, 26).at(8, 30, 0, 0),
        local: boernehoejde::service::whole_case::local,
        can_draw: print::can_draw,
    };
    whole_case(DESK.content(), &whole).unwrap()
}

/// A text without spaces and line breaks: a word may be broken.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The text of a PDF as poppler finds it.
fn text_of(name: &str, pdf: &[u8]) -> String {
    let file = std::env::temp_dir().join(format!("boernehoejde-{}-{name}.pdf", std::process::id()));
    std::fs::write(&file, pdf).unwrap();
    let output = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8"])
        .arg(&file)
        .arg("-")
        .output();
    let output = output.expect("poppler's pdftotext; `make setup` installs it");
    std::fs::remove_file(&file).unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_text_of_a_case_and_its_history_is_in_the_copy() {
    for seed in 1..60 {
        let made = made(seed);
        let text = document(&made, true).plain_text();
        for mark in &made.marks {
            assert!(
                text.contains(mark.as_str()),
                "seed {seed}: {mark} is left out of\n{text}"
            );
        }
    }
}

#[test]
fn every_text_is_on_the_paper_and_it_says_how_many_sheets_it_has() {
    for seed in [3, 17] {
        let made = made(seed);
        let mut document = document(&made, true);
        let sheets = DESK.sheets(&document).unwrap();
        count(DESK.content(), &mut document, sheets).unwrap();
        let text = text_of(&format!("whole-{seed}"), &DESK.pdf(&document).unwrap());
        assert_eq!(text.matches('\u{c}').count(), sheets, "one form feed ends each sheet");
        assert!(text.contains(&format!("Kopien er på {sheets} sider.")), "{text}");
        let text = squeezed(&text);
        for mark in &made.marks {
            assert!(
                text.contains(mark.as_str()),
                "seed {seed}: {mark} is not on the paper\n{text}"
            );
        }
    }
}

/// Whoever reads the paper reads Danish: no name of a field, no code and no id.
#[test]
fn no_code_stands_in_the_copy_and_no_field_without_its_name() {
    let schema = domain::case::schema().to_string();
    let codes: BTreeSet<&str> = schema
        .split('"')
        .filter(|word| word.contains(['_', '-']) && word.chars().all(|c| c.is_ascii_lowercase() || "_-".contains(c)))
        .collect();
    assert!(codes.contains("first_name") && codes.contains("kept-by-safe-adult"));
    for seed in 1..40 {
        let document = document(&made(seed), true);
        for block in &document.blocks {
            let Block::Facts { facts, .. } = block else { continue };
            for fact in facts {
                assert_ne!(fact.label.plain(), "Andet", "seed {seed}: {}", fact.value.plain());
                assert_ne!(fact.label.plain(), "-", "seed {seed}: {}", fact.value.plain());
                for word in fact.value.plain().split([' ', '\n', ':']) {
                    assert!(
                        !codes.contains(word),
                        "seed {seed}: {word} in {} {}",
                        fact.label.plain(),
                        fact.value.plain()
                    );
                }
            }
        }
    }
}

#[test]
fn whoever_may_not_read_the_log_is_told_where_it_is() {
    let made = made(5);
    let without = document(&made, false).plain_text();
    assert!(without.contains("Den er ikke med her.") && !without.contains("192.0.2.7"));
    assert!(
        document(&made, true)
            .plain_text()
            .contains("Lise Holm åbnede sagen. Fra: 192.0.2.7")
    );
}

/// What can hurt somebody is marked in words at the place where it stands.
#[test]
fn what_has_to_be_weighed_is_marked_where_it_stands() {
    let case = json!({
        "format": "case/1",
        "reference": "26-4107",
        "child": {"first_name": "Alma"},
        "safety": {"suspected": "none", "police": "none", "protected_address": false},
        "people": [
            {"id": "hanne", "role": "adviser", "first_name": "Hanne"},
            {"id": "birgit", "role": "teacher", "first_name": "Birgit", "reported": true},
        ],
        "meetings": [
            {"id": "m1", "kind": "first-talk", "said": [{"id": "s", "text": "Jeg savner min hund.", "on_paper": false}]},
            {"id": "m2", "kind": "follow-up"},
        ],
    });
    let case = Box::new(serde_json::from_value(case).unwrap());
    let opened = recorded(
        1,
        CaseEvent::Opened {
            case,
            source: Source::Begun,
        },
    );
    let state = CaseState::opened(&opened).unwrap();
    let made = Made {
        state,
        history: vec![opened],
        papers: Vec::new(),
        glass: Vec::new(),
        log: Vec::new(),
        marks: Vec::new(),
    };
    let text = document(&made, false).plain_text();
    let after = |heading: &str| {
        let at = text
            .find(&format!("\n{heading}\n"))
            .unwrap_or_else(|| panic!("{heading}: {text}"));
        text[at + 1..].lines().nth(1).unwrap_or_default().to_owned()
    };
    assert_eq!(
        after("Mennesker omkring barnet"),
        "Skal vurderes før udlevering: oplysninger om andre end barnet"
    );
    assert!(!after("Hanne").starts_with("Skal vurderes"), "{text}");
    assert_eq!(
        after("Birgit"),
        "Skal vurderes før udlevering: hvem der har underrettet"
    );
    assert_eq!(
        after("Første samtale"),
        "Skal vurderes før udlevering: barnets egne ord fra samtalerne; ord, som ikke skulle stå på barnets papir"
    );
    assert!(!after("Opfølgning").starts_with("Skal vurderes"), "{text}");
    assert!(
        !after("Svarene om sikkerhed").starts_with("Skal vurderes"),
        "every answer is the safe one: {text}"
    );
    // Nothing was changed since it began, so the beginning is not told twice.
    assert_eq!(text.matches("Jeg savner min hund.").count(), 1, "{text}");
    let first = text.lines().take(3).collect::<Vec<_>>();
    assert_eq!(first[0], "Alt, der står i sagen");
    assert!(
        first[2].starts_with("Må ikke udleveres, før den er læst igennem"),
        "{first:?}"
    );
    assert!(text.contains("Sagsnummer 26-4107"), "{text}");
    assert!(Timestamp::UNIX_EPOCH < made.history[0].at);
}

/// A case of many years: five hundred meetings, whole and readable by others.
#[test]
fn five_hundred_meetings_are_printed() {
    let meetings: Vec<_> = (0..500)
        .map(|nth| {
            json!({"id": format!("m{nth}"), "kind": "follow-up", "state": "held", "starts_at": "2026-01-25T10:15",
                "place": "Skolen", "people": [{"id": "hanne", "does": "talks"}],
                "said": [{"id": "s", "text": format!("Ord nummer {nth}."), "confirmed": true, "on_paper": true}]})
        })
        .collect();
    let case = json!({"format": "case/1", "people": [{"id": "hanne", "role": "adviser", "first_name": "Hanne"}],
        "meetings": meetings});
    let case = Box::new(serde_json::from_value(case).unwrap());
    let opened = recorded(
        1,
        CaseEvent::Opened {
            case,
            source: Source::Begun,
        },
    );
    let made = Made {
        state: CaseState::opened(&opened).unwrap(),
        history: vec![opened],
        papers: Vec::new(),
        glass: Vec::new(),
        log: Vec::new(),
        marks: Vec::new(),
    };
    let pdf = DESK.pdf(&document(&made, false)).unwrap();
    let text = text_of("large", &pdf);
    assert!(text.contains("Ord nummer 0.") && text.contains("Ord nummer 499."));
    let file = lopdf::Document::load_mem(&pdf).unwrap();
    let titles = file.get_toc().unwrap().toc;
    // lopdf reads no letters beyond ASCII here.
    let meetings = titles.iter().filter(|entry| entry.title.starts_with("Opf"));
    assert_eq!(meetings.count(), 500, "a bookmark for each");
}
