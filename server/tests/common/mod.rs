//! Varied cases, and the way through the house for them.
#![allow(dead_code, clippy::unwrap_used)]

pub mod newer;
pub mod papers;
pub mod plain;
pub mod random;
pub mod twelve;

use boernehoejde::pipeline::{Pipeline, confirmations};
use domain::actor::{Actor, Today};
use domain::case::{Case, Day, PersonId};
use domain::document::{Audience, Document, Kind, Version};
use domain::finding::{Code, Finding, Level};
use domain::gate::{Basis, Release, Request};
use domain::language::Language;
use serde_json::{Value, json};
use std::sync::{Arc, LazyLock};

/// One desk for all tests of a file.
pub static DESK: LazyLock<Arc<Pipeline>> = LazyLock::new(|| Arc::new(Pipeline::open(None).unwrap()));

/// The example cases, each with its natural date.
pub fn examples() -> Vec<(&'static str, Value, &'static str)> {
    [
        (
            "laura",
            include_str!("../../../content/examples/laura.json"),
            "2026-12-01",
        ),
        (
            "samira",
            include_str!("../../../content/examples/samira.json"),
            "2026-11-25",
        ),
        ("ali", include_str!("../../../content/examples/ali.json"), "2026-11-24"),
        (
            "noah",
            include_str!("../../../content/examples/noah.json"),
            "2026-11-30",
        ),
    ]
    .into_iter()
    .map(|(name, text, on)| (name, serde_json::from_str(text).unwrap(), on))
    .collect()
}

/// One case for each of many ways a case can be, in every band.
pub fn varied() -> Vec<(String, Value, &'static str)> {
    let mut cases = Vec::new();
    for (band, born) in [
        ("4-6", "2021-06-30"),
        ("7-9", "2018-02-11"),
        ("10-12", "2015-06-01"),
        ("13-17", "2011-05-04"),
    ] {
        for (name, change) in ways() {
            let mut case = base(born);
            change(&mut case);
            let on = if name == "today" {
                "2026-12-03"
            } else if name == "tomorrow" {
                "2026-12-02"
            } else if name == "far" {
                "2026-11-20"
            } else {
                "2026-12-01"
            };
            cases.push((format!("{band} {name}"), case, on));
        }
    }
    cases
}

type Change = fn(&mut Value);

