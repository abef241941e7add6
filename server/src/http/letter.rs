//! A letter without a case: the workbench, the document as the child meets it, and the PDF.

use super::door::OwnDoor;
use super::extract::PageForm;
use super::{headers, workbench};
use crate::dry_run::EXAMPLES;
use crate::error::HttpError;
use crate::pipeline::PipelineError;
use crate::state::AppState;
use crate::ui_language;
use app::pages::reader::{self, Back};
use app::pages::workbench::{Workbench, workbench as workbench_page};
use axum::Extension;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use serde_json::Value;
use std::sync::Arc;

type Pairs = Vec<(String, String)>;

/// The outcome of a form: what was asked for, or the workbench again if the gate stops it.
enum Made<T> {
    Done(T),
    Stopped(Box<workbench::sent::Sent>),
}

/// The workbench: from an example, empty, or from what a form sent.
pub async fn show(
    State(app): State<AppState>,
    door: OwnDoor,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let first = |name: &str| {
        pairs
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    let sent = if let Some(id) = first("example") {
        let (case, on) = example(&app, id).ok_or(HttpError::Form)?;
        workbench::sent::Sent::case(case, on)
    } else if first("base").is_none() {
        workbench::sent::Sent::new()
    } else {
        workbench::sent::Sent::form(&workbench::stand::stood(pairs))
    };
    bench_page(&app, sent, door).await
}

/// The workbench page of what was sent.
///
/// # Errors
/// If content is broken.
pub async fn bench_page(
    app: &AppState,
    sent: workbench::sent::Sent,
    OwnDoor(door): OwnDoor,
) -> Result<Response, HttpError> {
    let nonce = headers::nonce();
    let word = nonce.0.clone();
    let made = app.work(move |app| -> Result<String, PipelineError> {
        let behind = workbench::stand::behind(app, &sent);
        let bench = Workbench {
            behind,
            door: Some(door),
            ..workbench::workbench(app, &app.pipeline.house(), sent)?
        };
        Ok(workbench_page(&app.out, word, bench))
    });
    let html = made.await??;
    Ok((Extension(nonce), Html(html)).into_response())
}

/// The document as the child meets it.
pub async fn read(
    State(app): State<AppState>,
    door: OwnDoor,
    PageForm(back): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let nonce = headers::nonce();
    let word = nonce.0.clone();
    let made = app.work(move |app| -> Result<Made<String>, PipelineError> {
        let sent = workbench::sent::Sent::form(&back);
        Ok(match workbench::look(app, &app.pipeline.house(), &sent)?.document {
            Some(document) => Made::Done(
                ui_language::of_document(&document.language)
                    .while_working(|| reader::reader(&app.out, word, Arc::new(document), Back::Form(back))),
            ),
            None => Made::Stopped(Box::new(sent)),
        })
    });
    match made.await?? {
        Made::Done(html) => Ok((Extension(nonce), Html(html)).into_response()),
        Made::Stopped(sent) => bench_page(&app, *sent, door).await,
    }
}

/// The PDF, under a file name that reveals nothing.
pub async fn pdf(
    State(app): State<AppState>,
    door: OwnDoor,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let made = app.work(move |app| -> Result<Made<Vec<u8>>, PipelineError> {
        let sent = workbench::sent::Sent::form(&pairs);
        Ok(match workbench::look(app, &app.pipeline.house(), &sent)?.document {
            Some(document) => Made::Done(app.pipeline.pdf(&document)?),
            None => Made::Stopped(Box::new(sent)),
        })
    });
    match made.await?? {
        Made::Done(bytes) => {
            let name = [
                (CONTENT_TYPE, "application/pdf"),
                (CONTENT_DISPOSITION, "attachment; filename=\"ark.pdf\""),
            ];
            Ok((name, bytes).into_response())
        }
        Made::Stopped(sent) => bench_page(&app, *sent, door).await,
    }
}

/// An example by its name, and its date.
fn example(app: &AppState, id: &str) -> Option<(Value, &'static str)> {
    let (id, on) = EXAMPLES.into_iter().find(|(known, _)| *known == id)?;
    let text = app
        .pipeline
        .content()
        .source()
        .read(&format!("content/examples/{id}.json"))
        .ok()?;
    Some((serde_json::from_str(&text).ok()?, on))
}
