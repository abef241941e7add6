//! Drafts: what somebody has typed and not yet saved as a change. A draft is not a version of the case. It is kept per
//! case, page, subject, user and browser window until it is saved as a change or thrown away. Nothing typed is lost:
//! each window has its own draft, and a window replaces another's only if that has not changed since it was shown.

use super::{Answer, SessionToken};
use async_trait::async_trait;
use domain::draft::Draft;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;

/// Identifies a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftKey {
    /// The case.
    pub case: CaseId,
    /// The page: `meeting` for preparing a talk, `talk` for the talk screen; lower-case letters only.
    pub page: String,
    /// The id of its subject, such as a talk. Blank in drafts stored before windows were introduced.
    pub subject: String,
    /// The window it was typed in. Blank if there is only one, and in drafts stored before windows were introduced.
    pub window: String,
    /// The user who typed it.
    pub user: UserId,
}

impl DraftKey {
    /// Its name in the database. Drafts from before windows are named by page alone, a talk screen's by page and talk.
    /// Both forms are kept.
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

    /// The key for a name in the database.
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
    /// Its key.
    pub key: DraftKey,
    /// What was typed.
    pub draft: Draft,
    /// The version of the case it was typed against.
    pub against: u64,
    /// How many times it has been saved.
    pub saves: u64,
    /// When it was last saved.
    pub saved_at: Timestamp,
}

/// An earlier draft that a window shows and continues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Continued {
    /// Its key.
    pub key: DraftKey,
    /// When it had last been saved, when it was shown. Not how often: a draft that was taken over and begun anew counts
    /// from one.
    pub saved_at: Timestamp,
}

/// The result of saving a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftSave {
    /// How many times the window's draft has now been saved.
    pub saves: u64,
    /// Whether the continued draft had meanwhile been saved, used or thrown away elsewhere. It was then not replaced:
    /// if it still exists, there are now two drafts.
    pub apart: bool,
}

/// The result of putting a draft in the place of what was read there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exchanged {
    /// It stands there now.
    Done,
    /// Somebody was quicker: nothing was changed.
    Meanwhile,
    /// The talk's screen it was typed on has been left or has ended: nothing was changed.
    Left,
}

/// Drafts.
#[async_trait]
pub trait Drafts {
    /// Saves a window's draft; its own last save wins. With its first save it takes the place of the draft it goes on
    /// with, where that stands as it was shown. At most forty of one page of a case lie there for one person:
    /// [`StoreError::TooManyDrafts`](crate::StoreError).
    async fn save_draft(
        &self,
        key: &DraftKey,
        draft: &Draft,
        against: u64,
        continued: Option<&Continued>,
        now: Timestamp,
    ) -> Answer<DraftSave>;

    /// Puts a draft in the place of what was read there, in one statement: `seen` as [`Drafts::draft`] gave it, `None` for none.
    /// Without a `draft` it is deleted. Nothing is changed where somebody was quicker, or where `screen`, if there is one, is no
    /// talk's screen any more: whoever leaves it and then deletes what was begun there meets no draft that was on its way. What it
    /// begins is not counted: for a page that has one draft for each subject.
    async fn exchange_draft(
        &self,
        key: &DraftKey,
        seen: Option<&SavedDraft>,
        draft: Option<&Draft>,
        screen: Option<&SessionToken>,
        against: u64,
        now: Timestamp,
    ) -> Answer<Exchanged>;

    /// A draft, if there is one.
    async fn draft(&self, key: &DraftKey) -> Answer<Option<SavedDraft>>;

    /// A user's drafts of one page of a case, last saved first, at most a hundred.
    async fn drafts_on(&self, case: &CaseId, page: &str, user: &UserId) -> Answer<Vec<SavedDraft>>;

    /// All drafts of a user, last saved first, at most a hundred: shown after the next sign-in as "you were in
    /// the middle of this".
    async fn drafts_of(&self, user: &UserId) -> Answer<Vec<SavedDraft>>;

    /// Deletes a draft.
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
