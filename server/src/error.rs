//! Errors of requests. A handler returns its error; only `http::error_page` turns it into a page.

use crate::auth::password::PasswordError;
use crate::pipeline::PipelineError;
use crate::service::error::ServiceError;
use crate::state::WorkError;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::command::{Reason, Refusal};
use domain::event::CaseId;

/// Why a request failed. Each variant has its own status and page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HttpError {
    /// 404: no such page.
    NotFound,
    /// 405: the URL takes a submitted form only.
    WrongWay,
    /// 413: the request body is too large.
    TooLarge,
    /// 422: more people, meetings or fields than a letter without a case allows.
    TooMuch,
    /// 503: too many concurrent requests without a session.
    Busy,
    /// 400: not a valid form.
    Form,
    /// 422: a word is too long for a line on paper.
    TooWide,
    /// 401: the session ended before the form was sent. What was typed is passed on to the sign-in page.
    SessionEnded(Box<Unsent>),
    /// 401: a dangerous act, and the user has not proved lately that it is them. What was typed goes along.
    AskAgain {
        /// What was asked for.
        unsent: Box<Unsent>,
        /// Whether a form was sent; else a page was asked for.
        posted: bool,
    },
    /// 403: the form was sent from another site.
    Refused,
    /// 421: asked for under a name that is not ours.
    NotHere,
    /// 408: the body did not arrive in time.
    TooSlow,
    /// 403: signed in, but without a role that has access.
    NotYours,
    /// 403: another adviser's case in the same municipality; an adviser can use break-glass.
    NotYourCase(CaseId),
    /// 403: it takes a second factor, and the account has none.
    NeedsFactor,
    /// 410: the case was erased.
    Gone,
    /// 422: the request does not fit the current state of the case.
    DoesNotFit,
    /// 422: fields of a form have to be put right. The page asks for them again, and the rest of the form goes along.
    Amend(Box<Amend>),
    /// 422: a command was refused. The reason selects the sentence that explains it, and the remedy.
    NotDone(Box<Reason>),
    /// 503: the database does not answer, or takes no changes.
    Unavailable,
    /// 503: the change was sent to be committed, and no answer came. Perhaps it stands.
    Unsure,
    /// 409: somebody else was quicker, again and again. Nothing was written; whoever asked looks at how it stands now.
    Meanwhile,
    /// 409: too many drafts of one case.
    Drafts,
    /// 409: servers of an older version may still run and could not read this. No 503: a page that waits for
    /// the network would send again and again, and a stop behind it would wait.
    Upgrading,
    /// 507: the disk is full.
    Full,
    /// 500: internal error; logged where it happened.
    Ours,
}

/// The page on which something stands as it is now; beside [`HttpError::Meanwhile`], for the link back.
#[derive(Clone, Debug)]
pub struct StandsAt(pub String);

/// A form that was sent after its session ended.
#[derive(Clone, PartialEq, Eq)]
pub struct Unsent {
    /// The URL path it was sent to.
    pub path: String,
    /// Its fields, as the browser encoded them.
    pub typed: String,
}

/// Omits what was typed, because errors are logged.
impl std::fmt::Debug for Unsent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Unsent({} bytes)", self.typed.len())
    }
}

/// A form of which something has to be put right.
#[derive(Clone, PartialEq, Eq)]
pub struct Amend {
    /// The fields, as the form names them, and what is wrong with each.
    pub fields: Vec<(String, Reason)>,
    /// What the fields that choose can be answered with.
    pub choices: Vec<Choice>,
    /// The whole form as it was sent.
    pub sent: Vec<(String, String)>,
}

/// A field of a form that chooses from a list.
#[derive(Clone, PartialEq, Eq)]
pub struct Choice {
    /// The field, as the form names it.
    pub name: String,
    /// The key of its label.
    pub label: &'static str,
    /// Each answer with its words.
    pub options: Vec<(String, String)>,
}

