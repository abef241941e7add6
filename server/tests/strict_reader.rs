//! What a strict reader still found in single sentences (decision 0079): what the child is left alone with, what a picture
//! reader never heard, and what a sheet asked the adviser to do to themself.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::papers::{BANDS, child_of, told};
use crate::common::plain::{ON, fit, push};
use crate::common::{DESK, make};
use domain::band::Band;
use domain::document::{Audience, Kind, Version};
use serde_json::{Value, json};
use std::path::Path;

const FROM_SEVEN: [&str; 3] = ["7-9", "10-12", "13-17"];

/// The sheet for the adult beside the child.
fn beside(case: &Value) -> String {
    let outcome = make(case, Kind::BeforeMeeting, Some(Version::Full), Audience::Adult, ON);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    document.plain_text().replace('\u{a0}', " ")
}

/// A step that waits, of which the child hears on a day.
fn waits(day: &str) -> Value {
    json!({"id": "w", "step": "screening", "state": "waiting", "waiting_for": "Vi venter på et brev.",
        "next_contact": day, "who": "hanne"})
}

/// A talk that was held, of which nobody knows anything more, and a day on which the child hears.
fn ended(band: &str, hears: &str) -> Value {
    let mut case = child_of(band, "plain");
    fit(&mut case, Kind::TakeHome);
    closing(&mut case).remove("unknown");
    push(&mut case, "steps", waits(hears));
    case
}

fn closing(case: &mut Value) -> &mut serde_json::Map<String, Value> {
    let talks = case["meetings"].as_array_mut().unwrap();
    let held = talks.iter_mut().find(|talk| talk["state"] == "held").unwrap();
    held["closing"].as_object_mut().unwrap()
}

#[test]
fn what_lies_around_has_the_date_on_which_the_child_hears() {
    for band in BANDS {
        let mut case = child_of(band, "plain");
        case["steps"] = json!([waits("2026-12-04")]);
        let text = told(&case, Kind::Waiting, ON);
        let day = if band == "4-6" {
            "på fredag"
        } else {
            "fredag den 4. december"
        };
        assert!(text.contains(&format!("Du hører fra mig {day}.")), "{band}: {text}");
    }
}

#[test]
fn who_meets_before_the_promised_day_is_told_the_meeting_first() {
    for band in BANDS {
        for kind in [Kind::Waiting, Kind::Timeline, Kind::Screen] {
            let mut case = child_of(band, "plain");
            let at = case["meetings"][0]["starts_at"].clone();
            case["meetings"][0]["child_knows"] = json!({"starts_at": at});
            case["steps"] = json!([waits("2026-12-08")]);
            let text = told(&case, kind, ON);
            let meets = text
                .find("Vi ses ")
                .unwrap_or_else(|| panic!("{band} {kind:?}: {text}"));
            let hears = text.find("Du hører også fra mig tirsdag den 8. december");
            assert!(hears.is_some_and(|hears| meets < hears), "{band} {kind:?}: {text}");
            assert!(!text.contains("Du hører fra mig"), "{band} {kind:?}: {text}");
        }
    }
}

#[test]
fn a_day_is_not_told_twice_after_a_talk() {
    for band in BANDS {
        for kind in [Kind::TakeHome, Kind::AfterMeeting] {
            let meets = told(&ended(band, "2026-12-03"), kind, ON);
            assert!(!meets.contains("Du hører fra mig"), "{band}: {meets}");
            let later = told(&ended(band, "2026-12-04"), kind, ON);
            assert!(later.contains("Du hører fra mig"), "{band}: {later}");
        }
    }
}

#[test]
fn after_a_talk_the_child_hears_by_what_was_agreed_and_by_nothing_else() {
    for band in BANDS {
        for kind in [Kind::TakeHome, Kind::AfterMeeting] {
            let mut case = ended(band, "2026-12-04");
            let silent = told(&case, kind, ON);
            assert!(!silent.contains("Jeg ringer til dig"), "{band}: {silent}");
            case["child"]["safe_contact"] = json!({"how": "call", "checked_on": "2026-11-30"});
            let calls = told(&case, kind, ON);
            assert!(calls.contains("Jeg ringer til dig"), "{band}: {calls}");
        }
    }
}

