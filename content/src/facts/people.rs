//! People: the words that captions select by, and their pictures.

use super::Named;
use crate::vocabulary::Fact;
use domain::case::{Does, Pronoun, Role};
use domain::facts::{AdultIs, PersonFacts};

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

/// What the adult whom the child can talk to is to it, as sentences select by it: the roles that a child of any age has a word
/// for. Of every other adult the name has to do.
pub(super) fn trusted(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Mother) => "mother",
        Some(Role::Father) => "father",
        Some(Role::Teacher) => "teacher",
        Some(Role::Pedagogue) => "pedagogue",
        _ => "other",
    }
}

/// The picture of a person in the room. People look the same everywhere: a possible bisidder is shown as a bisidder in
/// the room too, whatever else they are.
pub(super) fn in_room(does: Does, role: Option<Role>, bisidder: bool) -> &'static str {
    match (does, role) {
        (Does::Talks, _) => "adviser",
        (Does::Writes, _) => "second-adviser",
        (Does::Interprets, _) | (_, Some(Role::Interpreter)) => "interpreter",
        _ if bisidder => "bisidder",
        (_, Some(Role::Teacher | Role::Pedagogue)) => "teacher",
        (_, Some(Role::Adviser | Role::SecondAdviser | Role::FormerAdviser | Role::Leader)) => "second-adviser",
        (_, Some(Role::Mother | Role::Father | Role::Parent | Role::StepParent | Role::FosterParent)) => "family",
        (_, Some(Role::Police)) => "police",
        _ => "bisidder",
    }
}

/// The picture that stands for one of the child's adults outside a document, as in one: the figure that was chosen for
/// them, else what they are to the child.
#[must_use]
pub fn picture_of(figure: Option<&'static str>, role: Option<Role>) -> &'static str {
    let is = if role == Some(Role::Interpreter) {
        AdultIs::Interpreter
    } else {
        AdultIs::Safe
    };
    figure.unwrap_or_else(|| on_screen(is, role))
}

/// The picture of who does a step of the way: the figure that was chosen for them, else the one they have in the room.
pub(crate) fn doer(figure: Option<&'static str>, role: Option<Role>) -> &'static str {
    figure.unwrap_or_else(|| in_room(Does::Supports, role, false))
}

/// The picture of one of the child's adults.
pub(super) fn on_screen(is: AdultIs, role: Option<Role>) -> &'static str {
    match (is, role) {
        (AdultIs::Speaker, _) => "adviser",
        (AdultIs::Adviser, _) => "second-adviser",
        (AdultIs::Interpreter, _) => "interpreter",
        (_, Some(Role::Teacher | Role::Pedagogue)) => "teacher",
        _ => "bisidder",
    }
}
