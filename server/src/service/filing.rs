//! What goes into the municipality's own journal by itself, and what is done where the journal does not take it.

use super::case_context::CaseContext;
use super::error::ServiceError;
use crate::state::AppState;
use domain::case::Name;
use domain::event::{CaseEvent, DocumentId};
use domain::filing::{self, Format, MediaType, Sidecar};
use sha2::{Digest, Sha256};
use store::{Act, Change, Outcome, Paper};

/// Which papers of a change are filed in the municipality's journal: none, unless the configuration names one. `reference`:
/// the municipality's own case number.
#[must_use]
pub fn of_change(app: &AppState, context: &CaseContext, reference: Option<&Name>, change: &Change) -> Vec<Sidecar> {
    let municipality = &context.user.account().municipality;
    let Some(outlet) = app.outbox.outlet(municipality).filter(|_| !context.own.practice) else {
        return Vec::new();
    };
    let as_note = |paper: &Paper| {
        let mut notes = change.events.iter().filter_map(|event| match event {
            CaseEvent::JournalMade(note) => note.document.as_ref(),
            _ => None,
        });
        notes.any(|id| *id == paper.id)
    };
    let sidecar = |paper: &Paper| {
        let document = paper.document.as_ref()?;
        outlet.papers.hold(document, as_note(paper)).then(|| Sidecar {
            format: Format::V1,
            key: paper.id.clone(),
            municipality: municipality.clone(),
            case: change.case.clone(),
            reference: reference.and_then(|number| filing::reference(&number.0)),
            kind: document.kind,
            version: document.version,
            audience: document.audience,
            made_on: context.today(),
            media_type: MediaType::Pdf,
            bytes: paper.bytes.len() as u64,
            sha256: Sha256::digest(&paper.bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
        })
    };
    change.papers.iter().filter_map(sidecar).collect()
}

/// Whether notes of talks go into the journal by themselves once the adviser says so.
#[must_use]
pub fn goes_by_itself(app: &AppState, context: &CaseContext) -> bool {
    let outlet = app.outbox.outlet(&context.user.account().municipality);
    outlet.is_some() && !context.own.practice
}

/// Lays papers of the case that the journal refused out again: one, or all. Pressing twice does nothing the second time.
///
/// # Errors
/// The store does not answer.
pub async fn again(app: &AppState, context: &CaseContext, paper: Option<&DocumentId>) -> Result<(), ServiceError> {
    let mut line = context
        .user
        .entry(Act::FiledAgain, Some(&context.own.id), Outcome::Done);
    line.what = paper.map(ToString::to_string);
    if app.store.file_again(&context.own.id, paper, &line).await? > 0 {
        app.outbox.laid();
    }
    Ok(())
}
