//! What each other paper needs before it can be made, and where it may not be made at all.

use super::super::{Ask, LAURA, LAURA_DAY};
use super::{Row, row};
use domain::case::{NoticeId, PersonId, Words};
use domain::document::Kind;
use domain::gate::Basis;
use serde_json::{Value, json};

/// A visit that is a step of the way, on a day after Laura's.
fn visit(step: &str, promised: bool, who: &str) -> Value {
    json!([{"id": "s1", "step": step, "state": "next", "on": "2026-12-02", "promised": promised, "who": who}])
}

/// A note for somebody, with consent.
fn school(who: &str) -> Ask {
    let mut ask = Ask::new(Kind::SchoolNote, LAURA_DAY);
    ask.request = ask.request.share(PersonId::from(who), Basis::Consent);
    ask
}

/// The same, with the adviser's own words about what the child needs before.
fn school_saying(before: &str) -> Ask {
    let mut ask = school("birgit");
    ask.request = ask.request.needs(Words::from(before), None);
    ask
}

/// An answer to this underretning.
fn answering(notice: &str) -> Ask {
    let mut ask = Ask::new(Kind::NotifierNote, LAURA_DAY);
    ask.request = ask.request.notice(NoticeId::from(notice));
    ask
}

/// A talk that was held, with a sentence that was agreed for the parents.
fn told() -> Value {
    json!({"id": "m1", "kind": "first-talk", "state": "held", "starts_at": "2026-11-30T13:15", "minutes": 40,
        "people": [{"id": "hanne", "does": "talks"}, {"id": "omar", "does": "writes"}],
        "closing": {"may_say_to_parents": "Vi har talt om skolen."}})
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        row(
            LAURA,
            Ask::new(Kind::MeetingMoved, LAURA_DAY),
            [],
            "block missing-field meetings (moved)",
        ),
        row(
            LAURA,
            Ask::new(Kind::MeetingMoved, LAURA_DAY),
            [
                ("meetings.0.state", json!("cancelled")),
                ("meetings.0.child_knows", json!({"starts_at": "2026-12-03T13:15"})),
            ],
            "confirm waiting-without-day meetings[0].state (called-off)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewPlace, LAURA_DAY),
            [],
            "block missing-field steps (new-place)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewPlace, LAURA_DAY),
            [
                ("steps.0.step", json!("acute")),
                ("steps.0.state", json!("done")),
                ("meetings.0.kind", json!("network")),
            ],
            "block missing-field steps (new-place-day)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewAdviser, LAURA_DAY),
            [],
            "block missing-field adviser_changes (new-adviser)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewAdviser, LAURA_DAY),
            [(
                "adviser_changes",
                json!([{"to": "hanne", "on": "2026-11-20", "why": "Bo er blevet syg."}]),
            )],
            "block reason-tells adviser_changes[0].why",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewAdviser, LAURA_DAY),
            [(
                "adviser_changes",
                json!([{"to": "hanne", "on": "2026-11-20", "why": "Bo arbejder i en anden by nu.",
                    "found": "Bo er blevet syg."}]),
            )],
            "block reason-tells adviser_changes[0].found (found)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewAdviser, LAURA_DAY),
            [(
                "adviser_changes",
                json!([{"to": "hanne", "on": "2026-11-20", "why": "Jeg får et andet arbejde."}]),
            )],
            "block missing-field adviser_changes[0].said_by_former (whose-words)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewAdviser, LAURA_DAY),
            [
                ("people.2.suspected", json!(true)),
                (
                    "adviser_changes",
                    json!([{"from": "birgit", "to": "hanne", "on": "2026-11-20", "why": "Jeg får et andet arbejde.",
                        "said_by_former": true}]),
                ),
            ],
            "block missing-field adviser_changes[0].why (suspected-words)",
        ),
        row(
            LAURA,
            Ask::new(Kind::AdviserCard, LAURA_DAY),
            [("safety.parents_know", json!(false))],
            "block full-stays safety (adviser-card)",
        ),
        // A page that is filled in by hand has no version that may travel: to a home that is not safe it does not go.
        row(
            LAURA,
            Ask::new(Kind::TakeHomeByHand, LAURA_DAY),
            [("safety.parents_know", json!(false))],
            "block no-neutral ",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY),
            [],
            "block missing-field meetings (held)",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY).meeting("m1"),
            [],
            "block missing-field meetings[0].closing.may_say_to_parents",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY).meeting("m1"),
            [],
            "block talk-not-held meetings[0].state",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY),
            [("safety.parents_know", json!(false)), ("meetings.0", told())],
            "block share-with safety.parents_know (parents-unknowing)",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY),
            [("safety.social_control", json!(true)), ("meetings.0", told())],
            "block share-with safety.social_control (parents-control)",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY),
            [
                ("track", json!("parent-concern")),
                ("safety.suspected", json!("parent")),
                ("safety.suspect_at_home", json!("yes")),
                ("safety.police", json!("considered")),
                ("meetings.0", told()),
            ],
            "block share-with safety.police (parents-police)",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY),
            [
                ("track", json!("parent-concern")),
                ("safety.suspected", json!("parent")),
                ("safety.suspect_at_home", json!("no")),
                ("meetings.0", told()),
            ],
            "confirm tell-suspect meetings[0].closing.may_say_to_parents (parents)",
        ),
        row(
            LAURA,
            Ask::new(Kind::SchoolNote, LAURA_DAY),
            [],
            "block missing-field share",
        ),
        row(
            LAURA,
            Ask::new(Kind::SchoolNote, LAURA_DAY),
            [],
            "block missing-field basis",
        ),
        row(
            LAURA,
            school("birgit"),
            [("meetings.0.state", json!("held"))],
            "block missing-field meetings (ahead)",
        ),
        row(LAURA, school("omar"), [], "block share-with share (school-role)"),
        row(
            LAURA,
            school_saying("Laura vil gerne sidde for sig selv lidt først."),
            [],
            "confirm share-with needs-before (school-words)",
        ),
        row(
            LAURA,
            school_saying("Jeg har hørt, at du tit er træt. Lad Laura hvile."),
            [("meetings.0.why", json!("Jeg har hørt, at du tit er træt."))],
            "block share-with needs-before (school-reason)",
        ),
        row(
            LAURA,
            school("birgit"),
            [
                ("track", json!("professional-concern")),
                ("safety.suspected", json!("other")),
                ("safety.suspect_at_home", json!("no")),
            ],
            "block share-with share (school-suspected)",
        ),
        row(
            LAURA,
            school("birgit"),
            [("safety.parents_know", json!(false))],
            "block share-with safety.parents_know (school-spoken)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NotifierNote, LAURA_DAY),
            [("notices", json!([]))],
            "block missing-field notices",
        ),
        row(
            LAURA,
            Ask::new(Kind::NotifierNote, LAURA_DAY),
            [("notices.0.received_at", Value::Null)],
            "block missing-field notices[0].received_at",
        ),
        row(
            LAURA,
            Ask::new(Kind::NotifierNote, LAURA_DAY),
            [("notices.0.outcome", json!("Vi er begyndt på en undersøgelse."))],
            "confirm share-with notices[0].outcome (outcome)",
        ),
        row(
            LAURA,
            answering("n9"),
            [("notices.0.received_at", json!("2026-11-02T10:00"))],
            "block unknown-reference notices (asked-notice)",
        ),
        row(
            LAURA,
            Ask::new(Kind::SafetyPlan, LAURA_DAY),
            [("safety_plan", json!([{"text": "Mormor henter dig.", "cleared": false}]))],
            "block missing-field safety_plan (plan)",
        ),
        row(
            LAURA,
            Ask::new(Kind::SafetyPlan, LAURA_DAY),
            [("safety_plan", json!([{"text": "Mormor henter dig.", "cleared": true}]))],
            "block full-stays safety.delivery (plan)",
        ),
        row(
            LAURA,
            Ask::new(Kind::SafetyPlan, LAURA_DAY),
            [(
                "safety_plan",
                json!([{"text": "Jeres kodeord er banan.", "cleared": true}]),
            )],
            "block code-word safety_plan[0].text",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [],
            "block missing-field meetings (barnehus)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [("meetings.0.kind", json!("barnehus"))],
            "block full-stays safety.delivery (aloud)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [
                ("meetings.0.kind", json!("barnehus")),
                ("safety.police", json!("interview-pending")),
                ("safety.police_about", json!("child-witness")),
            ],
            "block police-not-agreed safety.police_agreed (visit)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [
                ("meetings.0.kind", json!("barnehus")),
                ("safety.police", json!("considered")),
                ("safety.police_about", json!("child-suspected")),
                ("safety.police_agreed", json!([{"what": "tell-child"}])),
            ],
            "block police-not-agreed safety.police_agreed (suspected)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [("steps", visit("medical-check", true, "omar"))],
            "block police-not-agreed safety.police_agreed (visit)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [
                ("steps", visit("medical-check", true, "birgit")),
                ("safety.police_agreed", json!([{"what": "tell-child"}])),
            ],
            "block missing-field steps[0].who (goes-along)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [
                ("steps", visit("medical-check", false, "hanne")),
                ("safety.police_agreed", json!([{"what": "tell-child"}])),
            ],
            "block missing-field meetings (barnehus)",
        ),
        row(
            LAURA,
            Ask::new(Kind::Hearing, LAURA_DAY),
            [("steps", json!([{"id": "s1", "step": "hearing", "state": "next"}]))],
            "block missing-field meetings (hearing)",
        ),
        row(
            LAURA,
            Ask::new(Kind::Hearing, LAURA_DAY),
            [("meetings.0.kind", json!("decision"))],
            "block missing-field steps (hearing)",
        ),
        row(
            LAURA,
            Ask::new(Kind::Hearing, LAURA_DAY),
            [
                ("meetings.0.kind", json!("decision")),
                ("meetings.0.place", Value::Null),
            ],
            "block missing-field meetings[0].place",
        ),
        row(
            LAURA,
            Ask::new(Kind::Hearing, LAURA_DAY),
            [("child.birth_date", json!("2017-06-01"))],
            "block age-outside child.birth_date (hearing)",
        ),
        row(
            LAURA,
            Ask::new(Kind::Hearing, LAURA_DAY),
            [("child.band", json!("7-9"))],
            "block age-outside child.band (hearing-band)",
        ),
        row(
            LAURA,
            Ask::new(Kind::Goodbye, LAURA_DAY),
            [("ending", json!({"on": "2026-12-18", "why": "Nu går det godt."}))],
            "block missing-field ending.come_back",
        ),
        row(
            LAURA,
            Ask::new(Kind::Goodbye, LAURA_DAY),
            [("state", json!("closed")), ("closed_why", json!("died"))],
            "block case-closed state",
        ),
    ]
}
