//! What roles mean to the rules: advisers, family, and the circle.

use crate::case::{Does, Person, Role};

/// Whether a person is an adviser in the case: can say "jeg", and can be nobody's bisidder.
#[must_use]
pub fn is_adviser(person: &Person) -> bool {
    matches!(
        person.role,
        Some(Role::Adviser | Role::SecondAdviser | Role::FormerAdviser)
    )
}

/// Whether an adviser, with what they do in the room, is there as somebody the child knows and for nothing else: the
/// adviser before, who supports (N38).
pub(super) fn comes_along(person: &Person, does: &[Does]) -> bool {
    let supports = !does.is_empty() && does.iter().all(|does| *does == Does::Supports);
    person.role == Some(Role::FormerAdviser) && supports
}

/// Whether somebody in the room can be the one who says "jeg" there: an adviser, and not one who only comes along.
pub(super) fn may_speak(person: &Person, does: Option<Does>) -> bool {
    is_adviser(person) && !comes_along(person, does.as_slice())
}

/// Whether a person is a parent or lives as one.
pub(super) fn is_parent(person: &Person) -> bool {
    person.role.is_some_and(Role::is_parent)
}

/// Whether a person belongs to the home or the family.
pub(super) fn is_family(person: &Person) -> bool {
    person.role.is_some_and(Role::is_family)
}

/// Whether a person is family or a friend: the network of barnets lov § 18 stk. 3.
pub(super) fn is_circle(person: &Person) -> bool {
    person.role.is_some_and(Role::is_circle)
}

/// Whether a person without an age in the case may be a child.
pub(super) fn may_be_a_child(person: &Person) -> bool {
    matches!(person.role, Some(Role::Sibling | Role::Family | Role::Friend))
}

/// Whether a person is an adult, as far as the case tells.
pub(super) fn is_adult(person: &Person) -> bool {
    match person.age {
        Some(age) => age >= 18,
        None => !may_be_a_child(person),
    }
}
