//! A municipality's own systems: which there are, what each may fetch, and making and closing one.

use super::shell::{Shell, outcome, staff};
use crate::components::entry::Entry;
use crate::components::finding::FormFaults;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Integrations {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Where it leads back to: the address, and the key of its words.
    pub back: (&'static str, &'static str),
    /// Those that wait or fetch, newest first.
    pub live: Vec<Row>,
    /// Those that ended, newest first.
    pub ended: Vec<Row>,
    /// The form for a new one, for whoever may ask.
    pub form: Option<NewOne>,
    /// What has just been done: the key of a sentence.
    pub done: Option<&'static str>,
    /// What was refused: the key of a sentence.
    pub refused: Option<&'static str>,
}

/// A system in the list.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its address: `/settle`, `/revoke` and `/receipts` stand below it.
    pub at: String,
    /// What it is called.
    pub name: String,
    /// What it may do: names of scopes, as in `integration-scope-NAME`.
    pub scopes: Vec<String>,
    /// How it stands, as a sentence.
    pub stands: String,
    /// What can be done with it.
    pub acts: Acts,
    /// Whether what it said of papers can be taken back.
    pub receipts: bool,
    /// Where its lines of the log are, for whoever reads the log.
    pub log: Option<String>,
}

/// What the reader can do with a system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Acts {
    /// Nothing: it ended.
    #[default]
    None,
    /// Say yes or no.
    Settle,
    /// Take back what they asked for.
    TakeBack,
    /// Close it.
    Revoke,
}

/// A new system, as far as it has been typed.
#[derive(Clone, Debug, Default)]
pub struct NewOne {
    /// What it is called.
    pub name: String,
    /// What it may do: the value of each box, the name of its words, and whether it is ticked.
    pub scopes: Vec<(&'static str, String, bool)>,
    /// How many days its key is good for.
    pub days: String,
    /// The faults: the field, and the key of the sentence beside it.
    pub faults: Vec<(&'static str, &'static str)>,
}

/// A new key, shown once.
#[derive(Clone, Debug, Default)]
pub struct NewKey {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// What the system is called.
    pub name: String,
    /// The key.
    pub key: String,
}

/// For how many days a key can be good, each with its words at `integration-days-DAYS`.
pub const DAYS: [&str; 3] = ["30", "90", "365"];

/// Renders the list and the form for a new one.
#[must_use]
pub fn integrations(out: &Out, nonce: String, model: Integrations) -> String {
    staff(
        out,
        nonce,
        model.shell.clone().titled("integrations-title"),
        move |out| {
            let say = |key: &str| out.say(key, &[]);
            let outcome = outcome(&out, model.done, model.refused);
            let (back, to) = model.back;
            let none = model
                .live
                .is_empty()
                .then(|| view! { <p class="stone">{say("integrations-none")}</p> });
            let live = (!model.live.is_empty()).then(|| {
                let rows = model.live.iter().map(|it| row(&out, it)).collect_view();
                view! { <ul role="list" class="approvals">{rows}</ul> }
            });
            let ended = (!model.ended.is_empty()).then(|| {
                let rows = model.ended.iter().map(|it| row(&out, it)).collect_view();
                view! {
                    <section class="part" aria-labelledby="ended">
                        <h2 id="ended">{say("integrations-ended")}</h2>
                        <ul role="list" class="approvals">{rows}</ul>
                    </section>
                }
            });
            let form = model.form.map(|it| form(&out, it));
            view! {
                <main id="content" class="front narrow">
                    <p><a href=back>{say(to)}</a></p>
                    <h1>{say("integrations-title")}</h1>
                    <p class="lead">{say("integrations-lead")}</p>
                    {outcome}{none}{live}
                    {form}
                    {ended}
                </main>
            }
        },
    )
}

fn row(out: &Out, it: &Row) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let may: Vec<String> = it
        .scopes
        .iter()
        .map(|scope| out.say(&format!("integration-scope-{scope}"), &[]))
        .collect();
    let log = it
        .log
        .clone()
        .map(|href| view! { <p><a href=href>{say("integration-log")}</a></p> });
    view! {
        <li class="approval">
            <p><strong><bdi>{it.name.clone()}</bdi></strong></p>
            <p>{may.join(", ")}</p>
            <p class="why"><bdi>{it.stands.clone()}</bdi></p>
            {log}
            {acts(out, it)}
            {it.receipts.then(|| receipts(out, &it.at))}
        </li>
    }
}

