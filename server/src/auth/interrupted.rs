//! A session that ended in the middle: what was typed goes with its writer to the
//! sign-in page, and from there back to where it was going. Nothing typed is lost.

use crate::error::{HttpError, Unsent};
use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Redirect, Response};

/// What was typed may be this long, in bytes, to be carried along.
const LONGEST: usize = 512 * 1024;

/// To the sign-in page: by a redirect, or by an error that holds what was typed.
///
/// # Errors
/// [`HttpError::SessionEnded`] with a form that was sent; [`HttpError::TooLarge`] where it is too long to be carried along.
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

/// A path as a value in a query: only what our own paths hold stays as it is.
fn urlencode(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'/' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

/// A place to go on to after sign-in: a path of ours, never another site.
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
