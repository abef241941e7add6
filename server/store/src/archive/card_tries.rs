//! Trying a card: every try is counted before its code is looked at, in one transaction.

use super::Archive;
use super::once_more::once_more;
use super::rights::right_stands;
use super::row_macs::CARD;
use super::throttle::{COUNT, window_begins};
use crate::backend::{Row, Sql, Transaction, values};
use crate::{
    ADDRESS_TRIES, ADDRESS_WINDOW, CARD_FREE_TRIES, CARD_RESTS, CARD_TRIES, CardCode, CardLink, CardTried, CardTry,
    StoreError, Tried, UNKNOWN_LINK_WINDOW,
};
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;

/// Reads a valid card by the mark of its link: its wrong tries, the last of them, municipality and case.
const KNOWN: Sql = concat!(
    "SELECT k.tries, k.tried_at, c.municipality, c.id FROM cards k
        JOIN cases c ON c.id = k.case_id JOIN accounts a ON a.id = k.account
    WHERE k.mark = $1 AND k.until > $2 AND c.open = 1 AND ",
    right_stands!("k", "$2")
);

/// Wrong tries with one link, and what they leave open.
#[derive(Clone, Copy, Debug, Default)]
struct WrongTries {
    count: i64,
    last: Option<Timestamp>,
}

impl WrongTries {
    /// From a row's columns: how many (`$from`), and when the last was.
    fn read(row: &Row, from: usize) -> Result<WrongTries, StoreError> {
        let count = row.int(from)?;
        let last = (count > 0).then(|| row.time(from + 1)).transpose()?;
        Ok(WrongTries { count, last })
    }

    /// Why no code is looked at now, if none is.
    fn bars(self, now: Timestamp) -> Option<CardTried> {
        if self.count >= i64::from(CARD_TRIES) {
            return Some(CardTried::Void);
        }
        let last = self.last.filter(|_| self.count >= i64::from(CARD_FREE_TRIES))?;
        let until = last.checked_add(CARD_RESTS).ok()?;
        (until > now).then_some(CardTried::Wait(until))
    }

    /// The answer to a wrong code, which is counted in already.
    fn wrong(self) -> CardTried {
        if self.count >= i64::from(CARD_TRIES) {
            CardTried::Void
        } else {
            CardTried::Wrong
        }
    }
}

fn of(row: &Row, from: usize) -> Result<(MunicipalityId, CaseId), StoreError> {
    Ok((MunicipalityId::from(row.text(from)?), CaseId::from(row.text(from + 1)?)))
}

impl Archive {
    /// Keyed hash of a link.
    pub(super) fn card_mark(&self, link: &CardLink) -> [u8; 32] {
        self.core.house().derive("card link").mac(&[link.as_str().as_bytes()])
    }

    /// Keyed hash of link and code together, so that two cards with the same code have different hashes.
    pub(super) fn card_code(&self, link: &CardLink, code: &CardCode) -> [u8; 32] {
        let key = self.core.house().derive("card code");
        key.mac(&[link.as_str().as_bytes(), code.as_str().as_bytes()])
    }

    /// As [`Cards::try_card`](crate::Cards::try_card).
    pub(super) async fn count_and_look(&self, tried: &CardTry) -> Result<Tried, StoreError> {
        once_more(|| async {
            let mark = self.card_mark(&tried.link).to_vec();
            let address = self.throttle_key(&format!("cards from:{}", tried.from));
            let slowed = self.slowed(&address, tried.now).await?;
            // Whoever goes on at a card that is void or rests writes nothing.
            let rows = self
                .core
                .backend
                .rows(KNOWN, values![mark.as_slice(), tried.now])
                .await?;
            if let Some(row) = rows.first()
                && let Some(result) = WrongTries::read(row, 0)?.bars(tried.now)
            {
                return Ok(Tried {
                    of: Some(of(row, 2)?),
                    counted: false,
                    result: waits(slowed, result),
                });
            }
            let mut transaction = self.core.backend.begin().await?;
            let mut found = match self.count_at_card(transaction.as_mut(), tried, &mark).await? {
                Some(found) => found,
                None if slowed.is_some() => not_counted(CardTried::Wrong),
                None => self.count_at_nobodys(transaction.as_mut(), tried).await?,
            };
            let wrong = !matches!(found.result, CardTried::Opens { .. });
            if wrong && found.counted && slowed.is_none() {
                let begins = window_begins(tried.now, ADDRESS_WINDOW);
                transaction.rows(COUNT, values![address, tried.now, begins]).await?;
            }
            transaction.commit().await?;
            found.result = waits(slowed, found.result);
            Ok(found)
        })
        .await
    }

