//! The child's way, small: how it is drawn for the child, beside the list of its steps.

use crate::components::document::DocumentView;
use crate::outside::Out;
use domain::document::Document;
use leptos::prelude::*;
use std::sync::Arc;

/// The picture of a way as the child's screen draws it, and nothing else of that screen.
#[derive(Clone, Debug)]
pub struct SmallWay(pub Arc<Document>);

impl SmallWay {
    /// Renders it.
    pub(super) fn show(self, out: &Out) -> AnyView {
        let SmallWay(document) = self;
        let out = out.clone();
        let caption = out.say("child-way-small", &[]);
        view! {
            <figure class="way-small"><figcaption>{caption}</figcaption><DocumentView out document/></figure>
        }
        .into_any()
    }
}
