//! Checks where papers are filed: the folder, or the secret of the address. Files nothing, and asks nobody.

use super::Line;
use crate::config::Config;
use crate::oidc::secret;
use crate::outbox::settings::{Outlet, Receiver};
use rustix::fs::Access;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

const WHAT: &str = "outbox";

/// Checks every `[[outbox]]`.
pub(super) fn lines(config: &Config) -> Vec<Line> {
    config.outbox.iter().map(one).collect()
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
