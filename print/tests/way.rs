//! The child's way on paper: a picture to look at, and a list that says all of it to who does not see (N32).
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{self, pictures::sketches, ways};
use domain::band::Band;
use domain::document::{Block, Document, Face, Kind};
use domain::timeline::Stands;
use lopdf::content::Content;
use lopdf::{Dictionary, Object};
use print::{Form, Printer};

fn printed(document: &Document, form: Form) -> (Vec<u8>, lopdf::Document) {
    let bytes = Printer::new().unwrap().pdf_as(document, &sketches(), form).unwrap();
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    (bytes, pdf)
}

/// The elements of one kind.
fn elements<'a>(pdf: &'a lopdf::Document, kind: &[u8]) -> Vec<&'a Dictionary> {
    let named = |element: &Dictionary, key: &[u8], value: &[u8]| {
        element
            .get(key)
            .and_then(Object::as_name)
            .is_ok_and(|name| name == value)
    };
    pdf.objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|element| named(element, b"Type", b"StructElem") && named(element, b"S", kind))
        .collect()
}

fn kinds_below(pdf: &lopdf::Document, element: &Dictionary) -> Vec<String> {
    let kids = match element.get(b"K").unwrap() {
        Object::Array(kids) => kids.clone(),
        kid => vec![kid.clone()],
    };
    kids.iter()
        .filter_map(|kid| pdf.get_dictionary(kid.as_reference().ok()?).ok())
        .map(|kid| String::from_utf8_lossy(kid.get(b"S").unwrap().as_name().unwrap()).into_owned())
        .collect()
}

fn steps(document: &Document) -> usize {
    let steps = |block: &Block| match block {
        Block::Timeline { steps, .. } => Some(steps.len()),
        _ => None,
    };
    document.blocks.iter().find_map(steps).unwrap()
}

/// All operators of all pages.
fn operators(pdf: &lopdf::Document) -> Vec<lopdf::content::Operation> {
    let pages = pdf.get_pages().into_values();
    pages
        .flat_map(|page| Content::decode(&pdf.get_page_content(page)).unwrap().operations)
        .collect()
}

#[test]
fn each_place_is_an_item_labelled_with_how_it_stands() {
    for document in [ways::noah(), ways::ali(), ways::samira()] {
        let (_, pdf) = printed(&document, Form::A4);
        let items = elements(&pdf, b"LI");
        assert_eq!(items.len(), steps(&document), "{:?}", document.band);
        for item in items {
            assert_eq!(kinds_below(&pdf, item), ["Lbl", "LBody"], "{:?}", document.band);
        }
    }
}

#[test]
fn the_oldest_get_no_cartoon_and_the_others_their_companion() {
    let alternatives = |document: &Document| {
        let (_, pdf) = printed(document, Form::A4);
        let figures = elements(&pdf, b"Figure");
        let told = figures
            .iter()
            .map(|figure| figure.get(b"Alt").unwrap().as_str().unwrap().to_vec());
        told.collect::<Vec<_>>()
    };
    assert!(alternatives(&ways::samira()).is_empty());
    for document in [ways::noah(), ways::ali()] {
        // One for each place, and the companion at one of them.
        assert_eq!(
            alternatives(&document).len(),
            steps(&document) + 1,
            "{:?}",
            document.band
        );
    }
}

/// It is told like every other picture.
#[test]
fn a_face_stands_beside_the_line_that_names_somebody() {
    let mut document = Document {
        band: Band::Ten,
        ..ways::ali()
    };
    for block in &mut document.blocks {
        if let Block::Timeline { steps, .. } = block {
            let next = steps.iter_mut().find(|step| step.stands == Stands::Next).unwrap();
            next.face = Some(Face {
                line: 0,
                picture: common::picture("bisidder", "En bisidder"),
            });
        }
    }
    for form in [Form::A4, Form::Pocket] {
        let (_, with) = printed(&document, form);
        let (_, without) = printed(&ways::ali(), form);
        let figures = |pdf: &lopdf::Document| elements(pdf, b"Figure").len();
        assert_eq!(figures(&with), figures(&without) + 1, "{}", form.as_str());
    }
}

#[test]
fn the_youngest_see_three_places_at_most() {
    let (_, pdf) = printed(&ways::long(Band::Four), Form::A4);
    assert_eq!(elements(&pdf, b"LI").len(), 3);
}

#[test]
fn twelve_places_with_long_names_are_all_there_in_every_band() {
    for band in [Band::Seven, Band::Ten, Band::Thirteen] {
        let document = ways::long(band);
        let (bytes, pdf) = printed(&document, Form::A4);
        assert_eq!(elements(&pdf, b"LI").len(), 12, "{band:?}");
        assert!(bytes.len() <= 60_000, "{band:?}: {} bytes", bytes.len());
    }
}

