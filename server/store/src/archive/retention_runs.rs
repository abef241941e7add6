//! Lists of cases whose time is over, and that two people let go. What is locked is locked in one order: the accounts, then
//! the cases, both by their ids. So whoever settles still has the role, and each case is still the one that was looked at.

use super::Archive;
use super::approvals::lock_all;
use super::case_lock::{Locked, coordinates, lock_case};
use super::once_more::once_more;
use super::outbox::is_awaited;
use super::practice_mark::is_practice;
use super::retention::{RULE, is_held, months, rule};
use super::row_macs::{RUN, run_mac_columns};
use super::upkeep::erase;
use crate::backend::{Row, Sql, Transaction, values};
use crate::{
    Account, Act, Answer, AuditEntry, MOST_IN_A_RUN, NewRetentionRun, RetentionRun, RetentionRuns, Role, RunAsked,
    RunSettled, RunVerdict, StoreError, WAITS_FOR_A_SECOND,
};
use async_trait::async_trait;
use domain::event::{CaseId, MunicipalityId, UserId};
use domain::retention::Months;
use jiff::Timestamp;

/// What waits in a municipality.
const WAITS: Sql = concat!(
    "SELECT ",
    run_mac_columns!(),
    " FROM retention_runs n WHERE n.municipality = $1 AND n.until > $2"
);

fn run(row: &Row) -> Result<RetentionRun, StoreError> {
    let cases = row.text(2)?.split(',').map(|one| {
        let (case, version) = one.split_once(':')?;
        Some((CaseId::from(case), version.parse::<u64>().ok()?))
    });
    let cases = cases.collect::<Option<Vec<_>>>();
    Ok(RetentionRun {
        months: months(row, 1)?,
        cases: cases.ok_or_else(|| StoreError::Database("a list of cases that cannot be read".into()))?,
        by: UserId::from(row.text(3)?),
        asked_at: row.time(4)?,
        until: row.time(5)?,
    })
}

/// The cases as a row holds them.
fn written(cases: &[(CaseId, u64)]) -> String {
    let all: Vec<String> = cases
        .iter()
        .map(|(case, version)| format!("{case}:{version}"))
        .collect();
    all.join(",")
}

/// Whether an account is a coordinator of a municipality.
fn is_coordinator(account: &Account, municipality: &MunicipalityId) -> bool {
    !account.disabled && account.municipality == *municipality && account.roles.has(Role::Coordinator)
}

/// Whether a municipality's rule is the one that a list was made by.
async fn still_holds(
    transaction: &mut dyn Transaction,
    municipality: &MunicipalityId,
    by: Months,
) -> Result<bool, StoreError> {
    let rule = rule(&transaction.rows(RULE, values![municipality.as_str()]).await?)?;
    Ok(rule.is_some_and(|rule| rule.months == by))
}

/// Whether a case is as it was looked at, and both who asked and who says yes may see it.
fn is_as_it_was(known: &Locked, version: u64, both: [&Account; 2]) -> bool {
    !known.open && known.version == version && both.into_iter().all(|account| coordinates(account, known))
}

#[async_trait]
impl RetentionRuns for Archive {
    async fn ask_retention_run(&self, asking: &NewRetentionRun, line: &AuditEntry) -> Answer<RunAsked> {
        const GIVES_WAY: Sql = "DELETE FROM retention_runs WHERE municipality = $1 AND (asked_by = $2 OR until <= $3)";
        const ANOTHER: Sql = "SELECT municipality FROM retention_runs WHERE municipality = $1";
        const ASK: Sql = "INSERT INTO retention_runs (municipality, months, cases, asked_by, asked_at, until)
            VALUES ($1, $2, $3, $4, $5, $6)";
        once_more(|| async {
            let (id, by) = (asking.municipality.as_str(), asking.by.as_str());
            let until = asking.now.checked_add(WAITS_FOR_A_SECOND).unwrap_or(Timestamp::MAX);
            let mut transaction = self.core.backend.begin().await?;
            let accounts = lock_all(&self.core, transaction.as_mut(), &[&asking.by]).await?;
            let may = accounts
                .first()
                .is_some_and(|account| is_coordinator(account, &asking.municipality));
            // Of two who ask at once, the second waits here.
            self.core.municipality_held(transaction.as_mut(), id).await?;
            let fits = (1..=MOST_IN_A_RUN).contains(&asking.cases.len());
            if !may || !fits || !still_holds(transaction.as_mut(), &asking.municipality, asking.months).await? {
                return Ok(RunAsked::Refused);
            }
            transaction.run(GIVES_WAY, values![id, by, asking.now]).await?;
            if !transaction.rows(ANOTHER, values![id]).await?.is_empty() {
                return Ok(RunAsked::Another);
            }
            let cases = written(&asking.cases);
            let values = values![id, asking.months.get(), cases, by, asking.now, until];
            transaction.run(ASK, values).await?;
            self.core.put_mac(transaction.as_mut(), &RUN, id).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(RunAsked::Waits)
        })
        .await
    }

