//! What is written at a station of the way: state, caption, day and lines, below each other.

use super::Setter;
use super::beside::Beside;
use super::chunk::{Align, Chunk, Words};
use super::sheet::{NodeId, Tag, Tree};
use crate::error::PrintError;
use crate::shape::{Fit, Line};
use domain::document::{Text, TimelineStep};
use domain::drawing::Paint;
use domain::timeline::Stands;
use domain::way::Shape;

/// Air between two texts of a station, in sizes of the font.
const AIR: f32 = 0.2;
/// Side of a face, in sizes of the font of the line beside it.
const FACE: f32 = 1.8;
/// Room that a face takes, in sides of it.
const FACE_ROOM: f32 = 1.2;

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
    /// Whether only the caption and its day are written, and of a fork that it can become something else: on a page that is
    /// read to a child, and on a wall.
    pub brief: bool,
}

/// A caption, set in lines.
pub(super) struct Caption {
    /// The state's word, which labels the item of the list.
    state: Option<Part>,
    parts: Vec<Part>,
    /// Whether one of them says when.
    says_day: bool,
}

struct Part {
    /// Gap above it.
    gap: f32,
    /// Side of the face beside it; 0 where there is none.
    face: f32,
    lines: Vec<Line>,
    style: Words,
}

impl Part {
    fn height(&self) -> f32 {
        self.gap + self.lines_height()
    }

    fn lines_height(&self) -> f32 {
        self.lines.len() as f32 * self.style.leading
    }

    fn lines_width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// The room that its face takes beside it.
    fn inset(&self) -> f32 {
        self.face * FACE_ROOM
    }
}

/// Where a face stands in a caption.
#[derive(Clone, Copy)]
pub(super) struct FaceAt {
    side: f32,
    /// The middle of the lines it stands beside, from the caption's upper end, and their width.
    middle: f32,
    width: f32,
    align: Align,
}

/// The elements of one station in the structure tree.
pub(super) struct Elements {
    /// The label of the item: the state's word.
    label: Option<NodeId>,
    /// The content of the item.
    pub body: NodeId,
}

impl<'d> Setter<'_, 'd> {
    /// Draws a face beside the line that names its person: `column` is the box in which the caption was drawn, `body` the
    /// element of its station.
    pub(super) fn face(
        &mut self,
        chunk: &mut Chunk<'d>,
        (step, body): (&'d TimelineStep, NodeId),
        at: Option<FaceAt>,
        (x, y, width): (f32, f32, f32),
    ) -> Result<(), PrintError> {
        let (Some(at), Some(face)) = (at, &step.face) else {
            return Ok(());
        };
        let drawing = self.drawing(&face.picture, &step.id)?;
        let figure = self.tree.add_figure(body, &face.picture.alt);
        let left = match at.align {
            Align::Middle => x + (width - at.side * FACE_ROOM - at.width) / 2.0,
            Align::Start => x,
        };
        let top = y + at.middle - at.side / 2.0;
        chunk
            .pieces
            .push(self.canvas.picture(figure, drawing, left, top, at.side));
        Ok(())
    }
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
        // In few words the flag alone says when; of what is waited for the sentence says what happens on that day.
        let in_words = !manner.brief || step.flag.is_none() || step.stands == Stands::Waiting;
        let mut says_day = false;
        if let Some(day) = step.day.as_ref().filter(|_| in_words) {
            // What a child looks for first, and nothing to read in grey; what is over is calmer.
            let lies_ahead = step.stands != Stands::Done;
            let part = self.part(
                day,
                (small, lies_ahead, Paint::Ink),
                2.0 * AIR * small,
                (manner, step.id.as_str()),
            )?;
            says_day = part.is_some();
            parts.extend(part);
        }
        // In few words too a fork says that it can become something else; only that it is new stays away.
        let is_told = |nth: usize| !manner.brief || (step.stands == Stands::OneOf && !(step.fresh && nth == 0));
        // A face is higher than its line: so much more air is left around it.
        let mut more = 0.0;
        for (nth, line) in step.lines.iter().enumerate().filter(|(nth, _)| is_told(*nth)) {
            let has_face = step.face.as_ref().is_some_and(|face| face.line == nth);
            let face = if has_face { FACE * small } else { 0.0 };
            let manner = Manner {
                measure: manner.measure - face * FACE_ROOM,
                ..manner
            };
            let gap = 1.5 * AIR * small + more;
            let part = self.part(line, (small, false, Paint::Ink), gap, (manner, step.id.as_str()))?;
            more = 0.0;
            parts.extend(part.map(|part| {
                more = ((face - part.lines_height()) / 2.0).max(0.0);
                Part {
                    gap: part.gap + more,
                    face,
                    ..part
                }
            }));
        }
        Ok(Caption { state, parts, says_day })
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
        Ok(Some(Part {
            gap,
            face: 0.0,
            lines,
            style,
        }))
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

    /// Whether its words say when.
    pub fn says_day(&self) -> bool {
        self.says_day
    }

    /// The widest of its lines.
    pub fn width(&self) -> f32 {
        let parts = self.state.iter().chain(&self.parts);
        parts.map(|part| part.inset() + part.lines_width()).fold(0.0, f32::max)
    }

    /// Where the face of its place stands, if it has one.
    pub fn face(&self) -> Option<FaceAt> {
        let mut top = 0.0;
        for part in self.state.iter().chain(&self.parts) {
            if part.face > 0.0 {
                return Some(FaceAt {
                    side: part.face,
                    middle: top + part.gap + part.lines_height() / 2.0,
                    width: part.lines_width(),
                    align: part.style.align,
                });
            }
            top += part.height();
        }
        None
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
            texts.add_inset((part.gap, part.inset()), node, part.lines, part.style);
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
