//! What a document about a decision needs, and where its decision can be complained of.

use super::super::{Ask, LAURA, LAURA_DAY};
use super::{Row, row};
use domain::document::Kind;
use serde_json::{Value, json};

pub(super) fn rows() -> Vec<Row> {
    let decided = |matter: &str, on: &str, why: &str| {
        json!([{"id": "d1", "matter": matter, "what": "Du kan gå til fodbold.", "why": why,
            "how_you_counted": "Du sagde ja.", "followed": "yes", "purpose": "At have det sjovt", "lasts": "Et år",
            "decided_on": on, "told_on": on, "made_by": "municipality"}])
    };
    let usual = || decided("support", "2026-11-20", "Det gør dig glad.");
    let letter = || Ask::new(Kind::Decision, LAURA_DAY);
    let sheet = || Ask::new(Kind::ComplaintSheet, LAURA_DAY);
    let asked = |id: &str| {
        let mut ask = letter();
        ask.request.decision = Some(id.into());
        ask
    };
    let unsigned = |ask: Ask| Ask {
        unsigned: vec!["complaint".into()],
        ..ask
    };
    let mut draft = unsigned(letter());
    draft.request.draft = true;
    vec![
        row(LAURA, letter(), [], "block missing-field decisions"),
        row(
            LAURA,
            letter(),
            [("decisions", json!([{"id": "d1"}]))],
            "block missing-field decisions[0].followed",
        ),
        row(
            LAURA,
            sheet(),
            [("decisions", json!([{"id": "d1"}]))],
            "block missing-field decisions[0].made_by",
        ),
        row(
            LAURA,
            letter(),
            [("decisions", usual()), ("decisions.0.lasts", Value::Null)],
            "block missing-field decisions[0].lasts",
        ),
        row(
            LAURA,
            asked("d1"),
            [("decisions", decided("support", "2027-01-04", "Det gør dig glad."))],
            "block missing-field decisions[0].decided_on (not-decided)",
        ),
        row(
            LAURA,
            asked("d9"),
            [("decisions", usual())],
            "block unknown-reference decisions (asked-decision)",
        ),
        row(
            LAURA,
            sheet(),
            [("decisions", decided("support", "2025-05-31", "Det gør dig glad."))],
            "block complaint-under-ten decisions[0].decided_on (sheet)",
        ),
        row(
            LAURA,
            sheet(),
            [("decisions", decided("other", "2026-11-20", "Det gør dig glad."))],
            "block complaint-not-on-list decisions[0].matter (sheet)",
        ),
        row(
            LAURA,
            sheet(),
            [("decisions", usual()), ("child.band", json!("7-9"))],
            "warn age-outside child.band (sheet)",
        ),
        row(
            LAURA,
            letter(),
            [("decisions", decided("other", "2026-11-20", "Du kan klage over det."))],
            "block complaint-not-on-list decisions[0].why",
        ),
        row(
            LAURA,
            unsigned(letter()),
            [("decisions", usual())],
            "block unsigned-right rights (draft)",
        ),
        row(LAURA, draft, [("decisions", usual())], "warn unsigned-right rights"),
        row(
            LAURA,
            letter(),
            [("decisions", decided("support", "2026-01-05", "Det gør dig glad."))],
            "confirm complaint-late decisions[0].complaint_until",
        ),
        row(
            LAURA,
            letter(),
            [(
                "decisions",
                decided("support", "2026-11-20", "Det er på grund af volden."),
            )],
            "confirm event-words decisions[0].why (decision)",
        ),
        row(
            LAURA,
            letter(),
            [
                (
                    "decisions",
                    decided("support", "2026-11-20", "Det er på grund af volden."),
                ),
                ("safety.police", json!("considered")),
            ],
            "block event-words decisions[0].why",
        ),
        row(
            LAURA,
            letter(),
            [("decisions", decided("support", "2026-11-20", "Det er din skyld."))],
            "confirm blame-or-pressure decisions[0].why (decision)",
        ),
        row(
            LAURA,
            letter(),
            [
                ("decisions", usual()),
                ("state", json!("closed")),
                ("decisions.0.told_on", json!("2026-10-01")),
            ],
            "block case-closed state",
        ),
    ]
}
