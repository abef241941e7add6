//! The second step of signing in, and setting it up: six digits from a phone, a picture to scan, recovery codes that
//! are shown once.

use super::Head;
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

/// The page that asks for the six digits.
#[derive(Clone, Debug, Default)]
pub struct SecondStep {
    /// What goes along.
    pub carried: Carried,
    /// Why the last code was refused.
    pub refused: Option<Refused>,
}

/// The page on which a phone is set up.
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

/// The field for a code, with what was wrong with the last one.
pub(super) fn code_field(out: &Out, hint: &str, refused: bool) -> impl IntoView + use<> {
    let described = if refused { "code-hint refused" } else { "code-hint" };
    view! {
        <p class="field">
            <label for="code">{out.say("second-step-code", &[])}</label>
            <input id="code" class="figures" name="code" autocomplete="one-time-code" autocapitalize="none"
                spellcheck="false" maxlength="20" required=true aria-describedby=described/>
        </p>
        <p class="hint" id="code-hint">{out.say(hint, &[])}</p>
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
    };
    view! { <p class="summary stops" role="alert" id="refused">{words}</p> }
}

/// Renders the page that asks for the six digits.
#[must_use]
pub fn second_step(out: &Out, nonce: String, model: SecondStep) -> String {
    let inside = out.clone();
    page(out, &frame(out, nonce), move || {
        let out = inside;
        let say = |key: &str| out.say(key, &[]);
        let refused = model.refused.as_ref().map(|why| refusal(&out, why));
        let field = code_field(&out, "second-step-lost", refused.is_some());
        view! {
            <Head out=out.clone() stored=true/>
            <main id="content" class="front narrow">
                <h1>{say("second-step-title")}</h1>
                <p class="lead">{say("second-step-lead")}</p>
                {refused}
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
        Some(shell) => staff(out, nonce, shell, move |out| content(&out)),
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

/// Renders the page on which a phone is set up.
#[must_use]
pub fn enrol(out: &Out, nonce: String, model: Enrol) -> String {
    let (action, lead) = match model.shell {
        Some(_) => ("/me/second-factor", "enrol-lead-own"),
        None => ("/sign-in/enrol", "enrol-lead"),
    };
    within(out, nonce, model.shell.clone(), move |out| {
        enrol_main(out, model, action, lead)
    })
}

fn enrol_main(out: &Out, model: Enrol, action: &'static str, lead: &'static str) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let lead = if model.replaces { "enrol-lead-replaces" } else { lead };
    let wrong = model.wrong.then(|| {
        view! { <p class="summary stops" role="alert" id="refused">{say("enrol-wrong")}</p> }
    });
    let alt = say("enrol-qr");
    let picture = out
        .qr(&model.link)
        .map(|svg| view! { <p class="qr" role="img" aria-label=alt inner_html=svg></p> });
    let over = model.shell.is_none().then(|| start_over(out));
    let field = code_field(out, "enrol-code-hint", model.wrong);
    view! {
        <main id="content" class="front narrow">
            <h1>{say("enrol-title")}</h1>
            <p class="lead">{say(lead)}</p>
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
            {over}
        </main>
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
