//! Checks the texts that were published into the database: whether they pass here, and whether this machine's folder holds
//! others.

use super::Line;
use crate::config::Config;
use crate::service::published::pass_here;
use ::content::overlay::Overlay;
use store::{ContentPack, Looked};

const WHAT: &str = "published texts";

/// The results; none where nothing was published.
pub(super) fn lines(config: &Config, looked: Option<&Looked>) -> Vec<Line> {
    let pack = match looked.and_then(|looked| looked.texts.as_ref()) {
        None => return Vec::new(),
        Some(Ok(pack)) => pack,
        Some(Err(error)) => {
            let remedy = "find out who can write to the database; then boernehoejde content publish --content DIR";
            return vec![Line::fault(WHAT, error.to_string(), remedy)];
        }
    };
    let mut lines = vec![passing(pack)];
    lines.extend(folder(config, pack));
    lines
}

fn passing(pack: &ContentPack) -> Line {
    let version = pack.version;
    match pass_here(pack) {
        Ok(()) => Line::ok(
            WHAT,
            format!("version {version}, {} files; they pass here", pack.files.len()),
        ),
        Err((faults, first)) => Line::warn(
            WHAT,
            format!(
                "version {version} does not pass the checks of this version of the program ({faults} faults): {first}; a server here \
                 goes on with those before"
            ),
            "bring every server to the same version of the program, or publish texts that pass: boernehoejde content publish",
        ),
    }
}

/// Whether the folder that is configured here holds other texts than are served.
fn folder(config: &Config, pack: &ContentPack) -> Option<Line> {
    let folder = config.content.as_deref()?;
    // What cannot be read is told where the content is looked at.
    let texts = Overlay::read(folder).ok()?;
    let is_other = !texts.is_empty() && texts.hash() != pack.hash;
    is_other.then(|| {
        Line::warn(
            WHAT,
            format!(
                "{} holds other texts than version {}, which is served",
                folder.display(),
                pack.version
            ),
            format!(
                "to serve the folder's: boernehoejde content publish --content {}",
                folder.display()
            ),
        )
    })
}
