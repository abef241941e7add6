//! The words of the house: templates, sentences, packs, pictures, lists — and
//! the composer that makes a [`domain::document::Document`] of a release.
//!
//! The files lie beside this crate's `src/`; people edit them without touching
//! Rust. A file may be replaced by one of a `--content` folder.
//!
//! - [`source`] where a file comes from
//! - [`sentences`] Fluent: one bundle per voice
//! - [`wordings`] sentences that an editor wrote another way
//! - [`letters`] Tera: order and conditions of a document
//! - [`facts`] released facts under the names that letters use
//! - [`time`] dates and clocks in words
//! - [`mod@compose`] puts them together
//! - [`pictures`], [`packs`], [`rights`], [`glossary`], [`lists`] the data
//! - [`check`] finds everything that is missing, before a child does

pub mod check;
pub mod compose;
pub mod error;
pub mod facts;
pub mod glossary;
pub mod guides;
pub mod journal;
pub mod letters;
pub mod lists;
pub mod packs;
pub mod phrases;
pub mod pictures;
pub mod rights;
pub mod sentences;
pub mod source;
pub mod time;
pub mod timeline;
pub mod wordings;

pub use compose::compose;
pub use error::ContentError;

use source::Source;
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
    /// The content that was built in.
    #[must_use]
    pub fn embedded() -> Content {
        Content::from_source(Source::embedded())
    }

    /// The built-in content with the files of a folder laid over it. The folder
    /// holds `content/` and `locales/` as this repository does.
    ///
    /// # Errors
    /// Where the folder cannot be read.
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

    /// The same content, its packs held to the characters that the bundled fonts have.
    #[must_use]
    pub fn drawn_by(self, can_draw: fn(char) -> bool) -> Content {
        Content { can_draw, ..self }
    }

    /// Whether a character can be drawn, as far as this content was told.
    pub(crate) fn can_draw(&self, c: char) -> bool {
        (self.can_draw)(c)
    }

    /// Where the files come from.
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
    /// Where a list is missing.
    pub fn lists(&self) -> Result<&lists::Read, ContentError> {
        self.lists.read(&self.source)
    }

    /// A municipality's pack, read and looked at when first used.
    ///
    /// # Errors
    /// Where the pack has faults; `Ok(None)` where there is no such pack.
    pub fn pack(&self, id: &domain::case::PackId) -> Result<Option<Arc<packs::Pack>>, ContentError> {
        self.packs.get(self, id)
    }

    /// The pack that names things on the pages adults use: the municipality's, or `generic` where it has none that passes.
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
    /// Where a file of sentences is broken.
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
    /// Where it is missing or broken.
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
    /// Where a file cannot be read.
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

    /// Other wordings count from here on: in the next letter, without a new start.
    pub fn reword(&self, wordings: wordings::Wordings) {
        self.source.reword(wordings);
        self.sentences.forget();
    }

    /// The same content with other wordings, apart from this one: to look before they count.
    #[must_use]
    pub fn with_trial_wordings(&self, wordings: wordings::Wordings) -> Content {
        Content::from_source(self.source.with_trial_wordings(wordings)).drawn_by(self.can_draw)
    }

    /// All rights with their sources, read when first used.
    ///
    /// # Errors
    /// Where a file is broken.
    pub fn rights(&self) -> Result<&[rights::Right], ContentError> {
        self.rights
            .get_or_init(|| rights::all(&self.source))
            .as_deref()
            .map_err(Clone::clone)
    }

    /// The safety questions, read when first used.
    ///
    /// # Errors
    /// Where the guide is missing or broken.
    pub fn safety_questions(&self) -> Result<&[guides::Question], ContentError> {
        self.questions
            .get_or_init(|| guides::safety(&self.source))
            .as_deref()
            .map_err(Clone::clone)
    }

    /// The consolidated act the texts were checked against.
    ///
    /// # Errors
    /// Where the generic pack is missing.
    pub fn law_date(&self) -> Result<jiff::civil::Date, ContentError> {
        self.pack(&packs::GENERIC.into())?
            .map(|pack| pack.law_date)
            .ok_or_else(|| ContentError::MissingFile {
                path: "content/processes/generic/pack.toml".into(),
            })
    }

    /// A sentence for a page or a message, from files of `locales/<language>/`.
    /// A missing sentence is answered with its key in angle brackets and is
    /// found by `content check` before anyone sees it.
    #[must_use]
    pub fn phrase(&self, language: &str, file: &str, key: &str, args: &[(&str, &str)]) -> Option<String> {
        let voice = self.voice(&[format!("{file}.ftl")], language).ok()?;
        voice.phrase(key, args).ok()
    }
}
