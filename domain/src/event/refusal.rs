//! Why an event does not fit.

/// Why an event does not fit the case. The case is unchanged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The history does not begin with `Opened`.
    #[error("a case begins with its opening")]
    NotOpened,
    /// A case can be opened only once.
    #[error("the case is open already")]
    OpenedTwice,
    /// The event belongs to another case.
    #[error("the event belongs to another case")]
    OtherCase,
    /// The event's version is not the next one.
    #[error("the event makes version {made}, the next one is {next}")]
    OutOfOrder {
        /// The version of the event.
        made: u64,
        /// The version expected.
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
    /// A document's id can be used only once.
    #[error("a document with this id was made already")]
    MadeTwice,
    /// The document handed over differs from the one made, in fingerprint, kind or version.
    #[error("what was handed over differs from what was made")]
    OtherDocument,
    /// A draft is handed to nobody.
    #[error("a draft is not handed over")]
    Draft,
    /// A promise that is kept, broken or dropped cannot change any more.
    #[error("the promise is settled already")]
    Settled,
    /// A checklist point cannot be settled in this way.
    #[error("the checklist: {0}")]
    NotSo(crate::checklist::NotSo),
    /// After a stop, an adult has to confirm that they heard it before anything goes on.
    #[error("nobody has heard the stop yet")]
    NotHeard,
    /// A cancelled meeting cannot have been held.
    #[error("the meeting was cancelled")]
    Cancelled,
    /// The same person cannot be both advisers, and a second needs a first.
    #[error("the advisers do not fit: a second adviser needs a first, and is somebody else")]
    Advisers,
    /// The case is barred to this account, or would be to one of its advisers.
    #[error("the case is barred to one of its advisers")]
    Barred,
    /// The case would hold more of something than a case file can, so that it could not be exported.
    #[error("the case holds as many {0} as a case can")]
    TooMany(&'static str),
}
