//! The safety answers. A missing or unknown one counts as the worst.

use super::roles;
use crate::case::{AtHome, Case, ContactWay, Delivery, Person, Police, Role, Safety, Suspected, Track};
use crate::document::Kind;

/// Why the home is not safe (row `home-not-safe`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unsafe {
    /// A parent or the family is suspected, or it is unknown who.
    Suspected,
    /// The suspected person lives there, or it is unknown.
    AtHome,
    /// A custody holder does not know of the talk.
    ParentsDoNotKnow,
    /// Negative social control may be at play.
    SocialControl,
}

impl Unsafe {
    /// The variant of the message.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Unsafe::Suspected => "suspected",
            Unsafe::AtHome => "at-home",
            Unsafe::ParentsDoNotKnow => "parents-do-not-know",
            Unsafe::SocialControl => "social-control",
        }
    }
}

/// The safety answers of a case. A missing answer is a `missing-field` finding elsewhere; here it counts as the worst
/// one.
#[derive(Clone, Debug)]
pub(super) struct Answers<'a> {
    given: Option<&'a Safety>,
    case: &'a Case,
    somebody_marked: bool,
}

impl<'a> Answers<'a> {
    pub(super) fn of(case: &'a Case) -> Answers<'a> {
        Answers {
            given: case.safety.as_ref(),
            case,
            somebody_marked: case.people.iter().any(|person| person.suspected == Some(true)),
        }
    }

    fn answer<T>(&self, of: impl Fn(&'a Safety) -> Option<T>) -> Option<T> {
        self.given.and_then(of)
    }

    /// The answer to who is suspected.
    pub(super) fn suspected(&self) -> Option<Suspected> {
        self.answer(|safety| safety.suspected)
    }

    /// Whether social control is answered with yes.
    pub(super) fn social_control(&self) -> bool {
        self.answer(|safety| safety.social_control) == Some(true)
    }

    /// Whether the risk assessment of § 18 stk. 3 is made.
    pub(super) fn risk_assessed(&self) -> bool {
        self.answer(|safety| safety.risk_assessed) == Some(true)
    }

    /// Whether all custody holders know of the talk; false if unanswered.
    pub(super) fn parents_know(&self) -> bool {
        self.answer(|safety| safety.parents_know) == Some(true)
    }

    /// Whether the answer is that the parents do not know.
    pub(super) fn parents_do_not_know(&self) -> bool {
        self.answer(|safety| safety.parents_know) == Some(false)
    }

    /// Police considered or a video interview pending (docs/law.md, safety facts 9 and 10).
    pub(super) fn police_lock(&self) -> bool {
        matches!(
            self.answer(|safety| safety.police),
            Some(Police::Considered | Police::InterviewPending)
        )
    }

    /// Whether the address is protected.
    pub(super) fn protected_address(&self) -> bool {
        self.answer(|safety| safety.protected_address) == Some(true)
    }

    /// How the document reaches the child; read aloud if unanswered.
    pub(super) fn delivery(&self) -> Delivery {
        self.answer(|safety| safety.delivery).unwrap_or(Delivery::ReadAloud)
    }

    /// Who keeps the paper, if the case says so and the person exists.
    pub(super) fn keeper(&self) -> Option<&'a Person> {
        self.answer(|safety| safety.kept_by.as_ref())
            .and_then(|id| self.case.person(id))
    }

    /// Whether the paper comes to the child's home: the child takes it there, or its keeper is family or not an adult.
    pub(super) fn goes_home(&self, kind: Kind) -> bool {
        // A screen is shown and closed again; opening it elsewhere takes the card.
        if kind.is_for_adults() || kind.is_screen() {
            return false;
        }
        match self.delivery() {
            Delivery::ReadAloud => false,
            Delivery::KeptBySafeAdult => self
                .keeper()
                .is_some_and(|keeper| roles::is_family(keeper) || !roles::is_adult(keeper)),
            Delivery::TakeHome => true,
        }
    }

    /// The first answer that makes the home unsafe, if any. A missing answer does not count here; it has a finding of
    /// its own.
    pub(super) fn home_unsafe(&self) -> Option<Unsafe> {
        if matches!(
            self.suspected(),
            Some(Suspected::Parent | Suspected::Family | Suspected::Unknown)
        ) || self
            .case
            .people
            .iter()
            .any(|person| roles::is_family(person) && self.is_suspected(person))
        {
            return Some(Unsafe::Suspected);
        }
        let foster_home = self.case.track == Some(Track::FosterConcern) && self.suspected() == Some(Suspected::Other);
        if foster_home
            || matches!(
                self.answer(|safety| safety.suspect_at_home),
                Some(AtHome::Yes | AtHome::Unknown)
            )
        {
            return Some(Unsafe::AtHome);
        }
        if self.social_control() {
            return Some(Unsafe::SocialControl);
        }
        self.parents_do_not_know().then_some(Unsafe::ParentsDoNotKnow)
    }

    /// Whether the home is safe, with every answer given that this depends on.
    pub(super) fn home_safe(&self) -> bool {
        let nobody_there = match self.suspected() {
            Some(Suspected::None) => true,
            Some(Suspected::Other) => self.answer(|safety| safety.suspect_at_home) == Some(AtHome::No),
            _ => false,
        };
        nobody_there
            && self.home_unsafe().is_none()
            && self.parents_know()
            && self.answer(|safety| safety.social_control) == Some(false)
    }

    /// Whether a person is suspected: marked so or, if nobody is marked, one of those whom the answer can mean.
    /// `unknown` counts as `parent`; in `foster-concern` the foster home is home.
    pub(super) fn is_suspected(&self, person: &Person) -> bool {
        if let Some(marked) = person.suspected {
            return marked;
        }
        if self.somebody_marked {
            return false;
        }
        let foster = self.case.track == Some(Track::FosterConcern) && person.role == Some(Role::FosterParent);
        match self.suspected() {
            None | Some(Suspected::None) => false,
            Some(Suspected::Parent | Suspected::Unknown) => roles::is_parent(person) || foster,
            Some(Suspected::Family) => roles::is_family(person),
            Some(Suspected::Other) => foster,
        }
    }

    /// Whether the child can be called or written to: the home is safe, or a safe way other than face to face was
    /// agreed.
    pub(super) fn contact_is_safe(&self) -> bool {
        let agreed = self
            .case
            .child
            .as_ref()
            .and_then(|child| child.safe_contact.as_ref())
            .and_then(|contact| contact.how);
        matches!(
            agreed,
            Some(ContactWay::Call | ContactWay::Message | ContactWay::ThroughAdult)
        ) || (self.home_unsafe().is_none() && !self.social_control())
    }

    /// Whether the child may be asked to call the adviser. What a phone shows in an unsafe home can do harm
    /// (docs/law.md, safety facts 4, 14 and 17).
    pub(super) fn call_safe(&self) -> bool {
        let agreed = self
            .case
            .child
            .as_ref()
            .and_then(|child| child.safe_contact.as_ref())
            .and_then(|contact| contact.how);
        self.home_safe() || agreed == Some(ContactWay::Call)
    }
}
