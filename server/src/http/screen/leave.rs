//! Away, at once: the session ends, the browser is asked to forget what it kept, and a page follows that could be anything's.

use super::look::Wish;
use super::quietly;
use crate::auth::cookie;
use crate::auth::current_user::CurrentUser;
use crate::auth::guard::{self, Credentials};
use crate::http::{AppState, HttpError};
use app::pages::screen::door::left;
use axum::Extension;
use axum::extract::{Request, State};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{Html, IntoResponse, Redirect, Response};
use store::{Act, Outcome, Scope};

const CLEAR: HeaderName = HeaderName::from_static("clear-site-data");

/// What a browser notes where the child left and no network answered. It holds nothing but that.
const MARK: &str = "left";

/// Leaves. Whoever has no session has left already.
pub async fn leave(State(app): State<AppState>, request: Request) -> Response {
    let credentials = Credentials::by(&app, &request);
    let done = async {
        match guard::authenticate(&app, credentials).await? {
            Some(user) => end(&app, &user).await,
            None => Ok(()),
        }
    };
    match done.await {
        Ok(()) => away(&app),
        Err(error) => error.page(&app),
    }
}

/// Whether the child left earlier, and this is the first that comes through.
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
    match end(app, user).await {
        Ok(()) => away(app),
        Err(error) => error.page(app),
    }
}

/// An adult's own session is left by signing out.
async fn end(app: &AppState, user: &CurrentUser) -> Result<(), HttpError> {
    if let Scope::Child { case, .. } = &user.signed.session.scope {
        app.store.end_session(&user.token).await?;
        let line = user.entry(Act::ScreenLeft, Some(case), Outcome::Done);
        app.store.audit(line).await?;
    }
    Ok(())
}

fn away(app: &AppState) -> Response {
    let mut response = Redirect::to("/t/left").into_response();
    if let Some(cookie) = cookie::take_back(&app.place) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    unmark(&mut response);
    let everything = HeaderValue::from_static("\"cache\", \"cookies\", \"storage\"");
    response.headers_mut().insert(CLEAR, everything);
    quietly(response)
}

/// Takes the note back: where it was heard, and where a screen is opened anew.
pub fn unmark(response: &mut Response) {
    let back = HeaderValue::from_static("left=; Path=/t; SameSite=Strict; Max-Age=0");
    response.headers_mut().append(SET_COOKIE, back);
}

/// The page that follows.
pub async fn gone(State(app): State<AppState>, Extension(wish): Extension<Wish>) -> Response {
    quietly(Html(left(&app.out, wish.language.tag().to_owned())).into_response())
}
