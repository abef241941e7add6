//! What is counted of a case, and of what day. Nobody is counted apart: a [`Tally`] knows sums, and whose they are only so
//! that nothing is told where they are of few ([`Among`]).

use super::quarter::{Quarter, SETTLES};
use crate::case::{AgreementState, Attended, ClosedWhy, Day, Meeting, MeetingKind, Role, Words};
use crate::checklist::{Point, is_shown};
use crate::document::{Audience, Kind};
use crate::event::{CaseState, HandedHow, HandedOver, UserId};
use crate::meeting_news::is_a_talk;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What each talk answers with yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// The child was given the letter before the day of the talk. Read aloud counts as given: no number may make a letter
    /// worth more on a kitchen table (pitfall 1 in docs/needs.md).
    LetterBefore,
    /// The child was told of its right to a bisidder before the day of the talk (barnets lov § 6 stk. 1).
    BisidderToldBefore,
    /// A bisidder came along (barnets lov § 6 stk. 1).
    BisidderAlong,
    /// The child got a paper with it from the talk, or a safe adult keeps it for the child.
    TakenHome,
}

impl Measure {
    /// All of them, in the order in which they are told.
    pub const ALL: [Measure; 4] = [
        Measure::LetterBefore,
        Measure::BisidderToldBefore,
        Measure::BisidderAlong,
        Measure::TakenHome,
    ];

    /// The word by which it is named in sentences and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Measure::LetterBefore => "letter-before",
            Measure::BisidderToldBefore => "bisidder-told-before",
            Measure::BisidderAlong => "bisidder-along",
            Measure::TakenHome => "taken-home",
        }
    }

    fn holds(self, state: &CaseState, meeting: &Meeting, day: Day) -> bool {
        let case = &state.case;
        match self {
            Measure::LetterBefore => {
                let letter = |given: &HandedOver| given.kind == Kind::BeforeMeeting && given.on < day;
                given_for(state, meeting).any(letter)
            }
            Measure::BisidderToldBefore => {
                let offered = meeting.bisidder_offered.as_ref();
                let before = offered.and_then(|offered| offered.on).is_some_and(|on| on < day);
                before && is_shown(case, meeting, Point::Bisidder)
            }
            Measure::BisidderAlong => Attended::of(case, meeting).iter().any(|there| {
                let named = there.id.as_ref().is_some_and(|id| meeting.bisidders.contains(id));
                named || there.role == Some(Role::Bisidder)
            }),
            Measure::TakenHome => given_for(state, meeting).any(|given| {
                let from_the_talk = given.kind != Kind::BeforeMeeting && given.on >= day;
                from_the_talk && given.how != HandedHow::ReadAloud
            }),
        }
    }
}

/// How long a child waited for a word after a talk: until it met its adviser again, was given a paper, was shown its way,
/// or was told that a promise was kept or a question read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wait {
    /// A week at most. So does whoever said goodbye: after a closing talk nobody waits.
    Week,
    /// More than a week, and at most two.
    Fortnight,
    /// More than two weeks, or no word yet.
    Longer,
}

impl Wait {
    /// All of them, from the shortest.
    pub const ALL: [Wait; 3] = [Wait::Week, Wait::Fortnight, Wait::Longer];

    /// The word by which it is named in sentences and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Wait::Week => "week",
            Wait::Fortnight => "fortnight",
            Wait::Longer => "longer",
        }
    }

    fn of(state: &CaseState, meeting: &Meeting, day: Day) -> Wait {
        if meeting.kind == Some(MeetingKind::Closing) {
            return Wait::Week;
        }
        let until = |word: Day| word.0.since(day.0).map_or(i64::MAX, |span| i64::from(span.get_days()));
        match next_word(state, day).map(until) {
            Some(days) if days <= 7 => Wait::Week,
            Some(days) if days <= SETTLES => Wait::Fortnight,
            _ => Wait::Longer,
        }
    }
}

/// Of how many children and advisers sums are. Of few of either nothing is told ([`Tally::told`]), and neither number is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Among {
    /// How many children.
    pub children: u64,
    /// Their advisers, each once.
    pub advisers: BTreeSet<UserId>,
}

