//! Whether a password may be chosen: long enough, and not one that is guessed first.
//!
//! No rule asks for capitals, digits or signs. What is guessed first is told by the crate `zxcvbn`: its lists of common
//! passwords, names and words, patterns on a keyboard, years; and by words of this house.

use super::breached::Breached;
use super::password::{LONGEST, SHORTEST};
use zxcvbn::{Score, zxcvbn};

/// Words that somebody guesses first here. `zxcvbn` knows no Danish.
const OURS: [&str; 30] = [
    "adgangskode",
    "kodeord",
    "hemmelig",
    "hemmeligt",
    "børnehøjde",
    "boernehoejde",
    "barnet",
    "børn",
    "kommune",
    "kommunen",
    "rådgiver",
    "raadgiver",
    "velkommen",
    "danmark",
    "københavn",
    "koebenhavn",
    "sommer",
    "efterår",
    "vinter",
    "forår",
    "mandag",
    "fredag",
    "januar",
    "november",
    "skat",
    "elsker",
    "fodbold",
    "brøndby",
    "qwertyuiopå",
    "asdfghjklæø",
];

/// Why a password may not be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Weak {
    /// Too few characters.
    #[error("a password has at least {SHORTEST} characters")]
    Short,
    /// Too many bytes.
    #[error("a password has at most {LONGEST} bytes")]
    Long,
    /// Known from a breach elsewhere.
    #[error("this password is known from a breach elsewhere: take another")]
    Breached,
    /// Guessed first.
    #[error("this password is too easy to guess: take four words that do not belong together, for example")]
    Common,
}

impl Weak {
    /// The key of its sentence on the pages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Weak::Short => "own-password-short",
            Weak::Long => "own-password-long",
            Weak::Breached => "own-password-breached",
            Weak::Common => "own-password-common",
        }
    }
}

/// What is wrong with a password; `of` are words that belong to its holder: the name, the municipality. `breached` are
/// those known from elsewhere, where the operator has such a list: one that cannot be read any more is said in the log,
/// and stops nobody from choosing.
#[must_use]
pub fn weakness(password: &str, of: &[&str], breached: Option<&Breached>) -> Option<Weak> {
    if password.chars().count() < SHORTEST {
        return Some(Weak::Short);
    }
    if password.len() > LONGEST {
        return Some(Weak::Long);
    }
    let parts = of
        .iter()
        .flat_map(|words| words.split(|c: char| !c.is_alphanumeric()).chain([*words]));
    let known: Vec<&str> = OURS
        .into_iter()
        .chain(parts.filter(|part| part.chars().count() > 2))
        .collect();
    let guessed = zxcvbn(password, &known).score() < Score::Three;
    if guessed {
        return Some(Weak::Common);
    }
    let known = breached?.has(password).unwrap_or_else(|error| {
        tracing::error!(%error, "breached_passwords cannot be read: run `boernehoejde doctor`");
        false
    });
    known.then_some(Weak::Breached)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guessed_first_is_refused_and_sentences_are_taken() {
        let weak = |password: &str| weakness(password, &["ida.holm", "Køge"], None);
        assert_eq!(weak("kort kode"), Some(Weak::Short));
        assert_eq!(weak(&"å".repeat(129)), Some(Weak::Long));
        for common in [
            "password1234",
            "passwordpassword",
            "adgangskode12",
            "Adgangskode2026",
            "123456789012",
            "qwertyuiop12",
            "aaaaaaaaaaaaaa",
            "ida.holm2026",
            "kommunekøge1",
            "sommer202612",
            "abcdefghijkl",
            "hemmelighemmelig",
        ] {
            assert_eq!(weak(common), Some(Weak::Common), "{common}");
        }
        for fine in [
            "grøn kaffe lytter uden sko",
            "min nabo har tre blå cykler",
            "Xq7-vandpyt-lampe",
            "rugbrød flyver baglæns",
            super::super::password::invent().as_str(),
        ] {
            assert_eq!(weak(fine), None, "{fine}");
        }
    }

    #[test]
    fn the_longest_password_is_looked_at_in_no_time() {
        let began = std::time::Instant::now();
        for hostile in [
            "a1".repeat(128),
            "qazwsx".repeat(42),
            "åæø".repeat(42),
            "2026-11-27".repeat(25),
        ] {
            let _ = weakness(&hostile, &["ida.holm", "Køge"], None);
        }
        assert!(began.elapsed().as_secs() < 4, "{:?}", began.elapsed());
    }
}
