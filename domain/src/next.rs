//! The next act for an adviser in one case: one thing, made from what the case holds.

use crate::agenda;
use crate::case::{DecisionId, LocalTime, Meeting, MeetingId};
use crate::document::Kind;
use crate::event::{CaseState, DocumentId};
use crate::meeting_news;
use crate::talk_act::{self, PlannedTalk, TalkAct};
use crate::visits;
use jiff::ToSpan;
use jiff::civil::Date;

/// A paper of a decision is the next act for this many days after the child was told: as long as it can complain. After that
/// the talk that lies ahead comes first; Today goes on asking for the paper.
const TOLD: i64 = 28;

/// A goodbye is made from this many days before the end.
const GOODBYE: i64 = 7;

/// The next act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// The child told of something: the safety questions are answered again.
    AnswerSafety,
    /// A talk's time has passed: what was said in it is written down.
    WriteTalk(MeetingId),
    /// The child was told of a talk that has been moved or called off since: it is told.
    TellMeeting(MeetingId),
    /// A visit to a børnehus, a doctor or the police is near, and the child was not prepared for it.
    PrepareVisit,
    /// The child comes to another place, and has no paper of its first days there.
    PaperOfPlace,
    /// A committee meets within days, and the child has no paper of it.
    PaperOfHearing,
    /// The child has another adviser, and neither a paper nor a talk with both has told it.
    TellAdviser,
    /// The child was told of a decision, and no paper was made of it: of the latest one.
    PaperOfDecision(DecisionId),
    /// The case ends within days, and the child has no goodbye yet.
    SayGoodbye,
    /// Points of a held talk's checklist are open.
    FinishTalk(MeetingId),
    /// A talk was held, and the journal does not have its note.
    WriteNote(MeetingId),
    /// A talk begins soon or has its time: its screen is laid on the table.
    LayTable(MeetingId),
    /// A talk goes on, or its time has just passed: it is ended well.
    EndTalk(MeetingId),
    /// The letter before a talk was made, and the child does not have it yet.
    GiveLetter(DocumentId),
    /// A talk is prepared.
    Prepare,
    /// Everything is ready for a talk.
    Ready(MeetingId),
    /// No talk is planned.
    PlanMeeting,
}

impl Next {
    /// What comes next in a case at `now`; nothing in a closed one.
    #[must_use]
    pub fn of(state: &CaseState, now: LocalTime) -> Option<Next> {
        if !state.is_open() {
            return None;
        }
        let case = &state.case;
        if case.asks_for_safety_again() {
            return Some(Next::AnswerSafety);
        }
        let ahead = case.meetings.iter().filter(|meeting| meeting.is_ahead());
        let planned: Vec<(&Meeting, TalkAct)> = ahead
            .map(|meeting| (meeting, PlannedTalk::of(state, meeting).act(now.0)))
            .collect();
        let asks = |acts: &[TalkAct]| planned.iter().find(|(_, act)| acts.contains(act));
        if let Some((talk, act)) = asks(&[TalkAct::LayTable, TalkAct::End]) {
            let id = talk.id.clone();
            return Some(match act {
                TalkAct::End => Next::EndTalk(id),
                _ => Next::LayTable(id),
            });
        }
        if let Some((talk, _)) = asks(&[TalkAct::Write]) {
            return Some(Next::WriteTalk(talk.id.clone()));
        }
        if let Some((meeting, _)) = meeting_news::untold(case) {
            return Some(Next::TellMeeting(meeting.id.clone()));
        }
        if visits::unprepared(state).any(|visit| is_within(visit.day, visits::BEFORE, now.0.date())) {
            return Some(Next::PrepareVisit);
        }
        let today = now.0.date();
        if agenda::new_place(state).is_some_and(|place| is_new(place.day, today)) {
            return Some(Next::PaperOfPlace);
        }
        if agenda::hearings(state).any(|hearing| is_within(hearing.day, agenda::HEARING, today)) {
            return Some(Next::PaperOfHearing);
        }
        let held = |wanted: TalkAct| {
            let mut meetings = case.meetings.iter();
            meetings.find(|meeting| talk_act::of_held(state, meeting) == Some(wanted))
        };
        if let Some(talk) = held(TalkAct::Finish) {
            return Some(Next::FinishTalk(talk.id.clone()));
        }
        if let Some(talk) = held(TalkAct::WriteNote) {
            return Some(Next::WriteNote(talk.id.clone()));
        }
        if agenda::new_adviser(state).is_some() {
            return Some(Next::TellAdviser);
        }
        if let Some(decision) = told_lately(state, now) {
            return Some(Next::PaperOfDecision(decision));
        }
        if ends_soon(state, now) {
            return Some(Next::SayGoodbye);
        }
        let first = planned
            .iter()
            .min_by_key(|(meeting, _)| (meeting.starts_at.is_none(), meeting.starts_at));
        let Some((talk, act)) = first else {
            return Some(Next::PlanMeeting);
        };
        Some(match (act, talk_act::letter_to_give(state, &talk.id)) {
            (TalkAct::Ready, _) => Next::Ready(talk.id.clone()),
            (TalkAct::GiveLetter, Some(letter)) => Next::GiveLetter(letter.clone()),
            _ => Next::Prepare,
        })
    }
}

/// Whether a day is today or at most this many days ahead.
fn is_within(day: Date, days: i64, today: Date) -> bool {
    day >= today && day.checked_sub(days.days()).is_ok_and(|from| today >= from)
}

/// Whether the child comes to a place tomorrow or is new there.
fn is_new(day: Date, today: Date) -> bool {
    let from = day.yesterday().is_ok_and(|from| today >= from);
    from && day.checked_add(agenda::PLACE.days()).is_ok_and(|until| today <= until)
}

/// The latest decision of which the child was told in these weeks and no paper was made.
fn told_lately(state: &CaseState, now: LocalTime) -> Option<DecisionId> {
    let today = now.0.date();
    let lately = |day: Date| day <= today && day.checked_add(TOLD.days()).is_ok_and(|until| today <= until);
    let without = agenda::decisions_without_paper(state).into_iter();
    let told = without.filter_map(|(_, decision)| Some((decision.told_on?.0, decision)));
    let told = told.filter(|(day, _)| lately(*day));
    let latest = told.max_by_key(|(day, _)| *day);
    latest.map(|(_, decision)| decision.id.clone())
}

/// Whether the day that was written for the end of the case is near or past, and no goodbye was given to the child.
fn ends_soon(state: &CaseState, now: LocalTime) -> bool {
    let on = state.case.ending.as_ref().and_then(|ending| ending.on);
    let near = |day: Date| day.checked_sub(GOODBYE.days()).is_ok_and(|from| now.0.date() >= from);
    let mut given = state.handed_over.iter();
    on.is_some_and(|on| near(on.0)) && !given.any(|given| given.kind == Kind::Goodbye)
}
