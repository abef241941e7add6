//! What an account may do. Whoever looks after accounts sees no case: the two never meet in one account, by type.

use serde::{Deserialize, Serialize};

/// What an account may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Sees the cases assigned to them.
    Adviser,
    /// Assigns and re-assigns cases, sees deadlines, reads a case's audit log.
    Coordinator,
    /// Edits the content overlay.
    Editor,
    /// Manages accounts; sees no case.
    Admin,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 4] = [Role::Adviser, Role::Coordinator, Role::Editor, Role::Admin];

    /// Its name on the command line and in storage.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Adviser => "adviser",
            Role::Coordinator => "coordinator",
            Role::Editor => "editor",
            Role::Admin => "admin",
        }
    }

    /// From its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.as_str() == name)
    }

    /// Whether the role opens cases.
    #[must_use]
    pub fn opens_cases(self) -> bool {
        matches!(self, Role::Adviser | Role::Coordinator)
    }

    const fn bit(self) -> u8 {
        1 << (self as u8)
    }
}

/// The roles that open cases.
const CASES: u8 = Role::Adviser.bit() | Role::Coordinator.bit();
/// Every role.
const EVERY: u8 = CASES | Role::Editor.bit() | Role::Admin.bit();

/// The role of an administrator and one that opens cases were asked for together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an administrator sees no case: give the roles to two accounts")]
pub struct RolesExclude;

/// The roles of an account. Never the administrator's
/// together with one that opens cases: there is no way to make such a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Roles(u8);

impl Roles {
    /// One role.
    #[must_use]
    pub const fn only(role: Role) -> Roles {
        Roles(role.bit())
    }

    /// From single roles.
    ///
    /// # Errors
    /// [`RolesExclude`] for an administrator who would see cases.
    pub fn of(roles: &[Role]) -> Result<Roles, RolesExclude> {
        let bits = roles.iter().fold(0, |bits, role| bits | role.bit());
        let (roles, asleep) = Roles::from_bits(bits);
        if asleep == Roles(0) {
            Ok(roles)
        } else {
            Err(RolesExclude)
        }
    }

    /// Whether the account has a role.
    #[must_use]
    pub fn has(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    /// The roles one by one.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }

    /// The roles that are here and not in `others`.
    #[must_use]
    pub const fn beyond(self, others: Roles) -> Roles {
        Roles(self.0 & !others.0)
    }

    /// Whether it is no role at all.
    #[must_use]
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The names, as a code for the audit log: `adviser+editor`; empty for no role.
    #[must_use]
    pub fn code(self) -> String {
        let names: Vec<&str> = self.iter().map(Role::as_str).collect();
        names.join("+")
    }

    /// The stored form: one bit for each role.
    #[must_use]
    pub fn bits(self) -> u8 {
        self.0
    }

    /// From stored bits: the roles that count, and those that sleep. Earlier versions let an administrator have roles
    /// that open cases; such an account stays an administrator, and its other roles open nothing until somebody else
    /// gives them in the administrator's place.
    #[must_use]
    pub fn from_bits(bits: u8) -> (Roles, Roles) {
        let bits = bits & EVERY;
        if bits & Role::Admin.bit() == 0 {
            (Roles(bits), Roles(0))
        } else {
            (Roles(bits & !CASES), Roles(bits & CASES))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_administrator_ever_sees_a_case() {
        for bits in 0..=u8::MAX {
            let (roles, asleep) = Roles::from_bits(bits);
            let cases = roles.has(Role::Adviser) || roles.has(Role::Coordinator);
            assert!(!(roles.has(Role::Admin) && cases), "{bits}");
            assert!(asleep.iter().all(Role::opens_cases), "{bits}");
        }
        assert_eq!(Roles::of(&[Role::Admin, Role::Coordinator]), Err(RolesExclude));
    }
}
