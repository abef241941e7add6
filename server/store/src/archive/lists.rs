//! Lists. Each is one statement that uses one index (`tests/contract/plans.rs`).

use super::barred::not_barred_to;
use super::practice_mark::no_practice;
use super::projection::{class_number, kind_named};
use super::row_macs::{CASE, case_mac_columns};
use super::{Archive, keys};
use crate::backend::{Row, Sql, Value, values};
use crate::seal::Place;
use crate::{AgendaRow, Answer, CaseRow, Lists, Load, Morning, OfCases, Seek, Span, StoreError};
use async_trait::async_trait;
use domain::agenda::{DueClass, Label, Lacks};
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;
use std::collections::HashMap;

/// Maximum rows in a page.
const LONGEST_PAGE: u16 = 500;

/// The columns about the case that every list of cases reads.
macro_rules! case_columns {
    () => {
        concat!(
            "c.id, c.municipality, c.version, c.adviser, c.second, c.glass_broken, c.key_id, c.key, c.label, ",
            case_mac_columns!()
        )
    };
}

pub(super) use case_columns;

/// What is due for an adviser.
pub(crate) const AGENDA_OF: Sql = concat!(
    "SELECT a.number, a.kind, a.at, a.lacks, a.what, ",
    case_columns!(),
    " FROM agenda a JOIN cases c ON c.id = a.case_id
    WHERE a.adviser = $1 AND a.at >= $2 AND a.at < $3 AND (a.at, a.case_id, a.number) > ($4, $5, $6)
    ORDER BY a.at, a.case_id, a.number LIMIT $7"
);

/// What is due in a municipality.
pub(crate) const AGENDA_OF_TEAM: Sql = concat!(
    "SELECT a.number, a.kind, a.at, a.lacks, a.what, ",
    case_columns!(),
    " FROM agenda a JOIN cases c ON c.id = a.case_id
    WHERE a.municipality = $1 AND a.place = 0 AND a.class = $2 AND a.at >= $3 AND a.at < $4
        AND (a.at, a.case_id, a.number) > ($5, $6, $7)",
    no_practice!(),
    not_barred_to!("$9"),
    " ORDER BY a.at, a.case_id, a.number LIMIT $8"
);

/// How many open or closed cases an adviser has.
pub(crate) const CASES_COUNTED: Sql = concat!(
    "SELECT COUNT(*) FROM desks d JOIN cases c ON c.id = d.case_id WHERE d.adviser = $1 AND d.open = $2",
    no_practice!(),
    not_barred_to!("$3")
);

/// How much of one class is due for an adviser.
pub(crate) const DUE_COUNTED: Sql = concat!(
    "SELECT COUNT(*) FROM agenda a JOIN cases c ON c.id = a.case_id
    WHERE a.adviser = $1 AND a.class = $2 AND a.at >= $3 AND a.at < $4",
    no_practice!(),
    not_barred_to!("$5")
);

/// The cases of an adviser.
pub(crate) const CASES_OF_ADVISER: Sql = concat!(
    "SELECT c.open, c.changed_at, ",
    case_columns!(),
    " FROM desks d JOIN cases c ON c.id = d.case_id
    WHERE d.adviser = $1 AND d.open = $2 AND (d.changed_at, d.case_id) < ($3, $4)",
    not_barred_to!("$6"),
    " ORDER BY d.changed_at DESC, d.case_id DESC LIMIT $5"
);

/// The cases of a municipality.
pub(crate) const CASES_OF_MUNICIPALITY: Sql = concat!(
    "SELECT c.open, c.changed_at, ",
    case_columns!(),
    " FROM cases c
    WHERE c.municipality = $1 AND c.forgotten = 0 AND c.open = $2 AND (c.changed_at, c.id) < ($3, $4)",
    no_practice!(),
    not_barred_to!("$6"),
    " ORDER BY c.changed_at DESC, c.id DESC LIMIT $5"
);

