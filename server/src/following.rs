//! Keeps this server up with the others on the same store: asks every second what has changed, off the way of any request,
//! and reads the folder of texts again when another server serves other texts. A polled row is the whole of it: it works on
//! both databases, and behind a pooler that passes on no notifications.

use crate::state::AppState;
use crate::texts::ReadAgain;
use std::path::{Path, PathBuf};
use std::time::Duration;
use store::Versions;
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval, timeout};

/// How often the store is asked.
const EVERY: Duration = Duration::from_secs(1);
/// How long it may take; what is remembered is not believed any longer then.
const PATIENCE: Duration = crate::shared_state::BELIEVED;
/// How many turns go by before a folder is read again that held other texts.
const AGAIN: u32 = 10;

/// Goes on until `stop` says so. `folder`: the folder of texts that this server was given.
pub async fn run(app: AppState, folder: Option<PathBuf>, mut stop: watch::Receiver<bool>) {
    let mut turns = interval(EVERY);
    turns.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut following = Following {
        folder,
        asked: None,
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
    folder: Option<PathBuf>,
    /// The texts that others serve and this server does not, and how many turns ago the folder was read for them.
    asked: Option<(String, u32)>,
    /// Whether the store did not answer the last time: it is said once.
    is_lost: bool,
}

impl Following {
    async fn turn(&mut self, app: &AppState) {
        let why = match timeout(PATIENCE, app.shared.look(&*app.store)).await {
            Ok(Ok(versions)) => {
                self.is_lost = false;
                return self.texts(app, &versions).await;
            }
            Ok(Err(error)) => error.to_string(),
            Err(_) => "it takes too long".to_owned(),
        };
        if !self.is_lost {
            tracing::warn!(%why, "the store does not say what has changed; what is remembered is not believed meanwhile");
        }
        self.is_lost = true;
    }

    /// Serves the texts that the other servers serve, as soon as they lie in this one's folder.
    async fn texts(&mut self, app: &AppState, versions: &Versions) {
        if versions.texts == app.pipeline.folder_version() {
            self.asked = None;
            return;
        }
        let is_new = match &mut self.asked {
            Some((texts, turns)) if *texts == versions.texts => {
                *turns += 1;
                if *turns % AGAIN != 0 {
                    return;
                }
                false
            }
            _ => true,
        };
        if is_new {
            self.asked = Some((versions.texts.clone(), 0));
        }
        match self.folder.clone() {
            Some(folder) => read_again(app, &folder, &versions.texts, is_new).await,
            None if is_new => {
                tracing::warn!("another server on this database serves texts of a folder; give this one --content too");
            }
            None => {}
        }
    }
}

/// Reads the folder again; what comes of it is said once for each change.
async fn read_again(app: &AppState, folder: &Path, texts: &str, is_new: bool) {
    let (pipeline, place, texts) = (app.pipeline.clone(), folder.to_owned(), texts.to_owned());
    let read = tokio::task::spawn_blocking(move || pipeline.read_again(&place, &texts)).await;
    match read {
        Ok(Ok(ReadAgain::Served)) => {
            tracing::warn!("the texts in the content folder were read again, as another server serves them");
        }
        Ok(Ok(ReadAgain::Others)) if is_new => {
            tracing::warn!("another server on this database serves other texts than lie in this one's content folder");
        }
        Ok(Ok(ReadAgain::Faults(faults))) if is_new => {
            tracing::error!(
                faults,
                "the texts that another server serves do not pass here; run content check"
            );
        }
        Ok(Ok(ReadAgain::TooOften)) if is_new => {
            tracing::error!("the content folder has changed too often for one run; start this server again");
        }
        Ok(Ok(_)) => {}
        Ok(Err(error)) if is_new => tracing::error!(%error, "the content folder cannot be read"),
        Ok(Err(_)) => {}
        Err(error) => tracing::error!(%error, "reading the content folder broke down"),
    }
}
