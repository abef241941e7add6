//! Released facts under the names that letters use ([`crate::vocabulary`]).
//!
//! Values become fills for sentences; flags become conditions for templates. A
//! flag is a word or a yes: no template is ever given a fact's value.

mod ending;
mod full;
mod meeting;
mod neutral;
mod people;
mod screen;

pub use full::full;
pub use neutral::neutral;

use crate::sentences::Fill;
use crate::timeline;
use crate::vocabulary::{Fact, Flag, FlagKind, List, Pairs, When};
use domain::case::{ChildWantsCall, Does};
use domain::document::{Origin, Version};
use domain::facts::AdultIs;
use std::collections::BTreeMap;
use tera::Context;

/// What stands on a card besides what the gate released: made by the server, for this one card.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessCard {
    /// What the square holds.
    pub link: String,
    /// The same, short enough to be typed.
    pub address: String,
    /// The short code.
    pub code: String,
}

/// Somebody shown in a `people` block.
#[derive(Clone, Debug)]
pub struct Shown {
    /// First name.
    pub first_name: String,
    /// What they do there.
    pub does: Does,
    /// Their pictogram.
    pub picture: &'static str,
    /// How they are spoken of.
    pub pronoun: &'static str,
    /// What they are to the child, for captions that say "Din mor".
    pub role: &'static str,
}

/// One of the child's adults, shown in an `adults` block.
#[derive(Clone, Debug)]
pub struct Adult {
    /// First name.
    pub first_name: String,
    /// What they are to the child.
    pub is: AdultIs,
    /// Whether they stay.
    pub steady: bool,
    /// What they say of themself.
    pub about: Option<String>,
    /// Their pictogram.
    pub picture: &'static str,
    /// How they are spoken of.
    pub pronoun: &'static str,
    /// What they are, for captions that say "din lærer".
    pub role: &'static str,
}

/// Somebody who is talked to on a day, shown in a `tells` block.
#[derive(Clone, Debug)]
pub struct Told {
    /// First name.
    pub first_name: String,
    /// What they are to the child.
    pub role: &'static str,
    /// The day in words.
    pub day: String,
    /// What the child chose, where it was asked.
    pub call: Option<ChildWantsCall>,
}

/// A sentence, and what goes with it where that is known.
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
    /// What templates choose by.
    pub flags: BTreeMap<Flag, FlagValue>,
    /// The people in the room.
    pub people: Vec<Shown>,
    /// The way of the case.
    pub timeline: Vec<timeline::Named>,
    /// The child's adults.
    pub adults: Vec<Adult>,
    /// Who is talked to on which day.
    pub tells: Vec<Told>,
}

/// A flag's value: enough to choose by, too little to quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagValue {
    /// Yes or no.
    Is(bool),
    /// One of a few words.
    Word(&'static str),
}

impl Named {
    /// Nothing but the flags of a version, each a no until something sets it.
    fn new(version: Version) -> Named {
        let mut named = Named::default();
        for flag in Flag::ALL.iter().filter(|flag| flag.versions().has(version)) {
            if flag.kind() == FlagKind::YesNo {
                named.is(*flag, false);
            }
        }
        named
    }

    /// Sets a fact, and the flag that says that it is there. The fact's kind decides whether it is printed or chosen by.
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

    /// Sets a fact where it is known.
    fn maybe(&mut self, fact: Fact, words: Option<&String>) {
        if let Some(words) = words {
            self.set(fact, words);
        }
    }

    /// Sets a list of somebody's own words, and the flag that says that it holds anything.
    fn list(&mut self, list: List, words: &[String]) {
        self.is(list.flag(), !words.is_empty());
        self.lists.insert(list, words.iter().map(|words| own(words)).collect());
    }

    /// Sets a list of two values, and the flag that says that it holds anything.
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

    /// Lays a card's link, address and code beside the facts of a neutral release: they are no facts of the case.
    pub fn card(&mut self, card: &AccessCard) {
        self.set(Fact::CardLink, &card.link);
        self.set(Fact::CardAddress, &card.address);
        self.set(Fact::CardCode, &card.code);
    }

    /// The flags as Tera reads them: `has.place` inside `has`, hyphens as underscores.
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

/// Somebody's own words as a fill.
fn own(words: &str) -> Fill {
    Fill::Print(words.trim().into(), Origin::Own)
}
