//! Names of colleagues and municipalities, read once: they stand on every page.

use domain::event::{MunicipalityId, UserId};
use std::collections::HashMap;
use std::sync::RwLock;

/// The names that were read so far.
#[derive(Default)]
pub struct Names {
    people: RwLock<HashMap<UserId, String>>,
    municipalities: RwLock<HashMap<MunicipalityId, String>>,
}

impl Names {
    /// What colleagues call somebody, where it was read.
    #[must_use]
    pub fn person(&self, user: &UserId) -> Option<String> {
        self.people.read().ok()?.get(user).cloned()
    }

    /// Keeps what colleagues call somebody.
    pub fn keep_person(&self, user: &UserId, name: &str) {
        if let Ok(mut people) = self.people.write() {
            people.insert(user.clone(), name.to_owned());
        }
    }

    /// Forgets somebody's name: they have written another.
    pub fn forget(&self, user: &UserId) {
        if let Ok(mut people) = self.people.write() {
            people.remove(user);
        }
    }

    /// What a municipality is called, where it was read.
    #[must_use]
    pub fn municipality(&self, id: &MunicipalityId) -> Option<String> {
        self.municipalities.read().ok()?.get(id).cloned()
    }

    /// Keeps what a municipality is called.
    pub fn keep_municipality(&self, id: &MunicipalityId, name: &str) {
        if let Ok(mut municipalities) = self.municipalities.write() {
            municipalities.insert(id.clone(), name.to_owned());
        }
    }
}
