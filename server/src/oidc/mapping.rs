//! Which claims give which roles: the table `[[sign_in.roles]]`. What is not in the table opens nothing.

use super::privileges;
use domain::role::{Role, Roles, RolesExclude};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The word in the table for privileges in OIO-BPP, under whichever name they come.
const PRIVILEGES: &str = "privileges";

/// One line of the table: whose claim has the value, has the role.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The claim (`groups`, `roles`, `realm_access.roles`), or `privileges`.
    pub claim: String,
    /// Its value, or one of its values, letter by letter.
    pub value: String,
    /// The role.
    pub role: Role,
}

impl Rule {
    /// Whether it is about privileges in OIO-BPP.
    #[must_use]
    pub fn is_privilege(&self) -> bool {
        self.claim == PRIVILEGES
    }
}

/// The roles that the claims give.
///
/// # Errors
/// They give an administrator's and one that opens cases.
pub fn roles(rules: &[Rule], cvr: Option<&str>, claims: &Map<String, Value>) -> Result<Roles, RolesExclude> {
    let privileges = cvr.map(|cvr| privileges::of(cvr, claims)).unwrap_or_default();
    let given: Vec<Role> = rules
        .iter()
        .filter(|rule| {
            if rule.is_privilege() {
                privileges.contains(&rule.value)
            } else {
                has(claim(claims, &rule.claim), &rule.value)
            }
        })
        .map(|rule| rule.role)
        .collect();
    Roles::of(&given)
}

/// A claim by its name; a name with dots may also lead into objects (`realm_access.roles`).
fn claim<'a>(claims: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    claims.get(name).or_else(|| {
        let mut parts = name.split('.');
        let first = claims.get(parts.next()?)?;
        parts.try_fold(first, |value, part| value.as_object()?.get(part))
    })
}

fn has(claim: Option<&Value>, value: &str) -> bool {
    match claim {
        Some(Value::String(text)) => text == value,
        Some(Value::Array(all)) => all.iter().any(|one| one.as_str() == Some(value)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn rule(claim: &str, value: &str, role: Role) -> Rule {
        Rule {
            claim: claim.into(),
            value: value.into(),
            role,
        }
    }

    fn given(claims: Value) -> Result<Roles, RolesExclude> {
        let rules = [
            rule("groups", "raadgivere", Role::Adviser),
            rule("realm_access.roles", "tekster", Role::Editor),
            rule("https://example.dk/rolle", "drift", Role::Admin),
        ];
        roles(&rules, None, claims.as_object().unwrap())
    }

    #[test]
    fn what_is_in_the_table_gives_a_role_and_nothing_else_does() {
        assert_eq!(
            given(json!({"groups": ["x", "raadgivere"]})),
            Ok(Roles::only(Role::Adviser))
        );
        assert_eq!(given(json!({"groups": "raadgivere"})), Ok(Roles::only(Role::Adviser)));
        let nested = json!({"realm_access": {"roles": ["tekster"]}});
        assert_eq!(given(nested), Ok(Roles::only(Role::Editor)));
        assert_eq!(
            given(json!({"https://example.dk/rolle": "drift"})),
            Ok(Roles::only(Role::Admin))
        );
        for nothing in [
            json!({}),
            json!({"groups": ["Raadgivere", "raadgivere ", "admin"]}),
            json!({"roles": ["raadgivere"]}),
            json!({"groups": {"raadgivere": true}}),
            json!({"groups": [["raadgivere"]]}),
        ] {
            assert_eq!(given(nothing.clone()), Ok(Roles::default()), "{nothing}");
        }
    }

    #[test]
    fn an_administrator_never_sees_cases() {
        let both = json!({"groups": ["raadgivere"], "https://example.dk/rolle": "drift"});
        assert_eq!(given(both), Err(RolesExclude));
    }
}
