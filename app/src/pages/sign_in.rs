//! Sign-in. Every refusal has the same sentence, so that nobody can learn which names exist.

use super::shell::title;
use super::{Head, Languages};
use crate::outside::Out;
use crate::render::{Frame, page};
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct SignIn {
    /// The name that was typed.
    pub name: String,
    /// Why the last attempt was refused.
    pub refused: Option<Refused>,
    /// Where to go after signing in: a path on this server.
    pub to: String,
    /// The form that was being sent when the session ended.
    pub interrupted: Option<Interrupted>,
    /// The municipalities where one can sign in instead.
    pub there: Vec<There>,
}

/// A way to sign in at a municipality.
#[derive(Clone, Debug)]
pub struct There {
    /// Its address on this server.
    pub href: String,
    /// The municipality's name.
    pub name: String,
}

/// Why a sign-in was refused.
#[derive(Clone, Debug)]
pub enum Refused {
    /// The name or the password was wrong; which one is not said.
    Wrong,
    /// Too many attempts; the time of day from which the next one is accepted, in words.
    Wait(String),
    /// Signing in at the municipality came to nothing; the code of the reason, whose sentence is `sign-in-there-CODE`.
    There(&'static str),
    /// The sign-in waited too long for its second step.
    Ended,
    /// The password was given by somebody else, too long ago.
    Old,
    /// A passkey came to nothing; the code of the reason, whose sentence is `passkey-refused-CODE`.
    Passkey(&'static str),
}

/// A form that was sent after its session had ended.
#[derive(Clone, Debug)]
pub struct Interrupted {
    /// The path it was sent to.
    pub path: String,
    /// What was typed, as the form sent it.
    pub typed: String,
}

pub(super) fn frame(out: &Out, nonce: String) -> Frame {
    Frame {
        title: title(out, "page-sign-in"),
        language: out.say("language", &[]),
        class: "adviser",
        islands: false,
        module: None,
        nonce,
    }
}

/// Renders the page.
#[must_use]
pub fn sign_in(out: &Out, nonce: String, model: SignIn) -> String {
    let inside = out.clone();
    page(out, &frame(out, nonce), move || {
        let out = inside;
        let say = |key: &str| out.say(key, &[]);
        let told = model.refused.clone().map(|refused| {
            let words = match refused {
                Refused::Wrong => say("sign-in-wrong"),
                Refused::There(code) => say(&format!("sign-in-there-{code}")),
                Refused::Wait(when) => out.say("sign-in-wait", &[("when", &when)]),
                Refused::Ended => say("second-step-ended"),
                Refused::Old => say("sign-in-old"),
                Refused::Passkey(code) => say(&format!("passkey-refused-{code}")),
            };
            view! { <p class="summary stops" role="alert" id="refused">{words}</p> }
        });
        let described = matches!(model.refused, Some(Refused::Wrong | Refused::Wait(_))).then_some("refused");
        let refused = told;
        // Switching the language loads another page, which would lose the interrupted form.
        let languages = model.interrupted.is_none().then(|| {
            view! { <footer class="foot"><Languages out=out.clone()/></footer> }
        });
        let there = ways(&out, model.there, &model.to, model.interrupted.as_ref());
        let interrupted = model.interrupted.map(|was| {
            view! {
                <p class="lead">{say("sign-in-interrupted")}</p>
                <input type="hidden" name="path" value=was.path/>
                <input type="hidden" name="typed" value=was.typed/>
            }
        });
        view! {
            <Head out=out.clone() stored=true/>
            <main id="content" class="front narrow">
                <h1>{say("sign-in-title")}</h1>
                {refused}
                {there}
                <form method="post" action="/sign-in" class="stack">
                    {interrupted}
                    <input type="hidden" name="to" value=model.to/>
                    <p class="field">
                        <label for="name">{say("sign-in-name")}</label>
                        <input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false"
                            required=true value=model.name aria-describedby=described/>
                    </p>
                    <p class="field">
                        <label for="password">{say("sign-in-password")}</label>
                        <input id="password" name="password" type="password" autocomplete="current-password"
                            required=true aria-describedby=described/>
                    </p>
                    <p><button class="act">{say("sign-in-act")}</button></p>
                </form>
                <p class="quiet-note">{say("sign-in-shared")}</p>
                {out.has_public_letter().then(|| view! { <p><a href="/">{say("sign-in-without")}</a></p> })}
            </main>
            {languages}
        }
    })
}

/// The ways to sign in at a municipality. What was being sent when the session ended waits in this window, and the way
/// opens another.
fn ways(out: &Out, there: Vec<There>, to: &str, interrupted: Option<&Interrupted>) -> Option<impl IntoView + use<>> {
    if there.is_empty() {
        return None;
    }
    let elsewhere = interrupted.is_some().then_some("_blank");
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.');
    let onward = if to.starts_with('/') && to.bytes().all(plain) {
        format!("?to={to}")
    } else {
        String::new()
    };
    let links = there
        .into_iter()
        .map(|way| {
            let words = out.say("sign-in-there", &[("municipality", &way.name)]);
            view! {
                <p><a class="act" href=format!("{}{onward}", way.href) target=elsewhere
                    rel=elsewhere.map(|_| "noopener")>{words}</a></p>
            }
        })
        .collect_view();
    let wait = interrupted.map(|was| {
        view! {
            <p>{out.say("sign-in-there-window", &[])}</p>
            <form method="post" action="/sign-in">
                <input type="hidden" name="path" value=was.path.clone()/>
                <input type="hidden" name="typed" value=was.typed.clone()/>
                <p><button>{out.say("sign-in-there-again", &[])}</button></p>
            </form>
        }
    });
    Some(view! {
        <div class="stack">
            {links}{wait}
            <h2>{out.say("sign-in-local", &[])}</h2>
        </div>
    })
}

/// After signing in again: one button sends the interrupted form to where it was going.
#[must_use]
pub fn go_on(out: &Out, nonce: String, path: String, fields: Vec<(String, String)>) -> String {
    let inside = out.clone();
    page(out, &frame(out, nonce), move || {
        let out = inside;
        let fields = fields
            .into_iter()
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
            .collect_view();
        view! {
            <Head out=out.clone() stored=true/>
            <main id="content" class="front narrow">
                <h1>{out.say("go-on-title", &[])}</h1>
                <p class="lead">{out.say("go-on-lead", &[])}</p>
                <form method="post" action=path>
                    {fields}
                    <button class="act">{out.say("go-on-act", &[])}</button>
                </form>
            </main>
        }
    })
}
