//! Closed cases whose time is over, by the municipality's own rule: what would go, what stays and why (decision 0062). What
//! erases is in [`dangerous`](super::dangerous).

use super::case_context::CaseContext;
use super::error::ServiceError;
use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::clock::{here, zone};
use crate::state::AppState;
use domain::event::{MunicipalityId, UserId};
use domain::retention::{Months, Stays, stays};
use jiff::Timestamp;
use store::{Act, AuditEntry, CaseRow, MOST_IN_A_RUN, Outcome, RetentionRule, Store, StoreError};

/// Cases read at a time.
const AT_A_TIME: u16 = 100;
/// The most cases that are opened to see what is due.
const LOOKED_AT: usize = 1000;

/// What is due to go on a day, and what stays though its time is over.
#[derive(Debug)]
pub struct DryRun {
    /// The rule it was made by.
    pub rule: RetentionRule,
    /// What would go, the longest unchanged first: at most [`MOST_IN_A_RUN`].
    pub goes: Vec<CaseRow>,
    /// What stays, and why.
    pub stays: Vec<(CaseRow, Vec<Stays>)>,
    /// Whether more may be due than was looked at.
    pub more: bool,
}

/// What would be erased in a municipality now, of cases that are not barred to the reader; `None` where there is no rule.
/// Nothing is erased.
///
/// # Errors
/// If the store does not answer.
pub async fn dry_run(
    store: &dyn Store,
    municipality: &MunicipalityId,
    reader: &UserId,
    now: Timestamp,
) -> Result<Option<DryRun>, StoreError> {
    let Some(rule) = store.retention_rule(municipality).await? else {
        return Ok(None);
    };
    let before = changed_before(rule.months, now);
    let mut found = DryRun {
        rule,
        goes: Vec::new(),
        stays: Vec::new(),
        more: false,
    };
    let (mut after, mut looked_at) = (None, 0);
    loop {
        let rows = store
            .cases_over(municipality, reader, before, after.as_ref(), AT_A_TIME)
            .await?;
        after = rows.last().map(CaseRow::seek);
        let all = rows.len() < usize::from(AT_A_TIME);
        for row in rows {
            if looked_at == LOOKED_AT || found.goes.len() == MOST_IN_A_RUN {
                found.more = true;
                return Ok(Some(found));
            }
            looked_at += 1;
            let state = match store.load(&row.case).await {
                Ok(loaded) => loaded.state,
                // It went meanwhile.
                Err(StoreError::Erased | StoreError::NotFound) => continue,
                Err(error) => return Err(error),
            };
            let all_filed = store.not_filed(&row.case).await?.count() == 0;
            let why = stays(&state, all_filed);
            // Somebody wrote in it since the list was read.
            if state.version != row.version {
                continue;
            }
            if why.is_empty() {
                found.goes.push(row);
            } else {
                found.stays.push((row, why));
            }
        }
        if all {
            return Ok(Some(found));
        }
    }
}

/// The moment before which a case last changed whose time is over: the end of a day in Denmark.
fn changed_before(months: Months, now: Timestamp) -> Timestamp {
    let last = months.back_from(here(now).date());
    let next = last.tomorrow().and_then(|day| day.to_zoned(zone()));
    next.map_or(Timestamp::MIN, |next| next.timestamp())
}

/// Sets the rule of the user's municipality, or takes it away. It erases nothing, and decides what two people can.
///
/// # Errors
/// If the store does not answer.
pub async fn set_rule(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    months: Option<Months>,
) -> Result<(), ServiceError> {
    let account = user.account();
    let rule = months.map(|months| RetentionRule {
        months,
        set_by: account.id.clone(),
        set_at: user.now,
    });
    let what = months.map_or("rule:none".to_owned(), |months| format!("rule:{}", months.get()));
    let line = AuditEntry {
        what: Some(what),
        ..user.entry(Act::RetentionChanged, None, Outcome::Done)
    };
    app.store
        .set_retention_rule(&account.municipality, rule.as_ref(), &line)
        .await?;
    Ok(())
}

/// Keeps a case back. Returns whether that was the user's to do, and not done before.
///
/// # Errors
/// If the store does not answer.
pub async fn keep_back(app: &AppState, context: &CaseContext, reason: &str) -> Result<bool, ServiceError> {
    let (case, user) = (&context.own.id, &context.user);
    let line = hold_line(context, "kept");
    let by = &user.account().id;
    Ok(app.store.hold_case(case, by, reason, user.now, &line).await?)
}

/// Lets a case go again that was kept back. Returns whether that was the user's to do.
///
/// # Errors
/// If the store does not answer.
pub async fn let_go(app: &AppState, context: &CaseContext) -> Result<bool, ServiceError> {
    let line = hold_line(context, "let-go");
    let by = &context.user.account().id;
    Ok(app.store.let_case_go(&context.own.id, by, &line).await?)
}

fn hold_line(context: &CaseContext, what: &str) -> AuditEntry {
    let entry = context
        .user
        .entry(Act::RetentionChanged, Some(&context.own.id), Outcome::Done);
    AuditEntry {
        what: Some(what.to_owned()),
        ..entry
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_on_danish_clocks() {
        let months = Months::new(1).unwrap();
        let now: Timestamp = "2026-08-31T10:00:00Z".parse().unwrap();
        assert_eq!(changed_before(months, now).to_string(), "2026-07-31T22:00:00Z");
        // Half past midnight in Denmark it is the next day already.
        let night: Timestamp = "2026-11-30T23:30:00Z".parse().unwrap();
        assert_eq!(changed_before(months, night).to_string(), "2026-11-01T23:00:00Z");
    }
}
