//! People: the words that captions select by.

use super::Named;
use crate::vocabulary::Fact;
use domain::case::{Pronoun, Role};
use domain::facts::PersonFacts;

impl Named {
    /// Sets a person's first name and pronoun; nothing if there is no such person.
    pub(super) fn person(&mut self, first: Fact, pronoun: Fact, person: Option<&PersonFacts>) {
        if let Some(person) = person {
            self.set(first, &person.first_name);
            self.set(pronoun, self::pronoun(person.pronoun));
        }
    }
}

/// A person's pronoun, as sentences select by it.
pub(super) fn pronoun(pronoun: Option<Pronoun>) -> &'static str {
    match pronoun {
        Some(Pronoun::Hun) => "hun",
        Some(Pronoun::Han) => "han",
        Some(Pronoun::De) => "de",
        None => "unknown",
    }
}

/// The roles that a caption can select by; every other role is "other".
pub(super) fn role(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Mother) => "mother",
        Some(Role::Father) => "father",
        Some(Role::Teacher) => "teacher",
        Some(Role::FormerAdviser) => "former-adviser",
        Some(Role::Leader) => "leader",
        Some(Role::Police) => "police",
        Some(Role::Barnehus) => "barnehus",
        _ => "other",
    }
}
