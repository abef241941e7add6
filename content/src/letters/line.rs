//! One line of a template, parsed into its block with exactly what that needs.

mod read;

use crate::vocabulary::{Fact, List, Pairs, Versions};
use domain::document::{Role, Space};

/// A printed line, parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it asks for.
    pub says: Says,
    /// The line as written, for error messages.
    pub text: String,
}

/// A sentence by its key, with the facts it is filled with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The key in `locales/<language>/`.
    pub key: String,
    /// The facts.
    pub facts: Vec<Fact>,
}

/// Where repeated sentences go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Each into a list item of its own.
    Item,
    /// Each as one more sentence of the block before; the word is written with a `+`.
    Sentence,
}

/// What a line asks for, one variant per block (content/letters/README.md explains them to editors).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// `title`: the document's title.
    Title(Sentence),
    /// `h1`, `h2`: a heading.
    Heading {
        /// 1 or 2.
        level: u8,
        /// Its words.
        sentence: Sentence,
    },
    /// `p`, `lead`, `sign`, `note`: a paragraph.
    Paragraph {
        /// Its purpose.
        role: Role,
        /// A pictogram in its margin.
        picture: Option<String>,
        /// Its words.
        sentence: Sentence,
    },
    /// `+`: one more sentence in the block before.
    More(Sentence),
    /// `~`: one more sentence of the right before, on request: on a screen, and not in the document.
    OnRequest(Sentence),
    /// `li`: a list item.
    Item(Sentence),
    /// `choice`: a line with a box to tick.
    Choice(Sentence),
    /// `row`: a line with its label; with a picture it begins a frame.
    Row {
        /// The key of its label.
        label: String,
        /// The pictogram of the frame.
        picture: Option<String>,
        /// Its words.
        sentence: Sentence,
    },
    /// `card`: a picture card.
    Card {
        /// Its pictogram.
        picture: String,
        /// Its words.
        sentence: Sentence,
    },
    /// `right`: a rights card.
    Right {
        /// Which right (a file in content/rights/).
        right: String,
        /// Its pictogram.
        picture: String,
        /// Its words; its title is [`super::captions::title`], if that exists.
        sentence: Sentence,
    },
    /// `each`, `+each`: the sentence once for each value of a list.
    Each {
        /// Where it goes.
        place: Place,
        /// Which list.
        list: List,
        /// The sentence for each value.
        sentence: Sentence,
    },
    /// `pairs`, `+pairs`: one sentence for each pair of a list.
    Pairs {
        /// Where it goes.
        place: Place,
        /// Which list.
        list: Pairs,
        /// The key; [`super::captions::with`] if the second value is known.
        key: String,
    },
    /// `tells`, `+tells`: who is talked to on which day.
    Tells {
        /// Where it goes.
        place: Place,
        /// The prefix of the sentences' keys.
        key: String,
    },
    /// `meets`: the meetings that the child was told of.
    Meets {
        /// The prefix of the sentences' keys.
        key: String,
    },
    /// `people`: the people in the room.
    People {
        /// The prefix of the captions' keys.
        key: String,
    },
    /// `way`: the stations of the case.
    Way {
        /// The prefix of the captions' keys.
        key: String,
    },
    /// `now-next`: what goes on and what comes next.
    NowNext {
        /// The prefix of the captions' keys.
        key: String,
    },
    /// `adults`: the child's adults.
    Adults {
        /// The prefix of the captions' keys.
        key: String,
    },
    /// `qr`: a link as a QR code.
    Qr {
        /// The link.
        link: Fact,
        /// Its text alternative.
        key: String,
    },
    /// `lines`, `draw`: room for the child to write or draw.
    Write(Space),
    /// `page`: a new sheet.
    Page {
        /// A stable name, without a sentence.
        key: String,
    },
}

impl Says {
    /// The key in the line; `None` if it has a number instead.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        match self {
            Says::Title(sentence)
            | Says::Heading { sentence, .. }
            | Says::Paragraph { sentence, .. }
            | Says::More(sentence)
            | Says::OnRequest(sentence)
            | Says::Item(sentence)
            | Says::Choice(sentence)
            | Says::Row { sentence, .. }
            | Says::Card { sentence, .. }
            | Says::Right { sentence, .. }
            | Says::Each { sentence, .. } => Some(&sentence.key),
            Says::Pairs { key, .. }
            | Says::Tells { key, .. }
            | Says::Meets { key }
            | Says::People { key }
            | Says::Way { key }
            | Says::NowNext { key }
            | Says::Adults { key }
            | Says::Qr { key, .. }
            | Says::Page { key } => Some(key),
            Says::Write(_) => None,
        }
    }

    /// The pictogram in the line.
    #[must_use]
    pub fn picture(&self) -> Option<&str> {
        match self {
            Says::Paragraph { picture, .. } | Says::Row { picture, .. } => picture.as_deref(),
            Says::Card { picture, .. } | Says::Right { picture, .. } => Some(picture),
            _ => None,
        }
    }

    /// The facts and lists in the line, with the versions in which each is known.
    #[must_use]
    pub fn names(&self) -> Vec<(&'static str, Versions)> {
        let fact = |fact: &Fact| (fact.as_str(), fact.versions());
        match self {
            Says::Title(sentence)
            | Says::Heading { sentence, .. }
            | Says::Paragraph { sentence, .. }
            | Says::More(sentence)
            | Says::OnRequest(sentence)
            | Says::Item(sentence)
            | Says::Choice(sentence)
            | Says::Row { sentence, .. }
            | Says::Card { sentence, .. }
            | Says::Right { sentence, .. } => sentence.facts.iter().map(fact).collect(),
            Says::Each { list, sentence, .. } => {
                let list = (list.as_str(), list.versions());
                [list].into_iter().chain(sentence.facts.iter().map(fact)).collect()
            }
            Says::Pairs { list, .. } => vec![(list.as_str(), list.versions())],
            Says::Qr { link, .. } => vec![fact(link)],
            Says::Tells { .. }
            | Says::Meets { .. }
            | Says::People { .. }
            | Says::Way { .. }
            | Says::NowNext { .. }
            | Says::Adults { .. }
            | Says::Write(_)
            | Says::Page { .. } => Vec::new(),
        }
    }
}
