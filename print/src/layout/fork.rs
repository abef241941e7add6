//! A fork on the line of the oldest: its ways beside each other, since one below the other reads as first this, then that
//! (N32). Where a row of them has no room they stand two and two, aside from the line, which runs on past them.

use super::Setter;
use super::caption::{Caption, Manner};
use super::chunk::{Align, Canvas, Chunk};
use super::line::{ASIDE, BESIDE, PATH, RADIUS};
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
/// The most ways in one row; more stand two and two.
const ROW: usize = 3;
/// How much of a sheet the ways may take, in a row and two and two.
const SHARES: [f32; 2] = [0.5, 0.75];

/// The ways of a fork, set beside each other.
pub(super) struct Fork<'s> {
    steps: &'s [TimelineStep],
    captions: Vec<Caption>,
    /// How many stand beside each other.
    columns: usize,
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
        if setter.look.line_picture > 0.0 || setter.look.enlarged {
            return Ok(None);
        }
        let row = if steps.len() <= ROW {
            Fork::in_columns(setter, steps, (comes, goes_on), (size, steps.len()))?
        } else {
            None
        };
        match row {
            None if steps.len() > 2 => Fork::in_columns(setter, steps, (comes, goes_on), (size, 2)),
            row => Ok(row),
        }
    }

    /// Sets the ways with this many beside each other; `None` where they do not fit.
    fn in_columns(
        setter: &mut Setter<'_, 's>,
        steps: &'s [TimelineStep],
        (comes, goes_on): (bool, bool),
        (size, columns): (f32, usize),
    ) -> Result<Option<Fork<'s>>, PrintError> {
        let is_row = columns >= steps.len();
        let first = if is_row { PATH } else { ASIDE };
        let pitch = (setter.look.paper.width() - first) / columns.max(1) as f32;
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
        let fork = Fork {
            steps,
            captions,
            columns,
            pitch,
            measure,
            comes,
            goes_on,
        };
        let height: f32 = fork.rows().map(|tallest| TOP + tallest + FOOT).sum();
        let share = SHARES[usize::from(!is_row)];
        Ok((height < share * setter.look.paper.height()).then_some(fork))
    }

    /// The height of the words of each row.
    fn rows(&self) -> impl Iterator<Item = f32> + '_ {
        let rows = self.captions.chunks(self.columns.max(1));
        rows.map(|row| row.iter().map(Caption::height).fold(0.0, f32::max))
    }

    /// Draws it below what was drawn.
    pub fn draw(self, setter: &mut Setter<'_, 's>, list: NodeId) {
        if self.columns >= self.steps.len() {
            self.draw_row(setter, list);
        } else {
            self.draw_rows(setter, list);
        }
    }

    /// The ways two and two: the line runs on past them, and a road leads off it to each row.
    fn draw_rows(self, setter: &mut Setter<'_, 's>, list: NodeId) {
        let first_line = self.captions.iter().map(Caption::first_line).fold(0.0, f32::max);
        let middle = TOP + first_line.max(1.4 * RADIUS);
        let mut tops = Vec::new();
        let mut below = 0.0;
        for tallest in self.rows() {
            tops.push(below);
            below += TOP + tallest.max(3.0 * RADIUS) + FOOT;
        }
        let height = if self.goes_on {
            below + setter.between_stops() / 2.0
        } else {
            below
        };
        let gap = if self.comes { 0.0 } else { setter.between_stops() };
        let mut chunk = Chunk::new(setter.room_above_cards(gap), height);
        let at = |column: usize| ASIDE + column as f32 * self.pitch;
        let from = if self.comes { 0.0 } else { RAIL };
        let to = match tops.last() {
            Some(last) if !self.goes_on => last + RAIL,
            _ => height,
        };
        let past = vec![Segment::Move(PATH, from), Segment::Line(PATH, to)];
        let mut roads = vec![setter.road(Look::Perhaps, past, (End::Open, End::Open))];
        for (nth, top) in tops.iter().enumerate() {
            let ways = (self.steps.len() - nth * self.columns).min(self.columns);
            for column in 0..ways {
                let leaves = column.checked_sub(1).map_or(PATH, at);
                let off = vec![
                    Segment::Move(leaves, top + RAIL),
                    Segment::Line(at(column), top + RAIL),
                    Segment::Line(at(column), top + middle),
                ];
                roads.push(setter.road(Look::Perhaps, off, (End::Joins, End::Disc(RADIUS))));
            }
        }
        chunk.pieces.push(Canvas::decoration(roads));
        for (way, (step, caption)) in self.steps.iter().zip(self.captions).enumerate() {
            let (x, top) = (at(way % self.columns), tops[way / self.columns]);
            let elements = caption.elements(&mut setter.tree, list);
            let state = |centre| mark::small(step.stands, step.featured, centre, RADIUS);
            chunk.pieces.push(setter.canvas.state(state, (x, top + middle)));
            let texts = caption.texts(&mut setter.tree, &elements);
            let column = (x + BESIDE - PATH, top + TOP, self.measure);
            texts.draw(&setter.canvas, &mut chunk.pieces, column);
        }
        setter.chunks.push(chunk);
    }

    /// The ways in one row: each leaves the line at its upper end, and comes back to it at its lower end.
    fn draw_row(self, setter: &mut Setter<'_, 's>, list: NodeId) {
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
