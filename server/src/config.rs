//! Configuration of `serve`. Flags override the environment, which overrides the TOML file, which overrides defaults.

use crate::key_settings::{Ask, KeySettings};
use crate::oidc::provider::{Provider, Written};
use crate::outbox::settings::{self, Outlet};
use crate::proxies::Proxies;
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use store::{BackupRecipient, KeyFileError, Opening};

/// How the server is reached, which decides how strict cookies and forms are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// From this machine only, without TLS.
    Loopback,
    /// Over a network, through a proxy that speaks TLS.
    Public {
        /// The public URL.
        origin: Origin,
    },
}

/// A public URL as a browser sends it: `https://name` or `https://name:port`, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads one.
    ///
    /// # Errors
    /// What is wrong with it, for an operator.
    pub fn read(text: &str) -> Result<Origin, String> {
        let name = text.strip_prefix("https://").unwrap_or_default();
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':' | '[' | ']');
        let name = name.strip_suffix(":443").unwrap_or(name);
        if name_of(name).is_empty() || !name.chars().all(fits) {
            return Err(format!(
                "origin = {text:?}: write it as https://name, without a slash at its end"
            ));
        }
        // A browser leaves the usual port out.
        Ok(Origin(format!("https://{}", name.to_ascii_lowercase())))
    }

    /// The text of it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name in it, without the port.
    #[must_use]
    pub fn name(&self) -> &str {
        name_of(self.0.trim_start_matches("https://"))
    }
}

/// The name in a host with or without a port; an IPv6 address without its brackets.
#[must_use]
pub fn name_of(host: &str) -> &str {
    match host.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    }
}

/// Why nothing is served: other machines reach the address, and no origin is configured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0} can be reached from other machines, and no origin is configured: cookies would go without TLS, and anybody's form would \
     be taken, so nothing is served; listen on 127.0.0.1, put a proxy that speaks TLS before it (docs/install.md), and write \
     origin = \"https://the address people type\" into the configuration"
)]
pub struct NoOrigin(pub SocketAddr);

/// The configuration of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The listening address.
    pub listen: SocketAddr,
    /// The public URL.
    pub origin: Option<Origin>,
    /// The database, as `sqlite:PATH` or `postgres://…`; by default a SQLite file in [`data`](Config::data).
    pub database: Option<String>,
    /// The folder for the database and the key file.
    pub data: PathBuf,
    /// Proxies trusted to report a request's client IP.
    pub trusted_proxies: Proxies,
    /// A folder whose files override the built-in content.
    pub content: Option<PathBuf>,
    /// The folder of the browser half (app.js, app_bg.wasm), if there is one.
    pub islands: Option<PathBuf>,
    /// Whether anybody can make a letter without a case, even without signing in.
    pub public_letter: bool,
    /// The municipalities whose people sign in over there.
    pub sign_in: Vec<Provider>,
    /// Where the papers of a municipality are filed; none: nothing leaves.
    pub outbox: Vec<Outlet>,
    /// Where numbers for monitors are served: an address on this machine.
    pub metrics: Option<SocketAddr>,
    /// Whom to write to who found a fault: an address such as `mailto:…` or `https://…`, for `security.txt`.
    pub security_contact: Option<String>,
    /// A file to which the ends of the audit logs are written every hour, to be kept elsewhere.
    pub audit_heads: Option<PathBuf>,
    /// A list of passwords known from breaches elsewhere ([`Breached`](crate::auth::breached::Breached)).
    pub breached_passwords: Option<PathBuf>,
    /// To whom backups are sealed; nobody: they are not sealed.
    pub backup_recipients: Vec<BackupRecipient>,
    /// Where the key file is, and what opens it.
    pub keys: KeySettings,
    /// Whether those who could harm most must have a second factor: everywhere but in a demo.
    pub second_factor: bool,
}

/// A configuration file; every key is optional.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    listen: Option<SocketAddr>,
    origin: Option<String>,
    database: Option<String>,
    data: Option<PathBuf>,
    #[serde(default)]
    trusted_proxies: Proxies,
    content: Option<PathBuf>,
    islands: Option<PathBuf>,
    public_letter: Option<bool>,
    metrics: Option<SocketAddr>,
    security_contact: Option<String>,
    audit_heads: Option<PathBuf>,
    breached_passwords: Option<PathBuf>,
    #[serde(default)]
    backup_recipient: OneOrMore,
    key_file: Option<PathBuf>,
    key_passphrase_file: Option<PathBuf>,
    key_fingerprint: Option<String>,
    #[serde(default)]
    sign_in: Vec<Written>,
    #[serde(default)]
    outbox: Vec<settings::Written>,
}

