//! Checks the logs in one snapshot, a thousand lines at a time.

use super::super::StoreCore;
use super::chain::{Link, beginning, head_mac};
use crate::backend::{Row, Transaction, values};
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
    let mut number = 0;
    let mut hash = beginning(log).to_vec();
    loop {
        let rows = transaction.rows(LINES, values![log, number, AT_A_TIME]).await?;
        for row in &rows {
            *counted += 1;
            number += 1;
            let found = row.count(1)?;
            if found != number {
                return Ok(Some((number, "a line is missing before this one, or was moved")));
            }
            if link(row)?.hash(&hash) != row.bytes(9)? {
                return Ok(Some((number, "the line was changed, or the one before it")));
            }
            hash = row.bytes(9)?.to_vec();
        }
        if rows.len() < usize::from(AT_A_TIME) {
            break;
        }
    }
    let heads = transaction.rows(HEAD, values![log]).await?;
    let Some(head) = heads.first() else {
        return Ok(Some((number + 1, "the head of the log is missing")));
    };
    let secret = match core.audit_secret(transaction, log).await {
        Err(StoreError::NotFound) => return Ok(Some((number, "a log of a municipality that does not exist"))),
        secret => secret?,
    };
    let (lines, end) = (head.count(0)?, head.bytes(1)?);
    if head_mac(&secret, log, lines, end) != head.bytes(2)? {
        return Ok(Some((number + 1, "the head of the log was changed")));
    }
    if lines != number {
        return Ok(Some((
            number + 1,
            "the last lines were taken away, or lines were put behind them",
        )));
    }
    Ok((end != hash).then_some((number, "the log does not end as its head says")))
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
