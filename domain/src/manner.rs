//! The manner of a document: what a child's needs change in what is made for it (docs/needs.md, pitfall 15).
//!
//! A need is for the adviser's eyes (`child.needs`, **A**). What follows from it is here, and only that goes on: how
//! stop is said where nothing is agreed, what a picture may carry, how the words are set. No sentence can name a need,
//! because whoever writes sentences is never told of one. A setting fitted to the child's needs, communication and any
//! disability is what guidance 1 to barnets lov asks for, pkt. 18 (docs/law.md).

use crate::band::Band;
use crate::case::{Child, Need, Reads};
use crate::document::{Lettering, Size};
use crate::language::Language;

/// How a child is told to say stop, where it has agreed no sign of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StopHow {
    /// As every child of the band is told.
    Usual,
    /// By a word or a knock: somebody who does not see hears that it was noticed, and a raised hand may not be.
    Said,
    /// By a raised hand, and no word.
    Raised,
    /// By pointing at the picture of stop, which then stands beside the sentence.
    Pointed,
    /// By a knock: neither a word nor a sign across the table.
    Knocked,
}

impl StopHow {
    /// Every way.
    pub const ALL: [StopHow; 5] = [
        StopHow::Usual,
        StopHow::Said,
        StopHow::Raised,
        StopHow::Pointed,
        StopHow::Knocked,
    ];

    /// The word that a sentence selects by.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            StopHow::Usual => "usual",
            StopHow::Said => "said",
            StopHow::Raised => "raised",
            StopHow::Pointed => "pointed",
            StopHow::Knocked => "knocked",
        }
    }
}

/// How a document is made for a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// How stop is said, where nothing is agreed: what stands in the meeting always wins.
    pub stop: StopHow,
    /// How the child reads: what the adviser answered, otherwise what its band and its needs make likely.
    pub reads: Reads,
    /// Whether what is usually a plain line of a list is a card with a picture.
    pub more_pictures: bool,
    /// How its words are set.
    pub lettering: Lettering,
}

impl Manner {
    /// The manner for a child that is spoken to in the voice of a band.
    #[must_use]
    pub fn of(child: &Child, band: Band) -> Manner {
        let has = |need: Need| child.needs.contains(&need);
        let sees = !has(Need::Sight);
        let points = has(Need::Aac) && sees;
        let speaks = !has(Need::Aac) && !has(Need::SignLanguage) && !has(Need::Hearing);
        let stop = match (speaks, sees) {
            _ if points => StopHow::Pointed,
            (true, true) => StopHow::Usual,
            (true, false) => StopHow::Said,
            (false, true) => StopHow::Raised,
            (false, false) => StopHow::Knocked,
        };
        // Picture cards are short, and one thing at a time; at 13 a whole letter of them talks down to somebody who reads
        // (pitfall 9), so there they are for whoever speaks by pictures.
        let few_things = has(Need::Attention) && sees;
        let reads = child.reads.unwrap_or(match band {
            Band::Four => Reads::Pictures,
            _ if points || (few_things && band < Band::Thirteen) => Reads::Pictures,
            Band::Seven => Reads::Together,
            Band::Ten | Band::Thirteen => Reads::Alone,
        });
        let size = if !sees {
            Size::Largest
        } else if has(Need::Dyslexia) {
            Size::Larger
        } else {
            Size::Usual
        };
        Manner {
            stop,
            reads,
            more_pictures: points || few_things,
            lettering: Lettering {
                size,
                wide: has(Need::Dyslexia),
            },
        }
    }
}

/// Whether an interpreter of this child signs: a sign language is interpreted, or the child signs and no other language
/// is.
#[must_use]
pub fn is_signed(child: &Child) -> bool {
    match &child.interpreter {
        Some(language) => language.is_signed(),
        None => child.needs.contains(&Need::SignLanguage),
    }
}

/// Whether the child signs, and no language of signs is interpreted.
#[must_use]
pub fn signs_alone(child: &Child) -> bool {
    child.needs.contains(&Need::SignLanguage) && !child.interpreter.as_ref().is_some_and(Language::is_signed)
}
