//! A document, or several of them, as one HTML file that loads nothing else.

use crate::components::document::DocumentView;
use crate::outside::Out;
use crate::render::part;
use domain::document::Document;
use leptos::prelude::*;
use std::sync::Arc;

/// A document of several on one page.
pub struct Section {
    /// What it is called.
    pub name: String,
    /// The document; its ids are its own on the page.
    pub document: Arc<Document>,
}

/// What a file says of itself.
struct Head {
    title: String,
    language: String,
    class: String,
}

impl Head {
    /// That of a document.
    fn of(document: &Document) -> Head {
        Head {
            title: document.title.clone(),
            language: document.language.to_string(),
            class: format!("child file band-{}", document.band.as_str()),
        }
    }
}

/// Renders the file: the document's title and content, with its style inside.
#[must_use]
pub fn file(out: &Out, document: Arc<Document>, style: &str) -> String {
    let out = out.clone();
    let head = Head::of(&document);
    framed(head, style, move || view! { <DocumentView out document/> }.into_any())
}

/// Renders several documents as one file, each as a section; the first says what the file is.
#[must_use]
pub fn sections(out: &Out, sections: Vec<Section>, style: &str) -> String {
    let out = out.clone();
    let Some(head) = sections.first().map(|first| Head::of(&first.document)) else {
        return String::new();
    };
    framed(head, style, move || {
        sections
            .into_iter()
            .map(|Section { name, document }| {
                let out = out.clone();
                view! { <section aria-label=name><DocumentView out document/></section> }
            })
            .collect_view()
            .into_any()
    })
}

fn framed(head: Head, style: &str, content: impl FnOnce() -> AnyView) -> String {
    let style = style.to_owned();
    let html = part(move || {
        let Head { title, language, class } = head;
        let content = content();
        view! {
            <html lang=language>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <title>{title}</title>
                    <style inner_html=style></style>
                </head>
                <body class=class>
                    <main>{content}</main>
                </body>
            </html>
        }
    });
    format!("<!DOCTYPE html>{html}\n")
}
