//! Passkeys. As with codes, every change first locks the account and then looks once more whether the sign-in or session
//! is still there; a ceremony is deleted by whoever takes it out, so that two answers at once find it once.

use super::Archive;
use super::begun::before;
use super::factors::{NO_PHONE, rests};
use super::once_more::once_more;
use super::opens::{at, may_add, may_enrol, open, who};
use super::token::hash;
use crate::backend::{Row, Sql, Transaction, values};
use crate::seal::{DataKey, Place};
use crate::{
    Account, Accounts, Answer, AuditEntry, CEREMONY, Ceremony, CeremonyId, CeremonyKind, CeremonyTaken, FactorSecret,
    MOST_PASSKEYS, NewPasskey, Opens, OwnFactors, Passkey, PasskeyAdded, PasskeyRemoved, PasskeyUsed, Passkeys,
    SessionToken, StoreError, UsedPasskey,
};
use async_trait::async_trait;
use domain::event::UserId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How many windows of one door can each have a ceremony.
const WINDOWS: u16 = 5;

/// What is sealed of a passkey.
#[derive(Serialize, Deserialize)]
struct Sealed {
    name: String,
    counter: u32,
    credential: String,
}

/// The seal place of a passkey; its id is its mark in hexadecimal digits.
pub(super) fn passkey_at<'a>(municipality: &'a str, user: &'a str, id: &'a str) -> Place<'a> {
    Place {
        what: "passkey",
        municipality,
        of: user,
        which: id,
    }
}

fn passkey_of<'a>(account: &'a Account, id: &'a str) -> Place<'a> {
    passkey_at(account.municipality.as_str(), account.id.as_str(), id)
}

/// The place of a ceremony's state, and so what it can be used for: its kind, its door, its name.
fn which(kind: CeremonyKind, opens: &Opens, id: &CeremonyId) -> String {
    let kind = match kind {
        CeremonyKind::Make => "make",
        CeremonyKind::Use => "use",
    };
    format!("{kind} {} {}", crate::ids::hex(&hash(at(opens))), id.as_str())
}

fn ceremony_of<'a>(account: &'a Account, which: &'a str) -> Place<'a> {
    Place {
        what: "passkey ceremony",
        ..passkey_of(account, which)
    }
}

/// The passkeys of an account, in the order they were made: rows of mark, sealed, made_at, used_at.
const PASSKEYS_OF: Sql =
    "SELECT mark, sealed, made_at, used_at FROM passkeys WHERE account = $1 ORDER BY made_at, mark";

fn passkey(row: &Row, key: &DataKey, account: &Account) -> Result<Passkey, StoreError> {
    let id = crate::ids::hex(row.bytes(0)?);
    let sealed: Sealed = key.open_json(passkey_of(account, &id), row.bytes(1)?)?;
    Ok(Passkey {
        name: sealed.name,
        credential: sealed.credential,
        counter: sealed.counter,
        made_at: row.time(2)?,
        used_at: row.time_or_none(3)?,
        id,
    })
}

impl Archive {
    /// Keyed hash of a credential's id.
    fn passkey_mark(&self, credential_id: &[u8]) -> Vec<u8> {
        self.core.house().derive("passkey").mac(&[credential_id]).to_vec()
    }

    /// Writes a passkey; whether the credential was unknown.
    async fn write_passkey(
        &self,
        transaction: &mut dyn Transaction,
        account: &Account,
        new: &NewPasskey,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        const WRITE: Sql = "INSERT INTO passkeys (mark, account, sealed, made_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (mark) DO NOTHING";
        let mark = self.passkey_mark(&new.credential_id);
        let key = self.core.municipality_in(transaction, account.municipality.as_str());
        let sealed = Sealed {
            name: new.name.clone(),
            counter: new.counter,
            credential: new.credential.clone(),
        };
        let id = crate::ids::hex(&mark);
        let sealed = key.await?.seal_json(passkey_of(account, &id), &sealed)?;
        let values = values![mark, account.id.as_str(), sealed, now];
        Ok(transaction.run(WRITE, values).await? == 1)
    }
}

#[async_trait]
impl Passkeys for Archive {
    async fn factors_of(&self, user: &UserId) -> Answer<Option<OwnFactors>> {
        const STEP: Sql = "SELECT step FROM factors WHERE account = $1";
        let mut snapshot = self.core.backend.snapshot().await?;
        let rows = snapshot.rows(STEP, values![user.as_str()]).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let phone = row.count(0)? < NO_PHONE;
        let rows = snapshot.rows(PASSKEYS_OF, values![user.as_str()]).await?;
        let mut passkeys = Vec::with_capacity(rows.len());
        if !rows.is_empty() {
            let account = self.account(user).await?.ok_or(StoreError::NotFound)?;
            // Of the moment of the rows: a change of keys seals them anew.
            let key = self
                .core
                .municipality_in(snapshot.as_mut(), account.municipality.as_str())
                .await?;
            for row in &rows {
                passkeys.push(passkey(row, &key, &account)?);
            }
        }
        snapshot.commit().await?;
        Ok(Some(OwnFactors { phone, passkeys }))
    }