#[test]
fn no_heading_after_a_talk_says_what_is_not_there() {
    for band in FROM_SEVEN {
        for kind in [Kind::TakeHome, Kind::AfterMeeting] {
            let mut case = child_of(band, "plain");
            fit(&mut case, kind);
            let closing = closing(&mut case);
            for field in ["takes_further", "unknown", "next_meeting"] {
                closing.remove(field);
            }
            case["meetings"]
                .as_array_mut()
                .unwrap()
                .retain(|talk| talk["state"] == "held");
            let text = told(&case, kind, ON);
            assert!(!text.contains("Det tager jeg med videre"), "{band}: {text}");
            assert!(
                text.contains("Hvem får det at vide?\nSkal jeg sige noget videre"),
                "{text}"
            );
            let when = if band == "13-17" {
                "Hvornår mødes vi igen?\nVi har ikke fundet"
            } else {
                "Hvornår ses vi igen?\nVi har ikke fundet"
            };
            assert!(text.contains(when), "{band}: {text}");
        }
    }
}

#[test]
fn under_the_lock_the_youngest_screen_leads_to_the_adviser_alone() {
    let mut open = child_of("4-6", "plain");
    fit(&mut open, Kind::Screen);
    let open = told(&open, Kind::Screen, ON);
    assert!(open.contains("En voksen kan skrive for dig."), "{open}");
    let mut locked = child_of("4-6", "secret from the parents");
    fit(&mut locked, Kind::Screen);
    let locked = told(&locked, Kind::Screen, ON);
    assert!(locked.contains("Du må gerne spørge mig, når vi ses."), "{locked}");
    for through in ["skrive for dig", "Så læser jeg det", "Vil du snakke? Så gå til"] {
        assert!(!locked.contains(through), "{through}: {locked}");
    }
}

#[test]
fn a_picture_reader_hears_what_can_be_ticked_asked_for_and_refused() {
    for (band, place, find) in [
        (
            "7-9",
            "Vil du hellere ses et andet sted? Sig det.",
            "Kender du ingen? Så leder vi sammen.",
        ),
        (
            "10-12",
            "Du må gerne bede om et andet sted.",
            "Kender du ingen? Så finder vi en sammen.",
        ),
        (
            "13-17",
            "Vil du hellere mødes et andet sted, så sig det.",
            "Kender du ingen? Så finder vi en sammen.",
        ),
    ] {
        let mut case = child_of(band, "reads pictures");
        let plain = told(&case, Kind::BeforeMeeting, ON);
        assert!(!plain.contains(place) && !plain.contains(find), "{band}: {plain}");
        assert!(plain.contains("Vil du slet ikke mødes?"), "{band}: {plain}");
        assert!(plain.contains("nervøs"), "{band}: {plain}");
        case["meetings"][0]["other_place"] = json!(true);
        case["meetings"][0]["bisidders"] = json!([]);
        let text = told(&case, Kind::BeforeMeeting, ON);
        assert!(text.contains(place) && text.contains(find), "{band}: {text}");
        let card = told(&case, Kind::OpeningCard, ON);
        assert!(card.contains(find), "{band}: {card}");
        // Under social control nobody is looked for.
        let mut controlled = child_of(band, "social control");
        controlled["meetings"][0]["bisidders"] = json!([]);
        controlled["child"]["reads"] = json!("pictures");
        for kind in [Kind::BeforeMeeting, Kind::OpeningCard] {
            let text = told(&controlled, kind, ON);
            assert!(!text.contains("Kender du ingen?"), "{band}: {text}");
        }
    }
}

#[test]
fn what_is_not_understood_can_be_said_in_every_letter() {
    for band in BANDS {
        let text = told(&child_of(band, "plain"), Kind::BeforeMeeting, ON);
        assert!(text.contains("Det forstår jeg ikke."), "{band}: {text}");
    }
}

