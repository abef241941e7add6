//! Accounts: who can sign in, and how they are presented to a child.

use super::Answer;
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use domain::language::Language;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What an account may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Sees the cases assigned to them.
    Adviser,
    /// Assigns and re-assigns cases, sees deadlines, reads a case's audit log.
    Coordinator,
    /// Edits the content overlay.
    Editor,
    /// Manages accounts; sees no case.
    Admin,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 4] = [Role::Adviser, Role::Coordinator, Role::Editor, Role::Admin];

    /// Its name on the command line and in storage.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Adviser => "adviser",
            Role::Coordinator => "coordinator",
            Role::Editor => "editor",
            Role::Admin => "admin",
        }
    }
}

/// The roles of an account: at least one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Roles(u8);

impl Roles {
    /// From single roles.
    #[must_use]
    pub fn of(roles: &[Role]) -> Roles {
        Roles(roles.iter().fold(0, |bits, role| bits | 1 << (*role as u8)))
    }

    /// Whether the account has a role.
    #[must_use]
    pub fn has(self, role: Role) -> bool {
        self.0 & 1 << (role as u8) != 0
    }

    /// The roles one by one.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }

    /// The stored form: one bit for each role.
    pub(crate) fn bits(self) -> u8 {
        self.0
    }

    /// From the stored bits.
    pub(crate) fn from_bits(bits: u8) -> Roles {
        Roles(bits & 0b1111)
    }
}

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
    /// The language of the pages.
    pub language: Language,
    /// Whether it is disabled and can no longer sign in. Its history is kept.
    pub disabled: bool,
    /// When it was made.
    pub created_at: Timestamp,
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
    /// Id of a drawn avatar.
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

    /// The account with a sign-in name, in any municipality, and the PHC string of its password.
    async fn account_named(&self, name: &str) -> Answer<Option<(Account, String)>>;

    /// The accounts of a municipality with their profiles (without photos), ordered by name.
    async fn accounts_of(&self, municipality: &MunicipalityId) -> Answer<Vec<(Account, Profile)>>;

    /// Changes name, roles, language and `disabled` of the account with this id. In the same transaction, disabling ends all
    /// its sessions and cards; taking the role of an adviser ends its cards and the screens it opened for children.
    async fn update_account(&self, account: &Account) -> Answer<()>;

    /// Sets a new password (a PHC string) and ends every session of the account.
    async fn set_password(&self, user: &UserId, password: &str) -> Answer<()>;

    /// The profile of an account, with the photo.
    async fn profile(&self, user: &UserId) -> Answer<Profile>;

    /// Replaces the profile of an account; a photo of `None` removes the photo.
    async fn set_profile(&self, user: &UserId, profile: &Profile) -> Answer<()>;
}
