//! A promise to the child is kept, broken or dropped (N31).

use super::{CaseContext, Fields, act};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::{AppState, HttpError};
use axum::Extension;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Response};
use domain::case::AgreementId;
use domain::command::Command;
use store::Act;

/// Settles a promise. A broken one is told to the child, a dropped one has its reason.
pub async fn settle(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Path((_, agreement)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let context = CaseContext { user, own };
    let fields = Fields::of(pairs);
    let settled = async {
        let promise = AgreementId::from(agreement.as_str());
        let command = match fields.text("to") {
            Some("kept") => Command::KeepPromise {
                promise,
                on: fields.day("on")?.unwrap_or_else(|| context.today()),
                told_child: fields.words("told_child"),
            },
            Some("broken") => Command::BreakPromise {
                promise,
                told_child: fields.words("told_child"),
                reason: fields.words("reason"),
            },
            Some("dropped") => Command::DropPromise {
                promise,
                reason: fields.words("reason").ok_or(HttpError::Lacking)?,
            },
            _ => return Err(HttpError::Form),
        };
        let to = format!("{}#promises", context.page());
        act(
            &app,
            &context,
            &fields,
            &|_| Ok(vec![command.clone()]),
            Act::CaseChanged,
            &to,
        )
        .await
    };
    settled
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}
