//! A search in a whole municipality, beyond one's own cases: with a reason, so many an hour, and in the log with each case
//! that it showed.

use crate::auth::current_user::CurrentUser;
use crate::service::dangerous::SHORTEST_REASON;
use crate::state::AppState;
use domain::agenda::Wanted;
use domain::case::Words;
use jiff::SignedDuration;
use std::ops::RangeInclusive;
use store::{Act, AuditEntry, CaseRow, Counter, Found, NewSearch, Outcome, StoreError, Waits};

/// How many cases a search shows at most.
pub const MOST: usize = 10;
/// How many searches an account has within an hour: nobody walks the whole register.
pub const AN_HOUR: u32 = 20;
/// How long a reason is, in characters: no shorter than that of broken glass, and no longer than a sentence of a case.
pub const REASON: RangeInclusive<usize> = SHORTEST_REASON..=Words::LONGEST;

const HOUR: SignedDuration = SignedDuration::from_hours(1);
const WAITS: Waits = Waits {
    window: HOUR,
    // Until the window is over: it is forgotten an hour after its first search.
    wait: |_| HOUR,
};

/// What came of it.
#[derive(Debug)]
pub enum Searched {
    /// What was found; it stands in the log.
    Found(Found),
    /// Too many within the hour; that stands in the log too.
    TooMany,
}

/// Searches. What it answers was written to the log first, and may be shown.
///
/// # Errors
/// If the store does not answer, or a case that was found is erased at this moment.
pub async fn search(app: &AppState, user: &CurrentUser, wanted: &Wanted, reason: &str) -> Result<Searched, StoreError> {
    let account = user.account();
    let counter = Counter {
        key: format!("wide-search:{}", account.id),
        free: AN_HOUR,
    };
    if app.store.count_try(&[counter], WAITS, user.now).await?.is_some() {
        app.store
            .audit(user.entry(Act::WideSearch, None, Outcome::Throttled))
            .await?;
        return Ok(Searched::TooMany);
    }
    let municipality = &account.municipality;
    let found = app.store.look_through(municipality, &account.id, wanted, MOST).await?;
    let id = store::new_search();
    let search = NewSearch {
        id: &id,
        municipality,
        reason,
        lines: &lines(user, &id, &found.rows),
    };
    app.store.keep_search(&search).await?;
    Ok(Searched::Found(found))
}

/// A line for each case that is shown, or one without a case; each says of which search, and how many it showed. The
/// words that were searched for are in none of them: they are a child's name.
fn lines(user: &CurrentUser, id: &str, rows: &[CaseRow]) -> Vec<AuditEntry> {
    let line = |case| AuditEntry {
        what: Some(format!("{id}:{}", rows.len())),
        ..user.entry(Act::WideSearch, case, Outcome::Done)
    };
    if rows.is_empty() {
        return vec![line(None)];
    }
    rows.iter().map(|row| line(Some(&row.case))).collect()
}
