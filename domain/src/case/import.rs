//! What a case file may bring into a store.

use super::{Case, PackId};

impl Case {
    /// The facts of a case file, for the municipality that imports it. Proofs are dropped: a hand-over or a checklist
    /// point proves what was done only on the server that recorded it, and anybody can write a file.
    #[must_use]
    pub fn imported(mut self, municipality: PackId) -> Case {
        self.municipality = Some(municipality);
        self.documents.clear();
        for meeting in &mut self.meetings {
            meeting.checklist.clear();
            meeting.child_knows = None;
            if let Some(closing) = &mut meeting.closing {
                closing.tonight = None;
            }
        }
        for disclosure in &mut self.disclosures {
            disclosure.safety_answered = None;
        }
        self
    }
}
