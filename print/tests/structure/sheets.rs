//! A file of many sheets, of several documents, or of very many parts.

use super::{common, elements, entry, file_of, kids, marked};
use lopdf::{Dictionary, Document, Object, ObjectId};
use print::{Part, Printer};

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
    let pdf = file_of(&file);
    assert_eq!(elements(&pdf).len(), 2 + 1 + 3 * 12_000);
}
