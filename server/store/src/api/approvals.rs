//! What takes two people: one asks, another approves (docs/accounts.md).

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use domain::role::Roles;
use jiff::{SignedDuration, Timestamp};

/// How long somebody's asking waits for a second person.
pub const WAITS_FOR_A_SECOND: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long a password that was approved can be made.
pub const APPROVED_PASSWORD: SignedDuration = SignedDuration::from_hours(24);
/// How many are listed, the newest of them.
pub const MOST_APPROVALS: u16 = 500;
/// How long what was settled is shown to both.
pub const SETTLED_SHOWN: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What is asked for, of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// These roles, in the place of those it has.
    Roles(Roles),
    /// Another password, although it has no second factor.
    Password,
    /// That its second factor is taken away.
    Factor,
    /// That it is opened again, with the roles it had.
    Open,
}

/// Somebody asks.
#[derive(Clone, Debug)]
pub struct NewApproval {
    /// From [`new_document`](crate::new_document).
    pub id: String,
    /// The account it is about.
    pub account: UserId,
    /// What is asked for.
    pub asked: Asked,
    /// The account's version on the page: roles are not given to an account that changed meanwhile.
    pub version: u64,
    /// Who asks.
    pub by: UserId,
    /// When.
    pub now: Timestamp,
}

/// Something that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// Its id.
    pub id: String,
    /// The account it is about.
    pub account: UserId,
    /// What is asked for.
    pub asked: Asked,
    /// Who asked.
    pub by: UserId,
    /// When.
    pub asked_at: Timestamp,
    /// Until when it waits.
    pub until: Timestamp,
    /// Who settled it, when, and whether they approved it; `None` while it waits.
    pub settled: Option<(UserId, Timestamp, bool)>,
    /// Whether the password that was approved has been made.
    pub used: bool,
}

/// What came of settling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settling {
    /// It is settled.
    Done(Approval),
    /// It waits no more: somebody settled it, or it ran out.
    Gone,
    /// Whoever asked, or whose account it is, cannot approve it.
    Own,
    /// The account changed since it was asked for.
    Changed,
}

/// Approvals.
#[async_trait]
pub trait Approvals {
    /// Asks; what waits of the same kind for the account gives way.
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) if there is no such account, or it signs in at its
    /// municipality.
    async fn ask_approval(&self, asking: &NewApproval, line: &AuditEntry) -> Answer<()>;

    /// What waits in a municipality, and what was settled within [`SETTLED_SHOWN`], newest first, at most
    /// [`MOST_APPROVALS`].
    async fn approvals_of(&self, municipality: &MunicipalityId, now: Timestamp) -> Answer<Vec<Approval>>;

    /// Settles what waits, as `by`, who has to be an administrator or a coordinator of the municipality and neither
    /// who asked nor whose account it is. What is approved is done in the same transaction: roles are given, the phone
    /// is gone; a password may be made from then on ([`make_approved_password`](Approvals::make_approved_password)).
    async fn settle_approval(
        &self,
        id: &str,
        by: &UserId,
        approves: bool,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<Settling>;

    /// Takes back what one asked for; returns whether it waited.
    async fn take_back_approval(&self, id: &str, by: &UserId, line: &AuditEntry) -> Answer<bool>;

    /// Sets the password (a PHC string) whose making was approved within [`APPROVED_PASSWORD`] for `by`, once, as
    /// [`set_password`](crate::Accounts::set_password) does; returns whether it was approved.
    async fn make_approved_password(
        &self,
        account: &UserId,
        by: &UserId,
        password: &str,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<bool>;
}
