//! Numbers of a quarter. They are counted in one snapshot, over cases that are opened one after the other and let go again;
//! the sums live in memory, and what may be told is written once.

use super::Archive;
use super::once_more::once_more;
use super::practice_mark::no_practice;
use super::projection::class_number;
use super::state::{self, state_columns};
use crate::backend::{Row, Sql, values};
use crate::{Answer, AuditEntry, Statistics, StoreError, ToldQuarter};
use async_trait::async_trait;
use domain::agenda::DueClass;
use domain::event::MunicipalityId;
use domain::statistics::{Quarter, Tally, Told};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

/// Cases read at a time.
const AT_A_TIME: u16 = 100;

/// For so many years before a quarter closed cases are opened that were written in, for promises of the quarter that are settled
/// already: one is hardly kept more than a year before its day. Those that are open are found however long it is.
const YEARS_BEFORE: i64 = 1;

/// Cases of a municipality in the order of their last change: open or closed, written in since a moment, or with a promise
/// that nobody settled and whose day ends between two. To what a reader is barred is counted: a table that differed by its
/// reader would tell the difference.
const OF_MUNICIPALITY: Sql = concat!(
    "SELECT ",
    state_columns!(),
    ", c.changed_at, c.id FROM cases c
    WHERE c.municipality = $1 AND c.forgotten = 0 AND c.open = $2 AND (c.changed_at, c.id) > ($3, $4)
        AND (c.changed_at >= $6 OR EXISTS (SELECT 1 FROM agenda a
            WHERE a.case_id = c.id AND a.place = 0 AND a.class = $7 AND a.at >= $8 AND a.at < $9))",
    no_practice!(),
    " ORDER BY c.changed_at, c.id LIMIT $5"
);

/// The quarters that were told.
const TOLD: Sql = "SELECT quarter, told, told_at FROM quarters WHERE municipality = $1 ORDER BY quarter DESC";

/// The most cases that are passed over because they do not open. Where there are more, it is not the cases: a key is missing,
/// and a quarter is told once.
const MOST_UNREADABLE: u64 = 5;
/// Beside what is told, how many cases did not open; not there where all did.
const UNREADABLE: &str = "unreadable";

/// What is written of a quarter.
fn written(told: Option<&Told>, unreadable: u64) -> Result<String, StoreError> {
    let fault = |error: serde_json::Error| StoreError::Database(error.to_string());
    let mut value = serde_json::to_value(told).map_err(fault)?;
    if unreadable > 0 {
        let mut fields = value.as_object().cloned().unwrap_or_default();
        fields.insert(UNREADABLE.to_owned(), unreadable.into());
        value = fields.into();
    }
    Ok(value.to_string())
}

/// The same, read.
fn read(text: &str) -> Option<(Option<Told>, u64)> {
    let mut value: serde_json::Value = serde_json::from_str(text).ok()?;
    let mut unreadable = 0;
    if let Some(fields) = value.as_object_mut() {
        if let Some(number) = fields.remove(UNREADABLE) {
            unreadable = number.as_u64()?;
        }
        if fields.is_empty() {
            value = serde_json::Value::Null;
        }
    }
    Some((serde_json::from_value(value).ok()?, unreadable))
}

fn told(row: &Row) -> Result<ToldQuarter, StoreError> {
    let unread = || StoreError::Database("the numbers of a quarter cannot be read".into());
    let (told, unreadable) = read(row.text(1)?).ok_or_else(unread)?;
    Ok(ToldQuarter {
        quarter: row.text(0)?.parse().map_err(|_| unread())?,
        told,
        unreadable,
        at: row.time(2)?,
    })
}

impl Archive {
    async fn tallied(&self, municipality: &str, quarter: Quarter) -> Result<(Tally, u64), StoreError> {
        // What was closed before the quarter and not written in since has no talk in it, and no promise but one that was kept
        // ahead of its day, or that everybody forgot.
        let begins = |day: Date| {
            let begins = day.to_zoned(self.core.zone.clone());
            begins.map_or(i64::MIN, |begins| begins.timestamp().as_millisecond())
        };
        let first = quarter.first_day();
        let next = quarter.last_day().tomorrow().unwrap_or(Date::MAX);
        let long_before = first.checked_sub(YEARS_BEFORE.years()).unwrap_or(Date::MIN);
        let (began, ended, promises) = (begins(first), begins(next), class_number(DueClass::Promises));
        let (mut tally, mut unreadable) = (Tally::default(), 0);
        let mut snapshot = self.core.backend.snapshot().await?;
        for (open, since) in [(true, i64::MIN), (false, begins(long_before))] {
            let (mut at, mut after) = (i64::MIN, String::new());
            loop {
                let values = values![municipality, open, at, &after, AT_A_TIME, since, promises, began, ended];
                let rows = snapshot.rows(OF_MUNICIPALITY, values).await?;
                for row in &rows {
                    let case = row.text(8)?;
                    let opened = match state::open(&self.core, case, row) {
                        Ok((_, Some(state))) => Ok(state),
                        Ok((key, None)) => {
                            let history = snapshot.rows(state::HISTORY, values![case]).await?;
                            state::replay(&key, &history)
                        }
                        Err(fault) => Err(fault),
                    };
                    match opened {
                        Ok(state) => tally.count(&state, quarter),
                        // Nobody else's numbers stand still for it.
                        Err(fault @ (StoreError::Sealed(_) | StoreError::Altered(_) | StoreError::Refused(_)))
                            if unreadable < MOST_UNREADABLE =>
                        {
                            tracing::error!(case, %fault, "a case does not open, and is not counted in its quarter");
                            unreadable += 1;
                        }
                        Err(fault) => return Err(fault),
                    }
                    (at, after) = (row.int(7)?, case.to_owned());
                }
                if rows.len() < usize::from(AT_A_TIME) {
                    break;
                }
            }
        }
        Ok((tally, unreadable))
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
            let (tally, unreadable) = self.tallied(id, quarter).await?;
            let told = written(tally.told().as_ref(), unreadable)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use domain::statistics::{Split, Waits};

    #[test]
    fn what_is_written_of_a_quarter_says_how_many_cases_did_not_open() {
        let told = Told {
            talks: 12,
            measures: Vec::new(),
            waits: Waits::Fortnight(Split::FewYes),
            promises: None,
        };
        // As it was written before any case was passed over, and is where all open.
        assert_eq!(written(None, 0).unwrap(), "null");
        assert_eq!(
            written(Some(&told), 0).unwrap(),
            serde_json::to_value(&told).unwrap().to_string()
        );
        for told in [None, Some(told)] {
            for unreadable in [0, 1, 5] {
                let text = written(told.as_ref(), unreadable).unwrap();
                assert_eq!(read(&text), Some((told.clone(), unreadable)), "{text}");
            }
        }
        for wrong in ["", "12", "{\"talks\":12}", "{\"unreadable\":-1}"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
