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

/// The shortest of so many tries of each, made in turn. Whatever else the machine does makes a try longer and never
/// shorter, and it meets both alike: so the shortest of a few can be compared, where single tries tell the machine's mood.
pub fn soonest_in_turn(tries: usize, mut one: impl FnMut(), mut other: impl FnMut()) -> [Duration; 2] {
    let mut shortest = [Duration::MAX; 2];
    for _ in 0..tries {
        for (attempt, least) in [&mut one as &mut dyn FnMut(), &mut other]
            .into_iter()
            .zip(&mut shortest)
        {
            let started = Instant::now();
            attempt();
            *least = started.elapsed().min(*least);
        }
    }
    shortest
}
