//! Ordinary sentences of an adviser, and ordinary cases: a gate that cries wolf is one that is confirmed without reading.

use super::table::{DAY, base, file, fit, judge, put, stops};
use domain::case::Case;
use domain::document::Kind;
use domain::finding::Level;
use domain::gate::Request;
use serde_json::{Value, json};

/// The sentences at which a case stops that passes without them.
fn alarms(of: &str, places: &[&str]) -> Vec<String> {
    let sentences = file("ordinary.txt");
    let mut alarms = Vec::new();
    for sentence in sentences
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        for at in places {
            let mut case = base(of);
            put(&mut case, at, &sentence.into());
            let case: Case = serde_json::from_value(case).expect("a case");
            let judged = judge(&case, &Request::new(Kind::BeforeMeeting, DAY), &[]);
            let stops = judged.findings.iter().filter(|finding| finding.level <= Level::Confirm);
            for finding in stops.filter(|finding| {
                finding.path == at.trim_start_matches('/').replacen('/', "[", 1).replacen('/', "].", 1)
            }) {
                let words = finding.args.get("words").cloned().unwrap_or_default();
                alarms.push(format!("{} ({} {words})", sentence, finding.code));
            }
        }
    }
    alarms.dedup();
    alarms
}

#[test]
fn ordinary_sentences_make_hardly_any_noise() {
    let count = file("ordinary.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .count();
    assert!(count >= 200, "only {count} sentences");
    // The list must bite at this place, or silence would prove nothing.
    let mut case = base("lock");
    put(&mut case, "/meetings/1/why", &"Vi skal tale om volden.".into());
    let case: Case = serde_json::from_value(case).expect("a case");
    assert!(
        judge(&case, &Request::new(Kind::BeforeMeeting, DAY), &[])
            .release
            .is_none()
    );
    let quiet = alarms("quiet", &["/meetings/1/why"]);
    println!("{} of {count} without, {quiet:#?}", quiet.len());
    assert!(quiet.len() <= 3, "{} alarms: {quiet:#?}", quiet.len());
    let lock = alarms("lock", &["/meetings/1/why"]);
    assert!(
        lock.len() <= 5,
        "{} alarms under the police lock: {lock:#?}",
        lock.len()
    );
}

/// What is changed in the quiet case, and the documents that the case is asked for.
type Usual = (&'static str, &'static str, Vec<(&'static str, Value)>);

/// Seven children as an adviser meets them.
fn usual() -> Vec<Usual> {
    vec![
        ("read aloud", "quiet", vec![]),
        (
            "takes the paper home",
            "quiet",
            vec![("/safety/delivery", json!("take-home"))],
        ),
        (
            "stays away from school",
            "quiet",
            vec![
                ("/track", json!("school-absence")),
                (
                    "/meetings/1/why",
                    json!("Jeg vil gerne høre, hvordan det går i skolen."),
                ),
            ],
        ),
        (
            "placed, sixteen",
            "quiet",
            vec![
                ("/child/birth_date", json!("2010-06-01")),
                (
                    "/steps/-",
                    json!({"id": "p", "step": "placement", "state": "done", "on": "2025-08-01"}),
                ),
                (
                    "/people/-",
                    json!({"id": "eva", "first_name": "Eva", "role": "foster-parent", "age": 50}),
                ),
                (
                    "/meetings/1/why",
                    json!("Vi skal snakke om samvær og om dit værelse i plejefamilien."),
                ),
            ],
        ),
        (
            "five, and looks at pictures",
            "quiet",
            vec![
                ("/child/birth_date", json!("2021-06-01")),
                ("/child/reads", json!("pictures")),
                ("/meetings/1/why", json!("Jeg vil lege med dig.")),
                ("/meetings/1/personal", json!("Du har en bamse.")),
            ],
        ),
        (
            "with an interpreter",
            "quiet",
            vec![
                ("/child/interpreter", json!("ar")),
                (
                    "/people/-",
                    json!({"id": "amina", "first_name": "Amina", "role": "interpreter", "age": 40}),
                ),
                ("/meetings/1/people/-", json!({"id": "amina", "does": "interprets"})),
            ],
        ),
        ("a parent is suspected", "parent", vec![]),
    ]
}

/// A decision as an adviser writes it for a child.
fn decided() -> Value {
    json!([{"id": "d1", "matter": "support", "what": "Du får en voksen, der henter dig om torsdagen.",
        "why": "Det er for meget for dig at gå alene hjem.",
        "how_you_counted": "Du sagde, at du helst vil gå sammen med Vera. Det kan ikke lade sig gøre hver uge.",
        "followed": "partly", "purpose": "At du kommer trygt hjem.", "lasts": "Indtil sommerferien.",
        "made_by": "municipality", "decided_on": "2026-11-20", "told_on": "2026-11-21"}])
}

#[test]
fn usual_cases_stop_nowhere() {
    let mut stopped = Vec::new();
    for (name, of, changes) in usual() {
        let mut case = base(of);
        for (path, value) in &changes {
            put(&mut case, path, value);
        }
        put(&mut case, "/decisions", &decided());
        for kind in Kind::LETTERS {
            let mut case = case.clone();
            fit(&mut case, kind);
            let case: Case = serde_json::from_value(case).expect("a case");
            // Below ten no child complains by itself (barnets lov § 3), and none is told of a committee's meeting (§ 141).
            if matches!(kind, Kind::ComplaintSheet | Kind::Hearing) && name.starts_with("five") {
                continue;
            }
            // What names the børnehus is read aloud and stays, and a plan never goes home.
            if matches!(kind, Kind::BeforeBarnehus | Kind::SafetyPlan) && name.starts_with("takes") {
                continue;
            }
            // A note for the school says whom it is for, and on what ground.
            if kind == Kind::SchoolNote {
                continue;
            }
            // What parents hear is said to parents whom nobody suspects.
            if kind == Kind::ParentsSentence && of == "parent" {
                continue;
            }
            // A card opens the child's screen anywhere: in an unsafe home it is never given.
            if matches!(kind, Kind::AccessCard | Kind::AdviserCard) && of == "parent" {
                continue;
            }
            let judged = judge(&case, &Request::new(kind, DAY), &[]);
            stopped.extend(
                stops(&judged)
                    .iter()
                    .map(|stop| format!("{name}, {}: {stop}", kind.as_str())),
            );
            assert!(judged.release.is_some() || !stopped.is_empty(), "{name} {kind:?}");
        }
    }
    assert!(stopped.is_empty(), "{stopped:#?}");
}
