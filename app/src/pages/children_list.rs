//! A list of children from a spreadsheet: what it has to look like, what has to be mended in it, and what it holds.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::components::textarea::escaped;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ChildrenList {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The names of the columns.
    pub columns: Vec<&'static str>,
    /// The names of the kinds of cases.
    pub tracks: Vec<String>,
    /// What has to be mended, in sentences.
    pub faults: Vec<String>,
    /// How many faults are not told.
    pub more: usize,
    /// The children of a list without faults.
    pub lines: Vec<Line>,
    /// That list, to be sent again.
    pub text: String,
}

/// A child of the list.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// First name.
    pub name: String,
    /// Case number.
    pub number: String,
    /// Birth date, or blank.
    pub born: String,
    /// The adviser's name, or blank.
    pub adviser: String,
    /// What it has in common with a case that is there already: the end of a key.
    pub in_common: Option<&'static str>,
}

/// Renders the page.
#[must_use]
pub fn children_list(out: &Out, nonce: String, model: ChildrenList) -> String {
    staff(out, nonce, model.shell.clone().titled("import-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let faults = faults(&out, &model);
        let looked = (!model.lines.is_empty()).then(|| looked(&out, &model));
        let columns = model
            .columns
            .iter()
            .enumerate()
            .map(|(nth, name)| {
                let what = say(&format!("import-column-{}", nth + 1));
                view! { <div><dt>{*name}</dt><dd>{what}</dd></div> }
            })
            .collect_view();
        let tracks = model
            .tracks
            .iter()
            .map(|name| view! { <li>{name.clone()}</li> })
            .collect_view();
        view! {
            <main id="content" class="front wide-form">
                <h1>{say("import-title")}</h1>
                {faults}
                {looked}
                <p class="lead">{say("import-lead")}</p>
                <form method="post" action="/team/import" enctype="multipart/form-data" class="stack">
                    <div class="field">
                        <label for="file">{say("import-file")}</label>
                        <input id="file" type="file" name="file" accept=".csv,text/csv" required=true/>
                    </div>
                    <p><button class="act">{say("import-look")}</button></p>
                </form>
                <h2>{say("import-columns")}</h2>
                <p>{say("import-columns-what")}</p>
                <dl class="pairs">{columns}</dl>
                <details>
                    <summary>{say("import-tracks")}</summary>
                    <ul>{tracks}</ul>
                </details>
            </main>
        }
    })
}

fn faults(out: &Out, model: &ChildrenList) -> Option<impl IntoView + use<>> {
    let lines = model
        .faults
        .iter()
        .map(|line| view! { <li><bdi>{line.clone()}</bdi></li> })
        .collect_view();
    let more =
        (model.more > 0).then(|| view! { <p>{out.say("import-more", &[("count", &model.more.to_string())])}</p> });
    (!model.faults.is_empty()).then(|| {
        view! {
            <section class="summary stops" role="alert" aria-labelledby="import-faults" tabindex="-1">
                <h2 id="import-faults">{out.say("import-faults", &[])}</h2>
                <ul>{lines}</ul>
                {more}
            </section>
        }
    })
}

fn looked(out: &Out, model: &ChildrenList) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let rows = model
        .lines
        .iter()
        .map(|line| {
            let twice = line.in_common.map(|common| {
                let told = say(&format!("import-same-{common}"));
                view! { <p class="summary">{told}</p> }
            });
            view! {
                <tr>
                    <th scope="row"><bdi>{line.name.clone()}</bdi>{twice}</th>
                    <td><bdi>{line.number.clone()}</bdi></td>
                    <td>{line.born.clone()}</td>
                    <td><bdi>{line.adviser.clone()}</bdi></td>
                </tr>
            }
        })
        .collect_view();
    let count = model.lines.len().to_string();
    let twice = model.lines.iter().any(|line| line.in_common.is_some());
    let another = twice.then(|| Entry::new("another", say("import-another")).required().tick());
    view! {
        <section aria-labelledby="import-looked">
            <h2 id="import-looked">{say("import-looked")}</h2>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say("import-name")}</th>
                        <th scope="col">{say("import-number")}</th>
                        <th scope="col">{say("import-born")}</th>
                        <th scope="col">{say("import-adviser")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <form method="post" action="/team/import/take" class="stack">
                <textarea name="list" hidden=true inner_html=escaped(&model.text)></textarea>
                {another}
                <p><button class="act">{out.say("import-take", &[("count", &count)])}</button></p>
            </form>
        </section>
    }
}
