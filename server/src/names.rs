//! A cache of the names of colleagues and municipalities, which every page shows. Each is kept under the version it was
//! read at, and believed only while that is the newest one that the store says ([`crate::shared_state`]).

use domain::event::{MunicipalityId, UserId};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::RwLock;
use std::time::{Duration, Instant};
use store::Versions;

/// How long a name is kept at most: a server of an earlier version beside this one tells nobody what it changes.
const KEPT_FOR: Duration = Duration::from_secs(10 * 60);

/// The names read so far.
#[derive(Default)]
pub struct Names {
    people: RwLock<HashMap<UserId, Kept>>,
    municipalities: RwLock<HashMap<MunicipalityId, Kept>>,
}

/// A name as it was read.
struct Kept {
    name: String,
    version: u64,
    at: Instant,
}

impl Names {
    /// A user's name as shown to colleagues, if it is cached at these versions; `known`: none if they are not known.
    #[must_use]
    pub fn person(&self, user: &UserId, known: Option<&Versions>) -> Option<String> {
        find(&self.people, user, known?.profiles)
    }

    /// Caches a user's name; `known`: the versions as they were before it was read.
    pub fn keep_person(&self, user: &UserId, name: &str, known: Option<&Versions>) {
        if let Some(known) = known {
            keep(&self.people, user, name, known.profiles);
        }
    }

    /// A municipality's name, if it is cached at these versions.
    #[must_use]
    pub fn municipality(&self, id: &MunicipalityId, known: Option<&Versions>) -> Option<String> {
        find(&self.municipalities, id, known?.municipalities)
    }

    /// Caches a municipality's name.
    pub fn keep_municipality(&self, id: &MunicipalityId, name: &str, known: Option<&Versions>) {
        if let Some(known) = known {
            keep(&self.municipalities, id, name, known.municipalities);
        }
    }
}

fn find<Id: Eq + Hash>(names: &RwLock<HashMap<Id, Kept>>, id: &Id, version: u64) -> Option<String> {
    let names = names.read().ok()?;
    let kept = names.get(id)?;
    (kept.version == version && kept.at.elapsed() < KEPT_FOR).then(|| kept.name.clone())
}

fn keep<Id: Clone + Eq + Hash>(names: &RwLock<HashMap<Id, Kept>>, id: &Id, name: &str, version: u64) {
    if let Ok(mut names) = names.write() {
        let kept = Kept {
            name: name.to_owned(),
            version,
            at: Instant::now(),
        };
        names.insert(id.clone(), kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn versions(profiles: u64, municipalities: u64) -> Versions {
        Versions {
            profiles,
            municipalities,
            texts: 0,
        }
    }

    #[test]
    fn a_name_is_believed_at_its_own_version_alone() {
        let names = Names::default();
        let (ida, koege) = (UserId::from("ida"), MunicipalityId::from("koege"));
        let before = versions(1, 1);
        names.keep_person(&ida, "Ida", Some(&before));
        names.keep_municipality(&koege, "Køge", Some(&before));
        assert_eq!(names.person(&ida, Some(&before)).as_deref(), Some("Ida"));
        assert_eq!(
            names.person(&ida, Some(&versions(2, 1))),
            None,
            "somebody's profile changed"
        );
        assert_eq!(
            names.municipality(&koege, Some(&versions(2, 1))).as_deref(),
            Some("Køge")
        );
        assert_eq!(names.municipality(&koege, Some(&versions(2, 2))), None);
        assert_eq!(names.person(&ida, None), None, "nobody knows");
        names.keep_person(&ida, "Bo", None);
        assert_eq!(names.person(&ida, Some(&before)).as_deref(), Some("Ida"));
    }
}
