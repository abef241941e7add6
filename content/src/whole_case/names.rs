//! What the ids of a case stand for: a paper for people holds names, and no ids.

use serde_json::Value;
use std::collections::HashMap;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Named {
    /// A person of the case.
    Person,
    /// A meeting.
    Meeting,
    /// A step of the way.
    Step,
    /// A promise.
    Promise,
    /// A decision.
    Decision,
    /// A line of the child's words.
    Line,
    /// A question that the child left.
    Question,
    /// An account, the child on its own screen, or the command line.
    Account,
}

impl Named {
    /// What the field at a path names; `None` if it holds no id.
    pub(super) fn by(path: &[String]) -> Option<Named> {
        let last = path.last()?.as_str();
        let parent = path.len().checked_sub(2).map_or("", |at| path[at].as_str());
        Some(match (parent, last) {
            ("people" | "attended", "id") if path.len() > 2 => Named::Person,
            (_, "via" | "kept_by" | "which_home" | "person" | "bisidders" | "siblings_in_room" | "talk_to") => {
                Named::Person
            }
            ("steps" | "agreements" | "tell", "who") | ("bisidder_offered" | "documents", "by") => Named::Person,
            ("agreements", "to") | ("event" | "adviser_changes", "from" | "to") => Named::Person,
            ("event", "step") | (_, "one_of" | "order") => Named::Step,
            ("event", "agreement") => Named::Promise,
            ("event" | "made", "decision") => Named::Decision,
            ("event" | "said", "line") => Named::Line,
            ("event", "question") => Named::Question,
            (_, "meeting" | "made_in" | "next_meeting" | "held_before_import") => Named::Meeting,
            ("agreements" | "decisions", "by") => return None,
            (_, "account" | "adviser" | "second" | "barred" | "opened_by" | "by") => Named::Account,
            _ => return None,
        })
    }
}

/// Everything that the case and its history name.
#[derive(Default)]
pub(super) struct Names(HashMap<(Named, String), Value>);

impl Names {
    /// Takes up what a part of the case names; what comes later goes before what came earlier.
    pub(super) fn look(&mut self, key: &str, value: &Value) {
        match value {
            Value::Array(all) => all.iter().for_each(|one| self.look(key, one)),
            Value::Object(map) => {
                let named = match key {
                    "people" | "person" => Some(Named::Person),
                    "meetings" => Some(Named::Meeting),
                    "steps" | "step" => Some(Named::Step),
                    "agreements" | "agreement" => Some(Named::Promise),
                    "decisions" | "decision" => Some(Named::Decision),
                    "said" | "line" => Some(Named::Line),
                    "questions" => Some(Named::Question),
                    _ => None,
                };
                // Whoever is in a room is named there by id alone.
                let says = map.len() > 1 && !map.contains_key("does");
                if let (Some(named), Some(id)) = (named, map.get("id").and_then(Value::as_str))
                    && says
                {
                    self.0.insert((named, id.to_owned()), value.clone());
                }
                // A meeting that was planned here: its plan stands beside its id.
                if let (Some(id), Some(plan)) = (map.get("meeting").and_then(Value::as_str), map.get("plan")) {
                    self.0.insert((Named::Meeting, id.to_owned()), plan.clone());
                }
                map.iter().for_each(|(key, value)| self.look(key, value));
            }
            _ => {}
        }
    }

    /// What an id names, as the case holds it.
    pub(super) fn get(&self, named: Named, id: &str) -> Option<&Value> {
        self.0.get(&(named, id.to_owned()))
    }
}
