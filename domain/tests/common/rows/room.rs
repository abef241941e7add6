//! Who else is in the room, and who may come to hear something.

use super::super::{ALI, ALI_DAY, Ask, LAURA, LAURA_DAY};
use super::{Row, ali, laura, row};
use domain::document::Kind;
use serde_json::{Value, json};

pub(super) fn rows() -> Vec<Row> {
    let in_room = |person: Value, does: &str| {
        let id = person["id"].clone();
        vec![
            ("people.9", person),
            ("meetings.0.people.9", json!({"id": id, "does": does})),
        ]
    };
    let of = |json, ask, edits: Vec<(&'static str, Value)>, says| Row { json, ask, edits, says };
    let letter = || Ask::letter(LAURA_DAY);
    vec![
        of(
            LAURA,
            letter(),
            in_room(
                json!({"id": "ida", "first_name": "Ida", "role": "sibling", "age": 16}),
                "supports",
            ),
            "confirm sibling-in-room meetings[0].people[2].id",
        ),
        of(
            ALI,
            Ask::letter(ALI_DAY),
            in_room(
                json!({"id": "ida", "first_name": "Ida", "role": "sibling", "age": 16}),
                "supports",
            ),
            "block sibling-in-room meetings[0].people[2].id (careful)",
        ),
        of(
            LAURA,
            letter(),
            in_room(
                json!({"id": "ida", "first_name": "Ida", "role": "sibling", "age": 16}),
                "interprets",
            ),
            "block interpreter-is-close meetings[0].people[2].id",
        ),
        of(
            LAURA,
            letter(),
            [
                in_room(
                    json!({"id": "amina", "first_name": "Amina", "role": "interpreter"}),
                    "interprets",
                ),
                vec![("child.interpreter_who", json!({"known_to_family": true}))],
            ]
            .concat(),
            "confirm interpreter-known meetings[0].people[2].id",
        ),
        of(
            ALI,
            Ask::letter(ALI_DAY),
            in_room(json!({"id": "per", "first_name": "Per", "role": "police"}), "supports"),
            "block police-not-agreed meetings[0].people[2].id",
        ),
        of(
            LAURA,
            letter(),
            in_room(json!({"id": "kim", "first_name": "Kim"}), "supports"),
            "block missing-field people[3].role (people-role)",
        ),
        ali(
            [
                (
                    "people.9",
                    json!({"id": "far", "first_name": "Tom", "role": "father", "suspected": true}),
                ),
                ("meetings.0.closing.tell", json!([{"who": "far", "on": "2026-11-30"}])),
            ],
            "confirm tell-suspect meetings[0].closing.tell[0].who",
        ),
        row(
            ALI,
            Ask::new(Kind::TakeHome, ALI_DAY),
            [
                ("meetings.0.state", json!("held")),
                (
                    "meetings.0.closing.takes_further",
                    json!([{"what": "Jeg siger, at du er træt.", "to": "din mor"}]),
                ),
            ],
            "confirm tell-suspect meetings[0].closing.takes_further[0].to (words)",
        ),
        row(
            ALI,
            Ask::new(Kind::Timeline, ALI_DAY),
            [(
                "steps",
                json!([{"id": "s1", "step": "parents-talk", "state": "next", "promised": true, "on": "2026-12-01"}]),
            )],
            "confirm tell-suspect steps[0].step (step)",
        ),
        ali(
            [
                (
                    "people.9",
                    json!({"id": "mor", "first_name": "Lone", "role": "mother", "suspected": false}),
                ),
                ("meetings.0.bisidders", json!(["mor"])),
            ],
            "confirm home-person meetings[0].bisidders[0]",
        ),
        ali(
            [
                (
                    "people.9",
                    json!({"id": "mor", "first_name": "Lone", "role": "mother", "suspected": false}),
                ),
                ("meetings.0.people.9", json!({"id": "mor", "does": "supports"})),
            ],
            "block custody-in-room meetings[0].people[2].id",
        ),
        laura(
            [
                ("track", json!("professional-concern")),
                ("safety.suspected", json!("other")),
                ("safety.suspect_at_home", json!("no")),
            ],
            "confirm may-be-meant meetings[0].bisidders[0]",
        ),
    ]
}
