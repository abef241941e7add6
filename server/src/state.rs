//! What every part of the running server can reach, and the permits of work that keeps a processor busy.

use crate::assets::islands::Islands;
use crate::assets::shelf::Shelf;
use crate::auth::once::Presses;
use crate::auth::password::Passwords;
use crate::config::{Config, Place};
use crate::names::Names;
use crate::page_text::PageText;
use crate::pipeline::{Pipeline, PipelineError};
use crate::screen_pages::Screens;
use crate::strangers::{Strangers, processors};
use crate::ui_language::UiLanguage;
use app::outside::Out;
use std::net::IpAddr;
use std::sync::Arc;
use store::Store;

/// Work that was begun and broke down, or was asked for while the server stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the work broke down")]
pub struct WorkError;

/// What every handler and every service can reach.
#[derive(Clone)]
pub struct AppState {
    /// The way through the app.
    pub pipeline: Arc<Pipeline>,
    /// Words and pictures for pages.
    pub out: Out,
    /// How the server is reached.
    pub place: Place,
    /// Proxies that may say where a request comes from.
    pub proxies: Arc<[IpAddr]>,
    /// Where cases live.
    pub store: Arc<dyn Store>,
    /// Names of colleagues.
    pub names: Arc<Names>,
    /// Where passwords are checked.
    pub passwords: Passwords,
    /// What pages load.
    pub shelf: Arc<Shelf>,
    /// Pages of children's screens that were made.
    pub screens: Arc<Screens>,
    /// Presses on a child's and a talk's screen that were answered lately.
    pub presses: Arc<Presses>,
    /// What those who are not signed in may take.
    pub strangers: Strangers,
    /// Limits how many pages and papers are rendered at a time; more wait.
    pub render_permits: Arc<tokio::sync::Semaphore>,
}

impl AppState {
    /// Opens it on a store.
    ///
    /// # Errors
    /// Where content cannot be read.
    pub fn open(config: &Config, store: Arc<dyn Store>) -> Result<AppState, PipelineError> {
        let pipeline = Arc::new(Pipeline::open(config.content.as_deref())?);
        let islands = Arc::new(Islands::of(config.islands.as_deref()));
        let shelf = Arc::new(Shelf::fill(Arc::clone(&islands)));
        let words = PageText::new(Arc::clone(&pipeline), shelf.addresses().clone(), islands);
        let out: Out = Arc::new(words.with_public_letter(config.public_letter));
        let strangers = Strangers::of(config.public_letter);
        // One more than strangers can hold, pages and entrances together.
        let permits = processors().max(2 * strangers.at_a_time() + 1);
        Ok(AppState {
            pipeline,
            out,
            shelf,
            place: config.place(),
            proxies: config.trusted_proxies.clone().into(),
            store,
            names: Arc::default(),
            screens: Arc::default(),
            presses: Arc::default(),
            passwords: Passwords::new(strangers.at_a_time() + 1)?,
            strangers,
            render_permits: Arc::new(tokio::sync::Semaphore::new(permits)),
        })
    }

    /// Does work that keeps a processor busy, away from the threads that answer.
    ///
    /// # Errors
    /// Where the work itself broke down.
    pub async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce(&AppState) -> T + Send + 'static,
    ) -> Result<T, WorkError> {
        let permit = Arc::clone(&self.render_permits)
            .acquire_owned()
            .await
            .map_err(|_| WorkError)?;
        let (app, language, span) = (self.clone(), UiLanguage::current(), tracing::Span::current());
        // The permit lies with the job: a browser that goes away leaves the job running.
        let job = move || {
            let _permit = permit;
            span.in_scope(|| language.while_working(|| job(&app)))
        };
        tokio::task::spawn_blocking(job).await.map_err(|_| WorkError)
    }
}
