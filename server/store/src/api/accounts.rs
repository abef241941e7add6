//! Accounts: who can sign in, and who they are to a child.

use super::Answer;
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use domain::language::Language;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Sees the cases assigned to them.
    Adviser,
    /// Assigns and re-assigns, sees deadlines, reads the log of a case.
    Coordinator,
    /// Edits the content overlay.
    Editor,
    /// Looks after accounts; sees no case.
    Admin,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 4] = [Role::Adviser, Role::Coordinator, Role::Editor, Role::Admin];

    /// As on the command line and in storage.
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

    /// As stored.
    pub(crate) fn bits(self) -> u8 {
        self.0
    }

    /// From storage.
    pub(crate) fn from_bits(bits: u8) -> Roles {
        Roles(bits & 0b1111)
    }
}

/// An account. Its password stands apart: [`Accounts::account_named`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Opaque.
    pub id: UserId,
    /// The one municipality it belongs to.
    pub municipality: MunicipalityId,
    /// What is typed to sign in: unique on the server, without regard to case.
    pub name: String,
    /// What it may do.
    pub roles: Roles,
    /// The language of the pages.
    pub language: Language,
    /// Whether it can sign in no more. Its history stays.
    pub disabled: bool,
    /// When it was made.
    pub created_at: Timestamp,
}

/// An account to be made.
#[derive(Clone)]
pub struct NewAccount {
    /// From [`new_user`](crate::new_user).
    pub id: UserId,
    /// Where it belongs.
    pub municipality: MunicipalityId,
    /// What is typed to sign in.
    pub name: String,
    /// The password's argon2id hash as a PHC string.
    pub password: String,
    /// What it may do.
    pub roles: Roles,
    /// The language of the pages.
    pub language: Language,
    /// Who they are.
    pub profile: Profile,
}

/// Who somebody is, as they wrote it once (N34, N35): sealed with the municipality's key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Full name.
    pub name: String,
    /// First name, as the child hears it.
    pub first_name: String,
    /// Phone.
    pub phone: Option<String>,
    /// When the phone is answered.
    pub phone_hours: Option<String>,
    /// Whether the number answers without naming the municipality.
    pub number_is_neutral: bool,
    /// A sentence about themself.
    pub about: Option<String>,
    /// Id of a drawn avatar.
    pub avatar: Option<String>,
    /// A photo, already re-encoded; kept apart from lists.
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
    /// Makes an account. [`StoreError::Taken`](crate::StoreError::Taken) where somebody on the server has the name,
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) where the municipality does not exist.
    async fn create_account(&self, account: &NewAccount, now: Timestamp) -> Answer<()>;

    /// The account with an id.
    async fn account(&self, user: &UserId) -> Answer<Option<Account>>;

    /// The account with a sign-in name, wherever it belongs, and the PHC string of its password.
    async fn account_named(&self, name: &str) -> Answer<Option<(Account, String)>>;

    /// The accounts of a municipality with their profiles (without photos), by name.
    async fn accounts_of(&self, municipality: &MunicipalityId) -> Answer<Vec<(Account, Profile)>>;

    /// Changes name, roles, language and whether it can sign in; the id says which. Disabling ends every
    /// session of the account in the same breath.
    async fn update_account(&self, account: &Account) -> Answer<()>;

    /// Sets another password (a PHC string) and ends every session of the account.
    async fn set_password(&self, user: &UserId, password: &str) -> Answer<()>;

    /// Who somebody is, with the photo.
    async fn profile(&self, user: &UserId) -> Answer<Profile>;

    /// Writes who somebody is; a photo of `None` takes the photo away.
    async fn set_profile(&self, user: &UserId, profile: &Profile) -> Answer<()>;
}
