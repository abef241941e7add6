//! Carries out a form on its case: a redirect when done (Post/Redirect/Get), else the reason, with what was typed.

use super::stale;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::act::{self, carry_out};
use crate::service::beside::would_write;
use crate::service::case_context::CaseContext;
use crate::service::error::{Refused, ServiceError};
use crate::state::AppState;
use axum::response::{IntoResponse, Redirect, Response};
use store::Act;

/// Makes the commands of a form's fields from the current case.
pub type Commands<'a> = act::Commands<'a, HttpError>;

/// Why an act was not done. A refused command gets a page of its own.
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

/// Carries out a form and redirects to the page `to`. If somebody changed the same thing since the form was shown, both
/// versions are shown; any other refusal is shown with what was typed.
///
/// # Errors
/// If the form names no version; the errors of `commands` and of the store.
pub async fn act(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    commands: &Commands<'_>,
    act: Act,
    to: &str,
) -> Result<Response, HttpError> {
    let done = carry_out(app, context, sent.version()?, commands, (act, Vec::new())).await;
    answer(app, context, sent, done.map(|()| to.to_owned()), Some(commands)).await
}

/// The answer to a form: a redirect, or a page with the refusal. `commands` are those of the form: what they would write is
/// shown beside what somebody else wrote meanwhile.
///
/// # Errors
/// If the store does not answer, or the act failed for a reason other than a refusal.
pub(crate) async fn answer(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    done: Result<String, NotDone>,
    commands: Option<&Commands<'_>>,
) -> Result<Response, HttpError> {
    match done {
        Ok(to) => Ok(Redirect::to(&to).into_response()),
        Err(NotDone::Refused(refused)) => {
            let own = commands.and_then(|commands| commands(&refused.state).ok());
            let own = own.map(|own| would_write(context, &refused.state, own));
            stale::refused(app, context, sent, &refused, own.unwrap_or_default()).await
        }
        Err(NotDone::Failed(error)) => Err(error),
    }
}
