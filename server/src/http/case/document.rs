//! A document of a stored case, exactly as it was made: shown and printed from what was kept.

use super::At;
use crate::doors::seat::OwnCase;
use crate::http::{Fault, House, headers};
use crate::tongue;
use app::pages::reader::{self, Back};
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use domain::event::{CaseState, DocumentId};
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

/// Its PDF, byte for byte as it was made, under a name that tells nothing.
pub async fn pdf(
    State(house): State<House>,
    Extension(own): Extension<OwnCase>,
    Path((_, document)): Path<(String, String)>,
) -> Response {
    let printed = async {
        let paper = house.store.paper(&own.id, &DocumentId::from(document.as_str())).await?;
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
