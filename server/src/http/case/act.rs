//! An act of a page's form on its case: done, and on to a page (Post/Redirect/Get); or why not, with what was typed.

use super::stale;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::act::{self, carry_out};
use crate::service::case_context::CaseContext;
use crate::service::error::{Refused, ServiceError};
use crate::state::AppState;
use axum::response::{IntoResponse, Redirect, Response};
use store::{Act, Paper};

/// Commands that a form's fields come to, seen from the case as it stands.
pub type Commands<'a> = act::Commands<'a, HttpError>;

/// Why an act is not done: a page of its own says so where the command was refused.
pub(crate) enum NotDone {
    /// The command was refused.
    Refused(Box<Refused>),
    /// Anything else.
    Failed(HttpError),
}

impl From<ServiceError> for NotDone {
    fn from(error: ServiceError) -> NotDone {
        match error {
            ServiceError::Refused(refused) => NotDone::Refused(refused),
            other => NotDone::Failed(other.into()),
        }
    }
}

impl From<HttpError> for NotDone {
    fn from(error: HttpError) -> NotDone {
        NotDone::Failed(error)
    }
}

/// Does what a form asks and goes on to the page `to`. Where somebody changed the same thing since the form was shown, both
/// versions are shown; any other refusal is shown with what was typed.
///
/// # Errors
/// Where the form names no version, and what `commands` and the store say.
pub async fn act(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    commands: &Commands<'_>,
    act: Act,
    to: &str,
) -> Result<Response, HttpError> {
    act_keeping(app, context, sent, commands, (act, Vec::new()), to).await
}

/// The same, with papers that are kept as they were made.
///
/// # Errors
/// As [`fn@act`].
pub async fn act_keeping(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    commands: &Commands<'_>,
    kept: (Act, Vec<Paper>),
    to: &str,
) -> Result<Response, HttpError> {
    let done = carry_out(app, context, sent.version()?, commands, kept).await;
    answer(app, context, sent, done.map(|()| to.to_owned())).await
}

/// The answer to a form: on to a page, or why not.
///
/// # Errors
/// Where the store does not answer, or the act failed for another reason than a refusal.
pub(crate) async fn answer(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    done: Result<String, NotDone>,
) -> Result<Response, HttpError> {
    match done {
        Ok(to) => Ok(Redirect::to(&to).into_response()),
        Err(NotDone::Refused(refused)) => stale::refused(app, context, sent, &refused).await,
        Err(NotDone::Failed(error)) => Err(error),
    }
}
