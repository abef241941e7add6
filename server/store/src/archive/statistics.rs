//! Numbers of a quarter. They are counted in one snapshot, over cases that are opened one after the other and let go again;
//! the sums live in memory, and what may be told is written once.

use super::Archive;
use super::once_more::once_more;
use super::practice_mark::no_practice;
use super::state::{self, state_columns};
use crate::backend::{Row, Sql, values};
use crate::{Answer, AuditEntry, Statistics, StoreError, ToldQuarter};
use async_trait::async_trait;
use domain::event::MunicipalityId;
use domain::statistics::{Quarter, Tally};
use jiff::Timestamp;

/// Cases read at a time.
const AT_A_TIME: u16 = 100;

/// Cases of a municipality in the order of their last change. To what a reader is barred is counted: a table that differed
/// by its reader would tell the difference.
const OF_MUNICIPALITY: Sql = concat!(
    "SELECT ",
    state_columns!(),
    ", c.changed_at, c.id FROM cases c
    WHERE c.municipality = $1 AND c.forgotten = 0 AND c.open = $2 AND (c.changed_at, c.id) > ($3, $4)",
    no_practice!(),
    " ORDER BY c.changed_at, c.id LIMIT $5"
);

/// The quarters that were told.
const TOLD: Sql = "SELECT quarter, told, told_at FROM quarters WHERE municipality = $1 ORDER BY quarter DESC";

fn told(row: &Row) -> Result<ToldQuarter, StoreError> {
    let unread = || StoreError::Database("the numbers of a quarter cannot be read".into());
    Ok(ToldQuarter {
        quarter: row.text(0)?.parse().map_err(|_| unread())?,
        told: serde_json::from_str(row.text(1)?).map_err(|_| unread())?,
        at: row.time(2)?,
    })
}

impl Archive {
    async fn tallied(&self, municipality: &str, quarter: Quarter) -> Result<Tally, StoreError> {
        // What was closed and not written in since the quarter began has no talk in it.
        let began = quarter.first_day().to_zoned(self.core.zone.clone());
        let began = began.map_or(i64::MIN, |began| began.timestamp().as_millisecond() - 1);
        let mut tally = Tally::default();
        let mut snapshot = self.core.backend.snapshot().await?;
        for (open, from) in [(true, i64::MIN), (false, began)] {
            let (mut at, mut after) = (from, String::new());
            loop {
                let values = values![municipality, open, at, &after, AT_A_TIME];
                let rows = snapshot.rows(OF_MUNICIPALITY, values).await?;
                for row in &rows {
                    let case = row.text(8)?;
                    let state = match state::open(&self.core, case, row)? {
                        (_, Some(state)) => state,
                        (key, None) => state::replay(&key, &snapshot.rows(state::HISTORY, values![case]).await?)?,
                    };
                    tally.count(&state, quarter);
                    (at, after) = (row.int(7)?, case.to_owned());
                }
                if rows.len() < usize::from(AT_A_TIME) {
                    break;
                }
            }
        }
        Ok(tally)
    }
}

#[async_trait]
impl Statistics for Archive {
    async fn tell_quarter(
        &self,
        municipality: &MunicipalityId,
        quarter: Quarter,
        now: Timestamp,
        line: &AuditEntry,
    ) -> Answer<bool> {
        const KNOWN: Sql = "SELECT quarter FROM quarters WHERE municipality = $1 AND quarter = $2";
        const TELL: Sql = "INSERT INTO quarters (municipality, quarter, told, told_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (municipality, quarter) DO NOTHING";
        once_more(|| async {
            let (id, name) = (municipality.as_str(), quarter.to_string());
            if !self.core.backend.rows(KNOWN, values![id, &name]).await?.is_empty() {
                return Ok(false);
            }
            let told = self.tallied(id, quarter).await?.told();
            let told = serde_json::to_string(&told).map_err(|error| StoreError::Database(error.to_string()))?;
            let mut transaction = self.core.backend.begin().await?;
            // Of two who count at once, one is the first.
            if transaction.run(TELL, values![id, &name, told, now]).await? == 0 {
                return Ok(false);
            }
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }

    async fn told_quarters(&self, municipality: &MunicipalityId) -> Answer<Vec<ToldQuarter>> {
        let rows = self.core.backend.rows(TOLD, values![municipality.as_str()]).await?;
        rows.iter().map(told).collect()
    }
}
