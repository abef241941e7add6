//! The pages over HTTP: what each route takes, calls and answers.
//!
//! - [`routes`] one table: every route, and who may enter
//! - [`headers`] what every answer carries
//! - [`same_origin`] a form is taken only from our own pages
//! - [`too_large`] what no page takes is answered all the same
//! - [`assets`] style, fonts, modules
//! - [`islands`] the browser half, and where it comes from
//! - [`front`], [`letter`], [`words`], [`health`] what the routes do
//! - [`me`] who somebody is to a child
//! - [`language`] the language of the pages
//! - [`team`] the coordinator's page
//! - [`phrases`] what an adviser can say in the talk
//! - [`screen`] the child's own screen
//! - [`strangers`] how much those who are not signed in may ask for
//! - [`mod@workbench`] from a case to the workbench and back

pub mod accounts;
pub mod assets;
pub mod case;
pub mod front;
pub mod headers;
pub mod health;
pub mod islands;
pub mod language;
pub mod letter;
pub mod me;
pub mod page_text;
pub mod phrases;
pub mod routes;
pub mod same_origin;
pub mod screen;
pub mod sign_in;
pub mod staff;
pub mod strangers;
pub mod talk_screen;
pub mod team;
pub mod texts;
pub mod today;
pub mod too_large;
pub mod words;
pub mod words_of_time;
pub mod workbench;

use crate::auth::password::{PasswordError, Passwords};
use crate::config::Config;
use crate::pipeline::{Pipeline, PipelineError};
use crate::ui_language::UiLanguage;
use app::outside::Out;
use axum::Router;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{Html, IntoResponse, Response};
use std::net::IpAddr;
use std::sync::Arc;
use store::Store;

/// What every handler can reach.
#[derive(Clone)]
pub struct AppState {
    /// The way through the app.
    pub pipeline: Arc<Pipeline>,
    /// Words and pictures for pages.
    pub out: Out,
    /// How the server is reached.
    pub place: crate::config::Place,
    /// Proxies that may say where a request comes from.
    pub proxies: Arc<[IpAddr]>,
    /// Where cases live.
    pub store: Arc<dyn Store>,
    /// Names of colleagues.
    pub names: Arc<staff::Names>,
    /// Where passwords are checked.
    pub passwords: Passwords,
    /// What pages load.
    pub shelf: Arc<assets::Shelf>,
    /// Pages of children's screens that were made.
    pub screens: Arc<screen::Screens>,
    /// Presses on a child's and a talk's screen that were answered lately.
    pub presses: Arc<crate::auth::once::Presses>,
    /// What those who are not signed in may take.
    pub strangers: strangers::Strangers,
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
        let islands = Arc::new(islands::Islands::of(config.islands.as_deref()));
        let shelf = Arc::new(assets::Shelf::fill(Arc::clone(&islands)));
        let out: Out = Arc::new(
            page_text::PageText::new(Arc::clone(&pipeline), shelf.addresses().clone(), islands)
                .with_public_letter(config.public_letter),
        );
        let strangers = strangers::Strangers::of(config.public_letter);
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
            // One more than strangers can hold, on any machine.
            render_permits: Arc::new(tokio::sync::Semaphore::new(
                strangers::processors().max(strangers.at_a_time() + 1),
            )),
            strangers,
        })
    }

    /// Does work that keeps a processor busy, away from the threads that answer.
    ///
    /// # Errors
    /// Where the work itself broke down.
    pub async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce(&AppState) -> T + Send + 'static,
    ) -> Result<T, HttpError> {
        let permit = Arc::clone(&self.render_permits)
            .acquire_owned()
            .await
            .map_err(|_| HttpError::Ours)?;
        let (app, language) = (self.clone(), UiLanguage::current());
        // The permit lies with the job: a browser that goes away leaves the job running.
        let job = move || {
            let _permit = permit;
            language.while_working(|| job(&app))
        };
        tokio::task::spawn_blocking(job).await.map_err(|_| HttpError::Ours)
    }

    /// The router, made from the one table of routes.
    pub fn router(self) -> Router {
        routes::router(self)
    }
}

/// What can go wrong with a request: each has its page and its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HttpError {
    /// 404: no such page.
    NotFound,
    /// 405: a page that only a form leads to.
    WrongWay,
    /// 413: more than the page takes.
    TooLarge,
    /// 422: more people, meetings or fields than a letter without a case takes.
    TooMuch,
    /// 503: too many who are not signed in ask at once.
    Busy,
    /// 400: not a form of ours.
    Form,
    /// 422: a word that no line of paper can hold.
    TooWide,
    /// 403: sent from another site.
    Refused,
    /// 403: signed in, but not with a role that may enter.
    NotYours,
    /// 403: a case of the own municipality that somebody else has; the glass can be broken.
    NotYourCase,
    /// 410: the case was erased.
    Gone,
    /// 422: what was asked does not fit the case as it stands.
    DoesNotFit,
    /// 422: something that must be said was left out.
    Lacking,
    /// 422: a command was refused; the reason's key names why, and the remedy.
    NotDone(&'static str),
    /// 503: the database does not answer.
    Unavailable,
    /// 409: more drafts of one case than anybody types in.
    Drafts,
    /// 503: servers of an older version may still run, so cases are read and not changed.
    Upgrading,
    /// 507: the disk is full.
    Full,
    /// 500: our own fault; logged where it happened.
    Ours,
}

