//! A case ends, or goes on after all.

use super::{At, Fields, make};
use crate::doors::seat::{OwnCase, Seat};
use crate::http::{AppState, HttpError};
use axum::Extension;
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Response};
use domain::event::CaseEvent;
use store::Act;

/// Closes a case, or opens a closed one again.
pub async fn set(
    State(app): State<AppState>,
    Extension(seat): Extension<Seat>,
    Extension(own): Extension<OwnCase>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let at = At { seat, own };
    let fields = Fields::of(pairs);
    let ended = async {
        let event = match fields.text("to") {
            Some("closed") => CaseEvent::Closed {
                on: fields.day("on")?.unwrap_or_else(|| at.today()),
                ending: None,
            },
            Some("open") => CaseEvent::Reopened {
                why: fields.words("why").ok_or(HttpError::Lacking)?,
            },
            _ => return Err(HttpError::Form),
        };
        let change = at.change(fields.version()?, vec![event], Act::StateChanged);
        make(&app, &at, &fields, change, &at.page()).await
    };
    ended
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}
