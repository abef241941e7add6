//! What the demo has put into the store so far.

use domain::event::{CaseId, MunicipalityId, UserId};
use store::Role;

/// An account.
pub(super) struct Account {
    pub(super) municipality: MunicipalityId,
    pub(super) id: UserId,
    pub(super) role: Role,
    /// The name shown to colleagues.
    pub(super) shown: String,
}

/// A case.
pub(super) struct Filled {
    pub(super) municipality: MunicipalityId,
    /// The child's first name.
    pub(super) child: String,
    pub(super) case: CaseId,
    /// Who has it now.
    pub(super) adviser: Option<UserId>,
}

/// An error in words, for the terminal.
pub(super) fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}
