//! A case's audit log in plain sentences: who did what, when and from where, refused attempts included.

use super::shell::{Shell, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Log {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// Lines, newest first.
    pub lines: Vec<Line>,
    /// Where the next page begins, if there is one.
    pub more: Option<String>,
}

/// One line.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// When.
    pub when: String,
    /// Who did what.
    pub what: String,
    /// The address it came from.
    pub from: String,
    /// Whether it was refused.
    pub refused: bool,
    /// The case whose own log it leads to, on a page of several cases.
    pub case: Option<String>,
}

/// Renders the page.
#[must_use]
pub fn log(out: &Out, nonce: String, model: Log) -> String {
    staff(out, nonce, model.shell.clone().titled("page-log"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let more = model
            .more
            .clone()
            .map(|to| view! { <p><a href=to>{say("today-more")}</a></p> });
        view! {
            <main id="content" class="front wide-form">
                <p><a href="/team">{say("back-to-team")}</a></p>
                <h1>{out.say("log-title", &[("child", &model.child)])}</h1>
                <p class="quiet-note">{say("log-lead")}</p>
                {table(&out, &model.lines)}
                {more}
            </main>
        }
    })
}

/// The lines as a table.
pub(super) fn table(out: &Out, lines: &[Line]) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let rows = lines
        .iter()
        .map(|line| {
            let case = line.case.as_ref().map(|case| {
                view! { " "<a href=format!("/case/{case}/log")>{say("log-of-the-case")}</a> }
            });
            view! {
                <tr class:refused=line.refused>
                    <th scope="row">{line.when.clone()}</th>
                    <td>{line.what.clone()}{case}</td>
                    <td class="stone">{line.from.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scrolls" tabindex="0" role="region" aria-label=say("log-table")>
            <table class="log">
                <thead>
                    <tr>
                        <th scope="col">{say("log-when")}</th>
                        <th scope="col">{say("log-what")}</th>
                        <th scope="col">{say("log-from")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
