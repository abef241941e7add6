//! The words of a document, sentence by sentence.

use super::explained::{self, Explained};
use super::unbroken;
use domain::document::Text;
use leptos::prelude::*;

/// A text, one element per sentence. Names are isolated so that a right-to-left name cannot reorder its sentence;
/// numbers and times stay on one line. What somebody typed is Danish whatever the document's language is, and is marked so:
/// a voice reads it as Danish on an English page. Where the page explains words ([`Explained`]), they lead to what they mean.
pub(crate) fn words(text: &Text) -> impl IntoView + use<> {
    sentences(text, use_context::<Explained>().as_ref())
}

/// The same with no word leading anywhere: for a heading, a flag, the line of a day.
pub(crate) fn unmarked(text: &Text) -> impl IntoView + use<> {
    sentences(text, None)
}

/// The same with no element per sentence either: for the name of a link or a fold, which no voice of ours reads aloud.
pub(crate) fn unread(text: &Text) -> impl IntoView + use<> {
    let spans = text.0.iter().cloned().map(|span| explained::span(span, None));
    spans.collect_view()
}

fn sentences(text: &Text, explained: Option<&Explained>) -> impl IntoView + use<> {
    text.sentences()
        .into_iter()
        .map(|sentence| {
            let spans = unbroken::spans(sentence)
                .into_iter()
                .map(|span| explained::span(span, explained))
                .collect_view();
            view! { <span class="sentence">{spans}</span> }
        })
        .collect_view()
}
