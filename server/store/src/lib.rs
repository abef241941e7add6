//! Storage of cases.
//!
//! One interface, [`Store`], with two backends: SQLite (embedded, the default) and
//! PostgreSQL, chosen by the URL's scheme ([`open`]). Code outside this crate does not
//! depend on which one is used; inside it, only `backend/` does.
//!
//! Rules of the store (decisions 0004, 0012 and 0014; docs/storage.md):
//!
//! - A case changes by events only ([`domain::event`]). A change names the version it
//!   was made against; a stale one is refused and the current case is returned.
//! - Contents are sealed with the case's own key, which is wrapped by a key of the key
//!   file ([`KeyFile`]). Clear columns hold what lists and deadlines need: ids,
//!   municipality, assigned advisers, open or closed, times ([`domain::agenda`]).
//! - A call returns success only once its data is on the disk: a `kill -9` loses
//!   nothing that was acknowledged.
//! - Time is passed in. This crate has no clock.
//!
//! Import the traits with `use store::prelude::*;`.

mod api;
mod archive;
mod backend;
mod error;
mod ids;
mod seal;
mod setting;
mod time_code;

// Unit tests share the contract tests' helpers, which refer to this crate as `store`.
#[cfg(test)]
extern crate self as store;
#[cfg(test)]
#[path = "../tests/contract/common/mod.rs"]
mod common;

pub use api::*;
pub use archive::{Fit, Looked, Opening, inspect_backup, look, open};
pub use error::{Outage, OutageKind, StoreError};
pub use ids::{
    is_case_id, is_drawing_id, new_case, new_document, new_drawing, new_question, new_search, new_user, new_window,
};
pub use seal::{BackupIdentities, BackupKeyError, BackupRecipient, KeyFile, KeyFileError, Passphrase, SealedTo};
pub use setting::Setting;

/// All traits that make up [`Store`].
pub mod prelude {
    pub use crate::api::{
        Absences, Accounts, Approvals, AuditTrail, BrokenGlass, Cards, CaseFiles, ContentPacks, Devices, Drafts,
        Drawings, Erasures, Factors, Feedback, Identities, IntegrationCases, Integrations, Lists, Municipalities,
        Notices, Outbox, Papers, Passkeys, Pins, Practice, Presses, Readings, Retention, RetentionRuns, Sessions,
        SharedVersions, Statistics, Store, Throttle, Upkeep, Wordings,
    };
}
