//! The boxes of a path: discs, labels, flags and the companion, row by row. Nothing overlaps, because every station has a
//! cell of its own and every road keeps to the strips between the cells.

use super::curve::Rect;
use super::road::{Frame, Look, Stretch};
use super::trail::End;
use super::{Plan, Row, Station, grid};
use crate::drawing::Segment;

/// What the caller measured for one station.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Radius of its disc.
    pub radius: f32,
    /// Width and height of its label; the width is at most [`Room::measure`] of its column.
    pub label: (f32, f32),
    /// Width and height of its flag's cloth, if it has one; no wider than a label.
    pub flag: Option<(f32, f32)>,
}

/// The sheet that a path lies on, in the caller's unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// The edges of the columns, from where reading starts; one more than there are columns.
    pub bounds: Vec<f32>,
    /// How far the discs of each column stand lower than the highest.
    pub lower: Vec<f32>,
    /// Width of the sheet; what is beside the columns is for roads.
    pub width: f32,
    /// Width of the strip between two labels, wider than a road.
    pub gutter: f32,
    /// Gap between a disc and its label.
    pub gap: f32,
    /// Gap between two rows, and between two ways of a fork.
    pub between: f32,
    /// Half the width of a road.
    pub road: f32,
}

impl Room {
    /// Even columns between two edges, every second one a little lower, so that the path winds.
    #[must_use]
    pub fn winding(width: f32, columns: usize, edge: f32, sway: f32) -> Room {
        let cell = (width - 2.0 * edge) / columns.max(1) as f32;
        Room {
            bounds: (0..=columns).map(|column| edge + column as f32 * cell).collect(),
            lower: (0..columns)
                .map(|column| if column % 2 == 1 { sway } else { 0.0 })
                .collect(),
            width,
            gutter: edge,
            gap: edge / 2.0,
            between: edge,
            road: edge / 4.0,
        }
    }

    /// Columns of these shares of the width, each higher than the one before it: a hill.
    #[must_use]
    pub fn hill(width: f32, shares: &[f32], edges: (f32, f32), rise: f32) -> Room {
        let whole: f32 = shares.iter().sum::<f32>().max(f32::EPSILON);
        let mut bounds = vec![edges.0];
        let mut x = edges.0;
        for share in shares {
            x += (width - edges.0 - edges.1) * share / whole;
            bounds.push(x);
        }
        Room {
            bounds,
            lower: (0..shares.len()).rev().map(|nth| nth as f32 * rise).collect(),
            width,
            gutter: edges.0,
            gap: edges.0 / 2.0,
            between: edges.0,
            road: edges.0 / 3.0,
        }
    }

    /// The widest label of a column.
    #[must_use]
    pub fn measure(&self, column: usize) -> f32 {
        self.bounds[column + 1] - self.bounds[column] - self.gutter
    }
}

/// A whole path.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// The rows, one below the other.
    pub rows: Vec<LaidRow>,
}

/// One row of a path; its measures are from its own upper end.
#[derive(Clone, Debug, PartialEq)]
pub struct LaidRow {
    /// Its height. The next row begins where it ends, and the road with it.
    pub height: f32,
    /// The stations in the order of the path.
    pub spots: Vec<Spot>,
    /// The roads, to be drawn below everything else.
    pub stretches: Vec<Stretch>,
}

/// The place of one station.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Which station.
    pub station: usize,
    /// The middle of its disc.
    pub centre: (f32, f32),
    /// Radius of its disc.
    pub radius: f32,
    /// The box of its label.
    pub label: Rect,
    /// Its flag.
    pub flag: Option<Flag>,
    /// Where the companion stands, if the child is here: at the side it came from, on the edge of the disc.
    pub companion: Option<Rect>,
}

/// A flag: a cloth on a pole that stands on the disc, above its middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flag {
    /// The cloth.
    pub cloth: Rect,
    /// The foot of the pole, which goes up to the middle of the cloth's lower edge.
    pub foot: (f32, f32),
}

impl Flag {
    /// The outline of the cloth, with a notch at both ends.
    #[must_use]
    pub fn outline(&self) -> Vec<Segment> {
        let Rect { x, y, width, height } = self.cloth;
        vec![
            Segment::Move(x, y),
            Segment::Line(x + width, y),
            Segment::Line(x + width - height * 0.3, y + height / 2.0),
            Segment::Line(x + width, y + height),
            Segment::Line(x, y + height),
            Segment::Line(x + height * 0.3, y + height / 2.0),
            Segment::Close,
        ]
    }
}

impl Laid {
    /// Lays a path out. `sizes` has the measures of every station, by its index.
    #[must_use]
    pub fn of(stations: &[Station], plan: &Plan, sizes: &[Size], room: &Room) -> Laid {
        let rows = plan.rows.iter().enumerate();
        let rows = rows.map(|(nth, row)| LaidRow::of(stations, plan, row, nth, sizes, room));
        Laid { rows: rows.collect() }
    }
}

