//! The public interface of the store: traits and types only. `archive/` implements
//! them.

mod accounts;
mod approvals;
mod audit;
mod away;
mod cards;
mod cases;
mod content_packs;
mod devices;
mod drafts;
mod drawings;
mod erasures;
mod factors;
mod feedback;
mod glass;
mod identities;
mod integration_cases;
mod integrations;
mod lists;
mod municipalities;
mod notices;
mod outbox;
mod papers;
mod passkeys;
mod pins;
mod practice;
mod presses;
mod readings;
mod retention;
mod sessions;
mod shared_versions;
mod siblings;
mod statistics;
mod throttle;
mod upkeep;
mod ways_seen;
mod wide_searches;
mod wordings;

pub use accounts::{Account, Accounts, ChosenBy, GIVEN, NewAccount, Photo, Profile};
pub use approvals::{
    APPROVED_PASSWORD, Approval, Approvals, Asked, MOST_APPROVALS, NewApproval, SETTLED_SHOWN, Settling,
    WAITS_FOR_A_SECOND,
};
pub use audit::{
    Act, AuditEntry, AuditFault, AuditFilter, AuditHead, AuditLine, AuditPage, AuditTrail, HeadSays, Outcome, Verified,
};
pub use away::{Absences, Away, WroteMeanwhile};
pub use cards::{
    ADDRESS_TRIES, ADDRESS_WINDOW, CARD_FREE_TRIES, CARD_RESTS, CARD_TRIES, Card, CardCode, CardLink, CardTried,
    CardTry, Cards, NewCard, Tried, UNKNOWN_LINK_WINDOW,
};
pub use cases::{Access, CaseFiles, Change, Loaded, Opened, Paper};
pub use content_packs::{ContentPack, ContentPacks, NewContentPack, PACKS_KEPT, PackHead, Publish, Published};
pub use devices::{DeviceToken, Devices, KNOWN_FOR, MOST_DEVICES};
pub use domain::role::{Role, Roles, RolesExclude};
pub use drafts::{Continued, DraftKey, DraftSave, Drafts, Exchanged, SavedDraft};
pub use drawings::{DrawingErased, Drawings, KeptDrawing, MOST_DRAWINGS};
pub use erasures::{Erasure, ErasureAsked, ErasureSettled, Erasures};
pub use factors::{
    CodeTried, Enrolled, FRESH, FactorCode, FactorSecret, Factors, HALF, HalfSession, Opens, RECOVERY_CODES,
    RecoveryCode,
};
pub use feedback::{Feedback, Given};
pub use glass::{BrokenGlass, GLASS, Grant};
pub use identities::{Admitted, Arrival, Identities, Identity, SignedOutThere, UnderWay};
pub use integration_cases::{
    IntegrationCases, IntegrationPage, PaperRefusal, Receipt, ReceiptGiven, ReceiptsBack, RefusalGiven,
};
pub use integrations::{
    INTEGRATIONS_SHOWN, Integration, IntegrationScope, IntegrationScopes, IntegrationSettled, IntegrationStands,
    IntegrationToken, Integrations, LONGEST_INTEGRATION, MOST_INTEGRATIONS, NewIntegration,
};
pub use lists::{AgendaRow, CaseRow, Lists, Load, Morning, OfCases, Seek, Span};
pub use municipalities::{Municipalities, Municipality};
pub use notices::{Came, News, Notice, NoticeKind, Notices};
pub use outbox::{Filing, FilingState, NotFiled, Outbox, Parcel, Settled};
pub use papers::Papers;
pub use passkeys::{
    CEREMONY, Ceremony, CeremonyId, CeremonyKind, CeremonyTaken, MOST_PASSKEYS, NewPasskey, OwnFactors, Passkey,
    PasskeyAdded, PasskeyRemoved, PasskeyUsed, Passkeys, UsedPasskey,
};
pub use pins::{Pin, PinTried, Pins, TRIES};
pub use practice::Practice;
pub use presses::{PRESS_KEPT, PRESS_UNDER_WAY, Press, PressBegun, Presses};
pub use readings::{MOST_READ, READING_WINDOW, Readings};
pub use retention::{
    HeldCase, MOST_IN_A_RUN, NewRetentionRun, Retention, RetentionRule, RetentionRun, RetentionRuns, RunAsked,
    RunSettled, RunVerdict,
};
pub use sessions::{
    ABSOLUTE, IDLE, MOST_SESSIONS, NewSession, OpenSession, Proof, Scope, Session, SessionToken, Sessions, SignedIn,
};
pub use shared_versions::{SharedVersions, Versions};
pub use siblings::{Linked, MOST_SIBLINGS, Siblings};
pub use statistics::{Statistics, ToldQuarter};
pub use throttle::{Counter, Throttle, Waits};
pub use upkeep::{
    BackedUp, BackupContents, DataKeysChanged, ListPlan, Rotated, Swept, Traces, Upgrade, Upkeep, Vitals,
};
pub use ways_seen::{WaySeen, WaysSeen};
pub use wide_searches::{Found, NewSearch, WideSearches};
pub use wordings::{FromFolder, NewWording, Numbered, Revision, Settle, Unsettled, Wordings, WordsInForce};

/// All operations of a store. Used as `Arc<dyn Store>`.
///
/// Every call can be cancelled by dropping it: it has then happened completely or not at all.
pub trait Store:
    Municipalities
    + Accounts
    + Approvals
    + Erasures
    + Sessions
    + Devices
    + Identities
    + Integrations
    + IntegrationCases
    + Factors
    + Passkeys
    + Cards
    + Pins
    + Practice
    + Presses
    + Readings
    + SharedVersions
    + Feedback
    + Retention
    + RetentionRuns
    + Statistics
    + Throttle
    + CaseFiles
    + ContentPacks
    + Lists
    + Drafts
    + Drawings
    + Papers
    + BrokenGlass
    + AuditTrail
    + Upkeep
    + WaysSeen
    + Wordings
    + WideSearches
    + Siblings
    + Notices
    + Absences
    + Outbox
    + Send
    + Sync
{
}

impl<T> Store for T where
    T: Municipalities
        + Accounts
        + Approvals
        + Erasures
        + Sessions
        + Devices
        + Identities
        + Integrations
        + IntegrationCases
        + Factors
        + Passkeys
        + Cards
        + Pins
        + Practice
        + Presses
        + Readings
        + SharedVersions
        + Feedback
        + Retention
        + RetentionRuns
        + Statistics
        + Throttle
        + CaseFiles
        + ContentPacks
        + Lists
        + Drafts
        + Drawings
        + Papers
        + BrokenGlass
        + AuditTrail
        + Upkeep
        + WaysSeen
        + Wordings
        + WideSearches
        + Siblings
        + Notices
        + Absences
        + Outbox
        + Send
        + Sync
{
}

/// The result of a store operation.
pub type Answer<T> = Result<T, crate::error::StoreError>;
