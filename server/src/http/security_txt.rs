//! `security.txt` (RFC 9116): whom to write to who found a fault. There is none before the operator names somebody.

use crate::clock;
use crate::config::Place;
use crate::error::HttpError;
use crate::state::AppState;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;

/// Where it stands.
pub const PATH: &str = "/.well-known/security.txt";
/// What it says counts for half a year from now; RFC 9116 asks for less than a year.
const COUNTS_FOR: SignedDuration = SignedDuration::from_hours(182 * 24);

/// The file.
///
/// # Errors
/// [`HttpError::NotFound`] if the configuration names nobody.
pub async fn show(State(app): State<AppState>) -> Result<Response, HttpError> {
    let contact = app.security_contact.as_deref().ok_or(HttpError::NotFound)?;
    let until = clock::now().checked_add(COUNTS_FOR).map_err(|_| HttpError::Ours)?;
    // To the second: RFC 3339 without a fraction is what every reader takes.
    let until = until.strftime("%Y-%m-%dT%H:%M:%SZ");
    let canonical = match &app.place {
        Place::Public { origin } => format!("Canonical: {}{PATH}\n", origin.as_str()),
        Place::Loopback => String::new(),
    };
    let text = format!("Contact: {contact}\nExpires: {until}\nPreferred-Languages: da, en\n{canonical}");
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}
