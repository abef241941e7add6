//! The outbox: papers on their way into the municipality's own journal (decision 0060).
//!
//! Who delivers holds a lease, which is a moment in the row and nothing else: no session of a database, no process. A server
//! that dies leaves a lease that runs out. Two servers whose leases meet deliver under one key, and only the later one
//! settles the paper: each delivery has its number, and settling names it.

use super::Archive;
use super::keys::CaseKey;
use super::once_more::once_more;
use super::papers;
use crate::backend::{Row, Sql, Transaction, values};
use crate::{
    Answer, AuditEntry, CaseRow, Filing, FilingState, NotFiled, Outbox, PaperRefusal, Parcel, RefusalGiven, Settled,
    StoreError,
};
use async_trait::async_trait;
use domain::event::{CaseId, DocumentId, MunicipalityId, UserId};
use domain::filing::Sidecar;
use jiff::Timestamp;

/// How often another paper is looked for where somebody else was quicker.
const TRIES: u32 = 16;
/// The longest answer of a journal that is kept, in characters.
const LONGEST_ANSWER: usize = 300;

/// SQL, to follow a condition: and the case of row `o` may be delivered from.
macro_rules! goes_out {
    () => {
        " AND NOT EXISTS (SELECT 1 FROM barred b WHERE b.case_id = o.case_id)
        AND NOT EXISTS (SELECT 1 FROM practice x WHERE x.case_id = o.case_id)"
    };
}

/// Which paper of a municipality waits longest.
pub(crate) const WAITS: Sql = concat!(
    "SELECT o.id FROM outbox o WHERE o.municipality = $1 AND o.state = 'pending' AND o.leased_until < $2",
    goes_out!(),
    " ORDER BY o.leased_until, o.made_at, o.id LIMIT 1"
);

/// What a sidecar is sealed as.
const SIDECAR: &str = "filing";
/// What a journal's answer is sealed as.
const ANSWER: &str = "filing-answer";

/// Lays papers into the outbox. The case's row is held.
pub(super) async fn lay(
    transaction: &mut dyn Transaction,
    key: &CaseKey,
    sidecars: &[Sidecar],
    at: Timestamp,
) -> Result<(), StoreError> {
    const LAY: Sql = "INSERT INTO outbox
        (id, case_id, municipality, state, tries, leased_until, made_at, settled_at, sealed, answer)
        VALUES ($1, $2, $3, 'pending', 0, 0, $4, 0, $5, $6)";
    for sidecar in sidecars {
        let sealed = key.key.seal_json(key.place(SIDECAR, sidecar.key.as_str()), sidecar)?;
        let none: Option<Vec<u8>> = None;
        let values = values![sidecar.key.as_str(), &key.case, &key.municipality, at, sealed, none];
        transaction.run(LAY, values).await?;
    }
    Ok(())
}

/// Seals what lies in a case's outbox with its new key.
pub(super) async fn seal_anew(
    transaction: &mut dyn Transaction,
    old: &CaseKey,
    new: &CaseKey,
) -> Result<(), StoreError> {
    const READ: Sql = "SELECT id, sealed, answer FROM outbox WHERE case_id = $1";
    const PUT: Sql = "UPDATE outbox SET sealed = $2, answer = $3 WHERE id = $1";
    for row in transaction.rows(READ, values![&old.case]).await? {
        let id = row.text(0)?;
        let anew = |what, sealed: &[u8]| -> Result<Vec<u8>, StoreError> {
            let plain = zeroize::Zeroizing::new(old.key.open(old.place(what, id), sealed)?);
            Ok(new.key.seal(new.place(what, id), &plain))
        };
        let sealed = anew(SIDECAR, row.bytes(1)?)?;
        let answer = row.bytes_or_none(2).map(|answer| anew(ANSWER, answer)).transpose()?;
        transaction.run(PUT, values![id, sealed, answer]).await?;
    }
    Ok(())
}

/// Whether the journal lacks a paper of a case that was laid out for it: one that waits, or that it refused.
pub(super) async fn is_awaited(transaction: &mut dyn Transaction, case: &str) -> Result<bool, StoreError> {
    const READ: Sql = "SELECT id FROM outbox WHERE case_id = $1 AND state <> 'accepted' LIMIT 1";
    Ok(!transaction.rows(READ, values![case]).await?.is_empty())
}

