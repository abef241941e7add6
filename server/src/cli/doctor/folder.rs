//! Checks the data folder: access, ownership, the key file in it, and free disk space.

use super::Line;
use crate::config::Config;
use crate::key_settings::Ask;
use rustix::fs::Access;
use std::fs::Metadata;
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use store::{KeyFileError, Looked, StoreError};

/// Free space in bytes below which it is a fault: the database stops when the disk is full.
const TOO_LITTLE: u64 = 200 << 20;
/// Free space in bytes below which there is a warning.
const LITTLE: u64 = 2 << 30;

/// The first command to set up a new server.
pub(super) const ADD: &str = "add-municipality ID --name NAME";
/// The second command.
pub(super) const CREATE: &str = "create-user NAME --municipality ID --role admin";

/// A command on this store, as the operator types it. If we run as root, it runs as the folder's owner; else the server
/// could not read the files it creates.
pub(super) fn command(config: &Config, words: &str) -> String {
    let prefix = not_roots(&config.data).map_or_else(String::new, |owner| format!("runuser -u {owner} -- "));
    format!("{prefix}boernehoejde {words} --data {}", config.data.display())
}

/// The owner of a folder, if we run as root and root does not own it: the owner cannot read what root creates there.
pub(in crate::cli) fn not_roots(folder: &Path) -> Option<String> {
    let owner = std::fs::metadata(folder).ok()?.uid();
    let me = rustix::process::geteuid();
    (me.is_root() && owner != me.as_raw()).then(|| user(owner))
}

/// Checks the folder and the database file in it.
pub(super) fn data(config: &Config) -> Vec<Line> {
    const WHAT: &str = "data folder";
    let folder = &config.data;
    let shown = folder.display();
    let there = match std::fs::metadata(folder) {
        Ok(there) => there,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let remedy = format!("{}\n{}", command(config, ADD), command(config, CREATE));
            return vec![Line::warn(
                WHAT,
                format!("{shown} is not there yet: nothing is kept"),
                remedy,
            )];
        }
        Err(error) => {
            let remedy = "run this as the user that the server runs as, or as root".to_owned();
            return vec![Line::fault(WHAT, format!("{shown}: {error}"), remedy)];
        }
    };
    if !there.is_dir() {
        let remedy = "name a folder with --data or with data = in the configuration";
        return vec![Line::fault(WHAT, format!("{shown} is no folder"), remedy)];
    }
    let (owner, mode) = (user(there.uid()), there.mode() & 0o777);
    let found = format!("{shown}, {owner}'s, mode {mode:04o}");
    let mut lines = vec![match () {
        () if rustix::fs::access(folder, Access::WRITE_OK | Access::EXEC_OK).is_err() => Line::fault(
            WHAT,
            format!(
                "{found}; {} cannot write there",
                user(rustix::process::geteuid().as_raw())
            ),
            format!("run the server, and this, as {owner}: runuser -u {owner} -- boernehoejde …"),
        ),
        () if mode & 0o077 != 0 => Line::warn(WHAT, found, format!("others can look into it: chmod 700 {shown}")),
        () => Line::ok(WHAT, found),
    }];
    lines.extend(strangers(folder, &there));
    lines
}

