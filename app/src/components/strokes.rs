//! A child's drawing, as it was drawn: a picture whose words say whose it is and when, and nothing of what it shows.

use domain::talk_tools::strokes::Strokes;
use leptos::prelude::*;

/// The drawing, with its text alternative. Its colours: style/staff.css.
#[must_use]
pub fn strokes(drawing: &Strokes, alt: String) -> AnyView {
    let lines = drawing
        .lines()
        .iter()
        .map(|line| {
            let class = format!("pen-{}", line.colour);
            view! { <polyline class=class points=line.polyline()></polyline> }
        })
        .collect_view();
    view! { <svg class="kept-drawing" viewBox="0 0 1000 700" role="img" aria-label=alt>{lines}</svg> }.into_any()
}
