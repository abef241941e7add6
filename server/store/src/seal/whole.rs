//! Whole files sealed to a recipient: backups, which leave the machine. The format is age's (version 1, X25519), so that
//! the `age` command opens such a file too. A recipient seals and opens nothing; the identity that opens is kept
//! elsewhere, so that a thief of the server's disk and of its backups reads no backup.

use super::private_file::{self, Pipes, Unread};
use age::secrecy::ExposeSecret;
use age::x25519;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::str::FromStr;
use zeroize::Zeroizing;

/// The first line of a file that is sealed with age.
const FIRST_LINE: &[u8] = b"age-encryption.org/v1\n";
/// The most bytes of an identity file: some hundred identities.
const LARGEST_IDENTITY_FILE: u64 = 1 << 16;

/// What is wrong with a recipient or an identity file. Never quotes what may be a secret.
#[derive(Debug, thiserror::Error)]
pub enum BackupKeyError {
    /// Not a recipient.
    #[error("{0} is no recipient: one begins with age1 and is printed by `boernehoejde backup-key FILE`")]
    Recipient(String),
    /// A secret was given where a recipient belongs. Whoever sees the command or the configuration has it now.
    #[error(
        "that is an identity, which opens backups, and no recipient, which seals them: somebody may have read it where it \
         was typed, so make another with `boernehoejde backup-key FILE`"
    )]
    Secret,
    /// Users other than its owner can read or change an identity file.
    #[error("the identity file {path} can be read or changed by others (mode {mode:o}): run chmod 600 {path}")]
    Open {
        /// Which file.
        path: String,
        /// Its mode.
        mode: u32,
    },
    /// There is a file of that name already.
    #[error("{0} is there already, and may open backups: name another file")]
    There(String),
    /// Not an identity file.
    #[error(
        "{0} is no identity file: line {1} is no AGE-SECRET-KEY-1…; an identity that is itself sealed has to be opened \
         first, into a file in memory"
    )]
    Malformed(String, usize),
    /// It cannot be read or written.
    #[error("the identity file {path}: {error}")]
    File {
        /// Which file.
        path: String,
        /// The operating system's error.
        error: io::Error,
    },
}

/// To whom a backup is sealed: a public key, `age1…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupRecipient(x25519::Recipient);

impl FromStr for BackupRecipient {
    type Err = BackupKeyError;

    fn from_str(text: &str) -> Result<BackupRecipient, BackupKeyError> {
        if text.to_ascii_uppercase().contains("AGE-SECRET-KEY-") {
            return Err(BackupKeyError::Secret);
        }
        let read = text.parse().map(BackupRecipient);
        read.map_err(|_| BackupKeyError::Recipient(format!("{text:?}")))
    }
}

impl std::fmt::Display for BackupRecipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// What opens sealed backups. Never printed.
#[derive(Clone, Default)]
pub struct BackupIdentities(Vec<x25519::Identity>);

impl std::fmt::Debug for BackupIdentities {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BackupIdentities({})", self.0.len())
    }
}

impl BackupIdentities {
    /// None: for backups that are not sealed.
    #[must_use]
    pub fn none() -> BackupIdentities {
        BackupIdentities::default()
    }

    /// Adds the identities of a file: a line each, beside empty lines and comments (`#`), as `age-keygen` writes it.
    ///
    /// # Errors
    /// Accessible to others, unreadable, or not an identity file.
    pub fn read(&mut self, path: &Path) -> Result<(), BackupKeyError> {
        let shown = path.display().to_string();
        let fault = |error| BackupKeyError::File {
            path: shown.clone(),
            error,
        };
        let read = private_file::read(path, LARGEST_IDENTITY_FILE, Pipes::Trusted);
        let text = read.map_err(|unread| match unread {
            Unread::Open(mode) => BackupKeyError::Open {
                path: shown.clone(),
                mode,
            },
            Unread::File(error) => fault(error),
        })?;
        let before = self.0.len();
        for (line, number) in text.lines().map(str::trim).zip(1..) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let identity = line.parse();
            self.0
                .push(identity.map_err(|_| BackupKeyError::Malformed(shown.clone(), number))?);
        }
        if self.0.len() == before {
            return Err(BackupKeyError::Malformed(shown, 1));
        }
        Ok(())
    }

    /// Makes an identity, writes it to a new file of mode 0600, and returns its recipient.
    ///
    /// # Errors
    /// There is such a file, or it cannot be written.
    pub fn create(path: &Path) -> Result<BackupRecipient, BackupKeyError> {
        let shown = path.display().to_string();
        let fault = |error: io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => BackupKeyError::There(shown.clone()),
            _ => BackupKeyError::File {
                path: shown.clone(),
                error,
            },
        };
        let identity = x25519::Identity::generate();
        let recipient = BackupRecipient(identity.to_public());
        let secret = identity.to_string();
        let text = Zeroizing::new(format!(
            "# opens what is sealed to {recipient}\n{}\n",
            secret.expose_secret()
        ));
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        let mut file = file.map_err(fault)?;
        file.write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
            .map_err(fault)?;
        Ok(recipient)
    }
}

