//! Sessions.

use super::Archive;
use super::accounts::{account, account_columns};
use super::rights::{Right, right_stands};
use crate::backend::values;
use crate::{ABSOLUTE, Answer, IDLE, NewSession, Scope, Session, SessionToken, Sessions, SignedIn, StoreError};
use async_trait::async_trait;
use domain::case::MeetingId;
use domain::event::{CaseId, UserId};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

/// How old `seen_at` may get before it is updated: each update costs a write.
const NOTED: SignedDuration = SignedDuration::from_mins(1);

/// The stored hash of a token. A token has 256 random bits, so a plain hash is enough.
pub(super) fn hash(token: &SessionToken) -> Vec<u8> {
    Sha256::digest(token.for_cookie().as_bytes()).to_vec()
}

/// `now` minus `by`; the earliest timestamp on underflow.
fn before(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_sub(by).unwrap_or(Timestamp::MIN)
}

#[async_trait]
impl Sessions for Archive {
    async fn begin_session(&self, token: &SessionToken, session: &NewSession) -> Answer<()> {
        const BEGIN: &str =
            "INSERT INTO sessions (hash, account, child_case, card, meeting, until, granted_until, created_at, seen_at)
            SELECT $1, a.id, $3, $4, $5, $6, $7, $8, $8 FROM accounts a WHERE a.id = $2 AND a.disabled = 0";
        const CARD: &str =
            "SELECT granted_until FROM cards WHERE id = $1 AND case_id = $2 AND account = $3 AND until > $4";
        let user = session.user.as_str();
        let (case, card, meeting, until) = match &session.scope {
            Scope::Staff => (None, None, None, None),
            Scope::Child { case, card } => (Some(case.as_str()), card.as_deref(), None, None),
            Scope::TalkScreen { case, meeting, until } => {
                (Some(case.as_str()), None, Some(meeting.as_str()), Some(*until))
            }
        };
        let mut transaction = self.core.backend.begin().await?;
        let granted_until = match (case, card) {
            (None, _) => None,
            // With a card it is the card's right, and whether that stands is asked of every visit.
            (Some(case), Some(card)) => {
                let rows = transaction.rows(CARD, values![card, case, user, session.now]).await?;
                let row = rows.first().ok_or(StoreError::NotFound)?;
                row.time_or_none(0)?
            }
            (Some(case), None) => {
                let right = Right::to_open(transaction.as_mut(), case, user, session.now).await?;
                right.granted_until
            }
        };
        let values = values![
            hash(token),
            user,
            case,
            card,
            meeting,
            until,
            granted_until,
            session.now
        ];
        if transaction.run(BEGIN, values).await? == 0 {
            return Err(StoreError::NotFound);
        }
        transaction.commit().await
    }

    async fn signed_in(&self, token: &SessionToken, now: Timestamp) -> Answer<Option<SignedIn>> {
        const READ: &str = concat!(
            "SELECT s.child_case, s.card, s.created_at, s.seen_at, s.meeting, s.until, ",
            account_columns!(),
            " FROM sessions s JOIN accounts a ON a.id = s.account
            WHERE s.hash = $1 AND (s.seen_at > $2 OR s.meeting IS NOT NULL) AND s.created_at > $3 AND a.disabled = 0
                AND (s.card IS NULL OR EXISTS (SELECT 1 FROM cards k WHERE k.id = s.card AND k.until > $4))
                AND (s.child_case IS NULL OR EXISTS (SELECT 1 FROM cases c WHERE c.id = s.child_case AND ",
            right_stands!("s", "$4"),
            "))"
        );
        let hash = hash(token);
        let values = values![hash.as_slice(), before(now, IDLE), before(now, ABSOLUTE), now];
        let rows = self.core.backend.rows(READ, values).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let account = account(row, 6)?;
        let session = Session {
            user: account.id.clone(),
            municipality: account.municipality.clone(),
            scope: match (row.text_or_none(0), row.text_or_none(4)) {
                (None, _) => Scope::Staff,
                (Some(case), None) => Scope::Child {
                    case: CaseId::from(case),
                    card: row.text_or_none(1).map(str::to_owned),
                },
                (Some(case), Some(meeting)) => Scope::TalkScreen {
                    case: CaseId::from(case),
                    meeting: MeetingId::from(meeting),
                    until: row.time(5)?,
                },
            },
            created_at: row.time(2)?,
            seen_at: row.time(3)?,
        };
        if session.seen_at <= before(now, NOTED) {
            let mut transaction = self.core.backend.begin().await?;
            let note = "UPDATE sessions SET seen_at = $2 WHERE hash = $1 AND seen_at < $2";
            transaction.run(note, values![hash, now]).await?;
            transaction.commit().await?;
        }
        Ok(Some(SignedIn { session, account }))
    }

    async fn end_session(&self, token: &SessionToken) -> Answer<()> {
        let mut transaction = self.core.backend.begin().await?;
        transaction
            .run("DELETE FROM sessions WHERE hash = $1", values![hash(token)])
            .await?;
        transaction.commit().await
    }

    async fn end_sessions_of(&self, user: &UserId) -> Answer<()> {
        let mut transaction = self.core.backend.begin().await?;
        transaction
            .run("DELETE FROM sessions WHERE account = $1", values![user.as_str()])
            .await?;
        transaction.commit().await
    }

    async fn sweep_sessions(&self, now: Timestamp) -> Answer<u64> {
        let mut transaction = self.core.backend.begin().await?;
        let idle = "DELETE FROM sessions WHERE seen_at <= $1 AND meeting IS NULL";
        let mut swept = transaction.run(idle, values![before(now, IDLE)]).await?;
        // What is left was used in the last half hour: few rows.
        let old = "DELETE FROM sessions WHERE (seen_at > $1 OR meeting IS NOT NULL) AND created_at <= $2";
        swept += transaction
            .run(old, values![before(now, IDLE), before(now, ABSOLUTE)])
            .await?;
        transaction.commit().await?;
        Ok(swept)
    }
}
