//! "Samtale nu": a name, an age and a room, and the first minute of the talk lies there to be read aloud.

use super::words::name;
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::phrases;
use crate::http::staff::{answer, shell};
use crate::service::case_context::CaseContext;
use crate::service::open::new_form;
use crate::service::talk::talk_of;
use crate::service::talk_now::{Unknown, aloud, with_known_child, with_new_child};
use crate::state::AppState;
use app::pages::talk_now::{Aloud, TalkNow, begin as form, talk_now as page};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::band::Band;
use domain::case::{MeetingId, Name, Words};
use domain::command::Reason;
use domain::gate::is_acute;
use std::sync::Arc;

/// The form for a child nobody here has met.
pub async fn ask(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let shell = shell(&app, &user, "").await?;
    Ok(answer(|nonce| form(&app.out, nonce, shell, new_form())))
}

/// Opens a case with the talk in it.
pub async fn begin(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    fields.short(&[("first_name", Name::LONGEST), ("place", Words::LONGEST)])?;
    let first_name = fields.required("first_name")?;
    let age = fields.text("age").and_then(|age| age.parse().ok());
    let band = age.filter(|age| *age < 18).map(Band::for_age);
    let band = band.ok_or_else(|| fields.amend(&[("age", Reason::NoAge)]))?;
    let child = Unknown {
        first_name,
        band,
        place: fields.words("place"),
        form: fields.text("form").map(ToOwned::to_owned),
    };
    let begun = with_new_child(&app, &user, child).await?;
    let (case, meeting) = begun.ok_or(HttpError::DoesNotFit)?;
    Ok(Redirect::to(&format!("/case/{case}/meeting/{meeting}/now")).into_response())
}

/// Plans the talk with a child whose case is there.
pub async fn begin_here(State(app): State<AppState>, context: CaseContext) -> Result<Response, HttpError> {
    if !context.state(&app).await?.is_open() {
        return Err(HttpError::DoesNotFit);
    }
    let meeting = with_known_child(&app, &context).await?;
    Ok(Redirect::to(&format!("{}/meeting/{meeting}/now", context.page())).into_response())
}

/// What can be said and read aloud in this talk now.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let id = MeetingId::from(meeting.as_str());
    talk_of(&state.case, &id)?;
    let aloud = aloud(&app, &context, &state, &id).await?;
    let band = aloud.iter().find_map(|one| one.band).unwrap_or(Band::Seven);
    let parts = aloud.into_iter().map(|one| Aloud {
        key: one.kind.as_str(),
        document: one.document.map(Arc::new),
        stops: (one.stops.iter())
            .map(|finding| app.pipeline.message_on_page(finding, &[]))
            .collect(),
    });
    let model = TalkNow {
        shell: shell(&app, &context.user, "").await?,
        case: context.own.id.to_string(),
        meeting,
        child: name(&state.case),
        open: state.is_open(),
        acute: is_acute(&state.case),
        aloud: parts.collect(),
        phrases: phrases::of(&app, band)?,
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}
