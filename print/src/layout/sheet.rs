//! The laid-out document: the draw list and the structure tree. Both are independent
//! of PDF.

use crate::form::Form;
use crate::photo::Photo;
use crate::shape::Run;
use domain::drawing::{Drawing, Paint, Segment};

/// A whole document, laid out.
#[derive(Debug)]
pub struct Laid<'d> {
    /// The sheets in order.
    pub sheets: Vec<Sheet<'d>>,
    /// The structure of the pieces, in reading order.
    pub tree: Tree,
    /// How the sheets are printed: one on each page, or four on one.
    pub form: Form,
    /// Width and height of each sheet.
    pub paper: (f32, f32),
}

/// Everything that one file holds: one laid-out document, or several as its parts, each with its own paper and form, and one
/// tree over all of them.
#[derive(Debug)]
pub struct Bound<'d> {
    /// The parts in order; their own trees are empty.
    pub parts: Vec<Laid<'d>>,
    /// The structure of all pieces, in reading order.
    pub tree: Tree,
}

impl<'d> Bound<'d> {
    /// A file that is one document.
    pub fn one(mut laid: Laid<'d>) -> Bound<'d> {
        let tree = std::mem::replace(&mut laid.tree, Tree::new());
        Bound {
            parts: vec![laid],
            tree,
        }
    }

    /// A file of several documents: each is an element of its own below the root, with everything that is its own.
    pub fn several(laid: impl IntoIterator<Item = Laid<'d>>) -> Bound<'d> {
        let mut bound = Bound {
            parts: Vec::new(),
            tree: Tree::new(),
        };
        for mut part in laid {
            let root = bound.tree.add(Tree::ROOT, Tag::Part);
            let moved = |node: NodeId| NodeId(root.0 + node.0);
            let own = std::mem::replace(&mut part.tree, Tree::new());
            // The part's own root is the element that was just added.
            bound.tree.nodes.extend(own.nodes.into_iter().skip(1).map(|node| Node {
                parent: node.parent.map(moved),
                ..node
            }));
            for placed in part.sheets.iter_mut().flat_map(|sheet| &mut sheet.pieces) {
                placed.piece.of = placed.piece.of.map(moved);
            }
            bound.parts.push(part);
        }
        bound
    }
}

impl Laid<'_> {
    /// How many of its sheets are printed on one page.
    pub fn on_one(&self) -> usize {
        match self.form {
            Form::Pocket | Form::Cards => 4,
            Form::A4 | Form::Poster => 1,
        }
    }

    /// On how many pages it is printed.
    pub fn pages(&self) -> usize {
        self.sheets.len().div_ceil(self.on_one())
    }

    /// The lowest end of anything that is read, from the upper edge of its sheet: what is too high for a sheet reaches below
    /// its margin.
    pub fn lowest(&self) -> f32 {
        let pieces = self.sheets.iter().flat_map(|sheet| &sheet.pieces);
        let read = pieces.filter(|placed| placed.piece.of.is_some());
        let ends = read.filter_map(|placed| placed.piece.link_area.map(|[.., bottom]| placed.y + bottom));
        ends.fold(0.0, f32::max)
    }
}

/// One page.
#[derive(Debug, Default)]
pub struct Sheet<'d> {
    /// The pieces in reading order, each with its place (points from the top left).
    pub pieces: Vec<Placed<'d>>,
}

/// A piece and its position.
#[derive(Clone, Debug)]
pub struct Placed<'d> {
    /// From the left edge of the paper.
    pub x: f32,
    /// From the top edge of the paper.
    pub y: f32,
    /// The piece.
    pub piece: Piece<'d>,
}

/// Marks that belong to one element of the structure tree, or to none (decoration).
#[derive(Clone, Debug)]
pub struct Piece<'d> {
    /// The element whose content this is; `None` for decoration, rules and page numbers.
    pub of: Option<NodeId>,
    /// What is drawn, in order, relative to the piece's position.
    pub marks: Vec<Mark<'d>>,
    /// The area of the element: left, top, right, bottom. Of a link it can be clicked, of a photo it is told (`BBox`).
    pub link_area: Option<[f32; 4]>,
}

