//! A case for every kind of paper, as plain as it can be, with a word in every field that says for whom it is.

use super::decided;
use super::papers::child_of;
use boernehoejde::kit::Asked;
use boernehoejde::pipeline::Beside;
use domain::case::{Case, Day};
use domain::document::Kind;
use serde_json::{Value, json};

/// The day on which the papers are made.
pub const ON: &str = "2026-12-01";

/// A word that stands only where the adviser, the journal or another adult reads it.
pub const ADULTS: &str = "Zylofag";

/// A word of the adviser to the child, which no paper that travels may hold.
pub const TO_THE_CHILD: &str = "Zebrafink";

/// A child of this band, with words in every field that some adult alone reads, and in what its adviser writes to it.
pub fn begun(band: &str) -> Value {
    let mut case = child_of(band, "plain");
    case["reference"] = json!(ADULTS);
    case["child"]["school"] = json!(ADULTS);
    case["child"]["wishes"] = json!([ADULTS]);
    for person in case["people"].as_array_mut().unwrap() {
        if person["id"] == "birgit" {
            person["phone"] = json!(ADULTS);
            person["phone_hours"] = json!(ADULTS);
            person["about"] = json!(ADULTS);
        } else if person["id"] == "hanne" {
            person["about"] = json!(format!("Jeg bager boller, siger {TO_THE_CHILD}."));
        }
    }
    let talk = &mut case["meetings"][0];
    talk["why"] = json!(format!("Jeg vil gerne høre, hvordan du har det, {TO_THE_CHILD}."));
    talk["personal"] = json!(format!("Birgit siger, at du spiller fodbold med {TO_THE_CHILD}."));
    talk["observed"] = json!([{"text": ADULTS, "context": ADULTS}]);
    talk["bisidder_offered"] = json!({"on": "2026-11-30", "by": "hanne", "how": ADULTS, "answer": ADULTS});
    talk["checklist"] = json!([{"point": "needs", "state": "later", "why": ADULTS, "later_on": "2026-12-09"}]);
    case
}

/// Adds to a list of the case.
pub fn push(case: &mut Value, list: &str, entry: Value) {
    if !case[list].is_array() {
        case[list] = json!([]);
    }
    case[list].as_array_mut().unwrap().push(entry);
}

/// A step that waits, and one that is done.
fn way(case: &mut Value) {
    push(
        case,
        "steps",
        json!({"id": "d", "step": "report", "state": "done", "on": "2026-11-25", "reason": ADULTS}),
    );
    push(
        case,
        "steps",
        json!({"id": "w", "step": "screening", "state": "waiting", "waiting_for": "Vi venter på et brev.",
            "next_contact": "2026-12-08", "who": "hanne", "reason": ADULTS}),
    );
}

/// A talk that was held, with its ending.
fn held(case: &mut Value) {
    push(
        case,
        "meetings",
        json!({"id": "m0", "kind": "first-talk", "state": "held", "starts_at": "2026-11-26T10:00", "minutes": 30,
            "people": [{"id": "hanne", "does": "talks"}],
            "said": [{"id": "u1", "text": format!("Jeg tegner med {TO_THE_CHILD}."), "confirmed": true, "on_paper": true},
                {"id": "u2", "text": ADULTS, "confirmed": false, "on_paper": true}],
            "observed": [{"text": ADULTS, "context": ADULTS}],
            "closing": {"takes_further": [{"what": "At du gerne vil tegne.", "to": "din lærer"}],
                "unknown": [{"what": "Jeg ved ikke, hvem der er med.", "hear_by": "2026-12-08"}],
                "talk_to": ["birgit"], "next_meeting": "m1"}}),
    );
}

/// A case that a paper is about.
pub fn about(band: &str, kind: Kind) -> Value {
    let mut case = begun(band);
    fit(&mut case, kind);
    case
}

/// What a kit of a usual talk is asked of: the case (`common::varied`) with the beginning of its way.
pub fn asked_for_kit(band: &str, name: &str) -> Asked {
    let mut case = child_of(band, name);
    case["steps"] = json!([
        {"id": "s1", "step": "report", "state": "done", "on": "2026-11-25"},
        {"id": "s2", "step": "talk", "state": "next", "on": "2026-12-03", "promised": true},
    ]);
    let case: Case = domain::case::read::read(case.to_string().as_bytes()).unwrap();
    Asked {
        meeting: case.meetings[0].id.clone(),
        case,
        on: Day::parse(ON).unwrap().0,
        confirmed: Vec::new(),
        beside: Beside::default(),
    }
}

/// Gives the case what a paper is about.
pub fn fit(case: &mut Value, kind: Kind) {
    match kind {
        Kind::Timeline | Kind::Screen | Kind::Waiting => way(case),
        Kind::TakeHome | Kind::AfterMeeting => held(case),
        Kind::MeetingMoved => case["meetings"][0]["child_knows"] = json!({"starts_at": "2026-12-02T10:00"}),
        Kind::NewPlace => {
            way(case);
            push(
                case,
                "steps",
                json!({"id": "a", "step": "acute", "state": "done", "on": "2026-11-30"}),
            );
        }
        Kind::NewAdviser => push(
            case,
            "adviser_changes",
            json!({"to": "hanne", "on": "2026-11-25", "why": "Karl arbejder i en anden by nu.",
                "carries_over": ["Du går helst, mens du snakker."], "meet_together": true}),
        ),
        Kind::BeforeBarnehus => case["meetings"][0]["kind"] = json!("barnehus"),
        Kind::Hearing => {
            case["meetings"][0]["kind"] = json!("decision");
            push(
                case,
                "steps",
                json!({"id": "h", "step": "hearing", "state": "next", "reason": ADULTS}),
            );
        }
        Kind::ParentsSentence => {
            held(case);
            let talk = case["meetings"].as_array_mut().unwrap().last_mut().unwrap();
            talk["closing"]["may_say_to_parents"] = json!("Vi har talt om skolen.");
        }
        Kind::NotifierNote => push(
            case,
            "notices",
            json!({"id": "n1", "received_at": "2026-11-24T09:00", "outcome": "Vi undersøger det, og barnet er hørt."}),
        ),
        Kind::SafetyPlan => {
            case["safety_plan"] = json!([{"text": format!("{TO_THE_CHILD} henter dig hver torsdag."), "cleared": true},
                {"text": ADULTS, "cleared": false}]);
        }
        Kind::Goodbye => {
            case["ending"] = json!({"on": "2026-12-18", "why": format!("Nu går det godt, {TO_THE_CHILD}."),
                "stays": ["Din lærer er der stadig."], "come_back": "Du kan sige det til din lærer."});
        }
        Kind::Decision | Kind::ComplaintSheet => {
            case["decisions"] = decided("support", "no", "municipality");
            case["decisions"][0]["section"] = json!(ADULTS);
        }
        _ => {}
    }
}