/// Sums over cases of one municipality in one quarter. They stay in memory and are never stored: only [`told`](Self::told)
/// is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Talks that were held.
    pub talks: u64,
    /// Of whom they are: an adviser is who had the case when the talk was noted as held.
    pub talks_among: Among,
    /// How many of them each of [`Measure::ALL`] holds for.
    pub yes: [u64; 4],
    /// How many of them each of [`Wait::ALL`] holds for.
    pub waits: [u64; 3],
    /// Promises whose day was in the quarter, without those that were dropped, or were open as the child died.
    pub promises: u64,
    /// Those of them that were kept on their day or before.
    pub kept: u64,
    /// Of whom the promises are: an adviser is who has the case.
    pub promises_among: Among,
}

impl Tally {
    /// Counts a case. A talk belongs to the quarter of the day it was held on, a promise to that of its day, so that
    /// quarters share nothing. A talk that only a case file tells of was held elsewhere and is not counted.
    pub fn count(&mut self, state: &CaseState, quarter: Quarter) {
        let before = (self.talks, self.promises);
        for meeting in &state.case.meetings {
            let Some(day) = held_on(state, meeting).filter(|day| quarter.holds(day.0)) else {
                continue;
            };
            self.talks += 1;
            let adviser = state.adviser_of_talk(&meeting.id);
            self.talks_among.advisers.extend(adviser.cloned());
            for (times, measure) in self.yes.iter_mut().zip(Measure::ALL) {
                *times += u64::from(measure.holds(state, meeting, day));
            }
            let wait = Wait::of(state, meeting, day);
            for (times, known) in self.waits.iter_mut().zip(Wait::ALL) {
                *times += u64::from(wait == known);
            }
        }
        let died = state.case.closed_why == Some(ClosedWhy::Died);
        for promise in &state.case.agreements {
            // Nobody can keep what is still open to a child who died.
            let over = promise.state == Some(AgreementState::Dropped) || (died && promise.is_open());
            let due = promise.by.filter(|by| quarter.holds(by.0));
            let Some(by) = due.filter(|_| !over) else {
                continue;
            };
            let in_time = promise.kept_on.is_some_and(|on| on <= by);
            self.promises += 1;
            self.kept += u64::from(promise.state == Some(AgreementState::Kept) && in_time);
            self.promises_among.advisers.extend(state.adviser.clone());
        }
        self.talks_among.children += u64::from(self.talks > before.0);
        self.promises_among.children += u64::from(self.promises > before.1);
    }
}

/// The day on which a talk between the adviser and the child was held; none of what is no such talk.
fn held_on(state: &CaseState, meeting: &Meeting) -> Option<Day> {
    let talk = is_a_talk(meeting) && !state.is_from_file(&meeting.id);
    meeting.held_on().filter(|_| talk)
}

/// What the child itself was given for a talk.
fn given_for<'a>(state: &'a CaseState, meeting: &'a Meeting) -> impl Iterator<Item = &'a HandedOver> {
    let its =
        move |given: &&HandedOver| given.audience == Audience::Child && given.meeting.as_ref() == Some(&meeting.id);
    state.handed_over.iter().filter(its)
}

/// The first day after another on which the child had a word, as far as the case shows.
fn next_word(state: &CaseState, after: Day) -> Option<Day> {
    let said = |words: Option<&Words>| words.is_some_and(|words| !words.is_blank());
    let case = &state.case;
    let talks = case.meetings.iter().filter_map(|meeting| held_on(state, meeting));
    let papers = state
        .handed_over
        .iter()
        .filter(|given| given.audience == Audience::Child);
    let answers = state.questions.iter().filter_map(|question| question.read.as_ref());
    let answers = answers.filter(|read| said(read.told_child.as_ref()));
    let promises = case
        .agreements
        .iter()
        .filter(|promise| said(promise.told_child.as_ref()));
    let ways = state.shown_timeline.iter().flat_map(|way| way.days());
    let words = talks
        .chain(papers.map(|given| given.on))
        .chain(answers.map(|read| read.on))
        .chain(promises.filter_map(|promise| promise.kept_on))
        .chain(ways);
    words.filter(|day| *day > after).min()
}
