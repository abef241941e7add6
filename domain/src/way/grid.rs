//! The roads of a path on a screen. A browser breaks the lines and so decides how high a row is; the roads of each row are
//! drawn in a unit grid and stretched to it. style/way.css has the same proportions, and a test holds them together.

use super::{Frame, Look, Plan, Row, Station};

/// Width of a cell, and height of a row.
pub const CELL: f32 = 100.0;
/// Width of the strip on either side, where the road turns: a fifth of a cell.
pub const EDGE: f32 = 20.0;
/// Radius of corners.
const BEND: f32 = 10.0;
/// How far a road swings out.
const WAVE: f32 = 12.0;

/// Half of the most that a disc takes of its cell, and that the large one takes: a narrow screen has the same discs.
const DISCS: [f32; 2] = [29.0, 42.0];

/// Width of the whole grid with this many columns.
#[must_use]
pub fn width(columns: usize) -> f32 {
    columns as f32 * CELL + 2.0 * EDGE
}

/// The roads of a row. Its discs stand at height 0, those of the next row at [`CELL`]; ways of a fork share the height.
#[must_use]
pub fn frame<'a>(stations: &'a [Station], plan: &'a Plan, row: &'a Row, nth: usize) -> Frame<'a> {
    let columns = plan.columns;
    let middle = |cell: usize| EDGE + (row.column(cell, columns) as f32 + 0.5) * CELL;
    let centres = row.cells.iter().enumerate().map(|(cell, ways)| {
        let step = CELL / ways.len() as f32;
        (0..ways.len()).map(|way| (middle(cell), way as f32 * step)).collect()
    });
    let bounds: Vec<f32> = (0..=columns).map(|column| EDGE + column as f32 * CELL).collect();
    let radius = |index: &usize| DISCS[usize::from(stations[*index].featured)];
    Frame {
        stations,
        row,
        centres: centres.collect(),
        radii: row.cells.iter().map(|ways| ways.iter().map(radius).collect()).collect(),
        told: plan.rows.len() > 1,
        gates: gates(row, &bounds, (0.5 * EDGE, width(columns) - 0.5 * EDGE)),
        top: 0.0,
        bottom: CELL,
        level: true,
        first: nth == 0,
        onward: onward(stations, plan, nth),
        wave: WAVE,
        bend: BEND,
    }
}

/// Where the road can pass between the cells of a row, in the order of the path. `bounds` are the edges of the columns,
/// `outside` the middles of the strips beside them.
pub(super) fn gates(row: &Row, bounds: &[f32], outside: (f32, f32)) -> Vec<f32> {
    let columns = bounds.len() - 1;
    let gate = |nth: usize| {
        let column = if row.backwards { columns - nth } else { nth };
        match column {
            0 => outside.0,
            last if last == columns => outside.1,
            between => bounds[between],
        }
    };
    (0..=row.cells.len()).map(gate).collect()
}

/// The look of the road from this row to the next.
pub(super) fn onward(stations: &[Station], plan: &Plan, nth: usize) -> Option<Look> {
    let next = plan.rows.get(nth + 1)?;
    let index = *next.cells.first()?.first()?;
    Some(Look::of(&stations[index]))
}
