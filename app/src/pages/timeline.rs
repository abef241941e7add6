//! The way of a case, for the adviser: the steps and how to move them, what the child's screen will say about them, and
//! how the child gets to see it. Nothing reaches the child's screen before the adviser has seen it here and shown it.

mod beside;
mod step;

use super::shell::{Shell, staff};
use crate::components::undo::{Undo, undo_strip};
use crate::outside::Out;
use domain::document::Document;
use leptos::prelude::*;
use std::sync::Arc;

/// What the page shows. Times are already in words.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The version shown; forms send it back.
    pub version: u64,
    /// The child's first name.
    pub name: String,
    /// Whether the case is open.
    pub open: bool,
    /// Today, in a form's date format.
    pub today: String,
    /// The steps, in their order: what is done by its days, then what is ahead.
    pub steps: Vec<Step>,
    /// The steps that were left out.
    pub left_out: Vec<Step>,
    /// Who can do a step: id and name.
    pub doers: Vec<(String, String)>,
    /// What can be laid from the track.
    pub laying: Laying,
    /// Steps that can be added: code and name.
    pub more: Vec<(String, String)>,
    /// People of the case: id and name.
    pub people: Vec<(String, String)>,
    /// Who is talked to on which day, in sentences.
    pub tells: Vec<String>,
    /// Whether a talk was held; before that there is nothing to tell.
    pub may_tell: bool,
    /// A preview of the child's screen.
    pub preview: Option<Arc<Document>>,
    /// The findings that stop it, in sentences.
    pub findings: Vec<String>,
    /// Whether the steps differ from what the child was last shown.
    pub news: bool,
    /// What is new on the way since then, by name.
    pub fresh: Vec<String>,
    /// When the child was last shown its way.
    pub shown: Option<String>,
    /// Until when the current card can be used, if there is one.
    pub card: Option<String>,
    /// Whether that card is void: too many wrong codes.
    pub card_void: bool,
    /// Whether a card may be given.
    pub may_give: bool,
    /// Why no card may be given, in sentences.
    pub why_not: Vec<String>,
    /// What the child wrote, newest first.
    pub questions: Vec<Question>,
    /// The reader's own last act, while it can be undone.
    pub undo: Option<Undo>,
}

/// A step.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its state, in words.
    pub stands: String,
    /// Its state, as the form's value.
    pub state: String,
    /// Its day, in a form's date format.
    pub on: String,
    /// Whether that day is promised.
    pub promised: bool,
    /// What the child is waiting for.
    pub waiting_for: String,
    /// When the child hears next, in a form's date format.
    pub next_contact: String,
    /// Why it was left out.
    pub reason: String,
    /// Whether it was left out.
    pub left_out: bool,
    /// The id of the step that it goes past when it is moved up; none where it is not moved up.
    pub earlier: Option<String>,
    /// The same, down.
    pub later: Option<String>,
    /// Who does it: id and name.
    pub doer: Option<(String, String)>,
}

/// What the track of the case has for its way.
#[derive(Clone, Debug, Default)]
pub enum Laying {
    /// Nothing that the case lacks.
    #[default]
    Nothing,
    /// The case is on no track yet.
    NoTrack,
    /// These steps.
    Steps {
        /// The name of the track.
        track: String,
        /// The names of the steps.
        names: Vec<String>,
    },
}

/// A question or wish from the child.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// In the child's words.
    pub words: String,
    /// When it was written, and by when it will be read or when it was.
    pub when: String,
    /// Whether it may be about something that happened to the child.
    pub urgent: bool,
    /// Whether it was read.
    pub read: bool,
}

/// Renders the page.
#[must_use]
pub fn timeline(out: &Out, nonce: String, model: Timeline) -> String {
    staff(out, nonce, model.shell.clone().titled("page-way"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}", model.case);
        let questions = (!model.questions.is_empty()).then(|| {
            let rows = model
                .questions
                .iter()
                .map(|it| question(&out, &at, &model, it))
                .collect_view();
            let notice = model.open.then(|| {
                let new = format!("{at}/edit/notice/new");
                view! { <p class="why">{say("way-question-notice")}" "<a href=new>{say("way-question-notice-act")}</a></p> }
            });
            view! {
                <section id="questions" aria-labelledby="part-questions">
                    <h2 id="part-questions">{out.say("way-questions", &[("name", &model.name)])}</h2>
                    {notice}
                    <ul role="list" class="rows">{rows}</ul>
                </section>
            }
        });
        let steps = model
            .steps
            .iter()
            .map(|it| step::step(&out, &at, &model, it))
            .collect_view();
        let none = model
            .steps
            .is_empty()
            .then(|| view! { <p class="stone">{say("way-none")}</p> });
        view! {
            <main id="content" class="way-page">
                <div class="title-row">
                    <h1>{out.say("way-title", &[("name", &model.name)])}</h1>
                    <p class="acts"><a href=at.clone()>{out.say("way-back", &[("name", &model.name)])}</a></p>
                </div>
                {undo_strip(&out, &at, model.undo.clone())}
                <p class="lead">{say("way-lead")}</p>
                {questions}
                <div class="way-two">
                    <section id="steps" aria-labelledby="part-steps">
                        <h2 id="part-steps">{say("child-steps")}</h2>
                        {none}
                        {lay(&out, &at, &model)}
                        <ol role="list" class="rows">{steps}</ol>
                        {left_out(&out, &at, &model)}
                        {add(&out, &at, &model)}
                        {tells(&out, &at, &model)}
                    </section>
                    {beside::beside(&out, &at, &model)}
                </div>
            </main>
        }
    })
}

