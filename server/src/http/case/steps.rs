//! The steps of a case: moving one, putting one beside another, saying who does it, laying those of the track (N32, N34),
//! and settling a legal deadline because what it asks was done.

use super::act::act;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::case_context::CaseContext;
use crate::service::deadline::settle;
use crate::service::way;
use crate::state::AppState;
use app::pages::child::Fold;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::agenda::DueKind;
use domain::case::{PersonId, Step, StepId, StepState};
use domain::command::{Command, Reason, StepMove};
use domain::event::CaseState;
use domain::timeline::Side;
use store::Act;

/// The place of a step on the page of the way.
fn place_of(context: &CaseContext, step: &str) -> String {
    format!("{}/way#step-{step}", context.page())
}

/// Moves a step.
pub async fn step(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, step)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let state = fields.text("state").ok_or(HttpError::Form)?;
    let state: StepState = serde_json::from_value(state.into()).map_err(|_| HttpError::Form)?;
    let waiting_for = fields.words("waiting_for");
    let next_contact = match state {
        // What is no day is asked for together with what else is missing.
        StepState::Waiting => fields.day("next_contact").unwrap_or_default(),
        _ => fields.day("next_contact")?,
    };
    // A child that waits is told what for, and when it hears next.
    let mut missing = Vec::new();
    if state == StepState::Waiting && waiting_for.is_none() {
        missing.push(("waiting_for", Reason::NoWords));
    }
    if state == StepState::Waiting && next_contact.is_none() {
        missing.push(("next_contact", Reason::NoDay));
    }
    let reason = fields.words("reason");
    if state == StepState::Skipped && reason.is_none() {
        missing.push(("reason", Reason::NoWords));
    }
    if !missing.is_empty() {
        return Err(fields.amend(&missing));
    }
    let moved = Command::MoveStep(StepMove {
        step: StepId::from(step.as_str()),
        state,
        on: fields.day("on")?,
        waiting_for,
        next_contact,
        reason,
        promised: Some(fields.text("promised") == Some("yes")),
    });
    let to = place_of(&context, &step);
    act(
        &app,
        &context,
        &fields,
        &|_| Ok(vec![moved.clone()]),
        Act::CaseChanged,
        &to,
    )
    .await
}

/// Puts a step one place along. The form names what it goes past, so that it means the same in the newest order.
pub async fn beside(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, step)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let other = fields.text("other").ok_or(HttpError::Form)?;
    let side = fields.text("side").and_then(Side::named).ok_or(HttpError::Form)?;
    let put = Command::PutStepBeside {
        step: StepId::from(step.as_str()),
        other: StepId::from(other),
        side,
    };
    let to = place_of(&context, &step);
    act(
        &app,
        &context,
        &fields,
        &|_| Ok(vec![put.clone()]),
        Act::CaseChanged,
        &to,
    )
    .await
}

/// Says who does a step, or that nobody is named. Nothing else of it changes.
pub async fn who(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, step)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let who = fields.text("who").map(PersonId::from);
    let id = StepId::from(step.as_str());
    let commands = |state: &CaseState| {
        let known = state.case.steps.iter().find(|known| known.id == id);
        // A step that the case does not have is refused in words, as all other acts on it are.
        let lacking = || Step {
            id: id.clone(),
            ..Step::default()
        };
        Ok(vec![Command::PutStep(Step {
            who: who.clone(),
            ..known.cloned().unwrap_or_else(lacking)
        })])
    };
    let to = place_of(&context, &step);
    act(&app, &context, &fields, &commands, Act::CaseChanged, &to).await
}

/// Lays the steps of the case's track that it has none of.
pub async fn lay(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let content = app.pipeline.content();
    let commands = |state: &CaseState| Ok(vec![Command::LayTrack(way::plan(content, &state.case))]);
    let to = format!("{}/way#steps", context.page());
    act(&app, &context, &fields, &commands, Act::CaseChanged, &to).await
}

/// Records the day on which what a deadline asks was done. Nothing stands in for the day: a legal deadline is settled by
/// what somebody wrote.
pub async fn deadline(
    State(app): State<AppState>,
    context: CaseContext,
    fields: Fields,
) -> Result<Response, HttpError> {
    let kind = fields.text("kind").ok_or(HttpError::Form)?;
    let kind = DueKind::ALL
        .iter()
        .find(|(_, name)| *name == kind)
        .ok_or(HttpError::Form)?
        .0;
    let on = fields.required_day("on")?;
    let what = fields.text("what").unwrap_or_default();
    let commands = |state: &CaseState| Ok(vec![settle(&state.case, kind, what, on).ok_or(HttpError::Form)?]);
    let to = format!("{}{}", context.page(), Fold::Deadlines.link());
    act(&app, &context, &fields, &commands, Act::CaseChanged, &to).await
}
