//! `/api/v1`: what a municipality's own systems read and say (docs/api.md). No page, no form, no cookie: the guard lets a
//! token in (`auth::integration`), and every error is a problem as JSON (`api_error`).
//!
//! - [`answer`] an answer with its version, or that nothing changed
//! - [`body`] what is sent and answered
//! - [`cases`], [`papers`] the routes
//! - [`openapi`] all of it as OpenAPI 3.1

pub mod answer;
pub mod body;
pub mod cases;
pub mod openapi;
pub mod papers;

use super::extract::extension;
use crate::auth::integration::CurrentIntegration;
use crate::error::HttpError;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

impl<S: Send + Sync> FromRequestParts<S> for CurrentIntegration {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<CurrentIntegration, HttpError> {
        extension(parts)
    }
}
