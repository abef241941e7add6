//! Drawings that children kept.

use super::keys::CaseKey;
use super::once_more::once_more;
use super::{Archive, scrubs};
use crate::backend::{Row, Sql, Transaction, values};
use crate::{Answer, AuditEntry, DrawingErased, Drawings, KeptDrawing, MOST_DRAWINGS, StoreError};
use async_trait::async_trait;
use domain::event::CaseId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How many a case has.
const COUNT: Sql = "SELECT COUNT(*) FROM drawings WHERE case_id = $1";

/// A drawing of a case, as it is kept.
const ONE: Sql = "SELECT id, sealed FROM drawings WHERE case_id = $1 AND id = $2";

/// What is sealed of a drawing.
#[derive(Deserialize, Serialize)]
struct Sealed {
    /// When it was kept, in milliseconds.
    kept_at: i64,
    strokes: String,
}

/// A drawing from a row's columns id and sealed.
fn kept(case: &CaseKey, row: &Row) -> Result<KeptDrawing, StoreError> {
    let id = row.text(0)?.to_owned();
    let sealed: Sealed = case.key.open_json(case.place("drawing", &id), row.bytes(1)?)?;
    Ok(KeptDrawing {
        kept_at: Timestamp::from_millisecond(sealed.kept_at).map_err(|_| StoreError::Sealed("drawing"))?,
        strokes: sealed.strokes,
        id,
    })
}

/// Seals a case's drawings anew with its next key.
pub(super) async fn sealed_anew(
    transaction: &mut dyn Transaction,
    old: &CaseKey,
    new: &CaseKey,
) -> Result<(), StoreError> {
    const READ: Sql = "SELECT id, sealed FROM drawings WHERE case_id = $1";
    const PUT: Sql = "UPDATE drawings SET sealed = $3 WHERE case_id = $1 AND id = $2";
    for row in transaction.rows(READ, values![&old.case]).await? {
        let id = row.text(0)?;
        let lines = zeroize::Zeroizing::new(old.key.open(old.place("drawing", id), row.bytes(1)?)?);
        let sealed = new.key.seal(new.place("drawing", id), &lines);
        transaction.run(PUT, values![&old.case, id, sealed]).await?;
    }
    Ok(())
}

#[async_trait]
impl Drawings for Archive {
    async fn keep_drawing(&self, case: &CaseId, drawing: &KeptDrawing, audit: &AuditEntry) -> Answer<bool> {
        const KEEP: Sql = "INSERT INTO drawings (case_id, id, sealed) VALUES ($1, $2, $3)
            ON CONFLICT (case_id, id) DO UPDATE SET sealed = excluded.sealed";
        once_more(|| async {
            let id = case.as_str();
            let mut transaction = self.core.backend.begin().await?;
            // This locks the case: of two drawings at once the second finds the first.
            let (key, _) = self.core.case_key_held(transaction.as_mut(), id).await?;
            let sealed = Sealed {
                kept_at: drawing.kept_at.as_millisecond(),
                strokes: drawing.strokes.clone(),
            };
            let sealed = key.key.seal_json(key.place("drawing", &drawing.id), &sealed)?;
            transaction.run(KEEP, values![id, &drawing.id, sealed]).await?;
            let rows = transaction.rows(COUNT, values![id]).await?;
            if rows.first().ok_or(StoreError::NotFound)?.count(0)? > MOST_DRAWINGS {
                return Ok(false);
            }
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
                .await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }

    async fn count_drawings(&self, case: &CaseId) -> Answer<u64> {
        let rows = self.core.backend.rows(COUNT, values![case.as_str()]).await?;
        rows.first().ok_or(StoreError::NotFound)?.count(0)
    }

    async fn drawings(&self, case: &CaseId) -> Answer<Vec<KeptDrawing>> {
        const READ: Sql = "SELECT id, sealed FROM drawings WHERE case_id = $1";
        let mut snapshot = self.core.backend.snapshot().await?;
        let key = self.core.case_key_in(snapshot.as_mut(), case.as_str()).await?;
        let rows = snapshot.rows(READ, values![case.as_str()]).await?;
        let all: Result<Vec<KeptDrawing>, StoreError> = rows.iter().map(|row| kept(&key, row)).collect();
        let mut all = all?;
        all.sort_by(|one, other| (other.kept_at, &other.id).cmp(&(one.kept_at, &one.id)));
        Ok(all)
    }

    async fn drawing(&self, case: &CaseId, id: &str) -> Answer<KeptDrawing> {
        let mut snapshot = self.core.backend.snapshot().await?;
        let key = self.core.case_key_in(snapshot.as_mut(), case.as_str()).await?;
        let rows = snapshot.rows(ONE, values![case.as_str(), id]).await?;
        kept(&key, rows.first().ok_or(StoreError::NotFound)?)
    }

    async fn erase_drawing(&self, case: &CaseId, id: &str, shown: &str, audit: &AuditEntry) -> Answer<DrawingErased> {
        const ERASE: Sql = "DELETE FROM drawings WHERE case_id = $1 AND id = $2";
        let erased = once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            // This locks the case: a child that draws on comes before this, and is seen, or after, and keeps its drawing anew.
            let (key, _) = self.core.case_key_held(transaction.as_mut(), case.as_str()).await?;
            let rows = transaction.rows(ONE, values![case.as_str(), id]).await?;
            let Some(row) = rows.first() else {
                return Ok(DrawingErased::Gone);
            };
            if kept(&key, row)?.mark() != shown {
                return Ok(DrawingErased::DrawnOn);
            }
            transaction.run(ERASE, values![case.as_str(), id]).await?;
            scrubs::owe(transaction.as_mut()).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
                .await?;
            transaction.commit().await?;
            Ok(DrawingErased::Done)
        });
        let erased = erased.await?;
        if erased == DrawingErased::Done {
            self.scrub_beside().await;
        }
        Ok(erased)
    }
}
