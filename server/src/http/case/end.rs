//! A case ends, or goes on after all.

use super::{CaseContext, Fields, make};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::{AppState, HttpError};
use axum::Extension;
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Response};
use domain::event::CaseEvent;
use store::Act;

/// Closes a case, or opens a closed one again.
pub async fn set(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let context = CaseContext { user, own };
    let fields = Fields::of(pairs);
    let ended = async {
        let event = match fields.text("to") {
            Some("closed") => CaseEvent::Closed {
                on: fields.day("on")?.unwrap_or_else(|| context.today()),
                ending: None,
            },
            Some("open") => CaseEvent::Reopened {
                why: fields.words("why").ok_or(HttpError::Lacking)?,
            },
            _ => return Err(HttpError::Form),
        };
        let change = context.change(fields.version()?, vec![event], Act::StateChanged);
        make(&app, &context, &fields, change, &context.page()).await
    };
    ended
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}
