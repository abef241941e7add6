//! What a letter needs before it can be made.

use super::super::{Ask, LAURA, LAURA_DAY};
use super::{Row, laura, row};
use serde_json::{Value, json};

pub(super) fn rows() -> Vec<Row> {
    vec![
        laura(
            [("child.first_name", json!("  "))],
            "block missing-field child.first_name",
        ),
        laura(
            [("child.birth_date", Value::Null)],
            "block missing-field child.birth_date",
        ),
        laura([("municipality", Value::Null)], "block missing-field municipality"),
        laura([("safety", Value::Null)], "block missing-field safety.police"),
        laura(
            [("safety.suspected", json!("other"))],
            "block missing-field safety.suspect_at_home",
        ),
        laura(
            [("safety.social_control", json!(true))],
            "block missing-field safety.risk_assessed",
        ),
        laura(
            [("safety.delivery", json!("kept-by-safe-adult"))],
            "block missing-field safety.kept_by",
        ),
        laura([("meetings", Value::Null)], "block missing-field meetings"),
        laura(
            [("meetings.0.starts_at", Value::Null)],
            "block missing-field meetings[0].starts_at",
        ),
        laura(
            [("meetings.0.minutes", Value::Null)],
            "block missing-field meetings[0].minutes",
        ),
        laura(
            [("meetings.0.place", Value::Null)],
            "block missing-field meetings[0].place",
        ),
        laura([("meetings.0.why", Value::Null)], "block missing-field meetings[0].why"),
        laura(
            [("meetings.0.topics", json!([" "]))],
            "block missing-field meetings[0].topics",
        ),
        laura(
            [("meetings.0.state", Value::Null)],
            "block missing-field meetings[0].state",
        ),
        laura(
            [("meetings.0.people", json!([]))],
            "block missing-field meetings[0].people (speaker)",
        ),
        laura(
            [("people.0.first_name", Value::Null)],
            "block missing-field people[0].first_name (person)",
        ),
        laura(
            [("people.0.about", Value::Null)],
            "block missing-field people[0].about (person)",
        ),
        laura(
            [("people.2.first_name", Value::Null)],
            "block missing-field people[2].first_name (role)",
        ),
        row(
            LAURA,
            Ask::letter(LAURA_DAY).meeting("m1"),
            [("meetings.0.state", json!("cancelled"))],
            "block missing-field meetings[0].state (cancelled)",
        ),
        laura(
            [("people.2.role", json!("friend")), ("people.2.age", Value::Null)],
            "block missing-field people[2].age (bisidder-age)",
        ),
    ]
}
