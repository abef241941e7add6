//! The one next act of a talk, from the letter to the note: prepare, give the letter, lay the screen on the table, end the
//! talk, write the note. The child's page makes it from the case and Today from the row of a list, by the same rule
//! (docs/needs.md, N39).

use crate::case::{Day, Meeting, MeetingId, MeetingState};
use crate::checklist;
use crate::document::{Audience, Kind};
use crate::event::{CaseState, DocumentId};
use crate::retention;
use crate::talk_screen::{self, AFTER};
use jiff::ToSpan;
use jiff::civil::DateTime;

/// The screen is laid on the table from this many minutes before a talk.
const BEFORE: i64 = 30;

/// What comes next in a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TalkAct {
    /// The talk is prepared: its letter was not made.
    Prepare,
    /// The letter was made, and the child does not have it yet.
    GiveLetter,
    /// The child has its letter, and the talk lies ahead.
    Ready,
    /// The talk begins soon or has its time: its screen is laid on the table.
    LayTable,
    /// The talk goes on, or its time has just passed: it is ended well.
    End,
    /// The talk's time has passed: what was said in it is written down.
    Write,
    /// The talk was held, and points of its checklist are open.
    Finish,
    /// The talk was held, nothing else of it is open, and the journal does not have its note.
    WriteNote,
}

/// How the letter before a talk stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Letter {
    /// None was made.
    #[default]
    Missing,
    /// One was made and not given.
    Made,
    /// The child has it.
    Given,
}

/// A talk that is planned, as far as its next act hangs on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlannedTalk {
    /// When it begins, on Danish clocks, if that is known.
    pub begins: Option<DateTime>,
    /// How long it is, in minutes.
    pub minutes: u16,
    /// How its letter stands.
    pub letter: Letter,
    /// Whether the case shows that it was begun.
    pub begun: bool,
}

impl PlannedTalk {
    /// The talk as the case has it.
    #[must_use]
    pub fn of(state: &CaseState, meeting: &Meeting) -> PlannedTalk {
        let letter = if state.has_handed_over(Kind::BeforeMeeting, &meeting.id) {
            Letter::Given
        } else if letter_to_give(state, &meeting.id).is_some() {
            Letter::Made
        } else {
            Letter::Missing
        };
        PlannedTalk {
            begins: meeting.starts_at.map(|at| at.0),
            minutes: talk_screen::minutes(meeting),
            letter,
            begun: is_begun(meeting),
        }
    }

    /// What comes next in it at `now`, on Danish clocks.
    #[must_use]
    pub fn act(&self, now: DateTime) -> TalkAct {
        match (self.stands(now), self.letter) {
            (Stands::Now, _) if self.begun => TalkAct::End,
            (Stands::Now, _) => TalkAct::LayTable,
            (Stands::JustOver, _) => TalkAct::End,
            (Stands::Over, _) => TalkAct::Write,
            (Stands::Ahead, Letter::Missing) => TalkAct::Prepare,
            (Stands::Ahead, Letter::Made) => TalkAct::GiveLetter,
            (Stands::Ahead, Letter::Given) => TalkAct::Ready,
        }
    }

    fn stands(&self, now: DateTime) -> Stands {
        let Some(begins) = self.begins else {
            return Stands::Ahead;
        };
        let at = |minutes: i64| begins.checked_add(minutes.minutes()).unwrap_or(begins);
        let length = i64::from(self.minutes);
        if now < at(-BEFORE) {
            Stands::Ahead
        } else if now <= at(length) {
            Stands::Now
        } else if now <= at(length + AFTER) {
            Stands::JustOver
        } else {
            Stands::Over
        }
    }
}

/// Where a planned talk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    Ahead,
    Now,
    JustOver,
    Over,
}

/// Whether the case shows that a talk was begun: something was told, said, seen or stopped in it.
#[must_use]
pub fn is_begun(meeting: &Meeting) -> bool {
    meeting.started_at.is_some()
        || !meeting.told.is_empty()
        || !meeting.said.is_empty()
        || !meeting.observed.is_empty()
        || !meeting.stops.is_empty()
        || !meeting.feelings.is_empty()
}

/// What a held talk still asks for; `None` where nothing of it is open, and of a talk that was not held.
#[must_use]
pub fn of_held(state: &CaseState, meeting: &Meeting) -> Option<TalkAct> {
    if meeting.state != Some(MeetingState::Held) {
        return None;
    }
    if !checklist::open(meeting).is_empty() {
        return Some(TalkAct::Finish);
    }
    note_missing(state, meeting).map(|_| TalkAct::WriteNote)
}

/// The day on which a talk was noted as held, while the journal does not have its note. A talk that only a file tells of,
/// or that was held before that day was stored, asks for none: where its note is, nobody here knows.
#[must_use]
pub fn note_missing(state: &CaseState, meeting: &Meeting) -> Option<Day> {
    let noted = state.noted_on(&meeting.id)?;
    let held = meeting.state == Some(MeetingState::Held);
    (held && !retention::is_handed(state, &meeting.id)).then_some(noted)
}

/// The last letter to the child before a talk that can be given and was not: a draft is handed to nobody.
#[must_use]
pub fn letter_to_give<'a>(state: &'a CaseState, meeting: &MeetingId) -> Option<&'a DocumentId> {
    if state.has_handed_over(Kind::BeforeMeeting, meeting) {
        return None;
    }
    let mut made = state.made.iter().rev();
    let of_this = made.find(|made| {
        let letter = made.kind == Kind::BeforeMeeting && made.audience == Audience::Child && !made.draft;
        letter && made.meeting.as_ref() == Some(meeting)
    });
    of_this.map(|made| &made.document)
}
