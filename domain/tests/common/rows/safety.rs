//! What the answers of safety say, and what they forbid.

use super::super::{Ask, LAURA_DAY, NOAH, NOAH_DAY};
use super::{Row, ali, control, laura, row};
use domain::document::Version;
use serde_json::json;

pub(super) fn rows() -> Vec<Row> {
    vec![
        laura(
            [("track", json!("parent-concern"))],
            "block safety-disagrees safety.suspected (track)",
        ),
        laura(
            [("track", json!("foster-concern"))],
            "block safety-disagrees safety.suspected (track)",
        ),
        laura(
            [
                ("safety.suspected", json!(["none", "other"])),
                ("safety.suspect_at_home", json!("no")),
            ],
            "block safety-disagrees safety.suspected (nobody-and-somebody)",
        ),
        laura(
            [("track", json!("social-control"))],
            "block safety-disagrees safety.social_control (social-control)",
        ),
        laura(
            [("people.2.suspected", json!(true))],
            "block safety-disagrees people[2].suspected (person)",
        ),
        laura(
            [("safety.suspect_at_home", json!("yes"))],
            "block safety-disagrees safety.suspect_at_home (nobody-suspected)",
        ),
        row(
            NOAH,
            Ask::letter(NOAH_DAY),
            [
                ("safety.suspected", json!("other")),
                ("safety.suspect_at_home", json!("no")),
                ("people.3.suspected", json!(true)),
            ],
            "block safety-disagrees people[3].suspected (parent)",
        ),
        control(
            "block no-message-under-social-control safety.delivery",
            vec![
                ("safety.delivery", json!("kept-by-safe-adult")),
                ("safety.kept_by", json!("birgit")),
            ],
        ),
        Row {
            ask: Ask::letter(LAURA_DAY).version(Version::Neutral),
            ..control(
                "block no-message-under-social-control safety.delivery (neutral)",
                vec![],
            )
        },
        control(
            "block network-before-risk-assessment meetings[0].bisidders[0] (person)",
            vec![
                ("safety.risk_assessed", json!(false)),
                ("people.2.role", json!("friend")),
            ],
        ),
        control(
            "block journey-planned meetings[0].bisidders[0] (person)",
            vec![
                ("safety.risk_assessed", json!(true)),
                ("safety.journey", json!("unknown")),
                ("people.2.role", json!("friend")),
            ],
        ),
        control(
            "block network-before-risk-assessment steps[2].step",
            vec![
                ("safety.risk_assessed", json!(false)),
                ("steps.2.step", json!("parents-talk")),
            ],
        ),
        control(
            "block network-before-risk-assessment meetings[0].closing.tell[0].who (person)",
            vec![
                ("safety.risk_assessed", json!(false)),
                ("people.3", json!({"id": "mor", "role": "mother"})),
                ("meetings.0.closing.tell.0.who", json!("mor")),
            ],
        ),
        ali(
            [("people.2.suspected", json!(true))],
            "block bisidder-is-suspected meetings[0].bisidders[0]",
        ),
        ali(
            [("people.2.role", json!("step-parent"))],
            "block bisidder-is-suspected meetings[0].bisidders[0] (may-be)",
        ),
        ali(
            [
                ("people.3", json!({"id": "far", "first_name": "Tom", "role": "father"})),
                ("meetings.0.people.2", json!({"id": "far", "does": "supports"})),
            ],
            "block suspected-in-document meetings[0].people[2].id (in-room)",
        ),
        ali(
            [
                ("people.2.suspected", json!(true)),
                ("safety.suspected", json!("unknown")),
                ("safety.delivery", json!("kept-by-safe-adult")),
                ("safety.kept_by", json!("peter")),
            ],
            "block suspected-in-document safety.kept_by (keeps)",
        ),
        ali(
            [
                ("people.2.suspected", json!(true)),
                ("meetings.0.closing.talk_to", json!(["peter"])),
            ],
            "block suspected-in-document meetings[0].closing.talk_to[0] (talk-to)",
        ),
        // On paper that goes home to a safe home, the suspected neighbour is not named.
        laura(
            [
                ("safety.suspected", json!("other")),
                ("safety.suspect_at_home", json!("no")),
                (
                    "people.3",
                    json!({"id": "ole", "first_name": "Ole", "role": "other", "suspected": true}),
                ),
                ("meetings.0.topics.1", json!("Hvordan det er hos Ole")),
            ],
            "block suspected-in-document meetings[0].topics[1] (named)",
        ),
        ali(
            [
                ("meetings.0.kind", json!("barnehus")),
                ("meetings.0.starts_at", json!("2026-11-25T10:00")),
            ],
            "confirm parents-know-again safety.parents_know",
        ),
        laura(
            [
                ("safety.delivery", json!("take-home")),
                ("disclosures", json!([{"on": "2026-11-24", "kind": "told"}])),
            ],
            "block safety-again safety.suspected",
        ),
        laura(
            [("safety.police", json!("considered"))],
            "block safety-disagrees safety.police (police)",
        ),
        laura(
            [(
                "steps.2",
                json!({"id": "p", "step": "police-interview", "state": "now"}),
            )],
            "block safety-disagrees safety.police (police-step)",
        ),
        ali(
            [
                ("safety.suspected", json!("other")),
                ("safety.suspect_at_home", json!("no")),
            ],
            "block safety-disagrees safety.suspected (track-kind)",
        ),
        ali(
            [("safety.suspect_is", json!("listed"))],
            "block safety-disagrees safety.suspected (nobody-marked)",
        ),
        ali(
            [("people.2.suspected", json!(true))],
            "block safety-disagrees safety.suspected (nobody-fits)",
        ),
        ali(
            [
                ("people.0.suspected", json!(true)),
                ("safety.suspected", json!("unknown")),
            ],
            "block safety-disagrees people[0].suspected (works)",
        ),
        control(
            "block safety-disagrees safety.risk_assessed (risk-step)",
            vec![("steps.2", json!({"id": "r", "step": "risk-assessment", "state": "now"}))],
        ),
    ]
}
