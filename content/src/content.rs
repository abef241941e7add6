//! All content, each part read when it is first used.

use crate::error::{ContentError, ContentFault};
use crate::overlay::Overlay;
use crate::source::Source;
use crate::{glossary, guides, letters, lists, packs, pictures, rights, sentences, wordings};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// All content in one municipality's words, or in the house's own; each part read when it is first used.
///
/// The words never change. Content in other words ([`Content::with_wordings`]) shares everything that wordings cannot
/// reach, and has a library of sentences and a version of its own.
pub struct Content {
    house: Arc<House>,
    /// The house's source, or the same with wordings.
    source: Source,
    /// Voices that wordings touch; in the house's own words empty.
    sentences: sentences::Library,
    version: OnceLock<Result<String, ContentError>>,
}

/// What is the same in every municipality's words.
struct House {
    source: Source,
    can_draw: fn(char) -> bool,
    sentences: sentences::Library,
    pictures: pictures::Pictures,
    lists: lists::Lists,
    packs: packs::Packs,
    letters: letters::Letters,
    glossaries: Mutex<HashMap<String, Arc<glossary::Glossary>>>,
    rights: OnceLock<Result<Vec<rights::Right>, ContentError>>,
    questions: OnceLock<Result<Vec<guides::Question>, ContentError>>,
}

impl Content {
    /// Whether the built-in content lies inside the program: [`Source::IN_THE_PROGRAM`].
    pub const IN_THE_PROGRAM: bool = Source::IN_THE_PROGRAM;

    /// The built-in content.
    #[must_use]
    pub fn embedded() -> Content {
        Content::from_source(Source::embedded())
    }

