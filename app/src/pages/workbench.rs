//! The workbench: the form, what the gate says beside each field, and the
//! document beside it as the child will see it.

mod ask;
mod drafts;
mod fields;
pub mod guide;
mod needs;
mod plan;
mod show;

use super::Head;
use super::shell::{Shell, ShellHead};
use crate::components::finding::{Summary, Told};
use crate::outside::{Module, Out};
use crate::render::{Frame, page};
use domain::band::Band;
use domain::document::{Document, Kind, Version};
use domain::draft::Draft;
use domain::finding::Code;
use domain::readability::Report;
use leptos::prelude::*;
use std::sync::Arc;

/// Where in the case the short form writes: indexes into its lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// The meeting.
    pub meeting: usize,
    /// Who talks.
    pub adviser: usize,
    /// The second adviser, who writes.
    pub second: usize,
    /// Who could be bisidder.
    pub bisidder: usize,
}

/// What the adviser has chosen besides the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Which document.
    pub kind: Kind,
    /// Full, neutral, or what follows from the answers.
    pub version: Option<Version>,
    /// Whether the adult's sheet is shown instead of the child's.
    pub adult: bool,
    /// The document's date, as typed.
    pub on: String,
    /// Codes the adviser confirms.
    pub confirmed: Vec<Code>,
}

/// A question with its answers, as a guide asks it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Path of the field.
    pub field: String,
    /// The question.
    pub label: String,
    /// Why.
    pub why: String,
    /// Value and label of each answer.
    pub answers: Vec<(String, String)>,
}

/// What could be made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The document.
    pub document: Arc<Document>,
    /// How hard it reads.
    pub report: Report,
}

/// Everything the page shows.
pub struct Workbench {
    /// What was typed, over the rest of the case.
    pub draft: Draft,
    /// The rest of the case as JSON: where nothing is stored it rides along in a hidden field, and nowhere else.
    pub base: String,
    /// Where the form writes.
    pub places: Places,
    /// What was chosen.
    pub choices: Choices,
    /// The safety questions.
    pub safety: Vec<Asked>,
    /// Municipalities: id and name.
    pub municipalities: Vec<(String, String)>,
    /// What the gate says; before the first look, what a letter needs and nothing else.
    pub told: Vec<Told>,
    /// Codes to confirm, each with the words of the act.
    pub to_confirm: Vec<(Code, String)>,
    /// The version that is or would be made.
    pub version: Option<Version>,
    /// The band the document speaks in.
    pub band: Band,
    /// The document, where nothing stands in its way.
    pub made: Option<Made>,
    /// Whether this is a first look at an empty form.
    pub fresh: bool,
    /// The planned talk lies before the document's date, in a case that is not stored.
    pub behind: Option<Behind>,
    /// The stored case it belongs to, where there is one.
    pub home: Option<Home>,
}

/// A planned talk that lies behind, and the day it would be moved to; both as people say them.
#[derive(Clone, Debug)]
pub struct Behind {
    /// The talk's day.
    pub day: String,
    /// The next working day.
    pub to: String,
}

/// A stored case around the workbench.
#[derive(Clone, Debug)]
pub struct Home {
    /// Around the page.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The version the form was made for.
    pub version: u64,
    /// The child's first name.
    pub child: String,
    /// The step shown, from 1; `None` for the whole form.
    pub step: Option<usize>,
    /// Whether somebody asked to see the letter, and so wants to be taken to it.
    pub looked: bool,
    /// When the draft was last saved, as people say it.
    pub saved: Option<String>,
    /// The talk that the form writes, by its id.
    pub talk: String,
    /// Why what was sent was not done, with the remedy.
    pub refused: Option<String>,
    /// The window it is typed in, and what else lies there.
    pub drafts: Drafts,
}

/// The window that a form is typed in, and the drafts of others: two windows of the same person see each other.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    /// The window's name; the form sends it back.
    pub window: String,
    /// The window whose draft is shown here, and when it had last been saved, in milliseconds since 1970; the form sends both back.
    pub goes_on: Option<(String, i64)>,
    /// Whether that draft was changed elsewhere, so that what was typed here is kept apart.
    pub apart: bool,
    /// Whether what stands in the form is a draft.
    pub is_draft: bool,
    /// Drafts in other windows.
    pub others: Vec<OtherDraft>,
}

