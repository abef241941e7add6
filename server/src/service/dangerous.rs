//! Acts that could harm most in a stranger's hands: they take the proof that it is still the user, so that no handler
//! can forget to ask. Handlers do them here and nowhere else.

use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::service::case_context::CaseContext;
use crate::service::error::ServiceError;
use crate::state::AppState;
use domain::event::{CaseId, UserId};
use store::{Act, ChosenBy, NewAccount, Outcome, Roles, StoreError};

/// Breaks the glass of a case for two hours.
///
/// # Errors
/// If the store does not answer.
pub async fn break_glass(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    case: &CaseId,
    reason: &str,
) -> Result<(), StoreError> {
    let audit = user.entry(Act::GlassBroken, Some(case), Outcome::Done);
    app.store
        .break_glass(case, &user.account().id, reason, &audit)
        .await
        .map(drop)
}

/// The case as a case file.
///
/// # Errors
/// As reading the case.
pub async fn export(app: &AppState, _: &Fresh, context: &CaseContext) -> Result<String, ServiceError> {
    let state = context.state(app).await?;
    Ok(domain::case::write(&state.case))
}

/// Makes an account, with its roles.
///
/// # Errors
/// [`StoreError::Taken`] if the name is in use.
pub async fn make_account(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    account: &NewAccount,
) -> Result<(), StoreError> {
    app.store.create_account(account, user.now).await
}

/// Gives an account other roles.
///
/// # Errors
/// [`StoreError::Changed`] if it was changed since a page showed it at `version`.
pub async fn give_roles(
    app: &AppState,
    _: &Fresh,
    user: &UserId,
    version: u64,
    roles: Roles,
) -> Result<(), StoreError> {
    app.store.set_roles(user, version, roles).await
}

/// Gives an account another password (a PHC string), of which its holder has to choose another, and ends its sessions.
///
/// # Errors
/// If the store does not answer.
pub async fn give_password(
    app: &AppState,
    _: &Fresh,
    by: &CurrentUser,
    user: &UserId,
    password: &str,
) -> Result<(), StoreError> {
    app.store.set_password(user, password, ChosenBy::Another(by.now)).await
}
