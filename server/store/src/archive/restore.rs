//! Restores a backup into an empty store of either kind. The whole file is checked
//! before the first row is written, and everything is written in one transaction.

use super::backup::{BACKUP_FORM, CASE_KEYS, CASE_KEYS_FORM, file_fault, secret};
use super::catalog::{CASE_KEY, TABLES, Table};
use super::{Archive, keys, level};
use crate::backend::{Transaction, Value, values};
use crate::seal::{DataKey, KeyFile};
use crate::{BackedUp, StoreError};
use domain::event::Level;
use hmac::Mac;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// Maximum length of a record in bytes, far more than any row: a paper is a PDF of some hundred kilobytes.
const LONGEST_RECORD: usize = 64 * 1024 * 1024;
/// Length of the MAC at the end, in bytes.
const MAC: u64 = 32;

/// A file whose MAC has been checked.
struct Checked {
    input: BufReader<File>,
    stamp: i64,
    bytes: u64,
}

/// One record.
enum Record {
    Table(String),
    Row(Vec<Value>),
    End(u64),
}

impl Checked {
    /// Opens a file, checks its MAC, and positions it before the first record.
    fn open(path: &Path, form: &str, keys: &KeyFile) -> Result<Checked, StoreError> {
        let fault = file_fault(path);
        let bad = |what: &str| StoreError::Backup(format!("{}: {what}", path.display()));
        let file = File::open(path).map_err(&fault)?;
        let bytes = file.metadata().map_err(&fault)?.len();
        let mut input = BufReader::with_capacity(1 << 16, file);
        let mut first = Vec::new();
        input.by_ref().take(200).read_until(b'\n', &mut first).map_err(&fault)?;
        let text = String::from_utf8_lossy(&first);
        let rest = text
            .strip_prefix(form)
            .ok_or_else(|| bad("it is no file of this kind"))?;
        let mut words = rest.split_whitespace();
        let (key_id, stamp) = (
            words.next().unwrap_or_default(),
            words.next().and_then(|stamp| stamp.parse().ok()),
        );
        let stamp = stamp.ok_or_else(|| bad("its first line cannot be read"))?;
        let key = keys.get(key_id).ok_or_else(|| {
            bad(&format!(
                "it was made with the key {key_id:?}, which is not in the key file: put that key file in place first"
            ))
        })?;
        let mut mac = secret(key).running_mac();
        mac.update(&first);
        let mut left = bytes.saturating_sub(first.len() as u64 + MAC);
        let mut piece = vec![0; 1 << 16];
        while left > 0 {
            let most = usize::try_from(left).unwrap_or(usize::MAX).min(piece.len());
            let read = input.read(&mut piece[..most]).map_err(&fault)?;
            if read == 0 {
                return Err(bad("it was cut short"));
            }
            mac.update(&piece[..read]);
            left -= read as u64;
        }
        let mut end = Vec::new();
        input.read_to_end(&mut end).map_err(&fault)?;
        mac.verify_slice(&end).map_err(|_| bad("it was cut short or altered"))?;
        input.seek(SeekFrom::Start(first.len() as u64)).map_err(&fault)?;
        Ok(Checked { input, stamp, bytes })
    }

    fn record(&mut self) -> Result<Record, StoreError> {
        let bad = || StoreError::Backup("a record cannot be read".into());
        let mut length = [0; 4];
        self.input.read_exact(&mut length).map_err(|_| bad())?;
        let length = u32::from_le_bytes(length) as usize;
        if !(1..=LONGEST_RECORD).contains(&length) {
            return Err(bad());
        }
        let mut record = vec![0; length];
        self.input.read_exact(&mut record).map_err(|_| bad())?;
        let (tag, body) = record.split_first().ok_or_else(bad)?;
        Ok(match tag {
            b'T' => Record::Table(String::from_utf8(body.to_vec()).map_err(|_| bad())?),
            b'R' => Record::Row(decode(body).ok_or_else(bad)?),
            b'E' => Record::End(u64::from_le_bytes(body.try_into().map_err(|_| bad())?)),
            _ => return Err(bad()),
        })
    }
}

fn decode(mut body: &[u8]) -> Option<Vec<Value>> {
    let mut row = Vec::new();
    while let Some((tag, rest)) = body.split_first() {
        let (length, rest) = rest.split_first_chunk::<8>()?;
        let (bytes, rest) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
        row.push(match tag {
            b'i' => Value::Int(Some(i64::from_le_bytes(bytes.try_into().ok()?))),
            b't' => Value::Text(Some(String::from_utf8(bytes.to_vec()).ok()?)),
            b'b' => Value::Bytes(Some(bytes.to_vec())),
            b'n' => Value::Int(None),
            _ => return None,
        });
        body = rest;
    }
    Some(row)
}

