//! A road as it is drawn where nobody knows it: dots that begin and end clear of what it joins, and the arrow head in its
//! middle that says which way it runs.

use super::curve::points;
use crate::drawing::Segment;

/// What a road meets where it begins or ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// The end of the sheet, or the same road in the next row.
    Open,
    /// The middle of a disc of this radius, which is drawn over it.
    Disc(f32),
    /// Another road.
    Joins,
}

impl End {
    /// How far from the end the middle of a dot has to be, as the crow flies, where dots lie `apart` from each other: two
    /// roads that meet count as one, and nothing of a dot touches a ring.
    fn inset(self, apart: f32) -> f32 {
        match self {
            End::Open => apart / 2.0,
            End::Disc(radius) => radius + 0.7 * apart,
            End::Joins => apart,
        }
    }

    /// How much of the road is hidden.
    fn hidden(self) -> f32 {
        match self {
            End::Disc(radius) => radius,
            End::Open | End::Joins => 0.0,
        }
    }
}

/// A line as points, each with its distance from the beginning.
struct Walk(Vec<(f32, (f32, f32))>);

impl Walk {
    fn along(path: &[Segment]) -> Walk {
        let mut walk: Vec<(f32, (f32, f32))> = Vec::new();
        for (x, y) in points(path) {
            let far = walk.last().map_or(0.0, |(far, (px, py))| far + (x - px).hypot(y - py));
            walk.push((far, (x, y)));
        }
        Walk(walk)
    }

    fn length(&self) -> f32 {
        self.0.last().map_or(0.0, |(far, _)| *far)
    }

    /// How far along the line one has gone when the beginning is this far away, as the crow flies: a road that bends is
    /// longer than that.
    fn clear_of_begin(&self, distance: f32) -> f32 {
        left(self.0.iter().copied(), distance).unwrap_or_else(|| self.length())
    }

    /// The same from the end, counted from the beginning.
    fn clear_of_end(&self, distance: f32) -> f32 {
        left(self.0.iter().rev().copied(), distance).unwrap_or(0.0)
    }

    /// The point this far from the beginning, and the direction of the line there.
    fn at(&self, distance: f32) -> Option<((f32, f32), (f32, f32))> {
        let mut pairs = self.0.windows(2).filter(|pair| pair[1].0 > pair[0].0);
        let pair = pairs.clone().find(|pair| pair[1].0 >= distance);
        let pair = pair.or_else(|| pairs.next_back())?;
        let ((from, (ax, ay)), (to, (bx, by))) = (pair[0], pair[1]);
        let length = to - from;
        let along = (distance - from).clamp(0.0, length);
        let point = (ax + (bx - ax) * along / length, ay + (by - ay) * along / length);
        Some((point, ((bx - ax) / length, (by - ay) / length)))
    }
}

/// Where a walk has got this far away from its first point, as the crow flies.
fn left(mut walk: impl Iterator<Item = (f32, (f32, f32))>, distance: f32) -> Option<f32> {
    let (mut along, (x, y)) = walk.next()?;
    let (mut px, mut py) = (0.0, 0.0);
    for (far, point) in walk {
        let (qx, qy) = (point.0 - x, point.1 - y);
        if qx.hypot(qy) >= distance {
            // Where the step from p to q crosses the circle.
            let (dx, dy) = (qx - px, qy - py);
            let (square, half) = (dx * dx + dy * dy, px * dx + py * dy);
            let inside = half * half - square * (px * px + py * py - distance * distance);
            let share = (inside.max(0.0).sqrt() - half) / square.max(f32::EPSILON);
            return Some(along + (far - along) * share.clamp(0.0, 1.0));
        }
        (along, px, py) = (far, qx, qy);
    }
    None
}

/// A road as dots that are as far apart as told, or a little more or less, so that they are even from end to end: strokes of
/// no length, which a round pen draws as discs. Roads that are not certain are drawn so, because neither printer nor forced
/// colours can take it away.
#[must_use]
pub fn dots(path: &[Segment], apart: f32, ends: (End, End)) -> Vec<Segment> {
    spaced(path, apart, ends, false)
}

/// The same with room for an arrow head in the middle.
pub(super) fn dots_around_an_arrow(path: &[Segment], apart: f32, ends: (End, End)) -> Vec<Segment> {
    spaced(path, apart, ends, true)
}

fn spaced(path: &[Segment], apart: f32, ends: (End, End), open: bool) -> Vec<Segment> {
    let apart = apart.max(0.5);
    let walk = Walk::along(path);
    let length = walk.length();
    let first = walk.clear_of_begin(ends.0.inset(apart));
    let last = walk.clear_of_end(ends.1.inset(apart));
    let span = last - first;
    if span < -0.01 || length <= 0.0 {
        return Vec::new();
    }
    // An even number of gaps has a dot in its middle, which the arrow head replaces.
    let gaps = if open {
        2 * (span / apart / 2.0).round() as usize
    } else {
        (span / apart).round() as usize
    };
    let places: Vec<f32> = if gaps == 0 {
        vec![first + span / 2.0]
    } else {
        (0..=gaps).map(|nth| first + span * nth as f32 / gaps as f32).collect()
    };
    let middle = places.len() / 2;
    let kept = places
        .into_iter()
        .enumerate()
        .filter(|(nth, _)| !(open && *nth == middle));
    let dots = kept.filter_map(|(_, place)| walk.at(place));
    dots.flat_map(|((x, y), _)| [Segment::Move(x, y), Segment::Line(x, y)])
        .collect()
}

/// An arrow head of this size in the middle of what can be seen of a road; `None` where that is too short for one.
#[must_use]
pub fn arrow(path: &[Segment], size: f32, ends: (End, End)) -> Option<Vec<Segment>> {
    let walk = Walk::along(path);
    let (from, to) = (ends.0.hidden(), walk.length() - ends.1.hidden());
    if to - from < 2.5 * size {
        return None;
    }
    let ((x, y), (dx, dy)) = walk.at(f32::midpoint(from, to))?;
    let half = size / 2.0;
    // Its point lies ahead of the middle, and its wings behind it, on both sides.
    let wing = |side: f32| (x - dx * half - dy * side * size, y - dy * half + dx * side * size);
    let (one, other) = (wing(0.8), wing(-0.8));
    Some(vec![
        Segment::Move(one.0, one.1),
        Segment::Line(x + dx * half, y + dy * half),
        Segment::Line(other.0, other.1),
    ])
}
