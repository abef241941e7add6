//! Backups. Both backends share one format, so a backup of one can be restored into the other.
//!
//! ```text
//! boernehoejde backup 1 KEYID STAMP VERSION\n      (or: boernehoejde case-keys 1 …)
//! T name  R values  R values …  T name …   each with its length before it
//! E number of rows
//! MAC over everything before it, 32 bytes
//! ```
//!
//! With recipients both files are sealed whole, as they are written ([`WholeWriter`]): nothing of them is on the disk in
//! the clear, not for a moment.
//!
//! The wrapped keys of the cases are in `case-keys` beside the backup, and only the
//! newest such file is kept. A case whose key is not in it is restored as a tombstone:
//! so erasing a case also erases it in earlier backups (docs/storage.md).

use super::catalog::{CASE_KEY, TABLES};
use super::{Archive, StoreCore};
use crate::backend::{Value, values};
use crate::seal::{BackupRecipient, FileKey, Secret, WholeWriter};
use crate::{BackedUp, StoreError};
use hmac::{Hmac, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// The name of the file with the cases' keys, beside the backups.
pub(super) const CASE_KEYS: &str = "case-keys";
/// The first words of the two file formats.
pub(super) const BACKUP_FORM: &str = "boernehoejde backup 1";
pub(super) const CASE_KEYS_FORM: &str = "boernehoejde case-keys 1";
/// The version that makes the backup, for whoever reads it later.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Rows read at a time.
const AT_A_TIME: u16 = 500;

/// The MAC secret of a backup, derived from a key of the key file.
pub(super) fn secret(key: &FileKey) -> Secret {
    key.derive("backup")
}

/// Wraps an I/O error with its file's path.
pub(super) fn file_fault(path: &Path) -> impl Fn(std::io::Error) -> StoreError {
    let path = path.display().to_string();
    move |error| match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::FileTooLarge | std::io::ErrorKind::QuotaExceeded => {
            StoreError::Full
        }
        _ => StoreError::File {
            path: path.clone(),
            error,
        },
    }
}

/// A file written under a temporary name until it is complete.
struct Tape {
    out: WholeWriter<BufWriter<File>>,
    mac: Hmac<Sha256>,
    rows: u64,
    beside: PathBuf,
    path: PathBuf,
}

impl Tape {
    fn begin(
        path: &Path,
        form: &str,
        core: &StoreCore,
        to: &[BackupRecipient],
        stamp: i64,
    ) -> Result<Tape, StoreError> {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".unfinished");
        let beside = path.with_file_name(name);
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&beside);
        let keys = core.keys();
        let key = keys.first();
        let file = BufWriter::new(file.map_err(file_fault(&beside))?);
        let mut tape = Tape {
            out: WholeWriter::begin(file, to).map_err(file_fault(&beside))?,
            mac: secret(key).running_mac(),
            rows: 0,
            beside,
            path: path.to_owned(),
        };
        tape.put(format!("{form} {} {stamp} {VERSION}\n", key.id).as_bytes())?;
        Ok(tape)
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.mac.update(bytes);
        self.out.write_all(bytes).map_err(file_fault(&self.beside))
    }

    fn record(&mut self, tag: u8, body: &[u8]) -> Result<(), StoreError> {
        let length = u32::try_from(body.len() + 1).map_err(|_| StoreError::Backup("a row is too large".into()))?;
        self.put(&length.to_le_bytes())?;
        self.put(&[tag])?;
        self.put(body)
    }

    fn row(&mut self, row: &[Value]) -> Result<(), StoreError> {
        self.rows += 1;
        self.record(b'R', &encode(row))
    }

    /// Finishes the file and moves it into place once all bytes are on the disk.
    fn end(mut self) -> Result<BackedUp, StoreError> {
        let rows = self.rows;
        self.record(b'E', &rows.to_le_bytes())?;
        let mac = self.mac.clone().finalize().into_bytes();
        let fault = file_fault(&self.beside);
        self.out.write_all(&mac).map_err(&fault)?;
        let mut out = self.out.finish().map_err(&fault)?;
        out.flush().map_err(&fault)?;
        out.get_ref().sync_all().map_err(&fault)?;
        let bytes = out.get_ref().metadata().map_err(&fault)?.len();
        fs::rename(&self.beside, &self.path).map_err(&fault)?;
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))
            .and_then(|folder| folder.sync_all())
            .map_err(&fault)?;
        Ok(BackedUp { rows, bytes })
    }
}

fn encode(row: &[Value]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut piece = |tag: u8, bytes: &[u8]| {
        out.push(tag);
        out.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        out.extend_from_slice(bytes);
    };
    for value in row {
        match value {
            Value::Int(Some(number)) => piece(b'i', &number.to_le_bytes()),
            Value::Text(Some(text)) => piece(b't', text.as_bytes()),
            Value::Bytes(Some(bytes)) => piece(b'b', bytes),
            Value::Int(None) | Value::Text(None) | Value::Bytes(None) => piece(b'n', &[]),
        }
    }
    out
}

impl Archive {
    /// Writes one consistent snapshot of the store, sealed if there are recipients.
    pub(super) async fn write_backup(
        &self,
        to: &Path,
        recipients: &[BackupRecipient],
        now: Timestamp,
    ) -> Result<BackedUp, StoreError> {
        if to.file_name().is_none() || to.file_name() == Some(CASE_KEYS.as_ref()) || to.exists() {
            return Err(StoreError::Backup("a backup needs a new file to be written to".into()));
        }
        let stamp = now.as_millisecond();
        let case_keys = to.with_file_name(CASE_KEYS);
        let mut tape = Tape::begin(to, BACKUP_FORM, &self.core, recipients, stamp)?;
        let mut keys = Tape::begin(&case_keys, CASE_KEYS_FORM, &self.core, recipients, stamp)?;
        let mut transaction = self.core.backend.snapshot().await?;
        for table in TABLES {
            tape.record(b'T', table.name.as_bytes())?;
            let mut rows = transaction.rows(table.first, values![AT_A_TIME]).await?;
            while let Some(last) = rows.last() {
                let mut after = table.key_of(&last.0);
                after.push(Value::from(AT_A_TIME));
                let whole = rows.len() == usize::from(AT_A_TIME);
                for mut row in rows {
                    if table.name == "cases" && row.0.len() > CASE_KEY {
                        let empty = Value::Bytes(Some(Vec::new()));
                        let key = std::mem::replace(&mut row.0[CASE_KEY], empty);
                        keys.row(&[row.0[0].clone(), row.0[CASE_KEY - 1].clone(), key])?;
                    }
                    tape.row(&row.0)?;
                }
                rows = if whole {
                    transaction.rows(table.read, after).await?
                } else {
                    Vec::new()
                };
            }
        }
        drop(transaction);
        // The keys first: a backup without its keys is useless.
        keys.end()?;
        tape.end()
    }
}
