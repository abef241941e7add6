//! A form posted after its session ended: its fields are carried through the sign-in page and on to where they were
//! sent, so that nothing typed is lost.

use crate::error::{HttpError, Unsent};
use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Redirect, Response};

/// The longest form that is carried along, in bytes.
const LONGEST: usize = 512 * 1024;

/// Leads to the sign-in page: by a redirect or, for a posted form, by an error that holds its fields.
///
/// # Errors
/// [`HttpError::SessionEnded`] with a posted form; [`HttpError::TooLarge`] if it is too long to be carried along.
pub async fn to_sign_in(request: Request) -> Result<Response, HttpError> {
    let path = request.uri().path().to_owned();
    let is_form = request
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    if request.method() != Method::POST {
        return Ok(Redirect::to(&format!("/sign-in?to={}", urlencode(&path))).into_response());
    }
    if !is_form {
        return Ok(Redirect::to("/sign-in").into_response());
    }
    let body = to_bytes(request.into_body(), LONGEST).await;
    let body = body.map_err(|_| HttpError::TooLarge)?;
    Err(HttpError::SessionEnded(Box::new(Unsent {
        path,
        typed: String::from_utf8_lossy(&body).into_owned(),
    })))
}

/// The error that asks a user to prove once more that it is them. It holds the fields of a posted form.
pub async fn ask_again(request: Request) -> HttpError {
    let posted = request.method() == Method::POST;
    let path = request.uri().path().to_owned();
    let body = to_bytes(request.into_body(), LONGEST).await;
    let Ok(body) = body else {
        return HttpError::TooLarge;
    };
    let typed = String::from_utf8_lossy(&body).into_owned();
    HttpError::AskAgain {
        unsent: Box::new(Unsent { path, typed }),
        posted,
    }
}

/// Percent-encodes a path for a query; only characters that our own paths use stay as they are.
#[must_use]
pub fn urlencode(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'/' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

/// The path to open after sign-in: `to` if it is a path on this server, else `/today`.
#[must_use]
pub fn safe_path(to: &str) -> &str {
    let ours = to.starts_with('/')
        && !to.starts_with("//")
        && to
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.'));
    if ours && to != "/sign-in" { to } else { "/today" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sign_in_leads_nowhere_else() {
        assert_eq!(safe_path("/case/0a1b/prepare"), "/case/0a1b/prepare");
        for bad in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "",
            "/sign-in",
            "/a?b=c",
        ] {
            assert_eq!(safe_path(bad), "/today", "{bad}");
        }
    }
}
