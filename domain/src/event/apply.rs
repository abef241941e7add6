//! Applies events to a case, and refuses those that do not fit.

mod learns;
mod parts;
mod talk;

use super::{
    CaseEvent, CaseState, ChangedAdviser, HandedHow, HandedOver, PaperTime, Question, ReadQuestion, Recorded, Refusal,
    ShownTimeline, Source,
};
use crate::case::{
    Agreement, AgreementId, AgreementState, Case, ChildKnows, GivenDocument, GivenId, Meeting, MeetingId, MeetingState,
    Name, State, Step, StepId, Words,
};

/// The most accounts a case is barred to.
const MOST_BARRED: usize = 50;

impl CaseState {
    /// The case after its first event.
    ///
    /// # Errors
    /// If the event does not open a case.
    pub fn opened(first: &Recorded) -> Result<CaseState, Refusal> {
        let CaseEvent::Opened { case, source } = &first.event else {
            return Err(Refusal::NotOpened);
        };
        if first.version != 1 {
            return Err(Refusal::OutOfOrder {
                made: first.version,
                next: 1,
            });
        }
        Ok(CaseState {
            id: first.case.clone(),
            version: 1,
            case: (**case).clone(),
            adviser: None,
            second: None,
            barred: Vec::new(),
            confirmations: Vec::new(),
            no_plan: None,
            made: Vec::new(),
            paper_times: Vec::new(),
            handed_over: Vec::new(),
            adviser_changes: Vec::new(),
            journalled: Vec::new(),
            shown_timeline: None,
            questions: Vec::new(),
            corrections: Vec::new(),
            noted_held: Vec::new(),
            held_before_import: match source {
                Source::Imported => held_in(case),
                Source::Begun => Vec::new(),
            },
            opened_by: first.by.clone(),
            opened_at: first.at,
            changed_at: first.at,
        })
    }

    /// Applies an event, completely or not at all.
    ///
    /// # Errors
    /// Why it does not fit.
    pub fn apply(&mut self, recorded: &Recorded) -> Result<(), Refusal> {
        if recorded.case != self.id {
            return Err(Refusal::OtherCase);
        }
        if recorded.version != self.version + 1 {
            return Err(Refusal::OutOfOrder {
                made: recorded.version,
                next: self.version + 1,
            });
        }
        self.happen(&recorded.event)?;
        self.version = recorded.version;
        self.changed_at = recorded.at;
        Ok(())
    }

