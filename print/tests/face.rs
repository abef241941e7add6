//! The photo of the adviser: where it stands, what is said of it, and that no sheet is added for it.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{
    self,
    pictures::{ALT, photo, sketches, with_face},
};
use domain::band::Band;
use domain::document::{Audience, Kind};
use lopdf::{Dictionary, Document, Object};
use print::{Face, Form, Part, Photo, Printer};
use std::collections::BTreeSet;

/// The JPEGs in a file, as they lie there.
fn photos(pdf: &Document) -> Vec<&[u8]> {
    let streams = pdf.objects.values().filter_map(|object| object.as_stream().ok());
    let is = |dict: &Dictionary, key: &[u8], value: &[u8]| {
        dict.get(key).and_then(Object::as_name).is_ok_and(|name| name == value)
    };
    let images = streams.filter(|stream| is(&stream.dict, b"Subtype", b"Image"));
    let images = images.inspect(|stream| {
        assert!(is(&stream.dict, b"Filter", b"DCTDecode") && is(&stream.dict, b"ColorSpace", b"DeviceGray"));
    });
    images.map(|stream| stream.content.as_slice()).collect()
}

/// Where the figures with the words of the photo stand: left, bottom, right, top.
fn places(pdf: &Document) -> Vec<[f32; 4]> {
    let figures = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let figures = figures.filter(|element| {
        let is_figure = element
            .get(b"S")
            .and_then(Object::as_name)
            .is_ok_and(|name| name == b"Figure");
        is_figure && lopdf::decode_text_string(element.get(b"Alt").unwrap()).unwrap() == ALT
    });
    let of = |figure: &Dictionary| {
        let layout = figure.get(b"A").unwrap().as_dict().unwrap();
        assert_eq!(layout.get(b"O").unwrap().as_name().unwrap(), b"Layout");
        let sides = layout.get(b"BBox").unwrap().as_array().unwrap();
        [0, 1, 2, 3].map(|nth: usize| sides[nth].as_float().unwrap())
    };
    figures.map(of).collect()
}

fn loaded(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

#[test]
fn a_letter_has_it_once_beside_its_title_and_is_no_longer_for_it() {
    let printer = Printer::new().unwrap();
    let letters = [
        common::letters::noah(),
        common::letters::ali(),
        common::letters::laura(),
        common::letters::samira(),
    ];
    for letter in letters {
        let band = letter.band;
        let without = printer.pdf(&letter, &sketches()).unwrap();
        let with = printer.pdf(&letter, &with_face()).unwrap();
        assert!(
            with == printer.pdf(&letter, &with_face()).unwrap(),
            "{band:?}: the same bytes"
        );
        let pdf = loaded(&with);
        assert_eq!(photos(&pdf), [photo().jpeg()], "{band:?}");
        assert_eq!(pdf.get_pages().len(), loaded(&without).get_pages().len(), "{band:?}");
        let more = with.len() - without.len();
        assert!(more <= Photo::MOST, "{band:?}: {more} bytes more");
        // It is large enough to know somebody by, and lies within the margins of the sheet.
        let [[left, bottom, right, top]] = places(&pdf)[..] else {
            panic!("{band:?}: {:?}", places(&pdf))
        };
        assert!(
            right - left >= 39.0 && (right - left - (top - bottom)).abs() < 0.1,
            "{band:?}"
        );
        assert!(
            left > 297.0 && right < 595.0 - 56.0 && top < 842.0 - 56.0 && bottom > 600.0,
            "{band:?}"
        );
        assert!(photos(&loaded(&without)).is_empty() && places(&loaded(&without)).is_empty());
    }
}

/// A name that needs the width has it: none is set smaller or broken for a picture.
#[test]
fn a_long_name_goes_before_it() {
    let printer = Printer::new().unwrap();
    let has = |letters: usize| {
        let title = format!("Hej A{}", "a".repeat(letters));
        let blocks = common::Blocks::default().h(1, &title).p("Jeg hedder {Hanne}.");
        let letter = common::document(Kind::BeforeMeeting, Audience::Child, Band::Four, &title, blocks.done());
        let pdf = loaded(&printer.pdf(&letter, &with_face()).unwrap());
        !photos(&pdf).is_empty()
    };
    assert!(has(3));
    assert!((4..40).any(|letters| !has(letters)), "no name is too long");
}

#[test]
fn the_card_has_it_in_place_of_the_figure_on_every_copy() {
    let words = "Jeg hedder {Hanne}. Mit job er at hjælpe børn.";
    let blocks = common::Blocks::default()
        .h(1, "Hvem jeg er")
        .cards(&[("adviser", "En voksen med tørklæde", words)]);
    let card = common::document(Kind::AdviserCard, Audience::Child, Band::Seven, "Kort", blocks.done());
    let printer = Printer::new().unwrap();
    for (form, copies) in [(Form::A4, 1), (Form::Cards, 4)] {
        let bytes = printer.pdf_as(&card, &with_face(), form).unwrap();
        let pdf = loaded(&bytes);
        // However often it is seen, it lies in the file once.
        assert_eq!(photos(&pdf), [photo().jpeg()], "{form:?}");
        let places = places(&pdf);
        assert_eq!(places.len(), copies, "{form:?}");
        let corners: BTreeSet<(bool, bool)> = places
            .iter()
            .map(|[left, bottom, ..]| (*left < 297.0, *bottom < 420.0))
            .collect();
        assert_eq!(corners.len(), copies, "{form:?}: each on its own card: {places:?}");
    }
}

#[test]
fn of_several_documents_only_the_one_that_names_it_has_it() {
    let printer = Printer::new().unwrap();
    let (letter, guide) = (common::letters::laura(), common::sheets::bisidder_guide());
    let photo = photo();
    let face = Face {
        photo: &photo,
        alt: ALT,
    };
    let part = |document, face| Part {
        name: "Papir",
        document,
        face,
    };
    let bound = |parts: &[Part<'_>]| loaded(&printer.bound("Pakke", parts, &with_face()).unwrap());
    let with = bound(&[part(&guide, None), part(&letter, Some(face))]);
    assert_eq!((photos(&with).len(), places(&with).len()), (1, 1));
    let without = bound(&[part(&guide, None), part(&letter, None)]);
    assert!(photos(&without).is_empty());
}

#[test]
fn a_photo_without_words_is_not_printed() {
    let photo = photo();
    let mute = common::pictures::WithFace(sketches(), photo, " ");
    let refused = Printer::new().unwrap().pdf(&common::letters::laura(), &mute);
    assert!(
        matches!(refused, Err(print::PrintError::NoAlternative { .. })),
        "{refused:?}"
    );
}