/// A text, or a list of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl Default for OneOrMore {
    fn default() -> OneOrMore {
        OneOrMore::More(Vec::new())
    }
}

impl OneOrMore {
    fn recipients(self) -> Result<Vec<BackupRecipient>, String> {
        let texts = match self {
            OneOrMore::One(text) => vec![text],
            OneOrMore::More(texts) => texts,
        };
        let read = |text: &String| text.parse().map_err(|error| format!("backup_recipient: {error}"));
        texts.iter().map(read).collect()
    }
}

/// Options given on the command line or in the environment.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// `--listen`
    pub listen: Option<SocketAddr>,
    /// `--database`
    pub database: Option<String>,
    /// `--data` or `BOERNEHOEJDE_DATA`
    pub data: Option<PathBuf>,
    /// `--content`
    pub content: Option<PathBuf>,
    /// `--config`
    pub config: Option<PathBuf>,
    /// `BOERNEHOEJDE_PKG`
    pub islands: Option<PathBuf>,
    /// `--no-public-letter`
    pub no_public_letter: bool,
}

impl Config {
    /// Builds the configuration.
    ///
    /// # Errors
    /// The file cannot be read or is invalid: the file and the fault.
    pub fn from(said: Said) -> Result<Config, String> {
        let file = match &said.config {
            None => File::default(),
            Some(path) => {
                let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
                toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?
            }
        };
        let loopback = SocketAddr::from(([127, 0, 0, 1], 8080));
        Ok(Config {
            listen: said.listen.or(file.listen).unwrap_or(loopback),
            origin: file.origin.as_deref().map(Origin::read).transpose()?,
            database: said.database.or(file.database),
            data: said.data.or(file.data).unwrap_or_else(|| "boernehoejde-data".into()),
            trusted_proxies: file.trusted_proxies,
            content: said.content.or(file.content),
            public_letter: !said.no_public_letter && file.public_letter.unwrap_or(true),
            sign_in: Provider::read(file.sign_in)?,
            outbox: Outlet::read(file.outbox)?,
            metrics: file.metrics,
            audit_heads: file.audit_heads,
            breached_passwords: file.breached_passwords,
            security_contact: file.security_contact.map(contact).transpose()?,
            backup_recipients: file.backup_recipient.recipients()?,
            keys: KeySettings::of(file.key_file, file.key_passphrase_file, file.key_fingerprint),
            second_factor: true,
            islands: said.islands.or(file.islands).or_else(beside_the_program),
        })
    }
}

/// A contact as `security.txt` takes it: one line, an address with a scheme.
fn contact(text: String) -> Result<String, String> {
    let scheme = ["mailto:", "https://", "tel:"]
        .iter()
        .any(|scheme| text.starts_with(scheme));
    if scheme && text.chars().all(|c| c.is_ascii_graphic()) {
        Ok(text)
    } else {
        Err(format!(
            "security_contact = \"{text}\": write an address that begins with mailto:, https:// or tel:"
        ))
    }
}

impl Config {
    /// The database URL; a relative path is relative to the data folder.
    #[must_use]
    pub fn database(&self) -> String {
        self.database.clone().unwrap_or_else(|| "sqlite:boernehoejde.db".into())
    }

    /// The key file, which seals the cases: beside the database or elsewhere, never in it.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        self.keys.path(&self.data)
    }

    /// What the store is opened with.
    ///
    /// # Errors
    /// The key file is another one than the configured fingerprint says, or its passphrase cannot be read.
    pub fn opening(&self, ask: Ask) -> Result<Opening, KeyFileError> {
        let passphrase = self.keys.passphrase(&self.data, ask)?;
        self.keys.check(&self.data, passphrase.as_ref())?;
        Ok(Opening {
            url: self.database(),
            data: self.data.clone(),
            keys: self.key_file(),
            passphrase,
        })
    }

    /// How the server is reached. Only the origin says so, never a request.
    ///
    /// # Errors
    /// Without an origin nothing but loopback is served.
    pub fn place(&self) -> Result<Place, NoOrigin> {
        match &self.origin {
            Some(origin) => Ok(Place::Public { origin: origin.clone() }),
            None if self.listen.ip().to_canonical().is_loopback() => Ok(Place::Loopback),
            None => Err(NoOrigin(self.listen)),
        }
    }
}

