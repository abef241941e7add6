//! When an adviser is away, and which colleague looks meanwhile at what children write.

use super::shell::{Shell, outcome, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Away {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// What is kept now, in a sentence.
    pub now: Option<String>,
    /// The first day, in a form's date format.
    pub since: String,
    /// The last day, in a form's date format.
    pub until: String,
    /// The colleague's id.
    pub backup: String,
    /// Colleagues who can look: id and name.
    pub colleagues: Vec<(String, String)>,
    /// What was just done: the key of a sentence.
    pub done: Option<&'static str>,
    /// What was refused: the key of a sentence.
    pub refused: Option<&'static str>,
}

/// Renders the page.
#[must_use]
pub fn away(out: &Out, nonce: String, model: Away) -> String {
    staff(out, nonce, model.shell.clone().titled("away-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let none = (String::new(), say("option-none"));
        let colleagues: Vec<_> = std::iter::once(none).chain(model.colleagues).collect();
        let outcome = outcome(&out, model.done, model.refused);
        let now = model.now.map(|words| {
            view! {
                <section class="part" aria-labelledby="away-now">
                    <h2 id="away-now">{say("away-now")}</h2>
                    <p><bdi>{words}</bdi></p>
                    <form method="post" action="/me/away/back"><button>{say("away-back")}</button></form>
                </section>
            }
        });
        view! {
            <main id="content" class="front narrow">
                <p><a href="/me">{say("own-back")}</a></p>
                <h1>{say("away-title")}</h1>
                <p class="lead">{say("away-lead")}</p>
                {outcome}
                {now}
                <form method="post" action="/me/away" class="stack">
                    {Entry::new("since", say("away-since")).value(model.since).required().line("date")}
                    {Entry::new("until", say("away-until")).value(model.until).required().line("date")}
                    {Entry::new("backup", say("away-backup")).hint(say("away-backup-hint")).value(model.backup).required().choice(colleagues)}
                    <p class="acts"><button class="act">{say("away-act")}</button></p>
                </form>
            </main>
        }
    })
}
