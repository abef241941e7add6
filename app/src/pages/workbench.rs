//! The workbench: the form with the gate's findings beside each field, and next to it the document as the child will
//! see it.

mod ask;
mod behind;
mod drafts;
mod fields;
pub mod guide;
mod needs;
mod plan;
mod show;

pub use self::ask::CHOICES;
pub use self::behind::Behind;
pub use self::fields::safety_answers;
use super::bisidder_refused;
use super::shell::{Shell, ShellHead, title};
use super::{Door, Head};
use crate::components::finding::{Summary, Told};
use crate::components::siblings_differ::siblings_differ;
use crate::outside::{Module, Out};
use crate::render::{Frame, page};
use domain::band::Band;
use domain::case::{DecisionId, NoticeId, PersonId, Words};
use domain::document::{Document, Kind, Version};
use domain::draft::Draft;
use domain::finding::Code;
use domain::readability::Report;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Indexes into the case's lists: the entries that the short form writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// The meeting.
    pub meeting: usize,
    /// The adviser who talks.
    pub adviser: usize,
    /// The second adviser, who writes.
    pub second: usize,
    /// The possible bisidder.
    pub bisidder: usize,
}

/// The adviser's choices that are not part of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The kind of document.
    pub kind: Kind,
    /// Full or neutral; `None` leaves it to the safety answers.
    pub version: Option<Version>,
    /// The id of the decision, of the kinds that are about one; blank for the latest.
    pub decision: String,
    /// The id of the underretning, of the kind that answers one; blank for the latest.
    pub notice: String,
    /// The id of whom the paper is for, of the kinds that are for one person; blank where nobody is chosen.
    pub share: String,
    /// On what ground it is told to them, by its name; blank where none is chosen.
    pub basis: String,
    /// What the child needs before the talk and after it, for whom the paper is for, as typed.
    pub needs: [String; 2],
    /// Whether a draft was asked for, of the kinds that wait for a lawyer.
    pub draft: bool,
    /// Whether the adult's sheet is shown instead of the child's.
    pub adult: bool,
    /// The document's date, as typed.
    pub on: String,
    /// Finding codes that the adviser confirms.
    pub confirmed: Vec<Code>,
    /// For those about words: which words the page showed, as it wrote them beside the code.
    pub seen: BTreeMap<Code, String>,
}

impl Choices {
    /// The decision that was chosen, if one was.
    #[must_use]
    pub fn decision(&self) -> Option<DecisionId> {
        let id = self.decision.as_str();
        (!id.is_empty()).then(|| DecisionId::from(id))
    }

    /// The underretning that was chosen, if one was.
    #[must_use]
    pub fn notice(&self) -> Option<NoticeId> {
        let id = self.notice.as_str();
        (!id.is_empty()).then(|| NoticeId::from(id))
    }

    /// What the child needs before the talk and after it, where somebody wrote it.
    #[must_use]
    pub fn needs(&self) -> [Option<Words>; 2] {
        let written = |words: &String| Some(Words::from(words.trim())).filter(|words| !words.is_blank());
        self.needs.each_ref().map(written)
    }

    /// Whom the paper is for, if somebody was chosen.
    #[must_use]
    pub fn share(&self) -> Option<PersonId> {
        let id = self.share.as_str();
        (!id.is_empty()).then(|| PersonId::from(id))
    }
}

/// Something to confirm: a box and its sentence.
#[derive(Clone, Debug)]
pub struct ToConfirm {
    /// The finding's code.
    pub code: Code,
    /// What the box sends: the code, and where it is about words, which the page shows.
    pub value: String,
    /// The sentence that is confirmed.
    pub act: String,
}

/// A safety question with its answers, as a guide asks it.
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

/// The document that was made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The document.
    pub document: Arc<Document>,
    /// How hard it is to read.
    pub report: Report,
}

