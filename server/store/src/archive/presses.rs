//! Presses.

use super::Archive;
use super::begun::before;
use super::once_more::once_more;
use crate::backend::{Sql, values};
use crate::{Answer, PRESS_KEPT, PRESS_UNDER_WAY, Press, PressBegun, Presses};
use async_trait::async_trait;
use jiff::Timestamp;

impl Archive {
    /// The stored form of a press.
    fn press_mark(&self, press: &Press) -> Vec<u8> {
        let key = self.core.house().derive("press");
        let parts = [&press.case.0, &press.address, &press.number];
        key.mac(&parts.map(|part| part.as_bytes())).to_vec()
    }
}

#[async_trait]
impl Presses for Archive {
    async fn begin_press(&self, press: &Press, now: Timestamp) -> Answer<PressBegun> {
        // Makes the row, or takes one whose server has ended, or one that is not remembered any more.
        const BEGIN: Sql = "INSERT INTO presses (mark, led_to, at) VALUES ($1, '', $2)
            ON CONFLICT (mark) DO UPDATE SET led_to = '', at = excluded.at
                WHERE presses.at <= $4 OR (presses.led_to = '' AND presses.at <= $3)
            RETURNING at";
        const LED: Sql = "SELECT led_to FROM presses WHERE mark = $1";
        once_more(|| async {
            let mark = self.press_mark(press);
            let values = values![
                mark.as_slice(),
                now,
                before(now, PRESS_UNDER_WAY),
                before(now, PRESS_KEPT)
            ];
            let mut transaction = self.core.backend.begin().await?;
            let begun = !transaction.rows(BEGIN, values).await?.is_empty();
            let led = match begun {
                true => Vec::new(),
                false => transaction.rows(LED, values![mark]).await?,
            };
            transaction.commit().await?;
            let led = led.first().map(|row| row.text(0)).transpose()?.unwrap_or_default();
            Ok(match led {
                _ if begun => PressBegun::New,
                "" => PressBegun::UnderWay,
                led => PressBegun::Led(led.to_owned()),
            })
        })
        .await
    }

    async fn end_press(&self, press: &Press, led_to: Option<&str>) -> Answer<()> {
        const KEEP: Sql = "UPDATE presses SET led_to = $2 WHERE mark = $1";
        const FORGET: Sql = "DELETE FROM presses WHERE mark = $1 AND led_to = ''";
        once_more(|| async {
            let mark = self.press_mark(press);
            let mut transaction = self.core.backend.begin().await?;
            match led_to {
                Some(led_to) => transaction.run(KEEP, values![mark, led_to]).await?,
                None => transaction.run(FORGET, values![mark]).await?,
            };
            transaction.commit().await
        })
        .await
    }
}
