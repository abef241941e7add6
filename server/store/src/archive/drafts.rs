//! Drafts.

use super::Archive;
use super::keys::CaseKey;
use super::once_more::once_more;
use super::token::hash;
use crate::backend::{Row, values};
use crate::{Answer, Continued, DraftKey, DraftSave, Drafts, Exchanged, SavedDraft, SessionToken, StoreError};
use async_trait::async_trait;
use domain::draft::Draft;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;

/// The drafts of a user.
pub(super) const DRAFTS_OF: &str = "SELECT c.municipality, c.forgotten, c.key_id, c.key,
        d.against, d.saves, d.saved_at, d.sealed, d.case_id, d.form
    FROM drafts d JOIN cases c ON c.id = d.case_id
    WHERE d.account = $1 AND c.forgotten = 0 ORDER BY d.saved_at DESC LIMIT 100";

/// The most drafts of one page of a case that a person may leave lying: a page that is opened again and again goes on
/// with the last.
const MOST: u64 = 40;

/// Identifies the draft within the case; part of its seal place.
fn which(key: &DraftKey) -> String {
    which_of(&key.column(), key.user.as_str())
}

/// The same from the columns of its row.
pub(super) fn which_of(form: &str, account: &str) -> String {
    format!("{form}/{account}")
}

