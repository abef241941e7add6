//! An acute case that is somebody else's: a reason, two hours, and everybody on the case sees it.

use super::Fields;
use crate::doors::seat::Seat;
use crate::http::staff::{answer, shell};
use crate::http::{AppState, HttpError};
use app::pages::glass::{Glass, glass};
use axum::Extension;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::CaseId;
use store::{Act, Outcome};

/// The shortest reason that says anything, in characters.
const SHORTEST: usize = 10;

/// Breaks the glass.
pub async fn break_it(
    State(app): State<AppState>,
    Extension(seat): Extension<Seat>,
    Path(case): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let fields = Fields::of(pairs);
    let broken = async {
        let case = CaseId::from(case.as_str());
        within_reach(&app, &seat, &case).await?;
        let reason = fields.text("reason").unwrap_or_default();
        if reason.chars().count() < SHORTEST {
            return offer(&app, &seat, &case, Some(reason.to_owned())).await;
        }
        let audit = seat.entry(Act::GlassBroken, Some(&case), Outcome::Done);
        let user = &seat.account().id;
        app.store.break_glass(&case, user, reason, &audit).await?;
        Ok(Redirect::to(&format!("/case/{case}")).into_response())
    };
    broken
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}

/// The page that offers it, in place of a case that is somebody else's. It says nothing of the child.
///
/// # Errors
/// Where the store does not answer.
pub async fn offer(app: &AppState, seat: &Seat, case: &CaseId, short: Option<String>) -> Result<Response, HttpError> {
    let status = match short {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::FORBIDDEN,
    };
    let model = Glass {
        shell: shell(app, seat, "").await?,
        case: case.to_string(),
        short,
    };
    let mut page = answer(|nonce| glass(&app.out, nonce, model));
    *page.status_mut() = status;
    Ok(page)
}

/// The glass can be broken only within the own municipality; any other case does not exist.
///
/// # Errors
/// [`HttpError::NotFound`], after a line in the audit log.
pub async fn within_reach(app: &AppState, seat: &Seat, case: &CaseId) -> Result<(), HttpError> {
    let access = app.store.access(case, &seat.account().id, seat.now).await?;
    match access {
        Some(access) if access.municipality == seat.account().municipality && !access.erased => Ok(()),
        _ => {
            let line = seat.entry(Act::GlassBroken, Some(case), Outcome::Refused);
            app.store.audit(line).await?;
            Err(HttpError::NotFound)
        }
    }
}
