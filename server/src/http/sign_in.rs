//! Sign-in and sign-out.

use super::let_in::{ended, give_cookies, let_in, on_with, remember_browser};
use super::oidc::ways;
use super::staff::goes_on;
use super::words_of_time::Clock;
use super::{headers, second_step};
use crate::auth::cookie;
use crate::auth::guard::{self, Credentials};
use crate::auth::relying_party::RelyingParty;
use crate::error::HttpError;
use crate::service::sign_in::{Entered, Sent, by_password};
use crate::state::AppState;
use app::pages::second_step::Carried;
use app::pages::sign_in::{Interrupted, Refused, SignIn, sign_in};
use axum::Extension;
use axum::body::to_bytes;
use axum::extract::{Query, Request, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use store::{Act, Outcome, Scope, SessionToken};

/// The longest form, in bytes: it may carry what was typed when a session ended.
const LONGEST: usize = 1024 * 1024;
const CLEAR: HeaderName = HeaderName::from_static("clear-site-data");

/// The query.
#[derive(Debug, Default, Deserialize)]
pub struct SignInQuery {
    #[serde(default)]
    to: String,
}

#[derive(Default, Deserialize)]
struct Form {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    to: String,
    path: Option<String>,
    typed: Option<String>,
}

/// The sign-in page; a signed-in user is redirected.
pub async fn show(
    State(app): State<AppState>,
    asked: Query<SignInQuery>,
    request: Request,
) -> Result<Response, HttpError> {
    let token = cookie::read(&app.place, request.headers());
    let party = RelyingParty::of(&app.place, request.headers());
    let user = guard::authenticate(&app, Credentials::by(&app, &request)).await?;
    if let Some(user) = user {
        return Ok(Redirect::to(goes_on(&asked.to, user.account().roles)).into_response());
    }
    let carried = Carried {
        to: asked.0.to,
        interrupted: None,
    };
    if let Some(token) = token
        && let Some(page) = second_step::page(&app, &token, carried.clone(), party.as_ref()).await?
    {
        return Ok(page);
    }
    let model = SignIn {
        to: carried.to,
        there: ways(&app).await?,
        ..SignIn::default()
    };
    Ok(page(&app, StatusCode::OK, model))
}

fn page(app: &AppState, status: StatusCode, model: SignIn) -> Response {
    let nonce = headers::nonce();
    let html = sign_in(&app.out, nonce.0.clone(), model);
    (status, Extension(nonce), Html(html)).into_response()
}

/// Signs in.
pub async fn enter(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let credentials = Credentials::by(&app, &request);
    let sent = Sent {
        from: guard::from(&app, &request),
        device: cookie::read_device(&app.place, request.headers()),
        now: crate::clock::now(),
    };
    let before = cookie::read(&app.place, request.headers());
    let party = RelyingParty::of(&app.place, request.headers());
    let body = to_bytes(request.into_body(), LONGEST).await;
    let body = body.map_err(|_| HttpError::TooLarge)?;
    let form: Form = serde_urlencoded::from_bytes(&body).map_err(|_| HttpError::Form)?;
    // Signed in meanwhile in another window, at the municipality: what was typed goes on from here.
    if let (true, Some((path, typed))) = (form.name.is_empty(), form.path.as_deref().zip(form.typed.as_deref()))
        && let Some(user) = guard::authenticate(&app, credentials).await?
        && user.signed.session.scope == Scope::Staff
    {
        return on_with(&app, path, typed);
    }
    try_to_enter(&app, form, sent, before, party.as_ref()).await
}

async fn try_to_enter(
    app: &AppState,
    form: Form,
    sent: Sent,
    before: Option<SessionToken>,
    party: Option<&RelyingParty>,
) -> Result<Response, HttpError> {
    let entered = by_password(app, &form.name, form.password, &sent).await?;
    if let (Entered::Whole(..) | Entered::Half(..), Some(before)) = (&entered, before) {
        // This browser forgets it: nobody else is to have it.
        app.store.end_session(&before).await?;
    }
    let interrupted = form
        .path
        .zip(form.typed)
        .map(|(path, typed)| Interrupted { path, typed });
    let (status, refused) = match entered {
        Entered::Whole(account, token) => {
            let to = form.to;
            let mut response = let_in(app, &account, Carried { to, interrupted }, &token)?;
            remember_browser(app, sent.device, &account, &mut response).await?;
            return Ok(response);
        }
        Entered::Half(account, token) => {
            let to = form.to;
            let carried = Carried { to, interrupted };
            let page = second_step::page(app, &token, carried.clone(), party).await?;
            let mut response = page.unwrap_or_else(|| ended(app, carried));
            give_cookies(app, &account, &token, &mut response);
            return Ok(response);
        }
        Entered::Wrong => (StatusCode::UNPROCESSABLE_ENTITY, Refused::Wrong),
        Entered::Old => (StatusCode::UNPROCESSABLE_ENTITY, Refused::Old),
        Entered::Wait(until) => {
            let when = Clock::at(app, sent.now)?.clock(until);
            (StatusCode::TOO_MANY_REQUESTS, Refused::Wait(when))
        }
    };
    let model = SignIn {
        there: ways(app).await?,
        name: form.name,
        refused: Some(refused),
        to: form.to,
        interrupted,
    };
    Ok(page(app, status, model))
}

/// Signs out: the session ends, and the browser is asked to clear what it stored. It stays known, or others' wrong tries
/// could keep its owner out.
pub async fn leave(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let credentials = Credentials::by(&app, &request);
    let token = cookie::read(&app.place, request.headers());
    if let Some(user) = guard::authenticate(&app, credentials).await? {
        app.store.audit(user.entry(Act::SignOut, None, Outcome::Done)).await?;
    }
    // A sign-in that waits for its second step ends too.
    if let Some(token) = token {
        app.store.end_session(&token).await?;
    }
    let mut response = Redirect::to("/sign-in").into_response();
    for cookie in [cookie::take_back(&app.place), cookie::take_back_sign_in(&app.place)] {
        response.headers_mut().extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
    }
    let everything = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(CLEAR, everything);
    Ok(response)
}
