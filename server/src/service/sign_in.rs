//! Signing in by password: tries are counted, the password is looked at, and a session begins, or waits for the second
//! step.

use super::error::ServiceError;
use crate::auth::current_user::CurrentUser;
use crate::auth::password::Sender;
use crate::auth::throttle::Keys;
use crate::state::AppState;
use jiff::Timestamp;
use store::{
    Account, Act, AuditEntry, CodeTried, DeviceToken, NewSession, Outcome, Proof, Scope, SessionToken, StoreError,
};

/// What came of a name and a password.
pub enum Entered {
    /// A session began.
    Whole(Account, SessionToken),
    /// The sign-in waits for the second step.
    Half(Account, SessionToken),
    /// Name and password do not go together.
    Wrong,
    /// Too many were wrong: not looked at before this moment.
    Wait(Timestamp),
    /// They go together, but the password was given by somebody else too long ago.
    Old,
}

/// Where a name and a password come from.
pub struct Sent {
    /// The client's address.
    pub from: String,
    /// The browser, if somebody signed in in it before.
    pub device: Option<DeviceToken>,
    /// When.
    pub now: Timestamp,
}

/// Tries a name and a password. The try is counted before it is looked at.
///
/// # Errors
/// The store does not answer; passwords cannot be looked at.
pub async fn by_password(app: &AppState, name: &str, password: String, sent: &Sent) -> Result<Entered, ServiceError> {
    let (from, now) = (sent.from.as_str(), sent.now);
    let known = app.store.account_named(name.trim()).await?;
    let at_home = match (&sent.device, &known) {
        (Some(device), Some((account, _))) if app.store.knows_device(device, Some(&account.id), now).await? => {
            Some(Keys::known(device, &account.id))
        }
        _ => None,
    };
    let sender = if at_home.is_some() {
        Sender::Known
    } else {
        Sender::Stranger
    };
    let keys = at_home.unwrap_or_else(|| Keys::of(name, from));
    if let Some(until) = keys.count(&*app.store, now).await? {
        let who = known.as_ref().map(|(account, _)| account);
        note(app, who, from, (None, Outcome::Throttled), now).await?;
        return Ok(Entered::Wait(until));
    }
    let phc = known
        .as_ref()
        .filter(|(account, _)| !account.disabled)
        .map(|(_, phc)| phc.clone());
    let account = known.map(|(account, _)| account);
    let right = app.passwords.check(sender, password, phc.clone()).await?;
    if let Some(account) = account.as_ref().filter(|account| right && account.given_has_ended(now)) {
        note(app, Some(account), from, (Some("old-password"), Outcome::Refused), now).await?;
        return Ok(Entered::Old);
    }
    let entered = match (&account, phc) {
        (Some(account), Some(checked)) if right => enter(app, account.clone(), checked, now).await?,
        _ => None,
    };
    let Some(entered) = entered else {
        note(app, account.as_ref(), from, (None, Outcome::Refused), now).await?;
        return Ok(Entered::Wrong);
    };
    keys.right(&*app.store).await?;
    note(app, account.as_ref(), from, (Some("password"), Outcome::Done), now).await?;
    Ok(entered)
}

/// Lets an account in by a password that was right for `checked` (a PHC string): all the way, or as far as that is
/// enough for. `None` if the account was closed, given another password, or given a second factor meanwhile.
///
/// # Errors
/// If the store does not answer.
pub async fn enter(
    app: &AppState,
    account: Account,
    checked: String,
    now: Timestamp,
) -> Result<Option<Entered>, StoreError> {
    let token = SessionToken::fresh();
    let half = begin(app, &token, &account, checked, now).await?;
    Ok(half.map(|half| match half {
        true => Entered::Half(account, token),
        false => Entered::Whole(account, token),
    }))
}

/// Begins what the password is enough for; returns whether it waits for the second step, or for another password. `None` if the account was
/// closed, given another password, or given a second factor while this one was checked.
async fn begin(
    app: &AppState,
    token: &SessionToken,
    account: &Account,
    checked: String,
    now: Timestamp,
) -> Result<Option<bool>, StoreError> {
    let half =
        account.given_at.is_some() || app.needs_factor(account.roles) || app.store.has_factor(&account.id).await?;
    let begun = if half {
        app.store.begin_half(token, &account.id, &checked, now).await
    } else {
        let session = NewSession {
            user: account.id.clone(),
            scope: Scope::Staff,
            proof: Proof::Password(checked),
            now,
        };
        app.store.begin_session(token, &session).await
    };
    match begun {
        Ok(()) => Ok(Some(half)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Tries the password once more, before a dangerous act. A try is counted before it is looked at; only sessions of the
/// account count, so that nobody else can use its tries up.
///
/// # Errors
/// The store does not answer; passwords cannot be looked at.
pub async fn again_by_password(
    app: &AppState,
    user: &CurrentUser,
    password: String,
) -> Result<CodeTried, ServiceError> {
    let account = user.account();
    let keys = Keys::again(&account.id);
    if let Some(until) = keys.count(&*app.store, user.now).await? {
        return Ok(CodeTried::Wait(until));
    }
    let known = app.store.account_named(&account.name).await?;
    let Some(phc) = known.filter(|(known, _)| known.id == account.id).map(|(_, phc)| phc) else {
        return Ok(CodeTried::Out);
    };
    if !app.passwords.check(Sender::Known, password, Some(phc.clone())).await? {
        return Ok(CodeTried::Wrong);
    }
    if !app.store.prove_by_password(&user.token, &phc, user.now).await? {
        return Ok(CodeTried::Out);
    }
    keys.right(&*app.store).await?;
    Ok(CodeTried::Right { left: None })
}

/// Writes a line of a sign-in: by whom, from where, by what (`password`, `second-factor`, `recovery-code`), and how it
/// ended.
///
/// # Errors
/// If the store does not answer.
pub async fn note(
    app: &AppState,
    who: Option<&Account>,
    from: &str,
    (what, outcome): (Option<&str>, Outcome),
    now: Timestamp,
) -> Result<(), StoreError> {
    let line = AuditEntry {
        municipality: who.map(|account| account.municipality.clone()),
        who: who.map(|account| account.id.clone()),
        at: now,
        act: Act::SignIn,
        case: None,
        what: what.map(str::to_owned),
        from: from.to_owned(),
        outcome,
    };
    app.failures.write(&*app.store, line).await
}
