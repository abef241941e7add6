//! Reads the records of a backup, or of the keys beside it, one at a time: memory does not grow with the file. The MAC
//! over all of them stands at the end, so that a file is read twice: once through, and then for its rows. The second
//! time the MAC is looked at again, since the file may have changed in between.

use super::backup::{CASE_KEYS, CASE_KEYS_FORM, file_fault, secret};
use super::catalog::{TABLES, Table};
use crate::StoreError;
use crate::backend::Value;
use crate::seal::{BackupIdentities, Closed, KeyFile, SealedTo, open_whole};
use hmac::{Hmac, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use std::fs::File;
use std::io::{BufRead, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Maximum length of a record in bytes, far more than any row: a paper is a PDF of some hundred kilobytes.
const LONGEST_RECORD: u32 = 64 * 1024 * 1024;
/// Maximum length of the first line in bytes.
const LONGEST_LINE: u64 = 200;
/// Length of the MAC at the end, in bytes.
const MAC: usize = 32;

/// One record.
enum Record {
    /// The rows of this table follow.
    Table(String),
    /// A row.
    Row(Vec<Value>),
    /// There were so many rows, and the MAC over all of them fits.
    End(u64),
}

/// A file that is being read.
pub(super) struct TapeReader {
    path: PathBuf,
    input: Box<dyn BufRead + Send>,
    mac: Hmac<Sha256>,
    /// When it was made, in milliseconds.
    pub(super) stamp: i64,
    /// The version that made it; `None` in backups of 0.1.0.
    pub(super) version: Option<String>,
    /// How it was sealed, if it was.
    pub(super) sealed: Option<SealedTo>,
    /// The file's size.
    pub(super) bytes: u64,
    /// The table whose rows are read, of those this build knows.
    table: Option<&'static Table>,
    /// How many rows were read.
    rows: u64,
}

impl TapeReader {
    /// Opens a file and reads it to its end once, so that nothing is done with one that is not whole; then stands before
    /// its first record again.
    pub(super) fn open(
        path: &Path,
        form: &str,
        keys: &KeyFile,
        identities: &BackupIdentities,
    ) -> Result<TapeReader, StoreError> {
        let mut first = TapeReader::begin(path, form, keys, identities)?;
        while first.record()?.0 != b'E' {}
        TapeReader::begin(path, form, keys, identities)
    }

    fn begin(path: &Path, form: &str, keys: &KeyFile, identities: &BackupIdentities) -> Result<TapeReader, StoreError> {
        let fault = file_fault(path);
        let bad = |what: &str| StoreError::Backup(format!("{}: {what}", path.display()));
        let file = File::open(path).map_err(&fault)?;
        let bytes = file.metadata().map_err(&fault)?.len();
        let (mut input, sealed) = open_whole(file, identities).map_err(|closed| match closed {
            Closed::NoIdentity => bad("it is sealed: name the file with the identity that opens it (--identity FILE)"),
            Closed::OtherIdentity => bad("it was sealed to somebody else: none of the identities given opens it"),
            Closed::Damaged => bad("it was cut short or altered: take another copy of it"),
            Closed::Unreadable(error) => fault(error),
        })?;
        let mut line = Vec::new();
        let read = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line);
        read.map_err(|error| unreadable(path, error))?;
        let text = String::from_utf8_lossy(&line);
        let rest = text.strip_prefix(form).ok_or_else(|| {
            bad(&format!(
                "it is no file of this kind: one begins with {form:?}, and a sealed one with \"age-encryption.org\""
            ))
        })?;
        let mut words = rest.split_whitespace();
        let key_id = words.next().unwrap_or_default();
        let stamp = words.next().and_then(|stamp| stamp.parse().ok());
        let stamp = stamp.ok_or_else(|| bad("its first line cannot be read"))?;
        let key = keys.get(key_id).ok_or_else(|| {
            bad(&format!(
                "it was made with the key {key_id:?}, which is not in the key file: put that key file in place first"
            ))
        })?;
        let mut mac = secret(key).running_mac();
        mac.update(&line);
        Ok(TapeReader {
            path: path.to_owned(),
            input,
            mac,
            stamp,
            version: words.next().map(str::to_owned),
            sealed,
            bytes,
            table: None,
            rows: 0,
        })
    }

    /// When it was made.
    pub(super) fn made_at(&self) -> Result<Timestamp, StoreError> {
        Timestamp::from_millisecond(self.stamp).map_err(|_| self.bad())
    }

    /// The next row and its table; `None` behind the last one.
    ///
    /// # Errors
    /// Altered or cut short; of a table that this build does not know; some rows are missing.
    pub(super) fn next_row(&mut self) -> Result<Option<(&'static Table, Vec<Value>)>, StoreError> {
        loop {
            match self.next()? {
                Record::Table(name) => self.table = TABLES.iter().find(|table| table.name == name),
                Record::Row(row) => {
                    let unknown = || StoreError::Backup("it holds a table this build does not know".into());
                    let table = self.table.ok_or_else(unknown)?;
                    self.rows += 1;
                    return Ok(Some((table, table.typed(row)?)));
                }
                Record::End(counted) if counted == self.rows => return Ok(None),
                Record::End(_) => return Err(StoreError::Backup("rows are missing".into())),
            }
        }
    }

    /// The next record, decoded.
    fn next(&mut self) -> Result<Record, StoreError> {
        let (tag, body) = self.record()?;
        Ok(match tag {
            b'T' => Record::Table(String::from_utf8(body).map_err(|_| self.bad())?),
            b'R' => Record::Row(decode(&body).ok_or_else(|| self.bad())?),
            _ => Record::End(u64::from_le_bytes(body.as_slice().try_into().map_err(|_| self.bad())?)),
        })
    }

    /// The next record: its tag and its body. Behind the last one the MAC has to fit, and nothing may follow it.
    fn record(&mut self) -> Result<(u8, Vec<u8>), StoreError> {
        let mut head = [0; 5];
        self.exactly(&mut head)?;
        let [a, b, c, d, tag] = head;
        let length = u32::from_le_bytes([a, b, c, d]);
        if !(1..=LONGEST_RECORD).contains(&length) || !matches!(tag, b'T' | b'R' | b'E') {
            return Err(self.bad());
        }
        // Not reserved at once: a length that was altered may name more than there is.
        let mut body = Vec::new();
        let wanted = u64::from(length - 1);
        let read = self.input.by_ref().take(wanted).read_to_end(&mut body);
        let read = read.map_err(|error| unreadable(&self.path, error))?;
        if read as u64 != wanted {
            return Err(self.bad());
        }
        self.mac.update(&head);
        self.mac.update(&body);
        if tag == b'E' {
            let mut mac = [0; MAC];
            self.exactly(&mut mac)?;
            self.mac.clone().verify_slice(&mac).map_err(|_| self.bad())?;
            let more = self.input.fill_buf().map_err(|error| unreadable(&self.path, error))?;
            if !more.is_empty() {
                return Err(self.bad());
            }
        }
        Ok((tag, body))
    }

    fn exactly(&mut self, bytes: &mut [u8]) -> Result<(), StoreError> {
        let read = self.input.read_exact(bytes);
        read.map_err(|error| unreadable(&self.path, error))
    }

    fn bad(&self) -> StoreError {
        cut_or_altered(&self.path)
    }
}

fn cut_or_altered(path: &Path) -> StoreError {
    let shown = path.display();
    StoreError::Backup(format!("{shown}: it was cut short or altered: take another copy of it"))
}

/// An error in the middle of a file: what the operating system says, or that the file is not whole.
fn unreadable(path: &Path, error: std::io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::UnexpectedEof | ErrorKind::InvalidData => cut_or_altered(path),
        _ => file_fault(path)(error),
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

/// The keys of the cases, from the file beside a backup. Both are in the order of the cases' ids, so that one key is
/// held at a time.
pub(super) struct CaseKeysReader {
    tape: TapeReader,
    /// The key that was read last: the case's id, the id of the key that wraps it, and itself.
    last: Option<(String, Value, Value)>,
    ended: bool,
}

impl CaseKeysReader {
    /// Opens the keys beside `backup`.
    ///
    /// # Errors
    /// They are missing, not whole, or older than the backup.
    pub(super) fn beside(
        path: &Path,
        backup: &TapeReader,
        keys: &KeyFile,
        identities: &BackupIdentities,
    ) -> Result<CaseKeysReader, StoreError> {
        let tape = TapeReader::open(&path.with_file_name(CASE_KEYS), CASE_KEYS_FORM, keys, identities)?;
        if tape.stamp < backup.stamp {
            return Err(StoreError::Backup(
                "the case-keys beside it are older than it is: put the newest there".into(),
            ));
        }
        Ok(CaseKeysReader {
            tape,
            last: None,
            ended: false,
        })
    }

    /// When they were written.
    pub(super) fn made_at(&self) -> Result<Timestamp, StoreError> {
        self.tape.made_at()
    }

    /// The wrapped key of a case and the id of the key that wraps it; `None` if the case was erased since. Asked for in
    /// the order of the ids.
    pub(super) fn of(&mut self, case: &str) -> Result<Option<(Value, Value)>, StoreError> {
        while !self.ended && self.last.as_ref().is_none_or(|(id, ..)| id.as_str() < case) {
            self.read_on()?;
        }
        let empty = Value::Bytes(Some(Vec::new()));
        let found = self.last.as_ref().filter(|(id, _, key)| id == case && *key != empty);
        Ok(found.map(|(_, key_id, key)| (key_id.clone(), key.clone())))
    }

    /// Reads what is left, so that the MAC at the end is looked at.
    pub(super) fn read_to_end(&mut self) -> Result<(), StoreError> {
        while !self.ended {
            self.read_on()?;
        }
        Ok(())
    }

    fn read_on(&mut self) -> Result<(), StoreError> {
        let row = match self.tape.next()? {
            Record::Row(row) => row,
            Record::Table(_) => return Err(self.tape.bad()),
            Record::End(_) => {
                self.ended = true;
                return Ok(());
            }
        };
        let Ok([Value::Text(Some(id)), key_id, key]) = <[Value; 3]>::try_from(row) else {
            return Err(self.tape.bad());
        };
        if self.last.as_ref().is_some_and(|(before, ..)| *before >= id) {
            return Err(self.tape.bad());
        }
        self.last = Some((id, key_id, key));
        Ok(())
    }
}
