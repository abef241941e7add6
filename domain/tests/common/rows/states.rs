//! What the state of a case, a talk, a step or a decision lets be said.

use super::super::{Ask, LAURA, LAURA_DAY};
use super::{Row, laura, row};
use domain::document::{Kind, Version};
use serde_json::json;

pub(super) fn rows() -> Vec<Row> {
    let timeline = || Ask::new(Kind::Timeline, LAURA_DAY).version(Version::Full);
    let letter = || Ask::letter(LAURA_DAY);
    vec![
        laura([("state", json!("closed"))], "block case-closed state"),
        row(
            LAURA,
            Ask::new(Kind::TakeHome, LAURA_DAY).meeting("m1"),
            [],
            "block talk-not-held meetings[0].state",
        ),
        row(
            LAURA,
            letter().meeting("m1"),
            [("meetings.0.state", json!("held"))],
            "block talk-held meetings[0].state",
        ),
        row(
            LAURA,
            timeline(),
            [(
                "steps.2",
                json!({"id": "p", "step": "placement", "state": "next", "on": "2026-12-20", "promised": true}),
            )],
            "block placement-undecided steps[2].step",
        ),
        row(
            LAURA,
            timeline(),
            [("steps.2", json!({"id": "p", "step": "help", "state": "waiting"}))],
            "confirm waiting-without-day steps[2].next_contact",
        ),
        row(
            LAURA,
            Ask::new(Kind::Rights, LAURA_DAY),
            [(
                "decisions",
                json!([{"id": "d1", "matter": "support", "decided_on": "2026-01-01", "told_on": "2026-01-02"}]),
            )],
            "confirm complaint-late decisions[0].complaint_until",
        ),
    ]
}
