//! Which rights a text may speak of.

use super::super::{Ask, LAURA, LAURA_DAY};
use super::{Row, ali, laura, row};
use serde_json::json;

pub(super) fn rows() -> Vec<Row> {
    let mut unsigned = Ask::letter(LAURA_DAY);
    unsigned.unsigned = vec!["bisidder".into(), "bisidder".into(), "complaint".into()];
    let decision = |matter: &str, on: &str| json!([{"id": "d1", "matter": matter, "decided_on": on}]);
    let complain = || ("meetings.0.why", json!("Du kan klage over det."));
    vec![
        laura(
            [("decisions", decision("support", "2025-05-31")), complain()],
            "block complaint-under-ten meetings[0].why",
        ),
        laura(
            [("decisions", decision("other", "2026-05-31")), complain()],
            "block complaint-not-on-list meetings[0].why",
        ),
        laura(
            [
                ("steps.2.step", json!("complaint")),
                ("decisions", json!([{"matter": "other"}])),
            ],
            "block complaint-not-on-list steps[2].step (step)",
        ),
        ali(
            [("steps.3.step", json!("complaint"))],
            "block complaint-under-ten steps[3].step (step)",
        ),
        laura(
            [("decisions", json!([{"matter": "support"}])), complain()],
            "block missing-field decisions[0].decided_on (decided-on)",
        ),
        row(LAURA, unsigned, [], "warn unsigned-right rights"),
    ]
}
