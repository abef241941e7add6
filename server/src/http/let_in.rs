//! The end of a sign-in, whichever step it came by: the cookie, the language, and on to where the way was going.

use super::staff::{answer, goes_on};
use super::{headers, language};
use crate::auth::cookie;
use crate::auth::interrupted::safe_path;
use crate::error::HttpError;
use crate::state::AppState;
use crate::ui_language::UiLanguage;
use app::pages::own_password::{OwnPassword, own_password};
use app::pages::second_step::Carried;
use app::pages::sign_in::{Interrupted, Refused, SignIn, go_on, sign_in};
use axum::Extension;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{Html, IntoResponse, Redirect, Response};
use store::{Account, DeviceToken, SessionToken};

/// What a sign-in carries along, from the fields of a form.
#[must_use]
pub fn carried(pairs: &[(String, String)]) -> Carried {
    let field = |name: &str| {
        pairs
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.clone())
    };
    Carried {
        to: field("to").unwrap_or_default(),
        interrupted: field("path")
            .zip(field("typed"))
            .map(|(path, typed)| Interrupted { path, typed }),
    }
}

/// The fields of a form, as it was sent.
///
/// # Errors
/// [`HttpError::Form`] if they cannot be read.
pub fn fields_of(typed: &str) -> Result<Vec<(String, String)>, HttpError> {
    serde_urlencoded::from_str(typed).map_err(|_| HttpError::Form)
}

/// The page that sends on what was typed when a session ended.
///
/// # Errors
/// [`HttpError::Form`] if it cannot be read.
pub fn on_with(app: &AppState, path: &str, typed: &str) -> Result<Response, HttpError> {
    let fields = fields_of(typed)?;
    let nonce = headers::nonce();
    let html = go_on(&app.out, nonce.0.clone(), safe_path(path).to_owned(), fields);
    Ok((Extension(nonce), Html(html)).into_response())
}

/// On to where the way was going, signed in.
///
/// # Errors
/// [`HttpError::Form`] if the interrupted form cannot be read.
pub fn let_in(
    app: &AppState,
    account: &Account,
    carried: Carried,
    token: &SessionToken,
) -> Result<Response, HttpError> {
    let mut response = match carried.interrupted {
        Some(was) => on_with(app, &was.path, &was.typed)?,
        None => Redirect::to(goes_on(&carried.to, account.roles)).into_response(),
    };
    give_cookies(app, account, token, &mut response);
    Ok(response)
}

/// Sets the session's cookie, and the language that the account chose on another machine.
pub fn give_cookies(app: &AppState, account: &Account, token: &SessionToken, response: &mut Response) {
    if let Some(cookie) = cookie::give(&app.place, token) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    if let Some(cookie) = UiLanguage::of(&account.language.primary())
        .filter(|language| *language != UiLanguage::current())
        .and_then(|language| language::keep(&app.place, language))
    {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}

/// Remembers that the account signed in in this browser, so that nobody's wrong tries elsewhere keep it out.
///
/// # Errors
/// If the store does not answer.
pub async fn remember_browser(
    app: &AppState,
    device: Option<DeviceToken>,
    account: &Account,
    response: &mut Response,
) -> Result<(), HttpError> {
    let device = device.unwrap_or_else(DeviceToken::fresh);
    app.store.know_device(&device, &account.id, crate::clock::now()).await?;
    let cookie = cookie::give_device(&app.place, &device);
    response.headers_mut().extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
    Ok(())
}

/// The page that asks for a password of one's own, in the middle of signing in.
pub fn choose_password(app: &AppState, name: &str, carried: Carried) -> Response {
    let model = OwnPassword {
        carried,
        name: name.to_owned(),
        ..OwnPassword::default()
    };
    answer(|nonce| own_password(&app.out, nonce, model))
}

/// The sign-in page once more, for a sign-in that is no more.
pub fn ended(app: &AppState, carried: Carried) -> Response {
    let nonce = headers::nonce();
    let model = SignIn {
        refused: Some(Refused::Ended),
        to: carried.to,
        interrupted: carried.interrupted,
        ..SignIn::default()
    };
    let html = sign_in(&app.out, nonce.0.clone(), model);
    (StatusCode::UNPROCESSABLE_ENTITY, Extension(nonce), Html(html)).into_response()
}
