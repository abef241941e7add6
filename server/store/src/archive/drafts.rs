//! Drafts.

use super::Archive;
use super::keys::CaseKey;
use crate::backend::{Row, values};
use crate::{Answer, DraftKey, Drafts, SavedDraft, StoreError};
use async_trait::async_trait;
use domain::draft::Draft;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;

/// What somebody has begun and not finished.
pub(super) const DRAFTS_OF: &str = "SELECT c.municipality, c.forgotten, c.key_id, c.key,
        d.against, d.saves, d.saved_at, d.sealed, d.case_id, d.form
    FROM drafts d JOIN cases c ON c.id = d.case_id
    WHERE d.account = $1 AND c.forgotten = 0 ORDER BY d.saved_at DESC LIMIT 100";

/// Which draft of the case: part of its seal.
fn which(key: &DraftKey) -> String {
    format!("{}/{}", key.form, key.user)
}

/// A draft out of a row of against, saves, saved_at, sealed, from a column on.
fn saved(key: DraftKey, case: &CaseKey, row: &Row, from: usize) -> Result<SavedDraft, StoreError> {
    let draft: Draft = case
        .key
        .open_json(case.place("draft", &which(&key)), row.bytes(from + 3)?)?;
    Ok(SavedDraft {
        key,
        draft,
        against: row.count(from)?,
        saves: row.count(from + 1)?,
        saved_at: row.time(from + 2)?,
    })
}

#[async_trait]
impl Drafts for Archive {
    async fn save_draft(&self, key: &DraftKey, draft: &Draft, against: u64, now: Timestamp) -> Answer<u64> {
        const SAVE: &str = "INSERT INTO drafts (case_id, form, account, against, saves, saved_at, sealed)
            VALUES ($1, $2, $3, $4, 1, $5, $6)
            ON CONFLICT (case_id, form, account) DO UPDATE SET
                against = excluded.against, saves = drafts.saves + 1,
                saved_at = excluded.saved_at, sealed = excluded.sealed
            RETURNING saves";
        let case = self.core.case_key(key.case.as_str()).await?;
        let sealed = case.key.seal_json(case.place("draft", &which(key)), draft)?;
        let mut transaction = self.core.backend.begin().await?;
        let values = values![key.case.as_str(), &key.form, key.user.as_str(), against, now, sealed];
        let rows = transaction.rows(SAVE, values).await?;
        let saves = rows.first().ok_or(StoreError::NotFound)?.count(0)?;
        transaction.commit().await?;
        Ok(saves)
    }

    async fn draft(&self, key: &DraftKey) -> Answer<Option<SavedDraft>> {
        const READ: &str = "SELECT c.municipality, c.forgotten, c.key_id, c.key,
                d.against, d.saves, d.saved_at, d.sealed
            FROM drafts d JOIN cases c ON c.id = d.case_id
            WHERE d.case_id = $1 AND d.form = $2 AND d.account = $3";
        let values = values![key.case.as_str(), &key.form, key.user.as_str()];
        let rows = self.core.backend.rows(READ, values).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let case = self.core.open_case_key(key.case.as_str(), row)?;
        saved(key.clone(), &case, row, 4).map(Some)
    }

    async fn drafts_of(&self, user: &UserId) -> Answer<Vec<SavedDraft>> {
        let rows = self.core.backend.rows(DRAFTS_OF, values![user.as_str()]).await?;
        let one = |row: &Row| {
            let key = DraftKey {
                case: CaseId::from(row.text(8)?),
                form: row.text(9)?.to_owned(),
                user: user.clone(),
            };
            let case = self.core.open_case_key(key.case.as_str(), row)?;
            saved(key, &case, row, 4)
        };
        rows.iter().map(one).collect()
    }

    async fn drop_draft(&self, key: &DraftKey) -> Answer<()> {
        const DROP: &str = "DELETE FROM drafts WHERE case_id = $1 AND form = $2 AND account = $3";
        let mut transaction = self.core.backend.begin().await?;
        transaction
            .run(DROP, values![key.case.as_str(), &key.form, key.user.as_str()])
            .await?;
        transaction.commit().await
    }
}