    /// Every arm checks first and changes last, so that a refusal leaves nothing half done.
    fn happen(&mut self, event: &CaseEvent) -> Result<(), Refusal> {
        match event {
            CaseEvent::Opened { .. } => return Err(Refusal::OpenedTwice),
            CaseEvent::CaseChanged { case, .. } => {
                self.must_be_open()?;
                self.change(case);
            }
            CaseEvent::Confirmed { confirmation } => self.confirmations.push(confirmation.clone()),
            CaseEvent::Assigned { adviser, second, .. } => {
                if second.is_some() && (adviser.is_none() || adviser == second) {
                    return Err(Refusal::Advisers);
                }
                if [adviser, second]
                    .into_iter()
                    .flatten()
                    .any(|user| self.is_barred_to(user))
                {
                    return Err(Refusal::Barred);
                }
                self.adviser.clone_from(adviser);
                self.second.clone_from(second);
            }
            CaseEvent::AccountBarred { account, .. } => {
                if self.is_assigned_to(account) {
                    return Err(Refusal::Barred);
                }
                if !self.is_barred_to(account) {
                    if self.barred.len() == MOST_BARRED {
                        return Err(Refusal::TooMany("accounts it is barred to"));
                    }
                    self.barred.push(account.clone());
                }
            }
            CaseEvent::BarLifted { account } => self.barred.retain(|barred| barred != account),
            CaseEvent::AdviserChanged(change) => self.change_adviser(change)?,
            CaseEvent::DocumentMade(made) => {
                if self.made(&made.document).is_some() {
                    return Err(Refusal::MadeTwice);
                }
                if let Some(time) = PaperTime::of(&self.case, made) {
                    self.paper_times.push(time);
                }
                self.made.push(made.clone());
            }
            CaseEvent::HandedOver(given) => self.hand_over(given)?,
            CaseEvent::PromiseKept {
                agreement,
                on,
                told_child,
            } => {
                let promise = self.open_promise(agreement)?;
                promise.state = Some(AgreementState::Kept);
                promise.kept_on = Some(*on);
                told_child.clone_into_if_some(&mut promise.told_child);
            }
            CaseEvent::PromiseBroken {
                agreement,
                told_child,
                reason,
            } => {
                let promise = self.open_promise(agreement)?;
                promise.state = Some(AgreementState::Broken);
                told_child.clone_into_if_some(&mut promise.told_child);
                reason.clone_into_if_some(&mut promise.reason);
            }
            CaseEvent::PromiseDropped {
                agreement,
                reason,
                told_child,
            } => {
                let promise = self.open_promise(agreement)?;
                promise.state = Some(AgreementState::Dropped);
                promise.reason = Some(reason.clone());
                told_child.clone_into_if_some(&mut promise.told_child);
            }
            CaseEvent::StepMoved {
                step,
                state,
                on,
                waiting_for,
                next_contact,
                reason,
                promised,
            } => {
                self.must_be_open()?;
                let step = self.step(step)?;
                step.state = Some(*state);
                step.on = *on;
                step.waiting_for.clone_from(waiting_for);
                step.next_contact = *next_contact;
                step.reason.clone_from(reason);
                promised.clone_into_if_some(&mut step.promised);
            }
            CaseEvent::TimelineShown { steps, on } => {
                self.must_be_open()?;
                self.shown_timeline = Some(ShownTimeline::after(self.shown_timeline.as_ref(), steps, *on));
                self.learns_by_way(steps);
            }
            CaseEvent::Asked {
                question,
                words,
                on,
                urgent,
            } => {
                self.must_be_open()?;
                room(self.questions.len(), 200, "questions of the child")?;
                if self.questions.iter().any(|known| known.id == *question) {
                    return Err(Refusal::MadeTwice);
                }
                self.questions.push(Question {
                    id: question.clone(),
                    words: words.clone(),
                    on: *on,
                    urgent: *urgent,
                    read: None,
                });
            }
            CaseEvent::QuestionRead {
                question,
                on,
                told_child,
            } => {
                let known = (self.questions.iter_mut().find(|known| known.id == *question))
                    .ok_or_else(|| unknown("question", question.as_str()))?;
                if known.read.is_some() {
                    return Err(Refusal::Settled);
                }
                known.read = Some(ReadQuestion {
                    on: *on,
                    told_child: told_child.clone(),
                });
            }
            CaseEvent::MeetingHeld { .. }
            | CaseEvent::Stopped { .. }
            | CaseEvent::StopHeard { .. }
            | CaseEvent::StopAnswered { .. }
            | CaseEvent::Told { .. }
            | CaseEvent::ChecklistBegun { .. }
            | CaseEvent::PointPutDown { .. } => self.talk(event)?,
            CaseEvent::JournalMade(note) => self.journalled.push(note.clone()),
            CaseEvent::Closed { on, why, ending } => {
                self.must_be_open()?;
                self.case.state = Some(State::Closed);
                self.case.closed_on = Some(*on);
                why.clone_into_if_some(&mut self.case.closed_why);
                if let Some(ending) = ending {
                    self.case.ending = parts::ending(ending);
                }
            }
            CaseEvent::Reopened { .. } => {
                if self.is_open() {
                    return Err(Refusal::NotClosed);
                }
                self.case.state = Some(State::Open);
                // Why it was closed is in the history: an open case is not over for any reason.
                self.case.closed_on = None;
                self.case.closed_why = None;
                // Why no plan was needed was said of what the child waited for then (decision 0084).
                self.no_plan = None;
            }
            CaseEvent::Part(part) => self.write_part(part)?,
        }
        Ok(())
    }

    fn must_be_open(&self) -> Result<(), Refusal> {
        if self.is_open() { Ok(()) } else { Err(Refusal::Closed) }
    }

    /// Keeps what only other events change: a form that was opened before a hand-over must not be able to undo it.
    fn change(&mut self, case: &Case) {
        let before = std::mem::replace(&mut self.case, case.clone());
        self.case.state = before.state;
        self.case.closed_on = before.closed_on;
        self.case.documents = before.documents;
        self.case.disclosures = before.disclosures;
        for meeting in &mut self.case.meetings {
            let known = before.meetings.iter().find(|known| known.id == meeting.id);
            meeting.checklist = known.map(|known| known.checklist.clone()).unwrap_or_default();
            meeting.stops = known.map(|known| known.stops.clone()).unwrap_or_default();
            meeting.attended = known.map(|known| known.attended.clone()).unwrap_or_default();
            meeting.child_knows = known.and_then(|known| known.child_knows.clone());
        }
        for person in &mut self.case.people {
            let known = before.people.iter().find(|known| known.id == person.id);
            person.left_on = person.left_on.or(known.and_then(|known| known.left_on));
        }
        if self.case.safety != before.safety {
            self.confirmations.clear();
        }
    }

