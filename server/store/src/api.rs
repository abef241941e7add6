//! The door: what the rest of the server can ask of the store. Traits and types
//! only; `archive/` does the transaction.

mod accounts;
mod audit;
mod cards;
mod cases;
mod drafts;
mod glass;
mod lists;
mod municipalities;
mod papers;
mod pins;
mod sessions;
mod throttle;
mod upkeep;

pub use accounts::{Account, Accounts, NewAccount, Photo, Profile, Role, Roles};
pub use audit::{Act, AuditEntry, AuditFault, AuditLine, AuditTrail, Outcome, Verified};
pub use cards::{Card, CardCode, CardLink, Cards, NewCard, Tried};
pub use cases::{Access, CaseFiles, Change, Loaded, Opened, Paper};
pub use drafts::{Continued, DraftKey, DraftSave, Drafts, SavedDraft};
pub use glass::{BrokenGlass, GLASS, Grant};
pub use lists::{AgendaRow, CaseRow, Lists, OfCases, Seek, Span};
pub use municipalities::{Municipalities, Municipality};
pub use papers::Papers;
pub use pins::{Pin, PinTried, Pins, TRIES};
pub use sessions::{ABSOLUTE, IDLE, NewSession, Scope, Session, SessionToken, Sessions, SignedIn};
pub use throttle::{Failures, Throttle};
pub use upkeep::{BackedUp, ListPlan, Rotated, Upgrade, Upkeep};

/// Everything the server can ask of a store. Used as `Arc<dyn Store>`.
///
/// Every call is safe to drop in the middle: it has then happened whole or not at all.
pub trait Store:
    Municipalities
    + Accounts
    + Sessions
    + Cards
    + Pins
    + Throttle
    + CaseFiles
    + Lists
    + Drafts
    + Papers
    + BrokenGlass
    + AuditTrail
    + Upkeep
    + Send
    + Sync
{
}

impl<T> Store for T where
    T: Municipalities
        + Accounts
        + Sessions
        + Cards
        + Pins
        + Throttle
        + CaseFiles
        + Lists
        + Drafts
        + Papers
        + BrokenGlass
        + AuditTrail
        + Upkeep
        + Send
        + Sync
{
}

/// An answer of the store.
pub type Answer<T> = Result<T, crate::error::StoreError>;
