//! Everything that is drawn hangs in the tree, in its order and with words.

use super::{common, elements, entry, file_of, kids, marked, printed};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

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

/// Text that is written from the right is drawn as it is seen and told by its font. Nothing is laid over it that says what is meant:
/// programs read that differently, some not at all.
#[test]
fn nothing_says_in_other_words_what_is_drawn() {
    let whole = printed();
    for sample in ["arabic", "every-block"] {
        assert!(whole.iter().any(|(name, _)| *name == sample), "{sample} is no sample");
    }
    for (name, mut pdf) in whole {
        assert!(!says_in_other_words(&pdf), "{name}");
        // The eye that looks for it must be able to see it.
        let element = *elements(&pdf).keys().next().unwrap();
        let element = pdf.get_object_mut(element).unwrap().as_dict_mut().unwrap();
        element.set("ActualText", Object::string_literal("other words"));
        assert!(says_in_other_words(&pdf), "{name}");
    }
}

/// Whether anything in a file, or on one of its sheets, has words to be read in its place.
fn says_in_other_words(pdf: &Document) -> bool {
    fn inside(object: &Object) -> bool {
        let of = |dictionary: &Dictionary| {
            dictionary.has(b"ActualText") || dictionary.iter().any(|(_, object)| inside(object))
        };
        match object {
            Object::Dictionary(dictionary) => of(dictionary),
            Object::Stream(stream) => of(&stream.dict),
            Object::Array(objects) => objects.iter().any(inside),
            _ => false,
        }
    }
    let drawn = |page: &ObjectId| {
        let content = lopdf::content::Content::decode(&pdf.get_page_content(*page)).unwrap();
        let mut operands = content.operations.iter().flat_map(|operation| &operation.operands);
        operands.any(inside)
    };
    pdf.objects.values().any(inside) || pdf.get_pages().values().any(drawn)
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
    let pdf = file_of(&document);
    let levels: BTreeSet<Vec<u8>> = elements(&pdf)
        .values()
        .map(|e| e.get(b"S").unwrap().as_name().unwrap().to_vec())
        .collect();
    assert!(levels.contains(&b"H1"[..]) && levels.contains(&b"H2"[..]) && !levels.contains(&b"H3"[..]));
}
