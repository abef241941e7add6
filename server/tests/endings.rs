//! Five hundred random talks that have been held: what the child is given from the end of each.
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, make, varied};
use domain::band::Band;
use domain::document::{Audience, Document, Kind, Version};
use domain::finding::{Code, Level};
use domain::readability::exceeded;
use print::Form;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use serde_json::{Value, json};

const TALKS: u64 = 500;

/// Words that nobody else writes, in lines that the child did not confirm or kept off the paper.
const REJECTED: &str = "brombærhat";
const KEPT_OFF: &str = "snebærgynge";

struct Talk {
    name: String,
    case: Value,
    on: &'static str,
    band: Band,
}

/// One of the lines, or none: half of all talks leave a point open.
fn some(rng: &mut StdRng, list: &[Value]) -> Vec<Value> {
    let many = rng.random_range(0..=list.len().min(2));
    list.iter()
        .filter(|_| rng.random_bool(0.7))
        .take(many)
        .cloned()
        .collect()
}

fn talk(seed: u64) -> Talk {
    let mut rng = StdRng::seed_from_u64(seed);
    let ways: Vec<_> = varied()
        .into_iter()
        .filter(|(name, _, _)| {
            let plain = [
                "plain",
                "taken home",
                "social control",
                "secret from the parents",
                "kept by an adult",
            ];
            plain
                .iter()
                .chain(&["no phone", "one parent", "another child"])
                .any(|way| name.ends_with(way))
        })
        .collect();
    let (name, mut case, _) = ways.choose(&mut rng).unwrap().clone();
    let band = Band::ALL
        .into_iter()
        .find(|band| name.starts_with(band.as_str()))
        .unwrap();
    let mut said = some(
        &mut rng,
        &[
            json!({"id": "u1", "text": "Jeg kan godt lide at tegne.", "confirmed": true, "on_paper": true}),
            json!({"id": "u2", "text": "Jeg er træt om morgenen.", "confirmed": true}),
        ],
    );
    said.push(json!({"id": "u8", "text": format!("Jeg har en {REJECTED}."), "confirmed": false, "on_paper": true}));
    said.push(json!({"id": "u9", "text": format!("Jeg har en {KEPT_OFF}."), "confirmed": true, "on_paper": false}));
    said.push(json!({"id": "u7", "text": format!("Min {REJECTED} er rød.")}));
    if rng.random_bool(0.15) {
        said.push(json!({"id": "u5", "text": "Han slog mig.", "confirmed": true}));
    }
    let call = *["before", "after", "no"].choose(&mut rng).unwrap();
    let next = rng.random_bool(0.5);
    let meeting = &mut case["meetings"][0];
    meeting["state"] = json!("held");
    meeting["said"] = json!(said);
    let mut closing = json!({
        "takes_further": some(&mut rng, &[
            json!({"what": "Jeg siger, at du er træt.", "to": "din lærer"}),
            json!({"what": "Jeg spørger om en plads i klubben."}),
        ]),
        "tell": some(&mut rng, &[json!({"who": "birgit", "on": "2026-12-07", "child_wants_call": call})]),
        "unknown": some(&mut rng, &[
            json!({"what": "Jeg ved ikke, om der er plads.", "hear_by": "2026-12-10"}),
            json!({"what": "Jeg ved ikke, hvem der kommer."}),
        ]),
        "talk_to": some(&mut rng, &[json!("birgit")]),
    });
    if rng.random_bool(0.5) {
        closing["needs"] = json!("Du vil gerne have tuscher.");
    }
    if rng.random_bool(0.5) {
        closing["may_say_at_home"] = json!("Du må gerne sige, at vi tegnede.");
    }
    // Sometimes the talk was held and nothing was written of its ending.
    if rng.random_bool(0.9) {
        meeting["closing"] = closing;
    }
    if next {
        let later = json!({"id": "m2", "kind": "follow-up", "state": "planned", "starts_at": "2026-12-17T10:00", "minutes": 30, "place": "musiklokalet", "people": [{"id": "hanne", "does": "talks"}]});
        case["meetings"].as_array_mut().unwrap().push(later);
    }
    let state = *["open", "kept", "broken", "dropped"].choose(&mut rng).unwrap();
    case["agreements"] = json!(some(
        &mut rng,
        &[
            json!({"id": "a1", "what": "Jeg tager tuscher med.", "who": "hanne", "by": "2026-12-17", "made_in": "m1", "state": state, "reason": "Sygdom", "told_child": "Jeg sagde det til dig."})
        ]
    ));
    if rng.random_bool(0.2) {
        case["safety"]["police"] = json!("considered");
        case["safety"]["police_about"] = json!("child-witness");
    }
    Talk {
        name: format!("{seed} {name}"),
        case,
        on: "2026-12-03",
        band,
    }
}

