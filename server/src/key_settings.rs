//! Where the key file is, and what opens it: as the configuration says, as systemd hands it over, or as it is typed.

use crate::terminal;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use store::{KeyFile, KeyFileError, Passphrase};

/// The name of the credential with the key file.
const KEYS_CREDENTIAL: &str = "boernehoejde-keys";
/// The name of the credential with its passphrase.
const PASSPHRASE_CREDENTIAL: &str = "boernehoejde-key-passphrase";

/// What is said about the key file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeySettings {
    /// The key file, if it is not `keys` in the data folder.
    pub file: Option<PathBuf>,
    /// A file with the passphrase that wraps it.
    pub passphrase_file: Option<PathBuf>,
    /// The fingerprint that one of its keys must have.
    pub fingerprint: Option<String>,
    /// Where systemd puts this unit's credentials (`$CREDENTIALS_DIRECTORY`).
    pub credentials: Option<PathBuf>,
}

/// Whether a passphrase may be asked for at the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Where there is one.
    AtTheTerminal,
    /// Never.
    Nobody,
}

/// A variable of the environment that is set to something. A container is told by them where its secrets were mounted;
/// they never hold a secret themselves, because the environment of a process is none.
fn named(variable: &str) -> Option<OsString> {
    std::env::var_os(variable).filter(|value| !value.is_empty())
}

impl KeySettings {
    /// As the configuration says and, where it says nothing, the environment: `BOERNEHOEJDE_KEY_FILE`,
    /// `BOERNEHOEJDE_KEY_PASSPHRASE_FILE`, `BOERNEHOEJDE_KEY_FINGERPRINT`, and systemd's `CREDENTIALS_DIRECTORY`.
    #[must_use]
    pub fn of(file: Option<PathBuf>, passphrase_file: Option<PathBuf>, fingerprint: Option<String>) -> KeySettings {
        let path = |variable| named(variable).map(PathBuf::from);
        let text = |variable| named(variable).and_then(|value| value.into_string().ok());
        KeySettings {
            file: file.or_else(|| path("BOERNEHOEJDE_KEY_FILE")),
            passphrase_file: passphrase_file.or_else(|| path("BOERNEHOEJDE_KEY_PASSPHRASE_FILE")),
            fingerprint: fingerprint.or_else(|| text("BOERNEHOEJDE_KEY_FINGERPRINT")),
            credentials: path("CREDENTIALS_DIRECTORY"),
        }
    }

    /// The key file: the configured one, else the credential, else `keys` in the data folder.
    #[must_use]
    pub fn path(&self, data: &Path) -> PathBuf {
        let configured = self.file.clone().or_else(|| self.credential(KEYS_CREDENTIAL));
        configured.unwrap_or_else(|| data.join("keys"))
    }

    /// Whether the key file is a credential: it can be read and not written.
    #[must_use]
    pub fn is_credential(&self, data: &Path) -> bool {
        let folder = self.credentials.as_deref();
        folder.is_some_and(|folder| self.path(data).starts_with(folder))
    }

    fn credential(&self, name: &str) -> Option<PathBuf> {
        let file = self.credentials.as_ref()?.join(name);
        file.is_file().then_some(file)
    }

    /// The passphrase: from the configured file, else from the credential, else typed, if the key file is wrapped.
    ///
    /// # Errors
    /// Its file cannot be used, or the terminal cannot be read.
    pub fn passphrase(&self, data: &Path, ask: Ask) -> Result<Option<Passphrase>, KeyFileError> {
        let file = self.passphrase_file.clone();
        if let Some(file) = file.or_else(|| self.credential(PASSPHRASE_CREDENTIAL)) {
            return Passphrase::read(&file).map(Some);
        }
        let path = self.path(data);
        if ask == Ask::Nobody || !terminal::is_there() || !KeyFile::is_wrapped(&path) {
            return Ok(None);
        }
        let question = format!("Passphrase of the key file {}: ", path.display());
        let typed = terminal::ask_secretly(&question).map_err(|error| KeyFileError::PassphraseFile {
            path: "the terminal".into(),
            error,
        });
        typed.map(|text| Some(Passphrase::typed(text)))
    }

    /// Checks the configured fingerprint, if there is one, before anything is opened. A key file that is missing is
    /// none of that fingerprint, so that no new one is made in its place.
    ///
    /// # Errors
    /// It is another key file, or cannot be read.
    pub fn check(&self, data: &Path, passphrase: Option<&Passphrase>) -> Result<(), KeyFileError> {
        match &self.fingerprint {
            None => Ok(()),
            Some(wanted) => KeyFile::read_with(&self.path(data), passphrase)?.check_fingerprint(wanted),
        }
    }
}
