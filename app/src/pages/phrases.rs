//! Sentences for the adviser to say in the talk, by the child's age: to read beforehand or print, never to show the
//! child.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The bands, and which one is shown.
    pub bands: Vec<(&'static str, bool)>,
    /// The search text.
    pub query: String,
    /// The phrases found.
    pub phrases: Vec<Phrase>,
}

/// One phrase.
#[derive(Clone, Debug, Default)]
pub struct Phrase {
    /// When it fits, in words.
    pub when: String,
    /// What to say, in the child's language.
    pub say: String,
    /// What to take care of; blank if there is nothing.
    pub mind: String,
}

/// Renders the page.
#[must_use]
pub fn phrases(out: &Out, nonce: String, model: Phrases) -> String {
    staff(out, nonce, model.shell.clone().titled("phrases-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let chosen = model
            .bands
            .iter()
            .find(|(_, here)| *here)
            .map_or("7-9", |(band, _)| band);
        let cards = format!("/phrases/cards/{chosen}");
        let options = model
            .bands
            .iter()
            .map(|(band, _)| {
                (
                    (*band).to_owned(),
                    out.say("phrases-years", &[("band", &band.replace('-', "–"))]),
                )
            })
            .collect();
        let none = model
            .phrases
            .is_empty()
            .then(|| view! { <p class="notice" role="status">{say("phrases-none")}</p> });
        view! {
            <main id="content" class="front wide-form">
                <h1>{say("phrases-title")}</h1>
                <p class="lead">{say("phrases-lead")}</p>
                <form method="post" action="/phrases" class="find" role="search">
                    {Entry::new("band", say("phrases-band")).value(chosen).choice(options)}
                    {Entry::new("words", say("phrases-words")).value(model.query).line("search")}
                    <p class="acts"><button class="act quiet-act">{say("phrases-find")}</button></p>
                </form>
                {none}
                {list(model.phrases)}
                <p class="quiet-note">{say("phrases-print")}</p>
                <p class="acts"><a href=cards>{say("word-cards")}</a></p>
            </main>
        }
    })
}

/// The phrases, each under when it fits.
pub(super) fn list(phrases: Vec<Phrase>) -> impl IntoView {
    let phrases = phrases
        .into_iter()
        .map(|it| {
            let mind = (!it.mind.is_empty()).then(|| view! { <p class="stone">{it.mind}</p> });
            view! {
                <li class="phrase">
                    <h2>{it.when}</h2>
                    <p class="phrase-words" lang="da">{it.say}</p>
                    {mind}
                </li>
            }
        })
        .collect_view();
    view! { <ul role="list" class="phrases">{phrases}</ul> }
}
