//! Cues for the adviser's own phone: a few words to read at a glance. Nothing to tick, and nothing that says whose talk
//! it is.

use super::shell::{Shell, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Cues {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The meeting's id.
    pub meeting: String,
    /// The time of day.
    pub clock: String,
    /// The cues; each sentence's key is `cue-NAME`.
    pub cues: Vec<&'static str>,
}

/// Renders the page.
#[must_use]
pub fn cues(out: &Out, nonce: String, model: Cues) -> String {
    staff(out, nonce, model.shell.clone().titled("page-cues"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}/meeting/{}", model.case, model.meeting);
        let list = model
            .cues
            .iter()
            .map(|cue| view! { <li>{say(&format!("cue-{cue}"))}</li> })
            .collect_view();
        view! {
            <main id="content" class="front narrow">
                <h1>{out.say("cues-title", &[("clock", &model.clock)])}</h1>
                <ul role="list" class="cues">{list}</ul>
                <p class="acts">
                    <a class="act" href=format!("{at}/cues")>{say("cues-again")}</a>
                    <a href="/phrases">{say("phrases-title")}</a>
                    <a href=format!("{at}/ending")>{say("act-ending-page")}</a>
                    <a href=format!("/case/{}/told?meeting={}", model.case, model.meeting)>{say("act-told")}</a>
                </p>
                <p class="quiet-note">{say("cues-lead")}</p>
            </main>
        }
    })
}
