//! Something in a form has to be put right: a summary on top takes the focus and leads to each field, the fields are asked
//! for again with what is wrong, and the rest goes along.

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
    /// What is wrong and what to do, in words.
    pub why: String,
}

/// How a field is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In one's own words.
    Words,
    /// As a day.
    Day,
    /// As the tick of a confirm step.
    Tick,
    /// Chosen from a list: the key of its label, and each answer with its words.
    Choice(&'static str, Vec<(String, String)>),
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
        let back = case_of(&model.action).map(|case| view! { <p><a href=case>{say("fault-to-case")}</a></p> });
        view! {
            <main id="content" class="front narrow">
                <h1>{say("amend-title")}</h1>
                {summary(&out, &model.asked)}
                <form method="post" action=model.action.clone() class="stack">
                    {rest}
                    {asked}
                    <p><button class="act">{say("amend-act")}</button></p>
                </form>
                {back}
            </main>
        }
    })
}

/// The address of the case that a form belongs to.
fn case_of(action: &str) -> Option<String> {
    let case = action.strip_prefix("/case/")?.split('/').next()?;
    Some(format!("/case/{case}"))
}

/// All that is wrong, each leading to its field. Autofocus takes whoever comes here to it, without a script.
fn summary(out: &Out, asked: &[Asked]) -> impl IntoView + use<> {
    let line = |(nth, field): (usize, &Asked)| {
        let (label, why) = (out.say(label(field), &[]), field.why.clone());
        view! { <li class="finding block"><a href=format!("#{}", id_of(nth, field))>{label}": "{why}</a></li> }
    };
    let lines = asked.iter().enumerate().map(line).collect_view();
    view! {
        <section class="summary stops" id="summary" aria-labelledby="summary-title">
            <h2 id="summary-title" tabindex="-1" autofocus=true>{out.say("amend-lead", &[])}</h2>
            <ul role="list">{lines}</ul>
        </section>
    }
}

/// The id of a field: a tick has its name's, as on every page.
fn id_of(nth: usize, field: &Asked) -> String {
    match field.kind {
        Kind::Tick => field.name.clone(),
        _ => format!("amend-{nth}"),
    }
}

fn label(field: &Asked) -> &'static str {
    let end = field.name.rsplit('-').next().unwrap_or_default();
    label_of(end, &field.kind)
}

/// The label of a field, by the last part of its name: as on the page that asks for it first.
fn label_of(name: &str, kind: &Kind) -> &'static str {
    match (name, kind) {
        (_, Kind::Choice(label, _)) => label,
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
    let (id, hint) = (id_of(nth, field), format!("amend-{nth}-why"));
    let label = out.say(label(field), &[]);
    if field.kind == Kind::Tick {
        let tick = Entry::new(field.name.clone(), label)
            .fault(Some(field.why.clone()))
            .required();
        return view! { {tick.tick()} }.into_any();
    }
    let input = match &field.kind {
        Kind::Choice(_, options) => {
            let none = std::iter::once((String::new(), out.say("option-none", &[])));
            let options = none
                .chain(options.clone())
                .map(|(value, words)| view! { <option value=value>{words}</option> })
                .collect_view();
            view! {
                <select id=id.clone() name=field.name.clone() required=true aria-invalid="true" aria-describedby=hint.clone()>{options}</select>
            }
            .into_any()
        }
        Kind::Day => view! {
            <input id=id.clone() name=field.name.clone() type="date" value=field.typed.clone() required=true
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
            <p class="finding block" id=hint>{field.why.clone()}</p>
            {input}
        </div>
    }
    .into_any()
}