#[test]
fn whom_a_child_turns_to_is_an_adult_it_feels_safe_with() {
    for band in BANDS {
        let mut case = child_of(band, "closing");
        for reads in ["together", "pictures"] {
            case["child"]["reads"] = json!(reads);
            let text = told(&case, Kind::BeforeMeeting, ON);
            let whom = if band == "13-17" {
                "til mig eller en anden, du stoler på."
            } else {
                "til en voksen, du er tryg ved."
            };
            assert!(text.contains(whom), "{band} {reads}: {text}");
        }
    }
}

#[test]
fn a_bisidder_that_is_chosen_is_named_to_the_adviser() {
    let chosen = told(&child_of("7-9", "plain"), Kind::BeforeMeeting, ON);
    assert!(chosen.contains("Sig til mig, hvad du vælger."), "{chosen}");
    let nobody = told(&child_of("7-9", "no bisidder"), Kind::BeforeMeeting, ON);
    assert!(nobody.contains("Sig til mig, hvem du tænker på."), "{nobody}");
    for kind in [Kind::BeforeMeeting, Kind::OpeningCard, Kind::Rights] {
        let text = told(&child_of("7-9", "social control"), kind, ON);
        assert!(
            text.contains("Sig til mig, hvem du tænker på, før du spørger nogen."),
            "{text}"
        );
    }
}

#[test]
fn in_a_full_room_the_youngest_hear_what_is_written() {
    let mut case = child_of("4-6", "a parent in the room");
    push(
        &mut case["meetings"][0],
        "people",
        json!({"id": "omar", "does": "writes"}),
    );
    let text = told(&case, Kind::BeforeMeeting, ON);
    assert!(text.contains("Omar skriver lidt ned."), "{text}");
}

#[test]
fn a_sheet_that_the_adviser_reads_asks_nobody_to_ring_themself() {
    for band in BANDS {
        let own = beside(&child_of(band, "plain"));
        for to_themself in [
            "ring til Hanne",
            "sig det til Hanne",
            "spørg Hanne",
            "giv dem til Hanne",
        ] {
            assert!(!own.contains(to_themself), "{band} {to_themself}: {own}");
        }
        assert!(own.contains("bliver hos Hanne bagefter."), "{band}: {own}");
        // Somebody else who has the paper still knows whom to ask, and whom to tell.
        let theirs = beside(&child_of(band, "kept by an adult"));
        assert!(theirs.contains("ring til Hanne"), "{band}: {theirs}");
        assert!(theirs.contains("til Hanne."), "{band}: {theirs}");
    }
}

#[test]
fn only_the_youngest_count_nights() {
    for band in BANDS {
        let sheet = beside(&child_of(band, "reads pictures"));
        assert_eq!(sheet.contains("hvor mange nætter"), band == "4-6", "{band}: {sheet}");
    }
}

#[test]
fn a_child_that_said_stop_is_asked_nothing() {
    for band in Band::ALL {
        for (key, words) in content::phrases::of(DESK.content(), band).unwrap() {
            if key == "says-stop" {
                assert!(!words.contains('?'), "{}: {words}", band.as_str());
            }
        }
    }
}

/// "Vil du stoppe?" stands before it in every letter.
#[test]
fn a_stop_sign_says_what_the_child_does() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let mut signs = 0;
    for folder in ["examples", "demo"] {
        for entry in std::fs::read_dir(content.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|kind| kind != "json") {
                continue;
            }
            let case: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let talks = case["meetings"].as_array().map_or(&[][..], Vec::as_slice);
            for sign in talks.iter().filter_map(|talk| talk["stop_sign"].as_str()) {
                signs += 1;
                assert!(
                    !sign.starts_with("Du får") && !sign.contains("vil stoppe"),
                    "{}: {sign}",
                    path.display()
                );
            }
        }
    }
    assert!(signs > 20, "{signs}");
}
