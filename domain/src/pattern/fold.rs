//! The words of a text in the form in which they are compared: nothing that only looks different is different.
//!
//! Case is folded; `å`, `æ` and `ø` are the same as `aa`, `ae` and `oe`; accents fall away; a letter of another alphabet
//! that looks like a Latin one is that one (`vоld` with a Cyrillic `о`); invisible characters are skipped. A hyphen
//! separates words.

use std::ops::Range;

/// A word of a text: its form for comparison and its position.
pub(super) struct Word {
    pub(super) folded: String,
    pub(super) at: Range<usize>,
}

/// The words of a text, sentence by sentence.
pub(super) fn sentences(text: &str) -> Vec<Vec<Word>> {
    let mut sentences = vec![Vec::new()];
    let mut chars = text.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, c)) = chars.next() {
        if !in_word(c) {
            let next = chars.peek().map_or(' ', |(_, next)| *next);
            let ends = match c {
                '!' | '?' | ';' | ':' | '…' => true,
                '.' => !next.is_alphanumeric(),
                // A blank line; a single line break may only be the edge of the field.
                '\n' => last == '\n',
                _ => false,
            };
            if ends && sentences.last().is_some_and(|words| !words.is_empty()) {
                sentences.push(Vec::new());
            }
            if c != '\r' {
                last = c;
            }
            continue;
        }
        last = c;
        let mut end = at + c.len_utf8();
        while let Some((next, _)) = chars.next_if(|(_, c)| in_word(*c)) {
            end = next + text[next..].chars().next().map_or(0, char::len_utf8);
        }
        let folded = fold(&text[at..end]);
        if let Some(words) = sentences.last_mut().filter(|_| !folded.is_empty()) {
            words.push(Word { folded, at: at..end });
        }
    }
    sentences
}

/// The words of a phrase in a list, folded.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    sentences(text).into_iter().flatten().map(|word| word.folded).collect()
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || is_unseen(c)
}

/// Whether a character is a mark that belongs to the letter before it.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x0300..=0x036F)
}

/// Whether a character has no width.
fn is_unseen(c: char) -> bool {
    matches!(u32::from(c), 0x00AD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0x2066..=0x2069 | 0xFEFF)
}

/// A word in the form used for comparison. Some keyboards send `å` as an `a` with a combining ring.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len() + 2);
    for c in word.chars().filter(|c| !is_unseen(*c)).flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => folded.push(c),
            'å' | '\u{1fb}' => folded.push_str("aa"),
            'æ' | 'ä' | '\u{1fd}' => folded.push_str("ae"),
            'ø' | 'ö' | 'œ' | '\u{1ff}' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            '\u{30A}' if folded.ends_with('a') => folded.push('a'),
            '\u{308}' if folded.ends_with(['a', 'o']) => folded.push('e'),
            c if is_mark(c) => {}
            c => folded.push(looks_like(c)),
        }
    }
    folded
}

/// The Latin letter that a character looks like, or the character itself.
fn looks_like(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ā' | 'ă' | 'ą' | 'а' | 'α' => 'a',
        'ь' | 'в' | 'β' => 'b',
        'ç' | 'ć' | 'č' | 'с' | 'ϲ' => 'c',
        'ď' | 'đ' | 'ð' | 'ԁ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' | 'е' | 'ё' | 'ε' => 'e',
        'ğ' | 'ģ' | 'ɡ' => 'g',
        'һ' | 'н' | 'η' => 'h',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' | 'і' | 'ї' | 'ι' => 'i',
        'ј' => 'j',
        'ķ' | 'к' | 'κ' => 'k',
        'ł' | 'ļ' | 'ӏ' | 'ⅼ' => 'l',
        'м' | 'μ' => 'm',
        'ñ' | 'ń' | 'ň' | 'ņ' | 'п' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ő' | 'о' | 'ο' | 'σ' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'ř' | 'ŕ' | 'г' => 'r',
        'ś' | 'š' | 'ş' | 'ș' | 'ѕ' => 's',
        'ţ' | 'ť' | 'ț' | 'т' | 'τ' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'υ' => 'u',
        'ν' | 'ѵ' => 'v',
        'ԝ' | 'ω' => 'w',
        'х' | 'χ' => 'x',
        'ý' | 'ÿ' | 'у' | 'γ' => 'y',
        'ž' | 'ź' | 'ż' => 'z',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (written, other) in [
            ("slår", "slaar"),
            ("SLÅR", "sla\u{30a}r"),
            ("vоld", "vold"),
            ("væk", "vaek"),
            ("dør", "doer"),
            ("allé", "alle"),
            ("sl\u{200b}og", "slog"),
        ] {
            assert_eq!(fold(written), fold(other), "{written}");
        }
        assert_ne!(fold("får"), fold("far"));
    }
}
