//! Decisions, changes of adviser, the ending, and what was handed over.

use super::{Day, DecisionId, GivenId, Name, PersonId, Words};
use crate::band::age_on;
use crate::document::Version;
use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a decision is about: the closed list of barnets lov § 3, nos. 1–10, or something outside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// No. 1: support (§ 32 stk. 1).
    Support,
    /// No. 2: social treatment for drug use (§ 33).
    DrugTreatment,
    /// No. 3: børne- eller ungepålæg (§ 39).
    Order,
    /// No. 4: placement outside home (§ 46).
    Placement,
    /// No. 5: choice of the place (§ 52).
    PlaceOfPlacement,
    /// No. 6: treatment or education during placement (§ 97 stk. 2).
    TreatmentDuringPlacement,
    /// No. 7: return home (§ 100 stk. 1).
    ReturnHome,
    /// No. 8: samvær and contact (§ 104 stk. 2–5).
    Contact,
    /// No. 9: ungestøtte (§§ 114–116, 120).
    YouthSupport,
    /// No. 10: cases after §§ 142, 143, 146–148, 151.
    Compulsory,
    /// The child's own request to be placed outside home (§ 48): not in § 3, but from ten years it can complain of a no.
    PlacementRequest,
    /// Outside the list: no right of complaint for the child follows from § 3.
    Other,
}

/// Who made a decision; each has its own way of complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MadeBy {
    /// The municipality.
    Municipality,
    /// The children and youth committee.
    Committee,
}

/// Whether a decision is as the child wanted it. The text to the child says so, also where it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Followed {
    /// It is as the child wanted.
    Yes,
    /// A part of it is.
    Partly,
    /// It is not.
    No,
    /// The child said nothing of what it wanted, which it need not.
    NoView,
}

/// A decision of the municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Decision {
    /// Slug.
    #[serde(skip_serializing_if = "DecisionId::is_empty")]
    pub id: DecisionId,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matter: Option<Matter>,
    /// What was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Words>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Words>,
    /// What the child said and how it counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how_you_counted: Option<Words>,
    /// Whether it is as the child wanted (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followed: Option<Followed>,
    /// What it is for (§ 32 stk. 3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Words>,
    /// How long (§ 32 stk. 3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lasts: Option<Words>,
    /// The day of the decision; rights that depend on age are those of this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<Day>,
    /// The day the child was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told_on: Option<Day>,
    /// Who decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Words>,
    /// The section (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<Name>,
    /// Who made it (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made_by: Option<MadeBy>,
    /// The last day on which the child can complain in time (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complaint_until: Option<Day>,
}

impl Decision {
    /// Whether a child of ten or more can complain of this decision: of a matter of § 3 nos. 1–10, and of a no to its own
    /// request (§ 48). A request that was granted as the child made it gives none; one of which nobody says how it went does.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        match self.matter {
            None | Some(Matter::Other) => false,
            Some(Matter::PlacementRequest) => self.followed != Some(Followed::Yes),
            Some(_) => true,
        }
    }

    /// The day it came to be: on which it was made, or the child told, whichever came first.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.decided_on.into_iter().chain(self.told_on).min()
    }

    /// Whether a child that was born on this day can complain of it: the matter is listed, and the child was ten on the day it
    /// was made. `false` where one of the days is not known.
    #[must_use]
    pub fn gives_complaint(&self, born: Option<Day>) -> bool {
        let ten = |born: Day| self.decided_on.is_some_and(|day| age_on(born.0, day.0) >= 10);
        self.is_listed() && born.is_some_and(ten)
    }

    /// The last day on which it can be complained of in time: the one that the case names, otherwise four weeks from the day
    /// the child was told (open for a lawyer: docs/law.md). `None` as long as the child was not told.
    #[must_use]
    pub fn complaint_ends(&self) -> Option<Date> {
        let named = self.complaint_until.map(|day| day.0);
        named.or_else(|| self.told_on?.0.checked_add(4.weeks()).ok())
    }
}

/// A change of adviser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct AdviserChange {
    /// The adviser who leaves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<PersonId>,
    /// The new adviser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<PersonId>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Why, for the child.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Words>,
    /// Whether the reason is in the own words of the adviser who leaves ("jeg" is them). Otherwise it is the new adviser's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said_by_former: Option<bool>,
    /// What the new adviser already knows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub carries_over: Vec<Words>,
    /// Whether both meet the child together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meet_together: Option<bool>,
    /// Where the child can still thank or find the adviser who left, for the child.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<Words>,
}

/// How the case ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Ending {
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Words>,
    /// What stays as it is for the child.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub stays: Vec<Words>,
    /// How to come back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub come_back: Option<Words>,
}

/// A document as it was handed over (**A**).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct GivenDocument {
    /// Slug.
    #[serde(skip_serializing_if = "GivenId::is_empty")]
    pub id: GivenId,
    /// Which document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Name>,
    /// Full or neutral.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<Version>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Who gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
    /// How.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<Words>,
    /// How it went.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub went: Option<Words>,
    /// Fingerprint of the bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<Name>,
}
