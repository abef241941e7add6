//! Accounts, for administrators: those of their own municipality, and never a case.
//!
//! A password is generated here and shown once, on the answering page. No address, log or database holds it.

use super::staff::{answer, name_of, shell};
use super::words_of_time::Clock;
use crate::auth::current_user::{AuditSubject, AuditWritten, CurrentUser};
use crate::auth::fresh::Fresh;
use crate::auth::password;
use crate::clock::here;
use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::service::account::{self, Wanted, may_give};
use crate::service::approval::{self, Given, may_make_password, password_needs_two};
use crate::service::dangerous;
use crate::state::AppState;
use app::pages::accounts::{
    Accounts, NewAccount as NewPage, OneAccount, Row, Ticked, accounts, new_account, one_account,
};
use app::pages::first_password::{FirstPassword, first_password};
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::UserId;
use serde::Deserialize;
use store::{Account, ChosenBy, Role, Roles, StoreError};

type Pairs = Vec<(String, String)>;

/// The list of accounts.
pub async fn list(State(app): State<AppState>, current_user: CurrentUser) -> Result<Response, HttpError> {
    let mut all = app.store.accounts_of(&current_user.account().municipality).await?;
    // Open accounts first, then closed ones; each sorted by display name.
    all.sort_by_key(|(account, profile)| (account.disabled, profile.name.to_lowercase()));
    let clock = Clock::at(&app, current_user.now)?;
    let rows = all.into_iter().map(|(account, profile)| Row {
        href: page_of(&account.id),
        shown: profile.name,
        roles: account.roles.iter().map(Role::as_str).collect(),
        since: clock.day(here(account.created_at).date()),
        disabled: account.disabled,
        own: account.id == current_user.account().id,
        there: account.from_municipality,
        name: account.name,
    });
    let rows = rows.collect();
    let model = Accounts {
        shell: shell(&app, &current_user, "accounts").await?,
        approvals: approval::count(&app, &current_user).await?,
        rows,
    };
    Ok(answer(|nonce| accounts(&app.out, nonce, model)))
}

/// The form for a new account; the adviser role is preselected.
pub async fn ask(State(app): State<AppState>, current_user: CurrentUser) -> Result<Response, HttpError> {
    let page = NewPage {
        shell: shell(&app, &current_user, "").await?,
        ending: account::ending(&app, &current_user.account().municipality).await?,
        roles: ticked(&[Role::Adviser]),
        ..NewPage::default()
    };
    Ok(answer(|nonce| new_account(&app.out, nonce, page)))
}

/// Makes an account and shows its first password.
pub async fn make(
    State(app): State<AppState>,
    current_user: CurrentUser,
    fresh: Fresh,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let (shown, name) = (field(&pairs, "shown"), field(&pairs, "name"));
    let asked = roles_of(&pairs);
    let ending = account::ending(&app, &current_user.account().municipality).await?;
    let faults = match Wanted::read_ending(&shown, &name, ending.as_deref(), &asked) {
        Ok(wanted) => {
            let name = wanted.name.to_lowercase();
            let (roles, word) = (wanted.roles, password::invent());
            let phc = app.passwords.hash(word.clone()).await?;
            let account = wanted.with_password(
                current_user.account().municipality.clone(),
                phc,
                ChosenBy::Another(current_user.now),
            );
            match dangerous::make_account(&app, &fresh, &current_user, &account).await {
                Ok(()) => {
                    let page = FirstPassword {
                        shell: shell(&app, &current_user, "").await?,
                        href: page_of(&account.id),
                        shown,
                        name,
                        password: word,
                        new: true,
                    };
                    let shown_once = answer(|nonce| first_password(&app.out, nonce, page));
                    return Ok(about(&account.id, &format!("made:{}", roles.code()), shown_once));
                }
                Err(StoreError::Taken) => vec![("name", "account-fault-taken")],
                Err(error) => return Err(error.into()),
            }
        }
        Err(faults) => faults.into_iter().map(|fault| (fault.field(), fault.key())).collect(),
    };
    let page = NewPage {
        shell: shell(&app, &current_user, "").await?,
        shown,
        name,
        ending,
        roles: ticked(&asked),
        faults,
    };
    let response = answer(|nonce| new_account(&app.out, nonce, page));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, response).into_response())
}

