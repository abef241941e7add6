//! Data keys: the server's, a municipality's, a case's.

use super::StoreCore;
use super::audit::audit_secret;
use crate::StoreError;
use crate::backend::{Backend, Row, Sql, Transaction, values};
use crate::seal::{DataKey, KeyFile, KeyFileError, Place, Secret, Wrapped};
use domain::event::Level;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

/// The seal place of the server's own key in a store whose upgrade to MACs over rows is not finished.
const HOUSE: Place<'static> = Place {
    what: "house-key",
    municipality: "",
    of: "",
    which: "",
};
/// The same where every row that opens doors has its MAC. Whether they are demanded hangs on where the key opens, and so
/// on the key file: nobody turns them off with the database in hand.
const HOUSE_WITH_MACS: Place<'static> = Place {
    which: "rows carry MACs",
    ..HOUSE
};

/// The server's own key, unwrapped.
pub(super) struct House {
    pub(super) key: DataKey,
    /// Whether rows that open doors are believed by their MACs alone.
    pub(super) macs: bool,
}

impl House {
    fn place(macs: bool) -> Place<'static> {
        if macs { HOUSE_WITH_MACS } else { HOUSE }
    }

    /// Unwraps it.
    pub(super) fn unwrap(keys: &KeyFile, key_id: &str, key: &[u8]) -> Result<House, StoreError> {
        let of = |macs| DataKey::unwrap(keys, House::place(macs), key_id, key).map(|key| House { key, macs });
        of(true).or_else(|_| of(false))
    }

    /// Wraps it with the first key of the key file: in a store that is new.
    pub(super) fn wrap(&self, keys: &KeyFile) -> Wrapped {
        self.key.wrap(keys, House::place(self.macs))
    }

    /// Wraps it with a key of the key file.
    pub(super) fn wrap_under(&self, keys: &KeyFile, under: &str) -> Result<Wrapped, StoreError> {
        self.key.wrap_under(keys, under, House::place(self.macs))
    }

    /// Refuses a key file that lacks the key under which the server's own stands: it is another store's, or older than
    /// the last change of keys.
    pub(super) fn check_file(keys: &KeyFile, key_id: &str) -> Result<(), StoreError> {
        if keys.get(key_id).is_some() {
            return Ok(());
        }
        Err(StoreError::Keys(KeyFileError::OtherStore {
            path: keys.path().display().to_string(),
            has: keys.fingerprints().join(", "),
            needs: key_id.to_owned(),
        }))
    }

    /// Refuses a level that does not fit the key: somebody put one of them back.
    pub(super) fn check(&self, level: Level) -> Result<(), StoreError> {
        if self.macs == (level >= Level::ROW_MACS) {
            Ok(())
        } else {
            Err(StoreError::Altered("the level of the store"))
        }
    }
}

/// The ids of keys under which something in the database stands, and which the key file does not hold. With a million
/// cases too it is one look into an index for each key.
pub(super) async fn lacking(backend: &dyn Backend, keys: &KeyFile) -> Result<Vec<String>, StoreError> {
    const TOWNS: Sql = "SELECT DISTINCT key_id FROM municipalities ORDER BY key_id";
    // An erased case stands under none.
    const NEXT: Sql = "SELECT key_id FROM cases WHERE key_id > $1 ORDER BY key_id LIMIT 1";
    let mut used = std::collections::BTreeSet::new();
    for row in backend.rows(TOWNS, values![]).await? {
        used.insert(row.text(0)?.to_owned());
    }
    let mut last = String::new();
    while let Some(row) = backend.rows(NEXT, values![&last]).await?.first() {
        row.text(0)?.clone_into(&mut last);
        used.insert(last.clone());
    }
    used.retain(|id| keys.get(id).is_none());
    Ok(used.into_iter().collect())
}

/// The seal place of a municipality's key.
pub(super) fn of_municipality(municipality: &str) -> Place<'_> {
    Place {
        what: "municipality-key",
        municipality,
        of: "",
        which: "",
    }
}

/// The seal place of a case's key.
pub(super) fn of_case<'a>(municipality: &'a str, case: &'a str) -> Place<'a> {
    Place {
        what: "case-key",
        municipality,
        of: case,
        which: "",
    }
}

/// A case's key, with the case's id and municipality.
pub(super) struct CaseKey {
    pub(super) municipality: String,
    pub(super) case: String,
    pub(super) key: DataKey,
}

impl CaseKey {
    /// The seal place of a value of this case.
    pub(super) fn place<'a>(&'a self, what: &'static str, which: &'a str) -> Place<'a> {
        Place {
            what,
            municipality: &self.municipality,
            of: &self.case,
            which,
        }
    }
}

