//! A signed-in adviser as a person of a case, as their own profile says.

use super::error::ServiceError;
use crate::state::AppState;
use domain::case::{Person, Role};
use domain::event::UserId;

/// The id of the first adviser of a case that is begun here.
pub const FIRST: &str = "adviser-1";

/// The person, not yet in any case.
///
/// # Errors
/// The store does not answer.
pub async fn as_person(app: &AppState, account: &UserId) -> Result<Person, ServiceError> {
    let me = app.store.profile(account).await?;
    Ok(Person {
        id: FIRST.into(),
        role: Some(Role::Adviser),
        first_name: Some(me.first_name.as_str().into()),
        name: Some(me.name.as_str().into()),
        number_is_neutral: Some(me.number_is_neutral),
        phone: me.phone.as_deref().map(Into::into),
        phone_hours: me.phone_hours.as_deref().map(Into::into),
        about: me.about.as_deref().map(Into::into),
        figure: me.avatar.as_deref().map(Into::into),
        ..Person::default()
    })
}
