//! What can be wrong with a key file, for its operator.

/// What is wrong with a key file.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// Users other than its owner can read or change it.
    #[error("the key file {path} can be read or changed by others (mode {mode:o}): run chmod 600 {path}")]
    Open {
        /// Which file.
        path: String,
        /// Its mode.
        mode: u32,
    },
    /// Wrapped by a passphrase, and none was given.
    #[error(
        "the key file {0} is wrapped by a passphrase: name the file that holds it (key_passphrase_file in the \
         configuration), give it as the systemd credential boernehoejde-key-passphrase, or type it at a terminal"
    )]
    Wrapped(String),
    /// Wrapped by another passphrase, or altered.
    #[error("the passphrase does not open the key file {0}: it is another one, or the file was altered")]
    WrongPassphrase(String),
    /// The key file is another one than the configuration names.
    #[error(
        "the key file {path} has the fingerprint {has}, and key_fingerprint in the configuration is {wanted}: put the \
         right key file in its place; never let the server make a new one"
    )]
    OtherFingerprint {
        /// Which file.
        path: String,
        /// The fingerprints of its keys.
        has: String,
        /// The configured one.
        wanted: String,
    },
    /// The key file lacks the key under which the store's own stands.
    #[error(
        "the key file {path} has the fingerprint {has}, and lacks the key {needs} under which this store stands: it is \
         another store's, or a copy from before the keys were changed; put the newest key file of this store in its place"
    )]
    OtherStore {
        /// Which file.
        path: String,
        /// The fingerprints of its keys.
        has: String,
        /// The id of the key that it lacks.
        needs: String,
    },
    /// No key of the key file has this fingerprint.
    #[error("no key of the key file {path} has the fingerprint {wanted}; it has {has}")]
    NoSuchKey {
        /// Which file.
        path: String,
        /// The fingerprints of its keys.
        has: String,
        /// The one that was asked for.
        wanted: String,
    },
    /// Data keys are to be changed under a key under which some stand already.
    #[error(
        "something in the store stands under the key {0} already, and could not be told from what is changed: add a key for \
         it (boernehoejde keys add)"
    )]
    InUse(String),
    /// The file with the passphrase cannot be used.
    #[error("the file with the key file's passphrase, {path}: {error}")]
    PassphraseFile {
        /// Which file.
        path: String,
        /// The operating system's error.
        error: std::io::Error,
    },
    /// Users other than its owner can read or change the file with the passphrase.
    #[error(
        "the file with the key file's passphrase, {path}, can be read or changed by others (mode {mode:o}): run chmod 600 {path}"
    )]
    OpenPassphrase {
        /// Which file.
        path: String,
        /// Its mode.
        mode: u32,
    },
    /// Missing, although a database needs it.
    #[error("the key file {0} is missing: without it nothing in the database can be opened; put it back")]
    Missing(String),
    /// Not a key file: path, and the number of the bad line.
    #[error("{0} is not a key file: line {1} cannot be read")]
    Malformed(String, usize),
    /// It cannot be read or written.
    #[error("the key file {path}: {error}")]
    File {
        /// Which file.
        path: String,
        /// The operating system's error.
        error: std::io::Error,
    },
}
