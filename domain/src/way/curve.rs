//! Small geometry that the layout needs: boxes, circles, points along a curve.

use crate::drawing::Segment;

/// A box whose sides are parallel to those of the sheet; y points down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

impl Rect {
    /// Whether two boxes share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Rect) -> bool {
        let apart = self.x + self.width <= other.x
            || other.x + other.width <= self.x
            || self.y + self.height <= other.y
            || other.y + other.height <= self.y;
        !apart
    }
}

/// Length of the handles of a quarter circle, in radii.
const QUARTER: f32 = 0.552_284_8;

/// A corner from one side of a road into the next: `to` is reached through `corner`.
pub(super) fn bend(from: (f32, f32), corner: (f32, f32), to: (f32, f32)) -> Segment {
    let towards = |a: f32, b: f32| a + (b - a) * QUARTER;
    Segment::Curve(
        towards(from.0, corner.0),
        towards(from.1, corner.1),
        towards(to.0, corner.0),
        towards(to.1, corner.1),
        to.0,
        to.1,
    )
}

/// From one point to another, level at both ends.
pub(super) fn ease(from: (f32, f32), to: (f32, f32)) -> Segment {
    let middle = f32::midpoint(from.0, to.0);
    Segment::Curve(middle, from.1, middle, to.1, to.0, to.1)
}

/// A whole circle.
pub(super) fn circle((x, y): (f32, f32), radius: f32) -> Vec<Segment> {
    let (right, bottom, left, top) = ((x + radius, y), (x, y + radius), (x - radius, y), (x, y - radius));
    vec![
        Segment::Move(right.0, right.1),
        bend(right, (x + radius, y + radius), bottom),
        bend(bottom, (x - radius, y + radius), left),
        bend(left, (x - radius, y - radius), top),
        bend(top, (x + radius, y - radius), right),
        Segment::Close,
    ]
}

/// A circle in this many dashes.
pub(super) fn dashed_circle((x, y): (f32, f32), radius: f32, dashes: u8) -> Vec<Segment> {
    let step = std::f32::consts::TAU / f32::from(dashes.max(1));
    let length = step * 0.55;
    // Handles of an arc: 4/3 tan(angle / 4).
    let handle = radius * 4.0 / 3.0 * (length / 4.0).tan();
    (0..dashes.max(1))
        .flat_map(|nth| {
            let begins = f32::from(nth) * step;
            let (sin, cos) = begins.sin_cos();
            let (sin_end, cos_end) = (begins + length).sin_cos();
            let from = (x + radius * cos, y + radius * sin);
            let to = (x + radius * cos_end, y + radius * sin_end);
            [
                Segment::Move(from.0, from.1),
                Segment::Curve(
                    from.0 - handle * sin,
                    from.1 + handle * cos,
                    to.0 + handle * sin_end,
                    to.1 - handle * cos_end,
                    to.0,
                    to.1,
                ),
            ]
        })
        .collect()
}

/// How finely a curve is walked.
const STEPS: u8 = 24;

/// The points along a path, in order, close enough to measure it by.
pub(super) fn points(path: &[Segment]) -> Vec<(f32, f32)> {
    let mut points: Vec<(f32, f32)> = Vec::new();
    let mut pen = (0.0, 0.0);
    for segment in path {
        match *segment {
            Segment::Move(x, y) | Segment::Line(x, y) => {
                pen = (x, y);
                points.push(pen);
            }
            Segment::Curve(ax, ay, bx, by, x, y) => {
                for step in 1..=STEPS {
                    let t = f32::from(step) / f32::from(STEPS);
                    let rest = 1.0 - t;
                    let (a, b, c, d) = (rest * rest * rest, 3.0 * rest * rest * t, 3.0 * rest * t * t, t * t * t);
                    points.push((a * pen.0 + b * ax + c * bx + d * x, a * pen.1 + b * ay + c * by + d * y));
                }
                pen = (x, y);
            }
            Segment::Close => {}
        }
    }
    points
}
