//! Wordings. Every change of a municipality's wordings first locks its row of `wording_heads`, so that two people
//! cannot settle past each other; the rules are [`domain::wording`]'s.

mod sealed;

use super::once_more::once_more;
use super::{Archive, StoreCore};
use crate::api::{FromFolder, NewWording, Numbered, Revision, Settle, Unsettled, Wordings, WordsInForce};
use crate::backend::{Row, Sql, Transaction, Value, values};
use crate::seal::DataKey;
use crate::{Answer, AuditEntry, Role, Roles, StoreError};
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use domain::wording::{Author, NotSettled, Stand, Wording};
use jiff::Timestamp;
pub(super) use sealed::{IN_FORCE, place, which};
use sealed::{open, open_head, seal_head};

/// Who may propose.
const AUTHORS: [Role; 1] = [Role::Editor];
/// Who may approve and send back.
const SECONDS: [Role; 2] = [Role::Editor, Role::Coordinator];
/// The longest list.
const LONGEST: u16 = 500;

/// The wordings of a file.
pub(super) const OF_FILE: Sql = "SELECT number, file, waits, sealed FROM wordings
    WHERE municipality = $1 AND file = $2 ORDER BY number DESC LIMIT 500";
/// The wordings that wait.
pub(super) const WAITING: Sql = "SELECT number, file, waits, sealed FROM wordings
    WHERE municipality = $1 AND waits = 1 ORDER BY number LIMIT 500";
/// The wordings that wait no more.
pub(super) const SETTLED: Sql = "SELECT number, file, waits, sealed FROM wordings
    WHERE municipality = $1 AND waits = 0 ORDER BY number DESC LIMIT $2";

/// A municipality's wordings inside a transaction that holds their lock.
struct Held<'a> {
    transaction: &'a mut dyn Transaction,
    key: DataKey,
    municipality: &'a str,
    revision: u64,
    words: WordsInForce,
}

/// The columns that [`revision()`] reads, of the municipality that an expression names.
macro_rules! revision_columns {
    ($municipality:literal) => {
        concat!(
            "COALESCE((SELECT w.revision FROM wording_heads w WHERE w.municipality = ",
            $municipality,
            "), 0), (SELECT COUNT(*) FROM wordings_taken_over)"
        )
    };
}
pub(super) use revision_columns;

/// How far words have changed, from two columns starting at `from`.
pub(super) fn revision(row: &Row, from: usize) -> Result<Revision, StoreError> {
    Ok(Revision {
        number: row.count(from)?,
        taken_over: row.yes(from + 1)?,
    })
}

/// Takes the lock of a municipality's wordings until the transaction ends: its revision and its sealed words. Before
/// the first change there are none, and nothing is sealed.
pub(super) const LOCK: Sql = "INSERT INTO wording_heads (municipality, revision, sealed) VALUES ($1, 0, $2)
    ON CONFLICT (municipality) DO UPDATE SET municipality = excluded.municipality
    RETURNING revision, sealed";

