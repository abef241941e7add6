//! The codes: what a finding is about. They are stable (docs/findings.md).

use super::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// The file itself is not JSON, or a key occurs twice.
    BadJson,
    /// A field the format does not know.
    UnknownField,
    /// A value of the wrong type.
    BadType,
    /// A value outside what the format allows.
    BadValue,
    /// Larger than the format's limits.
    TooLarge,
    /// Needed by this document, absent or blank.
    MissingField,
    /// An id that names nothing.
    UnknownReference,
    /// Under 4 (warn) or from 18 (block).
    AgeOutside,
    /// There is no text in the child's language; the whole document is in Danish.
    LanguageMissing,
    /// A planned meeting before the document's date.
    TimeInThePast,
    /// The safety answers contradict each other.
    SafetyDisagrees,
    /// Under social control nothing is sent and nothing travels.
    NoMessageUnderSocialControl,
    /// § 18 stk. 3: the risk assessment comes before family and network.
    NetworkBeforeRiskAssessment,
    /// A journey abroad may be planned under social control, and family or network would hear of the talk.
    JourneyPlanned,
    /// The paper would go home though the home is not safe; then only the neutral version may.
    HomeNotSafe,
    /// The child has two homes, and the paper goes to one of them.
    WhichHome,
    /// The parents do not know of the talk, and what travels would tell its time or place.
    SecretTalk,
    /// The full version is asked for where only the neutral may travel.
    FullStays,
    /// A neutral version of a document that has none.
    NoNeutral,
    /// A call is promised though nobody knows a safe way to reach the child.
    CallNotSafe,
    /// Words about the event while the police question is open.
    EventWords,
    /// A child-facing text asks what happened.
    EventQuestion,
    /// A child-facing text asks the child to keep the talk secret.
    SecrecyAsked,
    /// Free text names the person who made the underretning.
    ReporterNamed,
    /// A suspected person would be there or be named.
    SuspectedInDocument,
    /// Under 15 (§ 6 stk. 4).
    BisidderTooYoung,
    /// The underretning rests on what the bisidder saw (block where the pack says so).
    BisidderIsWitness,
    /// The bisidder is suspected.
    BisidderIsSuspected,
    /// The bisidder is an adviser in the case.
    BisidderIsAdviser,
    /// Social control, and the bisidder is from the circle (block where the pack says so).
    BisidderInCircle,
    /// The address is protected and the place is not cleared, or is named.
    AddressNotCleared,
    /// Free text promises secrecy or an outcome.
    PromiseTooMuch,
    /// A first talk without earlier support and with one adviser (§ 21 stk. 5).
    OneAdviser,
    /// The child has brothers or sisters, and somebody in the family may be suspected.
    SiblingsApart,
    /// Two advisers, and not one who talks and one who writes.
    TwoAdvisersNoRoles,
    /// Free text above the band's readability.
    HardWords,
    /// The personal sentence is empty or was another child's.
    StandardLetter,
    /// Complaint text for a child under ten on the day of the decision (§ 3).
    ComplaintUnderTen,
    /// Complaint text for a matter outside § 3.
    ComplaintNotOnList,
    /// A right whose text no lawyer has signed.
    UnsignedRight,
    /// A colleague or, in child-concern, another child who may be the one meant would be bisidder or named to go to.
    MayBeMeant,
    /// A custody holder, or who lives with the suspect, is in the room (§ 137 stk. 2–3).
    CustodyInRoom,
    /// A brother or sister is in the room.
    SiblingInRoom,
    /// Family, a friend or a child would interpret.
    InterpreterIsClose,
    /// The family knows the interpreter.
    InterpreterKnown,
    /// The child signs, and nobody interprets.
    InterpreterMissing,
    /// Somebody who lives where the child sleeps, and the home is not safe.
    HomePerson,
    /// The police are in the room, and nothing was agreed about telling the child.
    PoliceNotAgreed,
    /// A suspected person, or one who lives with them, is to be told.
    TellSuspect,
    /// The bisidder's guide tells somebody of a talk who may pass it on.
    GuideTells,
    /// An access card while the police are considered or awaited.
    CardUnderLock,
    /// The police interview is near: what the parents know is asked again.
    ParentsKnowAgain,
    /// A text blames the child or presses it.
    BlameOrPressure,
    /// The reason of a change of adviser tells of another's life, or of what the child told.
    ReasonTells,
    /// What an adviser writes of a decision, an ending or a change tells of another's health.
    HealthTold,
    /// What an adviser writes of a decision, an ending or a change tells of a brother or sister.
    SiblingTold,
    /// The safety plan names a word that was agreed as a sign.
    CodeWord,
    /// A paper tells an adult outside the case what they may not know, or not all of it.
    ShareWith,
    /// A text gives a right that nobody has.
    RightTooLarge,
    /// Words of death, self-harm or pregnancy: somebody is told today.
    TellSomebodyNow,
    /// A text in a script or language that the lists do not know.
    LanguageUnread,
    /// The child told of something, and the safety questions have not been answered since.
    SafetyAgain,
    /// The case is closed.
    CaseClosed,
    /// A document after a talk that was not held.
    TalkNotHeld,
    /// A document before a talk that was held already.
    TalkHeld,
    /// A placement is told of before it is decided.
    PlacementUndecided,
    /// A step waits, and no day says when the child hears.
    WaitingWithoutDay,
    /// The time for complaining is over.
    ComplaintLate,
    /// A character no bundled font can draw, a control character or a direction override.
    NoGlyph,
}

