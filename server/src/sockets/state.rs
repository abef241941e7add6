//! What a connection is doing, and until when it may.

use super::limits::Limits;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, watch};
use tokio::time::{Instant, sleep_until};

/// What a connection is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Nothing was heard on it yet.
    New,
    /// It waits for the next request.
    Idle,
    /// A request's headers arrive.
    Head,
    /// A request's body arrives.
    Body,
    /// The answer is made and sent.
    Work,
}

/// How a connection ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// At once: what has arrived is not whole.
    Cut,
    /// When what is still to be sent has been.
    Close,
}

/// What a connection is doing, told by its socket and its requests, and read by whoever has to end it.
#[derive(Debug)]
pub struct ConnectionState {
    now: Mutex<(Doing, Instant)>,
    /// Whether bytes of an answer wait for the peer to take them.
    blocked: AtomicBool,
    gives_way: AtomicBool,
    changed: Notify,
}

impl ConnectionState {
    /// The state of a connection that begins now.
    #[must_use]
    pub fn new() -> Arc<ConnectionState> {
        Arc::new(ConnectionState {
            now: Mutex::new((Doing::New, Instant::now())),
            blocked: AtomicBool::new(false),
            gives_way: AtomicBool::new(false),
            changed: Notify::new(),
        })
    }

    fn lock(&self) -> MutexGuard<'_, (Doing, Instant)> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Goes on to something else, if it is doing one of these.
    fn turn(&self, from: &[Doing], to: Doing) {
        let mut now = self.lock();
        if from.contains(&now.0) {
            *now = (to, Instant::now());
            drop(now);
            self.changed.notify_one();
        }
    }

    /// Something was heard: the first of a request's headers, unless one is under way.
    pub(super) fn heard(&self) {
        self.turn(&[Doing::New, Doing::Idle], Doing::Head);
    }

    /// A request's headers are here.
    pub(super) fn begun(&self, has_body: bool) {
        let all = [Doing::New, Doing::Idle, Doing::Head, Doing::Body, Doing::Work];
        self.turn(&all, if has_body { Doing::Body } else { Doing::Work });
    }

    /// A request's body is here, or nobody wants the rest of it.
    pub(super) fn sent(&self) {
        self.turn(&[Doing::Body], Doing::Work);
    }

    /// The answer was handed on to the socket.
    pub(super) fn answered(&self) {
        self.turn(&[Doing::Body, Doing::Work], Doing::Idle);
    }

    /// Whether the peer does not take what is sent to it.
    pub(super) fn block(&self, blocked: bool) {
        if self.blocked.swap(blocked, Ordering::Relaxed) && !blocked {
            self.changed.notify_one();
        }
    }

    /// Since when it has been waiting for the peer; none while an answer is made.
    #[must_use]
    pub fn waiting_since(&self) -> Option<Instant> {
        let (doing, since) = *self.lock();
        (doing != Doing::Work).then_some(since)
    }

    /// Ends the connection to make room for another, at once or with the answer that is under way.
    pub(super) fn give_way(&self) {
        self.gives_way.store(true, Ordering::Relaxed);
        self.changed.notify_one();
    }

    /// Whether it ends with this answer.
    pub(super) fn is_giving_way(&self) -> bool {
        self.gives_way.load(Ordering::Relaxed)
    }

    /// Waits until the connection has to end.
    pub(super) async fn ending(&self, limits: &Limits, mut stop: watch::Receiver<bool>) -> Ending {
        let mut stopped = None;
        loop {
            let (doing, since) = *self.lock();
            if *stop.borrow() && stopped.is_none() {
                stopped = Some(Instant::now());
            }
            let ending = match doing {
                // Whoever gives way and takes no answer would hold its line, uncounted, until it stalls.
                Doing::New | Doing::Idle if self.is_giving_way() && self.blocked.load(Ordering::Relaxed) => Ending::Cut,
                Doing::New | Doing::Idle => Ending::Close,
                Doing::Head | Doing::Body | Doing::Work => Ending::Cut,
            };
            let until = match doing {
                Doing::Work => None,
                _ if self.is_giving_way() => Some(since),
                Doing::New | Doing::Idle if self.blocked.load(Ordering::Relaxed) => None,
                Doing::Head => Some(since + limits.head),
                Doing::Body => None,
                Doing::New | Doing::Idle => {
                    let most = if doing == Doing::New { limits.head } else { limits.idle };
                    let last = stopped.map(|at| at.max(since) + limits.lull);
                    Some(last.map_or(since + most, |last| last.min(since + most)))
                }
            };
            if until.is_some_and(|until| until <= Instant::now()) {
                return ending;
            }
            let over = async {
                match until {
                    Some(until) => sleep_until(until).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = over => {}
                () = self.changed.notified() => {}
                _ = stop.changed(), if stopped.is_none() => {}
            }
        }
    }
}
