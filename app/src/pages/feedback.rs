//! What children think of the talks: plain numbers of months that are over, and their lines. Nothing here leads to a child,
//! a talk or an adviser.

use super::shell::{Shell, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Feedback {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The months of which something may be told, the newest first.
    pub months: Vec<MonthLine>,
}

/// A month.
#[derive(Clone, Debug, Default)]
pub struct MonthLine {
    /// The month, in words.
    pub title: String,
    /// Each face with how often it was pressed, in words.
    pub faces: Vec<(String, String)>,
    /// What children wrote.
    pub lines: Vec<Line>,
}

/// A line that a child wrote.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Its id, by which it is erased.
    pub id: String,
    /// The words.
    pub words: String,
}

/// Renders the page.
#[must_use]
pub fn feedback(out: &Out, nonce: String, model: Feedback) -> String {
    staff(out, nonce, model.shell.clone().titled("feedback-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let none = (model.months.is_empty()).then(|| view! { <p class="stone">{say("feedback-none")}</p> });
        let months = model.months.iter().map(|month| of_month(&out, month)).collect_view();
        view! {
            <main id="content" class="today team">
                <p><a href="/team">{say("back-to-team")}</a></p>
                <h1>{say("feedback-title")}</h1>
                <p class="lead">{say("feedback-lead")}</p>
                {none}
                {months}
            </main>
        }
    })
}

fn of_month(out: &Out, month: &MonthLine) -> AnyView {
    let faces = (month.faces.iter())
        .map(|(face, times)| view! { <dt>{face.clone()}</dt><dd>{times.clone()}</dd> })
        .collect_view();
    let title = month.title.clone();
    view! {
        <section>
            <h2>{title}</h2>
            <dl class="pairs">{faces}</dl>
            {lines(out, &month.lines)}
        </section>
    }
    .into_any()
}

fn lines(out: &Out, lines: &[Line]) -> Option<AnyView> {
    let rows = lines.iter().map(|line| row(out, line)).collect_view();
    let (title, names) = (out.say("feedback-lines", &[]), out.say("feedback-names", &[]));
    (!lines.is_empty()).then(|| {
        view! {
            <h3>{title}</h3>
            <p>{names}</p>
            <ul role="list" class="due-list">{rows}</ul>
        }
        .into_any()
    })
}

fn row(out: &Out, line: &Line) -> AnyView {
    let (words, id) = (line.words.clone(), line.id.clone());
    let (erase, sure) = (out.say("feedback-erase", &[]), out.say("feedback-erase-sure", &[]));
    view! {
        <li>
            <p><bdi>{words}</bdi></p>
            <form method="post" action="/feedback/erase" class="stack">
                <input type="hidden" name="line" value=id/>
                <label class="option">
                    <input type="checkbox" name="sure" value="true" required=true/>
                    <span>{sure}</span>
                </label>
                <p class="acts"><button>{erase}</button></p>
            </form>
        </li>
    }
    .into_any()
}
