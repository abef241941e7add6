//! Up to where a child has looked at its way: what is marked as new on it is new since then.

use super::{Answer, SessionToken};
use async_trait::async_trait;
use domain::event::CaseId;

/// What a child knows of its way in one visit. A visit is a session: what is new in it stays new until the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WaySeen {
    /// The version of the case whose way the child knew before this visit; none if it has never looked.
    pub known: Option<u64>,
    /// The version whose way it has seen in this visit; none if it has not looked in it yet.
    pub seen: Option<u64>,
}

/// The ways that children have seen.
#[async_trait]
pub trait WaysSeen {
    /// What the child of a case knows of its way, in this visit.
    async fn way_seen(&self, case: &CaseId, visit: &SessionToken) -> Answer<WaySeen>;

    /// Notes that the child sees its way in this visit as it is in `version`. `before`: what was read before it was shown.
    async fn note_way_seen(&self, case: &CaseId, visit: &SessionToken, before: WaySeen, version: u64) -> Answer<()>;
}
