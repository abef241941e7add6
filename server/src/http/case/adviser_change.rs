//! What is known of a change of adviser before somebody writes of it to the child: who, when, and what the coordinator wrote.

use crate::error::HttpError;
use crate::http::staff::name_of;
use crate::state::AppState;
use domain::agenda::change_is_written;
use domain::case::{Case, PersonId};
use domain::edit::{At, Part};
use domain::event::CaseState;
use serde_json::{Value, json};

/// Fills a new entry of the case with the change that the coordinator made, for the adviser to put into words for the child.
///
/// # Errors
/// If the store does not answer.
pub async fn begin(app: &AppState, state: &CaseState, at: At, base: &mut Value) -> Result<(), HttpError> {
    let (Part::AdviserChange, Some(index), false) = (at.part, at.index, change_is_written(state)) else {
        return Ok(());
    };
    if index != state.case.adviser_changes.len() {
        return Ok(());
    }
    let Some(change) = state.adviser_changes.last() else {
        return Ok(());
    };
    let (from, to) = (name_of(app, &change.from).await?, name_of(app, &change.to).await?);
    base["adviser_changes"][index] = json!({
        "from": person(&state.case, &from),
        "to": person(&state.case, &to),
        "on": change.on,
        "why": change.why,
        "carries_over": change.carries_over,
        "meet_together": change.meet_together,
    });
    Ok(())
}

/// The person of the case that an account is, by its full name.
fn person<'a>(case: &'a Case, name: &str) -> Option<&'a PersonId> {
    let named = case
        .people
        .iter()
        .find(|person| person.name.as_ref().is_some_and(|known| known.trimmed() == name.trim()));
    named.map(|person| &person.id)
}
