//! A password of one's own: chosen at the first sign-in with one that somebody else gave, or changed later.

use super::error::ServiceError;
use super::sign_in::{Entered, enter};
use crate::auth::current_user::CurrentUser;
use crate::auth::password::Sender;
use crate::auth::strength::{Weak, weakness};
use crate::auth::throttle::Keys;
use crate::state::AppState;
use jiff::Timestamp;
use store::{Account, Act, AuditEntry, Outcome, SessionToken};

/// A new password, typed twice.
pub struct Typed {
    /// The password.
    pub new: String,
    /// The same again.
    pub again: String,
}

/// Why a new password was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// It was typed differently the second time.
    Apart,
    /// It is too easy.
    Weak(Weak),
    /// It is the one there is.
    Same,
    /// The password that there is was not typed right.
    Wrong,
    /// The present password was wrong too often: not looked at before this moment.
    Wait(Timestamp),
    /// The sign-in or the session is no more.
    Ended,
}

/// Whether a new password can be taken, of an account's holder.
async fn fit(app: &AppState, account: &Account, typed: &Typed) -> Result<Option<NotTaken>, ServiceError> {
    if typed.new != typed.again {
        return Ok(Some(NotTaken::Apart));
    }
    let all = app.store.municipalities().await?;
    let municipality = all.into_iter().find(|one| one.id == account.municipality);
    let municipality = municipality.map(|one| one.name).unwrap_or_default();
    let (new, name) = (typed.new.clone(), account.name.clone());
    let weak = app
        .work(move |app| weakness(&new, &[&name, &municipality], app.breached.as_ref()))
        .await?;
    Ok(weak.map(NotTaken::Weak))
}

/// Sets the password that was chosen at a sign-in that waits for it, and lets the sign-in go on.
///
/// # Errors
/// The store does not answer; passwords cannot be worked on.
pub async fn choose(
    app: &AppState,
    half: &SessionToken,
    account: &Account,
    typed: Typed,
    (from, now): (&str, Timestamp),
) -> Result<Result<Entered, NotTaken>, ServiceError> {
    if let Some(why) = fit(app, account, &typed).await? {
        return Ok(Err(why));
    }
    let given = app.store.account_named(&account.name).await?.map(|(_, phc)| phc);
    if app.passwords.check(Sender::Known, typed.new.clone(), given).await? {
        return Ok(Err(NotTaken::Same));
    }
    let phc = app.passwords.hash(typed.new).await?;
    let line = line(account, from, now);
    let next = SessionToken::fresh();
    let Some((account, is_in)) = app.store.choose_password(half, &next, &phc, &line, now).await? else {
        return Ok(Err(NotTaken::Ended));
    };
    if is_in {
        return Ok(Ok(Entered::Whole(account, next)));
    }
    Ok(enter(app, account, phc, now).await?.ok_or(NotTaken::Ended))
}

/// Changes the password of whoever is signed in. The present one is counted before it is looked at.
///
/// # Errors
/// The store does not answer; passwords cannot be worked on.
pub async fn change(
    app: &AppState,
    user: &CurrentUser,
    current: String,
    typed: Typed,
) -> Result<Option<NotTaken>, ServiceError> {
    let account = user.account();
    if let Some(why) = fit(app, account, &typed).await? {
        return Ok(Some(why));
    }
    let keys = Keys::again(&account.id);
    let note = |outcome| {
        let line = AuditEntry {
            what: Some("again".into()),
            ..user.entry(Act::SignIn, None, outcome)
        };
        app.failures.write(&*app.store, line)
    };
    if let Some(until) = keys.count(&*app.store, user.now).await? {
        note(Outcome::Throttled).await?;
        return Ok(Some(NotTaken::Wait(until)));
    }
    let known = app.store.account_named(&account.name).await?;
    let Some(phc) = known.filter(|(known, _)| known.id == account.id).map(|(_, phc)| phc) else {
        return Ok(Some(NotTaken::Ended));
    };
    if !app
        .passwords
        .check(Sender::Known, current.clone(), Some(phc.clone()))
        .await?
    {
        note(Outcome::Refused).await?;
        return Ok(Some(NotTaken::Wrong));
    }
    keys.right(&*app.store).await?;
    if current == typed.new {
        return Ok(Some(NotTaken::Same));
    }
    let new = app.passwords.hash(typed.new).await?;
    let line = line(account, &user.from, user.now);
    let changed = app
        .store
        .change_password(&user.token, &phc, &new, &line, user.now)
        .await?;
    Ok((!changed).then_some(NotTaken::Ended))
}

fn line(account: &Account, from: &str, at: Timestamp) -> AuditEntry {
    AuditEntry {
        municipality: Some(account.municipality.clone()),
        who: Some(account.id.clone()),
        at,
        act: Act::AccountChanged,
        case: None,
        what: Some(format!("{}:own-password", account.id)),
        from: from.to_owned(),
        outcome: Outcome::Done,
    }
}
