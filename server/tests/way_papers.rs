//! The papers of the example children as somebody prints them: every form of the way, and the head of the letter.
#![allow(clippy::unwrap_used)]

mod common;

use common::{DESK, examples, make};
use domain::band::Band;
use domain::document::{Audience, Block, Document, Kind, Version};
use print::Form;
use serde_json::Value;

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
fn the_youngest_have_a_word_or_two_on_each_card() {
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
                let words = step.label.as_ref().map(|label| label.plain());
                let count = words.as_ref().map(|words| words.split_whitespace().count());
                if document.band == Band::Four {
                    // What may come is told with its "måske", and has no shorter word.
                    let is_sure = !step.text.plain().starts_with("Måske");
                    assert_eq!(count.is_some(), is_sure, "{name}: {words:?}");
                    assert!(count.is_none_or(|count| (1..=2).contains(&count)), "{name}: {words:?}");
                } else {
                    assert_eq!(words, None, "{name}");
                }
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
