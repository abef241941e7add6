//! Handing over: who gave the child which paper, how, when, and how it went.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct HandOver {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The version shown; the form sends it back.
    pub version: u64,
    /// The child's first name.
    pub child: String,
    /// The document's id.
    pub document: String,
    /// What the document is, in words.
    pub what: String,
    /// Whether it is a draft, which is handed to nobody: the page says so in place of the form.
    pub draft: bool,
    /// Today, in a form's date format.
    pub on: String,
    /// Whether the child may take it home.
    pub may_travel: bool,
    /// People who may keep it: id and name.
    pub keepers: Vec<(String, String)>,
    /// Who may not and why, as one sentence; empty if everybody may.
    pub no_keepers: String,
}

/// Renders the page.
#[must_use]
pub fn hand_over(out: &Out, nonce: String, model: HandOver) -> String {
    staff(out, nonce, model.shell.clone().titled("hand-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}", model.case);
        let paper = format!("{at}/document/{}", model.document);
        let ways = [
            ("read-aloud", true),
            ("kept-by-safe-adult", !model.keepers.is_empty()),
            ("taken-home", true),
        ]
        .into_iter()
        .filter(|(_, offered)| *offered)
        .map(|(way, _)| {
            let warning = (way == "taken-home" && !model.may_travel)
                .then(|| view! { <span class="finding block">{say("hand-taken-home-warning")}</span> });
            view! {
                <label class="option">
                    <input type="radio" name="how" value=way required=true/>
                    <span>{say(&format!("hand-{way}"))}{warning}</span>
                </label>
            }
        })
        .collect_view();
        let keepers = (!model.keepers.is_empty()).then(|| {
            let options = model
                .keepers
                .iter()
                .map(|(id, name)| view! { <option value=id.clone()>{name.clone()}</option> })
                .collect_view();
            view! {
                <div class="field">
                    <label for="kept_by">{say("hand-kept-by")}</label>
                    <select id="kept_by" name="kept_by"><option value="">{say("option-none")}</option>{options}</select>
                </div>
            }
        });
        let no_keepers = (!model.no_keepers.is_empty()).then(|| view! { <p class="hint">{model.no_keepers}</p> });
        let what = view! {
            <p>{say("hand-what")}": "<a href=paper.clone()>{model.what}</a>" · "<a href=format!("{paper}/pdf")>{say("act-pdf")}</a></p>
        };
        let back = view! { <p><a href=at>{out.say("back-to-child", &[("child", &model.child)])}</a></p> };
        if model.draft {
            return view! {
                <main id="content" class="front narrow">
                    <h1>{say("hand-title")}</h1>
                    <p class="lead">{say("hand-draft")}</p>
                    <p>{say("hand-draft-instead")}</p>
                    {what}
                    {back}
                </main>
            }
            .into_any();
        }
        view! {
            <main id="content" class="front narrow">
                <h1>{say("hand-title")}</h1>
                <p class="lead">{say("hand-lead")}</p>
                {what}
                <form method="post" action=format!("{paper}/hand-over") class="stack">
                    <input type="hidden" name="version" value=model.version.to_string()/>
                    <fieldset class="field">
                        <legend>{say("hand-how")}</legend>
                        <div class="options">{ways}</div>
                    </fieldset>
                    {keepers}
                    {no_keepers}
                    <div class="field">
                        <label for="on">{say("hand-on")}</label>
                        <input id="on" name="on" type="date" value=model.on required=true/>
                    </div>
                    <div class="field">
                        <label for="went">{say("hand-went")}</label>
                        <p class="hint" id="went-hint">{say("hand-went-hint")}</p>
                        <textarea id="went" name="went" rows="3" aria-describedby="went-hint"></textarea>
                    </div>
                    {Entry::new("sure", say("hand-sure")).required().tick()}
                    <p><button class="act">{say("hand-act")}</button></p>
                </form>
                {back}
            </main>
        }
        .into_any()
    })
}
