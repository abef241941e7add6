//! The safety answers. A missing or unknown one counts as the worst.

use super::roles;
use crate::case::{
    AbuseBy, AtHome, Case, Contact, ContactWay, Delivery, Journey, Lives, MeetingState, Person, Police, PoliceAbout,
    PoliceMay, Role, Safety, StepState, StepWord, SuspectIs, Suspected, Tonight, Track, Watched,
};
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

    /// Whether the answer is that nobody is suspected.
    pub(super) fn nobody_suspected(&self) -> bool {
        self.given.is_some_and(|safety| safety.suspected.is_nobody())
    }

    /// Whether any of these is suspected.
    pub(super) fn suspected(&self, any: &[Suspected]) -> bool {
        self.given.is_some_and(|safety| safety.suspected.has_any(any))
    }

    /// Every answer to who is suspected, but that it is nobody.
    pub(super) fn kinds_suspected(&self) -> impl Iterator<Item = Suspected> {
        let all = self.given.into_iter().flat_map(|safety| safety.suspected.iter());
        all.filter(|kind| *kind != Suspected::None)
    }

    /// Whether social control is answered with yes.
    pub(super) fn social_control(&self) -> bool {
        self.answer(|safety| safety.social_control) == Some(true)
    }

    /// Whether the risk assessment of § 18 stk. 3 is made.
    pub(super) fn risk_assessed(&self) -> bool {
        self.answer(|safety| safety.risk_assessed) == Some(true)
    }

    /// Whether a journey abroad may be planned under social control; only a clear no rules it out.
    pub(super) fn journey_possible(&self) -> bool {
        self.social_control() && self.answer(|safety| safety.journey) != Some(Journey::No)
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
        self.answer(|safety| safety.police).is_some_and(Police::is_open)
    }

    /// Whether it is answered that nobody is suspected, nobody is marked, and no police are asked. Anything unanswered is a
    /// no.
    pub(super) fn nobody_to_look_for(&self) -> bool {
        let no_police = self.answer(|safety| safety.police) == Some(Police::None);
        self.nobody_suspected() && !self.somebody_marked && no_police
    }

    /// What the police question is about; a harmed child if unanswered.
    pub(super) fn police_about(&self) -> PoliceAbout {
        self.answer(|safety| safety.police_about)
            .unwrap_or(PoliceAbout::ChildHarmed)
    }

    /// Whether the police have agreed to something.
    pub(super) fn police_agreed(&self, what: PoliceMay) -> bool {
        let agreed = self.given.map_or(&[][..], |safety| &safety.police_agreed);
        agreed.iter().any(|agreed| agreed.what == Some(what))
    }

    /// Whether the suspected person is among the people: as answered, otherwise where somebody is marked.
    pub(super) fn suspect_is(&self) -> SuspectIs {
        let guessed = if self.somebody_marked {
            SuspectIs::Listed
        } else {
            SuspectIs::Unknown
        };
        self.answer(|safety| safety.suspect_is).unwrap_or(guessed)
    }

    /// Whether a notice of abuse is about the parents (barnets lov § 137 stk. 3): as answered in a notice, otherwise by
    /// who is suspected.
    pub(super) fn abuse_by_parents(&self) -> bool {
        let mut answered = self
            .case
            .notices
            .iter()
            .filter_map(|notice| notice.about_abuse_by)
            .peekable();
        if answered.peek().is_some() {
            return answered.any(|by| by == AbuseBy::Parents);
        }
        self.suspected(&[Suspected::Parent, Suspected::Unknown])
    }

    /// Whether the child is placed: then the home is where it sleeps, not where its parents are.
    pub(super) fn placed(&self) -> bool {
        let placed =
            |step: &crate::case::Step| step.step == Some(StepWord::Placement) && step.state == Some(StepState::Done);
        self.case.steps.iter().any(placed)
    }

    /// Whether a person lives where the child sleeps. Now and then counts as yes.
    pub(super) fn lives_with_child(&self, person: &Person) -> bool {
        match person.lives_with_child {
            Some(lives) => lives != Lives::No,
            None if matches!(person.role, Some(Role::FosterParent)) => true,
            None if self.placed() => person.role == Some(Role::ResidentialStaff),
            None => roles::is_parent(person) || person.role == Some(Role::Sibling),
        }
    }

    /// Whether somebody who is suspected, or who may be, lives with this person.
    pub(super) fn lives_with_suspect(&self, person: &Person) -> bool {
        if !self.lives_with_child(person) {
            return false;
        }
        let there = |other: &Person| self.lives_with_child(other) && self.is_suspected(other);
        let at_home = self.answer(|safety| safety.suspect_at_home) != Some(AtHome::No);
        self.case.people.iter().any(there) || (!self.nobody_suspected() && at_home)
    }

    /// Whether the interpreter is known to the family.
    pub(super) fn interpreter_known(&self) -> bool {
        let child = self.case.child.as_ref();
        let who = child.and_then(|child| child.interpreter_who.as_ref());
        who.is_some_and(|who| who.known_to_family == Some(true))
    }

    /// Whether placement is decided.
    pub(super) fn placement_decided(&self) -> bool {
        let decided = |decision: &crate::case::Decision| {
            matches!(decision.matter, Some(crate::case::Matter::Placement)) && decision.decided_on.is_some()
        };
        self.case.decisions.iter().any(decided)
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
        // A screen is shown and closed again; opening it elsewhere takes the card. A sheet of the talk stays with the adviser.
        if kind.is_for_adults() || kind.is_screen() || kind.is_sheet() {
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
        // A placed child whose suspected parent is elsewhere sleeps in a safe home; visits are not.
        let elsewhere = self.placed() && self.answer(|safety| safety.suspect_at_home) == Some(AtHome::No);
        let family = |person: &Person| {
            roles::is_family(person) && self.is_suspected(person) && (!elsewhere || self.lives_with_child(person))
        };
        if (!elsewhere && self.suspected(&CLOSE)) || self.case.people.iter().any(family) {
            return Some(Unsafe::Suspected);
        }
        let foster_home = self.case.track == Some(Track::FosterConcern) && self.suspected(&[Suspected::Other]);
        if foster_home
            || matches!(
                self.answer(|safety| safety.suspect_at_home),
                Some(AtHome::Yes | AtHome::Unknown)
            )
        {
            return Some(Unsafe::AtHome);
        }
        // What was answered last about the night counts before what was answered about the home.
        let nights = self.case.meetings.iter().filter_map(|meeting| {
            let tonight = meeting.closing.as_ref()?.tonight?;
            Some((meeting.starts_at, tonight))
        });
        if nights
            .max_by_key(|(at, _)| *at)
            .is_some_and(|(_, night)| night != Tonight::Safe)
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
        let away = self.answer(|safety| safety.suspect_at_home) == Some(AtHome::No);
        let not_there = |kind: Suspected| match kind {
            Suspected::None | Suspected::Other => away,
            Suspected::Parent => away && self.placed(),
            Suspected::Family | Suspected::Unknown => false,
        };
        let answered = self.given.is_some_and(|safety| !safety.suspected.is_unanswered());
        answered
            && self.kinds_suspected().all(not_there)
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
        let foster = self.case.track == Some(Track::FosterConcern) && person.role == Some(Role::FosterParent);
        let means = |kind: Suspected| match kind {
            Suspected::None => false,
            Suspected::Parent | Suspected::Unknown => roles::is_parent(person) || foster,
            Suspected::Family => roles::is_family(person),
            Suspected::Other => foster,
        };
        self.kinds_suspected().any(|kind| means(kind) && !self.is_listed(kind))
    }

    /// Whether it is said who of this kind is suspected: the suspected are listed, and somebody marked is of the kind.
    /// Where nobody is, the mark is a mistake, and everybody of the kind may be meant.
    pub(super) fn is_listed(&self, kind: Suspected) -> bool {
        let marked = |person: &Person| person.suspected == Some(true) && is_of(person, kind);
        self.suspect_is() == SuspectIs::Listed && self.case.people.iter().any(marked)
    }

    /// Whether a person is of a kind that is suspected; true while nobody has answered.
    pub(super) fn fits(&self, person: &Person) -> bool {
        let unanswered = self.given.is_none_or(|safety| safety.suspected.is_unanswered());
        unanswered || self.kinds_suspected().any(|kind| is_of(person, kind))
    }

    /// Whether a person may be the one meant, because nobody is marked: a colleague of the same house where somebody else
    /// is suspected and, where the concern is what another child does, a friend or another child.
    pub(super) fn may_be_meant(&self, person: &Person) -> bool {
        if person.suspected == Some(false) || !self.suspected(&[Suspected::Other]) || self.is_listed(Suspected::Other) {
            return false;
        }
        let colleague = matches!(
            person.role,
            Some(Role::Teacher | Role::Pedagogue | Role::ResidentialStaff | Role::ContactPerson)
        );
        let child = matches!(person.role, Some(Role::Friend | Role::Sibling)) || person.age.is_some_and(|age| age < 18);
        colleague || (self.case.track == Some(Track::ChildConcern) && child)
    }

    /// How the child can be reached, as it was agreed with the child alone: checked within sixty days and after the
    /// latest talk, and through a person who passes the tests of a safe adult (gate `who_may`).
    pub(super) fn contact(&self, on: jiff::civil::Date, via: impl Fn(&Person) -> bool) -> Option<ContactWay> {
        let contact: &Contact = self.case.child.as_ref()?.safe_contact.as_ref()?;
        let checked = contact.checked_on?.0;
        let held = self
            .case
            .meetings
            .iter()
            .filter(|meeting| meeting.state == Some(MeetingState::Held));
        let latest = held.filter_map(|meeting| meeting.starts_at).map(|at| at.0.date()).max();
        let fresh = (on - checked).get_days() <= CONTACT_HOLDS_DAYS
            && checked <= on
            && latest.is_none_or(|talk| checked >= talk);
        let person = match &contact.via {
            Some(id) => self.case.person(id).is_some_and(via),
            None => contact.how != Some(ContactWay::ThroughAdult),
        };
        contact.how.filter(|_| fresh && person)
    }

    /// Whether somebody can see the child's phone; not known counts as yes where it matters.
    fn phone_watched(&self) -> bool {
        self.answer(|safety| safety.watched_phone) != Some(Watched::No)
    }

    /// Whether the answer is that nobody has asked about the phone.
    pub(super) fn phone_not_asked_about(&self) -> bool {
        self.answer(|safety| safety.watched_phone) == Some(Watched::Unknown)
    }

    /// Whether the child can be called or written to: the home is safe, or a safe way was agreed. Under social control,
    /// and in an unsafe home whose phone may be watched, only a person in between is safe.
    pub(super) fn contact_is_safe(&self, on: jiff::civil::Date, via: impl Fn(&Person) -> bool) -> bool {
        if self.home_unsafe().is_none() && !self.social_control() {
            return true;
        }
        let watched = self.social_control() || self.phone_watched();
        match self.contact(on, via) {
            Some(ContactWay::ThroughAdult) => true,
            Some(ContactWay::Call | ContactWay::Message) => !watched,
            _ => false,
        }
    }

    /// Whether the child may be asked to call the adviser. What a phone shows in an unsafe home can do harm
    /// (docs/law.md, safety facts 4, 14 and 17).
    pub(super) fn call_safe(&self, on: jiff::civil::Date, via: impl Fn(&Person) -> bool) -> bool {
        self.home_safe()
            || (self.contact(on, via) == Some(ContactWay::Call) && !self.social_control() && !self.phone_watched())
    }
}

/// Whether a person is of a kind of suspected people.
fn is_of(person: &Person, kind: Suspected) -> bool {
    match kind {
        Suspected::None => false,
        Suspected::Parent => roles::is_parent(person) || person.role == Some(Role::FosterParent),
        Suspected::Family => roles::is_family(person),
        Suspected::Other => !roles::is_parent(person),
        Suspected::Unknown => true,
    }
}

/// Who is at home with the child, or may be.
pub(super) const CLOSE: [Suspected; 3] = [Suspected::Parent, Suspected::Family, Suspected::Unknown];

/// For how many days an agreed way to reach the child holds before the child is asked again.
const CONTACT_HOLDS_DAYS: i32 = 60;
