//! Whether servers' memory stays flat while people visit: what each holds early against late.

use super::Demo;
use crate::signed_in::resident;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// Between two looks.
const EVERY: Duration = Duration::from_secs(1);
/// The most that may be held late, of what was held early.
pub(super) const FLAT: f64 = 1.10;

/// Does something, and looks meanwhile how much memory each server holds, in MB.
pub(super) fn beside<T>(servers: &[Demo], work: impl FnOnce() -> T) -> (T, Vec<Vec<f64>>) {
    std::thread::scope(|scope| {
        let (going_on, ended) = mpsc::channel::<()>();
        let looking = scope.spawn(move || {
            let mut held: Vec<Vec<f64>> = servers.iter().map(|_| Vec::new()).collect();
            while ended.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
                for (server, held) in servers.iter().zip(&mut held) {
                    // A server that is gone fails the visits, which is told.
                    held.extend(resident(server).ok());
                }
            }
            held
        });
        let done = work();
        drop(going_on);
        (done, looking.join().unwrap_or_default())
    })
}

/// What was held in the first fifth of the looks and in the last one, each at the middle; `None` where there were too few.
pub(super) fn early_and_late(held: &[f64]) -> Option<(f64, f64)> {
    let fifth = held.len() / 5;
    let middle = |part: &[f64]| {
        let mut sorted = part.to_vec();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied()
    };
    if fifth == 0 {
        return None;
    }
    Some((middle(&held[..fifth])?, middle(&held[held.len() - fifth..])?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn early_and_late_are_told_apart_and_one_look_decides_nothing() {
        let mut held: Vec<f64> = (0..50).map(|_| 100.0).collect();
        held[3] = 900.0;
        assert_eq!(early_and_late(&held), Some((100.0, 100.0)));
        held.extend((0..20).map(|_| 150.0));
        assert_eq!(early_and_late(&held), Some((100.0, 150.0)));
        assert_eq!(early_and_late(&[100.0; 4]), None);
    }
}
