//! One line of a list of children.

use super::{Column, Fault, Known, NewCase, Row};
use domain::case::read::read_value;
use domain::case::{Day, Track};
use domain::draft::written_day;
use domain::event::UserId;
use domain::filing::could_hold_cpr;
use domain::same_child::KnownBy;
use serde_json::json;
use std::collections::BTreeMap;

/// As much of a cell as a sentence about it repeats.
pub(super) fn short(cell: &str) -> String {
    const MOST_REPEATED: usize = 40;
    cell.chars().take(MOST_REPEATED).collect()
}

/// A line of the list.
pub(super) struct OneLine<'a> {
    /// Its number in the file.
    pub(super) line: u64,
    /// Which column stands where.
    pub(super) columns: &'a [Column],
    /// Its cells.
    pub(super) record: &'a csv::StringRecord,
    /// What it is held to.
    pub(super) known: &'a Known,
    /// What has to be mended, so far.
    pub(super) faults: &'a mut Vec<Fault>,
}

impl OneLine<'_> {
    fn fault(&mut self, key: &'static str, args: Vec<(&'static str, String)>) {
        let line = Some(self.line);
        self.faults.push(Fault { line, key, args });
    }

    fn cell(&self, column: Column) -> Option<&str> {
        let at = self.columns.iter().position(|one| *one == column)?;
        self.record.get(at).filter(|cell| !cell.is_empty())
    }

    /// The child of the line, or nothing where something has to be mended. `seen` are the case numbers so far, each
    /// with its line.
    pub(super) fn read(&mut self, seen: &mut BTreeMap<String, u64>) -> Option<Row> {
        let before = self.faults.len();
        if self.record.len() != self.columns.len() {
            let counts = [("count", self.record.len()), ("most", self.columns.len())];
            self.fault("cells", counts.map(|(name, count)| (name, count.to_string())).to_vec());
            return None;
        }
        for (column, cell) in self.columns.iter().zip(self.record) {
            if could_hold_cpr(cell) {
                self.fault("cpr", vec![("column", column.name().to_owned())]);
            }
        }
        let name = self.needed(Column::Name);
        let number = self.needed(Column::Number);
        if !number.is_empty() {
            if let Some(other) = seen.insert(number.to_lowercase(), self.line) {
                self.fault(
                    "number-twice",
                    vec![("value", short(&number)), ("other", other.to_string())],
                );
            } else if self.known.has_open(&number) {
                self.fault("number-known", vec![("value", short(&number))]);
            }
        }
        let born = self.born();
        let track = self.track();
        let adviser = self.adviser(Column::Adviser);
        let second = self.adviser(Column::Second);
        if second.is_some() && (adviser.is_none() || adviser == second) {
            self.fault("advisers", Vec::new());
        }
        let mut case = json!({"format": "case/1", "state": "open", "child": {"first_name": name}, "reference": number});
        if let Some(born) = born {
            case["child"]["birth_date"] = json!(born);
        }
        if let Some(school) = self.cell(Column::School) {
            case["child"]["school"] = json!(school);
        }
        if let Some(track) = track {
            case["track"] = json!(track);
        }
        let case = read_value(case);
        if case.is_err() && self.faults.len() == before {
            self.fault("too-long", Vec::new());
        }
        let case = case.ok().filter(|_| self.faults.len() == before)?;
        let child = KnownBy::of(&case);
        let there = self.known.children.iter();
        let in_common = there
            .filter_map(|(known, _)| child.in_common(known, self.known.today.0))
            .min();
        Some(Row {
            name,
            number,
            born,
            adviser: self.cell(Column::Adviser).unwrap_or_default().to_owned(),
            in_common,
            opened: NewCase { case, adviser, second },
        })
    }

    fn needed(&mut self, column: Column) -> String {
        match self.cell(column) {
            Some(cell) => cell.to_owned(),
            None => {
                self.fault("missing", vec![("column", column.name().to_owned())]);
                String::new()
            }
        }
    }

    fn born(&mut self) -> Option<Day> {
        let cell = self.cell(Column::Born)?.to_owned();
        let Some(born) = written_day(&cell) else {
            self.fault("day", vec![("value", short(&cell))]);
            return None;
        };
        let today = self.known.today.0;
        if born.0 > today || domain::band::age_on(born.0, today) > 17 {
            self.fault("age", vec![("value", short(&cell))]);
            return None;
        }
        Some(born)
    }

    fn track(&mut self) -> Option<Track> {
        let cell = self.cell(Column::Track)?.to_owned();
        let sought = cell.to_lowercase();
        let found = self.known.tracks.iter().find(|(_, name)| *name == sought);
        if found.is_none() {
            self.fault("track", vec![("value", short(&cell))]);
        }
        found.map(|(track, _)| *track)
    }

    /// An adviser by the name they sign in with, or by the one colleagues see if nobody else has it.
    fn adviser(&mut self, column: Column) -> Option<UserId> {
        let cell = self.cell(column)?.to_owned();
        let sought = cell.to_lowercase();
        let all = &self.known.advisers;
        let by_sign_in = all.iter().find(|(_, sign_in, _)| *sign_in == sought);
        let mut by_name = all.iter().filter(|(_, _, name)| *name == sought);
        let found = by_sign_in.or_else(|| by_name.next().filter(|_| by_name.next().is_none()));
        if found.is_none() {
            self.fault("adviser", vec![("value", short(&cell))]);
        }
        found.map(|(id, ..)| id.clone())
    }
}
