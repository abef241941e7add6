//! What a reader of Danish stumbled over in the papers of children below ten, held to what was decided
//! (docs/decisions/0073-what-a-reader-of-the-youngest-papers-stumbled-over.md).
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::papers::{child_of, told};
use crate::common::plain::{ON, about, fit};
use crate::common::twelve::{Shape, plain, twelve};
use crate::common::{decided, make};
use domain::band::Band;
use domain::document::{Audience, Kind, Version};
use serde_json::{Value, json};

const YOUNG: [&str; 2] = ["4-6", "7-9"];

#[test]
fn a_way_says_the_day_on_which_the_child_hears_once() {
    for (shape, band, _, document) in twelve(Kind::Timeline) {
        if shape != Shape::Waiting || !matches!(band, Band::Four | Band::Seven) {
            continue;
        }
        let text = plain(&document);
        assert_eq!(text.matches("onsdag den 2. december").count(), 1, "{text}");
        assert!(text.contains("Vi har ikke glemt dig"), "{text}");
    }
}

#[test]
fn what_nobody_knows_is_said_once_and_the_youngest_are_greeted_on_another_day_too() {
    for band in YOUNG {
        for kind in [Kind::TakeHome, Kind::AfterMeeting] {
            let text = told(&about(band, kind), kind, ON);
            assert!(text.contains("Jeg ved ikke, hvem der er med."), "{text}");
            assert!(!text.contains("hvad der sker"), "{band}: {text}");
            assert!(text.contains("Tak"), "{band}: {text}");
            // What goes further is said as a sentence.
            let said = match band {
                "4-6" => "Det husker jeg. Jeg siger til din lærer, at du gerne vil tegne.",
                _ => "Det siger jeg videre\nJeg siger til din lærer, at du gerne vil tegne.",
            };
            assert!(text.contains(said), "{band}: {text}");
        }
    }
}

#[test]
fn what_nobody_knows_and_has_no_day_is_told_when_it_is_known() {
    for band in YOUNG {
        let mut case = about(band, Kind::TakeHome);
        let talks = case["meetings"].as_array_mut().unwrap();
        let held = talks.iter_mut().find(|talk| talk["state"] == "held").unwrap();
        held["closing"]["unknown"] = json!([{"what": "Jeg ved ikke, hvem der er med."}]);
        let text = told(&case, Kind::TakeHome, ON);
        assert!(
            text.contains("Jeg ved ikke, hvem der er med. Når jeg ved det, siger jeg det"),
            "{band}: {text}"
        );
    }
}

#[test]
fn after_a_talk_no_heading_stands_over_nothing() {
    let text = told(&about("7-9", Kind::AfterMeeting), Kind::AfterMeeting, ON);
    // "Nothing has happened" beside a page of what was said and agreed is not what it holds.
    assert!(
        text.contains("Jeg har ikke glemt dig. Sådan ser det ud lige nu."),
        "{text}"
    );
    assert!(!text.contains("sket siden") && !text.contains("ikke sket"), "{text}");
}

#[test]
fn from_seven_to_nine_a_clock_is_said() {
    for kind in [Kind::TakeHome, Kind::AfterMeeting, Kind::Decision] {
        let text = told(&about("7-9", kind), kind, ON);
        assert!(text.contains("klokken kvart over et."), "{text}");
        assert!(!text.contains("13.15"), "{text}");
    }
}

#[test]
fn who_decided_is_said_once_and_by_whom_it_was() {
    let of = |made_by: &str| {
        let mut case = child_of("7-9", "plain");
        case["decisions"] = decided("support", "no", made_by);
        told(&case, Kind::Decision, ON)
    };
    let municipality = of("municipality");
    assert_eq!(
        municipality.to_lowercase().matches("kommunen").count(),
        1,
        "{municipality}"
    );
    let committee = of("committee");
    assert!(
        committee.contains("Et udvalg er nogle voksne") && !committee.contains("Kommunen har bestemt"),
        "{committee}"
    );
}

