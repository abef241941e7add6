//! One talk from the letter to the note: its parts before, during and after, and how each stands. Made from what the case
//! holds; nobody ticks anything (docs/needs.md, N30, N39).

use crate::case::{InRoom, LocalTime, Meeting, MeetingState};
use crate::checklist;
use crate::document::Kind;
use crate::event::CaseState;

/// When a part belongs to a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Before the talk.
    Before,
    /// While it goes on.
    During,
    /// After it.
    After,
}

impl Phase {
    /// All of them, in order.
    pub const ALL: [Phase; 3] = [Phase::Before, Phase::During, Phase::After];

    /// The name that sentences use: `before`, `during`, `after`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::Before => "before",
            Phase::During => "during",
            Phase::After => "after",
        }
    }
}

/// A part of a talk's flow, with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Who is in the room.
    Room,
    /// The letter that the child is given before.
    Letter,
    /// The screen on the table, or what is read aloud.
    Table,
    /// What was told and said.
    Written,
    /// How the talk ended, and the page for the child.
    Ending,
    /// What the talk owes the child.
    Checklist,
    /// The note for the journal.
    Note,
}

impl Part {
    /// All of them, in order.
    pub const ALL: [Part; 7] = [
        Part::Room,
        Part::Letter,
        Part::Table,
        Part::Ending,
        Part::Written,
        Part::Checklist,
        Part::Note,
    ];

    /// The name that sentences use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Part::Room => "room",
            Part::Letter => "letter",
            Part::Table => "table",
            Part::Written => "written",
            Part::Ending => "ending",
            Part::Checklist => "checklist",
            Part::Note => "note",
        }
    }

    /// When it belongs to the talk.
    #[must_use]
    pub fn phase(self) -> Phase {
        match self {
            Part::Room | Part::Letter => Phase::Before,
            Part::Table => Phase::During,
            Part::Written | Part::Ending | Part::Checklist | Part::Note => Phase::After,
        }
    }
}

/// How a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// The case shows that it was done.
    Done,
    /// It is to be done.
    Open,
    /// The talk has not begun, so it cannot be done yet.
    NotYet,
    /// The talk was held without it; it is not made afterwards.
    Gone,
}

impl Stands {
    /// The name that sentences use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Stands::Done => "done",
            Stands::Open => "open",
            Stands::NotYet => "not-yet",
            Stands::Gone => "gone",
        }
    }
}

/// The parts of a meeting at `now`; none of one that was called off.
#[must_use]
pub fn of(state: &CaseState, meeting: &Meeting, now: LocalTime) -> Vec<(Part, Stands)> {
    if meeting.state == Some(MeetingState::Cancelled) {
        return Vec::new();
    }
    let held = meeting.state == Some(MeetingState::Held);
    let begun = held || meeting.started_at.is_some() || checklist::has_begun(meeting, now);
    let stands = |part: Part| match (is_done(state, meeting, part), part.phase()) {
        (true, _) => Stands::Done,
        (false, Phase::After) if !begun => Stands::NotYet,
        (false, Phase::Before | Phase::During) if held => Stands::Gone,
        (false, _) => Stands::Open,
    };
    Part::ALL.into_iter().map(|part| (part, stands(part))).collect()
}

fn is_done(state: &CaseState, meeting: &Meeting, part: Part) -> bool {
    match part {
        Part::Room => meeting.people.iter().any(|entry: &InRoom| entry.id.is_some()),
        Part::Letter => state.has_handed_over(Kind::BeforeMeeting, &meeting.id),
        // A talk may be held without the screen, and is over then.
        Part::Table => meeting.state == Some(MeetingState::Held) || meeting.started_at.is_some(),
        Part::Written => !meeting.told.is_empty() || !meeting.said.is_empty() || !meeting.observed.is_empty(),
        Part::Ending => meeting
            .closing
            .as_ref()
            .is_some_and(|closing| *closing != Default::default()),
        Part::Checklist => checklist::is_closed(meeting),
        Part::Note => {
            let mut kept = state.journalled.iter();
            kept.any(|kept| kept.meeting.as_ref() == Some(&meeting.id))
        }
    }
}
