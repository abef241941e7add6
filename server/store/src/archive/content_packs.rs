//! Published texts. Whoever publishes holds the row of versions, so that packs are numbered one after the other; the files
//! are sealed with the server's own key, for their number.

use super::Archive;
use super::once_more::once_more;
use crate::api::{ContentPack, ContentPacks, NewContentPack, PACKS_KEPT, PackHead, Publish, Published};
use crate::backend::{Backend, Row, Sql, values};
use crate::seal::{DataKey, Place};
use crate::{Answer, AuditEntry, StoreError};
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is sealed of a pack.
#[derive(Serialize, Deserialize)]
struct Sealed {
    checked_by: String,
    files: BTreeMap<String, String>,
}

/// The seal place of a pack.
fn place<'a>(hash: &'a str, version: &'a str) -> Place<'a> {
    Place {
        what: "published texts",
        municipality: "",
        of: hash,
        which: version,
    }
}

/// A pack from a row of version, hash, files; `None` where its files are not kept.
fn open(key: &DataKey, row: &Row) -> Result<Option<ContentPack>, StoreError> {
    let (version, hash) = (row.count(0)?, row.text(1)?);
    let Some(sealed) = row.bytes_or_none(2) else {
        return Ok(None);
    };
    let Sealed { checked_by, files } = key.open_json(place(hash, &version.to_string()), sealed)?;
    Ok(Some(ContentPack {
        version,
        hash: hash.to_owned(),
        checked_by,
        files,
    }))
}

/// The newest pack, if any was published.
///
/// # Errors
/// It does not open.
pub(super) async fn newest(backend: &dyn Backend, key: &DataKey) -> Result<Option<ContentPack>, StoreError> {
    const READ: Sql = "SELECT version, hash, files FROM content_pack ORDER BY version DESC LIMIT 1";
    let rows = backend.rows(READ, values![]).await?;
    rows.first().map_or(Ok(None), |row| open(key, row))
}

#[async_trait]
impl ContentPacks for Archive {
    async fn content_packs(&self) -> Answer<Vec<PackHead>> {
        const READ: Sql = "SELECT version, hash, CAST(CASE WHEN files IS NULL THEN 0 ELSE 1 END AS BIGINT)
            FROM content_pack ORDER BY version DESC";
        let head = |row: &Row| {
            Ok(PackHead {
                version: row.count(0)?,
                hash: row.text(1)?.to_owned(),
                has_files: row.yes(2)?,
            })
        };
        self.core
            .backend
            .rows(READ, values![])
            .await?
            .iter()
            .map(head)
            .collect()
    }

    async fn content_pack(&self, version: u64) -> Answer<Option<ContentPack>> {
        const READ: Sql = "SELECT version, hash, files FROM content_pack WHERE version = $1";
        let rows = self.core.backend.rows(READ, values![version]).await?;
        rows.first().map_or(Ok(None), |row| open(&self.core.house(), row))
    }

    async fn publish_content(&self, new: &NewContentPack, publish: Publish, line: &AuditEntry) -> Answer<Published> {
        // Servers of an earlier version look for their folder's files by it.
        const HOLD: Sql = "UPDATE shared_versions SET texts = $1 WHERE id = 1";
        const NEWEST: Sql = "SELECT version, hash FROM content_pack ORDER BY version DESC LIMIT 1";
        const SEEN: Sql = "SELECT version FROM content_pack WHERE hash = $1 ORDER BY version DESC LIMIT 1";
        const ADD: Sql = "INSERT INTO content_pack (version, hash, made_at, files) VALUES ($1, $2, $3, $4)";
        const FORGET: Sql = "UPDATE content_pack SET files = NULL WHERE version <= $1 AND files IS NOT NULL";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            if transaction.run(HOLD, values![&new.hash]).await? == 0 {
                return Err(StoreError::Database("the store has no versions".into()));
            }
            let newest = transaction.rows(NEWEST, values![]).await?;
            let last = match newest.first() {
                Some(row) if row.text(1)? == new.hash => return Ok(Published::Stands(row.count(0)?)),
                Some(row) => row.count(0)?,
                // What is built in is served already.
                None if new.hash.is_empty() => return Ok(Published::Stands(0)),
                None => 0,
            };
            if publish == Publish::UnlessSeen
                && let Some(row) = transaction.rows(SEEN, values![&new.hash]).await?.first()
            {
                return Ok(Published::Replaced(row.count(0)?));
            }
            let version = last + 1;
            let sealed = Sealed {
                checked_by: new.checked_by.clone(),
                files: new.files.clone(),
            };
            let sealed = self
                .core
                .house()
                .seal_json(place(&new.hash, &version.to_string()), &sealed)?;
            transaction
                .run(ADD, values![version, &new.hash, new.at, sealed])
                .await?;
            transaction
                .run(FORGET, values![version.saturating_sub(PACKS_KEPT)])
                .await?;
            let line = AuditEntry {
                what: Some(format!("texts:{version}")),
                ..line.clone()
            };
            self.core.write_lines(transaction.as_mut(), &[line]).await?;
            transaction.commit().await?;
            Ok(Published::New(version))
        })
        .await
    }
}
