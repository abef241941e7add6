//! A case's log, for a coordinator: who did what, when and from where, in plain sentences.

use super::words::name;
use crate::error::HttpError;
use crate::http::staff::{answer, shell};
use crate::http::whole_log::{line_of, words};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::log::{Log, log};
use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;

/// Lines of one page.
const LINES: u16 = 100;

/// The query: the page lists lines before this one.
#[derive(Debug, Deserialize)]
pub struct Before {
    /// Its number.
    pub before: Option<u64>,
}

/// The page.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Query(from): Query<Before>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let found = app.store.audit_of_case(&context.own.id, from.before, LINES).await?;
    let more = (found.len() == usize::from(LINES))
        .then(|| {
            found
                .last()
                .map(|line| format!("{}/log?before={}", context.page(), line.number))
        })
        .flatten();
    let shell = shell(&app, &context.user, "").await?;
    let clock = Clock::at(&app, context.user.now)?;
    let mut lines = Vec::new();
    for line in found {
        let entry = line.entry;
        lines.push(line_of(&app, &clock, &entry, words(&app, &entry).await?));
    }
    let model = Log {
        shell,
        case: context.own.id.to_string(),
        child: name(&state.case),
        lines,
        more,
    };
    Ok(answer(|nonce| log(&app.out, nonce, model)))
}
