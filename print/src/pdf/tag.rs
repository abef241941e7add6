//! Writes the structure tree, which gives each piece on the page its meaning.

use super::file::{File, Id};
use super::syntax::{decimal, integer, reference, string, text};
use crate::layout::{NodeId, Tag, Tree};

/// The marked content of all elements.
#[derive(Default)]
pub struct Contents {
    /// In drawing order.
    pub all: Vec<Content>,
    /// Number of pieces on each sheet so far.
    counts: Vec<u32>,
}

/// One piece of marked content.
pub struct Content {
    /// Its element.
    pub node: NodeId,
    /// Index of its sheet.
    pub sheet: usize,
    /// Its number on its sheet (MCID).
    pub mcid: u32,
    /// Its area on the page, if known: left, bottom, right, top.
    pub area: Option<[f32; 4]>,
}

impl Contents {
    /// Records a piece of a sheet; returns its number on the sheet.
    pub fn add(&mut self, node: NodeId, sheet: usize, area: Option<[f32; 4]>) -> u32 {
        if self.counts.len() <= sheet {
            self.counts.resize(sheet + 1, 0);
        }
        let mcid = self.counts[sheet];
        self.counts[sheet] += 1;
        self.all.push(Content {
            node,
            sheet,
            mcid,
            area,
        });
        mcid
    }
}

/// The element's type, as named in the standard.
pub fn name(tree: &Tree, node: NodeId) -> &'static str {
    match tree.nodes[node.0].tag {
        Tag::Document => "Document",
        Tag::Part => "Part",
        Tag::Heading(1) => "H1",
        Tag::Heading(2) => "H2",
        Tag::Heading(_) => "H3",
        Tag::Paragraph => "P",
        Tag::List => "L",
        Tag::Item => "LI",
        Tag::Label => "Lbl",
        Tag::ItemBody => "LBody",
        Tag::Figure => "Figure",
        Tag::Link => "Link",
    }
}

/// A child of an element.
#[derive(Clone, Copy)]
enum Kid {
    /// Content on the element's own sheet.
    Content(u32),
    /// Content on another sheet.
    Beyond(usize, u32),
    /// The annotation of a link, and its sheet.
    Annotation(usize, Id),
}

/// The objects that the rest of the file refers to.
pub struct Structure {
    /// The structure tree.
    pub root: Id,
    /// The annotations of each sheet.
    pub annotations: Vec<Vec<Id>>,
}