/// The journal has a paper, as a system of the municipality says with its number: what lies here for it waits no more, and is
/// refused no more. A delivery that is under way settles nothing then. What was never laid here has its receipt alone, so that
/// nothing is sent where that is taken back. The case's row is held.
pub(super) async fn arrived(transaction: &mut dyn Transaction, paper: &str, at: Timestamp) -> Result<(), StoreError> {
    const NEVER_LAID: Sql = "DELETE FROM outbox WHERE id = $1 AND state = 'refused' AND tries = 0";
    const ARRIVED: Sql = "UPDATE outbox SET state = 'accepted', leased_until = 0, settled_at = $2, answer = $3
        WHERE id = $1 AND state <> 'accepted'";
    let none: Option<Vec<u8>> = None;
    transaction.run(NEVER_LAID, values![paper]).await?;
    transaction.run(ARRIVED, values![paper, at, none]).await?;
    Ok(())
}

/// The journal does not take a paper, as a system of the municipality says. One that was never laid here gets a row of its own, which
/// is told from the others by its tries: none was begun. The case's row is held.
pub(super) async fn refused(
    transaction: &mut dyn Transaction,
    key: &CaseKey,
    refusal: &PaperRefusal,
) -> Result<RefusalGiven, StoreError> {
    const READ: Sql = "SELECT id, state, tries, made_at, settled_at, sealed, answer FROM outbox WHERE id = $1";
    const REFUSE: Sql = "UPDATE outbox SET state = 'refused', leased_until = 0, settled_at = $2, answer = $3,
            tries = CASE WHEN state = 'pending' THEN tries + 1 ELSE tries END
        WHERE id = $1 AND state <> 'accepted'";
    const PUT: Sql = "INSERT INTO outbox
        (id, case_id, municipality, state, tries, leased_until, made_at, settled_at, sealed, answer)
        VALUES ($1, $2, $3, 'refused', 0, 0, $4, $4, $5, $6)";
    let (id, at, reason) = (refusal.sidecar.key.as_str(), refusal.at, kept(&refusal.reason));
    let answer = Some(key.key.seal_json(key.place(ANSWER, id), &reason)?);
    let rows = transaction.rows(READ, values![id]).await?;
    let Some(row) = rows.first() else {
        let sealed = key.key.seal_json(key.place(SIDECAR, id), &refusal.sidecar)?;
        let values = values![id, &key.case, &key.municipality, at, sealed, answer];
        transaction.run(PUT, values).await?;
        return Ok(RefusalGiven::Kept);
    };
    let stands = filing(key, row)?;
    match (stands.state, stands.settled_at) {
        (FilingState::Accepted, _) => return Ok(RefusalGiven::Filed),
        (FilingState::Refused, Some(before)) if stands.answer.as_ref() == Some(&reason) => {
            return Ok(RefusalGiven::Before(before));
        }
        _ => {}
    }
    transaction.run(REFUSE, values![id, at, answer]).await?;
    Ok(RefusalGiven::Kept)
}

/// A row of a case's outbox: id, state, tries, made_at, settled_at, sealed, answer.
fn filing(key: &CaseKey, row: &Row) -> Result<Filing, StoreError> {
    let id = row.text(0)?;
    let answer = row.bytes_or_none(6);
    let answer = answer.map(|answer| key.key.open_json(key.place(ANSWER, id), answer));
    let state = FilingState::named(row.text(1)?)
        .ok_or_else(|| StoreError::Database("an unknown state of a paper in the outbox".into()))?;
    Ok(Filing {
        sidecar: key.key.open_json(key.place(SIDECAR, id), row.bytes(5)?)?,
        state,
        tries: row.count(2)?,
        made_at: row.time(3)?,
        settled_at: since(row, 4)?.filter(|_| state != FilingState::Pending),
        answer: answer.transpose()?,
    })
}

/// The moment in a row's `settled_at`: when the journal answered; of a paper that waits, since when nobody was let in.
fn since(row: &Row, column: usize) -> Result<Option<Timestamp>, StoreError> {
    Ok(Some(row.time(column)?).filter(|at| *at != Timestamp::UNIX_EPOCH))
}

/// Words of another system, as they are kept: one line that is not too long.
fn kept(words: &str) -> String {
    let plain = words.chars().map(|c| if c.is_control() { ' ' } else { c });
    plain.take(LONGEST_ANSWER).collect::<String>().trim().to_owned()
}

