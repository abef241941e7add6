//! A drawing as lines on a sheet of 1000 × 700, not as a picture: what a page sends of it is small, can be checked to the
//! last figure, and can hold nothing but lines.
//!
//! Written as `COLOUR_X-Y_X-Y*COLOUR_X-Y`: letters that a form sends as they are.

/// The width and the height of the sheet.
pub const SHEET: [u16; 2] = [1000, 700];
/// How many colours there are.
pub const COLOURS: u8 = 6;
/// Most points of a drawing. About an hour with a pen; what is drawn beyond them is not taken.
pub const POINTS: usize = 12_000;
/// The longest text that is read.
const LONGEST: usize = POINTS * 11;

/// One line, drawn without lifting the pen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// Which colour, from 0.
    pub colour: u8,
    /// Its points, at least one.
    pub points: Vec<[u16; 2]>,
}

/// A drawing, within its bounds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strokes(Vec<Stroke>);

impl Strokes {
    /// Reads a drawing; `None` for what is none, what leaves the sheet or what is too long. No text is an empty sheet.
    #[must_use]
    pub fn read(text: &str) -> Option<Strokes> {
        if text.len() > LONGEST {
            return None;
        }
        let mut points = 0;
        let mut strokes = Vec::new();
        for written in text.split('*').filter(|written| !written.is_empty()) {
            let mut parts = written.split('_');
            let colour = parts.next()?.parse::<u8>().ok().filter(|colour| *colour < COLOURS)?;
            let mut stroke = Stroke {
                colour,
                points: Vec::new(),
            };
            for part in parts {
                let (x, y) = part.split_once('-')?;
                let point: [u16; 2] = [x.parse().ok()?, y.parse().ok()?];
                if point[0] > SHEET[0] || point[1] > SHEET[1] || points == POINTS {
                    return None;
                }
                points += 1;
                stroke.points.push(point);
            }
            if stroke.points.is_empty() {
                return None;
            }
            strokes.push(stroke);
        }
        Some(Strokes(strokes))
    }

    /// The lines, first drawn first.
    #[must_use]
    pub fn lines(&self) -> &[Stroke] {
        &self.0
    }

    /// Whether nothing is drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// This drawing and the lines of another one that are not in it, as many as its bounds allow.
    #[must_use]
    pub fn with(&self, other: &Strokes) -> Strokes {
        let mut all = self.clone();
        let mut points: usize = self.0.iter().map(|stroke| stroke.points.len()).sum();
        for stroke in &other.without(self).0 {
            points += stroke.points.len();
            if points > POINTS {
                break;
            }
            all.0.push(stroke.clone());
        }
        all
    }

    /// The lines of this drawing that are not in another one.
    #[must_use]
    pub fn without(&self, other: &Strokes) -> Strokes {
        let left = self.0.iter().filter(|stroke| !other.0.contains(stroke));
        Strokes(left.cloned().collect())
    }

    /// As it is written.
    #[must_use]
    pub fn code(&self) -> String {
        let strokes = self.0.iter().map(|stroke| {
            let points = stroke.points.iter().map(|[x, y]| format!("_{x}-{y}"));
            format!("{}{}", stroke.colour, points.collect::<String>())
        });
        strokes.collect::<Vec<_>>().join("*")
    }
}

impl Stroke {
    /// The line as the points of an SVG's polyline. A dot is a line of no length, which a round pen shows.
    #[must_use]
    pub fn polyline(&self) -> String {
        let points = self.points.iter().map(|[x, y]| format!("{x},{y}"));
        let points: Vec<String> = points.collect();
        match points.as_slice() {
            [dot] => format!("{dot} {dot}"),
            points => points.join(" "),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_reads_back_as_it_was_drawn() {
        let text = "2_10-20_11-22*0_1000-700";
        let drawing = Strokes::read(text).unwrap();
        assert_eq!(drawing.code(), text);
        let lines: Vec<String> = drawing.lines().iter().map(Stroke::polyline).collect();
        assert_eq!(lines, ["10,20 11,22", "1000,700 1000,700"]);
        assert!(Strokes::read("").unwrap().is_empty());
    }

    #[test]
    fn two_drawings_on_one_sheet_lose_no_line_and_leave_its_bounds_to_nobody() {
        let (one, other) = (
            Strokes::read("0_1-1*1_2-2").unwrap(),
            Strokes::read("1_2-2*2_3-3").unwrap(),
        );
        assert_eq!(one.with(&other).code(), "0_1-1*1_2-2*2_3-3");
        assert_eq!(one.without(&other).code(), "0_1-1");
        assert_eq!(one.with(&Strokes::default()), one);
        assert!(one.without(&one).is_empty());
        let full = Strokes::read(&format!("0{}", "_1-1".repeat(POINTS))).unwrap();
        assert_eq!(full.with(&one), full);
    }

    #[test]
    fn what_is_no_drawing_is_not_taken() {
        for text in [
            "6_1-1", "0", "0_1", "0_1001-1", "0_1-701", "0_-1-1", "<svg>", "0_1-1*x", "0_1-1_", "0_1.5-1",
        ] {
            assert_eq!(Strokes::read(text), None, "{text}");
        }
        let long = |points: usize| format!("0{}", "_1-1".repeat(points));
        assert!(Strokes::read(&long(POINTS)).is_some());
        assert_eq!(Strokes::read(&long(POINTS + 1)), None);
        assert_eq!(Strokes::read(&"*".repeat(LONGEST + 1)), None);
    }
}
