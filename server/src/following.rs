//! Keeps this server up with the others on the same store: asks every second what has changed, off the way of any request,
//! and goes over to texts that were published meanwhile. A polled row is the whole of it: it works on both databases, and
//! behind a pooler that passes on no notifications.

use crate::service::published;
use crate::state::AppState;
use std::time::Duration;
use store::Versions;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval, timeout};

/// How often the store is asked.
const EVERY: Duration = Duration::from_secs(1);
/// How long it may take; what is remembered is not believed any longer then.
const PATIENCE: Duration = crate::shared_state::BELIEVED;

/// Goes on until `stop` says so.
pub async fn run(app: AppState, mut stop: watch::Receiver<bool>) {
    let mut turns = interval(EVERY);
    turns.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut following = Following {
        going_over: None,
        is_lost: false,
    };
    loop {
        let turn = async {
            turns.tick().await;
            following.turn(&app).await;
        };
        tokio::select! {
            () = turn => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

/// What is remembered from one turn to the next.
struct Following {
    /// Reads published texts, beside the turns: what another version of the program checked is checked here for seconds.
    going_over: Option<JoinHandle<()>>,
    /// Whether the store did not answer the last time: it is said once.
    is_lost: bool,
}

impl Following {
    async fn turn(&mut self, app: &AppState) {
        let why = match timeout(PATIENCE, app.shared.look(&*app.store)).await {
            Ok(Ok(versions)) => {
                self.is_lost = false;
                return self.texts(app, &versions);
            }
            Ok(Err(error)) => error.to_string(),
            Err(_) => "it takes too long".to_owned(),
        };
        if !self.is_lost {
            tracing::warn!(%why, "the store does not say what has changed; what is remembered is not believed meanwhile");
        }
        self.is_lost = true;
    }

    /// Begins to go over to the newest published texts, unless they are served already or were looked at in vain.
    fn texts(&mut self, app: &AppState, versions: &Versions) {
        let (newest, served) = (versions.texts, app.pipeline.texts_version());
        app.metrics.texts(newest, served);
        let in_vain = app.pipeline.behind().is_some_and(|behind| behind.version == newest);
        let under_way = self.going_over.as_ref().is_some_and(|task| !task.is_finished());
        if newest != served && !in_vain && !under_way {
            self.going_over = Some(tokio::spawn(go_over(app.clone(), newest)));
        }
    }
}

/// Goes over to published texts; what comes of it is said.
async fn go_over(app: AppState, version: u64) {
    match published::follow(&app.pipeline, &*app.store, version).await {
        Ok(Ok(())) => tracing::warn!(version, "other texts were published, and are served now"),
        Ok(Err(behind)) => tracing::error!(%behind, "published texts are not served"),
        Err(error) => tracing::warn!(%error, "published texts could not be read; it is tried again"),
    }
}
