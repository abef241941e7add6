//! Fluent: the sentences, one bundle per voice.
//!
//! A fact's value never goes through Fluent: the sentence gets a marker, and the composer replaces it by the value as a
//! span of its own. So no name can become markup, and every word keeps its origin.

use crate::error::ContentError;
use crate::source::Source;
use crate::syntax;
use domain::document::{Origin, Span, Text};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};
use unic_langid::LanguageIdentifier;

/// First and last character of a marker; the gate allows neither in any text.
const OPEN: char = '\u{F0000}';
const CLOSE: char = '\u{F0001}';

/// What a sentence is filled with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Words to print, with their origin.
    Print(String, Origin),
    /// A word to select by; it cannot be printed.
    Choose(String),
}

/// Voices by their language, and by the files they are made of.
type Voices = HashMap<String, HashMap<Vec<String>, Arc<Voice>>>;

/// All voices of one source used so far. A source never changes, and another source has a library of its own: so no
/// words reach a municipality that has others.
#[derive(Default)]
pub struct Library {
    voices: RwLock<Voices>,
}

impl Library {
    /// An empty library.
    #[must_use]
    pub fn new() -> Library {
        Library::default()
    }

    /// The voice made of some files of `locales/<language>/` (or of a pack, by their whole path). Earlier files take
    /// precedence over later ones. Missing files are skipped.
    ///
    /// # Errors
    /// If a file is broken, or all are missing.
    pub fn voice(&self, source: &Source, files: &[String], language: &str) -> Result<Arc<Voice>, ContentError> {
        let known = |voices: &Voices| voices.get(language)?.get(files).map(Arc::clone);
        if let Some(voice) = known(&self.voices.read().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(voice);
        }
        let voice = Arc::new(Voice::read(source, files, language)?);
        let mut voices = self.voices.write().unwrap_or_else(PoisonError::into_inner);
        let of_language = voices.entry(language.to_owned()).or_default();
        of_language.insert(files.to_vec(), Arc::clone(&voice));
        Ok(voice)
    }
}

/// Whether wordings of the source lie over one of the files of a voice.
pub(crate) fn touched(source: &Source, files: &[String], language: &str) -> bool {
    let wordings = source.wordings();
    !wordings.is_empty() && files.iter().any(|file| wordings.touch(&path_of(language, file)))
}

/// The path of a file: a pack's own words are in the pack, all others in `locales/`.
fn path_of(language: &str, file: &str) -> String {
    if file.starts_with(crate::source::PACKS) {
        file.to_owned()
    } else {
        format!("locales/{language}/{file}")
    }
}

/// The sentences of one voice.
pub struct Voice {
    bundle: FluentBundle<FluentResource>,
    files: String,
}

impl Voice {
    fn read(source: &Source, files: &[String], language: &str) -> Result<Voice, ContentError> {
        let tag: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let mut found = false;
        for file in files.iter().rev() {
            let path = path_of(language, file);
            let Some(text) = source.find(&path)? else {
                continue;
            };
            let has_forms = text.lines().any(|line| line.trim_start().starts_with('.'));
            let text = if has_forms {
                syntax::with_forms(&path, &text)?
            } else {
                text.into_owned()
            };
            let resource = FluentResource::try_new(text).map_err(|(_, errors)| ContentError::BadFile {
                path: path.clone(),
                why: errors
                    .iter()
                    .map(|error| format!("{error} (at byte {})", error.pos.start))
                    .collect::<Vec<_>>()
                    .join("; "),
            })?;
            bundle.add_resource_overriding(resource);
            found = true;
        }
        let names = files
            .iter()
            .map(|file| path_of(language, file))
            .collect::<Vec<_>>()
            .join(", ");
        if found {
            Ok(Voice { bundle, files: names })
        } else {
            Err(ContentError::MissingFile { path: names })
        }
    }

    /// Whether a sentence exists. A form of a message is `KEY.FORM`, here and everywhere.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle
            .get_message(&syntax::id_of(key))
            .is_some_and(|message| message.value().is_some())
    }

    /// A sentence as spans.
    ///
    /// # Errors
    /// If it is missing, or lacks a fact.
    pub fn say(&self, key: &str, facts: &BTreeMap<String, Fill>) -> Result<Text, ContentError> {
        let mut args = FluentArgs::new();
        let mut printed = Vec::new();
        for (name, fill) in facts {
            match fill {
                Fill::Choose(word) => args.set(name.clone(), word.clone()),
                Fill::Print(words, of) => {
                    args.set(name.clone(), format!("{OPEN}{}{CLOSE}", printed.len()));
                    printed.push((words, *of));
                }
            }
        }
        let line = self.format(key, &args)?;
        let mut text = Text::default();
        let mut push = |words: &str, of: Origin| {
            if !words.is_empty() {
                text.0.push(Span {
                    text: words.to_owned(),
                    of,
                });
            }
        };
        for (at, part) in line.split(OPEN).enumerate() {
            match part.split_once(CLOSE) {
                Some((index, rest)) if at > 0 => {
                    if let Some((words, of)) = index.parse::<usize>().ok().and_then(|index| printed.get(index)) {
                        push(words, *of);
                    }
                    push(rest, Origin::Ours);
                }
                _ => push(part, Origin::Ours),
            }
        }
        Ok(text)
    }

    /// A phrase of a page or a message, filled, as plain text.
    ///
    /// # Errors
    /// If it is missing, or lacks an argument.
    pub fn phrase(&self, key: &str, values: &[(&str, &str)]) -> Result<String, ContentError> {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            match value.parse::<u32>() {
                Ok(number) if !value.starts_with('0') || *value == "0" => args.set(*name, number),
                _ => args.set(*name, FluentValue::from(*value)),
            }
        }
        self.format(key, &args)
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> Result<String, ContentError> {
        let missing = || ContentError::MissingSentence {
            files: self.files.clone(),
            key: key.to_owned(),
        };
        let pattern = self
            .bundle
            .get_message(&syntax::id_of(key))
            .and_then(|message| message.value())
            .ok_or_else(missing)?;
        let mut errors = Vec::new();
        let line = self
            .bundle
            .format_pattern(pattern, Some(args), &mut errors)
            .into_owned();
        match errors.first() {
            None => Ok(line),
            Some(error) => Err(ContentError::BadFile {
                path: self.files.clone(),
                why: format!("the sentence {key:?}: {error}"),
            }),
        }
    }
}

/// Words as a sentence or an answer begins: with a capital letter.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_a_span_and_cannot_become_markup() {
        let source = Source::embedded();
        let dir = std::env::temp_dir().join(format!("boernehoejde-sentences-{}", std::process::id()));
        std::fs::create_dir_all(dir.join("locales/da")).unwrap();
        std::fs::write(
            dir.join("locales/da/try.ftl"),
            "hello = Hej { $name }. { $who ->\n    [hun] Hun\n   *[other] De\n } kommer.\n",
        )
        .unwrap();
        let source = Source::with_overlay(&dir).unwrap_or(source);
        let voice = Voice::read(&source, &["try.ftl".into()], "da").unwrap();
        let facts = BTreeMap::from([
            ("name".to_owned(), Fill::Print("{ $who }<b>".into(), Origin::Name)),
            ("who".to_owned(), Fill::Choose("hun".into())),
        ]);
        let text = voice.say("hello", &facts).unwrap();
        assert_eq!(text.plain(), "Hej { $who }<b>. Hun kommer.");
        assert_eq!(text.0[1].of, Origin::Name);
        assert!(matches!(
            voice.say("nothing", &facts),
            Err(ContentError::MissingSentence { .. })
        ));
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