/// Checks for files owned by another user, such as root, which the server cannot read.
fn strangers(folder: &Path, there: &Metadata) -> Option<Line> {
    let strangers: Vec<String> = std::fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .filter(|entry| entry.metadata().is_ok_and(|file| file.uid() != there.uid()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    if strangers.is_empty() {
        return None;
    }
    let owner = user(there.uid());
    let found = format!(
        "not {owner}'s, so that the server may not read it: {}",
        strangers.join(", ")
    );
    let remedy = format!("chown -R --reference={0} {0}", folder.display());
    Some(Line::fault("data folder", found, remedy))
}

/// Checks the key file: it exists, only its owner has access, and it fits this database.
pub(super) fn key_file(config: &Config, looked: Option<&Looked>) -> Line {
    const WHAT: &str = "key file";
    let file = config.key_file();
    let shown = file.display().to_string();
    let fits = looked.and_then(|looked| looked.keys.as_ref());
    let read = config.keys.passphrase(&config.data, Ask::Nobody);
    let read = read.and_then(|passphrase| {
        let read = store::KeyFile::read_with(&file, passphrase.as_ref())?;
        config.keys.check(&config.data, passphrase.as_ref())?;
        Ok(read)
    });
    let how = match (
        config.keys.is_credential(&config.data),
        store::KeyFile::is_wrapped(&file),
    ) {
        (true, true) => ", a credential wrapped by a passphrase,",
        (true, false) => ", a credential,",
        (false, true) => ", wrapped by a passphrase,",
        (false, false) => "",
    };
    match (fits, read) {
        (None, Err(KeyFileError::Missing(_))) => Line::ok(WHAT, "none yet: the first start makes it"),
        (Some(Err(StoreError::Keys(KeyFileError::Missing(_)))) | Some(_), Err(KeyFileError::Missing(_))) => {
            Line::fault(
                WHAT,
                format!("{shown} is missing, and nothing in the database opens without it"),
                "put the copy that was kept apart back in its place",
            )
        }
        (_, Err(error @ KeyFileError::Open { .. })) => {
            Line::fault(WHAT, error.to_string(), format!("chmod 600 {shown}"))
        }
        (_, Err(KeyFileError::OpenPassphrase { path, mode })) => {
            let remedy = format!("chmod 600 {path}");
            Line::fault(WHAT, KeyFileError::OpenPassphrase { path, mode }.to_string(), remedy)
        }
        (_, Err(error @ (KeyFileError::Wrapped(_) | KeyFileError::WrongPassphrase(_)))) => Line::fault(
            WHAT,
            error.to_string(),
            "let key_passphrase_file in the configuration name the file with its passphrase, for the server's user alone",
        ),
        (_, Err(error @ KeyFileError::PassphraseFile { .. })) => {
            Line::fault(WHAT, error.to_string(), "put the file with the passphrase in its place")
        }
        (_, Err(error)) => Line::fault(
            WHAT,
            error.to_string(),
            "put the copy that was kept apart back in its place",
        ),
        (Some(Err(_)), Ok(_)) => Line::fault(
            WHAT,
            format!(
                "{shown} belongs to another database, or is older than its last change of keys: it does not open \
                 this one"
            ),
            "put the newest key file of this database in its place; never let the server make a new one",
        ),
        (Some(Ok(())), Ok(_)) if looked.is_some_and(|looked| !looked.lacking.is_empty()) => Line::fault(
            WHAT,
            format!(
                "{shown} opens this database and lacks keys under which something in it stands: {}",
                looked.map(|looked| looked.lacking.join(", ")).unwrap_or_default()
            ),
            "put the newest key file of this store in its place: its keys were changed on another machine",
        ),
        (Some(Ok(())), Ok(keys)) => Line::ok(
            WHAT,
            format!(
                "{shown}{how} is its owner's alone and opens this database; fingerprint {}",
                first(&keys)
            ),
        ),
        (None, Ok(_)) => Line::ok(
            WHAT,
            format!("{shown}{how} is its owner's alone; no database says yet whether it fits"),
        ),
    }
}

fn first(keys: &store::KeyFile) -> String {
    keys.fingerprints().into_iter().next().unwrap_or_default()
}

/// Checks the free disk space where the data is or will be stored.
pub(super) fn room(config: &Config) -> Line {
    const WHAT: &str = "disk";
    let here = config.data.ancestors().find(|folder| folder.exists());
    let here = here.unwrap_or(Path::new("."));
    let there = match rustix::fs::statvfs(here) {
        Ok(there) => there,
        Err(error) => {
            let remedy = "see that the folder's disk is mounted";
            return Line::fault(WHAT, format!("{}: {error}", here.display()), remedy);
        }
    };
    let free = there.f_bavail.saturating_mul(there.f_frsize);
    #[expect(clippy::cast_precision_loss, reason = "one decimal is shown")]
    let found = format!("{:.1} GB free at {}", free as f64 / 1e9, here.display());
    let remedy = "make room there, or let data = in the configuration lie on another disk";
    match () {
        () if free < TOO_LITTLE => Line::fault(WHAT, found, remedy),
        () if free < LITTLE => Line::warn(WHAT, found, remedy),
        () => Line::ok(WHAT, found),
    }
}

/// A user's name, or the user id if it has no name on this machine.
fn user(id: u32) -> String {
    let users = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let named = users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)?.parse() == Ok(id)).then(|| name.to_owned())
    });
    named.unwrap_or_else(|| id.to_string())
}
