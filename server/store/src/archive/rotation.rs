//! Other keys of the key file: every data key is wrapped anew, while others work. Data keys themselves stay what they are
//! (`data_keys.rs` changes those).

use super::{Archive, StoreCore, keys};
use crate::backend::{Sql, Transaction, values};
use crate::seal::{KeyFile, KeyFileError, Place};
use crate::{AuditEntry, Rotated, StoreError};

/// Data keys re-wrapped in one transaction; others can write in between.
const AT_A_TIME: u16 = 200;

/// The key of the key file under which the new data keys stand, while they are being changed.
pub(super) async fn under_way(transaction: &mut dyn Transaction) -> Result<Option<String>, StoreError> {
    const READ: Sql = "SELECT key_id FROM key_change WHERE id = 1";
    let rows = transaction.rows(READ, values![]).await?;
    rows.first().map(|row| row.text(0).map(str::to_owned)).transpose()
}

impl StoreCore {
    /// Reads the key file, which no other process on this database changes before the transaction ends. Another store's is
    /// refused: nothing is written into it, and it takes the place of no keys in memory.
    pub(super) async fn hold_key_file(&self, transaction: &mut dyn Transaction) -> Result<KeyFile, StoreError> {
        const HOLD: Sql = "UPDATE house SET key_id = key_id WHERE id = 1 RETURNING key_id";
        let rows = transaction.rows(HOLD, values![]).await?;
        let row = rows.first().ok_or(StoreError::Sealed("the server's key"))?;
        let file = self.keys().again()?;
        keys::House::check_file(&file, row.text(0)?)?;
        Ok(file)
    }
}

/// The key file with a new first key, or with the one first that has a fingerprint.
///
/// # Errors
/// The file cannot be written, or holds no such key.
pub(super) fn next_first(file: &KeyFile, fingerprint: Option<&str>) -> Result<KeyFile, StoreError> {
    Ok(match fingerprint {
        None => file.with_fresh_key()?,
        Some(fingerprint) => file.led_by(fingerprint)?,
    })
}

impl Archive {
    /// Re-wraps the data keys of one table that are under an old key with the first of `keys`; returns how many.
    async fn wrap_anew(
        &self,
        old: &str,
        keys: &KeyFile,
        read: Sql,
        write: Sql,
        place: impl for<'a> Fn(&'a str, &'a str) -> Place<'a> + Send,
    ) -> Result<u64, StoreError> {
        let mut wrapped = 0;
        loop {
            let mut transaction = self.core.backend.begin().await?;
            let rows = transaction.rows(read, values![old, AT_A_TIME]).await?;
            if rows.is_empty() {
                return Ok(wrapped);
            }
            for row in &rows {
                let (id, municipality, before) = (row.text(0)?, row.text(1)?, row.bytes(2)?);
                let place = place(municipality, id);
                let now = self.core.unwrap(place, old, before)?.wrap(keys, place);
                // Only if it is unchanged since it was read: the case may have been erased.
                wrapped += transaction.run(write, values![id, now.key_id, now.key, before]).await?;
            }
            transaction.commit().await?;
        }
    }

    /// Re-wraps the server's own key with the first of `keys` if it is under an old key; returns how many that were.
    pub(super) async fn wrap_house_anew(&self, old: &str, keys: &KeyFile) -> Result<u64, StoreError> {
        const TAKE: Sql = "UPDATE house SET key_id = key_id WHERE id = 1 AND key_id = $1 RETURNING key";
        const PUT: Sql = "UPDATE house SET key_id = $1, key = $2 WHERE id = 1";
        let mut transaction = self.core.backend.begin().await?;
        let rows = transaction.rows(TAKE, values![old]).await?;
        let Some(row) = rows.first() else { return Ok(0) };
        let wrapped = keys::House::unwrap(keys, old, row.bytes(0)?)?.wrap(keys);
        let written = transaction.run(PUT, values![wrapped.key_id, wrapped.key]).await?;
        transaction.commit().await?;
        Ok(written)
    }

    /// Re-wraps every data key with a new first key of the key file, or with the one that has a fingerprint.
    pub(super) async fn rotate(&self, to: Option<&str>, audit: &AuditEntry) -> Result<Rotated, StoreError> {
        // The file first: after a crash, data keys may be under the old key or the new one. Both are in the file,
        // and another rotation re-wraps the rest.
        let mut transaction = self.core.backend.begin().await?;
        let before = self.core.hold_key_file(transaction.as_mut()).await?;
        if under_way(transaction.as_mut()).await?.is_some() {
            return Err(StoreError::KeysChanging);
        }
        // Kept here: whatever reads the file again meanwhile may find it in another order.
        let keys = next_first(&before, to)?;
        self.core.set_keys(keys.clone());
        transaction.commit().await?;
        let mut wrapped = 0;
        for old in before.ids().filter(|old| *old != keys.first().id) {
            wrapped += self.wrap_house_anew(old, &keys).await?;
            wrapped += self
                .wrap_anew(
                    old,
                    &keys,
                    "SELECT id, id, key FROM municipalities WHERE key_id = $1 ORDER BY id LIMIT $2",
                    "UPDATE municipalities SET key_id = $2, key = $3 WHERE id = $1 AND key = $4",
                    |municipality, _| keys::of_municipality(municipality),
                )
                .await?;
            wrapped += self
                .wrap_anew(
                    old,
                    &keys,
                    "SELECT id, municipality, key FROM cases WHERE key_id = $1 ORDER BY id LIMIT $2",
                    "UPDATE cases SET key_id = $2, key = $3 WHERE id = $1 AND key = $4",
                    keys::of_case,
                )
                .await?;
        }
        self.audit_now(audit).await?;
        let idle_keys = self.core.keys().ids().count() - self.needed_keys().await?.len();
        Ok(Rotated { wrapped, idle_keys })
    }

    /// Refuses a key under which something stands, where data keys are to be changed: what stands under another than that
    /// one has its turn.
    pub(super) async fn check_unused(&self, file: &KeyFile, fingerprint: &str) -> Result<(), StoreError> {
        match file.id_of(fingerprint) {
            Some(id) if self.is_needed(id).await? => Err(StoreError::Keys(KeyFileError::InUse(fingerprint.to_owned()))),
            _ => Ok(()),
        }
    }

    /// Whether anything stands under a key of the key file.
    async fn is_needed(&self, id: &str) -> Result<bool, StoreError> {
        const NEEDED: [Sql; 3] = [
            "SELECT key_id FROM house WHERE key_id = $1 LIMIT 1",
            "SELECT key_id FROM municipalities WHERE key_id = $1 LIMIT 1",
            "SELECT key_id FROM cases WHERE key_id = $1 LIMIT 1",
        ];
        for statement in NEEDED {
            if !self.core.backend.rows(statement, values![id]).await?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The ids of the keys that the store still needs.
    pub(super) async fn needed_keys(&self) -> Result<Vec<String>, StoreError> {
        let mut needed = Vec::new();
        for id in self.core.keys().ids() {
            if self.is_needed(id).await? {
                needed.push(id.to_owned());
            }
        }
        Ok(needed)
    }

    /// Writes one audit line in its own transaction.
    async fn audit_now(&self, entry: &AuditEntry) -> Result<(), StoreError> {
        let mut transaction = self.core.backend.begin().await?;
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(entry))
            .await?;
        transaction.commit().await
    }
}
