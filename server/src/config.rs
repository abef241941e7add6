//! Configuration of `serve`. Flags override the environment, which overrides the TOML file, which overrides defaults.

use serde::Deserialize;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

/// How the server is reached, which decides how strict cookies and forms are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// From this machine only, without TLS.
    Loopback,
    /// Over a network, through a proxy that speaks TLS.
    Public {
        /// The public URL, as `https://name`, if configured.
        origin: Option<String>,
    },
}

/// The configuration of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The listening address.
    pub listen: SocketAddr,
    /// The public URL, as `https://name`.
    pub origin: Option<String>,
    /// The database, as `sqlite:PATH` or `postgres://…`; by default a SQLite file in [`data`](Config::data).
    pub database: Option<String>,
    /// The folder for the database and the key file.
    pub data: PathBuf,
    /// Proxies trusted to report a request's client IP.
    pub trusted_proxies: Vec<IpAddr>,
    /// A folder whose files override the built-in content.
    pub content: Option<PathBuf>,
    /// The folder of the browser half (app.js, app_bg.wasm), if there is one.
    pub islands: Option<PathBuf>,
    /// Whether anybody can make a letter without a case, even without signing in.
    pub public_letter: bool,
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
    trusted_proxies: Vec<IpAddr>,
    content: Option<PathBuf>,
    islands: Option<PathBuf>,
    public_letter: Option<bool>,
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
            origin: origin(file.origin)?,
            database: said.database.or(file.database),
            data: said.data.or(file.data).unwrap_or_else(|| "boernehoejde-data".into()),
            trusted_proxies: file.trusted_proxies,
            content: said.content.or(file.content),
            public_letter: !said.no_public_letter && file.public_letter.unwrap_or(true),
            islands: said.islands.or(file.islands).or_else(beside_the_program),
        })
    }
}

impl Config {
    /// The database URL; a relative path is relative to the data folder.
    #[must_use]
    pub fn database(&self) -> String {
        self.database.clone().unwrap_or_else(|| "sqlite:boernehoejde.db".into())
    }

    /// The key file, which seals the cases: beside the database, never in it.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        self.data.join("keys")
    }

    /// How strict cookies and forms are.
    #[must_use]
    pub fn place(&self) -> Place {
        if self.origin.is_none() && self.listen.ip().is_loopback() {
            Place::Loopback
        } else {
            Place::Public {
                origin: self.origin.clone(),
            }
        }
    }
}

/// Checks an origin: scheme and host only, as a browser sends it.
fn origin(said: Option<String>) -> Result<Option<String>, String> {
    match said {
        Some(origin) if !origin.starts_with("https://") || origin[8..].contains('/') || origin.len() < 9 => Err(
            format!("origin = {origin:?}: write it as https://name, without a slash at its end"),
        ),
        said => Ok(said),
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
