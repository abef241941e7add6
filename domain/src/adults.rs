//! The adults whom a child meets in its case (docs/needs.md, N59): how many, who of them stays, and who in a talk ahead would be
//! another one. Only counted: no source says how many are too many (decision 0085).

use crate::case::{Attended, Case, Does, Meeting, MeetingId, MeetingState, Person, PersonId, Role};

/// An adult whom the child meets because of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adult {
    /// Who, where the case still has them.
    pub id: Option<PersonId>,
    /// Their name.
    pub name: String,
    /// Whether they stay, whatever changes.
    pub steady: bool,
}

/// An adult whom the child has not met yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// Who.
    pub adult: Adult,
    /// Which one they will be, those counted whom the child has met.
    pub nth: usize,
    /// The talk in which they come; none of an adviser who takes over and is in no talk yet.
    pub meeting: Option<MeetingId>,
}

/// The adults whom a child meets because of the case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adults {
    /// Those who were there in talks that were held, in the order in which the child met them.
    pub met: Vec<Adult>,
    /// Those whom it is to meet, in the order of the talks ahead; nobody in a case in which it has met no one.
    pub coming: Vec<Coming>,
}

impl Adults {
    /// Those of a case.
    #[must_use]
    pub fn of(case: &Case) -> Adults {
        let met = met(case);
        // Before the first talk everybody is new, and nobody is told of as another one.
        let coming = if met.is_empty() { Vec::new() } else { coming(case, &met) };
        Adults { met, coming }
    }

    /// The one whom the child has met and who stays.
    #[must_use]
    pub fn steady(&self) -> Option<&Adult> {
        self.met.iter().find(|adult| adult.steady)
    }
}

impl Adult {
    fn is(&self, other: &Adult) -> bool {
        match (&self.id, &other.id) {
            (Some(one), Some(other)) => one == other,
            _ => self.name == other.name,
        }
    }

    /// Whether they still have a part in the case.
    fn takes_part(&self, case: &Case) -> bool {
        let person = self.id.as_ref().and_then(|id| case.person(id));
        person.is_none_or(|person| person.left_on.is_none())
    }
}

/// The talks of a case that are wanted, by their day; those without a day come last.
fn in_order(case: &Case, wanted: impl Fn(&Meeting) -> bool) -> Vec<&Meeting> {
    let mut talks: Vec<&Meeting> = case.meetings.iter().filter(|meeting| wanted(meeting)).collect();
    talks.sort_by_key(|meeting| (meeting.starts_at.is_none(), meeting.starts_at));
    talks
}

/// Those who were there in talks that were held, each once.
fn met(case: &Case) -> Vec<Adult> {
    let mut met = Vec::new();
    for talk in in_order(case, |meeting| meeting.state == Some(MeetingState::Held)) {
        let there = Attended::of(case, talk).into_iter();
        for adult in there.filter_map(|there| of_the_case(case, &there)) {
            put(&mut met, adult);
        }
    }
    met
}

/// Those in the talks ahead, and then the adviser who takes over, whom the child has not met.
fn coming(case: &Case, met: &[Adult]) -> Vec<Coming> {
    let in_talks = in_order(case, Meeting::is_ahead).into_iter().flat_map(|talk| {
        let there = Attended::in_room(case, talk).into_iter();
        there.filter_map(move |there| Some((of_the_case(case, &there)?, Some(talk.id.clone()))))
    });
    let next = case.adviser_changes.last().and_then(|change| change.to.as_ref());
    let next = next.and_then(|id| case.person(id)).and_then(named);
    let mut coming: Vec<Coming> = Vec::new();
    for (adult, meeting) in in_talks.chain(next.map(|adult| (adult, None))) {
        let mut known = met.iter().chain(coming.iter().map(|one| &one.adult));
        if adult.takes_part(case) && !known.any(|one| one.is(&adult)) {
            let nth = met.len() + coming.len() + 1;
            coming.push(Coming { adult, nth, meeting });
        }
    }
    coming
}

fn put(adults: &mut Vec<Adult>, adult: Adult) {
    if !adults.iter().any(|known| known.is(&adult)) {
        adults.push(adult);
    }
}

/// Whoever is in a room because of the case: not whom the child brings along, and not its own people.
fn of_the_case(case: &Case, there: &Attended) -> Option<Adult> {
    let is_its_own = |role: Role| role.is_circle() || role == Role::Bisidder;
    if there.does == Some(Does::Supports) || there.role.is_none_or(is_its_own) {
        return None;
    }
    let person = there.id.as_ref().and_then(|id| case.person(id));
    Some(Adult {
        id: there.id.clone(),
        name: there
            .name
            .as_ref()
            .map(|name| name.0.trim().to_owned())
            .filter(|name| !name.is_empty())?,
        steady: person.is_some_and(|person| person.steady == Some(true) && person.left_on.is_none()),
    })
}

fn named(person: &Person) -> Option<Adult> {
    let name = person.name.as_ref().or(person.first_name.as_ref())?;
    Some(Adult {
        id: Some(person.id.clone()),
        name: name.0.trim().to_owned(),
        steady: person.steady == Some(true),
    })
}
