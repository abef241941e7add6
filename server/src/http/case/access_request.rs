//! Somebody asks to see the file.

use super::words::name;
use crate::error::HttpError;
use crate::http::staff::{answer, shell};
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::access_request::{AccessRequest, access_request};
use axum::extract::State;
use axum::response::Response;
use domain::access_request::to_weigh;

/// The page.
pub async fn show(State(app): State<AppState>, context: CaseContext) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let model = AccessRequest {
        shell: shell(&app, &context.user, "").await?,
        case: context.own.id.to_string(),
        child: name(&state.case),
        weighed: to_weigh(&state),
    };
    Ok(answer(|nonce| access_request(&app.out, nonce, model)))
}
