//! Checks the database: whether it answers, fits this build, and has accounts.

use super::Line;
use super::folder::{ADD, CREATE, command};
use crate::config::Config;
use crate::key_settings::Ask;
use store::{Fit, Looked, Opening, StoreError};

const WHAT: &str = "database";

/// Inspects the configured database; creates nothing.
pub(super) async fn look(config: &Config) -> Result<Option<Looked>, StoreError> {
    // What is wrong with the key file is told beside it.
    let passphrase = config.keys.passphrase(&config.data, Ask::Nobody).unwrap_or_default();
    let opening = Opening {
        url: config.database(),
        data: config.data.clone(),
        keys: config.key_file(),
        passphrase,
    };
    store::look(&opening).await
}

/// The results of the inspection.
pub(super) fn lines(config: &Config, looked: &Result<Option<Looked>, StoreError>) -> Vec<Line> {
    // Never print the URL itself: it may hold a password.
    let kind = if config.database().starts_with("sqlite:") {
        "SQLite"
    } else {
        "PostgreSQL"
    };
    let looked = match looked {
        Ok(Some(looked)) => looked,
        Ok(None) => return vec![Line::ok(WHAT, format!("{kind}: none yet, the first start makes it"))],
        Err(fault @ StoreError::Address(_)) => {
            let remedy = "name it with database = in the configuration, or leave it out for SQLite";
            return vec![Line::fault(WHAT, fault.to_string(), remedy)];
        }
        Err(fault) => {
            let remedy = match kind {
                "SQLite" => "see whose the file is and that it is whole; else restore the newest backup",
                _ => "see that the server runs, that the name and the password are right, and that a way leads there",
            };
            return vec![Line::fault(WHAT, format!("{kind}: {fault}"), remedy)];
        }
    };
    let mut lines = vec![match looked.fit {
        Fit::Same => Line::ok(WHAT, format!("{kind}, in this version's form")),
        Fit::Unfinished => {
            let remedy = match kind {
                "SQLite" => "see that no older version runs on it; the next start finishes the upgrade".to_owned(),
                _ => format!(
                    "when no server of an older version runs any more: {}",
                    command(config, "finish-upgrade")
                ),
            };
            let found =
                "in this version's form, and still open to an older one: what that could not read is not written";
            Line::warn(WHAT, format!("{kind}, {found}"), remedy)
        }
        Fit::Empty => Line::ok(WHAT, format!("{kind}: empty, the first start fills it")),
        Fit::Older => Line::warn(
            WHAT,
            format!("{kind}, in the form of an older version"),
            format!(
                "make a backup; the next start brings it up, or {}",
                command(config, "migrate")
            ),
        ),
        Fit::Newer => Line::fault(
            WHAT,
            format!("{kind}, in the form of a newer version: this one does not touch it"),
            "install the newer version again, or restore a backup that this version made",
        ),
    }];
    lines.extend(people(config, looked));
    lines.extend(altered(looked));
    lines.extend(looked.settings.iter().map(|setting| {
        let found = format!("{kind}: {setting}");
        Line::warn(WHAT, found, setting.remedy)
    }));
    lines
}

/// Rows that open doors and that something else than the program changed.
fn altered(looked: &Looked) -> Option<Line> {
    let rows: Vec<String> = looked
        .altered
        .iter()
        .map(|(table, rows)| format!("{table}: {rows}"))
        .collect();
    (!rows.is_empty()).then(|| {
        Line::fault(
            "rows",
            format!(
                "altered by something else than this program, and not believed: {}",
                rows.join(", ")
            ),
            "find out who can write to the database; then docs/hardening.md, \"A row that is not believed\"",
        )
    })
}

/// Checks whether there are accounts to sign in with.
fn people(config: &Config, looked: &Looked) -> Option<Line> {
    const WHAT: &str = "accounts";
    if matches!(looked.fit, Fit::Newer) {
        return None;
    }
    let (places, people) = (looked.municipalities, looked.accounts);
    let found = format!("municipalities: {places}, accounts: {people}");
    Some(match () {
        () if places == 0 => Line::warn(WHAT, "no municipality yet: nobody can sign in", command(config, ADD)),
        () if people == 0 => Line::warn(WHAT, format!("{found}: nobody can sign in"), command(config, CREATE)),
        () => Line::ok(WHAT, found),
    })
}