/// A draft from a row's columns against, saves, saved_at, sealed, starting at column `from`.
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
    async fn save_draft(
        &self,
        key: &DraftKey,
        draft: &Draft,
        against: u64,
        continued: Option<&Continued>,
        now: Timestamp,
    ) -> Answer<DraftSave> {
        const SAVE: &str = "INSERT INTO drafts (case_id, form, account, against, saves, saved_at, sealed)
            VALUES ($1, $2, $3, $4, 1, $5, $6)
            ON CONFLICT (case_id, form, account) DO UPDATE SET
                against = excluded.against, saves = drafts.saves + 1,
                saved_at = excluded.saved_at, sealed = excluded.sealed
            RETURNING saves";
        const COUNT: &str = "SELECT COUNT(*) FROM drafts WHERE case_id = $1 AND account = $2 AND form LIKE $3";
        const TAKE: &str = "DELETE FROM drafts WHERE case_id = $1 AND form = $2 AND account = $3 AND saved_at = $4";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let (case, _) = self.core.case_key_held(transaction.as_mut(), key.case.as_str()).await?;
            let sealed = case.key.seal_json(case.place("draft", &which(key)), draft)?;
            let (id, user) = (key.case.as_str(), key.user.as_str());
            let values = values![id, key.column(), user, against, now, sealed];
            let rows = transaction.rows(SAVE, values).await?;
            let saves = rows.first().ok_or(StoreError::NotFound)?.count(0)?;
            let taken = match continued.filter(|continued| saves == 1 && continued.key != *key) {
                Some(Continued { key, saved_at }) => {
                    transaction
                        .run(TAKE, values![id, key.column(), user, *saved_at])
                        .await?
                }
                None => 1,
            };
            if saves == 1 {
                let of_the_page = format!("{}/%", key.page);
                let rows = transaction.rows(COUNT, values![id, user, of_the_page]).await?;
                if rows.first().ok_or(StoreError::NotFound)?.count(0)? > MOST {
                    return Err(StoreError::TooManyDrafts);
                }
            }
            transaction.commit().await?;
            Ok(DraftSave {
                saves,
                apart: taken == 0,
            })
        })
        .await
    }

    async fn exchange_draft(
        &self,
        key: &DraftKey,
        seen: Option<&SavedDraft>,
        draft: Option<&Draft>,
        screen: Option<&SessionToken>,
        against: u64,
        now: Timestamp,
    ) -> Answer<Exchanged> {
        // Whoever ends the screen waits for this, or this finds it ended.
        const HOLD: &str = "UPDATE sessions SET tries = tries WHERE hash = $1 AND meeting IS NOT NULL";
        const BEGIN: &str = "INSERT INTO drafts (case_id, form, account, against, saves, saved_at, sealed)
            VALUES ($1, $2, $3, $4, 1, $5, $6) ON CONFLICT (case_id, form, account) DO NOTHING";
        // The number alone would be met again by a draft that was deleted and begun anew.
        const REPLACE: &str = "UPDATE drafts SET against = $4, saves = saves + 1, saved_at = $5, sealed = $6
            WHERE case_id = $1 AND form = $2 AND account = $3 AND saves = $7 AND saved_at = $8";
        const TAKE: &str = "DELETE FROM drafts
            WHERE case_id = $1 AND form = $2 AND account = $3 AND saves = $4 AND saved_at = $5";
        once_more(|| async {
            let (id, form, user) = (key.case.as_str(), key.column(), key.user.as_str());
            let mut transaction = self.core.backend.begin().await?;
            // The key stays what it is until the draft is in.
            let (case, _) = self.core.case_key_held(transaction.as_mut(), id).await?;
            if let Some(screen) = screen
                && transaction.run(HOLD, values![hash(screen)]).await? == 0
            {
                return Ok(Exchanged::Left);
            }
            let sealed = |draft: &Draft| case.key.seal_json(case.place("draft", &which(key)), draft);
            let done = match (seen, draft) {
                (None, None) => 1,
                (None, Some(draft)) => {
                    let values = values![id, form, user, against, now, sealed(draft)?];
                    transaction.run(BEGIN, values).await?
                }
                (Some(seen), Some(draft)) => {
                    let values = values![id, form, user, against, now, sealed(draft)?, seen.saves, seen.saved_at];
                    transaction.run(REPLACE, values).await?
                }
                (Some(seen), None) => {
                    let values = values![id, form, user, seen.saves, seen.saved_at];
                    transaction.run(TAKE, values).await?
                }
            };
            transaction.commit().await?;
            Ok(if done == 1 {
                Exchanged::Done
            } else {
                Exchanged::Meanwhile
            })
        })
        .await
    }

    async fn draft(&self, key: &DraftKey) -> Answer<Option<SavedDraft>> {
        const READ: &str = "SELECT c.municipality, c.forgotten, c.key_id, c.key,
                d.against, d.saves, d.saved_at, d.sealed
            FROM drafts d JOIN cases c ON c.id = d.case_id
            WHERE d.case_id = $1 AND d.form = $2 AND d.account = $3";
        let values = values![key.case.as_str(), key.column(), key.user.as_str()];
        let rows = self.core.backend.rows(READ, values).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let case = self.core.open_case_key(key.case.as_str(), row)?;
        saved(key.clone(), &case, row, 4).map(Some)
    }

    async fn drafts_on(&self, case: &CaseId, page: &str, user: &UserId) -> Answer<Vec<SavedDraft>> {
        const READ: &str = "SELECT c.municipality, c.forgotten, c.key_id, c.key,
                d.against, d.saves, d.saved_at, d.sealed, d.form
            FROM drafts d JOIN cases c ON c.id = d.case_id
            WHERE d.case_id = $1 AND d.account = $2 AND c.forgotten = 0 AND (d.form = $3 OR d.form LIKE $4)
            ORDER BY d.saved_at DESC, d.form LIMIT 100";
        // A page's name is lower-case letters only, so it contains no LIKE wildcards.
        let values = values![case.as_str(), user.as_str(), page, format!("{page}/%")];
        let rows = self.core.backend.rows(READ, values).await?;
        let one = |row: &Row| {
            let key = DraftKey::of_column(row.text(8)?, case.clone(), user.clone());
            let case = self.core.open_case_key(case.as_str(), row)?;
            saved(key, &case, row, 4)
        };
        rows.iter().map(one).collect()
    }

    async fn drafts_of(&self, user: &UserId) -> Answer<Vec<SavedDraft>> {
        let rows = self.core.backend.rows(DRAFTS_OF, values![user.as_str()]).await?;
        let one = |row: &Row| {
            let key = DraftKey::of_column(row.text(9)?, CaseId::from(row.text(8)?), user.clone());
            let case = self.core.open_case_key(key.case.as_str(), row)?;
            saved(key, &case, row, 4)
        };
        rows.iter().map(one).collect()
    }

    async fn drop_draft(&self, key: &DraftKey) -> Answer<()> {
        const DROP: &str = "DELETE FROM drafts WHERE case_id = $1 AND form = $2 AND account = $3";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            transaction
                .run(DROP, values![key.case.as_str(), key.column(), key.user.as_str()])
                .await?;
            transaction.commit().await
        })
        .await
    }
}
