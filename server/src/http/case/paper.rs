//! A paper of a case as it is made: judged, composed, printed, and told with the fingerprint of its bytes.

use super::prepare::ours;
use crate::http::{AppState, HttpError};
use crate::pipeline::PipelineError;
use domain::actor::{Confirmation, Today};
use domain::case::{Case, Day, MeetingId};
use domain::document::Document;
use domain::event::{CaseEvent, DocumentId, MadeDocument};
use domain::gate::Request;
use sha2::{Digest, Sha256};

/// That a document was made, with the fingerprint of its bytes.
pub(crate) fn document_made(
    id: &DocumentId,
    document: &Document,
    meeting: Option<MeetingId>,
    on: Day,
    bytes: &[u8],
) -> CaseEvent {
    CaseEvent::DocumentMade(MadeDocument {
        document: id.clone(),
        kind: document.kind,
        version: document.version,
        audience: document.audience,
        meeting,
        on,
        sha256: Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect(),
    })
}

/// The document and its PDF, where nothing stands in the way.
pub(crate) async fn paper(
    app: &AppState,
    case: Case,
    request: Request,
    confirmed: Vec<Confirmation>,
    used: bool,
) -> Result<Option<(Document, Vec<u8>)>, HttpError> {
    app.work(move |app| -> Result<_, PipelineError> {
        let today = Today(request.on);
        let judgement = app.pipeline.judge_stored(&case, &request, &confirmed, today, used)?;
        let Some(release) = judgement.release else {
            return Ok(None);
        };
        let document = app.pipeline.compose(&release, None)?;
        let pdf = app.pipeline.pdf(&document)?;
        Ok(Some((document, pdf)))
    })
    .await?
    .map_err(ours)
}
