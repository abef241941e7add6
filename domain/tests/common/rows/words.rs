//! What the printed words may not say.

use super::super::{Ask, LAURA, LAURA_DAY};
use super::{Row, ali, laura, row};
use domain::document::Kind;
use serde_json::{Value, json};

/// A decision of which nothing is lacking, with this reason.
fn because(why: &str) -> Value {
    json!([{"id": "d1", "matter": "support", "what": "Du kan gå til fodbold.", "why": why,
        "how_you_counted": "Du sagde, hvad du ville.", "followed": "yes", "purpose": "At have det sjovt", "lasts": "Et år",
        "decided_on": "2026-11-20", "told_on": "2026-11-20", "made_by": "municipality"}])
}

pub(super) fn rows() -> Vec<Row> {
    let decision = || Ask::new(Kind::Decision, LAURA_DAY);
    let mut used = Ask::letter(LAURA_DAY);
    used.used_before = true;
    vec![
        ali(
            [("meetings.0.topics.1", json!("Om nogen har slået dig"))],
            "block event-words meetings[0].topics[1]",
        ),
        laura(
            [("meetings.0.topics.1", json!("Hvad der skete derhjemme"))],
            "block event-question meetings[0].topics[1]",
        ),
        laura(
            [("meetings.0.personal", json!("Du må ikke sige det til mor."))],
            "block secrecy-asked meetings[0].personal",
        ),
        laura(
            [("meetings.0.why", json!("Det bliver mellem os."))],
            "warn promise-too-much meetings[0].why",
        ),
        laura(
            [("people.2.reported", json!(true))],
            "confirm reporter-named meetings[0].personal",
        ),
        row(
            LAURA,
            decision(),
            [("decisions", because("Naboen har ringet til kommunen om jer."))],
            "confirm reporter-named decisions[0].why (perhaps)",
        ),
        row(
            LAURA,
            decision(),
            [
                ("people.2.reported", json!(true)),
                ("decisions", because("Naboen har ringet til kommunen om jer.")),
            ],
            "confirm reporter-named decisions[0].why (role)",
        ),
        row(
            LAURA,
            decision(),
            [("decisions", because("Din mor er indlagt."))],
            "confirm health-told decisions[0].why",
        ),
        row(
            LAURA,
            decision(),
            [
                ("people.2.role", json!("sibling")),
                ("decisions", because("Birgit flytter også.")),
            ],
            "confirm sibling-told decisions[0].why",
        ),
        row(
            LAURA,
            decision(),
            [("decisions", because("Din bror skal bo et andet sted."))],
            "confirm sibling-told decisions[0].why (words)",
        ),
        laura(
            [("meetings.0.why", json!("Der er kommet en afgørelse."))],
            "warn hard-words meetings[0].why (office)",
        ),
        laura(
            [(
                "meetings.0.why",
                json!(
                    "Jeg vil gerne høre om dig og din bror og din hund og din kat og din skole og din by og dine dage."
                ),
            )],
            "warn hard-words meetings[0].why (sentence)",
        ),
        laura(
            [(
                "meetings.0.why",
                json!("Vi ser på kvantefysik, ornitologi og numismatik i dag, hvis du vil."),
            )],
            "warn hard-words meetings[0].why (rare)",
        ),
        laura(
            [("meetings.0.topics", json!(vec!["Hvordan du har det"; 50]))],
            "warn hard-words meetings[0].topics (topics)",
        ),
        laura(
            [("child.first_name", json!("Anna ".repeat(16).trim_end()))],
            "warn hard-words child.first_name (name)",
        ),
        laura(
            [("meetings.0.personal", json!(" "))],
            "confirm standard-letter meetings[0].personal",
        ),
        row(
            LAURA,
            used,
            [],
            "confirm standard-letter meetings[0].personal (used-before)",
        ),
        laura(
            [("child.first_name", json!("Laura😀"))],
            "block no-glyph child.first_name",
        ),
        laura(
            [("child.first_name", json!("Lau\nra"))],
            "block no-glyph child.first_name (control)",
        ),
        laura(
            [("people.2.name", json!("Birgit \u{202E}Holm"))],
            "block no-glyph people[2].name (direction)",
        ),
        laura(
            [("meetings.0.why", json!("v\u{AD}old"))],
            "block no-glyph meetings[0].why (control)",
        ),
        laura(
            [("meetings.0.why", json!("Hej \u{E123}"))],
            "block no-glyph meetings[0].why",
        ),
        laura(
            [("meetings.0.why", json!("Det er din egen skyld."))],
            "block blame-or-pressure meetings[0].why",
        ),
        laura(
            [("meetings.0.why", json!("Du kan kræve at flytte."))],
            "block right-too-large meetings[0].why",
        ),
        ali(
            [("meetings.0.why", json!("Du har sagt, at du ikke vil leve."))],
            "confirm tell-somebody-now meetings[0].why",
        ),
        laura(
            [("meetings.0.why", json!("Du har sagt, at du ikke vil leve."))],
            "block tell-somebody-now meetings[0].why (leaves)",
        ),
        laura(
            [("meetings.0.why", json!("Мы скоро увидимся в школе"))],
            "confirm language-unread meetings[0].why",
        ),
        laura(
            [(
                "meetings.0.why",
                json!("Chciałbym porozmawiać z tobą o tym, jak ci się żyje w domu."),
            )],
            "confirm language-unread meetings[0].why",
        ),
        laura(
            [("meetings.0.why", json!("Vi skal tale om volden."))],
            "block event-words meetings[0].why (leaves)",
        ),
        laura(
            [("meetings.0.why", json!("Du får svar i e-Boks."))],
            "block call-not-safe meetings[0].why (words)",
        ),
    ]
}
