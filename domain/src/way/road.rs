//! The roads between stations. They run in the strips between and beside the columns, which hold no words, and end in the
//! middle of a disc, which is drawn over them.

use super::curve::{bend, ease};
use super::trail::{self, End};
use super::{Row, Station};
use crate::drawing::Segment;
use crate::timeline::Stands;

/// How a stretch of road looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// It was walked, up to where the child is: a whole road with a line along its middle.
    Walked,
    /// It comes: a whole road.
    Ahead,
    /// Nobody knows: dots.
    Perhaps,
}

impl Look {
    /// The look of the road to a station. Where the child waits it has come: the road there was walked.
    #[must_use]
    pub fn of(station: &Station) -> Look {
        match station.stands {
            Stands::Waiting if station.featured => Look::Walked,
            stands => Look::to(stands),
        }
    }

    /// The look of the road to stations that stand so, and are not where the child is.
    #[must_use]
    pub fn to(stands: Stands) -> Look {
        match stands {
            Stands::Done | Stands::Now => Look::Walked,
            Stands::Next | Stands::Waiting => Look::Ahead,
            Stands::Maybe | Stands::OneOf => Look::Perhaps,
        }
    }

    /// Its name in style/way.css.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Look::Walked => "walked",
            Look::Ahead => "ahead",
            Look::Perhaps => "perhaps",
        }
    }
}

/// A stretch of road.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// How it looks.
    pub look: Look,
    /// Its middle line.
    pub path: Vec<Segment>,
    /// What it meets at its beginning and at its end.
    pub ends: (End, End),
    /// Whether an arrow head says which way it runs: on a path of more than one row, of which every second runs against the
    /// direction of reading.
    pub told: bool,
}

impl Stretch {
    /// The road as dots, which leave room for its arrow head of this size, if it has one.
    #[must_use]
    pub fn dots(&self, apart: f32, size: f32) -> Vec<Segment> {
        if self.arrow(size).is_some() {
            trail::dots_around_an_arrow(&self.path, apart, self.ends)
        } else {
            trail::dots(&self.path, apart, self.ends)
        }
    }

    /// Its arrow head, if it has one and is long enough.
    #[must_use]
    pub fn arrow(&self, size: f32) -> Option<Vec<Segment>> {
        self.told.then(|| trail::arrow(&self.path, size, self.ends)).flatten()
    }
}

/// Where the discs of one row stand, and how the road enters and leaves it.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame<'a> {
    /// All stations of the path.
    pub stations: &'a [Station],
    /// The row.
    pub row: &'a Row,
    /// The middles of the discs, by cell and by way, in the order of the path.
    pub centres: Vec<Vec<(f32, f32)>>,
    /// Their radii, in the same order.
    pub radii: Vec<Vec<f32>>,
    /// Whether arrow heads say which way the road runs.
    pub told: bool,
    /// Where the road can pass between cells, in the order of the path: before the first, between each two, after the
    /// last.
    pub gates: Vec<f32>,
    /// The upper end of the row. On a screen, where each row draws its own turn, it is the height of the discs.
    pub top: f32,
    /// The lower end of the row: where the next one begins.
    pub bottom: f32,
    /// Whether the row above draws the whole turn, and this row begins level.
    pub level: bool,
    /// Whether the row is the first.
    pub first: bool,
    /// The look of the road to the next row, if there is one.
    pub onward: Option<Look>,
    /// How far a road between two discs swings out.
    pub wave: f32,
    /// Radius of corners.
    pub bend: f32,
}