    /// Counts a try at a card and looks at its code; gives the try back if the code is right. `None` if there is no
    /// such card.
    async fn count_at_card(
        &self,
        transaction: &mut dyn Transaction,
        tried: &CardTry,
        mark: &[u8],
    ) -> Result<Option<Tried>, StoreError> {
        const COUNT_FIRST: Sql = concat!(
            "UPDATE cards SET tries = tries + 1 WHERE mark = $1 AND until > $2 AND tries < $3
                AND (tries < $4 OR tried_at <= $5) AND EXISTS (SELECT 1 FROM cases c, accounts a
                    WHERE c.id = cards.case_id AND a.id = cards.account AND c.open = 1 AND ",
            right_stands!("cards", "$2"),
            ") RETURNING id, code, account, tries"
        );
        const GIVE_BACK: Sql = "UPDATE cards SET tries = tries - 1 WHERE id = $1";
        const WRONG: Sql = "UPDATE cards SET tried_at = $2 WHERE id = $1";
        let rested = window_begins(tried.now, CARD_RESTS);
        let values = values![mark, tried.now, CARD_TRIES, CARD_FREE_TRIES, rested];
        let counted = transaction.rows(COUNT_FIRST, values).await?;
        let known = transaction.rows(KNOWN, values![mark, tried.now]).await?;
        let Some(known) = known.first() else { return Ok(None) };
        let of = Some(of(known, 2)?);
        let Some(card) = counted.first() else {
            // Others were quicker: it rests or is void since a moment ago.
            let result = WrongTries::read(known, 0)?.bars(tried.now).unwrap_or(CardTried::Wrong);
            return Ok(Some(Tried {
                of,
                ..not_counted(result)
            }));
        };
        let id = card.text(0)?;
        // These are keyed hashes, so the timing of the comparison reveals nothing without the key.
        let right = card.bytes(1)? == self.card_code(&tried.link, &tried.code).as_slice();
        let result = if right && self.core.row_holds(transaction, &CARD, id).await? {
            transaction.run(GIVE_BACK, values![id]).await?;
            CardTried::Opens {
                card: id.to_owned(),
                by: UserId::from(card.text(2)?),
            }
        } else {
            transaction.run(WRONG, values![id, tried.now]).await?;
            let (count, last) = (card.int(3)?, Some(tried.now));
            WrongTries { count, last }.wrong()
        };
        Ok(Some(Tried {
            of,
            counted: true,
            result,
        }))
    }

    /// Counts a try with a link that nobody has, and answers as for a card.
    async fn count_at_nobodys(&self, transaction: &mut dyn Transaction, tried: &CardTry) -> Result<Tried, StoreError> {
        const READ: Sql = "SELECT failures, last FROM throttle WHERE key = $1 AND since > $2";
        let key = self.throttle_key(&format!("card:{}", tried.link.as_str()));
        let begins = window_begins(tried.now, UNKNOWN_LINK_WINDOW);
        let rows = transaction.rows(READ, values![key.as_slice(), begins]).await?;
        let before = rows.first().map(|row| WrongTries::read(row, 0)).transpose()?;
        if let Some(result) = before.unwrap_or_default().bars(tried.now) {
            return Ok(not_counted(result));
        }
        let rows = transaction.rows(COUNT, values![key, tried.now, begins]).await?;
        let now = rows.first().map(|row| WrongTries::read(row, 0)).transpose()?;
        Ok(Tried {
            of: None,
            counted: true,
            result: now.unwrap_or_default().wrong(),
        })
    }

    /// Until when wrong tries from an address have to wait, if they do.
    async fn slowed(&self, address: &[u8], now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        const READ: Sql = "SELECT since FROM throttle WHERE key = $1 AND since > $2 AND failures >= $3";
        let values = values![address, window_begins(now, ADDRESS_WINDOW), ADDRESS_TRIES];
        let rows = self.core.backend.rows(READ, values).await?;
        let since = rows.first().map(|row| row.time(0)).transpose()?;
        let ends = |since: Timestamp| since.checked_add(ADDRESS_WINDOW).ok();
        Ok(since.and_then(ends))
    }
}

fn not_counted(result: CardTried) -> Tried {
    Tried {
        of: None,
        counted: false,
        result,
    }
}

/// What an address hears that was wrong too often: it has to wait, whatever is wrong this time. A right code opens all
/// the same.
fn waits(slowed: Option<Timestamp>, result: CardTried) -> CardTried {
    match (slowed, result) {
        (_, opens @ CardTried::Opens { .. }) => opens,
        (Some(until), CardTried::Wait(rests)) => CardTried::Wait(until.max(rests)),
        (Some(until), _) => CardTried::Wait(until),
        (None, result) => result,
    }
}
