//! What the server can do with a case, one module for each capability: it takes who acts, the state, commands and the moment,
//! calls domain, content, print and store, and says what happened. No HTTP and no HTML, so that it is tested without a browser
//! and the command line can use it too.
//!
//! - [`case_context`] somebody at a case they may change
//! - [`change`] commands judged one after the other
//! - [`act`] an act on the newest state, and anew where somebody was quicker
//! - [`drafts`] what was typed and not sent, each window's apart
//! - [`open`] a case begins, or comes in as a file
//! - [`assign`] who can have a case
//! - [`deadline`] what settles a deadline
//! - [`prepare`] a talk is prepared: what its form may write, and the commands that follow
//! - [`paper`] a paper as it is made
//! - [`talk`] a talk of a case; [`talk_screen`] and [`talk_paper`] its own screen, and the paper made there
//! - [`ending`] a talk's ending, and the child's page from it
//! - [`question`] what a child leaves for its adviser
//! - [`session`] sessions that change hands on one machine
//! - [`wording`] an editor's wording is kept
//! - [`error`] why a service did not do what it was asked

pub mod act;
pub mod assign;
pub mod case_context;
pub mod change;
pub mod deadline;
pub mod drafts;
pub mod ending;
pub mod error;
pub mod open;
pub mod paper;
pub mod prepare;
pub mod question;
pub mod session;
pub mod talk;
pub mod talk_paper;
pub mod talk_screen;
pub mod wording;
