//! Sessions.

use super::account_rows::{account, account_columns, end_sessions, lock};
use super::begun::{before, give_way};
use super::once_more::once_more;
use super::rights::{Right, right_stands};
use super::row_macs::{ACCOUNT, CARD as CARD_ROW, SESSION, account_mac_columns, session_mac_columns};
use super::token::hash;
use super::{Archive, StoreCore, identities};
use crate::backend::{Row, Transaction, values};
use crate::{
    ABSOLUTE, Answer, AuditEntry, IDLE, NewSession, OpenSession, Proof, Scope, Session, SessionToken, Sessions,
    SignedIn, StoreError,
};
use async_trait::async_trait;
use domain::case::MeetingId;
use domain::event::{CaseId, UserId};
use jiff::{SignedDuration, Timestamp};

/// How old `seen_at` may get before it is updated: each update costs a write.
const NOTED: SignedDuration = SignedDuration::from_mins(1);

/// What a session may see, from four columns: `child_case`, `card`, `meeting`, `until`, starting at `from`.
fn scope(row: &Row, from: usize) -> Result<Scope, StoreError> {
    Ok(match (row.text_or_none(from), row.text_or_none(from + 2)) {
        (None, _) => Scope::Staff,
        (Some(case), None) => Scope::Child {
            case: CaseId::from(case),
            card: row.text_or_none(from + 1).map(str::to_owned),
        },
        (Some(case), Some(meeting)) => Scope::TalkScreen {
            case: CaseId::from(case),
            meeting: MeetingId::from(meeting),
            until: row.time(from + 3)?,
        },
    })
}

/// Begins a session. The account is locked first, then the case: whatever ends its sessions, changes its password or
/// takes its right meanwhile comes either before, and proof or right no longer holds, or after, and ends this session
/// too.
pub(super) async fn begin(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    token: &SessionToken,
    session: &NewSession,
) -> Result<(), StoreError> {
    const BEGIN: &str =
        "INSERT INTO sessions (hash, account, child_case, card, meeting, until, granted_until, over_there, factor, proved_at,
            created_at, seen_at, began_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12)";
    const CARD: &str = "SELECT granted_until FROM cards WHERE id = $1 AND case_id = $2 AND account = $3 AND until > $4";
    let user = session.user.as_str();
    let account = lock(core, transaction, user).await?;
    if account.is_none_or(|account| account.disabled) {
        return Err(StoreError::NotFound);
    }
    let (case, card, meeting, until) = match &session.scope {
        Scope::Staff => (None, None, None, None),
        Scope::Child { case, card } => (Some(case.as_str()), card.as_deref(), None, None),
        Scope::TalkScreen { case, meeting, until } => (Some(case.as_str()), None, Some(meeting.as_str()), Some(*until)),
    };
    let granted_until = match (case, card) {
        (None, _) => None,
        // With a card it is the card's right, and whether that stands is asked of every visit.
        (Some(case), Some(card)) => {
            let rows = transaction.rows(CARD, values![card, case, user, session.now]).await?;
            let granted_until = rows.first().ok_or(StoreError::NotFound)?.time_or_none(0)?;
            if !core.row_holds(transaction, &CARD_ROW, card).await? {
                return Err(StoreError::NotFound);
            }
            granted_until
        }
        (Some(case), None) => {
            let right = Right::to_open(core, transaction, case, user, session.now).await?;
            right.granted_until
        }
    };
    let Held { over_there, began_at } = holds(core, transaction, session, user, card)
        .await?
        .ok_or(StoreError::NotFound)?;
    // Who somebody is, and by how many factors, is the municipality's to ask.
    let there = matches!(session.proof, Proof::Identity { .. });
    let proved_at = match &session.proof {
        Proof::Password(_) => Some(session.now),
        Proof::Identity { proved_at, .. } => proved_at.map(|at| at.min(session.now)),
        Proof::Session(_) | Proof::Card => None,
    };
    let values = values![
        hash(token),
        user,
        case,
        card,
        meeting,
        until,
        granted_until,
        over_there,
        there,
        proved_at,
        session.now,
        began_at
    ];
    transaction.run(BEGIN, values).await?;
    core.put_mac(transaction, &SESSION, hash(token)).await?;
    if case.is_none() {
        give_way(transaction, user, token).await?;
    }
    Ok(())
}

