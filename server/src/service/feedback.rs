//! What children think of a talk, without their names. Of a case it takes its municipality, and of the moment its month
//! (decision 0050).

use super::case_context::CaseContext;
use super::error::ServiceError;
use crate::auth::current_user::CurrentUser;
use crate::clock::here;
use crate::state::AppState;
use domain::feedback::{Month, Mood, Told, one_line};
use store::Given;

/// Counts a face and keeps a line. A practice talk counts nowhere: nobody talked with a child.
///
/// # Errors
/// If the store does not answer.
pub async fn give(app: &AppState, context: &CaseContext, mood: Mood, typed: Option<&str>) -> Result<(), ServiceError> {
    if context.own.practice {
        return Ok(());
    }
    let line = typed.and_then(one_line);
    let given = Given {
        municipality: &context.user.account().municipality,
        month: Month::of(context.today().0),
        mood,
        line: line.as_deref(),
    };
    app.store.give_feedback(&given).await?;
    Ok(())
}

/// What may be told of each month of the user's municipality, the newest first.
///
/// # Errors
/// If the store does not answer.
pub async fn told(app: &AppState, user: &CurrentUser) -> Result<Vec<Told>, ServiceError> {
    let today = here(user.now).date();
    let all = app.store.feedback_of(&user.account().municipality).await?;
    Ok(all.into_iter().filter_map(|answers| answers.told(today)).collect())
}

/// Erases a line of the user's municipality, if it is one that may be told.
///
/// # Errors
/// If the store does not answer.
pub async fn erase(app: &AppState, user: &CurrentUser, line: &str) -> Result<(), ServiceError> {
    let told = told(app, user).await?;
    if told.iter().flat_map(|month| &month.lines).any(|one| one.id == line) {
        app.store
            .erase_feedback_line(&user.account().municipality, line)
            .await?;
    }
    Ok(())
}
