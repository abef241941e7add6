//! The audit log.

mod chain;
mod heads;
mod verify;
mod writer;

pub(super) use chain::{audit_secret, begin_log, move_head};
pub(super) use verify::{Followed, NOBODYS};
pub(super) use writer::Writer;

use super::Archive;
use crate::backend::{Row, values};
use crate::{
    Act, Answer, AuditEntry, AuditFilter, AuditHead, AuditLine, AuditPage, AuditTrail, HeadSays, Outcome, StoreError,
    Verified,
};
use async_trait::async_trait;
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;

/// The columns of a line, in the order [`line()`] reads them.
macro_rules! line_columns {
    () => {
        "municipality, number, at, who, act, case_id, what, origin, outcome, hash"
    };
}
use line_columns;

/// A line from a row.
fn line(row: &Row) -> Result<AuditLine, StoreError> {
    let unknown = || StoreError::Database("the audit log holds a code this build does not know".into());
    Ok(AuditLine {
        number: row.count(1)?,
        entry: AuditEntry {
            municipality: row.text_or_none(0).map(MunicipalityId::from),
            at: row.time(2)?,
            who: row.text_or_none(3).map(UserId::from),
            act: Act::from_code(row.text(4)?).ok_or_else(unknown)?,
            case: row.text_or_none(5).map(CaseId::from),
            what: row.text_or_none(6).map(str::to_owned),
            from: row.text(7)?.to_owned(),
            outcome: Outcome::from_code(row.text(8)?).ok_or_else(unknown)?,
        },
    })
}

/// The log of a case, newest line first.
pub(crate) const AUDIT_OF_CASE: &str = concat!(
    "SELECT ",
    line_columns!(),
    " FROM audit WHERE case_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3"
);

/// What somebody did at the doors, newest line first.
pub(crate) const AUDIT_BY: &str = concat!(
    "SELECT ",
    line_columns!(),
    " FROM audit WHERE who = $1 AND number < $2 AND municipality = $4
        AND act IN ('sign-in', 'sign-out', 'account-changed') ORDER BY number DESC LIMIT $3"
);

/// What was done to an account, newest line first: `what` is its id, or begins with it.
pub(crate) const AUDIT_ABOUT: &str = concat!(
    "SELECT ",
    line_columns!(),
    " FROM audit WHERE act = 'account-changed' AND substr(what, 1, 32) = $1 AND number < $2 AND municipality = $4
        ORDER BY number DESC LIMIT $3"
);

/// Lines read at a time for a page of a whole log.
const AT_A_TIME: u16 = 1_000;
/// How often that many lines are looked at for one page.
const LOOKED_AT: u16 = 20;

/// A log from its end.
pub(crate) const BACKWARDS: &str = concat!(
    "SELECT ",
    line_columns!(),
    " FROM audit a WHERE municipality = $1 AND number < $2
        AND NOT EXISTS (SELECT 1 FROM barred b WHERE b.case_id = a.case_id AND b.account = $4)
        ORDER BY number DESC LIMIT $3"
);

/// A log from a line on.
pub(crate) const FORWARDS: &str = concat!(
    "SELECT ",
    line_columns!(),
    " FROM audit WHERE municipality = $1 AND number > $2 ORDER BY number LIMIT $3"
);

#[async_trait]
impl AuditTrail for Archive {
    async fn audit(&self, entry: AuditEntry) -> Answer<()> {
        self.writer.write(entry).await
    }

    async fn audit_of_case(&self, case: &CaseId, before: Option<u64>, limit: u16) -> Answer<Vec<AuditLine>> {
        let values = values![case.as_str(), before.unwrap_or(u64::MAX), limit.min(500)];
        let rows = self.core.backend.rows(AUDIT_OF_CASE, values).await?;
        rows.iter().map(line).collect()
    }

    async fn audit_of_account(
        &self,
        municipality: &MunicipalityId,
        user: &UserId,
        before: Option<u64>,
        limit: u16,
    ) -> Answer<Vec<AuditLine>> {
        let (who, limit) = (user.as_str(), limit.min(500));
        let before = before.unwrap_or(u64::MAX);
        let values = || values![who, before, limit, municipality.as_str()];
        let mut rows = self.core.backend.rows(AUDIT_BY, values()).await?;
        rows.extend(self.core.backend.rows(AUDIT_ABOUT, values()).await?);
        let mut lines: Vec<AuditLine> = rows.iter().map(line).collect::<Result<_, _>>()?;
        lines.sort_by_key(|line| std::cmp::Reverse(line.number));
        lines.dedup_by_key(|line| line.number);
        lines.truncate(usize::from(limit));
        Ok(lines)
    }

    async fn audit_of(
        &self,
        log: Option<&MunicipalityId>,
        reader: &UserId,
        filter: &AuditFilter,
        before: Option<u64>,
        limit: u16,
    ) -> Answer<AuditPage> {
        let (log, reader) = (log.map_or("", MunicipalityId::as_str), reader.as_str());
        let mut page = AuditPage::default();
        let mut before = before.unwrap_or(u64::MAX);
        for _ in 0..LOOKED_AT {
            let values = values![log, before, AT_A_TIME, reader];
            let rows = self.core.backend.rows(BACKWARDS, values).await?;
            for row in &rows {
                let line = line(row)?;
                before = line.number;
                if filter.wants(&line.entry) {
                    page.lines.push(line);
                }
                if page.lines.len() == usize::from(limit) {
                    page.next = Some(before).filter(|before| *before > 1);
                    return Ok(page);
                }
            }
            if rows.len() < usize::from(AT_A_TIME) {
                return Ok(page);
            }
            // Nothing older is wanted.
            if filter
                .from
                .is_some_and(|from| rows.last().is_some_and(|row| row.time(2).is_ok_and(|at| at < from)))
            {
                return Ok(page);
            }
        }
        page.next = Some(before).filter(|before| *before > 1);
        Ok(page)
    }

    async fn audit_after(&self, log: Option<&MunicipalityId>, after: u64, limit: u16) -> Answer<Vec<AuditLine>> {
        let log = log.map_or("", MunicipalityId::as_str);
        let rows = self.core.backend.rows(FORWARDS, values![log, after, limit]).await?;
        rows.iter().map(line).collect()
    }

    async fn audit_heads(&self, now: Timestamp) -> Answer<Vec<AuditHead>> {
        heads::all(&self.core, now).await
    }

    async fn audit_head_says(&self, head: &AuditHead) -> Answer<HeadSays> {
        heads::says(&self.core, head).await
    }

    async fn verify_audit(&self) -> Answer<Verified> {
        verify::all(&self.core).await
    }
}
