//! The people around the child and the case.

use super::child::Pronoun;
use super::{Day, Name, PersonId, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The drawn figures that can stand for a person; each is the name of its pictogram.
pub const FIGURES: [&str; 8] = [
    "figure-1", "figure-2", "figure-3", "figure-4", "figure-5", "figure-6", "figure-7", "figure-8",
];

/// The role of a person towards the child or the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The child's adviser (børne- og ungerådgiver).
    Adviser,
    /// The second adviser: barnets lov § 21 stk. 5.
    SecondAdviser,
    /// The former adviser.
    FormerAdviser,
    /// Leader of the advisers.
    Leader,
    /// Teacher.
    Teacher,
    /// Pedagogue.
    Pedagogue,
    /// Health visitor (sundhedsplejerske).
    HealthVisitor,
    /// Psychologist.
    Psychologist,
    /// Mother.
    Mother,
    /// Father.
    Father,
    /// Parent.
    Parent,
    /// Step-parent.
    StepParent,
    /// Foster parent.
    FosterParent,
    /// Brother or sister.
    Sibling,
    /// Other family.
    Family,
    /// Friend.
    Friend,
    /// Staff where the child lives.
    ResidentialStaff,
    /// Interpreter.
    Interpreter,
    /// Police.
    Police,
    /// Børnehus (barnets lov § 124).
    Barnehus,
    /// Family therapist.
    FamilyTherapist,
    /// Contact person (fast kontaktperson, § 32).
    ContactPerson,
    /// Lawyer.
    Lawyer,
    /// Bisidder without another role (§ 6).
    Bisidder,
    /// Somebody else.
    Other,
}

impl Role {
    /// The role as the case file writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Adviser => "adviser",
            Role::SecondAdviser => "second-adviser",
            Role::FormerAdviser => "former-adviser",
            Role::Leader => "leader",
            Role::Teacher => "teacher",
            Role::Pedagogue => "pedagogue",
            Role::HealthVisitor => "health-visitor",
            Role::Psychologist => "psychologist",
            Role::Mother => "mother",
            Role::Father => "father",
            Role::Parent => "parent",
            Role::StepParent => "step-parent",
            Role::FosterParent => "foster-parent",
            Role::Sibling => "sibling",
            Role::Family => "family",
            Role::Friend => "friend",
            Role::ResidentialStaff => "residential-staff",
            Role::Interpreter => "interpreter",
            Role::Police => "police",
            Role::Barnehus => "barnehus",
            Role::FamilyTherapist => "family-therapist",
            Role::ContactPerson => "contact-person",
            Role::Lawyer => "lawyer",
            Role::Bisidder => "bisidder",
            Role::Other => "other",
        }
    }

    /// Whether somebody of this role is a parent or lives as one.
    #[must_use]
    pub fn is_parent(self) -> bool {
        matches!(self, Role::Mother | Role::Father | Role::Parent | Role::StepParent)
    }

    /// Whether somebody of this role belongs to the home or the family.
    #[must_use]
    pub fn is_family(self) -> bool {
        self.is_parent() || matches!(self, Role::FosterParent | Role::Sibling | Role::Family)
    }

    /// Whether somebody of this role is family or a friend: the network of barnets lov § 18 stk. 3.
    #[must_use]
    pub fn is_circle(self) -> bool {
        self.is_family() || self == Role::Friend
    }
}

/// Whether a person lives where the child sleeps; `sometimes` counts as `yes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Lives {
    /// Lives there.
    Yes,
    /// Lives elsewhere.
    No,
    /// Now and then: one schoolbag, two homes.
    Sometimes,
}

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Person {
    /// Slug by which the rest of the case refers to the person.
    #[serde(skip_serializing_if = "PersonId::is_empty")]
    pub id: PersonId,
    /// First name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<Name>,
    /// Full name, if one is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// How they are spoken of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pronoun: Option<Pronoun>,
    /// Their role towards the child.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Name>,
    /// When the phone is answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_hours: Option<Words>,
    /// Whether the number answers without naming the municipality.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_is_neutral: Option<bool>,
    /// The person's words about themself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<Words>,
    /// The same as `figure`, in files that were written elsewhere: read where `figure` is absent ([`Person::drawn`]), and
    /// put there by the page of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Name>,
    /// Whether this adult stays the same whatever changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steady: Option<bool>,
    /// Age in years; a bisidder is at least 15 (§ 6 stk. 4) (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 120))]
    pub age: Option<u8>,
    /// Holds custody (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custody: Option<bool>,
    /// Made the underretning (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported: Option<bool>,
    /// The underretning is based on what this person saw or heard (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witnessed: Option<bool>,
    /// Is suspected (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspected: Option<bool>,
    /// The day from which they have no part in the case; they are kept because a talk names them (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_on: Option<Day>,
    /// Whether they live where the child sleeps (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lives_with_child: Option<Lives>,
    /// Id of the drawn figure that stands for them where the child sees its adults.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<Name>,
}

impl Person {
    /// The drawn figure that stands for them: `figure`, or `picture` where a file has that alone. `None` where the word is
    /// none of [`FIGURES`].
    #[must_use]
    pub fn drawn(&self) -> Option<&'static str> {
        let chosen = self.figure.as_ref().or(self.picture.as_ref())?;
        FIGURES.into_iter().find(|drawn| chosen.0 == *drawn)
    }
}
