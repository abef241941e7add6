//! What a case file may bring into a store.

use super::{Case, PackId};

impl Case {
    /// The facts of a case file, for the municipality that takes it in. Proofs stay behind: a hand-over and a point of the
    /// checklist prove what was done on the server that wrote them down, and a file can be written by anybody.
    #[must_use]
    pub fn imported(mut self, municipality: PackId) -> Case {
        self.municipality = Some(municipality);
        self.documents.clear();
        for meeting in &mut self.meetings {
            meeting.checklist.clear();
        }
        self
    }
}
