//! Words on paper: nothing is drawn as a box, broken, lost or turned around.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{self, Blocks, document, text};
use domain::band::Band;
use domain::document::{Audience, Block, Document, Kind, Origin, Picture, Role, Span, Text};
use print::{PrintError, Printer};
use std::sync::LazyLock;

fn of(blocks: Vec<Block>) -> Document {
    document(Kind::BeforeMeeting, Audience::Child, Band::Ten, "Brev", blocks)
}

fn print(document: &Document) -> Result<Vec<u8>, PrintError> {
    static PRINTER: LazyLock<Printer> = LazyLock::new(|| Printer::new().unwrap());
    PRINTER.pdf(document, &common::pictures::sketches())
}

#[test]
fn a_character_that_no_font_has_is_named() {
    for (words, character) in [
        ("Hej 😀", '😀'),
        ("漢字", '漢'),
        ("Hej \u{202E}asil", '\u{202E}'),
        ("a\tb", '\t'),
        ("x\u{7}", '\u{7}'),
    ] {
        let error = print(&of(Blocks::default().p(words).done())).unwrap_err();
        assert_eq!(
            error,
            PrintError::NoGlyph {
                character,
                block: "b1".into()
            }
        );
        assert!(!print::can_draw(character));
    }
}

#[test]
fn everything_that_can_be_drawn_is_drawn() {
    let drawable: String = (0x20..0x1_0000u32)
        .filter_map(char::from_u32)
        .filter(|c| print::can_draw(*c) && !c.is_whitespace())
        .collect();
    assert!(drawable.chars().count() > 800);
    for c in drawable.chars() {
        // Alone, as the worst case: no neighbour lends it its font.
        print(&of(vec![Block::Paragraph {
            id: "b1".into(),
            role: Role::Body,
            picture: None,
            text: Text::ours(c.to_string()),
        }]))
        .unwrap_or_else(|error| panic!("{c:?}: {error}"));
    }
}

#[test]
fn a_word_too_long_for_its_line_is_named_and_never_broken() {
    let long = "Speciallægepraksisplanlægningsstabiliseringsperiodekommissionsformandskandidat";
    let error = print(&of(Blocks::default().p(&format!("Ordet {long} er langt.")).done())).unwrap_err();
    assert_eq!(
        error,
        PrintError::WordTooLong {
            word: long.into(),
            block: "b1".into()
        }
    );
    let name = "A".repeat(300);
    assert!(matches!(
        print(&of(Blocks::default().h(1, &format!("Hej {{{name}}}")).done())),
        Err(PrintError::WordTooLong { .. })
    ));
}

#[test]
fn a_word_that_nearly_fits_is_set_smaller() {
    let word = "m".repeat(36);
    print(&of(Blocks::default().p(&word).done())).unwrap();
}

#[test]
fn isolates_are_read_and_not_drawn() {
    let marked = of(Blocks::default().p("Hej {\u{2068}Omar\u{2069}}, vi ses.").done());
    let plain = of(Blocks::default().p("Hej {Omar}, vi ses.").done());
    assert!(print(&marked).unwrap() == print(&plain).unwrap());
}

#[test]
fn a_picture_that_does_not_exist_is_named() {
    let error = print(&of(Blocks::default()
        .pictured("unicorn", "En enhjørning", "Hej")
        .done()))
    .unwrap_err();
    assert_eq!(
        error,
        PrintError::NoPicture {
            name: "unicorn".into(),
            block: "b1".into()
        }
    );
    let silent = Picture {
        name: "adviser".into(),
        alt: " ".into(),
    };
    let error = print(&of(vec![Block::Paragraph {
        id: "b1".into(),
        role: Role::Body,
        picture: Some(silent),
        text: text("Hej"),
    }]));
    assert_eq!(error.unwrap_err(), PrintError::NoAlternative { block: "b1".into() });
}

#[test]
fn a_link_longer_than_a_code_is_refused() {
    let link = format!("https://example.org/{}", "a".repeat(4000));
    assert_eq!(
        print(&of(Blocks::default().qr(&link, "En kode").done())).unwrap_err(),
        PrintError::LinkTooLong { block: "b1".into() }
    );
}

