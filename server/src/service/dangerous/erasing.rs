//! Erasing closed cases, by two: one case (decision 0037), or a list whose time is over (decision 0062).

use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::service::case_context::CaseContext;
use crate::service::error::ServiceError;
use crate::service::retention::{self, Reach};
use crate::service::retention_list::{self, OnList, Shown};
use crate::state::AppState;
use store::{
    Act, AuditEntry, CaseRow, ErasureAsked, ErasureSettled, NewRetentionRun, Outcome, RunAsked, RunSettled, RunVerdict,
    Seek, StoreError,
};

/// Asks that a closed case be erased. `None` where the journal lacks more of its papers than the user says they may be lost
/// (`lost`); nothing is asked then.
///
/// # Errors
/// If the store does not answer.
pub async fn ask_erasure(
    app: &AppState,
    _: &Fresh,
    context: &CaseContext,
    lost: u64,
) -> Result<Option<ErasureAsked>, StoreError> {
    let (case, user) = (&context.own.id, &context.user);
    if loses_more(app, context, lost).await? {
        return Ok(None);
    }
    let line = erasure_line(context, Some("asked"));
    let asked = app.store.ask_erasure(case, &user.account().id, user.now, &line).await?;
    Ok(Some(asked))
}

/// Whether the journal lacks more papers of a case than somebody says they may be lost. A paper that is laid out after this
/// was asked changes the case, and whoever says yes is told so; any other can only arrive meanwhile.
async fn loses_more(app: &AppState, context: &CaseContext, lost: u64) -> Result<bool, StoreError> {
    Ok(app.store.not_filed(&context.own.id).await?.count() > lost)
}

/// Takes back that one asked for it.
///
/// # Errors
/// If the store does not answer.
pub async fn take_back_erasure(app: &AppState, context: &CaseContext) -> Result<bool, StoreError> {
    let line = erasure_line(context, Some("taken-back"));
    app.store
        .take_back_erasure(&context.own.id, &context.user.account().id, &line)
        .await
}

/// Says yes as the second person, after which the case is gone; `None` as in [`ask_erasure`].
///
/// # Errors
/// If the store does not answer.
pub async fn approve_erasure(
    app: &AppState,
    _: &Fresh,
    context: &CaseContext,
    lost: u64,
) -> Result<Option<ErasureSettled>, StoreError> {
    if loses_more(app, context, lost).await? {
        return Ok(None);
    }
    let (case, user) = (&context.own.id, &context.user);
    let line = erasure_line(context, None);
    let by = &user.account().id;
    let settled = app.store.settle_erasure(case, by, true, &line, user.now).await?;
    Ok(Some(settled))
}

/// Says no as the second person: the case stays.
///
/// # Errors
/// If the store does not answer.
pub async fn turn_down_erasure(app: &AppState, _: &Fresh, context: &CaseContext) -> Result<ErasureSettled, StoreError> {
    let (case, user) = (&context.own.id, &context.user);
    let line = erasure_line(context, Some("turned-down"));
    app.store
        .settle_erasure(case, &user.account().id, false, &line, user.now)
        .await
}

/// A line about erasing: without a word for how, the case was erased.
fn erasure_line(context: &CaseContext, how: Option<&str>) -> AuditEntry {
    AuditEntry {
        what: how.map(ToOwned::to_owned),
        ..context
            .user
            .entry(Act::CaseErased, Some(&context.own.id), Outcome::Done)
    }
}

/// Asks to let the cases go that are due by the municipality's rule, where they are the ones that the user read. `after`:
/// where the list began that they read, as for [`Reach`].
///
/// # Errors
/// If the store does not answer.
pub async fn ask_run(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    shown: Option<&Shown>,
    after: Option<Seek>,
) -> Result<OnList<RunAsked>, ServiceError> {
    let account = user.account();
    let reach = Reach::of_a_page(after);
    let due = retention::dry_run(&*app.store, &account.municipality, &account.id, user.now, reach).await?;
    let Some(due) = due else {
        return Ok(OnList::AsRead(RunAsked::Refused));
    };
    let Some(shown) = shown else {
        return Ok(OnList::Unread);
    };
    let now: Vec<&CaseRow> = due.goes.iter().collect();
    if let Some(changed) = retention_list::since(app, user, shown, &now).await? {
        return Ok(OnList::Changed(changed));
    }
    let asking = NewRetentionRun {
        municipality: account.municipality.clone(),
        months: due.rule.months,
        cases: shown.cases().to_vec(),
        by: account.id.clone(),
        now: user.now,
    };
    let line = run_line(user, &format!("asked:{}", asking.cases.len()));
    let asked = app.store.ask_retention_run(&asking, &line).await?;
    Ok(OnList::AsRead(asked))
}

/// Takes back that one asked for it.
///
/// # Errors
/// If the store does not answer.
pub async fn take_back_run(app: &AppState, user: &CurrentUser) -> Result<bool, StoreError> {
    let account = user.account();
    let line = run_line(user, "taken-back");
    app.store
        .take_back_retention_run(&account.municipality, &account.id, &line)
        .await
}

/// Says yes as the second person, where what waits is what the user read. After it the cases are gone.
///
/// # Errors
/// If the store does not answer.
pub async fn approve_run(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    shown: Option<&Shown>,
) -> Result<OnList<RunSettled>, ServiceError> {
    let account = user.account();
    let (municipality, by) = (&account.municipality, &account.id);
    let waits = app.store.retention_run(municipality, user.now).await?;
    let Some(waits) = waits else {
        return Ok(OnList::AsRead(RunSettled::Gone));
    };
    if waits.by == *by {
        return Ok(OnList::AsRead(RunSettled::Own));
    }
    let Some(shown) = shown else {
        return Ok(OnList::Unread);
    };
    let due = retention::still_due(&*app.store, municipality, by, &waits, user.now).await?;
    let now: Vec<&CaseRow> = due.iter().collect();
    if let Some(changed) = retention_list::since(app, user, shown, &now).await? {
        return Ok(OnList::Changed(changed));
    }
    // What changes from here on the store sees, case by case.
    let (verdict, line) = (RunVerdict::Yes(shown.cases()), run_line(user, "erased"));
    let store = &app.store;
    let settled = store
        .settle_retention_run(municipality, by, verdict, &line, user.now)
        .await?;
    Ok(OnList::AsRead(settled))
}

/// Says no as the second person: everything stays.
///
/// # Errors
/// If the store does not answer.
pub async fn turn_down_run(app: &AppState, _: &Fresh, user: &CurrentUser) -> Result<RunSettled, StoreError> {
    let account = user.account();
    let line = run_line(user, "turned-down");
    app.store
        .settle_retention_run(&account.municipality, &account.id, RunVerdict::No, &line, user.now)
        .await
}

/// A line about letting cases go. After a yes the store fills in how many went.
fn run_line(user: &CurrentUser, what: &str) -> AuditEntry {
    AuditEntry {
        what: Some(what.to_owned()),
        ..user.entry(Act::RetentionRun, None, Outcome::Done)
    }
}
