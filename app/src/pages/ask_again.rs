//! Before a dangerous act: is it still you? What was being sent goes along, and is sent by the next press.

use super::passkey::{self, Offer};
use super::second_step::{code_field, code_hint, refusal};
use super::shell::{Shell, staff};
use super::sign_in::{Refused, There};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct AskAgain {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The path that was asked for.
    pub path: String,
    /// What was typed, as the form sent it; `None` if a page was asked for.
    pub typed: Option<String>,
    /// Whether the account has a second factor; without one the password is asked for.
    pub has_factor: bool,
    /// Whether one is a phone. Without one the codes that can be typed are recovery codes.
    pub phone: bool,
    /// The account's passkeys.
    pub passkey: Offer,
    /// Where they sign in anew, and at which municipality, if that is who says who they are.
    pub there: Option<There>,
    /// Why the last answer was refused.
    pub refused: Option<Refused>,
}

/// Renders the page.
#[must_use]
pub fn ask_again(out: &Out, nonce: String, model: AskAgain) -> String {
    staff(out, nonce, model.shell.clone().titled("ask-again-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let refused = model.refused.as_ref().map(|why| match (why, model.has_factor) {
            (Refused::Wrong, _) if model.there.is_some() => {
                view! { <p class="summary stops" role="alert" id="refused">{say("ask-again-not-yet")}</p> }.into_any()
            }
            (Refused::Wrong, false) => {
                view! { <p class="summary stops" role="alert" id="refused">{say("ask-again-wrong")}</p> }.into_any()
            }
            _ => refusal(&out, why).into_any(),
        });
        let described = refused.is_some().then_some("refused");
        let along = |path: String, typed: Option<String>| {
            let typed = typed.map(|typed| view! { <input type="hidden" name="typed" value=typed/> });
            view! { <input type="hidden" name="path" value=path/>{typed} }
        };
        let field = if let Some(there) = &model.there {
            let name = out.say("sign-in-there", &[("municipality", &there.name)]);
            view! {
                <p><a class="act quiet-act" href=there.href.clone() target="_blank" rel="noopener">{name}</a></p>
                <p class="hint">{say("sign-in-there-window")}</p>
            }
            .into_any()
        } else if model.has_factor {
            code_field(&out, model.phone, code_hint(model.phone), refused.is_some()).into_any()
        } else {
            view! {
                <p class="field">
                    <label for="password">{say("sign-in-password")}</label>
                    <input id="password" name="password" type="password" autocomplete="current-password"
                        required=true aria-describedby=described/>
                </p>
            }
            .into_any()
        };
        let (lead, act) = if model.there.is_some() {
            ("ask-again-lead-there", "sign-in-there-again")
        } else if model.has_factor {
            let lead = match (&model.passkey, model.phone) {
                (Offer::None, _) => "ask-again-lead",
                (_, true) => "ask-again-lead-either",
                (_, false) => "ask-again-lead-passkey",
            };
            (lead, "ask-again-act")
        } else {
            ("ask-again-lead-password", "ask-again-act")
        };
        let with = along(model.path.clone(), model.typed.clone());
        let passkey = passkey::use_one(&out, model.passkey, "/confirm", with);
        view! {
            <main id="content" class="front narrow">
                <h1>{say("ask-again-title")}</h1>
                <p class="lead">{say(lead)}</p>
                {refused}
                {passkey}
                <form method="post" action="/confirm" class="stack">
                    {along(model.path, model.typed)}
                    {field}
                    <p><button class="act">{say(act)}</button></p>
                </form>
                <p><a href=model.shell.home>{say("ask-again-back")}</a></p>
            </main>
        }
    })
}

/// Renders the page after it: one button sends the form on.
#[must_use]
pub fn proved(out: &Out, nonce: String, shell: Shell, path: String, fields: Vec<(String, String)>) -> String {
    staff(out, nonce, shell.clone().titled("proved-title"), move |out| {
        let fields = fields
            .into_iter()
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
            .collect_view();
        view! {
            <main id="content" class="front narrow">
                <h1>{out.say("proved-title", &[])}</h1>
                <p class="lead">{out.say("proved-lead", &[])}</p>
                <form method="post" action=path>
                    {fields}
                    <button class="act">{out.say("go-on-act", &[])}</button>
                </form>
                <p><a href=shell.home>{out.say("ask-again-back", &[])}</a></p>
            </main>
        }
    })
}
