//! Leaving a child's screen: the session ends, and the browser is asked to clear what it stored.

use super::cookie;
use super::current_user::CurrentUser;
use crate::state::AppState;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use store::{Act, Outcome, Scope};

const CLEAR: HeaderName = HeaderName::from_static("clear-site-data");

/// The cookie a browser sets when the child leaves while offline. It says nothing else.
const MARK: &str = "left";

/// Whether the child left while offline, and this is the first request to get through.
#[must_use]
pub fn was_left(headers: &HeaderMap) -> bool {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(::cookie::Cookie::split_parse)
        .filter_map(Result::ok)
        .any(|cookie| cookie.name() == MARK)
}

/// Leaves now, whatever page was asked for: what the child did while no network answered holds.
pub async fn catch_up(app: &AppState, user: &CurrentUser) -> Response {
    end(app, user).await;
    away(app)
}

/// Ends the session of a child's screen. An adult's own session is left by signing out. Where the store does not
/// answer, the child leaves all the same, and the session ends by its time.
pub async fn end(app: &AppState, user: &CurrentUser) {
    if let Scope::Child { case, .. } = &user.signed.session.scope {
        if let Err(error) = app.store.end_session(&user.token).await {
            tracing::error!(%error, "a child left, and its session could not be ended");
        }
        let line = user.entry(Act::ScreenLeft, Some(case), Outcome::Done);
        if let Err(error) = app.store.audit(line).await {
            tracing::error!(%error, "a child left, and the log could not say so");
        }
    }
}

/// Redirects to a page that reveals nothing, and clears the session cookie and the browser's stored data.
#[must_use]
pub fn away(app: &AppState) -> Response {
    let mut response = Redirect::to("/t/left").into_response();
    if let Some(cookie) = cookie::take_back(&app.place) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    unmark(&mut response);
    let everything = HeaderValue::from_static("\"cache\", \"cookies\", \"storage\"");
    response.headers_mut().insert(CLEAR, everything);
    response
}

/// Deletes the mark: after it was acted on, and when a screen is opened again.
pub fn unmark(response: &mut Response) {
    let back = HeaderValue::from_static("left=; Path=/t; SameSite=Strict; Max-Age=0");
    response.headers_mut().append(SET_COOKIE, back);
}
