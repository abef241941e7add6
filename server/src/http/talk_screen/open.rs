//! Lays a talk's screen on the screen. What the child holds shows one talk and nothing else: the adviser's own session on this
//! machine ends here, and only their PIN leads back.

use super::to;
use crate::auth::cookie;
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::case::{CaseContext, talk_of};
use crate::http::words_of_time::{here, zone};
use crate::http::{AppState, HttpError};
use app::pages::talk::Part;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::MeetingId;
use domain::talk_screen;
use jiff::{Timestamp, ToSpan};
use store::{Act, NewSession, Outcome, Scope, SessionToken};

/// Opens it, in one act. Who has no PIN yet is led to where one is chosen; where the gate has something to say, to where that
/// is mended.
pub async fn open(
    State(app): State<AppState>,
    Extension(current_user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Path((_, meeting)): Path<(String, String)>,
) -> Response {
    let context = CaseContext {
        user: current_user,
        own,
    };
    let opened = async {
        let user = context.user.account().id.clone();
        if !app.store.has_pin(&user).await? {
            return Ok(Redirect::to("/me?pin=needed#pin").into_response());
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
            .work(move |app| super::shown::judge(app, &state.case, &state.confirmations, &asked, today))
            .await??;
        if release.is_none() {
            return Ok(Redirect::to(&format!("{}/prepare?document=opening-card", context.page())).into_response());
        }
        let token = SessionToken::fresh();
        let session = NewSession {
            user,
            scope: Scope::TalkScreen {
                case: context.own.id.clone(),
                meeting: id,
                until: until(ends)?,
            },
            now: context.user.now,
        };
        app.store.begin_session(&token, &session).await?;
        app.store.end_session(&context.user.token).await?;
        let line = context
            .user
            .entry(Act::ChildScreen, Some(&context.own.id), Outcome::Done);
        app.store.audit(line).await?;
        let mut response = to(&Part::Hello.address());
        if let Some(cookie) = cookie::give(&app.place, &token) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        Ok(response)
    };
    opened.await.unwrap_or_else(|error: HttpError| error.page(&app))
}

/// Half an hour after the end.
fn until(ends: jiff::civil::DateTime) -> Result<Timestamp, HttpError> {
    let until = ends
        .checked_add(talk_screen::AFTER.minutes())
        .map_err(|_| HttpError::Ours)?;
    let there = until.to_zoned(zone()).map_err(|_| HttpError::Ours)?;
    Ok(there.timestamp())
}
