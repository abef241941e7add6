//! A path that fills its sheet: A4 on its long side, and the two sheets of a poster (N32).

use super::Setter;
use super::look::UNIT;
use super::way::{Draft, Path, SWAY};
use crate::error::PrintError;
use domain::document::{Picture, Text, TimelineStep};
use domain::way::{Plan, Room, Row, Shape, Station};

/// How much larger than usual words on A4 are tried, largest first.
const ACROSS: &[f32] = &[1.15, 1.0, 0.92, 0.85];
/// The same for who needs large print: none is smaller than its text.
const ENLARGED: &[f32] = &[1.15, 1.0];
/// One more, for a way that fits in none of them, where it is no smaller than [`READABLE`].
const SMALLER: f32 = 0.79;
/// The least size, in points, of a caption that is set smaller than usual.
const READABLE: f32 = 11.0;
/// Letters of a line below which a child reads a word or two at a time.
const LETTERS: f32 = 16.0;
/// Average width of a letter, in sizes of its font.
const LETTER: f32 = 0.44;
/// Columns on A4; where there are as many places, two at least.
const COLUMNS: [usize; 6] = [1, 2, 3, 4, 5, 6];
/// Width of the strips beside the columns on A4.
const EDGE: f32 = super::way::EDGE;

/// The least gap between two rows, and between two ways of a fork.
const LEAST: f32 = 2.0 * UNIT;

/// No text is narrower than this, in sizes of its font for each letter, and no lines are closer.
const NARROW: f32 = 0.36;
const CLOSE: f32 = 1.05;

/// The part of a sheet that a path fills.
pub(super) struct Field {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// The numbers of columns to try, fewest first.
    pub columns: &'static [usize],
    /// Whether rows are as even as they can be; otherwise the last may be short, and the columns stand where they are.
    pub even: bool,
    /// Width of the strips beside the columns, and between the words of two.
    pub edge: f32,
    /// How much larger than usual words are tried, largest first.
    pub sizes: &'static [f32],
    /// The smallest and the largest discs beside words of that size, in sizes of the usual ones.
    pub discs: (f32, f32),
    /// Letters that a line should have room for. Where it is not 0, every number of columns is tried, and the one with the
    /// largest discs above lines that are long enough is kept; otherwise the fewest columns with the largest words.
    pub letters: f32,
    /// Whether only the caption and its day are written.
    pub brief: bool,
    /// Whether the ways of a fork may stand one after the other where they do not fit below each other.
    pub apart: bool,
}

/// The best path that was found so far.
struct Found<'d> {
    path: Path<'d>,
    plan: Plan,
    /// The radius of its smallest disc, less where its lines are short or its words small.
    worth: f32,
    /// Whether there is no need to look among smaller words.
    is_good: bool,
}

