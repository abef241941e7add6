//! The hash chain: each line's hash covers the line and the previous hash. Each log's
//! head holds its length and last hash, under a MAC whose key is not in the database.
//! To change, remove or re-order lines unnoticed, one would have to forge that MAC.

use super::super::StoreCore;
use super::super::once_more::once_more;
use crate::backend::{Sql, Transaction, Value, values};
use crate::seal::{DataKey, Secret};
use crate::{AuditEntry, StoreError};
use sha2::{Digest, Sha256};

/// Writes a line.
const LINE: Sql = "INSERT INTO audit (municipality, number, at, who, act, case_id, what, origin, outcome, hash) VALUES
            ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
/// Writes as many lines as [`AT_ONCE`] says: one way to the database and back, where each by itself would be one.
const LINES: Sql = "INSERT INTO audit (municipality, number, at, who, act, case_id, what, origin, outcome, hash) VALUES
            ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10),
            ($11, $12, $13, $14, $15, $16, $17, $18, $19, $20),
            ($21, $22, $23, $24, $25, $26, $27, $28, $29, $30),
            ($31, $32, $33, $34, $35, $36, $37, $38, $39, $40),
            ($41, $42, $43, $44, $45, $46, $47, $48, $49, $50),
            ($51, $52, $53, $54, $55, $56, $57, $58, $59, $60),
            ($61, $62, $63, $64, $65, $66, $67, $68, $69, $70),
            ($71, $72, $73, $74, $75, $76, $77, $78, $79, $80)";
/// How many lines go at once, of a batch that has as many.
const AT_ONCE: usize = 8;

/// The hash before the first line of a log.
pub(super) fn beginning(municipality: &str) -> [u8; 32] {
    hash(&[b"boernehoejde audit 1", municipality.as_bytes()])
}

/// The MAC over a head.
pub(super) fn head_mac(secret: &Secret, municipality: &str, lines: u64, hash: &[u8]) -> [u8; 32] {
    secret.mac(&[municipality.as_bytes(), &lines.to_le_bytes(), hash])
}

/// The MAC secret of a log's head, derived from the municipality's or the server's key.
pub(in super::super) fn audit_secret(key: &DataKey) -> Secret {
    key.derive("audit head")
}

/// Creates the head of a new log.
pub(in super::super) async fn begin_log(
    transaction: &mut dyn Transaction,
    secret: &Secret,
    log: &str,
) -> Result<(), StoreError> {
    const BEGIN: &str = "INSERT INTO audit_heads (municipality, lines, hash, mac) VALUES ($1, 0, $2, $3)
        ON CONFLICT (municipality) DO NOTHING";
    let hash = beginning(log);
    let mac = head_mac(secret, log, 0, &hash);
    transaction
        .run(BEGIN, values![log, hash.as_slice(), mac.as_slice()])
        .await?;
    Ok(())
}

/// Puts the head of a log under a municipality's new key. One that was altered stays recognisably so.
pub(in super::super) async fn move_head(
    transaction: &mut dyn Transaction,
    log: &str,
    old: &DataKey,
    new: &DataKey,
) -> Result<(), StoreError> {
    const TAKE: &str = "UPDATE audit_heads SET lines = lines WHERE municipality = $1 RETURNING lines, hash, mac";
    const PUT: &str = "UPDATE audit_heads SET mac = $2 WHERE municipality = $1";
    for head in transaction.rows(TAKE, values![log]).await? {
        let (lines, hash) = (head.count(0)?, head.bytes(1)?);
        if head.bytes(2)? == head_mac(&audit_secret(old), log, lines, hash) {
            let mac = head_mac(&audit_secret(new), log, lines, hash);
            transaction.run(PUT, values![log, mac.as_slice()]).await?;
        }
    }
    Ok(())
}

/// A line in the form that is hashed and stored.
pub(super) struct Link<'a> {
    pub(super) municipality: &'a str,
    pub(super) number: u64,
    pub(super) at: i64,
    pub(super) who: &'a str,
    pub(super) act: &'a str,
    pub(super) case: &'a str,
    pub(super) what: &'a str,
    pub(super) from: &'a str,
    pub(super) outcome: &'a str,
}

