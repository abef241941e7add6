//! What a role means to the rules: who is an adviser, who is family, who is the circle.

use crate::case::{Person, Role};

/// An adviser in the case: can say "jeg", and can be nobody's bisidder.
pub(super) fn is_adviser(person: &Person) -> bool {
    matches!(
        person.role,
        Some(Role::Adviser | Role::SecondAdviser | Role::FormerAdviser)
    )
}

/// A parent, or somebody who lives as one.
pub(super) fn is_parent(person: &Person) -> bool {
    matches!(
        person.role,
        Some(Role::Mother | Role::Father | Role::Parent | Role::StepParent)
    )
}

/// Somebody of the home or the family.
pub(super) fn is_family(person: &Person) -> bool {
    is_parent(person) || matches!(person.role, Some(Role::FosterParent | Role::Sibling | Role::Family))
}

/// Family or friends: the network of barnets lov § 18 stk. 3.
pub(super) fn is_circle(person: &Person) -> bool {
    is_family(person) || person.role == Some(Role::Friend)
}

/// Somebody who may still be a child where the file gives no age.
pub(super) fn may_be_a_child(person: &Person) -> bool {
    matches!(person.role, Some(Role::Sibling | Role::Family | Role::Friend))
}

/// An adult, as far as the file tells.
pub(super) fn is_adult(person: &Person) -> bool {
    match person.age {
        Some(age) => age >= 18,
        None => !may_be_a_child(person),
    }
}
