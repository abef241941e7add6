//! The front page, and the case file that is uploaded from it.

use super::case::prepare::anew;
use super::door::OwnDoor;
use super::extract::SentFile;
use super::{headers, letter, workbench};
use crate::dry_run::EXAMPLES;
use crate::error::HttpError;
use crate::state::AppState;
use app::pages::front::{Example, front};
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use domain::draft::bounds;

/// The front page.
pub async fn show(State(app): State<AppState>, door: OwnDoor) -> Response {
    page(&app, StatusCode::OK, Vec::new(), door)
}

fn page(app: &AppState, status: StatusCode, faults: Vec<String>, OwnDoor(door): OwnDoor) -> Response {
    let nonce = headers::nonce();
    let examples: Vec<Example> = EXAMPLES.iter().map(|(id, _)| Example { id }).collect();
    let html = front(&app.out, nonce.0.clone(), &examples, faults, door);
    (status, Extension(nonce), Html(html)).into_response()
}

/// Reads an uploaded case file: shows all its faults at once, or the workbench.
pub async fn case_file(
    State(app): State<AppState>,
    door: OwnDoor,
    SentFile(bytes): SentFile,
) -> Result<Response, HttpError> {
    if bytes.len() > bounds::MOST_BYTES {
        return Err(HttpError::TooLarge);
    }
    let read = domain::case::read::read(&bytes).and_then(|case| match bounds::case(&case) {
        findings if findings.is_empty() => Ok(case.asks_for_safety_again()),
        findings => Err(findings),
    });
    match read {
        Err(findings) => {
            let faults = findings
                .iter()
                .map(|finding| app.pipeline.message_at(finding))
                .collect();
            Ok(page(&app, StatusCode::UNPROCESSABLE_ENTITY, faults, door))
        }
        Ok(told) => {
            let mut case = serde_json::from_slice(&bytes).map_err(|_| HttpError::Form)?;
            // As in a case that is kept here: what was answered before the child told is no answer now.
            if told {
                anew::ask(&mut case);
            }
            letter::bench_page(&app, workbench::sent::Sent::case(case, ""), door).await
        }
    }
}
