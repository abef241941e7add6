//! What a child is told of a decision, and that the paper is a draft in every form (N43).
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{DESK, decided, make, varied};
use domain::band::Band;
use domain::document::{Audience, Block, Document, Kind};
use domain::finding::{Code, Level};
use serde_json::{Value, json};

const ON: &str = "2026-12-01";
const LINE: &str = "Udkast. Ingen jurist har læst teksten endnu.";

/// The plain case of a child born on this day, with this decision.
fn case(born: &str, decisions: Value) -> Value {
    let (_, mut case, _) = varied().into_iter().find(|(name, ..)| name == "10-12 plain").unwrap();
    case["child"]["birth_date"] = json!(born);
    case["decisions"] = decisions;
    case
}

fn made(case: &Value, kind: Kind, audience: Audience) -> Document {
    let outcome = make(case, kind, None, audience, ON);
    outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings))
}

fn letter(born: &str, matter: &str, followed: &str, made_by: &str) -> String {
    made(
        &case(born, decided(matter, followed, made_by)),
        Kind::Decision,
        Audience::Child,
    )
    .plain_text()
}

#[test]
fn complaining_is_told_from_ten_years_and_for_the_list_alone_and_the_view_honestly() {
    for (born, age) in [("2017-06-01", 9), ("2016-06-01", 10), ("2009-06-01", 17)] {
        for (matter, listed) in [("support", true), ("other", false)] {
            for (followed, says) in [
                ("yes", "Det blev, som du gerne ville have det."),
                ("no", "Det blev ikke, som du gerne ville have det."),
            ] {
                for made_by in ["municipality", "committee"] {
                    let text = letter(born, matter, followed, made_by);
                    let at = format!("{age} {matter} {followed} {made_by}");
                    let given = age >= 10 && listed;
                    assert_eq!(text.contains("klage"), given, "{at}: {text}");
                    assert_eq!(text.contains("fire uger"), given, "{at}: {text}");
                    assert_eq!(text.contains("se papirerne"), given, "{at}: {text}");
                    // Whom to tell instead.
                    assert_eq!(text.contains("sig det til mig"), !given, "{at}: {text}");
                    assert!(text.contains(says), "{at}: {text}");
                    let both = text.contains("Det blev, som") && text.contains("Det blev ikke, som");
                    assert!(!both, "{at}: {text}");
                }
            }
        }
    }
}

/// That there may be a longer text is no right to complain: every child hears it, once, and of none it is said that it is there.
#[test]
fn every_child_hears_that_there_may_be_a_longer_text() {
    let longer = "Du kan også spørge, om der er en længere tekst.";
    for (born, says) in [
        (
            "2021-06-30",
            "Måske er der også et langt brev. Vil du høre noget af det? Så spørg mig.",
        ),
        (
            "2018-02-11",
            "Måske er der også et langt brev. Du må gerne spørge efter det.",
        ),
        ("2015-06-01", longer),
        ("2011-05-04", longer),
    ] {
        for matter in ["support", "other"] {
            let text = letter(born, matter, "no", "municipality");
            assert!(text.contains(says), "{born} {matter}: {text}");
            assert_eq!(text.matches(says).count(), 1, "{born} {matter}: {text}");
            assert!(!text.contains("Der er også et langt"), "{born} {matter}: {text}");
        }
    }
}

/// What was decided and why are one thought; the long letter stands where the child may ask.
#[test]
fn the_youngest_hear_why_right_after_what_was_decided() {
    let text = letter("2021-06-30", "other", "no", "municipality");
    let why = text.find("Hvorfor?");
    assert!(why.is_some() && why < text.find("et langt brev"), "{text}");
}

#[test]
fn a_decision_against_the_child_says_so_without_blame_and_why() {
    for born in ["2021-06-30", "2018-02-11", "2015-06-01", "2011-05-04"] {
        let text = letter(born, "other", "no", "municipality");
        for says in [
            "Det blev ikke, som du gerne ville have det.",
            "Du får en voksen, der henter dig om torsdagen.",
            "Det er for meget for dig at gå alene.",
            "Du sagde, at du helst vil gå selv.",
            "At du kommer trygt hjem.",
            "Til sommerferien.",
            "forkert",
        ] {
            assert!(text.contains(says), "{born} lacks {says:?}: {text}");
        }
    }
}

#[test]
fn the_number_stands_on_the_sheet_to_complain_on_only_where_a_call_is_safe() {
    for born in ["2015-06-01", "2011-05-04"] {
        let mut case = case(born, decided("support", "no", "municipality"));
        let sheet = made(&case, Kind::ComplaintSheet, Audience::Child).plain_text();
        assert!(sheet.contains("Nummeret er 56 67 31 90"), "{sheet}");
        case["safety"]["social_control"] = json!(true);
        case["safety"]["risk_assessed"] = json!(true);
        case["safety"]["delivery"] = json!("read-aloud");
        let sheet = made(&case, Kind::ComplaintSheet, Audience::Child).plain_text();
        assert!(sheet.contains("eller send det til kommunen"), "{sheet}");
        assert!(!sheet.contains("56 67 31 90"), "{sheet}");
    }
}

