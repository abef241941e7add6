//! Sign-in and sign-out.

use super::oidc::ways;
use super::staff::goes_on;
use super::words_of_time::Clock;
use super::{headers, language};
use crate::auth::cookie;
use crate::auth::guard::{self, Credentials};
use crate::auth::interrupted::safe_path;
use crate::auth::throttle::Keys;
use crate::error::HttpError;
use crate::state::AppState;
use crate::ui_language::UiLanguage;
use app::pages::sign_in::{Interrupted, Refused, SignIn, go_on, sign_in};
use axum::Extension;
use axum::body::to_bytes;
use axum::extract::{Query, Request, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::event::{MunicipalityId, UserId};
use serde::Deserialize;
use store::{Act, AuditEntry, NewSession, Outcome, Proof, Scope, SessionToken, StoreError};

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
    let user = guard::authenticate(&app, Credentials::by(&app, &request)).await?;
    Ok(match user {
        Some(user) => Redirect::to(goes_on(&asked.to, user.account().roles)).into_response(),
        None => page(
            &app,
            StatusCode::OK,
            SignIn {
                to: asked.0.to,
                there: ways(&app).await?,
                ..SignIn::default()
            },
        ),
    })
}

fn page(app: &AppState, status: StatusCode, model: SignIn) -> Response {
    let nonce = headers::nonce();
    let html = sign_in(&app.out, nonce.0.clone(), model);
    (status, Extension(nonce), Html(html)).into_response()
}

/// Signs in.
pub async fn enter(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let (from, credentials) = (guard::from(&app, &request), Credentials::by(&app, &request));
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
    try_to_enter(&app, form, from).await
}

/// The page that sends on what was typed when a session ended.
fn on_with(app: &AppState, path: &str, typed: &str) -> Result<Response, HttpError> {
    let fields: Vec<(String, String)> = serde_urlencoded::from_str(typed).map_err(|_| HttpError::Form)?;
    let nonce = headers::nonce();
    let html = go_on(&app.out, nonce.0.clone(), safe_path(path).to_owned(), fields);
    Ok((Extension(nonce), Html(html)).into_response())
}

async fn try_to_enter(app: &AppState, form: Form, from: String) -> Result<Response, HttpError> {
    let now = crate::clock::now();
    let keys = Keys::of(&form.name, &from);
    let there = ways(app).await?;
    let again = |refused| SignIn {
        there: there.clone(),
        name: form.name.clone(),
        refused: Some(refused),
        to: form.to.clone(),
        interrupted: form
            .path
            .clone()
            .zip(form.typed.clone())
            .map(|(path, typed)| Interrupted { path, typed }),
    };
    let note = |who: Option<(MunicipalityId, UserId)>, outcome| {
        let (municipality, who) = who.unzip();
        app.store.audit(AuditEntry {
            municipality,
            who,
            at: now,
            act: Act::SignIn,
            case: None,
            what: None,
            from: from.clone(),
            outcome,
        })
    };
    if let Some(until) = keys.wait(&*app.store, now).await? {
        note(None, Outcome::Throttled).await?;
        let when = Refused::Wait(Clock::at(app, now)?.clock(until));
        return Ok(page(app, StatusCode::TOO_MANY_REQUESTS, again(when)));
    }
    let known = app.store.account_named(form.name.trim()).await?;
    let language = known
        .as_ref()
        .and_then(|(account, _)| UiLanguage::of(&account.language.primary()));
    let phc = known
        .as_ref()
        .filter(|(account, _)| !account.disabled)
        .map(|(_, phc)| phc.clone());
    let roles = known.as_ref().map(|(account, _)| account.roles).unwrap_or_default();
    let who = known.map(|(account, _)| (account.municipality, account.id));
    let token = SessionToken::fresh();
    let right = app.passwords.check(form.password.clone(), phc.clone()).await?;
    let begun = match (&who, phc) {
        (Some((_, user)), Some(checked)) if right => {
            let session = NewSession {
                user: user.clone(),
                scope: Scope::Staff,
                proof: Proof::Password(checked),
                now,
            };
            match app.store.begin_session(&token, &session).await {
                Ok(()) => true,
                // Closed, or given another password, while this one was checked.
                Err(StoreError::NotFound) => false,
                Err(error) => return Err(error.into()),
            }
        }
        _ => false,
    };
    if !begun {
        keys.wrong(&*app.store, now).await?;
        note(who, Outcome::Refused).await?;
        return Ok(page(app, StatusCode::UNPROCESSABLE_ENTITY, again(Refused::Wrong)));
    }
    keys.right(&*app.store).await?;
    note(who, Outcome::Done).await?;
    let mut response = match form.path.zip(form.typed) {
        Some((path, typed)) => on_with(app, &path, &typed)?,
        None => Redirect::to(goes_on(&form.to, roles)).into_response(),
    };
    if let Some(cookie) = cookie::give(&app.place, &token) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    // A language chosen on another machine holds here too.
    if let Some(cookie) = language
        .filter(|language| *language != UiLanguage::current())
        .and_then(|language| language::keep(&app.place, language))
    {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Signs out: the session ends, and the browser is asked to clear what it stored.
pub async fn leave(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let credentials = Credentials::by(&app, &request);
    if let Some(user) = guard::authenticate(&app, credentials).await? {
        app.store.end_session(&user.token).await?;
        app.store.audit(user.entry(Act::SignOut, None, Outcome::Done)).await?;
    }
    let mut response = Redirect::to("/sign-in").into_response();
    if let Some(cookie) = cookie::take_back(&app.place) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    let everything = HeaderValue::from_static("\"cache\", \"cookies\", \"storage\"");
    response.headers_mut().insert(CLEAR, everything);
    Ok(response)
}
