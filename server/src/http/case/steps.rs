//! The way of the case: a step moves (N34), and a deadline of the law stops running because somebody did what it asks.

use super::{CaseContext, Fields, make};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::{AppState, HttpError};
use axum::Extension;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Response};
use domain::agenda::DueKind;
use domain::case::{Case, Day, Step, StepId, StepState, StepWord};
use domain::event::{CaseEvent, changed_fields};
use store::Act;

/// Moves a step.
pub async fn step(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Path((_, step)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let context = CaseContext { user, own };
    let fields = Fields::of(pairs);
    let moved = async {
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
        let event = CaseEvent::StepMoved {
            step: StepId::from(step.as_str()),
            state,
            on: fields.day("on")?,
            waiting_for,
            next_contact,
            reason,
            promised: Some(fields.text("promised") == Some("yes")),
        };
        let change = context.change(fields.version()?, vec![event], Act::CaseChanged);
        make(
            &app,
            &context,
            &fields,
            change,
            &format!("{}/way#step-{step}", context.page()),
        )
        .await
    };
    moved
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}

/// Notes that what a deadline asks was done, on a day.
pub async fn deadline(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let context = CaseContext { user, own };
    let fields = Fields::of(pairs);
    let kept = async {
        let kind = fields.text("kind").ok_or(HttpError::Form)?;
        let kind = DueKind::ALL
            .iter()
            .find(|(_, name)| *name == kind)
            .ok_or(HttpError::Form)?
            .0;
        let on = fields.day("on")?.unwrap_or_else(|| context.today());
        let state = context.state(&app).await?;
        let mut case = state.case.clone();
        settle(&mut case, kind, fields.text("what").unwrap_or_default(), on)?;
        let changed = changed_fields(&state.case, &case);
        let event = CaseEvent::CaseChanged {
            case: Box::new(case),
            fields: changed,
        };
        let change = context.change(fields.version()?, vec![event], Act::CaseChanged);
        make(
            &app,
            &context,
            &fields,
            change,
            &format!("{}#deadlines", context.page()),
        )
        .await
    };
    kept.await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}

fn settle(case: &mut Case, kind: DueKind, what: &str, on: Day) -> Result<(), HttpError> {
    match kind {
        DueKind::Receipt => {
            let place = what.strip_prefix('#').and_then(|at| at.parse::<usize>().ok());
            let notice = (case.notices.iter_mut().enumerate())
                .find(|(at, notice)| notice.id.as_str() == what || Some(*at) == place)
                .ok_or(HttpError::DoesNotFit)?;
            notice.1.receipt_sent_on = Some(on);
        }
        DueKind::Assessment24Hours => done(case, StepWord::FirstLook, on),
        DueKind::FourMonths => done(case, StepWord::Assessment, on),
        DueKind::FollowUp => done(case, StepWord::FollowUp, on),
        DueKind::Talk | DueKind::Promise | DueKind::SignOfLife | DueKind::Question | DueKind::AfterTalk => {
            return Err(HttpError::Form);
        }
    }
    Ok(())
}

/// The first step of that name that is not done yet; a case that has none gets it.
fn done(case: &mut Case, word: StepWord, on: Day) {
    let open = |step: &&mut Step| step.step == Some(word) && step.state != Some(StepState::Done);
    if let Some(step) = case.steps.iter_mut().find(open) {
        step.state = Some(StepState::Done);
        step.on = Some(on);
        return;
    }
    let taken = |id: &str| case.steps.iter().any(|step| step.id.as_str() == id);
    let id = StepId(super::free("step", taken));
    case.steps.push(Step {
        id,
        step: Some(word),
        state: Some(StepState::Done),
        on: Some(on),
        ..Step::default()
    });
}
