//! Random cases of every paper, in every band and version: each is made within the limits of its band and says nothing that is
//! meant for somebody else, or it is refused with a finding that says what is missing. A sample here, 300 of each in `make deep`.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod common;

use common::papers::BANDS;
use common::plain::{ADULTS, ON, TO_THE_CHILD, begun, fit, push};
use common::{DESK, decided, make};
use domain::document::{Audience, Document, Kind, Version};
use domain::finding::Level;
use domain::readability::exceeded;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// `make deep` asks for more: `BOERNEHOEJDE_PAPERS=300`.
fn how_many() -> u64 {
    let asked = std::env::var("BOERNEHOEJDE_PAPERS").unwrap_or_else(|_| "4".into());
    asked.parse().expect("a number")
}

/// Kinds alone, where a failure is looked into: `BOERNEHOEJDE_PAPERS_OF=meeting-moved,take-home`. The seeds stay what they are.
fn kinds() -> Vec<Kind> {
    let asked = std::env::var("BOERNEHOEJDE_PAPERS_OF").unwrap_or_default();
    let is_asked = |kind: &Kind| asked.is_empty() || asked.split(',').any(|one| one == kind.as_str());
    Kind::LETTERS.into_iter().filter(is_asked).collect()
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
    let asked = kinds();
    for kind in Kind::LETTERS {
        if !asked.contains(&kind) {
            seed += BANDS.len() as u64 * 2 * how_many();
            continue;
        }
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
    let least = if asked.len() == Kind::LETTERS.len() { 100 } else { 0 };
    let every: BTreeSet<Kind> = asked.into_iter().collect();
    assert_eq!(papers, every);
    assert!(made > least && refused > least, "{made} made, {refused} refused");
}