/// Takes back what a closed system said of papers; folded, since nobody needs it on a good day.
fn receipts(out: &Out, at: &str) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let (to, id) = (format!("{at}/receipts"), format!("since{}", at.replace('/', "-")));
    let field = id.clone();
    view! {
        <details>
            <summary>{say("integration-receipts")}</summary>
            <form method="post" action=to class="stack">
                <p class="why">{say("integration-receipts-what")}</p>
                <div class="field">
                    <label for=id>{say("integration-receipts-since")}</label>
                    <input id=field name="since" type="date" autocomplete="off"/>
                </div>
                <p class="acts"><button>{say("integration-receipts-back")}</button></p>
            </form>
        </details>
    }
}

fn acts(out: &Out, it: &Row) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let revoke = |key: &'static str| {
        view! {
            <form method="post" action=format!("{}/revoke", it.at)>
                <p class="acts"><button>{say(key)}</button></p>
            </form>
        }
    };
    match it.acts {
        Acts::None => ().into_any(),
        Acts::TakeBack => view! { <p class="why">{say("approvals-own")}</p>{revoke("approvals-back")} }.into_any(),
        Acts::Revoke => revoke("integration-revoke").into_any(),
        Acts::Settle => view! {
            <form method="post" action=format!("{}/settle", it.at)>
                <p class="acts">
                    <button class="act" name="verdict" value="yes">{say("approvals-yes")}</button>
                    <button name="verdict" value="no">{say("approvals-no")}</button>
                </p>
            </form>
        }
        .into_any(),
    }
}

fn form(out: &Out, it: NewOne) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let wrong = |field: &str| {
        let fault = it.faults.iter().find(|(at, _)| *at == field);
        fault.map(|(_, key)| say(key))
    };
    let summary = view! { <FormFaults out=out.clone() title="integration-faults" faults=it.faults.clone()/> };
    let name = Entry::new("name", say("integration-name"))
        .hint(say("integration-name-hint"))
        .value(it.name.clone())
        .fault(wrong("name"))
        .line("text");
    let days = DAYS.map(|days| (days.to_owned(), say(&format!("integration-days-{days}"))));
    let days = Entry::new("days", say("integration-days"))
        .hint(say("integration-days-hint"))
        .value(it.days.clone())
        .choice(days.into());
    let scopes = scopes(out, it.scopes.clone(), wrong("scopes"));
    view! {
        <section class="part" aria-labelledby="new">
            <h2 id="new">{say("integration-new")}</h2>
            {summary}
            <form method="post" action="/integrations" class="stack">
                {name}
                {scopes}
                {days}
                <p class="why">{say("integration-new-two")}</p>
                <p class="acts"><button class="act">{say("integration-make")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// What a system may do, as check boxes, each with what that is.
fn scopes(out: &Out, scopes: Vec<(&'static str, String, bool)>, fault: Option<String>) -> AnyView {
    let boxes = scopes
        .into_iter()
        .map(|(value, name, ticked)| {
            let title = out.say(&format!("integration-scope-{name}"), &[]);
            let can = out.say(&format!("integration-scope-{name}-can"), &[]);
            view! {
                <label class="option">
                    <input type="checkbox" name="scope" value=value checked=ticked/>
                    <span><strong>{title}</strong><br/><span class="stone">{can}</span></span>
                </label>
            }
        })
        .collect_view();
    let invalid = fault.is_some();
    let described = fault.as_ref().map(|_| "scopes-fault");
    let wrong = fault.map(|words| view! { <p class="finding block" id="scopes-fault">{words}</p> });
    view! {
        <fieldset class="field" id="scopes" class:invalid=invalid aria-describedby=described>
            <legend>{out.say("integration-scopes", &[])}</legend>
            {wrong}
            <div class="options">{boxes}</div>
        </fieldset>
    }
    .into_any()
}

/// Renders the page of a new key.
#[must_use]
pub fn integration_key(out: &Out, nonce: String, model: NewKey) -> String {
    staff(
        out,
        nonce,
        model.shell.clone().titled("page-integration-key"),
        move |out| {
            let say = |key: &str| out.say(key, &[]);
            view! {
                <main id="content" class="front narrow">
                    <h1>{out.say("integration-key-title", &[("name", &model.name)])}</h1>
                    <p class="lead">{say("integration-key-lead")}</p>
                    <p class="summary">{say("integration-key-waits")}</p>
                    <dl class="pairs secret">
                        <div><dt>{say("integration-name")}</dt><dd><bdi>{model.name}</bdi></dd></div>
                        <div><dt>{say("integration-key")}</dt><dd><code>{model.key}</code></dd></div>
                    </dl>
                    <p class="quiet-note">{say("integration-key-how")}</p>
                    <p class="acts"><a class="act" href="/integrations">{say("integration-key-noted")}</a></p>
                </main>
            }
        },
    )
}