impl Archive {
    /// How many papers wait, and how many were refused, on the whole server.
    pub(super) async fn filings_open(&self) -> Answer<(u64, u64)> {
        // The very words of the index.
        const OPEN: Sql = "SELECT state, COUNT(*) FROM outbox WHERE state <> 'accepted' GROUP BY state";
        let rows = self.core.backend.rows(OPEN, values![]).await?;
        let of = |state: FilingState| {
            let row = rows
                .iter()
                .find(|row| row.text(0).is_ok_and(|name| name == state.as_str()));
            row.map_or(Ok(0), |row| row.count(1))
        };
        Ok((of(FilingState::Pending)?, of(FilingState::Refused)?))
    }

    /// Takes the paper that waits longest; its id and the number of the delivery.
    async fn lease(&self, of: &str, now: Timestamp, until: Timestamp) -> Answer<Option<(String, u64)>> {
        const TAKE: Sql = "UPDATE outbox SET leased_until = $3, tries = tries + 1
            WHERE id = $1 AND state = 'pending' AND leased_until < $2 RETURNING tries";
        for _ in 0..TRIES {
            let waits = self.core.backend.rows(WAITS, values![of, now]).await?;
            let Some(row) = waits.first() else { return Ok(None) };
            let id = row.text(0)?.to_owned();
            let taken = once_more(|| async {
                let mut transaction = self.core.backend.begin().await?;
                let taken = transaction.rows(TAKE, values![&id, now, until]).await?;
                transaction.commit().await?;
                Ok(taken)
            });
            let taken = taken.await?;
            if let Some(row) = taken.first() {
                return Ok(Some((id, row.count(0)?)));
            }
        }
        Ok(None)
    }

    /// What lies under a lease, read in one moment; `None` if it may not go out any more, or is somebody else's by now.
    async fn parcel(&self, of: &MunicipalityId, id: &str, attempt: u64) -> Answer<Option<Parcel>> {
        const READ: Sql = concat!(
            "SELECT o.case_id, o.sealed, p.sealed, o.settled_at FROM outbox o
                JOIN papers p ON p.id = o.id AND p.case_id = o.case_id
                WHERE o.id = $1 AND o.tries = $2 AND o.state = 'pending'",
            goes_out!()
        );
        let mut snapshot = self.core.backend.snapshot().await?;
        let rows = snapshot.rows(READ, values![id, attempt]).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let case = CaseId::from(row.text(0)?);
        let key = self.core.case_key_in(snapshot.as_mut(), case.as_str()).await?;
        let document = DocumentId::from(id);
        let sidecar: Sidecar = key.key.open_json(key.place(SIDECAR, id), row.bytes(1)?)?;
        // The clear column chose the receiver. What is sealed says whether it is the right one.
        if key.municipality != of.as_str() || sidecar.municipality != *of {
            return Err(StoreError::Altered("whose paper in the outbox it is"));
        }
        Ok(Some(Parcel {
            paper: papers::open(&key, &document, row.bytes(2)?)?,
            shut_since: since(row, 3)?,
            sidecar,
            case,
            attempt,
        }))
    }
}

#[async_trait]
impl Outbox for Archive {
    async fn take_parcel(
        &self,
        municipality: &MunicipalityId,
        now: Timestamp,
        until: Timestamp,
    ) -> Answer<Option<Parcel>> {
        for _ in 0..TRIES {
            let Some((id, attempt)) = self.lease(municipality.as_str(), now, until).await? else {
                return Ok(None);
            };
            // What was barred or erased at this very moment is passed over; its lease runs out.
            if let Some(parcel) = self.parcel(municipality, &id, attempt).await? {
                return Ok(Some(parcel));
            }
        }
        Ok(None)
    }

