//! The life of a wording: other words for one sentence of the children's letters, in one municipality.
//!
//! What a child reads takes two people: one proposes, another with the right to it approves or sends back. The words
//! that come with the program (the *house's own*) need nobody: returning to them takes effect at once, because they are
//! always right and whoever finds a bad wording in force must be able to stop it alone (decision 0020).
//!
//! A wording is never changed. Who wants other words proposes anew; the page that an approver saw has a
//! [`Fingerprint`], so that nobody approves what they have not read.
//!
//! - [`slots`] what is filled into a sentence, as an editor reads and writes it
//! - [`difference`] what changed between two sentences, word by word

pub mod difference;
pub mod slots;

use crate::command::Fingerprint;
use crate::event::{MunicipalityId, UserId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The longest reason, in characters.
pub const LONGEST_WHY: usize = 200;

/// A wording of one sentence, from its proposal on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The file of the sentence: `before-meeting/7-9`.
    pub file: String,
    /// The key of the sentence in its file.
    pub key: String,
    /// The words in Fluent's syntax; `None`: the house's own.
    pub words: Option<String>,
    /// Why, in the author's words.
    pub why: String,
    /// Who wrote it.
    pub by: Author,
    /// When it was proposed.
    pub at: Timestamp,
    /// Where it stands.
    pub stand: Stand,
}

/// Who wrote a wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Author {
    /// Somebody of the same municipality.
    Colleague(UserId),
    /// Somebody of another municipality, when wordings still were the server's. Their name is not for others.
    Elsewhere(MunicipalityId),
}

/// Where a wording stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Stand {
    /// Waits for a second person.
    Proposed,
    /// In force from then on, until another wording of the sentence is.
    Approved {
        /// The second person.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// Not approved.
    SentBack {
        /// The second person.
        by: UserId,
        /// When.
        at: Timestamp,
        /// A word why.
        why: String,
    },
    /// Taken back by its author, or replaced by their next proposal.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// The house's own words, in force at once.
    AtOnce,
    /// Was in force for the whole server before wordings belonged to a municipality.
    TakenOver,
}

impl Stand {
    /// Whether it waits for a second person.
    #[must_use]
    pub fn waits(&self) -> bool {
        *self == Stand::Proposed
    }

    /// Whether its words ever were in force.
    #[must_use]
    pub fn took_effect(&self) -> bool {
        matches!(self, Stand::Approved { .. } | Stand::AtOnce | Stand::TakenOver)
    }
}

/// Why a wording is not proposed or settled. locales/ has a sentence for each: `wording-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSettled {
    /// The account may not do this, or no longer.
    #[error("without the right to it")]
    NoRight,
    /// Nobody approves their own wording.
    #[error("it is their own wording")]
    Own,
    /// It does not wait any more: it was approved, sent back or withdrawn.
    #[error("it waits no more")]
    Settled,
    /// It is not what was shown: the wording, or the words it would replace.
    #[error("it is not what was shown")]
    Changed,
    /// A colleague's wording of the same sentence waits already.
    #[error("a colleague's wording of the sentence waits")]
    AnotherWaits,
    /// Only its author takes a wording back.
    #[error("somebody else wrote it")]
    NotTheirs,
    /// The reason for sending it back is missing.
    #[error("no word why")]
    Unexplained,
}

impl NotSettled {
    /// Every reason.
    pub const ALL: [NotSettled; 7] = [
        NotSettled::NoRight,
        NotSettled::Own,
        NotSettled::Settled,
        NotSettled::Changed,
        NotSettled::AnotherWaits,
        NotSettled::NotTheirs,
        NotSettled::Unexplained,
    ];

    /// The last part of its sentence's key.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            NotSettled::NoRight => "no-right",
            NotSettled::Own => "own",
            NotSettled::Settled => "settled",
            NotSettled::Changed => "changed",
            NotSettled::AnotherWaits => "another-waits",
            NotSettled::NotTheirs => "not-theirs",
            NotSettled::Unexplained => "unexplained",
        }
    }
}

/// A waiting wording in the hands of a second person: an account that may approve wordings in the municipality now, and
/// did not write this one. There is no other way to approve or send back than with one, and no other way to one than
/// [`Wording::review`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    wording: Wording,
    by: UserId,
}

impl Wording {
    /// The fingerprint of what an approver is shown: the proposal, and the words it would replace (`None`: the house's
    /// own).
    #[must_use]
    pub fn fingerprint(&self, in_force: Option<&str>) -> Fingerprint {
        Fingerprint::of(&json!({
            "file": self.file,
            "key": self.key,
            "words": self.words,
            "why": self.why,
            "by": self.by,
            "at": self.at,
            "now": in_force,
        }))
    }

    /// Whether an account wrote it.
    #[must_use]
    pub fn is_by(&self, user: &UserId) -> bool {
        matches!(&self.by, Author::Colleague(author) if author == user)
    }

