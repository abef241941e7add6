//! Integrations: a municipality's own systems, and what each may ask for (decision 0061). An integration is no account of
//! a person: it has no name to sign in with, no session and no role, and its token opens `/api/v1` and nothing else.

use super::{Answer, AuditEntry, SessionToken, WAITS_FOR_A_SECOND};
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use jiff::{SignedDuration, Timestamp};

/// Integrations of a municipality that wait or have not ended; no further one can be asked for.
pub const MOST_INTEGRATIONS: u16 = 20;
/// How many are listed: all that wait or have not ended, and the newest of the others.
pub const INTEGRATIONS_SHOWN: u16 = 200;
/// The longest time a token can be good for.
pub const LONGEST_INTEGRATION: SignedDuration = SignedDuration::from_hours(366 * 24);

/// What stands before a token's digits, so that whoever finds one in a file knows what it is.
const MARK: &str = "bhapi_";

/// The secret that an integration sends with each request: 256 random bits. Shown once, when it is made; the database
/// holds its SHA-256, which finds it. Nobody who measures how long that takes learns anything: a hash of random bits
/// cannot be steered towards another one, so there is no beginning to guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntegrationToken(SessionToken);

impl IntegrationToken {
    /// A new random token.
    #[must_use]
    pub fn fresh() -> IntegrationToken {
        IntegrationToken(SessionToken::fresh())
    }

    /// As it was shown; `None` if it is not `bhapi_` and 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn read(text: &str) -> Option<IntegrationToken> {
        SessionToken::from_cookie(text.strip_prefix(MARK)?).map(IntegrationToken)
    }

    /// As it is shown once: the only way to read the secret.
    #[must_use]
    pub fn to_show(&self) -> String {
        format!("{MARK}{}", self.0.for_cookie())
    }

    pub(crate) fn token(&self) -> &SessionToken {
        &self.0
    }
}

/// One thing that an integration may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegrationScope {
    /// Read which cases there are, and whose each is.
    CasesRead,
    /// Read the papers that were made in a case.
    PapersRead,
    /// Say under which number a paper lies in the municipality's own journal, or that the journal does not take it.
    PapersReceipt,
}

impl IntegrationScope {
    /// Every scope, in the order in which they are offered.
    pub const ALL: [IntegrationScope; 3] = [
        IntegrationScope::CasesRead,
        IntegrationScope::PapersRead,
        IntegrationScope::PapersReceipt,
    ];

    /// Its name: `cases:read`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            IntegrationScope::CasesRead => "cases:read",
            IntegrationScope::PapersRead => "papers:read",
            IntegrationScope::PapersReceipt => "papers:receipt",
        }
    }

    fn bit(self) -> u8 {
        match self {
            IntegrationScope::CasesRead => 1,
            IntegrationScope::PapersRead => 2,
            IntegrationScope::PapersReceipt => 4,
        }
    }
}

/// What an integration may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IntegrationScopes(u8);

impl IntegrationScopes {
    /// Of these.
    #[must_use]
    pub fn of(scopes: &[IntegrationScope]) -> IntegrationScopes {
        IntegrationScopes(scopes.iter().fold(0, |bits, scope| bits | scope.bit()))
    }

    /// From a stored number; bits that this build does not know allow nothing.
    pub(crate) fn from_bits(bits: u8) -> IntegrationScopes {
        let known = IntegrationScope::ALL
            .into_iter()
            .filter(|scope| bits & scope.bit() != 0);
        IntegrationScopes::of(&known.collect::<Vec<_>>())
    }

    /// As it is stored.
    pub(crate) fn bits(self) -> u8 {
        self.0
    }

    /// Whether this one is among them.
    #[must_use]
    pub fn has(self, scope: IntegrationScope) -> bool {
        self.0 & scope.bit() != 0
    }

