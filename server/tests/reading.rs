//! What a reading aloud found in the Danish texts, held for every band (decisions 0043 and 0046).
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, examples, make, varied};
use domain::band::Band;
use domain::document::{Audience, Block, Document, Kind, Line, Role, Space, Version};
use serde_json::{Value, json};
use std::path::Path;

/// The child's letter before the meeting, of every varied case: name, band, text.
fn letters() -> Vec<(String, Band, String)> {
    let mut letters = Vec::new();
    for (name, case, on) in varied() {
        if let Some(document) = made(&case, Kind::BeforeMeeting, on) {
            letters.push((name, document.band, document.plain_text()));
        }
    }
    assert!(letters.len() > 100, "{}", letters.len());
    letters
}

fn made(case: &Value, kind: Kind, on: &str) -> Option<Document> {
    make(case, kind, Some(Version::Full), Audience::Child, on).document
}

/// The letters of one of the varied ways, in each band.
fn of(way: &str) -> Vec<(Band, String)> {
    let found: Vec<(Band, String)> = letters()
        .into_iter()
        .filter(|(name, _, _)| name.ends_with(&format!(" {way}")))
        .map(|(_, band, text)| (band, text))
        .collect();
    assert_eq!(found.len(), 4, "{way}");
    found
}

#[test]
fn guilt_is_denied_before_the_first_talk_and_not_again() {
    let denied = "Du har ikke gjort noget forkert.";
    for (band, text) in of("plain") {
        assert_eq!(text.matches(denied).count(), 1, "{}\n{text}", band.as_str());
    }
    for way in ["follow-up", "closing", "handover", "decision", "network"] {
        for (band, text) in of(way) {
            assert!(!text.contains(denied), "{} {way}\n{text}", band.as_str());
        }
    }
}

#[test]
fn a_closing_letter_promises_no_next_time_and_says_how_to_come_back() {
    for (band, text) in of("closing") {
        assert!(!text.contains("hvornår du hører fra mig"), "{text}");
        assert_eq!(text.contains("Får du brug for hjælp"), band != Band::Four, "{text}");
    }
    for (_, text) in of("plain") {
        assert!(!text.contains("Får du brug for hjælp"), "{text}");
    }
}

#[test]
fn the_last_letter_says_that_it_is_the_last_and_promises_no_other_day() {
    for (band, text) in of("closing") {
        let last = if band == Band::Four {
            "Så siger vi også farvel."
        } else {
            "Det er sidste gang, vi har aftalt at "
        };
        assert!(text.contains(last), "{}\n{text}", band.as_str());
        for other in ["en anden dag", "Vi kan snakke igen"] {
            assert!(!text.contains(other), "{} {other}\n{text}", band.as_str());
        }
    }
}

#[test]
fn a_later_letter_is_shorter_than_the_first_and_leaves_no_right_out() {
    let words = |text: &str| {
        let all = text.split_whitespace();
        all.filter(|word| word.contains(char::is_alphabetic)).count()
    };
    let first = of("plain");
    for way in ["follow-up", "closing"] {
        for ((band, later), (_, first)) in of(way).into_iter().zip(&first) {
            if band < Band::Ten {
                continue;
            }
            assert!(words(&later) + 30 < words(first), "{} {way}\n{later}", band.as_str());
            assert!(!later.contains("En bisidder er en"), "{later}");
            for kept in [
                "Du har ret til en bisidder",
                "hver gang vi mødes",
                "særlig grund",
                "Du behøver ikke svare",
                "Hold hånden op.",
                "få at vide, hvad Omar",
            ] {
                assert!(later.contains(kept), "{} {way} lacks {kept:?}\n{later}", band.as_str());
            }
        }
    }
}

