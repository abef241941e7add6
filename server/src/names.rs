//! A cache of the names of colleagues and municipalities, which every page shows.

use domain::event::{MunicipalityId, UserId};
use std::collections::HashMap;
use std::sync::RwLock;

/// The names read so far.
#[derive(Default)]
pub struct Names {
    people: RwLock<HashMap<UserId, String>>,
    municipalities: RwLock<HashMap<MunicipalityId, String>>,
}

impl Names {
    /// A user's name as shown to colleagues, if cached.
    #[must_use]
    pub fn person(&self, user: &UserId) -> Option<String> {
        self.people.read().ok()?.get(user).cloned()
    }

    /// Caches a user's name.
    pub fn keep_person(&self, user: &UserId, name: &str) {
        if let Ok(mut people) = self.people.write() {
            people.insert(user.clone(), name.to_owned());
        }
    }

    /// Removes a user's name after it was changed.
    pub fn forget(&self, user: &UserId) {
        if let Ok(mut people) = self.people.write() {
            people.remove(user);
        }
    }

    /// A municipality's name, if cached.
    #[must_use]
    pub fn municipality(&self, id: &MunicipalityId) -> Option<String> {
        self.municipalities.read().ok()?.get(id).cloned()
    }

    /// Caches a municipality's name.
    pub fn keep_municipality(&self, id: &MunicipalityId, name: &str) {
        if let Ok(mut municipalities) = self.municipalities.write() {
            municipalities.insert(id.clone(), name.to_owned());
        }
    }
}
