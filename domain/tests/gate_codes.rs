//! The table of findings: each row reached by a case, with level, path and variant,
//! and the good case beside it that is let through.

use crate::common::rows::{ali, laura, row, rows};
use crate::common::*;
use domain::case::read;
use domain::document::{Kind, Version};
use domain::finding::Code;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn every_row_says_what_it_must_where_it_must() {
    let mut silent = Vec::new();
    for row in rows() {
        let judgement = row.ask.of(&changed(row.json, &row.edits));
        let said = lines(&judgement);
        if !said.iter().any(|line| line == row.says) {
            silent.push(format!("{}\n  said {said:#?}", row.says));
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
fn every_code_is_reached() {
    let mut reached: BTreeSet<Code> = rows()
        .iter()
        .flat_map(|row| row.ask.of(&changed(row.json, &row.edits)).findings)
        .map(|finding| finding.code)
        .collect();
    for file in [
        "{",
        r#"{"format":"case/1","fornavn":"x"}"#,
        r#"{"format":"case/1","child":7}"#,
        r#"{"format":"case/9"}"#,
        &format!(r#"{{"format":"case/1","reference":"{}"}}"#, "x".repeat(200)),
    ] {
        let findings = read::read(file.as_bytes()).expect_err("a fault");
        reached.extend(findings.into_iter().map(|finding| finding.code));
    }
    let unreached: Vec<Code> = Code::ALL.into_iter().filter(|code| !reached.contains(code)).collect();
    assert!(unreached.is_empty(), "{unreached:?}");
}

/// What looks like a row and is none: each of these must give its release.
#[test]
fn good_cases_are_let_through() {
    let rows = [
        // Words that only look like listed ones.
        laura(
            [("meetings.0.personal", json!("Det regnede voldsomt, da du stod på mål."))],
            "",
        ),
        // The child keeps the sister of nineteen as bisidder.
        laura([("people.2.role", json!("sibling")), ("people.2.age", json!(19))], ""),
        // The reporter may be the bisidder where nothing rests on what they saw.
        laura(
            [
                ("people.2.reported", json!(true)),
                ("meetings.0.why", json!("Jeg vil gerne høre, hvordan det går.")),
                ("meetings.0.personal", json!("Du står på mål.")),
            ],
            "",
        ),
        // A held talk of long ago where a witness sat in is no finding for the next one.
        row(
            NOAH,
            Ask::letter(NOAH_DAY),
            [("meetings.0.bisidders", json!(["karen"]))],
            "",
        ),
        // Protected address, a cleared place, and ordinary ways.
        laura(
            [
                ("safety.protected_address", json!(true)),
                ("meetings.0.place_cleared", json!(true)),
                (
                    "meetings.0.why",
                    json!("Du er god på legepladsen. Jeg vil gerne høre om vejen til skole."),
                ),
            ],
            "",
        ),
        // A decision on § 3's list, the child ten that day: it may read of complaining.
        laura(
            [
                ("decisions", json!([{"matter": "support", "decided_on": "2025-06-01"}])),
                ("meetings.0.why", json!("Du kan klage over det.")),
            ],
            "",
        ),
        // No call is promised here.
        ali(
            [(
                "meetings.0.personal",
                json!("Jeg ringer ikke til dig. Jeg skriver ned for at huske det, Peter sagde til dig."),
            )],
            "",
        ),
        // A call to a phone that was agreed as safe.
        ali(
            [
                (
                    "child.safe_contact",
                    json!({"how": "through-adult", "via": "peter", "checked_on": "2026-11-23"}),
                ),
                ("meetings.0.personal", json!("Jeg ringer til dig på Peters telefon.")),
            ],
            "",
        ),
        // The adviser alone in the room needs no word for what they do.
        laura([("meetings.0.people", json!([{"id": "hanne"}]))], ""),
        // Documents that need no meeting.
        row(
            LAURA,
            Ask::new(Kind::Rights, LAURA_DAY),
            [("meetings", Value::Null)],
            "",
        ),
        row(ALI, Ask::new(Kind::OpeningCard, ALI_DAY), [], ""),
        row(
            LAURA,
            Ask::new(Kind::Rights, LAURA_DAY).version(Version::Neutral),
            [],
            "",
        ),
        row(ALI, Ask::new(Kind::BisidderGuide, ALI_DAY), [], ""),
        row(
            LAURA,
            Ask::letter(LAURA_DAY).version(Version::Neutral),
            [("meetings.0.why", Value::Null)],
            "",
        ),
        // A language tag with a region is the language.
        laura([("child.language", json!("da-DK"))], ""),
        // The band is set and the birth date left out.
        laura([("child.birth_date", Value::Null), ("child.band", json!("10-12"))], ""),
    ];
    for row in rows {
        let judgement = row.ask.of(&changed(row.json, &row.edits));
        assert!(judgement.release.is_some(), "{:?}: {:#?}", row.edits, lines(&judgement));
    }
}