/// What a session keeps of its proof.
#[derive(Default)]
struct Held {
    /// The session over there that it ends with.
    over_there: Option<Vec<u8>>,
    /// When the user signed in, if not just now.
    began_at: Option<Timestamp>,
}

/// Whether the proof of a session still holds; `None` if not. One that it takes the place of ends with this, and hands
/// on what it kept. An adult's own session comes back from a talk's screen alone, and hands over to a child's or a
/// talk's screen alone.
async fn holds(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    session: &NewSession,
    user: &str,
    card: Option<&str>,
) -> Result<Option<Held>, StoreError> {
    const PASSWORD: &str = "SELECT id FROM accounts WHERE id = $1 AND password = $2
        AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.account = accounts.id)
        AND NOT EXISTS (SELECT 1 FROM factors f WHERE f.account = accounts.id)
        AND NOT EXISTS (SELECT 1 FROM given_passwords g WHERE g.account = accounts.id)";
    const HANDED_ON: &str = "SELECT over_there, COALESCE(began_at, created_at) FROM sessions
        WHERE hash = $1 AND account = $2 AND (CASE WHEN meeting IS NOT NULL THEN 1 ELSE 0 END) = $3
            AND (meeting IS NOT NULL OR child_case IS NULL)";
    const HAND_OVER: &str = "DELETE FROM sessions WHERE hash = $1 AND account = $2";
    Ok(match &session.proof {
        Proof::Password(checked) => {
            let same = !transaction.rows(PASSWORD, values![user, checked]).await?.is_empty();
            same.then(Held::default)
        }
        Proof::Session(from) => {
            let back = matches!(session.scope, Scope::Staff);
            let rows = transaction.rows(HANDED_ON, values![hash(from), user, back]).await?;
            let Some(row) = rows.first() else { return Ok(None) };
            if !core.row_holds(transaction, &SESSION, hash(from)).await? {
                return Ok(None);
            }
            let held = Held {
                over_there: row.bytes_or_none(0).map(<[u8]>::to_vec),
                began_at: row.time_or_none(1)?,
            };
            let ended = transaction.run(HAND_OVER, values![hash(from), user]).await? == 1;
            ended.then_some(held)
        }
        Proof::Card => card.is_some().then(Held::default),
        Proof::Identity {
            identity,
            session,
            began_at,
            ..
        } => {
            let holds = identities::holds(transaction, user, identity, session.as_deref(), *began_at).await?;
            holds.map(|over_there| Held {
                over_there,
                began_at: None,
            })
        }
    })
}

impl Archive {
    /// The name of a session on its holder's own page: a keyed hash, so that it says nothing of the token.
    fn session_name(&self, hash: &[u8]) -> String {
        let mac = self.core.house().derive("session-name").mac(&[hash]);
        crate::ids::hex(&mac[..16])
    }
}

