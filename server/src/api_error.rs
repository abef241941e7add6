//! Errors of `/api/v1`, as `application/problem+json` (RFC 9457). They are for whoever writes the program that asks, so they
//! are English and name fields, scopes and times, and never anything of a case.

use crate::error::HttpError;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::Serialize;
use store::IntegrationScope;

/// When to come back if the server is busy, in seconds.
const COME_BACK: u32 = 5;

/// Why a request of an integration failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// 401: no token, or one that opens nothing: unknown, not approved, expired, revoked.
    NoToken,
    /// 403: the token opens other things than this one.
    NotInScope(IntegrationScope),
    /// 429: too many requests; the next is taken after so many seconds.
    TooOften(u32),
    /// 400: a field of the query cannot be read; which one.
    Parameter(&'static str),
    /// 400: the body is not what the route takes.
    Body,
    /// 400: the body is no refusal with a reason.
    Reason,
    /// 409: the paper lies in the journal under another number.
    AnotherNumber,
    /// 409: the journal has the paper, and cannot refuse it.
    AlreadyFiled,
    /// What is wrong with any request.
    Http(HttpError),
}

/// A problem as it is answered.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Problem {
    /// Which kind of problem it is, as a URN that does not change.
    #[serde(rename = "type")]
    pub kind: String,
    /// The same in a few words.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// What to do about it.
    pub detail: String,
}

impl ApiError {
    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            ApiError::NoToken => StatusCode::UNAUTHORIZED,
            ApiError::NotInScope(_) => StatusCode::FORBIDDEN,
            ApiError::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            ApiError::Parameter(_) | ApiError::Body | ApiError::Reason => StatusCode::BAD_REQUEST,
            ApiError::AnotherNumber | ApiError::AlreadyFiled => StatusCode::CONFLICT,
            ApiError::Http(error) => error.status(),
        }
    }

    /// Its kind, title and detail.
    fn words(&self) -> (&'static str, &'static str, String) {
        match self {
            ApiError::NoToken => (
                "no-token",
                "No token that opens this",
                "Send `Authorization: Bearer` with a token that was approved and has neither expired nor been revoked.".into(),
            ),
            ApiError::NotInScope(scope) => (
                "not-in-scope",
                "The token is for other things",
                format!("This takes the scope `{}`.", scope.as_str()),
            ),
            ApiError::TooOften(seconds) => (
                "too-often",
                "Too many requests",
                format!("Wait {seconds} seconds."),
            ),
            ApiError::Parameter(name) => (
                "parameter",
                "A field of the query cannot be read",
                format!("`{name}` is not what docs/api.md says it is."),
            ),
            ApiError::Body => (
                "body",
                "The body cannot be read",
                "Send JSON with the one field `number`: 1 to 80 letters, digits and `. _ : / -`, and no number of the civil register.".into(),
            ),
            ApiError::Reason => (
                "body",
                "The body cannot be read",
                "Send JSON with the one field `reason`: one line of 1 to 300 characters, with no number of the civil register.".into(),
            ),
            ApiError::AlreadyFiled => (
                "already-filed",
                "The journal has the paper",
                "It was delivered, or a receipt was given for it. Nothing was changed.".into(),
            ),
            ApiError::AnotherNumber => (
                "another-number",
                "The paper lies in the journal under another number",
                "The first number stays. Nothing was changed.".into(),
            ),
            ApiError::Http(error) => of_any_request(error),
        }
    }
}

/// The words of what is wrong with any request.
fn of_any_request(error: &HttpError) -> (&'static str, &'static str, String) {
    let (kind, title, detail) = match error {
        HttpError::NotFound => (
            "not-found",
            "There is no such thing",
            "There is no such address, or nothing there that this token may see.",
        ),
        HttpError::WrongWay => ("method", "Another method", "The address takes another method."),
        HttpError::TooLarge => ("too-large", "The body is too large", "Send less."),
        HttpError::TooSlow => ("too-slow", "The body did not arrive in time", "Send it again."),
        HttpError::NotHere => ("host", "Another host", "Use the address that the server was given."),
        HttpError::Busy | HttpError::Unavailable => ("busy", "Busy", "Come back after `Retry-After` seconds."),
        HttpError::Unsure => (
            "unsure",
            "Nobody knows whether it was done",
            "Send the same again after `Retry-After` seconds: what was done the first time is answered as done, and done once.",
        ),
        HttpError::Full => ("full", "No room", "The disk is full. Nothing was changed."),
        HttpError::Ours => ("ours", "Our own fault", "It stands in the server's log."),
        _ => (
            "request",
            "The request cannot be answered",
            "docs/api.md says what can be asked.",
        ),
    };
    (kind, title, detail.to_owned())
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let (kind, title, detail) = self.words();
        let problem = Problem {
            kind: format!("urn:boernehoejde:problem:{kind}"),
            title: title.to_owned(),
            status: self.status().as_u16(),
            detail,
        };
        // Four texts and a number: it is always JSON.
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let mut response = (self.status(), body).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        let told: Option<(HeaderName, HeaderValue)> = match self {
            ApiError::NoToken => Some((WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))),
            ApiError::NotInScope(_) => Some((
                WWW_AUTHENTICATE,
                HeaderValue::from_static("Bearer error=\"insufficient_scope\""),
            )),
            ApiError::TooOften(seconds) => Some((RETRY_AFTER, HeaderValue::from(seconds))),
            ApiError::Http(HttpError::Busy | HttpError::Unavailable | HttpError::Unsure) => {
                Some((RETRY_AFTER, HeaderValue::from(COME_BACK)))
            }
            _ => None,
        };
        if let Some((name, value)) = told {
            headers.insert(name, value);
        }
        response
    }
}

/// An erased case is answered as not there: that it was here is nothing that a program has to know.
impl From<HttpError> for ApiError {
    fn from(error: HttpError) -> ApiError {
        ApiError::Http(if error == HttpError::Gone {
            HttpError::NotFound
        } else {
            error
        })
    }
}

impl From<store::StoreError> for ApiError {
    fn from(error: store::StoreError) -> ApiError {
        HttpError::from(error).into()
    }
}

impl From<crate::service::error::ServiceError> for ApiError {
    fn from(error: crate::service::error::ServiceError) -> ApiError {
        HttpError::from(error).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::{Outage, OutageKind, StoreError};

    #[test]
    fn whoever_meets_503_is_told_when_to_come_back_and_whether_anything_may_stand() {
        for (fault, kind) in [
            (StoreError::Unavailable(Outage::new(OutageKind::Lost, "gone")), "busy"),
            (StoreError::Unsure("no answer".into()), "unsure"),
        ] {
            let error = ApiError::from(fault);
            assert_eq!(error.words().0, kind);
            let response = error.into_response();
            assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE, "{kind}");
            assert!(response.headers().contains_key(RETRY_AFTER), "{kind}");
        }
    }
}