#[test]
fn a_new_adviser_is_no_old_acquaintance() {
    for band in Band::ALL {
        for kind in ["handover", "follow-up"] {
            let plain = format!("{} plain", band.as_str());
            let (_, mut case, on) = varied().into_iter().find(|(name, _, _)| *name == plain).unwrap();
            case["meetings"][0]["kind"] = json!(kind);
            case["adviser_changes"] =
                json!([{"to": "hanne", "on": "2026-11-28", "carries_over": ["Laura mødes helst i lektiecaféen."]}]);
            let text = made(&case, Kind::BeforeMeeting, on).unwrap().plain_text();
            assert!(text.contains("Jeg hedder Hanne"), "{plain} {kind}\n{text}");
            assert!(!text.contains("igen, Hanne") && !text.contains("Hanne igen"), "{text}");
            assert!(text.contains("Du behøver ikke fortælle det hele igen."), "{text}");
            assert_eq!(text.contains("din nye rådgiver"), band != Band::Four, "{text}");
        }
    }
}

#[test]
fn a_day_and_its_part_are_said_in_one_breath() {
    for (way, said) in [
        ("today", "Vi ses i eftermiddag."),
        ("tomorrow", "Vi ses i morgen eftermiddag."),
        ("plain", "Vi ses på torsdag om eftermiddagen."),
    ] {
        let (_, text) = of(way).into_iter().find(|(band, _)| *band == Band::Four).unwrap();
        assert!(text.contains(said), "{way}\n{text}");
    }
}

#[test]
fn nobody_is_a_stranger_twice_at_four_years_either() {
    let four = |kind: &str| {
        let (_, mut case, on) = varied().into_iter().find(|(name, _, _)| name == "4-6 plain").unwrap();
        case["meetings"][0]["kind"] = kind.into();
        let outcome = make(&case, Kind::BeforeMeeting, Some(Version::Full), Audience::Child, on);
        outcome.document.unwrap().plain_text()
    };
    for kind in ["barnehus", "decision", "network"] {
        let text = four(kind);
        assert!(text.contains("Det er Hanne."), "{kind}\n{text}");
        assert!(
            !text.contains("Jeg hedder") && !text.contains("boller"),
            "{kind}\n{text}"
        );
    }
    assert!(four("first-talk").contains("Jeg hedder Hanne."));
}

#[test]
fn an_adviser_who_writes_alone_says_so_in_a_full_room_too() {
    let rooms = of("a parent in the room");
    let (_, text) = rooms.iter().find(|(band, _)| *band == Band::Four).unwrap();
    assert!(
        text.contains("Din mor er med.") && text.contains("Jeg skriver lidt ned."),
        "{text}"
    );
    // A parent is a mother or a father to the child, never a first name.
    for (_, text) in &rooms {
        assert!(!text.contains("Lise"), "{text}");
    }
}

#[test]
fn another_place_that_can_be_ticked_is_offered_in_words() {
    let letters = of("another place");
    let (_, text) = letters.iter().find(|(band, _)| *band == Band::Seven).unwrap();
    assert!(text.contains("Vil du hellere ses et andet sted? Sig det."), "{text}");
}

#[test]
fn where_a_number_stands_its_hours_stand() {
    let letters = of("plain");
    let rung = letters.iter().filter(|(_, text)| text.contains("56 67 31 90"));
    let mut told = 0;
    for (band, text) in rung {
        told += 1;
        assert!(
            text.contains("hverdage mellem klokken 10 og 14"),
            "{}\n{text}",
            band.as_str()
        );
    }
    assert_eq!(told, 3, "every band that reads a number");
}

#[test]
fn the_whole_talk_can_be_refused_from_ten() {
    for (band, text) in of("plain") {
        let refused = text.contains("Så prøver vi at høre dig på en anden måde.");
        assert_eq!(refused, matches!(band, Band::Ten | Band::Thirteen), "{text}");
    }
}

/// Every line of the files that a child's papers and the talk are made of.
fn lines(folder: &Path, all: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            lines(&path, all);
            continue;
        }
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let in_folder = path.parent().is_some_and(|parent| !parent.ends_with("da"));
        // Of the files that stand alone, the talk's own screen and what an adviser reads on the pages.
        let alone = ["child", "staff"].contains(&name.as_str());
        if !(in_folder || alone) || name.starts_with("adult") || name == "teacher" {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let said = text.lines().filter(|line| !line.starts_with('#'));
        all.extend(said.map(|line| (path.display().to_string(), line.to_owned())));
    }
}

