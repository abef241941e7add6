//! From components to a whole page of HTML.

use crate::outside::{Module, Out};
use leptos::nonce::Nonce;
use leptos::prelude::*;

/// What stands around a page's content.
pub struct Frame {
    /// The window's title: never anything personal.
    pub title: String,
    /// Language of the page.
    pub language: String,
    /// Class of the body: `adviser` or `child`.
    pub class: &'static str,
    /// Whether the page has islands that may wake up.
    pub islands: bool,
    /// The module the page loads, if any.
    pub module: Option<Module>,
    /// Nonce of this answer, as its content security policy names it.
    pub nonce: String,
}

/// A whole page. It is complete without scripts; those it has come last.
pub fn page<V: IntoView + 'static>(out: &Out, frame: &Frame, content: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(Nonce::from_value(frame.nonce.clone()));
        let assets = out.assets();
        let skip = out.say("skip-to-content", &[]);
        let islands = frame.islands.then(|| out.islands()).flatten().map(|folder| {
            let options = LeptosOptions::builder()
                .output_name("app")
                .site_pkg_dir(folder.trim_start_matches('/'))
                .build();
            view! { <HydrationScripts options islands=true/> }
        });
        let module = frame.module.map(|module| {
            let (src, nonce) = (assets.module(module).to_owned(), frame.nonce.clone());
            view! { <script type="module" src=src nonce=nonce></script> }
        });
        view! {
            <html lang=frame.language.clone()>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="referrer" content="same-origin"/>
                    <meta name="robots" content="noindex, nofollow"/>
                    <title>{frame.title.clone()}</title>
                    <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
                    <link rel="stylesheet" href=assets.style.clone()/>
                    {islands}
                    {module}
                </head>
                <body class=frame.class>
                    <a class="skip" href="#content">{skip}</a>
                    {content()}
                </body>
            </html>
        }
        .to_html()
    });
    format!("<!DOCTYPE html>{html}")
}

/// What stands around a page of the child's own screen.
pub struct Quiet {
    /// The window's title: neutral.
    pub title: String,
    /// Language of the page.
    pub language: String,
    /// Classes of the body.
    pub class: String,
    /// The modules it loads. They come from their own files alone, so that the page is the same for every answer.
    pub modules: Vec<Module>,
}

/// A page of the child's own screen: no icon of ours, no address sent on, nothing to preview.
pub fn quiet<V: IntoView + 'static>(out: &Out, frame: &Quiet, content: impl FnOnce() -> V) -> String {
    let html = Owner::new().with(|| {
        let assets = out.assets();
        let modules = frame
            .modules
            .iter()
            .map(|module| view! { <script type="module" src=assets.module(*module).to_owned()></script> })
            .collect_view();
        view! {
            <html lang=frame.language.clone()>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="referrer" content="no-referrer"/>
                    <meta name="robots" content="noindex, nofollow, noarchive, nosnippet"/>
                    <title>{frame.title.clone()}</title>
                    <link rel="icon" href="data:,"/>
                    <link rel="stylesheet" href=assets.screen_style.clone()/>
                    {modules}
                </head>
                <body class=frame.class.clone()>
                    <a class="skip" href="#content">{out.say("skip-to-content", &[])}</a>
                    {content()}
                </body>
            </html>
        }
        .to_html()
    });
    format!("<!DOCTYPE html>{html}")
}

/// A part of a page on its own (a document for a file, an answer for an island).
pub fn part<V: IntoView + 'static>(content: impl FnOnce() -> V) -> String {
    Owner::new().with(|| content().into_view().to_html())
}