    async fn settle_parcel(&self, parcel: &Parcel, settled: &Settled, line: &AuditEntry) -> Answer<bool> {
        const SETTLE: Sql = "UPDATE outbox SET state = $4, leased_until = $5, settled_at = $6, answer = $7
            WHERE id = $1 AND case_id = $2 AND tries = $3 AND state = 'pending'";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            // Whoever seals holds the case: its key stays what it is, and nobody erases it meanwhile.
            let key = match self
                .core
                .case_key_held(transaction.as_mut(), parcel.case.as_str())
                .await
            {
                Ok((key, _)) => key,
                Err(StoreError::Erased | StoreError::NotFound) => return Ok(false),
                Err(fault) => return Err(fault),
            };
            let id = parcel.sidecar.key.as_str();
            let (state, until, at, answer) = match settled {
                Settled::Accepted(receipt) => (FilingState::Accepted, None, Some(line.at), receipt.as_deref()),
                Settled::Refused(reason) => (FilingState::Refused, None, Some(line.at), Some(reason.as_str())),
                Settled::Later(until) => (FilingState::Pending, Some(*until), None, None),
                Settled::Shut { until, since } => (FilingState::Pending, Some(*until), Some(*since), None),
            };
            let answer = answer.map(|words| key.key.seal_json(key.place(ANSWER, id), &kept(words)));
            let (epoch, case) = (Timestamp::UNIX_EPOCH, parcel.case.as_str());
            let values = values![
                id,
                case,
                parcel.attempt,
                state.as_str(),
                until.unwrap_or(epoch),
                at.unwrap_or(epoch),
                answer.transpose()?
            ];
            if transaction.run(SETTLE, values).await? == 0 {
                return Ok(false);
            }
            if state != FilingState::Pending {
                self.core
                    .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                    .await?;
            }
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }

    async fn filings_of(&self, case: &CaseId) -> Answer<Vec<Filing>> {
        const READ: Sql = "SELECT id, state, tries, made_at, settled_at, sealed, answer FROM outbox
            WHERE case_id = $1 ORDER BY made_at DESC, id";
        let mut snapshot = self.core.backend.snapshot().await?;
        let rows = snapshot.rows(READ, values![case.as_str()]).await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let key = self.core.case_key_in(snapshot.as_mut(), case.as_str()).await?;
        rows.iter().map(|row| filing(&key, row)).collect()
    }

    async fn not_filed(&self, case: &CaseId) -> Answer<NotFiled> {
        const READ: Sql =
            "SELECT state, COUNT(*) FROM outbox WHERE case_id = $1 AND state <> 'accepted' GROUP BY state";
        let mut lacks = NotFiled::default();
        for row in self.core.backend.rows(READ, values![case.as_str()]).await? {
            match FilingState::named(row.text(0)?) {
                Some(FilingState::Refused) => lacks.refused += row.count(1)?,
                // What is in no state that is known has not arrived.
                _ => lacks.waits += row.count(1)?,
            }
        }
        Ok(lacks)
    }

    async fn refused_filings(&self, municipality: &MunicipalityId, reader: &UserId) -> Answer<Vec<CaseRow>> {
        self.refused_rows(municipality.as_str(), reader.as_str()).await
    }

    async fn refused_cases(&self, municipality: &MunicipalityId, reader: &UserId) -> Answer<u64> {
        self.refused_count(municipality.as_str(), reader.as_str()).await
    }

    async fn file_all_again(&self, municipality: &MunicipalityId, reader: &UserId, line: &AuditEntry) -> Answer<u64> {
        self.lay_all_again(municipality.as_str(), reader.as_str(), line).await
    }

    async fn file_again(&self, case: &CaseId, paper: Option<&DocumentId>, line: &AuditEntry) -> Answer<u64> {
        // Nobody laid it here: a system refused what it had fetched by itself (`refused`).
        const TAKE_BACK: Sql = "DELETE FROM outbox
            WHERE case_id = $1 AND state = 'refused' AND tries = 0 AND ($2 = '' OR id = $2)";
        // One of those may be refused between the two: it is no more laid out by this than before.
        const AGAIN: Sql = "UPDATE outbox SET state = 'pending', leased_until = 0, settled_at = 0, answer = $3
            WHERE case_id = $1 AND state = 'refused' AND tries > 0 AND ($2 = '' OR id = $2)";
        once_more(|| async {
            let none: Option<Vec<u8>> = None;
            let paper = paper.map_or("", DocumentId::as_str);
            let mut transaction = self.core.backend.begin().await?;
            let taken_back = transaction.run(TAKE_BACK, values![case.as_str(), paper]).await?;
            let laid = taken_back + transaction.run(AGAIN, values![case.as_str(), paper, none]).await?;
            if laid > 0 {
                self.core
                    .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                    .await?;
                transaction.commit().await?;
            }
            Ok(laid)
        })
        .await
    }
}
