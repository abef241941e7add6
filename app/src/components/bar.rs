//! A bar of numbers that add up: as wide as their sum, one part for each. What is kept back is no number: its part is drawn
//! as wide as it can be, and open. A table beside it says the same, so a screen reader hears that.

use std::fmt::Write;

/// The width of a bar, in its own units.
const WIDE: u64 = 1000;
/// Its height.
const HIGH: u64 = 60;
/// Between two parts.
const GAP: u64 = 6;

/// The parts of a bar, in order.
#[derive(Clone, Debug, Default)]
pub struct Bar {
    /// Each part.
    pub parts: Vec<Part>,
}

/// A part of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// How many, at most where it is open.
    pub size: u64,
    /// Whether the number is kept back.
    pub open: bool,
}

/// A bar as SVG. Parts are told apart by how they are filled, and not by colour alone.
#[must_use]
pub fn bar(bar: &Bar) -> String {
    let sum: u64 = bar.parts.iter().map(|part| part.size).sum();
    let mut svg = format!("<svg viewBox=\"0 0 {WIDE} {HIGH}\" preserveAspectRatio=\"none\" focusable=\"false\">");
    let mut from = 0;
    for (nth, part) in bar.parts.iter().enumerate() {
        let wide = (part.size * WIDE).checked_div(sum).unwrap_or_default();
        let open = if part.open { " open" } else { "" };
        let drawn = wide.saturating_sub(GAP);
        if drawn > 0 {
            let _ = write!(
                svg,
                "<rect class=\"part-{}{open}\" x=\"{from}\" y=\"2\" width=\"{drawn}\" height=\"{}\"/>",
                nth + 1,
                HIGH - 4
            );
        }
        from += wide;
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(size: u64, open: bool) -> Part {
        Part { size, open }
    }

    #[test]
    fn parts_stand_side_by_side_and_fill_the_bar() {
        let drawn = bar(&Bar {
            parts: vec![part(6, false), part(14, false)],
        });
        assert!(
            drawn.contains("class=\"part-1\" x=\"0\" y=\"2\" width=\"294\""),
            "{drawn}"
        );
        assert!(
            drawn.contains("class=\"part-2\" x=\"300\" y=\"2\" width=\"694\""),
            "{drawn}"
        );
    }

    #[test]
    fn what_is_kept_back_is_drawn_as_wide_whatever_it_is() {
        let drawn = bar(&Bar {
            parts: vec![part(4, true), part(36, true)],
        });
        assert!(drawn.contains("class=\"part-1 open\""), "{drawn}");
        assert!(
            bar(&Bar::default()).starts_with("<svg"),
            "and of nothing nothing is drawn"
        );
    }
}
