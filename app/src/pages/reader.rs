//! The document as the child meets it: nothing else on the screen, and a way to
//! have it read aloud.

use crate::components::document::DocumentView;
use crate::outside::Out;
use crate::render::{Frame, page};
use domain::document::Document;
use leptos::prelude::*;
use std::sync::Arc;

/// The page. The draft rides along, so that the way back loses nothing.
#[must_use]
pub fn reader(out: &Out, nonce: String, document: Arc<Document>, back: Vec<(String, String)>) -> String {
    let frame = Frame {
        title: document.title.clone(),
        language: document.language.to_string(),
        class: "child",
        islands: false,
        read_aloud: true,
        nonce,
    };
    let inside = out.clone();
    page(out, &frame, move || {
        let out = inside;
        let say = |key: &str| out.say(key, &[]);
        let hidden = back
            .into_iter()
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
            .collect_view();
        let class = format!("reader band-{}", document.band.as_str());
        view! {
            <main id="content" class=class>
                <DocumentView out=out.clone() document/>
            </main>
            <nav class="reader-bar" aria-label=say("reader-bar")>
                <button type="button" class="act" id="read-aloud" hidden=true data-stop=say("read-stop")>{say("read-aloud")}</button>
                <form method="post" action="/letter">{hidden}<button class="quiet">{say("reader-back")}</button></form>
            </nav>
        }
    })
}
