//! What a reader of the file meets besides the picture: structure, language,
//! identity (docs/PDF_UA.md).
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod common;

use lopdf::{Dictionary, Document, Object, ObjectId};
use print::{Part, Printer};
use std::collections::{BTreeMap, BTreeSet};

fn printed() -> Vec<(&'static str, Document)> {
    let printer = Printer::new().unwrap();
    let pictures = common::pictures::sketches();
    let load = |document| Document::load_mem(&printer.pdf(&document, &pictures).unwrap()).unwrap();
    common::all()
        .into_iter()
        .map(|(name, document)| (name, load(document)))
        .collect()
}

fn entry<'a>(pdf: &'a Document, dictionary: &'a Dictionary, key: &str) -> &'a Object {
    let object = dictionary.get(key.as_bytes()).unwrap();
    object.as_reference().map_or(object, |id| pdf.get_object(id).unwrap())
}

fn elements(pdf: &Document) -> BTreeMap<ObjectId, &Dictionary> {
    let is_element = |object: &Dictionary| {
        object
            .get(b"Type")
            .and_then(Object::as_name)
            .is_ok_and(|name| name == b"StructElem")
    };
    pdf.objects
        .iter()
        .filter_map(|(id, object)| object.as_dict().ok().filter(|d| is_element(d)).map(|d| (*id, d)))
        .collect()
}

fn kids(element: &Dictionary) -> Vec<Object> {
    match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.clone(),
        Ok(kid) => vec![kid.clone()],
        Err(_) => Vec::new(),
    }
}

#[test]
fn the_catalog_says_what_a_screen_reader_must_know_first() {
    for (name, pdf) in printed() {
        let catalog = pdf.catalog().unwrap();
        let language = entry(&pdf, catalog, "Lang").as_str().unwrap();
        assert_eq!(language, if name == "arabic" { b"ar" } else { b"da" }, "{name}");
        assert!(
            entry(&pdf, catalog, "MarkInfo")
                .as_dict()
                .unwrap()
                .get(b"Marked")
                .unwrap()
                .as_bool()
                .unwrap(),
            "{name}"
        );
        let preferences = entry(&pdf, catalog, "ViewerPreferences").as_dict().unwrap();
        assert!(
            preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap(),
            "{name}"
        );
        assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"Metadata"), "{name}");
        for page in pdf.get_pages().values() {
            let page = pdf.get_dictionary(*page).unwrap();
            assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S", "{name}");
            assert!(page.has(b"StructParents"), "{name}");
        }
    }
}

/// Every piece of content hangs on exactly one element, and the way back from
/// the page to the element (parent tree) agrees with the way down.
#[test]
fn every_piece_of_content_is_used_once() {
    for (name, pdf) in printed() {
        let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
        let mut claimed: BTreeMap<(ObjectId, i64), ObjectId> = BTreeMap::new();
        for (id, element) in elements(&pdf) {
            for kid in kids(element) {
                let (page, mcid) = match &kid {
                    Object::Integer(mcid) => (element.get(b"Pg").unwrap().as_reference().unwrap(), *mcid),
                    Object::Dictionary(kid) if kid.has(b"MCID") => (
                        kid.get(b"Pg").unwrap().as_reference().unwrap(),
                        kid.get(b"MCID").unwrap().as_i64().unwrap(),
                    ),
                    _ => continue,
                };
                assert_eq!(
                    claimed.insert((page, mcid), id),
                    None,
                    "{name}: content {mcid} is claimed twice"
                );
            }
        }
        let root = entry(&pdf, pdf.catalog().unwrap(), "StructTreeRoot").as_dict().unwrap();
        let parents = entry(&pdf, root, "ParentTree")
            .as_dict()
            .unwrap()
            .get(b"Nums")
            .unwrap()
            .as_array()
            .unwrap();
        for (number, page) in pages.iter().enumerate() {
            let drawn: BTreeSet<i64> = marked(&pdf, *page);
            let in_tree: BTreeSet<i64> = claimed
                .keys()
                .filter(|(on, _)| on == page)
                .map(|(_, mcid)| *mcid)
                .collect();
            assert_eq!(drawn, in_tree, "{name}, page {number}");
            let key = parents
                .iter()
                .step_by(2)
                .position(|key| key.as_i64().unwrap() == number as i64)
                .unwrap();
            let list = pdf
                .get_object(parents[key * 2 + 1].as_reference().unwrap())
                .unwrap()
                .as_array()
                .unwrap();
            for mcid in drawn {
                let parent = list[usize::try_from(mcid).unwrap()].as_reference().unwrap();
                assert_eq!(claimed[&(*page, mcid)], parent, "{name}, page {number}, content {mcid}");
            }
        }
    }
}

