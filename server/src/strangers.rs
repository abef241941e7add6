//! What those who are not signed in may take of the machine at once; `http::strangers` holds them to it.

use std::sync::Arc;
use tokio::sync::Semaphore;

/// What those who are not signed in may take.
#[derive(Clone, Debug)]
pub struct Strangers {
    /// For pages.
    pub pages: Arc<Semaphore>,
    /// For the two entrances.
    pub entrances: Arc<Semaphore>,
    at_a_time: usize,
    /// Whether anybody, signed in or not, can make a letter without a case.
    pub letter: bool,
}

impl Strangers {
    /// Half the processors for pages and half for the entrances, one at least of each.
    #[must_use]
    pub fn of(letter: bool) -> Strangers {
        let at_a_time = (processors() / 2).max(1);
        Strangers {
            pages: Arc::new(Semaphore::new(at_a_time)),
            entrances: Arc::new(Semaphore::new(at_a_time)),
            at_a_time,
            letter,
        }
    }

    /// How many pages, or passwords, they can have worked on at a time.
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
