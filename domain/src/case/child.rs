//! The child.

use super::{Day, Name, PersonId, Words};
use crate::band::{Band, age_on};
use crate::language::Language;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The companions that a child can choose from; `none` is a choice too.
pub const COMPANIONS: [&str; 6] = ["fox", "owl", "hedgehog", "cat", "turtle", "none"];

/// How the child, or a person, wants to be spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Pronoun {
    /// she
    Hun,
    /// he
    Han,
    /// they
    De,
}

/// How the child reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reads {
    /// Reads alone.
    Alone,
    /// Reads together with an adult.
    Together,
    /// Reads pictures; an adult reads the words aloud.
    Pictures,
}

/// A need to consider when meeting the child (**A**).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// Reading is hard.
    Dyslexia,
    /// Hears badly.
    Hearing,
    /// Sees badly.
    Sight,
    /// Speaks sign language.
    SignLanguage,
    /// Speaks by pictures or a device.
    Aac,
    /// Needs breaks and few things at a time.
    Attention,
    /// Something else.
    Other,
}

/// A way to reach the child between meetings (**A**).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ContactWay {
    /// A call to a safe phone.
    Call,
    /// A message to a safe phone.
    Message,
    /// Through a safe adult.
    ThroughAdult,
    /// Only face to face.
    InPerson,
}

/// How the child can be reached safely between meetings (**A**).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// The way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<ContactWay>,
    /// Through whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<PersonId>,
    /// When it was last checked that this is safe.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<Day>,
}

/// Who interprets: a small language is a small place (**A**).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct InterpreterWho {
    /// The family knows the interpreter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_to_family: Option<bool>,
    /// The interpreter is on the phone, from elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_phone: Option<bool>,
}

/// The child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Child {
    /// First name, as the child wants it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<Name>,
    /// Pronoun, as the child wants it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pronoun: Option<Pronoun>,
    /// Birth date. Rights follow from it, never from the band (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<Day>,
    /// The band to use, if the adviser overrides the age.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
    /// How the child reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reads: Option<Reads>,
    /// Language of what the child reads; Danish if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Language interpreted in the room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<Language>,
    /// Needs to consider (**A**).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub needs: Vec<Need>,
    /// What the child has asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub wishes: Vec<Words>,
    /// How the child can be reached safely (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub safe_contact: Option<Contact>,
    /// Who interprets (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interpreter_who: Option<InterpreterWho>,
    /// Id of the drawn companion that the child chose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub companion: Option<Name>,
    /// The child's school, for search and notes (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub school: Option<Words>,
}

impl Child {
    /// The band whose voice the child is spoken to in on a day: the one the adviser chose, otherwise that of its age.
    #[must_use]
    pub fn band_on(&self, on: Date) -> Option<Band> {
        let by_age = || Some(Band::for_age(age_on(self.birth_date?.0, on)));
        self.band.or_else(by_age)
    }
}
