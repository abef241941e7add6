//! A document as one HTML file that loads nothing else.

use crate::components::document::DocumentView;
use crate::outside::Out;
use crate::render::part;
use domain::document::Document;
use leptos::prelude::*;
use std::sync::Arc;

/// Renders the file: the document's title and content, with its style inside.
#[must_use]
pub fn file(out: &Out, document: Arc<Document>, style: &str) -> String {
    let (out, style) = (out.clone(), style.to_owned());
    let html = part(move || {
        let language = document.language.to_string();
        let class = format!("child file band-{}", document.band.as_str());
        view! {
            <html lang=language>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <title>{document.title.clone()}</title>
                    <style inner_html=style></style>
                </head>
                <body class=class>
                    <main><DocumentView out document/></main>
                </body>
            </html>
        }
    });
    format!("<!DOCTYPE html>{html}\n")
}
