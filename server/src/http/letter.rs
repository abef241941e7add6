//! The workbench, the document as the child meets it, and the PDF.

use super::{AppState, HttpError, front, headers, workbench};
use crate::ui_language;
use app::pages::reader::{self, Back};
use app::pages::workbench::{Workbench, workbench as workbench_page};
use axum::Extension;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use std::sync::Arc;

type Pairs = Result<Form<Vec<(String, String)>>, FormRejection>;

fn pairs(app: &AppState, form: Pairs) -> Result<Vec<(String, String)>, Box<Response>> {
    match form {
        Ok(Form(pairs)) => Ok(pairs),
        Err(error) => {
            let too_large = error.into_response().status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE;
            Err(Box::new(
                if too_large {
                    HttpError::TooLarge
                } else {
                    HttpError::Form
                }
                .page(app),
            ))
        }
    }
}

/// The workbench: from an example, empty, or from what a form sent.
pub async fn show(State(app): State<AppState>, form: Pairs) -> Response {
    let pairs = match pairs(&app, form) {
        Ok(pairs) => pairs,
        Err(response) => return *response,
    };
    let first = |name: &str| {
        pairs
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    let sent = if let Some(id) = first("example") {
        match front::example(&app, id) {
            Some((case, on)) => workbench::Sent::case(case, on),
            None => return HttpError::Form.page(&app),
        }
    } else if first("base").is_none() {
        workbench::Sent::new()
    } else {
        workbench::Sent::form(&workbench::stand::stood(pairs))
    };
    bench_page(&app, sent).await
}

/// The workbench page of what was sent.
pub async fn bench_page(app: &AppState, sent: workbench::Sent) -> Response {
    let nonce = headers::nonce();
    let word = nonce.0.clone();
    let made = app
        .work(move |app| {
            let behind = workbench::stand::behind(app, &sent);
            let bench = Workbench {
                behind,
                ..workbench::workbench(app, sent)?
            };
            Ok(workbench_page(&app.out, word, bench))
        })
        .await;
    match made {
        Ok(Ok(html)) => (Extension(nonce), Html(html)).into_response(),
        Ok(Err(error)) => ours(app, &error),
        Err(error) => error.page(app),
    }
}

fn ours(app: &AppState, error: &crate::pipeline::PipelineError) -> Response {
    tracing::error!(%error, "a page could not be made");
    HttpError::Ours.page(app)
}

/// The document as the child meets it.
pub async fn read(State(app): State<AppState>, form: Pairs) -> Response {
    let back = match pairs(&app, form) {
        Ok(pairs) => pairs,
        Err(response) => return *response,
    };
    let nonce = headers::nonce();
    let word = nonce.0.clone();
    let made = app
        .work(move |app| {
            let sent = workbench::Sent::form(&back);
            let looked = workbench::look(app, &sent)?;
            Ok::<_, crate::pipeline::PipelineError>(match looked.document {
                Some(document) => Ok(ui_language::of_document(&document.language)
                    .while_working(|| reader::reader(&app.out, word, Arc::new(document), Back::Form(back)))),
                None => Err(sent),
            })
        })
        .await;
    match made {
        Ok(Ok(Ok(html))) => (Extension(nonce), Html(html)).into_response(),
        Ok(Ok(Err(sent))) => bench_page(&app, sent).await,
        Ok(Err(error)) if error.finding().is_some() => HttpError::TooWide.page(&app),
        Ok(Err(error)) => ours(&app, &error),
        Err(error) => error.page(&app),
    }
}

/// The PDF, under a name that tells nothing.
pub async fn pdf(State(app): State<AppState>, form: Pairs) -> Response {
    let pairs = match pairs(&app, form) {
        Ok(pairs) => pairs,
        Err(response) => return *response,
    };
    let made = app
        .work(move |app| {
            let sent = workbench::Sent::form(&pairs);
            let looked = workbench::look(app, &sent)?;
            Ok::<_, crate::pipeline::PipelineError>(match looked.document {
                Some(document) => Ok(app.pipeline.pdf(&document)?),
                None => Err(sent),
            })
        })
        .await;
    match made {
        Ok(Ok(Ok(bytes))) => (
            [
                (CONTENT_TYPE, "application/pdf"),
                (CONTENT_DISPOSITION, "attachment; filename=\"papir.pdf\""),
            ],
            bytes,
        )
            .into_response(),
        Ok(Ok(Err(sent))) => bench_page(&app, sent).await,
        Ok(Err(error)) if error.finding().is_some() => HttpError::TooWide.page(&app),
        Ok(Err(error)) => ours(&app, &error),
        Err(error) => error.page(&app),
    }
}