    /// Hands it to a second person. `may`: whether their account may approve wordings in this municipality now.
    ///
    /// # Errors
    /// [`NotSettled::NoRight`], [`NotSettled::Own`], [`NotSettled::Settled`].
    pub fn review(self, by: &UserId, may: bool) -> Result<Review, NotSettled> {
        if !may {
            return Err(NotSettled::NoRight);
        }
        if self.is_by(by) {
            return Err(NotSettled::Own);
        }
        if !self.stand.waits() {
            return Err(NotSettled::Settled);
        }
        Ok(Review {
            wording: self,
            by: by.clone(),
        })
    }

    /// Takes it back.
    ///
    /// # Errors
    /// [`NotSettled::NotTheirs`], [`NotSettled::Settled`].
    pub fn withdraw(self, by: &UserId, at: Timestamp) -> Result<Wording, NotSettled> {
        if !self.is_by(by) {
            return Err(NotSettled::NotTheirs);
        }
        if !self.stand.waits() {
            return Err(NotSettled::Settled);
        }
        let stand = Stand::Withdrawn { at };
        Ok(Wording { stand, ..self })
    }
}

impl Review {
    /// Approves it. `shown` is the fingerprint of the page that the second person read, `in_force` the words that hold
    /// now.
    ///
    /// # Errors
    /// [`NotSettled::Changed`].
    pub fn approve(self, at: Timestamp, shown: &Fingerprint, in_force: Option<&str>) -> Result<Wording, NotSettled> {
        if *shown != self.wording.fingerprint(in_force) {
            return Err(NotSettled::Changed);
        }
        let stand = Stand::Approved { by: self.by, at };
        Ok(Wording { stand, ..self.wording })
    }

    /// Sends it back to its author, with a word why.
    ///
    /// # Errors
    /// [`NotSettled::Unexplained`].
    pub fn send_back(self, at: Timestamp, why: &str) -> Result<Wording, NotSettled> {
        let why = reason(why).ok_or(NotSettled::Unexplained)?;
        let stand = Stand::SentBack { by: self.by, at, why };
        Ok(Wording { stand, ..self.wording })
    }
}

/// A reason as it is kept: on one line, at most [`LONGEST_WHY`] characters; `None` if it says nothing.
#[must_use]
pub fn reason(typed: &str) -> Option<String> {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept: String = line.chars().filter(|c| !c.is_control()).take(LONGEST_WHY).collect();
    (!kept.is_empty()).then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposed() -> Wording {
        Wording {
            file: "before-meeting/7-9".into(),
            key: "hello".into(),
            words: Some("Kære { $child-first }".into()),
            why: "Vi siger kære.".into(),
            by: Author::Colleague("anna".into()),
            at: Timestamp::UNIX_EPOCH,
            stand: Stand::Proposed,
        }
    }

    #[test]
    fn nobody_approves_their_own_words_or_without_the_right_or_twice() {
        let (anna, bo) = (UserId::from("anna"), UserId::from("bo"));
        let (wording, at) = (proposed(), Timestamp::UNIX_EPOCH);
        assert_eq!(wording.clone().review(&anna, true), Err(NotSettled::Own));
        assert_eq!(wording.clone().review(&bo, false), Err(NotSettled::NoRight));
        let shown = wording.fingerprint(None);
        let approved = wording.review(&bo, true).unwrap().approve(at, &shown, None).unwrap();
        assert!(approved.stand.took_effect());
        assert_eq!(approved.clone().review(&bo, true), Err(NotSettled::Settled));
        assert_eq!(approved.withdraw(&anna, at), Err(NotSettled::Settled));
    }

    #[test]
    fn what_was_not_shown_is_not_approved() {
        let (bo, at) = (UserId::from("bo"), Timestamp::UNIX_EPOCH);
        let shown = proposed().fingerprint(None);
        let approve = |wording: Wording, now| wording.review(&bo, true).unwrap().approve(at, &shown, now);
        let others = Wording {
            words: Some("Goddag { $child-first }".into()),
            ..proposed()
        };
        assert_eq!(approve(others, None), Err(NotSettled::Changed));
        assert_eq!(
            approve(proposed(), Some("Hejsa { $child-first }")),
            Err(NotSettled::Changed)
        );
        assert!(approve(proposed(), None).is_ok());
    }

    #[test]
    fn who_sends_back_says_why_and_only_the_author_takes_back() {
        let (anna, bo) = (UserId::from("anna"), UserId::from("bo"));
        let at = Timestamp::UNIX_EPOCH;
        let send_back = |why| proposed().review(&bo, true).unwrap().send_back(at, why);
        assert_eq!(send_back(" \n "), Err(NotSettled::Unexplained));
        let back = send_back("Det lyder\nkoldt.").unwrap();
        assert!(matches!(back.stand, Stand::SentBack { ref why, .. } if why == "Det lyder koldt."));
        assert_eq!(proposed().withdraw(&bo, at), Err(NotSettled::NotTheirs));
        assert!(!proposed().withdraw(&anna, at).unwrap().stand.waits());
    }
}
