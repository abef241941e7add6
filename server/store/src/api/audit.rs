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
        /// A child chose the companion of its way.
        CompanionChosen = "companion-chosen",
        /// A child kept a drawing.
        DrawingKept = "drawing-kept",
        /// A child's drawing was erased.
        DrawingErased = "drawing-erased",
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
        /// A case was barred to an account, or a bar was lifted.
        AccessChanged = "access-changed",
        /// A case was linked with a brother's or sister's, or the link was taken away; a line in each.
        SiblingsChanged = "siblings-changed",
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
        /// The municipality's own journal took a paper from the outbox.
        PaperFiled = "paper-filed",
        /// The municipality's own journal refused a paper: to the outbox, or an integration said so.
        FilingRefused = "filing-refused",
        /// Papers that were refused were laid out again.
        FiledAgain = "filed-again",
        /// Somebody searched the whole municipality; a line for each case that it showed them.
        WideSearch = "wide-search",
        /// An adviser used break-glass.
        GlassBroken = "glass-broken",
        /// The audit log was read.
        AuditRead = "audit-read",
        /// An integration asked for something of the cases.
        ApiRead = "api-read",
        /// An integration said under which number a paper lies in the municipality's own journal.
        ReceiptGiven = "receipt-given",
        /// An integration was asked for, approved, turned down or revoked, or its receipts were taken back.
        IntegrationChanged = "integration-changed",
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
        /// How long closed cases stay was changed, or a case was kept back or let go again.
        RetentionChanged = "retention-changed",
        /// Cases whose time is over: somebody asked to let them go, took it back, turned it down, or said yes.
        RetentionRun = "retention-run",
        /// The numbers of a quarter were told.
        QuarterTold = "quarter-told",
        /// Keys were rotated.
        KeysRotated = "keys-rotated",
        /// The upgrade of the store was finished: no older server can read it any more.
        UpgradeFinished = "upgrade-finished",
        /// A backup was made.
        BackedUp = "backed-up",
        /// A backup was restored into this store.
        Restored = "restored",
        /// The log was exported.
        AuditExported = "audit-exported",
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

/// Which lines of a log are wanted; all of them by default.
#[derive(Clone, Debug, Default)]
pub struct AuditFilter {
    /// Only what this account did.
    pub who: Option<UserId>,
    /// Only these acts; empty: every act.
    pub acts: Vec<Act>,
    /// Only what did not succeed.
    pub refused: bool,
    /// Only from this moment on.
    pub from: Option<Timestamp>,
    /// Only before this moment.
    pub to: Option<Timestamp>,
}

impl AuditFilter {
    /// Whether a line is wanted.
    #[must_use]
    pub fn wants(&self, entry: &AuditEntry) -> bool {
        self.who.as_ref().is_none_or(|who| entry.who.as_ref() == Some(who))
            && (self.acts.is_empty() || self.acts.contains(&entry.act))
            && (!self.refused || entry.outcome != Outcome::Done)
            && self.from.is_none_or(|from| entry.at >= from)
            && self.to.is_none_or(|to| entry.at < to)
    }
}

/// A page of a log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditPage {
    /// The lines, newest first.
    pub lines: Vec<AuditLine>,
    /// The next page has lines below this number; `None` at the log's beginning. A page may have few lines or none and
    /// still have a next one: only so many lines are looked at for a page.
    pub next: Option<u64>,
}

/// How a log ended at some moment, under a MAC by the server's own key: kept elsewhere, it tells an older copy of the
/// log from the log. Its text is one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditHead {
    /// The log's municipality; `None` for the server's own.
    pub municipality: Option<MunicipalityId>,
    /// How many lines it had.
    pub lines: u64,
    /// The hash of the last one.
    pub hash: Vec<u8>,
    /// When.
    pub at: Timestamp,
    /// The MAC over all of it.
    pub mac: Vec<u8>,
}

impl std::fmt::Display for AuditHead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let log = self.municipality.as_ref().map_or("", MunicipalityId::as_str);
        let (hash, mac) = (crate::ids::hex(&self.hash), crate::ids::hex(&self.mac));
        write!(
            f,
            "audit-head at={} log={log} lines={} hash={hash} mac={mac}",
            self.at, self.lines
        )
    }
}

impl AuditHead {
    /// Reads one from its line; what stands before it (the time and host of a syslog) is passed over.
    #[must_use]
    pub fn read(line: &str) -> Option<AuditHead> {
        let fields = line.split("audit-head ").nth(1)?;
        let field = |name: &str| {
            let mut all = fields.split_whitespace().filter_map(|field| field.split_once('='));
            all.find(|(known, _)| *known == name).map(|(_, value)| value)
        };
        Some(AuditHead {
            municipality: Some(field("log")?)
                .filter(|log| !log.is_empty())
                .map(MunicipalityId::from),
            lines: field("lines")?.parse().ok()?,
            hash: crate::ids::unhex(field("hash")?)?,
            at: field("at")?.parse().ok()?,
            mac: crate::ids::unhex(field("mac")?)?,
        })
    }
}

/// What a head that was kept elsewhere says of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadSays {
    /// The log goes on from it.
    GoesOn,
    /// The log is shorter than it was: it is an older copy, or its end was cut.
    Shorter,
    /// The line that it ended with is another one.
    Other,
    /// The head is not of this server, or was altered.
    NotOurs,
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

    /// A page of a whole log, newest line first; only lines numbered below `before`, if given. `None` is the server's
    /// own log. Lines of cases that are barred to the reader are not on it.
    async fn audit_of(
        &self,
        log: Option<&MunicipalityId>,
        reader: &UserId,
        filter: &AuditFilter,
        before: Option<u64>,
        limit: u16,
    ) -> Answer<AuditPage>;

    /// The lines of a log after a number, oldest first, for whoever keeps a copy elsewhere. `None` is the server's own.
    async fn audit_after(&self, log: Option<&MunicipalityId>, after: u64, limit: u16) -> Answer<Vec<AuditLine>>;

    /// How every log ends now.
    async fn audit_heads(&self, now: Timestamp) -> Answer<Vec<AuditHead>>;

    /// What a head that was kept elsewhere says of the log now.
    async fn audit_head_says(&self, head: &AuditHead) -> Answer<HeadSays>;

    /// Checks every log of the server for changed, removed (also at the end) and re-ordered lines.
    async fn verify_audit(&self) -> Answer<Verified>;
}
