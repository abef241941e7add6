//! The second step of signing in, and setting it up: six digits from a phone, a picture to scan, a passkey, recovery
//! codes that are shown once.

use super::Head;
use super::passkey::{self, Offer, Row};
use super::shell::{Shell, staff};
use super::sign_in::{Interrupted, Refused, frame};
use crate::outside::Out;
use crate::render::page;
use leptos::prelude::*;

/// What a sign-in carries along until it is through.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// Where to go after signing in: a path on this server.
    pub to: String,
    /// The form that was being sent when the session ended.
    pub interrupted: Option<Interrupted>,
}

/// The page that asks for the six digits or a passkey.
#[derive(Clone, Debug, Default)]
pub struct SecondStep {
    /// What goes along.
    pub carried: Carried,
    /// Whether a phone was set up. Without one the codes that can be typed are recovery codes.
    pub phone: bool,
    /// The account's passkeys.
    pub passkey: Offer,
    /// Why the last code was refused.
    pub refused: Option<Refused>,
}

/// The page on which a phone is set up, or a passkey is made.
#[derive(Clone, Debug, Default)]
pub struct Enrol {
    /// The signed-in user; `None` in the middle of signing in.
    pub shell: Option<Shell>,
    /// What goes along.
    pub carried: Carried,
    /// The secret as text, in groups.
    pub secret: String,
    /// The secret as a link that apps read from the QR code.
    pub link: String,
    /// Whether the account already has a phone, which this one takes the place of.
    pub replaces: bool,
    /// Whether the last code was wrong.
    pub wrong: bool,
    /// A passkey to be made.
    pub passkey: Offer,
    /// The passkeys that the account has.
    pub passkeys: Vec<Row>,
    /// What came of the last one that was made or taken away: the key of a sentence.
    pub passkey_done: Option<&'static str>,
    /// Why the last one came to nothing: the key of a sentence.
    pub passkey_refused: Option<&'static str>,
    /// Whether the account has recovery codes, which can be made anew.
    pub codes: bool,
}

/// The recovery codes, shown once.
#[derive(Clone, Debug, Default)]
pub struct Codes {
    /// The signed-in user; `None` in the middle of signing in.
    pub shell: Option<Shell>,
    /// The codes, as they are printed.
    pub codes: Vec<String>,
    /// Where the way goes on: an address, or the fields of the interrupted form that are sent there.
    pub to: String,
    /// The fields of the interrupted form.
    pub fields: Option<Vec<(String, String)>>,
}

pub(super) fn hidden(carried: Carried) -> impl IntoView {
    let interrupted = carried.interrupted.map(|was| {
        view! {
            <input type="hidden" name="path" value=was.path/>
            <input type="hidden" name="typed" value=was.typed/>
        }
    });
    view! { {interrupted}<input type="hidden" name="to" value=carried.to/> }
}

/// The field for a code, with what was wrong with the last one: of a phone, or else a recovery code.
pub(super) fn code_field(out: &Out, phone: bool, hint: &str, refused: bool) -> impl IntoView + use<> {
    let described = if refused { "code-hint refused" } else { "code-hint" };
    let label = if phone {
        "second-step-code"
    } else {
        "second-step-recovery"
    };
    view! {
        <div class="field">
            <label for="code">{out.say(label, &[])}</label>
            <p class="hint" id="code-hint">{out.say(hint, &[])}</p>
            <input id="code" class="figures" name="code" autocomplete="one-time-code" autocapitalize="none"
                spellcheck="false" maxlength="20" required=true aria-describedby=described/>
        </div>
    }
}

/// What is said of a refused code.
pub(super) fn refusal(out: &Out, refused: &Refused) -> impl IntoView + use<> {
    let words = match refused {
        Refused::There(code) => out.say(&format!("sign-in-there-{code}"), &[]),
        Refused::Wrong => out.say("second-step-wrong", &[]),
        Refused::Wait(when) => out.say("sign-in-wait", &[("when", when)]),
        Refused::Ended => out.say("second-step-ended", &[]),
        Refused::Old => out.say("sign-in-old", &[]),
        Refused::Passkey(code) => out.say(&format!("passkey-refused-{code}"), &[]),
    };
    view! { <p class="summary stops" role="alert" id="refused">{words}</p> }
}

/// The key of the hint at a code's field.
pub(super) fn code_hint(phone: bool) -> &'static str {
    if phone {
        "second-step-lost"
    } else {
        "second-step-recovery-hint"
    }
}

/// Renders the page that asks for the six digits or a passkey.
#[must_use]
pub fn second_step(out: &Out, nonce: String, model: SecondStep) -> String {
    let inside = out.clone();
    page(out, &frame(out, nonce), move || {
        let out = inside;
        let say = |key: &str| out.say(key, &[]);
        let refused = model.refused.as_ref().map(|why| refusal(&out, why));
        let field = code_field(&out, model.phone, code_hint(model.phone), refused.is_some());
        let (title, lead) = match (&model.passkey, model.phone) {
            (Offer::None, _) => ("second-step-title", "second-step-lead"),
            (_, true) => ("second-step-title-passkey", "second-step-lead-either"),
            (_, false) => ("second-step-title-passkey", "second-step-lead-passkey"),
        };
        let along = hidden(model.carried.clone());
        let passkey = passkey::use_one(&out, model.passkey, "/sign-in/passkey", along);
        view! {
            <Head out=out.clone() stored=true/>
            <main id="content" class="front narrow">
                <h1>{say(title)}</h1>
                <p class="lead">{say(lead)}</p>
                {refused}
                {passkey}
                <form method="post" action="/sign-in/code" class="stack">
                    {hidden(model.carried)}
                    {field}
                    <p><button class="act">{say("sign-in-act")}</button></p>
                </form>
                {start_over(&out)}
            </main>
        }
    })
}

