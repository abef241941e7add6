//! What can go wrong with a request. A handler gives its error back; `http::error_page` is the one place that makes a page of it.

use crate::auth::password::PasswordError;
use crate::pipeline::PipelineError;
use crate::service::error::ServiceError;
use crate::state::WorkError;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::command::{Reason, Refusal};
use domain::event::CaseId;

/// Why a request is not answered as it was asked: each has its status, and its page.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// 401: the session ended before the form was sent; what was typed goes along to the sign-in page.
    SessionEnded(Box<Unsent>),
    /// 403: sent from another site.
    Refused,
    /// 403: signed in, but not with a role that may enter.
    NotYours,
    /// 403: a case of the own municipality that somebody else has; an adviser can break the glass.
    NotYourCase(CaseId),
    /// 410: the case was erased.
    Gone,
    /// 422: what was asked does not fit the case as it stands.
    DoesNotFit,
    /// 422: something that must be said was left out.
    Lacking,
    /// 422: a command was refused. The reason names the sentence that says why, and the remedy.
    NotDone(Box<Reason>),
    /// 503: the database does not answer.
    Unavailable,
    /// 409: more drafts of one case than anybody types in.
    Drafts,
    /// 409: servers of an older version may still run, so cases are read and not changed. No 503: a page that waits for the
    /// network would send again and again, and a stop behind it would wait.
    Upgrading,
    /// 507: the disk is full.
    Full,
    /// 500: our own fault; logged where it happened.
    Ours,
}

/// A form that came after its session ended.
#[derive(Clone, PartialEq, Eq)]
pub struct Unsent {
    /// Where it was going.
    pub path: String,
    /// Its fields, as the browser encoded them.
    pub typed: String,
}

/// Without what was typed: errors are logged.
impl std::fmt::Debug for Unsent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Unsent({} bytes)", self.typed.len())
    }
}

impl HttpError {
    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            HttpError::NotFound => StatusCode::NOT_FOUND,
            HttpError::WrongWay => StatusCode::METHOD_NOT_ALLOWED,
            HttpError::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            HttpError::Form => StatusCode::BAD_REQUEST,
            HttpError::SessionEnded(_) => StatusCode::UNAUTHORIZED,
            HttpError::Refused | HttpError::NotYours | HttpError::NotYourCase(_) => StatusCode::FORBIDDEN,
            HttpError::Gone => StatusCode::GONE,
            HttpError::TooMuch
            | HttpError::TooWide
            | HttpError::DoesNotFit
            | HttpError::Lacking
            | HttpError::NotDone(_) => StatusCode::UNPROCESSABLE_ENTITY,
            HttpError::Drafts | HttpError::Upgrading => StatusCode::CONFLICT,
            HttpError::Busy | HttpError::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            HttpError::Full => StatusCode::INSUFFICIENT_STORAGE,
            HttpError::Ours => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What its words are called: `fault-KEY-title` and `fault-KEY` in `locales/`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            HttpError::NotFound => "not-found",
            HttpError::WrongWay => "wrong-way",
            HttpError::TooLarge => "too-large",
            HttpError::TooMuch => "too-much",
            HttpError::Busy => "busy",
            HttpError::Form | HttpError::SessionEnded(_) => "form",
            HttpError::TooWide => "too-wide",
            HttpError::Refused => "refused",
            HttpError::NotYours => "not-yours",
            HttpError::NotYourCase(_) => "not-your-case",
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
}

/// The status, and the error itself in the answer's extensions for `http::error_page`.
impl IntoResponse for HttpError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<store::StoreError> for HttpError {
    fn from(error: store::StoreError) -> HttpError {
        match error {
            store::StoreError::NotFound => HttpError::NotFound,
            store::StoreError::Erased => HttpError::Gone,
            store::StoreError::Refused(_) | store::StoreError::Stale(_) | store::StoreError::Taken => {
                HttpError::DoesNotFit
            }
            store::StoreError::TooManyDrafts => HttpError::Drafts,
            store::StoreError::UpgradeUnfinished => HttpError::Upgrading,
            store::StoreError::Full => HttpError::Full,
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

impl From<Reason> for HttpError {
    fn from(reason: Reason) -> HttpError {
        HttpError::NotDone(Box::new(reason))
    }
}

impl From<Refusal> for HttpError {
    fn from(refusal: Refusal) -> HttpError {
        refusal.reason.into()
    }
}

impl From<ServiceError> for HttpError {
    fn from(error: ServiceError) -> HttpError {
        match error {
            ServiceError::Store(error) => error.into(),
            ServiceError::Pipeline(error) => error.into(),
            ServiceError::Work(error) => error.into(),
            ServiceError::Refused(refused) => refused.refusal.into(),
            ServiceError::NotFound => HttpError::NotFound,
            ServiceError::DoesNotFit => HttpError::DoesNotFit,
        }
    }
}

impl From<WorkError> for HttpError {
    fn from(error: WorkError) -> HttpError {
        tracing::error!(%error, "work away from the threads that answer");
        HttpError::Ours
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

/// A word that is wider than its line is the writer's to divide; everything else is ours.
impl From<PipelineError> for HttpError {
    fn from(error: PipelineError) -> HttpError {
        if error.finding().is_some() {
            return HttpError::TooWide;
        }
        tracing::error!(%error, "the pipeline");
        HttpError::Ours
    }
}