fn ways() -> Vec<(&'static str, Change)> {
    vec![
        ("plain", |_| {}),
        ("today", |_| {}),
        ("tomorrow", |_| {}),
        ("far", |_| {}),
        ("no bisidder", |case| case["meetings"][0]["bisidders"] = json!([])),
        ("two bisidders", |case| {
            case["meetings"][0]["bisidders"] = json!(["birgit", "peter"])
        }),
        ("one adviser", |case| {
            case["meetings"][0]["people"] = json!([{"id": "hanne", "does": "talks"}])
        }),
        ("interpreter", |case| {
            case["child"]["interpreter"] = json!("ar");
            case["meetings"][0]["people"] = json!([{"id": "hanne", "does": "talks"}, {"id": "omar", "does": "writes"}, {"id": "leila", "does": "interprets"}]);
        }),
        ("no stop sign", |case| {
            case["meetings"][0].as_object_mut().unwrap().remove("stop_sign");
        }),
        ("another place", |case| case["meetings"][0]["other_place"] = json!(true)),
        ("told and after", |case| {
            case["meetings"][0]["who_gets_to_know"] = json!(["din lærer", "din mor"]);
            case["meetings"][0]["after"] =
                json!({"known": true, "text": "Jeg snakker med din lærer.", "hear_on": "2026-12-10"});
        }),
        ("follow-up", |case| case["meetings"][0]["kind"] = json!("follow-up")),
        ("closing", |case| case["meetings"][0]["kind"] = json!("closing")),
        ("handover", |case| case["meetings"][0]["kind"] = json!("handover")),
        ("decision", |case| {
            case["meetings"][0]["kind"] = json!("decision");
            case["meetings"][0]["not_decided"] = json!(false);
        }),
        ("network", |case| case["meetings"][0]["kind"] = json!("network")),
        ("kept by an adult", |case| {
            case["safety"]["delivery"] = json!("kept-by-safe-adult");
            case["safety"]["kept_by"] = json!("birgit");
        }),
        ("taken home", |case| case["safety"]["delivery"] = json!("take-home")),
        ("secret from the parents", |case| {
            case["track"] = json!("parent-concern");
            case["safety"]["suspected"] = json!("parent");
            case["safety"]["suspect_at_home"] = json!("yes");
            case["safety"]["parents_know"] = json!(false);
            case["safety"]["police"] = json!("considered");
        }),
        ("school absence", |case| case["track"] = json!("school-absence")),
        ("another child", |case| {
            case["track"] = json!("child-concern");
            case["safety"]["suspected"] = json!("other");
            case["safety"]["suspect_at_home"] = json!("no");
        }),
        ("social control", |case| {
            case["track"] = json!("social-control");
            case["safety"]["suspected"] = json!("family");
            case["safety"]["suspect_at_home"] = json!("yes");
            case["safety"]["social_control"] = json!(true);
            case["safety"]["risk_assessed"] = json!(true);
            case["safety"]["parents_know"] = json!(false);
        }),
        ("a parent in the room", |case| {
            case["meetings"][0]["people"] =
                json!([{"id": "hanne", "does": "talks"}, {"id": "mor", "does": "supports"}]);
        }),
        ("one parent", |case| {
            case["people"]
                .as_array_mut()
                .unwrap()
                .retain(|person| person["id"] != "far");
        }),
        ("reads pictures", |case| case["child"]["reads"] = json!("pictures")),
        ("crowded", |case| {
            case["child"]["interpreter"] = json!("ar");
            case["meetings"][0]["people"] = json!([{"id": "hanne", "does": "talks"}, {"id": "omar", "does": "writes"}, {"id": "leila", "does": "interprets"}, {"id": "birgit", "does": "supports"}]);
            case["meetings"][0]["bisidders"] = json!(["birgit", "peter"]);
            case["meetings"][0]["other_place"] = json!(true);
            case["meetings"][0]["topics"] = json!([
                "Hvordan du har det",
                "Hvad du godt kan lide",
                "Hvem der hjælper dig",
                "Hvad du ønsker dig"
            ]);
            case["meetings"][0]["who_gets_to_know"] = json!(["din lærer", "din mor"]);
            case["meetings"][0]["after"] =
                json!({"known": true, "text": "Jeg snakker med din lærer.", "hear_on": "2026-12-10"});
        }),
        ("decided against the child", |case| {
            case["decisions"] = decided("support", "no", "municipality");
            case["steps"] = json!([{"id": "h", "step": "help", "state": "next", "on": "2026-12-15", "promised": true, "who": "hanne"}]);
        }),
        ("decided by the committee", |case| {
            case["decisions"] = decided("placement", "partly", "committee");
            case["decisions"][0]["by"] = json!("udvalget");
        }),
        ("decided long ago", |case| {
            case["decisions"] = decided("contact", "no-view", "committee");
            case["decisions"][0]["told_on"] = json!("2026-10-01");
            case["decisions"][0]["decided_on"] = json!("2026-09-28");
        }),
        ("decided off the list", |case| {
            case["decisions"] = decided("other", "yes", "municipality")
        }),
        // Rights follow age: a child of eleven may read the voice of a younger one.
        ("decided for an older child", |case| {
            let band = match case["child"]["birth_date"].as_str() {
                Some("2021-06-30") => "4-6",
                Some("2018-02-11") => "7-9",
                Some("2011-05-04") => "13-17",
                _ => "10-12",
            };
            case["child"]["band"] = json!(band);
            case["child"]["birth_date"] = json!("2015-06-01");
            case["decisions"] = decided("support", "no", "municipality");
        }),
        ("no phone", |case| {
            case["people"][0].as_object_mut().unwrap().remove("phone");
        }),
        ("an Arabic name", |case| case["child"]["first_name"] = json!("ليلى")),
    ]
}

/// A decision as an adviser writes it for a child.
pub fn decided(matter: &str, followed: &str, made_by: &str) -> Value {
    json!([{"id": "d1", "matter": matter, "what": "Du får en voksen, der henter dig om torsdagen.",
        "why": "Det er for meget for dig at gå alene.", "how_you_counted": "Du sagde, at du helst vil gå selv.",
        "followed": followed, "purpose": "At du kommer trygt hjem.", "lasts": "Til sommerferien.",
        "made_by": made_by, "decided_on": "2026-11-20", "told_on": "2026-11-20"}])
}

