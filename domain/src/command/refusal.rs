//! Why an act is refused: the field and the reason. The reason's key names its words and remedy in `locales/`.

use super::aspect::Aspect;

/// Why a command changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{reason}", field.as_deref().map(|field| format!("{field}: ")).unwrap_or_default())]
pub struct Refusal {
    /// The field it is about, as the command's form names it; `None` if it is about the whole act.
    pub field: Option<String>,
    /// Why.
    pub reason: Reason,
}

/// The reasons. [`Reason::key`] gives the key of their words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The case is closed; it has to be opened again first.
    #[error("the case is closed")]
    Closed,
    /// Somebody changed the same aspect since the page was shown; both versions have to be looked at.
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
    /// The talk was held: its plan and who was there are changed by a correction only.
    #[error("the talk was held")]
    Held,
    /// The journal's note was made, or seven days have passed: everything is a correction now.
    #[error("the talk is written up")]
    WrittenUp,
    /// The meeting was cancelled.
    #[error("the meeting was cancelled")]
    Cancelled,
    /// Only a held talk can be corrected.
    #[error("the talk was not held")]
    NotHeld,
    /// The child said yes to the line, so its words cannot change.
    #[error("the child confirmed the line")]
    ConfirmedLine,
    /// A person whom the case refers to is not deleted; they leave.
    #[error("the case names the person")]
    Named,
    /// A person who left cannot be part of anything in the future.
    #[error("the person has left")]
    Left,
    /// A person expected in a planned talk cannot leave before that is changed.
    #[error("the person is in the room of a talk ahead")]
    ExpectedInRoom,
    /// The day has passed.
    #[error("the day has gone by")]
    Behind,
    /// The day has not come yet.
    #[error("the day is still to come")]
    Ahead,
    /// What cannot be taken back takes a tick that whoever does it has read so.
    #[error("the tick is missing")]
    NotSure,
    /// It has to be said in words.
    #[error("words are missing")]
    NoWords,
    /// A question that the rest hangs on has no answer.
    #[error("an answer is missing")]
    NoAnswer,
    /// A text is longer than a case file takes: the most characters that it may have.
    #[error("the text has more than {0} characters")]
    TooLong(usize),
    /// A day has to be given.
    #[error("a day is missing")]
    NoDay,
    /// The child's age has to be given, as a number of years.
    #[error("an age is missing")]
    NoAge,
    /// The child is thirteen or older, or the police lock stands: its way has no companion.
    #[error("the child may have no companion")]
    NoCompanion,
    /// An adult would write for the child, and the police lock stands.
    #[error("nobody may write for the child")]
    NotWrittenFor,
    /// The child was shown the step; it is skipped with a reason and not removed.
    #[error("the child was shown the step")]
    Shown,
    /// An order must name every step once.
    #[error("the order does not name every step once")]
    NotEveryStep,
    /// The report stands first on the way, and what is done stands by its day: neither is moved.
    #[error("the step stands where it does by what was done")]
    FixedPlace,
    /// The correction changes nothing, or is about another thing than it says.
    #[error("there is nothing to put right")]
    NothingToCorrect,
    /// The act was undone already, or too long ago ([`crate::undo`]).
    #[error("there is no way back any more")]
    NotUndone,
    /// The event does not fit the case, as the history words it.
    #[error(transparent)]
    Event(#[from] crate::event::Refusal),
}

impl Reason {
    /// The key of its sentence and remedy: `refusal-KEY` in `locales/*/refusals.ftl`.
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
            Reason::Ahead => "ahead",
            Reason::NotSure => "not-sure",
            Reason::NoWords => "no-words",
            Reason::NoAnswer => "no-answer",
            Reason::TooLong(_) => "too-long",
            Reason::NoDay => "no-day",
            Reason::NoAge => "no-age",
            Reason::NoCompanion => "no-companion",
            Reason::NotWrittenFor => "not-written-for",
            Reason::Shown => "shown",
            Reason::NotEveryStep => "not-every-step",
            Reason::FixedPlace => "fixed-place",
            Reason::NothingToCorrect => "nothing-to-correct",
            Reason::NotUndone => "not-undone",
            Reason::Event(Event::NotClosed) => "not-closed",
            Reason::Event(Event::Settled) => "settled",
            Reason::Event(Event::NotSo(_)) => "checklist",
            Reason::Event(Event::NotHeard) => "not-heard",
            Reason::Event(Event::Advisers) => "advisers",
            Reason::Event(Event::Barred) => "barred",
            Reason::Event(Event::TooMany(_)) => "too-many",
            Reason::Event(Event::OtherDocument) => "other-document",
            Reason::Event(Event::Draft) => "draft",
            Reason::Event(Event::NotOpened | Event::OpenedTwice | Event::OtherCase | Event::OutOfOrder { .. }) => {
                "history"
            }
        }
    }

    /// The number that its sentence says as `most`: how many characters a text may have; none where it says no number.
    #[must_use]
    pub fn most(&self) -> Option<usize> {
        match self {
            Reason::TooLong(most) => Some(*most),
            _ => None,
        }
    }

    /// All keys. Each has a sentence in every language of the pages.
    pub const KEYS: [&'static str; 37] = [
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
        "ahead",
        "not-sure",
        "no-words",
        "no-answer",
        "too-long",
        "no-day",
        "no-age",
        "no-companion",
        "not-written-for",
        "shown",
        "not-every-step",
        "fixed-place",
        "nothing-to-correct",
        "not-undone",
        "not-closed",
        "settled",
        "checklist",
        "not-heard",
        "advisers",
        "barred",
        "too-many",
        "other-document",
        "draft",
        "history",
    ];

    /// Makes a refusal with this reason for a field.
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
