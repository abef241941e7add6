//! The child told of something nobody had asked about, or took it back: its exact words, what not to ask, whom to call
//! today. Then the safety questions are answered again.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use domain::case::DisclosureKind;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The version shown; the form sends it back.
    pub version: u64,
    /// The child's first name.
    pub child: String,
    /// The meeting's id, if it was in a talk; else blank.
    pub meeting: String,
    /// Whom to call today.
    pub calls: Vec<Call>,
    /// What was recorded before, in sentences, newest first.
    pub before: Vec<String>,
}

/// A number to call, as the municipality's pack has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// Who answers.
    pub name: String,
    /// The number.
    pub number: String,
    /// When, as printed; may be blank.
    pub hours: String,
}

/// Whom to call today.
#[component]
pub fn Calls(
    /// Words.
    out: Out,
    /// The municipality's own numbers; the emergency number stands after them.
    calls: Vec<Call>,
) -> impl IntoView {
    let none = calls
        .is_empty()
        .then(|| view! { <li>{out.say("told-call-own", &[])}</li> });
    let lines = calls
        .into_iter()
        .map(|call| {
            let hours = (!call.hours.is_empty()).then(|| format!(", {}", call.hours));
            view! { <li><strong>{call.number}</strong> " " <bdi>{call.name}</bdi> {hours}</li> }
        })
        .collect_view();
    view! {
        <section class="part" aria-labelledby="part-calls">
            <h2 id="part-calls">{out.say("told-call-title", &[])}</h2>
            <ul class="calls">{lines}{none}<li>{out.say("told-call-danger", &[])}</li></ul>
        </section>
    }
}

/// Renders the page.
#[must_use]
pub fn told(out: &Out, nonce: String, model: Told) -> String {
    staff(out, nonce, model.shell.clone().titled("told-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}", model.case);
        let before = model
            .before
            .iter()
            .map(|line| view! { <li><bdi>{line.clone()}</bdi></li> })
            .collect_view();
        let before = (!model.before.is_empty()).then(|| {
            view! {
                <section class="part" aria-labelledby="part-before">
                    <h2 id="part-before">{say("told-before")}</h2>
                    <ul role="list" class="rows stone">{before}</ul>
                </section>
            }
        });
        let notice = format!("{at}/edit/notice/new");
        let kinds = DisclosureKind::ALL.map(|kind| {
            let kind = kind.as_str();
            (kind.to_owned(), say(&format!("told-kind-{kind}")))
        });
        view! {
            <main id="content" class="front wide-form">
                <p><a href=at.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{say("told-title")}</h1>
                <p class="lead">{say("phrase-tells-by-itself-mind")}</p>
                <p class="quiet-note">{say("told-not-ask")} " " {say("phrase-takes-it-back-mind")}</p>
                <form method="post" action=format!("{at}/told") class="parts">
                    <input type="hidden" name="version" value=model.version.to_string()/>
                    <input type="hidden" name="meeting" value=model.meeting.clone()/>
                    <fieldset class="part">
                        <legend>{say("told-what")}</legend>
                        {Entry::new("kind", say("told-kind")).value(DisclosureKind::Told.as_str()).choice(kinds.to_vec())}
                        {Entry::new("words", say("told-words")).hint(say("told-words-hint")).lines(5)}
                    </fieldset>
                    <Calls out=out.clone() calls=model.calls/>
                    <p class="quiet-note">{say("told-then")}</p>
                    <p class="acts"><button class="act">{say("told-act")}</button></p>
                </form>
                <p class="why">{say("way-question-notice")}" "<a href=notice>{say("way-question-notice-act")}</a></p>
                {before}
            </main>
        }
    })
}
