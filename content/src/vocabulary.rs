//! Every name that a letter may use: facts, lists, pairs and flags, one table each.
//!
//! The tables are the only place that knows them. Templates are parsed with them ([`crate::letters`]), releases are
//! named with them ([`crate::facts`]), `content check` checks templates against them, and the tables of
//! content/letters/README.md are made from them ([`mod@readme`]). A name is a variant of its enum: what is not in a
//! table can be neither asked for nor set.

mod facts;
mod flags;
mod lists;
pub mod readme;

pub use facts::Fact;
pub use flags::Flag;
pub use lists::{List, Pairs};

use domain::document::{Origin, Version};

/// The versions of a document in which a name is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Versions {
    /// The full version alone.
    Full,
    /// The neutral version alone.
    Neutral,
    /// Both.
    Both,
}

impl Versions {
    /// Whether the name is known in a version.
    #[must_use]
    pub fn has(self, version: Version) -> bool {
        match self {
            Versions::Full => version == Version::Full,
            Versions::Neutral => version == Version::Neutral,
            Versions::Both => true,
        }
    }
}

/// What kind of value a fact has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// A name.
    Name,
    /// A day, a clock, a length, a number or a link.
    Value,
    /// The adviser's own words, as typed.
    Own,
    /// One of these words. A sentence selects by it and cannot print it.
    Choice(&'static [&'static str]),
}

impl FactKind {
    /// The origin with which the value is printed; `None` if it cannot be printed.
    #[must_use]
    pub fn origin(self) -> Option<Origin> {
        match self {
            FactKind::Name => Some(Origin::Name),
            FactKind::Value => Some(Origin::Value),
            FactKind::Own => Some(Origin::Own),
            FactKind::Choice(_) => None,
        }
    }
}

/// When a fact exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// In every document of its versions.
    Always,
    /// Exactly if this flag is set.
    If(Flag),
}

/// What values a flag has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagKind {
    /// Yes or no; no until something sets it.
    YesNo,
    /// One of these words.
    Word(&'static [&'static str]),
}

/// Declares an enum of names from its table. Each row has the variant, the name in templates, the kind, the versions
/// and the meaning in words.
macro_rules! names {
    ($(#[$about:meta])* $table:ident of $kinds:ty { $($name:ident = $word:literal, $kind:expr, $versions:ident, $meaning:literal;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $table {
            $(#[doc = $meaning] $name,)*
        }

        impl $table {
            /// All names, in the order of the table.
            pub const ALL: &'static [$table] = &[$($table::$name),*];

            /// The name in templates.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $($table::$name => $word,)* }
            }

            /// The variant of a template's word.
            #[must_use]
            pub fn of(word: &str) -> Option<$table> {
                match word { $($word => Some($table::$name),)* _ => None }
            }

            /// Its kind.
            #[must_use]
            pub fn kind(self) -> $kinds {
                match self { $($table::$name => $kind,)* }
            }

            /// The versions in which it is known.
            #[must_use]
            pub fn versions(self) -> $crate::vocabulary::Versions {
                match self { $($table::$name => $crate::vocabulary::Versions::$versions,)* }
            }

            /// Its meaning, in words.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $($table::$name => $meaning,)* }
            }
        }

        impl std::fmt::Display for $table {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
use names;

/// The name of a fact in sentences.
fn variable(name: &str) -> String {
    name.replace('.', "-")
}
