//! Sessions: who is signed in. The store keeps a hash of the id and nothing else of it.

use super::{Account, Answer};
use async_trait::async_trait;
use domain::case::MeetingId;
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::{SignedDuration, Timestamp};

/// A session ends after this long without a request.
pub const IDLE: SignedDuration = SignedDuration::from_mins(30);
/// A session ends after this long whatever happens.
pub const ABSOLUTE: SignedDuration = SignedDuration::from_hours(10);

/// The secret in a cookie: 256 random bits as 64 hexadecimal digits. It is printed nowhere and stored
/// nowhere; the database knows its SHA-256 only.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

impl SessionToken {
    /// A new one, at every sign-in.
    #[must_use]
    pub fn fresh() -> SessionToken {
        SessionToken(crate::ids::hex(&crate::ids::random::<32>()))
    }

    /// What a cookie brought; `None` for what cannot be one.
    #[must_use]
    pub fn from_cookie(text: &str) -> Option<SessionToken> {
        let fits = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        fits.then(|| SessionToken(text.to_owned()))
    }

    /// What goes into the cookie: the one place where the secret may be read.
    #[must_use]
    pub fn for_cookie(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionToken(…)")
    }
}

impl Drop for SessionToken {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.0);
    }
}

/// How far a session reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything the account may do.
    Staff,
    /// A screen handed to a child: the pages of one case that a child may see, and no others.
    Child {
        /// Whose.
        case: CaseId,
        /// The card it was opened with, and until which it stays open; nothing where an adviser opened it.
        card: Option<String>,
    },
    /// A talk's own screen on the table: the pages of that talk, until so long after its end; then nothing but the page that
    /// asks for the adviser's PIN. It does not end by lying idle: a talk has long silences.
    TalkScreen {
        /// Whose case.
        case: CaseId,
        /// Which talk.
        meeting: MeetingId,
        /// Until when it shows the talk.
        until: Timestamp,
    },
}

/// A session to be begun.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Who.
    pub user: UserId,
    /// How far it reaches.
    pub scope: Scope,
    /// When it begins.
    pub now: Timestamp,
}

/// A session that is running.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who.
    pub user: UserId,
    /// Where they belong.
    pub municipality: MunicipalityId,
    /// How far it reaches.
    pub scope: Scope,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub seen_at: Timestamp,
}

/// A session and its account, read in one go: what every request needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The session.
    pub session: Session,
    /// Who.
    pub account: Account,
}

/// Sessions.
#[async_trait]
pub trait Sessions {
    /// Begins a session. [`StoreError::NotFound`](crate::StoreError::NotFound) where the account does not exist or
    /// is disabled.
    async fn begin_session(&self, token: &SessionToken, session: &NewSession) -> Answer<()>;

    /// Whose session this is, if it still runs at `now` (idle [`IDLE`] but for a talk's own screen, absolute [`ABSOLUTE`], the account
    /// not disabled, its card neither withdrawn nor run out), and notes that it was used. The note is written at most once a minute.
    async fn signed_in(&self, token: &SessionToken, now: Timestamp) -> Answer<Option<SignedIn>>;

    /// Ends a session; one that is not there has ended.
    async fn end_session(&self, token: &SessionToken) -> Answer<()>;

    /// Ends every session of somebody.
    async fn end_sessions_of(&self, user: &UserId) -> Answer<()>;

    /// Sweeps out what has run out; says how many.
    async fn sweep_sessions(&self, now: Timestamp) -> Answer<u64>;
}
