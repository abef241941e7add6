//! Every combination of the answers, each asked for with everything confirmed that can be: no full page comes to a home
//! that its answers do not make safe, and nothing travels under social control.

use crate::common::*;
use domain::case::Case;
use domain::document::{Kind, Version};
use domain::finding::Code;
use domain::gate::Released;
use serde_json::{Value, json};

const TRACKS: [&str; 9] = [
    "support",
    "school-absence",
    "parent-concern",
    "professional-concern",
    "foster-concern",
    "other-adult-concern",
    "child-concern",
    "social-control",
    "radicalisation",
];

/// Each answer by itself, and what several together come to.
const SUSPECTED: [&[&str]; 7] = [
    &["none"],
    &["parent"],
    &["family"],
    &["other"],
    &["unknown"],
    &["other", "parent"],
    &["none", "other"],
];

/// One kind for each declaration of what is printed and how it travels.
const KINDS: [Kind; 13] = [
    Kind::BeforeMeeting,
    Kind::OpeningCard,
    Kind::Timeline,
    Kind::Screen,
    Kind::AccessCard,
    Kind::BisidderGuide,
    Kind::NewAdviser,
    Kind::SafetyPlan,
    Kind::AdviserCard,
    Kind::ThreeHouses,
    Kind::ParentsSentence,
    Kind::TakeHomeByHand,
    Kind::EndingSheet,
];

/// The answers of one combination.
#[derive(Clone, Copy, Debug)]
struct Answers {
    track: &'static str,
    suspected: &'static [&'static str],
    at_home: &'static str,
    control: bool,
    know: bool,
    police: &'static str,
    delivery: &'static str,
}

impl Answers {
    /// Whether the home is safe, read off the answers and apart from the gate.
    fn home_is_safe(self) -> bool {
        let other = self.suspected == ["other"] && self.track != "foster-concern" && self.at_home == "no";
        (self.suspected == ["none"] || other) && !self.control && self.know
    }

    /// Whether the police are considered or awaited.
    fn locked(self) -> bool {
        matches!(self.police, "considered" | "interview-pending")
    }

    fn case(self, base: &Value) -> Case {
        let mut case = base.clone();
        case["track"] = json!(self.track);
        let safety = json!({
            "suspected": self.suspected,
            "suspect_at_home": self.at_home,
            "social_control": self.control,
            "risk_assessed": self.control,
            "parents_know": self.know,
            "police": self.police,
            "police_about": if self.suspected == ["none"] { "child-witness" } else { "child-harmed" },
            "protected_address": false,
            "delivery": self.delivery,
            "kept_by": if self.delivery == "kept-by-safe-adult" { json!("birgit") } else { Value::Null },
        });
        case["safety"] = safety;
        serde_json::from_value(case).expect("a case")
    }
}

fn combinations() -> Vec<Answers> {
    let mut all = Vec::new();
    for track in TRACKS {
        for suspected in SUSPECTED {
            for at_home in ["yes", "no", "unknown"] {
                for (control, know) in [(false, false), (false, true), (true, false), (true, true)] {
                    for police in ["none", "considered", "interview-pending", "interview-held"] {
                        for delivery in ["read-aloud", "kept-by-safe-adult", "take-home"] {
                            all.push(Answers {
                                track,
                                suspected,
                                at_home,
                                control,
                                know,
                                police,
                                delivery,
                            });
                        }
                    }
                }
            }
        }
    }
    all
}

