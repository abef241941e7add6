//! Rights: the law behind each, and whether a lawyer has signed its text.

use crate::error::ContentError;
use crate::source::Source;
use jiff::civil::Date;
use serde::Deserialize;

/// What a right's text states (docs/writing.md, rule 14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RightKind {
    /// A section gives it: "Du har ret til".
    Right,
    /// A right to ask: "Du kan bede om".
    Ask,
    /// Something that practice gives.
    Practice,
    /// What the adviser promises: "Det lover jeg".
    Promise,
}

/// A source of a right.
#[derive(Clone, Debug, Deserialize)]
pub struct RightSource {
    /// The section or guidance.
    pub section: String,
    /// The title of the source.
    pub title: String,
    /// Where it was read.
    pub address: String,
    /// The day it was read.
    #[serde(deserialize_with = "day")]
    pub checked: Date,
    /// A short quotation.
    #[serde(default)]
    pub says: String,
}

/// One right (`content/rights/<id>.toml`).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Right {
    /// Its id, the file's name.
    pub id: String,
    /// Its picture.
    pub picture: String,
    /// What it states.
    pub kind: RightKind,
    /// The age from which it applies.
    #[serde(default)]
    pub from_age: u8,
    /// In which talks and cases it applies.
    pub only_where: String,
    /// True until a lawyer has read the texts.
    pub needs_lawyer: bool,
    /// The lawyer who signed, if any.
    #[serde(default)]
    pub signed: Option<Signed>,
    /// What its words may never say.
    pub limits: Vec<String>,
    /// What was not read, or has to be decided by a lawyer.
    pub open: Vec<String>,
    /// Its sources.
    #[serde(default, rename = "source")]
    pub sources: Vec<RightSource>,
}

/// A lawyer's signature under a right's texts.
#[derive(Clone, Debug, Deserialize)]
pub struct Signed {
    /// Name and title.
    pub by: String,
    /// When.
    #[serde(deserialize_with = "day")]
    pub on: Date,
}

fn day<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(serde::de::Error::custom)
}

/// All rights, by id.
///
/// # Errors
/// If a file is broken.
pub fn all(source: &Source) -> Result<Vec<Right>, ContentError> {
    source
        .list("content/rights/")
        .iter()
        .filter(|path| path.ends_with(".toml"))
        .map(|path| one(source, path))
        .collect()
}

fn one(source: &Source, path: &str) -> Result<Right, ContentError> {
    let bad = |why: String| ContentError::BadFile {
        path: path.to_owned(),
        why,
    };
    let right: Right = toml::from_str(&source.read(path)?).map_err(|error| bad(error.to_string()))?;
    if path != format!("content/rights/{}.toml", right.id) {
        return Err(bad(format!("its id is {:?}", right.id)));
    }
    Ok(right)
}

/// The rights that a kind of document states.
#[must_use]
pub fn told_by(kind: domain::document::Kind) -> &'static [&'static str] {
    use domain::document::Kind;
    match kind {
        Kind::BeforeMeeting => &[
            "bisidder",
            "not-answer",
            "stop",
            "another-way",
            "hear-notes",
            "what-next",
        ],
        Kind::OpeningCard => &[
            "bisidder",
            "not-answer",
            "stop",
            "another-way",
            "hear-notes",
            "what-next",
            "interpreter",
            "another-place",
        ],
        Kind::Rights => &[
            "bisidder",
            "not-answer",
            "stop",
            "another-way",
            "hear-notes",
            "what-next",
            "interpreter",
            "another-place",
            "complaint",
            "see-papers",
            "contact",
            "ask-placement",
        ],
        Kind::Talk => &[
            "bisidder",
            "not-answer",
            "stop",
            "another-way",
            "hear-notes",
            "what-next",
            "interpreter",
            "another-place",
            "complaint",
            "see-papers",
        ],
        Kind::BisidderGuide | Kind::FrontStaffLeaflet => &["bisidder"],
        Kind::Decision => &["complaint", "see-papers"],
        Kind::ComplaintSheet => &["complaint"],
        Kind::Hearing => &["bisidder", "be-heard", "not-answer", "see-papers", "lawyer"],
        Kind::Timeline
        | Kind::Screen
        | Kind::AccessCard
        | Kind::Waiting
        | Kind::MeetingMoved
        | Kind::NewPlace
        | Kind::NewAdviser
        | Kind::AdviserCard
        | Kind::SafetyPlan
        | Kind::BeforeBarnehus
        | Kind::Goodbye
        | Kind::ParentsSentence
        | Kind::NotifierNote
        | Kind::SchoolNote
        | Kind::ThreeHouses
        | Kind::Feelings
        | Kind::Scale
        | Kind::Week
        | Kind::FirstThen
        | Kind::TakeHome
        | Kind::TakeHomeByHand
        | Kind::AfterMeeting
        | Kind::EndingSheet
        | Kind::CuesCard
        | Kind::ChecklistPaper
        | Kind::Kit
        | Kind::JournalNote
        | Kind::WholeCase
        | Kind::WordCards
        | Kind::ProcessPlan => &[],
    }
}
