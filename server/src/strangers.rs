//! Limits on concurrent requests without a session; enforced by `http::strangers`.

use std::sync::Arc;
use tokio::sync::Semaphore;

/// The limits.
#[derive(Clone, Debug)]
pub struct Strangers {
    /// Permits for pages.
    pub pages: Arc<Semaphore>,
    /// Permits for the two entrances.
    pub entrances: Arc<Semaphore>,
    /// The same, for browsers in which somebody signed in before.
    pub known: Arc<Semaphore>,
    at_a_time: usize,
    /// Whether anybody can make a letter without a case, even without signing in.
    pub letter: bool,
}

impl Strangers {
    /// Half the processors for pages and half for the entrances, at least one each; known browsers share the entrances'
    /// half.
    #[must_use]
    pub fn of(letter: bool) -> Strangers {
        let at_a_time = (processors() / 2).max(1);
        Strangers {
            pages: Arc::new(Semaphore::new(at_a_time)),
            entrances: Arc::new(Semaphore::new(at_a_time)),
            known: Arc::new(Semaphore::new(at_a_time)),
            at_a_time,
            letter,
        }
    }

    /// How many pages, or passwords, are processed at a time.
    #[must_use]
    pub fn at_a_time(&self) -> usize {
        self.at_a_time
    }
}

/// Processors of this machine.
#[must_use]
pub fn processors() -> usize {
    std::thread::available_parallelism().map_or(2, std::num::NonZero::get)
}
