//! How much is new for an adviser.

use super::error::ServiceError;
use crate::auth::current_user::CurrentUser;
use crate::clock::{begins, here};
use crate::state::AppState;
use jiff::{Timestamp, ToSpan};
use store::News;

/// The beginning of tomorrow: until then a promise is due today.
pub fn tomorrow(now: Timestamp) -> Timestamp {
    let day = here(now).date().checked_add(1.day());
    day.ok().and_then(begins).unwrap_or(now)
}

/// What is new in their own cases: notices, what children wrote, promises that are due by the end of today.
///
/// # Errors
/// If the store does not answer.
pub async fn own(app: &AppState, user: &CurrentUser) -> Result<News, ServiceError> {
    Ok(app.store.news_of(&user.account().id, tomorrow(user.now)).await?)
}

/// All of it, with what children wrote to a colleague who is away.
///
/// # Errors
/// If the store does not answer.
pub async fn count(app: &AppState, user: &CurrentUser) -> Result<u64, ServiceError> {
    let meanwhile = app.store.written_meanwhile(&user.account().id, user.now).await?;
    Ok(own(app, user).await?.all() + meanwhile.len() as u64)
}