#[test]
fn very_much_is_printed_in_good_time() {
    let words = "Vi snakker sammen om det, du gerne vil sige. ".repeat(1200);
    let people: Vec<(&str, &str, &str, &str)> = (0..2000)
        .map(|_| ("adviser", "En rådgiver", "{Amal}", "{Amal} er med."))
        .collect();
    let start = std::time::Instant::now();
    let bytes = print(&of(Blocks::default()
        .h(1, "Hej")
        .p(&words)
        .people(&people)
        .cards(&[("talk", "Tale", words.as_str())])
        .done()))
    .unwrap();
    assert!(lopdf::Document::load_mem(&bytes).unwrap().get_pages().len() > 50);
    assert!(start.elapsed().as_secs() < 120, "took {:?}", start.elapsed());
}

#[test]
fn an_empty_document_is_one_empty_sheet() {
    let bytes = print(&of(Vec::new())).unwrap();
    assert_eq!(lopdf::Document::load_mem(&bytes).unwrap().get_pages().len(), 1);
}

#[test]
fn nothing_stands_outside_the_paper() {
    // Every band, with a long text in every kind of block.
    let long = "Her står der rigtig mange ord, og de bliver ved, så man kan se, hvad der sker. ".repeat(6);
    for band in Band::ALL {
        let mut document = of(Blocks::default()
            .h(1, &long)
            .h(2, &long)
            .role(Role::Lead, &long)
            .list(&[long.as_str(); 3])
            .choices(&[long.as_str(); 3])
            .cards(&[("talk", "Tale", long.as_str()); 3])
            .people(&[("adviser", "Hun", "{Amal}", long.as_str()); 3])
            .rights(&[("stop", "Stop", long.as_str(), long.as_str()); 3])
            .timeline(&[("clock", "Ur", long.as_str(), long.as_str(), true); 3])
            .lines(60)
            .draw(600)
            .house(600)
            .scale()
            .done());
        document.band = band;
        let pdf = lopdf::Document::load_mem(&print(&document).unwrap()).unwrap();
        for page in pdf.get_pages().into_values() {
            let content = lopdf::content::Content::decode(&pdf.get_page_content(page)).unwrap();
            let (mut x, mut y) = (0.0, 0.0);
            for operation in content.operations {
                let number = |at: usize| operation.operands[at].as_float().unwrap();
                match operation.operator.as_str() {
                    // Where a text section begins, and where it moves on from there.
                    "BT" => (x, y) = (0.0, 0.0),
                    "Td" => (x, y) = (x + number(0), y + number(1)),
                    "m" | "l" => (x, y) = (number(0), number(1)),
                    _ => continue,
                }
                if operation.operator == "BT" {
                    continue;
                }
                // Words keep the margin; only the marks for folding stand outside it.
                let left = if operation.operator == "Td" { 50.0 } else { 20.0 };
                assert!(
                    (left..=545.0).contains(&x) && (25.0..=790.0).contains(&y),
                    "{band:?}: {x}, {y}"
                );
            }
        }
    }
}

/// A child finds the ends and the middle of a line without counting, and a house has a roof.
#[test]
fn a_line_has_eleven_strokes_and_a_house_stands_under_a_roof() {
    let drawn = |blocks: Blocks| {
        let pdf = lopdf::Document::load_mem(&print(&of(blocks.done())).unwrap()).unwrap();
        let page = *pdf.get_pages().values().next().unwrap();
        let content = lopdf::content::Content::decode(&pdf.get_page_content(page)).unwrap();
        let count = |name: &str| content.operations.iter().filter(|one| one.operator == name).count();
        (count("m"), count("l"))
    };
    let (bare, _) = drawn(Blocks::default().h(1, "Ark"));
    let (with_line, _) = drawn(Blocks::default().h(1, "Ark").scale());
    assert_eq!(with_line - bare, 12, "a line and its strokes");
    let (_, bare) = drawn(Blocks::default().h(1, "Ark"));
    let (_, with_house) = drawn(Blocks::default().h(1, "Ark").house(60));
    assert!(with_house - bare >= 6, "walls and a roof: {with_house}, {bare}");
}

#[test]
fn own_words_keep_their_line_breaks() {
    let own = Text(vec![Span {
        text: "Mange hilsner\nHanne".into(),
        of: Origin::Own,
    }]);
    let bytes = print(&of(vec![Block::Paragraph {
        id: "b1".into(),
        role: Role::Signature,
        picture: None,
        text: own,
    }]))
    .unwrap();
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let page = pdf.get_pages()[&1];
    let content = lopdf::content::Content::decode(&pdf.get_page_content(page)).unwrap();
    assert_eq!(
        content
            .operations
            .iter()
            .filter(|operation| operation.operator == "Td")
            .count(),
        2
    );
}
