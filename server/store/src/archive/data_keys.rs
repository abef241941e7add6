//! Changing the data keys. Every municipality and every case gets a new one, under a new first key of the key file, and
//! what was sealed with the old one is sealed anew: one municipality or case after the other, each in one transaction.
//!
//! What still has its turn before it is what stands under another key of the key file than the one that `key_change`
//! names. So a change that was interrupted, by a crash too, goes on where it stopped, and there is no moment in which
//! something stands sealed by a key that the database does not have.
//!
//! Others work meanwhile, on other machines too. They hold no key longer than a transaction, and nobody can seal by an
//! old key what this has sealed by the new one: a change of a case names the key it was sealed by, whatever else seals
//! holds a row that is held here as well. The order in which rows are held is the same everywhere: a municipality's
//! words, accounts by their ids, the municipality, the head of its log; for a case, the case.

use super::account_rows::hold;
use super::audit::move_head;
use super::keys::{self, CaseKey};
use super::state::Stored;
use super::{
    Archive, drafts, drawings, factor_rows, factors, feedback, glass, outbox, passkeys, personal, profiles, retention,
    rotation, scrubs, state, wide_searches, wordings,
};
use crate::backend::{Row, Sql, Transaction, values};
use crate::seal::{DataKey, KeyFile, Place};
use crate::{AuditEntry, DataKeysChanged, StoreError};
use std::collections::BTreeSet;

/// Ids, events or accounts read at a time.
const AT_A_TIME: u16 = 200;
/// Papers read at a time: each can be some hundred kilobytes.
const PAPERS_AT_A_TIME: u16 = 8;

/// Seals a value anew for the same place.
fn anew(old: &DataKey, new: &DataKey, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
    Ok(new.seal(place, &zeroize::Zeroizing::new(old.open(place, sealed)?)))
}

impl Archive {
    /// Changes the data keys, under a new key of the key file or the one that has a fingerprint; or goes on with a change
    /// that was interrupted, under whichever key it began.
    pub(super) async fn seal_anew(
        &self,
        fingerprint: Option<&str>,
        audit: &AuditEntry,
    ) -> Result<DataKeysChanged, StoreError> {
        let (to, resumed, keys) = self.begin_change(fingerprint).await?;
        for old in keys.ids().filter(|old| *old != to) {
            self.wrap_house_anew(old, &keys).await?;
        }
        let (mut municipalities, mut cases) = (0, 0);
        let mut closed = BTreeSet::new();
        for id in self.ids_of_municipalities().await? {
            match self.municipality_anew(&to, &id).await {
                Ok(changed) => municipalities += u64::from(changed),
                Err(StoreError::Sealed(what)) => self.keeps_its_key("municipality", id, what, &mut closed),
                Err(fault) => return Err(fault),
            }
        }
        // Cases that others opened meanwhile may stand under the old key: until a whole pass finds none.
        loop {
            let before = cases;
            let mut after = String::new();
            loop {
                let ids = self.ids_of_cases(&to, &after).await?;
                let Some(last) = ids.last() else { break };
                after.clone_from(last);
                for id in ids.into_iter().filter(|id| !closed.contains(id)).collect::<Vec<_>>() {
                    match self.case_anew(&to, &id).await {
                        Ok(changed) => cases += u64::from(changed),
                        Err(StoreError::Sealed(what)) => self.keeps_its_key("case", id, what, &mut closed),
                        Err(fault) => return Err(fault),
                    }
                }
            }
            if cases == before {
                break;
            }
        }
        let mut transaction = self.core.backend.begin().await?;
        transaction.run("DELETE FROM key_change", values![]).await?;
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
            .await?;
        scrubs::owe(transaction.as_mut()).await?;
        transaction.commit().await?;
        // What was sealed with the old keys goes from the disk too.
        let traces = self.core.scrub_and_tell().await;
        let idle_keys = self.core.keys().ids().count() - self.needed_keys().await?.len();
        Ok(DataKeysChanged {
            resumed,
            municipalities,
            cases,
            closed: closed.into_iter().collect(),
            idle_keys,
            traces,
        })
    }

