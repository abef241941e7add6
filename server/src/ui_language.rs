//! The language of the pages that adults use. The user chooses it; a cookie stores only that choice.
//!
//! It is a task-local of the request, so that pages, times and findings can use it without passing it through every
//! function. Documents have their own language and do not use this one.

use content::Content;
use domain::language::Language;
use std::future::Future;

tokio::task_local! {
    static CURRENT: UiLanguage;
}

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UiLanguage {
    /// Danish, the default.
    #[default]
    Danish,
    /// English.
    English,
}

impl UiLanguage {
    /// Every language.
    pub const ALL: [UiLanguage; 2] = [UiLanguage::Danish, UiLanguage::English];

    /// The language with a tag, `da` or `en`.
    #[must_use]
    pub fn of(tag: &str) -> Option<UiLanguage> {
        UiLanguage::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// Its tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            UiLanguage::Danish => "da",
            UiLanguage::English => "en",
        }
    }

    /// The language of the current request; Danish outside a request.
    #[must_use]
    pub fn current() -> UiLanguage {
        CURRENT.try_with(|language| *language).unwrap_or_default()
    }

    /// Sets it for the duration of a request.
    pub async fn during<T>(self, request: impl Future<Output = T>) -> T {
        CURRENT.scope(self, request).await
    }

    /// Sets it for the duration of a job, which may run on another thread.
    pub fn while_working<T>(self, job: impl FnOnce() -> T) -> T {
        CURRENT.sync_scope(self, job)
    }
}

/// A phrase in the current language; in Danish if that language lacks it, as an overlay may.
#[must_use]
pub fn phrase(content: &Content, file: &str, key: &str, values: &[(&str, &str)]) -> Option<String> {
    phrase_among(content, &[format!("{file}.ftl")], key, values)
}

/// The same from several files, named with their endings; the earlier one goes first.
#[must_use]
pub fn phrase_among(content: &Content, files: &[String], key: &str, values: &[(&str, &str)]) -> Option<String> {
    let spoken = content.phrase_among(UiLanguage::current().tag(), files, key, values);
    spoken.or_else(|| content.phrase_among(UiLanguage::Danish.tag(), files, key, values))
}

/// The language for text around a document on the child's screen: the document's, not the adult's choice.
#[must_use]
pub fn of_document(language: &Language) -> UiLanguage {
    UiLanguage::of(&language.primary()).unwrap_or_default()
}
