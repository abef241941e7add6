//! The audit log: who did what to which case, when and from where, including every
//! refused attempt. Hash-chained per municipality. It outlives users and cases, so it
//! holds ids and codes, never names or text of a case.

use super::Answer;
use async_trait::async_trait;
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$each])* $variant,)*
        }

        impl $name {
            /// Every code.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// The code as it is stored and hashed: never changed, only added to.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $($name::$variant => $code,)*
                }
            }

            /// From its stored code.
            pub(crate) fn from_code(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.as_str() == code)
            }
        }
    };
}

codes! {
    /// What was done. locales/ has a sentence for each, named `audit-CODE`.
    Act {
        /// Signed in, or tried to.
        SignIn = "sign-in",
        /// Signed out.
        SignOut = "sign-out",
        /// A child's screen was opened and handed over.
        ChildScreen = "child-screen",
        /// A child's card was given.
        CardGiven = "card-given",
        /// The cards of a child were withdrawn.
        CardWithdrawn = "card-withdrawn",
        /// Somebody tried to open a child's screen with a card.
        CardTried = "card-tried",
        /// A child's screen was viewed.
        ScreenSeen = "screen-seen",
        /// A child left a question or a wish.
        QuestionLeft = "question-left",
        /// A child left its screen.
        ScreenLeft = "screen-left",
        /// A case was opened here, not imported.
        CaseOpened = "case-opened",
        /// A case file was imported.
        CaseImported = "case-imported",
        /// A case was exported as a file.
        CaseExported = "case-exported",
        /// A case was viewed.
        CaseRead = "case-read",
        /// A list of cases was viewed.
        ListRead = "list-read",
        /// The history of a case was read.
        HistoryRead = "history-read",
        /// A case was changed.
        CaseChanged = "case-changed",
        /// A draft was saved.
        DraftSaved = "draft-saved",
        /// A case was assigned, or its adviser changed.
        Assigned = "assigned",
        /// A case was closed or reopened.
        StateChanged = "state-changed",
        /// A document was made.
        DocumentMade = "document-made",
        /// A document was shown.
        DocumentShown = "document-shown",
        /// A document was printed or downloaded.
        DocumentPrinted = "document-printed",
        /// A document was handed over.
        DocumentHandedOver = "document-handed-over",
        /// A journal note was made or fetched.
        JournalMade = "journal-made",
        /// An adviser used break-glass.
        GlassBroken = "glass-broken",
        /// The audit log was read.
        AuditRead = "audit-read",
        /// An account was made or changed.
        AccountChanged = "account-changed",
        /// Content was edited: words came into force at once, or a proposal was taken back.
        ContentChanged = "content-changed",
        /// Other words for a sentence were proposed.
        WordingProposed = "wording-proposed",
        /// A second person approved proposed words: they are in force.
        WordingApproved = "wording-approved",
        /// A second person sent proposed words back.
        WordingSentBack = "wording-sent-back",
        /// A case was erased.
        CaseErased = "case-forgotten",
        /// Keys were rotated.
        KeysRotated = "keys-rotated",
        /// The upgrade of the store was finished: no older server can read it any more.
        UpgradeFinished = "upgrade-finished",
        /// A backup was made.
        BackedUp = "backed-up",
    }
}

codes! {
    /// The outcome of an act.
    Outcome {
        /// Done.
        Done = "done",
        /// Refused: no access.
        Refused = "refused",
        /// Refused: somebody else changed it first.
        Stale = "stale",
        /// Refused: too many tries.
        Throttled = "throttled",
        /// Failed for another reason.
        Failed = "failed",
    }
}

/// One line to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// The municipality's log it goes into; `None` for the server's own (a sign-in under an unknown name, an
    /// act on the whole server).
    pub municipality: Option<MunicipalityId>,
    /// The account; `None` if nobody is signed in.
    pub who: Option<UserId>,
    /// When.
    pub at: Timestamp,
    /// What.
    pub act: Act,
    /// Which case.
    pub case: Option<CaseId>,
    /// The object of the act, as an opaque id (document, account …) of at most 80 characters; never text.
    pub what: Option<String>,
    /// The client's IP address.
    pub from: String,
    /// The outcome.
    pub outcome: Outcome,
}

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    /// Its position in the municipality's log, from 1.
    pub number: u64,
    /// Its content.
    pub entry: AuditEntry,
}

/// A fault in a log, and the line where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditFault {
    /// The log's municipality; `None` for the server's own log.
    pub municipality: Option<MunicipalityId>,
    /// The first faulty line.
    pub number: u64,
    /// What is wrong, in English for the operator.
    pub what: String,
}

/// The result of checking the logs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Number of lines checked.
    pub lines: u64,
    /// The first fault of each faulty log; empty if there are none.
    pub faults: Vec<AuditFault>,
}

/// The audit log.
#[async_trait]
pub trait AuditTrail {
    /// Writes a line and returns once it is on the disk. Concurrent lines are written as one batch.
    async fn audit(&self, entry: AuditEntry) -> Answer<()>;

    /// The log of one case, newest line first; only lines numbered below `before`, if given.
    async fn audit_of_case(&self, case: &CaseId, before: Option<u64>, limit: u16) -> Answer<Vec<AuditLine>>;

    /// What somebody did at the doors, and what was done to their account, newest line first: sign-ins, sign-outs and
    /// changes of the account; only lines numbered below `before`, if given.
    async fn audit_of_account(
        &self,
        municipality: &MunicipalityId,
        user: &UserId,
        before: Option<u64>,
        limit: u16,
    ) -> Answer<Vec<AuditLine>>;

    /// Checks every log of the server for changed, removed (also at the end) and re-ordered lines.
    async fn verify_audit(&self) -> Answer<Verified>;
}
