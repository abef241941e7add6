//! Brothers and sisters: which of one's own cases are theirs. A pointer, and nothing of one case in the other.

use super::words::{line as joined, name};
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{Said, answer, shell};
use crate::http::words_of_child::age_and_number;
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::siblings;
use crate::state::AppState;
use app::pages::siblings::{Sibling, Siblings, siblings as page};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::CaseId;
use store::{CaseRow, Linked, OfCases};

/// The most of one's own cases that are offered.
const OFFERED: u16 = 500;

/// The page.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let done = match said.done.as_str() {
        "linked" => Some("siblings-done-linked"),
        "parted" => Some("siblings-done-parted"),
        _ => None,
    };
    look(&app, &context, done, None).await
}

async fn look(
    app: &AppState,
    context: &CaseContext,
    done: Option<&'static str>,
    refused: Option<&'static str>,
) -> Result<Response, HttpError> {
    let state = context.state(app).await?;
    let linked = of_case(app, context).await?;
    let me = &context.user.account().id;
    // Whoever broke the glass links nothing.
    let mut own = match context.own.assigned {
        true => {
            let of = OfCases::Adviser(me.clone());
            app.store.cases(&of, me, true, None, OFFERED).await?
        }
        false => Vec::new(),
    };
    own.retain(|row| row.case != context.own.id && linked.iter().all(|known| known.case != row.case));
    own.sort_by_cached_key(|row| row.label.sorts_by());
    let clock = Clock::at(app, context.user.now)?;
    let lines = |rows: Vec<CaseRow>| rows.into_iter().map(|row| line(app, &clock, row)).collect();
    let model = Siblings {
        shell: shell(app, &context.user, "").await?,
        case: context.own.id.to_string(),
        child: name(&state.case),
        assigned: context.own.assigned,
        linked: lines(linked),
        own: lines(own),
        done,
        refused,
    };
    let mut response = answer(|nonce| page(&app.out, nonce, model));
    if refused.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The brothers and sisters that the user may see, by name.
///
/// # Errors
/// If the store does not answer.
pub async fn of_case(app: &AppState, context: &CaseContext) -> Result<Vec<CaseRow>, HttpError> {
    let me = &context.user.account().id;
    let mut rows = app.store.siblings_of(&context.own.id, me).await?;
    rows.sort_by_cached_key(|row| row.label.sorts_by());
    Ok(rows)
}

/// A child by first name, age and case number.
pub(super) fn line(app: &AppState, clock: &Clock<'_>, row: CaseRow) -> Sibling {
    let about = age_and_number(app, clock, row.label.birth_date, row.label.reference.as_deref());
    Sibling {
        case: row.case.to_string(),
        child: row.label.first_name.unwrap_or_default(),
        about: joined(about),
    }
}

/// Links the case with one of the user's own.
pub async fn link(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let Some(other) = fields.text("sibling").map(CaseId::from) else {
        return look(&app, &context, None, Some("siblings-choose")).await;
    };
    let came = siblings::link(&app, &context, &other).await?;
    came_of(&app, &context, came, "linked").await
}

/// Takes a pointer away.
pub async fn part(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let other = CaseId::from(fields.text("sibling").ok_or(HttpError::Lacking)?);
    let came = siblings::part(&app, &context, &other).await?;
    came_of(&app, &context, came, "parted").await
}

async fn came_of(app: &AppState, context: &CaseContext, came: Linked, done: &str) -> Result<Response, HttpError> {
    match came {
        Linked::Done | Linked::Already => {
            Ok(Redirect::to(&format!("{}/siblings?done={done}", context.page())).into_response())
        }
        Linked::Refused => look(app, context, None, Some("siblings-refused")).await,
        Linked::TooMany => look(app, context, None, Some("siblings-too-many")).await,
    }
}
