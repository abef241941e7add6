//! Columns beside each other on a sheet: what is looked up in stands in short lines, and as much of it as can be read on one sheet.

use super::paper::Paper;
use super::sheet::{Placed, Sheet};

/// Puts columns on sheets, two on each, in the order in which they are read.
pub(super) fn side_by_side<'d>(columns: Vec<Sheet<'d>>) -> Vec<Sheet<'d>> {
    let apart = Paper::COLUMN.width() + Paper::BETWEEN_COLUMNS;
    let mut sheets: Vec<Sheet<'d>> = Vec::new();
    for (nth, column) in columns.into_iter().enumerate() {
        if nth % 2 == 0 {
            sheets.push(column);
        } else if let Some(sheet) = sheets.last_mut() {
            sheet.pieces.extend(column.pieces.into_iter().map(|placed| Placed {
                x: placed.x + apart,
                ..placed
            }));
        }
    }
    sheets
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Piece;
    use super::*;

    #[test]
    fn the_second_column_ends_where_the_sheet_does() {
        let column = || Sheet {
            pieces: vec![Placed {
                x: Paper::COLUMN.margin,
                y: 0.0,
                piece: Piece {
                    of: None,
                    marks: Vec::new(),
                    link_area: None,
                },
            }],
        };
        let sheets = side_by_side(vec![column(), column(), column()]);
        let counts: Vec<usize> = sheets.iter().map(|sheet| sheet.pieces.len()).collect();
        assert_eq!(counts, [2, 1]);
        let end = sheets[0].pieces[1].x + Paper::COLUMN.width();
        assert!(
            (end - (Paper::DOUBLE.size.0 - Paper::DOUBLE.margin)).abs() < 0.01,
            "{end}"
        );
    }
}
