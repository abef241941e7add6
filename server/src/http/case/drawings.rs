//! Drawings that the child kept in a talk: the list, one of them, its sheet to print, and erasing it.

use super::words::name;
use crate::error::{HttpError, StandsAt};
use crate::http::fields::Fields;
use crate::http::staff::{Said, answer, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::drawing;
use crate::state::AppState;
use app::pages::drawings::{Drawing, Drawings, drawing as page, drawings as list};
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::gate::drawing_goes_home;
use domain::talk_tools::strokes::Strokes;
use store::{DrawingErased, is_drawing_id};

/// The list.
pub async fn all(
    State(app): State<AppState>,
    context: CaseContext,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let kept = app.store.drawings(&context.own.id).await?;
    let clock = Clock::at(&app, context.user.now)?;
    let model = Drawings {
        shell: shell(&app, &context.user, "").await?,
        case: context.own.id.to_string(),
        child: name(&state.case),
        kept: kept
            .into_iter()
            .map(|drawing| (drawing.id, clock.moment(drawing.kept_at)))
            .collect(),
        done: match said.done.as_str() {
            "erased" => Some("drawings-erased"),
            "gone" => Some("drawings-gone"),
            _ => None,
        },
    };
    Ok(answer(|nonce| list(&app.out, nonce, model)))
}

/// A drawing.
pub async fn one(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    show(&app, &context, &id, false).await
}

/// The sheet to print, where the drawing may go home.
pub async fn sheet(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    show(&app, &context, &id, true).await
}

/// Erases it, and leads back to the list; so does a second press. What a child drew is not drawn again, so it takes a tick, and
/// what the child drew on since is shown first.
pub async fn erase(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    // Asks whether the case is barred to the user.
    let _ = context.state(&app).await?;
    fields.sure()?;
    if !is_drawing_id(&id) {
        return Err(HttpError::NotFound);
    }
    let list = format!("{}/drawings", context.page());
    let shown = fields.text("shown").unwrap_or_default();
    Ok(match drawing::erase(&app, &context, &id, shown).await? {
        DrawingErased::Done => Redirect::to(&format!("{list}?done=erased")).into_response(),
        DrawingErased::Gone => Redirect::to(&format!("{list}?done=gone")).into_response(),
        DrawingErased::DrawnOn => {
            let now = Extension(StandsAt(format!("{list}/{id}")));
            (now, HttpError::Meanwhile).into_response()
        }
    })
}

async fn show(app: &AppState, context: &CaseContext, id: &str, sheet: bool) -> Result<Response, HttpError> {
    let state = context.state(app).await?;
    let kept = app.store.drawing(&context.own.id, id).await?;
    let goes_home = drawing_goes_home(&state.case);
    // Whoever typed the sheet's address gets no more than the page offers.
    if sheet && !goes_home {
        return Err(HttpError::DoesNotFit);
    }
    let model = Drawing {
        shell: shell(app, &context.user, "").await?,
        case: context.own.id.to_string(),
        child: name(&state.case),
        shown: kept.mark(),
        when: Clock::at(app, context.user.now)?.moment(kept.kept_at),
        strokes: Strokes::read(&kept.strokes).unwrap_or_default(),
        id: kept.id,
        goes_home,
        sheet,
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}