impl<'a> Held<'a> {
    /// Takes the lock of a municipality's wordings until the transaction ends.
    async fn take(
        core: &StoreCore,
        transaction: &'a mut dyn Transaction,
        municipality: &'a str,
    ) -> Result<Held<'a>, StoreError> {
        let rows = transaction.rows(LOCK, values![municipality, Vec::new()]).await?;
        // Once they are held: a change of keys holds them too.
        let key = core.municipality_in(transaction, municipality).await?;
        let (revision, words) = open_head(&key, municipality, rows.first().ok_or(StoreError::NotFound)?)?;
        Ok(Held {
            transaction,
            key,
            municipality,
            revision,
            words,
        })
    }

    /// The words in force of a sentence; `None`: the house's own.
    fn in_force(&self, file: &str, key: &str) -> Option<&str> {
        self.words.get(file)?.get(key).map(String::as_str)
    }

    /// Puts the words of a wording in force.
    async fn put_in_force(&mut self, wording: &Wording) -> Result<(), StoreError> {
        self.lay(wording);
        self.store_head().await
    }

    fn lay(&mut self, wording: &Wording) {
        let of_file = self.words.entry(wording.file.clone()).or_default();
        match &wording.words {
            Some(words) => of_file.insert(wording.key.clone(), words.clone()),
            None => of_file.remove(&wording.key),
        };
        self.words.retain(|_, words| !words.is_empty());
    }

    async fn store_head(&mut self) -> Result<(), StoreError> {
        self.revision += 1;
        let sealed = seal_head(&self.key, self.municipality, self.revision, &self.words)?;
        let put = "UPDATE wording_heads SET revision = $2, sealed = $3 WHERE municipality = $1";
        self.transaction
            .run(put, values![self.municipality, self.revision, sealed])
            .await?;
        Ok(())
    }

    fn seal(&self, number: u64, wording: &Wording) -> Result<Vec<u8>, StoreError> {
        let which = which(number, wording.stand.waits());
        self.key
            .seal_json(place(self.municipality, "wording", &wording.file, &which), wording)
    }

    /// Adds a wording; returns its number.
    async fn add(&mut self, wording: &Wording) -> Result<u64, StoreError> {
        const ADD: Sql = "INSERT INTO wordings (municipality, number, file, waits, sealed) VALUES ($1, $2, $3, $4, $5)";
        const LAST: Sql = "SELECT COALESCE(MAX(number), 0) FROM wordings WHERE municipality = $1";
        let rows = self.transaction.rows(LAST, values![self.municipality]).await?;
        let number = rows.first().ok_or(StoreError::NotFound)?.count(0)? + 1;
        let sealed = self.seal(number, wording)?;
        let values = values![self.municipality, number, &wording.file, wording.stand.waits(), sealed];
        self.transaction.run(ADD, values).await?;
        Ok(number)
    }

    /// Stores where a wording stands now.
    async fn change(&mut self, number: u64, wording: &Wording) -> Result<(), StoreError> {
        let sealed = self.seal(number, wording)?;
        let change = "UPDATE wordings SET waits = $3, sealed = $4 WHERE municipality = $1 AND number = $2";
        let values = values![self.municipality, number, wording.stand.waits(), sealed];
        self.transaction.run(change, values).await?;
        Ok(())
    }

    async fn wording(&mut self, number: u64) -> Result<Wording, StoreError> {
        let rows = self.transaction.rows(ONE, values![self.municipality, number]).await?;
        let row = rows.first().ok_or(StoreError::NotFound)?;
        Ok(open(&self.key, self.municipality, row)?.1)
    }

    /// The wording of a sentence that waits.
    async fn waiting(&mut self, file: &str, key: &str) -> Result<Option<Numbered>, StoreError> {
        let rows = self.transaction.rows(WAITING, values![self.municipality]).await?;
        for row in rows.iter().filter(|row| row.text(1).is_ok_and(|of| of == file)) {
            let (number, wording) = open(&self.key, self.municipality, row)?;
            if wording.key == key {
                return Ok(Some((number, wording)));
            }
        }
        Ok(None)
    }

    /// Whether an account of the municipality is open and has one of the roles. It cannot lose them before the
    /// transaction ends.
    async fn has(&mut self, user: &UserId, roles: &[Role]) -> Result<bool, StoreError> {
        const LOCK: Sql = "UPDATE accounts SET disabled = disabled
            WHERE id = $1 AND municipality = $2 AND disabled = 0 RETURNING roles";
        let rows = self
            .transaction
            .rows(LOCK, values![user.as_str(), self.municipality])
            .await?;
        let Some(row) = rows.first() else { return Ok(false) };
        let (has, _) = Roles::from_bits(row.small(0)?);
        Ok(roles.iter().any(|role| has.has(*role)))
    }

    async fn propose(&mut self, new: &NewWording) -> Result<Result<u64, NotSettled>, StoreError> {
        if !self.has(&new.by, &AUTHORS).await? {
            return Ok(Err(NotSettled::NoRight));
        }
        if self.in_force(&new.file, &new.key) != new.instead_of.as_deref() {
            return Ok(Err(NotSettled::Changed));
        }
        let wording = Wording {
            file: new.file.clone(),
            key: new.key.clone(),
            words: new.words.clone(),
            why: new.why.clone(),
            by: Author::Colleague(new.by.clone()),
            at: new.at,
            stand: match new.words {
                Some(_) => Stand::Proposed,
                None => Stand::AtOnce,
            },
        };
        if wording.words.is_none() {
            self.put_in_force(&wording).await?;
        } else if let Some((number, earlier)) = self.waiting(&new.file, &new.key).await? {
            match earlier.withdraw(&new.by, new.at) {
                Ok(withdrawn) => self.change(number, &withdrawn).await?,
                Err(_) => return Ok(Err(NotSettled::AnotherWaits)),
            }
        }
        Ok(Ok(self.add(&wording).await?))
    }

    async fn settle(
        &mut self,
        number: u64,
        settle: &Settle,
        by: &UserId,
        at: Timestamp,
    ) -> Result<Result<(), Unsettled>, StoreError> {
        let wording = self.wording(number).await?;
        let may = self.has(by, &SECONDS).await?;
        let now = self.in_force(&wording.file, &wording.key).map(str::to_owned);
        let settled = match settle {
            Settle::Approve { shown, .. } => wording
                .review(by, may)
                .and_then(|review| review.approve(at, shown, now.as_deref())),
            Settle::SendBack { why } => wording.review(by, may).and_then(|review| review.send_back(at, why)),
            Settle::Withdraw => wording.withdraw(by, at),
        };
        let settled = match settled {
            Ok(settled) => settled,
            Err(why) => return Ok(Err(why.into())),
        };
        if let Settle::Approve { checked, .. } = settle {
            if *checked != self.revision {
                return Ok(Err(Unsettled::Outrun));
            }
            self.put_in_force(&settled).await?;
        }
        self.change(number, &settled).await?;
        Ok(Ok(()))
    }
}

const ONE: Sql = "SELECT number, file, waits, sealed FROM wordings WHERE municipality = $1 AND number = $2";

