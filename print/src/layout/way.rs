//! The way as a picture: a path, from row to row (N32). Its geometry is that of `domain::way`, which a screen draws too.

use super::caption::{Caption, Manner};
use super::chunk::{Align, Canvas, Chunk};
use super::flag::Cloth;
use super::look::UNIT;
use super::paper::Paper;
use super::sheet::{Mark, NodeId, Tag, Tree};
use super::{Drawn, Setter};
use crate::error::PrintError;
use crate::shape::Fit;
use domain::document::{Picture, TimelineStep};
use domain::drawing::{Paint, Segment};
use domain::way::{Laid, LaidRow, Look, Plan, Room, Shape, Size, Spot, Station, Stretch, mark};

/// Width of the strip beside the columns of a winding path, where its road turns.
pub(super) const EDGE: f32 = 4.0 * UNIT;
/// How much lower every second place stands.
pub(super) const SWAY: f32 = 1.75 * UNIT;
/// Side of the empty frame at the end of the hill, in widths of the strip it stands in.
const UNKNOWN: f32 = 0.79;
/// How large the ways of a fork are that stand below each other on the hill, in sizes of a place.
const WAYS: f32 = 0.62;
/// From dot to dot of a road, in widths of it.
const APART: f32 = 1.7;
/// Size of an arrow head, in widths of the road.
const ARROW: f32 = 0.7;

/// The path of some steps, set and laid out, before anything of it is drawn.
pub(super) struct Path<'s> {
    /// The steps on it.
    steps: Vec<&'s TimelineStep>,
    captions: Vec<Caption>,
    flags: Vec<Option<Cloth>>,
    sizes: Vec<Size>,
    laid: Laid,
    room: Room,
}

/// What a path is laid out from.
pub(super) struct Draft<'s, 'p> {
    /// The steps on it.
    pub steps: Vec<&'s TimelineStep>,
    /// The same, as stations.
    pub stations: &'p [Station],
    /// Which stands where.
    pub plan: &'p Plan,
    /// The sheet.
    pub room: Room,
    /// How the words are set.
    pub manner: Manner,
    /// Radius of a place, and of the large one.
    pub radii: [f32; 2],
}

impl Path<'_> {
    /// The height of all its rows.
    pub fn height(&self) -> f32 {
        self.laid.height()
    }

    /// Makes its discs as large as fits this height, and no larger than `most` for the usual places and the large one.
    pub fn grow(&mut self, stations: &[Station], plan: &Plan, height: f32, most: [f32; 2]) {
        if let Some(laid) = Laid::largest(stations, plan, &mut self.sizes, &self.room, (height, most)) {
            self.laid = laid;
        }
    }

    /// Radius of its smallest disc.
    pub fn smallest(&self) -> f32 {
        self.sizes.iter().map(|size| size.radius).fold(f32::MAX, f32::min)
    }

    /// Whether every row of it fits this height.
    pub fn rows_fit(&self, height: f32) -> bool {
        self.laid.rows.iter().all(|row| row.height <= height)
    }

    /// Draws its rows apart, so that the path fills this height; returns what is left free above the first row.
    pub fn spread(&mut self, stations: &[Station], plan: &Plan, height: f32) -> f32 {
        // A row holds one gap, and one more for each further way of its largest fork.
        let gaps = plan
            .rows
            .iter()
            .map(|row| row.cells.iter().map(Vec::len).max().unwrap_or(1));
        let free = (height - self.height()).max(0.0) / (gaps.sum::<usize>() + 1) as f32;
        let room = Room {
            between: self.room.between + free,
            ..self.room.clone()
        };
        self.laid = Laid::of(stations, plan, &self.sizes, &room);
        self.room = room;
        free
    }
}

