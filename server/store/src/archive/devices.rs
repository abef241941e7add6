//! Browsers in which an account has signed in before.

use super::begun::before;
use super::once_more::once_more;
use super::token::hash;
use super::{Archive, account_rows};
use crate::backend::{Sql, values};
use crate::{Answer, DeviceToken, Devices, KNOWN_FOR, MOST_DEVICES};
use async_trait::async_trait;
use domain::event::UserId;
use jiff::Timestamp;

#[async_trait]
impl Devices for Archive {
    async fn know_device(&self, device: &DeviceToken, user: &UserId, now: Timestamp) -> Answer<()> {
        const KNOW: Sql = "INSERT INTO devices (hash, account, seen_at) VALUES ($1, $2, $3)
            ON CONFLICT (hash, account) DO UPDATE SET seen_at = excluded.seen_at";
        // The one that was just seen stays, however many are seen in the same moment.
        const GIVE_WAY: Sql = "DELETE FROM devices WHERE account = $1 AND hash <> $3 AND hash NOT IN
            (SELECT hash FROM devices WHERE account = $1 AND hash <> $3 ORDER BY seen_at DESC, hash LIMIT $2)";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            if account_rows::lock(&self.core, transaction.as_mut(), user.as_str())
                .await?
                .is_none()
            {
                return Ok(());
            }
            let values = values![hash(device.token()), user.as_str(), now];
            transaction.run(KNOW, values).await?;
            let values = values![user.as_str(), MOST_DEVICES - 1, hash(device.token())];
            transaction.run(GIVE_WAY, values).await?;
            transaction.commit().await
        })
        .await
    }

    async fn knows_device(&self, device: &DeviceToken, user: Option<&UserId>, now: Timestamp) -> Answer<bool> {
        const ANYBODYS: Sql = "SELECT account FROM devices WHERE hash = $1 AND seen_at > $2 LIMIT 1";
        const THEIRS: Sql = "SELECT account FROM devices WHERE hash = $1 AND seen_at > $2 AND account = $3";
        let (hash, since) = (hash(device.token()), before(now, KNOWN_FOR));
        let (statement, values) = match user {
            Some(user) => (THEIRS, values![hash, since, user.as_str()]),
            None => (ANYBODYS, values![hash, since]),
        };
        Ok(!self.core.backend.rows(statement, values).await?.is_empty())
    }
}