/// The numbers of the marked content on a page; also holds that everything
/// drawn is either marked or decoration.
fn marked(pdf: &Document, page: ObjectId) -> BTreeSet<i64> {
    let content = lopdf::content::Content::decode(&pdf.get_page_content(page)).unwrap();
    let mut found = BTreeSet::new();
    let mut depth = 0;
    for operation in content.operations {
        match operation.operator.as_str() {
            "BDC" => {
                depth += 1;
                let mcid = operation.operands[1]
                    .as_dict()
                    .unwrap()
                    .get(b"MCID")
                    .unwrap()
                    .as_i64()
                    .unwrap();
                assert!(found.insert(mcid), "content {mcid} is drawn twice");
            }
            "BMC" => {
                depth += 1;
                assert_eq!(operation.operands[0].as_name().unwrap(), b"Artifact");
            }
            "EMC" => depth -= 1,
            "TJ" | "Tj" | "f" | "S" | "B" | "Do" => assert_eq!(depth, 1, "something is drawn outside of any element"),
            _ => {}
        }
    }
    found
}

#[test]
fn no_picture_and_no_link_is_without_words() {
    for (name, pdf) in printed() {
        let mut figures = 0;
        for element in elements(&pdf).values() {
            if element.get(b"S").unwrap().as_name().unwrap() == b"Figure" {
                figures += 1;
                assert!(!element.get(b"Alt").unwrap().as_str().unwrap().is_empty(), "{name}");
            }
        }
        let pictures = common::all()
            .into_iter()
            .find(|(other, _)| *other == name)
            .map(|(_, document)| pictures_in(&document))
            .unwrap();
        assert_eq!(figures, pictures, "{name}");
        for object in pdf.objects.values() {
            let Ok(annotation) = object.as_dict() else { continue };
            if annotation
                .get(b"Type")
                .and_then(Object::as_name)
                .is_ok_and(|name| name == b"Annot")
            {
                assert!(
                    !annotation.get(b"Contents").unwrap().as_str().unwrap().is_empty(),
                    "{name}"
                );
                assert!(annotation.has(b"StructParent"), "{name}");
            }
        }
    }
}

fn pictures_in(document: &domain::document::Document) -> usize {
    use domain::document::Block;
    use domain::way::Shape;
    let count = |block: &Block| match block {
        Block::Paragraph { picture: Some(_), .. } | Block::Qr { .. } => 1,
        Block::Cards { cards, .. } => cards.len(),
        Block::People { people, .. } => people.len(),
        Block::Rights { cards, .. } => cards.len(),
        Block::Timeline { steps, companion, .. } => match Shape::of(document.audience, document.band) {
            Shape::Line => 0,
            Shape::Hill | Shape::Winding => steps.len() + usize::from(companion.is_some()),
        },
        _ => 0,
    };
    document.blocks.iter().map(count).sum()
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    let blocks = common::Blocks::default()
        .h(2, "Først")
        .p("Ord.")
        .h(3, "Så")
        .p("Ord.")
        .done();
    let document = common::document(
        domain::document::Kind::Rights,
        domain::document::Audience::Child,
        domain::band::Band::Ten,
        "Titel",
        blocks,
    );
    let bytes = Printer::new()
        .unwrap()
        .pdf(&document, &common::pictures::sketches())
        .unwrap();
    let pdf = Document::load_mem(&bytes).unwrap();
    let levels: BTreeSet<Vec<u8>> = elements(&pdf)
        .values()
        .map(|e| e.get(b"S").unwrap().as_name().unwrap().to_vec())
        .collect();
    assert!(levels.contains(&b"H1"[..]) && levels.contains(&b"H2"[..]) && !levels.contains(&b"H3"[..]));
}

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

