//! The document as the child sees it: nothing else on the screen, and a way to have it read aloud.

use crate::components::document::DocumentView;
use crate::outside::{Module, Out};
use crate::render::{Frame, page};
use domain::document::Document;
use leptos::prelude::*;
use std::sync::Arc;

/// Where the reader's link back goes.
pub enum Back {
    /// To the workbench. The draft's fields are sent along, so that nothing is lost.
    Form(Vec<(String, String)>),
    /// To a page of the case.
    Page(String),
}

/// Renders the page.
#[must_use]
pub fn reader(out: &Out, nonce: String, document: Arc<Document>, back: Back) -> String {
    let frame = Frame {
        title: document.title.clone(),
        language: document.language.to_string(),
        class: "child",
        islands: false,
        module: Some(Module::ReadAloud),
        nonce,
    };
    let inside = out.clone();
    page(out, &frame, move || {
        let out = inside;
        let say = |key: &str| out.say(key, &[]);
        let back = match back {
            Back::Form(fields) => {
                let hidden = fields
                    .into_iter()
                    .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
                    .collect_view();
                view! { <form method="post" action="/letter">{hidden}<button class="quiet">{say("reader-back")}</button></form> }
                    .into_any()
            }
            Back::Page(to) => view! { <a class="act quiet-act" href=to>{say("reader-back-case")}</a> }.into_any(),
        };
        let class = format!("reader band-{}", document.band.as_str());
        view! {
            <main id="content" class=class>
                <DocumentView out=out.clone() document/>
            </main>
            <nav class="reader-bar" aria-label=say("reader-bar")>
                <button type="button" class="act" id="read-aloud" hidden=true data-stop=say("read-stop")>{say("read-aloud")}</button>
                {back}
            </nav>
        }
    })
}
