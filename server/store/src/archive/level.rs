//! The format level of the store: which events may be written while servers of an older version may still read it.

use super::keys::House;
use super::{Archive, StoreCore};
use crate::backend::{Backend, Row, Sql, Transaction, values};
use crate::{Answer, AuditEntry, StoreError, Upgrade};
use domain::event::{CaseEvent, Level};
use std::sync::atomic::Ordering;

const READ: Sql = "SELECT level FROM format WHERE id = 1";

fn of(rows: &[Row]) -> Result<Level, StoreError> {
    let row = rows
        .first()
        .ok_or_else(|| StoreError::Database("the store has no level".into()))?;
    let level =
        u32::try_from(row.count(0)?).map_err(|_| StoreError::Database("the store's level is no number".into()))?;
    Ok(Level(level))
}

/// Reads the level of a store.
///
/// # Errors
/// [`StoreError::Migration`] if the level is newer than this build knows.
pub(super) async fn read(backend: &dyn Backend) -> Result<Level, StoreError> {
    let level = of(&backend.rows(READ, values![]).await?)?;
    if level > Level::NEWEST {
        return Err(StoreError::Migration(format!(
            "its format is of level {}, and this version reads {}",
            level.0,
            Level::NEWEST.0
        )));
    }
    Ok(level)
}

/// Sets the level of a store.
pub(super) async fn set(transaction: &mut dyn Transaction, level: Level) -> Result<(), StoreError> {
    const SET: Sql = "INSERT INTO format (id, level) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET level = $1";
    transaction.run(SET, values![level.0]).await.map(drop)
}

/// The level, read inside a transaction; the first level if there is none, as in a backup of 0.1.0.
pub(super) async fn read_in(transaction: &mut dyn Transaction) -> Result<Level, StoreError> {
    let rows = transaction.rows(READ, values![]).await?;
    if rows.is_empty() { Ok(Level::FIRST) } else { of(&rows) }
}

impl StoreCore {
    /// The level as last read.
    pub(super) fn level(&self) -> Level {
        Level(self.level.load(Ordering::Relaxed))
    }

    /// Remembers a level that was read or set.
    pub(super) fn set_level(&self, level: Level) {
        self.level.store(level.0, Ordering::Relaxed);
    }

    /// Refuses events that an older server could not read, as long as one may be running.
    pub(super) async fn check_level(
        &self,
        transaction: &mut dyn Transaction,
        events: impl IntoIterator<Item = &CaseEvent> + Send,
    ) -> Result<(), StoreError> {
        let needed = events.into_iter().map(CaseEvent::level).max().unwrap_or(Level::FIRST);
        if needed <= self.level() {
            return Ok(());
        }
        // Another process may have finished the upgrade since.
        self.set_level(read_in(transaction).await?);
        if needed <= self.level() {
            Ok(())
        } else {
            Err(StoreError::UpgradeUnfinished)
        }
    }

    /// Refuses what no server below [`Level::ROW_MACS`] reads at all, as long as one may be running.
    pub(super) async fn check_row_macs(&self, transaction: &mut dyn Transaction) -> Result<(), StoreError> {
        if self.level() < Level::ROW_MACS {
            // Another process may have finished the upgrade since.
            self.set_level(read_in(transaction).await?);
        }
        if self.level() < Level::ROW_MACS {
            return Err(StoreError::UpgradeUnfinished);
        }
        Ok(())
    }
}

impl Archive {
    /// The current state of the upgrade.
    pub(super) async fn upgrade_now(&self) -> Answer<Upgrade> {
        self.core.set_level(read(self.core.backend.as_ref()).await?);
        Ok(match self.core.level() {
            level if level >= Level::NEWEST => Upgrade::Finished,
            _ if self.alone => Upgrade::Alone,
            _ => Upgrade::Unfinished,
        })
    }

    /// Raises the store to the newest level, and gives every row that opens doors its MAC as it then stands.
    ///
    /// The MACs are given once: a store whose rows had them and have them no more was altered, and what stands in them may
    /// be somebody's own.
    pub(super) async fn finish(&self, audit: &AuditEntry) -> Answer<()> {
        const HOUSE: Sql = "UPDATE house SET key_id = key_id WHERE id = 1 RETURNING key_id, key";
        const PUT: Sql = "UPDATE house SET key_id = $1, key = $2 WHERE id = 1";
        const FINISHED: Sql = "SELECT what FROM audit WHERE municipality = '' AND act = 'upgrade-finished'";
        let keys = self.core.keys();
        let mut transaction = self.core.backend.begin().await?;
        let rows = transaction.rows(HOUSE, values![]).await?;
        let row = rows.first().ok_or(StoreError::Sealed("the server's key"))?;
        let mut house = House::unwrap(&keys, row.text(0)?, row.bytes(1)?)?;
        let level = read_in(transaction.as_mut()).await?;
        if level >= Level::NEWEST {
            // Another server has finished it in this moment.
            self.core.set_house(house);
            self.core.set_level(level);
            return Ok(());
        }
        house.check(level)?;
        set(transaction.as_mut(), Level::NEWEST).await?;
        if !house.macs {
            let had_macs = |line: &Row| {
                let level = line.text_or_none(0).and_then(|what| what.parse::<u32>().ok());
                level.is_some_and(|level| Level(level) >= Level::ROW_MACS)
            };
            if transaction.rows(FINISHED, values![]).await?.iter().any(had_macs) {
                return Err(StoreError::Altered("the level of the store"));
            }
            house.macs = true;
            let wrapped = house.wrap_under(&keys, row.text(0)?)?;
            transaction.run(PUT, values![wrapped.key_id, wrapped.key]).await?;
            self.core.put_all_macs(transaction.as_mut(), &house.key).await?;
        }
        let line = AuditEntry {
            what: Some(Level::NEWEST.0.to_string()),
            ..audit.clone()
        };
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(&line))
            .await?;
        transaction.commit().await?;
        self.core.set_house(house);
        self.core.set_level(Level::NEWEST);
        Ok(())
    }
}
