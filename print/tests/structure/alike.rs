//! The same document is the same file, whoever prints it and after what, and the file tells of nobody.

use super::{common, printed};
use lopdf::Document;
use print::Printer;
use std::collections::BTreeSet;

#[test]
fn the_file_says_nothing_about_who_made_it_when_and_with_what() {
    for (name, pdf) in printed() {
        let info = pdf
            .get_dictionary(pdf.trailer.get(b"Info").unwrap().as_reference().unwrap())
            .unwrap();
        let keys: Vec<&[u8]> = info.iter().map(|(key, _)| key.as_slice()).collect();
        assert_eq!(keys, [&b"Title"[..], b"CreationDate", b"ModDate"], "{name}");
        assert_eq!(
            info.get(b"CreationDate").unwrap().as_str().unwrap(),
            b"D:20000101000000Z",
            "{name}"
        );
    }
    let printer = Printer::new().unwrap();
    let bytes = printer
        .pdf(&common::letters::laura(), &common::pictures::sketches())
        .unwrap();
    let readable = String::from_utf8_lossy(&bytes).to_lowercase();
    for word in ["printpdf", "lopdf", "producer", "creator", "author"] {
        assert!(!readable.contains(word), "{word}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let pictures = common::pictures::sketches();
    let (one, other) = (Printer::new().unwrap(), Printer::new().unwrap());
    for (name, document) in common::all() {
        let first = one.pdf(&document, &pictures).unwrap();
        assert!(first == one.pdf(&document, &pictures).unwrap(), "{name}: again");
        assert!(
            first == other.pdf(&document, &pictures).unwrap(),
            "{name}: by another printer"
        );
        assert!(first.len() < 120_000, "{name}: {} bytes", first.len());
    }
}

#[test]
fn printers_can_be_shared() {
    let printer = Printer::new().unwrap();
    let expected = printer
        .pdf(&common::letters::laura(), &common::pictures::sketches())
        .unwrap();
    std::thread::scope(|scope| {
        let makers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    printer
                        .pdf(&common::letters::laura(), &common::pictures::sketches())
                        .unwrap()
                })
            })
            .collect();
        for maker in makers {
            assert!(maker.join().unwrap() == expected);
        }
    });
}

/// What is kept from one letter to the next must not show in any: not rare letters of a name, not another script, not
/// other drawings under the same names.
#[test]
fn a_letter_is_the_same_whatever_was_printed_before() {
    let (pictures, others) = (common::pictures::sketches(), common::pictures::dots());
    let printer = Printer::new().unwrap();
    for name in ["Łukasz", "Şeyma", "Дмитро", "فاطمة"] {
        let letter = common::letters::laura_called(name);
        printer.pdf(&letter, &others).unwrap();
        let fresh = Printer::new().unwrap().pdf(&letter, &pictures).unwrap();
        assert!(printer.pdf(&letter, &pictures).unwrap() == fresh, "{name}");
    }
    let laura = common::letters::laura();
    let fresh = Printer::new().unwrap().pdf(&laura, &pictures).unwrap();
    assert!(printer.pdf(&laura, &pictures).unwrap() == fresh);
    assert!(printer.pdf(&laura, &others).unwrap() != fresh);
}

/// The programs of a file's fonts.
fn fonts(pdf: &Document) -> BTreeSet<Vec<u8>> {
    let descriptors = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    descriptors
        .filter_map(|descriptor| descriptor.get(b"FontFile2").ok()?.as_reference().ok())
        .map(|id| pdf.get_object(id).unwrap().as_stream().unwrap().content.clone())
        .collect()
}

/// An ordinary letter has the fonts that every letter has; a name in rare letters brings them with it, for itself
/// alone.
#[test]
fn the_fonts_of_a_letter_tell_nothing_about_its_child() {
    let printer = Printer::new().unwrap();
    let fonts_of = |name: &str| {
        let letter = common::letters::laura_called(name);
        fonts(&Document::load_mem(&printer.pdf(&letter, &common::pictures::sketches()).unwrap()).unwrap())
    };
    let ordinary = fonts_of("Laura");
    assert_eq!(ordinary.len(), 2, "regular and bold");
    for name in ["Åse", "Zehra", "Søren Xerxes", "Aputsiaq"] {
        assert!(fonts_of(name) == ordinary, "{name}");
    }
    let rare = fonts_of("Łukasz");
    assert_eq!(rare.len(), 3);
    let own: Vec<_> = rare.difference(&ordinary).collect();
    assert!(own.len() == 1 && own[0].len() < 500, "one letter and no more");
    assert!(fonts_of("Laura") == ordinary);
}
