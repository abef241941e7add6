//! Numbers of a municipality and a quarter: each as a plain bar, and as a table that says the same.

use super::shell::{Shell, outcome, staff};
use crate::components::bar::{Bar, bar};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Statistics {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The quarters that were told, the newest first.
    pub quarters: Vec<QuarterShown>,
    /// The quarters that can be told now: how an address and a form name them, and their names.
    pub ready: Vec<(String, String)>,
    /// What has just been done: the key of a sentence.
    pub done: Option<&'static str>,
    /// What was refused: the key of a sentence.
    pub refused: Option<&'static str>,
}

/// A quarter that was told.
#[derive(Clone, Debug, Default)]
pub struct QuarterShown {
    /// How it is named in ids: `2026-Q3`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it was told, as a sentence.
    pub when: String,
    /// How many talks were held, as a sentence; that there were too few, where nothing more is told.
    pub talks: String,
    /// How many cases did not open and are not counted, as a sentence; none where all did.
    pub unreadable: Option<String>,
    /// What is told.
    pub groups: Vec<Group>,
}

/// One thing that is told, with its answers.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// The id of its heading, once on the page.
    pub id: String,
    /// What it is, as a short heading.
    pub title: String,
    /// What is counted, as a sentence.
    pub what: String,
    /// Each answer with its number, in words: `færre end 5` where it is kept back.
    pub answers: Vec<(String, String)>,
    /// The parts of the bar.
    pub bar: Bar,
}

/// Renders the page.
#[must_use]
pub fn statistics(out: &Out, nonce: String, model: Statistics) -> String {
    staff(out, nonce, model.shell.clone().titled("statistics-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let outcome = outcome(&out, model.done, model.refused);
        let none = (model.quarters.is_empty()).then(|| view! { <p class="stone">{say("statistics-none")}</p> });
        let file = (!model.quarters.is_empty())
            .then(|| view! { <p class="acts"><a href="/team/statistics/csv">{say("statistics-csv")}</a></p> });
        let quarters = model.quarters.iter().map(|one| quarter(&out, one)).collect_view();
        view! {
            <main id="content" class="today team statistics">
                <p class="back"><a href="/team">{say("back-to-team")}</a></p>
                <h1>{say("statistics-title")}</h1>
                <p class="lead">{say("statistics-lead")}</p>
                {outcome}
                {ready(&out, &model.ready)}
                {none}{quarters}{file}
            </main>
        }
    })
}

/// The quarters that can be told, each with its button.
fn ready(out: &Out, ready: &[(String, String)]) -> Option<AnyView> {
    let say = |key: &str| out.say(key, &[]);
    let rows = ready
        .iter()
        .map(|(id, name)| {
            let words = out.say("statistics-tell", &[("quarter", name)]);
            view! {
                <form method="post" action="/team/statistics">
                    <p class="acts"><button name="quarter" value=id.clone()>{words}</button></p>
                </form>
            }
        })
        .collect_view();
    (!ready.is_empty()).then(|| {
        view! {
            <section class="part stack ready" aria-labelledby="ready">
                <h2 id="ready">{say("statistics-ready")}</h2>
                <p>{say("statistics-once")}</p>
                {rows}
            </section>
        }
        .into_any()
    })
}

fn quarter(out: &Out, quarter: &QuarterShown) -> AnyView {
    let id = format!("quarter-{}", quarter.id);
    let named_by = id.clone();
    let groups = quarter.groups.iter().map(|one| group(out, one)).collect_view();
    let unreadable = quarter.unreadable.clone().map(|words| view! { <p>{words}</p> });
    view! {
        <section class="quarter" aria-labelledby=named_by>
            <h2 id=id>{quarter.name.clone()}</h2>
            <p>{quarter.talks.clone()}</p>
            {unreadable}
            {groups}
            <p class="stone">{quarter.when.clone()}</p>
        </section>
    }
    .into_any()
}

/// One thing: its heading, its bar, and the table of the same numbers.
fn group(out: &Out, group: &Group) -> AnyView {
    let rows = group
        .answers
        .iter()
        .map(|(answer, number)| view! { <tr><th scope="row">{answer.clone()}</th><td>{number.clone()}</td></tr> })
        .collect_view();
    let drawn = bar(&group.bar);
    let (id, named_by) = (group.id.clone(), group.id.clone());
    // Where there is no number the sentence above has said why.
    let numbers = (!group.answers.is_empty()).then(|| {
        view! {
            <span class="bar" aria-hidden="true" inner_html=drawn></span>
            <table aria-labelledby=named_by>
                <thead>
                    <tr>
                        <th scope="col">{out.say("statistics-answer", &[])}</th>
                        <th scope="col">{out.say("statistics-number", &[])}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        <section class="told">
            <h3 id=id>{group.title.clone()}</h3>
            <p class="stone">{group.what.clone()}</p>
            {numbers}
        </section>
    }
    .into_any()
}
