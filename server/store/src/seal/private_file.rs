//! Files with a secret in them, which nobody but their owner may read or change.

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use zeroize::Zeroizing;

/// Whether somebody else's access to a pipe matters as it does to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pipes {
    /// It does.
    Checked,
    /// A pipe is what a shell made for this one command.
    Trusted,
}

/// Why such a file was not read.
#[derive(Debug)]
pub(super) enum Unread {
    /// Others can read or change it: its mode.
    Open(u32),
    /// It cannot be read.
    File(io::Error),
}

/// Reads a file, at most so many bytes of it.
pub(super) fn read(path: &Path, most: u64, pipes: Pipes) -> Result<Zeroizing<String>, Unread> {
    let file = File::open(path).map_err(Unread::File)?;
    // Checked on the open file, so that it cannot be swapped in between.
    let metadata = file.metadata().map_err(Unread::File)?;
    let mode = metadata.mode() & 0o777;
    if mode & 0o077 != 0 && (metadata.is_file() || pipes == Pipes::Checked) {
        return Err(Unread::Open(mode));
    }
    let mut text = Zeroizing::new(String::new());
    file.take(most).read_to_string(&mut text).map_err(Unread::File)?;
    Ok(text)
}
