//! A password of one's own: chosen at the first sign-in with one that somebody else gave, or changed later.

use super::Head;
use super::second_step::{Carried, hidden, start_over};
use super::shell::{Shell, staff};
use super::sign_in::frame;
use crate::outside::Out;
use crate::render::page;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct OwnPassword {
    /// The signed-in user; `None` in the middle of signing in.
    pub shell: Option<Shell>,
    /// What the sign-in carries along.
    pub carried: Carried,
    /// The name to sign in with, for the browser's password manager.
    pub name: String,
    /// Why the last try was refused: a key of a sentence, and the time of day in it, if it has one.
    pub refused: Option<(&'static str, String)>,
}

/// Renders the page.
#[must_use]
pub fn own_password(out: &Out, nonce: String, model: OwnPassword) -> String {
    match model.shell.clone() {
        Some(shell) => staff(out, nonce, shell.titled("page-password"), move |out| main(&out, model)),
        None => {
            let inside = out.clone();
            page(out, &frame(out, nonce), move || {
                view! {
                    <Head out=inside.clone() stored=true/>
                    {main(&inside, model)}
                }
            })
        }
    }
}

fn main(out: &Out, model: OwnPassword) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let own = model.shell.is_some();
    let refused = model.refused.as_ref().map(|(key, when)| {
        let words = out.say(key, &[("when", when)]);
        view! { <p class="summary stops" role="alert" id="refused">{words}</p> }
    });
    let described = if model.refused.is_some() {
        "password-hint refused"
    } else {
        "password-hint"
    };
    let field = |id: &'static str, key: &str, complete: &'static str, described: Option<&'static str>| {
        view! {
            <p class="field">
                <label for=id>{say(key)}</label>
                <input id=id name=id type="password" autocomplete=complete required=true aria-describedby=described/>
            </p>
        }
    };
    let current = own.then(|| field("current", "own-password-current", "current-password", None));
    let new = field("new", "own-password-new", "new-password", Some(described));
    let again = field("again", "own-password-again", "new-password", None);
    let over = (!own).then(|| start_over(out));
    let back = own.then(|| view! { <p><a href="/me">{say("own-back")}</a></p> });
    view! {
        <main id="content" class="front narrow">
            {back}
            <h1>{say(if own { "own-password-title" } else { "choose-password-title" })}</h1>
            <p class="lead">{say(if own { "own-password-lead" } else { "choose-password-lead" })}</p>
            {refused}
            <form method="post" action=if own { "/me/password" } else { "/sign-in/password" } class="stack">
                {hidden(model.carried)}
                <input type="hidden" name="username" autocomplete="username" value=model.name/>
                {current}
                {new}
                <p class="hint" id="password-hint">{say("own-password-hint")}</p>
                {again}
                <p><button class="act">{say("own-password-act")}</button></p>
            </form>
            {over}
        </main>
    }
}
