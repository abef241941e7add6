//! The faces of people whom the document may show.

use super::view::View;
use crate::case::Person;
use crate::face::{self, Face};

impl View<'_> {
    /// What stands for a person of the case wherever they are drawn.
    pub(super) fn face_of(&self, person: &Person) -> Face {
        let faces = self.faces.get_or_init(|| face::of_case(self.case));
        let nth = self.index_of(person);
        nth.and_then(|nth| faces.get(nth).copied())
            .unwrap_or_else(|| face::of_one(person))
    }
}
