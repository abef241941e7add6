//! PINs.

use super::Archive;
use super::once_more::once_more;
use super::sessions::begin;
use super::token::hash;
use crate::backend::values;
use crate::{Answer, AuditEntry, NewSession, Pin, PinTried, Pins, Proof, Scope, SessionToken, StoreError, TRIES};
use async_trait::async_trait;
use domain::event::UserId;
use jiff::Timestamp;

impl Archive {
    /// Keyed hash of account and PIN together, so that two accounts with the same PIN have different hashes.
    fn pin_mark(&self, user: &str, pin: &Pin) -> [u8; 32] {
        let key = self.core.house().derive("pin");
        key.mac(&[user.as_bytes(), pin.as_bytes()])
    }
}

#[async_trait]
impl Pins for Archive {
    async fn set_pin(&self, user: &UserId, pin: &Pin, line: &AuditEntry) -> Answer<()> {
        const SET: &str = "INSERT INTO pins (account, mark) SELECT a.id, $2 FROM accounts a WHERE a.id = $1
            ON CONFLICT (account) DO UPDATE SET mark = excluded.mark";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let mark = self.pin_mark(user.as_str(), pin);
            if transaction.run(SET, values![user.as_str(), mark.to_vec()]).await? == 0 {
                return Err(StoreError::NotFound);
            }
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await
        })
        .await
    }

    async fn has_pin(&self, user: &UserId) -> Answer<bool> {
        let known = "SELECT account FROM pins WHERE account = $1";
        Ok(!self.core.backend.rows(known, values![user.as_str()]).await?.is_empty())
    }

    async fn try_pin(
        &self,
        token: &SessionToken,
        pin: Option<&Pin>,
        next: &SessionToken,
        now: Timestamp,
    ) -> Answer<PinTried> {
        // The account before its sessions: whoever changes an account takes them in the same order.
        const LOCK: &str = "UPDATE accounts SET version = version
            WHERE id = (SELECT s.account FROM sessions s WHERE s.hash = $1 AND s.meeting IS NOT NULL)";
        const COUNT: &str = "UPDATE sessions SET tries = tries + 1 WHERE hash = $1 AND meeting IS NOT NULL";
        const READ: &str = "SELECT s.account, s.tries, p.mark FROM sessions s
            JOIN accounts a ON a.id = s.account JOIN pins p ON p.account = s.account
            WHERE s.hash = $1 AND a.disabled = 0";
        const END: &str = "DELETE FROM sessions WHERE hash = $1";
        once_more(|| async {
            let hash = hash(token);
            let mut transaction = self.core.backend.begin().await?;
            transaction.run(LOCK, values![hash.as_slice()]).await?;
            if transaction.run(COUNT, values![hash.as_slice()]).await? == 0 {
                return Ok(PinTried::Gone);
            }
            let rows = transaction.rows(READ, values![hash.as_slice()]).await?;
            let Some(row) = rows.first() else {
                transaction.run(END, values![hash]).await?;
                transaction.commit().await?;
                return Ok(PinTried::Out);
            };
            let tries = row.int(1)?;
            // These are keyed hashes, so the timing of the comparison reveals nothing without the key.
            let right = match pin {
                Some(pin) => row.bytes(2)? == self.pin_mark(row.text(0)?, pin).as_slice(),
                None => false,
            };
            let left = i64::from(TRIES) - tries;
            let tried = if right {
                PinTried::Right
            } else if left > 0 {
                PinTried::Wrong(u8::try_from(left).unwrap_or(TRIES))
            } else {
                PinTried::Out
            };
            match tried {
                PinTried::Right => {
                    let session = NewSession {
                        user: UserId::from(row.text(0)?),
                        scope: Scope::Staff,
                        proof: Proof::Session(token.clone()),
                        now,
                    };
                    begin(&self.core, transaction.as_mut(), next, &session).await?;
                }
                PinTried::Out => drop(transaction.run(END, values![hash]).await?),
                PinTried::Wrong(_) | PinTried::Gone => {}
            }
            transaction.commit().await?;
            Ok(tried)
        })
        .await
    }
}
