//! A case ends, or goes on after all.

use super::{CaseContext, Fields, act};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::{AppState, HttpError};
use axum::Extension;
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Response};
use domain::command::Command;
use domain::event::CaseState;
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
        let command = match fields.text("to") {
            Some("closed") => Command::Close {
                on: fields.day("on")?.unwrap_or_else(|| context.today()),
                ending: None,
            },
            Some("open") => Command::Reopen {
                why: fields.words("why").ok_or(HttpError::Lacking)?,
            },
            _ => return Err(HttpError::Form),
        };
        let commands = |_: &CaseState| Ok(vec![command.clone()]);
        act(&app, &context, &fields, &commands, Act::StateChanged, &context.page()).await
    };
    ended
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}
