//! Second factors. Every change first locks the account, as whatever ends its sessions does, and then looks once more
//! whether the sign-in or session is still there: two codes at once come one after the other, and a code is used once.

use super::Archive;
use super::account_rows::{account, account_columns, end_sessions, lock};
use super::begun::before;
use super::factor_rows::{delete, secret_at};
use super::once_more::once_more;
use super::opens::{at, may_add, may_enrol, open, who};
use super::row_macs::{HALF as HALF_ROW, SESSION, half_mac_columns};
use super::token::hash;
use crate::backend::{Row, Sql, values};
use crate::seal::Place;
use crate::{
    Account, Answer, AuditEntry, CodeTried, Enrolled, FactorCode, FactorSecret, Factors, HALF, HalfSession, Opens,
    RecoveryCode, SessionToken, StoreError, time_code,
};
use async_trait::async_trait;
use domain::event::UserId;
use jiff::{SignedDuration, Timestamp};

/// Wrong codes after which waits begin.
const FREE: i64 = 5;
/// The first wait, which doubles with each further wrong code, up to [`LONGEST`].
const FIRST: SignedDuration = SignedDuration::from_secs(30);
/// The step of an account that has passkeys and no phone: the last there is, so that no time code is ever taken, nor by
/// an older server.
pub(super) const NO_PHONE: u64 = i64::MAX.unsigned_abs();
/// The longest wait.
const LONGEST: SignedDuration = SignedDuration::from_mins(15);

/// The seal place of a secret that is offered at a door, which is the hash of its token.
pub(super) fn offer_at<'a>(municipality: &'a str, user: &'a str, door: &'a str) -> Place<'a> {
    Place {
        what: "second factor offered",
        which: door,
        ..secret_at(municipality, user)
    }
}

fn offer_of<'a>(account: &'a Account, door: &'a str) -> Place<'a> {
    offer_at(account.municipality.as_str(), account.id.as_str(), door)
}

/// From when on the next code is taken, after so many wrong ones.
fn rests_until(tries: i64, last: Timestamp) -> Option<Timestamp> {
    let over = u32::try_from(tries.checked_sub(FREE)?).ok()?;
    let wait = (FIRST * 2_i32.pow(over.min(5))).min(LONGEST);
    last.checked_add(wait).ok()
}

/// Until when the next try waits, if it does: by two columns, `tries` and `tried_at`, starting at `from`.
pub(super) fn rests(row: &Row, from: usize, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
    let until = rests_until(row.int(from)?, row.time(from + 1)?);
    Ok(until.filter(|until| *until > now))
}

#[async_trait]
impl Factors for Archive {
    async fn has_factor(&self, user: &UserId) -> Answer<bool> {
        let known = "SELECT account FROM factors WHERE account = $1";
        Ok(!self.core.backend.rows(known, values![user.as_str()]).await?.is_empty())
    }

