//! Break-glass access to another adviser's acute case: it needs a reason, lasts two hours, and is shown to all on the
//! case.

use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::service::dangerous::{self, SHORTEST_REASON};
use crate::state::AppState;
use app::pages::glass::{Glass, glass};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::Words;
use domain::event::CaseId;
use store::{Act, Outcome};

/// Breaks the glass.
pub async fn break_it(
    State(app): State<AppState>,
    current_user: CurrentUser,
    fresh: Fresh,
    Path(case): Path<String>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let case = CaseId::from(case.as_str());
    within_reach(&app, &current_user, &case).await?;
    fields.short(&[("reason", Words::LONGEST)])?;
    let reason = fields.text("reason").unwrap_or_default();
    if reason.chars().count() < SHORTEST_REASON {
        return offer(&app, &current_user, &case, Some(reason.to_owned())).await;
    }
    dangerous::break_glass(&app, &fresh, &current_user, &case, reason).await?;
    Ok(Redirect::to(&format!("/case/{case}")).into_response())
}

/// The page that offers it in place of another adviser's case. It reveals nothing about the child.
///
/// # Errors
/// If the store does not answer.
pub async fn offer(
    app: &AppState,
    current_user: &CurrentUser,
    case: &CaseId,
    short: Option<String>,
) -> Result<Response, HttpError> {
    let status = match short {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::FORBIDDEN,
    };
    let model = Glass {
        shell: shell(app, current_user, "").await?,
        case: case.to_string(),
        short,
    };
    let mut page = answer(|nonce| glass(&app.out, nonce, model));
    *page.status_mut() = status;
    Ok(page)
}

/// Checks that the case belongs to the user's municipality and is not erased; the glass can be broken on no other.
///
/// # Errors
/// [`HttpError::NotFound`], after a line in the audit log.
pub async fn within_reach(app: &AppState, current_user: &CurrentUser, case: &CaseId) -> Result<(), HttpError> {
    let access = app
        .store
        .access(case, &current_user.account().id, current_user.now)
        .await?;
    match access {
        Some(access) if access.municipality == current_user.account().municipality && !access.erased => Ok(()),
        _ => {
            let line = current_user.entry(Act::GlassBroken, Some(case), Outcome::Refused);
            app.store.audit(line).await?;
            Err(HttpError::NotFound)
        }
    }
}
