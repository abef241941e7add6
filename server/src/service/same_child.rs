//! Whether a child that comes is there already, among the cases that whoever asks may open. Of a colleague's case nothing is
//! told here: that a child is known to the municipality is told by the search in the whole of it, for a reason and with a line
//! in the log.

use super::every_case::every_case;
use crate::auth::current_user::CurrentUser;
use crate::clock::here;
use crate::state::AppState;
use domain::event::CaseId;
use domain::same_child::{InCommon, KnownBy};
use store::{CaseRow, OfCases, StoreError};

/// A case that may be of the same child.
#[derive(Clone, Debug)]
pub struct Twice {
    /// What both have in common.
    pub in_common: InCommon,
    /// The other case.
    pub row: CaseRow,
}

/// The user's own cases, open and closed, that may be of this child; without the case itself, and without practice.
///
/// # Errors
/// Those of the store.
pub async fn among_own(
    app: &AppState,
    user: &CurrentUser,
    child: &KnownBy,
    itself: &CaseId,
) -> Result<Vec<Twice>, StoreError> {
    let me = &user.account().id;
    let of = OfCases::Adviser(me.clone());
    let today = here(user.now).date();
    let practised = app.store.practice_of(me).await?;
    let twice = |row: CaseRow, _: bool| {
        let another = row.case != *itself && practised.as_ref() != Some(&row.case);
        let in_common = child.in_common(&KnownBy::of_label(&row.label), today)?;
        another.then_some(Twice { in_common, row })
    };
    let mut found = every_case(app, &of, me, twice).await?;
    found.sort_by_cached_key(|twice| (twice.in_common, twice.row.label.sorts_by()));
    Ok(found)
}
