//! What happens in a talk and around it: the child's words, rights, stops, the checklist, papers, and the assigned
//! advisers.

use super::{View, said, unknown};
use crate::actor::Confirmation;
use crate::case::{
    Attended, ClosedWhy, Day, Ending, Feedback, MeetingId, MeetingState, Observed, Place, Said, SaidId, Words,
};
use crate::command::{Command, LineGoes, Reason, Refusal};
use crate::event::{CaseEvent, Correction, Held, IdGiven, PartEvent, Question, ReadQuestion};
use crate::gate::writer;
use std::collections::BTreeSet;

/// The faces a child can choose from.
const FACES: std::ops::RangeInclusive<u8> = 1..=5;
/// The most answers to "how was it" that one talk keeps.
const ANSWERS: usize = 50;

impl View<'_> {
    pub(super) fn of_talk(&self, command: &Command) -> Result<Vec<CaseEvent>, Refusal> {
        let now = self.context.now;
        let today = Day(now.0.date());
        match command {
            Command::WriteLine { meeting, text, goes } => self.write_line(meeting, text, *goes),
            Command::RewriteLine { meeting, line, text } => self.rewrite_line(meeting, line, text),
            Command::PlaceLine { meeting, line, goes } => self.place_line(meeting, line, *goes),
            Command::TellRight { meeting, told } => {
                let before = self.meeting(meeting)?;
                let last = before.told.iter().rev().find(|known| known.right == told.right);
                if told.right.is_some() && last == Some(told) {
                    return Ok(Vec::new());
                }
                self.can_add(before)?;
                if told.right.is_none() {
                    return Err(Reason::NoWords.of("right"));
                }
                let (meeting, told) = (meeting.clone(), told.clone());
                Ok(vec![CaseEvent::Told { meeting, told }])
            }
            Command::GiveFeedback { meeting, face, words } => self.feedback(meeting, *face, words.as_ref()),
            Command::ShowFeelings { meeting, feelings } => {
                let before = self.meeting(meeting)?;
                self.can_add(before)?;
                if before.feelings == *feelings {
                    return Ok(Vec::new());
                }
                let (meeting, feelings) = (meeting.clone(), feelings.clone());
                Ok(vec![PartEvent::FeelingsShown { meeting, feelings }.into()])
            }
            Command::Observe { meeting, observed } => {
                let before = self.meeting(meeting)?;
                let same = |known: &Observed| known.text == observed.text && known.context == observed.context;
                if said(observed.text.as_ref()) && before.observed.iter().any(same) {
                    return Ok(Vec::new());
                }
                self.can_add(before)?;
                if !said(observed.text.as_ref()) {
                    return Err(Reason::NoWords.of("text"));
                }
                let observed = Observed {
                    at: observed.at.or(Some(now)),
                    ..observed.clone()
                };
                let meeting = meeting.clone();
                Ok(vec![PartEvent::Observed { meeting, observed }.into()])
            }
            Command::Correct {
                meeting,
                now: right,
                why,
            } => self.correct(meeting, right, why),
            Command::Stop { meeting, kind } => {
                let (meeting, kind) = (meeting.clone(), *kind);
                Ok(vec![CaseEvent::Stopped { meeting, kind, at: now }])
            }
            Command::HearStop(meeting) => {
                let meeting = meeting.clone();
                Ok(vec![CaseEvent::StopHeard { meeting, at: now }])
            }
            Command::AnswerStop { meeting, chose } => {
                let (meeting, chose) = (meeting.clone(), *chose);
                Ok(vec![CaseEvent::StopAnswered { meeting, chose }])
            }
            Command::BeginChecklist(meeting) => {
                let meeting = meeting.clone();
                Ok(vec![CaseEvent::ChecklistBegun { meeting, at: now }])
            }
            Command::PutDownPoint { meeting, point } => {
                let begun = !self.meeting(meeting)?.checklist.is_empty();
                let begin = (!begun).then(|| CaseEvent::ChecklistBegun {
                    meeting: meeting.clone(),
                    at: now,
                });
                let put = CaseEvent::PointPutDown {
                    meeting: meeting.clone(),
                    point: point.clone(),
                    at: now,
                };
                Ok(begin.into_iter().chain([put]).collect())
            }
            Command::ShowTimeline => {
                let steps = self.case().steps.clone();
                let shown = self.state.shown_timeline.as_ref();
                if shown.is_some_and(|shown| shown.on == today && shown.steps == steps) {
                    return Ok(Vec::new());
                }
                Ok(vec![CaseEvent::TimelineShown { steps, on: today }])
            }
            Command::Ask {
                question,
                words,
                urgent,
            } => {
                if words.is_blank() {
                    return Err(Reason::NoWords.of("words"));
                }
                if writer(self.case(), self.context.now.0.date()).is_none() {
                    return Err(Reason::NotWrittenFor.of("words"));
                }
                // Whoever presses again on the same day asks once, as long as nobody has read it.
                let same = |known: &Question| known.on == today && known.read.is_none() && known.words == *words;
                if self.state.questions.iter().any(same) {
                    return Ok(Vec::new());
                }
                Ok(vec![CaseEvent::Asked {
                    question: question.clone(),
                    words: words.clone(),
                    on: today,
                    urgent: *urgent,
                }])
            }
            Command::ReadQuestion { question, told_child } => {
                let read = ReadQuestion {
                    on: today,
                    told_child: told_child.clone(),
                };
                let same = |known: &Question| known.id == *question && known.read.as_ref() == Some(&read);
                if self.state.questions.iter().any(same) {
                    return Ok(Vec::new());
                }
                Ok(vec![CaseEvent::QuestionRead {
                    question: question.clone(),
                    on: read.on,
                    told_child: read.told_child,
                }])
            }
            Command::Close { on, why, ending } => self.close(*on, *why, ending.as_ref()),
            Command::GiveIds => self.give_ids(),
            other => Ok(self.of_papers(other)),
        }
    }

    /// A case that is closed in the same way already is closed once; in another way it has to be opened first. No case is
    /// closed on a day that has not come.
    fn close(&self, on: Day, why: ClosedWhy, ending: Option<&Ending>) -> Result<Vec<CaseEvent>, Refusal> {
        let case = self.case();
        if !self.state.is_open() {
            let same_ending = ending.is_none_or(|ending| *ending == case.ending.clone().unwrap_or_default());
            let same = (case.closed_on, case.closed_why) == (Some(on), Some(why)) && same_ending;
            return if same {
                Ok(Vec::new())
            } else {
                Err(Reason::Closed.into())
            };
        }
        if on.0 > self.context.now.0.date() {
            return Err(Reason::Ahead.of("on"));
        }
        Ok(vec![CaseEvent::Closed {
            on,
            why: Some(why),
            ending: ending.cloned(),
        }])
    }

    fn give_ids(&self) -> Result<Vec<CaseEvent>, Refusal> {
        let mut ids: Vec<IdGiven> = Vec::new();
        // An id that is used in any list is not given again.
        let mut stands: BTreeSet<String> = Place::ids(self.case());
        for place in Place::nameless(self.case()) {
            let id = self.fresh(place.kind(), |id| stands.contains(id))?;
            stands.insert(id.clone());
            ids.push(IdGiven { place, id });
        }
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        Ok(vec![PartEvent::IdsGiven { ids }.into()])
    }

    /// Commands that the history alone judges.
    fn of_papers(&self, command: &Command) -> Vec<CaseEvent> {
        // What is already recorded is not recorded again: a form may be sent twice.
        let confirmed = |one: &Confirmation| {
            let mut known = self.state.confirmations.iter();
            known.any(|known| one.is_within(known))
        };
        match command {
            Command::Confirm(confirmation) if confirmed(confirmation) => Vec::new(),
            Command::HandOver(given) if self.state.handed_over.contains(given) => Vec::new(),
            Command::Confirm(confirmation) => vec![CaseEvent::Confirmed {
                confirmation: confirmation.clone(),
            }],
            Command::MakeDocument(made) => vec![CaseEvent::DocumentMade(made.clone())],
            Command::HandOver(given) => vec![CaseEvent::HandedOver(given.clone())],
            Command::MakeJournalNote(note) => vec![CaseEvent::JournalMade(note.clone())],
            Command::BarAccount { account, why } if !self.state.is_barred_to(account) => {
                vec![CaseEvent::AccountBarred {
                    account: account.clone(),
                    why: why.clone(),
                }]
            }
            Command::LiftBar(account) if self.state.is_barred_to(account) => vec![CaseEvent::BarLifted {
                account: account.clone(),
            }],
            Command::BarAccount { .. } | Command::LiftBar(_) => Vec::new(),
            Command::Assign { adviser, second, why } => vec![CaseEvent::Assigned {
                adviser: adviser.clone(),
                second: second.clone(),
                why: why.clone(),
            }],
            // Whoever was second finds it open, which is what they wanted.
            Command::Reopen { .. } if self.state.is_open() => Vec::new(),
            Command::Reopen { why } => vec![CaseEvent::Reopened { why: why.clone() }],
            _ => Vec::new(),
        }
    }

    fn write_line(&self, id: &MeetingId, text: &Words, goes: LineGoes) -> Result<Vec<CaseEvent>, Refusal> {
        let meeting = self.meeting(id)?;
        let (confirmed, on_paper) = stands(goes);
        // The same words in another state are a new line, so that a yes is not lost to a note or to a struck line.
        let stands_there = |line: &Said| {
            let same = |known: &Words| known.trimmed() == text.trimmed();
            line.confirmed == confirmed && line.text.as_ref().is_some_and(same)
        };
        if !text.is_blank() && meeting.said.iter().any(stands_there) {
            return Ok(Vec::new());
        }
        self.can_add(meeting)?;
        if text.is_blank() {
            return Err(Reason::NoWords.of("text"));
        }
        let taken = |id: &str| meeting.said.iter().any(|line| line.id.as_str() == id);
        let line = Said {
            id: SaidId(self.fresh("said", taken)?),
            text: Some(text.clone()),
            confirmed,
            on_paper,
        };
        let meeting = id.clone();
        Ok(vec![PartEvent::LineWritten { meeting, line }.into()])
    }

    fn rewrite_line(&self, id: &MeetingId, line: &SaidId, text: &Words) -> Result<Vec<CaseEvent>, Refusal> {
        self.can_add(self.meeting(id)?)?;
        let before = self.line(id, line)?;
        if before.confirmed == Some(true) {
            return Err(Reason::ConfirmedLine.of("text"));
        }
        if text.is_blank() {
            return Err(Reason::NoWords.of("text"));
        }
        if before.text.as_ref() == Some(text) {
            return Ok(Vec::new());
        }
        let line = Said {
            text: Some(text.clone()),
            ..before.clone()
        };
        let meeting = id.clone();
        Ok(vec![PartEvent::LineWritten { meeting, line }.into()])
    }

    /// A line that the child confirmed can leave the paper or be struck, but never be open again.
    fn place_line(&self, id: &MeetingId, line: &SaidId, goes: LineGoes) -> Result<Vec<CaseEvent>, Refusal> {
        let meeting = self.meeting(id)?;
        if meeting.state == Some(MeetingState::Cancelled) {
            return Err(Reason::Cancelled.of("meeting"));
        }
        let before = self.line(id, line)?;
        if goes == LineGoes::Open && before.confirmed.is_some() {
            return Err(Reason::ConfirmedLine.of("goes"));
        }
        let (confirmed, on_paper) = stands(goes);
        // A yes to the words says nothing about the paper, so it moves no line that has its place.
        if before.confirmed == confirmed && (on_paper.is_none() || before.on_paper == on_paper) {
            return Ok(Vec::new());
        }
        // The child may move a confirmed line at any time; confirming one is an addition to the talk.
        if confirmed == Some(true) && before.confirmed != Some(true) {
            self.can_add(meeting)?;
        }
        Ok(vec![
            PartEvent::LinePlaced {
                meeting: id.clone(),
                line: line.clone(),
                confirmed,
                on_paper,
            }
            .into(),
        ])
    }

    fn line(&self, id: &MeetingId, line: &SaidId) -> Result<&Said, Refusal> {
        let found = self
            .meeting(id)?
            .said
            .iter()
            .find(|said| !line.is_empty() && said.id == *line);
        found.ok_or_else(|| unknown("line", line.as_str()).of("line"))
    }

    fn feedback(&self, id: &MeetingId, face: Option<u8>, words: Option<&Words>) -> Result<Vec<CaseEvent>, Refusal> {
        let meeting = self.meeting(id)?;
        self.can_add(meeting)?;
        if let Some(face) = face.filter(|face| !FACES.contains(face)) {
            return Err(unknown("face", &face.to_string()).of("face"));
        }
        let words = words.filter(|words| !words.is_blank());
        if face.is_none() && words.is_none() {
            return Ok(Vec::new());
        }
        let mut feedback = meeting.feedback.clone().unwrap_or_else(Feedback::default);
        feedback.face = face.or(feedback.face);
        if feedback.answers.len() < ANSWERS && feedback.answers.last() != words {
            feedback.answers.extend(words.cloned());
        }
        if meeting.feedback.as_ref() == Some(&feedback) {
            return Ok(Vec::new());
        }
        let meeting = id.clone();
        Ok(vec![PartEvent::FeedbackGiven { meeting, feedback }.into()])
    }

    /// Only for a held talk, with a reason, and for a thing that exists.
    fn correct(&self, id: &MeetingId, right: &Held, why: &Words) -> Result<Vec<CaseEvent>, Refusal> {
        let meeting = self.meeting(id)?;
        if meeting.state != Some(MeetingState::Held) {
            return Err(Reason::NotHeld.of("meeting"));
        }
        if why.is_blank() {
            return Err(Reason::NoWords.of("why"));
        }
        let was = match right {
            // For a talk recorded before attendance was kept: the people of its room.
            Held::Attended(_) => Held::Attended(Attended::of(self.case(), meeting)),
            other => Held::of(meeting, other).ok_or_else(|| unknown("place in the talk", "").of("now"))?,
        };
        if was == *right {
            // The same correction twice is one.
            let same = |known: &Correction| known.meeting == *id && known.now == *right && known.why == *why;
            if self.state.corrections.iter().any(same) {
                return Ok(Vec::new());
            }
            return Err(Reason::NothingToCorrect.of("now"));
        }
        if let Held::Offered(Some(offered)) = right {
            self.person("by", offered.by.as_ref())?;
        }
        Ok(vec![
            PartEvent::Corrected(Correction {
                meeting: id.clone(),
                was,
                now: right.clone(),
                why: why.clone(),
                by: self.context.actor.clone(),
                at: self.context.now,
            })
            .into(),
        ])
    }
}

/// How a decision about a line is stored: whether the child said yes, and whether it is on the paper.
fn stands(goes: LineGoes) -> (Option<bool>, Option<bool>) {
    match goes {
        LineGoes::Confirmed => (Some(true), None),
        LineGoes::OnPaper => (Some(true), Some(true)),
        LineGoes::OffPaper => (Some(true), Some(false)),
        LineGoes::Struck => (Some(false), Some(false)),
        LineGoes::Open => (None, None),
    }
}
