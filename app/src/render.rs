//! Renders components to a whole page of HTML.

use crate::outside::{Module, Out};
use leptos::nonce::Nonce;
use leptos::prelude::*;

/// What surrounds a page's content.
pub struct Frame {
    /// The window's title; it never contains anything personal.
    pub title: String,
    /// Language of the page.
    pub language: String,
    /// Class of the body: `adviser` or `child`.
    pub class: &'static str,
    /// Whether the page has islands for the browser to start.
    pub islands: bool,
    /// The module the page loads, if any.
    pub module: Option<Module>,
    /// The nonce in this answer's content security policy.
    pub nonce: String,
}

/// Renders a whole page. It is complete without scripts; they come last.
pub fn page<V: IntoView + 'static>(out: &Out, frame: &Frame, content: impl FnOnce() -> V) -> String {
    assembled(out, frame, Box::new(|| html(content())))
}

/// Renders a whole page of parts that are rendered one by one: what they make is put one after the other.
pub fn assembled<'a>(out: &Out, frame: &Frame, content: Box<dyn FnOnce() -> String + 'a>) -> String {
    Owner::new().with(|| {
        provide_context(Nonce::from_value(frame.nonce.clone()));
        let content = content();
        framed(out, frame, &content)
    })
}

/// A part of a page, within the page it belongs to.
pub fn html(view: impl IntoView) -> String {
    view.into_view().to_html()
}

/// The faces that every page of the staff is set in, as the style sheet names them.
const FONTS: [&str; 2] = ["/fonts/Boernehoejde-Regular.woff2", "/fonts/Boernehoejde-Bold.woff2"];

/// What is around the content is compiled once, and not into the type of every page (decision 0040).
fn framed(out: &Out, frame: &Frame, content: &str) -> String {
    let html = {
        let assets = out.assets();
        let skip = out.say("skip-to-content", &[]);
        let islands = frame.islands.then(|| out.islands()).flatten().map(|folder| {
            let options = LeptosOptions::builder()
                .output_name("app")
                .site_pkg_dir(folder.trim_start_matches('/'))
                .build();
            view! { <HydrationScripts options islands=true/> }
        });
        // Asked for with the style sheet and not after it, so that no page is read twice in two faces.
        let fonts = FONTS.map(|font| {
            view! { <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous"/> }
        });
        let fonts = fonts.collect_view();
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
                    {fonts}
                    <link rel="stylesheet" href=assets.style.clone()/>
                    {islands}
                    {module}
                </head>
                <body class=frame.class>
                    <a class="skip" href="#content">{skip}</a>
                </body>
            </html>
        }
        .to_html()
    };
    // Leptos writes the nonce into an attribute that knows two words.
    let html = html.replace(
        &format!(" crossorigin=\"{}\"", frame.nonce),
        " crossorigin=\"anonymous\"",
    );
    match frame.islands {
        true => around(&html, content),
        false => around(&bare(&html), &bare(content)),
    }
}

/// Without the marks by which the browser half finds its place again (`<!>`): no island is on the page. What a person wrote
/// holds none, its brackets are escaped.
fn bare(content: &str) -> String {
    content.replace("<!>", "")
}

/// The content at the end of the body that surrounds it.
fn around(html: &str, content: &str) -> String {
    let (before, after) = html.rsplit_once("</body>").unwrap_or((html, ""));
    format!("<!DOCTYPE html>{before}{content}</body>{after}")
}

/// What surrounds a page of the child's own screen.
pub struct Quiet {
    /// The window's title: neutral.
    pub title: String,
    /// Language of the page.
    pub language: String,
    /// Classes of the body.
    pub class: String,
    /// The modules it loads. There is no inline script and so no nonce: the page is the same in every answer.
    pub modules: Vec<Module>,
}

/// Renders a page of the child's own screen: no icon of this site, no referrer sent, no preview.
pub fn quiet<V: IntoView + 'static>(out: &Out, frame: &Quiet, content: impl FnOnce() -> V) -> String {
    Owner::new().with(|| quietly_framed(out, frame, &html(content())))
}

fn quietly_framed(out: &Out, frame: &Quiet, content: &str) -> String {
    let html = {
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
                </body>
            </html>
        }
        .to_html()
    };
    around(&bare(&html), &bare(content))
}

/// Renders a part of a page: a document for a file, or an answer for an island.
pub fn part<V: IntoView + 'static>(content: impl FnOnce() -> V) -> String {
    Owner::new().with(|| html(content()))
}
