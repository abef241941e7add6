//! What stands on the sheets, and how it hangs together: the draw list and the
//! structure tree. Neither knows how a PDF is written.

use crate::form::Form;
use crate::shape::Run;
use domain::drawing::{Drawing, Paint, Segment};

/// A whole document, laid out.
#[derive(Debug)]
pub struct Laid<'d> {
    /// The sheets in order.
    pub sheets: Vec<Sheet<'d>>,
    /// What the pieces are and in which order they are read.
    pub tree: Tree,
    /// How the sheets become paper: one each, or four on a card that is folded.
    pub form: Form,
}

/// One side of A4.
#[derive(Debug, Default)]
pub struct Sheet<'d> {
    /// The pieces in reading order, each with its place (points from the top left).
    pub pieces: Vec<Placed<'d>>,
}

/// A piece and where it stands.
#[derive(Debug)]
pub struct Placed<'d> {
    /// From the left edge of the paper.
    pub x: f32,
    /// From the top edge of the paper.
    pub y: f32,
    /// The piece.
    pub piece: Piece<'d>,
}

/// Marks that belong to one element of the structure, or to none (decoration).
#[derive(Debug)]
pub struct Piece<'d> {
    /// The element whose content this is; none for decoration, rules and page numbers.
    pub of: Option<NodeId>,
    /// What is drawn, in order, relative to the piece's place.
    pub marks: Vec<Mark<'d>>,
    /// The area that follows the element's link: left, top, right, bottom.
    pub link_area: Option<[f32; 4]>,
}

/// One thing that is drawn.
#[derive(Debug)]
pub enum Mark<'d> {
    /// A line of words.
    Words {
        /// Its runs.
        runs: Vec<Run>,
        /// Size of type in points.
        size: f32,
        /// Start of the line.
        x: f32,
        /// Its baseline, downwards.
        baseline: f32,
        /// Its colour.
        ink: Paint,
    },
    /// A shape.
    Shape {
        /// The path in points, downwards.
        path: Vec<Segment>,
        /// Flat fill.
        fill: Option<Paint>,
        /// Outline and its width.
        outline: Option<(Paint, f32)>,
    },
    /// A pictogram in a square.
    Picture {
        /// The pictogram.
        pictogram: Pictogram<'d>,
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Side of the square.
        side: f32,
    },
}

/// A pictogram and the name it goes by.
#[derive(Clone, Copy, Debug)]
pub struct Pictogram<'d> {
    /// As the document gives it.
    pub name: &'d str,
    /// Its shapes.
    pub drawing: &'d Drawing,
}

/// Index of an element in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId(pub usize);

/// What an element is (ISO 32000-1, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// The whole.
    Document,
    /// A heading of this level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list, or cards in a row: something one can count.
    List,
    /// One item.
    Item,
    /// What stands in an item.
    ItemBody,
    /// A picture with its words.
    Figure,
    /// A link.
    Link,
}

/// One element.
#[derive(Debug)]
pub struct Node {
    /// What it is.
    pub tag: Tag,
    /// The element it belongs to; only the first has none.
    pub parent: Option<NodeId>,
    /// Text alternative of a figure, description of a link.
    pub alt: Option<String>,
    /// Where a link leads.
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

    /// Adds an element as the last of its parent.
    pub fn add(&mut self, parent: NodeId, tag: Tag) -> NodeId {
        self.nodes.push(Node {
            tag,
            parent: Some(parent),
            alt: None,
            link: None,
        });
        NodeId(self.nodes.len() - 1)
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

    /// Adds a link with what it says.
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
