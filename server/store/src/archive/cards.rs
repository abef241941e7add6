//! Cards: giving, finding and withdrawing them. Trying one is in `card_tries.rs`.

use super::Archive;
use super::once_more::once_more;
use super::rights::{Right, right_stands};
use super::row_macs::{CARD, card_mac_columns};
use crate::backend::values;
use crate::{Answer, AuditEntry, CARD_TRIES, Card, CardTry, Cards, NewCard, Tried};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;

#[async_trait]
impl Cards for Archive {
    async fn give_card(&self, card: &NewCard, audit: &AuditEntry) -> Answer<Timestamp> {
        const GIVE: &str = "INSERT INTO cards (id, mark, code, case_id, account, made_at, until, granted_until)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        once_more(|| async {
            let id = crate::ids::hex(&crate::ids::random::<16>());
            let (case, by) = (card.case.as_str(), card.by.as_str());
            let mut transaction = self.core.backend.begin().await?;
            // This locks the case: of two cards given at once the second finds the first, and takes its place.
            let right = Right::to_open(&self.core, transaction.as_mut(), case, by, card.now).await?;
            let until = right.at_most(card.until);
            transaction
                .run("DELETE FROM cards WHERE case_id = $1", values![case])
                .await?;
            let values = values![
                &id,
                self.card_mark(&card.link).to_vec(),
                self.card_code(&card.link, &card.code).to_vec(),
                case,
                by,
                card.now,
                until,
                right.granted_until
            ];
            transaction.run(GIVE, values).await?;
            self.core.put_mac(transaction.as_mut(), &CARD, &id).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
                .await?;
            transaction.commit().await?;
            Ok(until)
        })
        .await
    }

    async fn card_of(&self, case: &CaseId, now: Timestamp) -> Answer<Option<Card>> {
        const READ: &str = concat!(
            "SELECT ",
            card_mac_columns!(),
            ", k.id, k.account, k.made_at, k.until, k.tries FROM cards k
                JOIN cases c ON c.id = k.case_id JOIN accounts a ON a.id = k.account
            WHERE k.case_id = $1 AND k.until > $2 AND ",
            right_stands!("k", "$2")
        );
        let rows = self.core.backend.rows(READ, values![case.as_str(), now]).await?;
        let Some(row) = rows.first().filter(|row| self.core.mac_holds(&CARD, row, 0)) else {
            return Ok(None);
        };
        let own = CARD.width();
        Ok(Some(Card {
            id: row.text(own)?.to_owned(),
            by: UserId::from(row.text(own + 1)?),
            made_at: row.time(own + 2)?,
            until: row.time(own + 3)?,
            void: row.int(own + 4)? >= i64::from(CARD_TRIES),
        }))
    }

    async fn withdraw_cards(&self, case: &CaseId, audit: &AuditEntry) -> Answer<()> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            transaction
                .run("DELETE FROM cards WHERE case_id = $1", values![case.as_str()])
                .await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
                .await?;
            transaction.commit().await
        })
        .await
    }

    async fn try_card(&self, tried: &CardTry) -> Answer<Tried> {
        self.count_and_look(tried).await
    }
}
