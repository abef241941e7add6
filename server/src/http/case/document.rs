//! A document of a stored case, shown and printed exactly as it was made.

use crate::auth::current_user::OwnCase;
use crate::error::HttpError;
use crate::http::headers;
use crate::pipeline::PipelineError;
use crate::portrait::Portrait;
use crate::service::case_context::CaseContext;
use crate::service::composer;
use crate::service::paper::adviser_on_made;
use crate::state::AppState;
use crate::ui_language;
use app::pages::reader::{self, Back};
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use domain::actor::Today;
use domain::document::{Document, Kind, Version};
use domain::event::{CaseState, DocumentId};
use domain::finding::Code;
use domain::gate::{Judgement, Request};
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

/// Its PDF, byte for byte as it was made, under a file name that says what it is and not for whom. Another form of paper shows the same
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
    let name = file_name(paper.document.as_ref(), form);
    let state = context.state(&app).await?;
    if form != Form::A4 || state.case.asks_for_safety_again() {
        let document = match paper.document.take() {
            Some(document) => document,
            None if form == Form::A4 => return Err(HttpError::DoesNotFit),
            None => return Err(HttpError::NotFound),
        };
        let on = context.today().0;
        let composer = composer::of_case(&app, &context).await?;
        let adviser = match form {
            Form::A4 => None,
            _ => adviser_on_made(&app, &state, &paper.id, document.kind).await?,
        };
        let bytes = app
            .work(move |app| -> Result<_, HttpError> {
                let judged = judge(app, &state, &document, (form, on))?;
                if !may_be_carried(&judged, form) {
                    return Err(HttpError::DoesNotFit);
                }
                if form == Form::A4 {
                    return Ok(None);
                }
                // What the gate lets stand on the document today, and of the adviser that had the case and has it still.
                let portrait = adviser.as_ref().and_then(Portrait::of_profile);
                let alt = match (&portrait, &judged.release) {
                    (Some(portrait), Some(release)) => composer.face(release, &document, portrait)?,
                    _ => None,
                };
                let face = portrait.as_ref().and_then(|portrait| portrait.said(alt.as_deref()));
                Ok(Some(app.pipeline.pdf_with(&document, form, face)?))
            })
            .await??;
        paper.bytes = bytes.unwrap_or(paper.bytes);
    }
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, paper.bytes).into_response())
}

/// The file name of a paper: what it is, so that a day's papers can be told apart, and never who it is for or why. What may
/// travel is a sheet like any other, and so is what has no document.
fn file_name(document: Option<&Document>, form: Form) -> String {
    let full = document.filter(|document| document.version == Version::Full);
    let what = full.map_or(SHEET, |document| name_of(document.kind));
    let shape = match form {
        Form::A4 => "",
        Form::Poster => "-til-vaeggen",
        Form::Pocket => "-til-lommen",
        Form::Cards => "-som-kort",
    };
    format!("{what}{shape}.pdf")
}

/// The file name of every paper whose name tells nothing.
const SHEET: &str = "ark";