#[test]
fn no_sentence_for_a_child_says_what_the_reading_found() {
    let mut all = Vec::new();
    lines(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/da"), &mut all);
    assert!(all.len() > 1_000, "{}", all.len());
    for (file, line) in all {
        let small = line.to_lowercase();
        // The way says with whom a child lives now, and the pages speak to advisers of other adults.
        let speaks_of_others = file.contains("timeline") || file.ends_with("staff.ftl");
        // It can be the one the child is afraid of.
        assert!(speaks_of_others || !small.contains("andre voksne"), "{file}: {line}");
        for never in [
            // At home it is a strange adult's note.
            "jeg tænker på dig",
            // The child has not chosen.
            "er din bisidder",
            // Nobody can promise it.
            "jeg er her stadig",
            // A right to ask is not a right to decide.
            "du vælger, hvad vi",
            "du bestemmer selv, hvad vi",
            "du bestemmer selv, hvad du vil snakke",
            "du bestemmer selv, hvad du vil tale",
            "taler løs",
            // Somebody, whoever that is (decision 0079).
            "nogen får noget at vide",
            "siger jeg til nogen",
            "sige det til andre",
            "får det vigtigste at vide.",
            "voksne gjorde noget",
            // Any adult at all, and what of.
            "sig det til en voksen.",
            "sig det til mig, før du spørger",
            // The case says itself whether it happened, and whether the day is over.
            "det er sket siden",
            "inden for et døgn",
            // A thing is called by one name.
            "siden til barnet",
            "livstegn",
        ] {
            assert!(!small.contains(never), "{file}: {line}");
        }
    }
}

#[test]
fn the_rights_of_a_teenager_are_short_and_keep_their_bounds() {
    let plain = varied().into_iter().find(|(name, _, _)| name == "13-17 plain");
    let samira = examples().into_iter().find(|(name, _, _)| *name == "samira").unwrap();
    let (name, case, on) = plain.unwrap();
    for (name, case, on) in [(name, case, on), (samira.0.to_owned(), samira.1, samira.2)] {
        let document = made(&case, Kind::Rights, on).unwrap();
        let words = |text: &str| {
            text.split_whitespace()
                .filter(|word| word.contains(char::is_alphabetic))
                .count()
        };
        let all: usize = document.lines().iter().map(|line| words(&Line::plain(line))).sum();
        assert!(all < 400, "{name}: {all} words on paper");
        let rights = document
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Rights { .. }));
        assert!(rights, "{name} has no rights");
        assert!(document.plain_text().contains("Du har ret til en bisidder"), "{name}");
    }
    // What bounds a right is kept, however short it is.
    let rights = DESK.content().source().read("locales/da/rights/13-17.ftl").unwrap();
    for bound in [
        "tavshedspligt",
        "finde ud af, hvad du mener",
        "bliver det stående",
        "fire uger",
        "hver gang vi mødes",
    ] {
        assert!(rights.contains(bound), "{bound}");
    }
}

/// Room to draw or write says what it is for, on a paper that travels too.
#[test]
fn no_frame_stands_without_a_word() {
    let mut rooms = 0;
    for (name, case, on) in varied() {
        if !name.ends_with(" plain") {
            continue;
        }
        for kind in Kind::ALL.into_iter().filter(|kind| kind.has_neutral()) {
            let Some(document) = make(&case, kind, Some(Version::Neutral), Audience::Child, on).document else {
                continue;
            };
            for pair in document.blocks.windows(2) {
                // What the ends of a line mean stands around it.
                if !matches!(&pair[1], Block::Write { space, .. } if *space != Space::Scale) {
                    continue;
                }
                rooms += 1;
                assert!(
                    matches!(&pair[0], Block::Paragraph { role: Role::Body, .. }),
                    "{name} {}: {}",
                    kind.as_str(),
                    document.plain_text()
                );
            }
        }
    }
    assert!(rooms > 8, "{rooms}");
}
