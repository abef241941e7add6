//! The structure tree: what each piece on the paper is.

use crate::layout::{NodeId, Tag, Tree};
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

/// Which marked content belongs to which element.
#[derive(Default)]
pub struct Contents {
    /// In the order drawn.
    pub all: Vec<Content>,
    /// Number of pieces on each sheet so far.
    counts: Vec<i64>,
}

/// One piece of marked content.
pub struct Content {
    /// Its element.
    pub node: NodeId,
    /// Sheet, from 0.
    pub sheet: usize,
    /// Number on its sheet.
    pub mcid: i64,
    /// Area on the paper, where known: left, bottom, right, top.
    pub area: Option<[f32; 4]>,
}

impl Contents {
    /// Notes one more piece of a sheet and gives it its number.
    pub fn add(&mut self, node: NodeId, sheet: usize, area: Option<[f32; 4]>) -> i64 {
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

/// The element's type, as the standard spells it.
pub fn name(tree: &Tree, node: NodeId) -> &'static str {
    match tree.nodes[node.0].tag {
        Tag::Document => "Document",
        Tag::Heading(1) => "H1",
        Tag::Heading(2) => "H2",
        Tag::Heading(_) => "H3",
        Tag::Paragraph => "P",
        Tag::List => "L",
        Tag::Item => "LI",
        Tag::ItemBody => "LBody",
        Tag::Figure => "Figure",
        Tag::Link => "Link",
    }
}

/// Adds structure tree, parent tree and the links' annotations; gives the
/// structure tree's id.
pub fn structure(pdf: &mut Document, tree: &Tree, contents: &Contents, pages: &[ObjectId]) -> ObjectId {
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = tree.nodes.iter().map(|_| pdf.new_object_id()).collect();
    let mut kids: Vec<Vec<Object>> = tree.nodes.iter().map(|_| Vec::new()).collect();
    let mut on_page: Vec<Option<usize>> = vec![None; tree.nodes.len()];
    let mut parents: Vec<Vec<Object>> = pages.iter().map(|_| Vec::new()).collect();
    let mut annotations: Vec<Vec<Object>> = pages.iter().map(|_| Vec::new()).collect();
    let mut links: Vec<ObjectId> = Vec::new();

    for content in &contents.all {
        let node = content.node.0;
        parents[content.sheet].push(ids[node].into());
        if *on_page[node].get_or_insert(content.sheet) == content.sheet {
            kids[node].push(content.mcid.into());
        } else {
            kids[node]
                .push(dictionary! { "Type" => "MCR", "Pg" => pages[content.sheet], "MCID" => content.mcid }.into());
        }
        if let (Some(leads_to), Some(area)) = (&tree.nodes[node].link, content.area) {
            let says = tree.nodes[node].alt.as_deref().unwrap_or(leads_to);
            let annotation = pdf.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => area.iter().map(|value| Object::Real(*value)).collect::<Vec<_>>(),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "F" => 4,
                "Contents" => text(says),
                "StructParent" => (pages.len() + links.len()) as i64,
                "A" => dictionary! { "S" => "URI", "URI" => Object::String(leads_to.clone().into_bytes(), StringFormat::Literal) },
            });
            links.push(ids[node]);
            annotations[content.sheet].push(annotation.into());
            kids[node].push(dictionary! { "Type" => "OBJR", "Obj" => annotation, "Pg" => pages[content.sheet] }.into());
        }
    }
    // From the last to the first: every element finds its own kids complete.
    for (index, node) in tree.nodes.iter().enumerate().rev() {
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => name(tree, NodeId(index)),
            "P" => node.parent.map_or(root, |parent| ids[parent.0]),
        };
        if let Some(sheet) = on_page[index] {
            element.set("Pg", pages[sheet]);
        }
        if node.tag == Tag::Figure
            && let Some(alt) = &node.alt
        {
            element.set("Alt", text(alt));
        }
        if node.tag == Tag::List {
            element.set("A", dictionary! { "O" => "List", "ListNumbering" => "None" });
        }
        let mut own = std::mem::take(&mut kids[index]);
        if !own.is_empty() || index == 0 {
            if own.len() == 1 {
                element.set("K", own.remove(0))
            } else {
                element.set("K", own)
            }
            pdf.objects.insert(ids[index], element.into());
            if let Some(parent) = node.parent {
                kids[parent.0].insert(0, ids[index].into());
            }
        }
    }
    for (page, annotations) in pages.iter().zip(annotations) {
        if let Some(page) = pdf.objects.get_mut(page).and_then(|page| page.as_dict_mut().ok()) {
            if annotations.is_empty() {
                page.remove(b"Annots");
            } else {
                page.set("Annots", annotations);
            }
        }
    }
    let mut numbers: Vec<Object> = Vec::new();
    for (key, parents) in parents.into_iter().enumerate() {
        numbers.push((key as i64).into());
        numbers.push(pdf.add_object(parents).into());
    }
    for (index, link) in links.iter().enumerate() {
        numbers.push(((pages.len() + index) as i64).into());
        numbers.push((*link).into());
    }
    let tree_root = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => ids[0],
        "ParentTree" => dictionary! { "Nums" => numbers },
        "ParentTreeNextKey" => (pages.len() + links.len()) as i64,
    };
    pdf.objects.insert(root, tree_root.into());
    root
}

/// A text string: plain where ASCII is enough, else UTF-16 (ISO 32000-1, 7.9.2.2).
pub fn text(words: &str) -> Object {
    if words.is_ascii() {
        return Object::String(words.as_bytes().to_vec(), StringFormat::Literal);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// The pages of a document that printpdf made, in order.
pub fn pages(pdf: &Document) -> Vec<ObjectId> {
    let kids = |catalog: &Dictionary| -> Option<Vec<ObjectId>> {
        let pages = pdf
            .get_dictionary(catalog.get(b"Pages").ok()?.as_reference().ok()?)
            .ok()?;
        Some(
            pages
                .get(b"Kids")
                .ok()?
                .as_array()
                .ok()?
                .iter()
                .filter_map(|kid| kid.as_reference().ok())
                .collect(),
        )
    };
    pdf.catalog().ok().and_then(kids).unwrap_or_default()
}
