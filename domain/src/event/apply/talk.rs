//! Applies what happens in a talk: that it was held, stops, rights told, and its checklist.

use super::{room, unknown};
use crate::case::{ChecklistPoint, LocalTime, Meeting, MeetingId, MeetingState, Stop, StopAnswer, StopKind, StopSign};
use crate::checklist::{self, NotSo};
use crate::event::{CaseEvent, CaseState, NotedHeld, Refusal};

impl CaseState {
    /// Applies an event of a talk. Every arm checks first and changes last.
    pub(super) fn talk(&mut self, event: &CaseEvent) -> Result<(), Refusal> {
        match event {
            CaseEvent::MeetingHeld {
                meeting,
                started_at,
                ended_at,
                attended,
                noted_on,
            } => {
                let id = meeting;
                let meeting = self.meeting(id)?;
                if meeting.state == Some(MeetingState::Cancelled) {
                    return Err(Refusal::Cancelled);
                }
                meeting.state = Some(MeetingState::Held);
                meeting.started_at = started_at.or(meeting.started_at);
                meeting.ended_at = ended_at.or(meeting.ended_at);
                if meeting.attended.is_empty() {
                    meeting.attended.clone_from(attended);
                }
                if let Some(on) = noted_on
                    && self.noted_on(id).is_none()
                {
                    self.noted_held.push(NotedHeld {
                        meeting: id.clone(),
                        on: *on,
                        adviser: self.adviser.clone(),
                    });
                }
            }
            CaseEvent::Stopped { meeting, kind, at } => {
                let meeting = self.meeting(meeting)?;
                room(meeting.stops.len(), 50, "stops in one meeting")?;
                if meeting.open_stop().is_some() {
                    return Err(Refusal::MadeTwice);
                }
                meeting.stops.push(Stop {
                    at: Some(*at),
                    kind: Some(StopSign::Pressed(*kind)),
                    heard_at: None,
                    answer: None,
                });
            }
            CaseEvent::StopHeard { meeting, at } => {
                let stop = self.open_stop(meeting)?;
                stop.heard_at.get_or_insert(*at);
            }
            CaseEvent::StopAnswered { meeting, chose } => {
                let stop = self.open_stop(meeting)?;
                if stop.heard_at.is_none() && stop.pressed() != Some(StopKind::Pause) {
                    return Err(Refusal::NotHeard);
                }
                stop.answer = Some(StopAnswer::Chosen(*chose));
            }
            CaseEvent::Told { meeting, told } => {
                let meeting = self.meeting(meeting)?;
                room(meeting.told.len(), 50, "rights told in one meeting")?;
                meeting.told.push(told.clone());
            }
            CaseEvent::ChecklistBegun { meeting, at } => {
                let list = checklist::fresh(&self.case, self.held(meeting, *at)?);
                let meeting = self.meeting(meeting)?;
                if !meeting.checklist.is_empty() {
                    return Err(Refusal::MadeTwice);
                }
                meeting.checklist = list;
            }
            CaseEvent::PointPutDown { meeting, point, at } => self.put_down(meeting, point, *at)?,
            // Not an event of a talk.
            _ => {}
        }
        Ok(())
    }

    /// A meeting that has begun and was not cancelled.
    fn held(&self, id: &MeetingId, at: LocalTime) -> Result<&Meeting, Refusal> {
        let (_, meeting) = self
            .case
            .meeting(id)
            .filter(|_| !id.is_empty())
            .ok_or_else(|| unknown("meeting", id.as_str()))?;
        if meeting.state == Some(MeetingState::Cancelled) {
            return Err(Refusal::Cancelled);
        }
        if !checklist::has_begun(meeting, at) {
            return Err(Refusal::NotSo(NotSo::Before));
        }
        Ok(meeting)
    }

    /// The stop or pause that has not ended yet.
    fn open_stop(&mut self, id: &MeetingId) -> Result<&mut Stop, Refusal> {
        let meeting = self.meeting(id)?;
        if meeting.open_stop().is_none() {
            return Err(Refusal::Settled);
        }
        meeting.stops.last_mut().ok_or(Refusal::Settled)
    }

    fn put_down(&mut self, id: &MeetingId, point: &ChecklistPoint, at: LocalTime) -> Result<(), Refusal> {
        let meeting = self.held(id, at)?;
        let place = (meeting.checklist.iter()).position(|known| known.point.is_some() && known.point == point.point);
        let place = place.ok_or_else(|| unknown("point", point.point.as_ref().map_or("", |name| name.trimmed())))?;
        checklist::put_down(&self.case, meeting, meeting.checklist[place].state, point, at).map_err(Refusal::NotSo)?;
        self.meeting(id)?.checklist[place] = point.clone();
        Ok(())
    }
}