    /// Puts a key first into the key file and writes down that the change is under way; or finds that it was. Returns the
    /// key's id, whether the change was under way, and the key file with that key first.
    async fn begin_change(&self, fingerprint: Option<&str>) -> Result<(String, bool, KeyFile), StoreError> {
        const BEGIN: Sql = "INSERT INTO key_change (id, key_id) VALUES (1, $1)";
        let mut transaction = self.core.backend.begin().await?;
        self.core.check_row_macs(transaction.as_mut()).await?;
        let file = self.core.hold_key_file(transaction.as_mut()).await?;
        if let Some(to) = rotation::under_way(transaction.as_mut()).await? {
            let Some(file) = file.led_by_id(&to) else {
                tracing::error!("the key under which the data keys are being changed is not in the key file");
                return Err(StoreError::Sealed(
                    "the key under which the data keys are being changed",
                ));
            };
            self.core.set_keys(file.clone());
            return Ok((to, true, file));
        }
        if let Some(fingerprint) = fingerprint {
            self.check_unused(&file, fingerprint).await?;
        }
        // The file first: a key that nothing needs yet does no harm.
        let next = rotation::next_first(&file, fingerprint)?;
        let to = next.first().id.clone();
        self.core.set_keys(next.clone());
        transaction.run(BEGIN, values![&to]).await?;
        transaction.commit().await?;
        Ok((to, false, next))
    }

    fn keeps_its_key(&self, what: &str, id: String, part: &str, closed: &mut BTreeSet<String>) {
        tracing::error!(id, "something of this {what} does not open ({part}): it keeps its key");
        closed.insert(id);
    }

    async fn ids_of_municipalities(&self) -> Result<Vec<String>, StoreError> {
        const READ: Sql = "SELECT id FROM municipalities ORDER BY id";
        texts(&self.core.backend.rows(READ, values![]).await?)
    }

    /// Cases that have their turn before them, after one of them.
    async fn ids_of_cases(&self, to: &str, after: &str) -> Result<Vec<String>, StoreError> {
        const READ: Sql = "SELECT id FROM cases WHERE id > $2 AND key_id <> $1 AND forgotten = 0
            ORDER BY id LIMIT $3";
        texts(&self.core.backend.rows(READ, values![to, after, AT_A_TIME]).await?)
    }

