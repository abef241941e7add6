//! An answer with the version of what it holds, or that nothing changed since the asker last looked.

use crate::error::HttpError;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, ETAG, HeaderValue, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// A body as JSON under a tag, or 304 if the asker has it.
///
/// # Errors
/// [`HttpError::Ours`] if it is not JSON.
pub fn json<T: Serialize>(asked: &HeaderMap, tag: &str, body: &T) -> Result<Response, HttpError> {
    let body = serde_json::to_vec(body).map_err(|error| {
        tracing::error!(%error, "an answer of the API is not JSON");
        HttpError::Ours
    })?;
    tagged(asked, tag, "application/json", body)
}

/// A body of a kind under a tag, or 304 if the asker has it. A tag is of ids, versions and digits.
///
/// # Errors
/// [`HttpError::Ours`] if the tag is none.
pub fn tagged(asked: &HeaderMap, tag: &str, kind: &'static str, body: Vec<u8>) -> Result<Response, HttpError> {
    let quoted = format!("\"{tag}\"");
    let value = HeaderValue::from_str(&quoted).map_err(|_| HttpError::Ours)?;
    let mut response = if knows(asked, &quoted) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = Response::new(Body::from(body));
        response
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        response
    };
    response.headers_mut().insert(ETAG, value);
    // One address answers JSON or a PDF, and to each token its own.
    response
        .headers_mut()
        .insert(VARY, HeaderValue::from_static("accept, authorization"));
    Ok(response)
}

/// Whether the asker has what the quoted tag names.
fn knows(asked: &HeaderMap, quoted: &str) -> bool {
    let sent = asked
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok());
    sent.flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == quoted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(values: &[&'static str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for &value in values {
            headers.append(IF_NONE_MATCH, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn what_the_asker_has_is_not_sent_again() {
        for known in [&["\"v3\""][..], &["\"v2\", W/\"v3\""], &["*"], &["\"a\"", "\"v3\""]] {
            let answer = json(&asked(known), "v3", &"body").unwrap();
            assert_eq!(answer.status(), StatusCode::NOT_MODIFIED, "{known:?}");
            assert_eq!(answer.headers()[ETAG], "\"v3\"");
            assert!(answer.headers().get(CONTENT_TYPE).is_none());
        }
        for other in [vec![], vec!["\"v2\""], vec!["v3"], vec!["\"v33\""]] {
            let answer = json(&asked(&other), "v3", &"body").unwrap();
            assert_eq!(answer.status(), StatusCode::OK, "{other:?}");
            assert_eq!(answer.headers()[CONTENT_TYPE], "application/json");
        }
    }
}
