//! Random cases of every paper, in every band and version: each is made within the limits of its band and says nothing that is
//! meant for somebody else, or it is refused with a finding that says what is missing. A sample here, 300 of each in `make deep`.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod common;

use common::{DESK, decided, make, varied};
use domain::document::{Audience, Document, Kind, Version};
use domain::finding::Level;
use domain::readability::exceeded;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const BANDS: [&str; 4] = ["4-6", "7-9", "10-12", "13-17"];
const ON: &str = "2026-12-01";

/// A word that stands only where the adviser, the journal or another adult reads it.
const ADULTS: &str = "Zylofag";

/// A word of the adviser to the child, which no paper that travels may hold.
const TO_THE_CHILD: &str = "Zebrafink";

/// `make deep` asks for more: `BOERNEHOEJDE_PAPERS=300`.
fn how_many() -> u64 {
    let asked = std::env::var("BOERNEHOEJDE_PAPERS").unwrap_or_else(|_| "4".into());
    asked.parse().expect("a number")
}

/// Numbers that follow from a seed: a failure names it.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % most as u64).unwrap()
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn day(&mut self) -> String {
        format!("2026-12-{:02}", self.below(20) + 1)
    }
}

/// A child of this band, with words in every field that some adult alone reads, and in what its adviser writes to it.
fn begun(band: &str) -> Value {
    let name = format!("{band} plain");
    let (_, mut case, _) = varied().into_iter().find(|(of, ..)| *of == name).unwrap();
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
fn push(case: &mut Value, list: &str, entry: Value) {
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

/// Gives the case what a paper is about.
fn fit(case: &mut Value, kind: Kind) {
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

/// Changes some of what a case can be.
fn change(case: &mut Value, random: &mut Random) {
    if random.one_in(3) {
        case["safety"]["delivery"] = json!(random.of(&["read-aloud", "kept-by-safe-adult", "take-home"]));
        case["safety"]["kept_by"] = json!("birgit");
    }
    if random.one_in(4) {
        case["safety"]["suspected"] = json!(random.of(&["parent", "family", "other", "unknown"]));
        case["safety"]["suspect_at_home"] = json!(random.of(&["yes", "no", "unknown"]));
        case["safety"]["parents_know"] = json!(random.one_in(2));
    }
    if random.one_in(6) {
        case["safety"]["social_control"] = json!(true);
        case["safety"]["risk_assessed"] = json!(random.one_in(2));
        case["track"] = json!("social-control");
    }
    if random.one_in(4) {
        case["safety"]["police"] = json!(random.of(&["considered", "interview-pending", "interview-held"]));
        case["safety"]["police_about"] = json!(random.of(&["child-witness", "child-harmed", "child-suspected"]));
        if random.one_in(2) {
            case["safety"]["police_agreed"] = json!([{"what": "tell-child", "with": ADULTS, "on": "2026-11-20"}]);
        }
    }
    if random.one_in(4) {
        let kinds = [
            "first-talk",
            "follow-up",
            "closing",
            "handover",
            "decision",
            "barnehus",
            "network",
        ];
        case["meetings"][0]["kind"] = json!(random.of(&kinds));
    }
    if random.one_in(4) {
        case["meetings"][0]["starts_at"] = json!(format!("{}T10:15", random.day()));
    }
    if random.one_in(5) {
        let field = random.of(&[
            "place",
            "why",
            "personal",
            "minutes",
            "topics",
            "stop_sign",
            "starts_at",
            "kind",
            "bisidders",
        ]);
        case["meetings"][0].as_object_mut().unwrap().remove(field);
    }
    if random.one_in(6) {
        case["meetings"][0]["state"] = json!(random.of(&["held", "cancelled"]));
    }
    if random.one_in(4) {
        let words = [
            "medical-check",
            "police-interview",
            "barnehus",
            "placement",
            "help",
            "decision",
            "complaint",
            "talk",
        ];
        let states = ["done", "now", "next", "later", "skipped"];
        let step = json!({"id": "r", "step": random.of(&words), "state": random.of(&states), "on": random.day(),
            "promised": random.one_in(2), "who": random.of(&["hanne", "omar", "birgit"]), "reason": ADULTS});
        push(case, "steps", step);
    }
    if random.one_in(4) {
        case["decisions"] = decided(
            random.of(&["support", "contact", "placement-request", "placement", "other"]),
            random.of(&["yes", "partly", "no", "no-view"]),
            random.of(&["municipality", "committee"]),
        );
        case["decisions"][0]["section"] = json!(ADULTS);
    }
    if random.one_in(5) {
        let promise = json!({"id": "a1", "what": "Jeg tager boller med.", "who": "hanne", "by": random.day(), "made_in": "m1",
            "state": random.of(&["open", "kept", "broken"]), "reason": ADULTS});
        push(case, "agreements", promise);
    }
    if random.one_in(6) {
        case["state"] = json!("closed");
        case["closed_why"] = json!(random.of(&["ended", "moved", "died"]));
    }
    if random.one_in(5) {
        case["child"]["interpreter"] = json!("ar");
        case["child"]["reads"] = json!(random.of(&["alone", "together", "pictures"]));
    }
    if random.one_in(6) {
        for person in case["people"].as_array_mut().unwrap() {
            if person["id"] == "mor" {
                person["lives_with_child"] = json!("sometimes");
            }
        }
        case["safety"]["which_home"] = json!(random.of(&["mor", "far", "birgit"]));
    }
}

/// What a document holds that is not for whoever reads it, or that its reader is too young for.
fn faults(document: &Document) -> Vec<String> {
    let mut faults = Vec::new();
    let whole = format!("{} {}", document.plain_text(), serde_json::to_string(document).unwrap());
    if whole.contains(ADULTS) {
        faults.push("words of another recipient".to_owned());
    }
    if document.version == Version::Neutral && whole.contains(TO_THE_CHILD) {
        faults.push("words that may not travel".to_owned());
    }
    if document.audience == Audience::Child && !document.kind.is_for_adults() {
        let report = DESK.readability(document).unwrap();
        let over = exceeded(&report, document.band);
        faults.extend(over.iter().map(|limit| {
            let (is, most) = (limit.is, limit.at_most);
            format!("{} {is:.2} of {most:.2}: {}", limit.limit.as_str(), report.longest_text)
        }));
    }
    faults
}

#[test]
fn every_paper_is_made_as_it_may_be_or_says_what_is_missing() {
    let mut wrong = Vec::new();
    let mut papers = BTreeSet::new();
    let (mut made, mut refused) = (0, 0);
    let mut seed = 0;
    for kind in Kind::LETTERS {
        for band in BANDS {
            for version in [Version::Full, Version::Neutral] {
                for nth in 0..how_many() {
                    seed += 1;
                    let mut random = Random(seed);
                    let mut case = begun(band);
                    // The first of each is as plain as can be; of the others some lack what the paper is about.
                    if nth == 0 || !random.one_in(4) {
                        fit(&mut case, kind);
                    }
                    if nth > 0 {
                        change(&mut case, &mut random);
                    }
                    // What travels has no sheet for an adult.
                    let adult = nth % 3 == 2 && version == Version::Full;
                    let audience = if adult { Audience::Adult } else { Audience::Child };
                    let at = format!("seed {seed}: {} {band} {version:?} {audience:?}", kind.as_str());
                    let outcome = make(&case, kind, Some(version), audience, ON);
                    if let Some(document) = outcome.document {
                        made += 1;
                        papers.insert(kind);
                        wrong.extend(faults(&document).into_iter().map(|fault| format!("{at}: {fault}")));
                        continue;
                    }
                    refused += 1;
                    let stops = outcome
                        .findings
                        .iter()
                        .filter(|finding| matches!(finding.level, Level::Block | Level::Confirm));
                    let said: Vec<String> = stops.map(|finding| DESK.message(finding)).collect();
                    if said.is_empty()
                        || said
                            .iter()
                            .any(|words| words.trim().is_empty() || words.contains("finding-"))
                    {
                        wrong.push(format!("{at}: refused with {said:?}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    // Of every kind at least the plain case is made; a generator that is always refused would test nothing.
    let every: BTreeSet<Kind> = Kind::LETTERS.into_iter().collect();
    assert_eq!(papers, every);
    assert!(made > 100 && refused > 100, "{made} made, {refused} refused");
}
