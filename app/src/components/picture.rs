//! A pictogram on the screen.

use crate::outside::Out;
use domain::document::Picture;
use leptos::prelude::*;

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
