//! What a child learns of its meetings: from a paper, from somebody who says it, from the way it is shown.

use super::super::{CaseState, Refusal};
use crate::case::{ChildKnows, MeetingId, Step};
use crate::meeting_news;

impl CaseState {
    /// The child knows from now on when a meeting is; the way it was shown says nothing else.
    pub(super) fn child_learns(&mut self, meeting: &MeetingId, knows: &ChildKnows) -> Result<(), Refusal> {
        let meeting = self.meeting(meeting)?;
        let was = meeting
            .child_knows
            .replace(knows.clone())
            .and_then(|knew| knew.starts_at);
        let meeting = meeting.clone();
        let now = knows.starts_at.filter(|_| knows.cancelled != Some(true));
        if let (Some(was), Some(shown)) = (was.filter(|was| now != Some(*was)), &mut self.shown_timeline)
            && let Some(nth) = meeting_news::promised_step(&shown.steps, &self.case.meetings, &meeting, was)
        {
            meeting_news::promise_instead(&mut shown.steps[nth], now);
        }
        Ok(())
    }

    /// The child knows what it knew before somebody wrote by mistake that it was told; so does the way it was shown.
    pub(super) fn child_knows_as_before(
        &mut self,
        meeting: &MeetingId,
        knew: Option<&ChildKnows>,
        promised: Option<&Step>,
    ) -> Result<(), Refusal> {
        self.meeting(meeting)?.child_knows = knew.cloned();
        if let (Some(former), Some(shown)) = (promised, &mut self.shown_timeline)
            && let Some(step) = shown.steps.iter_mut().find(|step| step.id == former.id)
        {
            step.clone_from(former);
        }
        Ok(())
    }

    /// A way that promises a talk for a day tells the child of the meeting of that day.
    pub(super) fn learns_by_way(&mut self, steps: &[Step]) {
        let meetings = self.case.meetings.clone();
        for meeting in &mut self.case.meetings {
            if let Some(knows) = meeting_news::shown_with(steps, &meetings, meeting) {
                meeting.child_knows = Some(knows);
            }
        }
    }
}