/// The cases of a municipality without an adviser.
pub(crate) const CASES_UNASSIGNED: Sql = concat!(
    "SELECT c.open, c.changed_at, ",
    case_columns!(),
    " FROM cases c
    WHERE c.municipality = $1 AND c.adviser = '' AND c.forgotten = 0 AND c.open = $2
        AND (c.changed_at, c.id) < ($3, $4)",
    no_practice!(),
    not_barred_to!("$6"),
    " ORDER BY c.changed_at DESC, c.id DESC LIMIT $5"
);

/// Whose cases a list holds.
#[derive(Clone, Copy)]
pub(super) enum Whose<'a> {
    Adviser(&'a str),
    Municipality(&'a str),
}

/// The columns about the case that every row of a list has.
struct OfCase {
    case: CaseId,
    version: u64,
    adviser: Option<UserId>,
    second: Option<UserId>,
    glass_broken: bool,
    label: Label,
}

impl Archive {
    /// Reads the case columns of a row, starting at `from`. Labels are cached: a case in several rows is unsealed once.
    fn of_case(&self, row: &Row, from: usize, opened: &mut HashMap<String, Label>) -> Result<OfCase, StoreError> {
        let (id, municipality) = (row.text(from)?, row.text(from + 1)?);
        let label = match opened.get(id) {
            Some(label) => label.clone(),
            None => {
                let (key_id, key) = (row.text(from + 6)?, row.bytes(from + 7)?);
                let key = self.core.unwrap(keys::of_case(municipality, id), key_id, key)?;
                let place = Place {
                    what: "label",
                    municipality,
                    of: id,
                    which: "",
                };
                let label: Label = key.open_json(place, row.bytes(from + 8)?)?;
                opened.insert(id.to_owned(), label.clone());
                label
            }
        };
        Ok(OfCase {
            case: CaseId::from(id),
            version: row.count(from + 2)?,
            adviser: row.text_or_none(from + 3).map(UserId::from),
            second: row.text_or_none(from + 4).map(UserId::from),
            glass_broken: row.yes(from + 5)?,
            label,
        })
    }

    /// Whether the case of a row, whose columns begin at `from`, is of this list: the case says whose it is, and not the
    /// row of the list that led to it.
    fn is_of(&self, row: &Row, from: usize, of: Whose<'_>) -> bool {
        let is = |column: usize, id: &str| row.text_or_none(from + column) == Some(id);
        let fits = match of {
            Whose::Adviser(user) => is(3, user) || is(4, user),
            Whose::Municipality(municipality) => is(1, municipality),
        };
        fits && self.core.mac_holds(&CASE, row, from + 9)
    }

    async fn agenda(&self, sql: Sql, of: Whose<'_>, values: Vec<Value>) -> Answer<Vec<AgendaRow>> {
        let mut rows = self.core.backend.rows(sql, values).await?;
        rows.retain(|row| self.is_of(row, 5, of));
        let mut opened = HashMap::new();
        let one = |row: &Row| {
            let of = self.of_case(row, 5, &mut opened)?;
            Ok(AgendaRow {
                case: of.case,
                version: of.version,
                kind: kind_named(row.text(1)?)?,
                at: row.time(2)?,
                lacks: Lacks::from_bits(row.small(3)?),
                what: row.text(4)?.to_owned(),
                number: u32::try_from(row.int(0)?)
                    .map_err(|_| StoreError::Database("a number within a case".into()))?,
                label: of.label,
                adviser: of.adviser,
                second: of.second,
                glass_broken: of.glass_broken,
            })
        };
        rows.iter().map(one).collect()
    }
}

impl Archive {
    /// The cases of a list, from rows that begin with `open, changed_at` and go on with the columns about the case.
    pub(super) fn case_rows(&self, mut rows: Vec<Row>, whose: Whose<'_>) -> Answer<Vec<CaseRow>> {
        rows.retain(|row| self.is_of(row, 2, whose));
        let mut opened = HashMap::new();
        let one = |row: &Row| {
            let of = self.of_case(row, 2, &mut opened)?;
            Ok(CaseRow {
                case: of.case,
                version: of.version,
                open: row.yes(0)?,
                changed_at: row.time(1)?,
                label: of.label,
                adviser: of.adviser,
                second: of.second,
                glass_broken: of.glass_broken,
            })
        };
        rows.iter().map(one).collect()
    }

    pub(super) async fn counted(&self, sql: Sql, values: Vec<Value>) -> Answer<u64> {
        let rows = self.core.backend.rows(sql, values).await?;
        let row = rows.first();
        row.map_or(Ok(0), |row| row.count(0))
    }
}

/// The position after which a page of due things begins: the last row, or before the first row of the span.
fn behind(after: Option<&Seek>, from: Timestamp) -> (Timestamp, &str, i64) {
    after.map_or((from, "", -1), |seek| {
        (seek.at, seek.case.as_str(), i64::from(seek.number))
    })
}

#[async_trait]
impl Lists for Archive {
    async fn agenda_of(
        &self,
        adviser: &UserId,
        span: Span,
        after: Option<&Seek>,
        limit: u16,
    ) -> Answer<Vec<AgendaRow>> {
        let (at, case, number) = behind(after, span.from);
        let limit = limit.min(LONGEST_PAGE);
        let values = values![adviser.as_str(), span.from, span.to, at, case, number, limit];
        self.agenda(AGENDA_OF, Whose::Adviser(adviser.as_str()), values).await
    }

    async fn morning_of(&self, adviser: &UserId, now: Timestamp, until: Timestamp, later: Span) -> Answer<Morning> {
        self.morning(adviser, now, until, later).await
    }

    async fn agenda_of_team(
        &self,
        municipality: &MunicipalityId,
        reader: &UserId,
        class: DueClass,
        span: Span,
        after: Option<&Seek>,
        limit: u16,
    ) -> Answer<Vec<AgendaRow>> {
        let (at, case, number) = behind(after, span.from);
        let limit = limit.min(LONGEST_PAGE);
        let (municipality, class) = (municipality.as_str(), class_number(class));
        let values = values![
            municipality,
            class,
            span.from,
            span.to,
            at,
            case,
            number,
            limit,
            reader.as_str()
        ];
        self.agenda(AGENDA_OF_TEAM, Whose::Municipality(municipality), values)
            .await
    }

    async fn load_of(&self, adviser: &UserId, reader: &UserId, span: Span) -> Answer<Load> {
        let due = |class, from| values![adviser.as_str(), class_number(class), from, span.to, reader.as_str()];
        Ok(Load {
            cases: self
                .counted(CASES_COUNTED, values![adviser.as_str(), true, reader.as_str()])
                .await?,
            talks: self.counted(DUE_COUNTED, due(DueClass::Talks, span.from)).await?,
            deadlines: self
                .counted(DUE_COUNTED, due(DueClass::Deadlines, Timestamp::MIN))
                .await?,
        })
    }

    async fn cases(
        &self,
        of: &OfCases,
        reader: &UserId,
        open: bool,
        after: Option<&Seek>,
        limit: u16,
    ) -> Answer<Vec<CaseRow>> {
        let (sql, whose) = match of {
            OfCases::Adviser(user) => (CASES_OF_ADVISER, Whose::Adviser(user.as_str())),
            OfCases::Municipality(place) => (CASES_OF_MUNICIPALITY, Whose::Municipality(place.as_str())),
            OfCases::Unassigned(place) => (CASES_UNASSIGNED, Whose::Municipality(place.as_str())),
        };
        let (Whose::Adviser(id) | Whose::Municipality(id)) = whose;
        let (at, case) = after.map_or((i64::MAX, ""), |seek| (seek.at.as_millisecond(), seek.case.as_str()));
        let values = values![id, open, at, case, limit.min(LONGEST_PAGE), reader.as_str()];
        let rows = self.core.backend.rows(sql, values).await?;
        self.case_rows(rows, whose)
    }
}
