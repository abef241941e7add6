//! State shared by all parts of the running server, and the limit on CPU-heavy work.

use crate::assets::islands::Islands;
use crate::assets::shelf::Shelf;
use crate::auth::breached::Breached;
use crate::auth::password::Passwords;
use crate::composers::Composers;
use crate::config::{Config, Place};
use crate::disk::Disk;
use crate::failures::Failures;
use crate::metrics::Metrics;
use crate::names::Names;
use crate::oidc::SignIns;
use crate::outbox::Outbox;
use crate::page_text::PageText;
use crate::pipeline::{Pipeline, PipelineError};
use crate::proxies::Proxies;
use crate::readiness::Readiness;
use crate::screen_pages::Screens;
use crate::shared_state::SharedState;
use crate::strangers::{Strangers, processors};
use crate::ui_language::UiLanguage;
use crate::under_way::UnderWay;
use app::outside::Out;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;
use store::{Role, Roles, Store};

/// The work panicked, or the server is stopping.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the work broke down")]
pub struct WorkError;

/// State shared by all handlers and services. Every layer of every request takes a clone: it is one counter.
#[derive(Clone)]
pub struct AppState(Arc<Parts>);

impl Deref for AppState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What [`AppState`] shares.
pub struct Parts {
    /// The way from a case to a document.
    pub pipeline: Arc<Pipeline>,
    /// The folder of texts that this server was given, in which an earlier version may have kept wordings.
    pub content_folder: Option<PathBuf>,
    /// Text and pictures for pages.
    pub out: Out,
    /// How the server is reached.
    pub place: Place,
    /// Proxies trusted to report a request's client IP.
    pub proxies: Arc<Proxies>,
    /// Storage of cases.
    pub store: Arc<dyn Store>,
    /// A cache of names of colleagues and municipalities.
    pub names: Names,
    /// Checks passwords.
    pub passwords: Passwords,
    /// Passwords known from breaches elsewhere, where the operator has a list.
    pub breached: Option<Breached>,
    /// Signing in at the municipality.
    pub sign_ins: Arc<SignIns>,
    /// Where papers are filed beside this store.
    pub outbox: Outbox,
    /// Files that pages load.
    pub shelf: Arc<Shelf>,
    /// A cache of municipalities' words, ready for composing.
    pub composers: Composers,
    /// A cache of rendered pages of children's screens.
    pub screens: Screens,
    /// How far this server knows what others have changed; what the caches are believed by.
    pub shared: SharedState,
    /// Whom to write to who found a fault, for `security.txt`.
    pub security_contact: Option<String>,
    /// Failed tries of strangers, on their way into the audit log.
    pub failures: Failures,
    /// The disk that the data lies on.
    pub disk: Disk,
    /// Numbers for monitors.
    pub metrics: Metrics,
    /// Whether this server can do its work, as last worked out.
    pub readiness: Readiness,
    /// Limits for requests without a session.
    pub strangers: Strangers,
    /// What each address has under way.
    pub under_way: Arc<UnderWay>,
    /// Limits how many pages and papers are rendered at a time; further ones wait.
    pub render_permits: Arc<tokio::sync::Semaphore>,
    /// Whether those who could harm most must have a second factor.
    pub second_factor: bool,
    /// One photo is decoded at a time.
    pub photo_permit: Arc<tokio::sync::Semaphore>,
}

impl AppState {
    /// Builds the state on a store, with the texts that this server begins with.
    ///
    /// # Errors
    /// The list of breached passwords cannot be read, or there is no randomness.
    pub fn open(
        config: &Config,
        place: Place,
        store: Arc<dyn Store>,
        pipeline: Pipeline,
    ) -> Result<AppState, PipelineError> {
        let pipeline = Arc::new(pipeline);
        let islands = Arc::new(Islands::of(config.islands.as_deref()));
        let shelf = Arc::new(Shelf::fill(Arc::clone(&islands)));
        let words = PageText::new(Arc::clone(&pipeline), shelf.addresses().clone(), islands);
        let out: Out = Arc::new(words.with_public_letter(config.public_letter));
        let strangers = Strangers::of(config.public_letter);
        // One more than strangers can hold, pages and entrances together.
        let permits = processors().max(2 * strangers.at_a_time() + 1);
        Ok(AppState(Arc::new(Parts {
            pipeline,
            content_folder: config.content.clone(),
            out,
            shelf,
            place,
            proxies: Arc::new(config.trusted_proxies.clone()),
            store,
            names: Names::default(),
            composers: Composers::default(),
            screens: Screens::default(),
            shared: SharedState::default(),
            breached: Breached::open(config.breached_passwords.as_deref())?,
            passwords: Passwords::new(strangers.at_a_time())?,
            sign_ins: Arc::new(SignIns::of(&config.sign_in)),
            outbox: Outbox::of(&config.outbox),
            security_contact: config.security_contact.clone(),
            failures: Failures::default(),
            disk: Disk::of(&config.data),
            metrics: Metrics::default(),
            readiness: Readiness::default(),
            strangers,
            under_way: Arc::default(),
            second_factor: config.second_factor,
            render_permits: Arc::new(tokio::sync::Semaphore::new(permits)),
            photo_permit: Arc::new(tokio::sync::Semaphore::new(1)),
        })))
    }

    /// Whether somebody with these roles must have a second factor before anything opens: administrators, who give
    /// others access.
    #[must_use]
    pub fn needs_factor(&self, roles: Roles) -> bool {
        self.second_factor && roles.has(Role::Admin)
    }

    /// Runs CPU-heavy work off the threads that serve requests.
    ///
    /// # Errors
    /// The work panicked, or the server is stopping.
    pub async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce(&AppState) -> T + Send + 'static,
    ) -> Result<T, WorkError> {
        let permit = Arc::clone(&self.render_permits)
            .acquire_owned()
            .await
            .map_err(|_| WorkError)?;
        let (app, language, span) = (self.clone(), UiLanguage::current(), tracing::Span::current());
        // The job owns the permit: it keeps running if the browser disconnects.
        let job = move || {
            let _permit = permit;
            span.in_scope(|| language.while_working(|| job(&app)))
        };
        tokio::task::spawn_blocking(job).await.map_err(|_| WorkError)
    }
}
