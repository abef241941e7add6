//! Drafts: what somebody typed on a page and has not yet saved as a change. Each window has its own draft, so that two
//! windows of the same user see each other's drafts and neither overwrites the other's.

use domain::draft::Draft;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;
use store::{Continued, DraftKey, DraftSave, SavedDraft, Store, StoreError, new_window};

/// One user's drafts of one page of a case.
#[derive(Clone, Copy, Debug)]
pub struct Drafts<'a> {
    /// The case.
    pub case: &'a CaseId,
    /// The page, as in [`DraftKey::page`].
    pub page: &'static str,
    /// The user.
    pub user: &'a UserId,
}

/// A window in which somebody types. Opening a page makes a new window, which may continue an earlier one's draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Its id.
    pub id: String,
    /// The window whose draft was shown in it, and when that had last been saved. Blank is the draft that is older than
    /// windows.
    pub goes_on: Option<(String, Timestamp)>,
}

impl Window {
    /// A window as a form names it. An invalid id is replaced by a new one.
    #[must_use]
    pub fn named(id: &str, goes_on: Option<(&str, Timestamp)>) -> Window {
        let id = if is_window(id) { id.to_owned() } else { new_window() };
        let goes_on = goes_on.filter(|(from, _)| from.is_empty() || is_window(from));
        Window {
            id,
            goes_on: goes_on.map(|(from, saved_at)| (from.to_owned(), saved_at)),
        }
    }

    /// Whether a draft is the one that this window continues, unchanged since it was shown here.
    fn shows(&self, saved: &SavedDraft) -> bool {
        let seen = self.goes_on.as_ref();
        seen.is_some_and(|(from, saved_at)| saved.key.window == *from && saved.saved_at == *saved_at)
    }
}

/// A page that was opened.
#[derive(Clone, Debug)]
pub struct Begun {
    /// Its new window.
    pub window: Window,
    /// The draft it shows, if there is one.
    pub here: Option<SavedDraft>,
    /// Drafts of other windows, last saved first.
    pub others: Vec<SavedDraft>,
}

impl Drafts<'_> {
    /// Opens the page with the draft of the window `asked`, else with the last draft that has the same subject or none.
    ///
    /// # Errors
    /// The store does not answer.
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

    /// Saves a window's draft.
    ///
    /// # Errors
    /// The store does not answer, or there are too many drafts.
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

    /// The drafts of other windows, last saved first.
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn elsewhere(self, store: &dyn Store, window: &Window) -> Result<Vec<SavedDraft>, StoreError> {
        let mut all = self.all(store).await?;
        all.retain(|saved| saved.key.window != window.id && !window.shows(saved));
        Ok(all)
    }

    /// Deletes a window's draft, and the one it continued if that is unchanged, to the last: what is typed there meanwhile stays.
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn drop(self, store: &dyn Store, window: &Window) -> Result<(), StoreError> {
        for saved in self.all(store).await? {
            if saved.key.window == window.id {
                store.drop_draft(&saved.key).await?;
            } else if window.shows(&saved) {
                let (seen, against) = (Some(&saved), saved.against);
                store
                    .exchange_draft(&saved.key, seen, None, None, against, saved.saved_at)
                    .await?;
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

    /// The draft that the window continues. If it no longer exists, the key matches nothing, and the store then reports
    /// [`DraftSave::apart`].
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

/// Whether this has the form of a window id, as pages of a talk's screen have too: sixteen lower-case hexadecimal digits.
pub(crate) fn is_window(name: &str) -> bool {
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