impl Frame<'_> {
    /// The roads of the row, in the order of the path.
    #[must_use]
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let last = self.centres.len().saturating_sub(1);
        for nth in 0..self.centres.len() {
            let look = self.look(nth);
            let mut add = |path, ends, told| {
                stretches.push(Stretch {
                    look,
                    path,
                    ends,
                    told: told && self.told,
                });
            };
            let here = self.disc(nth, 0);
            match nth.checked_sub(1) {
                None => add(self.enter(), (End::Open, here), false),
                Some(before) => add(self.between(nth), (self.disc(before, 0), here), true),
            }
            for way in 1..self.centres[nth].len() {
                let disc = self.disc(nth, way);
                // The corner of the way before has dots of its own.
                let joins = if way == 1 { End::Joins } else { End::Disc(self.bend) };
                add(self.branch(nth, way), (joins, disc), false);
                let turns = nth == last && self.onward.is_some();
                add(
                    self.meet(nth, way, turns),
                    (disc, if turns { End::Joins } else { joins }),
                    false,
                );
            }
            // Ways that nothing follows meet all the same: a fork has no loose end.
            if nth == last && self.onward.is_none() && self.centres[nth].len() > 1 {
                let (x, y) = self.centres[nth][0];
                let path = vec![Segment::Move(x, y), Segment::Line(self.gates[nth + 1], y)];
                add(path, (here, End::Open), false);
            }
        }
        if let (Some(look), Some(ways)) = (self.onward, self.centres.last()) {
            stretches.push(Stretch {
                look,
                path: self.leave(ways[0]),
                ends: (self.disc(last, 0), End::Open),
                told: self.told,
            });
        }
        stretches
    }

    /// The disc of a way, as the end of a road.
    fn disc(&self, nth: usize, way: usize) -> End {
        let radius = self.radii.get(nth).and_then(|ways| ways.get(way));
        End::Disc(radius.copied().unwrap_or(0.0))
    }

    /// 1 where the row runs with the direction of reading, otherwise -1.
    fn ahead(&self) -> f32 {
        if self.row.backwards { -1.0 } else { 1.0 }
    }

    fn look(&self, nth: usize) -> Look {
        let stations = self.row.cells[nth].iter().map(|index| Look::of(&self.stations[*index]));
        // Of ways that stand differently the least certain counts.
        let order = |look: &Look| match look {
            Look::Walked => 0,
            Look::Ahead => 1,
            Look::Perhaps => 2,
        };
        stations.max_by_key(order).unwrap_or(Look::Perhaps)
    }

    /// Into the first disc of the row.
    fn enter(&self) -> Vec<Segment> {
        let (gate, (x, y), ahead) = (self.gates[0], self.centres[0][0], self.ahead());
        let side = gate + ahead * self.bend;
        if self.first {
            return vec![Segment::Move(gate, y), Segment::Line(x, y)];
        }
        if self.level {
            return vec![Segment::Move(side, y), Segment::Line(x, y)];
        }
        vec![
            Segment::Move(gate, self.top),
            Segment::Line(gate, y - self.bend),
            bend((gate, y - self.bend), (gate, y), (side, y)),
            Segment::Line(x, y),
        ]
    }

    /// From the disc before to this one.
    fn between(&self, nth: usize) -> Vec<Segment> {
        let (from, to) = (self.centres[nth - 1][0], self.centres[nth][0]);
        let whole = self.centres[nth - 1].len() == 1 && self.centres[nth].len() == 1;
        if whole {
            let swing = if nth % 2 == 1 { self.wave } else { -self.wave };
            let reach = (to.0 - from.0) * 0.4;
            let path = Segment::Curve(from.0 + reach, from.1 - swing, to.0 - reach, to.1 + swing, to.0, to.1);
            return vec![Segment::Move(from.0, from.1), path];
        }
        // Other ways join at the gate, at the height of the first way of the fork.
        let forks = self.centres[nth].len() > 1;
        let gate = (self.gates[nth], if forks { to.1 } else { from.1 });
        vec![Segment::Move(from.0, from.1), ease(from, gate), ease(gate, to)]
    }

    /// The height at which the road of a way leaves that of the ways before it, so that no two lie on each other.
    fn parts_at(&self, nth: usize, way: usize) -> f32 {
        let before = self.centres[nth][way - 1].1;
        if way == 1 { before } else { before - self.bend }
    }

    /// To another way of a fork: off at the gate before it, down, and in.
    fn branch(&self, nth: usize, way: usize) -> Vec<Segment> {
        let (gate, ahead) = (self.gates[nth], self.ahead());
        let (x, y) = self.centres[nth][way];
        vec![
            Segment::Move(gate, self.parts_at(nth, way)),
            Segment::Line(gate, y - self.bend),
            bend((gate, y - self.bend), (gate, y), (gate + ahead * self.bend, y)),
            Segment::Line(x, y),
        ]
    }

    /// From another way of a fork back to the road: up at the gate after it, or down where the road itself turns down.
    fn meet(&self, nth: usize, way: usize, turns: bool) -> Vec<Segment> {
        let (x, y) = self.centres[nth][way];
        let (gate, ahead) = (self.gates[nth + 1], self.ahead());
        let side = gate - ahead * self.bend;
        let after = if turns { y + self.bend } else { y - self.bend };
        let mut path = vec![
            Segment::Move(x, y),
            Segment::Line(side, y),
            bend((side, y), (gate, y), (gate, after)),
        ];
        if !turns {
            // Where another fork follows, the road passes the gate at the height of that one.
            let next = self.centres.get(nth + 1).filter(|ways| ways.len() > 1);
            let joins = match next {
                Some(ways) if way == 1 => ways[0].1,
                _ => self.parts_at(nth, way),
            };
            path.push(Segment::Line(gate, joins));
        }
        path
    }

    /// From the last disc of the row out, and down to the next row.
    fn leave(&self, (x, y): (f32, f32)) -> Vec<Segment> {
        let gate = self.gates[self.centres.len()];
        let side = gate - self.ahead() * self.bend;
        let mut path = vec![
            Segment::Move(x, y),
            Segment::Line(side, y),
            bend((side, y), (gate, y), (gate, y + self.bend)),
        ];
        if self.level {
            let above = self.bottom - self.bend;
            path.push(Segment::Line(gate, above));
            path.push(bend((gate, above), (gate, self.bottom), (side, self.bottom)));
        } else {
            path.push(Segment::Line(gate, self.bottom));
        }
        path
    }
}
