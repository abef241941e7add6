//! Appending to a case, until it is known whether the change stands.

use super::StoreCore;
use super::cases::whole_millisecond;
use crate::{Change, Outage, OutageKind, StoreError};
use domain::event::CaseState;

/// How often a change begins anew because the case's key was changed under it.
const KEY_CHANGES: u32 = 5;

impl StoreCore {
    /// Appends, as [`crate::CaseFiles::append`], by whichever key the case holds in that moment.
    pub(super) async fn append_held(&self, change: &Change) -> Result<CaseState, StoreError> {
        for _ in 0..KEY_CHANGES {
            if let Some(state) = self.append_once(change).await? {
                return Ok(state);
            }
        }
        let why = "the case's key changes again and again";
        Err(StoreError::Unavailable(Outage::new(OutageKind::Busy, why)))
    }

    /// A change that was sent to be committed, and the answer did not come. It names the version it was made against, so
    /// that it may be tried again: it happens now, or what it made happen is found in the case.
    pub(super) async fn append_after_silence(&self, change: &Change, why: String) -> Result<CaseState, StoreError> {
        match self.append_held(change).await {
            Err(StoreError::Stale(now)) => match self.stands(change).await {
                Ok(true) => Ok(*now),
                Ok(false) => Err(StoreError::Stale(now)),
                Err(_) => Err(StoreError::Unsure(why)),
            },
            Err(StoreError::Unavailable(_) | StoreError::Unsure(_)) => Err(StoreError::Unsure(why)),
            done => done,
        }
    }

    /// Whether the events of a change are those that follow the version it was made against: by the same person, at the
    /// same moment, with the same contents.
    async fn stands(&self, change: &Change) -> Result<bool, StoreError> {
        let at = whole_millisecond(change.at);
        let after = usize::try_from(change.against).unwrap_or(usize::MAX);
        let history = self.history_of(&change.case).await?;
        let stored = history.get(after..).unwrap_or_default();
        Ok(stored.len() >= change.events.len()
            && (stored.iter().zip(&change.events))
                .all(|(stored, event)| stored.event == *event && stored.by == change.by && stored.at == at))
    }
}
