//! How long closed cases stay: the municipality's rule, what is due to go and what stays, and who says yes.

use super::shell::{Shell, outcome, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Retention {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The months of the rule; blank where there is none.
    pub months: String,
    /// The rule, who set it and when, as a sentence; none where there is no rule.
    pub rule: Option<String>,
    /// What is due to go.
    pub goes: Vec<Line>,
    /// What stays though its time is over.
    pub stays: Vec<Line>,
    /// Whether more may be due than was looked at.
    pub more: bool,
    /// What waits for a second person.
    pub run: Option<Run>,
    /// What has just been done, as a sentence.
    pub done: Option<String>,
    /// What was refused: the key of a sentence.
    pub refused: Option<&'static str>,
}

/// A closed case.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// The case number, and when the case last changed.
    pub about: String,
    /// Why it stays, as sentences; none where it is due to go.
    pub why: Vec<String>,
}

/// A list that waits.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// Who asked, when, and until when it waits, as a sentence.
    pub asked: String,
    /// The cases that are as they were when it was asked for.
    pub cases: Vec<Line>,
    /// Whether the reader asked for it, and may take it back.
    pub own: bool,
}

/// Renders the page.
#[must_use]
pub fn retention(out: &Out, nonce: String, model: Retention) -> String {
    staff(out, nonce, model.shell.clone().titled("retention-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let done = model
            .done
            .clone()
            .map(|words| view! { <p class="summary" role="status">{words}</p> });
        let refused = outcome(&out, None, model.refused);
        let due = match (&model.run, model.rule.is_some()) {
            (Some(run), _) => waiting(&out, run),
            (None, true) => due(&out, &model),
            (None, false) => ().into_any(),
        };
        let stays = staying(&out, &model);
        view! {
            <main id="content" class="today team">
                <p><a href="/team">{say("back-to-team")}</a></p>
                <h1>{say("retention-title")}</h1>
                <p class="lead">{say("retention-lead")}</p>
                {done}{refused}
                {rule(&out, &model)}
                {due}{stays}
            </main>
        }
    })
}

/// The rule, and the form that sets it.
fn rule(out: &Out, model: &Retention) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let stands = model.rule.clone().unwrap_or_else(|| say("retention-no-rule"));
    let months = Entry::new("months", say("retention-months"))
        .hint(say("retention-months-hint"))
        .value(model.months.clone());
    view! {
        <section class="part stack" aria-labelledby="rule">
            <h2 id="rule">{say("retention-rule")}</h2>
            <p><strong>{stands}</strong></p>
            <p>{say("retention-yours")}</p>
            <form method="post" action="/team/retention" class="stack">
                {months.line("text")}
                <p class="acts"><button name="to" value="rule">{say("retention-set")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// What is due to go, and the button that asks for it.
fn due(out: &Out, model: &Retention) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let count = model.goes.len().to_string();
    let title = out.say("retention-due", &[("count", &count)]);
    let rows = lines(out, &model.goes);
    let more = model
        .more
        .then(|| view! { <p class="stone">{say("retention-more")}</p> });
    let act = (!model.goes.is_empty()).then(|| {
        view! {
            <p>{say("retention-before")}</p>
            <p>{say("retention-two")}</p>
            <form method="post" action="/team/retention">
                <p class="acts"><button name="to" value="ask">{out.say("retention-ask", &[("count", &count)])}</button></p>
            </form>
        }
    });
    view! {
        <section class="part stack" aria-labelledby="due">
            <h2 id="due">{title}</h2>
            {rows}{more}{act}
        </section>
    }
    .into_any()
}

/// The list that waits, and who may say yes to it.
fn waiting(out: &Out, run: &Run) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let count = run.cases.len().to_string();
    let buttons = if run.own {
        view! { <button name="to" value="back">{say("approvals-back")}</button> }.into_any()
    } else {
        let yes = (!run.cases.is_empty()).then(|| {
            let words = out.say("retention-yes", &[("count", &count)]);
            view! { <button name="to" value="yes">{words}</button> }
        });
        view! { <button class="act" name="to" value="no">{say("retention-no")}</button>{yes} }.into_any()
    };
    let waits = if run.own { "retention-waits" } else { "retention-before" };
    view! {
        <section class="part stack" aria-labelledby="due">
            <h2 id="due">{out.say("retention-waiting", &[("count", &count)])}</h2>
            <p><strong>{run.asked.clone()}</strong></p>
            {lines(out, &run.cases)}
            <p>{say(waits)}</p>
            <form method="post" action="/team/retention"><p class="acts">{buttons}</p></form>
        </section>
    }
    .into_any()
}

/// What stays, with why.
fn staying(out: &Out, model: &Retention) -> Option<AnyView> {
    let say = |key: &str| out.say(key, &[]);
    (!model.stays.is_empty()).then(|| {
        view! {
            <section class="part stack" aria-labelledby="stays">
                <h2 id="stays">{say("retention-stays")}</h2>
                {lines(out, &model.stays)}
            </section>
        }
        .into_any()
    })
}

fn lines(out: &Out, lines: &[Line]) -> AnyView {
    let keep = out.say("retention-keep-back", &[]);
    let rows = lines.iter().map(|line| row(&keep, line)).collect_view();
    view! { <ul role="list" class="due-list">{rows}</ul> }.into_any()
}

fn row(keep: &str, line: &Line) -> AnyView {
    let why = line
        .why
        .iter()
        .map(|why| view! { <p class="why">{why.clone()}</p> })
        .collect_view();
    let at = format!("/case/{}/erase", line.case);
    view! {
        <li class="due case-line">
            <div class="due-what">
                <p><bdi>{line.child.clone()}</bdi></p>
                <p class="stone"><bdi>{line.about.clone()}</bdi></p>
                {why}
            </div>
            <p class="acts"><a href=at>{keep.to_owned()}</a></p>
        </li>
    }
    .into_any()
}
