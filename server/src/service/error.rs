//! Errors of services.

use crate::auth::password::PasswordError;
use crate::pipeline::PipelineError;
use crate::state::WorkError;
use domain::command::Refusal;
use domain::event::CaseState;
use store::StoreError;

/// Why a service failed.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// The store does not answer, does not have the case, or is full.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A fault in the content, or a word too wide for the paper.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// Background work failed.
    #[error(transparent)]
    Work(#[from] WorkError),
    /// Passwords cannot be looked at.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// A command was refused. The audit line is already written.
    #[error("{}", .0.refusal)]
    Refused(Box<Refused>),
    /// The case has no such thing.
    #[error("the case has no such thing")]
    NotFound,
    /// The request does not fit the current state of the case.
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
    /// The current state of the case.
    pub state: CaseState,
}
