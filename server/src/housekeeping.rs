//! What the server does beside the requests: it writes what was summed, and deletes what has expired.

use crate::clock;
use crate::state::AppState;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};

/// How often failed tries are written that were summed.
const FLUSH: Duration = Duration::from_secs(20);
/// How many flushes go by between two sweeps: ten minutes.
const SWEEP_EVERY: u32 = 30;

/// Goes on until `stop` says so; then what was summed is written, and it ends. What fails is tried again at the next
/// turn: the log says so, and no request waits for it.
pub async fn run(app: AppState, mut stop: watch::Receiver<bool>) {
    let mut turns = interval(FLUSH);
    turns.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut turn = 0;
    loop {
        tokio::select! {
            _ = turns.tick() => {}
            _ = stop.wait_for(|stop| *stop) => break,
        }
        if let Err(error) = app.failures.flush(&*app.store, Some(clock::now())).await {
            tracing::warn!(%error, "failed tries could not be written");
        }
        if turn % SWEEP_EVERY == 0 {
            match app.store.sweep(clock::now()).await {
                Ok(swept) => tracing::info!(sessions = swept.sessions, others = swept.others, "swept"),
                Err(error) => tracing::warn!(%error, "the sweep failed"),
            }
        }
        turn += 1;
    }
    if let Err(error) = app.failures.flush(&*app.store, None).await {
        tracing::warn!(%error, "failed tries could not be written");
    }
}
