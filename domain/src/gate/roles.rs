//! What roles mean to the rules: advisers, family, and the circle.

use crate::case::{Person, Role};

/// Whether a person is an adviser in the case: can say "jeg", and can be nobody's bisidder.
#[must_use]
pub fn is_adviser(person: &Person) -> bool {
    matches!(
        person.role,
        Some(Role::Adviser | Role::SecondAdviser | Role::FormerAdviser)
    )
}

/// Whether a person is a parent or lives as one.
pub(super) fn is_parent(person: &Person) -> bool {
    matches!(
        person.role,
        Some(Role::Mother | Role::Father | Role::Parent | Role::StepParent)
    )
}

/// Whether a person belongs to the home or the family.
pub(super) fn is_family(person: &Person) -> bool {
    is_parent(person) || matches!(person.role, Some(Role::FosterParent | Role::Sibling | Role::Family))
}

/// Whether a person is family or a friend: the network of barnets lov § 18 stk. 3.
pub(super) fn is_circle(person: &Person) -> bool {
    is_family(person) || person.role == Some(Role::Friend)
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
