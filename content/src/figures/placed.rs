//! Where a figure stands in a picture, and how large: its numbers moved and scaled, so that no picture needs a transform.

/// Where a figure ends, and what stands on the floor of a scene.
pub(super) const FLOOR: f64 = 59.5;

/// Where the wheels of a chair begin and end, across.
const WHEELS: (f64, f64) = (7.9, 56.1);

/// The air at the side of a picture, and half an outline.
const EDGE: f64 = 4.5;

/// A figure made smaller and moved.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// How large it is, of 1.
    pub(super) scale: f64,
    /// How far it is moved across.
    pub(super) x: f64,
    /// How far it is moved down.
    pub(super) y: f64,
}

impl Placed {
    /// As it is drawn in its file.
    pub(super) const WHOLE: Placed = Placed {
        scale: 1.0,
        x: 0.0,
        y: 0.0,
    };

    /// Another placement within this one.
    pub(super) fn holding(self, inner: Placed) -> Placed {
        Placed {
            scale: self.scale * inner.scale,
            x: self.scale * inner.x + self.x,
            y: self.scale * inner.y + self.y,
        }
    }

    /// The same for a chair with wheels: moved down until they stand on the floor, and in from the edge.
    pub(super) fn on_the_floor(self) -> Placed {
        let (left, right) = WHEELS;
        let inside = self.x.max(EDGE - left * self.scale);
        Placed {
            x: inside.min(64.0 - EDGE - right * self.scale),
            y: FLOOR * (1.0 - self.scale),
            ..self
        }
    }

    fn across(self, x: f64) -> f64 {
        self.scale * x + self.x
    }

    fn down(self, y: f64) -> f64 {
        self.scale * y + self.y
    }

    /// An attribute as it stands there.
    pub(super) fn attribute(self, name: &str, value: &str) -> String {
        let number = || value.parse::<f64>().unwrap_or(f64::NAN);
        match name {
            "cx" | "x" | "x1" | "x2" => tenths(self.across(number())),
            "cy" | "y" | "y1" | "y2" => tenths(self.down(number())),
            "r" | "rx" | "ry" | "width" | "height" => tenths(self.scale * number()),
            "d" | "points" => self.along(value),
            _ => value.to_owned(),
        }
    }

    /// The points of a path: letters stay, numbers are by turns across and down.
    fn along(self, path: &str) -> String {
        let mut out = String::new();
        let mut is_across = true;
        for word in path.split([' ', ',']).filter(|word| !word.is_empty()) {
            let letters = word.len() - word.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
            let (letter, number) = word.split_at(letters);
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(letter);
            if !number.is_empty() {
                let number = number.parse::<f64>().unwrap_or(f64::NAN);
                out.push_str(&tenths(if is_across {
                    self.across(number)
                } else {
                    self.down(number)
                }));
                is_across = !is_across;
            }
        }
        out
    }
}

/// A number with one decimal at most.
fn tenths(number: f64) -> String {
    let text = format!("{number:.1}");
    match text.strip_suffix(".0") {
        Some("-0") => "0".to_owned(),
        Some(whole) => whole.to_owned(),
        None => text,
    }
}