/// The folder `site/pkg` beside the program, where `make web` puts the browser half, if it exists.
fn beside_the_program() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    let folder = program.parent()?;
    [folder.join("site/pkg"), folder.join("../site/pkg")]
        .into_iter()
        .find(|folder| is_there(folder))
}

fn is_there(folder: &Path) -> bool {
    folder.join("app.js").is_file() && folder.join("app_bg.wasm").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_what_a_browser_sends() {
        let read = |text: &str| Origin::read(text).map(|origin| origin.as_str().to_owned());
        assert_eq!(read("https://Barn.example:443").unwrap(), "https://barn.example");
        assert_eq!(read("https://barn.example:8443").unwrap(), "https://barn.example:8443");
        for wrong in [
            "https://",
            "https://:8443",
            "http://barn.example",
            "https://barn.example/",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn without_an_origin_nothing_but_loopback_is_served() {
        let place = |listen: &str, origin: Option<&str>| {
            let mut config = Config::from(Said::default()).unwrap();
            config.listen = listen.parse().unwrap();
            config.origin = origin.map(|text| Origin::read(text).unwrap());
            config.place()
        };
        for listen in [
            "127.0.0.1:8080",
            "127.0.0.9:8080",
            "[::1]:8080",
            "[::ffff:127.0.0.1]:8080",
        ] {
            assert_eq!(place(listen, None), Ok(Place::Loopback), "{listen}");
        }
        for listen in ["0.0.0.0:8080", "[::]:8080", "10.0.0.1:8080", "[::ffff:10.0.0.1]:8080"] {
            let refused = place(listen, None).unwrap_err().to_string();
            assert!(refused.contains("origin = \"https://"), "{refused}");
            let served = place(listen, Some("https://Barn.example"));
            assert!(matches!(served, Ok(Place::Public { origin }) if origin.as_str() == "https://barn.example"));
        }
    }

    #[test]
    fn an_origin_is_a_scheme_and_a_name() {
        for text in [
            "",
            "https://",
            "http://barn.example",
            "https://barn.example/",
            "https://a@b",
            "https://b?x",
            "barn.example",
        ] {
            assert!(Origin::read(text).is_err(), "{text}");
        }
        assert_eq!(
            Origin::read("https://barn.example:8443").unwrap().name(),
            "barn.example"
        );
        assert_eq!(Origin::read("https://[::1]:8443").unwrap().name(), "::1");
    }

    #[test]
    fn one_recipient_of_backups_or_several() {
        let one = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";
        let read = |text: &str| {
            let file: Result<File, _> = toml::from_str(text);
            file.unwrap().backup_recipient.recipients()
        };
        assert_eq!(read("").unwrap(), []);
        assert_eq!(read(&format!("backup_recipient = {one:?}")).unwrap().len(), 1);
        assert_eq!(
            read(&format!("backup_recipient = [{one:?}, {one:?}]")).unwrap().len(),
            2
        );
        let refused = read("backup_recipient = \"age1nobody\"").unwrap_err();
        assert!(
            refused.contains("backup_recipient") && refused.contains("backup-key"),
            "{refused}"
        );
    }

    #[test]
    fn flags_go_before_the_file_and_unknown_keys_are_named() {
        let path = std::env::temp_dir().join(format!("boernehoejde-config-{}.toml", std::process::id()));
        std::fs::write(&path, "listen = \"127.0.0.1:9000\"\n").unwrap();
        let said = Said {
            config: Some(path.clone()),
            ..Said::default()
        };
        assert_eq!(Config::from(said.clone()).unwrap().listen.port(), 9000);
        let louder = Said {
            listen: Some(SocketAddr::from(([127, 0, 0, 1], 9001))),
            ..said.clone()
        };
        assert_eq!(Config::from(louder).unwrap().listen.port(), 9001);
        std::fs::write(&path, "lissen = 1\n").unwrap();
        assert!(Config::from(said).unwrap_err().contains("lissen"));
        std::fs::remove_file(&path).unwrap();
    }
}
