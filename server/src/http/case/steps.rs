//! The way of the case: a step moves (N34), and a deadline of the law stops running because somebody did what it asks.

use super::act::act;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::agenda::DueKind;
use domain::case::{Case, Day, NoticeId, Step, StepId, StepState, StepWord};
use domain::command::{Command, StepMove};
use domain::event::CaseState;
use store::Act;

/// Moves a step.
pub async fn step(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, step)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let state = fields.text("state").ok_or(HttpError::Lacking)?;
    let state: StepState = serde_json::from_value(state.into()).map_err(|_| HttpError::Form)?;
    let (waiting_for, next_contact) = (fields.words("waiting_for"), fields.day("next_contact")?);
    // A child that waits is told what for, and when it hears next.
    if state == StepState::Waiting && (waiting_for.is_none() || next_contact.is_none()) {
        return Err(HttpError::Lacking);
    }
    let reason = fields.words("reason");
    if state == StepState::Skipped && reason.is_none() {
        return Err(HttpError::Lacking);
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
    let to = format!("{}/way#step-{step}", context.page());
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

/// Notes that what a deadline asks was done, on a day.
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
    let on = fields.day("on")?.unwrap_or_else(|| context.today());
    let what = fields.text("what").unwrap_or_default();
    let commands = |state: &CaseState| Ok(vec![settle(&state.case, kind, what, on)?]);
    let to = format!("{}#deadlines", context.page());
    act(&app, &context, &fields, &commands, Act::CaseChanged, &to).await
}

/// What settles a deadline: the receipt is sent, or the step that it asks for is done.
fn settle(case: &Case, kind: DueKind, what: &str, on: Day) -> Result<Command, HttpError> {
    match kind {
        DueKind::Receipt => Ok(Command::SendReceipt {
            notice: NoticeId::from(what),
            on,
        }),
        DueKind::Assessment24Hours => Ok(done(case, StepWord::FirstLook, on)),
        DueKind::FourMonths => Ok(done(case, StepWord::Assessment, on)),
        DueKind::FollowUp => Ok(done(case, StepWord::FollowUp, on)),
        DueKind::Talk | DueKind::Promise | DueKind::SignOfLife | DueKind::Question | DueKind::AfterTalk => {
            Err(HttpError::Form)
        }
    }
}

/// The first step of that name that is not done yet; a case that has none gets it.
fn done(case: &Case, word: StepWord, on: Day) -> Command {
    let open = |step: &&Step| step.step == Some(word) && step.state != Some(StepState::Done);
    match case.steps.iter().find(open) {
        Some(step) => Command::MoveStep(StepMove {
            step: step.id.clone(),
            state: StepState::Done,
            on: Some(on),
            waiting_for: step.waiting_for.clone(),
            next_contact: step.next_contact,
            reason: step.reason.clone(),
            promised: None,
        }),
        None => Command::AddStep(Step {
            step: Some(word),
            state: Some(StepState::Done),
            on: Some(on),
            ..Step::default()
        }),
    }
}
