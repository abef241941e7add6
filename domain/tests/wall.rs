//! What hangs on a wall is read by whoever comes by: no name, and nobody's own words (N32).
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use domain::document::{Block, Document, Origin, Span, Text};
use serde_json::json;

fn text(parts: &[(&str, Origin)]) -> Text {
    let spans = parts.iter().map(|(text, of)| Span {
        text: (*text).into(),
        of: *of,
    });
    Text(spans.collect())
}

fn heading(id: &str, level: u8, text: Text) -> Block {
    Block::Heading {
        id: id.into(),
        level,
        text,
    }
}

fn paragraph(id: &str, text: Text) -> Block {
    Block::Paragraph {
        id: id.into(),
        role: domain::document::Role::Body,
        picture: None,
        text,
    }
}

fn document(blocks: Vec<Block>) -> Document {
    let document = json!({
        "format": "document/1", "kind": "timeline", "version": "full", "audience": "child", "band": "7-9",
        "language": "da", "direction": "ltr", "on": "2026-11-23", "title": "Til Ali", "explained": [],
        "release": { "confirmed": [], "content_version": "sample", "law_date": "2025-01-01" },
        "blocks": [],
    });
    Document {
        blocks,
        ..serde_json::from_value(document).unwrap()
    }
}

/// The name falls away from the title on the sheet and from that of the file.
#[test]
fn a_title_loses_its_name_and_its_comma() {
    let title = text(&[("Din vej, ", Origin::Ours), ("Ali", Origin::Name)]);
    let wall = document(vec![heading("heading", 1, title)]).on_a_wall();
    assert_eq!(wall.plain_text(), "Din vej\n");
    assert_eq!(wall.title, "Din vej");
}

/// "Alis vej" without its name is no heading.
#[test]
fn a_title_that_a_name_is_a_word_of_is_left_out() {
    let title = text(&[("Ali", Origin::Name), ("s vej", Origin::Ours)]);
    let wall = document(vec![
        heading("heading", 1, title),
        paragraph("ours", Text::ours("Her er vi.")),
    ])
    .on_a_wall();
    assert_eq!(wall.plain_text(), "Her er vi.\n");
}

/// A sentence without its name can say something else: it is left out as a whole, and so are own words.
#[test]
fn a_text_that_names_somebody_is_left_out() {
    let named = text(&[
        ("Så gå til ", Origin::Ours),
        ("Birgit", Origin::Name),
        (".", Origin::Ours),
    ]);
    let own = text(&[("Vi venter på svar fra Birgit.", Origin::Own)]);
    let wall = document(vec![
        paragraph("named", named),
        paragraph("own", own),
        paragraph("ours", Text::ours("Det er de voksne, der skal få det til at ske.")),
    ])
    .on_a_wall();
    assert_eq!(wall.plain_text(), "Det er de voksne, der skal få det til at ske.\n");
    // Without a heading there is nothing to call it by but what it was called.
    assert_eq!(wall.title, "Til Ali");
}

#[test]
fn a_heading_with_nothing_under_it_is_left_out() {
    let named = || text(&[("Birgit", Origin::Name)]);
    let wall = document(vec![
        heading("heading", 1, Text::ours("Din vej")),
        heading("first", 2, Text::ours("Imens")),
        paragraph("named", named()),
        heading("second", 2, Text::ours("Det ved vi ikke endnu")),
        paragraph("ours", Text::ours("Vi ved ikke alt endnu.")),
        heading("third", 2, Text::ours("Hvem du kan snakke med")),
        paragraph("named-too", named()),
    ])
    .on_a_wall();
    assert_eq!(
        wall.plain_text(),
        "Din vej\nDet ved vi ikke endnu\nVi ved ikke alt endnu.\n"
    );
}

/// Every place of the way stays, with its state, its caption and its day; of its lines those that name nobody.
#[test]
fn a_way_keeps_its_places_and_loses_the_lines_that_name_somebody() {
    let step = json!({
        "id": "talk", "picture": { "name": "talk", "alt": "To, der taler" }, "stands": "next",
        "state": [{ "text": "Det næste", "of": "ours" }],
        "text": [{ "text": "Vi skal snakke sammen.", "of": "ours" }],
        "day": [{ "text": "Det er på tirsdag.", "of": "ours" }], "flag": null,
        "lines": [
            [{ "text": "Det er ", "of": "ours" }, { "text": "Hanne", "of": "name" }],
            [{ "text": "Du bliver hørt først.", "of": "ours" }],
        ],
        "fork": null, "fresh": false, "featured": false,
    });
    // As it was stored before a way had cards: without their words.
    let way = json!({ "block": "timeline", "id": "way", "steps": [step], "companion": null });
    let wall = document(vec![serde_json::from_value(way).unwrap()]).on_a_wall();
    assert_eq!(
        wall.plain_text(),
        "Det næste\nVi skal snakke sammen. Det er på tirsdag. Du bliver hørt først.\n"
    );
}

/// What an adviser wrote about a wait is the caption of its place below ten, and names people.
#[test]
fn a_caption_in_somebodys_words_gives_way_to_what_the_place_is() {
    let step = |label: Option<Text>, usual: Option<Text>| {
        serde_json::from_value::<Block>(json!({
            "block": "timeline", "id": "way", "companion": null, "finished": null,
            "steps": [{
                "id": "way-screening", "picture": { "name": "bench", "alt": "En bænk" }, "stands": "waiting",
                "state": Text::ours("Vi venter"),
                "text": text(&[("Karen snakker med de voksne i børnehaven.", Origin::Own)]),
                "day": Text::ours("Du hører fra mig tirsdag den 8. december."), "flag": Text::ours("tirsdag 8. december"),
                "lines": [], "fork": null, "fresh": false, "featured": true, "label": label, "usual": usual,
            }],
        }))
        .unwrap()
    };
    let wall = |label, usual| document(vec![step(label, usual)]).on_a_wall().plain_text();
    let label = Text::ours("Se på det, vi ved");
    let usual = Text::ours("Vi venter på at få lidt mere at vide.");
    for (of_card, ours, words) in [
        (Some(&label), Some(&usual), "Se på det, vi ved"),
        (None, Some(&usual), "Vi venter på at få lidt mere at vide."),
        // As it was stored before a place had our words too.
        (None, None, "Vi venter"),
    ] {
        let hung = wall(of_card.cloned(), ours.cloned());
        assert!(!hung.contains("Karen") && hung.contains(words), "{hung}");
        // What happens that day stays with the day.
        assert!(hung.contains("Du hører fra mig tirsdag den 8. december."), "{hung}");
        // How it stands is said once, where there is anything else to say.
        let once = hung
            .lines()
            .filter(|line| line.starts_with("Vi venter") && !line.contains("på at"))
            .count();
        assert_eq!(once == 1, ours.is_some(), "{hung}");
    }
}