    /// Gives a municipality a new key; returns whether it had an old one.
    async fn municipality_anew(&self, to: &str, id: &str) -> Result<bool, StoreError> {
        const ACCOUNTS: Sql = "SELECT id FROM accounts WHERE municipality = $1 ORDER BY id";
        const TAKE: Sql = "UPDATE municipalities SET name = name WHERE id = $1 AND key_id <> $2 RETURNING key_id, key";
        const PUT: Sql = "UPDATE municipalities SET key_id = $2, key = $3 WHERE id = $1";
        const PUT_WORDS: Sql = "UPDATE wording_heads SET sealed = $2 WHERE municipality = $1";
        let mut transaction = self.core.backend.begin().await?;
        let held = transaction.as_mut();
        let words = held.rows(wordings::LOCK, values![id, Vec::new()]).await?;
        for user in texts(&held.rows(ACCOUNTS, values![id]).await?)? {
            hold(held, &user).await?;
        }
        let taken = held.rows(TAKE, values![id, to]).await?;
        let Some(row) = taken.first() else { return Ok(false) };
        let place = keys::of_municipality(id);
        let old = self.core.unwrap(place, row.text(0)?, row.bytes(1)?)?;
        let new = DataKey::fresh();

        // Read again: an account may have been made before the municipality was held.
        for user in texts(&held.rows(ACCOUNTS, values![id]).await?)? {
            account_anew(held, id, &user, &old, &new).await?;
        }
        wordings_anew(held, id, &old, &new).await?;
        reasons_anew(held, id, &old, &new).await?;
        feedback_anew(held, id, &old, &new).await?;
        if let Some(row) = words
            .first()
            .filter(|row| row.int(0).is_ok_and(|revision| revision > 0))
        {
            let revision = row.int(0)?.to_string();
            let place = wordings::place(id, wordings::IN_FORCE, "", &revision);
            let sealed = anew(&old, &new, place, row.bytes(1)?)?;
            held.run(PUT_WORDS, values![id, sealed]).await?;
        }
        let wrapped = new.wrap_under(&self.core.keys(), to, place)?;
        held.run(PUT, values![id, wrapped.key_id, wrapped.key]).await?;
        move_head(held, id, &old, &new).await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Gives a case a new key; returns whether it had an old one.
    async fn case_anew(&self, to: &str, id: &str) -> Result<bool, StoreError> {
        const TAKE: Sql = "UPDATE cases SET forgotten = forgotten WHERE id = $1 AND forgotten = 0 AND key_id <> $2
            RETURNING municipality, forgotten, key_id, key, label, sealed, version";
        const PUT: Sql = "UPDATE cases SET key_id = $2, key = $3, label = $4, sealed = $5 WHERE id = $1";
        let mut transaction = self.core.backend.begin().await?;
        let rows = transaction.rows(TAKE, values![id, to]).await?;
        let Some(row) = rows.first() else { return Ok(false) };
        let old = self.core.open_case_key(id, row)?;
        let new = CaseKey {
            municipality: old.municipality.clone(),
            case: old.case.clone(),
            key: DataKey::fresh(),
        };
        let label = anew(&old.key, &new.key, old.place("label", ""), row.bytes(4)?)?;
        if events_anew(transaction.as_mut(), &old, &new).await? != row.int(6)? {
            return Err(StoreError::Sealed("the history of a case"));
        }
        papers_anew(transaction.as_mut(), &old, &new).await?;
        outbox::seal_anew(transaction.as_mut(), &old, &new).await?;
        drafts_and_reasons_anew(transaction.as_mut(), &old, &new).await?;
        drawings::sealed_anew(transaction.as_mut(), &old, &new).await?;
        retention::hold_anew(transaction.as_mut(), &old, &new).await?;
        let level = self.core.level();
        let state = match state::open_sealed(&old, row.count(6)?, row.bytes(5)?, level)? {
            Stored::Current(state) => *state,
            Stored::Earlier | Stored::Altered => {
                state::replay(&new, &transaction.rows(state::HISTORY, values![id]).await?)?
            }
        };
        let sealed = state::seal(&new, &state, level)?;
        let municipality = self
            .core
            .municipality_in(transaction.as_mut(), &new.municipality)
            .await?;
        let secret = personal::secret(&municipality);
        personal::mark(transaction.as_mut(), &new, &secret, &state.case).await?;
        let place = keys::of_case(&new.municipality, id);
        let wrapped = new.key.wrap_under(&self.core.keys(), to, place)?;
        let values = values![id, wrapped.key_id, wrapped.key, label, sealed];
        transaction.run(PUT, values).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

fn texts(rows: &[Row]) -> Result<Vec<String>, StoreError> {
    rows.iter().map(|row| row.text(0).map(str::to_owned)).collect()
}

async fn account_anew(
    transaction: &mut dyn Transaction,
    municipality: &str,
    user: &str,
    old: &DataKey,
    new: &DataKey,
) -> Result<(), StoreError> {
    const READ: Sql = "SELECT profile, photo FROM accounts WHERE id = $1";
    const PUT: Sql = "UPDATE accounts SET profile = $2, photo = $3 WHERE id = $1";
    const FACTOR: Sql = "SELECT sealed FROM factors WHERE account = $1";
    const PUT_FACTOR: Sql = "UPDATE factors SET sealed = $2 WHERE account = $1";
    const OFFERS: Sql = "SELECT hash, sealed FROM factor_offers WHERE account = $1";
    const PUT_OFFER: Sql = "UPDATE factor_offers SET sealed = $2 WHERE hash = $1";
    const PASSKEYS: Sql = "SELECT mark, sealed FROM passkeys WHERE account = $1";
    const PUT_PASSKEY: Sql = "UPDATE passkeys SET sealed = $2 WHERE mark = $1";
    // They last five minutes; whoever is in the middle of one is asked anew.
    const CEREMONIES: Sql = "DELETE FROM ceremonies WHERE account = $1";
    for row in transaction.rows(READ, values![user]).await? {
        let profile = anew(old, new, profiles::profile_of(municipality, user), row.bytes(0)?)?;
        let photo = row.bytes_or_none(1);
        let photo = photo.map(|photo| anew(old, new, profiles::photo_of(municipality, user), photo));
        transaction.run(PUT, values![user, profile, photo.transpose()?]).await?;
    }
    for row in transaction.rows(FACTOR, values![user]).await? {
        let sealed = anew(old, new, factor_rows::secret_at(municipality, user), row.bytes(0)?)?;
        transaction.run(PUT_FACTOR, values![user, sealed]).await?;
    }
    for row in transaction.rows(OFFERS, values![user]).await? {
        let door = crate::ids::hex(row.bytes(0)?);
        let sealed = anew(old, new, factors::offer_at(municipality, user, &door), row.bytes(1)?)?;
        transaction.run(PUT_OFFER, values![row.bytes(0)?, sealed]).await?;
    }
    for row in transaction.rows(PASSKEYS, values![user]).await? {
        let id = crate::ids::hex(row.bytes(0)?);
        let sealed = anew(old, new, passkeys::passkey_at(municipality, user, &id), row.bytes(1)?)?;
        transaction.run(PUT_PASSKEY, values![row.bytes(0)?, sealed]).await?;
    }
    transaction.run(CEREMONIES, values![user]).await?;
    Ok(())
}

/// Reasons of searches that found no case.
async fn reasons_anew(
    transaction: &mut dyn Transaction,
    municipality: &str,
    old: &DataKey,
    new: &DataKey,
) -> Result<(), StoreError> {
    const READ: Sql = "SELECT id, sealed FROM searches WHERE case_id = '' AND municipality = $1";
    const PUT: Sql = "UPDATE searches SET sealed = $2 WHERE id = $1 AND case_id = ''";
    for row in transaction.rows(READ, values![municipality]).await? {
        let id = row.text(0)?;
        let sealed = anew(old, new, wide_searches::place(municipality, id), row.bytes(1)?)?;
        transaction.run(PUT, values![id, sealed]).await?;
    }
    Ok(())
}

/// Lines that children wrote about a talk.
async fn feedback_anew(held: &mut dyn Transaction, of: &str, old: &DataKey, new: &DataKey) -> Result<(), StoreError> {
    const READ: Sql = "SELECT id, sealed FROM feedback_lines WHERE municipality = $1";
    const PUT: Sql = "UPDATE feedback_lines SET sealed = $2 WHERE id = $1";
    for row in held.rows(READ, values![of]).await? {
        let sealed = anew(old, new, feedback::place(of, row.text(0)?), row.bytes(1)?)?;
        held.run(PUT, values![row.text(0)?, sealed]).await?;
    }
    Ok(())
}

async fn wordings_anew(
    transaction: &mut dyn Transaction,
    municipality: &str,
    old: &DataKey,
    new: &DataKey,
) -> Result<(), StoreError> {
    const READ: Sql = "SELECT number, file, waits, sealed FROM wordings
        WHERE municipality = $1 AND number > $2 ORDER BY number LIMIT $3";
    const PUT: Sql = "UPDATE wordings SET sealed = $3 WHERE municipality = $1 AND number = $2";
    let mut after = 0;
    loop {
        let rows = transaction.rows(READ, values![municipality, after, AT_A_TIME]).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.int(0)?;
        for row in &rows {
            let which = wordings::which(row.count(0)?, row.yes(2)?);
            let place = wordings::place(municipality, "wording", row.text(1)?, &which);
            let sealed = anew(old, new, place, row.bytes(3)?)?;
            transaction.run(PUT, values![municipality, row.int(0)?, sealed]).await?;
        }
    }
}

/// Returns the number of the last event.
async fn events_anew(transaction: &mut dyn Transaction, old: &CaseKey, new: &CaseKey) -> Result<i64, StoreError> {
    const READ: Sql = "SELECT version, sealed FROM events WHERE case_id = $1 AND version > $2
        ORDER BY version LIMIT $3";
    const PUT: Sql = "UPDATE events SET sealed = $3 WHERE case_id = $1 AND version = $2";
    let mut after = 0_i64;
    loop {
        let rows = transaction.rows(READ, values![&old.case, after, AT_A_TIME]).await?;
        let Some(last) = rows.last() else { return Ok(after) };
        after = last.int(0)?;
        for row in &rows {
            let version = row.int(0)?;
            let which = version.to_string();
            let sealed = anew(&old.key, &new.key, old.place("event", &which), row.bytes(1)?)?;
            transaction.run(PUT, values![&old.case, version, sealed]).await?;
        }
    }
}

async fn papers_anew(transaction: &mut dyn Transaction, old: &CaseKey, new: &CaseKey) -> Result<(), StoreError> {
    const READ: Sql = "SELECT id, sealed FROM papers WHERE case_id = $1 AND id > $2 ORDER BY id LIMIT $3";
    const PUT: Sql = "UPDATE papers SET sealed = $2 WHERE id = $1";
    let mut after = String::new();
    loop {
        let rows = transaction
            .rows(READ, values![&old.case, &after, PAPERS_AT_A_TIME])
            .await?;
        let Some(last) = rows.last() else { return Ok(()) };
        last.text(0)?.clone_into(&mut after);
        for row in &rows {
            let id = row.text(0)?;
            let sealed = anew(&old.key, &new.key, old.place("paper", id), row.bytes(1)?)?;
            transaction.run(PUT, values![id, sealed]).await?;
        }
    }
}

async fn drafts_and_reasons_anew(
    transaction: &mut dyn Transaction,
    old: &CaseKey,
    new: &CaseKey,
) -> Result<(), StoreError> {
    const DRAFTS: Sql = "SELECT form, account, sealed FROM drafts WHERE case_id = $1";
    const PUT_DRAFT: Sql = "UPDATE drafts SET sealed = $4 WHERE case_id = $1 AND form = $2 AND account = $3";
    const GRANTS: Sql = "SELECT account, since, sealed FROM grants WHERE case_id = $1";
    const PUT_GRANT: Sql = "UPDATE grants SET sealed = $4 WHERE case_id = $1 AND account = $2 AND since = $3";
    const SEARCHES: Sql = "SELECT id, sealed FROM searches WHERE case_id = $1";
    const PUT_SEARCH: Sql = "UPDATE searches SET sealed = $3 WHERE case_id = $1 AND id = $2";
    for row in transaction.rows(DRAFTS, values![&old.case]).await? {
        let (form, account) = (row.text(0)?, row.text(1)?);
        let which = drafts::which_of(form, account);
        let sealed = anew(&old.key, &new.key, old.place("draft", &which), row.bytes(2)?)?;
        transaction
            .run(PUT_DRAFT, values![&old.case, form, account, sealed])
            .await?;
    }
    for row in transaction.rows(GRANTS, values![&old.case]).await? {
        let (account, since) = (row.text(0)?, row.int(1)?);
        let which = glass::which(account, since);
        let sealed = anew(&old.key, &new.key, old.place("grant", &which), row.bytes(2)?)?;
        transaction
            .run(PUT_GRANT, values![&old.case, account, since, sealed])
            .await?;
    }
    for row in transaction.rows(SEARCHES, values![&old.case]).await? {
        let id = row.text(0)?;
        let sealed = anew(&old.key, &new.key, old.place("search", id), row.bytes(1)?)?;
        transaction.run(PUT_SEARCH, values![&old.case, id, sealed]).await?;
    }
    Ok(())
}
