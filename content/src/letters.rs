//! Tera: the order and the conditions of a document.
//!
//! A template prints lines of `BLOCK KEY [@PICTURE] [FACT …]` (content/letters/README.md).
//! It is given flags, never a fact's value.

use crate::error::ContentError;
use crate::source::Source;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tera::{Context, Tera};

/// One printed line, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The block's name: `p`, `card`, `li` …
    pub block: String,
    /// The sentence's key (or a number for `lines` and `draw`).
    pub key: String,
    /// The right, for `right` lines.
    pub right: Option<String>,
    /// The picture, where one is named.
    pub picture: Option<String>,
    /// The facts the sentence is filled with.
    pub facts: Vec<String>,
    /// The line as it stands.
    pub text: String,
}

/// Blocks a template may print.
pub const BLOCKS: [&str; 26] = [
    "title", "h1", "h2", "p", "lead", "sign", "note", "+", "li", "each", "card", "right", "people", "choice", "lines",
    "draw", "page", "link", "way", "adults", "tells", "qr", "pairs", "+each", "+pairs", "+tells",
];

/// The templates that have been used.
#[derive(Default)]
pub struct Letters {
    read: Mutex<HashMap<String, Arc<Tera>>>,
}

impl Letters {
    /// No template read yet.
    #[must_use]
    pub fn new() -> Letters {
        Letters::default()
    }

    /// Whether a template is there.
    #[must_use]
    pub fn has(source: &Source, path: &str) -> bool {
        source.find(path).is_ok_and(|text| text.is_some())
    }

    /// Prints a template's lines under some flags.
    ///
    /// # Errors
    /// Where the template is missing or broken, or names a flag that is not set.
    pub fn print(&self, source: &Source, path: &str, flags: &Context) -> Result<Vec<Line>, ContentError> {
        let bad = |error: tera::Error| ContentError::BadFile {
            path: path.to_owned(),
            why: chain(&error),
        };
        let known = self
            .read
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(path)
            .map(Arc::clone);
        let tera = if let Some(tera) = known {
            tera
        } else {
            let mut tera = Tera::default();
            tera.add_raw_template(path, &identifiers(&source.read(path)?))
                .map_err(bad)?;
            let tera = Arc::new(tera);
            self.read
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(path.to_owned(), Arc::clone(&tera));
            tera
        };
        let printed = tera.render(path, flags).map_err(bad)?;
        lines(path, &printed)
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        words.push_str(": ");
        words.push_str(&cause.to_string());
        next = cause.source();
    }
    words
}

/// Every line a template could print, whatever the flags: the text outside its conditions.
///
/// # Errors
/// Where a line cannot be read.
pub fn all_lines(path: &str, template: &str) -> Result<Vec<Line>, ContentError> {
    lines(path, &outside(template))
}

/// Every flag a template's conditions name, with hyphens.
#[must_use]
pub fn flags_named(template: &str) -> Vec<String> {
    let mut names = Vec::new();
    for inside in conditions(template) {
        let mut quoted = false;
        let mut word = String::new();
        for c in inside.chars().chain([' ']) {
            match c {
                '"' => quoted = !quoted,
                _ if quoted => {}
                c if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') => word.push(c),
                _ => {
                    let name = std::mem::take(&mut word);
                    let word = name.trim_matches('-');
                    let keyword = matches!(
                        word,
                        "if" | "elif" | "else" | "endif" | "and" | "or" | "not" | "true" | "false" | "in" | ""
                    );
                    if !keyword && !word.chars().all(|c| c.is_ascii_digit()) {
                        names.push(word.replace('_', "-"));
                    }
                }
            }
        }
    }
    names
}

fn conditions(template: &str) -> impl Iterator<Item = &str> {
    template
        .split("{%")
        .skip(1)
        .filter_map(|rest| rest.split_once("%}").map(|(inside, _)| inside))
}

fn outside(template: &str) -> String {
    let mut text = String::new();
    for part in uncommented(template).split("{%") {
        text.push_str(part.split_once("%}").map_or(part, |(_, after)| after));
        text.push('\n');
    }
    text
}

fn uncommented(template: &str) -> String {
    let mut text = String::new();
    for part in template.split("{#") {
        text.push_str(part.split_once("#}").map_or(part, |(_, after)| after));
    }
    text
}

/// Flags are written with hyphens; Tera's names have none. Outside quotes and
/// inside conditions, a hyphen between letters becomes an underscore.
fn identifiers(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{%") {
        out.push_str(before);
        out.push_str("{%");
        let (inside, tail) = after.split_once("%}").unwrap_or((after, ""));
        let mut quoted = false;
        let chars: Vec<char> = inside.chars().collect();
        for (at, &c) in chars.iter().enumerate() {
            if c == '"' {
                quoted = !quoted;
            }
            let inner = at > 0
                && chars[at - 1].is_ascii_alphanumeric()
                && chars.get(at + 1).is_some_and(char::is_ascii_alphanumeric);
            out.push(if c == '-' && !quoted && inner { '_' } else { c });
        }
        out.push_str("%}");
        rest = tail;
    }
    out.push_str(rest);
    out
}

fn lines(path: &str, printed: &str) -> Result<Vec<Line>, ContentError> {
    printed
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            read_line(line).map_err(|why| ContentError::BadLine {
                file: path.to_owned(),
                line: line.to_owned(),
                why,
            })
        })
        .collect()
}

fn read_line(line: &str) -> Result<Line, String> {
    let mut words = line.split_whitespace();
    let block = words.next().unwrap_or_default();
    if !BLOCKS.contains(&block) {
        return Err(format!("there is no block called {block:?}"));
    }
    let right = if block == "right" {
        Some(words.next().ok_or("which right?")?.to_owned())
    } else {
        None
    };
    let key = words.next().ok_or("a key has to follow")?.to_owned();
    let mut picture = None;
    let mut facts = Vec::new();
    for word in words {
        match word.strip_prefix('@') {
            Some(name) if picture.is_none() => picture = Some(name.to_owned()),
            Some(_) => return Err("one picture a line".into()),
            None => facts.push(word.to_owned()),
        }
    }
    if matches!(block, "card" | "right") && picture.is_none() {
        return Err("a card needs a picture".into());
    }
    if matches!(block, "lines" | "draw") && key.parse::<u16>().is_err() {
        return Err("a number has to follow".into());
    }
    Ok(Line {
        block: block.to_owned(),
        key,
        right,
        picture,
        facts,
        text: line.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_found_on_every_branch() {
        let template = "title t\n{% if has.writer and band == \"7-9\" %}p a @write writer.first{% elif other-place %}p b{% else %}p c{% endif %}\n{# p no #}";
        let keys: Vec<String> = all_lines("x", template)
            .unwrap()
            .into_iter()
            .map(|line| line.key)
            .collect();
        assert_eq!(keys, ["t", "a", "b", "c"]);
        assert_eq!(flags_named(template), ["has.writer", "band", "other-place"]);
        assert!(identifiers(template).contains("other_place"));
        assert!(identifiers(template).contains("\"7-9\""));
    }

    #[test]
    fn a_line_that_nobody_knows_is_refused() {
        assert!(all_lines("x", "paragraph hello").is_err());
        assert!(all_lines("x", "card hello").is_err());
        assert!(all_lines("x", "lines many").is_err());
    }
}