impl Code {
    /// Every code; docs/findings.md says when each is said.
    pub const ALL: [Code; 69] = [
        Code::BadJson,
        Code::UnknownField,
        Code::BadType,
        Code::BadValue,
        Code::TooLarge,
        Code::MissingField,
        Code::UnknownReference,
        Code::AgeOutside,
        Code::LanguageMissing,
        Code::TimeInThePast,
        Code::SafetyDisagrees,
        Code::NoMessageUnderSocialControl,
        Code::NetworkBeforeRiskAssessment,
        Code::JourneyPlanned,
        Code::HomeNotSafe,
        Code::WhichHome,
        Code::SecretTalk,
        Code::FullStays,
        Code::NoNeutral,
        Code::CallNotSafe,
        Code::EventWords,
        Code::EventQuestion,
        Code::SecrecyAsked,
        Code::ReporterNamed,
        Code::SuspectedInDocument,
        Code::BisidderTooYoung,
        Code::BisidderIsWitness,
        Code::BisidderIsSuspected,
        Code::BisidderIsAdviser,
        Code::BisidderInCircle,
        Code::AddressNotCleared,
        Code::PromiseTooMuch,
        Code::OneAdviser,
        Code::SiblingsApart,
        Code::TwoAdvisersNoRoles,
        Code::HardWords,
        Code::StandardLetter,
        Code::ComplaintUnderTen,
        Code::ComplaintNotOnList,
        Code::UnsignedRight,
        Code::MayBeMeant,
        Code::CustodyInRoom,
        Code::SiblingInRoom,
        Code::InterpreterIsClose,
        Code::InterpreterKnown,
        Code::InterpreterMissing,
        Code::HomePerson,
        Code::PoliceNotAgreed,
        Code::TellSuspect,
        Code::GuideTells,
        Code::CardUnderLock,
        Code::ParentsKnowAgain,
        Code::BlameOrPressure,
        Code::ReasonTells,
        Code::HealthTold,
        Code::SiblingTold,
        Code::CodeWord,
        Code::ShareWith,
        Code::RightTooLarge,
        Code::TellSomebodyNow,
        Code::LanguageUnread,
        Code::SafetyAgain,
        Code::CaseClosed,
        Code::TalkNotHeld,
        Code::TalkHeld,
        Code::PlacementUndecided,
        Code::WaitingWithoutDay,
        Code::ComplaintLate,
        Code::NoGlyph,
    ];

    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Code::BadJson => "bad-json",
            Code::UnknownField => "unknown-field",
            Code::BadType => "bad-type",
            Code::BadValue => "bad-value",
            Code::TooLarge => "too-large",
            Code::MissingField => "missing-field",
            Code::UnknownReference => "unknown-reference",
            Code::AgeOutside => "age-outside",
            Code::LanguageMissing => "language-missing",
            Code::TimeInThePast => "time-in-the-past",
            Code::SafetyDisagrees => "safety-disagrees",
            Code::NoMessageUnderSocialControl => "no-message-under-social-control",
            Code::NetworkBeforeRiskAssessment => "network-before-risk-assessment",
            Code::JourneyPlanned => "journey-planned",
            Code::HomeNotSafe => "home-not-safe",
            Code::WhichHome => "which-home",
            Code::SecretTalk => "secret-talk",
            Code::FullStays => "full-stays",
            Code::NoNeutral => "no-neutral",
            Code::CallNotSafe => "call-not-safe",
            Code::EventWords => "event-words",
            Code::EventQuestion => "event-question",
            Code::SecrecyAsked => "secrecy-asked",
            Code::ReporterNamed => "reporter-named",
            Code::SuspectedInDocument => "suspected-in-document",
            Code::BisidderTooYoung => "bisidder-too-young",
            Code::BisidderIsWitness => "bisidder-is-witness",
            Code::BisidderIsSuspected => "bisidder-is-suspected",
            Code::BisidderIsAdviser => "bisidder-is-adviser",
            Code::BisidderInCircle => "bisidder-in-circle",
            Code::AddressNotCleared => "address-not-cleared",
            Code::PromiseTooMuch => "promise-too-much",
            Code::OneAdviser => "one-adviser",
            Code::SiblingsApart => "siblings-apart",
            Code::TwoAdvisersNoRoles => "two-advisers-no-roles",
            Code::HardWords => "hard-words",
            Code::StandardLetter => "standard-letter",
            Code::ComplaintUnderTen => "complaint-under-ten",
            Code::ComplaintNotOnList => "complaint-not-on-list",
            Code::UnsignedRight => "unsigned-right",
            Code::MayBeMeant => "may-be-meant",
            Code::CustodyInRoom => "custody-in-room",
            Code::SiblingInRoom => "sibling-in-room",
            Code::InterpreterIsClose => "interpreter-is-close",
            Code::InterpreterKnown => "interpreter-known",
            Code::InterpreterMissing => "interpreter-missing",
            Code::HomePerson => "home-person",
            Code::PoliceNotAgreed => "police-not-agreed",
            Code::TellSuspect => "tell-suspect",
            Code::GuideTells => "guide-tells",
            Code::CardUnderLock => "card-under-lock",
            Code::ParentsKnowAgain => "parents-know-again",
            Code::BlameOrPressure => "blame-or-pressure",
            Code::ReasonTells => "reason-tells",
            Code::HealthTold => "health-told",
            Code::SiblingTold => "sibling-told",
            Code::CodeWord => "code-word",
            Code::ShareWith => "share-with",
            Code::RightTooLarge => "right-too-large",
            Code::TellSomebodyNow => "tell-somebody-now",
            Code::LanguageUnread => "language-unread",
            Code::SafetyAgain => "safety-again",
            Code::CaseClosed => "case-closed",
            Code::TalkNotHeld => "talk-not-held",
            Code::TalkHeld => "talk-held",
            Code::PlacementUndecided => "placement-undecided",
            Code::WaitingWithoutDay => "waiting-without-day",
            Code::ComplaintLate => "complaint-late",
            Code::NoGlyph => "no-glyph",
        }
    }

    /// Whether it is about the words of one text, and about nothing else that may have changed since: then somebody who has
    /// let these words stand is not asked about them again.
    #[must_use]
    pub fn is_about_words(self) -> bool {
        matches!(
            self,
            Code::EventWords
                | Code::EventQuestion
                | Code::ReporterNamed
                | Code::HealthTold
                | Code::SiblingTold
                | Code::BlameOrPressure
                | Code::LanguageUnread
                | Code::ShareWith
        )
    }

    /// The level of the code, unless a rule raises it.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Code::LanguageMissing
            | Code::HomeNotSafe
            | Code::ReporterNamed
            | Code::HealthTold
            | Code::SiblingTold
            | Code::ShareWith
            | Code::StandardLetter
            | Code::MayBeMeant
            | Code::InterpreterKnown
            | Code::TellSuspect
            | Code::GuideTells
            | Code::CardUnderLock
            | Code::ParentsKnowAgain
            | Code::TellSomebodyNow
            | Code::LanguageUnread
            | Code::WaitingWithoutDay
            | Code::ComplaintLate => Level::Confirm,
            Code::AgeOutside
            | Code::TimeInThePast
            | Code::BisidderIsWitness
            | Code::BisidderInCircle
            | Code::PromiseTooMuch
            | Code::HardWords
            | Code::WhichHome
            | Code::UnsignedRight => Level::Warn,
            Code::OneAdviser | Code::SiblingsApart | Code::InterpreterMissing => Level::Hint,
            _ => Level::Block,
        }
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Code {
    type Err = UnknownCode;

    fn from_str(name: &str) -> Result<Code, UnknownCode> {
        Code::ALL
            .into_iter()
            .find(|code| code.as_str() == name)
            .ok_or_else(|| UnknownCode(name.into()))
    }
}

/// A name that is not a finding code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no finding called {0:?}")]
pub struct UnknownCode(pub String);