impl StoreCore {
    /// The key file as last read.
    pub(super) fn keys(&self) -> Arc<KeyFile> {
        Arc::clone(&self.keys.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Replaces the key file in memory after it changed on the disk.
    pub(super) fn set_keys(&self, keys: KeyFile) {
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(keys);
    }

    /// The server's own key.
    pub(super) fn house(&self) -> DataKey {
        self.house.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Replaces the server's own key: after a backup was restored, or where its place has changed.
    pub(super) fn set_house(&self, house: House) {
        self.macs.store(house.macs, Ordering::Relaxed);
        *self.house.write().unwrap_or_else(PoisonError::into_inner) = house.key;
    }

    /// Whether rows that open doors are believed by their MACs alone, as last read.
    pub(super) fn demands_macs(&self) -> bool {
        self.macs.load(Ordering::Relaxed)
    }

    /// Reads the key file anew for a key under which something of this store stands: another process may have added it, or
    /// put it first. A file that lacks it replaces nothing: it is another store's, and the keys in memory are good.
    pub(super) fn read_keys_again(&self, for_key: &str) -> Result<Arc<KeyFile>, StoreError> {
        let file = self.keys().again()?;
        House::check_file(&file, for_key)?;
        self.set_keys(file);
        Ok(self.keys())
    }

    /// Unwraps a data key. If its key id is unknown, the key file is re-read: another process may have added the key.
    pub(super) fn unwrap(&self, place: Place<'_>, key_id: &str, key: &[u8]) -> Result<DataKey, StoreError> {
        if self.keys().get(key_id).is_none() {
            match self.read_keys_again(key_id) {
                // Said below, as of any data key that does not open: the row may be to blame, and not the file.
                Err(StoreError::Keys(KeyFileError::OtherStore { .. })) => {}
                read => drop(read?),
            }
        }
        DataKey::unwrap(&self.keys(), place, key_id, key)
    }

    /// A municipality's key as it stands now; [`StoreError::NotFound`] if there is no such municipality. It may be
    /// another one a moment later: what is sealed or opened by it is read in the same transaction.
    pub(super) async fn municipality(&self, id: &str) -> Result<DataKey, StoreError> {
        const READ: &str = "SELECT key_id, key FROM municipalities WHERE id = $1";
        self.open_municipality(id, &self.backend.rows(READ, values![id]).await?)
    }

    /// The same inside a transaction. Whoever seals something in a row that was there before holds that row's account,
    /// or the municipality's row of `wording_heads`, or of `audit_heads`: the change of keys holds them too.
    pub(super) async fn municipality_in(
        &self,
        transaction: &mut dyn Transaction,
        id: &str,
    ) -> Result<DataKey, StoreError> {
        const READ: &str = "SELECT key_id, key FROM municipalities WHERE id = $1";
        self.open_municipality(id, &transaction.rows(READ, values![id]).await?)
    }

    /// The same, with the id of the key of the key file under which it stands: what is wrapped anew beside it stands
    /// under the same, so that every server follows a change of keys, whatever is first in its own key file.
    pub(super) async fn municipality_under(
        &self,
        transaction: &mut dyn Transaction,
        id: &str,
    ) -> Result<(DataKey, String), StoreError> {
        const READ: &str = "SELECT key_id, key FROM municipalities WHERE id = $1";
        let rows = transaction.rows(READ, values![id]).await?;
        let key = self.open_municipality(id, &rows)?;
        let under = rows.first().ok_or(StoreError::NotFound)?.text(0)?.to_owned();
        Ok((key, under))
    }

    /// The same for whoever makes an account: the key stays what it is until the transaction ends.
    pub(super) async fn municipality_held(
        &self,
        transaction: &mut dyn Transaction,
        id: &str,
    ) -> Result<DataKey, StoreError> {
        const TAKE: &str = "UPDATE municipalities SET name = name WHERE id = $1 RETURNING key_id, key";
        self.open_municipality(id, &transaction.rows(TAKE, values![id]).await?)
    }

    fn open_municipality(&self, id: &str, rows: &[Row]) -> Result<DataKey, StoreError> {
        let row = rows.first().ok_or(StoreError::NotFound)?;
        self.unwrap(of_municipality(id), row.text(0)?, row.bytes(1)?)
    }

    /// The MAC secret of a log's head.
    pub(super) async fn audit_secret(
        &self,
        transaction: &mut dyn Transaction,
        municipality: &str,
    ) -> Result<Secret, StoreError> {
        let key = match municipality {
            "" => self.house(),
            id => self.municipality_in(transaction, id).await?,
        };
        Ok(audit_secret(&key))
    }

    /// A case's key as it stands in a transaction that reads one moment.
    pub(super) async fn case_key_in(&self, snapshot: &mut dyn Transaction, case: &str) -> Result<CaseKey, StoreError> {
        const READ: &str = "SELECT municipality, forgotten, key_id, key FROM cases WHERE id = $1";
        let rows = snapshot.rows(READ, values![case]).await?;
        self.open_case_key(case, rows.first().ok_or(StoreError::NotFound)?)
    }

    /// A case's key, and as it is wrapped. It stays what it is until the transaction ends: writing the row locks it, in
    /// both databases.
    pub(super) async fn case_key_held(
        &self,
        transaction: &mut dyn Transaction,
        case: &str,
    ) -> Result<(CaseKey, Vec<u8>), StoreError> {
        const TAKE: &str = "UPDATE cases SET forgotten = forgotten WHERE id = $1
            RETURNING municipality, forgotten, key_id, key";
        let rows = transaction.rows(TAKE, values![case]).await?;
        let row = rows.first().ok_or(StoreError::NotFound)?;
        Ok((self.open_case_key(case, row)?, row.bytes(3)?.to_vec()))
    }

    /// A case's key, from a row that begins with municipality, forgotten, key_id, key.
    pub(super) fn open_case_key(&self, case: &str, row: &Row) -> Result<CaseKey, StoreError> {
        if row.yes(1)? {
            return Err(StoreError::Erased);
        }
        let municipality = row.text(0)?.to_owned();
        let key = self.unwrap(of_case(&municipality, case), row.text(2)?, row.bytes(3)?)?;
        Ok(CaseKey {
            municipality,
            case: case.to_owned(),
            key,
        })
    }
}
