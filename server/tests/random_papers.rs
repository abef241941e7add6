//! Random cases of every paper, in every band and version: each is made within the limits of its band and says nothing that is
//! meant for somebody else, or it is refused with a finding that says what is missing. The same holds of a kit. A sample here, 300
//! of each in `make deep`.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod common;

use boernehoejde::kit::{self, Asked};
use boernehoejde::pipeline::{Beside, confirmations};
use common::newer::{PARENTS, TO_THE_NOTIFIER, newer};
use common::papers::BANDS;
use common::plain::{ADULTS, ON, TO_THE_CHILD, begun, fit, push};
use common::random::Random;
use common::{DESK, decided, make};
use domain::actor::Actor;
use domain::case::{Case, Day};
use domain::document::{Audience, Block, Document, Kind, Version};
use domain::finding::{Code, Finding, Level};
use domain::readability::exceeded;
use serde_json::{Value, json};

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
    let kind = document.kind;
    let whole = format!("{} {}", document.plain_text(), serde_json::to_string(document).unwrap());
    // What is said to a child is read by it, or by the adult who reads it aloud, and by nobody else.
    let leaves = kind.is_shared() || kind.is_for_the_adviser() || kind == Kind::BisidderGuide;
    for (word, is_theirs, what) in [
        (ADULTS, false, "words of another recipient"),
        (
            PARENTS,
            kind == Kind::ParentsSentence,
            "what the parents alone are told",
        ),
        (
            TO_THE_NOTIFIER,
            kind == Kind::NotifierNote,
            "what the notifier alone is told",
        ),
        (TO_THE_CHILD, !leaves, "words to the child"),
        (
            TO_THE_CHILD,
            document.version != Version::Neutral,
            "words that may not travel",
        ),
    ] {
        if !is_theirs && whole.contains(word) {
            faults.push(what.to_owned());
        }
    }
    if kind == Kind::Timeline {
        faults.extend(on_the_way(document));
    }
    if document.audience == Audience::Child && !kind.is_for_adults() {
        let report = DESK.readability(document).unwrap();
        let over = exceeded(&report, document.band);
        faults.extend(over.iter().map(|limit| {
            let (is, most) = (limit.is, limit.at_most);
            format!("{} {is:.2} of {most:.2}: {}", limit.limit.as_str(), report.longest_text)
        }));
    }
    faults
}

/// What is wrong with a way on paper: a flag says its weekday, and a fork is there whole or not at all.
fn on_the_way(document: &Document) -> Vec<String> {
    let ways = document.blocks.iter().filter_map(|block| match block {
        Block::Timeline { steps, .. } => Some(steps),
        _ => None,
    });
    let steps: Vec<_> = ways.flatten().collect();
    let mut faults = Vec::new();
    for flag in steps.iter().filter_map(|step| step.flag.as_ref()) {
        // Each of the seven ends so, and no month does.
        if !flag.plain().contains("dag") {
            faults.push(format!("a flag without its weekday: {}", flag.plain()));
        }
    }
    for step in &steps {
        let beside = steps.iter().filter(|other| other.fork == step.fork).count();
        if step.fork.is_some() && beside < 2 {
            faults.push(format!("one way alone of a fork: {}", step.text.plain()));
        }
    }
    faults
}

/// What is wrong with a refusal: each says in words what stands in the way.
fn dumb(findings: &[Finding]) -> Option<String> {
    let stops = findings
        .iter()
        .filter(|finding| matches!(finding.level, Level::Block | Level::Confirm));
    let said: Vec<String> = stops.map(|finding| DESK.message(finding)).collect();
    let says_nothing = |words: &String| words.trim().is_empty() || words.contains("finding-");
    (said.is_empty() || said.iter().any(says_nothing)).then(|| format!("refused with {said:?}"))
}

/// For whom and for where a paper is asked for. What travels has no sheet for an adult.
const ASKED: [(Version, Audience); 3] = [
    (Version::Full, Audience::Child),
    (Version::Neutral, Audience::Child),
    (Version::Full, Audience::Adult),
];

