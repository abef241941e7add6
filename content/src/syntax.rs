//! Fluent's syntax: the sentences of a file, the variables each uses, and conversion of single sentences.

use crate::error::ContentError;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource, VariantKey};
use fluent_syntax::{parser, serializer};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The entries of a file.
fn parsed<'a>(path: &str, text: &'a str) -> Result<Resource<&'a str>, ContentError> {
    parser::parse(text).map_err(|(_, errors)| ContentError::BadFile {
        path: path.to_owned(),
        why: errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
    })
}

/// The sentences of a file: each key with the variables used on any branch, found without filling anything.
///
/// # Errors
/// If the file cannot be parsed.
pub fn variables(path: &str, text: &str) -> Result<BTreeMap<String, BTreeSet<String>>, ContentError> {
    fn inline(expression: &InlineExpression<&str>, out: &mut BTreeSet<String>) {
        match expression {
            InlineExpression::VariableReference { id } => {
                out.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| inline(argument, out));
            }
            InlineExpression::Placeable { expression } => whole(expression, out),
            _ => {}
        }
    }
    fn whole(expression: &Expression<&str>, out: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(expression) => inline(expression, out),
            Expression::Select { selector, variants } => {
                inline(selector, out);
                variants.iter().for_each(|variant| pattern(&variant.value, out));
            }
        }
    }
    fn pattern(value: &Pattern<&str>, out: &mut BTreeSet<String>) {
        for element in &value.elements {
            if let PatternElement::Placeable { expression } = element {
                whole(expression, out);
            }
        }
    }
    let resource = parsed(path, text)?;
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        for (key, value) in patterns(message) {
            let mut used = BTreeSet::new();
            pattern(value, &mut used);
            found.insert(key, used);
        }
    }
    Ok(found)
}

/// What stands for the full stop of `KEY.FORM` where a form is written as a message of its own.
const FORM: &str = "--";

/// The patterns of a message with their keys: its own, and `KEY.FORM` for each of its forms (Fluent's attributes).
fn patterns<'m, 'a>(message: &'m Message<&'a str>) -> impl Iterator<Item = (String, &'m Pattern<&'a str>)> {
    let id = message.id.name;
    let own = message
        .value
        .iter()
        .map(move |value| (id.replacen(FORM, ".", 1), value));
    let forms = message.attributes.iter();
    own.chain(forms.map(move |form| (format!("{id}.{}", form.id.name), &form.value)))
}

/// The id under which a bundle has a sentence: a form is a message of its own there ([`with_forms`]).
pub(crate) fn id_of(key: &str) -> Cow<'_, str> {
    if key.contains('.') {
        Cow::Owned(key.replacen('.', FORM, 1))
    } else {
        Cow::Borrowed(key)
    }
}

/// A file with every form also as a message of its own, so that another file, or an editor's wording, can say one form
/// in other words and leave the rest. A form that is already written so is left.
///
/// # Errors
/// If the file cannot be parsed.
pub(crate) fn with_forms(path: &str, text: &str) -> Result<String, ContentError> {
    let resource = parsed(path, text)?;
    let messages: Vec<&Message<&str>> = resource
        .body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            _ => None,
        })
        .collect();
    let mut whole = text.to_owned();
    for message in &messages {
        for form in &message.attributes {
            let key = format!("{}.{}", message.id.name, form.id.name);
            let id = id_of(&key);
            if messages.iter().all(|other| other.id.name != id) {
                whole.push('\n');
                whole.push_str(&entry(&key, &words(&form.value)));
            }
        }
    }
    Ok(whole)
}

/// A sentence written as an entry of a file; a form as a message of its own.
pub(crate) fn entry(key: &str, words: &str) -> String {
    let mut entry = format!("{} =\n", id_of(key));
    for line in words.lines() {
        entry.push_str("    ");
        entry.push_str(line);
        entry.push('\n');
    }
    entry
}

/// The sentences of a file, in order.
pub(crate) fn sentences(path: &str, text: &str) -> Result<Vec<(String, String)>, ContentError> {
    let resource = parsed(path, text)?;
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    let all = messages.flat_map(patterns);
    Ok(all.map(|(key, value)| (key, words(value))).collect())
}

/// A pattern as it is written after its key.
fn words(pattern: &Pattern<&str>) -> String {
    let message = Message {
        id: fluent_syntax::ast::Identifier { name: "k" },
        value: Some(pattern.clone()),
        attributes: Vec::new(),
        comment: None,
    };
    let resource = Resource {
        body: vec![Entry::Message(message)],
    };
    let text = serializer::serialize(&resource);
    let text = text.trim_start_matches("k =");
    let lines = text.trim().lines().enumerate().map(|(at, line)| match at {
        0 => line,
        _ => line.strip_prefix("    ").unwrap_or(line),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Why words cannot be read as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// Not one sentence.
    Broken,
    /// A sentence that does something not allowed in letters: calls a function, refers to another sentence …
    Strange,
}

/// What a sentence is made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parts {
    /// The words as Fluent writes them.
    pub words: String,
    /// Facts it prints.
    pub printed: BTreeSet<String>,
    /// Facts it selects by.
    pub chosen: BTreeSet<String>,
    /// Every form it can take, with a name for each fact.
    pub forms: Vec<String>,
}

/// Replaces a fact while words are checked.
pub(crate) const FACT: &str = "Ida";

/// Forms beyond this number are not listed.
const MOST_FORMS: usize = 64;

/// Parses what an editor typed.
pub(crate) fn read(typed: &str) -> Result<Parts, Unread> {
    let text = entry("k", typed);
    let resource = parser::parse(text.as_str()).map_err(|_| Unread::Broken)?;
    let [Entry::Message(message)] = resource.body.as_slice() else {
        return Err(Unread::Broken);
    };
    let (Some(value), true) = (&message.value, message.attributes.is_empty()) else {
        return Err(Unread::Broken);
    };
    let mut parts = Parts {
        words: words(value),
        ..Parts::default()
    };
    parts.forms = forms(value, &mut parts.printed, &mut parts.chosen)?;
    Ok(parts)
}

fn forms(
    pattern: &Pattern<&str>,
    printed: &mut BTreeSet<String>,
    chosen: &mut BTreeSet<String>,
) -> Result<Vec<String>, Unread> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let next = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => placed(expression, printed, chosen)?,
        };
        let grown = all
            .iter()
            .flat_map(|so_far| next.iter().map(move |more| format!("{so_far}{more}")));
        all = grown.take(MOST_FORMS).collect();
    }
    Ok(all)
}

fn placed(
    expression: &Expression<&str>,
    printed: &mut BTreeSet<String>,
    chosen: &mut BTreeSet<String>,
) -> Result<Vec<String>, Unread> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            printed.insert(id.name.to_owned());
            Ok(vec![FACT.to_owned()])
        }
        Expression::Select {
            selector: InlineExpression::VariableReference { id },
            variants,
        } => {
            chosen.insert(id.name.to_owned());
            let mut all = Vec::new();
            for variant in variants {
                if matches!(variant.key, VariantKey::NumberLiteral { .. }) {
                    return Err(Unread::Strange);
                }
                all.extend(forms(&variant.value, printed, chosen)?);
            }
            Ok(all)
        }
        _ => Err(Unread::Strange),
    }
}
