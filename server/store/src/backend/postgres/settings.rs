//! Settings of the database, as far as the program needs them one way and not another. They are the role's or the
//! database's (`ALTER ROLE`, `ALTER DATABASE`): behind a pooler nobody can be told anything as they connect.

use crate::backend::{Row, Sql};
use crate::{Setting, StoreError};

/// Reads them.
pub(super) const READ: Sql =
    "SELECT current_setting('synchronous_commit'), current_setting('synchronous_standby_names'),
    current_setting('server_version_num')::bigint, current_setting('server_version')";

/// The oldest version that the program is tried with.
const OLDEST: i64 = 150_000;

/// Those that are not as they should be.
///
/// # Errors
/// The row is not what [`READ`] reads.
pub(super) fn wanting(row: &Row) -> Result<Vec<Setting>, StoreError> {
    let (commit, standbys) = (row.text(0)?, row.text(1)?);
    let mut wanting = Vec::new();
    if commit == "off" {
        wanting.push(Setting {
            name: "synchronous_commit",
            is: commit.to_owned(),
            why: "a change would be answered before it is on the disk; the program turns it on for each of its changes, and \
                  for nobody else's",
            remedy: "ALTER ROLE boernehoejde SET synchronous_commit = on",
        });
    }
    if !standbys.trim().is_empty() && matches!(commit, "local" | "remote_write") {
        wanting.push(Setting {
            name: "synchronous_commit",
            is: commit.to_owned(),
            why: "a change is answered before the standby that synchronous_standby_names names has it on its disk, and a \
                  switch-over can lose it",
            remedy: "ALTER ROLE boernehoejde SET synchronous_commit = on",
        });
    }
    if row.int(2)? < OLDEST {
        wanting.push(Setting {
            name: "server_version",
            is: row.text(3)?.to_owned(),
            why: "the program is tried with PostgreSQL 15 and newer",
            remedy: "bring PostgreSQL to 15 or newer",
        });
    }
    Ok(wanting)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::Value;

    fn found(commit: &str, standbys: &str, version: i64) -> Vec<&'static str> {
        let row = Row(vec![
            Value::from(commit),
            Value::from(standbys),
            Value::from(version),
            Value::from("as printed"),
        ]);
        wanting(&row).unwrap().iter().map(|setting| setting.name).collect()
    }

    #[test]
    fn a_change_that_is_answered_before_it_is_safe_is_a_finding() {
        assert_eq!(found("off", "", 150_013), ["synchronous_commit"]);
        assert_eq!(found("local", "ANY 1 (b)", 150_013), ["synchronous_commit"]);
        assert_eq!(found("remote_write", "*", 150_013), ["synchronous_commit"]);
        for commit in ["on", "remote_apply"] {
            assert!(found(commit, "ANY 1 (b)", 150_013).is_empty(), "{commit}");
        }
        assert!(
            found("local", "", 150_013).is_empty(),
            "it is on the only disk there is"
        );
        assert_eq!(found("on", "", 140_020), ["server_version"]);
    }
}