/// Whether a document says the adviser's or the child's sentence, or the honest sentence for a point that is open.
fn holds(document: &Document, band: Band, own: &[&str], open: &str) -> bool {
    let text = document.plain_text();
    let file = format!("take-home/{}", band.as_str());
    let honest = DESK.content().phrase("da", &file, open, &[]).unwrap();
    own.iter().any(|words| text.contains(words)) || text.contains(&honest)
}

#[test]
fn every_point_is_told_where_it_stands_and_nothing_else() {
    let (mut made, mut stopped, mut hinted) = (0, 0, 0);
    for seed in 0..TALKS {
        let talk = talk(seed);
        let kind = if seed % 4 == 0 {
            Kind::AfterMeeting
        } else {
            Kind::TakeHome
        };
        let outcome = make(&talk.case, kind, Some(Version::Full), Audience::Child, talk.on);
        let blocks = outcome.findings.iter().any(|finding| finding.level == Level::Block);
        let Some(document) = outcome.document else {
            assert!(blocks, "{}: {:?}", talk.name, outcome.findings);
            stopped += 1;
            continue;
        };
        made += 1;
        let text = document.plain_text();
        let whole = serde_json::to_string(&document).unwrap();
        assert!(
            !whole.contains(REJECTED),
            "{}: what the child did not confirm\n{text}",
            talk.name
        );
        assert!(
            !whole.contains(KEPT_OFF),
            "{}: what the child kept off the paper\n{text}",
            talk.name
        );
        let said = [
            "Jeg kan godt lide at tegne.",
            "Jeg er træt om morgenen.",
            "Han slog mig.",
        ];
        // A child is not silenced by what stands on no paper, and at home nobody is made curious.
        let more = ["said-more", "said-kept"];
        let told = more.iter().any(|open| holds(&document, talk.band, &[], open));
        if talk.case["safety"]["suspect_at_home"] == "yes" {
            assert!(!told, "{}\n{text}", talk.name);
        } else {
            hinted += usize::from(told);
        }
        let says = |own: &[&str]| own.iter().any(|words| text.contains(words));
        let (takes, tells) = (says(&["at du er træt", "plads i klubben"]), says(&["med Birgit"]));
        let unknown = says(&["om der er plads", "hvem der kommer"]);
        let needs = talk.case["meetings"][0]["closing"]["needs"].is_string();
        let promised = |states: &[&str]| states.iter().any(|state| talk.case["agreements"][0]["state"] == *state);
        // A heading stands only over something.
        for (there, title) in [
            (says(&said) || told, "said-title"),
            (unknown, "unknown-title"),
            (promised(&["open"]), "agreed-title"),
            (needs, "needs-title"),
        ] {
            assert_eq!(
                holds(&document, talk.band, &[], title),
                there,
                "{} {title}:\n{text}",
                talk.name
            );
        }
        // Where nothing at all was written, one honest paragraph says so, and no other.
        let anything = says(&said) || told || takes || tells || unknown || needs;
        let anything = anything || says(&["at vi tegnede"]) || promised(&["open", "kept", "broken"]);
        assert_eq!(
            holds(&document, talk.band, &[], "nothing"),
            !anything,
            "{}:\n{text}",
            talk.name
        );
        // From ten years each line of what is not known says itself when the child hears, and a next talk has its day: nothing
        // above says it too.
        let told_below = talk.band >= Band::Ten && (unknown || holds(&document, talk.band, &[], "next-title"));
        for (own, open) in [(takes, "takes-none"), (tells || told_below, "now-none")] {
            let honest = holds(&document, talk.band, &[], open);
            // Below ten, what nobody knows is said once, where it stands.
            let said_below = open == "now-none" && unknown && matches!(talk.band, Band::Four | Band::Seven);
            assert_eq!(honest, anything && !own && !said_below, "{} {open}:\n{text}", talk.name);
        }
        assert!(
            holds(&document, talk.band, &["17. december"], "next-none"),
            "{}:\n{text}",
            talk.name
        );
        let home = ["at vi tegnede"];
        let told = ["home-you-decide", "home-together"];
        assert!(
            told.iter().any(|open| holds(&document, talk.band, &home, open)),
            "{}: what to say at home\n{text}",
            talk.name
        );
        // The police hear the child first: no word of the event stands on the paper.
        if talk.case["safety"]["police"] == "considered" {
            assert!(!text.contains("slog"), "{}\n{text}", talk.name);
        }
        // A home that is not safe: no child is told that it may tell everything there.
        let free = DESK.content().phrase(
            "da",
            &format!("take-home/{}", talk.band.as_str()),
            "home-you-decide",
            &[],
        );
        if talk.case["safety"]["suspect_at_home"] == "yes" {
            assert!(!text.contains(&free.unwrap()), "{}\n{text}", talk.name);
        }
        let report = DESK.readability(&document).unwrap();
        let over = exceeded(&report, document.band);
        assert!(
            over.is_empty(),
            "{}: {over:?} {}\n{text}",
            talk.name,
            report.longest_text
        );
        assert!(report.office.is_empty(), "{}: {:?}", talk.name, report.office);
    }
    assert!(
        made > 350 && stopped > 5 && hinted > 50,
        "{made} made, {stopped} stopped, {hinted} tell of more"
    );
}

