//! Passkeys on pages: the form that asks a browser for one, and those that an account has. The form shows itself where
//! the browser can do it (`server/assets/modules/passkey.js`); without a script every page goes its other way.

use crate::outside::{Module, Out};
use leptos::nonce::use_nonce;
use leptos::prelude::*;

/// Whether a page offers a passkey.
#[derive(Clone, Debug, Default)]
pub enum Offer {
    /// There is none to use, or none can be made.
    #[default]
    None,
    /// The page was opened by a number instead of a name: browsers have no passkeys there.
    Elsewhere,
    /// The browser is asked for one.
    Ask(Ask),
}

/// What a browser is asked for.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// The name of the ceremony, which comes back with the answer.
    pub ceremony: String,
    /// The options, as JSON.
    pub options: String,
}

/// A passkey that an account has.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The name by which it is taken away.
    pub id: String,
    /// What its holder calls it.
    pub name: String,
    /// When it was made, and when it was last used, in words.
    pub times: String,
}

/// What a form does with a passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum With {
    /// Uses one.
    Use,
    /// Makes one, with a name of its holder's choosing.
    Make,
}

/// The form that asks a browser for a passkey, with what goes along; in its place, where the browser cannot, `instead`.
pub(super) fn form<V: IntoView + 'static>(
    out: &Out,
    with: With,
    action: &'static str,
    ask: Ask,
    along: V,
    instead: Option<&'static str>,
) -> impl IntoView + use<V> {
    let say = |key: &str| out.say(key, &[]);
    let (kind, act, failed) = match with {
        With::Use => ("use", "passkey-use", "passkey-not-used"),
        With::Make => ("make", "passkey-make", "passkey-not-made"),
    };
    let name = (with == With::Make).then(|| {
        view! {
            <div class="field">
                <label for="passkey-name">{say("passkey-name")}</label>
                <p class="hint" id="passkey-name-hint">{say("passkey-name-hint")}</p>
                <input id="passkey-name" name="passkey" type="text" maxlength="60" required=true autocomplete="off"
                    aria-describedby="passkey-name-hint"/>
            </div>
        }
    });
    let instead = instead.map(|key| view! { <p class="hint" data-passkey-none="">{say(key)}</p> });
    let (module, nonce) = (out.assets().module(Module::Passkey).to_owned(), use_nonce());
    view! {
        <form method="post" action=action class="stack" hidden=true data-passkey=kind data-options=ask.options
            data-failed=say(failed)>
            {along}
            <input type="hidden" name="ceremony" value=ask.ceremony/>
            <input type="hidden" name="answer" value=""/>
            {name}
            <p><button class="act">{say(act)}</button></p>
            <p role="status" class="hint" data-said=""></p>
        </form>
        {instead}
        <script type="module" src=module nonce=nonce></script>
    }
}

/// One line where a page opened by a number offers none.
pub(super) fn elsewhere(out: &Out) -> impl IntoView + use<> {
    view! { <p class="hint">{out.say("passkey-elsewhere", &[])}</p> }
}

/// The passkey of whoever has to show that it is them; nothing where none is offered.
pub(super) fn use_one<V: IntoView + 'static>(
    out: &Out,
    offer: Offer,
    action: &'static str,
    along: V,
) -> impl IntoView + use<V> {
    match offer {
        Offer::None => ().into_any(),
        Offer::Elsewhere => elsewhere(out).into_any(),
        Offer::Ask(ask) => form(out, With::Use, action, ask, along, Some("passkey-none")).into_any(),
    }
}

/// Making a passkey, as a part of the page of second factors, with what goes along.
pub(super) fn make_one<V: IntoView + 'static>(
    out: &Out,
    offer: Offer,
    action: &'static str,
    along: V,
    refused: Option<&'static str>,
) -> impl IntoView + use<V> {
    let say = |key: &str| out.say(key, &[]);
    let refused = refused.map(|key| view! { <p class="summary stops" role="alert" id="refused">{say(key)}</p> });
    let inside = match offer {
        Offer::None => view! { <p class="hint">{say("passkey-full")}</p> }.into_any(),
        Offer::Elsewhere => elsewhere(out).into_any(),
        Offer::Ask(ask) => form(out, With::Make, action, ask, along, Some("passkey-none")).into_any(),
    };
    view! {
        {refused}
        <p class="why">{say("passkey-why")}</p>
        {inside}
    }
}

/// The passkeys of an account, each with a button that takes it away.
pub(super) fn rows(out: &Out, rows: Vec<Row>) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    if rows.is_empty() {
        return ().into_any();
    }
    let rows = rows
        .into_iter()
        .map(|row| {
            let label = format!("{}: {}", say("passkey-remove"), row.name);
            view! {
                <li class="open-session">
                    <div><strong><bdi>{row.name}</bdi></strong><p class="why">{row.times}</p></div>
                    <form method="post" action="/me/second-factor/passkey/remove">
                        <input type="hidden" name="passkey" value=row.id/>
                        <button aria-label=label>{say("passkey-remove")}</button>
                    </form>
                </li>
            }
        })
        .collect_view();
    view! { <ul role="list" class="open-sessions">{rows}</ul> }.into_any()
}