    fn change_adviser(&mut self, change: &ChangedAdviser) -> Result<(), Refusal> {
        if self.is_assigned_to(&change.to) {
            return Err(Refusal::Advisers);
        }
        if self.is_barred_to(&change.to) {
            return Err(Refusal::Barred);
        }
        let place = [&mut self.adviser, &mut self.second]
            .into_iter()
            .find(|place| place.as_ref() == Some(&change.from))
            .ok_or_else(|| unknown("adviser", change.from.as_str()))?;
        *place = Some(change.to.clone());
        self.adviser_changes.push(change.clone());
        Ok(())
    }

    fn hand_over(&mut self, given: &HandedOver) -> Result<(), Refusal> {
        let made = self
            .made(&given.document)
            .ok_or_else(|| unknown("document", given.document.as_str()))?;
        if made.draft {
            return Err(Refusal::Draft);
        }
        if made.sha256 != given.sha256 || made.kind != given.kind || made.version != given.version {
            return Err(Refusal::OtherDocument);
        }
        room(self.case.documents.len(), 500, "documents")?;
        self.case.documents.push(GivenDocument {
            id: GivenId(given.document.0.clone()),
            kind: Some(Name::from(given.kind.as_str())),
            version: Some(given.version),
            on: Some(given.on),
            by: given.person.clone(),
            how: Some(Words::from(given.how.as_str())),
            went: given.went.clone(),
            sha256: Some(Name(given.sha256.clone())),
        });
        let told = self.paper_times.iter().find(|time| time.document == given.document);
        if let Some(PaperTime {
            meeting,
            starts_at,
            cancelled,
            ..
        }) = told.cloned()
            && self.meeting(&meeting).is_ok()
        {
            let knows = ChildKnows {
                starts_at,
                cancelled: cancelled.then_some(true),
            };
            self.child_learns(&meeting, &knows)?;
        }
        self.handed_over.push(given.clone());
        Ok(())
    }

    fn open_promise(&mut self, id: &AgreementId) -> Result<&mut Agreement, Refusal> {
        let promise = (self.case.agreements.iter_mut())
            .find(|promise| !id.is_empty() && &promise.id == id)
            .ok_or_else(|| unknown("agreement", id.as_str()))?;
        if promise.is_open() {
            Ok(promise)
        } else {
            Err(Refusal::Settled)
        }
    }

    fn step(&mut self, id: &StepId) -> Result<&mut Step, Refusal> {
        (self.case.steps.iter_mut())
            .find(|step| !id.is_empty() && &step.id == id)
            .ok_or_else(|| unknown("step", id.as_str()))
    }

    fn meeting(&mut self, id: &MeetingId) -> Result<&mut Meeting, Refusal> {
        (self.case.meetings.iter_mut())
            .find(|meeting| !id.is_empty() && &meeting.id == id)
            .ok_or_else(|| unknown("meeting", id.as_str()))
    }
}

impl HandedHow {
    /// The code for `documents[].how` of a case file.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            HandedHow::ReadAloud => "read-aloud",
            HandedHow::KeptBySafeAdult => "kept-by-safe-adult",
            HandedHow::TakenHome => "taken-home",
        }
    }
}

/// A value that a later event leaves out keeps what an earlier one set.
trait Overlay<T> {
    fn clone_into_if_some(&self, place: &mut Option<T>);
}

impl<T: Clone> Overlay<T> for Option<T> {
    fn clone_into_if_some(&self, place: &mut Option<T>) {
        if self.is_some() {
            place.clone_from(self);
        }
    }
}

/// The talks of a case that were held.
fn held_in(case: &Case) -> Vec<MeetingId> {
    let held =
        (case.meetings.iter()).filter(|meeting| meeting.state == Some(MeetingState::Held) && !meeting.id.is_empty());
    held.map(|meeting| meeting.id.clone()).collect()
}

fn unknown(what: &'static str, id: &str) -> Refusal {
    Refusal::Unknown {
        what,
        id: id.to_owned(),
    }
}

fn room(held: usize, most: usize, of: &'static str) -> Result<(), Refusal> {
    if held < most { Ok(()) } else { Err(Refusal::TooMany(of)) }
}