impl LaidRow {
    fn of(stations: &[Station], plan: &Plan, row: &Row, nth: usize, sizes: &[Size], room: &Room) -> LaidRow {
        let columns = room.bounds.len() - 1;
        // What stands above the middle of a disc.
        let above = |size: &Size| size.radius + size.flag.map_or(0.0, |flag| flag.1 + room.gap / 2.0);
        let line = row.cells.iter().map(|cell| above(&sizes[cell[0]])).fold(0.0, f32::max);
        let mut spots = Vec::new();
        let mut centres = Vec::with_capacity(row.cells.len());
        let mut deepest: f32 = 0.0;
        for (cell, ways) in row.cells.iter().enumerate() {
            let column = row.column(cell, columns);
            let x = f32::midpoint(room.bounds[column], room.bounds[column + 1]);
            let mut y = line + room.lower[column];
            let mut middles = Vec::with_capacity(ways.len());
            for (way, index) in ways.iter().enumerate() {
                let size = &sizes[*index];
                if way > 0 {
                    y += above(size);
                }
                middles.push((x, y));
                let spot = Spot::of(*index, (x, y), size, room);
                y = spot.label.y + spot.label.height;
                deepest = deepest.max(y);
                y += room.between;
                spots.push(Spot {
                    companion: stations[*index]
                        .featured
                        .then(|| beside(&spot, row.backwards, room, column)),
                    ..spot
                });
            }
            centres.push(middles);
        }
        let height = deepest + room.between;
        let outside = (
            f32::midpoint(0.0, room.bounds[0]),
            f32::midpoint(room.bounds[columns], room.width),
        );
        let smallest = row
            .cells
            .iter()
            .flatten()
            .map(|index| sizes[*index].radius)
            .fold(f32::MAX, f32::min);
        let frame = Frame {
            stations,
            row,
            centres,
            radii: row
                .cells
                .iter()
                .map(|ways| ways.iter().map(|index| sizes[*index].radius).collect())
                .collect(),
            told: plan.rows.len() > 1,
            gates: grid::gates(row, &room.bounds, outside),
            top: 0.0,
            bottom: height,
            level: false,
            first: nth == 0,
            onward: grid::onward(stations, plan, nth),
            // A cubic curve swings out to less than a third of its handles: it stays behind the discs' height.
            wave: smallest,
            // Where a corner reaches into a cell it is level with the disc, and above or beside every label.
            bend: f32::min(3.0 * room.road, smallest),
        };
        LaidRow {
            height,
            spots,
            stretches: frame.stretches(),
        }
    }

    /// Whether its last place is a fork: then its last stretch is the end of the road that the ways meet on.
    #[must_use]
    pub fn ends_in_a_fork(&self) -> bool {
        match self.spots.as_slice() {
            [.., one, other] => (one.centre.0 - other.centre.0).abs() < 0.01,
            _ => false,
        }
    }

    /// The road that goes on from the last station to the end of the sheet, and the box at its end: what nobody knows.
    /// Only on a sheet whose last edge is wide enough to hold `side`.
    #[must_use]
    pub fn unknown(&self, room: &Room, side: f32) -> Option<(Stretch, Rect)> {
        let across = self.spots.last()?.centre.0;
        // Ways of a fork stand below each other: the road goes on from the first.
        let last = self.spots.iter().find(|spot| (spot.centre.0 - across).abs() < 0.01)?;
        let from = last.centre;
        let end = room.width - room.road;
        let to = (end, from.1 - side * 0.2);
        let edge = room.bounds.last().copied().unwrap_or(room.width);
        let x = f32::midpoint(edge, room.width) - side / 2.0;
        let frame = Rect {
            x,
            y: to.1 - room.road - side * 1.15,
            width: side,
            height: side,
        };
        let fits = room.width - edge >= side && frame.y >= 0.0;
        let road = Stretch {
            look: Look::Perhaps,
            path: vec![Segment::Move(from.0, from.1), super::curve::ease(from, to)],
            ends: (End::Disc(last.radius), End::Open),
            told: false,
        };
        fits.then_some((road, frame))
    }
}

impl Spot {
    fn of(station: usize, centre: (f32, f32), size: &Size, room: &Room) -> Spot {
        let (x, y) = centre;
        let radius = size.radius;
        let label = Rect {
            x: x - size.label.0 / 2.0,
            y: y + radius + room.gap,
            width: size.label.0,
            height: size.label.1,
        };
        // In the middle above its ring, on a pole that stands on the ring: beside it runs the road.
        let flag = size.flag.map(|(width, height)| Flag {
            cloth: Rect {
                x: x - width / 2.0,
                y: y - radius - room.gap / 2.0 - height,
                width,
                height,
            },
            foot: (x, y - radius),
        });
        Spot {
            station,
            centre,
            radius,
            label,
            flag,
            companion: None,
        }
    }
}

/// The half of a disc's picture, in radii, that nothing may cover.
const PICTURE: f32 = 0.6;

/// The companion's box beside a disc: its feet are level with the disc's lower end, it keeps to the cell, and it stands in
/// front of no picture.
fn beside(spot: &Spot, backwards: bool, room: &Room, column: usize) -> Rect {
    let (x, y) = spot.centre;
    let half = (room.bounds[column + 1] - room.bounds[column]) / 2.0;
    let side = f32::min(0.9 * spot.radius, half - PICTURE * spot.radius);
    let out = f32::min(half, spot.radius + 0.6 * side);
    Rect {
        x: if backwards { x + out - side } else { x - out },
        y: y + spot.radius - side,
        width: side,
        height: side,
    }
}
