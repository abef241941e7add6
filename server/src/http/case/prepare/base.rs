//! The stored case as the form lies over it.

use super::anew;
use crate::error::HttpError;
use crate::service::adviser;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use domain::event::CaseState;
use serde_json::{Value, json};

/// The case as JSON. If it has no adviser yet, the signed-in user is added as the adviser; `anew`: without the safety
/// answers, which are given again.
pub(super) async fn with_me(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    anew: bool,
) -> Result<Value, HttpError> {
    let mut case = serde_json::to_value(&state.case).map_err(|_| HttpError::Ours)?;
    if anew {
        anew::ask(&mut case);
    }
    let there = case["people"]
        .as_array()
        .is_some_and(|people| people.iter().any(|person| person["role"] == "adviser"));
    if !there {
        let me = adviser::as_person(app, &context.user.account().id).await?;
        let person = serde_json::to_value(me).map_err(|_| HttpError::Ours)?;
        match case["people"].as_array_mut() {
            Some(people) => people.push(person),
            None => case["people"] = json!([person]),
        }
    }
    Ok(case)
}

/// With the decisions and underretninger of the case as it stands now. They are written on pages of their own, and a draft
/// that was begun before one was written down makes papers about it all the same.
pub(super) fn as_decided(mut case: Value, now: &CaseState) -> Result<Value, HttpError> {
    case["decisions"] = serde_json::to_value(&now.case.decisions).map_err(|_| HttpError::Ours)?;
    case["notices"] = serde_json::to_value(&now.case.notices).map_err(|_| HttpError::Ours)?;
    Ok(case)
}