    async fn retention_run(&self, municipality: &MunicipalityId, now: Timestamp) -> Answer<Option<RetentionRun>> {
        let rows = self
            .core
            .backend
            .rows(WAITS, values![municipality.as_str(), now])
            .await?;
        let holds = |row: &&Row| self.core.mac_holds(&RUN, row, 0);
        rows.first().filter(holds).map(run).transpose()
    }

    async fn settle_retention_run(
        &self,
        municipality: &MunicipalityId,
        by: &UserId,
        verdict: RunVerdict<'_>,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<RunSettled> {
        const SETTLE: Sql = "DELETE FROM retention_runs WHERE municipality = $1 AND asked_by = $2 AND asked_at = $3";
        let id = municipality.as_str();
        let done = once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let rows = transaction.rows(WAITS, values![id, now]).await?;
            let Some(row) = rows.first().filter(|row| self.core.mac_holds(&RUN, row, 0)) else {
                return Ok(RunSettled::Gone);
            };
            let waiting = run(row)?;
            let accounts = lock_all(&self.core, transaction.as_mut(), &[by, &waiting.by]).await?;
            let of = |user: &UserId| accounts.iter().find(|account| account.id == *user);
            let (Some(who), Some(asker)) = (of(by), of(&waiting.by)) else {
                return Ok(RunSettled::Gone);
            };
            if !is_coordinator(who, municipality) || !is_coordinator(asker, municipality) {
                return Ok(RunSettled::Gone);
            }
            if *by == waiting.by {
                return Ok(RunSettled::Own);
            }
            let values = values![id, waiting.by.as_str(), waiting.asked_at];
            // Of two that settle at once one deletes, and a rule that changed has deleted it.
            if transaction.run(SETTLE, values).await? == 0
                || !still_holds(transaction.as_mut(), municipality, waiting.months).await?
            {
                return Ok(RunSettled::Gone);
            }
            let RunVerdict::Yes(seen) = verdict else {
                self.core
                    .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                    .await?;
                transaction.commit().await?;
                return Ok(RunSettled::Kept);
            };
            let mut cases = waiting.cases;
            let asked_about = cases.len();
            // Whoever asked had these on their list, and whoever says yes on theirs.
            cases.retain(|one| seen.contains(one));
            cases.sort_unstable();
            let mut lines = Vec::with_capacity(asked_about + 1);
            for (case, version) in cases {
                let case_id = case.as_str();
                let Some(known) = lock_case(&self.core, transaction.as_mut(), case_id).await? else {
                    continue;
                };
                if !is_as_it_was(&known, version, [who, asker])
                    || is_practice(transaction.as_mut(), case_id).await?
                    || is_held(transaction.as_mut(), case_id).await?
                    || is_awaited(transaction.as_mut(), case_id).await?
                {
                    continue;
                }
                erase(&self.core, transaction.as_mut(), case_id).await?;
                lines.push(AuditEntry {
                    act: Act::CaseErased,
                    case: Some(case),
                    what: Some("retention".into()),
                    ..line.clone()
                });
            }
            let gone = lines.len();
            lines.push(AuditEntry {
                what: Some(format!("erased:{gone}:asked-by:{}", waiting.by)),
                ..line.clone()
            });
            self.core.write_lines(transaction.as_mut(), &lines).await?;
            transaction.commit().await?;
            Ok(RunSettled::Erased {
                gone: gone as u64,
                stayed: (asked_about - gone) as u64,
            })
        });
        let done = done.await?;
        if matches!(done, RunSettled::Erased { .. }) {
            self.scrub_beside().await;
        }
        Ok(done)
    }

    async fn take_back_retention_run(
        &self,
        municipality: &MunicipalityId,
        by: &UserId,
        line: &AuditEntry,
    ) -> Answer<bool> {
        const BACK: Sql = "DELETE FROM retention_runs WHERE municipality = $1 AND asked_by = $2";
        self.core
            .run_with_line(BACK, values![municipality.as_str(), by.as_str()], line)
            .await
    }
}