impl Link<'_> {
    /// The hash of this line; `before` is the previous line's hash.
    pub(super) fn hash(&self, before: &[u8]) -> [u8; 32] {
        hash(&[
            before,
            self.municipality.as_bytes(),
            &self.number.to_le_bytes(),
            &self.at.to_le_bytes(),
            self.who.as_bytes(),
            self.act.as_bytes(),
            self.case.as_bytes(),
            self.what.as_bytes(),
            self.from.as_bytes(),
            self.outcome.as_bytes(),
        ])
    }
}

fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// Reduces outside input to visible ASCII and at most `most` characters, so that no free text enters the log.
fn plain(text: &str, most: usize) -> String {
    text.chars().filter(char::is_ascii_graphic).take(most).collect()
}

impl StoreCore {
    /// Runs one statement, and writes its line in the same transaction where it touched a row; whether it did.
    pub(in super::super) async fn run_with_line(
        &self,
        statement: Sql,
        values: Vec<Value>,
        line: &AuditEntry,
    ) -> Result<bool, StoreError> {
        once_more(|| async {
            let mut transaction = self.backend.begin().await?;
            if transaction.run(statement, values.clone()).await? == 0 {
                return Ok(false);
            }
            self.write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }

    /// Appends lines to their logs, inside a transaction. Logs are locked in the order of their names, so that two
    /// writers cannot deadlock.
    pub(in super::super) async fn write_lines(
        &self,
        transaction: &mut dyn Transaction,
        entries: &[AuditEntry],
    ) -> Result<(), StoreError> {
        let name = |entry: &AuditEntry| entry.municipality.as_ref().map_or("", |id| id.as_str()).to_owned();
        let mut logs: Vec<String> = entries.iter().map(name).collect();
        logs.sort_unstable();
        logs.dedup();
        for log in logs {
            let lines: Vec<&AuditEntry> = entries.iter().filter(|entry| name(entry) == log).collect();
            self.write_log(transaction, &log, &lines).await?;
        }
        Ok(())
    }

    async fn write_log(
        &self,
        transaction: &mut dyn Transaction,
        log: &str,
        entries: &[&AuditEntry],
    ) -> Result<(), StoreError> {
        // Updating the row locks it until the transaction ends.
        const TAKE: &str = "UPDATE audit_heads SET lines = lines WHERE municipality = $1 RETURNING lines, hash, mac";
        const HEAD: &str = "UPDATE audit_heads SET lines = $2, hash = $3, mac = $4 WHERE municipality = $1";
        let heads = transaction.rows(TAKE, values![log]).await?;
        let Some(head) = heads.first() else {
            // Creating a new head would hide that the old one was removed.
            tracing::error!(
                municipality = log,
                "the head of the audit log is gone: run `audit verify`"
            );
            return Err(StoreError::Sealed("the audit log"));
        };
        // Read once the head is held: a change of keys holds it too.
        let secret = self.audit_secret(transaction, log).await?;
        let mut number = head.count(0)?;
        let mut hash = head.bytes(1)?.to_vec();
        // If the head was altered, writing continues, but `audit verify` must still find the fault.
        let whole = head.bytes(2)? == head_mac(&secret, log, number, &hash);
        if !whole {
            tracing::error!(municipality = log, "the audit log was altered: run `audit verify`");
        }
        let mut rows = Vec::with_capacity(entries.len());
        for entry in entries {
            number += 1;
            let what = plain(entry.what.as_deref().unwrap_or_default(), 80);
            let from = plain(&entry.from, 64);
            let link = Link {
                municipality: log,
                number,
                at: entry.at.as_millisecond(),
                who: entry.who.as_ref().map_or("", |who| who.as_str()),
                act: entry.act.as_str(),
                case: entry.case.as_ref().map_or("", |case| case.as_str()),
                what: &what,
                from: &from,
                outcome: entry.outcome.as_str(),
            };
            hash = link.hash(&hash).to_vec();
            rows.push(values![
                link.municipality,
                link.number,
                link.at,
                link.who,
                link.act,
                link.case,
                link.what,
                link.from,
                link.outcome,
                hash.as_slice()
            ]);
        }
        for several in rows.chunks(AT_ONCE) {
            if several.len() == AT_ONCE {
                transaction.run(LINES, several.concat()).await?;
                continue;
            }
            for one in several {
                transaction.run(LINE, one.clone()).await?;
            }
        }
        let mac = if whole {
            head_mac(&secret, log, number, &hash).to_vec()
        } else {
            vec![0]
        };
        transaction.run(HEAD, values![log, number, hash, mac]).await?;
        Ok(())
    }
}
