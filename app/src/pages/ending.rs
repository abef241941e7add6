//! How a talk ends: what the child's page will say, in the order it is told. Every field may be left out; the page says
//! so honestly.

pub(crate) mod fields;

use super::shell::{Shell, staff};
use super::told::Call;
use crate::components::talk_rail::{TalkRail, talk_rail};
use crate::components::undo::{Undo, undo_strip};
use crate::outside::Out;
use leptos::prelude::*;

/// How many empty rows follow what is taken further, what is not known and what was agreed.
pub const ROWS: usize = 2;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Ending {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The parts of the talk, with this page among them.
    pub rail: TalkRail,
    /// The case's id.
    pub case: String,
    /// The version shown; the form sends it back.
    pub version: u64,
    /// The child's first name.
    pub child: String,
    /// The meeting's id.
    pub meeting: String,
    /// The meeting's time and kind, in words.
    pub when: String,
    /// What the child has said: id, words, and where the line goes.
    pub said: Vec<(String, String, &'static str)>,
    /// What is taken further, and to whom, as recorded. A row can be changed, and is removed when it is left blank.
    pub takes: Vec<[String; 2]>,
    /// Who is told, on which day, and what the child wants of a call, as recorded.
    pub tells: Vec<[String; 3]>,
    /// What is not known, and by when the child hears, as recorded.
    pub unknown: Vec<[String; 2]>,
    /// What was agreed, as recorded.
    pub agreed: Vec<String>,
    /// What the child asked for, what it may say at home, and what may be said to the parents (N54).
    pub words: [String; 3],
    /// People the child knows: id and name.
    pub people: Vec<(String, String)>,
    /// Id of the person the child can go to.
    pub talk_to: String,
    /// Whom the child can be sent to: id and first name.
    pub talk_to_choices: Vec<(String, String)>,
    /// Who cannot be chosen for that, and why; empty if everybody can.
    pub talk_to_left_out: String,
    /// Where the child sleeps tonight, where that is asked; blank: not answered.
    pub tonight: Option<&'static str>,
    /// Whom to call today, where the answer asks for it: name, number and hours.
    pub call_today: Vec<Call>,
    /// The next talk in words, if one is planned.
    pub next: Option<String>,
    /// Why the page for the child could not be made.
    pub stops: Vec<String>,
    /// Whether anything was saved just now.
    pub saved: bool,
    /// The reader's own last act, while it can be undone.
    pub undo: Option<Undo>,
}

/// Renders the page.
#[must_use]
pub fn ending(out: &Out, nonce: String, model: Ending) -> String {
    staff(out, nonce, model.shell.clone().titled("ending-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}", model.case);
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
        view! {
            <main id="content" class="front wide-form">
                <p><a href=at.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{say("ending-title")}</h1>
                <p class="lead">{model.when.clone()}</p>
                {talk_rail(&out, model.rail.clone())}
                {undo_strip(&out, &at, model.undo.clone())}
                <p class="quiet-note">{say("ending-lead")}</p>
                {saved}
                {stops}
                <form method="post" action=format!("{at}/meeting/{}/ending", model.meeting) class="parts">
                    <input type="hidden" name="version" value=model.version.to_string()/>
                    <fieldset class="part">
                        <legend>{say("ending-said")}</legend>
                        <p class="why">{say("ending-said-why")}</p>
                        {fields::said(&out, &model)}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-takes-title")}</legend>
                        {fields::rows(&out, "takes", ("to", "text"), &model.takes)}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-now")}</legend>
                        {fields::tells(&out, &model)}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-unknown-title")}</legend>
                        {fields::rows(&out, "unknown", ("by", "date"), &model.unknown)}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-agreed-title")}</legend>
                        {fields::agreed(&out, &model)}
                        {fields::needs(&out, &model)}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-next")}</legend>
                        {fields::next(&out, &model)}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-until-then")}</legend>
                        {fields::until_then(&out, &model)}
                    </fieldset>
                    {fields::tonight(&out, &model)}
                    <p class="acts">
                        <button class="act" name="keep" value="paper">{say("ending-make")}</button>
                        <button class="act quiet-act" name="keep" value="case" aria-keyshortcuts="Control+S">{say("ending-save")}</button>
                    </p>
                </form>
                <p class="acts">
                    <a href=format!("{at}/meeting/{}/sheet", model.meeting)>{say("act-sheet-page")}</a>
                    <a href=format!("{at}/meeting/{}/checklist", model.meeting)>{say("act-checklist-page")}</a>
                    <a href=format!("{at}/told?meeting={}", model.meeting)>{say("act-told")}</a>
                </p>
            </main>
        }
    })
}
