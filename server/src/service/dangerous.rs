//! Acts that could harm most in a stranger's hands: they take the proof that it is still the user, so that no handler
//! can forget to ask. Handlers do them here and nowhere else.

use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::service::approval::{self, Given};
use crate::service::case_context::CaseContext;
use crate::service::error::ServiceError;
use crate::service::whole_case::{self, LogOfCase, Shape};
use crate::state::AppState;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;
use store::{
    Account, Act, Asked, AuditEntry, IntegrationSettled, IntegrationToken, NewAccount, NewIntegration, Outcome,
    ReceiptsBack, Roles, Settling, StoreError,
};

mod erasing;

pub use erasing::{
    approve_erasure, approve_run, ask_erasure, ask_run, take_back_erasure, take_back_run, turn_down_erasure,
    turn_down_run,
};

/// The shortest reason for looking at somebody else's case that is accepted, in characters.
pub const SHORTEST_REASON: usize = 10;

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

/// Everything about one child, as a paper or as a file; with the log, where the reader may see it.
///
/// # Errors
/// As [`whole_case::make`].
pub async fn whole_case(
    app: &AppState,
    _: &Fresh,
    context: &CaseContext,
    shape: Shape,
    log: Option<LogOfCase>,
) -> Result<Vec<u8>, ServiceError> {
    whole_case::make(app, context, shape, log).await
}

/// Makes an account. Its roles wait for a second person; until then it opens nothing.
///
/// # Errors
/// [`StoreError::Taken`] if the name is in use.
pub async fn make_account(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    account: &NewAccount,
) -> Result<(), StoreError> {
    let bare = NewAccount {
        roles: Roles::default(),
        ..account.clone()
    };
    app.store.create_account(&bare, user.now).await?;
    let made = app.store.account(&account.id).await?.ok_or(StoreError::NotFound)?;
    approval::ask(app, user, &made, Asked::Roles(account.roles), made.version).await
}

/// Gives an account other roles, or asks for them, if some are new to it.
///
/// # Errors
/// [`StoreError::Changed`] if it was changed since a page showed it at `version`.
pub async fn give_roles(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    account: &Account,
    (version, roles): (u64, Roles),
) -> Result<Given, StoreError> {
    if account.version != version {
        return Err(StoreError::Changed);
    }
    if approval::roles_need_two(account.roles, roles) {
        approval::ask(app, user, account, Asked::Roles(roles), version).await?;
        return Ok(Given::Waits);
    }
    app.store.set_roles(&account.id, version, roles).await?;
    Ok(Given::Done)
}

/// Gives an account another password (a PHC string), of which its holder has to choose another, and ends its sessions;
/// or asks whether that may be done, where it takes a second person who has not said yes. Either writes its line.
///
/// # Errors
/// [`StoreError::Changed`] if the account was changed meanwhile.
pub async fn give_password(
    app: &AppState,
    _: &Fresh,
    by: &CurrentUser,
    account: &Account,
    password: &str,
) -> Result<Given, StoreError> {
    let has_factor = app.store.has_factor(&account.id).await?;
    let line = AuditEntry {
        what: Some(format!("{}:password", account.id)),
        ..by.entry(Act::AccountChanged, None, Outcome::Done)
    };
    let (user, now) = (&by.account().id, by.now);
    if !approval::password_needs_two(account, has_factor) {
        let as_it_was = (account.version, has_factor);
        let given = app
            .store
            .give_password(&account.id, as_it_was, password, &line, now)
            .await?;
        return if given {
            Ok(Given::Done)
        } else {
            Err(StoreError::Changed)
        };
    }
    let made = app
        .store
        .make_approved_password(&account.id, user, password, &line, now)
        .await?;
    if made {
        return Ok(Given::Done);
    }
    approval::ask(app, by, account, Asked::Password, account.version).await?;
    Ok(Given::Waits)
}

