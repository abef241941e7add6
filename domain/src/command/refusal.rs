//! Why an act is not done: the field, the reason, and by the reason's key the words and the remedy in `locales/`.

use super::aspect::Aspect;

/// Why a command changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{reason}", field.as_deref().map(|field| format!("{field}: ")).unwrap_or_default())]
pub struct Refusal {
    /// The field of the command it is about, as its form names it; nothing where it is about the whole act.
    pub field: Option<String>,
    /// Why.
    pub reason: Reason,
}

/// The reasons. [`Reason::key`] names the words for people.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The case is closed; it has to be opened again first.
    #[error("the case is closed")]
    Closed,
    /// Somebody changed the same aspect since the page was shown: both have to be looked at.
    #[error("somebody else changed this in the meantime")]
    Stale(Box<Aspect>),
    /// The case has no such thing.
    #[error("the case has no {what} {id:?}")]
    Unknown {
        /// Person, meeting, step, promise, line …
        what: &'static str,
        /// The id.
        id: String,
    },
    /// The id is used, or was.
    #[error("the id is taken")]
    Taken,
    /// The talk was held: what was planned of it, and who was there, is changed by a correction only.
    #[error("the talk was held")]
    Held,
    /// The journal's note was made, or seven days have gone by: from then on everything is a correction.
    #[error("the talk is written up")]
    WrittenUp,
    /// The meeting was cancelled.
    #[error("the meeting was cancelled")]
    Cancelled,
    /// A correction is of a talk that was held.
    #[error("the talk was not held")]
    NotHeld,
    /// The child said yes to the line: its words stay as they are.
    #[error("the child confirmed the line")]
    ConfirmedLine,
    /// Somebody who is named in the case is not deleted; they leave.
    #[error("the case names the person")]
    Named,
    /// Somebody who left has nothing to do with what lies ahead.
    #[error("the person has left")]
    Left,
    /// Somebody who will be in a planned talk cannot leave before that is changed.
    #[error("the person is in the room of a talk ahead")]
    ExpectedInRoom,
    /// The day has gone by.
    #[error("the day has gone by")]
    Behind,
    /// It has to be said in words.
    #[error("words are missing")]
    NoWords,
    /// A text is longer than a case file takes.
    #[error("the text is too long")]
    TooLong,
    /// A day has to be given.
    #[error("a day is missing")]
    NoDay,
    /// The child was shown the step: it is skipped with a reason, and not taken away.
    #[error("the child was shown the step")]
    Shown,
    /// An order names every step once.
    #[error("the order does not name every step once")]
    NotEveryStep,
    /// Nothing is changed by it, or it is about something else than it says.
    #[error("there is nothing to put right")]
    NothingToCorrect,
    /// What an event does not fit, in the words of the history.
    #[error(transparent)]
    Event(#[from] crate::event::Refusal),
}

impl Reason {
    /// The key of the sentence that says it, with its remedy: `refusal-KEY` in `locales/*/refusals.ftl`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        use crate::event::Refusal as Event;
        match self {
            Reason::Closed | Reason::Event(Event::Closed) => "closed",
            Reason::Stale(_) => "stale",
            Reason::Unknown { .. } | Reason::Event(Event::Unknown { .. }) => "unknown",
            Reason::Taken | Reason::Event(Event::MadeTwice) => "taken",
            Reason::Held => "held",
            Reason::WrittenUp => "written-up",
            Reason::Cancelled | Reason::Event(Event::Cancelled) => "cancelled",
            Reason::NotHeld => "not-held",
            Reason::ConfirmedLine => "confirmed-line",
            Reason::Named => "named",
            Reason::Left => "left",
            Reason::ExpectedInRoom => "expected-in-room",
            Reason::Behind => "behind",
            Reason::NoWords => "no-words",
            Reason::TooLong => "too-long",
            Reason::NoDay => "no-day",
            Reason::Shown => "shown",
            Reason::NotEveryStep => "not-every-step",
            Reason::NothingToCorrect => "nothing-to-correct",
            Reason::Event(Event::NotClosed) => "not-closed",
            Reason::Event(Event::Settled) => "settled",
            Reason::Event(Event::NotSo(_)) => "checklist",
            Reason::Event(Event::NotHeard) => "not-heard",
            Reason::Event(Event::Advisers) => "advisers",
            Reason::Event(Event::TooMany(_)) => "too-many",
            Reason::Event(Event::OtherDocument) => "other-document",
            Reason::Event(Event::NotOpened | Event::OpenedTwice | Event::OtherCase | Event::OutOfOrder { .. }) => {
                "history"
            }
        }
    }

    /// Every key there is: each has its sentence in every language of the pages.
    pub const KEYS: [&'static str; 27] = [
        "closed",
        "stale",
        "unknown",
        "taken",
        "held",
        "written-up",
        "cancelled",
        "not-held",
        "confirmed-line",
        "named",
        "left",
        "expected-in-room",
        "behind",
        "no-words",
        "too-long",
        "no-day",
        "shown",
        "not-every-step",
        "nothing-to-correct",
        "not-closed",
        "settled",
        "checklist",
        "not-heard",
        "advisers",
        "too-many",
        "other-document",
        "history",
    ];

    /// The reason, of a field.
    #[must_use]
    pub fn of(self, field: &str) -> Refusal {
        Refusal {
            field: Some(field.to_owned()),
            reason: self,
        }
    }
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Refusal {
        Refusal { field: None, reason }
    }
}

impl From<crate::event::Refusal> for Refusal {
    fn from(refusal: crate::event::Refusal) -> Refusal {
        Reason::Event(refusal).into()
    }
}
