//! Undoing an act: the commands that put back what stood there before it.
//!
//! An undone act is not erased. What was written stays in the history, and the undoing is written after it
//! (offentlighedsloven § 13: what is of importance for a case is kept). So there is nothing here that takes an event
//! away; there are only further commands, judged like all others.
//!
//! Some acts have no way back, and get none here: what a child said, saw or was given; a promise that was made, which is
//! put in other words or dropped with a reason; a meeting that is called off, once the child was told: another is planned;
//! a person who was removed; a case that is closed, which is opened again with a reason; who has the case, and to whom it
//! is barred. A page that does one of them asks for a tick first, where a press alone would do it. A meeting that was
//! planned by mistake is called off: its id is never used again (decision 0081).

use crate::actor::Actor;
use crate::case::{
    Agreement, AgreementState, Basics, ChildKnows, EndingPart, Meeting, MeetingId, MeetingState, Plan, Room, Said,
    SaidId,
};
use crate::command::{Command, LineGoes, StepMove, Untold};
use crate::event::{CaseEvent, CaseState, PartEvent, Recorded};
use crate::meeting_news;
use jiff::{SignedDuration, Timestamp};

/// For this long an act can be undone by whoever did it.
pub const UNDO_FOR: SignedDuration = SignedDuration::from_mins(10);

/// An act that can be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Undo {
    /// The version its first event made.
    pub from: u64,
    /// The version its last event made: the one that the undoing is held against.
    pub until: u64,
    /// When it was done.
    pub at: Timestamp,
    /// What puts back what stood there before, in the order in which it is carried out.
    pub commands: Vec<Command>,
}

impl Undo {
    /// Whether it may be carried out in the case as it is now. Former safety answers, put back after the child told of
    /// something, would count as the answers that this asks for: they are given by somebody who looks at them. A meeting
    /// that the child was told is off, or that a paper says is off, stays off.
    #[must_use]
    pub fn may_be(&self, now: &CaseState) -> bool {
        let answers = |command: &Command| matches!(command, Command::AnswerSafety(_));
        let told_off = |command: &Command| match command {
            Command::ReinstateMeeting(id) => {
                now.has_paper_that_it_is_off(id) || meeting_of(now, id).is_some_and(meeting_news::knows_it_is_off)
            }
            _ => false,
        };
        let asks = now.case.asks_for_safety_again() && self.commands.iter().any(answers);
        !asks && !self.commands.iter().any(told_off)
    }
}

/// The acts of somebody that can still be undone, newest first. `history` is the whole of a case, oldest first. The
/// events of one act have the same moment.
#[must_use]
pub fn undoable(history: &[Recorded], who: &Actor, now: Timestamp) -> Vec<Undo> {
    let fresh = |recorded: &Recorded| recorded.by == *who && now.duration_since(recorded.at) < UNDO_FOR;
    // Most often there is none, and the past is not replayed for it. A case that was opened stays so.
    let Some(after_opening) = history.iter().skip(1).position(fresh) else {
        return Vec::new();
    };
    let (past, recent) = history.split_at(after_opening + 1);
    let Ok(mut state) = CaseState::replay(past) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for act in recent.chunk_by(|one, next| one.by == next.by && one.at == next.at) {
        let mut commands = Some(Vec::new());
        for recorded in act {
            // What was done last is put back first.
            commands = commands.and_then(|later: Vec<Command>| {
                let own = inverse(&state, &recorded.event)?;
                Some(own.into_iter().chain(later).collect())
            });
            if state.apply(recorded).is_err() {
                return found;
            }
        }
        let (Some(first), Some(last)) = (act.first(), act.last()) else {
            continue;
        };
        // The step that goes with a plan goes back with it; putting it back afterwards finds it there.
        let plan_first = |mut commands: Vec<Command>| {
            commands.sort_by_key(|command| !matches!(command, Command::ChangePlan { .. }));
            commands
        };
        let commands = commands.map(plan_first);
        if let Some(commands) = commands.filter(|commands| !commands.is_empty() && fresh(last)) {
            let undo = Undo {
                from: first.version,
                until: last.version,
                at: last.at,
                commands,
            };
            found.insert(0, undo);
        }
    }
    found.retain(|undo| undo.may_be(&state));
    found
}

