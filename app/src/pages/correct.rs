//! Correcting the record of a held talk: one thing at a time, with a reason. The original stays beside the correction.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Correct {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The version shown; the forms send it back.
    pub version: u64,
    /// The child's first name.
    pub child: String,
    /// The meeting's id.
    pub meeting: String,
    /// The meeting's time and kind, in words.
    pub when: String,
    /// What can be corrected, in the order of the note.
    pub items: Vec<Item>,
    /// Ways in which a right is told: value and name.
    pub told: Vec<(String, String)>,
    /// Ways in which a child takes it.
    pub took: Vec<(String, String)>,
    /// People who could also have been there: id and name.
    pub people: Vec<(String, String)>,
    /// What they could have done there: value and name.
    pub does: Vec<(String, String)>,
    /// Earlier corrections, in sentences, newest first.
    pub done: Vec<String>,
}

/// One correctable thing of the talk.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its name in the form; the names of its fields begin with it.
    pub key: String,
    /// Its state, in words.
    pub stands: String,
    /// What the form asks for.
    pub asks: Asks,
}

/// What the form asks for.
#[derive(Clone, Debug)]
pub enum Asks {
    /// Other words; the current ones are given.
    Text(String),
    /// When the talk began and ended, as `HH:MM`.
    Times(String, String),
    /// How a right was told, and how the child took it.
    Told(String, String),
    /// Only the reason: a recorded person was not there.
    Absent,
    /// Who else was there, and what they did.
    Present,
}

/// Renders the page.
#[must_use]
pub fn correct(out: &Out, nonce: String, model: Correct) -> String {
    staff(out, nonce, model.shell.clone().titled("correct-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}", model.case);
        let items = model.items.iter().map(|it| item(&out, &model, it)).collect_view();
        let done = model
            .done
            .iter()
            .map(|line| view! { <li><bdi>{line.clone()}</bdi></li> })
            .collect_view();
        let done = (!model.done.is_empty()).then(|| {
            view! {
                <section class="part" aria-labelledby="part-corrected">
                    <h2 id="part-corrected">{say("correct-done")}</h2>
                    <ul role="list" class="rows stone">{done}</ul>
                </section>
            }
        });
        view! {
            <main id="content" class="front wide-form">
                <p><a href=at.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{say("correct-title")}</h1>
                <p class="lead">{model.when.clone()}</p>
                <p class="quiet-note">{say("correct-lead")}</p>
                {done}
                <ul role="list" class="rows points">{items}</ul>
                <p class="acts"><a href=format!("{at}/journal/{}", model.meeting)>{say("act-journal-page")}</a></p>
            </main>
        }
    })
}

fn item(out: &Out, model: &Correct, item: &Item) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let named = |field: &str, key: &str| Entry::new(format!("{}-{field}", item.key), say(key));
    let asked = match &item.asks {
        Asks::Text(text) => named("text", "correct-text")
            .required()
            .value(text.clone())
            .lines(2)
            .into_any(),
        Asks::Times(from, to) => view! {
            <div class="two">
                {named("from", "correct-from").value(from.clone()).line("time")}
                {named("to", "correct-to").value(to.clone()).line("time")}
            </div>
        }
        .into_any(),
        Asks::Told(how, took) => view! {
            <div class="two">
                {named("how", "correct-how").value(how.clone()).choice(model.told.clone())}
                {named("took", "correct-took").value(took.clone()).choice(model.took.clone())}
            </div>
        }
        .into_any(),
        Asks::Absent => ().into_any(),
        Asks::Present => view! {
            <div class="two">
                {named("who", "correct-who").required().choice(model.people.clone())}
                {named("does", "correct-does").choice(model.does.clone())}
            </div>
        }
        .into_any(),
    };
    let act = match item.asks {
        Asks::Absent => "correct-absent",
        Asks::Present => "correct-present",
        _ => "correct-act",
    };
    let to = format!("/case/{}/meeting/{}/correct", model.case, model.meeting);
    let title = format!("{}-title", item.key);
    let named_by = title.clone();
    view! {
        <li class="point" aria-labelledby=named_by>
            <p id=title><bdi>{item.stands.clone()}</bdi></p>
            <details>
                <summary>{say("correct-open")}</summary>
                <form method="post" action=to class="stack">
                    <input type="hidden" name="version" value=model.version.to_string()/>
                    <input type="hidden" name="what" value=item.key.clone()/>
                    {asked}
                    {named("why", "correct-why").required().line("text")}
                    <p class="acts"><button class="act">{say(act)}</button></p>
                </form>
            </details>
        </li>
    }
}
