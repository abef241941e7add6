//! A document of a stored case, exactly as it was made: shown and printed from what was kept.

use super::At;
use crate::desk::DeskError;
use crate::doors::seat::{OwnCase, Seat};
use crate::http::{Fault, House, headers};
use crate::tongue;
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

/// Whether the personal sentence of the meeting ahead went to another child before.
///
/// # Errors
/// Where the store does not answer.
pub async fn used_before(house: &House, at: &At, state: &CaseState) -> Result<bool, Fault> {
    let name = state
        .case
        .child
        .as_ref()
        .and_then(|child| child.first_name.as_ref())
        .map_or("", |name| name.0.as_str());
    for meeting in &state.case.meetings {
        let Some(personal) = &meeting.personal else { continue };
        let municipality = &at.seat.account().municipality;
        if house
            .store
            .personal_used_before(municipality, &at.own.id, name, personal.trimmed())
            .await?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A document exactly as it was made, as the child meets it.
pub async fn show(
    State(house): State<House>,
    Extension(own): Extension<OwnCase>,
    Path((_, document)): Path<(String, String)>,
) -> Response {
    let shown = async {
        let paper = house.store.paper(&own.id, &DocumentId::from(document.as_str())).await?;
        let document = paper.document.ok_or(Fault::NotFound)?;
        let nonce = headers::nonce();
        let back = format!("/case/{}#documents", own.id);
        let html = tongue::of_document(&document.language)
            .while_working(|| reader::reader(&house.out, nonce.0.clone(), Arc::new(document), Back::Page(back)));
        Ok((Extension(nonce), Html(html)).into_response())
    };
    shown
        .await
        .unwrap_or_else(|fault: Fault| fault.page(&house).into_response())
}

/// Which form of paper.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    paper: Option<String>,
}

/// Its PDF, byte for byte as it was made, under a name that tells nothing. In another form of paper the same words stand
/// larger, or on a card that is folded; what goes into a pocket is asked of the gate again.
pub async fn pdf(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Extension(own): Extension<OwnCase>,
    Path((_, document)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let at = At { seat, own };
    let printed = async {
        let own = &at.own;
        let mut paper = house.store.paper(&own.id, &DocumentId::from(document.as_str())).await?;
        let form = asked
            .paper
            .as_deref()
            .map_or(Some(Form::A4), Form::of)
            .ok_or(Fault::NotFound)?;
        if form != Form::A4 {
            let document = paper.document.take().ok_or(Fault::NotFound)?;
            let state = at.state(&house).await?;
            let on = at.today().0;
            paper.bytes = house
                .work(move |house| {
                    if form == Form::Pocket && !may_be_carried(house, &state, &document, on)? {
                        return Err(Fault::DoesNotFit);
                    }
                    Ok(house.desk.pdf_as(&document, form)?)
                })
                .await??;
        }
        let name = [
            (CONTENT_TYPE, "application/pdf"),
            (CONTENT_DISPOSITION, "attachment; filename=\"papir.pdf\""),
        ];
        Ok((name, paper.bytes).into_response())
    };
    printed
        .await
        .unwrap_or_else(|fault: Fault| fault.page(&house).into_response())
}

/// Whether a document may go into a pocket today, whatever was agreed about paper when it was made.
fn may_be_carried(house: &House, state: &CaseState, document: &Document, on: Date) -> Result<bool, DeskError> {
    let request = Request {
        kind: document.kind,
        version: Some(document.version),
        audience: document.audience,
        meeting: None,
        on,
        language: None,
        pocket: true,
    };
    let judged = house
        .desk
        .judge(&state.case, &request, &state.confirmations, Today(on))?;
    let travels = [Code::FullStays, Code::NoMessageUnderSocialControl];
    Ok(!judged.findings.iter().any(|finding| travels.contains(&finding.code)))
}
