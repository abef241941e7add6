//! Why an event does not fit.

/// Why an event does not fit the case as it stands. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The history does not begin with the opening.
    #[error("a case begins with its opening")]
    NotOpened,
    /// A case is opened once.
    #[error("the case is open already")]
    OpenedTwice,
    /// The event belongs to another case.
    #[error("the event belongs to another case")]
    OtherCase,
    /// The event makes another version than the next one.
    #[error("the event makes version {made}, the next one is {next}")]
    OutOfOrder {
        /// What the event says it makes.
        made: u64,
        /// What would come next.
        next: u64,
    },
    /// A closed case must be reopened first.
    #[error("the case is closed")]
    Closed,
    /// Only a closed case can be reopened.
    #[error("the case is not closed")]
    NotClosed,
    /// An id that names nothing in the case.
    #[error("the case has no {what} {id:?}")]
    Unknown {
        /// Meeting, step, agreement, document or adviser.
        what: &'static str,
        /// The id.
        id: String,
    },
    /// A document's id is used once.
    #[error("a document with this id was made already")]
    MadeTwice,
    /// What was handed over is not what was made: another fingerprint, kind or version.
    #[error("what was handed over differs from what was made")]
    OtherDocument,
    /// A promise that is kept, broken or dropped stays so.
    #[error("the promise is settled already")]
    Settled,
    /// A point of the checklist cannot be put down so.
    #[error("the checklist: {0}")]
    NotSo(crate::checklist::NotSo),
    /// After a stop nothing goes on before an adult has heard it.
    #[error("nobody has heard the stop yet")]
    NotHeard,
    /// A cancelled meeting cannot have been held.
    #[error("the meeting was cancelled")]
    Cancelled,
    /// The same person cannot be both advisers, and a second needs a first.
    #[error("the advisers do not fit: a second adviser needs a first, and is somebody else")]
    Advisers,
    /// More than a case file can hold of something, so that it could not be exported.
    #[error("the case holds as many {0} as a case can")]
    TooMany(&'static str),
}
