//! The pages over HTTP. Nothing is stored: a POST answers with a page, and the
//! case rides along in a hidden field.
//!
//! - [`routes`] one table: every route, and who may enter
//! - [`headers`] what every answer carries
//! - [`same_origin`] a form is taken only from our own pages
//! - [`too_large`] what no page takes is answered all the same
//! - [`assets`] style, fonts, module, islands
//! - [`front`], [`letter`], [`words`], [`health`] what the routes do
//! - [`mod@bench`] from a case to the workbench and back

pub mod assets;
pub mod bench;
pub mod front;
pub mod headers;
pub mod health;
pub mod letter;
pub mod routes;
pub mod same_origin;
pub mod too_large;
pub mod voice;
pub mod words;

use crate::config::Config;
use crate::desk::{Desk, DeskError};
use app::outside::Out;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use std::sync::Arc;

/// What every handler can reach.
#[derive(Clone)]
pub struct House {
    /// The way through the house.
    pub desk: Arc<Desk>,
    /// Words and pictures for pages.
    pub out: Out,
    /// How the server is reached.
    pub place: crate::config::Place,
    /// What pages load.
    pub shelf: Arc<assets::Shelf>,
    /// Pages and papers made at a time; more wait.
    pub hands: Arc<tokio::sync::Semaphore>,
}

impl House {
    /// Opens the house.
    ///
    /// # Errors
    /// Where content cannot be read.
    pub fn open(config: &Config) -> Result<House, DeskError> {
        let desk = Arc::new(Desk::open(config.content.as_deref())?);
        let shelf = Arc::new(assets::Shelf::fill(config.islands.as_deref()));
        let out: Out = Arc::new(voice::Voice::new(Arc::clone(&desk), shelf.addresses().clone()));
        let hands = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Ok(House {
            desk,
            out,
            shelf,
            place: config.place(),
            hands: Arc::new(tokio::sync::Semaphore::new(hands)),
        })
    }

    /// Does work that keeps a processor busy, away from the threads that answer.
    ///
    /// # Errors
    /// Where the work itself broke down.
    pub async fn work<T: Send + 'static>(&self, job: impl FnOnce(&House) -> T + Send + 'static) -> Result<T, Fault> {
        let _permit = Arc::clone(&self.hands).acquire_owned().await.map_err(|_| Fault::Ours)?;
        let house = self.clone();
        tokio::task::spawn_blocking(move || job(&house))
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
            Fault::Refused => StatusCode::FORBIDDEN,
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
