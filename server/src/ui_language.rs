//! The language of the pages that adults use: chosen by whoever sits there, kept in a cookie that says nothing else.
//!
//! It belongs to a request and reaches whatever speaks during it (pages, times, findings) without every function in
//! between handing it on. Documents have a language of their own and do not ask here.

use content::Content;
use domain::language::Language;
use std::future::Future;

tokio::task_local! {
    static CURRENT: UiLanguage;
}

/// A language the pages are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UiLanguage {
    /// Danish: the first language, and what is spoken where nobody chose.
    #[default]
    Danish,
    /// English.
    English,
}

impl UiLanguage {
    /// Every language there is.
    pub const ALL: [UiLanguage; 2] = [UiLanguage::Danish, UiLanguage::English];

    /// By its tag, `da` or `en`.
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

    /// What is spoken now; Danish outside a request.
    #[must_use]
    pub fn current() -> UiLanguage {
        CURRENT.try_with(|language| *language).unwrap_or_default()
    }

    /// Speaks it for as long as a request takes.
    pub async fn during<T>(self, request: impl Future<Output = T>) -> T {
        CURRENT.scope(self, request).await
    }

    /// Speaks it on another thread, for as long as a job there takes.
    pub fn while_working<T>(self, job: impl FnOnce() -> T) -> T {
        CURRENT.sync_scope(self, job)
    }
}

/// A phrase in what is spoken now; in Danish where that language lacks it, as an overlay's may.
#[must_use]
pub fn phrase(content: &Content, file: &str, key: &str, values: &[(&str, &str)]) -> Option<String> {
    let spoken = content.phrase(UiLanguage::current().tag(), file, key, values);
    spoken.or_else(|| content.phrase(UiLanguage::Danish.tag(), file, key, values))
}

/// What stands around a document on the child's screen is said in the document's language, whatever its adult chose.
#[must_use]
pub fn of_document(language: &Language) -> UiLanguage {
    UiLanguage::of(&language.primary()).unwrap_or_default()
}
