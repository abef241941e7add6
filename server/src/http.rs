//! The pages over HTTP. Nothing is stored: a POST answers with a page, and the
//! case rides along in a hidden field.
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
//! - [`mod@bench`] from a case to the workbench and back

pub mod accounts;
pub mod assets;
pub mod bench;
pub mod case;
pub mod front;
pub mod headers;
pub mod health;
pub mod islands;
pub mod language;
pub mod letter;
pub mod me;
pub mod phrases;
pub mod routes;
pub mod same_origin;
pub mod screen;
pub mod sign_in;
pub mod staff;
pub mod table;
pub mod team;
pub mod texts;
pub mod today;
pub mod too_large;
pub mod voice;
pub mod words;
pub mod words_of_time;

use crate::config::Config;
use crate::desk::{Desk, DeskError};
use crate::doors::password::{PasswordError, Passwords};
use crate::tongue::Tongue;
use app::outside::Out;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use std::net::IpAddr;
use std::sync::Arc;
use store::Store;

/// What every handler can reach.
#[derive(Clone)]
pub struct House {
    /// The way through the house.
    pub desk: Arc<Desk>,
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
    pub presses: Arc<crate::doors::once::Presses>,
    /// Pages and papers made at a time; more wait.
    pub hands: Arc<tokio::sync::Semaphore>,
}

impl House {
    /// Opens the house on a store.
    ///
    /// # Errors
    /// Where content cannot be read.
    pub fn open(config: &Config, store: Arc<dyn Store>) -> Result<House, DeskError> {
        let desk = Arc::new(Desk::open(config.content.as_deref())?);
        let islands = Arc::new(islands::Islands::of(config.islands.as_deref()));
        let shelf = Arc::new(assets::Shelf::fill(Arc::clone(&islands)));
        let out: Out = Arc::new(voice::Voice::new(Arc::clone(&desk), shelf.addresses().clone(), islands));
        let hands = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Ok(House {
            desk,
            out,
            shelf,
            place: config.place(),
            proxies: config.trusted_proxies.clone().into(),
            store,
            names: Arc::default(),
            screens: Arc::default(),
            presses: Arc::default(),
            passwords: Passwords::new()?,
            hands: Arc::new(tokio::sync::Semaphore::new(hands)),
        })
    }

    /// Does work that keeps a processor busy, away from the threads that answer.
    ///
    /// # Errors
    /// Where the work itself broke down.
    pub async fn work<T: Send + 'static>(&self, job: impl FnOnce(&House) -> T + Send + 'static) -> Result<T, Fault> {
        let _permit = Arc::clone(&self.hands).acquire_owned().await.map_err(|_| Fault::Ours)?;
        let (house, tongue) = (self.clone(), Tongue::spoken());
        tokio::task::spawn_blocking(move || tongue.while_working(|| job(&house)))
            .await
            .map_err(|_| Fault::Ours)
    }

    /// The router, made from the one table of routes.
    pub fn router(self) -> Router {
        routes::router(self)
    }
}

/// What can go wrong with a request: each has its page and its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 404: no such page.
    NotFound,
    /// 405: a page that only a form leads to.
    WrongWay,
    /// 413: more than the page takes.
    TooLarge,
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
    /// 503: the database does not answer.
    Unavailable,
    /// 507: the disk is full.
    Full,
    /// 500: our own fault; logged where it happened.
    Ours,
}

impl Fault {
    fn status(self) -> StatusCode {
        match self {
            Fault::NotFound => StatusCode::NOT_FOUND,
            Fault::WrongWay => StatusCode::METHOD_NOT_ALLOWED,
            Fault::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Fault::Form => StatusCode::BAD_REQUEST,
            Fault::TooWide => StatusCode::UNPROCESSABLE_ENTITY,
            Fault::Refused | Fault::NotYours | Fault::NotYourCase => StatusCode::FORBIDDEN,
            Fault::Gone => StatusCode::GONE,
            Fault::DoesNotFit | Fault::Lacking => StatusCode::UNPROCESSABLE_ENTITY,
            Fault::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Fault::Full => StatusCode::INSUFFICIENT_STORAGE,
            Fault::Ours => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Fault::NotFound => "not-found",
            Fault::WrongWay => "wrong-way",
            Fault::TooLarge => "too-large",
            Fault::Form => "form",
            Fault::TooWide => "too-wide",
            Fault::Refused => "refused",
            Fault::NotYours => "not-yours",
            Fault::NotYourCase => "not-your-case",
            Fault::Gone => "gone",
            Fault::DoesNotFit => "does-not-fit",
            Fault::Lacking => "lacking",
            Fault::Unavailable => "unavailable",
            Fault::Full => "full",
            Fault::Ours => "ours",
        }
    }

    /// The fault as a page.
    pub fn page(self, house: &House) -> Response {
        let nonce = headers::nonce();
        let html = app::pages::fault::fault(&house.out, nonce.0.clone(), self.key());
        (self.status(), axum::Extension(nonce), Html(html)).into_response()
    }
}

impl From<store::StoreError> for Fault {
    fn from(fault: store::StoreError) -> Fault {
        match fault {
            store::StoreError::NotFound => Fault::NotFound,
            store::StoreError::Erased => Fault::Gone,
            store::StoreError::Refused(_) | store::StoreError::Stale(_) | store::StoreError::Taken => Fault::DoesNotFit,
            store::StoreError::Full => Fault::Full,
            store::StoreError::Unavailable(why) => {
                tracing::error!(%why, "the database does not answer");
                Fault::Unavailable
            }
            other => {
                tracing::error!(error = %other, "the store");
                Fault::Ours
            }
        }
    }
}

impl From<PasswordError> for Fault {
    fn from(error: PasswordError) -> Fault {
        tracing::error!(%error, "passwords");
        Fault::Ours
    }
}

impl From<content::ContentError> for Fault {
    fn from(error: content::ContentError) -> Fault {
        tracing::error!(%error, "the content");
        Fault::Ours
    }
}

impl From<DeskError> for Fault {
    fn from(error: DeskError) -> Fault {
        tracing::error!(%error, "the desk");
        Fault::Ours
    }
}