fn hidden(version: u64) -> impl IntoView {
    view! { <input type="hidden" name="version" value=version.to_string()/> }
}

fn options(rows: &[(String, String)]) -> impl IntoView + use<> {
    rows.iter()
        .map(|(code, name)| view! { <option value=code.clone()>{name.clone()}</option> })
        .collect_view()
}

/// The steps of the track that the case has not: a press lays them, beside all that it has.
fn lay(out: &Out, at: &str, model: &Timeline) -> Option<AnyView> {
    if !model.open {
        return None;
    }
    match &model.laying {
        Laying::Nothing => None,
        Laying::NoTrack => Some(
            view! {
                <p>{out.say("way-no-track", &[])}</p>
                <p class="acts"><a href=format!("{at}/edit/basics")>{out.say("way-choose-track", &[])}</a></p>
            }
            .into_any(),
        ),
        Laying::Steps { track, names } => {
            let all = names
                .iter()
                .map(|name| view! { <li>{name.clone()}</li> })
                .collect_view();
            Some(
                view! {
                    <form method="post" action=format!("{at}/steps/track") class="stack" id="lay">
                        {hidden(model.version)}
                        <p>{out.say("way-lay-what", &[("track", track)])}</p>
                        <details><summary>{out.say("way-lay-which", &[("many", &names.len().to_string())])}</summary><ul class="track-steps">{all}</ul></details>
                        <p><button class="act">{out.say("way-lay-act", &[])}</button></p>
                    </form>
                }
                .into_any(),
            )
        }
    }
}

/// The steps that do not apply here, folded away.
fn left_out(out: &Out, at: &str, model: &Timeline) -> Option<AnyView> {
    if model.left_out.is_empty() {
        return None;
    }
    let steps = model
        .left_out
        .iter()
        .map(|it| step::left_out(out, at, model, it))
        .collect_view();
    Some(
        view! {
            <details id="left-out">
                <summary>{out.say("way-left-out", &[("many", &model.left_out.len().to_string())])}</summary>
                <ul role="list" class="rows">{steps}</ul>
            </details>
        }
        .into_any(),
    )
}

fn add(out: &Out, at: &str, model: &Timeline) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    (model.open && !model.more.is_empty()).then(|| {
        view! {
            <details>
                <summary>{say("way-add")}</summary>
                <form method="post" action=format!("{at}/steps") class="stack">
                    {hidden(model.version)}
                    <div class="field">
                        <label for="add-step">{say("way-add-step")}</label>
                        <select id="add-step" name="step">{options(&model.more)}</select>
                    </div>
                    <div class="field">
                        <label for="add-who">{say("way-add-who")}</label>
                        <select id="add-who" name="who"><option value="">{say("way-add-nobody")}</option>{options(&model.people)}</select>
                    </div>
                    <p><button class="act">{say("way-add-act")}</button></p>
                </form>
            </details>
        }
    })
}

fn tells(out: &Out, at: &str, model: &Timeline) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let rows = model
        .tells
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect_view();
    let form = (model.open && model.may_tell && !model.people.is_empty()).then(|| {
        let calls = ["before", "after", "no"]
            .into_iter()
            .map(|call| {
                view! {
                    <label class="choice"><input type="radio" name="call" value=call/><span>{say(&format!("way-call-{call}"))}</span></label>
                }
            })
            .collect_view();
        view! {
            <details>
                <summary>{say("way-tell")}</summary>
                <form method="post" action=format!("{at}/tell") class="stack">
                    {hidden(model.version)}
                    <div class="field">
                        <label for="tell-who">{say("way-tell-who")}</label>
                        <select id="tell-who" name="who">{options(&model.people)}</select>
                    </div>
                    <div class="field">
                        <label for="tell-on">{say("way-tell-on")}</label>
                        <input id="tell-on" name="on" type="date" required=true/>
                    </div>
                    <fieldset class="field"><legend>{out.say("way-call", &[("name", &model.name)])}</legend>{calls}</fieldset>
                    <p><button class="act">{say("way-tell-act")}</button></p>
                </form>
            </details>
        }
    });
    let heading = (model.may_tell || !model.tells.is_empty()).then(|| view! { <h3>{say("way-tells")}</h3> });
    view! { {heading}<ul role="list" class="rows">{rows}</ul>{form} }
}

fn question(out: &Out, at: &str, model: &Timeline, question: &Question) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let urgent = (question.urgent && !question.read)
        .then(|| view! { <p class="summary stops">{say("way-question-urgent")}</p> });
    let form = (!question.read).then(|| {
        let id = format!("told-{}", question.id);
        view! {
            <form method="post" action=format!("{at}/question/{}", question.id) class="stack">
                {hidden(model.version)}
                <div class="field">
                    <label for=id.clone()>{say("way-question-told")}</label>
                    <textarea id=id name="told_child" rows="2"></textarea>
                </div>
                <p><button class="act">{say("way-question-act")}</button></p>
            </form>
        }
    });
    view! {
        <li>
            {urgent}
            <blockquote class="child-words"><bdi>{question.words.clone()}</bdi></blockquote>
            <p class="stone">{question.when.clone()}</p>
            {form}
        </li>
    }
}