#[test]
fn a_goodbye_ends_with_a_farewell_and_thanks_only_a_child_that_was_met() {
    for band in YOUNG {
        let mut case = child_of(band, "plain");
        fit(&mut case, Kind::Goodbye);
        let thanks = match band {
            "4-6" => "Jeg er glad for, at jeg har mødt dig.",
            _ => "Tak, fordi jeg måtte lære dig at kende.",
        };
        let text = told(&case, Kind::Goodbye, ON);
        let close = text.find("Hav det rigtig godt.").unwrap();
        assert!(close < text.find("Hilsen").unwrap() && !text.contains(thanks), "{text}");
        assert!(!text.contains("passe på børn"), "{text}");
        let mut talk = case["meetings"][0].clone();
        talk["id"] = json!("m0");
        talk["state"] = json!("held");
        talk["starts_at"] = json!("2026-11-10T10:00");
        talk["said"] = json!([{"id": "u1", "text": "Jeg vil gerne være med til fodbold.", "confirmed": true}]);
        case["meetings"].as_array_mut().unwrap().push(talk);
        let text = told(&case, Kind::Goodbye, ON);
        assert!(text.contains(thanks), "{text}");
    }
}

#[test]
fn no_secret_is_refused_without_a_word_of_help() {
    let text = told(&child_of("7-9", "plain"), Kind::OpeningCard, ON);
    let secret = text.find("hemmelighed").unwrap();
    assert!(text[secret..].contains("voksne, der hjælper børn"), "{text}");
}

#[test]
fn a_child_in_a_new_place_is_told_that_the_adults_there_look_after_it() {
    let four = told(&about("4-6", Kind::NewPlace), Kind::NewPlace, ON);
    assert!(four.contains("De voksne her skal passe på dig."), "{four}");
    let seven = told(&about("7-9", Kind::NewPlace), Kind::NewPlace, ON);
    assert!(seven.contains("Det snakker vi om, når vi ses."), "{seven}");
    assert_eq!(seven.matches("Jeg svarer på det, jeg kan.").count(), 1, "{seven}");
}

/// What may travel, for the child.
fn travels(case: &Value, kind: Kind) -> String {
    let outcome = make(case, kind, Some(Version::Neutral), Audience::Child, ON);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    document.plain_text().replace('\u{a0}', " ")
}

#[test]
fn the_youngest_hear_after_a_talk_that_they_are_not_forgotten() {
    let text = told(&about("4-6", Kind::AfterMeeting), Kind::AfterMeeting, ON);
    assert!(text.contains("Tak for sidst. Jeg har ikke glemt dig."), "{text}");
    assert!(!text.contains("noget nyt"), "{text}");
    // Where a promise was kept there is news.
    let mut case = about("4-6", Kind::AfterMeeting);
    case["agreements"] = json!([{"id": "a1", "what": "Jeg ringer til din far.", "who": "hanne", "made_in": "m0",
        "state": "kept"}]);
    let text = told(&case, Kind::AfterMeeting, ON);
    assert!(text.contains("Det er gjort.") && !text.contains("glemt"), "{text}");
}

#[test]
fn papers_from_a_talk_end_with_a_wish_and_no_sermon() {
    for band in YOUNG {
        for kind in [Kind::TakeHome, Kind::AfterMeeting, Kind::TakeHomeByHand] {
            let text = told(&about(band, kind), kind, ON);
            assert!(text.contains("Hav det godt så længe."), "{band}: {text}");
            assert!(!text.contains("passe på børn"), "{band}: {text}");
        }
        // Before the first talk whose job it is has to be said.
        let first = told(&about(band, Kind::BeforeMeeting), Kind::BeforeMeeting, ON);
        assert!(first.contains("Voksne skal passe på børn."), "{band}: {first}");
    }
}

#[test]
fn the_youngest_hear_too_whether_their_parents_are_there_and_know() {
    let text = told(&child_of("4-6", "plain"), Kind::BeforeMeeting, ON);
    assert!(text.contains("Dine forældre er ikke med. De ved, at vi ses."), "{text}");
    let text = told(&child_of("4-6", "secret from the parents"), Kind::BeforeMeeting, ON);
    assert!(text.contains("er ikke med.") && !text.contains("at vi ses"), "{text}");
}

