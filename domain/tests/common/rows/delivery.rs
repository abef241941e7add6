//! How a paper travels, and which one may.

use super::super::{ALI, ALI_DAY, Ask, LAURA, LAURA_DAY, NOAH, NOAH_DAY};
use super::{Row, ali, control, laura, row};
use domain::document::{Kind, Version};
use serde_json::json;

pub(super) fn rows() -> Vec<Row> {
    let neutral = || Ask::letter(LAURA_DAY).version(Version::Neutral);
    vec![
        laura(
            [("safety.parents_know", json!(false))],
            "confirm home-not-safe safety.delivery (parents-do-not-know)",
        ),
        ali(
            [("safety.delivery", json!("take-home"))],
            "confirm home-not-safe safety.delivery (suspected)",
        ),
        row(
            NOAH,
            Ask::letter(NOAH_DAY),
            [
                ("safety.parents_know", json!(false)),
                ("safety.delivery", json!("kept-by-safe-adult")),
                ("safety.kept_by", json!("mor")),
            ],
            "confirm home-not-safe safety.kept_by (parents-do-not-know)",
        ),
        row(
            NOAH,
            Ask::letter(NOAH_DAY),
            [("people.3.lives_with_child", json!("sometimes"))],
            "warn which-home safety.which_home",
        ),
        laura(
            [("safety.parents_know", json!(false))],
            "block secret-talk meetings[0].starts_at",
        ),
        row(
            ALI,
            Ask::letter(ALI_DAY).version(Version::Neutral),
            [],
            "block secret-talk meetings[0].starts_at",
        ),
        row(
            ALI,
            Ask::letter(ALI_DAY).version(Version::Full),
            [("safety.delivery", json!("take-home"))],
            "block full-stays safety.delivery",
        ),
        row(
            ALI,
            Ask::new(Kind::BisidderGuide, ALI_DAY),
            [("people.2.role", json!("family")), ("people.2.suspected", json!(false))],
            "block full-stays meetings[0].bisidders[0] (guide)",
        ),
        row(
            ALI,
            Ask::new(Kind::BisidderGuide, ALI_DAY),
            [
                ("safety.suspected", json!("none")),
                ("safety.parents_know", json!(false)),
                ("people.2.role", json!("friend")),
                ("people.2.age", json!(20)),
            ],
            "confirm guide-tells meetings[0].bisidders[0]",
        ),
        row(
            LAURA,
            Ask::new(Kind::BisidderGuide, LAURA_DAY).version(Version::Neutral),
            [],
            "block no-neutral ",
        ),
        row(
            LAURA,
            neutral(),
            [("meetings.0.place", json!("et mødelokale på kommunen"))],
            "block no-neutral meetings[0].place (place-tells)",
        ),
        row(
            LAURA,
            neutral(),
            [
                ("people.0.number_is_neutral", json!(true)),
                ("people.0.phone_hours", json!("når rådgivningen har åbent")),
            ],
            "block no-neutral people[0].phone_hours (words-tell)",
        ),
        row(
            ALI,
            Ask::new(Kind::Timeline, ALI_DAY).version(Version::Full),
            [(
                "meetings.0.closing.tell",
                json!([{"who": "peter", "on": "2026-11-25", "child_wants_call": "before"}]),
            )],
            "block call-not-safe meetings[0].closing.tell[0].child_wants_call",
        ),
        ali(
            [("meetings.0.personal", json!("Jeg ringer på fredag til dig."))],
            "block call-not-safe meetings[0].personal (words)",
        ),
        row(
            ALI,
            Ask::new(Kind::AccessCard, ALI_DAY),
            [],
            "confirm card-under-lock safety.police",
        ),
        row(
            LAURA,
            Ask::letter(LAURA_DAY).version(Version::Neutral),
            [
                ("people.0.number_is_neutral", json!(true)),
                ("people.0.phone", json!("33 17 33 33")),
            ],
            "block no-neutral people[0].phone (number)",
        ),
        Row {
            ask: Ask::new(Kind::TakeHomeByHand, LAURA_DAY),
            ..control(
                "block no-message-under-social-control safety.delivery (take-home)",
                vec![],
            )
        },
        Row {
            ask: Ask::new(Kind::TakeHome, LAURA_DAY),
            ..control(
                "block no-message-under-social-control safety.delivery (take-home)",
                vec![],
            )
        },
    ]
}
