//! Drafts: what somebody has typed and not yet saved as a change. A draft is no version of the case; it is kept per case, page,
//! subject, person and window until the change it became stands, or the person throws it away. Nothing typed is ever lost: two
//! windows have a draft each, and a window that goes on with another's draft takes it over only as it was shown it.

use super::Answer;
use async_trait::async_trait;
use domain::draft::Draft;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;

/// Whose draft of which page, in which window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftKey {
    /// Of which case.
    pub case: CaseId,
    /// Which page: `meeting` for the one that prepares a talk, `talk` for the talk's screen; lower-case letters.
    pub page: String,
    /// What it is about, by its id: a talk. Blank in drafts that are older than windows.
    pub subject: String,
    /// The window it was typed in. Blank where there is one only, and in drafts that are older than windows.
    pub window: String,
    /// Whose.
    pub user: UserId,
}

impl DraftKey {
    /// Its name in the database. Drafts that are older than windows were named by their page alone, those of a talk's screen by
    /// page and talk; both keep their names.
    pub(crate) fn column(&self) -> String {
        let DraftKey {
            page, subject, window, ..
        } = self;
        match (subject.is_empty(), window.is_empty()) {
            (true, true) => page.clone(),
            (false, true) => format!("{page}-{subject}"),
            _ => format!("{page}/{subject}/{window}"),
        }
    }

    /// The key that a name in the database stands for.
    pub(crate) fn of_column(column: &str, case: CaseId, user: UserId) -> DraftKey {
        let (page, subject, window) = match column.split_once('/') {
            Some((page, rest)) => {
                let (subject, window) = rest.rsplit_once('/').unwrap_or((rest, ""));
                (page, subject, window)
            }
            None => {
                let (page, subject) = column.split_once('-').unwrap_or((column, ""));
                (page, subject, "")
            }
        };
        DraftKey {
            case,
            page: page.to_owned(),
            subject: subject.to_owned(),
            window: window.to_owned(),
            user,
        }
    }
}

/// A draft as it was last saved.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedDraft {
    /// Whose, of what.
    pub key: DraftKey,
    /// What was typed.
    pub draft: Draft,
    /// The version of the case it was begun on.
    pub against: u64,
    /// How often it was saved.
    pub saves: u64,
    /// When it was last saved.
    pub saved_at: Timestamp,
}

/// The draft that a window was shown and goes on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Continued {
    /// Which.
    pub key: DraftKey,
    /// When it had last been saved, when it was shown. Not how often: a draft that was taken over and begun anew counts from one.
    pub saved_at: Timestamp,
}

/// What came of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftSave {
    /// How often the window's draft has been saved now.
    pub saves: u64,
    /// Whether the draft that was gone on with had been saved, used or thrown away elsewhere meanwhile: both stand now, or what
    /// was typed here stands alone.
    pub apart: bool,
}

/// Drafts.
#[async_trait]
pub trait Drafts {
    /// Saves a window's draft; its own last save wins. With its first save it takes the place of the draft it goes on with, where
    /// that stands as it was shown. At most forty of one page of a case lie there for one person: [`StoreError::TooManyDrafts`](crate::StoreError).
    async fn save_draft(
        &self,
        key: &DraftKey,
        draft: &Draft,
        against: u64,
        continued: Option<&Continued>,
        now: Timestamp,
    ) -> Answer<DraftSave>;

    /// A draft, if there is one.
    async fn draft(&self, key: &DraftKey) -> Answer<Option<SavedDraft>>;

    /// Somebody's drafts of one page of a case, the last saved first, at most a hundred.
    async fn drafts_on(&self, case: &CaseId, page: &str, user: &UserId) -> Answer<Vec<SavedDraft>>;

    /// Everything somebody has begun and not finished, the last saved first, at most a hundred: for "you
    /// were in the middle of this" after a new sign-in.
    async fn drafts_of(&self, user: &UserId) -> Answer<Vec<SavedDraft>>;

    /// Throws a draft away.
    async fn drop_draft(&self, key: &DraftKey) -> Answer<()>;
}

#[cfg(test)]
mod tests {
    use super::DraftKey;

    #[test]
    fn a_key_and_its_name_in_the_database() {
        for column in [
            "meeting",
            "talk-m-1",
            "meeting/m-1/0123456789abcdef",
            "meeting//0123456789abcdef",
        ] {
            let key = DraftKey::of_column(column, "c1".into(), "anna".into());
            assert_eq!(key.column(), column, "{key:?}");
        }
    }
}
