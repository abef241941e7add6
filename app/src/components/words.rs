//! The words of a document, sentence by sentence.

use super::unbroken;
use domain::document::{Origin, Text};
use leptos::prelude::*;

/// A text, one element per sentence. Names are isolated so that a right-to-left name cannot reorder its sentence;
/// numbers and times stay on one line. What somebody typed is Danish whatever the document's language is, and is marked so:
/// a voice reads it as Danish on an English page.
pub(crate) fn words(text: &Text) -> impl IntoView + use<> {
    text.sentences()
        .into_iter()
        .map(|sentence| {
            let spans = unbroken::spans(sentence)
                .into_iter()
                .map(|span| match span.of {
                    Origin::Ours | Origin::Value => span.text.into_any(),
                    Origin::Name => view! { <bdi>{span.text}</bdi> }.into_any(),
                    Origin::Own => view! { <bdi lang="da">{span.text}</bdi> }.into_any(),
                })
                .collect_view();
            view! { <span class="sentence">{spans}</span> }
        })
        .collect_view()
}
