//! What names somebody or something that is not there, and whose case it is.

use super::super::{Ask, LAURA, LAURA_DAY};
use super::{Row, laura, row};
use domain::language::Language;
use serde_json::json;

pub(super) fn rows() -> Vec<Row> {
    let mut other_language = Ask::letter(LAURA_DAY);
    other_language.request.language = Some(Language("uk".into()));
    vec![
        laura(
            [("meetings.0.bisidders.0", json!("nobody"))],
            "block unknown-reference meetings[0].bisidders[0] (person)",
        ),
        laura(
            [("steps.1.who", json!("nobody"))],
            "block unknown-reference steps[1].who (person)",
        ),
        laura(
            [("steps.2.one_of", json!(["s9"]))],
            "block unknown-reference steps[2].one_of[0]",
        ),
        laura(
            [("municipality", json!("atlantis"))],
            "block unknown-reference municipality (municipality)",
        ),
        laura(
            [("people.1.id", json!("hanne"))],
            "block unknown-reference people[1].id (twice)",
        ),
        laura(
            [("meetings.0.closing.next_meeting", json!("m9"))],
            "block unknown-reference meetings[0].closing.next_meeting (meeting)",
        ),
        row(
            LAURA,
            Ask::letter(LAURA_DAY).meeting("m9"),
            [],
            "block unknown-reference meetings (asked)",
        ),
        laura(
            [("child.birth_date", json!("2023-06-01"))],
            "warn age-outside child.birth_date (under-four)",
        ),
        laura(
            [("child.birth_date", json!("2027-06-01"))],
            "warn age-outside child.birth_date (not-born)",
        ),
        laura(
            [("child.birth_date", json!("2008-12-01"))],
            "block age-outside child.birth_date (adult)",
        ),
        laura(
            [("child.language", json!("ar"))],
            "confirm language-missing child.language",
        ),
        row(LAURA, other_language, [], "confirm language-missing "),
        row(
            LAURA,
            Ask::letter(LAURA_DAY).meeting("m1"),
            [("meetings.0.starts_at", json!("2026-11-30T10:00"))],
            "warn time-in-the-past meetings[0].starts_at",
        ),
    ]
}
