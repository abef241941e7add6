//! A document of a stored case, shown and printed exactly as it was made.

use crate::auth::current_user::OwnCase;
use crate::error::HttpError;
use crate::http::headers;
use crate::pipeline::PipelineError;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use crate::ui_language;
use app::pages::reader::{self, Back};
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use domain::actor::Today;
use domain::document::Document;
use domain::event::{CaseState, DocumentId};
use domain::finding::Code;
use domain::gate::Request;
use jiff::civil::Date;
use print::Form;
use serde::Deserialize;
use std::sync::Arc;

/// A document exactly as it was made, as the child meets it.
pub async fn show(
    State(app): State<AppState>,
    own: OwnCase,
    Path((_, document)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let paper = app.store.paper(&own.id, &DocumentId::from(document.as_str())).await?;
    let document = paper.document.ok_or(HttpError::NotFound)?;
    let nonce = headers::nonce();
    let back = format!("/case/{}#documents", own.id);
    let html = ui_language::of_document(&document.language)
        .while_working(|| reader::reader(&app.out, nonce.0.clone(), Arc::new(document), Back::Page(back)));
    Ok((Extension(nonce), Html(html)).into_response())
}

/// The query: the form of paper.
#[derive(Debug, Default, Deserialize)]
pub struct DocumentQuery {
    paper: Option<String>,
}

/// Its PDF, byte for byte as it was made, under a file name that reveals nothing. Another form of paper shows the same
/// words larger or on a folded card; for the pocket form the gate is asked again.
pub async fn pdf(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, document)): Path<(String, String)>,
    Query(query): Query<DocumentQuery>,
) -> Result<Response, HttpError> {
    let own = &context.own;
    let mut paper = app.store.paper(&own.id, &DocumentId::from(document.as_str())).await?;
    let form = query
        .paper
        .as_deref()
        .map_or(Some(Form::A4), Form::of)
        .ok_or(HttpError::NotFound)?;
    let state = context.state(&app).await?;
    if form != Form::A4 || state.case.asks_for_safety_again() {
        let document = match paper.document.take() {
            Some(document) => document,
            None if form == Form::A4 => return Err(HttpError::DoesNotFit),
            None => return Err(HttpError::NotFound),
        };
        let on = context.today().0;
        let bytes = app
            .work(move |app| {
                if !may_be_carried(app, &state, &document, (form, on))? {
                    return Err(HttpError::DoesNotFit);
                }
                if form == Form::A4 {
                    return Ok(None);
                }
                Ok(Some(app.pipeline.pdf_as(&document, form)?))
            })
            .await??;
        paper.bytes = bytes.unwrap_or(paper.bytes);
    }
    let name = [
        (CONTENT_TYPE, "application/pdf"),
        (CONTENT_DISPOSITION, "attachment; filename=\"papir.pdf\""),
    ];
    Ok((name, paper.bytes).into_response())
}

/// Whether a document may be printed in this form today, whatever was agreed about paper when it was made: for a pocket only
/// what the child may carry, and nothing that travels while the child has told of something and safety was not answered
/// again.
fn may_be_carried(
    app: &AppState,
    state: &CaseState,
    document: &Document,
    (form, on): (Form, Date),
) -> Result<bool, PipelineError> {
    let request = Request::new(document.kind, on)
        .version(document.version)
        .audience(document.audience)
        .pocket(form == Form::Pocket);
    let judged = app
        .pipeline
        .judge(&state.case, &request, &state.confirmations, Today(on))?;
    let stops = |code: Code| match code {
        Code::SafetyAgain => true,
        Code::FullStays | Code::NoMessageUnderSocialControl => form == Form::Pocket,
        _ => false,
    };
    Ok(!judged.findings.iter().any(|finding| stops(finding.code)))
}