/// The wording that a version of the folder becomes in a municipality. Who wrote it is named to colleagues alone.
fn taken_over(from: &FromFolder, municipality: &str) -> Wording {
    Wording {
        file: from.file.clone(),
        key: from.key.clone(),
        words: from.words.clone(),
        why: from.why.clone(),
        by: if from.municipality.as_str() == municipality {
            Author::Colleague(from.by.clone())
        } else {
            Author::Elsewhere(from.municipality.clone())
        },
        at: from.at,
        stand: Stand::TakenOver,
    }
}

impl Archive {
    async fn wordings(&self, sql: Sql, municipality: &MunicipalityId, more: Option<Value>) -> Answer<Vec<Numbered>> {
        let mut snapshot = self.core.backend.snapshot().await?;
        let key = self
            .core
            .municipality_in(snapshot.as_mut(), municipality.as_str())
            .await?;
        let mut values = values![municipality.as_str()];
        values.extend(more);
        let rows = snapshot.rows(sql, values).await?;
        rows.iter().map(|row| open(&key, municipality.as_str(), row)).collect()
    }
}

#[async_trait]
impl Wordings for Archive {
    async fn wordings_revision(&self, municipality: &MunicipalityId) -> Answer<Revision> {
        const READ: Sql = concat!("SELECT ", revision_columns!("$1"));
        let rows = self.core.backend.rows(READ, values![municipality.as_str()]).await?;
        revision(rows.first().ok_or(StoreError::NotFound)?, 0)
    }

    async fn wordings_in_force(&self, municipality: &MunicipalityId) -> Answer<(u64, WordsInForce)> {
        const READ: Sql = "SELECT revision, sealed FROM wording_heads WHERE municipality = $1";
        let mut snapshot = self.core.backend.snapshot().await?;
        let key = self
            .core
            .municipality_in(snapshot.as_mut(), municipality.as_str())
            .await?;
        let rows = snapshot.rows(READ, values![municipality.as_str()]).await?;
        match rows.first() {
            Some(row) => open_head(&key, municipality.as_str(), row),
            None => Ok((0, WordsInForce::new())),
        }
    }

    async fn wording(&self, municipality: &MunicipalityId, number: u64) -> Answer<Option<Wording>> {
        let found = self.wordings(ONE, municipality, Some(number.into())).await?;
        Ok(found.into_iter().next().map(|(_, wording)| wording))
    }

    async fn wordings_waiting(&self, municipality: &MunicipalityId) -> Answer<Vec<Numbered>> {
        self.wordings(WAITING, municipality, None).await
    }

    async fn wordings_of_file(&self, municipality: &MunicipalityId, file: &str) -> Answer<Vec<Numbered>> {
        self.wordings(OF_FILE, municipality, Some(file.into())).await
    }

    async fn wordings_settled(&self, municipality: &MunicipalityId, limit: u16) -> Answer<Vec<Numbered>> {
        self.wordings(SETTLED, municipality, Some(limit.min(LONGEST).into()))
            .await
    }

    async fn propose_wording(&self, new: &NewWording) -> Answer<Result<u64, NotSettled>> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            self.core.check_row_macs(transaction.as_mut()).await?;
            let mut held = Held::take(&self.core, transaction.as_mut(), new.municipality.as_str()).await?;
            let done = held.propose(new).await?;
            if done.is_ok() {
                transaction.commit().await?;
            }
            Ok(done)
        })
        .await
    }

    async fn settle_wording(
        &self,
        municipality: &MunicipalityId,
        number: u64,
        settle: &Settle,
        by: &UserId,
        at: Timestamp,
    ) -> Answer<Result<(), Unsettled>> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            self.core.check_row_macs(transaction.as_mut()).await?;
            let mut held = Held::take(&self.core, transaction.as_mut(), municipality.as_str()).await?;
            let done = held.settle(number, settle, by, at).await?;
            if done.is_ok() {
                transaction.commit().await?;
            }
            Ok(done)
        })
        .await
    }

    async fn take_over_wordings(&self, history: &[FromFolder], line: &AuditEntry) -> Answer<Option<u64>> {
        const ONCE: Sql = "INSERT INTO wordings_taken_over (id, at) VALUES (1, $1) ON CONFLICT (id) DO NOTHING";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            self.core.check_row_macs(transaction.as_mut()).await?;
            if transaction.run(ONCE, values![line.at]).await? == 0 {
                return Ok(None);
            }
            let municipalities = transaction
                .rows("SELECT id FROM municipalities ORDER BY id", values![])
                .await?;
            let mut lines = Vec::new();
            for row in &municipalities {
                let municipality = row.text(0)?;
                let mut held = Held::take(&self.core, transaction.as_mut(), municipality).await?;
                if held.revision > 0 {
                    // It has gone its own way already.
                    continue;
                }
                for from in history {
                    let wording = taken_over(from, municipality);
                    held.add(&wording).await?;
                    held.lay(&wording);
                }
                held.store_head().await?;
                lines.push(AuditEntry {
                    municipality: Some(MunicipalityId::from(municipality)),
                    ..line.clone()
                });
            }
            self.core.write_lines(transaction.as_mut(), &lines).await?;
            transaction.commit().await?;
            Ok(Some(lines.len() as u64))
        })
        .await
    }
}
