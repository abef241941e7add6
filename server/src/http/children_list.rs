//! A coordinator takes in a list of children: the file is looked through first, and every fault told with its line.

use super::extract::SentFile;
use super::fields::{Fields, code_of};
use super::staff::{answer, shell};
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::service::children_list::{Column, Fault, LARGEST, known, read, take_in};
use crate::state::AppState;
use app::pages::children_list::{ChildrenList, Line, children_list};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::Track;

/// The page that asks for the file.
pub async fn ask(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    page(&app, &user, ChildrenList::default()).await
}

/// Looks a list through. Nothing is kept.
pub async fn look(
    State(app): State<AppState>,
    user: CurrentUser,
    SentFile(bytes): SentFile,
) -> Result<Response, HttpError> {
    if bytes.len() > LARGEST {
        return Err(HttpError::TooLarge);
    }
    let Ok(text) = String::from_utf8(bytes.to_vec()) else {
        let fault = Fault {
            line: None,
            key: "not-text",
            args: Vec::new(),
        };
        return refused(&app, &user, &[fault]).await;
    };
    let known = known(&app, &user, tracks(&app)).await?;
    match read(&text, &known) {
        Ok(rows) => {
            let lines = rows.iter().map(|row| Line {
                name: row.name.clone(),
                number: row.number.clone(),
                born: row.born.map(|day| day.to_string()).unwrap_or_default(),
                adviser: row.adviser.clone(),
                in_common: row.in_common.map(domain::same_child::InCommon::as_str),
            });
            let model = ChildrenList {
                lines: lines.collect(),
                text,
                ..ChildrenList::default()
            };
            page(&app, &user, model).await
        }
        Err(faults) => refused(&app, &user, &faults).await,
    }
}

/// Takes a list in that was looked through. It is read again: by now a number may be known.
pub async fn take(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let text = fields.as_sent("list");
    let others = fields.text("another").is_some();
    match take_in(&app, &user, tracks(&app), &text, others).await? {
        Ok(()) => Ok(Redirect::to("/team#list-cases").into_response()),
        Err(faults) => refused(&app, &user, &faults).await,
    }
}

/// The kinds of cases by the names that the page lists.
fn tracks(app: &AppState) -> Vec<(Track, String)> {
    let name = |track: &Track| {
        let code = code_of(track).unwrap_or_default();
        app.out.say(&format!("option-track-{code}"), &[])
    };
    Track::ALL.into_iter().map(|track| (track, name(&track))).collect()
}

async fn refused(app: &AppState, user: &CurrentUser, faults: &[Fault]) -> Result<Response, HttpError> {
    /// So many are told at once; the rest comes when these are mended.
    const TOLD: usize = 50;
    let said = faults.iter().take(TOLD).map(|fault| {
        let args: Vec<(&str, &str)> = fault.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let what = app.out.say(&format!("import-fault-{}", fault.key), &args);
        match fault.line {
            Some(line) => app
                .out
                .say("import-fault-line", &[("line", &line.to_string()), ("what", &what)]),
            None => what,
        }
    });
    let model = ChildrenList {
        faults: said.collect(),
        more: faults.len().saturating_sub(TOLD),
        ..ChildrenList::default()
    };
    let mut response = page(app, user, model).await?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

async fn page(app: &AppState, user: &CurrentUser, model: ChildrenList) -> Result<Response, HttpError> {
    let model = ChildrenList {
        shell: shell(app, user, "team").await?,
        columns: Column::ALL.iter().map(|(_, name)| *name).collect(),
        tracks: tracks(app).into_iter().map(|(_, name)| name).collect(),
        ..model
    };
    Ok(answer(|nonce| children_list(&app.out, nonce, model)))
}
