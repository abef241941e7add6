//! Where a sentence ends: one rule for measuring and for reading aloud.
//!
//! `.`, `!`, `?` and `…` end a sentence. A full stop after a number does so only before a capital, so that "den 3.
//! december" stays whole; one between letters or digits ("13.15", "dr.dk") never does.

/// Whether a character closes a quotation or a bracket.
#[must_use]
pub fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '»' | '’' | ')')
}

/// Whether a character opens or closes a quotation.
#[must_use]
pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '»' | '«' | '\'' | '‘' | '’')
}

/// Whether the character at `place` ends its sentence. `at(i)` gives the i-th character of the block, or `None` past
/// its end.
pub fn ends_at(place: usize, at: impl Fn(usize) -> Option<char>) -> bool {
    match at(place) {
        Some('!' | '?' | '…') => true,
        Some('.') if at(place + 1).is_some_and(char::is_alphanumeric) => false,
        Some('.') => {
            let before = place.checked_sub(1).and_then(&at);
            let mut next = place + 1;
            while at(next).is_some_and(|c| c.is_whitespace() || is_closing(c) || is_quote(c)) {
                next += 1;
            }
            !before.is_some_and(char::is_numeric) || at(next).is_none_or(char::is_uppercase)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::ends_at;

    fn ends(text: &str) -> usize {
        let chars: Vec<char> = text.chars().collect();
        (0..chars.len())
            .filter(|place| ends_at(*place, |at| chars.get(at).copied()))
            .count()
    }

    #[test]
    fn a_stop_ends_a_sentence_and_a_figure_does_not() {
        for (text, sentences) in [
            ("Vi ses den 3. december klokken 13.15. Hej", 1),
            ("Du er 11. Det ved jeg.", 2),
            ("Du er \"11.\" \u{201e}Ja.\u{201d}", 2),
            ("Se dr.dk. Ring 116.111!", 2),
            ("Hvem? Mor …", 2),
        ] {
            assert_eq!(ends(text), sentences, "{text}");
        }
    }
}
