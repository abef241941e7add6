//! The papers of the example children as somebody prints them: every form of the way, and the head of the letter.
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, examples, make, varied};
use domain::band::Band;
use domain::document::{Audience, Block, Document, Kind, Version};
use print::Form;
use serde_json::{Value, json};

fn made(case: &Value, kind: Kind, on: &str) -> Document {
    let outcome = make(case, kind, Some(Version::Full), Audience::Child, on);
    let findings = outcome.findings;
    outcome.document.unwrap_or_else(|| panic!("{findings:?}"))
}

fn sheets(document: &Document, form: Form) -> (Vec<u8>, usize) {
    let bytes = DESK.pdf_as(document, form).unwrap();
    let sheets = lopdf::Document::load_mem(&bytes).unwrap().get_pages().len();
    (bytes, sheets)
}

/// Each is kept in the folder of the tests, to be looked at.
#[test]
fn the_way_of_each_example_is_printed_in_every_form() {
    for (name, case, on) in examples() {
        let document = made(&case, Kind::Timeline, on);
        let places = document.blocks.iter().find_map(|block| match block {
            Block::Timeline { steps, .. } => Some(steps.len()),
            _ => None,
        });
        for form in Form::ALL {
            let (bytes, sheets) = sheets(&document, form);
            let file = format!("{}/way-{name}-{}.pdf", env!("CARGO_TARGET_TMPDIR"), form.as_str());
            std::fs::write(file, bytes).unwrap();
            let fits = match form {
                Form::A4 => 1..=3,
                Form::Poster => 2..=2,
                Form::Pocket => 1..=1,
                // Its places, and the pocket for what is done.
                Form::Cards => (places.unwrap() + 1).div_ceil(4)..=(places.unwrap() + 1).div_ceil(4),
            };
            assert!(fits.contains(&sheets), "{name}, {}: {sheets}", form.as_str());
        }
    }
}

/// A card is taken down when its place is done: what stands on it holds before and after.
#[test]
fn what_stands_on_a_card_holds_in_the_pocket_too() {
    for (name, case, on) in examples() {
        let document = made(&case, Kind::Timeline, on);
        let mut ways = 0;
        for block in &document.blocks {
            let Block::Timeline { steps, finished, .. } = block else {
                continue;
            };
            ways += 1;
            assert_eq!(finished.as_ref().unwrap().plain(), "Færdig");
            for step in steps {
                let words = step.label.as_ref().map(|label| label.plain().replace('\u{a0}', " "));
                // What may come is told with its "måske", and has no shorter word.
                let is_sure = !step.text.plain().starts_with("Måske");
                assert_eq!(words.is_some(), is_sure, "{name}: {words:?}");
                let Some(words) = words else { continue };
                let most = if document.band == Band::Four { 2 } else { 13 };
                let count = words.split_whitespace().count();
                assert!((1..=most).contains(&count), "{name}: {words:?}");
                // From seven no verb of the caption stands on it, which would be over when the card lies in the pocket.
                let of_a_state = ["er ved at", "venter", "skal", "Vi har", "har fået", "Måske", "endnu"];
                let said = of_a_state.into_iter().find(|word| words.contains(word));
                let allowed = words.contains("der har ansvaret for dig");
                assert!(said.is_none() || allowed, "{name}: {words:?} says {said:?}");
            }
        }
        assert_eq!(ways, 1, "{name}");
    }
}

/// Where and when is looked for again and again: it stands on top, before why, in a frame of its own, each line beside what
/// it tells.
#[test]
fn where_and_when_stands_in_a_frame_on_top_of_the_letter() {
    for (name, case, on) in examples() {
        let document = made(&case, Kind::BeforeMeeting, on);
        let place = |id: &str| document.blocks.iter().position(|block| block.id() == id);
        let framed: Vec<usize> = document
            .blocks
            .iter()
            .enumerate()
            .filter(|(_, block)| matches!(block, Block::Facts { picture: Some(_), .. }))
            .map(|(at, _)| at)
            .collect();
        if document.band == Band::Four {
            // The youngest have a picture for the day and one for the place.
            assert!(framed.is_empty(), "{name}");
        } else {
            assert_eq!(framed.len(), 1, "{name}");
            assert!(
                place("when-where").unwrap() < framed[0] && framed[0] < place("why").unwrap(),
                "{name}"
            );
            let text = document.plain_text();
            for label in ["Dag: ", "Klokken: ", "Hvor længe: cirka ", "Sted: "] {
                assert!(text.contains(&format!("\n{label}")), "{name}: {label}: {text}");
            }
        }
        // Two sheets for the letter at most, and one for the child's own use.
        let (_, sheets) = sheets(&document, Form::A4);
        assert!(sheets <= 3, "{name}: {sheets}");
    }
}

/// Below ten what is waited for is told in the adviser's words, which hang on no wall: it says what is waited for all the same, and
/// what happens on the day of its flag.
#[test]
fn a_wait_on_a_wall_says_more_than_that_it_is_one() {
    let (_, mut case, on) = varied().into_iter().find(|(name, ..)| name == "7-9 plain").unwrap();
    case["steps"] = json!([
        {"id": "s1", "step": "report", "state": "done", "on": "2026-11-25"},
        {"id": "s2", "step": "screening", "state": "waiting", "waiting_for": "Jeg snakker med din lærer.",
         "next_contact": "2026-12-08"},
    ]);
    let whole = made(&case, Kind::Timeline, on).plain_text();
    assert!(whole.contains("Jeg snakker med din lærer."), "{whole}");
    let hung = made(&case, Kind::Timeline, on)
        .on_a_wall()
        .plain_text()
        .replace('\u{a0}', " ");
    assert!(!hung.contains("Jeg snakker"), "{hung}");
    for says in ["Et kig på det, vi ved", "Du hører fra mig tirsdag den 8. december."] {
        assert!(hung.contains(says), "{says}: {hung}");
    }
}
