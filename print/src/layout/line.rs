//! The way as a clean line downwards, with states as shapes. Children of thirteen and more get it without pictures.

use super::Setter;
use super::caption::Manner;
use super::chunk::{Align, Canvas, Chunk};
use super::fork::Fork;
use super::look::UNIT;
use super::sheet::{Mark, NodeId, Tag, Tree};
use crate::error::PrintError;
use crate::shape::Fit;
use domain::document::TimelineStep;
use domain::drawing::{Paint, Segment};
use domain::way::{End, Look, Shape, Station, dots, mark};

/// From the edge to the middle of the line.
pub(super) const PATH: f32 = 2.0 * UNIT;
/// From the edge to the middle of a way of a fork.
pub(super) const ASIDE: f32 = 4.25 * UNIT;
/// Radius of a state's mark.
pub(super) const RADIUS: f32 = 1.25 * UNIT;
/// From the edge to what stands beside the line.
pub(super) const BESIDE: f32 = 6.5 * UNIT;
/// Gap between two steps; the line runs through it.
const BETWEEN: f32 = 2.0 * UNIT;
/// How much larger than in a letter a young reader's way is told: it has its sheet for itself.
const LARGER: f32 = 1.12;
/// From dot to dot where nobody knows.
const APART: f32 = 6.0;

impl<'d> Setter<'_, 'd> {
    pub(super) fn line(&mut self, steps: &'d [TimelineStep]) -> Result<(), PrintError> {
        let usual = self.look.note;
        let is_own = self.look.hill && self.look.way == Shape::Line && !self.look.enlarged;
        let larger = if is_own { LARGER } else { 1.0 };
        self.look.note = usual * larger;
        let drawn = self.downwards(steps, self.look.body * larger);
        self.look.note = usual;
        drawn
    }

    fn downwards(&mut self, steps: &'d [TimelineStep], size: f32) -> Result<(), PrintError> {
        let list = self.tree.add(Tree::ROOT, Tag::List);
        let stations: Vec<Station> = steps.iter().map(Station::from).collect();
        let mut index = 0;
        while index < steps.len() {
            let after = fork_ends(&stations, index);
            let beside = if after - index > 1 {
                Fork::of(self, &steps[index..after], (index > 0, after < steps.len()), size)?
            } else {
                None
            };
            match beside {
                Some(fork) => fork.draw(self, list),
                None => {
                    for nth in index..after {
                        self.stop(steps, &stations, nth, (list, size))?;
                    }
                }
            }
            index = after;
        }
        Ok(())
    }

    /// One step below the one before it.
    fn stop(
        &mut self,
        steps: &'d [TimelineStep],
        stations: &[Station],
        index: usize,
        (list, size): (NodeId, f32),
    ) -> Result<(), PrintError> {
        let step = &steps[index];
        // The column of pictures is as wide as the large one.
        let column = self.look.line_picture * 1.3;
        let x = if column > 0.0 {
            BESIDE + column + 1.5 * UNIT
        } else {
            BESIDE
        };
        let lines = self.look.measure * size / self.look.body;
        let measure = f32::min(lines, self.look.paper.width() - x);
        let manner = Manner {
            measure,
            size,
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
        let (first_line, face) = (caption.first_line(), caption.face());
        let mut texts = caption.texts(&mut self.tree, &elements);
        let rest = texts.cut();
        let inner = texts.height().max(side).max(3.0 * RADIUS);
        // Beside a picture its middle, otherwise the first line.
        let middle = if side > 0.0 {
            inner / 2.0
        } else {
            first_line.max(1.4 * RADIUS)
        };
        let between = self.between_stops();
        let height = inner + if index + 1 == steps.len() { 0.0 } else { between };
        let mut chunk = Chunk::new(self.room_above_cards(if index == 0 { BETWEEN } else { 0.0 }), height);
        let roads = self.roads(stations, index, middle, height);
        chunk.pieces.push(Canvas::decoration(roads));
        let centre = (if is_aside(stations, index) { ASIDE } else { PATH }, middle);
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
        self.face(&mut chunk, (step, elements.body), face, (x, top.max(0.0), measure))?;
        self.chunks.push(chunk);
        rest.run_on(self, (x, measure));
        Ok(())
    }

    /// Gap between two steps; a young reader's way has its sheet for itself, and more air.
    pub(super) fn between_stops(&self) -> f32 {
        if self.look.hill && self.look.way == Shape::Line {
            0.65 * self.look.between_rows
        } else {
            BETWEEN
        }
    }

    /// The line past one station: to its mark from above, and on to the next one below.
    fn roads(&self, stations: &[Station], index: usize, middle: f32, height: f32) -> Vec<Mark<'d>> {
        let here = &stations[index];
        let has_before = index > 0;
        let next = stations.get(index + 1);
        let mut marks = Vec::new();
        let straight = |from: f32, to: f32| vec![Segment::Move(PATH, from), Segment::Line(PATH, to)];
        let disc = End::Disc(if here.featured { 1.35 * RADIUS } else { RADIUS });
        if is_aside(stations, index) {
            // Ways that do not fit beside each other stand aside from the line, which runs on past each of them.
            if has_before {
                marks.push(self.road(Look::Perhaps, straight(0.0, middle), (End::Open, End::Open)));
            }
            if next.is_some() {
                marks.push(self.road(Look::Perhaps, straight(middle, height), (End::Open, End::Open)));
            }
            let off = vec![Segment::Move(PATH, middle), Segment::Line(ASIDE - RADIUS, middle)];
            marks.push(self.canvas.shape(off, None, Some((Paint::Stone, 1.6))));
            return marks;
        }
        if has_before {
            marks.push(self.road(Look::of(here), straight(0.0, middle), (End::Open, disc)));
        }
        if let Some(next) = next {
            marks.push(self.road(Look::of(next), straight(middle, height), (disc, End::Open)));
        }
        marks
    }

    /// A stretch of the line: thick where it was walked, thin where it comes, dotted where nobody knows.
    pub(super) fn road(&self, look: Look, path: Vec<Segment>, ends: (End, End)) -> Mark<'d> {
        match look {
            Look::Walked => self.canvas.shape(path, None, Some((Paint::Leaf, 4.5))),
            Look::Ahead => self.canvas.shape(path, None, Some((Paint::Ink, 1.6))),
            Look::Perhaps => {
                let dots = dots(&path, APART, ends);
                self.canvas.shape(dots, None, Some((Paint::Stone, 2.4)))
            }
        }
    }
}

/// Where the fork ends that a station is a way of; where it is of none, the next station.
fn fork_ends(stations: &[Station], index: usize) -> usize {
    let fork = stations[index].fork;
    let ways = stations[index + 1..]
        .iter()
        .take_while(|station| fork.is_some() && station.fork == fork);
    index + 1 + ways.count()
}

/// Whether a station is one of more ways of a fork.
fn is_aside(stations: &[Station], index: usize) -> bool {
    let fork = stations[index].fork;
    let is_same = |other: Option<&Station>| other.is_some_and(|other| other.fork == fork);
    let before = index.checked_sub(1).and_then(|before| stations.get(before));
    fork.is_some() && (is_same(before) || is_same(stations.get(index + 1)))
}
