//! What commands carry that is no part of a case, and what they are judged with.

use super::Fingerprint;
use crate::actor::Actor;
use crate::case::{ChildKnows, Day, LocalTime, MeetingId, Said, Step, StepId, StepState, Words};

/// What a command is judged with besides the case.
pub struct Context<'a> {
    /// Who acts.
    pub actor: &'a Actor,
    /// The current time on Danish clocks, to the minute.
    pub now: LocalTime,
    /// The fingerprint of the command's aspect as the page showed it. `None` if no page did, and for commands that are
    /// always judged on the newest state (papers, hand-overs, confirmations, showing the timeline).
    pub shown: Option<Fingerprint>,
    /// Gives an id of a kind that was never used: `person` may give `person-4fk2q`.
    pub fresh_id: &'a dyn Fn(&str) -> String,
}

/// What the child decided about a line of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineGoes {
    /// The child said yes to it, and has not been asked about the paper yet.
    Confirmed,
    /// The child said yes to it, and it goes on the paper.
    OnPaper,
    /// The child said yes to it, and it stays off the paper.
    OffPaper,
    /// The child said it was wrong: struck.
    Struck,
    /// It has not been read back yet.
    Open,
}

impl LineGoes {
    /// What stands of a line; `None` where an older file said it in a way of its own.
    #[must_use]
    pub fn of(line: &Said) -> Option<LineGoes> {
        match (line.confirmed, line.on_paper) {
            (Some(true), None) => Some(LineGoes::Confirmed),
            (Some(true), Some(true)) => Some(LineGoes::OnPaper),
            (Some(true), Some(false)) => Some(LineGoes::OffPaper),
            (Some(false), Some(false)) => Some(LineGoes::Struck),
            (None, None) => Some(LineGoes::Open),
            _ => None,
        }
    }
}

/// What a child knew before it was written by mistake that it was told of a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Untold {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// What the child knew of its time.
    pub knows: Option<ChildKnows>,
    /// The talk on the way that the child was shown, where its day went along.
    pub step: Option<Step>,
}

/// The new state of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepMove {
    /// Which.
    pub step: StepId,
    /// Its state.
    pub state: StepState,
    /// The day it was done, or is planned for.
    pub on: Option<Day>,
    /// What is waited for.
    pub waiting_for: Option<Words>,
    /// When the child hears next.
    pub next_contact: Option<Day>,
    /// Why it was left out.
    pub reason: Option<Words>,
    /// Whether the day is promised to the child; unchanged if absent.
    pub promised: Option<bool>,
}

impl StepMove {
    /// Whether a step stands so already. A day of which nothing was said is one that is not promised.
    #[must_use]
    pub fn changes_nothing(&self, step: &Step) -> bool {
        let promised = step.promised.unwrap_or(false);
        step.state == Some(self.state)
            && (step.on, step.next_contact) == (self.on, self.next_contact)
            && (&step.waiting_for, &step.reason) == (&self.waiting_for, &self.reason)
            && self.promised.is_none_or(|now| now == promised)
    }
}
