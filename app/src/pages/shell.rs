//! What stands around every page behind the sign-in: where I am, who I am, where I may go.

use super::Languages;
use crate::components::picture::Pictogram;
use crate::outside::{Module, Out};
use crate::render::{Frame, page};
use domain::document::Picture;
use leptos::prelude::*;

/// Who is there, and where they may go.
#[derive(Clone, Debug, Default)]
pub struct Shell {
    /// Who is signed in, as colleagues read it.
    pub who: String,
    /// Their municipality.
    pub municipality: String,
    /// Where they may go: the address, and the key of its name (`nav-KEY`).
    pub ways: Vec<(&'static str, &'static str)>,
    /// Where they are, as one of those keys; blank for a page below them.
    pub here: &'static str,
    /// Where their day begins.
    pub home: &'static str,
}

/// A page behind the sign-in.
#[must_use]
pub fn staff<V: IntoView + 'static>(
    out: &Out,
    nonce: String,
    shell: Shell,
    content: impl FnOnce(Out) -> V + 'static,
) -> String {
    let frame = Frame {
        title: out.say("name", &[]),
        language: out.say("language", &[]),
        class: "adviser",
        islands: false,
        module: Some(Module::Staff),
        nonce,
    };
    let inside = out.clone();
    page(out, &frame, move || {
        let out = inside;
        view! {
            <ShellHead out=out.clone() shell/>
            {content(out.clone())}
            <footer class="foot"><Languages out=out.clone()/></footer>
        }
    })
}

/// The head of a page behind the sign-in.
#[component]
pub fn ShellHead(
    /// Words and pictures.
    out: Out,
    /// Who is there.
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
            view! { <li><a href=*to aria-current=here>{say(&format!("nav-{key}"))}</a></li> }
        })
        .collect_view();
    let me = (shell.here == "me").then_some("page");
    view! {
        <header class="head staff">
            <a class="mark" href=shell.home>
                <Pictogram out=out.clone() picture/>
                <span>{say("name")}</span>
            </a>
            <nav aria-label=say("nav-label")><ul role="list" class="nav">{ways}</ul></nav>
            <div class="who">
                <p><a href="/me" aria-current=me>{shell.who}</a>" "<span>{shell.municipality}</span></p>
                <form method="post" action="/sign-out"><button class="quiet">{say("sign-out")}</button></form>
            </div>
        </header>
    }
}
