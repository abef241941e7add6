//! Where a sentence ends: one rule for measuring and for reading aloud.
//!
//! `.`, `!`, `?` and `…` end a sentence; a full stop after a number only where a
//! capital follows, so that "den 3. december" and "13.15" stay whole
//! (child-language.md).

/// Whether a character closes a quotation or a bracket.
#[must_use]
pub fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '»' | '’' | ')')
}

/// Whether the character at a place ends its sentence; `at(i)` gives the i-th
/// character of the block, or `None` past its end.
pub fn ends_at(place: usize, at: impl Fn(usize) -> Option<char>) -> bool {
    match at(place) {
        Some('!' | '?' | '…') => true,
        Some('.') => {
            let before = place.checked_sub(1).and_then(&at);
            let mut next = place + 1;
            while at(next).is_some_and(|c| c.is_whitespace() || is_closing(c) || matches!(c, '“' | '«')) {
                next += 1;
            }
            !before.is_some_and(char::is_numeric) || at(next).is_none_or(char::is_uppercase)
        }
        _ => false,
    }
}