    async fn begin_half(&self, half: &SessionToken, user: &UserId, password: &str, now: Timestamp) -> Answer<()> {
        const BEGIN: Sql = "INSERT INTO half_sessions (hash, account, created_at)
            SELECT $1, a.id, $4 FROM accounts a WHERE a.id = $2 AND a.password = $3 AND a.disabled = 0";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            lock(&self.core, transaction.as_mut(), user.as_str()).await?;
            let values = values![hash(half), user.as_str(), password, now];
            if transaction.run(BEGIN, values).await? == 0 {
                return Err(StoreError::NotFound);
            }
            self.core.put_mac(transaction.as_mut(), &HALF_ROW, hash(half)).await?;
            transaction.commit().await
        })
        .await
    }

    async fn half_session(&self, half: &SessionToken, now: Timestamp) -> Answer<Option<HalfSession>> {
        const READ: Sql = concat!(
            "SELECT ",
            half_mac_columns!(),
            ", (SELECT COUNT(*) FROM factors f WHERE f.account = a.id), h.factored, ",
            account_columns!(),
            " FROM half_sessions h JOIN accounts a ON a.id = h.account
            WHERE h.hash = $1 AND h.created_at > $2 AND a.disabled = 0"
        );
        let values = values![hash(half), before(now, HALF)];
        let rows = self.core.backend.rows(READ, values).await?;
        let own = HALF_ROW.width();
        let one = |row: &Row| {
            Ok(HalfSession {
                has_factor: row.yes(own)?,
                factored: row.yes(own + 1)?,
                account: account(row, own + 2)?,
            })
        };
        let row = rows.first().filter(|row| self.core.mac_holds(&HALF_ROW, row, 0));
        row.map(one).transpose()
    }

    async fn offer_factor(&self, opens: &Opens, now: Timestamp) -> Answer<Option<FactorSecret>> {
        const OFFER: Sql = "INSERT INTO factor_offers (hash, account, sealed, made_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (hash) DO UPDATE SET made_at = factor_offers.made_at RETURNING sealed";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let account = who(&self.core, transaction.as_mut(), opens, now).await?;
            let Some(account) = account.filter(|account| may_enrol(opens, account)) else {
                return Ok(None);
            };
            let key = self
                .core
                .municipality_in(transaction.as_mut(), account.municipality.as_str())
                .await?;
            let hash = hash(at(opens));
            let door = crate::ids::hex(&hash);
            let place = offer_of(&account, &door);
            let new = key.seal(place, FactorSecret::fresh().as_bytes());
            let values = values![hash, account.id.as_str(), new, now];
            let rows = transaction.rows(OFFER, values).await?;
            let row = rows.first().ok_or(StoreError::NotFound)?;
            let secret = FactorSecret::from_bytes(key.open(place, row.bytes(0)?)?);
            transaction.commit().await?;
            Ok(Some(secret))
        })
        .await
    }

    async fn enrol_factor(
        &self,
        opens: &Opens,
        code: Option<&FactorCode>,
        audit: &AuditEntry,
        now: Timestamp,
    ) -> Answer<Enrolled> {
        const OFFERED: Sql = "SELECT sealed FROM factor_offers WHERE hash = $1 AND account = $2";
        const STEP: Sql = "SELECT step FROM factors WHERE account = $1";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let account = who(&self.core, transaction.as_mut(), opens, now).await?;
            let Some(account) = account.filter(|account| may_enrol(opens, account)) else {
                return Ok(Enrolled::Out);
            };
            let (user, door) = (account.id.as_str(), hash(at(opens)));
            let may = may_add(transaction.as_mut(), opens, &account, now).await?;
            let rows = transaction.rows(OFFERED, values![door.as_slice(), user]).await?;
            let (true, Some(row)) = (may, rows.first()) else {
                return Ok(Enrolled::Out);
            };
            let key = self
                .core
                .municipality_in(transaction.as_mut(), account.municipality.as_str())
                .await?;
            let hex = crate::ids::hex(&door);
            let secret = FactorSecret::from_bytes(key.open(offer_of(&account, &hex), row.bytes(0)?)?);
            let step = match code {
                Some(FactorCode::Time(typed)) => time_code::step_of(secret.as_bytes(), *typed, now),
                _ => None,
            };
            let Some(step) = step else {
                return Ok(Enrolled::Wrong);
            };
            let steps = transaction.rows(STEP, values![user]).await?;
            let beside_passkeys = steps.first().map(|row| row.count(0)).transpose()? == Some(NO_PHONE);
            self.write_factor(transaction.as_mut(), &account, &secret, step, now)
                .await?;
            let codes = match beside_passkeys {
                true => Vec::new(),
                false => self.write_codes(transaction.as_mut(), user).await?,
            };
            self.end_others(transaction.as_mut(), user, &door).await?;
            open(&self.core, transaction.as_mut(), opens, &account, now).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
                .await?;
            transaction.commit().await?;
            Ok(Enrolled::Done(codes))
        })
        .await
    }

    async fn renew_codes(
        &self,
        session: &SessionToken,
        audit: &AuditEntry,
        now: Timestamp,
    ) -> Answer<Option<Vec<RecoveryCode>>> {
        const KNOWN: Sql = "SELECT account FROM factors WHERE account = $1";
        once_more(|| async {
            let opens = Opens::Again(session.clone());
            let mut transaction = self.core.backend.begin().await?;
            let Some(account) = who(&self.core, transaction.as_mut(), &opens, now).await? else {
                return Ok(None);
            };
            let user = account.id.as_str();
            let may = may_add(transaction.as_mut(), &opens, &account, now).await?;
            if !may || transaction.rows(KNOWN, values![user]).await?.is_empty() {
                return Ok(None);
            }
            let codes = self.write_codes(transaction.as_mut(), user).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
                .await?;
            transaction.commit().await?;
            Ok(Some(codes))
        })
        .await
    }

    async fn try_factor(&self, opens: &Opens, code: Option<&FactorCode>, now: Timestamp) -> Answer<CodeTried> {
        const READ: Sql = "SELECT sealed, tries, tried_at FROM factors WHERE account = $1";
        const COUNT: Sql = "UPDATE factors SET tries = tries + 1, tried_at = $2 WHERE account = $1";
        const RIGHT: Sql = "UPDATE factors SET tries = 0 WHERE account = $1";
        const LEFT: Sql = "SELECT COUNT(*) FROM recovery_codes WHERE account = $1";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let Some(account) = who(&self.core, transaction.as_mut(), opens, now).await? else {
                return Ok(CodeTried::Out);
            };
            let user = account.id.as_str();
            let rows = transaction.rows(READ, values![user]).await?;
            let Some(row) = rows.first() else {
                return Ok(CodeTried::Out);
            };
            if let Some(until) = rests(row, 1, now)? {
                return Ok(CodeTried::Wait(until));
            }
            transaction.run(COUNT, values![user, now]).await?;
            let tried = if self.use_up(transaction.as_mut(), &account, row, code, now).await? {
                transaction.run(RIGHT, values![user]).await?;
                open(&self.core, transaction.as_mut(), opens, &account, now).await?;
                let left = match code {
                    Some(FactorCode::Recovery(_)) => {
                        let rows = transaction.rows(LEFT, values![user]).await?;
                        rows.first().map(|row| row.count(0)).transpose()?
                    }
                    _ => None,
                };
                CodeTried::Right { left }
            } else {
                CodeTried::Wrong
            };
            transaction.commit().await?;
            Ok(tried)
        })
        .await
    }

    async fn prove_by_password(&self, session: &SessionToken, password: &str, now: Timestamp) -> Answer<bool> {
        const PROVE: Sql = "UPDATE sessions SET proved_at = $3 WHERE hash = $1 AND child_case IS NULL
            AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = sessions.account AND a.password = $2 AND a.disabled = 0)
            AND NOT EXISTS (SELECT 1 FROM factors f WHERE f.account = sessions.account)";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            if who(&self.core, transaction.as_mut(), &Opens::Again(session.clone()), now)
                .await?
                .is_none()
            {
                return Ok(false);
            }
            let proved = transaction.run(PROVE, values![hash(session), password, now]).await? == 1;
            self.core.put_mac(transaction.as_mut(), &SESSION, hash(session)).await?;
            transaction.commit().await?;
            Ok(proved)
        })
        .await
    }

    async fn remove_factor(&self, user: &UserId, audit: &AuditEntry) -> Answer<bool> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            if lock(&self.core, transaction.as_mut(), user.as_str()).await?.is_none() {
                return Err(StoreError::NotFound);
            }
            let removed = delete(&self.core, transaction.as_mut(), user.as_str()).await?;
            if removed {
                end_sessions(transaction.as_mut(), user).await?;
                self.core
                    .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
                    .await?;
            }
            transaction.commit().await?;
            Ok(removed)
        })
        .await
    }
}
