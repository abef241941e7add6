//! What a first page needs beside what is due, as one question: each question more is a way to the database and back, and every
//! adviser asks at eight.

use super::barred::not_barred_to;
use super::practice_mark::no_practice;
use super::projection::class_number;
use super::{Archive, StoreCore};
use crate::backend::{Row, Sql, Value, values};
use crate::{Answer, Morning, News, Span, StoreError};
use domain::agenda::DueClass;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;

/// Three counts for an account `$1`: notices that were not read, also that a case left them; what children wrote (class `$2`, up
/// to `$5`), promises (class `$3`, up to `$6`), both from `$4` on.
macro_rules! news_columns {
    () => {
        concat!(
            "(SELECT COUNT(*) FROM notices n JOIN desks d ON d.adviser = $1 AND d.case_id = n.case_id
            JOIN cases c ON c.id = n.case_id WHERE n.account = $1 AND n.read_at = 0",
            not_barred_to!("$1"),
            ") + (SELECT COUNT(*) FROM notices n WHERE n.account = $1 AND n.kind = 'gone' AND n.read_at = 0",
            "), (SELECT COUNT(*) FROM agenda a JOIN cases c ON c.id = a.case_id
            WHERE a.adviser = $1 AND a.class = $2 AND a.at >= $4 AND a.at < $5",
            no_practice!(),
            not_barred_to!("$1"),
            "), (SELECT COUNT(*) FROM agenda a JOIN cases c ON c.id = a.case_id
            WHERE a.adviser = $1 AND a.class = $3 AND a.at >= $4 AND a.at < $6",
            no_practice!(),
            not_barred_to!("$1"),
            ")"
        )
    };
}

/// SQL: 1 where there is such a row, otherwise 0, as every database gives a count.
macro_rules! is_there {
    ($rows:literal) => {
        concat!(
            "CASE WHEN EXISTS (SELECT 1 ",
            $rows,
            ") THEN CAST(1 AS BIGINT) ELSE 0 END"
        )
    };
}

/// How much is new for somebody.
pub(super) const NEWS: Sql = concat!("SELECT ", news_columns!());

/// The same, and what else the first page asks for: at `$7`, and from `$8` to `$9`.
pub(super) const MORNING: Sql = concat!(
    "SELECT ",
    news_columns!(),
    ", (SELECT case_id FROM practice WHERE account = $1 LIMIT 1), ",
    is_there!(
        "FROM desks own JOIN siblings s ON s.case_id = own.case_id
        JOIN desks d ON d.adviser = $1 AND d.case_id = s.sibling WHERE own.adviser = $1"
    ),
    ", ",
    is_there!("FROM away w WHERE w.backup = $1 AND w.since <= $7 AND w.until > $7"),
    ", (SELECT MIN(a.at) FROM agenda a WHERE a.adviser = $1 AND a.at >= $8 AND a.at < $9)"
);

/// The values of `news_columns`.
fn news_values(adviser: &UserId, until: Timestamp) -> Vec<Value> {
    values![
        adviser.as_str(),
        class_number(DueClass::Questions),
        class_number(DueClass::Promises),
        // What a child wrote waits from the day on which it was written, whenever it has to be read.
        Timestamp::MIN,
        Timestamp::MAX,
        until
    ]
}

fn news(row: &Row) -> Result<News, StoreError> {
    Ok(News {
        notices: row.count(0)?,
        questions: row.count(1)?,
        promises: row.count(2)?,
    })
}

impl StoreCore {
    /// The one row of such a question.
    async fn only(&self, sql: Sql, values: Vec<Value>) -> Result<Row, StoreError> {
        let row = self.backend.rows(sql, values).await?.into_iter().next();
        row.ok_or_else(|| StoreError::Database("a question for one row was answered by none".into()))
    }
}

impl Archive {
    pub(super) async fn news(&self, adviser: &UserId, until: Timestamp) -> Answer<News> {
        news(&self.core.only(NEWS, news_values(adviser, until)).await?)
    }

    pub(super) async fn morning(
        &self,
        adviser: &UserId,
        now: Timestamp,
        until: Timestamp,
        later: Span,
    ) -> Answer<Morning> {
        let mut values = news_values(adviser, until);
        values.extend(values![now, later.from, later.to]);
        let row = self.core.only(MORNING, values).await?;
        Ok(Morning {
            news: news(&row)?,
            practice: row.text_or_none(3).map(CaseId::from),
            siblings: row.count(4)? > 0,
            looks_after: row.count(5)? > 0,
            later: row.time_or_none(6)?,
        })
    }
}