#[test]
fn a_word_too_wide_for_a_picture_gets_a_wider_line() {
    let wide = "m".repeat(20);
    for band in [Band::Four, Band::Seven, Band::Ten] {
        let mut document = ways::long(band);
        for block in &mut document.blocks {
            if let Block::Timeline { steps, .. } = block {
                steps[4].text = common::text(&wide);
            }
        }
        let (_, pdf) = printed(&document, Form::A4);
        assert!(elements(&pdf, b"LI").len() >= 3, "{band:?}");
    }
}

/// A poster is read from two metres.
#[test]
fn the_title_of_a_poster_is_sixty_points() {
    for document in [ways::noah(), ways::ali(), ways::samira()] {
        let (_, pdf) = printed(&document, Form::Poster);
        let sizes = operators(&pdf)
            .into_iter()
            .filter(|operation| operation.operator == "Tf");
        let largest = sizes
            .map(|font| font.operands[1].as_float().unwrap())
            .fold(0.0, f32::max);
        assert!(largest >= 60.0, "{:?}: {largest}", document.band);
        assert!(pdf.get_pages().len() <= 2, "{:?}", document.band);
    }
}

/// Whoever comes by reads a wall: neither the sheets nor the file say a name.
#[test]
fn a_poster_carries_no_name() {
    for document in [ways::noah(), ways::ali(), ways::samira(), ways::long(Band::Ten)] {
        let on_the_wall = document.on_a_wall();
        let words = on_the_wall.plain_text();
        for name in ["Noah", "Ali,", "Samira", "Hanne", "Maximiliane"] {
            assert!(
                !words.contains(name) && !on_the_wall.title.contains(name),
                "{name}: {words}"
            );
        }
        assert!(words.contains("Din vej\n"), "{words}");
        let (bytes, _) = printed(&document, Form::Poster);
        // The poster is that document, and nothing more than it.
        assert!(bytes == printed(&on_the_wall, Form::Poster).0, "{:?}", document.band);
    }
}

/// The pages of a file in their order, each with its width and its height.
fn sheets(pdf: &lopdf::Document) -> Vec<(f32, f32)> {
    let catalog = pdf.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    let shared = pdf.get_dictionary(catalog).unwrap().get(b"MediaBox").unwrap();
    let sides = shared.as_array().unwrap();
    let size = (sides[2].as_float().unwrap(), sides[3].as_float().unwrap());
    pdf.get_pages().values().map(|_| size).collect()
}

#[test]
fn a_way_that_winds_lies_across_and_its_words_stand_on_the_next_sheet() {
    let sheets_of_ali = sheets(&printed(&ways::ali(), Form::A4).1);
    assert!(
        sheets_of_ali.iter().all(|(width, height)| width > height),
        "{sheets_of_ali:?}"
    );
    assert!((2..=3).contains(&sheets_of_ali.len()), "{}", sheets_of_ali.len());
    // Three ways of a fork need the height.
    for document in [ways::noah(), ways::samira(), ways::long(Band::Ten)] {
        let sheets = sheets(&printed(&document, Form::A4).1);
        assert!(sheets.iter().all(|(width, height)| width < height), "{sheets:?}");
    }
}

/// One sheet that lies across and is folded into four; no text on it is small.
#[test]
fn a_way_for_a_pocket_is_one_sheet_of_panels() {
    for document in [ways::noah(), ways::ali(), ways::samira(), ways::long(Band::Seven)] {
        let (_, pdf) = printed(&document, Form::Pocket);
        let sheets = sheets(&pdf);
        assert_eq!(sheets.len(), 1, "{:?}", document.band);
        assert!(sheets[0].0 > sheets[0].1, "{sheets:?}");
        let fonts = operators(&pdf)
            .into_iter()
            .filter(|operation| operation.operator == "Tf");
        let smallest = fonts
            .map(|font| font.operands[1].as_float().unwrap())
            .fold(f32::MAX, f32::min);
        assert!(smallest >= 11.0, "{:?}: {smallest}", document.band);
    }
}

/// What is made for another form keeps it: only a way is folded into panels.
#[test]
fn another_document_for_a_pocket_is_a_folded_card() {
    let card = Document {
        kind: Kind::Waiting,
        ..ways::ali()
    };
    let sheets = sheets(&printed(&card, Form::Pocket).1);
    assert!(sheets[0].0 < sheets[0].1, "{sheets:?}");
}

