//! Why a service did not do what it was asked.

use crate::pipeline::PipelineError;
use crate::state::WorkError;
use domain::command::Refusal;
use domain::event::CaseState;
use store::StoreError;

/// What can go wrong in a service.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// The store does not answer, does not know the case, or takes no more.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A fault in the content, or a word that no paper can hold.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// Work away from the threads that answer broke down.
    #[error(transparent)]
    Work(#[from] WorkError),
    /// A command was refused. The line for the audit log is written already.
    #[error("{}", .0.refusal)]
    Refused(Box<Refused>),
    /// The case has no such thing.
    #[error("the case has no such thing")]
    NotFound,
    /// What is asked does not fit the case as it stands.
    #[error("it does not fit the case as it stands")]
    DoesNotFit,
}

impl From<content::ContentError> for ServiceError {
    fn from(error: content::ContentError) -> ServiceError {
        ServiceError::Pipeline(error.into())
    }
}

/// A command that was refused, and the case it was judged on.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Which field, and why.
    pub refusal: Refusal,
    /// The case as it stands.
    pub state: CaseState,
}
