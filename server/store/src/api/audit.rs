//! The audit log: who did what to which case, when and from where, every refused
//! attempt included. Hash-chained per municipality; it outlives users and cases, so
//! it holds ids and codes, never a name or a word of a case.

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

            /// From storage.
            pub(crate) fn from_code(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.as_str() == code)
            }
        }
    };
}

codes! {
    /// What was done. A sentence for each stands in locales/ as `audit-CODE`.
    Act {
        /// Signed in, or tried to.
        SignIn = "sign-in",
        /// Signed out.
        SignOut = "sign-out",
        /// A screen was handed to a child.
        ChildScreen = "child-screen",
        /// A child's card was given.
        CardGiven = "card-given",
        /// The cards of a child were withdrawn.
        CardWithdrawn = "card-withdrawn",
        /// Somebody tried to open a child's screen with a card.
        CardTried = "card-tried",
        /// A child's screen was looked at.
        ScreenSeen = "screen-seen",
        /// A child left a question or a wish.
        QuestionLeft = "question-left",
        /// A child left its screen.
        ScreenLeft = "screen-left",
        /// A case was opened: begun here.
        CaseOpened = "case-opened",
        /// A case came in as a file.
        CaseImported = "case-imported",
        /// A case went out as a file.
        CaseExported = "case-exported",
        /// A case was looked at.
        CaseRead = "case-read",
        /// A list with cases in it was looked at.
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
        /// Somebody broke the glass.
        GlassBroken = "glass-broken",
        /// The audit log was read.
        AuditRead = "audit-read",
        /// An account was made or changed.
        AccountChanged = "account-changed",
        /// Content was edited.
        ContentChanged = "content-changed",
        /// A case was erased.
        CaseErased = "case-forgotten",
        /// Keys were changed.
        KeysRotated = "keys-rotated",
        /// The upgrade of the store was finished: no older server can read it any more.
        UpgradeFinished = "upgrade-finished",
        /// A backup was made.
        BackedUp = "backed-up",
    }
}

codes! {
    /// How it ended.
    Outcome {
        /// Done.
        Done = "done",
        /// Refused: not theirs, not allowed.
        Refused = "refused",
        /// Refused: somebody else was quicker.
        Stale = "stale",
        /// Refused: too many tries.
        Throttled = "throttled",
        /// Did not work out.
        Failed = "failed",
    }
}

/// One line to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// In whose log; `None` for what belongs to no municipality (a sign-in under an unknown name, an act
    /// on the whole server).
    pub municipality: Option<MunicipalityId>,
    /// Who; `None` where nobody is signed in.
    pub who: Option<UserId>,
    /// When.
    pub at: Timestamp,
    /// What.
    pub act: Act,
    /// Which case.
    pub case: Option<CaseId>,
    /// What of it: the id of a document, an account … opaque, at most 80 characters; never words.
    pub what: Option<String>,
    /// From where: the address.
    pub from: String,
    /// How it ended.
    pub outcome: Outcome,
}

/// One line as it stands in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    /// Its place in the municipality's log, from 1.
    pub number: u64,
    /// What it says.
    pub entry: AuditEntry,
}

/// What is wrong with a log, and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditFault {
    /// In whose log; `None` for the server's own.
    pub municipality: Option<MunicipalityId>,
    /// The first line that does not fit.
    pub number: u64,
    /// What does not fit, in English for the operator.
    pub what: String,
}

/// What a check of the log found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Lines that were checked.
    pub lines: u64,
    /// Faults, the first of each log; none where all is well.
    pub faults: Vec<AuditFault>,
}

/// The audit log.
#[async_trait]
pub trait AuditTrail {
    /// Writes a line and returns once it is on the disk. Lines that come together are written together.
    async fn audit(&self, entry: AuditEntry) -> Answer<()>;

    /// The log of one case, the last line first, from before `before` (a line's number) on.
    async fn audit_of_case(&self, case: &CaseId, before: Option<u64>, limit: u16) -> Answer<Vec<AuditLine>>;

    /// Checks every log of the server against change, removal (of the last lines too) and re-ordering.
    async fn verify_audit(&self) -> Answer<Verified>;
}