/// The commands that undo an event, where `before` is the case that it happened to. Empty where it only recorded what
/// stood there already; `None` where there is no way back.
fn inverse(before: &CaseState, event: &CaseEvent) -> Option<Vec<Command>> {
    match event {
        CaseEvent::StepMoved {
            step,
            state,
            on,
            waiting_for,
            next_contact,
            reason,
            promised,
        } => {
            let former = before.case.steps.iter().find(|one| one.id == *step)?;
            let moved = StepMove {
                step: step.clone(),
                state: *state,
                on: *on,
                waiting_for: waiting_for.clone(),
                next_contact: *next_contact,
                reason: reason.clone(),
                promised: *promised,
            };
            // Older histories hold such events.
            if moved.changes_nothing(former) {
                return Some(Vec::new());
            }
            let back = StepMove {
                step: step.clone(),
                state: former.state?,
                on: former.on,
                waiting_for: former.waiting_for.clone(),
                next_contact: former.next_contact,
                reason: former.reason.clone(),
                promised: promised.map(|_| former.promised.unwrap_or(false)),
            };
            Some(vec![Command::MoveStep(back)])
        }
        CaseEvent::PointPutDown { meeting, point, .. } => {
            let former = &meeting_of(before, meeting)?.checklist;
            let former = former.iter().find(|one| one.point == point.point)?;
            let command = Command::PutDownPoint {
                meeting: meeting.clone(),
                point: former.clone(),
            };
            Some(vec![command])
        }
        // A held talk writes down how it names somebody who is about to change: nothing that could be taken back.
        CaseEvent::MeetingHeld { meeting, .. } => {
            (meeting_of(before, meeting)?.state == Some(MeetingState::Held)).then(Vec::new)
        }
        CaseEvent::PromiseKept { agreement, .. }
        | CaseEvent::PromiseBroken { agreement, .. }
        | CaseEvent::PromiseDropped { agreement, .. } => {
            let mut promises = before.case.agreements.iter();
            let former = promises.find(|one| !one.id.is_empty() && one.id == *agreement)?;
            Some(vec![Command::ReopenPromise(former.clone())])
        }
        CaseEvent::Part(part) => of_part(before, part),
        _ => None,
    }
}

fn of_part(before: &CaseState, part: &PartEvent) -> Option<Vec<Command>> {
    let case = &before.case;
    let command = match part {
        PartEvent::BasicsPut { .. } => Command::PutBasics(Basics::of(case)),
        PartEvent::ChildPut { .. } => Command::PutChild(case.child.clone()?),
        // What the child told waits for an answer again only if the child says it again.
        PartEvent::SafetyAnswered { .. } if !case.asks_for_safety_again() => {
            Command::AnswerSafety(case.safety.clone()?)
        }
        PartEvent::PoliceAgreedPut { .. } => {
            let former = case.safety.as_ref().map(|safety| safety.police_agreed.clone());
            Command::PutPoliceAgreed(former.unwrap_or_default())
        }
        PartEvent::SafetyPlanPut { .. } => Command::PutSafetyPlan(case.safety_plan.clone()),
        PartEvent::NoPlanAnswered { .. } => Command::AnswerNoPlan(before.no_plan.as_ref().map(|no| no.why.clone())),
        PartEvent::AdviserChangesPut { .. } => Command::PutAdviserChanges(case.adviser_changes.clone()),
        PartEvent::PersonPut { person } => match case.person(&person.id) {
            Some(former) => Command::PutPerson(former.clone()),
            None => Command::RemovePerson(person.id.clone()),
        },
        PartEvent::PersonLeft { person, .. } => Command::PutPerson(case.person(person)?.clone()),
        PartEvent::NoticePut { notice } => match case.notices.iter().find(|one| one.id == notice.id) {
            Some(former) => Command::PutNotice(former.clone()),
            None => Command::WithdrawNotice(notice.id.clone(), None),
        },
        PartEvent::NoticeWithdrawn { notice, .. } => Command::AddNotice(notice.clone()),
        PartEvent::DecisionPut { decision } => match case.decisions.iter().find(|one| one.id == decision.id) {
            Some(former) => Command::PutDecision(former.clone()),
            None => Command::WithdrawDecision(decision.id.clone(), None),
        },
        PartEvent::DecisionWithdrawn { decision, .. } => Command::RecordDecision(decision.clone()),
        PartEvent::PromiseReworded { agreement } => {
            Command::RewordPromise(case.agreements.iter().find(|one| one.id == agreement.id)?.clone())
        }
        // What calling off does to the way's promised day, it does here too.
        PartEvent::MeetingPlanned { meeting, .. } => Command::CancelMeeting(meeting.clone()),
        PartEvent::MeetingTold { meeting, knows } => untold(before, meeting, knows)?,
        PartEvent::MeetingUntold { meeting, .. } => Command::TellMeeting(meeting.clone()),
        PartEvent::StepPut { step } => match case.steps.iter().find(|one| one.id == step.id) {
            Some(former) => Command::PutStep(former.clone()),
            None => Command::RemoveStep(step.id.clone()),
        },
        PartEvent::StepRemoved { step } => {
            let former = case.steps.iter().find(|one| one.id == *step)?.clone();
            let order = case.steps.iter().map(|one| one.id.clone()).collect();
            return Some(vec![Command::AddStep(former), Command::OrderSteps(order)]);
        }
        PartEvent::StepsOrdered { .. } => Command::OrderSteps(case.steps.iter().map(|one| one.id.clone()).collect()),
        PartEvent::EndingPlanned { .. } => Command::PlanEnding(case.ending.clone().unwrap_or_default()),
        PartEvent::PromiseReopened { agreement } => {
            settled_again(case.agreements.iter().find(|one| one.id == agreement.id)?)?
        }
        PartEvent::MeetingCancelled { meeting } => Command::ReinstateMeeting(meeting.clone()),
        PartEvent::MeetingReinstated { meeting } => Command::CancelMeeting(meeting.clone()),
        PartEvent::PlanChanged { meeting, .. } => Command::ChangePlan {
            meeting: meeting.clone(),
            plan: Plan::of(meeting_of(before, meeting)?),
        },
        PartEvent::RoomChanged { meeting, .. } => Command::ChangeRoom {
            meeting: meeting.clone(),
            room: Room::of(meeting_of(before, meeting)?),
        },
        PartEvent::SiblingsPut { meeting, .. } => Command::PutSiblings {
            meeting: meeting.clone(),
            siblings: meeting_of(before, meeting)?.siblings_in_room.clone(),
        },
        PartEvent::BisidderOffered { meeting, .. } => Command::OfferBisidder {
            meeting: meeting.clone(),
            offered: meeting_of(before, meeting)?.bisidder_offered.clone()?,
        },
        PartEvent::EndingPartPut { meeting, part } => Command::PutEndingPart {
            meeting: meeting.clone(),
            part: EndingPart::of(meeting_of(before, meeting)?, part.name()),
        },
        // What the child said stays; how it was written down, and where it was to stand, is put back.
        PartEvent::LineWritten { meeting, line } => Command::RewriteLine {
            meeting: meeting.clone(),
            line: line.id.clone(),
            text: line_of(before, meeting, &line.id)?.text.clone()?,
        },
        PartEvent::LinePlaced {
            meeting,
            line,
            confirmed,
            ..
        } => {
            let goes = LineGoes::of(line_of(before, meeting, line)?)?;
            // What was decided is never open again, and a yes alone takes no line from its place.
            let back = match goes {
                LineGoes::Open => false,
                LineGoes::Confirmed => *confirmed != Some(true),
                LineGoes::OnPaper | LineGoes::OffPaper | LineGoes::Struck => true,
            };
            let (meeting, line) = (meeting.clone(), line.clone());
            back.then_some(Command::PlaceLine { meeting, line, goes })?
        }
        PartEvent::FeelingsShown { meeting, .. } => Command::ShowFeelings {
            meeting: meeting.clone(),
            feelings: meeting_of(before, meeting)?.feelings.clone(),
        },
        PartEvent::IdsGiven { .. } => return Some(Vec::new()),
        _ => return None,
    };
    Some(vec![command])
}

