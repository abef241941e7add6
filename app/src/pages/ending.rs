//! How a talk ends: what the child will have on its page, in the order it is told. Everything may be left out; what is left
//! out the page says honestly.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// Rows for what is taken further, what is not known and what was agreed.
pub const ROWS: usize = 2;

/// The page.
#[derive(Clone, Debug, Default)]
pub struct Ending {
    /// Around the page.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The version shown; the form sends it back.
    pub version: u64,
    /// The child's first name.
    pub child: String,
    /// The meeting's id.
    pub meeting: String,
    /// When it is or was, and what it is.
    pub when: String,
    /// What the child has said: id, words, and where the line goes.
    pub said: Vec<(String, String, &'static str)>,
    /// What is taken further, and to whom, as it stands.
    pub takes: Vec<String>,
    /// Who is talked to on which day, as it stands.
    pub tells: Vec<String>,
    /// What is not known, as it stands.
    pub unknown: Vec<String>,
    /// What was agreed, as it stands.
    pub agreed: Vec<String>,
    /// What the child asked for, and what it may say at home.
    pub words: [String; 2],
    /// People the child knows: id and name.
    pub people: Vec<(String, String)>,
    /// Whom the child can go to: an id.
    pub talk_to: String,
    /// The next talk, where one is planned: in words.
    pub next: Option<String>,
    /// Why the page for the child could not be made.
    pub stops: Vec<String>,
    /// Whether anything was saved just now.
    pub saved: bool,
}

/// The page.
#[must_use]
pub fn ending(out: &Out, nonce: String, model: Ending) -> String {
    staff(out, nonce, model.shell.clone(), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let entry = |name: &str, key: &str| Entry::new(name, say(key));
        let at = format!("/case/{}", model.case);
        let [needs, at_home] = model.words.clone();
        let people = || {
            let none = (String::new(), say("option-none"));
            std::iter::once(none).chain(model.people.clone()).collect::<Vec<_>>()
        };
        let calls = ["", "before", "after", "no"]
            .map(|call| {
                let key = if call.is_empty() {
                    "option-none".to_owned()
                } else {
                    format!("way-call-{call}")
                };
                (call.to_owned(), say(&key))
            })
            .to_vec();
        let said = model.said.iter().map(|line| said(&out, line)).collect_view();
        let rows = |what: &'static str, second: &'static str, kind: &'static str| {
            (0..ROWS)
                .map(|number| {
                    let first = Entry::new(format!("{what}-{number}"), say(&format!("ending-{what}")));
                    let second = Entry::new(
                        format!("{what}-{number}-{second}"),
                        say(&format!("ending-{what}-{second}")),
                    );
                    view! { <div class="side-by-side">{first.line("text")}{second.line(kind)}</div> }
                })
                .collect_view()
        };
        let saved = model
            .saved
            .then(|| view! { <p class="notice" role="status">{say("ending-saved")}</p> });
        let stops = (!model.stops.is_empty()).then(|| {
            let lines = model
                .stops
                .iter()
                .map(|line| view! { <li>{line.clone()}</li> })
                .collect_view();
            view! {
                <div class="summary stops" role="alert"><p><strong>{say("ending-stopped")}</strong></p><ul>{lines}</ul>
                <p><a href=format!("{at}/prepare?document=take-home")>{say("way-mend")}</a></p></div>
            }
        });
        let next = match &model.next {
            Some(next) => view! { <p>{out.say("ending-next-is", &[("when", next)])}</p> }.into_any(),
            None => view! {
                <div class="side-by-side">
                    {entry("next_on", "ending-next-on").line("date")}
                    {entry("next_at", "ending-next-at").line("time")}
                </div>
                {entry("next_place", "ending-next-place").hint(say("ending-next-place-hint")).line("text")}
            }
            .into_any(),
        };
        view! {
            <main id="content" class="front wide-form">
                <p><a href=at.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{say("ending-title")}</h1>
                <p class="lead">{model.when.clone()}</p>
                <p class="quiet-note">{say("ending-lead")}</p>
                {saved}
                {stops}
                <form method="post" action=format!("{at}/meeting/{}/ending", model.meeting) class="parts">
                    <input type="hidden" name="version" value=model.version.to_string()/>
                    <fieldset class="part">
                        <legend>{say("ending-said")}</legend>
                        <p class="why">{say("ending-said-why")}</p>
                        {said}
                        {entry("said-new", "ending-said-new").hint(say("ending-said-hint")).lines(2)}
                        {entry("said-new-yes", "ending-said-yes").tick()}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-takes-title")}</legend>
                        {lines(&model.takes)}
                        {rows("takes", "to", "text")}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-now")}</legend>
                        {lines(&model.tells)}
                        <div class="side-by-side">
                            {entry("tell-who", "way-tell-who").choice(people())}
                            {entry("tell-on", "way-tell-on").line("date")}
                        </div>
                        {Entry::new("tell-call", out.say("way-call", &[("name", &model.child)])).choice(calls)}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-unknown-title")}</legend>
                        {lines(&model.unknown)}
                        {rows("unknown", "by", "date")}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-agreed-title")}</legend>
                        {lines(&model.agreed)}
                        {rows("agreed", "by", "date")}
                        {entry("needs", "ending-needs").hint(say("ending-needs-hint")).value(needs).line("text")}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-next")}</legend>
                        {next}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-until-then")}</legend>
                        {entry("talk_to", "ending-talk-to").value(model.talk_to.clone()).choice(people())}
                        {entry("at_home", "ending-at-home").hint(say("ending-at-home-hint")).value(at_home).line("text")}
                    </fieldset>
                    <p class="acts">
                        <button class="act" name="keep" value="paper">{say("ending-make")}</button>
                        <button class="act quiet-act" name="keep" value="case" aria-keyshortcuts="Control+S">{say("ending-save")}</button>
                    </p>
                </form>
                <p class="acts"><a href=format!("{at}/meeting/{}/checklist", model.meeting)>{say("act-checklist-page")}</a></p>
            </main>
        }
    })
}

fn lines(lines: &[String]) -> Option<impl IntoView + use<>> {
    let there = !lines.is_empty();
    let lines = lines
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect_view();
    there.then(|| view! { <ul class="stone">{lines}</ul> })
}

/// A line of the child's words, and where it goes: the child decides.
fn said(out: &Out, (id, words, where_to): &(String, String, &'static str)) -> impl IntoView + use<> {
    let options =
        ["paper", "kept", "wrong", "open"].map(|to| (to.to_owned(), out.say(&format!("ending-said-{to}"), &[])));
    let entry = Entry::new(format!("said-{id}"), out.say("ending-said-where", &[])).value(*where_to);
    view! {
        <div class="said-row">
            <p class="child-words">{words.clone()}</p>
            {entry.choice(options.to_vec())}
        </div>
    }
}
