//! Who can be a case's adviser, and how they are presented to the child.

use super::case_context::CaseContext;
use super::error::ServiceError;
use crate::state::AppState;
use domain::case::{Name, Person, Words};
use domain::event::UserId;
use store::{Account, Role};

/// Whether an account can be assigned cases.
#[must_use]
pub fn may_have_cases(account: &Account) -> bool {
    account.roles.has(Role::Adviser) && !account.disabled
}

/// The account with this id, if it can be assigned cases in the acting user's municipality.
///
/// # Errors
/// [`ServiceError::DoesNotFit`] if it cannot; those of the store.
pub async fn adviser_of(app: &AppState, context: &CaseContext, id: &str) -> Result<UserId, ServiceError> {
    let account = app.store.account(&UserId::from(id)).await?;
    account
        .filter(|account| account.municipality == context.user.account().municipality && may_have_cases(account))
        .map(|account| account.id)
        .ok_or(ServiceError::DoesNotFit)
}

/// The new adviser as a person of the case, from their own profile.
///
/// # Errors
/// The store does not answer.
pub async fn newcomer(app: &AppState, user: &UserId) -> Result<Person, ServiceError> {
    let me = app.store.profile(user).await?;
    let name = |text: String| (!text.trim().is_empty()).then_some(Name(text));
    Ok(Person {
        first_name: name(me.first_name),
        name: name(me.name),
        phone: me.phone.map(Name),
        phone_hours: me.phone_hours.map(Words),
        number_is_neutral: Some(me.number_is_neutral),
        about: me.about.map(Words),
        figure: me.avatar.map(Name),
        ..Person::default()
    })
}
