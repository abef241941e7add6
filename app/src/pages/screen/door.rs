//! The entrance to the child's screen: asks for the card's code and does not say what it opens.

use crate::outside::Out;
use crate::pages::fault::Again;
use crate::render::{Quiet, quiet};
use leptos::prelude::*;

/// What the door shows.
#[derive(Clone, Debug, Default)]
pub struct Door {
    /// The secret part of the card's link; empty if the child has to type it.
    pub link: String,
    /// Why the last attempt was refused.
    pub refused: Option<Refused>,
    /// Language of the page.
    pub language: String,
}

/// Why an attempt was refused. It does not say which part was wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The link or the code was wrong.
    Wrong,
    /// Too many attempts; the time of day from which the next one is accepted.
    Wait(String),
    /// The card is void after too many wrong codes.
    Void,
}

fn frame(out: &Out, language: String) -> Quiet {
    Quiet {
        title: out.say("screen-title", &[]),
        language,
        class: "screen size-0".into(),
        modules: Vec::new(),
    }
}

/// Renders the page.
#[must_use]
pub fn door(out: &Out, model: Door) -> String {
    let inside = out.clone();
    quiet(out, &frame(out, model.language.clone()), move || {
        let out = inside;
        let say = |key: &str| out.say(key, &[]);
        let refused = model.refused.map(|refused| {
            let words = match refused {
                Refused::Wrong => say("door-wrong"),
                Refused::Wait(when) => out.say("door-wait", &[("when", &when)]),
                Refused::Void => say("door-void"),
            };
            view! { <p class="refused" role="alert" id="refused">{words}</p> }
        });
        let described = refused.is_some().then_some("refused");
        let link = if model.link.is_empty() {
            view! {
                <label for="card">{say("door-card")}</label>
                <input id="card" name="card" autocomplete="off" autocapitalize="none" spellcheck="false" required=true
                    aria-describedby=described/>
            }
            .into_any()
        } else {
            view! { <input type="hidden" name="card" value=model.link/> }.into_any()
        };
        view! {
            <main id="content" class="door">
                <h1>{say("door-title")}</h1>
                {refused}
                <form method="post" action="/t" class="ask">
                    {link}
                    <label for="code">{say("door-code")}</label>
                    <input id="code" name="code" inputmode="numeric" autocomplete="off" required=true aria-describedby=described/>
                    <p><button class="act">{say("door-act")}</button></p>
                </form>
            </main>
        }
    })
}

/// The page after leaving. Nothing on it says what was left.
#[must_use]
pub fn left(out: &Out, language: String) -> String {
    let inside = out.clone();
    quiet(out, &frame(out, language), move || neutral(&inside))
}

/// The content of that page.
pub(super) fn neutral(out: &Out) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    view! { <main id="content" class="door"><h1>{say("left-title")}</h1><p>{say("left")}</p></main> }
}

/// The page on a child's or a talk's screen: it says neither whose it is nor what went wrong, and the way out is there.
/// `again`: what was sent and may be sent once more. It is on the page and not shown: whoever is called to help reads no word
/// of it, and it is gone with the page.
#[must_use]
pub fn trouble(out: &Out, language: String, at_a_talk: bool, again: Option<Again>) -> String {
    let inside = out.clone();
    quiet(out, &frame(out, language), move || {
        let say = |key: &str| inside.say(key, &[]);
        let lead = say(if again.is_some() {
            "screen-fault-kept"
        } else {
            "screen-fault"
        });
        let again = again.map(|again| once_more(&inside, again));
        // A talk's screen is left by the PIN alone.
        let way = if at_a_talk {
            view! { <p><a href="/t/talk">{say("screen-fault-back")}</a></p> }.into_any()
        } else {
            view! {
                <form method="post" action="/t/leave" class="ask"><p><button class="leave">{say("screen-leave")}</button></p></form>
            }
            .into_any()
        };
        view! {
            <main id="content" class="door">
                <h1>{say("screen-fault-title")}</h1>
                <p>{lead}</p>
                {again}
                {way}
            </main>
        }
    })
}

/// The form that sends on what the child sent: every field as it was, and one button.
fn once_more(out: &Out, again: Again) -> impl IntoView + use<> {
    let Again { action, fields } = again;
    let fields = fields
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <form method="post" action=action class="ask">
            {fields}
            <p><button class="act">{out.say("screen-again-act", &[])}</button></p>
        </form>
    }
}