/// A file that is being written, sealed if there are recipients.
pub(crate) enum WholeWriter<W: Write> {
    /// In the clear.
    Plain(W),
    /// Sealed, some kilobytes at a time.
    Sealed(Box<age::stream::StreamWriter<W>>),
}

impl<W: Write> WholeWriter<W> {
    /// Begins a file; without recipients it is not sealed.
    pub(crate) fn begin(out: W, recipients: &[BackupRecipient]) -> io::Result<WholeWriter<W>> {
        if recipients.is_empty() {
            return Ok(WholeWriter::Plain(out));
        }
        let to = recipients.iter().map(|recipient| &recipient.0 as &dyn age::Recipient);
        let seal = age::Encryptor::with_recipients(to).map_err(io::Error::other)?;
        Ok(WholeWriter::Sealed(Box::new(seal.wrap_output(out)?)))
    }

    /// Writes what is left. Without it a sealed file is one that was cut short.
    pub(crate) fn finish(self) -> io::Result<W> {
        match self {
            WholeWriter::Plain(out) => Ok(out),
            WholeWriter::Sealed(out) => out.finish(),
        }
    }
}

impl<W: Write> Write for WholeWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            WholeWriter::Plain(out) => out.write(bytes),
            WholeWriter::Sealed(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            WholeWriter::Plain(out) => out.flush(),
            WholeWriter::Sealed(out) => out.flush(),
        }
    }
}

/// Why a sealed file was not opened.
#[derive(Debug)]
pub(crate) enum Closed {
    /// It is sealed, and there is no identity to open it with.
    NoIdentity,
    /// None of the identities opens it.
    OtherIdentity,
    /// It is no whole age file.
    Damaged,
    /// It cannot be read.
    Unreadable(io::Error),
}

/// How a file was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedTo {
    /// The recipient whose identity opened it. An age file does not say who the others are.
    pub opened_for: BackupRecipient,
}

/// What is in a file, opened if it is sealed.
pub(crate) type Whole = (Box<dyn BufRead + Send>, Option<SealedTo>);

/// Opens a file that may be sealed. The reader gives plain bytes, a chunk at a time; each was authenticated before it
/// is given, and the end of a file that was cut short is an error.
pub(crate) fn open_whole(file: File, identities: &BackupIdentities) -> Result<Whole, Closed> {
    let mut input = BufReader::with_capacity(1 << 16, file);
    if !input.fill_buf().map_err(Closed::Unreadable)?.starts_with(FIRST_LINE) {
        return Ok((Box::new(input), None));
    }
    if identities.0.is_empty() {
        return Err(Closed::NoIdentity);
    }
    let sealed = age::Decryptor::new_buffered(input).map_err(|_| Closed::Damaged)?;
    let used = std::cell::Cell::new(0);
    let each = identities.0.iter().zip(0..).map(|(identity, number)| {
        used.set(number);
        identity as &dyn age::Identity
    });
    let opened = sealed.decrypt(each).map_err(|error| match error {
        age::DecryptError::NoMatchingKeys => Closed::OtherIdentity,
        _ => Closed::Damaged,
    })?;
    // The search ends with the identity that opened it.
    let opened_for = identities.0.get(used.get()).ok_or(Closed::OtherIdentity)?;
    let opened_for = BackupRecipient(opened_for.to_public());
    Ok((
        Box::new(BufReader::with_capacity(1 << 16, opened)),
        Some(SealedTo { opened_for }),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_no_recipient_and_is_not_repeated() {
        let secret = x25519::Identity::generate().to_string();
        let refused = secret.expose_secret().parse::<BackupRecipient>().unwrap_err();
        assert!(matches!(refused, BackupKeyError::Secret));
        assert!(!refused.to_string().contains(secret.expose_secret()));
        assert!("age1nobody".parse::<BackupRecipient>().is_err());
    }
}
