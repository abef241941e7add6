//! Accounts: who can sign in, and how they are presented to a child.

use super::{Answer, AuditEntry, SessionToken};
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use domain::language::Language;
use domain::role::Roles;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// An account, without its password: for that see [`Accounts::account_named`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Opaque id.
    pub id: UserId,
    /// The one municipality it belongs to.
    pub municipality: MunicipalityId,
    /// The sign-in name: unique on the server, ignoring case.
    pub name: String,
    /// What it may do.
    pub roles: Roles,
    /// Roles of an earlier version that an administrator cannot have: they open nothing ([`Roles::from_bits`]).
    pub asleep: Roles,
    /// The language of the pages.
    pub language: Language,
    /// Whether it is disabled and can no longer sign in. Its history is kept.
    pub disabled: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// Rises with each change of roles or state: who changes roles names the version they looked at.
    pub version: u64,
    /// Whether they sign in at their municipality: it has no password, and its roles are those of the last sign-in.
    pub from_municipality: bool,
    /// When somebody else gave it the password it has; `None` once its holder chose one. With a given one nothing opens
    /// but the page that asks for another.
    pub given_at: Option<Timestamp>,
}

impl Account {
    /// Whether the password was given so long ago that it opens nothing any more ([`GIVEN`]).
    #[must_use]
    pub fn given_has_ended(&self, now: Timestamp) -> bool {
        self.given_at.is_some_and(|at| now.duration_since(at) >= GIVEN)
    }
}

/// How long a password that somebody else gave can be used to choose one's own.
pub const GIVEN: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Who chose a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChosenBy {
    /// Its holder.
    Holder,
    /// Somebody else, at this moment.
    Another(Timestamp),
}

/// An account to create.
#[derive(Clone)]
pub struct NewAccount {
    /// From [`new_user`](crate::new_user).
    pub id: UserId,
    /// Its municipality.
    pub municipality: MunicipalityId,
    /// The sign-in name.
    pub name: String,
    /// The password's argon2id hash as a PHC string.
    pub password: String,
    /// Who chose it.
    pub chosen_by: ChosenBy,
    /// What it may do.
    pub roles: Roles,
    /// The language of the pages.
    pub language: Language,
    /// The person's profile.
    pub profile: Profile,
}

/// A person's profile, which they write once (N34, N35). Sealed with the municipality's key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Full name.
    pub name: String,
    /// First name, as used with the child.
    pub first_name: String,
    /// Phone.
    pub phone: Option<String>,
    /// When the phone is answered.
    pub phone_hours: Option<String>,
    /// Whether calls to the number are answered without naming the municipality.
    pub number_is_neutral: bool,
    /// A sentence about themself.
    pub about: Option<String>,
    /// The drawn figure that they chose for themself, one of `domain::case::FIGURES`.
    pub avatar: Option<String>,
    /// A photo, already re-encoded; lists leave it out.
    #[serde(skip)]
    pub photo: Option<Photo>,
}

/// A photo of an adviser: re-encoded, without metadata, at most 60 kB.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// `image/jpeg`, `image/webp` …
    pub media_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Photo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Photo({}, {} bytes)", self.media_type, self.bytes.len())
    }
}

impl std::fmt::Debug for NewAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewAccount({}, {})", self.id, self.municipality)
    }
}

/// Accounts.
#[async_trait]
pub trait Accounts {
    /// Creates an account. [`StoreError::Taken`](crate::StoreError::Taken) if the name is in use on the server,
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) if the municipality does not exist.
    async fn create_account(&self, account: &NewAccount, now: Timestamp) -> Answer<()>;

    /// The account with an id.
    async fn account(&self, user: &UserId) -> Answer<Option<Account>>;

    /// The account with a sign-in name and a password, in any municipality, and the PHC string of the password.
    async fn account_named(&self, name: &str) -> Answer<Option<(Account, String)>>;

    /// The accounts of a municipality with their profiles (without photos), ordered by name.
    async fn accounts_of(&self, municipality: &MunicipalityId) -> Answer<Vec<(Account, Profile)>>;

    /// Sets the language of the account that a session of an adult belongs to. Returns whether it was set: a child's or
    /// a talk's screen never writes the account of its adviser.
    async fn set_language(&self, session: &SessionToken, language: &Language) -> Answer<bool>;

    /// Sets the roles of an account. [`StoreError::Changed`](crate::StoreError::Changed) if it is no longer at
    /// `version`, or gets its roles from its municipality. Who
    /// is no adviser afterwards loses the cards they gave and the screens they opened for children, in the same
    /// transaction.
    async fn set_roles(&self, user: &UserId, version: u64, roles: Roles) -> Answer<()>;

    /// Closes an account or opens it again. Closing ends all its sessions and cards, in the same transaction.
    async fn set_disabled(&self, user: &UserId, disabled: bool) -> Answer<()>;

    /// Sets a new password (a PHC string), ends every session of the account, and forgets the browsers that know it.
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) for an account that signs in at its municipality.
    async fn set_password(&self, user: &UserId, password: &str, chosen_by: ChosenBy) -> Answer<()>;

    /// Sets the password (a PHC string) that its holder chose at a sign-in that waits for it, and ends that sign-in and
    /// every session. Whoever has a second factor has given it at that sign-in before, and is then through: a session
    /// begins under `next`. Returns whose account it is, and whether a session began; `None` if the sign-in is no more,
    /// its second factor was not given, or the password was not given by somebody else within [`GIVEN`].
    async fn choose_password(
        &self,
        half: &SessionToken,
        next: &SessionToken,
        password: &str,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<Option<(Account, bool)>>;

    /// Gives another password (a PHC string) that its holder has to change, as
    /// [`set_password`](Accounts::set_password) does, if the account is still at `version` and has a second factor
    /// exactly as `has_factor` says; returns whether it was given.
    async fn give_password(
        &self,
        user: &UserId,
        (version, has_factor): (u64, bool),
        password: &str,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<bool>;

    /// Changes the password of a session's account from one PHC string, which was checked, to another. Ends its other
    /// sessions, but no screen a child has in hand, and forgets the browsers that know the account. Returns whether it
    /// was changed: not if it is another by now, or the session is no more.
    async fn change_password(
        &self,
        session: &SessionToken,
        checked: &str,
        password: &str,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<bool>;

    /// The profile of an account, with the photo.
    async fn profile(&self, user: &UserId) -> Answer<Profile>;

    /// Replaces the profile of an account, with its line in the log; the photo stays as it is.
    async fn set_profile(&self, user: &UserId, profile: &Profile, line: &AuditEntry) -> Answer<()>;

    /// Replaces the photo of an account, or removes it, with its line in the log.
    async fn set_photo(&self, user: &UserId, photo: Option<&Photo>, line: &AuditEntry) -> Answer<()>;
}
