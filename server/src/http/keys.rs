//! Keys that are pressed alone on the pages behind the sign-in (`/` and `?`). Whoever speaks to the machine, or presses keys
//! without meaning to, switches them off (WCAG 2.1.4). The choice belongs to the browser, for so does the keyboard.

use super::fields::Fields;
use crate::config::Place;
use crate::error::HttpError;
use crate::state::AppState;
use axum::extract::{FromRequestParts, State};
use axum::http::HeaderValue;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use std::convert::Infallible;

/// The cookie; `staff.js` reads it, and it holds nothing but this choice.
const NAME: &str = "keys";
/// Its value where the keys are off. There is none where they are on.
const OFF: &str = "off";
/// How long a choice is kept: a year, in seconds.
const KEPT: u32 = 365 * 24 * 60 * 60;

/// Whether keys that are pressed alone do something in the browser that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SingleKeys(pub bool);

impl<S: Send + Sync> FromRequestParts<S> for SingleKeys {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<SingleKeys, Infallible> {
        let cookies = parts.headers.get_all(COOKIE).iter();
        let mut cookies = cookies
            .filter_map(|value| value.to_str().ok())
            .flat_map(cookie::Cookie::split_parse)
            .filter_map(Result::ok);
        Ok(SingleKeys(
            !cookies.any(|cookie| cookie.name() == NAME && cookie.value() == OFF),
        ))
    }
}

/// Switches them on or off in this browser.
///
/// # Errors
/// If the form says neither.
pub async fn choose(State(app): State<AppState>, fields: Fields) -> Result<Response, HttpError> {
    let (value, kept) = match fields.text("keys") {
        Some("on") => ("", 0),
        Some("off") => (OFF, KEPT),
        _ => return Err(HttpError::Form),
    };
    let secure = if app.place == Place::Loopback { "" } else { "; Secure" };
    let cookie = format!("{NAME}={value}; Path=/; Max-Age={kept}; SameSite=Lax{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(|_| HttpError::Ours)?;
    let mut response = Redirect::to("/me?saved#keys").into_response();
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}