/// A draft in another window.
#[derive(Clone, Debug, Default)]
pub struct OtherDraft {
    /// The window's name; blank where the draft is older than windows.
    pub window: String,
    /// When it was last saved, as people say it.
    pub saved: String,
    /// Whether it is about another talk.
    pub other_talk: bool,
}

impl Workbench {
    /// Where the form goes.
    fn action(&self) -> String {
        self.home
            .as_ref()
            .map_or_else(|| "/letter".into(), |home| format!("/case/{}/prepare", home.case))
    }
}

/// The page.
#[must_use]
pub fn workbench(out: &Out, nonce: String, bench: Workbench) -> String {
    let frame = Frame {
        title: out.say("name", &[]),
        language: out.say("language", &[]),
        class: "adviser",
        islands: true,
        module: bench.home.is_some().then_some(Module::Staff),
        nonce,
    };
    let inside = out.clone();
    page(out, &frame, move || {
        let out = inside;
        let bench = Arc::new(bench);
        let parts = plan::parts(&out, &bench);
        let parted = Arc::new(needs::Parted::of(&parts, bench.told.clone()));
        let needs = (!parted.needs.is_empty())
            .then(|| view! { <needs::Needs out=out.clone() needs=parted.needs.clone() fresh=bench.fresh/> });
        let summary = (!parted.told.is_empty()).then(|| {
            let (told, fields) = (parted.told.clone(), plan::fields(&parts));
            view! { <Summary out=out.clone() told fields opens=parted.needs.is_empty()/> }
        });
        let head = match &bench.home {
            Some(home) => view! { <ShellHead out=out.clone() shell=home.shell.clone()/> }.into_any(),
            None => view! { <Head out=out.clone()/> }.into_any(),
        };
        let place = bench.home.clone().map(|home| {
            let saved = home.saved.map(|when| out.say("prepare-saved", &[("when", &when)]));
            view! {
                <guide::Progress out=out.clone() step=home.step/>
                <input type="hidden" name="step" value=home.step.map(|step| step.to_string()).unwrap_or_default()/>
                <p><a href=format!("/case/{}", home.case)>{out.say("back-to-child", &[("child", &home.child)])}</a></p>
                <p class="stone" role="status" data-saved="">{saved}</p>
                <input type="hidden" name="against" value=home.version.to_string()/>
                <input type="hidden" name="talk" value=home.talk/>
                <drafts::Fields drafts=home.drafts.clone()/>
                <drafts::Elsewhere out=out.clone() case=home.case.clone() drafts=home.drafts/>
                {home.refused.map(|why| view! { <div class="summary stops" role="alert"><p><strong>{why}</strong></p></div> })}
            }
        });
        let behind = bench.behind.clone().map(|behind| {
            let day = [("day", behind.day.as_str())];
            view! {
                <section class="behind" role="note">
                    <p>{out.say("behind", &day)}</p>
                    <div class="acts">
                        <button name="stand" value="move">{out.say("behind-move", &[("day", &behind.to)])}</button>
                        <button class="quiet" name="stand" value="then">{out.say("behind-then", &[])}</button>
                    </div>
                </section>
            }
        });
        let action = bench.action();
        let step = bench.home.as_ref().and_then(|home| home.step);
        let title = match &bench.home {
            Some(home) => out.say("prepare-title", &[("child", &home.child)]),
            None => out.say("bench-title", &[]),
        };
        let kept = bench.home.is_some();
        let autosave = kept.then_some("");
        let (ended, unsaved) = (
            kept.then(|| out.say("draft-ended", &[])),
            kept.then(|| out.say("draft-unsaved", &[])),
        );
        view! {
            {head}
            <main id="content" class="workbench">
                <form id="bench" method="post" action=action class="form" novalidate=true data-autosave=autosave data-ended=ended data-unsaved=unsaved>
                    <guide::Enter step/>
                    <h1>{title}</h1>
                    {place}
                    {behind}
                    {needs}
                    {summary}
                    <ask::Questions out=out.clone() bench=bench.clone() parts parted=parted.clone()/>
                    <ask::Acts out=out.clone() bench=bench.clone() parted/>
                </form>
                <show::Beside out=out.clone() bench/>
            </main>
        }
    })
}
