//! Style, fonts, modules and islands over HTTP ([`assets`](crate::assets)).

use crate::assets::ICON;
use crate::assets::ware::Ware;
use crate::error::HttpError;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};

fn send(app: &AppState, address: &str, headers: &HeaderMap) -> Result<Response, HttpError> {
    let sent = app.shelf.with(address, |ware| file(ware, headers));
    sent.ok_or(HttpError::NotFound)
}

/// The file, compressed if the browser accepts Brotli.
fn file(ware: &Ware, headers: &HeaderMap) -> Response {
    let wants = headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let accepts = wants
        .split(',')
        .any(|coding| coding.split(';').next().unwrap_or_default().trim() == "br");
    let compressed = if accepts { ware.compressed() } else { None };
    let mut response = compressed.unwrap_or(&ware.plain).to_vec().into_response();
    let answer = response.headers_mut();
    answer.insert(CONTENT_TYPE, HeaderValue::from_static(ware.kind));
    answer.insert(
        CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    answer.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if compressed.is_some() {
        answer.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

/// The style sheet.
pub async fn style(
    State(app): State<AppState>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Result<Response, HttpError> {
    send(&app, &format!("/style/{file}"), &headers)
}

/// A font.
pub async fn font(
    State(app): State<AppState>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Result<Response, HttpError> {
    send(&app, &format!("/fonts/{file}"), &headers)
}

/// A module.
pub async fn module(
    State(app): State<AppState>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Result<Response, HttpError> {
    send(&app, &format!("/module/{file}"), &headers)
}

/// The islands.
pub async fn island(
    State(app): State<AppState>,
    Path((version, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, HttpError> {
    send(&app, &format!("/islands/{version}/{file}"), &headers)
}

/// The icon: neutral, like everything in a window's frame.
pub async fn icon() -> impl IntoResponse {
    (
        [
            (CONTENT_TYPE, "image/svg+xml"),
            (CACHE_CONTROL, "public, max-age=86400"),
        ],
        ICON,
    )
}

/// Keeps every page out of search engines.
pub async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /\n"
}
