//! Finds lengths of time in a text, so that no legal span is promised to a child.

use std::collections::BTreeSet;

/// A length of time: a number of days, weeks, and so on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Length {
    Hours(u32),
    Days(u32),
    Months(u32),
}

/// Number words that sources and captions use.
const NUMBERS: [&str; 13] = [
    "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv",
];

/// The lengths of time in a text, in digits or words.
pub(super) fn lengths(text: &str) -> BTreeSet<Length> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(2)
        .filter_map(|pair| length(number(pair[0])?, pair[1]))
        .collect()
}

fn number(word: &str) -> Option<u32> {
    if matches!(word, "et" | "én" | "ét") {
        return Some(1);
    }
    let spelt = NUMBERS.iter().position(|number| *number == word);
    spelt
        .and_then(|at| u32::try_from(at).ok())
        .or_else(|| word.parse().ok())
}

fn length(many: u32, unit: &str) -> Option<Length> {
    match unit {
        "time" | "timer" => Some(Length::Hours(many)),
        "døgn" => Some(Length::Hours(many.saturating_mul(24))),
        "dag" | "dage" | "hverdag" | "hverdage" => Some(Length::Days(many)),
        "uge" | "uger" => Some(Length::Days(many.saturating_mul(7))),
        "måned" | "måneder" => Some(Length::Months(many)),
        "år" => Some(Length::Months(many.saturating_mul(12))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_the_same_in_figures_and_in_words() {
        assert_eq!(lengths("Senest 4 måneder efter"), lengths("om fire måneder"));
        assert_eq!(lengths("24 timer fra modtagelsen"), lengths("inden for et døgn."));
        assert_eq!(lengths("inden en uge"), lengths("om syv dage"));
        assert!(lengths("Det kan godt tage nogle måneder.").is_empty());
        assert!(lengths("To voksne taler med dig.").is_empty());
    }
}