/// What a full paper of a kind is called: one name for each, but for those of which nobody may know that there is one.
fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::BeforeMeeting => "brev-foer-samtalen",
        Kind::AfterMeeting => "brev-efter-samtalen",
        Kind::MeetingMoved => "brev-om-tiden",
        Kind::Waiting => "brev-imens",
        Kind::NewPlace => "brev-om-stedet",
        Kind::NewAdviser => "brev-om-raadgiveren",
        Kind::BeforeBarnehus => "brev-foer-besoeget",
        Kind::Hearing => "brev-foer-moedet",
        Kind::Goodbye => "farvelbrev",
        Kind::ParentsSentence => "aftalt-saetning",
        Kind::NotifierNote => "svar",
        Kind::SchoolNote => "besked",
        Kind::AdviserCard => "kort",
        Kind::WordCards => "ordkort",
        Kind::ProcessPlan => "forloeb",
        Kind::FrontStaffLeaflet => "naar-et-barn-fortaeller",
        Kind::OpeningCard => "kort-til-samtalen",
        Kind::Rights => "rettigheder",
        Kind::BisidderGuide => "til-bisidderen",
        Kind::Timeline => "din-vej",
        Kind::TakeHome => "fra-samtalen",
        Kind::TakeHomeByHand => "fra-samtalen-i-haanden",
        Kind::Decision => "om-beslutningen",
        Kind::ComplaintSheet => "klageark",
        Kind::EndingSheet => "ark-til-slutningen",
        Kind::CuesCard => "huskeord",
        Kind::ChecklistPaper => "tjekliste",
        Kind::Kit => "pakke",
        Kind::JournalNote => "notat",
        Kind::WholeCase => "alt-i-sagen",
        // The sheets for the talk and the card are made as neutral versions only, and the screens are no papers. Whoever sees
        // the name of a plan for safety knows that there is one.
        Kind::ThreeHouses
        | Kind::Feelings
        | Kind::Scale
        | Kind::Week
        | Kind::FirstThen
        | Kind::AccessCard
        | Kind::SafetyPlan
        | Kind::Screen
        | Kind::Talk => SHEET,
    }
}

/// What the gate says today of a document that was made, in this form.
fn judge(
    app: &AppState,
    state: &CaseState,
    document: &Document,
    (form, on): (Form, Date),
) -> Result<Judgement, PipelineError> {
    let request = Request::new(document.kind, on)
        .version(document.version)
        .audience(document.audience)
        .pocket(form == Form::Pocket);
    app.pipeline
        .judge(&state.case, &request, &state.confirmations, Today(on))
}

/// Whether a document may be printed in this form today, whatever was agreed about paper when it was made: for a pocket only
/// what the child may carry, and nothing that travels while the child has told of something and safety was not answered
/// again.
fn may_be_carried(judged: &Judgement, form: Form) -> bool {
    let stops = |code: Code| match code {
        Code::SafetyAgain => true,
        Code::FullStays | Code::NoMessageUnderSocialControl => form == Form::Pocket,
        _ => false,
    };
    !judged.findings.iter().any(|finding| stops(finding.code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(kind: &str, version: &str) -> Document {
        let document = serde_json::json!({
            "format": "document/1", "kind": kind, "version": version, "audience": "child", "band": "7-9",
            "language": "da", "direction": "ltr", "on": "2026-11-23", "title": "Til Ali", "explained": [],
            "release": { "confirmed": [], "content_version": "sample", "law_date": "2025-01-01" },
            "blocks": [],
        });
        serde_json::from_value(document).unwrap()
    }

    #[test]
    fn a_file_is_called_what_it_is_and_never_who_it_is_for() {
        let named = |kind: &str, version: &str, form| file_name(Some(&paper(kind, version)), form);
        assert_eq!(named("before-meeting", "full", Form::A4), "brev-foer-samtalen.pdf");
        assert_eq!(named("timeline", "full", Form::A4), "din-vej.pdf");
        assert_eq!(named("timeline", "full", Form::Poster), "din-vej-til-vaeggen.pdf");
        assert_eq!(named("rights", "full", Form::Cards), "rettigheder-som-kort.pdf");
        assert_eq!(named("kit", "full", Form::A4), "pakke.pdf");
        assert_eq!(named("safety-plan", "full", Form::A4), "ark.pdf", "its name would tell");
        // What may travel says nothing, in its name neither.
        let mut names = Vec::new();
        for kind in Kind::ALL {
            assert_eq!(named(kind.as_str(), "neutral", Form::A4), "ark.pdf", "{kind:?}");
            let full = named(kind.as_str(), "full", Form::A4);
            assert!(
                full.bytes().all(|c| c.is_ascii_lowercase() || c == b'-' || c == b'.'),
                "{full}"
            );
            names.extend((full != "ark.pdf").then_some(full));
        }
        assert_eq!(file_name(None, Form::A4), "ark.pdf");
        // Two papers of one day lie beside each other under names of their own.
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
