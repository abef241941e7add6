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
    /// Address of the page that shows how it stands now.
    Page(String),
}

/// A form that may be sent once more as it was.
#[derive(Clone, PartialEq, Eq)]
pub struct Again {
    /// The address it went to.
    pub action: String,
    /// Its fields as they were sent.
    pub fields: Vec<(String, String)>,
}

/// Omits what was typed.
impl std::fmt::Debug for Again {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Again({} fields)", self.fields.len())
    }
}

/// What the page says.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Chooses the words: `fault-KEY-title` and `fault-KEY`, or `fault-KEY-kept` where the form goes along.
    pub key: &'static str,
    /// The sentence before those words: why a command was refused.
    pub why: Option<String>,
    /// The signed-in user, if any.
    pub shell: Option<Shell>,
    /// Where what is to be done first is done, and the key of its name.
    pub first: Option<(&'static str, &'static str)>,
    /// What was sent and may be sent once more.
    pub again: Option<Again>,
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
            again: None,
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
        again,
        back,
    } = model;
    let lead = match again {
        Some(_) => format!("fault-{key}-kept"),
        None => format!("fault-{key}"),
    };
    let content = move |out: Out| {
        let why = why.map(|why| view! { <p class="lead">{why}</p> });
        let first =
            first.map(|(to, name)| view! { <p class="acts"><a class="act" href=to>{out.say(name, &[])}</a></p> });
        let again = again.map(|again| once_more(&out, again));
        let (to, name) = match back {
            Back::Front => ("/".to_owned(), "to-the-front"),
            Back::Home(home) => (home.to_owned(), "fault-to-home"),
            Back::Case(case) => (case, "fault-to-case"),
            Back::Page(page) => (page, "fault-to-page"),
        };
        view! {
            <main id="content" class="front">
                <h1>{out.say(&format!("fault-{key}-title"), &[])}</h1>
                {why}
                <p class="lead">{out.say(&lead, &[])}</p>
                {first}
                {again}
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

/// The form that sends on what was typed: every field as it was, and one button.
fn once_more(out: &Out, again: Again) -> AnyView {
    let Again { action, fields } = again;
    let fields = fields
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <form method="post" action=action>
            {fields}
            <p class="acts"><button class="act">{out.say("fault-again-act", &[])}</button></p>
        </form>
    }
    .into_any()
}
