//! Judges commands. What an event does to a case belongs to the event and never changes; what somebody may do is
//! decided here and nowhere else.

mod adviser;
mod case;
mod meeting;
mod people;
mod steps;
mod talk;

use super::{Command, Context, Reason, Refusal};
use crate::case::{Case, Meeting, MeetingId, MeetingState, PersonId, Words};
use crate::event::{CaseEvent, CaseState, PartEvent, Recorded};
use jiff::Timestamp;

/// For this many days after a talk was noted as held, what was said in it can be added freely, unless the journal's
/// note is made earlier. After that everything is a correction.
pub const ADDITIONS: i64 = 7;

/// The events that a command makes; none if it changes nothing.
///
/// # Errors
/// Why it is refused: the field and the reason. The case is unchanged.
pub fn decide(state: &CaseState, command: &Command, context: &Context<'_>) -> Result<Vec<CaseEvent>, Refusal> {
    if !state.is_open() && !command.counts_in_a_closed_case() {
        return Err(Reason::Closed.into());
    }
    let view = View { state, context };
    let judged = view.judge(command);
    // Writing what is already there overwrites nobody: a form sent twice, or two people who write the same.
    if let (Some(shown), Some(aspect)) = (&context.shown, command.aspect())
        && *shown != aspect.fingerprint(state)
        && !judged.as_ref().is_ok_and(Vec::is_empty)
    {
        return Err(Reason::Stale(Box::new(aspect)).into());
    }
    let events = judged?;
    view.fit(&events)?;
    Ok(events)
}

/// The case and the context of the command that is being judged.
struct View<'a> {
    state: &'a CaseState,
    context: &'a Context<'a>,
}

impl View<'_> {
    fn case(&self) -> &Case {
        &self.state.case
    }

    fn judge(&self, command: &Command) -> Result<Vec<CaseEvent>, Refusal> {
        match command {
            Command::PutBasics(_)
            | Command::PutChild(_)
            | Command::ChooseCompanion(_)
            | Command::AnswerSafety(_)
            | Command::PutPoliceAgreed(_)
            | Command::PutSafetyPlan(_)
            | Command::AnswerNoPlan(_)
            | Command::PutAdviserChanges(_)
            | Command::RecordDisclosure { .. }
            | Command::AddNotice(_)
            | Command::PutNotice(_)
            | Command::WithdrawNotice(..)
            | Command::SendReceipt { .. }
            | Command::AddStep(_)
            | Command::PutStep(_)
            | Command::MoveStep(_)
            | Command::RemoveStep(_)
            | Command::OrderSteps(_)
            | Command::PutStepBeside { .. }
            | Command::LayTrack(_)
            | Command::MakePromise(_)
            | Command::RewordPromise(_)
            | Command::KeepPromise { .. }
            | Command::BreakPromise { .. }
            | Command::DropPromise { .. }
            | Command::ReopenPromise(_)
            | Command::RecordDecision(_)
            | Command::PutDecision(_)
            | Command::WithdrawDecision(..)
            | Command::PlanEnding(_) => self.of_case(command),
            Command::AddPerson(_) | Command::PutPerson(_) | Command::RemovePerson(_) | Command::PersonLeaves { .. } => {
                self.of_people(command)
            }
            Command::PlanMeeting { .. }
            | Command::PlanNextMeeting { .. }
            | Command::ChangePlan { .. }
            | Command::MoveMeeting { .. }
            | Command::CancelMeeting(_)
            | Command::ReinstateMeeting(_)
            | Command::TellMeeting(_)
            | Command::UntellMeeting(_)
            | Command::ChangeRoom { .. }
            | Command::PutSiblings { .. }
            | Command::OfferBisidder { .. }
            | Command::PutEndingPart { .. }
            | Command::HoldMeeting { .. } => self.of_meeting(command),
            Command::ChangeAdviser { change, newcomer } => self.change_adviser(change, newcomer),
            of_talk => self.of_talk(of_talk),
        }
    }

    /// Applies the events to a copy of the case, so that what the history would refuse is refused before anything is
    /// kept.
    fn fit(&self, events: &[CaseEvent]) -> Result<(), Refusal> {
        let mut after = self.state.clone();
        for event in events {
            within_bounds(event)?;
            let recorded = Recorded {
                case: after.id.clone(),
                version: after.version + 1,
                event: event.clone(),
                by: self.context.actor.clone(),
                at: Timestamp::UNIX_EPOCH,
            };
            after.apply(&recorded)?;
        }
        Ok(())
    }

    /// An id of a kind that nothing has.
    fn fresh(&self, kind: &str, taken: impl Fn(&str) -> bool) -> Result<String, Refusal> {
        let id = (self.context.fresh_id)(kind);
        if id.is_empty() || taken(&id) {
            return Err(Reason::Taken.into());
        }
        Ok(id)
    }

    /// The id that a new thing was given, or a fresh one.
    fn new_id(&self, given: &str, kind: &str, taken: impl Fn(&str) -> bool) -> Result<String, Refusal> {
        if given.is_empty() {
            return self.fresh(kind, taken);
        }
        if taken(given) {
            return Err(Reason::Taken.of("id"));
        }
        Ok(given.to_owned())
    }

    fn meeting(&self, id: &MeetingId) -> Result<&Meeting, Refusal> {
        let found = self.case().meeting(id).map(|(_, meeting)| meeting);
        found.ok_or_else(|| unknown("meeting", id.as_str()).of("meeting"))
    }

    /// Refuses an id that is not a person of the case.
    fn person(&self, field: &str, id: Option<&PersonId>) -> Result<(), Refusal> {
        match id {
            Some(id) if self.case().person(id).is_none() => Err(unknown("person", id.as_str()).of(field)),
            _ => Ok(()),
        }
    }

    /// Refuses an id that is not a person of the case, or one who has left.
    fn present(&self, field: &str, id: Option<&PersonId>) -> Result<(), Refusal> {
        self.person(field, id)?;
        let person = id.and_then(|id| self.case().person(id));
        if person.is_some_and(|person| person.left_on.is_some_and(|on| on.0 <= self.context.now.0.date())) {
            return Err(Reason::Left.of(field));
        }
        Ok(())
    }
}

