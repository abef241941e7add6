//! What the note for the journal says of a talk: in the same order each time, and what nobody noted in one line.

use content::Content;
use content::journal::{Noted, note};
use domain::case::{Case, Meeting, MeetingId};
use domain::letter_given::in_file;
use jiff::civil::{Date, date};
use serde_json::{Value, json};

/// The day of the talk.
const DAY: Date = date(2026, 12, 3);

/// The note that is made of a talk on a day, before its letter was given.
fn noted(talk: &Value, on: Date) -> String {
    noted_with(talk, on, None)
}

/// The same, where its letter was given, in which these fields of the talk stood otherwise.
fn noted_with(talk: &Value, on: Date, letter: Option<&Value>) -> String {
    let mut case = json!({
        "format": "case/1", "reference": "2026-0700", "municipality": "generic",
        "child": {"first_name": "Laura", "birth_date": "2015-06-01"},
        "people": [{"id": "hanne", "first_name": "Hanne", "name": "Hanne Krogh", "role": "adviser"},
            {"id": "lise", "first_name": "Lise", "role": "mother"}],
        "meetings": [{"id": "m1", "kind": "first-talk", "starts_at": "2026-12-03T13:15", "place": "biblioteket",
            "people": [{"id": "hanne", "does": "talks"}], "topics": ["Hvordan du har det", "Hvad du godt kan lide"]}]
    });
    let fields = case["meetings"][0].as_object_mut().expect("a talk");
    fields.extend(talk.as_object().expect("fields").clone());
    let letter = letter.map(|told| {
        let mut letter = case["meetings"][0].clone();
        let fields = letter.as_object_mut().expect("a talk");
        fields.extend(told.as_object().expect("fields").clone());
        serde_json::from_value::<Meeting>(letter).expect("a talk")
    });
    let case: Case = serde_json::from_value(case).expect("a case");
    let from = Noted {
        case: &case,
        corrections: &[],
        from_file: false,
        letter: letter.as_ref(),
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
}

#[test]
fn what_was_seen_comes_first_and_what_it_may_mean_stands_apart() {
    let seen = json!({"state": "held", "observed": [
        {"text": "Hun trak hætten op.", "context": "Da døren gik."}, {"text": "Hun smilede, da hunden kom."}]});
    let text = noted(&seen, DAY);
    let lines = [
        "Det så og hørte vi",
        "Hun trak hætten op.",
        "Sammenhæng:",
        "Da døren gik.",
        "Hun smilede, da hunden kom.",
        "Vurderingen skrives for sig.",
    ];
    let places: Vec<Option<usize>> = lines.iter().map(|line| text.find(line)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?} {text}"
    );
    // Where nothing was seen there is nothing to judge.
    assert!(!noted(&json!({"state": "held"}), DAY).contains("Vurderingen"));
}

#[test]
fn what_was_planned_is_not_written_down_as_given() {
    let held = json!({"state": "held"});
    let (planned, given) = (noted_with(&held, DAY, None), noted_with(&held, DAY, Some(&json!({}))));
    let topics = "Hvordan du har det; Hvad du godt kan lide";
    for words in [
        "Planlagt sted, med ordene til barnet: biblioteket".to_owned(),
        format!("Planlagte emner, med ordene til barnet: {topics}"),
    ] {
        assert!(
            planned.contains(&words) && !given.contains(&words),
            "{words}\n{planned}"
        );
    }
    for words in [
        "Givet til barnet i brevet, sted: biblioteket".to_owned(),
        format!("Givet til barnet i brevet, emner: {topics}"),
    ] {
        assert!(given.contains(&words) && !planned.contains(&words), "{words}\n{given}");
    }
}

/// The adviser changed both after the child had its letter.
#[test]
fn what_was_given_stands_as_it_stood_in_the_letter() {
    let told = json!({"place": "din skole", "topics": ["Hvordan du sover"]});
    let text = noted_with(&json!({"state": "held"}), DAY, Some(&told));
    let topics = "Hvordan du har det; Hvad du godt kan lide";
    for line in [
        "Givet til barnet i brevet, sted: din skole".to_owned(),
        "Planlagt sted, med ordene til barnet: biblioteket".to_owned(),
        "Givet til barnet i brevet, emner: Hvordan du sover".to_owned(),
        format!("Planlagte emner, med ordene til barnet: {topics}"),
    ] {
        assert!(text.contains(&line), "{line}\n{text}");
    }
    assert!(!text.contains("brevet, sted: biblioteket") && !text.contains(&format!("brevet, emner: {topics}")));
    // A topic that came after the letter was not given.
    let text = noted_with(&json!({"state": "held"}), DAY, Some(&json!({"topics": []})));
    assert!(!text.contains("brevet, emner"), "{text}");
    assert!(
        text.contains("brevet, sted: biblioteket") && !text.contains("Planlagt sted"),
        "{text}"
    );
}

/// A file says on which day a letter was given, and not about which talk.
#[test]
fn a_letter_of_a_file_counts_for_the_talk_that_came_after_it() {
    let case = |on: &str, version: &str| -> Case {
        serde_json::from_value(json!({
            "format": "case/1",
            "meetings": [{"id": "m0", "starts_at": "2026-11-20T10:00"}, {"id": "m1", "starts_at": "2026-12-03T13:15"}],
            "documents": [{"id": "d1", "kind": "before-meeting", "version": version, "on": on}]
        }))
        .expect("a case")
    };
    let given = |on: &str, version: &str| {
        let case = case(on, version);
        in_file(&case, &case.meetings[1])
    };
    assert!(given("2026-11-30", "full") && given("2026-12-03", "full"));
    assert!(!given("2026-11-20", "full"), "that was the letter of the talk before");
    assert!(!given("2026-12-04", "full"), "after the talk");
    assert!(!given("2026-11-30", "neutral"), "no topic stands in it");
}

#[test]
fn what_the_note_tells_is_not_open_further_down() {
    let later = json!({"point": "childs-view", "state": "later", "later_on": "2026-12-09"});
    let list = json!([{"point": "bisidder"}, later, {"point": "needs"}]);
    let offered = json!({"on": "2026-12-03", "how": "Kortet lå på bordet."});
    let said = json!([{"id": "u1", "text": "Jeg vil gerne tegne.", "confirmed": true}]);
    let held = json!({"state": "held", "checklist": list, "bisidder_offered": offered, "said": said});
    let text = noted(&held, DAY);
    assert_eq!(text.matches("gjort. Det står i sagen.").count(), 2, "{text}");
    assert!(!text.contains("skal gøres"), "{text}");
    assert_eq!(
        text.matches("står åbent.").count(),
        1,
        "nobody asked what it needs: {text}"
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

#[test]
fn whoever_is_told_has_a_role_there_too() {
    let ended = json!({"state": "held", "closing": {"tell": [{"who": "lise", "on": "2026-12-04"}]}});
    let text = noted(&ended, DAY);
    assert!(
        text.contains("Får det at vide: Lise (mor) – fredag den 4. december 2026."),
        "{text}"
    );
}
