//! What the server can do with a case, one module for each capability: it takes who acts, the state, commands and the moment,
//! calls domain, content, print and store, and says what happened. No HTTP and no HTML, so that it is tested without a browser
//! and the command line can use it too.
//!
//! - [`change`] commands judged on the newest state, and what they make happen
//! - [`drafts`] what was typed and not sent, each window's apart
//! - [`open`] a case begins, or comes in as a file
//! - [`prepare`] a talk is prepared: what its form may write, and the commands that follow

pub mod change;
pub mod drafts;
pub mod open;
pub mod prepare;
