//! How long a connection may take for each thing it does, and how many there may be.

use rustix::process::{Resource, getrlimit};
use std::time::Duration;

/// Most connections, however many files this process may open.
const MOST: usize = 4096;
/// Files this process needs for the database, backups and logs.
const OURS: usize = 256;
/// Fewest connections, however few files this process may open.
const FEWEST: usize = 64;
/// One peer that is no listed proxy holds at most one in so many connections.
const SHARE: usize = 4;

/// The limits. How long a body may take is said where a page can answer it: `http::slow`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// From the first byte of a request, or from the beginning of a connection, to the end of the request's headers.
    pub head: Duration,
    /// Between two requests.
    pub idle: Duration,
    /// For which nothing more of an answer is taken.
    pub stalled: Duration,
    /// For which a connection may be silent once the server is told to stop: what was sent before that has then come
    /// in.
    pub lull: Duration,
    /// For all answers under way once the server is told to stop.
    pub last_answers: Duration,
    /// Most connections at a time.
    pub connections: usize,
    /// Most connections of one peer that is no listed proxy.
    pub share: usize,
}

impl Limits {
    /// Those that hold on this machine.
    #[must_use]
    pub fn here() -> Limits {
        let files = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
        let files = usize::try_from(files).unwrap_or(usize::MAX);
        let connections = files.saturating_sub(OURS).clamp(FEWEST, MOST);
        Limits {
            head: Duration::from_secs(10),
            idle: Duration::from_secs(60),
            stalled: Duration::from_secs(30),
            lull: Duration::from_secs(1),
            last_answers: Duration::from_secs(15),
            connections,
            share: connections / SHARE,
        }
    }
}