/// The most characters a text may have; `ENTRIES` is the most entries of a list. Both are those of a case file (docs of
/// `case/1`), so that what a command writes can be exported and read again.
const LONGEST: usize = Words::LONGEST;
const ENTRIES: usize = 50;

/// Checks an event against the limits of the format. What only lists or repeats what is there is exempt, and a child's
/// question, which no case file holds: the child's screen takes a thousand characters.
fn within_bounds(event: &CaseEvent) -> Result<(), Refusal> {
    fn walk(value: &serde_json::Value) -> Result<(), Refusal> {
        match value {
            serde_json::Value::String(text) if text.chars().count() > LONGEST => Err(Reason::TooLong(LONGEST).into()),
            serde_json::Value::Array(list) if list.len() > ENTRIES => {
                Err(crate::event::Refusal::TooMany("entries in one list").into())
            }
            serde_json::Value::Array(list) => list.iter().try_for_each(walk),
            serde_json::Value::Object(map) => map.values().try_for_each(walk),
            _ => Ok(()),
        }
    }
    match event {
        CaseEvent::Part(PartEvent::IdsGiven { .. } | PartEvent::StepsOrdered { .. })
        | CaseEvent::Opened { .. }
        | CaseEvent::CaseChanged { .. }
        | CaseEvent::TimelineShown { .. }
        | CaseEvent::Asked { .. } => Ok(()),
        written => walk(&serde_json::to_value(written).unwrap_or_default()),
    }
}

fn unknown(what: &'static str, id: &str) -> Reason {
    Reason::Unknown {
        what,
        id: id.to_owned(),
    }
}

fn said(words: Option<&Words>) -> bool {
    words.is_some_and(|words| !words.is_blank())
}

fn is_held(meeting: &Meeting) -> bool {
    meeting.state == Some(MeetingState::Held)
}

/// One event, or none if it would change nothing.
fn unless_same<T: PartialEq>(before: Option<&T>, now: &T, event: PartEvent) -> Vec<CaseEvent> {
    if before == Some(now) {
        Vec::new()
    } else {
        vec![event.into()]
    }
}
