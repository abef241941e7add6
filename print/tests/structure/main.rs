//! What a reader of the file meets besides the picture: structure, language, identity (docs/PDF_UA.md).
//!
//! - `tree` everything that is drawn hangs in the tree, in its order and with words
//! - `labels` what is a list, and what its labels are
//! - `sheets` a file of many sheets or of several documents
//! - `alike` the same document is the same file, which tells of nobody
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod alike;
mod labels;
mod sheets;
mod tree;

use crate::common;
use lopdf::{Dictionary, Document, Object, ObjectId};
use print::Printer;
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

/// The file that a document becomes.
fn file_of(document: &domain::document::Document) -> Document {
    let printer = Printer::new().unwrap();
    let bytes = printer.pdf(document, &common::pictures::sketches()).unwrap();
    Document::load_mem(&bytes).unwrap()
}

/// How many elements of a file have a tag.
fn tagged(pdf: &Document, tag: &str) -> usize {
    let is = |element: &&&Dictionary| {
        element
            .get(b"S")
            .and_then(Object::as_name)
            .is_ok_and(|name| name == tag.as_bytes())
    };
    elements(pdf).values().filter(is).count()
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
