//! What is a list, and what its labels are.

use super::{common, file_of, tagged};
use lopdf::Document;
use print::Printer;

/// A field is an item whose label is tagged as one.
#[test]
fn a_field_is_tagged_with_its_label() {
    let pdf = file_of(&common::sheets::file());
    let counted = ["LI", "Lbl", "LBody"].map(|tag| tagged(&pdf, tag));
    assert_eq!(counted, [160, 160, 160]);
}

/// Where and when stands in a frame: each line an item with its label, and one picture with its words.
#[test]
fn lines_in_a_frame_have_labels_and_a_picture() {
    let rows = [
        ("Dag:", "torsdag den 3. december"),
        ("Hvor længe:", "cirka 40 minutter"),
        ("Sted:", "lektiecaféen på din skole"),
    ];
    for (band, lettering) in [
        (domain::band::Band::Seven, domain::document::Lettering::default()),
        (
            domain::band::Band::Thirteen,
            domain::document::Lettering {
                size: domain::document::Size::Largest,
                wide: true,
            },
        ),
    ] {
        let blocks = common::Blocks::default()
            .h(1, "Hej Laura")
            .h(2, "Hvornår og hvor?")
            .framed_facts("clock", "Et ur", &rows)
            .done();
        let letter = common::document(
            domain::document::Kind::BeforeMeeting,
            domain::document::Audience::Child,
            band,
            "Hej Laura",
            blocks,
        );
        let letter = domain::document::Document { lettering, ..letter };
        let pdf = file_of(&letter);
        let counted = ["L", "LI", "Lbl", "LBody", "Figure"].map(|tag| tagged(&pdf, tag));
        assert_eq!(counted, [1, 3, 3, 3, 1]);
        assert_eq!(pdf.get_pages().len(), 1);
    }
}

/// What goes on and what comes next is set where there is room, and never makes a letter a sheet longer.
#[test]
fn now_and_next_make_no_letter_longer() {
    use domain::document::{Audience, Block, Kind, NowNextPlace, Text};
    let printer = Printer::new().unwrap();
    let place = |id: &str, state: &str| NowNextPlace {
        id: id.to_owned(),
        picture: common::picture("talk", "To, der snakker"),
        state: Text::ours(state),
        text: Text::ours("Vi ser på nogle få ting, så vi ved lidt mere."),
    };
    let printed = |lines: usize, now_next: bool| {
        let words = "Du må gerne tegne eller skrive i stedet for at snakke.";
        let mut blocks = common::Blocks::default().h(1, "Hej Laura");
        for _ in 0..lines {
            blocks = blocks.p(words);
        }
        let mut blocks = blocks.done();
        if now_next {
            blocks.push(Block::NowNext {
                id: "now-next".to_owned(),
                title: Text::ours("Din vej lige nu"),
                places: vec![place("now", "Nu"), place("next", "Det næste")],
            });
        }
        let band = domain::band::Band::Seven;
        let letter = common::document(Kind::TakeHome, Audience::Child, band, "Hej Laura", blocks);
        let pdf = printer.pdf(&letter, &common::pictures::sketches()).unwrap();
        let pdf = Document::load_mem(&pdf).unwrap();
        let items = tagged(&pdf, "LI");
        (pdf.get_pages().len(), items)
    };
    let (mut told, mut left_out) = (0, 0);
    for lines in 1..=60 {
        let (usual, none) = printed(lines, false);
        let (sheets, items) = printed(lines, true);
        assert_eq!((sheets, none), (usual, 0), "{lines} lines");
        match items {
            2 => told += 1,
            0 => left_out += 1,
            other => panic!("{other} items after {lines} lines"),
        }
    }
    assert!(told > 0 && left_out > 0, "{told} told, {left_out} left out");
}
