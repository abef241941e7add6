//! The front page, and the case file that is sent from it.

use super::{AppState, HttpError, headers, letter, workbench};
use crate::dry_run::EXAMPLES;
use app::pages::front::{Example, front};
use axum::Extension;
use axum::extract::State;
use axum::extract::multipart::Multipart;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use domain::draft::bounds;
use serde_json::Value;

/// The front page.
pub async fn show(State(app): State<AppState>) -> Response {
    page(&app, StatusCode::OK, Vec::new())
}

fn page(app: &AppState, status: StatusCode, faults: Vec<String>) -> Response {
    let nonce = headers::nonce();
    let examples: Vec<Example> = EXAMPLES.iter().map(|(id, _)| Example { id }).collect();
    let html = front(&app.out, nonce.0.clone(), &examples, faults);
    (status, Extension(nonce), Html(html)).into_response()
}

/// An example by its name, and its date.
pub fn example(app: &AppState, id: &str) -> Option<(Value, &'static str)> {
    let (id, on) = EXAMPLES.into_iter().find(|(known, _)| *known == id)?;
    let text = app
        .pipeline
        .content()
        .source()
        .read(&format!("content/examples/{id}.json"))
        .ok()?;
    Some((serde_json::from_str(&text).ok()?, on))
}

/// A case file: its faults all at once, or the workbench.
pub async fn case_file(
    State(app): State<AppState>,
    form: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Response {
    let Ok(mut form) = form else {
        return HttpError::Form.page(&app);
    };
    let field = match form.next_field().await {
        Ok(Some(field)) => field,
        Ok(None) => return HttpError::Form.page(&app),
        Err(error) => return refused(&app, error.status()),
    };
    let bytes = match field.bytes().await {
        Ok(bytes) if bytes.len() <= bounds::MOST_BYTES => bytes,
        Ok(_) => return HttpError::TooLarge.page(&app),
        Err(error) => return refused(&app, error.status()),
    };
    let read = domain::case::read::read(&bytes).and_then(|case| match bounds::case(&case) {
        findings if findings.is_empty() => Ok(()),
        findings => Err(findings),
    });
    match read {
        Err(findings) => {
            let faults = findings
                .iter()
                .map(|finding| app.pipeline.message_at(finding))
                .collect();
            page(&app, StatusCode::UNPROCESSABLE_ENTITY, faults)
        }
        Ok(()) => match serde_json::from_slice(&bytes) {
            Ok(case) => letter::bench_page(&app, workbench::Sent::case(case, "")).await,
            Err(_) => HttpError::Form.page(&app),
        },
    }
}

fn refused(app: &AppState, status: StatusCode) -> Response {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        HttpError::TooLarge.page(app)
    } else {
        HttpError::Form.page(app)
    }
}
