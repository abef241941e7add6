//! Checks where papers are filed: the folder, or the secret of the address; and what waits for nobody. Files nothing, and asks
//! no journal.

use super::Line;
use crate::config::Config;
use crate::oidc::secret;
use crate::outbox::settings::{Outlet, Receiver};
use domain::event::MunicipalityId;
use rustix::fs::Access;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use store::Looked;

const WHAT: &str = "outbox";

/// The shortest secret that nobody guesses, in bytes.
const SHORTEST: usize = 32;

/// Checks every `[[outbox]]`, and whether papers wait for one that is not there.
pub(super) fn lines(config: &Config, looked: Option<&Looked>) -> Vec<Line> {
    let mut lines = Vec::new();
    for outlet in &config.outbox {
        lines.push(one(outlet));
        lines.extend(short(outlet));
        lines.extend(looked.and_then(|looked| nobodys(outlet, looked)));
    }
    for (town, papers) in looked.iter().flat_map(|looked| &looked.waiting) {
        if config.outbox.iter().all(|outlet| outlet.municipality != *town) {
            lines.push(Line::warn(
                WHAT,
                format!("{town}: papers that wait: {papers}, and there is no journal for them in this configuration"),
                "write its [[outbox]] again, on every server; where it is over, carry them over by hand: each child's page\n\
                 says what waits",
            ));
        }
    }
    lines
}

/// A secret that somebody could guess.
fn short(outlet: &Outlet) -> Option<Line> {
    let Receiver::Endpoint(endpoint) = &outlet.receiver else {
        return None;
    };
    let secret = secret::shared(&endpoint.secret_file).ok()?;
    (secret.len() < SHORTEST).then(|| {
        Line::warn(
            WHAT,
            format!(
                "{}: the secret is shorter than {SHORTEST} bytes, and may be guessed",
                outlet.municipality
            ),
            "make another, here and over there: openssl rand -hex 32",
        )
    })
}

/// A municipality that there is not.
fn nobodys(outlet: &Outlet, looked: &Looked) -> Option<Line> {
    let known = looked.towns.is_empty() || looked.towns.contains(&outlet.municipality);
    (!known).then(|| {
        let towns: Vec<&str> = looked.towns.iter().map(MunicipalityId::as_str).collect();
        Line::warn(
            WHAT,
            format!("{}: there is no such municipality here", outlet.municipality),
            format!("write one of these after municipality = : {}", towns.join(", ")),
        )
    })
}

fn one(outlet: &Outlet) -> Line {
    let name = outlet.municipality.as_str();
    match &outlet.receiver {
        Receiver::Folder(folder) => match look(folder) {
            Ok(()) => Line::ok(WHAT, format!("{name}: papers go into {}", folder.display())),
            Err((why, remedy)) => Line::fault(WHAT, format!("{name}: {}: {why}", folder.display()), remedy),
        },
        Receiver::Endpoint(endpoint) => match secret::shared(&endpoint.secret_file) {
            Ok(_) => Line::ok(WHAT, format!("{name}: papers go to {}", endpoint.url)),
            Err(why) => Line::fault(
                WHAT,
                format!("{name}: {why}"),
                "put the secret that signs deliveries there, for the server alone (chmod 0600); a name without a folder is a\n\
                 systemd credential, which only the running service can read",
            ),
        },
    }
}

/// Whether a folder takes papers, and shows them to nobody else.
fn look(folder: &Path) -> Result<(), (String, &'static str)> {
    let there = std::fs::metadata(folder).map_err(|error| {
        let remedy = "make the folder, for the user that the server runs as and the group of whoever empties it";
        (error.to_string(), remedy)
    })?;
    if !there.is_dir() {
        return Err(("it is no folder".into(), "name another with folder ="));
    }
    if there.mode() & 0o007 != 0 {
        let remedy = "chmod o= on the folder: only the server and whoever empties it need it";
        return Err(("everybody on this machine may look into it".into(), remedy));
    }
    rustix::fs::access(folder, Access::WRITE_OK | Access::EXEC_OK)
        .map_err(|error| (error.to_string(), "let the user that the server runs as write there"))
}
