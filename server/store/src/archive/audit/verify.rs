//! Checks the logs in one snapshot, a thousand lines at a time.

use super::super::StoreCore;
use super::chain::{Link, beginning, head_mac};
use crate::backend::{Row, Transaction, values};
use crate::seal::Secret;
use crate::{AuditFault, StoreError, Verified};
use domain::event::MunicipalityId;

/// Lines read at a time.
const AT_A_TIME: u16 = 1_000;

/// Checks every log.
pub(super) async fn all(core: &StoreCore) -> Result<Verified, StoreError> {
    const NEXT: &str = "SELECT municipality FROM audit WHERE municipality > $1 ORDER BY municipality LIMIT 1";
    let mut transaction = core.backend.snapshot().await?;
    // A log may have lost its lines, its head or both, so collect names from heads, lines and municipalities.
    let mut names = vec![String::new()];
    for statement in ["SELECT municipality FROM audit_heads", "SELECT id FROM municipalities"] {
        for row in transaction.rows(statement, values![]).await? {
            names.push(row.text(0)?.to_owned());
        }
    }
    let mut last = String::new();
    while let Some(row) = transaction.rows(NEXT, values![&last]).await?.first() {
        last = row.text(0)?.to_owned();
        names.push(last.clone());
    }
    names.sort_unstable();
    names.dedup();
    let mut verified = Verified::default();
    for name in names {
        if let Some((number, what)) = one(core, transaction.as_mut(), &name, &mut verified.lines).await? {
            let municipality = Some(name).filter(|name| !name.is_empty()).map(MunicipalityId);
            verified.faults.push(AuditFault {
                municipality,
                number,
                what: what.to_owned(),
            });
        }
    }
    Ok(verified)
}

/// The first fault of a log: the line's number, and what is wrong.
async fn one(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    log: &str,
    counted: &mut u64,
) -> Result<Option<(u64, &'static str)>, StoreError> {
    const LINES: &str = concat!(
        "SELECT ",
        super::line_columns!(),
        " FROM audit WHERE municipality = $1 AND number > $2 ORDER BY number LIMIT $3"
    );
    const HEAD: &str = "SELECT lines, hash, mac FROM audit_heads WHERE municipality = $1";
    let mut followed = Followed::from_the_beginning(log);
    loop {
        let rows = transaction
            .rows(LINES, values![log, followed.number, AT_A_TIME])
            .await?;
        for row in &rows {
            *counted += 1;
            followed.line(row)?;
            if followed.fault.is_some() {
                return Ok(followed.fault);
            }
        }
        if rows.len() < usize::from(AT_A_TIME) {
            break;
        }
    }
    let heads = transaction.rows(HEAD, values![log]).await?;
    let Some(head) = heads.first() else {
        return Ok(Some(followed.without_head()));
    };
    let secret = match core.audit_secret(transaction, log).await {
        Err(StoreError::NotFound) => return Ok(Some((followed.number, NOBODYS))),
        secret => secret?,
    };
    Ok(followed.end(&secret, head.count(0)?, head.bytes(1)?, head.bytes(2)?))
}

/// What is wrong with a log of a municipality that does not exist.
pub(in super::super) const NOBODYS: &str = "a log of a municipality that does not exist";

/// A log that is followed line by line, from the first on.
pub(in super::super) struct Followed {
    log: String,
    number: u64,
    hash: Vec<u8>,
    fault: Option<(u64, &'static str)>,
}

impl Followed {
    /// Before the first line.
    pub(in super::super) fn from_the_beginning(log: &str) -> Followed {
        Followed {
            log: log.to_owned(),
            number: 0,
            hash: beginning(log).to_vec(),
            fault: None,
        }
    }

    /// The next line, as [`line_columns`](super::line_columns) has it. After a fault no line is looked at.
    pub(in super::super) fn line(&mut self, row: &Row) -> Result<(), StoreError> {
        if self.fault.is_some() {
            return Ok(());
        }
        self.number += 1;
        if row.count(1)? != self.number {
            self.fault = Some((self.number, "a line is missing before this one, or was moved"));
        } else if link(row)?.hash(&self.hash) != row.bytes(9)? {
            self.fault = Some((self.number, "the line was changed, or the one before it"));
        }
        self.hash = row.bytes(9)?.to_vec();
        Ok(())
    }

    /// What is wrong where there is no head.
    pub(in super::super) fn without_head(&self) -> (u64, &'static str) {
        (self.number + 1, "the head of the log is missing")
    }

    /// After the last line: the first fault, if any, with what the head says.
    pub(in super::super) fn end(
        &self,
        secret: &Secret,
        lines: u64,
        end: &[u8],
        mac: &[u8],
    ) -> Option<(u64, &'static str)> {
        let (number, after) = (self.number, self.number + 1);
        match () {
            () if self.fault.is_some() => self.fault,
            () if head_mac(secret, &self.log, lines, end) != mac => Some((after, "the head of the log was changed")),
            () if lines != number => Some((after, "the last lines were taken away, or lines were put behind them")),
            () => (end != self.hash).then_some((number, "the log does not end as its head says")),
        }
    }
}

fn link(row: &Row) -> Result<Link<'_>, StoreError> {
    Ok(Link {
        municipality: row.text(0)?,
        number: row.count(1)?,
        at: row.int(2)?,
        who: row.text(3)?,
        act: row.text(4)?,
        case: row.text(5)?,
        what: row.text(6)?,
        from: row.text(7)?,
        outcome: row.text(8)?,
    })
}
