//! How long closed cases stay here: as long as the municipality says, and for ever where it says nothing (decision 0062). No
//! period stands in this program: none was read in a law, and it waits for a lawyer (docs/retention.md).

use crate::case::{ClosedWhy, MeetingId, MeetingState};
use crate::event::CaseState;
use jiff::ToSpan;
use jiff::civil::Date;

/// A number of months that a municipality chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months(u16);

impl Months {
    /// The most that can be chosen: a hundred years.
    pub const MOST: u16 = 1200;

    /// So many months, from one to [`MOST`](Self::MOST); none of anything else.
    #[must_use]
    pub fn new(months: u16) -> Option<Months> {
        (1..=Months::MOST).contains(&months).then_some(Months(months))
    }

    /// How many.
    #[must_use]
    pub fn get(self) -> u16 {
        self.0
    }

    /// The last day on which a case may have changed that is due to go on `today`: a case that was closed, or written in,
    /// later stays.
    #[must_use]
    pub fn back_from(self, today: Date) -> Date {
        today.checked_sub(i64::from(self.0).months()).unwrap_or(Date::MIN)
    }
}

/// Why a case stays, though its time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stays {
    /// It is open.
    Open,
    /// A talk was held of which the journal has no note, or one from before the talk was corrected.
    NotHanded,
    /// A paper was sent to the journal, and the journal does not have it.
    NotFiled,
    /// The child wrote, and nobody read it.
    Unread,
    /// The child told of something, and the safety questions were not asked again.
    Told,
    /// A promise to the child is open: nobody wrote whether it was kept. A closed case takes that in like an open one, so it
    /// keeps no case for ever.
    Promise,
}

impl Stays {
    /// All of them.
    pub const ALL: [Stays; 6] = [
        Stays::Open,
        Stays::NotHanded,
        Stays::NotFiled,
        Stays::Unread,
        Stays::Told,
        Stays::Promise,
    ];

    /// The word by which it is named in sentences.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Stays::Open => "open",
            Stays::NotHanded => "not-handed",
            Stays::NotFiled => "not-filed",
            Stays::Unread => "unread",
            Stays::Told => "told",
            Stays::Promise => "promise",
        }
    }
}

/// Why a case stays; nothing where it may go once its time is over. What is erased here has to lie in the municipality's
/// own journal first, and nothing that a child still waits for goes. `all_filed`: whether the journal has every paper of the
/// case that was sent to it by itself.
#[must_use]
pub fn stays(state: &CaseState, all_filed: bool) -> Vec<Stays> {
    let held = |meeting: &&crate::case::Meeting| meeting.state == Some(MeetingState::Held);
    let holds = |why: &Stays| match why {
        Stays::Open => state.is_open(),
        Stays::NotHanded => {
            let mut talks = state.case.meetings.iter().filter(held);
            talks.any(|talk| !is_handed(state, &talk.id))
        }
        Stays::NotFiled => !all_filed,
        Stays::Unread => state.questions.iter().any(|question| question.read.is_none()),
        Stays::Told => state.case.asks_for_safety_again(),
        // A child who died waits for nothing any more.
        Stays::Promise => {
            let waits = state.case.closed_why != Some(ClosedWhy::Died);
            waits && state.case.agreements.iter().any(|promise| promise.is_open())
        }
    };
    Stays::ALL.into_iter().filter(holds).collect()
}

/// Whether a note of a talk was made for the journal since the talk was last corrected.
pub(crate) fn is_handed(state: &CaseState, talk: &MeetingId) -> bool {
    let of_it = state
        .corrections
        .iter()
        .filter(|correction| correction.meeting == *talk);
    let corrected = of_it.map(|correction| correction.at.0.date()).max();
    let mut notes = state.journalled.iter();
    notes.any(|note| {
        let since = corrected.is_none_or(|corrected| note.on.0 >= corrected);
        note.meeting.as_ref() == Some(talk) && since
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_rule_is_a_number_of_months_that_somebody_chose() {
        assert_eq!(Months::new(0), None);
        assert_eq!(Months::new(Months::MOST + 1), None);
        let three = Months::new(3).unwrap();
        assert_eq!(three.back_from(date(2026, 11, 30)), date(2026, 8, 30));
        // There is no 31st of June: what was written on the last day of a month is kept its months.
        assert_eq!(three.back_from(date(2026, 9, 30)), date(2026, 6, 30));
        assert_eq!(three.back_from(date(2026, 8, 31)), date(2026, 5, 31));
        assert_eq!(Months::new(1).unwrap().back_from(date(2026, 7, 31)), date(2026, 6, 30));
    }
}
