//! A child may not have the bisidder it chose: that is a decision. When it can be made, how, what the child is told, and what
//! nobody has read yet.

use super::shell::{Shell, staff};
use crate::outside::Out;
use domain::finding::Code;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct BisidderRefused {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub child: String,
}

/// Whether a finding says of a bisidder that they may have to be refused. That somebody is under fifteen is the law's own no, and
/// takes no decision (barnets lov § 6 stk. 4).
#[must_use]
pub fn is_of_refusing(code: Code) -> bool {
    matches!(
        code,
        Code::BisidderIsWitness | Code::BisidderIsSuspected | Code::BisidderIsAdviser | Code::BisidderInCircle
    )
}

/// The way to the page, from what speaks of a bisidder. `case` is the page of the case.
pub fn link(out: &Out, case: &str) -> impl IntoView + use<> {
    view! { <a href=format!("{case}/bisidder-refused")>{out.say("act-bisidder-no", &[])}</a> }
}

/// Renders the page.
#[must_use]
pub fn bisidder_refused(out: &Out, nonce: String, model: BisidderRefused) -> String {
    staff(out, nonce, model.shell.clone().titled("page-bisidder-no"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let list = |keys: &[&str]| {
            keys.iter()
                .map(|key| view! { <li>{say(&format!("bisidder-no-{key}"))}</li> })
                .collect_view()
        };
        let when = list(&["when-choice", "when-right", "when-meeting", "when-age"]);
        let steps = list(&["step-talk", "step-write", "step-child", "step-other"]);
        let words = list(&["word-no", "word-why", "word-another", "word-meanwhile"]);
        view! {
            <main id="content" class="front narrow">
                <p><a href=format!("/case/{}", model.case)>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{out.say("bisidder-no-title", &[("child", &model.child)])}</h1>
                <p class="lead">{say("bisidder-no-lead")}</p>
                <section class="part stack" aria-labelledby="when">
                    <h2 id="when">{say("bisidder-no-when")}</h2>
                    <ul>{when}</ul>
                    <p>{say("bisidder-no-parents")}</p>
                </section>
                <section class="part stack" aria-labelledby="steps">
                    <h2 id="steps">{say("bisidder-no-steps")}</h2>
                    <ol>{steps}</ol>
                </section>
                <section class="part stack" aria-labelledby="words">
                    <h2 id="words">{say("bisidder-no-words")}</h2>
                    <ul lang="da">{words}</ul>
                    <p>{say("bisidder-no-mind")}</p>
                </section>
                <section class="part stack" aria-labelledby="complain">
                    <h2 id="complain">{say("bisidder-no-complain")}</h2>
                    <p>{say("bisidder-no-complain-open")}</p>
                </section>
                <p class="stone">{say("bisidder-no-source")}</p>
                <p class="stone">{say("asked-unsigned")}</p>
            </main>
        }
    })
}