#[test]
fn who_decided_leads_to_where_a_complaint_goes() {
    for born in ["2015-06-01", "2011-05-04"] {
        let municipality = letter(born, "support", "no", "municipality");
        assert!(
            municipality.contains("Det besluttede kommunen fredag den 20. november."),
            "{municipality}"
        );
        assert!(municipality.contains("Kommunen s"), "{municipality}");
        // What has to be done, and until when, is read before what others do with it.
        let deadline = municipality.find("fire uger");
        let looks = municipality.find("ser Ankestyrelsen på klagen");
        assert!(deadline.is_some() && deadline < looks, "{municipality}");
        let committee = letter(born, "placement", "no", "committee");
        assert!(committee.contains("Klagen går til Ankestyrelsen."), "{committee}");
        assert!(!committee.contains("kommunen har taget"), "{committee}");
        assert!(committee.contains("Det besluttede et udvalg"), "{committee}");
        // The letter has just told which decision it is.
        assert!(!municipality.contains("hvilken beslutning det er"), "{municipality}");
        for (made_by, says) in [
            ("municipality", "sender kommunen klagen til Ankestyrelsen"),
            ("committee", "Klagen går til Ankestyrelsen."),
        ] {
            let case = case(born, decided("support", "no", made_by));
            let sheet = made(&case, Kind::ComplaintSheet, Audience::Child).plain_text();
            // What somebody will feel is nobody's to promise.
            let is_fine = sheet.contains("Det er helt i orden at klage.") && !sheet.contains("bliver ikke sur");
            assert!(sheet.contains(says) && is_fine, "{sheet}");
            // Who may read it is said before the first line to write on.
            let readers = sheet.find("Dine forældre kan måske læse klagen.");
            let lines = sheet.find("Det er jeg uenig i");
            assert!(readers.is_some() && readers < lines, "{sheet}");
        }
    }
}

/// What is handed in is one sheet, however it stands with the decision; by when it has to be is on it, and how it is done is on the
/// other, which whoever handed the first in still has.
#[test]
fn the_side_to_fill_in_is_one_sheet_and_how_to_do_it_is_the_other() {
    let more = "Du får en voksen, der henter dig om torsdagen. Hun følger dig hjem fra skole og bliver hos dig, til klokken er fem.";
    for born in ["2015-06-01", "2011-05-04"] {
        for made_by in ["municipality", "committee"] {
            for (day, is_late) in [("2026-11-20", false), ("2026-10-01", true)] {
                let at = format!("{born} {made_by} {day}");
                let mut decisions = decided("support", "no", made_by);
                decisions[0]["what"] = json!(more);
                decisions[0]["decided_on"] = json!(day);
                decisions[0]["told_on"] = json!(day);
                let sheet = made(&case(born, decisions), Kind::ComplaintSheet, Audience::Child);
                assert_eq!(DESK.sheets(&sheet).unwrap(), 2, "{at}");
                let turns = |block: &Block| matches!(block, Block::NewPage { .. });
                let turn = sheet.blocks.iter().position(turns).unwrap();
                let side = |blocks: &[Block]| Document {
                    blocks: blocks.to_vec(),
                    ..sheet.clone()
                };
                let (front, back) = (side(&sheet.blocks[..turn]), side(&sheet.blocks[turn + 1..]));
                for side in [&front, &back] {
                    assert_eq!(DESK.sheets(side).unwrap(), 1, "{at}");
                }
                let is_room = |block: &&Block| matches!(block, Block::Write { .. });
                assert_eq!(
                    front.blocks.iter().filter(is_room).count(),
                    3 + usize::from(is_late),
                    "{at}"
                );
                assert_eq!(
                    back.blocks.iter().find(is_room),
                    None,
                    "{at}: it is sent, and its words are not here"
                );
                let (front, back) = (front.plain_text(), back.plain_text());
                let by = "så gør det senest fredag den 18. december.";
                assert_eq!(front.contains(by), !is_late, "{at}: {front}");
                let last = "Den sidste dag er fredag den 18. december.";
                assert_eq!(back.contains(last), !is_late, "{at}: {back}");
                for says in ["Ankestyrelsen", "gælder som regel imens", "En bisidder kan også hjælpe"] {
                    assert!(back.contains(says) && !front.contains(says), "{at}: {says}: {back}");
                }
            }
        }
    }
}

