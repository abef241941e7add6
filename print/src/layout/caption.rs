//! What is written at a station of the way: state, caption, day and lines, below each other.

use super::Setter;
use super::beside::Beside;
use super::chunk::{Align, Words};
use super::sheet::{NodeId, Tag, Tree};
use crate::error::PrintError;
use crate::shape::{Fit, Line};
use domain::document::{Text, TimelineStep};
use domain::drawing::Paint;
use domain::timeline::Stands;
use domain::way::Shape;

/// Air between two texts of a station, in sizes of the font.
const AIR: f32 = 0.2;

/// How captions are set.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// Width of a line.
    pub measure: f32,
    /// Font size of the caption itself.
    pub size: f32,
    /// Alignment of every line.
    pub align: Align,
    /// How lines are broken.
    pub fit: Fit,
    /// Whether only the caption and its day are written, as on a page that is read to a child.
    pub brief: bool,
}

/// A caption, set in lines.
pub(super) struct Caption {
    /// The state's word, which labels the item of the list.
    state: Option<Part>,
    parts: Vec<Part>,
}

struct Part {
    /// Gap above it.
    gap: f32,
    lines: Vec<Line>,
    style: Words,
}

impl Part {
    fn height(&self) -> f32 {
        self.gap + self.lines.len() as f32 * self.style.leading
    }
}

/// The elements of one station in the structure tree.
pub(super) struct Elements {
    /// The label of the item: the state's word.
    label: Option<NodeId>,
    /// The content of the item.
    pub body: NodeId,
}

impl Setter<'_, '_> {
    /// Sets what is written at a station. Nothing is added to the tree yet, so another measure can be tried.
    pub(super) fn caption(&mut self, step: &TimelineStep, manner: Manner) -> Result<Caption, PrintError> {
        let small = f32::min(self.look.note, manner.size);
        // Where a panel shows one state, its word is the panel's title; the youngest read their two or three words large.
        let large = match (self.look.panel, manner.brief && self.look.way == Shape::Hill) {
            (true, _) => manner.size,
            (false, true) => manner.size * 0.85,
            (false, false) => small,
        };
        let state = self.part(
            &step.state,
            (large, true, state_ink(step.stands)),
            0.0,
            (manner, step.id.as_str()),
        )?;
        let size = if step.featured { manner.size * 1.1 } else { manner.size };
        let mut parts = Vec::new();
        let caption = (size, step.featured, Paint::Ink);
        let gap = if state.is_some() { AIR * large } else { 0.0 };
        parts.extend(self.part(&step.text, caption, gap, (manner, step.id.as_str()))?);
        // On a page that is read aloud the flag alone says when.
        if let Some(day) = step.day.as_ref().filter(|_| !manner.brief || step.flag.is_none()) {
            // What a child looks for first, and nothing to read in grey; what is over is calmer.
            let lies_ahead = step.stands != Stands::Done;
            parts.extend(self.part(
                day,
                (small, lies_ahead, Paint::Ink),
                2.0 * AIR * small,
                (manner, step.id.as_str()),
            )?);
        }
        if !manner.brief {
            for line in &step.lines {
                parts.extend(self.part(
                    line,
                    (small, false, Paint::Ink),
                    1.5 * AIR * small,
                    (manner, step.id.as_str()),
                )?);
            }
        }
        Ok(Caption { state, parts })
    }

    fn part(
        &mut self,
        text: &Text,
        (size, bold, ink): (f32, bool, Paint),
        gap: f32,
        (manner, id): (Manner, &str),
    ) -> Result<Option<Part>, PrintError> {
        if text.is_empty() {
            return Ok(None);
        }
        let (lines, size) = self.lines(text, (size, bold, manner.fit), manner.measure, id)?;
        let leading = if manner.align == Align::Middle {
            size * self.look.leading * 0.9
        } else {
            size * self.look.leading
        };
        let style = Words {
            size,
            leading,
            ink,
            align: manner.align,
        };
        Ok(Some(Part { gap, lines, style }))
    }
}

impl Caption {
    /// The height of all its lines.
    pub fn height(&self) -> f32 {
        self.state.iter().chain(&self.parts).map(Part::height).sum()
    }

    /// The middle of its first line, from its upper end.
    pub fn first_line(&self) -> f32 {
        let first = self.state.iter().chain(&self.parts).next();
        first.map_or(0.0, |part| part.style.leading / 2.0)
    }

    /// The widest of its lines.
    pub fn width(&self) -> f32 {
        let parts = self.state.iter().chain(&self.parts);
        let lines = parts.flat_map(|part| &part.lines);
        lines.map(|line| line.width).fold(0.0, f32::max)
    }

    /// Adds the station to a list: its label, and the body that holds everything else.
    pub fn elements(&self, tree: &mut Tree, list: NodeId) -> Elements {
        let item = tree.add(list, Tag::Item);
        let label = self.state.is_some().then(|| tree.add(item, Tag::Label));
        Elements {
            label,
            body: tree.add(item, Tag::ItemBody),
        }
    }

    /// The lines, each text as an element of its own, to be drawn below each other.
    pub fn texts(self, tree: &mut Tree, of: &Elements) -> Beside {
        let mut texts = Beside::default();
        if let (Some(part), Some(label)) = (self.state, of.label) {
            texts.add(label, part.lines, part.style);
        }
        for part in self.parts {
            let node = tree.add(of.body, Tag::Paragraph);
            texts.add_below(part.gap, node, part.lines, part.style);
        }
        texts
    }
}

/// The colour of a state's word; the word itself and the shape of the disc say it too.
fn state_ink(stands: Stands) -> Paint {
    match stands {
        Stands::Done => Paint::Leaf,
        Stands::Now => Paint::Ink,
        Stands::Next | Stands::Waiting => Paint::Fjord,
        Stands::Maybe | Stands::OneOf => Paint::Stone,
    }
}
