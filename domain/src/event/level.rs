//! Levels: which servers can read what is written to a history.

use super::{CaseEvent, PartEvent};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The level of a store's format. A server reads the events of its own level and all lower ones.
///
/// While servers of two versions share one database, the store stays at the older one's level, because a server stops
/// at the first event it does not know. What that level knows is written meanwhile, by both; what it does not know waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Level(pub u32);

impl Level {
    /// The level of version 0.1.0.
    pub const FIRST: Level = Level(1);
    /// Adds events of single parts of a case ([`PartEvent`]), and who attended a held talk.
    pub const PARTS: Level = Level(2);
    /// Adds MACs over the rows that open doors, which an older server does not write, and the fields of the second gate,
    /// which it does not read.
    pub const ROW_MACS: Level = Level(3);
    /// Adds what takes something back or puts it otherwise (an underretning, a decision, a promise, that a child was told),
    /// and why a waiting child needs no plan for its safety.
    pub const TAKEN_BACK: Level = Level(4);
    /// The level that this build reads and writes.
    pub const NEWEST: Level = Level::TAKEN_BACK;
}

/// What a level added inside of events that there were before: the names of fields, and codes that a field may say. An
/// event that holds none of them is read by servers from before. A name that another type of the case has too makes
/// events wait that need not, and harms nothing.
///
/// Above [`Level::ROW_MACS`] only: no server of a release reads less and has events of single parts.
const ADDED: &[(Level, &str)] = &[];

impl CaseEvent {
    /// The level that a store must have before this event is written.
    ///
    /// What cannot wait is of the first level: a child can always stop, and can always leave a question.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level_with(ADDED)
    }

    fn level_with(&self, added: &[(Level, &str)]) -> Level {
        let own = self.own_level();
        // Events of the first level hold no part of a case.
        if own == Level::FIRST || added.iter().all(|(level, _)| *level <= own) {
            return own;
        }
        let Ok(json) = serde_json::to_value(self) else {
            return Level::NEWEST;
        };
        let held = added.iter().filter(|(_, name)| holds(&json, name));
        held.map(|(level, _)| *level).fold(own, Ord::max)
    }

    /// The level that added this kind of event. Whoever adds one is asked here.
    fn own_level(&self) -> Level {
        match self {
            CaseEvent::Stopped { .. }
            | CaseEvent::StopHeard { .. }
            | CaseEvent::StopAnswered { .. }
            | CaseEvent::Asked { .. } => Level::FIRST,
            CaseEvent::Opened { .. }
            | CaseEvent::CaseChanged { .. }
            | CaseEvent::Confirmed { .. }
            | CaseEvent::Assigned { .. }
            | CaseEvent::AccountBarred { .. }
            | CaseEvent::BarLifted { .. }
            | CaseEvent::AdviserChanged(_)
            | CaseEvent::DocumentMade(_)
            | CaseEvent::HandedOver(_)
            | CaseEvent::PromiseKept { .. }
            | CaseEvent::PromiseBroken { .. }
            | CaseEvent::PromiseDropped { .. }
            | CaseEvent::StepMoved { .. }
            | CaseEvent::TimelineShown { .. }
            | CaseEvent::QuestionRead { .. }
            | CaseEvent::MeetingHeld { .. }
            | CaseEvent::Told { .. }
            | CaseEvent::ChecklistBegun { .. }
            | CaseEvent::PointPutDown { .. }
            | CaseEvent::JournalMade(_)
            | CaseEvent::Closed { .. }
            | CaseEvent::Reopened { .. } => Level::ROW_MACS,
            CaseEvent::Part(part) => part.own_level(),
        }
    }
}

impl PartEvent {
    fn own_level(&self) -> Level {
        match self {
            PartEvent::NoticeWithdrawn { .. }
            | PartEvent::DecisionWithdrawn { .. }
            | PartEvent::PromiseReworded { .. }
            | PartEvent::MeetingUntold { .. }
            | PartEvent::NoPlanAnswered { .. } => Level::TAKEN_BACK,
            PartEvent::BasicsPut { .. }
            | PartEvent::ChildPut { .. }
            | PartEvent::CompanionChosen { .. }
            | PartEvent::SafetyAnswered { .. }
            | PartEvent::PoliceAgreedPut { .. }
            | PartEvent::SafetyPlanPut { .. }
            | PartEvent::AdviserChangesPut { .. }
            | PartEvent::DisclosureRecorded { .. }
            | PartEvent::PersonPut { .. }
            | PartEvent::PersonRemoved { .. }
            | PartEvent::PersonLeft { .. }
            | PartEvent::NoticePut { .. }
            | PartEvent::StepPut { .. }
            | PartEvent::StepRemoved { .. }
            | PartEvent::StepsOrdered { .. }
            | PartEvent::PromiseMade { .. }
            | PartEvent::PromiseCarried { .. }
            | PartEvent::PromiseReopened { .. }
            | PartEvent::DecisionPut { .. }
            | PartEvent::EndingPlanned { .. }
            | PartEvent::MeetingPlanned { .. }
            | PartEvent::PlanChanged { .. }
            | PartEvent::MeetingCancelled { .. }
            | PartEvent::MeetingReinstated { .. }
            | PartEvent::MeetingTold { .. }
            | PartEvent::RoomChanged { .. }
            | PartEvent::SiblingsPut { .. }
            | PartEvent::BisidderOffered { .. }
            | PartEvent::LineWritten { .. }
            | PartEvent::LinePlaced { .. }
            | PartEvent::EndingPartPut { .. }
            | PartEvent::FeedbackGiven { .. }
            | PartEvent::FeelingsShown { .. }
            | PartEvent::Observed { .. }
            | PartEvent::Corrected(_)
            | PartEvent::IdsGiven { .. } => Level::ROW_MACS,
        }
    }
}

/// Whether a field has this name, or says this code.
fn holds(json: &Value, name: &str) -> bool {
    match json {
        Value::Object(fields) => fields.iter().any(|(field, value)| field == name || holds(value, name)),
        Value::Array(values) => values.iter().any(|value| holds(value, name)),
        Value::String(said) => said == name,
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Notice;

    #[test]
    fn an_event_waits_only_where_it_holds_what_was_added() {
        let event = |notice: Value| {
            let notice: Notice = serde_json::from_value(notice).expect("an underretning");
            CaseEvent::from(PartEvent::NoticePut { notice })
        };
        let added = [(Level(8), "outcome"), (Level(9), "family")];
        let plain = event(serde_json::json!({"id": "n1", "received_at": "2026-11-24T10:00"}));
        assert_eq!(plain.level_with(&added), Level::ROW_MACS);
        let with_the_field = event(serde_json::json!({"id": "n1", "outcome": "Det er undersøgt."}));
        assert_eq!(with_the_field.level_with(&added), Level(8));
        let with_the_code = event(serde_json::json!({"id": "n1", "outcome": "family"}));
        assert_eq!(with_the_code.level_with(&added), Level(9));
        assert_eq!(with_the_code.level_with(&[]), Level::ROW_MACS);
    }
}
