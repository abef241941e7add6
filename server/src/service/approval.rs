//! What takes two people: who has to ask, who may approve, and how many wait for somebody (docs/accounts.md).

use crate::auth::current_user::CurrentUser;
use crate::state::AppState;
use store::{
    APPROVED_PASSWORD, Account, Act, Approval, Asked, AuditEntry, Integration, IntegrationStands, NewApproval, Outcome,
    Role, Roles, StoreError,
};

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It took no second person, and is done.
    Done,
    /// It waits for one.
    Waits,
}

/// Whether roles take a second person: every role that an account does not have yet. Taking roles away takes none.
#[must_use]
pub fn roles_need_two(before: Roles, after: Roles) -> bool {
    !after.beyond(before).is_none()
}

/// Whether another password takes a second person: whoever gives it could sign in by it. Not if a phone is asked for
/// too, and not while the account opens nothing.
#[must_use]
pub fn password_needs_two(account: &Account, has_factor: bool) -> bool {
    !has_factor && !account.roles.is_none()
}

/// Whether opening a closed account takes a second person: with roles it opens what it opened before. At the
/// municipality they are read anew at the next sign-in over there.
#[must_use]
pub fn opening_needs_two(account: &Account) -> bool {
    !account.from_municipality && !account.roles.is_none()
}

/// Asks for something that takes a second person.
///
/// # Errors
/// [`StoreError::NotFound`] for an account that signs in at its municipality.
pub async fn ask(
    app: &AppState,
    user: &CurrentUser,
    account: &Account,
    asked: Asked,
    version: u64,
) -> Result<(), StoreError> {
    let asking = NewApproval {
        id: store::new_document().to_string(),
        account: account.id.clone(),
        asked,
        version,
        by: user.account().id.clone(),
        now: user.now,
    };
    let line = line(user, account, "asked", asked);
    app.store.ask_approval(&asking, &line).await
}

/// A line of the audit log: the account, what happened (`asked`, `approved`, `turned-down`, `taken-back`), and to what.
#[must_use]
pub fn line(user: &CurrentUser, account: &Account, how: &str, asked: Asked) -> AuditEntry {
    let what = match asked {
        Asked::Roles(roles) => format!("roles:{}", roles.code()),
        Asked::Password => "password".to_owned(),
        Asked::Factor => "factor-removed".to_owned(),
        Asked::Open => "open".to_owned(),
    };
    AuditEntry {
        what: Some(format!("{}:{how}:{what}", account.id)),
        ..user.entry(Act::AccountChanged, None, Outcome::Done)
    }
}

/// Why somebody cannot settle what waits, as the key of a sentence; none if they can.
#[must_use]
pub fn not_theirs(user: &CurrentUser, waiting: &Approval) -> Option<&'static str> {
    let own = &user.account().id;
    if waiting.by == *own {
        Some("approvals-own")
    } else if waiting.account == *own {
        Some("approvals-about-you")
    } else {
        None
    }
}

/// Whether somebody may make the password of an account that they asked for: a second person said yes within
/// [`APPROVED_PASSWORD`], and it has not been made.
#[must_use]
pub fn may_make_password(user: &CurrentUser, account: &Account, all: &[Approval]) -> bool {
    let approved = |one: &Approval| {
        one.settled
            .as_ref()
            .is_some_and(|(_, at, yes)| *yes && user.now.duration_since(*at) < APPROVED_PASSWORD)
    };
    all.iter().any(|one| {
        one.asked == Asked::Password
            && one.account == account.id
            && one.by == user.account().id
            && !one.used
            && approved(one)
    })
}

/// How many wait for somebody to settle.
///
/// # Errors
/// If the store does not answer.
pub async fn count(app: &AppState, user: &CurrentUser) -> Result<usize, StoreError> {
    if !(user.has(Role::Admin) || user.has(Role::Coordinator)) {
        return Ok(0);
    }
    let municipality = &user.account().municipality;
    let all = app.store.approvals_of(municipality, user.now).await?;
    let erasures = if user.has(Role::Coordinator) {
        let all = app
            .store
            .erasures_of(municipality, &user.account().id, user.now)
            .await?;
        let erasures = all.iter().filter(|one| one.by != user.account().id).count();
        let run = app.store.retention_run(municipality, user.now).await?;
        erasures + usize::from(run.is_some_and(|run| run.by != user.account().id))
    } else {
        0
    };
    let systems = app.store.integrations_of(municipality, user.now).await?;
    let waits = |one: &&Integration| one.stands(user.now) == IntegrationStands::Waits && one.by != user.account().id;
    let systems = systems.iter().filter(waits).count();
    let theirs = |one: &&Approval| one.settled.is_none() && not_theirs(user, one).is_none();
    Ok(all.iter().filter(theirs).count() + erasures + systems)
}
