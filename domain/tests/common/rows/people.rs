//! Who may be a bisidder or in the room with whom, and which places are told.

use super::{Row, ali, control, laura, samira};
use serde_json::json;

pub(super) fn rows() -> Vec<Row> {
    vec![
        laura(
            [("people.2.age", json!(14))],
            "block bisidder-too-young meetings[0].bisidders[0]",
        ),
        laura(
            [("people.2.witnessed", json!(true))],
            "warn bisidder-is-witness meetings[0].bisidders[0]",
        ),
        samira(
            [("people.2.witnessed", json!(true))],
            "block bisidder-is-witness meetings[0].bisidders[0] (local-rule)",
        ),
        laura(
            [("meetings.0.bisidders.0", json!("omar"))],
            "block bisidder-is-adviser meetings[0].bisidders[0]",
        ),
        laura(
            [("meetings.0.people.2", json!({"id": "birgit", "does": "interprets"}))],
            "block bisidder-is-adviser meetings[0].bisidders[0] (has-a-job)",
        ),
        control(
            "warn bisidder-in-circle meetings[0].bisidders[0]",
            vec![("people.2.role", json!("family"))],
        ),
        control(
            "block bisidder-in-circle meetings[0].bisidders[0] (local-rule)",
            vec![("people.2.role", json!("sibling")), ("municipality", json!("koege"))],
        ),
        laura(
            [("safety.protected_address", json!(true))],
            "block address-not-cleared meetings[0].place",
        ),
        laura(
            [
                ("safety.protected_address", json!(true)),
                ("meetings.0.place_cleared", json!(true)),
                ("meetings.0.personal", json!("Jeg så dig på Hastrupskolens bane.")),
            ],
            "block address-not-cleared meetings[0].personal (named)",
        ),
        laura(
            [
                ("safety.protected_address", json!(true)),
                ("meetings.0.place_cleared", json!(true)),
                ("meetings.0.topics.1", json!("At gå en tur på Strandvejen")),
            ],
            "block address-not-cleared meetings[0].topics[1] (named)",
        ),
        laura(
            [
                ("safety.protected_address", json!(true)),
                ("people.2.name", json!("Birgit fra Hastrupskolen")),
            ],
            "block address-not-cleared people[2].name (named)",
        ),
        laura(
            [("meetings.0.people", json!([{"id": "hanne", "does": "talks"}]))],
            "hint one-adviser meetings[0].people",
        ),
        ali(
            [("siblings", json!(["26-4107"]))],
            "hint siblings-apart meetings[0].starts_at",
        ),
        laura(
            [("child.needs", json!(["sign-language"]))],
            "hint interpreter-missing meetings[0].people",
        ),
        laura(
            [("meetings.0.people.1.does", json!("supports"))],
            "block two-advisers-no-roles meetings[0].people",
        ),
    ]
}
