//! The advisers of a case: assign one, add a second, or change either with what the child needs to hear about it.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Assign {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The version shown; the form sends it back.
    pub version: u64,
    /// The child's first name.
    pub child: String,
    /// Advisers of the municipality: id and name.
    pub advisers: Vec<(String, String)>,
    /// The responsible adviser: id and name.
    pub adviser: Option<(String, String)>,
    /// The second adviser's id.
    pub second: String,
    /// Today, in a form's date format.
    pub on: String,
    /// Earlier changes of adviser, in sentences.
    pub changes: Vec<String>,
}

/// Renders the page. A case that nobody has is given to somebody; one that somebody has goes to a colleague with a reason alone,
/// because the child hears of it.
#[must_use]
pub fn assign(out: &Out, nonce: String, model: Assign) -> String {
    staff(out, nonce, model.shell.clone().titled("page-assign"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let none = (String::new(), say("option-none"));
        let advisers: Vec<_> = std::iter::once(none).chain(model.advisers.clone()).collect();
        let now = match &model.adviser {
            Some((_, name)) => out.say("assign-now", &[("who", name)]),
            None => say("assign-nobody"),
        };
        let forms = match &model.adviser {
            Some((id, _)) => {
                view! { {change(&out, &model, advisers.clone())}{second(&out, &model, id, advisers)} }.into_any()
            }
            None => first(&out, &model, advisers).into_any(),
        };
        view! {
            <main id="content" class="front narrow">
                <p><a href="/team">{say("back-to-team")}</a></p>
                <h1>{out.say("assign-title", &[("child", &model.child)])}</h1>
                <p class="lead">{now}</p>
                {forms}
                <p class="acts">
                    <a href=format!("/case/{}/access", model.case)>{say("act-access")}</a>
                    <a href=format!("/case/{}/log", model.case)>{say("act-log")}</a>
                </p>
            </main>
        }
    })
}

/// Where a form of the page is sent, and the version it was shown at.
fn sent(model: &Assign) -> (String, String) {
    (format!("/case/{}/assign", model.case), model.version.to_string())
}

/// Gives a case that nobody has to an adviser, and perhaps to a second one.
fn first(out: &Out, model: &Assign, advisers: Vec<(String, String)>) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let (at, version) = sent(model);
    let one = Entry::new("adviser", say("assign-adviser")).required();
    let two = Entry::new("second", say("assign-second")).hint(say("assign-second-hint"));
    view! {
        <form method="post" action=at class="stack">
            <input type="hidden" name="version" value=version/>
            {one.choice(advisers.clone())}
            {two.choice(advisers)}
            <p><button class="act">{say("assign-act")}</button></p>
        </form>
    }
}

/// The child gets another adviser.
fn change(out: &Out, model: &Assign, advisers: Vec<(String, String)>) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let (at, version) = sent(model);
    let together = vec![
        (String::new(), say("option-none")),
        ("true".to_owned(), say("assign-together-yes")),
        ("false".to_owned(), say("assign-together-no")),
    ];
    let changes = model
        .changes
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect_view();
    // Whoever is the second adviser may become the first, and leaves that place.
    let second = model.advisers.iter().find(|(id, _)| *id == model.second);
    let one = Entry::new("adviser", say("assign-new")).required();
    let one = match second {
        Some((_, name)) => one.hint(out.say("assign-new-second", &[("who", name)])),
        None => one,
    };
    let changes = (!model.changes.is_empty()).then(|| view! { <ul role="list" class="rows stone">{changes}</ul> });
    view! {
        <section class="part" aria-labelledby="change-title">
            <h2 id="change-title">{say("assign-change")}</h2>
            <p class="why">{say("assign-change-why")}</p>
            <form method="post" action=at class="stack">
                <input type="hidden" name="version" value=version/>
                <input type="hidden" name="second" value=model.second.clone()/>
                {one.choice(advisers)}
                {Entry::new("on", say("assign-on")).value(model.on.clone()).required().line("date")}
                {Entry::new("why", say("assign-reason")).hint(say("assign-reason-hint")).required().lines(2)}
                {Entry::new("carries_over", say("assign-carries")).hint(say("assign-carries-hint")).lines(3)}
                {Entry::new("meet_together", say("assign-together")).hint(say("assign-together-hint")).choice(together)}
                <p><button class="act">{say("assign-change-act")}</button></p>
            </form>
            {changes}
        </section>
    }
}

/// The second adviser: one comes, another one comes instead and the child hears why, or nobody is it any more.
fn second(out: &Out, model: &Assign, adviser: &str, advisers: Vec<(String, String)>) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let (at, version) = sent(model);
    let others = advisers.into_iter().filter(|(id, _)| id != adviser).collect();
    let choice = Entry::new("second", say("assign-second"))
        .hint(say("assign-second-hint"))
        .value(model.second.clone())
        .choice(others);
    let why = (!model.second.is_empty()).then(|| {
        view! {
            {Entry::new("second_on", say("assign-on")).value(model.on.clone()).line("date")}
            {Entry::new("second_why", say("assign-second-reason")).hint(say("assign-second-reason-hint")).lines(2)}
        }
    });
    view! {
        <section class="part" aria-labelledby="second-title">
            <h2 id="second-title">{say("assign-second")}</h2>
            <form method="post" action=at class="stack">
                <input type="hidden" name="version" value=version/>
                <input type="hidden" name="adviser" value=adviser.to_owned()/>
                {choice}
                {why}
                <p><button>{say("assign-act")}</button></p>
            </form>
        </section>
    }
}
