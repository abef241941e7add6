//! Accounts that sign in at their municipality (OpenID Connect), and the sign-ins that are under way there.

use super::{Account, Answer};
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use domain::role::Roles;
use jiff::Timestamp;

/// Who somebody is over there: the claims `iss` and `sub`, together never given to anybody else (OpenID Connect Core
/// 1.0, 5.7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The issuer, as the configuration writes it.
    pub issuer: String,
    /// The subject, in the issuer's words.
    pub subject: String,
}

/// A sign-in that is under way over there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderWay {
    /// At which municipality.
    pub municipality: MunicipalityId,
    /// Where to go after it: a path on this server.
    pub onward: String,
    /// When it began, by this server's clock.
    pub began_at: Timestamp,
}

/// Somebody whose identity has been proven, and what their municipality says of them now.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// Who they are.
    pub identity: Identity,
    /// Whose issuer said so.
    pub municipality: MunicipalityId,
    /// Their roles from now on; none opens nothing.
    pub roles: Roles,
    /// The full name, for a new account.
    pub name: String,
    /// The first name, for a new account.
    pub first_name: String,
    /// When.
    pub now: Timestamp,
}

/// What became of an [`Arrival`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Admitted {
    /// Their account, with their roles of now.
    In {
        /// The account.
        account: Account,
        /// Whether it was made by this.
        made: bool,
        /// Whether their roles are other ones than at their last sign-in.
        changed: bool,
    },
    /// They have no role. If they have an account, it has none either now, and its sessions and all it opened for
    /// children ended.
    NoRole(Option<UserId>),
    /// An administrator here has closed their account.
    Closed(UserId),
    /// Their account belongs to another municipality.
    Elsewhere,
}

/// A message of an issuer that somebody signed out over there, or was removed. It has been verified.
#[derive(Clone, Debug)]
pub struct SignedOutThere {
    /// The issuer.
    pub issuer: String,
    /// Whose municipality it is.
    pub municipality: MunicipalityId,
    /// Who. All their sessions end where no `session` is named.
    pub subject: Option<String>,
    /// Which session over there (`sid`).
    pub session: Option<String>,
    /// The message's own id (`jti`): it counts once.
    pub id: String,
    /// When it came.
    pub now: Timestamp,
    /// Until when its id is kept: the message must be too old to be believed by then.
    pub until: Timestamp,
}

/// Identities at a municipality.
#[async_trait]
pub trait Identities {
    /// Keeps a sign-in that begins, under the secret its browser holds, until `until`. Forgets those that have run out.
    async fn begin_sign_in(&self, secret: &str, sign_in: &UnderWay, until: Timestamp) -> Answer<()>;

    /// Takes a sign-in that comes back: the first time, and before it ran out. `None` otherwise.
    async fn take_sign_in(&self, secret: &str, now: Timestamp) -> Answer<Option<UnderWay>>;

    /// Finds the account of somebody who arrived, or makes it, and gives it the roles of now: all in one transaction.
    /// [`StoreError::Taken`](crate::StoreError::Taken) where another server made it at the same moment: ask again.
    async fn admit(&self, arrival: &Arrival) -> Answer<Admitted>;

    /// Ends the sessions of adults, and of talks' screens, that a message of the issuer is about; what was opened for
    /// children stays. A sign-in that is under way meanwhile begins no session. Returns the accounts; `None` if the
    /// message came before.
    async fn signed_out_there(&self, message: &SignedOutThere) -> Answer<Option<Vec<UserId>>>;
}