    async fn begin_ceremony(
        &self,
        opens: &Opens,
        kind: CeremonyKind,
        state: &[u8],
        now: Timestamp,
    ) -> Answer<Option<CeremonyId>> {
        const KNOWN: Sql = "SELECT account FROM factors WHERE account = $1";
        const BEGIN: Sql = "INSERT INTO ceremonies (id, door, account, sealed, made_at) VALUES ($1, $2, $3, $4, $5)";
        // The one that has just begun stays, however many begin in the same moment.
        const GIVE_WAY: Sql = "DELETE FROM ceremonies WHERE door = $1 AND id <> $3 AND id NOT IN
            (SELECT id FROM ceremonies WHERE door = $1 AND id <> $3 ORDER BY made_at DESC, id LIMIT $2)";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let Some(account) = who(&self.core, transaction.as_mut(), opens, now).await? else {
                return Ok(None);
            };
            let user = account.id.as_str();
            if kind == CeremonyKind::Make && matches!(opens, Opens::SignIn { .. }) {
                let known = !transaction.rows(KNOWN, values![user]).await?.is_empty();
                if known || !may_enrol(opens, &account) {
                    return Ok(None);
                }
            }
            let (id, door) = (CeremonyId::fresh(), hash(at(opens)));
            let key = self
                .core
                .municipality_in(transaction.as_mut(), account.municipality.as_str())
                .await?;
            let sealed = key.seal(ceremony_of(&account, &which(kind, opens, &id)), state);
            let begun = values![id.as_str(), door.as_slice(), user, sealed, now];
            transaction.run(BEGIN, begun).await?;
            transaction
                .run(GIVE_WAY, values![door, WINDOWS - 1, id.as_str()])
                .await?;
            transaction.commit().await?;
            Ok(Some(id))
        })
        .await
    }

    async fn take_ceremony(
        &self,
        opens: &Opens,
        kind: CeremonyKind,
        id: Option<&CeremonyId>,
        now: Timestamp,
    ) -> Answer<CeremonyTaken> {
        const TRIES: Sql = "SELECT tries, tried_at FROM factors WHERE account = $1";
        const COUNT: Sql = "UPDATE factors SET tries = tries + 1, tried_at = $2 WHERE account = $1";
        const TAKE: Sql = "DELETE FROM ceremonies WHERE id = $1 AND door = $2 AND account = $3 AND made_at > $4
            RETURNING sealed";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let Some(account) = who(&self.core, transaction.as_mut(), opens, now).await? else {
                return Ok(CeremonyTaken::Out);
            };
            let user = account.id.as_str();
            if kind == CeremonyKind::Use {
                let rows = transaction.rows(TRIES, values![user]).await?;
                let Some(row) = rows.first() else {
                    return Ok(CeremonyTaken::Out);
                };
                if let Some(until) = rests(row, 0, now)? {
                    return Ok(CeremonyTaken::Wait(until));
                }
                transaction.run(COUNT, values![user, now]).await?;
            }
            let mut taken = CeremonyTaken::Gone;
            if let Some(id) = id {
                let values = values![id.as_str(), hash(at(opens)), user, before(now, CEREMONY)];
                if let Some(row) = transaction.rows(TAKE, values).await?.first() {
                    let key = self
                        .core
                        .municipality_in(transaction.as_mut(), account.municipality.as_str())
                        .await?;
                    // One of the other kind does not open here, and is gone all the same.
                    if let Ok(state) = key.open(ceremony_of(&account, &which(kind, opens, id)), row.bytes(0)?) {
                        taken = CeremonyTaken::Taken(Box::new(Ceremony {
                            opens: opens.clone(),
                            account,
                            state,
                        }));
                    }
                }
            }
            transaction.commit().await?;
            Ok(taken)
        })
        .await
    }

    async fn add_passkey(
        &self,
        ceremony: Ceremony,
        new: &NewPasskey,
        audit: &AuditEntry,
        now: Timestamp,
    ) -> Answer<PasskeyAdded> {
        const COUNT: Sql = "SELECT COUNT(*) FROM passkeys WHERE account = $1";
        const KNOWN: Sql = "SELECT account FROM factors WHERE account = $1";
        once_more(|| async {
            let opens = &ceremony.opens;
            let mut transaction = self.core.backend.begin().await?;
            let account = who(&self.core, transaction.as_mut(), opens, now).await?;
            let Some(account) = account.filter(|account| account.id == ceremony.account.id) else {
                return Ok(PasskeyAdded::Out);
            };
            let user = account.id.as_str();
            if !may_add(transaction.as_mut(), opens, &account, now).await? {
                return Ok(PasskeyAdded::Out);
            }
            let rows = transaction.rows(COUNT, values![user]).await?;
            let count = rows.first().map(|row| row.count(0)).transpose()?.unwrap_or_default();
            if count >= MOST_PASSKEYS as u64 {
                return Ok(PasskeyAdded::Full);
            }
            let first = transaction.rows(KNOWN, values![user]).await?.is_empty();
            if first {
                self.write_factor(transaction.as_mut(), &account, &FactorSecret::fresh(), NO_PHONE, now)
                    .await?;
            }
            if !self.write_passkey(transaction.as_mut(), &account, new, now).await? {
                return Ok(PasskeyAdded::Known);
            }
            let mut codes = Vec::new();
            if first {
                codes = self.write_codes(transaction.as_mut(), user).await?;
                self.end_others(transaction.as_mut(), user, &hash(at(opens))).await?;
                open(&self.core, transaction.as_mut(), opens, &account, now).await?;
            }
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
                .await?;
            transaction.commit().await?;
            Ok(PasskeyAdded::Done(codes))
        })
        .await
    }

    async fn use_passkey(&self, ceremony: Ceremony, used: &UsedPasskey, now: Timestamp) -> Answer<PasskeyUsed> {
        const READ: Sql = "SELECT mark, sealed, made_at, used_at FROM passkeys WHERE mark = $1 AND account = $2";
        const USED: Sql = "UPDATE passkeys SET sealed = $2, used_at = $3 WHERE mark = $1";
        const RIGHT: Sql = "UPDATE factors SET tries = 0 WHERE account = $1";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let account = who(&self.core, transaction.as_mut(), &ceremony.opens, now).await?;
            let Some(account) = account.filter(|account| account.id == ceremony.account.id) else {
                return Ok(PasskeyUsed::Out);
            };
            let (user, mark) = (account.id.as_str(), self.passkey_mark(&used.credential_id));
            let rows = transaction.rows(READ, values![mark.as_slice(), user]).await?;
            let Some(row) = rows.first() else {
                return Ok(PasskeyUsed::Unknown);
            };
            let key = self
                .core
                .municipality_in(transaction.as_mut(), account.municipality.as_str())
                .await?;
            let known = passkey(row, &key, &account)?;
            // Level 3, 7.2 step 22: of one that counts, each use has to be later than the last.
            if (used.counter > 0 || known.counter > 0) && used.counter <= known.counter {
                return Ok(PasskeyUsed::Backwards);
            }
            let sealed = Sealed {
                name: known.name,
                counter: used.counter,
                credential: used.credential.clone(),
            };
            let sealed = key.seal_json(passkey_of(&account, &known.id), &sealed)?;
            transaction.run(USED, values![mark, sealed, now]).await?;
            transaction.run(RIGHT, values![user]).await?;
            open(&self.core, transaction.as_mut(), &ceremony.opens, &account, now).await?;
            transaction.commit().await?;
            Ok(PasskeyUsed::Right)
        })
        .await
    }

    async fn remove_passkey(
        &self,
        session: &SessionToken,
        id: &str,
        audit: &AuditEntry,
        now: Timestamp,
    ) -> Answer<PasskeyRemoved> {
        const STEP: Sql = "SELECT step FROM factors WHERE account = $1";
        const MARKS: Sql = "SELECT mark FROM passkeys WHERE account = $1";
        const REMOVE: Sql = "DELETE FROM passkeys WHERE mark = $1 AND account = $2";
        once_more(|| async {
            let opens = Opens::Again(session.clone());
            let mut transaction = self.core.backend.begin().await?;
            let Some(account) = who(&self.core, transaction.as_mut(), &opens, now).await? else {
                return Ok(PasskeyRemoved::Out);
            };
            let user = account.id.as_str();
            if !may_add(transaction.as_mut(), &opens, &account, now).await? {
                return Ok(PasskeyRemoved::Out);
            }
            let steps = transaction.rows(STEP, values![user]).await?;
            let phone = match steps.first() {
                Some(row) => row.count(0)? < NO_PHONE,
                None => false,
            };
            let marks = transaction.rows(MARKS, values![user]).await?;
            let found = marks
                .iter()
                .filter_map(|row| row.bytes(0).ok())
                .find(|mark| crate::ids::hex(mark) == id);
            let Some(mark) = found else {
                return Ok(PasskeyRemoved::Out);
            };
            if marks.len() == 1 && !phone {
                return Ok(PasskeyRemoved::Last);
            }
            transaction.run(REMOVE, values![mark, user]).await?;
            self.end_others(transaction.as_mut(), user, &hash(session)).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
                .await?;
            transaction.commit().await?;
            Ok(PasskeyRemoved::Done)
        })
        .await
    }
}
