//! `document/1`: what is said, before anyone decides how it looks.
//!
//! A small tree with a language, a direction, a title and blocks. Screen and
//! paper render the same tree, so the preview is the print. Every picture has
//! its text alternative in the type, every block a stable id that read-aloud,
//! the told-log and reference pictures hang on.

mod block;
mod lettering;
mod plain;
mod text;
mod wall;

pub use block::{Block, Card, Fact, Item, PersonCard, Picture, RightsCard, Role, Space, TimelineStep};
pub use lettering::{Lettering, Size};
pub use plain::Line;
pub use text::{Origin, Span, Text};

use crate::band::Band;
use crate::language::{Direction, Language};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The one format this version reads and writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// `document/1`
    #[default]
    #[serde(rename = "document/1")]
    V1,
}

/// Which document this is: the KIND of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The letter before the talk, with the child's own page.
    BeforeMeeting,
    /// One sheet for the first minute of the talk.
    OpeningCard,
    /// The child's rights, told in its own words.
    Rights,
    /// What a bisidder needs to know (an adult document).
    BisidderGuide,
    /// The way of the case: what has been, where the child is, what comes next.
    Timeline,
    /// What the child's own screen says: its way, its adults, meanwhile, its questions. It is shown only on this
    /// server's pages.
    Screen,
    /// What a talk's own screen says on the table: who is here, the practice, and the talk's end. It is shown
    /// only on this server's pages.
    Talk,
    /// The card that opens the child's own screen somewhere else: an address and a code, without saying for what.
    AccessCard,
    /// A sign of life while nothing happens (N40).
    Waiting,
    /// A meeting is at another time than the child was told, or nobody comes (N4, N28).
    MeetingMoved,
    /// The first day in a place that the child was moved to: who is there, what it may ask, when it hears (N40).
    NewPlace,
    /// The child has another adviser: a goodbye, a hello, what need not be told again, what was promised (N38).
    NewAdviser,
    /// The card of the adviser: figure, name, what they do, a number where it is safe (N35). Four are cut from a sheet.
    AdviserCard,
    /// The plan that keeps the child safe while it waits: what the adults do, where it can go, whom it can call (N41).
    SafetyPlan,
    /// Before a visit to a børnehus: where, who is there, what happens first and last, what others decide (N41).
    BeforeBarnehus,
    /// The case ends: why, what stays, and how the child can come back (N2).
    Goodbye,
    /// The page from the end of the talk: what we talked about, what happens now, whom to talk to.
    TakeHome,
    /// The same as a letter, with what has happened since.
    AfterMeeting,
    /// A decision as the child it is about can read it: what, why, how its view counted, and what it can do (N43).
    Decision,
    /// The sheet on which a child of ten or more complains of a decision, by itself or with an adult who writes.
    ComplaintSheet,
    /// The note for the municipality's own journal: for the adviser, never for the child, and so made without the gate.
    JournalNote,
    /// Everything a case holds, with its history: the working copy for whoever handles a request to see the file. For
    /// adults, and so made without the gate; only its own page makes one, and nothing keeps it.
    WholeCase,
    /// What adults' words mean, on cards to cut out: of the glossary and of no case, and so made without the gate (N7).
    WordCards,
}

impl Kind {
    /// Every kind that can be asked for by its name: all but [`Kind::WholeCase`] and [`Kind::WordCards`].
    pub const ALL: [Kind; 21] = [
        Kind::BeforeMeeting,
        Kind::OpeningCard,
        Kind::Rights,
        Kind::BisidderGuide,
        Kind::Timeline,
        Kind::Screen,
        Kind::Talk,
        Kind::AccessCard,
        Kind::Waiting,
        Kind::MeetingMoved,
        Kind::NewPlace,
        Kind::NewAdviser,
        Kind::AdviserCard,
        Kind::SafetyPlan,
        Kind::BeforeBarnehus,
        Kind::Goodbye,
        Kind::TakeHome,
        Kind::AfterMeeting,
        Kind::Decision,
        Kind::ComplaintSheet,
        Kind::JournalNote,
    ];

    /// The kinds that go to people outside the server's own pages: judged by the gate, composed from templates.
    pub const LETTERS: [Kind; 20] = [
        Kind::BeforeMeeting,
        Kind::OpeningCard,
        Kind::Rights,
        Kind::BisidderGuide,
        Kind::Timeline,
        Kind::Screen,
        Kind::Talk,
        Kind::AccessCard,
        Kind::Waiting,
        Kind::MeetingMoved,
        Kind::NewPlace,
        Kind::NewAdviser,
        Kind::AdviserCard,
        Kind::SafetyPlan,
        Kind::BeforeBarnehus,
        Kind::Goodbye,
        Kind::TakeHome,
        Kind::AfterMeeting,
        Kind::Decision,
        Kind::ComplaintSheet,
    ];

