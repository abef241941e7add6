//! How much of a sheet stays empty: the head of a letter for the oldest, and lines with labels where there is little room.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common;
use domain::band::Band;
use domain::document::{Audience, Kind};
use lopdf::Document;
use print::Printer;

/// One line at every band's measure.
const LINE: &str = "Du må gerne tegne eller skrive i stedet for at snakke.";

fn sheets(kind: Kind, band: Band, blocks: common::Blocks) -> usize {
    let letter = common::document(kind, Audience::Child, band, "Hej Samira", blocks.done());
    let pdf = Printer::new()
        .unwrap()
        .pdf(&letter, &common::pictures::sketches())
        .unwrap();
    Document::load_mem(&pdf).unwrap().get_pages().len()
}

/// From thirteen the head is as high as its words; below, a hill has its room above the letter.
#[test]
fn the_head_of_a_letter_for_the_oldest_is_as_high_as_its_words() {
    let letter = |lines| (0..lines).fold(common::Blocks::default().h(1, "Hej Samira"), |blocks, _| blocks.p(LINE));
    let most = |band| {
        (1..60)
            .take_while(|lines| sheets(Kind::BeforeMeeting, band, letter(*lines)) == 1)
            .count()
    };
    let (ten, thirteen) = (most(Band::Ten), most(Band::Thirteen));
    // Its smaller text alone would give the oldest one line more.
    assert!(thirteen >= ten + 3, "{ten} lines from ten, {thirteen} from thirteen");
}

/// The clock and the length share a line where the paper would take a sheet more, and all stand there.
#[test]
fn two_short_lines_with_labels_share_one_where_there_is_little_room() {
    let rows = [
        ("Dag:", "torsdag den 3. december"),
        ("Klokken:", "13.15"),
        ("Hvor længe:", "40 minutter"),
        ("Sted:", "lektiecaféen på din skole"),
    ];
    let start = common::Blocks::default()
        .h(1, "Hej Samira")
        .framed_facts("clock", "Et ur", &rows);
    let letter = (0..25).fold(start, |blocks, _| blocks.p(LINE));
    assert_eq!(sheets(Kind::Waiting, Band::Thirteen, letter), 1);
}