#[test]
fn no_answers_let_a_full_page_home_or_anything_out_under_control() {
    let mut base: Value = serde_json::from_str(LAURA).expect("JSON");
    base["adviser_changes"] = json!([{"to": "hanne", "on": "2026-11-20", "why": "Bo arbejder i en anden by nu."}]);
    base["safety_plan"] = json!([{"text": "Birgit følger dig til bussen.", "cleared": true}]);
    let mut held = base["meetings"][0].clone();
    held["id"] = json!("m0");
    held["state"] = json!("held");
    held["starts_at"] = json!("2026-11-10T09:00");
    held["closing"] = json!({"may_say_to_parents": "Vi har talt om skolen."});
    base["meetings"].as_array_mut().expect("meetings").push(held);
    let (mut wrong, mut released, mut asked) = (Vec::new(), 0, 0);
    for answers in combinations() {
        let case = answers.case(&base);
        for kind in KINDS {
            for version in [Version::Full, Version::Neutral] {
                let ask = Ask::new(kind, LAURA_DAY).version(version).confirming(&Code::ALL);
                asked += 1;
                let Some(release) = ask.of(&case).release else { continue };
                released += 1;
                let full = matches!(release.facts(), Released::Full(_));
                // A blank sheet says nothing, and goes to nobody.
                let stays = kind.is_for_adults() || kind.is_screen() || kind.is_sheet();
                let taken = answers.delivery == "take-home" && !stays;
                let card = matches!(kind, Kind::AccessCard | Kind::AdviserCard);
                let travels = !full && !kind.is_sheet() || taken || card;
                let handed = answers.delivery != "read-aloud" && kind.is_paper() && !stays;
                if full && taken && !answers.home_is_safe() {
                    wrong.push(format!("home in full: {kind:?} {answers:?}"));
                }
                if answers.control && (travels || handed) {
                    wrong.push(format!("out under control: {kind:?} {answers:?}"));
                }
                if kind == Kind::ParentsSentence && (answers.control || !answers.know || answers.locked()) {
                    wrong.push(format!("the parents are told: {answers:?}"));
                }
                if kind == Kind::SafetyPlan && travels {
                    wrong.push(format!("a plan travels: {answers:?}"));
                }
                if card && !answers.home_is_safe() {
                    wrong.push(format!("a card: {answers:?}"));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {released}: {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(20)]
    );
    assert!(
        released * 20 > asked,
        "only {released} of {asked} were released: the sweep proves little"
    );
}

/// No contact is agreed in any of these cases, so a call is safe only where the home is. 114 is the police's number.
#[test]
fn a_number_for_the_night_stands_only_where_a_call_is_safe_and_waits_for_the_police() {
    let mut base: Value = serde_json::from_str(LAURA).expect("JSON");
    base["safety_plan"] = json!([{"text": "Birgit følger dig til bussen.", "cleared": true}]);
    let (mut told, mut told_locked, mut without) = (0, 0, 0);
    for (municipality, number) in [("koebenhavn", "33 17 33 33"), ("dragoer", "114")] {
        base["municipality"] = json!(municipality);
        for answers in combinations() {
            let ask = Ask::new(Kind::SafetyPlan, LAURA_DAY).confirming(&Code::ALL);
            let Some(release) = ask.of(&answers.case(&base)).release else {
                continue;
            };
            let Released::Full(facts) = release.facts() else {
                panic!("a plan is full: {answers:?}");
            };
            let Some(night) = facts.night.as_ref() else {
                without += 1;
                continue;
            };
            assert_eq!(night.number, number);
            assert!(answers.home_is_safe(), "{answers:?}");
            assert!(!night.police || !answers.locked(), "{answers:?}");
            told += 1;
            told_locked += usize::from(answers.locked());
        }
    }
    assert!(
        told > 0 && told_locked > 0 && without > 0,
        "{told} {told_locked} {without}"
    );
}

/// A bisidder calls from a phone of their own, as they call the adviser: an unsafe home keeps no number from them, and
/// social control does.
#[test]
fn a_bisidder_has_the_number_for_the_night_but_not_under_control_and_never_the_police_while_they_wait() {
    let mut base: Value = serde_json::from_str(LAURA).expect("JSON");
    let (mut told, mut home_unsafe) = (0, 0);
    for (municipality, police) in [("koebenhavn", false), ("dragoer", true)] {
        base["municipality"] = json!(municipality);
        for answers in combinations() {
            let ask = Ask::new(Kind::BisidderGuide, LAURA_DAY).confirming(&Code::ALL);
            let Some(release) = ask.of(&answers.case(&base)).release else {
                continue;
            };
            let Released::Full(facts) = release.facts() else {
                panic!("a guide is full: {answers:?}");
            };
            let waits = police && answers.locked();
            if answers.control || waits {
                assert_eq!(facts.night, None, "{answers:?}");
            } else if facts.night.is_some() {
                told += 1;
                home_unsafe += usize::from(!answers.home_is_safe());
            }
        }
    }
    assert!(told > 0 && home_unsafe > 0, "{told} {home_unsafe}");
}
