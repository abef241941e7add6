//! All content, each part read when it is first used.

use crate::error::{ContentError, ContentFault};
use crate::source::Source;
use crate::{glossary, guides, letters, lists, packs, pictures, rights, sentences, wordings};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// All content, each part read when it is first used.
pub struct Content {
    source: Source,
    can_draw: fn(char) -> bool,
    sentences: sentences::Library,
    pictures: pictures::Pictures,
    lists: lists::Lists,
    packs: packs::Packs,
    letters: letters::Letters,
    glossaries: Mutex<HashMap<String, Arc<glossary::Glossary>>>,
    version: Mutex<Option<(u64, Result<String, ContentError>)>>,
    rights: OnceLock<Result<Vec<rights::Right>, ContentError>>,
    questions: OnceLock<Result<Vec<guides::Question>, ContentError>>,
}

impl Content {
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

    fn from_source(source: Source) -> Content {
        Content {
            sentences: sentences::Library::new(),
            pictures: pictures::Pictures::new(source.clone()),
            lists: lists::Lists::new(),
            packs: packs::Packs::new(),
            letters: letters::Letters::new(),
            glossaries: Mutex::default(),
            version: Mutex::default(),
            rights: OnceLock::new(),
            questions: OnceLock::new(),
            can_draw: |_| true,
            source,
        }
    }

    /// The same content, with packs checked against the characters of the bundled fonts.
    #[must_use]
    pub fn drawn_by(self, can_draw: fn(char) -> bool) -> Content {
        Content { can_draw, ..self }
    }

    /// The source of the files.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The pictograms.
    #[must_use]
    pub fn pictures(&self) -> &pictures::Pictures {
        &self.pictures
    }

    /// The word lists.
    ///
    /// # Errors
    /// If a list is missing.
    pub fn lists(&self) -> Result<&lists::Read, ContentError> {
        self.lists.read(&self.source)
    }

    /// A municipality's pack, read and checked when first used.
    ///
    /// # Errors
    /// If the pack has faults; `Ok(None)` if there is no such pack.
    pub fn pack(&self, id: &domain::case::PackId) -> Result<Option<Arc<packs::Pack>>, ContentError> {
        self.packs.get(self.basis(), id)
    }

    /// A pack read anew from its files, with all its faults.
    pub(crate) fn read_pack(&self, id: &str) -> (Option<Arc<packs::Pack>>, Vec<ContentFault>) {
        self.packs.read(self.basis(), id)
    }

    fn basis(&self) -> packs::Basis<'_> {
        packs::Basis {
            source: &self.source,
            lists: &self.lists,
            can_draw: self.can_draw,
        }
    }

    /// The packs used so far.
    #[cfg(test)]
    pub(crate) fn packs(&self) -> &packs::Packs {
        &self.packs
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
        self.sentences.voice(&self.source, files, language)
    }

    /// The letters' templates.
    #[must_use]
    pub fn letters(&self) -> &letters::Letters {
        &self.letters
    }

    /// The glossary of a language, read when first used.
    ///
    /// # Errors
    /// If it is missing or broken.
    pub fn glossary(&self, language: &str) -> Result<Arc<glossary::Glossary>, ContentError> {
        let mut read = self.glossaries.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(glossary) = read.get(language) {
            return Ok(Arc::clone(glossary));
        }
        let glossary = Arc::new(glossary::read(&self.source, language)?);
        read.insert(language.to_owned(), Arc::clone(&glossary));
        Ok(glossary)
    }

    /// The identity of all content, a hash.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn version(&self) -> Result<String, ContentError> {
        let turn = self.source.turn();
        let mut known = self.version.lock().unwrap_or_else(PoisonError::into_inner);
        match &*known {
            Some((of, version)) if *of == turn => version.clone(),
            _ => {
                let version = self.source.version();
                *known = Some((turn, version.clone()));
                version
            }
        }
    }

    /// Uses other wordings from now on, in the next letter and without a restart.
    pub fn reword(&self, wordings: wordings::Wordings) {
        self.source.reword(wordings);
        self.sentences.forget();
    }

    /// A copy of the content with other wordings, to try them before they are used.
    #[must_use]
    pub fn with_trial_wordings(&self, wordings: wordings::Wordings) -> Content {
        Content::from_source(self.source.with_trial_wordings(wordings)).drawn_by(self.can_draw)
    }

    /// All rights with their sources, read when first used.
    ///
    /// # Errors
    /// If a file is broken.
    pub fn rights(&self) -> Result<&[rights::Right], ContentError> {
        self.rights
            .get_or_init(|| rights::all(&self.source))
            .as_deref()
            .map_err(Clone::clone)
    }

    /// The safety questions, read when first used.
    ///
    /// # Errors
    /// If the guide is missing or broken.
    pub fn safety_questions(&self) -> Result<&[guides::Question], ContentError> {
        self.questions
            .get_or_init(|| guides::safety(&self.source))
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

    /// A sentence for a page or a message, from a file of `locales/<language>/`; `None` if the file cannot be read, or the
    /// sentence is missing or needs another argument.
    #[must_use]
    pub fn phrase(&self, language: &str, file: &str, key: &str, args: &[(&str, &str)]) -> Option<String> {
        let voice = self.voice(&[format!("{file}.ftl")], language).ok()?;
        voice.phrase(key, args).ok()
    }
}