    /// Each of them, in the order of [`IntegrationScope::ALL`].
    pub fn iter(self) -> impl Iterator<Item = IntegrationScope> {
        IntegrationScope::ALL.into_iter().filter(move |scope| self.has(*scope))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// Somebody asks for an integration.
#[derive(Clone, Debug)]
pub struct NewIntegration {
    /// From [`new_user`](crate::new_user): it stands in the log where an account's id would.
    pub id: UserId,
    /// Whose system it is; whose cases it will see.
    pub municipality: MunicipalityId,
    /// What the system is called.
    pub name: String,
    /// What it may do; at least one thing.
    pub scopes: IntegrationScopes,
    /// When its token ends, at the latest [`LONGEST_INTEGRATION`] after `now`, whatever is asked for.
    pub until: Timestamp,
    /// Who asks.
    pub by: UserId,
    /// When.
    pub now: Timestamp,
}

impl NewIntegration {
    /// When its token ends.
    pub(crate) fn ends(&self) -> Timestamp {
        let longest = self.now.checked_add(LONGEST_INTEGRATION).unwrap_or(Timestamp::MAX);
        self.until.min(longest)
    }

    /// Until when it waits for a second person.
    pub(crate) fn answer_until(&self) -> Timestamp {
        self.now.checked_add(WAITS_FOR_A_SECOND).unwrap_or(Timestamp::MAX)
    }
}

/// How an integration stands at some moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegrationStands {
    /// It waits for a second person, and opens nothing.
    Waits,
    /// A second person said no, or nobody answered in time.
    NotApproved,
    /// Its token opens what its scopes say.
    Open,
    /// Its time is over.
    Expired,
    /// Somebody revoked it, or took back that they asked.
    Revoked,
    /// It came back from a backup, which holds no tokens.
    NoToken,
}

/// An integration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Integration {
    /// Its id, which the log names.
    pub id: UserId,
    /// Whose system it is.
    pub municipality: MunicipalityId,
    /// What the system is called.
    pub name: String,
    /// What it may do.
    pub scopes: IntegrationScopes,
    /// Who asked for it.
    pub by: UserId,
    /// When.
    pub asked_at: Timestamp,
    /// Until when it waited for a second person.
    pub answer_until: Timestamp,
    /// When its token ends.
    pub until: Timestamp,
    /// Who settled it, when, and whether they approved it; `None` if nobody did.
    pub settled: Option<(UserId, Timestamp, bool)>,
    /// Who revoked it, and when.
    pub revoked: Option<(UserId, Timestamp)>,
    /// Whether there is a token.
    pub has_token: bool,
}

impl Integration {
    /// How it stands.
    #[must_use]
    pub fn stands(&self, now: Timestamp) -> IntegrationStands {
        match &self.settled {
            _ if self.revoked.is_some() => IntegrationStands::Revoked,
            None if self.answer_until > now => IntegrationStands::Waits,
            None | Some((_, _, false)) => IntegrationStands::NotApproved,
            Some(_) if self.until <= now => IntegrationStands::Expired,
            Some(_) if !self.has_token => IntegrationStands::NoToken,
            Some(_) => IntegrationStands::Open,
        }
    }

    /// Whether its token opens anything.
    #[must_use]
    pub fn opens(&self, now: Timestamp) -> bool {
        self.stands(now) == IntegrationStands::Open
    }
}

/// What came of settling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegrationSettled {
    /// It is settled.
    Done,
    /// It waits no more: somebody settled or revoked it, it ran out, or who asked is no administrator any more.
    Gone,
    /// Whoever asked cannot approve it.
    Own,
}

/// Integrations.
#[async_trait]
pub trait Integrations {
    /// Asks for an integration with a token; it opens nothing before a second person approves it. Returns `false`, and
    /// nothing is done, if the municipality has [`MOST_INTEGRATIONS`].
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) if who asks is no administrator of the municipality.
    async fn ask_integration(
        &self,
        asking: &NewIntegration,
        token: &IntegrationToken,
        line: &AuditEntry,
    ) -> Answer<bool>;

    /// The integrations of a municipality: those that wait or have not ended at a moment first, and then those that ended; of
    /// each the newest first, together at most [`INTEGRATIONS_SHOWN`]. However many ended since, none that opens anything is
    /// pushed off.
    async fn integrations_of(&self, municipality: &MunicipalityId, now: Timestamp) -> Answer<Vec<Integration>>;

    /// One of a municipality's integrations, on the list or not; `None` if it has none of that id.
    async fn integration_of(&self, municipality: &MunicipalityId, id: &UserId) -> Answer<Option<Integration>>;

    /// What an integration is called, for a line of the log; `None` if there is none of that id.
    async fn name_of_integration(&self, id: &UserId) -> Answer<Option<String>>;

    /// Settles one that waits, as `by`, who has to be an administrator or a coordinator of its municipality and not who
    /// asked. Who asked has to be an administrator still.
    async fn settle_integration(
        &self,
        id: &UserId,
        by: &UserId,
        approves: bool,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<IntegrationSettled>;

    /// Revokes one of a municipality, or takes back that it was asked for; returns whether there was anything to revoke.
    /// From the answer on its token opens nothing.
    async fn revoke_integration(
        &self,
        municipality: &MunicipalityId,
        id: &UserId,
        by: &UserId,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<bool>;

    /// The integration of a token, however it stands; `None` if there is none, or its row was altered by something else
    /// than the program.
    async fn integration_by(&self, token: &IntegrationToken) -> Answer<Option<Integration>>;
}