    /// The built-in content, overlaid with the files of a folder. The folder has `content/` and `locales/` as in this
    /// repository.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn with_overlay(folder: &std::path::Path) -> Result<Content, ContentError> {
        Source::with_overlay(folder).map(Content::from_source)
    }

    /// The built-in content, overlaid with texts that were read before.
    #[must_use]
    pub fn with_texts(texts: Overlay) -> Content {
        Content::from_source(Source::with_texts(texts))
    }

    fn from_source(source: Source) -> Content {
        Content::drawn(source, |_| true)
    }

    fn drawn(source: Source, can_draw: fn(char) -> bool) -> Content {
        let house = House {
            sentences: sentences::Library::new(),
            pictures: pictures::Pictures::new(source.clone()),
            lists: lists::Lists::new(),
            packs: packs::Packs::new(),
            letters: letters::Letters::new(),
            glossaries: Mutex::default(),
            rights: OnceLock::new(),
            questions: OnceLock::new(),
            can_draw,
            source: source.clone(),
        };
        Content {
            house: Arc::new(house),
            sentences: sentences::Library::new(),
            version: OnceLock::new(),
            source,
        }
    }

    /// The same files, not yet read, with packs checked against the characters of the bundled fonts.
    #[must_use]
    pub fn drawn_by(self, can_draw: fn(char) -> bool) -> Content {
        Content::drawn(self.house.source.clone(), can_draw)
    }

    /// The same content in a municipality's words.
    #[must_use]
    pub fn with_wordings(&self, wordings: wordings::Wordings) -> Content {
        Content {
            house: Arc::clone(&self.house),
            source: self.house.source.with_wordings(wordings),
            sentences: sentences::Library::new(),
            version: OnceLock::new(),
        }
    }

    /// The source of the files.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The pictograms.
    #[must_use]
    pub fn pictures(&self) -> &pictures::Pictures {
        &self.house.pictures
    }

    /// The word lists.
    ///
    /// # Errors
    /// If a list is missing.
    pub fn lists(&self) -> Result<&lists::Read, ContentError> {
        self.house.lists.read(&self.house.source)
    }

    /// A municipality's pack, read and checked when first used.
    ///
    /// # Errors
    /// If the pack has faults; `Ok(None)` if there is no such pack.
    pub fn pack(&self, id: &domain::case::PackId) -> Result<Option<Arc<packs::Pack>>, ContentError> {
        self.house.packs.get(self.basis(), id)
    }

    /// A pack read anew from its files, with all its faults.
    pub(crate) fn read_pack(&self, id: &str) -> (Option<Arc<packs::Pack>>, Vec<ContentFault>) {
        self.house.packs.read(self.basis(), id)
    }

    fn basis(&self) -> packs::Basis<'_> {
        packs::Basis {
            source: &self.house.source,
            lists: &self.house.lists,
            can_draw: self.house.can_draw,
        }
    }

    /// The packs used so far.
    #[cfg(test)]
    pub(crate) fn packs(&self) -> &packs::Packs {
        &self.house.packs
    }

    /// The pack for names on adults' pages: the municipality's, or `generic` if that is missing or has faults.
    #[must_use]
    pub fn pack_or_generic(&self, municipality: Option<&domain::case::PackId>) -> Option<Arc<packs::Pack>> {
        let generic = packs::GENERIC.into();
        [municipality, Some(&generic)]
            .into_iter()
            .flatten()
            .find_map(|id| self.pack(id).ok().flatten())
    }

    /// The sentences of a voice.
    ///
    /// # Errors
    /// If a file of sentences is broken.
    pub fn voice(&self, files: &[String], language: &str) -> Result<std::sync::Arc<sentences::Voice>, ContentError> {
        if sentences::touched(&self.source, files, language) {
            self.sentences.voice(&self.source, files, language)
        } else {
            self.house.sentences.voice(&self.house.source, files, language)
        }
    }

    /// The letters' templates.
    #[must_use]
    pub fn letters(&self) -> &letters::Letters {
        &self.house.letters
    }

    /// The glossary of a language, read when first used.
    ///
    /// # Errors
    /// If it is missing or broken.
    pub fn glossary(&self, language: &str) -> Result<Arc<glossary::Glossary>, ContentError> {
        let mut read = self.house.glossaries.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(glossary) = read.get(language) {
            return Ok(Arc::clone(glossary));
        }
        let glossary = Arc::new(glossary::read(&self.house.source, language)?);
        read.insert(language.to_owned(), Arc::clone(&glossary));
        Ok(glossary)
    }

    /// The identity of all content, a hash.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn version(&self) -> Result<String, ContentError> {
        self.version.get_or_init(|| self.source.version()).clone()
    }

    /// All rights with their sources, read when first used.
    ///
    /// # Errors
    /// If a file is broken.
    pub fn rights(&self) -> Result<&[rights::Right], ContentError> {
        self.house
            .rights
            .get_or_init(|| rights::all(&self.house.source))
            .as_deref()
            .map_err(Clone::clone)
    }

    /// The safety questions, read when first used.
    ///
    /// # Errors
    /// If the guide is missing or broken.
    pub fn safety_questions(&self) -> Result<&[guides::Question], ContentError> {
        self.house
            .questions
            .get_or_init(|| guides::safety(&self.house.source))
            .as_deref()
            .map_err(Clone::clone)
    }

    /// The consolidated act the texts were checked against.
    ///
    /// # Errors
    /// If the generic pack is missing.
    pub fn law_date(&self) -> Result<jiff::civil::Date, ContentError> {
        self.pack(&packs::GENERIC.into())?
            .map(|pack| pack.law_date)
            .ok_or_else(|| ContentError::MissingFile {
                path: "content/processes/generic/pack.toml".into(),
            })
    }

    /// A sentence for a page or a message, from a file of `locales/<language>/`; `None` if the file cannot be read, or
    /// the sentence is missing or needs another argument.
    #[must_use]
    pub fn phrase(&self, language: &str, file: &str, key: &str, args: &[(&str, &str)]) -> Option<String> {
        self.phrase_among(language, &[format!("{file}.ftl")], key, args)
    }

    /// The same from several files, named with their endings: where two have the sentence, the earlier one says it. One look
    /// for all of them, since a page asks for some hundred sentences.
    #[must_use]
    pub fn phrase_among(&self, language: &str, files: &[String], key: &str, args: &[(&str, &str)]) -> Option<String> {
        self.voice(files, language).ok()?.phrase(key, args).ok()
    }
}