/// A held talk of a safe home in every band, and what changes it.
fn held(change: fn(&mut Value)) -> Vec<(Band, Value)> {
    let plain = varied().into_iter().filter(|(name, _, _)| name.ends_with(" plain"));
    plain
        .map(|(name, mut case, _)| {
            let band = Band::ALL.into_iter().find(|band| name.starts_with(band.as_str()));
            case["meetings"][0]["state"] = json!("held");
            change(&mut case);
            (band.unwrap(), case)
        })
        .collect()
}

#[test]
fn a_talk_of_which_nothing_was_written_is_one_honest_paragraph() {
    let cases = held(|_| {});
    assert_eq!(cases.len(), 4);
    for (band, case) in cases {
        for kind in [Kind::TakeHome, Kind::AfterMeeting] {
            let document = make(&case, kind, Some(Version::Full), Audience::Child, "2026-12-03").document;
            let document = document.unwrap();
            let text = document.plain_text();
            assert!(holds(&document, band, &[], "nothing"), "{}\n{text}", band.as_str());
            for title in [
                "said-title",
                "takes-title",
                "now-title",
                "unknown-title",
                "agreed-title",
                "needs-title",
            ] {
                assert!(!holds(&document, band, &[], title), "{} {title}\n{text}", band.as_str());
            }
        }
    }
}

/// Who ends a talk that was never given a day still has a page to hand over, and a letter after it. Neither says on what day it was.
#[test]
fn a_talk_without_a_day_is_thanked_for_without_one() {
    let cases = held(|case| {
        case["meetings"][0].as_object_mut().unwrap().remove("starts_at");
    });
    for (band, case) in cases {
        for kind in [Kind::TakeHome, Kind::AfterMeeting] {
            let document = make(&case, kind, Some(Version::Full), Audience::Child, "2026-12-03").document;
            let text = document.unwrap().plain_text();
            for said in [
                "Tak for i dag",
                "Det var ",
                "Vi snakkede sammen",
                "Vi talte sammen",
                "Tak for snakken ",
            ] {
                assert!(!text.contains(said), "{} {}\n{text}", kind.as_str(), band.as_str());
            }
        }
    }
}

