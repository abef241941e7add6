//! The roads of a path as SVG.

use domain::drawing::Segment;
use domain::way::{Look, Stretch, grid};
use std::fmt::Write;

/// From dot to dot where nobody knows, and the size of an arrow head, in hundredths of a cell.
const APART: f32 = 10.0;
const ARROW: f32 = 4.0;

/// The roads of one row as SVG: its ground, and over it the line along what was walked and the heads of arrows. Dots are
/// strokes of no length: they begin and end clear of the discs, which no pattern of dashes can.
pub(super) fn drawn(stretches: &[Stretch], columns: usize) -> String {
    let mut svg = format!(
        "<svg viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" focusable=\"false\">",
        grid::width(columns),
        grid::CELL
    );
    let mut walked = String::new();
    let mut heads = String::new();
    for stretch in stretches {
        let path = match stretch.look {
            Look::Walked | Look::Ahead => data(&stretch.path),
            Look::Perhaps => data(&stretch.dots(APART, ARROW)),
        };
        let _ = write!(svg, "<path class=\"{}\" d=\"{path}\"/>", stretch.look.as_str());
        if stretch.look == Look::Walked {
            walked.push_str(&path);
        }
        if let Some(head) = stretch.arrow(ARROW) {
            heads.push_str(&data(&head));
        }
    }
    if !walked.is_empty() {
        let _ = write!(svg, "<path class=\"steps\" d=\"{walked}\"/>");
    }
    if !heads.is_empty() {
        let _ = write!(svg, "<path class=\"heads\" d=\"{heads}\"/>");
    }
    svg.push_str("</svg>");
    svg
}

/// A path in SVG's own words, to a tenth of a unit.
fn data(path: &[Segment]) -> String {
    let mut data = String::new();
    let tenth = |x: f32| (x * 10.0).round() / 10.0;
    for segment in path {
        let _ = match *segment {
            Segment::Move(x, y) => write!(data, "M{} {}", tenth(x), tenth(y)),
            Segment::Line(x, y) => write!(data, "L{} {}", tenth(x), tenth(y)),
            Segment::Curve(ax, ay, bx, by, x, y) => write!(
                data,
                "C{} {} {} {} {} {}",
                tenth(ax),
                tenth(ay),
                tenth(bx),
                tenth(by),
                tenth(x),
                tenth(y)
            ),
            Segment::Close => write!(data, "Z"),
        };
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_svg_reads_it() {
        let path = [
            Segment::Move(0.0, 1.25),
            Segment::Line(10.0, 20.04),
            Segment::Curve(1.0, 2.0, 3.0, 4.0, 5.0, 6.0),
            Segment::Close,
        ];
        assert_eq!(data(&path), "M0 1.3L10 20C1 2 3 4 5 6Z");
    }
}
