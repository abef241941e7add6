//! Which station stands where: rows of cells that run forwards and backwards in turn, like a path up a slope.

use super::Station;

/// At most this many ways of a fork stand in one cell; more go into the next. The packs' forks have four at most.
pub(super) const WAYS: usize = 4;

/// The rows of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Cells in a full row.
    pub columns: usize,
    /// The rows in the order of the path; every row but the last is full.
    pub rows: Vec<Row>,
}

/// One row of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whether the path runs against the direction of reading here.
    pub backwards: bool,
    /// The cells in the order of the path; each holds the index of its station, or those of the ways of one fork.
    pub cells: Vec<Vec<usize>>,
}

impl Plan {
    /// Distributes stations over rows of at most `most` cells. Rows are as even as they can be: four stand as two and two.
    #[must_use]
    pub fn of(stations: &[Station], most: usize) -> Plan {
        let cells = cells(stations);
        let rows = cells.len().div_ceil(most.max(1)).max(1);
        let columns = cells.len().div_ceil(rows).max(1);
        Plan::rows_of(&cells, columns)
    }

    /// Distributes stations over rows of this many cells, of which the last may be short: for a sheet whose columns are
    /// given, as where two sheets meet.
    #[must_use]
    pub fn in_columns(stations: &[Station], columns: usize) -> Plan {
        Plan::rows_of(&cells(stations), columns.max(1))
    }

    fn rows_of(cells: &[Vec<usize>], columns: usize) -> Plan {
        let rows = cells.chunks(columns).enumerate().map(|(nth, cells)| Row {
            backwards: nth % 2 == 1,
            cells: cells.to_vec(),
        });
        Plan {
            columns,
            rows: rows.collect(),
        }
    }

    /// The column that a station stands in, counted from where reading starts.
    #[must_use]
    pub fn column_of(&self, station: usize) -> Option<usize> {
        self.rows.iter().find_map(|row| {
            let nth = row.cells.iter().position(|cell| cell.contains(&station))?;
            Some(row.column(nth, self.columns))
        })
    }
}

impl Row {
    /// The column of a cell of this row, counted from where reading starts.
    #[must_use]
    pub fn column(&self, nth: usize, columns: usize) -> usize {
        if self.backwards {
            columns.saturating_sub(nth + 1)
        } else {
            nth
        }
    }
}

/// Stations one by one, but neighbours of the same fork together.
fn cells(stations: &[Station]) -> Vec<Vec<usize>> {
    let mut cells: Vec<Vec<usize>> = Vec::new();
    for (index, station) in stations.iter().enumerate() {
        let joins = cells
            .last()
            .is_some_and(|cell| station.fork.is_some() && stations[cell[0]].fork == station.fork && cell.len() < WAYS);
        match cells.last_mut() {
            Some(cell) if joins => cell.push(index),
            _ => cells.push(vec![index]),
        }
    }
    cells
}
