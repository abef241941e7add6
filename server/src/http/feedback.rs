//! What children think of the talks, for a coordinator: numbers of months that are over, and lines that can be erased.

use super::fields::Fields;
use super::staff::{answer, shell};
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::service::feedback;
use crate::state::AppState;
use app::pages::feedback::{Feedback, Line, MonthLine, feedback as page};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::feedback::{FEWEST, Month, Told};

/// The page.
pub async fn show(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let told = feedback::told(&app, &user).await?;
    let model = Feedback {
        shell: shell(&app, &user, "team").await?,
        months: told.into_iter().map(|told| month(&app, told)).collect(),
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

/// Erases a line, and redirects to the page. It takes a tick, because it cannot be undone.
pub async fn erase(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    fields.sure()?;
    if let Some(line) = fields.text("line") {
        feedback::erase(&app, &user, line).await?;
    }
    Ok(Redirect::to("/feedback").into_response())
}

fn month(app: &AppState, told: Told) -> MonthLine {
    let fewest = FEWEST.to_string();
    let number = |times: Option<u64>| match times {
        Some(times) => times.to_string(),
        None => app.out.say("feedback-few", &[("count", &fewest)]),
    };
    let faces = told.pressed.into_iter().map(|(mood, times)| {
        let name = app.out.say(&format!("feedback-{}", mood.as_str()), &[]);
        (name, number(times))
    });
    MonthLine {
        title: named(app, told.month),
        faces: faces.collect(),
        lines: (told.lines.into_iter())
            .map(|line| Line {
                id: line.id,
                words: line.words,
            })
            .collect(),
    }
}

/// A month in words: november 2026.
fn named(app: &AppState, month: Month) -> String {
    let (number, year) = (format!("m{}", month.number()), month.year().to_string());
    app.out
        .say("feedback-month", &[("month", number.as_str()), ("year", year.as_str())])
}
