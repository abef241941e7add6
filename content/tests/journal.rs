//! What the note for the journal says of a talk: in the same order each time, and what nobody noted in one line.

use content::Content;
use content::journal::{Noted, note};
use domain::case::{Case, MeetingId};
use jiff::civil::{Date, date};
use serde_json::{Value, json};

/// The day of the talk.
const DAY: Date = date(2026, 12, 3);

/// The note that is made of a talk on a day.
fn noted(talk: &Value, on: Date) -> String {
    let mut case = json!({
        "format": "case/1", "reference": "2026-0700", "municipality": "generic",
        "child": {"first_name": "Laura", "birth_date": "2015-06-01"},
        "people": [{"id": "hanne", "first_name": "Hanne", "name": "Hanne Krogh", "role": "adviser"}],
        "meetings": [{"id": "m1", "kind": "first-talk", "starts_at": "2026-12-03T13:15", "place": "biblioteket",
            "people": [{"id": "hanne", "does": "talks"}], "topics": ["Hvordan du har det", "Hvad du godt kan lide"]}]
    });
    let fields = case["meetings"][0].as_object_mut().expect("a talk");
    fields.extend(talk.as_object().expect("fields").clone());
    let case: Case = serde_json::from_value(case).expect("a case");
    let from = Noted {
        case: &case,
        corrections: &[],
        from_file: false,
    };
    let document = note(&Content::embedded(), &from, &MeetingId::from("m1"), on).expect("a note");
    document.plain_text().replace('\u{a0}', " ")
}

#[test]
fn a_talk_that_lies_ahead_is_not_yet_held_and_one_that_is_called_off_is_not_held_at_all() {
    let says = |state: Value, on: Date| noted(&json!({"state": state}), on);
    let ahead = says(json!("planned"), date(2026, 12, 1));
    assert!(ahead.contains("Samtalen er ikke holdt endnu."), "{ahead}");
    assert!(!ahead.contains("Det er ikke noteret, at"), "{ahead}");
    // On its day nobody here knows the hour, and afterwards somebody forgot.
    for on in [DAY, date(2026, 12, 7)] {
        let text = says(json!("planned"), on);
        assert!(text.contains("Det er ikke noteret, at samtalen er holdt."), "{text}");
        assert!(!text.contains("ikke holdt endnu"), "{text}");
    }
    let off = says(json!("cancelled"), date(2026, 12, 1));
    assert!(off.contains("Samtalen er aflyst.") && !off.contains("holdt"), "{off}");
    let held = says(json!("held"), date(2026, 12, 7));
    assert!(
        !held.contains("aflyst") && !held.contains("at samtalen er holdt"),
        "{held}"
    );
}

#[test]
fn what_nobody_noted_is_named_in_one_line() {
    let text = noted(&json!({"state": "held"}), DAY);
    let line = text
        .lines()
        .find(|line| line.starts_with("Ikke noteret: "))
        .expect("a line");
    for part in [
        "bisidder (barnets lov § 6)",
        "hvad barnet har fået at vide om sine rettigheder",
        "barnets egne ord",
        "hvad vi så og hørte",
        "aftaler",
        "papirer til barnet",
    ] {
        assert!(line.contains(part), "{part}: {line}");
    }
    assert_eq!(text.to_lowercase().matches("ikke noteret").count(), 1, "{text}");
    assert!(!text.contains("Barnets egne ord"), "no heading over nothing: {text}");
    let ahead = noted(&json!({"state": "planned"}), date(2026, 12, 1));
    assert!(ahead.contains("Ikke noteret endnu: "), "{ahead}");
}

#[test]
fn what_is_noted_has_its_heading_and_is_not_named_as_missing() {
    let said = json!({"state": "held", "said": [{"id": "u1", "text": "Jeg vil gerne tegne.", "confirmed": true}]});
    let text = noted(&said, DAY);
    assert!(text.contains("Barnets egne ord\n»Jeg vil gerne tegne.«"), "{text}");
    let line = text
        .lines()
        .find(|line| line.starts_with("Ikke noteret: "))
        .expect("a line");
    assert!(!line.contains("egne ord") && line.contains("aftaler"), "{line}");
    assert!(
        text.contains("Emner, som de er skrevet til barnet: Hvordan du har det; Hvad du godt kan lide"),
        "{text}"
    );
}

#[test]
fn a_note_is_read_for_years_and_says_what_was_said_only_of_a_held_talk() {
    let held = noted(&json!({"state": "held"}), DAY);
    assert!(
        held.contains("2026 ud fra det, der står i Børnehøjde. Det, som rådgiveren"),
        "{held}"
    );
    let ahead = noted(&json!({"state": "planned"}), date(2026, 12, 1));
    assert!(ahead.contains("tirsdag den 1. december 2026"), "{ahead}");
    assert!(!ahead.contains("deres egne ord"), "{ahead}");
}