/// Omits what was typed, because errors are logged.
impl std::fmt::Debug for Amend {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Amend({:?})", self.fields)
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
            HttpError::SessionEnded(_) | HttpError::AskAgain { .. } => StatusCode::UNAUTHORIZED,
            HttpError::Refused | HttpError::NotYours | HttpError::NotYourCase(_) | HttpError::NeedsFactor => {
                StatusCode::FORBIDDEN
            }
            HttpError::NotHere => StatusCode::MISDIRECTED_REQUEST,
            HttpError::TooSlow => StatusCode::REQUEST_TIMEOUT,
            HttpError::Gone => StatusCode::GONE,
            HttpError::TooMuch
            | HttpError::TooWide
            | HttpError::DoesNotFit
            | HttpError::Amend(_)
            | HttpError::NotDone(_) => StatusCode::UNPROCESSABLE_ENTITY,
            HttpError::Meanwhile | HttpError::Drafts | HttpError::Upgrading => StatusCode::CONFLICT,
            HttpError::Busy | HttpError::Unavailable | HttpError::Unsure => StatusCode::SERVICE_UNAVAILABLE,
            HttpError::Full => StatusCode::INSUFFICIENT_STORAGE,
            HttpError::Ours => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Whether the same form may be sent once more as it stands.
    #[must_use]
    pub fn may_be_sent_again(&self) -> bool {
        matches!(self, HttpError::Unavailable | HttpError::Unsure)
    }

    /// The key of its texts in `locales/`: `fault-KEY-title` and `fault-KEY`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            HttpError::NotFound => "not-found",
            HttpError::WrongWay => "wrong-way",
            HttpError::TooLarge => "too-large",
            HttpError::TooMuch => "too-much",
            HttpError::Busy => "busy",
            HttpError::Form | HttpError::SessionEnded(_) | HttpError::AskAgain { .. } => "form",
            HttpError::TooWide => "too-wide",
            HttpError::Refused => "refused",
            HttpError::NotHere => "not-here",
            HttpError::TooSlow => "too-slow",
            HttpError::NotYours => "not-yours",
            HttpError::NotYourCase(_) => "not-your-case",
            HttpError::NeedsFactor => "needs-factor",
            HttpError::Gone => "gone",
            HttpError::DoesNotFit => "does-not-fit",
            HttpError::Amend(_) => "lacking",
            HttpError::NotDone(_) => "not-done",
            HttpError::Unavailable => "unavailable",
            HttpError::Unsure => "unsure",
            HttpError::Meanwhile => "meanwhile",
            HttpError::Drafts => "drafts",
            HttpError::Upgrading => "upgrading",
            HttpError::Full => "full",
            HttpError::Ours => "ours",
        }
    }
}

/// Responds with the status, and stores the error in the response's extensions for `http::error_page`.
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
            store::StoreError::Refused(_) | store::StoreError::Held | store::StoreError::Taken => HttpError::DoesNotFit,
            store::StoreError::Stale(_) | store::StoreError::Changed => HttpError::Meanwhile,
            store::StoreError::TooManyDrafts => HttpError::Drafts,
            store::StoreError::UpgradeUnfinished => HttpError::Upgrading,
            store::StoreError::Full => HttpError::Full,
            store::StoreError::Unavailable(why) => {
                tracing::error!(%why, "the database does not answer");
                HttpError::Unavailable
            }
            store::StoreError::Unsure(why) => {
                tracing::error!(%why, "the database did not say whether a change stands");
                HttpError::Unsure
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
            ServiceError::Password(error) => error.into(),
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

/// A word too wide for its line is the writer's to split; everything else is an internal error.
impl From<PipelineError> for HttpError {
    fn from(error: PipelineError) -> HttpError {
        if error.finding().is_some() {
            return HttpError::TooWide;
        }
        tracing::error!(%error, "the pipeline");
        HttpError::Ours
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::StoreError;

    /// Whoever was slower did nothing wrong, and is not told that a form has to be put right.
    #[test]
    fn whoever_was_slower_is_told_to_look_again() {
        let late = HttpError::from(StoreError::Changed);
        assert_eq!((late.status(), late.key()), (StatusCode::CONFLICT, "meanwhile"));
    }
}
