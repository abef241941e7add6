//! Every case of somebody or of a municipality, however many there are: page by page, the open ones first.

use crate::state::AppState;
use domain::event::UserId;
use store::{CaseRow, OfCases, StoreError};

/// Rows of a page.
const ROWS: u16 = 500;

/// What `keep` keeps of each case; it is told whether the case is open. Of the rows themselves one page is held at a time.
///
/// # Errors
/// Those of the store.
pub async fn every_case<T>(
    app: &AppState,
    of: &OfCases,
    reader: &UserId,
    mut keep: impl FnMut(CaseRow, bool) -> Option<T>,
) -> Result<Vec<T>, StoreError> {
    let mut kept = Vec::new();
    for open in [true, false] {
        let mut after = None;
        loop {
            let page = app.store.cases(of, reader, open, after.as_ref(), ROWS).await?;
            let is_last = page.len() < usize::from(ROWS);
            after = page.last().map(CaseRow::seek);
            kept.extend(page.into_iter().filter_map(|row| keep(row, open)));
            if is_last {
                break;
            }
        }
    }
    Ok(kept)
}
