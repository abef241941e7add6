//! Wordings: a municipality's own words for sentences of the children's letters. They are sealed with the
//! municipality's key, and no call reaches another municipality's.

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::command::Fingerprint;
use domain::event::{MunicipalityId, UserId};
use domain::wording::{NotSettled, Wording};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The words in force: file (`before-meeting/7-9`) → key → words.
pub type WordsInForce = BTreeMap<String, BTreeMap<String, String>>;

/// How far a municipality's words have changed. Small and cheap to read, so that a cache can ask before each use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Revision {
    /// How often its words in force have changed; 0: never, so the house's own hold.
    pub number: u64,
    /// Whether the wordings of a folder, as earlier versions kept them, were copied to every municipality.
    pub taken_over: bool,
}

/// A wording with its number in the municipality, from 1.
pub type Numbered = (u64, Wording);

/// What somebody does with the words of one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWording {
    /// The municipality.
    pub municipality: MunicipalityId,
    /// The file of the sentence.
    pub file: String,
    /// The key of the sentence.
    pub key: String,
    /// The words; `None`: the house's own, which take effect at once.
    pub words: Option<String>,
    /// Why.
    pub why: String,
    /// The author.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
    /// The words that were in force when the form was shown; `None`: the house's own.
    pub instead_of: Option<String>,
}

/// What a person does with a waiting wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settle {
    /// A second person approves it: it is in force from now on.
    Approve {
        /// The fingerprint of the page they read.
        shown: Fingerprint,
        /// The revision against which the words have just passed every check.
        checked: u64,
    },
    /// A second person sends it back.
    SendBack {
        /// A word why.
        why: String,
    },
    /// Its author takes it back.
    Withdraw,
}

/// Why a wording is not settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsettled {
    /// A rule of [`domain::wording`].
    Rule(NotSettled),
    /// Other words took effect since the check: check again, then try again.
    Outrun,
}

impl From<NotSettled> for Unsettled {
    fn from(why: NotSettled) -> Unsettled {
        Unsettled::Rule(why)
    }
}

/// A version of a sentence from the folder in which earlier versions kept wordings for the whole server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromFolder {
    /// The file of the sentence.
    pub file: String,
    /// Its key.
    pub key: String,
    /// The words; `None`: the house's own.
    pub words: Option<String>,
    /// Why.
    pub why: String,
    /// Who wrote them.
    pub by: UserId,
    /// The author's municipality.
    pub municipality: MunicipalityId,
    /// When.
    pub at: Timestamp,
}

/// Wordings. Writing waits until an upgrade is finished
/// ([`StoreError::UpgradeUnfinished`](crate::StoreError::UpgradeUnfinished)): older servers would not read them.
#[async_trait]
pub trait Wordings {
    /// How far a municipality's words have changed.
    async fn wordings_revision(&self, municipality: &MunicipalityId) -> Answer<Revision>;

    /// The words in force in a municipality, and their revision.
    async fn wordings_in_force(&self, municipality: &MunicipalityId) -> Answer<(u64, WordsInForce)>;

    /// A wording by its number.
    async fn wording(&self, municipality: &MunicipalityId, number: u64) -> Answer<Option<Wording>>;

    /// The wordings that wait for a second person, oldest first, at most five hundred.
    async fn wordings_waiting(&self, municipality: &MunicipalityId) -> Answer<Vec<Numbered>>;

    /// The wordings of a file, newest first, at most five hundred.
    async fn wordings_of_file(&self, municipality: &MunicipalityId, file: &str) -> Answer<Vec<Numbered>>;

    /// The wordings that wait no more, last proposed first.
    async fn wordings_settled(&self, municipality: &MunicipalityId, limit: u16) -> Answer<Vec<Numbered>>;

    /// Proposes other words, or puts the house's own in force at once; returns the wording's number. The author must be
    /// an editor of the municipality at that moment. An earlier proposal of theirs for the sentence is withdrawn.
    async fn propose_wording(&self, new: &NewWording) -> Answer<Result<u64, NotSettled>>;

    /// Settles a waiting wording. Who approves or sends back must be an editor or a coordinator of the municipality at
    /// that moment; rights that were lost meanwhile count.
    async fn settle_wording(
        &self,
        municipality: &MunicipalityId,
        number: u64,
        settle: &Settle,
        by: &UserId,
        at: Timestamp,
    ) -> Answer<Result<(), Unsettled>>;

    /// Copies the wordings of a folder to every municipality that has none of its own in force, oldest first in
    /// `history`. Once in the life of a store: later calls give `None` and change nothing. Otherwise the number of
    /// municipalities.
    ///
    /// `line` is the line of each municipality's audit log; its municipality is set here.
    async fn take_over_wordings(&self, history: &[FromFolder], line: &AuditEntry) -> Answer<Option<u64>>;
}