/// The query: what was just done.
#[derive(Debug, Default, Deserialize)]
pub struct AccountsQuery {
    #[serde(default)]
    done: String,
}

/// One account.
pub async fn show(
    State(app): State<AppState>,
    current_user: CurrentUser,
    Path(id): Path<String>,
    Query(query): Query<AccountsQuery>,
) -> Result<Response, HttpError> {
    let done = match query.done.as_str() {
        "roles" => Some("account-done-roles"),
        "closed" => Some("account-done-closed"),
        "open" => Some("account-done-open"),
        "asked" => Some("account-done-asked"),
        _ => None,
    };
    let account = mine(&app, &current_user, &id).await?;
    page(&app, &current_user, &account, done, None).await
}

async fn page(
    app: &AppState,
    current_user: &CurrentUser,
    account: &Account,
    done: Option<&'static str>,
    refused: Option<&'static str>,
) -> Result<Response, HttpError> {
    let has_factor = app.store.has_factor(&account.id).await?;
    let waits = app.store.approvals_of(&account.municipality, current_user.now).await?;
    let page = OneAccount {
        shell: shell(app, current_user, "").await?,
        href: page_of(&account.id),
        shown: name_of(app, &account.id).await?,
        name: account.name.clone(),
        there: account.from_municipality,
        roles: ticked(&account.roles.iter().collect::<Vec<_>>()),
        asleep: account.asleep.iter().map(Role::as_str).collect(),
        version: account.version,
        since: Clock::at(app, current_user.now)?.day(here(account.created_at).date()),
        disabled: account.disabled,
        own: account.id == current_user.account().id,
        has_factor,
        opening_needs_two: approval::opening_needs_two(account),
        password_needs_two: password_needs_two(account, has_factor),
        waits: waits
            .iter()
            .any(|one| one.account == account.id && one.settled.is_none()),
        may_make_password: may_make_password(current_user, account, &waits),
        done,
        refused,
    };
    let response = answer(|nonce| one_account(&app.out, nonce, page));
    Ok(match refused {
        None => response,
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, response).into_response(),
    })
}

/// Changes roles.
pub async fn roles(
    State(app): State<AppState>,
    current_user: CurrentUser,
    fresh: Fresh,
    Path(id): Path<String>,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let account = mine(&app, &current_user, &id).await?;
    let roles = match may_give(current_user.account(), &account, &roles_of(&pairs)) {
        Ok(roles) => roles,
        Err(key) => return refuse(&app, &current_user, &account, key, "roles").await,
    };
    let version = field(&pairs, "version").parse().map_err(|_| HttpError::Form)?;
    match dangerous::give_roles(&app, &fresh, &current_user, &account, (version, roles)).await {
        Ok(Given::Done) => Ok(done(&account.id, "roles", &given(roles))),
        Ok(Given::Waits) => Ok(asked(&account.id)),
        Err(StoreError::Changed) => {
            let newest = mine(&app, &current_user, &id).await?;
            refuse(&app, &current_user, &newest, "account-changed", "roles").await
        }
        Err(error) => Err(error.into()),
    }
}

/// Closes an account, which ends its sessions at once, or opens it again.
pub async fn state(
    State(app): State<AppState>,
    current_user: CurrentUser,
    fresh: Fresh,
    Path(id): Path<String>,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let account = mine(&app, &current_user, &id).await?;
    let (disabled, to) = match field(&pairs, "to").as_str() {
        "closed" => (true, "closed"),
        "open" => (false, "open"),
        _ => return Err(HttpError::Form),
    };
    if disabled && account.id == current_user.account().id {
        return refuse(&app, &current_user, &account, "account-own-close", to).await;
    }
    if !disabled && dangerous::open_again(&app, &fresh, &current_user, &account).await? == Given::Waits {
        return Ok(asked(&account.id));
    }
    if disabled {
        app.store.set_disabled(&account.id, true).await?;
    }
    Ok(done(&account.id, to, to))
}