    /// The name on the command line and in content folders.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::BeforeMeeting => "before-meeting",
            Kind::OpeningCard => "opening-card",
            Kind::Rights => "rights",
            Kind::BisidderGuide => "bisidder-guide",
            Kind::Timeline => "timeline",
            Kind::Screen => "screen",
            Kind::Talk => "talk",
            Kind::AccessCard => "access-card",
            Kind::Waiting => "waiting",
            Kind::MeetingMoved => "meeting-moved",
            Kind::NewPlace => "new-place",
            Kind::NewAdviser => "new-adviser",
            Kind::AdviserCard => "adviser-card",
            Kind::SafetyPlan => "safety-plan",
            Kind::BeforeBarnehus => "before-barnehus",
            Kind::Goodbye => "goodbye",
            Kind::TakeHome => "take-home",
            Kind::AfterMeeting => "after-meeting",
            Kind::Decision => "decision",
            Kind::ComplaintSheet => "complaint-sheet",
            Kind::JournalNote => "journal-note",
            Kind::WholeCase => "whole-case",
            Kind::WordCards => "word-cards",
        }
    }

    /// Whether a neutral version of this kind exists (docs/case-file.md, "Two versions").
    #[must_use]
    pub fn has_neutral(self) -> bool {
        !matches!(
            self,
            Kind::BisidderGuide
                | Kind::JournalNote
                | Kind::WholeCase
                | Kind::WordCards
                | Kind::Screen
                | Kind::Talk
                | Kind::NewPlace
                | Kind::AdviserCard
                | Kind::SafetyPlan
                | Kind::BeforeBarnehus
                | Kind::AfterMeeting
                | Kind::Decision
                | Kind::ComplaintSheet
        )
    }

    /// Whether the kind exists in a neutral version only, because it is made to travel.
    #[must_use]
    pub fn is_neutral_only(self) -> bool {
        self == Kind::AccessCard
    }

    /// Whether the kind is about how a talk ended: the latest held talk, unless another is named.
    #[must_use]
    pub fn is_after(self) -> bool {
        matches!(self, Kind::TakeHome | Kind::AfterMeeting)
    }

    /// Whether the kind is about one decision: the latest, unless another is named.
    #[must_use]
    pub fn is_of_decision(self) -> bool {
        matches!(self, Kind::Decision | Kind::ComplaintSheet)
    }

    /// Whether the kind is made as a draft only, until a lawyer has signed the rights that it states (docs/findings.md,
    /// `unsigned-right`).
    #[must_use]
    pub fn waits_for_a_lawyer(self) -> bool {
        matches!(self, Kind::Decision | Kind::ComplaintSheet)
    }

    /// Whether there is a child's text of this kind for a band. A child younger than ten cannot complain by itself
    /// (barnets lov § 3), so the sheet for it is written for nobody younger.
    #[must_use]
    pub fn is_written_for(self, band: Band) -> bool {
        self != Kind::ComplaintSheet || band >= Band::Ten
    }

    /// Whether the kind is shown on one of the child's screens and closed again; nothing of it travels.
    #[must_use]
    pub fn is_screen(self) -> bool {
        matches!(self, Kind::Screen | Kind::Talk)
    }

    /// Whether the kind is a paper made on the workbench, and not a screen or a card.
    #[must_use]
    pub fn is_paper(self) -> bool {
        !self.is_screen() && self != Kind::AccessCard
    }

    /// Whether the kind is written for an adult, whoever asks for it.
    #[must_use]
    pub fn is_for_adults(self) -> bool {
        matches!(self, Kind::BisidderGuide | Kind::JournalNote | Kind::WholeCase)
    }

    /// Whether the kind has to pass the gate.
    #[must_use]
    pub fn is_letter(self) -> bool {
        Kind::LETTERS.contains(&self)
    }
}

impl std::str::FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Kind, UnknownKind> {
        Kind::ALL
            .into_iter()
            .find(|kind| kind.as_str() == name)
            .ok_or_else(|| UnknownKind(name.into()))
    }
}

/// A document kind this version does not make.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this version makes no document called {0:?}")]
pub struct UnknownKind(pub String);

/// How much a document may say, and so how it may travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Version {
    /// Everything the gate lets through; stays with a safe adult unless the home is safe.
    Full,
    /// May travel: names, a time, that the child decides. Nothing else.
    Neutral,
}

impl Version {
    /// `full` or `neutral`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Version::Full => "full",
            Version::Neutral => "neutral",
        }
    }
}

/// Who reads the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The child.
    Child,
    /// The adult beside the child: read-aloud sheet, guide.
    Adult,
}

impl Audience {
    /// `child` or `adult`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Audience::Child => "child",
            Audience::Adult => "adult",
        }
    }
}

/// What the release was based on; kept with every document that was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseRecord {
    /// The finding codes the adviser confirmed by name, sorted.
    pub confirmed: Vec<String>,
    /// Identity of the content the words came from (a hash).
    pub content_version: String,
    /// The law as it stood: date of the consolidated act the texts were checked against.
    #[schemars(with = "String")]
    pub law_date: Date,
}

/// A whole document, ready to be shown or printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Always `document/1`.
    pub format: Format,
    /// Which document.
    pub kind: Kind,
    /// How much it says.
    pub version: Version,
    /// Who reads it.
    pub audience: Audience,
    /// The band it is written for.
    pub band: Band,
    /// Language of all its words; never mixed.
    pub language: Language,
    /// Direction of that language.
    pub direction: Direction,
    /// How its words are set.
    #[serde(default, skip_serializing_if = "Lettering::is_usual")]
    pub lettering: Lettering,
    /// The day it was made for.
    #[schemars(with = "String")]
    pub on: Date,
    /// Title for window, file properties and list: neutral in the neutral version.
    pub title: String,
    /// Glossary words that the document itself explains (lower case, every form).
    pub explained: Vec<String>,
    /// What was confirmed, and which content and law it is based on.
    pub release: ReleaseRecord,
    /// The line that every sheet of a draft carries. A draft is handed to nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
    /// The line that every sheet carries that was made for practice, about a child that does not exist (decision 0042).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practice: Option<String>,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// The JSON Schema of `document/1`.
    #[must_use]
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(Document).to_value()
    }
}
