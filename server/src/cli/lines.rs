//! The lines that commands leave in the audit log, and what becomes of a store's fault.

use super::End;
use crate::clock;
use domain::event::{CaseId, MunicipalityId};
use store::{Act, AuditEntry, Outcome, Store, StoreError};

/// What an operator is told where something is gone and the files of the database were not scrubbed yet.
pub(super) const STILL_IN_THE_FILES: &str = "what was deleted is still in the files of the database: it could not be removed yet, and a server that runs tries again by itself";

/// How a command ends on a fault of the store.
pub(super) fn end(fault: StoreError) -> End {
    match fault {
        StoreError::Database(_) => End::Ours(fault.to_string()),
        other => End::Invalid(other.to_string()),
    }
}

/// A line of a command that was done.
pub(super) fn entry(
    municipality: Option<MunicipalityId>,
    act: Act,
    case: Option<CaseId>,
    what: Option<String>,
) -> AuditEntry {
    AuditEntry {
        municipality,
        who: None,
        at: clock::now(),
        act,
        case,
        what,
        from: "command-line".into(),
        outcome: Outcome::Done,
    }
}

/// Writes it.
///
/// # Errors
/// A message for the operator.
pub(super) async fn note(
    store: &dyn Store,
    municipality: Option<MunicipalityId>,
    act: Act,
    case: Option<CaseId>,
    what: Option<String>,
) -> Result<(), End> {
    store.audit(entry(municipality, act, case, what)).await.map_err(end)
}
