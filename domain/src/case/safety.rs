//! The safety answers (**A**): they have no default and are always needed.

use super::{Day, Name, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeSet;

/// Who is suspected of harming the child; `unknown` counts as `parent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Suspected {
    /// Nobody.
    None,
    /// A parent.
    Parent,
    /// Somebody in the family.
    Family,
    /// Somebody else.
    Other,
    /// Not known yet.
    Unknown,
}

/// Everybody who is suspected. Several can be at once; an earlier version wrote a single one, which is read too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Suspects(#[schemars(with = "Vec<Suspected>", length(max = 5))] BTreeSet<Suspected>);

impl Suspects {
    /// Whether nobody has answered.
    #[must_use]
    pub fn is_unanswered(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the answer is that nobody is suspected. Nobody beside somebody is somebody, and a contradiction
    /// (`safety-disagrees`).
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        self.0.iter().eq([&Suspected::None])
    }

    /// Whether this is among the answers.
    #[must_use]
    pub fn has(&self, one: Suspected) -> bool {
        self.0.contains(&one)
    }

    /// Whether any of these is among the answers.
    #[must_use]
    pub fn has_any(&self, of: &[Suspected]) -> bool {
        of.iter().any(|one| self.has(*one))
    }

    /// Every answer.
    pub fn iter(&self) -> impl Iterator<Item = Suspected> {
        self.0.iter().copied()
    }
}

impl From<Suspected> for Suspects {
    fn from(one: Suspected) -> Suspects {
        Suspects(BTreeSet::from([one]))
    }
}

impl FromIterator<Suspected> for Suspects {
    fn from_iter<I: IntoIterator<Item = Suspected>>(all: I) -> Suspects {
        Suspects(all.into_iter().collect())
    }
}

impl<'de> Deserialize<'de> for Suspects {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Suspects, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            One(Suspected),
            All(BTreeSet<Suspected>),
        }
        Ok(match Written::deserialize(from)? {
            Written::One(one) => one.into(),
            Written::All(all) => Suspects(all),
        })
    }
}

/// Whether the suspected person lives where the child lives; `unknown` counts as `yes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AtHome {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not known yet.
    Unknown,
}

/// The state of the police question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Police {
    /// No police.
    None,
    /// It is being considered.
    Considered,
    /// A video interview of the child lies ahead.
    InterviewPending,
    /// The video interview has been held.
    InterviewHeld,
}

impl Police {
    /// Whether the police have not decided yet, or have not talked with the child yet (docs/law.md, safety facts 9 and 10).
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Police::Considered | Police::InterviewPending)
    }
}

/// How a document reaches the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Delivery {
    /// Read aloud at the meeting, kept by the adviser. The default.
    ReadAloud,
    /// Kept by a safe adult.
    KeptBySafeAdult,
    /// The child takes it home.
    TakeHome,
}

/// Whether the suspected person is among the people of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SuspectIs {
    /// Listed, and marked.
    Listed,
    /// Known, but not among the people of the case.
    KnownNotListed,
    /// Not known who it is.
    Unknown,
}

/// What the police question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PoliceAbout {
    /// The child may have been harmed.
    ChildHarmed,
    /// The child saw or heard something.
    ChildWitness,
    /// The child is suspected itself.
    ChildSuspected,
    /// The police brought the child in.
    BroughtIn,
}

/// Whether somebody can see the child's phone, its accounts or where it is; `unknown` counts as `yes` where the home is not safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Watched {
    /// Somebody can.
    Yes,
    /// Nobody can; the child was asked alone.
    No,
    /// Not known yet.
    Unknown,
}

/// Whether a journey abroad may be planned for the child against its will; asked under social control. Unanswered and
/// `unknown` count as `planned`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Journey {
    /// One may be.
    Planned,
    /// None; the child was asked alone.
    No,
    /// Not known yet.
    Unknown,
}

/// What the police have agreed may be said or done before the interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PoliceMay {
    /// The child is told.
    TellChild,
    /// The parents are told.
    TellParents,
    /// There is a talk with the parents.
    ParentsTalk,
    /// Place and time are told.
    PlaceAndTime,
}

/// Something the police have agreed to (**A**).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PoliceAgreed {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<PoliceMay>,
    /// With whom of the police.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with: Option<Name>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
}

/// The safety answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Safety {
    /// Who is suspected.
    #[serde(skip_serializing_if = "Suspects::is_unanswered")]
    pub suspected: Suspects,
    /// Needed unless nobody is suspected; in `foster-concern` the foster home is home.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspect_at_home: Option<AtHome>,
    /// Negative social control or honour-related conflict may be at play.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub social_control: Option<bool>,
    /// The risk assessment of barnets lov § 18 stk. 3 is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk_assessed: Option<bool>,
    /// All custody holders know that the talk takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parents_know: Option<bool>,
    /// The state of the police question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub police: Option<Police>,
    /// The family's address is protected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protected_address: Option<bool>,
    /// How a document reaches the child.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery: Option<Delivery>,
    /// Who keeps it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept_by: Option<PersonId>,
    /// Of a child with two homes that takes the paper along: somebody of the home that it goes to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub which_home: Option<PersonId>,
    /// Whether the suspected person is among the people; if absent `listed` where somebody is marked, otherwise `unknown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspect_is: Option<SuspectIs>,
    /// What the police question is about; if absent `child-harmed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub police_about: Option<PoliceAbout>,
    /// What the police have agreed may be said or done before the interview.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub police_agreed: Vec<PoliceAgreed>,
    /// Whether somebody can see the child's phone; if absent `unknown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub watched_phone: Option<Watched>,
    /// Whether a journey abroad may be planned; asked under social control, and if absent `unknown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub journey: Option<Journey>,
}

impl Safety {
    /// The fields that have to be answered and are not: they have no default (docs/case-file.md, "Safety"; barnets lov § 18
    /// stk. 3, § 137).
    pub fn unanswered(&self) -> impl Iterator<Item = &'static str> {
        let needs_home = !self.suspected.is_nobody();
        let needs_risk = self.social_control == Some(true);
        let needs_keeper = self.delivery == Some(Delivery::KeptBySafeAdult);
        [
            (self.suspected.is_unanswered(), "suspected"),
            (needs_home && self.suspect_at_home.is_none(), "suspect_at_home"),
            (self.social_control.is_none(), "social_control"),
            (needs_risk && self.risk_assessed.is_none(), "risk_assessed"),
            (self.parents_know.is_none(), "parents_know"),
            (self.police.is_none(), "police"),
            (self.protected_address.is_none(), "protected_address"),
            (needs_keeper && self.kept_by.is_none(), "kept_by"),
        ]
        .into_iter()
        .filter_map(|(absent, field)| absent.then_some(field))
    }

    /// The same answers with every question that has none answered the unsafe way, and everything read aloud: what counts
    /// in a talk that began before they could be given (docs/needs.md, N48; docs/law.md, "Safety facts").
    #[must_use]
    pub fn at_its_worst(&self) -> Safety {
        let mut worst = self.clone();
        if worst.suspected.is_unanswered() {
            worst.suspected = Suspected::Unknown.into();
        }
        if !worst.suspected.is_nobody() {
            worst.suspect_at_home.get_or_insert(AtHome::Unknown);
        }
        if *worst.social_control.get_or_insert(true) {
            worst.risk_assessed.get_or_insert(false);
        }
        worst.parents_know.get_or_insert(false);
        worst.police.get_or_insert(Police::Considered);
        worst.protected_address.get_or_insert(true);
        worst.delivery = Some(Delivery::ReadAloud);
        worst
    }
}
