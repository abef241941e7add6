//! A fork on the line of the oldest: its ways beside each other, since one below the other reads as first this, then that
//! (N32).

use super::Setter;
use super::caption::{Caption, Manner};
use super::chunk::{Align, Canvas, Chunk};
use super::line::{BESIDE, PATH, RADIUS};
use super::look::UNIT;
use super::sheet::NodeId;
use crate::error::PrintError;
use crate::shape::Fit;
use domain::document::TimelineStep;
use domain::drawing::Segment;
use domain::way::{End, Look, mark};

/// From the upper end to the road that leads to the other ways.
const RAIL: f32 = UNIT;
/// From the upper end to the words.
const TOP: f32 = 2.5 * UNIT;
/// From the lower end of the words to the road that leads back.
const FOOT: f32 = 1.25 * UNIT;
/// Gap between the words of two ways.
const GUTTER: f32 = 2.0 * UNIT;

/// The ways of a fork, set beside each other.
pub(super) struct Fork<'s> {
    steps: &'s [TimelineStep],
    captions: Vec<Caption>,
    /// Width of a way, and of its words.
    pitch: f32,
    measure: f32,
    /// Whether a line leads to it, and on from it.
    comes: bool,
    goes_on: bool,
}

impl<'s> Fork<'s> {
    /// Sets the ways of a fork in this size; `None` where they do not fit beside each other. Told with them is whether
    /// anything stands before the fork, and after it.
    pub fn of(
        setter: &mut Setter<'_, 's>,
        steps: &'s [TimelineStep],
        (comes, goes_on): (bool, bool),
        size: f32,
    ) -> Result<Option<Fork<'s>>, PrintError> {
        // Where each step has its picture beside it, or its words are large, there is no room for two.
        if setter.look.line_picture > 0.0 || setter.look.enlarged || steps.len() > 3 {
            return Ok(None);
        }
        let pitch = (setter.look.paper.width() - PATH) / steps.len() as f32;
        let measure = pitch - (BESIDE - PATH) - GUTTER;
        let manner = Manner {
            measure,
            size,
            align: Align::Start,
            fit: Fit::Running,
            brief: false,
        };
        let mut captions = Vec::with_capacity(steps.len());
        for step in steps {
            match setter.caption(step, manner) {
                Ok(caption) => captions.push(caption),
                Err(PrintError::WordTooLong { .. }) => return Ok(None),
                Err(error) => return Err(error),
            }
        }
        let tallest = captions.iter().map(Caption::height).fold(0.0, f32::max);
        let fits = tallest < setter.look.paper.height() / 2.0;
        Ok(fits.then_some(Fork {
            steps,
            captions,
            pitch,
            measure,
            comes,
            goes_on,
        }))
    }

    /// Draws it below what was drawn.
    pub fn draw(self, setter: &mut Setter<'_, 's>, list: NodeId) {
        let tallest = self.captions.iter().map(Caption::height).fold(0.0, f32::max);
        let first_line = self.captions.iter().map(Caption::first_line).fold(0.0, f32::max);
        let middle = TOP + first_line.max(1.4 * RADIUS);
        let foot = TOP + tallest.max(3.0 * RADIUS) + FOOT;
        let height = if self.goes_on {
            foot + setter.between_stops() / 2.0
        } else {
            foot + RAIL
        };
        let gap = if self.comes { 0.0 } else { setter.between_stops() };
        let mut chunk = Chunk::new(setter.room_above_cards(gap), height);
        let at = |way: usize| PATH + way as f32 * self.pitch;
        let disc = End::Disc(RADIUS);
        let mut roads = Vec::new();
        for way in 0..self.steps.len() {
            let x = at(way);
            match way.checked_sub(1) {
                None if !self.comes => {}
                None => {
                    let to = vec![Segment::Move(x, 0.0), Segment::Line(x, middle)];
                    roads.push(setter.road(Look::Perhaps, to, (End::Open, disc)));
                }
                Some(one) => {
                    let to = vec![
                        Segment::Move(at(one), RAIL),
                        Segment::Line(x, RAIL),
                        Segment::Line(x, middle),
                    ];
                    roads.push(setter.road(Look::Perhaps, to, (End::Joins, disc)));
                }
            }
            let back = match way.checked_sub(1) {
                None => {
                    let end = if self.goes_on { height } else { foot };
                    vec![Segment::Move(x, middle), Segment::Line(x, end)]
                }
                Some(one) => vec![
                    Segment::Move(x, middle),
                    Segment::Line(x, foot),
                    Segment::Line(at(one), foot),
                ],
            };
            let ends = if way == 0 {
                (disc, End::Open)
            } else {
                (disc, End::Joins)
            };
            roads.push(setter.road(Look::Perhaps, back, ends));
        }
        chunk.pieces.push(Canvas::decoration(roads));
        for (way, (step, caption)) in self.steps.iter().zip(self.captions).enumerate() {
            let x = PATH + way as f32 * self.pitch;
            let elements = caption.elements(&mut setter.tree, list);
            let state = |centre| mark::small(step.stands, step.featured, centre, RADIUS);
            chunk.pieces.push(setter.canvas.state(state, (x, middle)));
            let texts = caption.texts(&mut setter.tree, &elements);
            let column = (x + BESIDE - PATH, TOP, self.measure);
            texts.draw(&setter.canvas, &mut chunk.pieces, column);
        }
        setter.chunks.push(chunk);
    }
}
