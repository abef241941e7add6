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

/// The shortest of so many tries. Whatever else the machine does makes a try longer and never shorter, so that the
/// shortest of a few is what the thing itself takes, where a single try tells the machine's mood.
pub fn soonest(tries: usize, mut attempt: impl FnMut()) -> Duration {
    let mut shortest = Duration::MAX;
    for _ in 0..tries {
        let started = Instant::now();
        attempt();
        shortest = shortest.min(started.elapsed());
    }
    shortest
}