/// Everything the page shows.
pub struct Workbench {
    /// What was typed, laid over the rest of the case.
    pub draft: Draft,
    /// The rest of the case as JSON. Only a form without a stored case sends it, in a hidden field.
    pub base: String,
    /// The entries of the case's lists that the form writes.
    pub places: Places,
    /// The adviser's choices.
    pub choices: Choices,
    /// The safety questions.
    pub safety: Vec<Asked>,
    /// Municipalities: id and name.
    pub municipalities: Vec<(String, String)>,
    /// The decisions of the case: id, and what was decided.
    pub decisions: Vec<(String, String)>,
    /// The underretninger of the case: id, and when each came.
    pub notices: Vec<(String, String)>,
    /// The teachers and pedagogues of the case: id and name.
    pub beside: Vec<(String, String)>,
    /// The gate's findings; on the first view only those on what a letter needs.
    pub told: Vec<Told>,
    /// What is to be confirmed.
    pub to_confirm: Vec<ToConfirm>,
    /// The document's day in words, if one was typed.
    pub day: Option<String>,
    /// The version, full or neutral, that was or would be made.
    pub version: Option<Version>,
    /// The band the document is written for.
    pub band: Band,
    /// The document, if nothing blocks it.
    pub made: Option<Made>,
    /// Whether this is the first view of an empty form.
    pub fresh: bool,
    /// A planned talk that lies behind, if there is one.
    pub behind: Option<Behind>,
    /// The stored case, if there is one.
    pub home: Option<Home>,
    /// The way to the pages behind the sign-in, of a form without a stored case.
    pub door: Option<Door>,
}

/// The stored case that the workbench is part of.
#[derive(Clone, Debug)]
pub struct Home {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The version the form was made for.
    pub version: u64,
    /// The child's first name.
    pub child: String,
    /// The step shown, from 1; `None` for the whole form.
    pub step: Option<usize>,
    /// Whether the user asked to see the letter, so that the page opens at it.
    pub looked: bool,
    /// Where the safety questions stand blank because the child told of something: how many times it has.
    pub anew: Option<usize>,
    /// Whether somebody came to answer the safety questions, so that they stand open.
    pub answers: bool,
    /// When the draft was last saved, in words.
    pub saved: Option<String>,
    /// The same as a clock: "21.22".
    pub saved_at: Option<String>,
    /// Id of the talk that the form writes.
    pub talk: String,
    /// Why the last form was refused, with the remedy.
    pub refused: Option<String>,
    /// The browser window, and drafts in other windows.
    pub drafts: Drafts,
    /// Brothers and sisters of whose safety the adviser answered otherwise: case and first name.
    pub siblings_differ: Vec<(String, String)>,
}

/// The browser window of a form, and the drafts in other windows: two windows of one person see each other's drafts.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    /// The window's name; the form sends it back.
    pub window: String,
    /// The window whose draft is shown here, and when it had last been saved, in milliseconds since 1970; the form
    /// sends both back.
    pub goes_on: Option<(String, i64)>,
    /// Whether that draft was changed elsewhere, so that what was typed here is kept apart.
    pub apart: bool,
    /// Whether the form shows a draft.
    pub is_draft: bool,
    /// Drafts in other windows.
    pub others: Vec<OtherDraft>,
}

/// A draft in another window.
#[derive(Clone, Debug, Default)]
pub struct OtherDraft {
    /// The window's name; blank for a draft saved before windows had names.
    pub window: String,
    /// When it was last saved, in words.
    pub saved: String,
    /// Whether it is about another talk.
    pub other_talk: bool,
}

impl Workbench {
    /// The address the form is sent to.
    fn action(&self) -> String {
        self.home
            .as_ref()
            .map_or_else(|| "/letter".into(), |home| format!("/case/{}/prepare", home.case))
    }
}

