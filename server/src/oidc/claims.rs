//! What a provider says of somebody, as far as it is used here.

use domain::case::Name;
use jiff::Timestamp;
use openidconnect::AdditionalClaims;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The claims that no standard names: groups, roles, privileges.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Others(pub Map<String, Value>);

impl AdditionalClaims for Others {}

/// Somebody whose token has been verified.
#[derive(Clone, Debug)]
pub struct Person {
    /// Who they are over there (`sub`).
    pub subject: String,
    /// When they last proved over there that it is them (`auth_time`), if that is said.
    pub proved_at: Option<Timestamp>,
    /// Their session over there (`sid`), if it has a name.
    pub session: Option<String>,
    /// The full name, if it is said.
    pub name: Option<String>,
    /// The first name, if it is said.
    pub first_name: Option<String>,
    /// The claims that give roles.
    pub others: Map<String, Value>,
}

/// The longest name that is kept, in characters: it stands in cases as a name.
pub const LONGEST_NAME: usize = Name::LONGEST;

/// A name as it may be shown: one line, of characters that our fonts have; `None` if nothing is left.
#[must_use]
pub fn shown(name: &str) -> Option<String> {
    let fits = |c: &char| !c.is_control() && print::can_draw(*c);
    let name: String = name.trim().chars().filter(fits).take(LONGEST_NAME).collect();
    (!name.is_empty()).then_some(name)
}
