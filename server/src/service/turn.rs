//! One at a time on each server: what opens the cases of a whole municipality. An impatient press, or four, would hold every
//! connection to the database until all of them are done, and everybody would be told that the cases do not answer.

use tokio::sync::{Mutex, MutexGuard};

/// The key of the sentence for whoever comes while it is somebody's turn.
pub const UNDER_WAY: &str = "under-way";

/// Whose turn it is.
#[derive(Debug)]
pub struct Turn(Mutex<()>);

impl Turn {
    /// Nobody's.
    #[must_use]
    pub const fn new() -> Turn {
        Turn(Mutex::const_new(()))
    }

    /// Takes the turn until what it gets is dropped; none while it is somebody else's. Nobody waits: a second press is most
    /// often the first one's impatience.
    #[must_use]
    pub fn take(&self) -> Option<MutexGuard<'_, ()>> {
        self.0.try_lock().ok()
    }
}

impl Default for Turn {
    fn default() -> Turn {
        Turn::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_is_one_persons_until_they_are_done() {
        let turn = Turn::new();
        let first = turn.take();
        assert!(first.is_some() && turn.take().is_none());
        drop(first);
        assert!(turn.take().is_some());
    }
}
