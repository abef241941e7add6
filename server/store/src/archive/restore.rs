//! Restores a backup into an empty store of either kind. The whole file is checked
//! before the first row is written, and everything is written in one transaction.

use super::backup::BACKUP_FORM;
use super::catalog::{CASE_KEY, Table};
use super::shared_versions::tell_all;
use super::tape::{CaseKeysReader, TapeReader};
use super::{Archive, keys, level};
use crate::backend::{Transaction, Value, values};
use crate::seal::BackupIdentities;
use crate::{BackedUp, StoreError};
use domain::event::Level;
use std::path::Path;

impl Archive {
    /// Restores a backup, with the cases' keys from the `case-keys` file beside it.
    pub(super) async fn read_backup(&self, from: &Path, identities: &BackupIdentities) -> Result<BackedUp, StoreError> {
        let keys = self.core.keys();
        let mut backup = TapeReader::open(from, BACKUP_FORM, &keys, identities)?;
        let mut case_keys = CaseKeysReader::beside(from, &backup, &keys, identities)?;

        let mut transaction = self.core.backend.begin().await?;
        if !super::upkeep::is_empty(transaction.as_mut()).await? {
            return Err(StoreError::NotEmpty);
        }
        transaction.run("DELETE FROM audit_heads", values![]).await?;
        transaction.run("DELETE FROM house", values![]).await?;
        transaction.run("DELETE FROM format", values![]).await?;
        // An empty store that was started once beside a folder of words took it over for nobody; what counts is the
        // backup's.
        transaction.run("DELETE FROM wordings_taken_over", values![]).await?;
        // The same where it was started beside a folder of texts, with the line that says so.
        transaction.run("DELETE FROM content_pack", values![]).await?;
        transaction.run("DELETE FROM audit", values![]).await?;
        let mut rows = 0;
        while let Some((table, row)) = backup.next_row()? {
            put(transaction.as_mut(), table, row, &mut case_keys).await?;
            rows += 1;
        }
        case_keys.read_to_end()?;
        erase_tombstones(transaction.as_mut()).await?;
        tell_all(transaction.as_mut()).await?;
        // The level is restored too: servers that could read the store when it was backed up may still be running.
        let level = level::read_in(transaction.as_mut()).await?;
        if level > Level::NEWEST {
            return Err(StoreError::Backup("it was made by a newer version".into()));
        }
        level::set(transaction.as_mut(), level).await?;
        let house = transaction
            .rows("SELECT key_id, key FROM house WHERE id = 1", values![])
            .await?;
        let house = house
            .first()
            .ok_or_else(|| StoreError::Backup("it holds no server key".into()))?;
        let house = keys::House::unwrap(&keys, house.text(0)?, house.bytes(1)?)?;
        house.check(level)?;
        // What a backup says is vouched for by its own MAC.
        if house.macs {
            self.core.put_all_macs(transaction.as_mut(), &house.key).await?;
        }
        transaction.commit().await?;
        self.core.set_house(house);
        self.core.set_level(level);
        Ok(BackedUp {
            rows,
            bytes: backup.bytes,
        })
    }
}

/// Writes a row. A case gets its key back, or becomes a tombstone if its key is missing.
async fn put(
    transaction: &mut dyn Transaction,
    table: &Table,
    mut row: Vec<Value>,
    case_keys: &mut CaseKeysReader,
) -> Result<(), StoreError> {
    if table.name == "cases" {
        let key = match row.first() {
            Some(Value::Text(Some(id))) => case_keys.of(id)?,
            _ => None,
        };
        let empty = Value::Bytes(Some(Vec::new()));
        match key {
            Some((key_id, key)) => {
                row[CASE_KEY - 1] = key_id;
                row[CASE_KEY] = key;
            }
            // ERASED, then key_id, key, label and sealed.
            _ => {
                row[CASE_KEY - 2] = Value::from(true);
                row[CASE_KEY - 1] = Value::from("");
                row[CASE_KEY] = empty.clone();
                row[CASE_KEY + 1] = empty.clone();
                row[CASE_KEY + 2] = empty;
            }
        }
    }
    transaction.run(table.write, row).await?;
    Ok(())
}

/// Deletes what the backup still held of cases that were erased after it was made.
async fn erase_tombstones(transaction: &mut dyn Transaction) -> Result<(), StoreError> {
    for statement in super::upkeep::ERASE_STONES {
        transaction.run(statement, values![]).await?;
    }
    Ok(())
}
