//! The safety answers of the form are answers of the case once somebody presses "Gem svarene" or asks for the paper, whether
//! one comes of it or not (decision 0077). A draft keeps what was typed and changes nothing.

use super::{Draft, View, drafts, page, refuse};
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::workbench::sent::Sent;
use crate::service::case_context::CaseContext;
use crate::service::drafts::Window;
use crate::service::error::ServiceError;
use crate::service::prepare::{self, Prepared};
use crate::state::AppState;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::{CaseState, DocumentId};
use serde_json::Value;

/// Keeps the answers and leads to the card on the child's page that says them. Where the child told of something and some are
/// lacking, the form comes back.
pub(super) async fn keep(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    (form, mut draft): (Sent, Draft),
    shown: &CaseState,
) -> Result<Response, HttpError> {
    let lacking = match stand(app, context, &form, &mut draft, shown).await {
        Ok(lacking) => lacking,
        Err(ServiceError::Refused(refused)) => {
            return refuse(app, context, sent, (form, draft), shown, *refused).await;
        }
        Err(error) => return Err(error.into()),
    };
    if !lacking {
        return Ok(Redirect::to(&format!("{}#safety", context.page())).into_response());
    }
    let state = context.state(app).await?;
    // Answers that cannot be read have their own message at their field.
    let asked = state.case.asks_for_safety_again();
    let view = View {
        answers: true,
        refused: asked.then(|| app.out.say("prepare-answer-all", &[])),
        ..View::LOOKED
    };
    page(app, context, &state, form, draft, view).await
}

/// Keeps the answers, whatever becomes of the rest of the form, and lets its draft go on from there. Whether some are lacking
/// after the child told of something, so that none of them was kept.
pub(super) async fn stand(
    app: &AppState,
    context: &CaseContext,
    form: &Sent,
    draft: &mut Draft,
    shown: &CaseState,
) -> Result<bool, ServiceError> {
    // The answers alone: a day that is none, in another part of the form, makes none of them unsaid.
    let Ok(typed) = domain::case::read::read_value(form.answers_json()) else {
        return Ok(true);
    };
    let prepared = Prepared {
        shown,
        typed: &typed,
        places: form.places(),
        told: form.told(),
    };
    let answers = prepare::answer(app, context, &prepared).await?;
    if answers.over != draft.against {
        draft.against = answers.over;
        let typed = form.typed().over_another(Value::Null);
        let about = form.talk();
        drafts(context)
            .keep(
                &*app.store,
                (&draft.window, &about),
                (&typed, draft.against),
                context.user.now,
            )
            .await?;
    }
    Ok(answers.lacking)
}

/// What became of a press for a paper, after the answers were kept where none comes of it: the gate stops it, another part of
/// the form is refused, or a word is too wide for it.
pub(super) async fn stand_anyway(
    app: &AppState,
    context: &CaseContext,
    (form, draft): (&Sent, &mut Draft),
    shown: &CaseState,
    made: Result<Option<DocumentId>, ServiceError>,
) -> Result<Option<DocumentId>, ServiceError> {
    let stays = matches!(
        made,
        Ok(None) | Err(ServiceError::Refused(_) | ServiceError::Pipeline(_))
    );
    if !stays {
        return made;
    }
    let stands = stand(app, context, form, draft, shown).await;
    match (made, stands) {
        (Ok(_), Err(error)) => Err(error),
        // The page of a refusal shows the case as it is with the answers.
        (Err(ServiceError::Refused(mut refused)), Ok(_)) => {
            refused.state = context.state(app).await?;
            Err(ServiceError::Refused(refused))
        }
        (made, _) => made,
    }
}

/// Whether somebody's drafts hold other safety answers than the case: they count for nothing until they are kept, and the
/// child's page says so.
///
/// # Errors
/// The store does not answer.
pub(in crate::http) async fn wait_in_a_draft(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
) -> Result<bool, HttpError> {
    // A window of its own shows none of them, not even the draft that is older than windows.
    let all = drafts(context).elsewhere(&*app.store, &Window::named("", None)).await?;
    let stands = domain::draft::Draft::from_case(&state.case);
    Ok(all.iter().any(|saved| saved.draft.differs_below("safety.", &stands)))
}