impl<'d> Setter<'_, 'd> {
    /// Draws the path with as many columns as make it shortest; says whether it could. Ways of a fork that are too high for
    /// a sheet together stand one after the other.
    pub(super) fn winding(
        &mut self,
        steps: &'d [TimelineStep],
        companion: Option<&'d Picture>,
    ) -> Result<bool, PrintError> {
        let mut stations: Vec<Station> = steps.iter().map(Station::from).collect();
        let mut best = self.shortest(steps, &stations)?;
        if best.is_none() && stations.iter().any(|station| station.fork.is_some()) {
            for station in &mut stations {
                station.fork = None;
            }
            self.drawn = Drawn::Apart;
            best = self.shortest(steps, &stations)?;
        }
        match best {
            Some(path) => self.draw_path(path, companion, (false, 0.0)).map(|()| true),
            None => Ok(false),
        }
    }

    /// The shortest path of these stations whose every row fits a sheet.
    fn shortest(&mut self, steps: &'d [TimelineStep], stations: &[Station]) -> Result<Option<Path<'d>>, PrintError> {
        let mut best: Option<(f32, Path<'d>)> = None;
        let paper = self.look.paper;
        let columns: &[usize] = match (self.look.enlarged, paper == Paper::ACROSS) {
            (true, false) => &[2],
            (false, false) => &[3, 2],
            (true, true) => &[3, 2],
            (false, true) => &[5, 4, 3],
        };
        for &most in columns {
            let plan = Plan::of(stations, most);
            let room = Room {
                between: self.look.between_rows,
                gap: f32::max(UNIT, self.look.between_rows / 2.0),
                ..Room::winding(paper.width(), plan.columns, EDGE, SWAY)
            };
            let measure = room.measure(0);
            // Two beside each other have room for the text's own size.
            let is_narrow = plan.columns > 2 && !self.look.enlarged;
            let size = self.look.body * if is_narrow { 0.92 } else { 1.0 };
            let manner = self.under_a_disc(measure, size, false);
            let radii = self.look.places.map(|radius| radius.min(0.45 * measure));
            let draft = Draft {
                steps: steps.iter().collect(),
                stations,
                plan: &plan,
                room,
                manner,
                radii,
            };
            let path = match self.path(draft) {
                Ok(path) => path,
                Err(PrintError::WordTooLong { .. }) => continue,
                Err(error) => return Err(error),
            };
            let height = path.height();
            if path.rows_fit(paper.height()) && best.as_ref().is_none_or(|(least, _)| height < *least) {
                best = Some((height, path));
            }
        }
        Ok(best.map(|(_, path)| path))
    }

    /// The words of a place stand below its disc.
    pub(super) fn under_a_disc(&self, measure: f32, size: f32, brief: bool) -> Manner {
        Manner {
            measure,
            size,
            align: if self.look.wide { Align::Start } else { Align::Middle },
            fit: Fit::Even,
            brief,
        }
    }

    /// Sets the words of a path and lays it out.
    pub(super) fn path(&mut self, draft: Draft<'d, '_>) -> Result<Path<'d>, PrintError> {
        let Draft {
            steps,
            stations,
            plan,
            room,
            manner,
            radii,
        } = draft;
        let mut captions = Vec::with_capacity(steps.len());
        let mut flags = Vec::with_capacity(steps.len());
        for (index, step) in steps.iter().enumerate() {
            let column = plan.column_of(index);
            let manner = Manner {
                measure: column.map_or(manner.measure, |column| room.measure(column)),
                ..manner
            };
            captions.push(self.caption(step, manner)?);
            flags.push(self.cloth(step, manner.measure)?);
        }
        let is_hill = self.look.way == Shape::Hill;
        let is_way = |index: usize| {
            let mut cells = plan.rows.iter().flat_map(|row| &row.cells);
            is_hill && cells.any(|ways| ways.len() > 1 && ways.contains(&index))
        };
        let words = captions.iter().zip(&flags).zip(stations).enumerate();
        let sizes = words.map(|(index, ((caption, flag), station))| Size {
            radius: radii[usize::from(station.featured)] * if is_way(index) { WAYS } else { 1.0 },
            label: (caption.width(), caption.height()),
            flag: flag.as_ref().map(|cloth| (cloth.width, cloth.height)),
        });
        let sizes: Vec<Size> = sizes.collect();
        Ok(Path {
            laid: Laid::of(stations, plan, &sizes, &room),
            sizes,
            steps,
            captions,
            flags,
            room,
        })
    }

    /// Draws a path, each row as a chunk, without a gap, so that the road goes on from row to row and from sheet to sheet.
    /// `ends` says whether it leads to what nobody knows, `above` how much more than usual stays free above it.
    pub(super) fn draw_path(
        &mut self,
        path: Path<'d>,
        companion: Option<&'d Picture>,
        (ends, above): (bool, f32),
    ) -> Result<(), PrintError> {
        let Path {
            steps,
            captions,
            flags,
            laid,
            room,
            sizes: _,
        } = path;
        let list = self.tree.add(Tree::ROOT, Tag::List);
        let mut words = captions.into_iter().zip(flags);
        let gap = self.room_above_cards(2.0 * UNIT) + above;
        for (nth, row) in laid.rows.into_iter().enumerate() {
            let mut chunk = Chunk::new(if nth == 0 { gap } else { 0.0 }, row.height);
            chunk
                .pieces
                .push(Canvas::decoration(self.row_roads(&row, &room, nth > 0, ends)));
            for spot in row.spots {
                if let Some((caption, flag)) = words.next() {
                    self.place(&mut chunk, list, (steps[spot.station], caption, flag), spot, companion)?;
                }
            }
            self.chunks.push(chunk);
        }
        Ok(())
    }

    /// Draws one station: disc, picture, flag, words, and the companion where the child is.
    fn place(
        &mut self,
        chunk: &mut Chunk<'d>,
        list: NodeId,
        (step, caption, flag): (&'d TimelineStep, Caption, Option<Cloth>),
        spot: Spot,
        companion: Option<&'d Picture>,
    ) -> Result<(), PrintError> {
        let elements = caption.elements(&mut self.tree, list);
        if self.look.way == Shape::Line {
            // For the oldest the state's shape alone; the largest of them reaches a third further out.
            let state = |centre| mark::small(step.stands, step.featured, centre, spot.radius * 0.7);
            chunk.pieces.push(self.canvas.state(state, spot.centre));
        } else {
            let state = |centre| mark::disc(step.stands, step.featured, centre, spot.radius);
            chunk.pieces.push(self.canvas.state(state, spot.centre));
            let side = spot.radius * 1.15;
            let drawing = self.drawing(&step.picture, &step.id)?;
            let figure = self.tree.add_figure(elements.body, &step.picture.alt);
            let (x, y) = (spot.centre.0 - side / 2.0, spot.centre.1 - side / 2.0);
            chunk.pieces.push(self.canvas.picture(figure, drawing, x, y, side));
        }
        if let (Some(companion), Some(place)) = (companion, spot.companion) {
            let drawing = self.drawing(companion, &step.id)?;
            let figure = self.tree.add_figure(elements.body, &companion.alt);
            chunk
                .pieces
                .push(self.canvas.picture(figure, drawing, place.x, place.y, place.width));
        }
        // A sentence tells the day too; where none is written, the flag's words are read.
        let said = caption.says_day();
        // A label may be narrower than the measure it was set in: its box is its widest line.
        let label = (spot.label.x, spot.label.y, spot.label.width);
        let face = caption.face();
        let texts = caption.texts(&mut self.tree, &elements);
        texts.draw(&self.canvas, &mut chunk.pieces, label);
        self.face(chunk, (step, elements.body), face, label)?;
        if let (Some(cloth), Some(flag)) = (flag, spot.flag) {
            let node = (!said).then(|| self.tree.add(elements.body, Tag::Paragraph));
            self.hoist(chunk, cloth, &flag, node);
        }
        Ok(())
    }

    /// The roads of a row: their ground first, then the line along what was walked.
    fn row_roads(&self, row: &LaidRow, room: &Room, goes_on: bool, ends: bool) -> Vec<Mark<'d>> {
        let wide = 2.0 * room.road;
        let strip = room.width - room.bounds.last().copied().unwrap_or(room.width);
        // As large as its strip and the height above the road allow.
        let height = row.spots.last().map_or(0.0, |spot| (spot.centre.1 - room.road) / 1.4);
        let side = f32::min(UNKNOWN * strip, height);
        let end = if ends && side > 0.0 {
            row.unknown(room, side)
        } else {
            None
        };
        let mut marks = Vec::new();
        // The road to what nobody knows takes the place of the end on which the ways of a fork meet.
        let stub = usize::from(end.is_some() && row.ends_in_a_fork());
        let own = row.stretches.len().saturating_sub(stub);
        let stretches = || row.stretches.iter().take(own).chain(end.iter().map(|(road, _)| road));
        for stretch in stretches() {
            let path = match stretch.look {
                Look::Walked | Look::Ahead => stretch.path.clone(),
                Look::Perhaps => stretch.dots(wide * APART, wide * ARROW),
            };
            marks.push(self.canvas.shape(path, None, Some((Paint::Sand, wide))));
        }
        for (nth, Stretch { path, .. }) in stretches().enumerate().filter(|(_, road)| road.look == Look::Walked) {
            let mut path = path.clone();
            // Over the round end of the ground below it, where the row before broke off.
            if let (0, true, Some(Segment::Move(x, y))) = (nth, goes_on, path.first().copied()) {
                path.splice(0..1, [Segment::Move(x, y - room.road), Segment::Line(x, y)]);
            }
            marks.push(self.canvas.shape(path, None, Some((Paint::Leaf, wide * 0.4))));
        }
        for stretch in stretches() {
            let ink = match stretch.look {
                Look::Walked => Paint::Leaf,
                Look::Ahead | Look::Perhaps => Paint::Stone,
            };
            let head = stretch.arrow(wide * ARROW);
            marks.extend(head.map(|head| self.canvas.shape(head, None, Some((ink, (wide * 0.25).max(1.2))))));
        }
        if let Some((_, frame)) = &end {
            let frame = mark::unknown(frame.x, frame.y, frame.width);
            marks.extend(
                frame
                    .into_iter()
                    .map(|mark| self.canvas.shape(mark.path, mark.fill, mark.outline)),
            );
        }
        marks
    }
}