#[async_trait]
impl Sessions for Archive {
    async fn begin_session(&self, token: &SessionToken, session: &NewSession) -> Answer<()> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            begin(&self.core, transaction.as_mut(), token, session).await?;
            transaction.commit().await
        })
        .await
    }

    async fn signed_in(&self, token: &SessionToken, now: Timestamp) -> Answer<Option<SignedIn>> {
        const READ: &str = concat!(
            "SELECT ",
            session_mac_columns!(),
            ", ",
            account_mac_columns!(),
            ", s.child_case, s.card, s.meeting, s.until, s.created_at, s.seen_at, s.factor, s.proved_at, ",
            account_columns!(),
            " FROM sessions s JOIN accounts a ON a.id = s.account
            WHERE s.hash = $1 AND (s.seen_at > $2 OR s.meeting IS NOT NULL) AND a.disabled = 0
                AND (CASE WHEN s.child_case IS NULL THEN COALESCE(s.began_at, s.created_at) ELSE s.created_at END) > $3
                AND (s.card IS NULL OR EXISTS (SELECT 1 FROM cards k WHERE k.id = s.card AND k.until > $4))
                AND (s.child_case IS NULL OR EXISTS (SELECT 1 FROM cases c WHERE c.id = s.child_case AND ",
            right_stands!("s", "$4"),
            "))"
        );
        let hash = hash(token);
        let values = values![hash.as_slice(), before(now, IDLE), before(now, ABSOLUTE), now];
        let rows = self.core.backend.rows(READ, values).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let (whose, own) = (SESSION.width(), SESSION.width() + ACCOUNT.width());
        if !(self.core.mac_holds(&SESSION, row, 0) && self.core.mac_holds(&ACCOUNT, row, whose)) {
            return Ok(None);
        }
        let account = account(row, own + 8)?;
        let session = Session {
            user: account.id.clone(),
            municipality: account.municipality.clone(),
            scope: scope(row, own)?,
            created_at: row.time(own + 4)?,
            seen_at: row.time(own + 5)?,
            factor: row.yes(own + 6)?,
            proved_at: row.time_or_none(own + 7)?,
        };
        if session.seen_at <= before(now, NOTED) {
            let note = "UPDATE sessions SET seen_at = $2 WHERE hash = $1 AND seen_at < $2";
            once_more(|| async {
                let mut transaction = self.core.backend.begin().await?;
                transaction.run(note, values![hash.as_slice(), now]).await?;
                transaction.commit().await
            })
            .await?;
        }
        Ok(Some(SignedIn { session, account }))
    }

    async fn end_session(&self, token: &SessionToken) -> Answer<()> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            for end in [
                "DELETE FROM sessions WHERE hash = $1",
                "DELETE FROM half_sessions WHERE hash = $1",
                "DELETE FROM factor_offers WHERE hash = $1",
            ] {
                transaction.run(end, values![hash(token)]).await?;
            }
            transaction.commit().await
        })
        .await
    }

    async fn end_sessions_of(&self, user: &UserId, line: &AuditEntry) -> Answer<()> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            // The account first: a sign-in that is under way comes before this, and ends too, or after.
            lock(&self.core, transaction.as_mut(), user.as_str()).await?;
            end_sessions(transaction.as_mut(), user).await?;
            let forget = "DELETE FROM devices WHERE account = $1";
            transaction.run(forget, values![user.as_str()]).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await
        })
        .await
    }

    async fn sessions_of(&self, user: &UserId, from: &SessionToken, now: Timestamp) -> Answer<Vec<OpenSession>> {
        const READ: &str = "SELECT s.child_case, s.card, s.meeting, s.until, s.created_at, s.seen_at, s.hash
            FROM sessions s
            WHERE s.account = $1 AND (s.seen_at > $2 OR s.meeting IS NOT NULL)
                AND (CASE WHEN s.child_case IS NULL THEN COALESCE(s.began_at, s.created_at) ELSE s.created_at END) > $3
                AND (s.card IS NULL OR EXISTS (SELECT 1 FROM cards k WHERE k.id = s.card AND k.until > $4))
            ORDER BY s.created_at DESC, s.hash";
        let values = values![user.as_str(), before(now, IDLE), before(now, ABSOLUTE), now];
        let rows = self.core.backend.rows(READ, values).await?;
        let own = hash(from);
        let one = |row: &Row| {
            let hash = row.bytes(6)?;
            Ok(OpenSession {
                name: self.session_name(hash),
                own: hash == own.as_slice(),
                scope: scope(row, 0)?,
                created_at: row.time(4)?,
                seen_at: row.time(5)?,
            })
        };
        rows.iter().map(one).collect()
    }

    async fn end_session_named(&self, user: &UserId, name: &str, line: &AuditEntry) -> Answer<bool> {
        once_more(|| async {
            let all = "SELECT hash FROM sessions WHERE account = $1";
            let mut transaction = self.core.backend.begin().await?;
            lock(&self.core, transaction.as_mut(), user.as_str()).await?;
            let rows = transaction.rows(all, values![user.as_str()]).await?;
            let mut ended = 0;
            for row in &rows {
                let hash = row.bytes(0)?;
                if self.session_name(hash) == name {
                    let end = "DELETE FROM sessions WHERE hash = $1 AND account = $2";
                    ended += transaction.run(end, values![hash, user.as_str()]).await?;
                }
            }
            if ended > 0 {
                self.core
                    .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                    .await?;
            }
            transaction.commit().await?;
            Ok(ended > 0)
        })
        .await
    }
}
