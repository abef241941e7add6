//! Cards.

use super::Archive;
use crate::backend::{Row, values};
use crate::{Answer, AuditEntry, Card, CardCode, CardLink, Cards, NewCard, StoreError, Tried};
use async_trait::async_trait;
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;

impl Archive {
    fn mark(&self, link: &CardLink) -> [u8; 32] {
        self.core.house().derive("card link").mac(&[link.as_str().as_bytes()])
    }

    /// Keyed hash of link and code together, so that two cards with the same code have different hashes.
    fn code(&self, link: &CardLink, code: &CardCode) -> [u8; 32] {
        let key = self.core.house().derive("card code");
        key.mac(&[link.as_str().as_bytes(), code.as_str().as_bytes()])
    }
}

#[async_trait]
impl Cards for Archive {
    async fn give_card(&self, card: &NewCard, audit: &AuditEntry) -> Answer<()> {
        const GIVE: &str = "INSERT INTO cards (id, mark, code, case_id, account, made_at, until)
            SELECT $1, $2, $3, c.id, a.id, $6, $7 FROM cases c, accounts a
            WHERE c.id = $4 AND c.forgotten = 0 AND a.id = $5 AND a.disabled = 0 AND a.municipality = c.municipality";
        let id = crate::ids::hex(&crate::ids::random::<16>());
        let mut transaction = self.core.backend.begin().await?;
        transaction
            .run("DELETE FROM cards WHERE case_id = $1", values![card.case.as_str()])
            .await?;
        let values = values![
            &id,
            self.mark(&card.link).to_vec(),
            self.code(&card.link, &card.code).to_vec(),
            card.case.as_str(),
            card.by.as_str(),
            card.now,
            card.until
        ];
        if transaction.run(GIVE, values).await? == 0 {
            return Err(StoreError::NotFound);
        }
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
            .await?;
        transaction.commit().await
    }

    async fn cards_of(&self, case: &CaseId, now: Timestamp) -> Answer<Vec<Card>> {
        const READ: &str = "SELECT id, account, made_at, until FROM cards
            WHERE case_id = $1 AND until > $2 ORDER BY made_at DESC";
        let rows = self.core.backend.rows(READ, values![case.as_str(), now]).await?;
        let one = |row: &Row| {
            Ok(Card {
                id: row.text(0)?.to_owned(),
                by: UserId::from(row.text(1)?),
                made_at: row.time(2)?,
                until: row.time(3)?,
            })
        };
        rows.iter().map(one).collect()
    }

    async fn withdraw_cards(&self, case: &CaseId, audit: &AuditEntry) -> Answer<()> {
        let mut transaction = self.core.backend.begin().await?;
        transaction
            .run("DELETE FROM cards WHERE case_id = $1", values![case.as_str()])
            .await?;
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
            .await?;
        transaction.commit().await
    }

    async fn try_card(&self, link: &CardLink, code: &CardCode, now: Timestamp) -> Answer<Tried> {
        const READ: &str = "SELECT k.id, k.code, k.account, c.id, c.municipality FROM cards k
            JOIN cases c ON c.id = k.case_id JOIN accounts a ON a.id = k.account
            WHERE k.mark = $1 AND k.until > $2 AND c.forgotten = 0 AND c.open = 1 AND a.disabled = 0";
        let (mark, typed) = (self.mark(link), self.code(link, code));
        let rows = self.core.backend.rows(READ, values![mark.to_vec(), now]).await?;
        let Some(row) = rows.first() else {
            return Ok(Tried::default());
        };
        // These are keyed hashes, so the timing of the comparison reveals nothing without the key.
        let right = row.bytes(1)? == typed.as_slice();
        let opens = right.then(|| Ok::<_, StoreError>((row.text(0)?.to_owned(), UserId::from(row.text(2)?))));
        Ok(Tried {
            of: Some((MunicipalityId::from(row.text(4)?), CaseId::from(row.text(3)?))),
            opens: opens.transpose()?,
        })
    }
}
