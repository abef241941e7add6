//! Languages and directions of writing.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Left to right, as Danish.
    Ltr,
    /// Right to left, as Arabic.
    Rtl,
}

/// A BCP 47 language tag as the case file gives it, e.g. `da` or `ar`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Language(#[schemars(regex(pattern = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"))] pub String);

impl Language {
    /// Danish, the language in which every text is written first.
    #[must_use]
    pub fn danish() -> Language {
        Language("da".into())
    }

    /// The primary subtag in lower case: `da` of `da-DK`.
    #[must_use]
    pub fn primary(&self) -> String {
        self.0.split('-').next().unwrap_or_default().to_ascii_lowercase()
    }

    /// Whether it is signed and not spoken: a sign language of ISO 639-3 that a child in Denmark may use, or `sgn`, sign
    /// languages as a group.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        // Danish, Swedish, Norwegian, Icelandic, Finnish, German, Polish, Ukrainian, Russian, Turkish, Persian, British
        // and American, and International Sign.
        const SIGNED: [&str; 15] = [
            "dsl", "swl", "nsl", "icl", "fse", "gsg", "pso", "ukl", "rsl", "tsm", "psc", "bfi", "ase", "ils", "sgn",
        ];
        SIGNED.contains(&self.primary().as_str())
    }

    /// The direction this language is written in.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match self.primary().as_str() {
            "ar" | "fa" | "he" | "ur" | "ps" | "ckb" | "yi" => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
