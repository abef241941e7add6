//! Closing a case, with what happens then, why it ends and what the child hears; and opening a closed one again.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::components::finding::FormFaults;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Close {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Address of the child's page.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// The version shown; the form sends it back.
    pub version: u64,
    /// How the case was closed, in a sentence; `None` while it is open.
    pub closed: Option<String>,
    /// What happens to what is open in the case when it closes, in sentences.
    pub happens: Vec<String>,
    /// The reasons there are: code and words.
    pub reasons: Vec<(String, String)>,
    /// What stands in the fields.
    pub typed: Typed,
    /// What is wrong with what was sent: the field, and the key of the sentence.
    pub faults: Vec<(&'static str, &'static str)>,
}

/// What stands in the fields of the form that closes a case.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The day, in a form's date format.
    pub on: String,
    /// The code of the reason; blank until one is chosen.
    pub closed_why: String,
    /// Why it ends, for the child.
    pub child_why: String,
    /// What goes on for the child, one thing a line.
    pub stays: String,
    /// How the child can come back.
    pub come_back: String,
}

/// Renders the page.
#[must_use]
pub fn close(out: &Out, nonce: String, model: Close) -> String {
    let title = if model.closed.is_some() {
        "reopen-title"
    } else {
        "close-title"
    };
    staff(out, nonce, model.shell.clone().titled(title), move |out| {
        let back = out.say("back-to-child", &[("child", &model.child)]);
        let form = match &model.closed {
            Some(closed) => opening(&out, &model, closed),
            None => closing(&out, &model),
        };
        view! {
            <main id="content" class="front narrow">
                <p><a href=model.case.clone()>{back}</a></p>
                <h1>{out.say(title, &[])}</h1>
                {form}
            </main>
        }
    })
}

/// The form that closes an open case.
fn closing(out: &Out, model: &Close) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let typed = model.typed.clone();
    let fault = |field: &str| {
        let mut faults = model.faults.iter();
        faults.find(|(name, _)| *name == field).map(|(_, key)| say(key))
    };
    let happens = model
        .happens
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect_view();
    let reasons = model
        .reasons
        .iter()
        .map(|(code, words)| {
            let chosen = *code == typed.closed_why;
            view! {
                <label class="option">
                    <input type="radio" name="closed_why" value=code.clone() checked=chosen required=true/>
                    <span>{words.clone()}</span>
                </label>
            }
        })
        .collect_view();
    let unchosen = fault("closed_why").map(|fault| view! { <p class="finding block">{fault}</p> });
    view! {
        <p class="lead">{say("close-lead")}</p>
        <FormFaults out=out.clone() title="close-wrong" faults=model.faults.clone()/>
        <section class="part stack" aria-labelledby="happens">
            <h2 id="happens">{say("close-happens")}</h2>
            <ul>{happens}</ul>
        </section>
        <form method="post" action=format!("{}/state", model.case) class="stack">
            <input type="hidden" name="version" value=model.version.to_string()/>
            <fieldset class="field" id="closed_why">
                <legend>{say("close-why")}</legend>
                {unchosen}
                <div class="options">{reasons}</div>
            </fieldset>
            {Entry::new("on", say("close-on")).value(typed.on).fault(fault("on")).required().line("date")}
            {Entry::new("child_why", say("edit-ending-why")).hint(say("edit-ending-why-hint")).value(typed.child_why).lines(3)}
            {Entry::new("stays", say("edit-ending-stays")).hint(say("edit-ending-stays-hint")).value(typed.stays).lines(3)}
            {Entry::new("come_back", say("edit-ending-come-back")).value(typed.come_back).lines(3)}
            {Entry::new("sure", say("close-sure")).fault(fault("sure")).required().tick()}
            <p class="acts"><button class="act" name="to" value="closed">{say("close-act")}</button></p>
        </form>
    }
    .into_any()
}

/// The form that opens a closed case again.
fn opening(out: &Out, model: &Close, closed: &str) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    view! {
        <p class="lead">{closed.to_owned()}</p>
        <p>{say("reopen-lead")}</p>
        <form method="post" action=format!("{}/state", model.case) class="stack">
            <input type="hidden" name="version" value=model.version.to_string()/>
            {Entry::new("why", say("reopen-why")).hint(say("reopen-why-hint")).required().lines(3)}
            <p class="acts"><button class="act" name="to" value="open">{say("reopen-act")}</button></p>
        </form>
    }
    .into_any()
}
