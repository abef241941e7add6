//! The municipality's whole audit log in plain sentences, for a coordinator, with filters.

use super::log::{Line, table};
use super::shell::{Shell, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct WholeLog {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Colleagues to choose from: id and name.
    pub people: Vec<(String, String)>,
    /// Kinds of acts to choose from; the names' keys are `log-kind-KIND`.
    pub kinds: Vec<&'static str>,
    /// What was chosen.
    pub chosen: Chosen,
    /// Whether a day was typed that is none.
    pub no_day: bool,
    /// Lines, newest first.
    pub lines: Vec<Line>,
    /// Where the next page begins, if there is one.
    pub more: Option<String>,
}

/// What the filters say.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// A colleague's id; empty for everybody.
    pub who: String,
    /// A kind; empty for all.
    pub kind: String,
    /// Only what was refused.
    pub refused: bool,
    /// From which day, as it was typed.
    pub from: String,
    /// To which day, that one too, as it was typed.
    pub to: String,
}

/// Renders the page.
#[must_use]
pub fn whole_log(out: &Out, nonce: String, model: WholeLog) -> String {
    staff(out, nonce, model.shell.clone().titled("whole-log-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let more = model
            .more
            .clone()
            .map(|to| view! { <p><a href=to>{say("log-older")}</a></p> });
        let none = model.lines.is_empty().then(
            || view! { <p class="stone">{say(if model.more.is_some() { "log-none-here" } else { "log-none" })}</p> },
        );
        let no_day = model
            .no_day
            .then(|| view! { <p class="summary stops" role="alert">{say("log-no-day")}</p> });
        let table = (!model.lines.is_empty()).then(|| table(&out, &model.lines));
        view! {
            <main id="content" class="front wide-form">
                <p><a href="/team">{say("back-to-team")}</a></p>
                <h1>{say("whole-log-title")}</h1>
                <p class="lead">{say("whole-log-lead")}</p>
                {no_day}
                {filters(&out, &model)}
                {none}
                {table}
                {more}
            </main>
        }
    })
}

fn filters(out: &Out, model: &WholeLog) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let chosen = &model.chosen;
    let options = |all: Vec<(String, String)>, chosen: &str| {
        all.into_iter()
            .map(|(value, words)| {
                let selected = value == chosen;
                view! { <option value=value selected=selected>{words}</option> }
            })
            .collect_view()
    };
    let mut people = vec![(String::new(), say("log-everybody"))];
    people.extend(model.people.iter().cloned());
    let mut kinds = vec![(String::new(), say("log-everything"))];
    kinds.extend(
        model
            .kinds
            .iter()
            .map(|kind| ((*kind).to_owned(), say(&format!("log-kind-{kind}")))),
    );
    view! {
        <form method="get" action="/log" class="log-filters">
            <p class="field">
                <label for="who">{say("log-who")}</label>
                <select id="who" name="who">{options(people, &chosen.who)}</select>
            </p>
            <p class="field">
                <label for="kind">{say("log-kind")}</label>
                <select id="kind" name="kind">{options(kinds, &chosen.kind)}</select>
            </p>
            <p class="field">
                <label for="from">{say("log-from-day")}</label>
                <input id="from" name="from" type="date" value=chosen.from.clone()/>
            </p>
            <p class="field">
                <label for="to">{say("log-to-day")}</label>
                <input id="to" name="to" type="date" value=chosen.to.clone()/>
            </p>
            <label class="option">
                <input type="checkbox" name="refused" value="yes" checked=chosen.refused/>
                <span>{say("log-refused")}</span>
            </label>
            <p class="acts"><button class="act">{say("log-show")}</button></p>
        </form>
    }
}
