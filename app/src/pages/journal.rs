//! The journal note, to read, copy or download. It is for the adviser, not for the child.

use super::shell::{Shell, staff};
use crate::components::document::DocumentView;
use crate::components::entry::Entry;
use crate::components::talk_rail::{TalkRail, talk_rail};
use crate::components::textarea::escaped;
use crate::outside::Out;
use domain::document::Document;
use leptos::prelude::*;
use std::sync::Arc;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Journal {
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
    /// Whether the talk was held; then its record can be corrected.
    pub held: bool,
    /// The meeting's id.
    pub meeting: String,
    /// The note.
    pub note: Arc<Document>,
    /// When notes of this meeting were put in the journal, or how far they have come, in sentences.
    pub kept: Vec<String>,
    /// Whether the note is sent to the municipality's own journal; else the adviser puts it there.
    pub sends: bool,
}

/// Renders the page.
#[must_use]
pub fn journal(out: &Out, nonce: String, model: Journal) -> String {
    staff(out, nonce, model.shell.clone().titled("page-journal"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}", model.case);
        let here = format!("{at}/journal/{}", model.meeting);
        let text = model.note.plain_text();
        let kept = model
            .kept
            .iter()
            .map(|line| view! { <li>{line.clone()}</li> })
            .collect_view();
        let kept = (!kept.is_empty()).then(|| view! { <ul role="list" class="rows stone">{kept}</ul> });
        let keep = say(if model.sends { "journal-send" } else { "journal-keep" });
        let sure = model
            .sends
            .then(|| Entry::new("sure", say("journal-sure")).required().tick());
        let correct = model.held.then(|| {
            let to = format!("{at}/meeting/{}/correct", model.meeting);
            view! { <a href=to>{say("act-correct")}</a> }
        });
        view! {
            <main id="content" class="front narrow">
                <p><a href=at.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{out.say("journal-title", &[("child", &model.child)])}</h1>
                {talk_rail(&out, model.rail.clone())}
                <p class="quiet-note">{say("journal-lead")}</p>
                <div class="acts">
                    <button type="button" class="act" hidden=true data-copy="note-text" data-done=say("journal-copied")>{say("journal-copy")}</button>
                    <a class="act quiet-act" href=format!("{here}/text")>{say("journal-text")}</a>
                    <a class="act quiet-act" href=format!("{here}/pdf")>{say("journal-pdf")}</a>
                    {correct}
                </div>
                <form method="post" action=here class="stack">
                    <input type="hidden" name="version" value=model.version.to_string()/>
                    {sure}
                    <p class="acts"><button>{keep}</button></p>
                </form>
                {kept}
                <div class="sheet"><DocumentView out=out.clone() document=model.note/></div>
                <details>
                    <summary>{say("journal-plain")}</summary>
                    <textarea id="note-text" rows="16" readonly=true aria-label=say("journal-plain") inner_html=escaped(&text)></textarea>
                </details>
            </main>
        }
    })
}
