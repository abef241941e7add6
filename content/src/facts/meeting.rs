//! The meeting that a document is about, under the names that letters use.

use super::people::{pronoun, role};
use super::{Named, Shown};
use crate::error::ContentError;
use crate::letters::captions::called;
use crate::time::{Times, days_between};
use crate::vocabulary::{Fact, Flag, List};
use domain::case::{Does, MeetingKind};
use domain::facts::{MeetFacts, MeetingFacts};
use jiff::civil::{Date, DateTime};

impl Named {
    /// When the meeting is, in every form that sentences use.
    pub(super) fn starts(&mut self, times: &Times, at: DateTime, on: Date) -> Result<(), ContentError> {
        let day = at.date();
        self.set(Fact::MeetingWeekday, times.weekday(day)?);
        self.set(Fact::MeetingDate, times.date(day, on)?);
        self.set(Fact::MeetingDayword, times.dayword(day, on)?);
        self.set(Fact::MeetingClock, times.clock(at.time())?);
        self.set(Fact::MeetingSpoken, times.spoken(at.time())?);
        self.set(Fact::MeetingDaypart, times.daypart(at, on)?);
        let ahead = days_between(on, day);
        self.is(Flag::Today, ahead == 0);
        self.is(Flag::Tomorrow, ahead == 1);
        Ok(())
    }

    /// What became of a meeting that the child was told of, for the paper that says it.
    pub(super) fn changed(&mut self, times: &Times, changed: Option<MeetFacts>, on: Date) -> Result<(), ContentError> {
        let (word, was) = match changed {
            None | Some(MeetFacts::Agreed(_)) => {
                self.word(Flag::Moved, "no");
                return Ok(());
            }
            Some(MeetFacts::CalledOff(was)) => ("off", was.date()),
            Some(MeetFacts::Moved { was, now }) if was.date() == now.date() => ("clock", was.date()),
            Some(MeetFacts::Moved { was, .. }) => ("day", was.date()),
        };
        self.word(Flag::Moved, word);
        self.set(Fact::WasDate, times.date(was, on)?);
        self.is(Flag::WasOver, was < on);
        self.is(Flag::MayHaveWaited, was <= on);
        Ok(())
    }

    /// Everything about the meeting that a full version may tell.
    pub(super) fn meeting(&mut self, times: &Times, meeting: &MeetingFacts, on: Date) -> Result<(), ContentError> {
        if let Some(at) = meeting.starts_at {
            self.starts(times, at, on)?;
        }
        if let Some(minutes) = meeting.minutes {
            self.set(Fact::MeetingLength, times.length(minutes)?);
        }
        self.is(Flag::TalkAhead, meeting.ahead);
        self.maybe(Fact::MeetingPlace, meeting.place.as_ref());
        self.maybe(Fact::MeetingWhy, meeting.why.as_ref());
        self.maybe(Fact::MeetingPersonal, meeting.personal.as_ref());
        self.maybe(Fact::MeetingStop, meeting.stop_sign.as_ref());
        self.stop_picture = meeting.stop_sign.as_deref().and_then(stop_picture);
        self.is(Flag::OtherPlace, meeting.other_place);
        self.is(Flag::DecidedHere, meeting.decided_here);
        self.is(Flag::CarriesOver, meeting.carries_over);
        self.word(Flag::MeetingKind, kind(meeting.kind));
        self.list(List::MeetingTopics, &meeting.topics);
        self.list(List::MeetingTold, &meeting.who_gets_to_know);
        if !meeting.who_gets_to_know.is_empty() {
            let joined = times.join(&meeting.who_gets_to_know, false)?;
            self.set(Fact::MeetingToldAnd, joined);
        }
        if let Some(after) = &meeting.after {
            self.maybe(Fact::MeetingAfter, after.text.as_ref());
            if let Some(day) = after.hear_on {
                self.set(Fact::MeetingHearOn, times.date(day, on)?);
            }
        }
        self.room(times, meeting)
    }

    /// Who is there besides the child, and who could be bisidder.
    fn room(&mut self, times: &Times, meeting: &MeetingFacts) -> Result<(), ContentError> {
        // Of two mothers in one list each has her name: "din mor eller din mor" says nothing.
        let alone = |role: &str| meeting.bisidders.iter().filter(|one| called(one.role) == role).count() == 1;
        let named = meeting.bisidders.iter().map(|person| match called(person.role) {
            role if alone(role) => times.called(role, &person.first_name),
            _ => Ok(person.first_name.clone()),
        });
        let names = named.collect::<Result<Vec<String>, ContentError>>()?;
        if let [one] = meeting.bisidders.as_slice() {
            self.person(Fact::BisidderFirst, Fact::BisidderPronoun, Some(one));
            self.set(Fact::BisidderRole, called(one.role));
        }
        if !names.is_empty() {
            self.set(Fact::BisiddersOr, times.join(&names, true)?);
            self.set(Fact::BisiddersAnd, times.join(&names, false)?);
        }
        let interpreter = meeting.interpreter.as_ref();
        self.person(Fact::InterpreterFirst, Fact::InterpreterPronoun, interpreter);
        let supports = meeting.in_room.iter().any(|person| person.does == Does::Supports);
        self.is(Flag::Supporters, supports);
        self.people = meeting
            .in_room
            .iter()
            .map(|person| Shown {
                first_name: person.person.first_name.clone(),
                does: person.does,
                picture: person.person.face.picture(),
                pronoun: pronoun(person.person.pronoun),
                role: role(person.person.role),
            })
            .collect();
        Ok(())
    }
}

fn kind(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::FirstTalk => "first-talk",
        MeetingKind::FollowUp => "follow-up",
        MeetingKind::Closing => "closing",
        MeetingKind::Handover => "handover",
        MeetingKind::Decision => "decision",
        MeetingKind::Barnehus => "barnehus",
        MeetingKind::Network => "network",
    }
}

/// The picture of a stop sign in the child's own words: where they speak of a teddy or a card, a hand beside them would
/// say something else.
fn stop_picture(sign: &str) -> Option<&'static str> {
    let words = sign.to_lowercase();
    if words.contains("bamse") {
        Some("stop-teddy")
    } else if words.contains("kortet") {
        Some("card-turn")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_sign_has_the_picture_of_what_it_says() {
        assert_eq!(stop_picture("Giv mig den røde bamse."), Some("stop-teddy"));
        assert_eq!(stop_picture("Du får et kort. Vend kortet om."), Some("card-turn"));
        assert_eq!(stop_picture("Læg hånden på den grønne pude."), None);
        assert_eq!(stop_picture("Sig, at du vil have en kort pause."), None);
    }
}
