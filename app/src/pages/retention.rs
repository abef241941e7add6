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
    /// What a form carries to say which list was read.
    pub list: String,
    /// What stays though its time is over.
    pub stays: Vec<Line>,
    /// Where the list goes on, if there are more cases than were looked at.
    pub more: Option<String>,
    /// Where the list began, as its form carries it: a time and a case. None: with the oldest.
    pub began: Option<(String, String)>,
    /// What waits for a second person.
    pub run: Option<Run>,
    /// What has just been done, as a sentence.
    pub done: Option<String>,
    /// What was refused: the key of a sentence.
    pub refused: Option<&'static str>,
    /// Whether somebody else's list is being made: no list is shown then.
    pub under_way: bool,
    /// What has changed on the list since the reader saw it; none where that is not why something was refused.
    pub since: Option<Since>,
}

/// How the list differs from the one that the reader saw.
#[derive(Clone, Debug, Default)]
pub struct Since {
    /// What has come onto it.
    pub came: Vec<Line>,
    /// What is not on it any more, with why.
    pub went: Vec<Line>,
    /// How many more are not on it any more, of which nothing can be shown.
    pub unnamed: usize,
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
    /// What a form carries to say which of them were read.
    pub list: String,
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
        let since = model.since.as_ref().map(|since| changed(&out, since));
        let due = match (&model.run, model.rule.is_some() && !model.under_way) {
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
                {done}{refused}{since}
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

/// What has come onto the list and what has left it since the reader saw it.
fn changed(out: &Out, since: &Since) -> AnyView {
    let part = |key: &str, lines: &[Line]| {
        let title = out.say(key, &[("count", &lines.len().to_string())]);
        let rows = lines.iter().map(plain_row).collect_view();
        (!lines.is_empty()).then(|| view! { <h3>{title}</h3><ul>{rows}</ul> })
    };
    let (came, went) = (part("retention-came", &since.came), part("retention-went", &since.went));
    let unnamed = (since.unnamed > 0).then(|| {
        let words = out.say("retention-went-unnamed", &[("count", &since.unnamed.to_string())]);
        view! { <p>{words}</p> }
    });
    view! {
        <section class="part stack" aria-labelledby="since">
            <h2 id="since">{out.say("retention-since", &[])}</h2>
            {came}{went}{unnamed}
        </section>
    }
    .into_any()
}

/// A case without an act: what is done about it is done in the list itself.
fn plain_row(line: &Line) -> AnyView {
    let number = (!line.about.is_empty()).then(|| view! { " · "<bdi>{line.about.clone()}</bdi> });
    let why = line
        .why
        .iter()
        .map(|why| view! { <p class="why">{why.clone()}</p> })
        .collect_view();
    view! { <li><bdi>{line.child.clone()}</bdi>{number}{why}</li> }.into_any()
}

/// What is due to go, and the button that asks for it.
fn due(out: &Out, model: &Retention) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let count = model.goes.len().to_string();
    let title = out.say("retention-due", &[("count", &count)]);
    let rows = lines(out, &model.goes);
    let first = model
        .began
        .is_some()
        .then(|| view! { <p><a href="/team/retention">{say("retention-from-the-oldest")}</a></p> });
    let more = model.more.clone().map(|to| {
        view! {
            <p class="stone">{say("retention-more")}</p>
            <p><a href=to>{say("retention-go-on")}</a></p>
        }
    });
    let began = model.began.clone().map(|(at, case)| {
        view! {
            <input type="hidden" name="at" value=at/>
            <input type="hidden" name="case" value=case/>
        }
    });
    let act = (!model.goes.is_empty()).then(|| {
        view! {
            <p>{say("retention-before")}</p>
            <p>{say("retention-two")}</p>
            <form method="post" action="/team/retention">
                <input type="hidden" name="list" value=model.list.clone()/>
                {began}
                <p class="acts"><button name="to" value="ask">{out.say("retention-ask", &[("count", &count)])}</button></p>
            </form>
        }
    });
    view! {
        <section class="part stack" aria-labelledby="due">
            <h2 id="due">{title}</h2>
            {first}{rows}{more}{act}
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
            <form method="post" action="/team/retention">
                <input type="hidden" name="list" value=run.list.clone()/>
                <p class="acts">{buttons}</p>
            </form>
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
