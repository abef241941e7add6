//! A case's pages, one file per act. A form's fields become commands; a service checks them against the current case
//! and appends the resulting events; the browser is redirected to a page (Post/Redirect/Get).
//!
//! - [`mod@act`] what every form of a case shares: a redirect when done, or the reason for a refusal
//! - [`words`] codes, names and events of a case in words
//! - [`show`] the child's page, with its way as a small picture; [`mod@next_act`] its next act; [`mod@adults`] how many it has met; [`mod@safety`] its safety answers; [`mod@carried`] what came
//!   with the case; [`notice`] that it was read
//! - [`prepare`] preparing a talk
//! - [`promise`] a promise is kept, broken or dropped; [`no_plan`] a waiting child needs no plan for its safety
//! - [`assign`] who has the case, and a change of adviser
//! - [`access`] who can open it, and barring it to an account
//! - [`access_request`] somebody asks to see the file; [`bisidder_refused`] a child may not have the bisidder it chose
//! - [`glass`] break-glass access to another adviser's acute case
//! - [`document`] a document is shown or printed
//! - [`drawings`] what a child drew and kept
//! - [`edit`] the parts of the case that have a page of their own
//! - [`hand_over`] who gave the child a document, how, and how it went
//! - [`siblings`] brothers and sisters in cases of their own
//! - [`stale`] the case changed since the form was shown
//! - [`steps`] moving a step, settling a deadline
//! - [`told`] the child told of something: its words, and safety again
//! - [`talk_now`] a talk that begins at once
//! - [`timeline`] the steps as the child will see them, and showing them
//! - [`room`] who is in the room of a meeting
//! - [`screen`] opening the child's own screen, giving a card
//! - [`after_talk`] after a talk: when it was held, what was told, said and promised
//! - [`cues`] what an adviser is reminded of during a talk
//! - [`ending`] how a talk ends, and the child's page from it; [`ending_sheet`] the same, typed in from paper
//! - [`kit`] the papers of a talk in one file
//! - [`checklist`] what has to be settled before a talk is over
//! - [`correct`] correcting the record of a held talk
//! - [`journal`] the note for the municipality's own journal; [`filing`] papers on their way into it
//! - [`log`] the case's log, for a coordinator
//! - [`files`] case files in and out, a new child; `same_child` one that may be there already
//! - [`undo`] taking back one's own act of the last ten minutes
//! - [`end`] closing and reopening the case

pub mod access;
pub mod access_request;
pub mod act;
mod adults;
pub mod adviser_change;
pub mod after_talk;
pub mod assign;
pub mod bisidder_refused;
pub mod carried;
pub mod checklist;
pub mod correct;
pub mod cues;
pub mod document;
pub mod drawings;
pub mod edit;
pub mod end;
pub mod ending;
pub mod ending_sheet;
pub mod erase;
pub mod files;
pub mod filing;
pub mod glass;
pub mod hand_over;
pub mod journal;
pub mod kit;
pub mod log;
pub mod next_act;
pub mod no_plan;
pub mod notice;
mod point_by;
pub mod prepare;
pub mod promise;
pub mod room;
pub mod safety;
mod same_child;
pub mod screen;
pub mod show;
pub mod siblings;
mod small_way;
pub mod stale;
pub mod steps;
pub mod talk_flow;
pub mod talk_now;
pub mod timeline;
pub mod told;
pub mod undo;
pub mod words;

use crate::service::case_context::CaseContext;

impl CaseContext {
    /// The address of the child's page.
    #[must_use]
    pub fn page(&self) -> String {
        format!("/case/{}", self.own.id)
    }
}
