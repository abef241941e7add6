//! Waiting for what other processes do: by looking again, not by guessing how long it takes.

use std::time::{Duration, Instant};

/// Looks again and again until there is something, or the time is up. Between two looks the machine is left to others.
pub fn wait<T>(limit: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let started = Instant::now();
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if started.elapsed() >= limit {
            return None;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}
