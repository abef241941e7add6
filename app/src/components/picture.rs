//! A pictogram on the screen.

use crate::outside::Out;
use domain::band::Band;
use domain::document::Picture;
use leptos::prelude::*;

/// The pictogram for a band: from thirteen a thing stands for what drawn people and toys stand for below, where there is one
/// that says the same.
pub(crate) fn for_band(name: &str, band: Band) -> &str {
    match name {
        _ if band < Band::Thirteen => name,
        "walk" => "next-step",
        "people" | "hello" => "room",
        "talk" => "question",
        "play" => "hourglass",
        "writing" | "read-back" | "first-look" => "papers",
        "goodbye" => "plan",
        "feelings" => "question",
        _ => name,
    }
}

/// A pictogram with its text alternative; if that is empty, the pictogram is decoration.
#[component]
pub fn Pictogram(
    /// Words and pictures.
    out: Out,
    /// The pictogram and its text alternative.
    picture: Picture,
) -> impl IntoView {
    let svg = out.svg(&picture.name).unwrap_or_default().replacen(
        "<svg ",
        "<svg aria-hidden=\"true\" focusable=\"false\" ",
        1,
    );
    if picture.alt.is_empty() {
        view! { <span class="pictogram" aria-hidden="true" inner_html=svg></span> }.into_any()
    } else {
        view! { <span class="pictogram" role="img" aria-label=picture.alt inner_html=svg></span> }.into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_thirteen_a_thing_stands_for_drawn_people() {
        assert_eq!(for_band("walk", Band::Ten), "walk");
        assert_eq!(for_band("walk", Band::Thirteen), "next-step");
        assert_eq!(for_band("rights", Band::Thirteen), "rights");
    }
}
