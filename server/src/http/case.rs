//! A case's pages, one act a file. A form's fields become commands, a service judges them on the case as it stands and appends
//! what they make happen, and the browser goes on to a page (Post/Redirect/Get).
//!
//! - [`mod@act`] what every form of a case shares: done and on, or why not
//! - [`words`] codes and names of a case in words
//! - [`show`] the child's page
//! - [`prepare`] a talk is prepared
//! - [`promise`] kept, broken or dropped
//! - [`assign`] who has the case, and a change of adviser
//! - [`glass`] an acute case that is somebody else's
//! - [`document`] made, shown, printed
//! - [`hand_over`] who gave it, how, and how it went
//! - [`stale`] somebody was quicker
//! - [`steps`] a step moves, a deadline is kept
//! - [`timeline`] what the child will see of it, and showing it
//! - [`screen`] the child's own screen is opened, a card is given
//! - [`after_talk`] after a talk: held, told, said, promised
//! - [`cues`] what an adviser is reminded of during a talk
//! - [`ending`] how a talk ends, and the child's page from it
//! - [`checklist`] what has to be settled before a talk is over
//! - [`correct`] what stood wrong of a held talk
//! - [`journal`] the note for the municipality's own journal
//! - [`log`] the case's log, for a coordinator
//! - [`files`] case files in and out, a new child
//! - [`end`] the case ends, or goes on after all

pub mod act;
pub mod after_talk;
pub mod assign;
pub mod checklist;
pub mod correct;
pub mod cues;
pub mod document;
pub mod end;
pub mod ending;
pub mod files;
pub mod glass;
pub mod hand_over;
pub mod journal;
pub mod log;
pub mod prepare;
pub mod promise;
pub mod screen;
pub mod show;
pub mod stale;
pub mod steps;
pub mod timeline;
pub mod words;

use crate::service::case_context::CaseContext;

impl CaseContext {
    /// The address of the child's page.
    #[must_use]
    pub fn page(&self) -> String {
        format!("/case/{}", self.own.id)
    }
}
