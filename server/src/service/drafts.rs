//! What somebody typed on a page and has not sent as a change yet: kept for each window apart, so that two windows of the same
//! person see each other and neither writes over the other's words.

use domain::draft::Draft;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;
use store::{Continued, DraftKey, DraftSave, SavedDraft, Store, StoreError, new_window};

/// Whose drafts of which page of a case.
#[derive(Clone, Copy, Debug)]
pub struct Drafts<'a> {
    /// The case.
    pub case: &'a CaseId,
    /// The page, as [`DraftKey::page`] has it.
    pub page: &'static str,
    /// Whose.
    pub user: &'a UserId,
}

/// A window in which somebody types: each time a page is opened it is a new one, which may go on with an older one's draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Its name.
    pub id: String,
    /// The window whose draft was shown in it, and when that had last been saved. Blank is the draft that is older than windows.
    pub goes_on: Option<(String, Timestamp)>,
}

impl Window {
    /// A window as a form names it. A name that is none of ours is not taken: a new one stands in its place.
    #[must_use]
    pub fn named(id: &str, goes_on: Option<(&str, Timestamp)>) -> Window {
        let id = if is_window(id) { id.to_owned() } else { new_window() };
        let goes_on = goes_on.filter(|(from, _)| from.is_empty() || is_window(from));
        Window {
            id,
            goes_on: goes_on.map(|(from, saved_at)| (from.to_owned(), saved_at)),
        }
    }

    /// Whether a draft is the one that this window goes on with, and stands as it was shown here.
    fn shows(&self, saved: &SavedDraft) -> bool {
        let seen = self.goes_on.as_ref();
        seen.is_some_and(|(from, saved_at)| saved.key.window == *from && saved.saved_at == *saved_at)
    }
}

/// A page as it is opened.
#[derive(Clone, Debug)]
pub struct Begun {
    /// The window it is opened in.
    pub window: Window,
    /// The draft it shows, where there is one.
    pub here: Option<SavedDraft>,
    /// Drafts in other windows, the last saved first.
    pub others: Vec<SavedDraft>,
}

impl Drafts<'_> {
    /// Opens the page: with the draft of the window that was asked for, else with the last one that is about the same.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub async fn open(self, store: &dyn Store, about: &str, asked: Option<&str>) -> Result<Begun, StoreError> {
        let mut others = self.all(store).await?;
        let place = asked
            .and_then(|window| others.iter().position(|saved| saved.key.window == window))
            .or_else(|| {
                let fits = |saved: &SavedDraft| saved.key.subject == about || saved.key.subject.is_empty();
                others.iter().position(fits)
            });
        let here = place.map(|place| others.remove(place));
        let goes_on = here.as_ref().map(|saved| (saved.key.window.clone(), saved.saved_at));
        Ok(Begun {
            window: Window {
                id: new_window(),
                goes_on,
            },
            here,
            others,
        })
    }

    /// Keeps what a window holds.
    ///
    /// # Errors
    /// Where the store does not answer, or more drafts lie there than anybody types in.
    pub async fn keep(
        self,
        store: &dyn Store,
        (window, about): (&Window, &str),
        (typed, against): (&Draft, u64),
        now: Timestamp,
    ) -> Result<DraftSave, StoreError> {
        let continued = self.continued(store, window).await?;
        let key = self.key(&window.id, about);
        store.save_draft(&key, typed, against, continued.as_ref(), now).await
    }

    /// The drafts that lie in other windows, the last saved first.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub async fn elsewhere(self, store: &dyn Store, window: &Window) -> Result<Vec<SavedDraft>, StoreError> {
        let mut all = self.all(store).await?;
        all.retain(|saved| saved.key.window != window.id && !window.shows(saved));
        Ok(all)
    }

    /// Throws away what a window holds and what it went on with.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub async fn drop(self, store: &dyn Store, window: &Window) -> Result<(), StoreError> {
        for saved in self.all(store).await? {
            if saved.key.window == window.id || window.shows(&saved) {
                store.drop_draft(&saved.key).await?;
            }
        }
        Ok(())
    }

    /// The key of a window's draft.
    #[must_use]
    pub fn key(self, window: &str, about: &str) -> DraftKey {
        DraftKey {
            case: self.case.clone(),
            page: self.page.to_owned(),
            subject: about.to_owned(),
            window: window.to_owned(),
            user: self.user.clone(),
        }
    }

    async fn all(self, store: &dyn Store) -> Result<Vec<SavedDraft>, StoreError> {
        store.drafts_on(self.case, self.page, self.user).await
    }

    /// What the window goes on with, where that still lies there. Where it does not, a key that matches nothing tells the store
    /// so: what was typed then stands apart.
    async fn continued(self, store: &dyn Store, window: &Window) -> Result<Option<Continued>, StoreError> {
        let Some((from, saved_at)) = &window.goes_on else {
            return Ok(None);
        };
        let there = self
            .all(store)
            .await?
            .into_iter()
            .find(|saved| saved.key.window == *from);
        Ok(Some(Continued {
            key: there.map_or_else(|| self.key(from, ""), |saved| saved.key),
            saved_at: *saved_at,
        }))
    }
}

/// Whether this can be a window's name: sixteen hexadecimal digits.
fn is_window(name: &str) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    name.len() == 16 && name.bytes().all(digit)
}

#[cfg(test)]
mod tests {
    use super::{Timestamp, Window};

    #[test]
    fn a_forged_name_of_a_window_is_not_taken() {
        for forged in [
            "",
            "0123456789ABCDEF",
            "0123456789abcde/",
            "0123456789abcdef0",
            "æøåæøåæø",
        ] {
            assert_ne!(Window::named(forged, None).id, forged);
            let goes_on = Window::named("0123456789abcdef", Some((forged, Timestamp::UNIX_EPOCH))).goes_on;
            assert_eq!(goes_on.is_some(), forged.is_empty());
        }
        assert_eq!(Window::named("0123456789abcdef", None).id, "0123456789abcdef");
    }
}
