//! To whom a case can be barred, and who may bar it (decision 0038).

use super::case_context::CaseContext;
use super::error::ServiceError;
use crate::state::AppState;
use domain::event::UserId;
use store::Role;

/// Whether the user may change who opens the case: its adviser, or a coordinator. Whoever opened it in an emergency may
/// not.
#[must_use]
pub fn changes_access(context: &CaseContext) -> bool {
    context.own.assigned || context.user.has(Role::Coordinator)
}

/// The account with this id, if the user may bar the case to it: one of their own municipality.
///
/// # Errors
/// [`ServiceError::DoesNotFit`] if not; those of the store.
pub async fn barred_account(app: &AppState, context: &CaseContext, id: &str) -> Result<UserId, ServiceError> {
    if !changes_access(context) {
        return Err(ServiceError::DoesNotFit);
    }
    let account = app.store.account(&UserId::from(id)).await?;
    account
        .filter(|account| account.municipality == context.user.account().municipality)
        .map(|account| account.id)
        .ok_or(ServiceError::DoesNotFit)
}
