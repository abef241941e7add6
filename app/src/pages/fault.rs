//! A page for when something went wrong: what, and what to do. A signed-in user keeps the header of their pages.

use super::Head;
use super::shell::{Shell, staff, title};
use crate::outside::Out;
use crate::render::{Frame, page};
use leptos::prelude::*;

/// Where the page's link back goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Back {
    /// The front page, if nobody is signed in.
    Front,
    /// Address of the signed-in user's start page.
    Home(&'static str),
    /// Address of the case they were in.
    Case(String),
}

/// What the page says.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Chooses the words: `fault-KEY-title` and `fault-KEY`.
    pub key: &'static str,
    /// Key of the sentence before those words: why a command was refused.
    pub why: Option<String>,
    /// The signed-in user, if any.
    pub shell: Option<Shell>,
    /// Where what is to be done first is done, and the key of its name.
    pub first: Option<(&'static str, &'static str)>,
    /// Where the link back goes.
    pub back: Back,
}

impl Fault {
    /// A page for somebody who is not signed in.
    #[must_use]
    pub fn of(key: &'static str) -> Fault {
        Fault {
            key,
            why: None,
            shell: None,
            first: None,
            back: Back::Front,
        }
    }
}

/// Renders the page.
#[must_use]
pub fn fault(out: &Out, nonce: String, model: Fault) -> String {
    let Fault {
        key,
        why,
        shell,
        first,
        back,
    } = model;
    let content = move |out: Out| {
        let why = why.map(|why| view! { <p class="lead">{out.say(&why, &[])}</p> });
        let first =
            first.map(|(to, name)| view! { <p class="acts"><a class="act" href=to>{out.say(name, &[])}</a></p> });
        let (to, name) = match back {
            Back::Front => ("/".to_owned(), "to-the-front"),
            Back::Home(home) => (home.to_owned(), "fault-to-home"),
            Back::Case(case) => (case, "fault-to-case"),
        };
        view! {
            <main id="content" class="front">
                <h1>{out.say(&format!("fault-{key}-title"), &[])}</h1>
                {why}
                <p class="lead">{out.say(&format!("fault-{key}"), &[])}</p>
                {first}
                <p><a href=to>{out.say(name, &[])}</a></p>
            </main>
        }
    };
    let named = format!("fault-{key}-title");
    match shell {
        Some(shell) => staff(out, nonce, shell.titled(named), content),
        None => {
            let frame = Frame {
                title: title(out, &named),
                language: out.say("language", &[]),
                class: "adviser",
                islands: false,
                module: None,
                nonce,
            };
            let inside = out.clone();
            page(out, &frame, move || {
                view! {
                    <Head out=inside.clone()/>
                    {content(inside.clone())}
                }
            })
        }
    }
}
