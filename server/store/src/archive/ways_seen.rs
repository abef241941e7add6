//! Up to where children have looked at their ways: one row a case, with the newest visit.

use super::Archive;
use super::once_more::once_more;
use super::token::hash;
use crate::backend::{Sql, values};
use crate::{Answer, SessionToken, WaySeen, WaysSeen};
use async_trait::async_trait;
use domain::event::CaseId;

#[async_trait]
impl WaysSeen for Archive {
    async fn way_seen(&self, case: &CaseId, visit: &SessionToken) -> Answer<WaySeen> {
        const READ: Sql = "SELECT visit, known, seen FROM ways_seen WHERE case_id = $1";
        let rows = self.core.backend.rows(READ, values![case.as_str()]).await?;
        let Some(row) = rows.first() else {
            return Ok(WaySeen::default());
        };
        let (known, seen) = (row.count(1)?, row.count(2)?);
        Ok(match row.bytes(0)? == hash(visit).as_slice() {
            true => WaySeen {
                known: Some(known),
                seen: Some(seen),
            },
            false => WaySeen {
                known: Some(seen),
                seen: None,
            },
        })
    }

    async fn note_way_seen(&self, case: &CaseId, visit: &SessionToken, before: WaySeen, version: u64) -> Answer<()> {
        // A server that is behind takes nothing back.
        const NOTE: Sql = "INSERT INTO ways_seen (case_id, visit, known, seen) VALUES ($1, $2, $3, $4)
            ON CONFLICT (case_id) DO UPDATE SET
                visit = excluded.visit,
                known = excluded.known,
                seen = CASE WHEN ways_seen.seen > excluded.seen THEN ways_seen.seen ELSE excluded.seen END";
        // Whoever looks for the first time knows from then on what it sees.
        let known = before.known.unwrap_or(version);
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let row = values![case.as_str(), hash(visit), known, version];
            transaction.run(NOTE, row).await?;
            transaction.commit().await
        })
        .await
    }
}
