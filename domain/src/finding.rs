//! Findings: what the gate says about a case, and how serious each is.
//!
//! Codes are stable (docs/findings.md). A finding holds no sentence: its
//! message is `finding-CODE` (or `finding-CODE-VARIANT`) in `locales/<lang>/findings.ftl`,
//! filled with the finding's own arguments.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How serious a finding is, the most serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Stops composing, always.
    Block,
    /// Stops composing until the adviser confirms the code by name.
    Confirm,
    /// Shown beside the field and kept when the adviser goes on.
    Warn,
    /// Shown.
    Hint,
}

impl Level {
    /// The level as the command line prints it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Block => "block",
            Level::Confirm => "confirm",
            Level::Warn => "warn",
            Level::Hint => "hint",
        }
    }
}

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
    /// The paper would go home though the home is not safe; then only the neutral version may.
    HomeNotSafe,
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
    /// A character no bundled font can draw, a control character or a direction override.
    NoGlyph,
}

impl Code {
    /// Every code; docs/findings.md says when each is said.
    pub const ALL: [Code; 38] = [
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
        Code::HomeNotSafe,
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
        Code::TwoAdvisersNoRoles,
        Code::HardWords,
        Code::StandardLetter,
        Code::ComplaintUnderTen,
        Code::ComplaintNotOnList,
        Code::UnsignedRight,
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
            Code::HomeNotSafe => "home-not-safe",
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
            Code::TwoAdvisersNoRoles => "two-advisers-no-roles",
            Code::HardWords => "hard-words",
            Code::StandardLetter => "standard-letter",
            Code::ComplaintUnderTen => "complaint-under-ten",
            Code::ComplaintNotOnList => "complaint-not-on-list",
            Code::UnsignedRight => "unsigned-right",
            Code::NoGlyph => "no-glyph",
        }
    }

    /// The level of the code, unless a rule raises it.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Code::LanguageMissing | Code::HomeNotSafe | Code::ReporterNamed | Code::StandardLetter => Level::Confirm,
            Code::AgeOutside
            | Code::TimeInThePast
            | Code::BisidderIsWitness
            | Code::BisidderInCircle
            | Code::PromiseTooMuch
            | Code::HardWords
            | Code::UnsignedRight => Level::Warn,
            Code::OneAdviser => Level::Hint,
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

/// What the gate says about one place of the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// How serious it is.
    pub level: Level,
    /// What it is about.
    pub code: Code,
    /// The path of the field, such as `meetings[0].why`; empty for the file as a whole.
    pub path: String,
    /// Which message, if the code has several.
    pub variant: Option<String>,
    /// The values that the message is filled with, by name.
    pub args: BTreeMap<String, String>,
}

impl Finding {
    /// A finding at the code's own level. Its argument `field` is the path as [`field_of`] gives it, so that a message
    /// can name the field by its label `field-…`.
    #[must_use]
    pub fn new(code: Code, path: impl Into<String>) -> Finding {
        let path = path.into();
        let field = field_of(&path);
        let mut args = BTreeMap::new();
        if !field.is_empty() {
            args.insert("field".to_owned(), field);
        }
        Finding {
            level: code.level(),
            code,
            path,
            variant: None,
            args,
        }
    }

    /// The same finding at another level.
    #[must_use]
    pub fn at(mut self, level: Level) -> Finding {
        self.level = level;
        self
    }

    /// The same finding with another message of the code.
    #[must_use]
    pub fn variant(mut self, variant: impl Into<String>) -> Finding {
        self.variant = Some(variant.into());
        self
    }

    /// The same finding with an argument for its message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Finding {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

/// A path in the form that the labels of `locales/<lang>/findings.ftl` use: without indexes and with hyphens
/// (`meetings[0].starts_at` → `meetings-starts-at`).
#[must_use]
pub fn field_of(path: &str) -> String {
    let mut field = String::with_capacity(path.len());
    let mut inside = false;
    for c in path.chars() {
        match c {
            '[' => inside = true,
            ']' => inside = false,
            _ if inside => {}
            c if c.is_ascii_alphanumeric() => field.push(c.to_ascii_lowercase()),
            _ if !field.ends_with('-') => field.push('-'),
            _ => {}
        }
    }
    field.trim_matches('-').to_owned()
}

/// Sorts findings for printing: by level, then path, then code.
pub fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| (a.level, &a.path, a.code, &a.args).cmp(&(b.level, &b.path, b.code, &b.args)));
    findings.dedup();
}