impl<'d> Setter<'_, 'd> {
    /// Draws a path that fills the rest of its sheet; says whether it could.
    pub(super) fn across(
        &mut self,
        steps: &'d [TimelineStep],
        companion: Option<&'d Picture>,
    ) -> Result<bool, PrintError> {
        let paper = self.look.paper;
        let used: f32 = self.chunks.iter().map(|chunk| chunk.gap + chunk.height).sum();
        let field = Field {
            width: paper.width(),
            height: paper.height() - used - 3.0 * UNIT,
            columns: &COLUMNS,
            even: true,
            edge: EDGE,
            sizes: if self.look.enlarged { ENLARGED } else { ACROSS },
            discs: (0.65, 1.9),
            letters: LETTERS,
            brief: false,
            // Another sheet has more room for the ways of a fork.
            apart: false,
        };
        let found = match self.filling(steps, &field)? {
            None if self.look.body * SMALLER >= READABLE && !self.look.enlarged => {
                let smaller = Field {
                    sizes: &[SMALLER],
                    ..field
                };
                self.filling(steps, &smaller)?
            }
            found => found,
        };
        match found {
            Some((path, above)) => self.draw_path(path, companion, (false, above)).map(|()| true),
            None => Ok(false),
        }
    }

    /// The path of these steps with the largest discs that fits a field, spread over its height, with what is left free above
    /// it; `None` where none fits. Ways of a fork stand together where they can.
    pub(super) fn filling(
        &mut self,
        steps: &'d [TimelineStep],
        field: &Field,
    ) -> Result<Option<(Path<'d>, f32)>, PrintError> {
        let joined: Vec<Station> = steps.iter().map(Station::from).collect();
        let apart: Vec<Station> = joined
            .iter()
            .map(|station| Station { fork: None, ..*station })
            .collect();
        let both = [joined.as_slice(), apart.as_slice()];
        let ways = if joined == apart || !field.apart {
            &both[..1]
        } else {
            &both[..]
        };
        for stations in ways {
            let mut best: Option<Found<'d>> = None;
            for &size in field.sizes {
                self.of_size(steps, stations, field, size, &mut best)?;
                // Smaller words only where the pictures would be small or the lines short.
                if best.as_ref().is_some_and(|found| found.is_good) {
                    break;
                }
            }
            if let Some(Found { mut path, plan, .. }) = best {
                let above = path.spread(stations, &plan, field.height);
                return Ok(Some((path, above)));
            }
        }
        Ok(None)
    }

    /// Tries a path of this size in every number of columns, and keeps it where it is better than what was found.
    fn of_size(
        &mut self,
        steps: &'d [TimelineStep],
        stations: &[Station],
        field: &Field,
        size: f32,
        best: &mut Option<Found<'d>>,
    ) -> Result<(), PrintError> {
        let cells: usize = Plan::in_columns(stations, 1).rows.len();
        // No more columns than places, or the next number that there is; and no column of one below the other.
        let most = field.columns.iter().copied().find(|columns| *columns >= cells);
        let most = most.or(field.columns.last().copied()).unwrap_or(1);
        let columns = field.columns.iter().copied();
        let mut tried = 0;
        for columns in columns.filter(|columns| *columns <= most && *columns >= cells.min(2)) {
            let plan = if field.even {
                Plan::of(stations, columns)
            } else {
                Plan::in_columns(stations, columns)
            };
            if std::mem::replace(&mut tried, plan.columns) == plan.columns {
                continue;
            }
            // For the oldest a clean line: no swing, a thin road, and marks without pictures, which are small.
            let is_line = self.look.way == Shape::Line;
            let (sway, road, share) = if is_line {
                (0.0, 0.1, 0.5)
            } else {
                (SWAY * size, 0.25, 1.0)
            };
            let room = Room {
                // What is free goes between the rows afterwards.
                between: LEAST,
                gap: UNIT * size.max(1.0),
                road: field.edge * road * size.clamp(0.5, 1.0),
                ..Room::winding(field.width, plan.columns, field.edge, sway)
            };
            let measure = room.measure(0);
            let (smallest, largest) = field.discs;
            let usual = self.look.places.map(|radius| radius * size * share);
            let radii = usual.map(|radius| (radius * smallest).min(0.34 * measure));
            // The large one stays the largest where its column is narrow.
            let caps = [(usual[0], 0.38), (usual[1], 0.46)].map(|(radius, of)| (radius * largest).min(of * measure));
            let letters = measure / (LETTER * self.look.body * size);
            let ease = if field.letters > 0.0 {
                (letters / field.letters).min(1.0).powi(2)
            } else {
                1.0
            };
            // Nothing of these columns could be better.
            if best.as_ref().is_some_and(|best| caps[0] * ease * size <= best.worth) {
                continue;
            }
            if self.least_height(steps, &plan, (measure, size), radii, field.brief) > field.height {
                continue;
            }
            let manner = self.under_a_disc(measure, self.look.body * size, field.brief);
            let draft = Draft {
                steps: steps.iter().collect(),
                stations,
                plan: &plan,
                room,
                manner,
                radii,
            };
            let Some(mut path) = self.enlarged(draft, size)? else {
                continue;
            };
            if path.height() > field.height {
                continue;
            }
            if !is_line {
                // Some air stays between the rows.
                let air = plan.rows.len().saturating_sub(1) as f32 * UNIT;
                path.grow(stations, &plan, field.height - air, caps);
            }
            let worth = path.smallest() * ease * size;
            if best.as_ref().is_none_or(|best| worth > best.worth) {
                let is_good = field.letters <= 0.0 || (ease >= 1.0 && path.smallest() >= self.look.places[0]);
                *best = Some(Found {
                    path,
                    plan,
                    worth,
                    is_good,
                });
            }
            if field.letters <= 0.0 {
                break;
            }
        }
        Ok(())
    }

    /// A height that a path surely has, from the number of its letters: most sizes that do not fit need not be set to know it.
    fn least_height(
        &self,
        steps: &[TimelineStep],
        plan: &Plan,
        (measure, size): (f32, f32),
        radii: [f32; 2],
        brief: bool,
    ) -> f32 {
        let (large, small) = (self.look.body * size, self.look.note * size.max(1.0));
        let text = |text: &Text, font: f32| {
            let width = text.0.iter().map(|span| span.text.chars().count()).sum::<usize>() as f32 * NARROW * font;
            (width / measure).max(1.0) * font * CLOSE
        };
        let one = |index: &usize| {
            let step = &steps[*index];
            let lines = step.lines.iter().filter(|_| !brief);
            let rest: f32 = lines.map(|line| text(line, small)).sum();
            2.0 * radii[usize::from(step.featured)] + text(&step.text, large) + rest
        };
        let row = |row: &Row| {
            let cells = row.cells.iter().map(|ways| ways.iter().map(one).sum::<f32>());
            cells.fold(0.0, f32::max)
        };
        plan.rows.iter().map(row).sum()
    }

    /// A path whose small print grows with its captions; `None` where a word is too long for its column.
    pub(super) fn enlarged(&mut self, draft: Draft<'d, '_>, size: f32) -> Result<Option<Path<'d>>, PrintError> {
        let usual = self.look.note;
        self.look.note = usual * size.max(1.0);
        let path = self.path(draft);
        self.look.note = usual;
        match path {
            Ok(path) => Ok(Some(path)),
            Err(PrintError::WordTooLong { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
