//! The advisers of a case: assign one, add a second, or change the adviser with what the child needs to hear about it.

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

/// Renders the page.
#[must_use]
pub fn assign(out: &Out, nonce: String, model: Assign) -> String {
    staff(out, nonce, model.shell.clone().titled("page-assign"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let entry = |name: &str, key: &str| Entry::new(name, say(key));
        let none = (String::new(), say("option-none"));
        let advisers: Vec<_> = std::iter::once(none).chain(model.advisers.clone()).collect();
        let at = format!("/case/{}/assign", model.case);
        let version = model.version.to_string();
        let (now, now_id) = match &model.adviser {
            Some((id, name)) => (out.say("assign-now", &[("who", name)]), id.clone()),
            None => (say("assign-nobody"), String::new()),
        };
        let second = model.second.clone();
        let changes = model
            .changes
            .iter()
            .map(|line| view! { <li>{line.clone()}</li> })
            .collect_view();
        let changes = (!changes.is_empty()).then(|| view! { <ul role="list" class="rows stone">{changes}</ul> });
        let change = model.adviser.is_some().then(|| {
            let (at, version, second) = (at.clone(), version.clone(), second.clone());
            let together = vec![
                (String::new(), say("option-none")),
                ("true".to_owned(), say("assign-together-yes")),
                ("false".to_owned(), say("assign-together-no")),
            ];
            view! {
                <section class="part" aria-labelledby="change-title">
                    <h2 id="change-title">{say("assign-change")}</h2>
                    <p class="why">{say("assign-change-why")}</p>
                    <form method="post" action=at class="stack">
                        <input type="hidden" name="version" value=version/>
                        <input type="hidden" name="changes" value="true"/>
                        <input type="hidden" name="second" value=second/>
                        {Entry::new("adviser", say("assign-new")).required().choice_as("new-adviser", advisers.clone())}
                        {Entry::new("on", say("assign-on")).value(model.on.clone()).required().line("date")}
                        {Entry::new("why", say("assign-reason")).hint(say("assign-reason-hint")).required().lines(2)}
                        {entry("carries_over", "assign-carries").hint(say("assign-carries-hint")).lines(3)}
                        {entry("meet_together", "assign-together").hint(say("assign-together-hint")).choice(together)}
                        <p><button class="act">{say("assign-change-act")}</button></p>
                    </form>
                    {changes}
                </section>
            }
        });
        view! {
            <main id="content" class="front narrow">
                <p><a href="/team">{say("back-to-team")}</a></p>
                <h1>{out.say("assign-title", &[("child", &model.child)])}</h1>
                <p class="lead">{now}</p>
                <form method="post" action=at.clone() class="stack">
                    <input type="hidden" name="version" value=version.clone()/>
                    {entry("adviser", "assign-adviser").value(now_id).required().choice(advisers.clone())}
                    {entry("second", "assign-second").hint(say("assign-second-hint")).value(second.clone()).choice(advisers.clone())}
                    <p><button class="act">{say("assign-act")}</button></p>
                </form>
                {change}
                <p class="acts">
                    <a href=format!("/case/{}/access", model.case)>{say("act-access")}</a>
                    <a href=format!("/case/{}/log", model.case)>{say("act-log")}</a>
                </p>
            </main>
        }
    })
}
