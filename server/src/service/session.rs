//! Sessions handed over on one machine. A child's session opens only one case's screen or one talk screen.

use super::case_context::CaseContext;
use super::error::ServiceError;
use crate::state::AppState;
use store::{Act, NewSession, Outcome, Scope, SessionToken};

/// Begins a screen's session on the signed-in user's machine; the user's own session there ends.
///
/// # Errors
/// The store does not answer.
pub async fn hand_to_child(app: &AppState, context: &CaseContext, scope: Scope) -> Result<SessionToken, ServiceError> {
    let token = begin(app, context, scope).await?;
    app.store.end_session(&context.user.token).await?;
    let line = context
        .user
        .entry(Act::ChildScreen, Some(&context.own.id), Outcome::Done);
    app.store.audit(line).await?;
    Ok(token)
}

/// Begins a session for the adviser after the talk screen was left with their PIN.
///
/// # Errors
/// The store does not answer.
pub async fn back_to_adviser(app: &AppState, context: &CaseContext) -> Result<SessionToken, ServiceError> {
    begin(app, context, Scope::Staff).await
}

async fn begin(app: &AppState, context: &CaseContext, scope: Scope) -> Result<SessionToken, ServiceError> {
    let token = SessionToken::fresh();
    let session = NewSession {
        user: context.user.account().id.clone(),
        scope,
        now: context.user.now,
    };
    app.store.begin_session(&token, &session).await?;
    Ok(token)
}
