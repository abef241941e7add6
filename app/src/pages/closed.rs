//! Closed cases: from here a case is looked up again, and one asks to have it erased.

use super::shell::{Shell, outcome, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Closed {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Where the reader came from: `/team` or `/today`.
    pub back: &'static str,
    /// The cases, the last changed first.
    pub lines: Vec<ClosedLine>,
    /// Where the next page begins, if there is one.
    pub more: Option<String>,
    /// What has just been done: the key of a sentence.
    pub done: Option<&'static str>,
}

/// A closed case.
#[derive(Clone, Debug, Default)]
pub struct ClosedLine {
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// The case number, and when the case last changed.
    pub about: String,
    /// Name of the responsible adviser.
    pub who: String,
    /// Whether the reader may open it.
    pub opens: bool,
    /// Whether somebody asked to have it erased.
    pub waits: bool,
}

/// Renders the page.
#[must_use]
pub fn closed(out: &Out, nonce: String, model: Closed) -> String {
    staff(out, nonce, model.shell.clone().titled("closed-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let back = if model.back == "/team" {
            "back-to-team"
        } else {
            "back-to-today"
        };
        let outcome = outcome(&out, model.done, None);
        let none = model
            .lines
            .is_empty()
            .then(|| view! { <p class="stone">{say("closed-none")}</p> });
        let rows = model.lines.iter().map(|line| row(&out, line)).collect_view();
        let more = model
            .more
            .clone()
            .map(|to| view! { <p><a href=to>{say("today-more")}</a></p> });
        view! {
            <main id="content" class="today team">
                <p><a href=model.back>{say(back)}</a></p>
                <h1>{say("closed-title")}</h1>
                <p class="lead">{say("closed-lead")}</p>
                {outcome}{none}
                <ul role="list" class="due-list">{rows}</ul>
                {more}
            </main>
        }
    })
}

fn row(out: &Out, line: &ClosedLine) -> impl IntoView + use<> {
    let at = format!("/case/{}/erase", line.case);
    let child = view! { <bdi>{line.child.clone()}</bdi> };
    let child = if line.opens {
        view! { <a href=format!("/case/{}", line.case)>{child}</a> }.into_any()
    } else {
        child.into_any()
    };
    let waits = line
        .waits
        .then(|| view! { <p class="why">{out.say("closed-waits", &[])}</p> });
    view! {
        <li class="due case-line">
            <div class="due-what">
                <p>{child}</p>
                <p class="stone"><bdi>{line.about.clone()}</bdi></p>
                {waits}
            </div>
            <p class="who-has"><bdi>{line.who.clone()}</bdi></p>
            <p class="acts"><a href=at>{out.say("closed-erase", &[])}</a></p>
        </li>
    }
}
