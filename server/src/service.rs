//! What the server can do with a case, one module for each capability: it takes who acts, the state, commands and the moment,
//! calls domain, content, print and store, and says what happened. No HTTP and no HTML, so that it is tested without a browser
//! and the command line can use it too.
//!
//! - [`case_context`] somebody at a case they may change
//! - [`change`] commands judged one after the other
//! - [`act`] an act on the newest state, and anew where somebody was quicker
//! - [`prepare`] a talk is prepared: what its form may write, and the commands that follow
//! - [`talk`] a talk, while it is held and afterwards
//! - [`error`] why a service did not do what it was asked

pub mod act;
pub mod case_context;
pub mod change;
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
