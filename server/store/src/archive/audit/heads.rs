//! Heads that are kept elsewhere: they tell an older copy of a log from the log.

use super::super::StoreCore;
use super::chain::beginning;
use crate::backend::values;
use crate::{AuditHead, HeadSays, StoreError};
use domain::event::MunicipalityId;
use jiff::Timestamp;

/// How every log ends. Under the server's own key, which is in the key file and not in the database.
pub(super) async fn all(core: &StoreCore, now: Timestamp) -> Result<Vec<AuditHead>, StoreError> {
    const HEADS: &str = "SELECT municipality, lines, hash FROM audit_heads ORDER BY municipality";
    let rows = core.backend.rows(HEADS, values![]).await?;
    let mut heads = Vec::new();
    for row in &rows {
        let head = AuditHead {
            municipality: row.text_or_none(0).map(MunicipalityId::from),
            lines: row.count(1)?,
            hash: row.bytes(2)?.to_vec(),
            at: now,
            mac: Vec::new(),
        };
        heads.push(AuditHead {
            mac: mac(core, &head),
            ..head
        });
    }
    Ok(heads)
}

/// What a head says of the log now.
pub(super) async fn says(core: &StoreCore, head: &AuditHead) -> Result<HeadSays, StoreError> {
    const LINE: &str = "SELECT hash FROM audit WHERE municipality = $1 AND number = $2";
    if mac(core, head) != head.mac {
        return Ok(HeadSays::NotOurs);
    }
    let log = head.municipality.as_ref().map_or("", MunicipalityId::as_str);
    if head.lines == 0 {
        let begins = beginning(log) == head.hash.as_slice();
        return Ok(if begins { HeadSays::GoesOn } else { HeadSays::Other });
    }
    let rows = core.backend.rows(LINE, values![log, head.lines]).await?;
    Ok(match rows.first() {
        None => HeadSays::Shorter,
        Some(row) if row.bytes(0)? == head.hash => HeadSays::GoesOn,
        Some(_) => HeadSays::Other,
    })
}

fn mac(core: &StoreCore, head: &AuditHead) -> Vec<u8> {
    let log = head.municipality.as_ref().map_or("", MunicipalityId::as_str);
    let key = core.house().derive("audit head kept elsewhere");
    let (lines, at) = (head.lines.to_le_bytes(), head.at.as_millisecond().to_le_bytes());
    key.mac(&[log.as_bytes(), &lines, &head.hash, &at]).to_vec()
}
