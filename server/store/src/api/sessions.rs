//! Sessions: who is signed in. The store keeps only a hash of the session token.

use super::{Account, Answer, AuditEntry, Identity};
use async_trait::async_trait;
use domain::case::MeetingId;
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::{SignedDuration, Timestamp};

/// A session ends after this long without a request.
pub const IDLE: SignedDuration = SignedDuration::from_mins(30);
/// A session ends after this long even if it is in use.
pub const ABSOLUTE: SignedDuration = SignedDuration::from_hours(10);

/// Most sign-ins of an account that are open at once; the one begun longest ago gives way. Screens of children and of
/// talks are not counted.
pub const MOST_SESSIONS: u16 = 10;

/// The secret in a cookie: 256 random bits as 64 hexadecimal digits. Never printed or stored; the database
/// holds only its SHA-256.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

impl SessionToken {
    /// A new random token, made at every sign-in.
    #[must_use]
    pub fn fresh() -> SessionToken {
        SessionToken(crate::ids::hex(&crate::ids::random::<32>()))
    }

    /// From a cookie's value; `None` if it is not 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn from_cookie(text: &str) -> Option<SessionToken> {
        let fits = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        fits.then(|| SessionToken(text.to_owned()))
    }

    /// The cookie's value: the only way to read the secret.
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

/// What a session may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything the account may do.
    Staff,
    /// A screen handed to a child: the pages of one case that a child may see, and no others.
    Child {
        /// The child's case.
        case: CaseId,
        /// The card it was opened with: the session ends with it. `None` if an adviser opened it.
        card: Option<String>,
    },
    /// A talk screen on the table: the pages of that talk, until `until`; then only the page that asks for the
    /// adviser's PIN. It has no idle timeout: a talk has long silences.
    TalkScreen {
        /// The child's case.
        case: CaseId,
        /// Which talk.
        meeting: MeetingId,
        /// When it stops showing the talk: some time after the talk's end.
        until: Timestamp,
    },
}

/// What lets a session begin. It is looked at once more in the transaction that begins the session, with the account
/// locked, so that what was taken away meanwhile opens nothing.
#[derive(Clone)]
pub enum Proof {
    /// The password was right for this PHC string: the account must still have it, and no second factor
    /// ([`begin_half`](crate::Factors::begin_half) for those who have one).
    Password(String),
    /// An open session of the same account on the same machine. It ends as the new one begins.
    Session(SessionToken),
    /// The card that the session's scope names.
    Card,
    /// The municipality said who they are, at the end of a sign-in there: the account must still be theirs, and they
    /// must not have signed out over there since the sign-in began.
    Identity {
        /// Who they are.
        identity: Identity,
        /// Their session over there (`sid`), if it has a name: this one ends with it.
        session: Option<String>,
        /// When the sign-in began, by this server's clock.
        began_at: Timestamp,
        /// When they last proved over there that it is them (`auth_time`), if that was said.
        proved_at: Option<Timestamp>,
    },
}

/// Which kind of proof, without the proof.
impl std::fmt::Debug for Proof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Proof::Password(_) => "Password(…)",
            Proof::Session(_) => "Session(…)",
            Proof::Card => "Card",
            Proof::Identity { .. } => "Identity(…)",
        })
    }
}

/// A session to begin.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// The account.
    pub user: UserId,
    /// What it may see.
    pub scope: Scope,
    /// What lets it begin.
    pub proof: Proof,
    /// When it begins.
    pub now: Timestamp,
}

/// A session that is running.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The account.
    pub user: UserId,
    /// The account's municipality.
    pub municipality: MunicipalityId,
    /// What it may see.
    pub scope: Scope,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used; may be up to a minute old.
    pub seen_at: Timestamp,
    /// Whether the second factor was given in it.
    pub factor: bool,
    /// When the password or the second factor was last given in it; `None` if it began by handing over another session.
    pub proved_at: Option<Timestamp>,
}

impl Session {
    /// Whether the user has proved within [`FRESH`](crate::FRESH) that it is still them.
    #[must_use]
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        self.proved_at
            .is_some_and(|at| at <= now && now.duration_since(at) < crate::FRESH)
    }
}

/// A session and its account, read in one query: every request needs both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The session.
    pub session: Session,
    /// The account.
    pub account: Account,
}

/// A session as its holder's own page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// A name for it that opens nothing: ends it, for its own account ([`Sessions::end_session_named`]).
    pub name: String,
    /// Whether it is the one that asks.
    pub own: bool,
    /// What it may see.
    pub scope: Scope,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used; may be up to a minute old.
    pub seen_at: Timestamp,
}

/// Sessions.
#[async_trait]
pub trait Sessions {
    /// Begins a session. A child's or a talk's screen ends with the right by which it was opened.
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) if the account does not exist or is disabled, its proof no
    /// longer holds, or it has no right to open the case.
    async fn begin_session(&self, token: &SessionToken, session: &NewSession) -> Answer<()>;

    /// The session and its account, if it is still valid at `now`: neither [`IDLE`] (not for talk screens) nor
    /// [`ABSOLUTE`] has passed, the account is not disabled, its card is neither withdrawn nor expired, and the right
    /// that opened a child's or a talk's screen still stands. Records that it was used, at most once a minute.
    async fn signed_in(&self, token: &SessionToken, now: Timestamp) -> Answer<Option<SignedIn>>;

    /// Ends a session, or a sign-in that waits for the second factor. Succeeds if it has already ended.
    async fn end_session(&self, token: &SessionToken) -> Answer<()>;

    /// Ends every session of an account, and every sign-in that waits for the second factor, and forgets the browsers
    /// that know the account, with the line in the log that says so.
    async fn end_sessions_of(&self, user: &UserId, line: &AuditEntry) -> Answer<()>;

    /// The sessions of an account that are open, newest first, seen from one of them.
    async fn sessions_of(&self, user: &UserId, from: &SessionToken, now: Timestamp) -> Answer<Vec<OpenSession>>;

    /// Ends a session of an account by its name, with the line in the log that says so; returns whether there was one.
    async fn end_session_named(&self, user: &UserId, name: &str, line: &AuditEntry) -> Answer<bool>;
}
