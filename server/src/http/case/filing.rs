//! Papers on their way into the municipality's own journal, in words; and what was refused is sent again.

use super::words::Words;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::filing::{self, Filed};
use crate::state::AppState;
use app::pages::child::Filing as Row;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::{CaseState, DocumentId};
use store::FilingState;

/// Sends a paper again that the journal refused, or all of the case's.
pub async fn again(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let paper = fields.text("paper").map(DocumentId::from);
    filing::again(&app, &context, paper.as_ref()).await?;
    let to = match fields.text("to") {
        Some("team") => "/team".to_owned(),
        _ => format!("{}#filings", context.page()),
    };
    Ok(Redirect::to(&to).into_response())
}

/// The case's papers that the journal has or will get, in words.
pub(super) fn rows(app: &AppState, clock: &Clock<'_>, state: &CaseState, filings: Vec<Filed>) -> Vec<Row> {
    let words = Words::new(app, clock);
    let row = |filing: Filed| Row {
        what: match state.made(&filing.paper) {
            Some(made) => words.what(made),
            None => words.code("kind", filing.kind),
        },
        stands: stands(app, clock, state, &filing),
        refused: filing.state == FilingState::Refused,
        paper: filing.paper.0,
    };
    filings.into_iter().map(row).collect()
}

/// How far a paper has come, in sentences.
pub(super) fn stands(app: &AppState, clock: &Clock<'_>, state: &CaseState, filing: &Filed) -> Vec<String> {
    let say = |key: &str, args: &[(&str, &str)]| app.out.say(key, args);
    let when = filing.settled_at.map(|at| clock.moment(at)).unwrap_or_default();
    let answer = |key: &str| filing.answer.as_deref().map(|words| say(key, &[("words", words)]));
    match filing.state {
        FilingState::Accepted => [
            Some(say("filing-accepted", &[("when", &when)])),
            answer("filing-receipt"),
            filing
                .number
                .as_deref()
                .map(|number| say("filing-number", &[("number", number)])),
        ]
        .into_iter()
        .flatten()
        .collect(),
        FilingState::Refused => [Some(say("filing-refused", &[("when", &when)])), answer("filing-why")]
            .into_iter()
            .flatten()
            .collect(),
        FilingState::Pending if !state.barred.is_empty() => vec![say("filing-held", &[])],
        FilingState::Pending if filing.tries > 1 => {
            vec![say("filing-late", &[("tries", &filing.tries.to_string())])]
        }
        FilingState::Pending => vec![say("filing-pending", &[])],
    }
}