#[test]
fn before_a_house_the_child_hears_who_comes_along_and_that_the_adviser_is_there_afterwards() {
    for band in YOUNG {
        let text = told(&about(band, Kind::BeforeBarnehus), Kind::BeforeBarnehus, ON);
        assert!(text.contains("Jeg er der, når du er færdig. Så siger jeg,"), "{text}");
        assert!(text.contains("Omar") && text.contains("også med"), "{text}");
        // A promise to stay in the house is the adviser's own to make, and nothing in the case holds it.
        assert!(!text.contains("Jeg bliver i huset"), "{text}");
    }
}

#[test]
fn what_is_waited_for_is_said_once_and_in_the_advisers_words() {
    for band in YOUNG {
        let mut case = child_of(band, "plain");
        case["steps"] = json!([{"id": "w", "step": "screening", "state": "waiting", "waiting_for": "Vi venter på et brev.",
            "next_contact": "2026-12-08"}]);
        for kind in [Kind::Timeline, Kind::Screen] {
            let text = told(&case, kind, ON);
            assert_eq!(text.matches("Vi venter på").count(), 1, "{band}: {text}");
            assert_eq!(
                text.matches("hører du fra mig").count() + text.matches("Du hører fra mig").count(),
                1,
                "{text}"
            );
            assert!(text.contains("Også hvis der ikke er noget nyt."), "{band}: {text}");
        }
    }
}

#[test]
fn a_child_is_asked_before_the_adults_decide() {
    for band in YOUNG {
        let mut case = child_of(band, "plain");
        case["steps"] = json!([{"id": "d", "step": "decision", "state": "now"}]);
        let text = told(&case, Kind::Timeline, ON);
        assert!(
            text.contains("Først spørger vi, hvad du synes. De voksne "),
            "{band}: {text}"
        );
        assert!(text.contains("noget om hjælp"), "{band}: {text}");
        assert!(!text.contains("skal have hjælp"), "{band}: {text}");
    }
}

#[test]
fn the_youngest_hear_that_not_everything_is_kept_and_that_a_bisidder_can_be_refused() {
    for kind in [Kind::Rights, Kind::OpeningCard] {
        let text = told(&child_of("4-6", "plain"), kind, ON);
        assert!(
            text.contains("Måske siger jeg noget til en voksen, der hjælper."),
            "{text}"
        );
        assert!(
            text.contains("Vil du hellere have en anden? Eller ingen? Så sig det."),
            "{text}"
        );
    }
    let letter = told(&child_of("4-6", "plain"), Kind::BeforeMeeting, ON);
    for said in [
        "Måske fortæller jeg en voksen noget.",
        "Eller en anden? Eller ingen?",
        "Hilsen Hanne",
    ] {
        assert!(letter.contains(said), "{letter}");
    }
}

#[test]
fn the_papers_that_travel_to_the_youngest_ask_the_adult_to_ring() {
    for kind in [
        Kind::Rights,
        Kind::OpeningCard,
        Kind::Timeline,
        Kind::Waiting,
        Kind::MeetingMoved,
        Kind::NewAdviser,
    ] {
        let text = travels(&about("4-6", kind), kind);
        assert!(!text.contains("Du kan ringe til mig"), "{text}");
        assert!(text.contains("\nTil den voksne: Ring gerne til mig"), "{text}");
        // No child this young rings BørneTelefonen.
        assert!(!text.contains("116 111"), "{text}");
    }
}

#[test]
fn a_moved_meeting_has_its_date_and_the_feeling_stands_right_after_the_news() {
    for band in YOUNG {
        let text = told(&about(band, Kind::MeetingMoved), Kind::MeetingMoved, ON);
        // Nobody is said to have done it: the child may have asked for it. No day is hinted at before it is said.
        assert!(
            text.contains("Vi skulle ses onsdag den 2. december. Det er lavet om."),
            "{band}: {text}"
        );
        assert!(!text.contains("en anden dag"), "{band}: {text}");
        assert!(text.contains("Vil du vide hvorfor? Så spørg mig."), "{band}: {text}");
        let feel = text.find("Du må gerne være ked af det.").unwrap();
        assert!(feel < text.find("Jeg har ikke glemt dig.").unwrap(), "{band}: {text}");
    }
}

#[test]
fn who_hears_of_it_stands_under_a_heading_of_its_own_where_there_is_room() {
    let text = told(&child_of("7-9", "plain"), Kind::OpeningCard, ON);
    assert!(text.contains("Hvem får det at vide?\nJeg kan ikke love"), "{text}");
    let text = told(&child_of("7-9", "interpreter"), Kind::OpeningCard, ON);
    assert!(
        text.contains("Jeg kan ikke love") && !text.contains("Hvem får det"),
        "{text}"
    );
}

