//! From bytes to JSON: checks size, encoding, depth and duplicate keys.

use super::show::{push_index, push_key};
use super::{MOST_BYTES, MOST_DEEP};
use crate::finding::{Code, Finding};
use serde_json::Value;
use serde_json::error::Category;
use std::collections::HashMap;

/// The parsed value of a file, and a finding for each duplicate key.
pub(super) fn parse(bytes: &[u8]) -> Result<(Value, Vec<Finding>), Finding> {
    if let Some(other) = other_file(bytes) {
        return Err(Finding::new(Code::BadJson, "").variant(other));
    }
    if bytes.len() > MOST_BYTES {
        return Err(Finding::new(Code::TooLarge, "").variant("file"));
    }
    let text = decode(bytes)?;
    if text.trim().is_empty() {
        return Err(Finding::new(Code::BadJson, "").variant("empty"));
    }
    // Checked before anything recurses into the text.
    if let Some(line) = too_deep_at(text) {
        return Err(Finding::new(Code::TooLarge, "")
            .variant("depth")
            .with("limit", MOST_DEEP.to_string())
            .with("line", line.to_string()));
    }
    let value = serde_json::from_str(text).map_err(|error| bad_json(&error))?;
    Ok((value, twice(text)))
}

/// What a file is that somebody chose instead of a case file, by its first bytes: to be told so helps more than to be told
/// where its first byte is no UTF-8.
fn other_file(bytes: &[u8]) -> Option<&'static str> {
    /// The names of the first parts of an archive stand within this.
    const HEAD: usize = 4096;
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let names = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
    match head {
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("pdf"),
        [b'P', b'K', 3, 4, ..] if names(b"xl/") || names(b"opendocument.spreadsheet") => Some("spreadsheet"),
        [b'P', b'K', 3, 4, ..] if names(b"word/") || names(b"opendocument.text") => Some("text-document"),
        [b'P', b'K', 3, 4, ..] => Some("zip"),
        // Word and Excel before 2007.
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some("office"),
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] => Some("picture"),
        _ => None,
    }
}

/// Decodes UTF-8, with or without a byte order mark. UTF-16 without a mark is recognised by its zero bytes.
fn decode(bytes: &[u8]) -> Result<&str, Finding> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let wrong = |at: usize| {
        Finding::new(Code::BadJson, "")
            .variant("encoding")
            .with("line", line_of(bytes, at).to_string())
    };
    if bytes.iter().take(2).any(|byte| *byte == 0) {
        return Err(wrong(0));
    }
    std::str::from_utf8(bytes).map_err(|error| wrong(error.valid_up_to()))
}

fn bad_json(error: &serde_json::Error) -> Finding {
    let finding = Finding::new(Code::BadJson, "")
        .with("line", error.line().to_string())
        .with("column", error.column().to_string());
    match error.classify() {
        Category::Eof => finding.variant("end"),
        _ => finding,
    }
}

fn line_of(bytes: &[u8], at: usize) -> usize {
    1 + bytes[..at].iter().filter(|byte| **byte == b'\n').count()
}

/// The line in which the file first nests too deep.
fn too_deep_at(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while at < bytes.len() {
        match bytes[at] {
            b'{' | b'[' => {
                depth += 1;
                if depth > MOST_DEEP {
                    return Some(line_of(bytes, at));
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => at = string_end(bytes, at),
            _ => {}
        }
        at += 1;
    }
    None
}

/// The position of the quote that closes the string opened at `open`.
fn string_end(bytes: &[u8], open: usize) -> usize {
    let mut at = open + 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at
}

/// The container that the walk through the file is in: an object with the keys so far (and the line of each, until it
/// is reported as a duplicate), or a list.
enum Inside {
    Object {
        keys: HashMap<String, Option<usize>>,
        key: String,
        wants_key: bool,
    },
    List(usize),
}

/// Duplicate keys in the objects of a well-formed file. JSON readers silently keep one of them, and it is not defined
/// which: a child's name could be lost.
fn twice(text: &str) -> Vec<Finding> {
    let bytes = text.as_bytes();
    let mut walk: Vec<Inside> = Vec::new();
    let mut findings = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < bytes.len() {
        match bytes[at] {
            b'\n' => line += 1,
            b'{' => walk.push(Inside::Object {
                keys: HashMap::new(),
                key: String::new(),
                wants_key: true,
            }),
            b'[' => walk.push(Inside::List(0)),
            b'}' | b']' => {
                walk.pop();
            }
            b',' => match walk.last_mut() {
                Some(Inside::Object { wants_key, .. }) => *wants_key = true,
                Some(Inside::List(index)) => *index += 1,
                None => {}
            },
            b'"' => {
                let end = string_end(bytes, at);
                if let Some(first) = enter_key(&mut walk, text.get(at..=end).unwrap_or_default(), line) {
                    let mut finding = Finding::new(Code::BadJson, path(&walk)).variant("twice");
                    finding = finding.with("line", line.to_string());
                    findings.push(finding.with("first", first.to_string()));
                }
                at = end;
            }
            _ => {}
        }
        at += 1;
    }
    findings
}

/// Records a key. If it is a duplicate, returns the line of the first.
fn enter_key(walk: &mut [Inside], quoted: &str, line: usize) -> Option<usize> {
    let Some(Inside::Object {
        keys,
        key,
        wants_key: wants_key @ true,
    }) = walk.last_mut()
    else {
        return None;
    };
    *wants_key = false;
    // Unescaped: "\u0061" is the key "a".
    *key = serde_json::from_str(quoted).unwrap_or_default();
    match keys.get_mut(key.as_str()) {
        Some(first) => first.take(),
        None => {
            keys.insert(key.clone(), Some(line));
            None
        }
    }
}

fn path(walk: &[Inside]) -> String {
    let mut path = String::new();
    for inside in walk {
        match inside {
            Inside::Object { key, .. } => push_key(&mut path, key),
            Inside::List(index) => push_index(&mut path, *index),
        }
    }
    path
}
