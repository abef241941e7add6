//! "Samtale nu": a talk that begins at once. What can be read aloud lies open, what can be said is one press away, and
//! what is still to be answered stands below.

use super::phrases::{Phrase, list};
use super::shell::{Shell, staff};
use crate::components::document::DocumentView;
use crate::components::entry::Entry;
use crate::outside::Out;
use domain::case::{Name, Words};
use domain::document::Document;
use leptos::prelude::*;
use std::sync::Arc;

/// What the page of the talk shows.
#[derive(Clone, Debug, Default)]
pub struct TalkNow {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The meeting's id.
    pub meeting: String,
    /// The child's first name.
    pub child: String,
    /// Whether the case is open.
    pub open: bool,
    /// Whether safety questions are open, each of which counts as unsafe.
    pub acute: bool,
    /// What is read aloud, in order.
    pub aloud: Vec<Aloud>,
    /// What the adviser can say, for the child's band.
    pub phrases: Vec<Phrase>,
}

/// Something to read aloud.
#[derive(Clone, Debug, Default)]
pub struct Aloud {
    /// The kind's name, and the end of its key.
    pub key: &'static str,
    /// The words, if the gate lets them be said.
    pub document: Option<Arc<Document>>,
    /// What stands in the way, in sentences.
    pub stops: Vec<String>,
}

/// Renders the form for a child nobody here has met: a name, an age, a room. `form` is an id of this form alone.
#[must_use]
pub fn begin(out: &Out, nonce: String, shell: Shell, form: String) -> String {
    staff(out, nonce, shell.titled("talk-now-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        view! {
            <main id="content" class="front narrow">
                <h1>{say("talk-now-title")}</h1>
                <p class="lead">{say("talk-now-lead")}</p>
                <form method="post" action="/talk-now" class="stack">
                    <input type="hidden" name="form" value=form.clone()/>
                    {Entry::new("first_name", say("new-name")).hint(say("new-name-hint")).most(Name::LONGEST).required().line("text")}
                    {Entry::new("age", say("talk-now-age")).hint(say("talk-now-age-hint")).required().number(0, 17)}
                    {Entry::new("place", say("talk-now-place")).hint(say("talk-now-place-hint")).most(Words::LONGEST).line("text")}
                    <p><button class="act">{say("talk-now-act")}</button></p>
                </form>
                <p class="quiet-note">{say("talk-now-known")}</p>
            </main>
        }
    })
}

/// Renders the page of the talk.
#[must_use]
pub fn talk_now(out: &Out, nonce: String, model: TalkNow) -> String {
    staff(out, nonce, model.shell.clone().titled("talk-now-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}", model.case);
        let talk = format!("{at}/meeting/{}", model.meeting);
        let acute = model.acute.then(|| {
            view! {
                <p class="summary stops">
                    {say("talk-now-open")} " " <a href=format!("{at}/prepare?document=opening-card")>{say("talk-now-open-act")}</a>
                </p>
            }
        });
        let table = model.open.then(|| {
            view! {
                <form method="post" action=format!("{talk}/table") class="acts">
                    <button class="act">{out.say("act-table", &[("child", &model.child)])}</button>
                </form>
            }
        });
        let aloud = model.aloud.into_iter().map(|one| part(&out, one)).collect_view();
        view! {
            <main id="content" class="front wide-form talk-now">
                <p><a href=at.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{say("talk-now-title")}</h1>
                {acute}
                {table}
                {aloud}
                <details class="part" id="phrases">
                    <summary>{say("phrases-title")}</summary>
                    {list(model.phrases)}
                </details>
                <section class="part" aria-labelledby="part-afterwards">
                    <h2 id="part-afterwards">{say("talk-now-afterwards")}</h2>
                    <ul role="list" class="plain-list">
                        <li><a href=format!("{at}/told?meeting={}", model.meeting)>{say("act-told")}</a></li>
                        <li><a href=format!("{at}/prepare?document=opening-card")>{say("talk-now-open-act")}</a></li>
                        <li><a href=talk>{say("act-after-talk")}</a></li>
                    </ul>
                </section>
            </main>
        }
    })
}

/// The opening card lies open; the rights open on request.
fn part(out: &Out, one: Aloud) -> impl IntoView + use<> {
    let title = out.say(&format!("talk-now-{}", one.key), &[]);
    let inside = match one.document {
        Some(document) => view! { <div class="sheet"><DocumentView out=out.clone() document/></div> }.into_any(),
        None => {
            let stops = one
                .stops
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect_view();
            view! { <p>{out.say("talk-now-stops", &[])}</p><ul>{stops}</ul> }.into_any()
        }
    };
    view! {
        <details class="part" id=one.key open=one.key == "opening-card">
            <summary>{title}</summary>
            {inside}
        </details>
    }
}
