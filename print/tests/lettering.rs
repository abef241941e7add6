//! The lettering of a document on paper: larger words, and words further apart.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{self, Blocks};
use domain::band::Band;
use domain::document::{Audience, Document, Kind, Lettering, Size};
use print::{Form, Printer};
use std::sync::LazyLock;

static PRINTER: LazyLock<Printer> = LazyLock::new(|| Printer::new().unwrap());

/// A sheet with every block that has words.
fn sheet(band: Band, lettering: Lettering) -> Document {
    let words = "Vil du stoppe? Så peg på billedet med hånden.";
    let blocks = Blocks::default()
        .h(1, "Hej Laura")
        .h(2, "Det må du")
        .p(words)
        .list(&[words; 2])
        .choices(&["holde pauser"])
        .cards(&[("talk", "Tale", "Jeg snakker med dig."); 6])
        .rights(&[("stop", "Stop", "Du kan stoppe", words); 2])
        .people(&[("adviser", "Hun", "{Hanne}", "{Hanne} snakker med dig."); 2])
        .done();
    let mut document = common::document(Kind::Rights, Audience::Child, band, "Ark", blocks);
    document.lettering = lettering;
    document
}

/// What the pages hold.
struct Pages {
    sheets: usize,
    /// The smallest size of words.
    smallest: f32,
    /// How far the pieces of text are moved apart within a line, in thousandths of the size, all together.
    apart: f32,
}

fn pages(document: &Document, form: Form) -> Pages {
    let bytes = PRINTER.pdf_as(document, &common::pictures::sketches(), form).unwrap();
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let pages = pdf.get_pages();
    let (mut smallest, mut apart) = (f32::MAX, 0.0);
    for page in pages.values() {
        let content = lopdf::content::Content::decode(&pdf.get_page_content(*page)).unwrap();
        for operation in content.operations {
            match operation.operator.as_str() {
                // The number of a page is no running text.
                "Tf" => {
                    let size = operation.operands[1].as_float().unwrap();
                    smallest = if size > 10.5 { smallest.min(size) } else { smallest };
                }
                "TJ" => {
                    let moves = operation.operands[0].as_array().unwrap();
                    apart -= moves.iter().filter_map(|part| part.as_float().ok()).sum::<f32>();
                }
                _ => {}
            }
        }
    }
    Pages {
        sheets: pages.len(),
        smallest,
        apart,
    }
}

#[test]
fn no_word_is_smaller_than_the_lettering_asks() {
    for band in Band::ALL {
        for (size, least) in [(Size::Larger, 14.0), (Size::Largest, 18.0)] {
            for wide in [false, true] {
                let printed = pages(&sheet(band, Lettering { size, wide }), Form::A4);
                assert!(
                    printed.smallest >= least,
                    "{band:?} {size:?} {wide}: {}",
                    printed.smallest
                );
                assert!(
                    printed.sheets <= 4,
                    "{band:?} {size:?} {wide}: {} sheets",
                    printed.sheets
                );
            }
        }
    }
}

#[test]
fn letters_stand_further_apart_and_a_name_that_joins_keeps_together() {
    let usual = pages(&sheet(Band::Ten, Lettering::default()), Form::A4);
    let wide = Lettering {
        size: Size::Usual,
        wide: true,
    };
    let far = pages(&sheet(Band::Ten, wide), Form::A4);
    assert!(far.apart > usual.apart + 10_000.0, "{} and {}", far.apart, usual.apart);

    let named = |lettering| {
        let blocks = Blocks::default().p("Hej {ليلى} og velkommen til.").done();
        let mut document = common::document(Kind::Rights, Audience::Child, Band::Ten, "Ark", blocks);
        document.lettering = lettering;
        pages(&document, Form::A4).apart
    };
    assert!((named(wide) - named(Lettering::default())).abs() < 50.0);
}

#[test]
fn a_form_that_is_made_as_large_as_it_fits_still_fits() {
    for form in [Form::Pocket, Form::Poster, Form::Cards] {
        let usual = pages(&sheet(Band::Ten, Lettering::default()), form);
        let largest = Lettering {
            size: Size::Largest,
            wide: true,
        };
        let large = pages(&sheet(Band::Ten, largest), form);
        assert!(
            large.sheets <= usual.sheets,
            "{form:?}: {} and {}",
            large.sheets,
            usual.sheets
        );
    }
}
