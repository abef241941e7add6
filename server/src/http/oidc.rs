//! Signing in at the municipality: away, back, and the provider's word that it ended there.

use super::let_in::let_in;
use super::{headers, staff, strangers};
use crate::auth::route_policy::Permits;
use crate::auth::{cookie, guard};
use crate::config::Place;
use crate::error::HttpError;
use crate::oidc::Failure;
use crate::oidc::logout::LONGEST;
use crate::service::municipal_sign_in::{self as service, Answer, Turned};
use crate::state::AppState;
use app::pages::second_step::Carried;
use app::pages::sign_in::{Refused, SignIn, There, sign_in};
use axum::Extension;
use axum::body::to_bytes;
use axum::extract::{Path, Query, Request, State};
use axum::http::header::{HOST, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::event::MunicipalityId;
use serde::Deserialize;

/// Where a provider sends the browser back to.
pub const RETURN: &str = "/sign-in/return";
/// Where a provider says that somebody signed out over there.
pub const ENDED: &str = "/sign-in/ended";

/// Where to go after signing in.
#[derive(Debug, Default, Deserialize)]
pub struct Onward {
    #[serde(default)]
    to: String,
    /// Whether they have to prove anew that it is them.
    #[serde(default)]
    again: bool,
}

/// What a provider sends back.
#[derive(Debug, Default, Deserialize)]
pub struct Returned {
    #[serde(default)]
    state: String,
    code: Option<String>,
    error: Option<String>,
    iss: Option<String>,
}

#[derive(Deserialize)]
struct Message {
    logout_token: String,
}

/// The ways to sign in at a municipality, for the sign-in page.
///
/// # Errors
/// If the store does not answer.
pub async fn ways(app: &AppState) -> Result<Vec<There>, HttpError> {
    let mut ways = Vec::new();
    for id in app.sign_ins.municipalities() {
        let name = staff::municipality(app, id).await?;
        // Without a name the municipality is not in the store, and nobody can have an account there.
        if !name.is_empty() {
            let href = format!("/sign-in/with/{id}");
            ways.push(There { href, name });
        }
    }
    Ok(ways)
}

/// Sends the browser to a municipality's provider.
pub async fn away(
    State(app): State<AppState>,
    Path(municipality): Path<String>,
    Query(onward): Query<Onward>,
    headers: HeaderMap,
) -> Result<Response, HttpError> {
    let municipality = MunicipalityId::from(municipality.as_str());
    if app.sign_ins.at(&municipality).is_none() || staff::municipality(&app, &municipality).await?.is_empty() {
        return Err(HttpError::NotFound);
    }
    let back_to = back_to(&app, &headers);
    let begun = match service::prepare(&app, &municipality, &onward.to, back_to, onward.again).await {
        Ok(begun) => begun,
        Err(turned) => return refuse(&app, turned, onward.to).await,
    };
    let within = app.clone();
    // It is written under a stranger's permit: however many begin, whoever is signed in need not wait behind them for
    // the database.
    let begins = async move {
        if let Err(error) = service::begin(&within, &begun).await {
            return HttpError::from(error).into_response();
        }
        let mut response = Redirect::to(&begun.address).into_response();
        if let Some(cookie) = cookie::give_sign_in(&within.place, begun.secret.for_cookie()) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    };
    strangers::worked(&app, Permits::Entrances, begins).await
}

/// Signs in whom a provider sends back.
pub async fn back(
    State(app): State<AppState>,
    Query(returned): Query<Returned>,
    request: Request,
) -> Result<Response, HttpError> {
    let secret = cookie::read_sign_in(&app.place, request.headers());
    let (back_to, from) = (back_to(&app, request.headers()), guard::from(&app, &request));
    let before = cookie::read(&app.place, request.headers());
    let answer = Answer {
        state: returned.state,
        code: returned.code,
        error: returned.error,
        issuer: returned.iss,
    };
    let mut response = match service::end(&app, secret, answer, back_to, &from).await {
        Ok(signed_in) => {
            if let Some(before) = before {
                // This browser forgets it: nobody else is to have it.
                app.store.end_session(&before).await?;
            }
            let carried = Carried {
                to: signed_in.onward,
                interrupted: None,
            };
            let_in(&app, &signed_in.account, carried, &signed_in.token)?
        }
        Err(turned) => refuse(&app, turned, String::new()).await?,
    };
    if let Some(cookie) = cookie::take_back_sign_in(&app.place) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Takes a provider's word that somebody signed out over there (Back-Channel Logout 1.0, 2.5). It is a server that
/// asks, without a cookie: what it says counts by its signature alone.
pub async fn ended(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let from = guard::from(&app, &request);
    let body = to_bytes(request.into_body(), 2 * LONGEST).await;
    let body = body.map_err(|_| HttpError::TooLarge)?;
    let message: Message = serde_urlencoded::from_bytes(&body).map_err(|_| HttpError::Form)?;
    match service::ended_there(&app, message.logout_token, &from).await {
        Ok(()) => Ok(StatusCode::OK.into_response()),
        Err(Turned::Away(Failure::NotReady)) => Ok(StatusCode::SERVICE_UNAVAILABLE.into_response()),
        Err(Turned::Away(_)) => Ok(StatusCode::BAD_REQUEST.into_response()),
        Err(Turned::Store(error)) => Err(error.into()),
    }
}

/// Where the provider sends the browser back to: under the name we are reached by.
fn back_to(app: &AppState, headers: &HeaderMap) -> String {
    match &app.place {
        Place::Public { origin } => format!("{}{RETURN}", origin.as_str()),
        // `http::host` takes only this machine's own names.
        Place::Loopback => {
            let host = headers.get(HOST).and_then(|host| host.to_str().ok());
            format!("http://{}{RETURN}", host.unwrap_or("localhost"))
        }
    }
}

/// The sign-in page with why nobody is signed in.
async fn refuse(app: &AppState, turned: Turned, to: String) -> Result<Response, HttpError> {
    let failure = match turned {
        Turned::Away(failure) => failure,
        Turned::Store(error) => return Err(error.into()),
    };
    let model = SignIn {
        refused: Some(Refused::There(failure.code())),
        there: ways(app).await?,
        to,
        ..SignIn::default()
    };
    let status = match failure {
        Failure::NotReady => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let within = app.clone();
    let page = async move {
        let nonce = headers::nonce();
        let html = sign_in(&within.out, nonce.0.clone(), model);
        (status, Extension(nonce), Html(html)).into_response()
    };
    // A stranger's page, under a stranger's permit; waiting for the municipality took none.
    strangers::worked(app, Permits::Pages, page).await
}