/// Opens a closed account again. With roles it takes a second person: they open what they opened before.
///
/// # Errors
/// If the store does not answer.
pub async fn open_again(app: &AppState, _: &Fresh, by: &CurrentUser, account: &Account) -> Result<Given, StoreError> {
    if !approval::opening_needs_two(account) {
        app.store.set_disabled(&account.id, false).await?;
        return Ok(Given::Done);
    }
    approval::ask(app, by, account, Asked::Open, account.version).await?;
    Ok(Given::Waits)
}

/// Asks that the second factor of an account be taken away.
///
/// # Errors
/// If the store does not answer.
pub async fn remove_factor(app: &AppState, _: &Fresh, by: &CurrentUser, account: &Account) -> Result<(), StoreError> {
    approval::ask(app, by, account, Asked::Factor, account.version).await
}

/// Settles what takes two people, as the second.
///
/// # Errors
/// If the store does not answer.
pub async fn settle(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    id: &str,
    approves: bool,
    line: &AuditEntry,
) -> Result<Settling, StoreError> {
    let by = &user.account().id;
    app.store.settle_approval(id, by, approves, line, user.now).await
}

/// Asks for an integration with a token, which opens nothing before a second person says yes; `false` if the
/// municipality has as many as there may be.
///
/// # Errors
/// [`StoreError::NotFound`] if the user is no administrator any more.
pub async fn ask_integration(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    asking: &NewIntegration,
    token: &IntegrationToken,
) -> Result<bool, StoreError> {
    let line = integration_line(user, &asking.id, "asked");
    app.store.ask_integration(asking, token, &line).await
}

/// Says yes or no to an integration of the user's municipality, as the second person. A refusal is written down.
///
/// # Errors
/// If the store does not answer.
pub async fn settle_integration(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    id: &UserId,
    approves: bool,
) -> Result<IntegrationSettled, StoreError> {
    if !is_theirs(app, user, id).await? {
        return Ok(IntegrationSettled::Gone);
    }
    let line = integration_line(user, id, if approves { "approved" } else { "turned-down" });
    let by = &user.account().id;
    let settled = app.store.settle_integration(id, by, approves, &line, user.now).await?;
    if settled != IntegrationSettled::Done {
        let refused = AuditEntry {
            outcome: Outcome::Refused,
            ..line
        };
        app.store.audit(refused).await?;
    }
    Ok(settled)
}

/// Closes an integration of the user's municipality, or takes back that it was asked for; whether there was one.
///
/// # Errors
/// If the store does not answer.
pub async fn revoke_integration(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    id: &UserId,
) -> Result<bool, StoreError> {
    if !is_theirs(app, user, id).await? {
        return Ok(false);
    }
    let line = integration_line(user, id, "revoked");
    let (municipality, by) = (&user.account().municipality, &user.account().id);
    app.store
        .revoke_integration(municipality, id, by, &line, user.now)
        .await
}

/// Takes back what an integration of the user's municipality said of papers, all of it or since a moment, once it is closed. One
/// person does it (decision 0061): nothing is lost by it.
///
/// # Errors
/// If the store does not answer.
pub async fn take_receipts_back(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    id: &UserId,
    since: Option<Timestamp>,
) -> Result<ReceiptsBack, StoreError> {
    let line = integration_line(user, id, "receipts-back");
    let municipality = &user.account().municipality;
    let came = app.store.take_receipts_back(municipality, id, since, &line).await?;
    if came != ReceiptsBack::Gone {
        app.outbox.laid();
    }
    Ok(came)
}

/// Whether an integration is one of the user's municipality, on the list of the page or not; any other is answered as not
/// there, and its id may be anybody's words.
async fn is_theirs(app: &AppState, user: &CurrentUser, id: &UserId) -> Result<bool, StoreError> {
    let municipality = &user.account().municipality;
    Ok(app.store.integration_of(municipality, id).await?.is_some())
}

/// A line about an integration: which, and what happened.
fn integration_line(user: &CurrentUser, id: &UserId, how: &str) -> AuditEntry {
    AuditEntry {
        what: Some(format!("{id}:{how}")),
        ..user.entry(Act::IntegrationChanged, None, Outcome::Done)
    }
}
