//! Reads a backup through, as a restore would, and writes nothing anywhere.

use super::audit::{Followed, NOBODYS, audit_secret};
use super::backup::BACKUP_FORM;
use super::catalog::CASE_KEY;
use super::keys::{self, CaseKey};
use super::state::{self, Stored};
use super::tape::{CaseKeysReader, TapeReader};
use crate::backend::{Row, Value};
use crate::seal::{BackupIdentities, DataKey, KeyFile, Secret};
use crate::{Answer, AuditFault, BackupContents, StoreError};
use domain::event::{Level, MunicipalityId};
use std::collections::BTreeMap;
use std::path::Path;

/// Says what is in the backup `from`: its seal, the MAC over it and over the keys beside it, that each row is one of a
/// table of this build, that each case's label and state open, and that the audit logs are whole. What only the file does not
/// tell: whether it is the newest backup, and whether a log goes on elsewhere.
///
/// # Errors
/// It cannot be restored: cut short, altered, sealed to somebody else, under a key that the key file lacks, of a newer
/// version. The keys of the cases are missing or older.
pub fn inspect_backup(from: &Path, keys: &KeyFile, identities: &BackupIdentities) -> Answer<BackupContents> {
    let mut backup = TapeReader::open(from, BACKUP_FORM, keys, identities)?;
    let mut case_keys = CaseKeysReader::beside(from, &backup, keys, identities)?;
    let mut reading = Reading {
        keys,
        level: Level::FIRST,
        secrets: BTreeMap::new(),
        logs: BTreeMap::new(),
        ended: Vec::new(),
        contents: BackupContents {
            sealed: backup.sealed.clone(),
            made_at: backup.made_at()?,
            keys_made_at: case_keys.made_at()?,
            version: backup.version.clone(),
            rows: 0,
            bytes: backup.bytes,
            municipalities: 0,
            accounts: 0,
            cases: 0,
            erased: 0,
            events: 0,
            lines: 0,
            closed: Vec::new(),
            faults: Vec::new(),
        },
    };
    while let Some((table, row)) = backup.next_row()? {
        reading.row(table.name, &Row(row), &mut case_keys)?;
    }
    case_keys.read_to_end()?;
    reading.end()
}

/// A backup that is being read.
struct Reading<'a> {
    keys: &'a KeyFile,
    level: Level,
    /// The secret of each log's head, from the key of its municipality, or of the server under "".
    secrets: BTreeMap<String, Secret>,
    /// The log of each municipality, as far as it was read.
    logs: BTreeMap<String, Followed>,
    /// The logs whose head was there.
    ended: Vec<String>,
    contents: BackupContents,
}

impl Reading<'_> {
    fn row(&mut self, table: &str, row: &Row, case_keys: &mut CaseKeysReader) -> Result<(), StoreError> {
        self.contents.rows += 1;
        match table {
            "house" => {
                let key = keys::House::unwrap(self.keys, row.text(1)?, row.bytes(2)?)?.key;
                self.log_of(String::new(), &key);
            }
            "format" => self.level = Level(u32::try_from(row.count(1)?).unwrap_or(u32::MAX)),
            "municipalities" => {
                let id = row.text(0)?;
                let key = DataKey::unwrap(self.keys, keys::of_municipality(id), row.text(3)?, row.bytes(4)?)?;
                self.log_of(id.to_owned(), &key);
                self.contents.municipalities += 1;
            }
            "accounts" => self.contents.accounts += 1,
            "cases" => self.case(row, case_keys)?,
            "events" => self.contents.events += 1,
            "audit" => {
                self.contents.lines += 1;
                let log = row.text(0)?;
                let begun = || Followed::from_the_beginning(log);
                self.logs.entry(log.to_owned()).or_insert_with(begun).line(row)?;
            }
            "audit_heads" => self.head(row)?,
            _ => {}
        }
        Ok(())
    }

    fn log_of(&mut self, municipality: String, key: &DataKey) {
        let log = Followed::from_the_beginning(&municipality);
        self.secrets.insert(municipality.clone(), audit_secret(key));
        self.logs.insert(municipality, log);
    }

    /// A case: whether it comes back, and whether what is in it opens.
    fn case(&mut self, row: &Row, case_keys: &mut CaseKeysReader) -> Result<(), StoreError> {
        let (id, municipality) = (row.text(0)?, row.text(1)?);
        let wrapped = case_keys.of(id)?;
        let Some((Value::Text(Some(key_id)), Value::Bytes(Some(wrapped)))) = wrapped else {
            self.contents.erased += 1;
            return Ok(());
        };
        self.contents.cases += 1;
        let place = keys::of_case(municipality, id);
        let opened = DataKey::unwrap(self.keys, place, &key_id, &wrapped).and_then(|key| {
            let key = CaseKey {
                municipality: municipality.to_owned(),
                case: id.to_owned(),
                key,
            };
            key.key.open(key.place("label", ""), row.bytes(CASE_KEY + 1)?)?;
            state::open_sealed(&key, row.count(2)?, row.bytes(CASE_KEY + 2)?, self.level)
        });
        if matches!(opened, Err(_) | Ok(Stored::Altered)) {
            self.contents.closed.push(id.to_owned());
        }
        Ok(())
    }

    fn head(&mut self, row: &Row) -> Result<(), StoreError> {
        let name = row.text(0)?;
        self.ended.push(name.to_owned());
        let log = self.logs.entry(name.to_owned());
        let log = log.or_insert_with(|| Followed::from_the_beginning(name));
        let fault = match self.secrets.get(name) {
            Some(secret) => log.end(secret, row.count(1)?, row.bytes(2)?, row.bytes(3)?),
            None => Some((1, NOBODYS)),
        };
        self.contents.faults.extend(fault.map(|fault| audit_fault(name, fault)));
        Ok(())
    }

    fn end(mut self) -> Answer<BackupContents> {
        if self.level > Level::NEWEST {
            return Err(StoreError::Backup("it was made by a newer version".into()));
        }
        if !self.secrets.contains_key("") {
            return Err(StoreError::Backup("it holds no server key".into()));
        }
        for (name, log) in self.logs.iter().filter(|(name, _)| !self.ended.contains(name)) {
            self.contents.faults.push(audit_fault(name, log.without_head()));
        }
        Ok(self.contents)
    }
}

fn audit_fault(log: &str, (number, what): (u64, &str)) -> AuditFault {
    AuditFault {
        municipality: Some(log).filter(|log| !log.is_empty()).map(MunicipalityId::from),
        number,
        what: what.to_owned(),
    }
}
