//! Searches in a whole municipality. The reason is sealed with the key of each case that was shown, as that of broken glass
//! is, and goes with the case; where none was, with the municipality's.

use super::Archive;
use super::barred::not_barred_to;
use super::lists::{Whose, case_columns};
use super::once_more::once_more;
use super::practice_mark::no_practice;
use super::row_macs::case_mac_columns;
use crate::backend::{Sql, values};
use crate::seal::Place;
use crate::{Act, Answer, AuditEntry, Found, NewSearch, StoreError, WideSearches};
use async_trait::async_trait;
use domain::agenda::Wanted;
use domain::event::{CaseId, MunicipalityId, UserId};

/// Cases read at a time.
const AT_A_TIME: u16 = 500;
/// How often that many are read for one search: no municipality has so many open cases.
const LOOKED_AT: u16 = 200;
/// Characters of a search's id in a line of the log.
const ID: usize = 32;

/// The open cases of a municipality, in the order of their last change: one that changes while they are read comes again
/// at the end.
pub(super) const LOOKED_THROUGH: Sql = concat!(
    "SELECT c.open, c.changed_at, ",
    case_columns!(),
    " FROM cases c
    WHERE c.municipality = $1 AND c.forgotten = 0 AND c.open = 1 AND (c.changed_at, c.id) > ($2, $3)",
    no_practice!(),
    not_barred_to!("$5"),
    " ORDER BY c.changed_at, c.id LIMIT $4"
);

/// The seal place of a reason, where no case was found.
pub(super) fn place<'a>(municipality: &'a str, id: &'a str) -> Place<'a> {
    Place {
        what: "search",
        municipality,
        of: "",
        which: id,
    }
}

#[async_trait]
impl WideSearches for Archive {
    async fn look_through(
        &self,
        municipality: &MunicipalityId,
        reader: &UserId,
        wanted: &Wanted,
        most: usize,
    ) -> Answer<Found> {
        let mut found = Found::default();
        let (mut at, mut case) = (i64::MIN, String::new());
        for _ in 0..LOOKED_AT {
            let values = values![municipality.as_str(), at, &case, AT_A_TIME, reader.as_str()];
            let rows = self.core.backend.rows(LOOKED_THROUGH, values).await?;
            // The last row as it was read: what is not believed is passed over, and reading goes on behind it.
            let Some(last) = rows.last() else { return Ok(found) };
            at = last.time(1)?.as_millisecond();
            last.text(2)?.clone_into(&mut case);
            let all = rows.len() < usize::from(AT_A_TIME);
            for row in self.case_rows(rows, Whose::Municipality(municipality.as_str()))? {
                if !wanted.finds(&row.label) || found.rows.iter().any(|known| known.case == row.case) {
                    continue;
                }
                if found.rows.len() == most {
                    found.more = true;
                    return Ok(found);
                }
                found.rows.push(row);
            }
            if all {
                return Ok(found);
            }
        }
        found.more = true;
        Ok(found)
    }

    async fn keep_search(&self, search: &NewSearch<'_>) -> Answer<()> {
        const KEEP: Sql = "INSERT INTO searches (id, case_id, municipality, sealed) VALUES ($1, $2, $3, $4)";
        once_more(|| async {
            let (municipality, reason) = (search.municipality.as_str(), search.reason.as_bytes());
            let mut cases: Vec<&CaseId> = search.lines.iter().filter_map(|line| line.case.as_ref()).collect();
            // Two who search at once hold the cases in the same order.
            cases.sort_unstable();
            let mut transaction = self.core.backend.begin().await?;
            if cases.is_empty() {
                let key = self.core.municipality_held(transaction.as_mut(), municipality).await?;
                let sealed = key.seal(place(municipality, search.id), reason);
                transaction
                    .run(KEEP, values![search.id, "", municipality, sealed])
                    .await?;
            }
            for case in cases {
                let (key, _) = self.core.case_key_held(transaction.as_mut(), case.as_str()).await?;
                let sealed = key.key.seal(key.place("search", search.id), reason);
                let values = values![search.id, case.as_str(), municipality, sealed];
                transaction.run(KEEP, values).await?;
            }
            self.core.write_lines(transaction.as_mut(), search.lines).await?;
            transaction.commit().await
        })
        .await
    }

    async fn reason_of_search(&self, line: &AuditEntry) -> Answer<Option<String>> {
        // One statement reads one moment: the key is the one that sealed the reason.
        const OF_CASE: Sql = "SELECT c.municipality, c.forgotten, c.key_id, c.key, s.sealed
            FROM searches s JOIN cases c ON c.id = s.case_id WHERE s.id = $1 AND s.case_id = $2 AND c.forgotten = 0";
        const OF_NONE: Sql = "SELECT m.key_id, m.key, s.sealed
            FROM searches s JOIN municipalities m ON m.id = s.municipality
            WHERE s.id = $1 AND s.case_id = '' AND s.municipality = $2";
        let (Act::WideSearch, Some(what)) = (line.act, &line.what) else {
            return Ok(None);
        };
        let Some(id) = what.get(..ID) else { return Ok(None) };
        let opened = if let Some(case) = &line.case {
            let rows = self.core.backend.rows(OF_CASE, values![id, case.as_str()]).await?;
            let Some(row) = rows.first() else { return Ok(None) };
            let key = self.core.open_case_key(case.as_str(), row)?;
            key.key.open(key.place("search", id), row.bytes(4)?)?
        } else {
            let municipality = line.municipality.as_ref().map_or("", MunicipalityId::as_str);
            let rows = self.core.backend.rows(OF_NONE, values![id, municipality]).await?;
            let Some(row) = rows.first() else { return Ok(None) };
            let key = super::keys::of_municipality(municipality);
            let key = self.core.unwrap(key, row.text(0)?, row.bytes(1)?)?;
            key.open(place(municipality, id), row.bytes(2)?)?
        };
        String::from_utf8(opened)
            .map(Some)
            .map_err(|_| StoreError::Sealed("search"))
    }
}