impl HttpError {
    fn status(self) -> StatusCode {
        match self {
            HttpError::NotFound => StatusCode::NOT_FOUND,
            HttpError::WrongWay => StatusCode::METHOD_NOT_ALLOWED,
            HttpError::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            HttpError::TooMuch => StatusCode::UNPROCESSABLE_ENTITY,
            HttpError::Form => StatusCode::BAD_REQUEST,
            HttpError::TooWide => StatusCode::UNPROCESSABLE_ENTITY,
            HttpError::Refused | HttpError::NotYours | HttpError::NotYourCase => StatusCode::FORBIDDEN,
            HttpError::Gone => StatusCode::GONE,
            HttpError::DoesNotFit | HttpError::Lacking | HttpError::NotDone(_) => StatusCode::UNPROCESSABLE_ENTITY,
            HttpError::Busy | HttpError::Unavailable | HttpError::Upgrading => StatusCode::SERVICE_UNAVAILABLE,
            HttpError::Drafts => StatusCode::CONFLICT,
            HttpError::Full => StatusCode::INSUFFICIENT_STORAGE,
            HttpError::Ours => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn key(self) -> &'static str {
        match self {
            HttpError::NotFound => "not-found",
            HttpError::WrongWay => "wrong-way",
            HttpError::TooLarge => "too-large",
            HttpError::TooMuch => "too-much",
            HttpError::Busy => "busy",
            HttpError::Form => "form",
            HttpError::TooWide => "too-wide",
            HttpError::Refused => "refused",
            HttpError::NotYours => "not-yours",
            HttpError::NotYourCase => "not-your-case",
            HttpError::Gone => "gone",
            HttpError::DoesNotFit => "does-not-fit",
            HttpError::Lacking => "lacking",
            HttpError::NotDone(_) => "not-done",
            HttpError::Unavailable => "unavailable",
            HttpError::Drafts => "drafts",
            HttpError::Upgrading => "upgrading",
            HttpError::Full => "full",
            HttpError::Ours => "ours",
        }
    }

    /// The key of the sentence that says why a command was refused.
    fn why(self) -> Option<String> {
        match self {
            HttpError::NotDone(reason) => Some(format!("refusal-{reason}")),
            _ => None,
        }
    }

    /// The fault as a page.
    pub fn page(self, app: &AppState) -> Response {
        let nonce = headers::nonce();
        let html = app::pages::fault::fault(&app.out, nonce.0.clone(), self.key(), self.why());
        let mut response = (self.status(), axum::Extension(nonce), Html(html)).into_response();
        if self == HttpError::Busy {
            response.headers_mut().insert(RETRY_AFTER, strangers::COME_BACK);
        }
        response
    }
}

impl From<store::StoreError> for HttpError {
    fn from(fault: store::StoreError) -> HttpError {
        match fault {
            store::StoreError::NotFound => HttpError::NotFound,
            store::StoreError::Erased => HttpError::Gone,
            store::StoreError::Refused(_) | store::StoreError::Stale(_) | store::StoreError::Taken => {
                HttpError::DoesNotFit
            }
            store::StoreError::TooManyDrafts => HttpError::Drafts,
            store::StoreError::Full => HttpError::Full,
            store::StoreError::UpgradeUnfinished => HttpError::Upgrading,
            store::StoreError::Unavailable(why) => {
                tracing::error!(%why, "the database does not answer");
                HttpError::Unavailable
            }
            other => {
                tracing::error!(error = %other, "the store");
                HttpError::Ours
            }
        }
    }
}

impl From<domain::command::Refusal> for HttpError {
    fn from(refusal: domain::command::Refusal) -> HttpError {
        HttpError::NotDone(refusal.reason.key())
    }
}

impl From<PasswordError> for HttpError {
    fn from(error: PasswordError) -> HttpError {
        tracing::error!(%error, "passwords");
        HttpError::Ours
    }
}

impl From<content::ContentError> for HttpError {
    fn from(error: content::ContentError) -> HttpError {
        tracing::error!(%error, "the content");
        HttpError::Ours
    }
}

impl From<PipelineError> for HttpError {
    fn from(error: PipelineError) -> HttpError {
        tracing::error!(%error, "the pipeline");
        HttpError::Ours
    }
}
