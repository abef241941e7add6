//! Versions of what servers remember. Whoever writes something that another server may remember does so through
//! [`Telling`], and there is none without raising its version in the same transaction: it cannot be written untold.

use super::Archive;
use crate::backend::{Sql, Transaction, Value, values};
use crate::{Answer, SharedVersions, StoreError, Versions};
use async_trait::async_trait;

/// What servers remember, and notice the change of by its version.
#[derive(Clone, Copy)]
pub(super) enum Remembered {
    /// Profiles and photos of accounts.
    Profiles,
    /// Municipalities.
    Municipalities,
}

/// A transaction that has raised the version of what is written through it.
pub(super) struct Telling<'t>(&'t mut dyn Transaction);

impl<'t> Telling<'t> {
    /// Raises the version. The row is held until the transaction ends, so nothing but the head of a log is taken after
    /// it: accounts and municipalities come before.
    pub(super) async fn of(
        transaction: &'t mut dyn Transaction,
        remembered: Remembered,
    ) -> Result<Telling<'t>, StoreError> {
        const PROFILES: Sql = "UPDATE shared_versions SET profiles = profiles + 1 WHERE id = 1";
        const MUNICIPALITIES: Sql = "UPDATE shared_versions SET municipalities = municipalities + 1 WHERE id = 1";
        let raise = match remembered {
            Remembered::Profiles => PROFILES,
            Remembered::Municipalities => MUNICIPALITIES,
        };
        if transaction.run(raise, values![]).await? == 0 {
            return Err(StoreError::Database("the store has no versions".into()));
        }
        Ok(Telling(transaction))
    }

    /// The transaction, to read in.
    pub(super) fn transaction(&mut self) -> &mut dyn Transaction {
        self.0
    }

    /// Writes what was told.
    pub(super) async fn run(&mut self, sql: Sql, values: Vec<Value>) -> Result<u64, StoreError> {
        self.0.run(sql, values).await
    }
}

/// Raises every version: after a restore nothing is what it was.
pub(super) async fn tell_all(transaction: &mut dyn Transaction) -> Result<(), StoreError> {
    Telling::of(transaction, Remembered::Profiles).await?;
    Telling::of(transaction, Remembered::Municipalities).await.map(drop)
}

#[async_trait]
impl SharedVersions for Archive {
    async fn versions(&self) -> Answer<Versions> {
        // The number of a pack rises with each, so that it is the version of the texts too.
        const READ: Sql = "SELECT profiles, municipalities, COALESCE((SELECT MAX(version) FROM content_pack), 0)
            FROM shared_versions WHERE id = 1";
        let rows = self.core.backend.rows(READ, values![]).await?;
        let none = || StoreError::Database("the store has no versions".into());
        let row = rows.first().ok_or_else(none)?;
        Ok(Versions {
            profiles: row.count(0)?,
            municipalities: row.count(1)?,
            texts: row.count(2)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// The places that write what servers remember. `data_keys` seals anew what it was before; an account that is made,
    /// or that arrives, is remembered by nobody yet. A pack is told by its own number.
    const WRITERS: [(&str, &[&str]); 5] = [
        ("UPDATE accounts SET profile", &["data_keys.rs", "profiles.rs"]),
        ("UPDATE accounts SET photo", &["profiles.rs"]),
        ("INSERT INTO municipalities", &["municipalities.rs"]),
        ("INSERT INTO accounts", &["accounts.rs", "identities.rs"]),
        ("INSERT INTO content_pack", &["content_packs.rs"]),
    ];

    #[test]
    fn what_servers_remember_is_written_where_it_is_told() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/archive");
        let mut files: Vec<(String, String)> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file() && !path.ends_with("shared_versions.rs"))
            .map(|path| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                (name, std::fs::read_to_string(&path).unwrap())
            })
            .collect();
        files.sort();
        for (statement, known) in WRITERS {
            let found: Vec<&str> = files
                .iter()
                .filter(|(_, text)| text.contains(statement))
                .map(|(name, _)| name.as_str())
                .collect();
            assert_eq!(found, known, "{statement}: write it through Telling");
        }
    }
}
