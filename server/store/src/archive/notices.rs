//! Notices: a row for each account, case and kind; what happens again is told again. They open no door, and whose a case is
//! the case itself says.

use super::Archive;
use super::barred::not_barred_to;
use super::lists::{Whose, case_columns};
use super::once_more::once_more;
use super::row_macs::case_mac_columns;
use crate::backend::{Sql, Transaction, values};
use crate::{Answer, Came, News, Notice, NoticeKind, Notices, StoreError};
use async_trait::async_trait;
use domain::event::{CaseId, CaseState, UserId};
use jiff::Timestamp;

/// What somebody has not read, of one kind.
pub(super) const UNREAD: Sql = concat!(
    "SELECT c.open, n.at, ",
    case_columns!(),
    " FROM notices n JOIN desks d ON d.adviser = $1 AND d.case_id = n.case_id JOIN cases c ON c.id = n.case_id
    WHERE n.account = $1 AND n.kind = $2 AND n.read_at = 0",
    not_barred_to!("$1"),
    " LIMIT 50"
);

/// Tells an account of a case. What was told before of the same kind is told anew.
const TELL: Sql = "INSERT INTO notices (account, case_id, kind, at, read_at) VALUES ($1, $2, $3, $4, 0)
    ON CONFLICT (account, case_id, kind) DO UPDATE SET at = excluded.at, read_at = 0";

/// The kind under which it is stored that a case left somebody. It is no [`NoticeKind`]: those lead to a case that the reader
/// has, and this leads nowhere.
const GONE: &str = "gone";

/// When cases left somebody, of what they have not read. Whose case it was is not asked: they have it no more.
pub(super) const GONE_UNREAD: Sql =
    "SELECT at FROM notices WHERE account = $1 AND kind = 'gone' AND read_at = 0 LIMIT 50";

/// Tells those to whom a case came and those whom it left, and takes away whatever else those were told who have it no more.
/// `had`: who had it before; `by`: who gave it, and so knows.
pub(super) async fn case_came(
    transaction: &mut dyn Transaction,
    state: &CaseState,
    had: &[Option<UserId>],
    by: Option<&UserId>,
    at: Timestamp,
) -> Result<(), StoreError> {
    const LEFT: Sql = "DELETE FROM notices WHERE case_id = $1 AND account <> $2 AND account <> $3 AND kind <> 'gone'";
    const BACK: Sql = "DELETE FROM notices WHERE case_id = $1 AND (account = $2 OR account = $3) AND kind = 'gone'";
    let case = state.id.as_str();
    let [adviser, second] = [&state.adviser, &state.second].map(|user| user.as_ref().map_or("", UserId::as_str));
    transaction.run(LEFT, values![case, adviser, second]).await?;
    transaction.run(BACK, values![case, adviser, second]).await?;
    for user in had.iter().flatten() {
        let stays = state.adviser.as_ref() == Some(user) || state.second.as_ref() == Some(user);
        if stays || by == Some(user) {
            continue;
        }
        transaction.run(TELL, values![user.as_str(), case, GONE, at]).await?;
    }
    for user in [&state.adviser, &state.second].into_iter().flatten() {
        if had.contains(&Some(user.clone())) || by == Some(user) {
            continue;
        }
        let values = values![user.as_str(), case, NoticeKind::Came.as_str(), at];
        transaction.run(TELL, values).await?;
    }
    Ok(())
}

/// Tells those who have a case that somebody else broke the glass on it.
pub(super) async fn glass_broken(
    transaction: &mut dyn Transaction,
    case: &str,
    by: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    const OF_CASE: Sql = "SELECT adviser, second FROM cases WHERE id = $1";
    let rows = transaction.rows(OF_CASE, values![case]).await?;
    let Some(row) = rows.first() else { return Ok(()) };
    for user in [row.text_or_none(0), row.text_or_none(1)].into_iter().flatten() {
        if !user.is_empty() && user != by {
            let values = values![user, case, NoticeKind::Glass.as_str(), at];
            transaction.run(TELL, values).await?;
        }
    }
    Ok(())
}

#[async_trait]
impl Notices for Archive {
    async fn notices_of(&self, adviser: &UserId) -> Answer<Vec<Notice>> {
        let mut all = Vec::new();
        for (kind, name) in NoticeKind::ALL {
            let rows = self.core.backend.rows(UNREAD, values![adviser.as_str(), name]).await?;
            let rows = self.case_rows(rows, Whose::Adviser(adviser.as_str()))?;
            // The second column of the list is when it happened.
            all.extend(rows.into_iter().map(|row| Notice {
                kind,
                case: row.case,
                at: row.changed_at,
            }));
        }
        all.sort_by(|one, other| (other.at, &one.case).cmp(&(one.at, &other.case)));
        Ok(all)
    }

    async fn gone_of(&self, adviser: &UserId) -> Answer<Vec<Timestamp>> {
        let rows = self.core.backend.rows(GONE_UNREAD, values![adviser.as_str()]).await?;
        let mut all: Vec<Timestamp> = rows.iter().map(|row| row.time(0)).collect::<Result<_, _>>()?;
        all.sort_by(|one, other| other.cmp(one));
        Ok(all)
    }

    async fn read_gone(&self, adviser: &UserId, at: Timestamp, read: Timestamp) -> Answer<bool> {
        const MARK: Sql =
            "UPDATE notices SET read_at = $3 WHERE account = $1 AND kind = 'gone' AND at = $2 AND read_at = 0";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let marked = transaction.run(MARK, values![adviser.as_str(), at, read]).await?;
            transaction.commit().await?;
            Ok(marked > 0)
        })
        .await
    }

    async fn came(&self, case: &CaseId, adviser: &UserId) -> Answer<Option<Came>> {
        const READ: Sql = "SELECT at, read_at FROM notices WHERE account = $1 AND case_id = $2 AND kind = $3";
        let values = values![adviser.as_str(), case.as_str(), NoticeKind::Came.as_str()];
        let rows = self.core.backend.rows(READ, values).await?;
        let came = rows.first().map(|row| -> Answer<Came> {
            Ok(Came {
                at: row.time(0)?,
                read: row.int(1)? != 0,
            })
        });
        came.transpose()
    }

    async fn read_notice(
        &self,
        case: &CaseId,
        adviser: &UserId,
        kind: NoticeKind,
        at: Timestamp,
        read: Option<Timestamp>,
    ) -> Answer<bool> {
        const MARK: Sql = "UPDATE notices SET read_at = $5
            WHERE account = $1 AND case_id = $2 AND kind = $3 AND at = $4
                AND EXISTS (SELECT 1 FROM desks d WHERE d.adviser = $1 AND d.case_id = $2)";
        const OLDER: Sql = "INSERT INTO notices (account, case_id, kind, at, read_at)
            SELECT d.adviser, d.case_id, $3, $4, $5 FROM desks d WHERE d.adviser = $1 AND d.case_id = $2
            ON CONFLICT DO NOTHING";
        once_more(|| async {
            let read = read.map_or(0, Timestamp::as_millisecond);
            let values = || values![adviser.as_str(), case.as_str(), kind.as_str(), at, read];
            let mut transaction = self.core.backend.begin().await?;
            let mut marked = transaction.run(MARK, values()).await?;
            if marked == 0 && kind == NoticeKind::Came && at == Timestamp::UNIX_EPOCH {
                marked = transaction.run(OLDER, values()).await?;
            }
            transaction.commit().await?;
            Ok(marked > 0)
        })
        .await
    }

    async fn news_of(&self, adviser: &UserId, until: Timestamp) -> Answer<News> {
        self.news(adviser, until).await
    }
}
