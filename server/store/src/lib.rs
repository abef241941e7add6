//! Where cases live.
//!
//! One door, [`Store`], and behind it two backends with the same core: SQLite
//! (embedded, the default) and PostgreSQL, chosen by the scheme of the address
//! ([`open`]). Nothing outside this crate knows which one it is, and inside it only
//! `backend/` does.
//!
//! What the house keeps to (decisions 0004, 0012 and 0014; docs/storage.md):
//!
//! - A case changes by events only ([`domain::event`]). A change names the version it
//!   was made against; a stale one is refused and the case as it stands comes back.
//! - Contents are sealed with a key of the case's own, wrapped by a key of the key
//!   file ([`KeyFile`]). Clear columns hold what a list or a deadline needs: ids,
//!   municipality, assigned advisers, open or closed, times ([`domain::agenda`]).
//! - Whatever is answered as done is on the disk: a `kill -9` loses nothing that was
//!   acknowledged.
//! - Time is passed in. This crate has no clock.
//!
//! To use it, bring the traits in: `use store::prelude::*;`.

mod api;
mod archive;
mod backend;
mod error;
mod ids;
mod seal;

// The tests of this crate stand on what those of its contract stand on, which name it from outside.
#[cfg(test)]
extern crate self as store;
#[cfg(test)]
#[path = "../tests/contract/common/mod.rs"]
mod common;

pub use api::*;
pub use archive::{Fit, Looked, Opening, look, open};
pub use error::StoreError;
pub use ids::{is_case_id, new_case, new_document, new_question, new_user, new_window};
pub use seal::{KeyFile, KeyFileError};

/// The traits behind [`Store`], to be brought in together.
pub mod prelude {
    pub use crate::api::{
        Accounts, AuditTrail, BrokenGlass, Cards, CaseFiles, Drafts, Lists, Municipalities, Papers, Pins, Sessions,
        Store, Throttle, Upkeep,
    };
}
