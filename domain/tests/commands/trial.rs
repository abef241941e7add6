//! A case that commands are tried on.

use super::common::rich::rich;
use super::draw::{Draw, Random};
use super::generator::command;
use domain::actor::Actor;
use domain::case::{Case, LocalTime, Words};
use domain::command::{Command, Context, decide};
use domain::event::{CaseEvent, CaseState, Recorded, Source};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use std::cell::Cell;

/// What a sequence of commands is tried on: the case, its history, the clock, ids that count up.
pub struct Trial {
    pub state: CaseState,
    pub history: Vec<Recorded>,
    pub day: Date,
    ids: Cell<u64>,
}

impl Trial {
    pub fn new(case: Case) -> Trial {
        let first = Recorded {
            case: "c1".into(),
            version: 1,
            event: CaseEvent::Opened {
                case: Box::new(case),
                source: Source::Imported,
            },
            by: Actor("anna".into()),
            at: Timestamp::UNIX_EPOCH,
        };
        Trial {
            state: CaseState::opened(&first).expect("an opening opens"),
            history: vec![first],
            day: date(2026, 12, 1),
            ids: Cell::new(0),
        }
    }

    /// A random command about the case as it stands.
    pub fn draws(&self, random: &Random) -> Command {
        command(&Draw {
            random,
            case: &self.state.case,
            today: self.day,
        })
    }

    pub fn decide(
        &self,
        command: &Command,
        shown: Option<&CaseState>,
    ) -> Result<Vec<CaseEvent>, domain::command::Refusal> {
        let fresh = |kind: &str| {
            self.ids.set(self.ids.get() + 1);
            format!("{kind}-n{}", self.ids.get())
        };
        let context = Context {
            actor: &Actor("anna".into()),
            now: LocalTime(self.day.at(13, 30, 0, 0)),
            shown: shown.and_then(|shown| Some(command.aspect()?.fingerprint(shown))),
            fresh_id: &fresh,
        };
        decide(&self.state, command, &context)
    }

    pub fn happen(&mut self, events: Vec<CaseEvent>) {
        for event in events {
            let recorded = Recorded {
                case: "c1".into(),
                version: self.state.version + 1,
                event,
                by: Actor("anna".into()),
                at: Timestamp::UNIX_EPOCH,
            };
            self.state.apply(&recorded).expect("what was decided happens");
            self.history.push(recorded);
        }
    }

    pub fn does(&mut self, command: &Command) {
        let events = self
            .decide(command, None)
            .unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
        self.happen(events);
    }
}

pub fn words(text: &str) -> Words {
    Words::from(text)
}

pub fn a_case() -> Case {
    let mut case: Case = serde_json::from_value(rich()).expect("a case");
    case.state = None;
    case.closed_on = None;
    // The rich case names its own meeting as the next one: a real one names another.
    case.meetings[0].closing.as_mut().expect("an ending").next_meeting = None;
    case.meetings[0].checklist.clear();
    case
}
