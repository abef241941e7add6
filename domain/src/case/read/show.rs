//! Shows the content of a file in messages: paths and values, always on one line.

use serde_json::Value;
use std::fmt::Write;

/// A value or a key is shown with at most this many characters.
const MOST_SHOWN: usize = 60;

/// A text on one line: shortened, with control characters and direction overrides written out so that they cannot
/// rearrange the line.
pub(super) fn text(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    for c in chars.by_ref().take(MOST_SHOWN) {
        if c.is_control() || turns(c) {
            let _ = write!(out, "\\u{{{:04x}}}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    if chars.next().is_some() {
        out.push('…');
    }
    out
}

/// Whether a character is invisible and changes the direction of its line.
fn turns(c: char) -> bool {
    matches!(u32::from(c), 0x00AD | 0x061C | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFEFF)
}

/// A value as it is written in the file.
pub(super) fn value(value: &Value) -> String {
    match value {
        Value::String(string) => text(string),
        Value::Array(_) => "[…]".into(),
        Value::Object(_) => "{…}".into(),
        other => text(&other.to_string()),
    }
}

/// Adds a field to a path: `meetings[0]` and `why` give `meetings[0].why`. A key that is not a plain word is put in
/// brackets.
pub(super) fn push_key(path: &mut String, key: &str) {
    let plain = !key.is_empty()
        && key.chars().count() <= MOST_SHOWN
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    if plain {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(key);
    } else {
        let _ = write!(path, "[\"{}\"]", text(key));
    }
}

/// Adds a list index to a path.
pub(super) fn push_index(path: &mut String, index: usize) {
    let _ = write!(path, "[{index}]");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_one_readable_line() {
        let mut path = String::from("people");
        push_index(&mut path, 3);
        push_key(&mut path, "first_name");
        assert_eq!(path, "people[3].first_name");
        push_key(&mut path, "a.b\n\u{202e}");
        assert_eq!(path, "people[3].first_name[\"a.b\\u{000a}\\u{202e}\"]");
    }

    #[test]
    fn a_long_value_is_shortened() {
        assert_eq!(text(&"ø".repeat(300)).chars().count(), MOST_SHOWN + 1);
    }
}