#[test]
fn over_a_meeting_stands_when_we_meet() {
    for kind in [Kind::NewAdviser, Kind::NewPlace] {
        let text = told(&about("7-9", kind), kind, ON);
        assert!(text.contains("Hvornår ses vi?\nVi ses torsdag"), "{text}");
        assert!(!text.contains("Hvornår hører du fra mig?"), "{text}");
    }
}

#[test]
fn what_travels_to_the_young_has_a_warm_word() {
    for band in YOUNG {
        let goodbye = travels(&about(band, Kind::Goodbye), Kind::Goodbye);
        assert!(goodbye.contains("Hav det rigtig godt."), "{band}: {goodbye}");
        let waiting = travels(&about(band, Kind::Waiting), Kind::Waiting);
        assert!(waiting.contains("\nHav det godt.\n"), "{band}: {waiting}");
        // It greets once, and beside a wish alone a number is what a parent asks about.
        for text in [goodbye, waiting] {
            assert_eq!(text.to_lowercase().matches("hilsen").count(), 1, "{band}: {text}");
            assert!(!text.contains("116 111"), "{band}: {text}");
        }
    }
}

#[test]
fn the_youngest_hear_the_new_day_right_after_the_old_one() {
    let text = told(&about("4-6", Kind::MeetingMoved), Kind::MeetingMoved, ON);
    assert!(
        text.contains("lavet om.\nVi ses på torsdag om eftermiddagen.\n"),
        "{text}"
    );
    // Whoever may have waited hears first that we are sorry.
    for band in YOUNG {
        let mut case = about(band, Kind::MeetingMoved);
        case["meetings"][0]["starts_at"] = json!("2026-12-08T10:00");
        let text = told(&case, Kind::MeetingMoved, "2026-12-03");
        let sorry = text.find("Ventede du på mig?").unwrap();
        assert!(
            sorry < text.find("Du må gerne være ked af det.").unwrap(),
            "{band}: {text}"
        );
    }
}

/// A heading of ours that asks has to answer; the question is the child's.
#[test]
fn in_a_new_place_no_heading_asks_what_the_letter_cannot_answer_and_the_adviser_knows_something_of_the_child() {
    let text = told(&about("7-9", Kind::NewPlace), Kind::NewPlace, ON);
    assert!(!text.contains("Hvor længe skal du"), "{text}");
    assert!(
        text.contains("\"Hvor længe skal jeg være her?\" Det snakker vi om, når vi ses."),
        "{text}"
    );
    assert!(
        text.contains("Jeg er rådgiver i kommunen. Birgit siger, at du spiller fodbold")
            && text.contains("klokken kvart over et. Jeg glæder mig til at se dig."),
        "{text}"
    );
}

#[test]
fn from_a_talk_days_are_told_in_the_order_in_which_they_come() {
    for band in YOUNG {
        for kind in [Kind::TakeHome, Kind::AfterMeeting] {
            // They meet on Thursday the 3rd, and the child hears on Tuesday the 8th.
            let mut case = about(band, kind);
            let is_before = |text: &str| {
                let next = text.find("Vi ses igen").unwrap();
                assert_eq!(text.matches("lektiecaféen").count(), 1, "{band}: {text}");
                next < text.find("Jeg ved ikke, hvem der er med.").unwrap()
            };
            let text = told(&case, kind, ON);
            assert!(is_before(&text), "{band} {}: {text}", kind.as_str());
            case["meetings"][0]["starts_at"] = json!("2026-12-10T13:15");
            let text = told(&case, kind, ON);
            assert!(!is_before(&text), "{band} {}: {text}", kind.as_str());
        }
    }
}

#[test]
fn a_sign_of_life_to_the_youngest_says_who_gives_it_and_that_it_comes_without_news_too() {
    let text = told(&about("4-6", Kind::Waiting), Kind::Waiting, ON);
    assert!(text.contains("Det er Hanne. Jeg har ikke glemt dig."), "{text}");
    assert!(text.contains("Også hvis der ikke er noget nyt."), "{text}");
}
