//! Further facts of the child's own screen and the sign of life, under the names that letters use.

use super::people::{pronoun, role};
use super::{Adult, Meet, Named, Told};
use crate::error::ContentError;
use crate::letters::captions::Meets;
use crate::time::Times;
use crate::vocabulary::Fact;
use domain::band::Band;
use domain::facts::{FullFacts, MeetFacts, StationFacts};
use domain::timeline::Stands;
use jiff::civil::DateTime;

impl Named {
    pub(super) fn screen(&mut self, times: &Times, facts: &FullFacts) -> Result<(), ContentError> {
        if let Some(station) = waits(facts) {
            self.maybe(Fact::WaitingFor, station.waiting_for.as_ref());
            if let Some(day) = station.hears {
                // A letter lies around, so from seven years it has the date (decision 0056); to the youngest it is read.
                let hears = if facts.child.band == Band::Four {
                    times.dayword(day, facts.on)?
                } else {
                    times.date(day, facts.on)?
                };
                self.set(Fact::WaitingHears, hears);
            }
        }
        if let Some(day) = domain::agenda::read_by(facts.on) {
            self.set(Fact::ReadsDay, times.dayword(day, facts.on)?);
        }
        self.adults = facts
            .adults
            .iter()
            .map(|adult| Adult {
                first_name: adult.person.first_name.clone(),
                is: adult.is,
                steady: adult.steady,
                about: adult.person.about.clone(),
                picture: adult.person.face.picture(),
                pronoun: pronoun(adult.person.pronoun),
                role: role(adult.person.role),
            })
            .collect();
        self.tells = facts
            .tells
            .iter()
            .map(|tell| {
                Ok(Told {
                    first_name: tell.who.first_name.clone(),
                    role: role(tell.who.role),
                    day: times.dayword(tell.on, facts.on)?,
                    call: tell.call,
                })
            })
            .collect::<Result<_, ContentError>>()?;
        self.meets = facts
            .meets
            .iter()
            .map(|meet| in_words(meet, times, facts))
            .collect::<Result<_, ContentError>>()?;
        Ok(())
    }
}

/// When they meet, in words. The youngest know no clock: their day is said with its part.
fn in_words(meet: &MeetFacts, times: &Times, facts: &FullFacts) -> Result<Meet, ContentError> {
    let told = |at: DateTime| times.dayword(at.date(), facts.on);
    let day = |at: DateTime| match facts.child.band {
        Band::Four => times.daypart(at, facts.on),
        _ => told(at),
    };
    let clock = |at: DateTime| times.clock(at.time());
    let (stands, words) = match *meet {
        MeetFacts::Agreed(at) => (Meets::Agreed, vec![("day", day(at)?), ("clock", clock(at)?)]),
        MeetFacts::Moved { was, now } if was.date() == now.date() => {
            (Meets::OtherClock, vec![("day", day(now)?), ("clock", clock(now)?)])
        }
        MeetFacts::Moved { was, now } => {
            let words = vec![("was", told(was)?), ("day", day(now)?), ("clock", clock(now)?)];
            (Meets::OtherDay, words)
        }
        MeetFacts::CalledOff(was) => (Meets::CalledOff, vec![("was", told(was)?)]),
    };
    Ok(Meet { stands, words })
}

/// The step that is waited for, with a day on which the child hears; the featured one is preferred.
fn waits(facts: &FullFacts) -> Option<&StationFacts> {
    let fits = |station: &&StationFacts| station.stands == Stands::Waiting && station.hears.is_some();
    let featured = facts.timeline.iter().filter(fits).find(|station| station.featured);
    featured.or_else(|| facts.timeline.iter().find(fits))
}
