//! Where an entry of a pack comes from: lines of a source document (`KEY:LINE`), or a section of an act.

use super::told::Told;
use super::{Pack, Paper};

/// A reference to lines of a source document: `003:484` or `003:484-486`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lines<'a> {
    /// The document's key.
    key: &'a str,
    /// The first line.
    first: u64,
    /// The last line; the first if there is only one.
    last: u64,
    /// What stands behind the lines in the same word.
    rest: &'a str,
}

/// Reads `KEY:LINE` or `KEY:LINE-LINE` at the beginning of a word.
fn lines(word: &str) -> Option<Lines<'_>> {
    let (key, at) = word.split_once(':')?;
    let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let (first, rest) = number(at).filter(|_| is_key)?;
    let (last, rest) = rest.strip_prefix('-').and_then(number).unwrap_or((first, rest));
    Some(Lines { key, first, last, rest })
}

/// The number at the beginning of a text, and what follows. One too large for any transcript stays too large.
fn number(text: &str) -> Option<(u64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    (end > 0).then(|| (digits.parse().unwrap_or(u64::MAX), rest))
}

/// The parts of a source.
fn parts(source: &str) -> impl Iterator<Item = &str> {
    source.split(';').map(str::trim)
}

/// Whether a part begins with a section of an act: `barnets lov § 19`, `retssikkerhedsloven § 11 e`.
fn is_section(part: &str) -> bool {
    let Some((act, behind)) = part.split_once('§') else {
        return false;
    };
    let act = act.trim_end();
    let named = act == "barnets lov" || (act.ends_with("loven") && !act.contains(char::is_whitespace));
    named && number(behind.trim_start_matches('§').trim_start()).is_some()
}

/// Whether a source rests on the law alone: every part of it begins with a section.
pub(super) fn is_law(source: &str) -> bool {
    parts(source).all(is_section)
}

/// Checks a source that has to be held to a line or a section: each part is one of the two, and nothing else.
pub(super) fn exact(pack: &Pack, whose: &str, source: &str, told: &mut Told<'_>) {
    const REMEDY: &str = "write KEY:LINE or KEY:LINE-LINE of a [[document]], or a section as \"barnets lov § 19\"";
    if source.trim().is_empty() {
        return told.that(format!("{whose} has no source; {REMEDY}"));
    }
    for part in parts(source) {
        let is_lines = lines(part).is_some_and(|lines| lines.rest.is_empty());
        if !is_lines && !is_section(part) {
            told.that(format!(
                "{whose}: the source {part:?} is neither a line nor a section; {REMEDY}; several are joined by \"; \""
            ));
        }
    }
    points(pack, whose, source, told);
}

/// Checks that every KEY:LINE of a source refers to a line of a document named by the pack or the pack it inherits
/// from.
pub(super) fn points(pack: &Pack, whose: &str, source: &str, told: &mut Told<'_>) {
    for word in source.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '(' | ')')) {
        let Some(lines) = lines(word) else { continue };
        let key = lines.key;
        let base = pack.base.iter().flat_map(|base| &base.papers);
        match pack.papers.iter().chain(base).find(|paper| paper.key == key) {
            None => told.that(format!(
                "{whose}: the source {word} points into no document; add [[document]] key = {key:?} with title, publisher, law and lines"
            )),
            Some(paper) => inside(paper, whose, word, &lines, told),
        }
    }
}

fn inside(paper: &Paper, whose: &str, word: &str, lines: &Lines<'_>, told: &mut Told<'_>) {
    let key = &paper.key;
    if lines.first == 0 {
        told.that(format!(
            "{whose}: the source {word} points at line 0; the first line of a transcript is 1"
        ));
    } else if lines.last < lines.first {
        told.that(format!(
            "{whose}: the source {word} ends before it begins; write the smaller line first"
        ));
    }
    match paper.lines {
        None => told.that_once(
            key,
            format!("[[document]] {key:?} has no lines, and {word} points at one; write lines = how many its transcript has"),
        ),
        Some(many) if lines.last.max(lines.first) > u64::from(many) => told.that(format!(
            "{whose}: the source {word} points beyond the end of {key:?}, which has {many} lines; write the line that says so"
        )),
        Some(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_key_and_one_number_or_two() {
        let of = |word| lines(word).map(|lines| (lines.key, lines.first, lines.last, lines.rest));
        assert_eq!(of("003:484"), Some(("003", 484, 484, "")));
        assert_eq!(of("own-guide:4-12"), Some(("own-guide", 4, 12, "")));
        assert_eq!(of("003:484."), Some(("003", 484, 484, ".")));
        assert_eq!(of("003:4-"), Some(("003", 4, 4, "-")));
        assert_eq!(of("003:99999999999999999999"), Some(("003", u64::MAX, u64::MAX, "")));
        for none in ["003", "003:", "003:a", ":4", "på side:4", "§:1"] {
            assert_eq!(of(none), None, "{none}");
        }
    }

    #[test]
    fn the_law_alone_is_told_from_a_guide_that_names_it() {
        for law in [
            "barnets lov § 19",
            "barnets lov §§ 46-48 og 52",
            "barnets lov § 91; retssikkerhedsloven § 67",
        ] {
            assert!(is_law(law), "{law}");
        }
        for none in [
            "",
            "003:484",
            "003:484; barnets lov § 20",
            "barnets lov",
            "lov § 20",
            "§ 20",
            "barnets lov §",
        ] {
            assert!(!is_law(none), "{none}");
        }
    }
}
