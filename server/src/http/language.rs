//! The choice of language for the pages that adults use.

use crate::auth::guard::{self, Credentials};
use crate::config::Place;
use crate::error::HttpError;
use crate::state::AppState;
use crate::ui_language::UiLanguage;
use axum::extract::{Request, State};
use axum::http::header::{COOKIE, REFERER, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use serde::Deserialize;

const NAME: &str = "language";
/// How long a choice is kept: a year, in seconds.
const KEPT: u32 = 365 * 24 * 60 * 60;
const LONGEST: usize = 1024;

/// Answers in the language that the request's cookie names.
pub async fn speak(request: Request, next: Next) -> Response {
    let language = chosen(request.headers());
    language.during(next.run(request)).await
}

fn chosen(headers: &HeaderMap) -> UiLanguage {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(cookie::Cookie::split_parse)
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == NAME)
        .and_then(|cookie| UiLanguage::of(cookie.value()))
        .unwrap_or_default()
}

/// The `Set-Cookie` value that keeps a choice.
#[must_use]
pub fn keep(place: &Place, language: UiLanguage) -> Option<HeaderValue> {
    let secure = if *place == Place::Loopback { "" } else { "; Secure" };
    let tag = language.tag();
    let cookie = format!("{NAME}={tag}; Path=/; Max-Age={KEPT}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&cookie).ok()
}

#[derive(Deserialize)]
struct Choice {
    to: String,
}

/// Chooses a language, and redirects to the page on which it was chosen.
pub async fn choose(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let back = back(request.headers());
    let credentials = Credentials::by(&app, &request);
    let body = axum::body::to_bytes(request.into_body(), LONGEST)
        .await
        .unwrap_or_default();
    let choice: Option<Choice> = serde_urlencoded::from_bytes(&body).ok();
    let Some(language) = choice.and_then(|choice| UiLanguage::of(&choice.to)) else {
        return Err(HttpError::Form);
    };
    // A signed-in adult's choice is stored in the account and holds on every machine. The store leaves the account
    // alone where the session is a child's or a talk's.
    if let Some(user) = guard::authenticate(&app, credentials).await? {
        app.store
            .set_language(&user.token, &Language(language.tag().to_owned()))
            .await?;
    }
    let mut response = Redirect::to(&back).into_response();
    if let Some(cookie) = keep(&app.place, language) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// The page the choice was made on; the front page if that page only answers forms.
fn back(headers: &HeaderMap) -> String {
    let referer = headers.get(REFERER).and_then(|value| value.to_str().ok());
    let path = referer.and_then(|referer| referer.parse::<Uri>().ok());
    let path = path.as_ref().map_or("/", |uri| uri.path());
    let only_forms = path.starts_with("/letter") || path == "/case-file" || path.starts_with("//");
    if only_forms { "/".to_owned() } else { path.to_owned() }
}
