//! Keeps numbers and times on one line, so that nobody who copies a telephone
//! number or reads out a time finds half of it on the next line. A space that
//! must not break becomes U+00A0; nothing else changes.

use domain::document::{Origin, Span, Text};

/// The no-break space.
const HELD: char = '\u{a0}';
/// In characters. A longer time is a whole date with its weekday; kept on one line it would be wider than a phone.
const LONGEST_TIME: usize = 20;

/// Keeps the numbers and times of a text on one line.
#[must_use]
pub fn unbroken(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let held = held(&chars);
    chars
        .iter()
        .zip(held)
        .map(|(c, held)| if held { HELD } else { *c })
        .collect()
}

/// Keeps the numbers and times of a sentence on one line, also where one starts in one span and ends in the next. Short
/// values are kept whole.
#[must_use]
pub fn spans(sentence: Text) -> Vec<Span> {
    let chars: Vec<char> = sentence.0.iter().flat_map(|span| span.text.chars()).collect();
    let mut held = held(&chars).into_iter();
    let mut spans = sentence.0;
    for span in &mut spans {
        let short = span.of == Origin::Value && span.text.chars().count() <= LONGEST_TIME;
        span.text = span
            .text
            .chars()
            .map(|c| match held.next() {
                Some(true) => HELD,
                _ if short && c == ' ' => HELD,
                _ => c,
            })
            .collect();
    }
    spans
}

/// Which characters are spaces that must not break.
fn held(chars: &[char]) -> Vec<bool> {
    let mut held = vec![false; chars.len()];
    for at in 0..chars.len() {
        if chars[at] == ' ' {
            let (before, after) = (word_before(chars, at), word_after(chars, at));
            held[at] = clings(&before, &after) || joins(chars, at, &before, &after);
        }
    }
    held
}

/// Whether the space between two words must not break: "12 34", "116 111", "klokken 9", "§ 18", "24. november".
fn clings(before: &[char], after: &[char]) -> bool {
    let starts_small = after.first().is_some_and(|c| c.is_lowercase());
    match before {
        [] => false,
        _ if is(before, "klokken") || is(before, "kl.") || is(before, "§") => true,
        [figures @ .., '.'] if is_number(figures) && figures.len() <= 2 => starts_small,
        _ if before.last().is_some_and(char::is_ascii_digit) => after.first().is_some_and(char::is_ascii_digit),
        _ => false,
    }
}

/// Whether the space at `at` joins a number to its unit ("40 minutter") or a range ("9 til 14"). A number of several
/// groups is not joined to the word after it.
fn joins(chars: &[char], at: usize, before: &[char], after: &[char]) -> bool {
    let ahead = |place: usize| word_before(chars, place);
    if is_number(before) {
        let groups = at > before.len() && is_number(&ahead(at - before.len() - 1));
        return !groups && after.first().is_some_and(|c| c.is_lowercase());
    }
    is(before, "til")
        && at > before.len()
        && is_number(&ahead(at - before.len() - 1))
        && after.first().is_some_and(char::is_ascii_digit)
}

fn word_before(chars: &[char], end: usize) -> Vec<char> {
    let start = chars[..end]
        .iter()
        .rposition(|c| c.is_whitespace())
        .map_or(0, |at| at + 1);
    chars[start..end].to_vec()
}

fn word_after(chars: &[char], space: usize) -> Vec<char> {
    let rest = &chars[space + 1..];
    let end = rest.iter().position(|c| c.is_whitespace()).unwrap_or(rest.len());
    rest[..end].to_vec()
}

fn is(word: &[char], known: &str) -> bool {
    word.iter().flat_map(|c| c.to_lowercase()).eq(known.chars())
}

/// Digits, with points or colons inside, as in 9.30.
fn is_number(word: &[char]) -> bool {
    word.first().is_some_and(char::is_ascii_digit)
        && word.last().is_some_and(char::is_ascii_digit)
        && word.iter().all(|c| c.is_ascii_digit() || matches!(c, '.' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with every held space as `_`.
    fn seen(text: &str) -> String {
        unbroken(text).replace(HELD, "_")
    }

    #[test]
    fn numbers_and_times_stay_together() {
        for (text, together) in [
            ("Ring på 12 34 56 78 i dag.", "Ring på 12_34_56_78 i dag."),
            (
                "BørneTelefonen på 116 111 er gratis.",
                "BørneTelefonen på 116_111 er gratis.",
            ),
            ("Nummeret er 116 111.", "Nummeret er 116_111."),
            ("Vi ses klokken 9.30 på skolen.", "Vi ses klokken_9.30_på skolen."),
            ("hverdage klokken 9 til 14", "hverdage klokken_9_til_14"),
            ("tirsdag den 24. november 2026", "tirsdag den 24._november 2026"),
            ("barnets lov § 18, stk. 3", "barnets lov §_18, stk. 3"),
            ("Det varer 40 minutter.", "Det varer 40_minutter."),
            ("Du er 8. Vi ses.", "Du er 8. Vi ses."),
            ("Kom til mig, til et møde.", "Kom til mig, til et møde."),
            ("", ""),
            (" ", " "),
        ] {
            assert_eq!(seen(text), together);
        }
    }

    #[test]
    fn a_time_in_a_span_of_its_own_is_held_to_the_words_before_it() {
        let span = |text: &str, of| Span { text: text.into(), of };
        let sentence = Text(vec![
            span("Vi ses klokken ", Origin::Ours),
            span("kvart over ni", Origin::Value),
            span(" ", Origin::Ours),
            span("mandag den 30. november 2026", Origin::Value),
        ]);
        let seen: Vec<String> = spans(sentence)
            .into_iter()
            .map(|span| span.text.replace(HELD, "_"))
            .collect();
        assert_eq!(
            seen,
            ["Vi ses klokken_", "kvart_over_ni", " ", "mandag den 30._november 2026"]
        );
    }
}