impl Archive {
    /// Restores a backup, with the cases' keys from the `case-keys` file beside it.
    pub(super) async fn read_backup(&self, from: &Path) -> Result<BackedUp, StoreError> {
        let keys = self.core.keys();
        let mut backup = Checked::open(from, BACKUP_FORM, &keys)?;
        let mut case_keys = Checked::open(&from.with_file_name(CASE_KEYS), CASE_KEYS_FORM, &keys)?;
        if case_keys.stamp < backup.stamp {
            return Err(StoreError::Backup(
                "the case-keys beside it are older than it is: put the newest there".into(),
            ));
        }
        let mut known: HashMap<String, (Value, Value)> = HashMap::new();
        while let Record::Row(row) = case_keys.record()? {
            let [Value::Text(Some(id)), key_id, key] = row.as_slice() else {
                return Err(StoreError::Backup("the case-keys cannot be read".into()));
            };
            known.insert(id.clone(), (key_id.clone(), key.clone()));
        }

        let mut transaction = self.core.backend.begin().await?;
        if !super::upkeep::is_empty(transaction.as_mut()).await? {
            return Err(StoreError::NotEmpty);
        }
        transaction.run("DELETE FROM audit_heads", values![]).await?;
        transaction.run("DELETE FROM house", values![]).await?;
        transaction.run("DELETE FROM format", values![]).await?;
        // An empty store that was started once beside a folder of words took it over for nobody; what counts is the
        // backup's.
        transaction.run("DELETE FROM wordings_taken_over", values![]).await?;
        let mut rows = 0;
        let mut table: Option<&Table> = None;
        loop {
            match backup.record()? {
                Record::Table(name) => table = TABLES.iter().find(|table| table.name == name),
                Record::Row(row) => {
                    let table =
                        table.ok_or_else(|| StoreError::Backup("it holds a table this build does not know".into()))?;
                    put(transaction.as_mut(), table, row, &known).await?;
                    rows += 1;
                }
                Record::End(counted) if counted == rows => break,
                Record::End(_) => return Err(StoreError::Backup("rows are missing".into())),
            }
        }
        erase_tombstones(transaction.as_mut()).await?;
        // The level is restored too: servers that could read the store when it was backed up may still be running.
        let level = level::read_in(transaction.as_mut()).await?;
        if level > Level::NEWEST {
            return Err(StoreError::Backup("it was made by a newer version".into()));
        }
        level::set(transaction.as_mut(), level).await?;
        let house = transaction
            .rows("SELECT key_id, key FROM house WHERE id = 1", values![])
            .await?;
        let house = house
            .first()
            .ok_or_else(|| StoreError::Backup("it holds no server key".into()))?;
        let house = DataKey::unwrap(&keys, keys::HOUSE, house.text(0)?, house.bytes(1)?)?;
        transaction.commit().await?;
        self.core.set_house(house);
        self.core.set_level(level);
        Ok(BackedUp {
            rows,
            bytes: backup.bytes,
        })
    }
}

/// Writes a row. A case gets its key back, or becomes a tombstone if its key is missing.
async fn put(
    transaction: &mut dyn Transaction,
    table: &Table,
    mut row: Vec<Value>,
    known: &HashMap<String, (Value, Value)>,
) -> Result<(), StoreError> {
    for (value, kind) in row.iter_mut().zip(table.kinds.chars()) {
        if *value == Value::Int(None) {
            *value = match kind {
                't' => Value::Text(None),
                'b' => Value::Bytes(None),
                _ => Value::Int(None),
            };
        }
    }
    if !table.fits(&row) {
        return Err(StoreError::Backup(format!("a row of {} does not fit", table.name)));
    }
    if table.name == "cases" {
        let key = row.first().and_then(|id| match id {
            Value::Text(Some(id)) => known.get(id),
            _ => None,
        });
        let empty = Value::Bytes(Some(Vec::new()));
        match key {
            Some((key_id, key)) if *key != empty => {
                row[CASE_KEY - 1] = key_id.clone();
                row[CASE_KEY] = key.clone();
            }
            // ERASED, then key_id, key, label and sealed.
            _ => {
                row[CASE_KEY - 2] = Value::from(true);
                row[CASE_KEY - 1] = Value::from("");
                row[CASE_KEY] = empty.clone();
                row[CASE_KEY + 1] = empty.clone();
                row[CASE_KEY + 2] = empty;
            }
        }
    }
    transaction.run(table.write, row).await?;
    Ok(())
}

/// Deletes what the backup still held of cases that were erased after it was made.
async fn erase_tombstones(transaction: &mut dyn Transaction) -> Result<(), StoreError> {
    for statement in super::upkeep::ERASE_STONES {
        transaction.run(statement, values![]).await?;
    }
    Ok(())
}
