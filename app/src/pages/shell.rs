//! The frame of every page behind the sign-in: the current page, the signed-in user, and the navigation.

use super::Languages;
use crate::components::picture::Pictogram;
use crate::components::practice::{Guide, practice_guide};
use crate::outside::{Module, Out};
use crate::render::{Frame, assembled, html};
use domain::document::Picture;
use leptos::prelude::*;
use std::borrow::Cow;

/// The signed-in user and the pages they may open.
#[derive(Clone, Debug, Default)]
pub struct Shell {
    /// The name of the signed-in user, as colleagues see it.
    pub who: String,
    /// Their municipality.
    pub municipality: String,
    /// Navigation: the address, and the key of its name (`nav-KEY`).
    pub ways: Vec<(&'static str, &'static str)>,
    /// The current entry of the navigation, as its key; blank for a page that is not in it.
    pub here: &'static str,
    /// How much is new for them; it leads to its place on Today.
    pub news: u64,
    /// Address of their start page.
    pub home: &'static str,
    /// The key of the page's title, which names the page and never a child; blank for the name of the house alone.
    pub title: Cow<'static, str>,
    /// The guide, on every page of a practice case and on no other.
    pub practice: Option<Guide>,
}

impl Shell {
    /// With the key of the page's title.
    #[must_use]
    pub fn titled(self, title: impl Into<Cow<'static, str>>) -> Shell {
        Shell {
            title: title.into(),
            ..self
        }
    }
}

/// The title of a page as the browser's tab shows it: what the page is, then the house.
#[must_use]
pub fn title(out: &Out, key: &str) -> String {
    let (house, page) = (out.say("name", &[]), out.say(key, &[]));
    let page = page.trim_end_matches(['?', '.', ':']);
    if page.is_empty() {
        house
    } else {
        format!("{page} – {house}")
    }
}

/// Renders a page behind the sign-in.
#[must_use]
pub fn staff<V: IntoView + 'static>(
    out: &Out,
    nonce: String,
    shell: Shell,
    content: impl FnOnce(Out) -> V + 'static,
) -> String {
    let frame = Frame {
        title: title(out, &shell.title),
        language: out.say("language", &[]),
        class: "adviser",
        islands: false,
        module: Some(Module::Staff),
        nonce,
    };
    let inside = out.clone();
    let parts = move || [head(&inside, shell), html(content(inside.clone())), foot(&inside)].concat();
    assembled(out, &frame, Box::new(parts))
}

fn head(out: &Out, shell: Shell) -> String {
    html(view! { <ShellHead out=out.clone() shell/> })
}

fn foot(out: &Out) -> String {
    let help = out.say("help-title", &[]);
    html(
        view! { <footer class="foot"><p><a href="/help" aria-keyshortcuts="?">{help}</a></p><Languages out=out.clone()/></footer> },
    )
}

/// The header of a page behind the sign-in, and the guide where the page is about a practice case.
#[component]
pub fn ShellHead(
    /// Words and pictures.
    out: Out,
    /// The signed-in user and navigation.
    shell: Shell,
) -> impl IntoView {
    let say = |key: &str| out.say(key, &[]);
    let picture = Picture {
        name: "child-and-bisidder".into(),
        alt: String::new(),
    };
    let ways = shell
        .ways
        .iter()
        .map(|(to, key)| {
            let here = (*key == shell.here).then_some("page");
            let keys = (*key == "children").then_some("/");
            view! { <li><a href=*to aria-current=here aria-keyshortcuts=keys>{say(&format!("nav-{key}"))}</a></li> }
        })
        .collect_view();
    let news = (shell.news > 0).then(|| {
        let words = out.say("nav-news", &[("count", &shell.news.to_string())]);
        view! { <li><a href="/today#news">{words}</a></li> }
    });
    let me = (shell.here == "me").then_some("page");
    let guide = shell.practice.as_ref().map(|guide| practice_guide(&out, guide));
    view! {
        <header class="head staff">
            <a class="mark" href=shell.home>
                <Pictogram out=out.clone() picture/>
                <span>{say("name")}</span>
            </a>
            <nav aria-label=say("nav-label")><ul role="list" class="nav">{ways}{news}</ul></nav>
            <div class="who">
                <p><a href="/me" aria-current=me>{shell.who}</a>" "<span>{shell.municipality}</span></p>
                <form method="post" action="/sign-out"><button class="quiet">{say("sign-out")}</button></form>
            </div>
        </header>
        {guide}
    }
}

/// What came of a form, above the page it led back to: what was done, or what was refused, each the key of a sentence.
pub(super) fn outcome(out: &Out, done: Option<&str>, refused: Option<&str>) -> impl IntoView + use<> {
    let done = done.map(|key| view! { <p class="summary" role="status">{out.say(key, &[])}</p> });
    let refused = refused.map(|key| view! { <p class="summary stops" role="alert">{out.say(key, &[])}</p> });
    (done, refused)
}
