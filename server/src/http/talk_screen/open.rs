//! Opens a talk's screen on this machine. It shows one talk and nothing else: the adviser's own session there ends, and
//! only their PIN leads back.

use crate::auth::cookie;
use crate::clock::{here, zone};
use crate::error::HttpError;
use crate::service::case_context::CaseContext;
use crate::service::session::hand_to_child;
use crate::service::talk::talk_of;
use crate::service::talk_screen::judge;
use crate::state::AppState;
use app::pages::talk::Part;
use axum::extract::{Path, State};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::MeetingId;
use domain::talk_screen;
use jiff::{Timestamp, ToSpan};
use store::Scope;

/// Opens it, in one act. Redirects to where a PIN is chosen if there is none yet; to preparation if the gate blocks the
/// screen.
pub async fn open(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    if !app.store.has_pin(&context.user.account().id).await? {
        let back = format!("{}/talk/{meeting}", context.page());
        return Ok(Redirect::to(&format!("/me?pin=needed&back={back}#pin")).into_response());
    }
    let state = context.state(&app).await?;
    if !state.is_open() {
        return Err(HttpError::DoesNotFit);
    }
    let id = MeetingId::from(meeting.as_str());
    let ends = talk_screen::ends(talk_of(&state.case, &id)?, here(context.user.now).datetime());
    let today = context.today().0;
    let asked = id.clone();
    let release = app
        .work(move |app| judge(app, &state.case, &state.confirmations, &asked, today))
        .await??;
    if release.is_none() {
        return Ok(Redirect::to(&format!("{}/prepare?document=opening-card", context.page())).into_response());
    }
    let scope = Scope::TalkScreen {
        case: context.own.id.clone(),
        meeting: id,
        until: until(ends)?,
    };
    let token = hand_to_child(&app, &context, scope).await?;
    let mut response = Redirect::to(&Part::Hello.address()).into_response();
    if let Some(cookie) = cookie::give(&app.place, &token) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// When the screen closes: half an hour after the talk's end.
fn until(ends: jiff::civil::DateTime) -> Result<Timestamp, HttpError> {
    let until = ends
        .checked_add(talk_screen::AFTER.minutes())
        .map_err(|_| HttpError::Ours)?;
    let there = until.to_zoned(zone()).map_err(|_| HttpError::Ours)?;
    Ok(there.timestamp())
}
