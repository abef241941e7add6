//! What the server does beside the requests: it writes what was summed, deletes what has expired, removes from the files
//! of the database what was deleted, looks at how it is, and says every hour how the audit logs end.

use crate::clock;
use crate::state::AppState;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};

/// How often failed tries are written that were summed.
const FLUSH: Duration = Duration::from_secs(20);
/// How many flushes go by between two sweeps: ten minutes.
const SWEEP_EVERY: u32 = 30;
/// How many go by between two heads of the audit logs: an hour.
const HEADS_EVERY: u32 = 180;

/// Goes on until `stop` says so; then what was summed is written, and it ends. What fails is tried again at the next
/// turn: the log says so, and no request waits for it.
pub async fn run(app: AppState, heads: Option<PathBuf>, mut stop: watch::Receiver<bool>) {
    let mut turns = interval(FLUSH);
    turns.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut turn = 0;
    // Beside the turns: it takes as long as the database is large.
    let mut scrubbing: Option<JoinHandle<()>> = None;
    loop {
        tokio::select! {
            _ = turns.tick() => {}
            _ = stop.wait_for(|stop| *stop) => break,
        }
        app.disk.look();
        if let Err(error) = app.failures.flush(&*app.store, Some(clock::now())).await {
            tracing::warn!(%error, "failed tries could not be written");
        }
        if turn % SWEEP_EVERY == 0 {
            match app.store.sweep(clock::now()).await {
                Ok(swept) => {
                    tracing::info!(sessions = swept.sessions, others = swept.others, "swept");
                    app.metrics.swept(swept);
                }
                Err(error) => tracing::warn!(%error, "the sweep failed"),
            }
        }
        match app.store.vitals().await {
            Ok(vitals) => {
                app.metrics.look_at(&vitals, clock::now());
                if vitals.scrubs_due > 0 && scrubbing.as_ref().is_none_or(JoinHandle::is_finished) {
                    scrubbing = Some(tokio::spawn(scrub(app.clone())));
                }
            }
            Err(error) => tracing::warn!(%error, "the store does not say how it is"),
        }
        if let (0, Some(file)) = (turn % HEADS_EVERY, &heads)
            && let Err(error) = keep_heads(&app, file).await
        {
            tracing::error!(%error, file = %file.display(), "the heads of the audit logs could not be kept");
        }
        turn += 1;
    }
    if let Err(error) = app.failures.flush(&*app.store, None).await {
        tracing::warn!(%error, "failed tries could not be written");
    }
}

/// Removes from the files of the database what was deleted and could not be removed at once.
async fn scrub(app: AppState) {
    match app.store.scrub().await {
        Ok(()) => tracing::info!("what was deleted is removed from the files of the database"),
        Err(error) => tracing::warn!(%error, "what was deleted is still in the files of the database"),
    }
}

/// Writes how each audit log ends behind what is in the file.
async fn keep_heads(app: &AppState, file: &Path) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let heads = app.store.audit_heads(clock::now()).await?;
    let lines: String = heads.iter().map(|head| format!("{head}\n")).collect();
    let file = file.to_owned();
    tokio::task::spawn_blocking(move || {
        let mut open = std::fs::OpenOptions::new().append(true).create(true).open(&file)?;
        open.write_all(lines.as_bytes())?;
        open.sync_data()
    })
    .await??;
    Ok(())
}