fn base(born: &str) -> Value {
    json!({
        "format": "case/1", "reference": "2026-0700", "municipality": "generic", "track": "support", "state": "open",
        "opened_on": "2026-11-25", "earlier_support": false,
        "child": {"first_name": "Laura", "pronoun": "hun", "birth_date": born, "language": "da"},
        "safety": {"suspected": "none", "social_control": false, "parents_know": true, "police": "none", "protected_address": false, "delivery": "read-aloud"},
        "people": [
            {"id": "hanne", "first_name": "Hanne", "name": "Hanne Krogh", "pronoun": "hun", "role": "adviser", "phone": "56 67 31 90",
             "phone_hours": "hverdage mellem klokken 10 og 14", "number_is_neutral": true, "about": "Jeg bager boller om søndagen.", "steady": true},
            {"id": "omar", "first_name": "Omar", "name": "Omar Said", "pronoun": "han", "role": "second-adviser"},
            {"id": "birgit", "first_name": "Birgit", "pronoun": "hun", "role": "teacher", "age": 52},
            {"id": "peter", "first_name": "Peter", "pronoun": "han", "role": "pedagogue", "age": 41},
            {"id": "leila", "first_name": "Leila", "pronoun": "hun", "role": "interpreter"},
            {"id": "mor", "first_name": "Lise", "pronoun": "hun", "role": "mother", "custody": true},
            {"id": "far", "first_name": "Tom", "pronoun": "han", "role": "father", "custody": true}
        ],
        "meetings": [{
            "id": "m1", "kind": "first-talk", "state": "planned", "starts_at": "2026-12-03T13:15", "minutes": 40,
            "place": "lektiecaféen på din skole",
            "people": [{"id": "hanne", "does": "talks"}, {"id": "omar", "does": "writes"}], "bisidders": ["birgit"],
            "why": "Jeg vil gerne høre, hvordan du har det.",
            "topics": ["Hvordan du har det", "Hvad du godt kan lide"],
            "personal": "Birgit siger, at du spiller fodbold.",
            "stop_sign": "Hold hånden op."
        }]
    })
}

/// What came of a case.
pub struct Outcome {
    pub findings: Vec<Finding>,
    pub document: Option<Document>,
    pub release: Option<Release>,
}

/// A case's document, every `confirm` confirmed.
pub fn make(case: &Value, kind: Kind, version: Option<Version>, audience: Audience, on: &str) -> Outcome {
    make_in(None, case, kind, version, audience, on)
}

/// The same in a language.
pub fn make_in(
    language: Option<&str>,
    case: &Value,
    kind: Kind,
    version: Option<Version>,
    audience: Audience,
    on: &str,
) -> Outcome {
    let case: Case =
        domain::case::read::read(case.to_string().as_bytes()).unwrap_or_else(|findings| panic!("{findings:?}"));
    let on = Day::parse(on).unwrap().0;
    let request = Request::new(kind, on)
        .version(version)
        .audience(audience)
        .language(language.map(|tag| Language(tag.to_owned())))
        .draft(true);
    // A note for the school is for somebody, on some ground.
    let request = match kind {
        Kind::SchoolNote => request.share(PersonId::from("birgit"), Some(Basis::Consent)),
        _ => request,
    };
    // Read aloud it is a confirm, elsewhere a block, which nobody confirms.
    let codes: Vec<Code> = Code::ALL
        .into_iter()
        .filter(|code| code.level() == Level::Confirm || *code == Code::PlacementUndecided)
        .collect();
    let judgement = DESK
        .judge(
            &case,
            &request,
            &confirmations(&codes, &Actor::command_line()),
            Today(on),
        )
        .unwrap();
    let document = judgement
        .release
        .as_ref()
        .map(|release| DESK.house().compose(release, None))
        .transpose()
        .unwrap_or_else(|error| panic!("{} for {on}: {error}", kind.as_str()));
    Outcome {
        findings: judgement.findings,
        document,
        release: judgement.release,
    }
}
