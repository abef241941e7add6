//! Slots: what is filled into a sentence, as an editor reads and writes it.
//!
//! A file has `{ $adviser-first }`; an editor's page has `[rådgiverens fornavn]`, and both are taken back. The names
//! stand in locales/ (`fact-…`). A fact to choose a form by (`{ $person-role ->`) is no slot: it stays as it is.

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words, and whatever else is not a slot.
    Words(&'a str),
    /// What is filled in: the name of a fact.
    Slot(&'a str),
}

/// The pieces of a sentence in Fluent's syntax, in order.
#[must_use]
pub fn pieces(words: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(open) = words[at..].find('{').map(|open| at + open) {
        at = open + 1;
        let Some(close) = words[at..].find('}').map(|close| at + close) else {
            break;
        };
        let Some(fact) = fact(&words[at..close]) else {
            continue;
        };
        if from < open {
            pieces.push(Piece::Words(&words[from..open]));
        }
        pieces.push(Piece::Slot(fact));
        at = close + 1;
        from = at;
    }
    if from < words.len() {
        pieces.push(Piece::Words(&words[from..]));
    }
    pieces
}

/// A slot as the files write it.
#[must_use]
pub fn code(fact: &str) -> String {
    format!("{{ ${fact} }}")
}

/// Whether a sentence prints a fact, however it is spaced; one that only chooses a form is not printed.
#[must_use]
pub fn is_printed(words: &str, fact: &str) -> bool {
    pieces(words).contains(&Piece::Slot(fact))
}

/// The fact that stands alone between curly brackets.
fn fact(inside: &str) -> Option<&str> {
    let fact = inside.trim().strip_prefix('$')?;
    is_plain(fact).then_some(fact)
}

/// Whether it is a name as the files have them.
fn is_plain(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    !name.is_empty() && name.chars().all(plain)
}

/// A sentence as an editor reads it. A fact that `name` does not know stays as the file has it.
#[must_use]
pub fn spoken(words: &str, name: &dyn Fn(&str) -> Option<String>) -> String {
    let pieces = pieces(words).into_iter();
    pieces
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Slot(fact) => name(fact).map_or_else(|| code(fact), |name| format!("[{name}]")),
        })
        .collect()
}

/// What an editor typed, as a file has it. `slots` are the facts of the sentence, each with its name.
///
/// # Errors
/// What stands in square brackets and is none of them, as it was typed.
pub fn written(typed: &str, slots: &[(String, String)]) -> Result<String, Vec<String>> {
    let has_forms = typed.contains("->");
    let (mut text, mut unknown) = (String::with_capacity(typed.len()), Vec::new());
    let mut rest = typed;
    while let Some(open) = rest.find('[') {
        let (before, behind) = (&rest[..open], &rest[open + 1..]);
        text.push_str(before);
        let end = behind.find(['[', ']', '\n']);
        let Some(close) = end.filter(|&end| behind[end..].starts_with(']')) else {
            text.push('[');
            rest = behind;
            continue;
        };
        let inside = &behind[..close];
        match slots.iter().find(|(_, name)| alike(name, inside)) {
            Some((fact, _)) => text.push_str(&code(fact)),
            // The name of a form, as Fluent has it at the beginning of a line.
            None if has_forms && is_plain(inside.trim()) && begins_a_line(&text) => {
                text.push_str(&rest[open..open + 1 + close + 1]);
            }
            None => unknown.push(format!("[{inside}]")),
        }
        rest = &behind[close + 1..];
    }
    text.push_str(rest);
    if unknown.is_empty() { Ok(text) } else { Err(unknown) }
}

/// Whether two names are the same but for capitals and spaces.
fn alike(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    plain(one) == plain(other)
}

fn begins_a_line(text: &str) -> bool {
    let line = text.rsplit('\n').next().unwrap_or_default();
    line.trim().trim_start_matches('*').is_empty()
}
