//! The busiest minutes: visits that begin when they are due, on several servers in turn.

use super::visits::{Kind, Visitors};
use super::{Demo, Fault};
use crate::client::Connection;
use crate::table::percentile;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Visits that can be under way at once. Where all are, the next begins late; how late is told.
const HANDS: usize = 128;

/// What came of it.
#[derive(Default)]
pub(super) struct Come {
    /// How long the visits took that were answered as they should be, each from when it was due.
    pub(super) times: BTreeMap<Kind, Vec<Duration>>,
    /// Those that were not.
    pub(super) failed: usize,
    /// How late the latest began, in milliseconds.
    pub(super) late: f64,
}

impl Come {
    /// The time within which 99 of 100 visits were answered, of every kind together, in milliseconds.
    pub(super) fn p99(&self) -> f64 {
        let mut all: Vec<Duration> = self.times.values().flatten().copied().collect();
        percentile(&mut all, 99)
    }

    /// How many there were.
    pub(super) fn count(&self) -> usize {
        self.times.values().map(Vec::len).sum::<usize>() + self.failed
    }
}

/// Lets so many visits begin each second, for so many seconds. `first`: the number of the first, so that no later burst asks for what an
/// earlier one did.
///
/// # Errors
/// Where a thread breaks down.
pub(super) fn come(
    servers: &[Demo],
    visitors: &Visitors,
    first: usize,
    rate: u32,
    seconds: u32,
) -> Result<Come, Fault> {
    let many = rate as usize * seconds as usize;
    let began = Instant::now() + Duration::from_millis(200);
    let due = |nth: usize| began + Duration::from_secs_f64(nth as f64 / f64::from(rate));
    std::thread::scope(|scope| {
        let hands: Vec<_> = (0..HANDS)
            .map(|hand| {
                let due = &due;
                scope.spawn(move || {
                    let mut come = Come::default();
                    let mut lines: Vec<Option<Connection>> = servers.iter().map(|_| None).collect();
                    for nth in (hand..many).step_by(HANDS) {
                        let due = due(nth);
                        std::thread::sleep(due.saturating_duration_since(Instant::now()));
                        come.late = come.late.max(due.elapsed().as_secs_f64() * 1000.0);
                        let at = nth % servers.len();
                        let number = first + nth;
                        match visit(&mut lines[at], &servers[at].address, visitors, number) {
                            Ok(true) => come.times.entry(Kind::of(number)).or_default().push(due.elapsed()),
                            Ok(false) | Err(_) => come.failed += 1,
                        }
                    }
                    come
                })
            })
            .collect();
        let mut all = Come::default();
        for hand in hands {
            let come = hand.join().map_err(|_| "a hand broke down")?;
            for (kind, times) in come.times {
                all.times.entry(kind).or_default().extend(times);
            }
            all.failed += come.failed;
            all.late = all.late.max(come.late);
        }
        Ok(all)
    })
}

/// One visit over a kept connection, or over a new one where the last was broken.
fn visit(kept: &mut Option<Connection>, address: &str, visitors: &Visitors, nth: usize) -> std::io::Result<bool> {
    let mut line = match kept.take() {
        Some(line) => line,
        None => Connection::open(address)?,
    };
    let fine = visitors.visit(&mut line, address, nth)?;
    *kept = Some(line);
    Ok(fine)
}