/// Renders the page.
#[must_use]
pub fn workbench(out: &Out, nonce: String, bench: Workbench) -> String {
    let frame = Frame {
        title: title(
            out,
            if bench.home.is_some() {
                "page-prepare"
            } else {
                "page-front"
            },
        ),
        language: out.say("language", &[]),
        class: "adviser",
        islands: true,
        module: Some(if bench.home.is_some() {
            Module::Staff
        } else {
            Module::Letter
        }),
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
        // What stops at a bisidder says how a no is made, where there is a case to make it in.
        let refuses = bench
            .told
            .iter()
            .any(|told| bisidder_refused::is_of_refusing(told.finding.code));
        let refused = bench.home.as_ref().filter(|_| refuses).map(|home| {
            let link = bisidder_refused::link(&out, &format!("/case/{}", home.case));
            view! { <p class="acts">{link}</p> }
        });
        let head = match &bench.home {
            Some(home) => view! { <ShellHead out=out.clone() shell=home.shell.clone()/> }.into_any(),
            None => view! { <Head out=out.clone() door=bench.door/> }.into_any(),
        };
        let line = bench.home.as_ref().map(|home| {
            let saved = home.saved.as_ref().map(|when| out.say("prepare-saved", &[("when", when)]));
            view! {
                <div class="bench-line">
                    <guide::Progress out=out.clone() step=home.step/>
                    <p><a href=format!("/case/{}", home.case)>{out.say("back-to-child", &[("child", &home.child)])}</a></p>
                    <p class="stone" role="status" data-saved="">{saved}</p>
                </div>
            }
        });
        let place = bench.home.clone().map(|home| {
            view! {
                <input type="hidden" name="step" value=home.step.map(|step| step.to_string()).unwrap_or_default()/>
                <input type="hidden" name="against" value=home.version.to_string()/>
                {home.anew.map(|told| view! { <input type="hidden" name="anew" value=told.to_string()/> })}
                <input type="hidden" name="talk" value=home.talk/>
                <drafts::Fields drafts=home.drafts.clone()/>
                {siblings_differ(&out, home.siblings_differ)}
                <drafts::Elsewhere out=out.clone() case=home.case.clone() drafts=home.drafts/>
                {home.refused.map(|why| view! { <div class="summary stops" role="alert"><p><strong>{why}</strong></p></div> })}
            }
        });
        let behind = bench.behind.clone().map(|behind| {
            let at = bench.home.as_ref().map(|home| format!("/case/{}", home.case));
            behind::line(&out, &at.unwrap_or_default(), behind)
        });
        let action = bench.action();
        let step = bench.home.as_ref().and_then(|home| home.step);
        let title = match &bench.home {
            Some(home) => out.say("prepare-title", &[("child", &home.child)]),
            None => out.say("bench-title", &[]),
        };
        let bar = bench.home.as_ref().map(|home| bar(&out, home));
        let kept = bench.home.is_some();
        let (autosave, letter) = (kept.then_some(""), (!kept).then_some(""));
        let (ended, unsaved) = (
            kept.then(|| out.say("draft-ended", &[])),
            kept.then(|| out.say("draft-unsaved", &[])),
        );
        view! {
            {head}
            <main id="content" class="workbench">
                <form id="bench" method="post" action=action class="form" novalidate=true data-autosave=autosave data-letter=letter data-ended=ended data-unsaved=unsaved>
                    <guide::Enter step/>
                    <div class="bench-head">
                        <div class="title-row"><h1>{title}</h1>{line}</div>
                        {place}
                        {behind}
                    </div>
                    <div class="bench-says">{needs}{summary}{refused}</div>
                    <div class="bench-asks">
                        <ask::Questions out=out.clone() bench=bench.clone() parts parted=parted.clone()/>
                        <ask::Acts out=out.clone() bench=bench.clone() parted/>
                    </div>
                    {bar}
                </form>
                <show::Beside out=out.clone() bench/>
            </main>
        }
    })
}

/// What a telephone keeps in reach below the form: the letter, and when the draft was saved. A wide page shows both without it.
fn bar(out: &Out, home: &Home) -> impl IntoView + use<> {
    let saved = home
        .saved_at
        .as_ref()
        .map(|clock| out.say("bar-saved", &[("clock", clock)]));
    view! {
        <div class="bench-bar">
            <button name="look" value="letter">{out.say("bar-letter", &[])}</button>
            <span class="stone" data-saved-at="">{saved}</span>
        </div>
    }
}
