//! Something in a form has to be put right: its fields are asked for again, each with what is wrong, and the rest goes
//! along.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::components::textarea::Textarea;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page asks for.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The address the form is sent to.
    pub action: String,
    /// The fields to put right.
    pub asked: Vec<Asked>,
    /// The other fields as they were sent.
    pub rest: Vec<(String, String)>,
}

/// A field to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its name in the form.
    pub name: String,
    /// How it is typed.
    pub kind: Kind,
    /// What was typed.
    pub typed: String,
    /// The key of what is wrong and what to do.
    pub why: String,
}

/// How a field is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In one's own words.
    Words,
    /// As a day.
    Day,
    /// As the tick of a confirm step.
    Tick,
}

/// Renders the page.
#[must_use]
pub fn amend(out: &Out, nonce: String, model: Model) -> String {
    staff(out, nonce, model.shell.clone().titled("amend-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let rest = model
            .rest
            .iter()
            .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
            .collect_view();
        let asked = model
            .asked
            .iter()
            .enumerate()
            .map(|(nth, field)| one(&out, nth, field))
            .collect_view();
        view! {
            <main id="content" class="front narrow">
                <h1>{say("amend-title")}</h1>
                <p class="lead">{say("amend-lead")}</p>
                <form method="post" action=model.action.clone() class="stack">
                    {rest}
                    {asked}
                    <p><button class="act">{say("amend-act")}</button></p>
                </form>
            </main>
        }
    })
}

/// The label of a field, by the last part of its name: as on the page that asks for it first.
fn label_of(name: &str, kind: Kind) -> &'static str {
    match (name, kind) {
        ("why" | "reason", _) => "way-reason",
        ("waiting_for", _) => "way-waiting-for",
        ("next_contact", _) => "way-next-contact",
        ("first_name", _) => "amend-first-name",
        (_, Kind::Words) => "amend-words",
        (_, Kind::Day) => "amend-day",
        (_, Kind::Tick) => "amend-sure",
    }
}

fn one(out: &Out, nth: usize, field: &Asked) -> AnyView {
    let (id, hint) = (format!("amend-{nth}"), format!("amend-{nth}-why"));
    let end = field.name.rsplit('-').next().unwrap_or_default();
    let label = out.say(label_of(end, field.kind), &[]);
    if field.kind == Kind::Tick {
        let why = out.say(&field.why, &[]);
        let tick = Entry::new(field.name.clone(), label).fault(Some(why)).required();
        return view! { {tick.tick()} }.into_any();
    }
    let input = match field.kind {
        Kind::Day => view! {
            <input id=id.clone() name=field.name.clone() type="date" value=field.typed.clone() required=true autofocus={nth == 0}
                aria-invalid="true" aria-describedby=hint.clone()/>
        }
        .into_any(),
        // Returned above.
        Kind::Words | Kind::Tick => view! {
            <Textarea id=id.clone() name=field.name.clone() value=field.typed.clone() rows=4 described=hint.clone() invalid=true/>
        }
        .into_any(),
    };
    view! {
        <div class="field invalid">
            <label for=id>{label}</label>
            <p class="finding block" id=hint>{out.say(&field.why, &[])}</p>
            {input}
        </div>
    }
    .into_any()
}
