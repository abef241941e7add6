//! A promise to the child is kept, broken or dropped (N31).

use super::{CaseContext, Fields, make};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::{AppState, HttpError};
use axum::Extension;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Response};
use domain::case::AgreementId;
use domain::event::CaseEvent;
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
        let agreement = AgreementId::from(agreement.as_str());
        let event = match fields.text("to") {
            Some("kept") => CaseEvent::PromiseKept {
                agreement,
                on: fields.day("on")?.unwrap_or_else(|| context.today()),
                told_child: fields.words("told_child"),
            },
            Some("broken") => CaseEvent::PromiseBroken {
                agreement,
                told_child: fields.words("told_child"),
                reason: fields.words("reason"),
            },
            Some("dropped") => CaseEvent::PromiseDropped {
                agreement,
                reason: fields.words("reason").ok_or(HttpError::Lacking)?,
            },
            _ => return Err(HttpError::Form),
        };
        let change = context.change(fields.version()?, vec![event], Act::CaseChanged);
        make(&app, &context, &fields, change, &format!("{}#promises", context.page())).await
    };
    settled
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}