/// Each place is a card, and the last quarter is the pocket for those that are done.
#[test]
fn the_places_of_a_way_are_cards_in_every_band() {
    for document in [ways::noah(), ways::ali(), ways::samira()] {
        let (_, pdf) = printed(&document, Form::Cards);
        let places = steps(&document);
        assert_eq!(elements(&pdf, b"Figure").len(), places, "{:?}", document.band);
        assert_eq!(pdf.get_pages().len(), (places + 1).div_ceil(4), "{:?}", document.band);
        // Cut out along a hairline of its own.
        let cuts = operators(&pdf)
            .into_iter()
            .filter(|operation| operation.operator == "re");
        assert_eq!(cuts.count(), places + 1, "{:?}", document.band);
    }
}

#[test]
fn a_card_has_the_words_that_hold_however_its_place_stands() {
    let lines = |label: Option<&str>| {
        let mut document = ways::noah();
        for block in &mut document.blocks {
            if let Block::Timeline { steps, .. } = block {
                for step in steps {
                    step.label = label.map(common::text);
                }
            }
        }
        let (_, pdf) = printed(&document, Form::Cards);
        let shown = operators(&pdf)
            .into_iter()
            .filter(|operation| operation.operator == "Tj" || operation.operator == "TJ");
        shown.count()
    };
    // Two words stand where a sentence took several lines.
    assert!(lines(Some("Vi ses")) < lines(None));
}

/// Where the child is stands in a sun, and there is one: none in the head, which a child took for itself.
#[test]
fn there_is_no_sun_above_a_way() {
    let mut over = ways::samira();
    for block in &mut over.blocks {
        if let Block::Timeline { steps, .. } = block {
            steps.truncate(1);
        }
    }
    let suns = |document: &Document| {
        let operations = operators(&printed(document, Form::A4).1);
        let is_sun = |operation: &&lopdf::content::Operation| {
            let part = |nth: usize| operation.operands.get(nth).and_then(|one| one.as_float().ok());
            let near = |nth: usize, value: f32| part(nth).is_some_and(|part| (part - value).abs() < 0.02);
            operation.operator == "rg" && near(0, 0.949) && near(1, 0.694) && near(2, 0.204)
        };
        operations.iter().filter(is_sun).count()
    };
    assert_eq!(suns(&over), 0);
    assert!(suns(&ways::samira()) > 0, "the mark of where the child is");
}

/// One below the other reads as first this, then that: two ways of a fork stand beside each other, from thirteen too.
#[test]
fn the_ways_of_a_fork_on_a_line_are_beside_each_other() {
    let lines = |fork: Option<u8>| {
        let mut document = ways::samira();
        for block in &mut document.blocks {
            if let Block::Timeline { steps, .. } = block {
                steps
                    .iter_mut()
                    .filter(|step| step.fork.is_some())
                    .for_each(|step| step.fork = fork);
            }
        }
        // The heights at which words stand on the first sheet.
        let pdf = printed(&document, Form::A4).1;
        let first = pdf.get_pages().into_values().next().unwrap();
        let content = Content::decode(&pdf.get_page_content(first)).unwrap();
        let (mut y, mut rows) = (0.0, Vec::new());
        for operation in content.operations {
            match operation.operator.as_str() {
                "BT" => y = 0.0,
                // Each move is from the one before it.
                "Td" => {
                    y += operation.operands[1].as_float().unwrap();
                    rows.push((y * 10.0).round() as i64);
                }
                _ => {}
            }
        }
        rows.sort_unstable();
        rows.dedup();
        rows.len()
    };
    // Their words share lines.
    assert!(lines(Some(0)) < lines(None));
}

/// What may come is dotted: strokes of no length, which the pen's round end makes discs of. Nothing of it is a colour.
#[test]
fn the_road_to_a_maybe_is_dots() {
    let dots = |document: &Document| {
        let operations = operators(&printed(document, Form::A4).1);
        // The round sun of the head begins with a side of no length too, and goes on in curves: that is no dot.
        let is_dot = |three: &[lopdf::content::Operation]| {
            let stays = three[0].operator == "m" && three[1].operator == "l" && three[0].operands == three[1].operands;
            stays && three[2].operator != "c"
        };
        operations.windows(3).filter(|three| is_dot(three)).count()
    };
    let mut sure = ways::ali();
    for block in &mut sure.blocks {
        if let Block::Timeline { steps, .. } = block {
            steps.truncate(5);
        }
    }
    assert_eq!(dots(&sure), 0);
    assert!(dots(&ways::ali()) > 10);
}