pub(super) fn start_over(out: &Out) -> impl IntoView + use<> {
    view! {
        <form method="post" action="/sign-out" class="start-over">
            <p><button class="quiet">{out.say("second-step-other", &[])}</button></p>
        </form>
    }
}

/// A page of somebody who is signed in or, without a shell, of somebody who is about to be.
fn within<V: IntoView + 'static>(
    out: &Out,
    nonce: String,
    shell: Option<Shell>,
    content: impl FnOnce(&Out) -> V + Send + 'static,
) -> String {
    match shell {
        Some(shell) => staff(out, nonce, shell.titled("page-second-step"), move |out| content(&out)),
        None => {
            let inside = out.clone();
            page(out, &frame(out, nonce), move || {
                view! {
                    <Head out=inside.clone() stored=true/>
                    {content(&inside)}
                }
            })
        }
    }
}

/// Renders the page on which a phone is set up, or a passkey is made.
#[must_use]
pub fn enrol(out: &Out, nonce: String, model: Enrol) -> String {
    within(out, nonce, model.shell.clone(), move |out| enrol_main(out, model))
}

fn enrol_main(out: &Out, model: Enrol) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let own = model.shell.is_some();
    let (lead, make) = if own {
        ("enrol-lead-own", "/me/second-factor/passkey")
    } else {
        ("enrol-lead", "/sign-in/passkey/new")
    };
    let done = model
        .passkey_done
        .map(|key| view! { <p class="summary" role="status">{say(key)}</p> });
    let back = own.then(|| view! { <p><a href="/me">{say("own-back")}</a></p> });
    let over = (!own).then(|| start_over(out));
    let codes = model.codes.then(|| {
        view! {
            <section class="part" aria-labelledby="codes">
                <h2 id="codes">{say("enrol-codes")}</h2>
                <p class="why">{say("enrol-codes-why")}</p>
                <form method="post" action="/me/second-factor/codes">
                    <p class="acts"><button>{say("enrol-codes-act")}</button></p>
                </form>
            </section>
        }
    });
    let rows = passkey::rows(out, model.passkeys.clone());
    let passkey = passkey::make_one(
        out,
        model.passkey.clone(),
        make,
        hidden(model.carried.clone()),
        model.passkey_refused,
    );
    view! {
        <main id="content" class="front narrow">
            {back}
            <h1>{say("enrol-title")}</h1>
            <p class="lead">{say(lead)}</p>
            {done}
            <section class="part" aria-labelledby="with-passkey">
                <h2 id="with-passkey">{say("enrol-passkey")}</h2>
                {rows}
                {passkey}
            </section>
            {phone_part(out, model)}
            {codes}
            {over}
        </main>
    }
}

/// Setting up a phone.
fn phone_part(out: &Out, model: Enrol) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let action = match model.shell {
        Some(_) => "/me/second-factor",
        None => "/sign-in/enrol",
    };
    let replaces = model
        .replaces
        .then(|| view! { <p class="why">{say("enrol-lead-replaces")}</p> });
    let wrong = model.wrong.then(|| {
        view! { <p class="summary stops" role="alert" id="refused">{say("enrol-wrong")}</p> }
    });
    let alt = say("enrol-qr");
    let picture = out
        .qr(&model.link)
        .map(|svg| view! { <p class="qr" role="img" aria-label=alt inner_html=svg></p> });
    let field = code_field(out, true, "enrol-code-hint", model.wrong);
    view! {
        <section class="part" aria-labelledby="with-phone">
            <h2 id="with-phone">{say("enrol-phone")}</h2>
            {replaces}
            {wrong}
            <ol class="enrolling">
                <li>{say("enrol-one")}</li>
                <li>
                    {say("enrol-two")}
                    {picture}
                    <p>{say("enrol-by-hand")}" "<code class="by-hand">{model.secret}</code></p>
                </li>
                <li>{say("enrol-three")}</li>
            </ol>
            <form method="post" action=action class="stack">
                {hidden(model.carried)}
                {field}
                <p><button class="act">{say("enrol-act")}</button></p>
            </form>
        </section>
    }
}

/// Renders the recovery codes.
#[must_use]
pub fn codes(out: &Out, nonce: String, model: Codes) -> String {
    within(out, nonce, model.shell.clone(), move |out| codes_main(out, model))
}

fn codes_main(out: &Out, model: Codes) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let codes = model
        .codes
        .into_iter()
        .map(|code| view! { <li><code>{code}</code></li> })
        .collect_view();
    let on = match model.fields {
        Some(fields) => {
            let fields = fields
                .into_iter()
                .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
                .collect_view();
            view! {
                <form method="post" action=model.to>
                    {fields}
                    <button class="act">{say("codes-noted")}</button>
                </form>
            }
            .into_any()
        }
        None => view! { <p class="acts"><a class="act" href=model.to>{say("codes-noted")}</a></p> }.into_any(),
    };
    view! {
        <main id="content" class="front narrow">
            <h1>{say("codes-title")}</h1>
            <p class="lead">{say("codes-lead")}</p>
            <ul role="list" class="recovery-codes">{codes}</ul>
            <p class="quiet-note">{say("codes-how")}</p>
            {on}
        </main>
    }
}
