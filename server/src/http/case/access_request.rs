//! Somebody asks to see the file: what has to be weighed, and the working copy for whoever handles it.

use super::words::name;
use crate::auth::fresh::Fresh;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::whole_log;
use crate::service::case_context::CaseContext;
use crate::service::dangerous;
use crate::service::whole_case::{LogOfCase, Shape, local};
use crate::state::AppState;
use crate::ui_language::UiLanguage;
use app::pages::access_request::{AccessRequest, access_request};
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use content::whole_case::Looked;
use domain::access_request::to_weigh;
use store::Role;

/// So many of the newest lines of a log are taken along.
const MOST_LINES: usize = 5_000;
/// Lines that are read at a time.
const LINES: u16 = 500;

/// The page.
pub async fn show(State(app): State<AppState>, context: CaseContext) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let model = AccessRequest {
        shell: shell(&app, &context.user, "").await?,
        case: context.own.id.to_string(),
        child: name(&state.case),
        weighed: to_weigh(&state),
        takes_out: context.own.assigned,
    };
    Ok(answer(|nonce| access_request(&app.out, nonce, model)))
}

/// Everything about the child as a paper or as a file, under a file name that says what it is and not whose.
pub async fn all(
    State(app): State<AppState>,
    context: CaseContext,
    fresh: Fresh,
    fields: Fields,
) -> Result<Response, HttpError> {
    let (shape, kind, file) = match fields.text("as") {
        Some("pdf") => (
            Shape::Pdf,
            "application/pdf",
            "attachment; filename=\"alt-i-sagen.pdf\"",
        ),
        Some("json") => (
            Shape::Json,
            "application/json",
            "attachment; filename=\"alt-i-sagen.json\"",
        ),
        _ => return Err(HttpError::Form),
    };
    // The paper is Danish, whatever language the pages are in.
    let made = UiLanguage::Danish.during(async {
        let log = log(&app, &context).await?;
        Ok::<_, HttpError>(dangerous::whole_case(&app, &fresh, &context, shape, log).await?)
    });
    let bytes = made.await?;
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, file)], bytes).into_response())
}

/// The log, for whoever may open its page.
async fn log(app: &AppState, context: &CaseContext) -> Result<Option<LogOfCase>, HttpError> {
    if !context.user.account().roles.has(Role::Coordinator) {
        return Ok(None);
    }
    let mut log = LogOfCase::default();
    let mut before = None;
    loop {
        let found = app.store.audit_of_case(&context.own.id, before, LINES).await?;
        let more = found.len() == usize::from(LINES);
        before = found.last().map(|line| line.number);
        for line in found {
            let entry = line.entry;
            log.lines.push(Looked {
                at: local(entry.at),
                // Why somebody searched may tell of another child: a copy that a family asked for does not.
                what: whole_log::words_without_reason(app, &entry).await?,
                from: whole_log::from_where(app, &entry),
            });
        }
        if !more {
            return Ok(Some(log));
        }
        if log.lines.len() >= MOST_LINES {
            let next = app.store.audit_of_case(&context.own.id, before, 1).await?;
            log.older = !next.is_empty();
            return Ok(Some(log));
        }
    }
}