/// Level, title and sheet of each bookmark, in the order in which a reader lists them; each says rightly who is beside it.
fn bookmarks(pdf: &Document) -> Vec<(usize, String, u32)> {
    fn below(pdf: &Document, of: ObjectId, level: usize, found: &mut Vec<(usize, String, u32)>) {
        let of_dictionary = pdf.get_dictionary(of).unwrap();
        let (mut next, mut before) = (of_dictionary.get(b"First").ok(), None);
        while let Some(id) = next.map(|next| next.as_reference().unwrap()) {
            let item = pdf.get_dictionary(id).unwrap();
            assert_eq!(item.get(b"Parent").unwrap().as_reference().unwrap(), of);
            assert_eq!(item.get(b"Prev").ok().map(|prev| prev.as_reference().unwrap()), before);
            let title = lopdf::decode_text_string(item.get(b"Title").unwrap()).unwrap();
            let page = item.get(b"Dest").unwrap().as_array().unwrap()[0]
                .as_reference()
                .unwrap();
            let sheet = pdf.get_pages().into_iter().find(|(_, found)| *found == page).unwrap().0;
            found.push((level, title, sheet));
            below(pdf, id, level + 1, found);
            (next, before) = (item.get(b"Next").ok(), Some(id));
        }
        assert_eq!(
            of_dictionary.get(b"Last").ok().map(|last| last.as_reference().unwrap()),
            before
        );
    }
    let root = pdf.catalog().unwrap().get(b"Outlines").unwrap().as_reference().unwrap();
    let mut found = Vec::new();
    below(pdf, root, 1, &mut found);
    found
}

/// A letter has no bookmarks; in a file of many sheets each heading is one, on the sheet where it stands, under the heading
/// above it, and closed but for the first level.
#[test]
fn a_file_has_bookmarks_for_its_headings() {
    let printer = Printer::new().unwrap();
    let pictures = common::pictures::sketches();
    let file = common::sheets::file();
    let pdf = Document::load_mem(&printer.pdf(&file, &pictures).unwrap()).unwrap();
    let toc = bookmarks(&pdf);
    let named: Vec<(usize, &str)> = toc.iter().map(|(level, title, _)| (*level, title.as_str())).collect();
    assert_eq!(
        named[..3],
        [(1, "Alt, der står i sagen"), (2, "Møde 1"), (3, "Derefter")]
    );
    assert_eq!(named.len(), 1 + 40 * 2);
    let sheets: Vec<u32> = toc.iter().map(|(_, _, sheet)| *sheet).collect();
    assert!(sheets.is_sorted(), "in the order of the sheets: {sheets:?}");
    assert_eq!(sheets[..2], [1, 2]);
    assert_eq!(sheets.last().copied(), u32::try_from(pdf.get_pages().len()).ok());
    assert_eq!(printer.sheets(&file, &pictures).unwrap(), pdf.get_pages().len());
    let outlines = entry(&pdf, pdf.catalog().unwrap(), "Outlines").as_dict().unwrap();
    assert_eq!(
        outlines.get(b"Count").unwrap().as_i64().unwrap(),
        41,
        "what is seen at first"
    );

    let letter = printer.pdf(&common::letters::laura(), &pictures).unwrap();
    let letter = Document::load_mem(&letter).unwrap();
    assert!(letter.catalog().unwrap().get(b"Outlines").is_err());
}

