//! Meetings: planned, moved, held. A held talk is closed to changes.

use super::{ADDITIONS, View, is_held, unless_same};
use crate::case::{Attended, Day, EndingName, EndingPart, LocalTime, Meeting, MeetingId, MeetingState, Plan, Room};
use crate::command::{Command, Reason, Refusal};
use crate::event::{CaseEvent, PartEvent};
use crate::meeting_news;
use jiff::ToSpan;
use jiff::civil::Date;

impl View<'_> {
    pub(super) fn of_meeting(&self, command: &Command) -> Result<Vec<CaseEvent>, Refusal> {
        match command {
            Command::PlanMeeting { plan, room } => {
                let same = |one: &Meeting| Plan::of(one) == *plan && Room::of(one) == *room && one.is_ahead();
                if self.case().meetings.iter().any(same) {
                    return Ok(Vec::new());
                }
                Ok(vec![self.planned(plan, room)?.1])
            }
            Command::PlanNextMeeting { after, plan, room } => {
                let before = self.meeting(after)?;
                let named = before
                    .closing
                    .as_ref()
                    .and_then(|closing| closing.next_meeting.as_ref());
                let named = named.and_then(|id| self.case().meeting(id));
                if named.is_some_and(|(_, next)| next.starts_at == plan.starts_at && next.place == plan.place) {
                    return Ok(Vec::new());
                }
                self.can_add(before)?;
                if plan.starts_at.is_some_and(|at| at.0 <= self.context.now.0) {
                    return Err(Reason::Behind.of("starts_at"));
                }
                let (id, planned) = self.planned(plan, room)?;
                let part = EndingPart::Next(Some(id));
                let named = PartEvent::EndingPartPut {
                    meeting: after.clone(),
                    part,
                };
                Ok(vec![planned, named.into()])
            }
            Command::ChangePlan { meeting, plan } => {
                let before = self.ahead_of(meeting)?;
                Ok(self.changed(meeting, &Plan::of(before), plan))
            }
            Command::MoveMeeting { meeting, starts_at } => {
                let before = Plan::of(self.ahead_of(meeting)?);
                let plan = Plan {
                    starts_at: Some(*starts_at),
                    ..before.clone()
                };
                Ok(self.changed(meeting, &before, &plan))
            }
            Command::CancelMeeting(meeting) => {
                self.ahead_of(meeting)?;
                let cancelled = PartEvent::MeetingCancelled {
                    meeting: meeting.clone(),
                };
                let step = self.promised_day(meeting, None);
                Ok([cancelled.into()].into_iter().chain(step).collect())
            }
            Command::ReinstateMeeting(meeting) => self.reinstate(meeting),
            Command::TellMeeting(meeting) => {
                let before = self.meeting(meeting)?;
                if is_held(before) {
                    return Err(Reason::Held.of("meeting"));
                }
                let knows = meeting_news::told(before);
                let event = PartEvent::MeetingTold {
                    meeting: meeting.clone(),
                    knows: knows.clone(),
                };
                Ok(unless_same(before.child_knows.as_ref(), &knows, event))
            }
            Command::UntellMeeting(untold) => {
                let before = self.meeting(&untold.meeting)?;
                if is_held(before) {
                    return Err(Reason::Held.of("meeting"));
                }
                let event = PartEvent::MeetingUntold {
                    meeting: untold.meeting.clone(),
                    knows: untold.knows.clone(),
                    step: untold.step.clone(),
                };
                Ok(unless_same(Some(&before.child_knows), &untold.knows, event))
            }
            Command::ChangeRoom { meeting, room } => {
                let before = Room::of(self.ahead_of(meeting)?);
                self.room(room, &before)?;
                let event = PartEvent::RoomChanged {
                    meeting: meeting.clone(),
                    room: room.clone(),
                };
                Ok(unless_same(Some(&before), room, event))
            }
            Command::PutSiblings { meeting, siblings } => {
                let before = &self.ahead_of(meeting)?.siblings_in_room;
                for id in siblings.iter().filter(|id| !before.contains(id)) {
                    self.present("siblings_in_room", Some(id))?;
                }
                let event = PartEvent::SiblingsPut {
                    meeting: meeting.clone(),
                    siblings: siblings.clone(),
                };
                Ok(unless_same(Some(before), siblings, event))
            }
            Command::OfferBisidder { meeting, offered } => {
                let before = self.meeting(meeting)?;
                if before.bisidder_offered.as_ref() == Some(offered) {
                    return Ok(Vec::new());
                }
                self.can_add(before)?;
                self.person("by", offered.by.as_ref())?;
                let event = PartEvent::BisidderOffered {
                    meeting: meeting.clone(),
                    offered: offered.clone(),
                };
                Ok(vec![event.into()])
            }
            Command::PutEndingPart { meeting, part } => self.ending_part(meeting, part),
            Command::HoldMeeting {
                meeting,
                started_at,
                ended_at,
            } => self.hold(meeting, *started_at, *ended_at),
            _ => Ok(Vec::new()),
        }
    }

    /// A child that was told that nobody comes, or may have a paper that says so, is not told the opposite behind its back.
    fn reinstate(&self, id: &MeetingId) -> Result<Vec<CaseEvent>, Refusal> {
        let meeting = self.meeting(id)?;
        match meeting.state {
            None | Some(MeetingState::Planned) => Ok(Vec::new()),
            Some(MeetingState::Held) => Err(Reason::Held.of("meeting")),
            Some(MeetingState::Cancelled)
                if meeting_news::knows_it_is_off(meeting) || self.state.has_paper_that_it_is_off(id) =>
            {
                Err(Reason::Cancelled.of("meeting"))
            }
            Some(MeetingState::Cancelled) => Ok(vec![PartEvent::MeetingReinstated { meeting: id.clone() }.into()]),
        }
    }

    /// A plan, and what follows from its day.
    fn changed(&self, meeting: &MeetingId, before: &Plan, plan: &Plan) -> Vec<CaseEvent> {
        let event = PartEvent::PlanChanged {
            meeting: meeting.clone(),
            plan: plan.clone(),
        };
        let mut events = unless_same(Some(before), plan, event);
        if !events.is_empty() {
            events.extend(self.promised_day(meeting, plan.starts_at));
        }
        events
    }

    /// The step that was promised for the day of a meeting goes with it to its new day, or is no longer promised
    /// ([`meeting_news::promised_step`]).
    fn promised_day(&self, meeting: &MeetingId, now: Option<LocalTime>) -> Option<CaseEvent> {
        let meeting = self.meeting(meeting).ok()?;
        let was = meeting
            .starts_at
            .filter(|was| now.map(|now| now.0.date()) != Some(was.0.date()))?;
        let nth = meeting_news::promised_step(&self.case().steps, &self.case().meetings, meeting, was)?;
        let mut step = self.case().steps[nth].clone();
        meeting_news::promise_instead(&mut step, now);
        (!step.id.is_empty()).then(|| PartEvent::StepPut { step }.into())
    }

    /// Plans a new meeting: its id and the event.
    fn planned(&self, plan: &Plan, room: &Room) -> Result<(MeetingId, CaseEvent), Refusal> {
        self.room(room, &Room::default())?;
        let taken = |id: &str| self.case().meetings.iter().any(|one| one.id.as_str() == id);
        let id = MeetingId(self.fresh("talk", taken)?);
        let planned = PartEvent::MeetingPlanned {
            meeting: id.clone(),
            plan: plan.clone(),
            room: room.clone(),
        };
        Ok((id, planned.into()))
    }

    /// Everybody added to a room must be in the case and not have left; those already in it may stay.
    fn room(&self, room: &Room, before: &Room) -> Result<(), Refusal> {
        for entry in &room.people {
            if !before.people.iter().any(|known| known.id == entry.id) {
                self.present("people", entry.id.as_ref())?;
            }
        }
        for id in &room.bisidders {
            if !before.bisidders.contains(id) {
                self.present("bisidders", Some(id))?;
            }
        }
        Ok(())
    }

    /// A meeting whose plan can still change.
    fn ahead_of(&self, id: &MeetingId) -> Result<&Meeting, Refusal> {
        let meeting = self.meeting(id)?;
        match meeting.state {
            Some(MeetingState::Held) => Err(Reason::Held.of("meeting")),
            Some(MeetingState::Cancelled) => Err(Reason::Cancelled.of("meeting")),
            None | Some(MeetingState::Planned) => Ok(meeting),
        }
    }

    /// Whether something can still be added to a talk without a correction: it was not cancelled and, once it is held,
    /// the journal's note has not been made and seven days have not passed.
    pub(super) fn can_add(&self, meeting: &Meeting) -> Result<(), Refusal> {
        if meeting.state == Some(MeetingState::Cancelled) {
            return Err(Reason::Cancelled.of("meeting"));
        }
        if !is_held(meeting) {
            return Ok(());
        }
        let written = self
            .state
            .journalled
            .iter()
            .any(|note| note.meeting.as_ref() == Some(&meeting.id));
        // Counted from the day it was noted as held; for older records without that day, from the day it was held.
        let held_on = [meeting.ended_at, meeting.started_at, meeting.starts_at];
        let held_on = held_on.into_iter().flatten().next().map(|at| at.0.date());
        let from = self.state.noted_on(&meeting.id).map(|day| day.0).or(held_on);
        let last = from.and_then(|day| day.checked_add(ADDITIONS.days()).ok());
        if written || last.is_some_and(|last| self.context.now.0.date() > last) {
            return Err(Reason::WrittenUp.of("meeting"));
        }
        Ok(())
    }

    /// Its people must be in the case, and no day newly written in it may have passed.
    fn ending_part(&self, id: &MeetingId, part: &EndingPart) -> Result<Vec<CaseEvent>, Refusal> {
        let meeting = self.meeting(id)?;
        let before = EndingPart::of(meeting, part.name());
        if before == *part {
            return Ok(Vec::new());
        }
        // Who will be told can be added at any time: that comes after the talk and changes nothing in it.
        let only_adds = match (&before, part) {
            (EndingPart::Tell(stood), EndingPart::Tell(rows)) => stood.iter().all(|row| rows.contains(row)),
            _ => false,
        };
        if !only_adds || meeting.state == Some(MeetingState::Cancelled) {
            self.can_add(meeting)?;
        }
        match part {
            EndingPart::Tell(rows) => {
                for (nth, row) in rows.iter().enumerate() {
                    self.present(&format!("tell[{nth}].who"), row.who.as_ref())?;
                }
            }
            EndingPart::TalkTo(people) => {
                for id in people {
                    self.present("talk_to", Some(id))?;
                }
            }
            EndingPart::Next(Some(next)) => {
                self.ahead_of(next)?;
            }
            _ => {}
        }
        let mut stood = days(&before);
        for (nth, day) in days(part).into_iter().enumerate() {
            let Some(day) = day.filter(|day| *day < self.context.now.0.date()) else {
                continue;
            };
            match stood.iter().position(|was| *was == Some(day)) {
                Some(place) => drop(stood.swap_remove(place)),
                None => return Err(Reason::Behind.of(day_field(part.name(), nth).as_str())),
            }
        }
        let put = PartEvent::EndingPartPut {
            meeting: id.clone(),
            part: part.clone(),
        };
        Ok(vec![put.into()])
    }

    /// The first time, who was there is recorded under their present names. Recorded times are changed by a correction
    /// only.
    fn hold(
        &self,
        id: &MeetingId,
        started_at: Option<LocalTime>,
        ended_at: Option<LocalTime>,
    ) -> Result<Vec<CaseEvent>, Refusal> {
        let meeting = self.meeting(id)?;
        let changes = |stands: Option<LocalTime>, now: Option<LocalTime>| now.is_some() && stands != now;
        if is_held(meeting) {
            let moved = |stands: Option<LocalTime>, now| stands.is_some() && changes(stands, now);
            if moved(meeting.started_at, started_at) {
                return Err(Reason::Held.of("started_at"));
            }
            if moved(meeting.ended_at, ended_at) {
                return Err(Reason::Held.of("ended_at"));
            }
            let adds = changes(meeting.started_at, started_at) || changes(meeting.ended_at, ended_at);
            if !adds {
                return Ok(Vec::new());
            }
        }
        self.can_add(meeting)?;
        let attended = if meeting.attended.is_empty() {
            Attended::in_room(self.case(), meeting)
        } else {
            Vec::new()
        };
        Ok(vec![CaseEvent::MeetingHeld {
            meeting: id.clone(),
            started_at,
            ended_at,
            attended,
            noted_on: Some(Day(self.context.now.0.date())),
        }])
    }
}

/// The days named in a part of an ending, in order.
fn days(part: &EndingPart) -> Vec<Option<Date>> {
    match part {
        EndingPart::Tell(rows) => rows.iter().map(|row| row.on.map(|day| day.0)).collect(),
        EndingPart::Unknown(rows) => rows.iter().map(|row| row.hear_by.map(|day| day.0)).collect(),
        EndingPart::After(after) => vec![after.as_ref().and_then(|after| after.hear_on).map(|day| day.0)],
        _ => Vec::new(),
    }
}

fn day_field(name: EndingName, nth: usize) -> String {
    match name {
        EndingName::Tell => format!("tell[{nth}].on"),
        EndingName::Unknown => format!("unknown[{nth}].hear_by"),
        _ => "hear_on".into(),
    }
}
