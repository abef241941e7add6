//! Passkeys (Web Authentication, level 3): another second factor beside time codes. What a browser is asked and what it
//! answers is judged above; the store keeps what was asked, gives it out once, and opens a door for a passkey that was
//! judged right.

use super::{Account, Answer, AuditEntry, Opens, RecoveryCode, SessionToken};
use async_trait::async_trait;
use domain::event::UserId;
use jiff::{SignedDuration, Timestamp};

/// How long a browser may take to answer.
pub const CEREMONY: SignedDuration = SignedDuration::from_mins(5);
/// Most passkeys of an account.
pub const MOST_PASSKEYS: usize = 10;

/// A passkey of an account.
#[derive(Clone, PartialEq, Eq)]
pub struct Passkey {
    /// A name for it that opens nothing: takes it away, for its own account ([`Passkeys::remove_passkey`]).
    pub id: String,
    /// What its holder calls it.
    pub name: String,
    /// The public key and what goes with it, as the ceremonies write it.
    pub credential: String,
    /// How often it was used, as it counts itself; 0 if it does not count.
    pub counter: u32,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

impl std::fmt::Debug for Passkey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Passkey({}, {})", self.id, self.counter)
    }
}

/// The second factors that an account has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFactors {
    /// Whether a phone was set up for time codes.
    pub phone: bool,
    /// Its passkeys, in the order they were made.
    pub passkeys: Vec<Passkey>,
}

/// What a browser is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CeremonyKind {
    /// To make a passkey.
    Make,
    /// To use one.
    Use,
}

/// The name of a ceremony, which goes to the browser and comes back: 128 random bits as 32 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CeremonyId(String);

impl CeremonyId {
    /// A new one.
    pub(crate) fn fresh() -> CeremonyId {
        CeremonyId(crate::ids::hex(&crate::ids::random::<16>()))
    }

    /// From the field of a form; `None` if it is malformed.
    #[must_use]
    pub fn read(text: &str) -> Option<CeremonyId> {
        let fits = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        fits.then(|| CeremonyId(text.to_owned()))
    }

    /// As the form carries it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A ceremony that was taken out to be judged: there is no other way to add or to use a passkey, and each is there once.
pub struct Ceremony {
    pub(crate) opens: Opens,
    pub(crate) account: Account,
    /// The state that was kept for it.
    pub state: Vec<u8>,
}

impl Ceremony {
    /// Whose it is.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.account
    }
}

impl std::fmt::Debug for Ceremony {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Ceremony({})", self.account.id)
    }
}

/// The result of taking a ceremony out.
#[derive(Debug)]
pub enum CeremonyTaken {
    /// Here it is; it is kept no longer.
    Taken(Box<Ceremony>),
    /// There is none of this kind and name at this door: it was answered before, or five minutes are over.
    Gone,
    /// Not looked at: too many wrong tries; the next is taken from this time on.
    Wait(Timestamp),
    /// The sign-in or session is no more, or the account has no second factor to use.
    Out,
}

/// A passkey that a browser made and that was judged sound.
#[derive(Clone)]
pub struct NewPasskey {
    /// The credential's id, as its authenticator chose it.
    pub credential_id: Vec<u8>,
    /// The public key and what goes with it.
    pub credential: String,
    /// Its counter.
    pub counter: u32,
    /// What its holder calls it.
    pub name: String,
}

/// A passkey whose signature was judged right.
#[derive(Clone)]
pub struct UsedPasskey {
    /// The credential's id.
    pub credential_id: Vec<u8>,
    /// The public key and what goes with it, as they are from now on.
    pub credential: String,
    /// Its counter, as it signed it.
    pub counter: u32,
}

/// The result of adding a passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasskeyAdded {
    /// The account has it. Recovery codes, to be shown once, if it is the account's first second factor; else none.
    Done(Vec<RecoveryCode>),
    /// The account has [`MOST_PASSKEYS`] already.
    Full,
    /// The credential is known already: this account's, or another's.
    Known,
    /// The sign-in or session is no more, was not asked again, or has to give the factor that the account has.
    Out,
}

/// The result of using a passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyUsed {
    /// The door is open.
    Right,
    /// Its counter did not rise: somebody may have a copy of it. Nothing was opened.
    Backwards,
    /// The account does not have it (any more).
    Unknown,
    /// The sign-in or session is no more.
    Out,
}

/// The result of taking a passkey away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyRemoved {
    /// It is gone, and so is every other session of the account.
    Done,
    /// It is the account's only second factor. That is taken away by two people, or on the server's own machine.
    Last,
    /// There is none of this name, or the session is no more or was not asked again.
    Out,
}

/// Passkeys.
#[async_trait]
pub trait Passkeys {
    /// The second factors of an account; `None` if it has none.
    async fn factors_of(&self, user: &UserId) -> Answer<Option<OwnFactors>>;

    /// Keeps the state of a ceremony for the door at which it was begun, for [`CEREMONY`]. Some windows of a door can
    /// each have one; the oldest gives way. `None` if the door is no more or, to make a passkey in the middle of signing
    /// in, if the account has a second factor or no password of its own.
    async fn begin_ceremony(
        &self,
        opens: &Opens,
        kind: CeremonyKind,
        state: &[u8],
        now: Timestamp,
    ) -> Answer<Option<CeremonyId>>;

    /// Takes a ceremony out, to judge an answer to it. To use a passkey is a try, counted with those of codes before
    /// anything is looked at, also where no ceremony is found.
    async fn take_ceremony(
        &self,
        opens: &Opens,
        kind: CeremonyKind,
        id: Option<&CeremonyId>,
        now: Timestamp,
    ) -> Answer<CeremonyTaken>;

    /// Adds a passkey and opens the door. As the first second factor it ends every other session of the account. Of a
    /// session only within [`FRESH`](crate::FRESH).
    async fn add_passkey(
        &self,
        ceremony: Ceremony,
        new: &NewPasskey,
        audit: &AuditEntry,
        now: Timestamp,
    ) -> Answer<PasskeyAdded>;

    /// Opens the door for a passkey that signed, and forgets the wrong tries.
    async fn use_passkey(&self, ceremony: Ceremony, used: &UsedPasskey, now: Timestamp) -> Answer<PasskeyUsed>;

    /// Takes a passkey away from the account of a session, within [`FRESH`](crate::FRESH).
    async fn remove_passkey(
        &self,
        session: &SessionToken,
        id: &str,
        audit: &AuditEntry,
        now: Timestamp,
    ) -> Answer<PasskeyRemoved>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_ceremony_is_read_as_it_was_written() {
        let id = CeremonyId::fresh();
        assert_eq!(CeremonyId::read(id.as_str()), Some(id));
        for nothing in ["", "0", "\0", &"A".repeat(32), &"0".repeat(33)] {
            assert_eq!(CeremonyId::read(nothing), None, "{nothing:?}");
        }
    }
}