#[test]
fn a_day_on_which_the_child_hears_stands_where_nothing_else_is_known() {
    for (band, case) in held(|case| {
        case["meetings"][0]["closing"] = json!({"needs": "Du vil gerne have tuscher."});
        case["steps"] = json!([{"id": "w", "step": "assessment", "state": "waiting", "waiting_for": "Vi venter på et svar.", "next_contact": "2026-12-07"}]);
    }) {
        let document = make(
            &case,
            Kind::TakeHome,
            Some(Version::Full),
            Audience::Child,
            "2026-12-03",
        )
        .document;
        let document = document.unwrap();
        let text = document.plain_text();
        let day = if band == Band::Four {
            "på mandag"
        } else {
            "mandag den 7. december"
        };
        assert!(text.contains(&format!("Du hører fra mig {day}.")), "{text}");
        assert!(!holds(&document, band, &[], "now-none"), "{text}");
    }
}

/// One day, one sentence: what is not known yet says it, and nothing above says it too.
#[test]
fn a_day_that_is_said_of_what_is_not_known_is_said_once() {
    for (band, case) in held(|case| {
        case["meetings"][0]["closing"] =
            json!({"unknown": [{"what": "Jeg ved ikke, om der er plads.", "hear_by": "2026-12-07"}]});
        case["steps"] = json!([{"id": "w", "step": "assessment", "state": "waiting", "waiting_for": "Vi venter på et svar.", "next_contact": "2026-12-07"}]);
    }) {
        for kind in [Kind::TakeHome, Kind::AfterMeeting] {
            let document = make(&case, kind, Some(Version::Full), Audience::Child, "2026-12-03").document;
            let document = document.unwrap();
            let text = document.plain_text();
            assert_eq!(text.matches("mandag").count(), 1, "{} {text}", band.as_str());
            assert!(!holds(&document, band, &[], "now-none"), "{} {text}", band.as_str());
        }
    }
}

#[test]
fn a_promise_that_was_not_kept_is_said_with_sorry() {
    for (_, case) in held(|case| {
        case["agreements"] = json!([{"id": "a1", "what": "Jeg ringer til din far.", "who": "hanne", "made_in": "m1",
            "state": "broken", "reason": "Sygdom", "told_child": "Jeg var syg."}]);
    }) {
        let text = make(
            &case,
            Kind::AfterMeeting,
            Some(Version::Full),
            Audience::Child,
            "2026-12-05",
        )
        .document
        .unwrap()
        .plain_text();
        assert!(text.contains("Vi aftalte: \"Jeg ringer til din far.\""), "{text}");
        assert!(text.contains("Undskyld."), "{text}");
        // "Nothing new" above news, and a promise told as done, were the faults of the first edition.
        assert!(!text.contains("Der er ikke sket noget nyt"), "{text}");
    }
}

#[test]
fn a_promise_that_was_kept_is_told_as_what_was_agreed_and_the_youngest_are_greeted() {
    for (band, case) in held(|case| {
        case["agreements"] = json!([{"id": "a1", "what": "Jeg ringer til din far.", "who": "hanne", "made_in": "m1",
            "state": "kept", "told_child": "Det gjorde jeg i tirsdags."}]);
    }) {
        let document = make(
            &case,
            Kind::AfterMeeting,
            Some(Version::Full),
            Audience::Child,
            "2026-12-09",
        )
        .document;
        let text = document.unwrap().plain_text();
        assert!(text.contains("Vi aftalte: \"Jeg ringer til din far.\""), "{text}");
        assert!(text.contains("Det er gjort."), "{text}");
        let greeted = matches!(band, Band::Four | Band::Seven);
        assert_eq!(text.contains("Tak for sidst."), greeted, "{text}");
    }
}

