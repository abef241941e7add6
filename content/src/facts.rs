//! Released facts under the names that letters use ([`crate::vocabulary`]).
//!
//! Values are filled into sentences; flags are conditions for templates. A flag is a word or yes/no: no template ever
//! gets a fact's value.

mod change;
mod decision;
mod ending;
mod full;
mod goodbye;
mod meeting;
mod neutral;
mod people;
mod screen;
mod sign;

pub use full::full;
pub use neutral::neutral;

use crate::letters::captions::Meets;
use crate::sentences::Fill;
use crate::timeline;
use crate::vocabulary::{Fact, Flag, FlagKind, List, Pairs, When};
use domain::case::{ChildWantsCall, Does};
use domain::document::{Origin, Version};
use domain::facts::AdultIs;
use std::collections::BTreeMap;
use tera::Context;

/// The contents of a card that the gate did not release: the server makes them for this card.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessCard {
    /// The link, for the QR code.
    pub link: String,
    /// The same link, short enough to type.
    pub address: String,
    /// The short code.
    pub code: String,
}

/// A person in a `people` block.
#[derive(Clone, Debug)]
pub struct Shown {
    /// First name.
    pub first_name: String,
    /// What they do there.
    pub does: Does,
    /// The picture that stands for them everywhere.
    pub picture: String,
    /// How they are spoken of.
    pub pronoun: &'static str,
    /// Their role towards the child, for captions such as "Din mor".
    pub role: &'static str,
}

/// One of the child's adults, in an `adults` block.
#[derive(Clone, Debug)]
pub struct Adult {
    /// First name.
    pub first_name: String,
    /// Their role towards the child.
    pub is: AdultIs,
    /// Whether they stay the same whatever changes.
    pub steady: bool,
    /// What they say about themself.
    pub about: Option<String>,
    /// The picture that stands for them everywhere.
    pub picture: String,
    /// How they are spoken of.
    pub pronoun: &'static str,
    /// Their role, for captions such as "din lærer".
    pub role: &'static str,
}

/// A person who is talked to on a given day, in a `tells` block.
#[derive(Clone, Debug)]
pub struct Told {
    /// First name.
    pub first_name: String,
    /// Their role towards the child.
    pub role: &'static str,
    /// The day in words.
    pub day: String,
    /// The child's choice about a call, if it was asked.
    pub call: Option<ChildWantsCall>,
}

/// A meeting that the child was told of, in a `meets` block.
#[derive(Clone, Debug)]
pub struct Meet {
    /// How it stands.
    pub stands: Meets,
    /// The words that its sentence is given, under their names.
    pub words: Vec<(&'static str, String)>,
}

/// A sentence and its second value, if known.
pub type Pair = (Fill, Option<Fill>);

/// Facts and flags of one release.
#[derive(Default)]
pub struct Named {
    /// Values.
    pub values: BTreeMap<Fact, Fill>,
    /// Several values, for `each`.
    pub lists: BTreeMap<List, Vec<Fill>>,
    /// Lists of two values, for `pairs`.
    pub pairs: BTreeMap<Pairs, Vec<Pair>>,
    /// How each of what the adviser takes further is told, in the order of `ending.takes` ([`crate::telling`]).
    pub tellings: Vec<String>,
    /// The flags that templates can test.
    pub flags: BTreeMap<Flag, FlagValue>,
    /// The people in the room.
    pub people: Vec<Shown>,
    /// The stations of the case.
    pub timeline: Vec<timeline::Named>,
    /// What goes on and what comes next, for a letter.
    pub now_next: Vec<timeline::Named>,
    /// The picture of the companion that stands with the child on its way.
    pub companion: Option<String>,
    /// The picture of the stop sign that the child chose, where another than the hand is drawn for it.
    pub stop_picture: Option<&'static str>,
    /// The picture that stands for the adviser who says "jeg", alone and in scenes; none in what shows nobody.
    pub adviser_picture: Option<String>,
    /// The picture that stands for the adviser who went, where the document tells of a change.
    pub former_picture: Option<String>,
    /// Whether the child sees things alone: from thirteen no drawn people, no faces and no toys.
    pub things_alone: bool,
    /// The child's adults.
    pub adults: Vec<Adult>,
    /// Who is talked to on which day.
    pub tells: Vec<Told>,
    /// The meetings that the child was told of.
    pub meets: Vec<Meet>,
}

/// A flag's value: enough for a condition, too little to quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagValue {
    /// Yes or no.
    Is(bool),
    /// One of a few words.
    Word(&'static str),
}

impl Named {
    /// Only the flags of a version, each false until something sets it.
    fn new(version: Version) -> Named {
        let mut named = Named::default();
        for flag in Flag::ALL.iter().filter(|flag| flag.versions().has(version)) {
            if flag.kind() == FlagKind::YesNo {
                named.is(*flag, false);
            }
        }
        named
    }

    /// Sets a fact and the flag that says it exists. The fact's kind decides whether a sentence prints it or selects by
    /// it.
    fn set(&mut self, fact: Fact, words: impl Into<String>) {
        let words = words.into();
        let fill = match fact.kind().origin() {
            Some(Origin::Own) => own(&words),
            Some(of) => Fill::Print(words, of),
            None => Fill::Choose(words),
        };
        self.values.insert(fact, fill);
        if let When::If(flag) = fact.when() {
            self.is(flag, true);
        }
    }

    /// Sets a fact if it is known.
    fn maybe(&mut self, fact: Fact, words: Option<&String>) {
        if let Some(words) = words {
            self.set(fact, words);
        }
    }

    /// Sets a list of a person's own words, and the flag that says it is not empty.
    fn list(&mut self, list: List, words: &[String]) {
        self.is(list.flag(), !words.is_empty());
        self.lists.insert(list, words.iter().map(|words| own(words)).collect());
    }

    /// Sets a list of pairs, and the flag that says it is not empty.
    fn pairs(&mut self, list: Pairs, pairs: Vec<Pair>) {
        self.is(list.flag(), !pairs.is_empty());
        self.pairs.insert(list, pairs);
    }

    fn is(&mut self, flag: Flag, yes: bool) {
        self.flags.insert(flag, FlagValue::Is(yes));
    }

    fn word(&mut self, flag: Flag, word: &'static str) {
        self.flags.insert(flag, FlagValue::Word(word));
    }

    /// Adds a card's link, address and code to the facts of a neutral release. They are not facts of the case.
    pub fn card(&mut self, card: &AccessCard) {
        self.set(Fact::CardLink, &card.link);
        self.set(Fact::CardAddress, &card.address);
        self.set(Fact::CardCode, &card.code);
    }

    /// The flags in Tera's form: `has.place` inside `has`, hyphens as underscores.
    #[must_use]
    pub fn context(&self) -> Context {
        let mut context = Context::new();
        let mut groups: BTreeMap<String, serde_json::Map<String, serde_json::Value>> = BTreeMap::new();
        for (flag, value) in &self.flags {
            let value = match value {
                FlagValue::Is(yes) => serde_json::Value::Bool(*yes),
                FlagValue::Word(word) => serde_json::Value::String((*word).into()),
            };
            let name = flag.as_str().replace('-', "_");
            match name.split_once('.') {
                Some((group, rest)) => {
                    groups.entry(group.into()).or_default().insert(rest.into(), value);
                }
                None => context.insert(name, &value),
            }
        }
        for (group, flags) in groups {
            context.insert(group, &flags);
        }
        context
    }
}

/// A person's own words as a fill.
fn own(words: &str) -> Fill {
    Fill::Print(words.trim().into(), Origin::Own)
}