/// One thing that is drawn.
#[derive(Clone, Debug)]
pub enum Mark<'d> {
    /// A line of text.
    Words {
        /// Its runs.
        runs: Vec<Run>,
        /// Font size in points.
        size: f32,
        /// Start of the line.
        x: f32,
        /// Its baseline, measured downwards.
        baseline: f32,
        /// Its colour.
        ink: Paint,
    },
    /// A shape.
    Shape {
        /// The path in points, y measured downwards.
        path: Vec<Segment>,
        /// Flat fill.
        fill: Option<Paint>,
        /// Outline and its width.
        outline: Option<(Paint, f32)>,
    },
    /// A picture in a square.
    Picture {
        /// The picture.
        image: Image<'d>,
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Side of the square.
        side: f32,
    },
}

/// A picture.
#[derive(Clone, Copy, Debug)]
pub enum Image<'d> {
    /// A drawing of ours.
    Pictogram(Pictogram<'d>),
    /// A photo.
    Photo(&'d Photo),
}

impl Image<'_> {
    /// Whether both are the same picture.
    pub fn is(self, other: Image<'_>) -> bool {
        match (self, other) {
            (Image::Pictogram(one), Image::Pictogram(other)) => std::ptr::eq(one.drawing, other.drawing),
            (Image::Photo(one), Image::Photo(other)) => one == other,
            _ => false,
        }
    }
}

/// A pictogram and its name.
#[derive(Clone, Copy, Debug)]
pub struct Pictogram<'d> {
    /// The name in the document.
    pub name: &'d str,
    /// Its shapes.
    pub drawing: &'d Drawing,
}

/// Index of an element in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId(pub usize);

/// The type of an element (ISO 32000-1, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// The whole document.
    Document,
    /// One document of several in a file.
    Part,
    /// A heading of this level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list, or a series of cards.
    List,
    /// One item.
    Item,
    /// The label of an item.
    Label,
    /// The content of an item.
    ItemBody,
    /// A picture with a text alternative.
    Figure,
    /// A link.
    Link,
}

/// One element of the structure tree.
#[derive(Debug)]
pub struct Node {
    /// Its type.
    pub tag: Tag,
    /// Its parent; only the first element has none.
    pub parent: Option<NodeId>,
    /// The text alternative of a figure, the description of a link, or the words of a heading for the bookmarks.
    pub alt: Option<String>,
    /// The target of a link.
    pub link: Option<String>,
}

/// The elements in reading order, each after its parent.
#[derive(Debug)]
pub struct Tree {
    /// The elements; the first is the document.
    pub nodes: Vec<Node>,
}

impl Tree {
    /// The element of the whole document.
    pub const ROOT: NodeId = NodeId(0);

    /// A document without content.
    pub fn new() -> Tree {
        Tree {
            nodes: vec![Node {
                tag: Tag::Document,
                parent: None,
                alt: None,
                link: None,
            }],
        }
    }

    /// Adds an element as its parent's last child.
    pub fn add(&mut self, parent: NodeId, tag: Tag) -> NodeId {
        self.nodes.push(Node {
            tag,
            parent: Some(parent),
            alt: None,
            link: None,
        });
        NodeId(self.nodes.len() - 1)
    }

    /// Adds a heading with its words.
    pub fn add_heading(&mut self, level: u8, words: String) -> NodeId {
        let heading = self.add(Tree::ROOT, Tag::Heading(level));
        self.nodes[heading.0].alt = Some(words);
        heading
    }

    /// Adds a picture with its text alternative.
    pub fn add_figure(&mut self, parent: NodeId, alt: &str) -> NodeId {
        self.nodes.push(Node {
            tag: Tag::Figure,
            parent: Some(parent),
            alt: Some(alt.into()),
            link: None,
        });
        NodeId(self.nodes.len() - 1)
    }

    /// Adds a link with its target and its description.
    pub fn add_link(&mut self, parent: NodeId, leads_to: &str, says: &str) -> NodeId {
        self.nodes.push(Node {
            tag: Tag::Link,
            parent: Some(parent),
            alt: Some(says.into()),
            link: Some(leads_to.into()),
        });
        NodeId(self.nodes.len() - 1)
    }
}