/// Writes the structure tree, the parent tree and the links' annotations.
pub fn structure(file: &mut File, tree: &Tree, contents: &Contents, pages: &[Id]) -> Structure {
    let root = file.number();
    let ids: Vec<Id> = tree.nodes.iter().map(|_| file.number()).collect();
    let mut kids: Vec<Vec<Kid>> = tree.nodes.iter().map(|_| Vec::new()).collect();
    let mut on_sheet: Vec<Option<usize>> = vec![None; tree.nodes.len()];
    let mut parents: Vec<Vec<Id>> = pages.iter().map(|_| Vec::new()).collect();
    let mut annotations: Vec<Vec<Id>> = pages.iter().map(|_| Vec::new()).collect();
    let mut links: Vec<Id> = Vec::new();
    let mut boxes: Vec<Option<[f32; 4]>> = vec![None; tree.nodes.len()];

    for content in &contents.all {
        let node = content.node.0;
        if tree.nodes[node].tag == Tag::Figure {
            boxes[node] = content.area;
        }
        parents[content.sheet].push(ids[node]);
        kids[node].push(if *on_sheet[node].get_or_insert(content.sheet) == content.sheet {
            Kid::Content(content.mcid)
        } else {
            Kid::Beyond(content.sheet, content.mcid)
        });
        if let (Some(leads_to), Some(area)) = (&tree.nodes[node].link, content.area) {
            let says = tree.nodes[node].alt.as_deref().unwrap_or(leads_to);
            let key = pages.len() + links.len();
            let annotation = file.dictionary(|out| link(out, leads_to, says, area, key));
            links.push(ids[node]);
            annotations[content.sheet].push(annotation);
            kids[node].push(Kid::Annotation(content.sheet, annotation));
        }
    }

    let elements = elements(tree, &kids);
    for (index, node) in tree.nodes.iter().enumerate() {
        let Some(children) = &elements[index] else { continue };
        file.object(ids[index], |out| {
            out.extend(b"<</Type/StructElem/S/");
            out.extend(name(tree, NodeId(index)).bytes());
            out.extend(b"/P ");
            reference(out, node.parent.map_or(root, |parent| ids[parent.0]));
            if let Some(sheet) = on_sheet[index] {
                out.extend(b"/Pg ");
                reference(out, pages[sheet]);
            }
            if let (Tag::Figure, Some(alt)) = (node.tag, &node.alt) {
                out.extend(b"/Alt");
                text(out, alt);
            }
            // Where a photo stands (ISO 32000-1, 14.8.5.4.3): a viewer that flows the text anew finds its size there.
            if let Some(area) = boxes[index] {
                out.extend(b"/A<</O/Layout/BBox[");
                for side in area {
                    decimal(out, side, 2);
                    out.push(b' ');
                }
                out.extend(b"]>>");
            }
            if node.tag == Tag::List {
                out.extend(b"/A<</O/List/ListNumbering/None>>");
            }
            out.extend(b"/K[");
            for child in children {
                reference(out, ids[*child]);
                out.push(b' ');
            }
            for held in &kids[index] {
                kid(out, *held, pages);
            }
            out.extend(b"]>>");
        });
    }

    let parents: Vec<Id> = parents
        .iter()
        .map(|parents| {
            let id = file.number();
            file.object(id, |out| references(out, parents));
            id
        })
        .collect();
    file.object(root, |out| {
        out.extend(b"<</Type/StructTreeRoot/K ");
        reference(out, ids[0]);
        out.extend(b"/ParentTree<</Nums[");
        for (key, value) in parents.iter().chain(&links).enumerate() {
            integer(out, key as i64);
            out.push(b' ');
            reference(out, *value);
            out.push(b' ');
        }
        out.extend(b"]>>/ParentTreeNextKey ");
        integer(out, (pages.len() + links.len()) as i64);
        out.extend(b">>");
    });
    Structure { root, annotations }
}

/// The child elements of each element; `None` for an empty element, which is left
/// out.
fn elements(tree: &Tree, kids: &[Vec<Kid>]) -> Vec<Option<Vec<usize>>> {
    let mut elements: Vec<Option<Vec<usize>>> = kids
        .iter()
        .enumerate()
        .map(|(index, kids)| (index == 0 || !kids.is_empty()).then(Vec::new))
        .collect();
    // In reverse, so that whether an element is empty is known before its parent is visited.
    for (index, node) in tree.nodes.iter().enumerate().rev() {
        if let (Some(_), Some(parent)) = (&elements[index], node.parent) {
            elements[parent.0].get_or_insert_with(Vec::new).push(index);
        }
    }
    for children in elements.iter_mut().flatten() {
        children.reverse();
    }
    elements
}

fn kid(out: &mut Vec<u8>, kid: Kid, pages: &[Id]) {
    match kid {
        Kid::Content(mcid) => {
            integer(out, i64::from(mcid));
            out.push(b' ');
        }
        Kid::Beyond(sheet, mcid) => {
            out.extend(b"<</Type/MCR/Pg ");
            reference(out, pages[sheet]);
            out.extend(b"/MCID ");
            integer(out, i64::from(mcid));
            out.extend(b">>");
        }
        Kid::Annotation(sheet, annotation) => {
            out.extend(b"<</Type/OBJR/Obj ");
            reference(out, annotation);
            out.extend(b"/Pg ");
            reference(out, pages[sheet]);
            out.extend(b">>");
        }
    }
}

/// The entries of a link's annotation.
fn link(out: &mut Vec<u8>, leads_to: &str, says: &str, area: [f32; 4], key: usize) {
    out.extend(b"/Type/Annot/Subtype/Link/Rect[");
    for side in area {
        decimal(out, side, 2);
        out.push(b' ');
    }
    out.extend(b"]/Border[0 0 0]/F 4/Contents");
    text(out, says);
    out.extend(b"/StructParent ");
    integer(out, key as i64);
    out.extend(b"/A<</S/URI/URI");
    string(out, leads_to.bytes());
    out.extend(b">>");
}

/// An array of references.
pub fn references(out: &mut Vec<u8>, ids: &[Id]) {
    out.push(b'[');
    for id in ids {
        reference(out, *id);
        out.push(b' ');
    }
    out.push(b']');
}
