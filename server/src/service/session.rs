//! Sessions handed over on one machine. A child's session opens only one case's screen or one talk screen.

use super::case_context::CaseContext;
use super::error::ServiceError;
use crate::state::AppState;
use store::{Act, NewSession, Outcome, Pin, PinTried, Proof, Scope, SessionToken};

/// Begins a screen's session on the signed-in user's machine; the user's own session there ends in the same step.
///
/// # Errors
/// The store does not answer, or the user's session has ended meanwhile.
pub async fn hand_to_child(app: &AppState, context: &CaseContext, scope: Scope) -> Result<SessionToken, ServiceError> {
    let token = SessionToken::fresh();
    let session = NewSession {
        user: context.user.account().id.clone(),
        scope,
        proof: Proof::Session(context.user.token.clone()),
        now: context.user.now,
    };
    app.store.begin_session(&token, &session).await?;
    let line = context
        .user
        .entry(Act::ChildScreen, Some(&context.own.id), Outcome::Done);
    app.store.audit(line).await?;
    Ok(token)
}

/// Tries to take a machine back from a talk's screen by PIN. With the right one the user's own session begins under the
/// token that is returned, and the screen's ends. A press that comes after that tries nothing, and has no line.
///
/// # Errors
/// The store does not answer.
pub async fn take_back(
    app: &AppState,
    context: &CaseContext,
    pin: Option<&Pin>,
) -> Result<(PinTried, SessionToken), ServiceError> {
    let (user, token) = (&context.user, SessionToken::fresh());
    let tried = app.store.try_pin(&user.token, pin, &token, user.now).await?;
    let outcome = match tried {
        PinTried::Right => Outcome::Done,
        PinTried::Wrong(_) | PinTried::Out => Outcome::Refused,
        PinTried::Gone => return Ok((tried, token)),
    };
    let line = user.entry(Act::ScreenLeft, Some(&context.own.id), outcome);
    app.store.audit(line).await?;
    Ok((tried, token))
}