/// What the child knew of a meeting before it was written that it was told, and how the way promised the talk.
fn untold(before: &CaseState, id: &MeetingId, told: &ChildKnows) -> Option<Command> {
    let meeting = meeting_of(before, id)?;
    let was = meeting.child_knows.as_ref().and_then(|knows| knows.starts_at);
    let now = told.starts_at.filter(|_| told.cancelled != Some(true));
    let shown = before.shown_timeline.as_ref();
    let step = was.filter(|was| now != Some(*was)).zip(shown).and_then(|(was, shown)| {
        let nth = meeting_news::promised_step(&shown.steps, &before.case.meetings, meeting, was)?;
        Some(shown.steps[nth].clone())
    });
    Some(Command::UntellMeeting(Untold {
        meeting: id.clone(),
        knows: meeting.child_knows.clone(),
        step,
    }))
}

/// The command that settles a promise as it was settled before it was opened again.
fn settled_again(former: &Agreement) -> Option<Command> {
    let promise = former.id.clone();
    Some(match former.state? {
        AgreementState::Open => return None,
        AgreementState::Kept => Command::KeepPromise {
            promise,
            on: former.kept_on?,
            told_child: former.told_child.clone(),
        },
        AgreementState::Broken => Command::BreakPromise {
            promise,
            told_child: former.told_child.clone(),
            reason: former.reason.clone(),
        },
        AgreementState::Dropped => Command::DropPromise {
            promise,
            told_child: former.told_child.clone(),
            reason: former.reason.clone()?,
        },
    })
}

fn meeting_of<'a>(state: &'a CaseState, id: &MeetingId) -> Option<&'a Meeting> {
    state.case.meeting(id).map(|(_, meeting)| meeting)
}

fn line_of<'a>(state: &'a CaseState, meeting: &MeetingId, line: &SaidId) -> Option<&'a Said> {
    meeting_of(state, meeting)?.said.iter().find(|said| said.id == *line)
}