#[test]
fn after_the_last_day_the_child_can_still_complain_and_say_why() {
    for (born, sheet) in [("2015-06-01", true), ("2011-05-04", true)] {
        let mut late = decided("support", "no", "municipality");
        late[0]["told_on"] = json!("2026-10-01");
        late[0]["decided_on"] = json!("2026-09-28");
        let case = case(born, late);
        let text = made(&case, Kind::Decision, Audience::Child).plain_text();
        assert!(
            text.contains("Du kan stadig klage") && !text.contains("Den sidste dag er"),
            "{text}"
        );
        if sheet {
            let text = made(&case, Kind::ComplaintSheet, Audience::Child).plain_text();
            assert!(
                text.contains("Den sidste dag er gået. Du kan stadig klage og skrive hvorfor."),
                "{text}"
            );
        }
    }
    let text = letter("2015-06-01", "support", "no", "municipality");
    assert!(text.contains("Den sidste dag er fredag den 18. december."), "{text}");
}

#[test]
fn a_number_stands_only_where_the_child_may_be_seen_to_call() {
    let safe = case("2015-06-01", decided("support", "no", "municipality"));
    assert!(
        made(&safe, Kind::Decision, Audience::Child)
            .plain_text()
            .contains("33 41 12 00")
    );
    let mut watched = safe;
    watched["safety"]["parents_know"] = json!(false);
    let text = made(&watched, Kind::Decision, Audience::Child).plain_text();
    assert!(text.contains("klage") && !text.contains("33 41 12 00"), "{text}");
}

#[test]
fn a_child_of_ten_that_is_spoken_to_like_a_younger_one_hears_all_of_it_and_gets_the_sheet() {
    for band in ["4-6", "7-9"] {
        let mut case = case("2015-06-01", decided("support", "no", "municipality"));
        case["child"]["band"] = json!(band);
        let text = made(&case, Kind::Decision, Audience::Child).plain_text();
        for says in [
            "Så kan du klage",
            "En bisidder må også hjælpe",
            "gælder",
            "som regel",
            "33 41 12 00",
        ] {
            assert!(text.contains(says), "{band} lacks {says:?}: {text}");
        }
        let sheet = make(&case, Kind::ComplaintSheet, None, Audience::Child, ON);
        let warns = sheet
            .findings
            .iter()
            .any(|finding| finding.code == Code::AgeOutside && finding.level == Level::Warn);
        assert!(warns, "{band}: somebody reads it aloud: {:?}", sheet.findings);
        let sheet = sheet.document.unwrap_or_else(|| panic!("{:?}", sheet.findings));
        assert_eq!(sheet.band, Band::Ten, "{band}");
        case["safety"]["parents_know"] = json!(false);
        let text = made(&case, Kind::Decision, Audience::Child).plain_text();
        assert!(
            text.contains("klage") && !text.contains("33 41 12 00"),
            "{band}: {text}"
        );
    }
}

#[test]
fn a_draft_says_so_in_every_form() {
    let case = case("2015-06-01", decided("support", "no", "municipality"));
    for kind in [Kind::Decision, Kind::ComplaintSheet] {
        for audience in [Audience::Child, Audience::Adult] {
            let document = made(&case, kind, audience);
            assert_eq!(document.draft.as_deref(), Some(LINE), "{kind:?} {audience:?}");
            assert_eq!(document.plain_text().lines().next(), Some(LINE));
            let json = serde_json::to_value(&document).unwrap();
            assert_eq!(json["draft"], LINE);
            let html = boernehoejde::standalone::html(&DESK, &document);
            assert_eq!(html.matches(LINE).count(), 1, "{kind:?}");
        }
    }
    // What waits for no lawyer is no draft, though one was asked for.
    let rights = made(&case, Kind::Rights, Audience::Child);
    assert!(rights.draft.is_none() && !rights.plain_text().contains("Udkast"));
    assert!(serde_json::to_value(&rights).unwrap().get("draft").is_none());
}

#[test]
fn without_being_asked_for_as_a_draft_nothing_is_made() {
    let case = case("2015-06-01", decided("support", "no", "municipality"));
    let case: domain::case::Case = serde_json::from_value(case).unwrap();
    for kind in [Kind::Decision, Kind::ComplaintSheet] {
        let on = jiff::civil::date(2026, 12, 1);
        let request = domain::gate::Request::new(kind, on);
        let judged = DESK.judge(&case, &request, &[], domain::actor::Today(on)).unwrap();
        assert!(judged.release.is_none());
        let stops: Vec<_> = judged
            .findings
            .iter()
            .filter(|finding| finding.code == Code::UnsignedRight)
            .collect();
        assert_eq!(stops.len(), 1, "{stops:?}");
        let message = DESK.message(stops[0]);
        assert!(message.contains("jurist") && message.contains("udkast"), "{message}");
    }
}
