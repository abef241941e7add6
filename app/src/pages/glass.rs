//! Another adviser's case. The user can break the glass: access for two hours, with a reason, visible to all.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use domain::case::Words;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Glass {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// What was typed as a reason that is too short; `None` before anything was sent.
    pub short: Option<String>,
}

/// Renders the page. It says nothing about the child.
#[must_use]
pub fn glass(out: &Out, nonce: String, model: Glass) -> String {
    staff(
        out,
        nonce,
        model.shell.clone().titled("fault-not-your-case-title"),
        move |out| {
            let say = |key: &str| out.say(key, &[]);
            let short = model
                .short
                .is_some()
                .then(|| view! { <p class="finding block" role="alert">{say("glass-short")}</p> });
            let reason = Entry::new("reason", say("glass-reason"))
                .hint(say("glass-reason-hint"))
                .value(model.short.clone().unwrap_or_default())
                .most(Words::LONGEST)
                .required();
            view! {
                <main id="content" class="front narrow">
                    <h1>{say("fault-not-your-case-title")}</h1>
                    <p class="lead">{say("glass-lead")}</p>
                    <section class="part" aria-labelledby="glass-title">
                        <h2 id="glass-title">{say("glass-title")}</h2>
                        <ul>
                            <li>{say("glass-two-hours")}</li>
                            <li>{say("glass-seen")}</li>
                            <li>{say("glass-logged")}</li>
                        </ul>
                        <form method="post" action=format!("/case/{}/break-glass", model.case) class="stack">
                            {short}
                            {reason.lines(3)}
                            <p><button class="act">{say("glass-act")}</button></p>
                        </form>
                    </section>
                    <p><a href="/today">{say("back-to-today")}</a></p>
                </main>
            }
        },
    )
}