/// Several documents in one file: a bookmark for each, where it begins; each a part of the tree with everything of its own in
/// it; a sheet that lies across keeps its size, a card to fold is one page, and a document counts its own sheets alone.
#[test]
fn several_documents_in_one_file_each_keep_to_themselves() {
    let printer = Printer::new().unwrap();
    let pictures = common::pictures::sketches();
    let documents = [
        ("Brevet", common::letters::laura()),
        ("Vejen", common::ways::ali()),
        ("Kortet", common::sheets::cues_card()),
        ("Til bisidderen", common::sheets::bisidder_guide()),
    ];
    let parts: Vec<Part<'_>> = documents
        .iter()
        .map(|(name, document)| Part {
            name,
            document,
            face: None,
        })
        .collect();
    let bytes = printer.bound("Pakke til en samtale", &parts, &pictures).unwrap();
    assert!(
        bytes == printer.bound("Pakke til en samtale", &parts, &pictures).unwrap(),
        "the same bytes"
    );
    let pdf = Document::load_mem(&bytes).unwrap();

    let mut begins = 1;
    let mut expected = Vec::new();
    let mut sizes = Vec::new();
    let size = |pdf: &Document, page: ObjectId| {
        let page = pdf.get_dictionary(page).unwrap();
        let of = |object: &Dictionary| object.get(b"MediaBox").and_then(Object::as_array).cloned();
        let pages = || entry(pdf, page, "Parent").as_dict().unwrap();
        let sides = of(page).or_else(|_| of(pages())).unwrap();
        let side = |nth: usize| sides[nth].as_float().unwrap().round() as i32;
        (side(2), side(3))
    };
    for (name, document) in &documents {
        expected.push((1, (*name).to_owned(), begins));
        let alone = Document::load_mem(&printer.pdf(document, &pictures).unwrap()).unwrap();
        let pages = alone.get_pages();
        assert_eq!(printer.sheets(document, &pictures).unwrap(), pages.len(), "{name}");
        begins += u32::try_from(pages.len()).unwrap();
        sizes.extend(pages.into_values().map(|page| size(&alone, page)));
    }
    assert_eq!(bookmarks(&pdf), expected);
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    assert_eq!(pages.iter().map(|page| size(&pdf, *page)).collect::<Vec<_>>(), sizes);
    assert!(sizes.contains(&(842, 595)), "the way lies across: {sizes:?}");
    assert_eq!(expected[3].2 - expected[2].2, 1, "four small pages to fold are one");

    // Below the root stands one element for each document, and nothing else.
    let all = elements(&pdf);
    let tag = |id: &ObjectId| all[id].get(b"S").and_then(Object::as_name).unwrap().to_vec();
    let root = entry(&pdf, pdf.catalog().unwrap(), "StructTreeRoot").as_dict().unwrap();
    let whole = root.get(b"K").unwrap().as_reference().unwrap();
    let below: Vec<ObjectId> = kids(all[&whole])
        .iter()
        .map(|kid| kid.as_reference().unwrap())
        .collect();
    assert_eq!(tag(&whole), b"Document");
    assert_eq!(below.iter().map(tag).collect::<Vec<_>>(), vec![b"Part".to_vec(); 4]);
    for part in &below {
        assert!(!kids(all[part]).is_empty());
    }
    // What is drawn on a page hangs in the tree once.
    for (number, page) in pages.iter().enumerate() {
        let drawn = marked(&pdf, *page).len();
        let hung = |element: &&&Dictionary| {
            element
                .get(b"Pg")
                .and_then(Object::as_reference)
                .is_ok_and(|on| on == *page)
        };
        assert!(drawn > 0 && all.values().filter(hung).count() > 0, "page {number}");
    }
    let title = pdf.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
    let title = pdf.get_dictionary(title).unwrap().get(b"Title").unwrap().clone();
    assert_eq!(lopdf::decode_text_string(&title).unwrap(), "Pakke til en samtale");
}

/// A field is an item whose label is tagged as one.
#[test]
fn a_field_is_tagged_with_its_label() {
    let printer = Printer::new().unwrap();
    let pdf = printer
        .pdf(&common::sheets::file(), &common::pictures::sketches())
        .unwrap();
    let pdf = Document::load_mem(&pdf).unwrap();
    let elements = elements(&pdf);
    let tagged = |name: &str| {
        let is = |element: &&&Dictionary| {
            element
                .get(b"S")
                .and_then(Object::as_name)
                .is_ok_and(|tag| tag == name.as_bytes())
        };
        elements.values().filter(is).count()
    };
    assert_eq!((tagged("LI"), tagged("Lbl"), tagged("LBody")), (160, 160, 160));
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
        let pdf = Printer::new()
            .unwrap()
            .pdf(&letter, &common::pictures::sketches())
            .unwrap();
        let pdf = Document::load_mem(&pdf).unwrap();
        let elements = elements(&pdf);
        let tagged = |name: &str| {
            let is = |element: &&&Dictionary| {
                element
                    .get(b"S")
                    .and_then(Object::as_name)
                    .is_ok_and(|tag| tag == name.as_bytes())
            };
            elements.values().filter(is).count()
        };
        let counted = ["L", "LI", "Lbl", "LBody", "Figure"].map(tagged);
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
        let is = |element: &&&Dictionary| {
            element
                .get(b"S")
                .and_then(Object::as_name)
                .is_ok_and(|tag| tag == b"LI")
        };
        let items = elements(&pdf).values().filter(is).count();
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

/// One object stream holds thirty thousand objects: a longer file has several, and everything is found.
#[test]
fn a_very_long_file_is_read_by_others() {
    let facts: Vec<(String, String)> = (0..12_000).map(|nth| ("Felt".to_owned(), format!("nr{nth}"))).collect();
    let facts: Vec<(&str, &str)> = facts
        .iter()
        .map(|(label, value)| (label.as_str(), value.as_str()))
        .collect();
    let blocks = common::Blocks::default().h(1, "Alt").facts(&facts).done();
    let file = common::document(
        domain::document::Kind::WholeCase,
        domain::document::Audience::Adult,
        domain::band::Band::Ten,
        "Alt",
        blocks,
    );
    let pdf = Printer::new()
        .unwrap()
        .pdf(&file, &common::pictures::sketches())
        .unwrap();
    let pdf = Document::load_mem(&pdf).unwrap();
    assert_eq!(elements(&pdf).len(), 2 + 1 + 3 * 12_000);
}
