//! A cache of municipalities' words, ready for composing. Whoever takes from it says at which revision the words stand
//! now, so that no server goes on with words that another has replaced; and each municipality has an entry of its own.
//! Over which edition of the texts the words lie, each composer says itself.

use crate::pipeline::Composer;
use domain::event::MunicipalityId;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use store::Revision;

/// The composers used so far: at most one for each municipality.
#[derive(Default)]
pub struct Composers(Mutex<HashMap<MunicipalityId, (Revision, Composer)>>);

impl Composers {
    /// A municipality's composer, if it is cached in this revision, over this edition of the texts.
    #[must_use]
    pub fn get(&self, municipality: &MunicipalityId, revision: Revision, edition: usize) -> Option<Composer> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, composer) = kept.get(municipality)?;
        (*of == revision && composer.edition() == edition).then(|| composer.clone())
    }

    /// Caches a municipality's composer.
    pub fn keep(&self, municipality: &MunicipalityId, revision: Revision, composer: Composer) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(municipality.clone(), (revision, composer));
    }
}