/// Whether the plainest case of a kind gets its paper: where there is such a version, and the child is old enough for it.
fn is_for(kind: Kind, band: &str, version: Version) -> bool {
    let from_ten = matches!(kind, Kind::Hearing | Kind::ComplaintSheet);
    let old_enough = !from_ten || ["10-12", "13-17"].contains(&band);
    old_enough && (version == Version::Full || kind.has_neutral())
}

#[test]
fn every_paper_is_made_as_it_may_be_or_says_what_is_missing() {
    let mut wrong = Vec::new();
    let (mut made, mut refused) = (0, 0);
    let mut seed = 0;
    let asked = kinds();
    for kind in Kind::LETTERS {
        if !asked.contains(&kind) {
            seed += (BANDS.len() * ASKED.len()) as u64 * how_many();
            continue;
        }
        for (band, (version, audience)) in BANDS.into_iter().flat_map(|band| ASKED.map(|asked| (band, asked))) {
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
                    newer(&mut case, &mut random);
                }
                let at = format!("seed {seed}: {} {band} {version:?} {audience:?}", kind.as_str());
                let outcome = make(&case, kind, Some(version), audience, ON);
                // A screen and its card are for the child alone.
                let on_screen = kind.is_screen() || kind == Kind::AccessCard;
                let is_plain = nth == 0 && !(on_screen && audience == Audience::Adult);
                if is_plain && outcome.document.is_some() != is_for(kind, band, version) {
                    wrong.push(format!("{at}: of the plainest case {:?}", outcome.findings));
                }
                if let Some(document) = outcome.document {
                    made += 1;
                    wrong.extend(faults(&document).into_iter().map(|fault| format!("{at}: {fault}")));
                } else {
                    refused += 1;
                    wrong.extend(dumb(&outcome.findings).map(|fault| format!("{at}: {fault}")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    // A generator that is always refused would test nothing.
    let least = if asked.len() == Kind::LETTERS.len() { 100 } else { 0 };
    assert!(made > least && refused > least, "{made} made, {refused} refused");
}

/// A kit has of each recipient what their paper may hold, and its cover, which lies on tables, nothing of anybody's.
#[test]
fn no_kit_holds_what_is_meant_for_somebody_else() {
    let mut wrong = Vec::new();
    let mut made = 0;
    let codes: Vec<Code> = Code::ALL
        .into_iter()
        .filter(|code| code.level() == Level::Confirm)
        .collect();
    for band in BANDS {
        for nth in 0..how_many() {
            let mut random = Random(1_000_000 + nth);
            let mut case = begun(band);
            if nth > 0 {
                change(&mut case, &mut random);
                newer(&mut case, &mut random);
            }
            let at = format!("kit {nth} {band}");
            let case: Case = domain::case::read::read(case.to_string().as_bytes()).unwrap();
            let asked = Asked {
                meeting: case.meetings[0].id.clone(),
                case,
                on: Day::parse(ON).unwrap().0,
                confirmed: confirmations(&codes, &Actor::command_line()),
                beside: Beside::default(),
            };
            let outcome = kit::make(&DESK, &DESK.house(), &asked).unwrap();
            let Some(kit) = outcome.kit else {
                wrong.extend(dumb(&outcome.findings).map(|fault| format!("{at}: {fault}")));
                continue;
            };
            made += 1;
            let cover = kit.cover.plain_text();
            for word in [ADULTS, PARENTS, TO_THE_NOTIFIER, TO_THE_CHILD] {
                if cover.contains(word) {
                    wrong.push(format!("{at}: the cover says {word}"));
                }
            }
            for paper in &kit.papers {
                let faults = faults(&paper.document).into_iter();
                wrong.extend(faults.map(|fault| format!("{at}: {}: {fault}", paper.name)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(made >= BANDS.len(), "{made}");
}
