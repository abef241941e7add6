//! How far this server knows what others have changed on the same store (decision 0059). The store has a version of each
//! thing that a server may remember; [`crate::following`] asks for them every second. What is remembered is believed only
//! while the last answer is young: whatever becomes of this server's way to the store, nothing is shown that another one
//! changed more than two seconds ago.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use store::{Store, StoreError, Versions};

/// How long an answer of the store is believed, from the moment it was asked for.
pub const BELIEVED: Duration = Duration::from_secs(2);

/// The versions as they were last read.
#[derive(Debug, Default)]
pub struct SharedState {
    last: Mutex<Option<(Instant, Arc<Versions>)>>,
}

impl SharedState {
    /// The versions, at most two seconds old. `None`: nobody has asked in time, so nothing that is remembered is believed.
    ///
    /// Whoever is going to remember something takes these before it is read: what changes meanwhile is then remembered
    /// under a version that is over.
    #[must_use]
    pub fn known(&self) -> Option<Arc<Versions>> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let (asked, versions) = last.as_ref()?;
        (asked.elapsed() < BELIEVED).then(|| Arc::clone(versions))
    }

    /// Asks the store for the versions. Besides every second also after a change of one's own, so that whoever made it
    /// sees it on the next page.
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn look(&self, store: &dyn Store) -> Result<Arc<Versions>, StoreError> {
        let asked = Instant::now();
        let versions = Arc::new(store.versions().await?);
        self.learn(asked, &versions);
        Ok(versions)
    }

    /// Takes in an answer, unless one that was asked for later is in already.
    fn learn(&self, asked: Instant, versions: &Arc<Versions>) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.as_ref().is_none_or(|(before, _)| *before <= asked) {
            *last = Some((asked, Arc::clone(versions)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn versions(profiles: u64) -> Arc<Versions> {
        Arc::new(Versions {
            profiles,
            municipalities: 1,
            texts: 0,
        })
    }

    #[test]
    fn what_is_old_is_not_believed() {
        let state = SharedState::default();
        assert_eq!(state.known(), None, "nobody has asked yet");
        let now = Instant::now();
        let before = now
            .checked_sub(BELIEVED)
            .expect("a machine that has run for two seconds");
        state.learn(before, &versions(1));
        assert_eq!(state.known(), None, "two seconds are over");
        state.learn(now, &versions(2));
        assert_eq!(state.known().map(|known| known.profiles), Some(2));
    }

    #[test]
    fn an_answer_that_comes_late_takes_nothing_back() {
        let state = SharedState::default();
        let asked = Instant::now();
        let later = asked + Duration::from_millis(1);
        state.learn(later, &versions(2));
        state.learn(asked, &versions(1));
        assert_eq!(state.known().map(|known| known.profiles), Some(2));
    }
}