/// The account's page with why nothing was changed.
async fn refuse(
    app: &AppState,
    current_user: &CurrentUser,
    account: &Account,
    why: &'static str,
    act: &str,
) -> Result<Response, HttpError> {
    let page = page(app, current_user, account, None, Some(why)).await?;
    Ok(about(&account.id, act, page))
}

/// Asks that the phone be taken away: a second person has to say yes.
pub async fn factor(
    State(app): State<AppState>,
    current_user: CurrentUser,
    fresh: Fresh,
    Path(id): Path<String>,
) -> Result<Response, HttpError> {
    let account = mine(&app, &current_user, &id).await?;
    if account.from_municipality || !app.store.has_factor(&account.id).await? {
        return Err(HttpError::DoesNotFit);
    }
    dangerous::remove_factor(&app, &fresh, &current_user, &account).await?;
    Ok(asked(&account.id))
}

/// Redirects to the account's page, which says that a second person has to say yes; the line of the audit log was
/// written with what was asked.
fn asked(user: &UserId) -> Response {
    let to = format!("{}?done=asked", page_of(user));
    (Extension(AuditWritten), Redirect::to(&to)).into_response()
}

/// Redirects to the account's page, which says what was done.
fn done(user: &UserId, what: &str, act: &str) -> Response {
    let to = format!("{}?done={what}", page_of(user));
    about(user, act, Redirect::to(&to).into_response())
}

/// Sets a new random password, ends the account's sessions, and shows the password once.
pub async fn password(
    State(app): State<AppState>,
    current_user: CurrentUser,
    fresh: Fresh,
    Path(id): Path<String>,
) -> Result<Response, HttpError> {
    let account = mine(&app, &current_user, &id).await?;
    if account.from_municipality {
        return refuse(&app, &current_user, &account, "account-there-change", "password").await;
    }
    if account.id == current_user.account().id {
        return Ok(Redirect::to("/me/password").into_response());
    }
    let word = password::invent();
    let phc = app.passwords.hash(word.clone()).await?;
    match dangerous::give_password(&app, &fresh, &current_user, &account, &phc).await {
        Ok(Given::Done) => {}
        Ok(Given::Waits) => return Ok(asked(&account.id)),
        Err(StoreError::Changed) => {
            let newest = mine(&app, &current_user, &id).await?;
            return refuse(&app, &current_user, &newest, "account-changed", "password").await;
        }
        Err(error) => return Err(error.into()),
    }
    let page = FirstPassword {
        shell: shell(&app, &current_user, "").await?,
        href: page_of(&account.id),
        shown: name_of(&app, &account.id).await?,
        name: account.name,
        password: word,
        new: false,
    };
    let page = answer(|nonce| first_password(&app.out, nonce, page));
    Ok((Extension(AuditWritten), page).into_response())
}

/// An account of the user's own municipality; any other is answered as not found.
async fn mine(app: &AppState, current_user: &CurrentUser, id: &str) -> Result<Account, HttpError> {
    let account = app.store.account(&UserId::from(id)).await?;
    account
        .filter(|account| account.municipality == current_user.account().municipality)
        .ok_or(HttpError::NotFound)
}

fn page_of(user: &UserId) -> String {
    format!("/accounts/{user}")
}

/// Adds to an answer, for the audit log, the account it is about and what was done.
fn about(user: &UserId, act: &str, response: Response) -> Response {
    (Extension(AuditSubject(format!("{user}:{act}"))), response).into_response()
}

/// Roles as the audit log writes them.
fn given(roles: Roles) -> String {
    format!("roles:{}", roles.code())
}

fn field(pairs: &Pairs, name: &str) -> String {
    let found = pairs.iter().rev().find(|(known, _)| known == name);
    found.map_or_else(String::new, |(_, text)| text.trim().to_owned())
}

fn roles_of(pairs: &Pairs) -> Vec<Role> {
    let named = |role: &Role| {
        pairs
            .iter()
            .any(|(name, value)| name == "role" && value == role.as_str())
    };
    Role::ALL.into_iter().filter(named).collect()
}

fn ticked(roles: &[Role]) -> Vec<Ticked> {
    Role::ALL
        .into_iter()
        .map(|role| (role.as_str(), roles.contains(&role)))
        .collect()
}
