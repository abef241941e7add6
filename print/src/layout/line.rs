//! The way as a clean line downwards, with states as shapes. Children of thirteen and more get it without pictures.

use super::Setter;
use super::caption::Manner;
use super::chunk::{Align, Canvas, Chunk};
use super::look::UNIT;
use super::sheet::{Mark, Tag, Tree};
use crate::error::PrintError;
use crate::shape::Fit;
use domain::document::TimelineStep;
use domain::drawing::{Paint, Segment};
use domain::way::{Look, Station, dots, mark};

/// From the edge to the middle of the line.
const PATH: f32 = 2.0 * UNIT;
/// From the edge to the middle of a way of a fork.
const ASIDE: f32 = 4.25 * UNIT;
/// Radius of a state's mark.
const RADIUS: f32 = 1.1 * UNIT;
/// From the edge to what stands beside the line.
const BESIDE: f32 = 6.5 * UNIT;
/// Gap between two steps; the line runs through it.
const BETWEEN: f32 = 2.0 * UNIT;

impl<'d> Setter<'_, 'd> {
    pub(super) fn line(&mut self, steps: &'d [TimelineStep]) -> Result<(), PrintError> {
        let list = self.tree.add(Tree::ROOT, Tag::List);
        let stations: Vec<Station> = steps.iter().map(Station::from).collect();
        // The column of pictures is as wide as the large one.
        let column = self.look.line_picture * 1.3;
        let x = if column > 0.0 {
            BESIDE + column + 1.5 * UNIT
        } else {
            BESIDE
        };
        let measure = f32::min(self.look.measure, self.look.paper.width() - x);
        for (index, step) in steps.iter().enumerate() {
            let manner = Manner {
                measure,
                size: self.look.body,
                align: Align::Start,
                fit: Fit::Running,
                brief: false,
            };
            let caption = self.caption(step, manner)?;
            let elements = caption.elements(&mut self.tree, list);
            let side = self.look.line_picture * if step.featured { 1.3 } else { 0.8 };
            let figure = if side > 0.0 {
                let drawing = self.drawing(&step.picture, &step.id)?;
                Some((self.tree.add_figure(elements.body, &step.picture.alt), drawing))
            } else {
                None
            };
            let first_line = caption.first_line();
            let mut texts = caption.texts(&mut self.tree, &elements);
            let rest = texts.cut();
            let inner = texts.height().max(side).max(3.0 * RADIUS);
            // Beside a picture its middle, otherwise the first line.
            let middle = if side > 0.0 {
                inner / 2.0
            } else {
                first_line.max(1.4 * RADIUS)
            };
            let height = inner + if index + 1 == steps.len() { 0.0 } else { BETWEEN };
            let mut chunk = Chunk::new(self.room_above_cards(if index == 0 { BETWEEN } else { 0.0 }), height);
            let roads = self.roads(&stations, index, middle, height);
            chunk.pieces.push(Canvas::decoration(roads));
            let centre = (if stations[index].fork.is_some() { ASIDE } else { PATH }, middle);
            let state = |centre| mark::small(step.stands, step.featured, centre, RADIUS);
            chunk.pieces.push(self.canvas.state(state, centre));
            if let Some((figure, drawing)) = figure {
                let left = BESIDE + (column - side) / 2.0;
                chunk
                    .pieces
                    .push(self.canvas.picture(figure, drawing, left, middle - side / 2.0, side));
            }
            let top = if side > 0.0 { middle - texts.height() / 2.0 } else { 0.0 };
            texts.draw(&self.canvas, &mut chunk.pieces, (x, top.max(0.0), measure));
            self.chunks.push(chunk);
            rest.run_on(self, (x, measure));
        }
        Ok(())
    }

    /// The line past one station: to its mark from above, and on to the next one below.
    fn roads(&self, stations: &[Station], index: usize, middle: f32, height: f32) -> Vec<Mark<'d>> {
        let here = &stations[index];
        let before = index.checked_sub(1).map(|before| &stations[before]);
        let next = stations.get(index + 1);
        let joined =
            |other: Option<&Station>| other.is_some_and(|other| here.fork.is_some() && other.fork == here.fork);
        let mut marks = Vec::new();
        let mut draw = |look, path| marks.push(self.road(look, path));
        let straight = |from: f32, to: f32| vec![Segment::Move(PATH, from), Segment::Line(PATH, to)];
        if here.fork.is_some() {
            // Off the line to the mark, and back to it: the ways of a fork meet again.
            let half = middle / 2.0;
            let below = f32::midpoint(middle, height);
            if before.is_some() {
                let off = Segment::Curve(PATH, half, ASIDE, half, ASIDE, middle);
                draw(Look::Perhaps, vec![Segment::Move(PATH, 0.0), off]);
            }
            let back = Segment::Curve(ASIDE, below, PATH, below, PATH, height);
            draw(Look::Perhaps, vec![Segment::Move(ASIDE, middle), back]);
            // The line itself runs on beside the mark where another way has its own.
            if joined(before) || joined(next) {
                let from = if before.is_some() { 0.0 } else { middle };
                let to = if next.is_some() { height } else { middle };
                draw(Look::Perhaps, straight(from, to));
            }
            return marks;
        }
        if before.is_some() {
            draw(Look::to(here.stands), straight(0.0, middle));
        }
        if let Some(next) = next {
            draw(Look::to(next.stands), straight(middle, height));
        }
        marks
    }

    /// A stretch of the line: thick where it was walked, thin where it comes, dotted where nobody knows.
    fn road(&self, look: Look, path: Vec<Segment>) -> Mark<'d> {
        match look {
            Look::Walked => self.canvas.shape(path, None, Some((Paint::Leaf, 3.5))),
            Look::Ahead => self.canvas.shape(path, None, Some((Paint::Ink, 1.6))),
            Look::Perhaps => self.canvas.shape(dots(&path, 6.0), None, Some((Paint::Stone, 2.4))),
        }
    }
}
