//! The homes of a child that lives in two: one schoolbag, and papers that lie in one of them.

use super::{Case, Lives, Person, Role};

impl Case {
    /// The adults with whom a child lives that has two homes; nobody where it has one. Whoever is asked about and sometimes
    /// lives with the child makes it two; a parent of whom nobody said where they live counts.
    #[must_use]
    pub fn homes(&self) -> Vec<&Person> {
        let sometimes = |person: &Person| person.lives_with_child == Some(Lives::Sometimes);
        if !self.people.iter().any(sometimes) {
            return Vec::new();
        }
        let parent = |person: &Person| {
            let role = person.role;
            role.is_some_and(|role| role.is_parent() || role == Role::FosterParent)
        };
        let lives = |person: &&Person| match person.lives_with_child {
            Some(lives) => lives != Lives::No,
            None => parent(person),
        };
        let adult = |person: &&Person| !matches!(person.role, Some(Role::Sibling | Role::Friend));
        let there = |person: &&Person| person.left_on.is_none();
        self.people.iter().filter(lives).filter(adult).filter(there).collect()
    }

    /// With whom the home is shared that the paper goes to, as the child said (`safety.which_home`): one of its homes.
    #[must_use]
    pub fn paper_home(&self) -> Option<&Person> {
        let id = self.safety.as_ref()?.which_home.as_ref()?;
        self.homes().into_iter().find(|person| person.id == *id)
    }
}