/// What a child was told of a promise that no longer counts stands in the case and on no letter: no character of it, and no word,
/// keeps a letter back.
#[test]
fn a_promise_that_was_dropped_is_told_by_no_letter_and_keeps_none_back() {
    let with = |state: &str| {
        let mut cases = held(|_| {});
        for (_, case) in &mut cases {
            case["agreements"] = json!([{"id": "a1", "what": "Jeg ringer til din far.", "who": "hanne", "made_in": "m1",
                "state": state, "reason": "Han ringede selv.", "told_child": "Din far har ringet 😀"}]);
        }
        cases
    };
    let letter = |case: &Value| {
        let (full, child) = (Some(Version::Full), Audience::Child);
        make(case, Kind::AfterMeeting, full, child, "2026-12-05").document
    };
    for (band, case) in with("broken") {
        assert!(letter(&case).is_none(), "{}: its words would be printed", band.as_str());
    }
    for (band, case) in with("dropped") {
        let text = letter(&case).unwrap().plain_text();
        let told = text.contains("ringer til din far") || text.contains("far har ringet");
        assert!(!told, "{}\n{text}", band.as_str());
    }
}

#[test]
fn what_may_travel_tells_nothing_of_the_talk() {
    for seed in 0..TALKS {
        let talk = talk(seed);
        let outcome = make(
            &talk.case,
            Kind::TakeHome,
            Some(Version::Neutral),
            Audience::Child,
            talk.on,
        );
        let control = talk.case["safety"]["social_control"] == true;
        let Some(document) = outcome.document else {
            // Somebody is to be rung who may not be, or nobody at home knows: that is settled before any paper.
            let call = outcome
                .findings
                .iter()
                .any(|finding| matches!(finding.code, Code::CallNotSafe | Code::SecretTalk));
            assert!(control || call, "{}: {:?}", talk.name, outcome.findings);
            continue;
        };
        assert!(!control, "{}: a paper under social control", talk.name);
        let text = document.plain_text();
        for words in [
            "tegne.", "træt", "Birgit", "tuscher", "klubben", "slog", REJECTED, KEPT_OFF,
        ] {
            assert!(!text.contains(words), "{}: {words}\n{text}", talk.name);
        }
        // A talk the parents do not know of is on no paper.
        if talk.case["safety"]["parents_know"] == false {
            assert!(
                !text.contains("december") && !text.contains("musiklokalet"),
                "{}\n{text}",
                talk.name
            );
        }
    }
}

#[test]
fn an_ending_is_one_page_and_a_small_childs_one_folded_card() {
    let mut longer = Vec::new();
    for seed in 0..100 {
        let talk = talk(seed);
        let outcome = make(&talk.case, Kind::TakeHome, None, Audience::Child, talk.on);
        let Some(document) = outcome.document else { continue };
        let form = if document.band == Band::Four && document.version == Version::Full {
            Form::Pocket
        } else {
            Form::A4
        };
        let bytes = DESK.pdf_as(&document, form).unwrap();
        let pages = lopdf::Document::load_mem(&bytes).unwrap().get_pages().len();
        if pages != 1 {
            longer.push(format!("{}: {pages}\n{}", talk.name, document.plain_text()));
        }
    }
    assert!(longer.is_empty(), "{} run over\n{}", longer.len(), longer.join("\n"));
}

#[test]
fn without_a_talk_that_was_held_there_is_no_ending_to_tell() {
    let (_, case, on) = varied().swap_remove(0);
    for kind in [Kind::TakeHome, Kind::AfterMeeting] {
        let outcome = make(&case, kind, Some(Version::Full), Audience::Child, on);
        assert!(outcome.document.is_none());
        let told = outcome
            .findings
            .iter()
            .find(|finding| finding.code == Code::MissingField);
        assert_eq!(told.unwrap().path, "meetings");
    }
}
