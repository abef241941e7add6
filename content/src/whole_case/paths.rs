//! Where a field lies, in which order fields are read, and which say nothing to a reader.

use serde_json::{Map, Value};

/// The path of what an event holds.
pub(super) const EVENT: &str = "event";

/// Fields that hold no words of anybody and nothing that is not said elsewhere: names for programs.
const NOT_PRINTED: [&str; 7] = ["format", "sha256", "event", "document", "fields", "ids", "nth"];

/// Fields by their name, in the order in which an adult reads them: who and when first, then what was said, then what came
/// of it. What is not listed follows in alphabetical order.
const ORDER: [&str; 109] = [
    "reference",
    "id",
    "step",
    "kind",
    "matter",
    "municipality",
    "track",
    "state",
    "opened_on",
    "opened_at",
    "opened_by",
    "first_name",
    "name",
    "pronoun",
    "birth_date",
    "age",
    "role",
    "received_at",
    "starts_at",
    "started_at",
    "ended_at",
    "minutes",
    "place",
    "other_place",
    "place_cleared",
    "acute",
    "band",
    "reads",
    "language",
    "interpreter",
    "interpreter_who",
    "needs",
    "wishes",
    "school",
    "safe_contact",
    "companion",
    "custody",
    "lives_with_child",
    "steady",
    "phone",
    "phone_hours",
    "number_is_neutral",
    "about",
    "reported",
    "witnessed",
    "suspected",
    "suspect_is",
    "suspect_at_home",
    "social_control",
    "risk_assessed",
    "journey",
    "parents_know",
    "police",
    "police_about",
    "police_agreed",
    "watched_phone",
    "protected_address",
    "delivery",
    "kept_by",
    "which_home",
    "people",
    "attended",
    "siblings_in_room",
    "child_knows",
    "bisidders",
    "bisidder_offered",
    "why",
    "personal",
    "topics",
    "stop_sign",
    "not_decided",
    "who_gets_to_know",
    "point",
    "right",
    "text",
    "what",
    "words",
    "feeling",
    "strength",
    "confirmed",
    "on_paper",
    "context",
    "to",
    "who",
    "with",
    "by",
    "on",
    "at",
    "how",
    "via",
    "checked_on",
    "told",
    "said",
    "stops",
    "feelings",
    "feedback",
    "observed",
    "closing",
    "after",
    "reaction",
    "answer",
    "followed",
    "made_by",
    "decided_on",
    "told_on",
    "complaint_until",
    "until",
    "checklist",
    "left_on",
];

/// The fields of an object in the order in which they are read.
pub(super) fn ordered(map: &Map<String, Value>) -> Vec<(&str, &Value)> {
    let mut fields: Vec<(&str, &Value)> = map.iter().map(|(name, value)| (name.as_str(), value)).collect();
    fields.sort_by_key(|(name, _)| ORDER.iter().position(|known| known == name).unwrap_or(ORDER.len()));
    fields
}

/// Whether a field says something to a reader.
pub(super) fn is_printed(path: &[String], name: &str, map: &Map<String, Value>) -> bool {
    let parent = path.last().map_or("", String::as_str);
    match name {
        // A thing's own id, or that of somebody who is named by it.
        "id" => parent == "people" && path.len() > 1 || parent == "attended" && !map.contains_key("name"),
        // The kind of what stands beside it.
        "part" | "what" if map.contains_key("is") => false,
        name => !NOT_PRINTED.contains(&name),
    }
}

/// The path of a field of an object. What an event writes of a part of the case stands at the place where the case holds it,
/// so that it is called what it is called there.
pub(super) fn below(path: &[String], name: &str, value: &Value, map: &Map<String, Value>) -> Vec<String> {
    let in_event = path.first().is_some_and(|first| first == EVENT);
    let tag = |key: &str| map.get(key).and_then(Value::as_str).unwrap_or_default();
    let place: Option<&[&str]> = match name {
        "is" => Some(held(tag("what"), tag("part"))),
        _ if !in_event => None,
        "case" | "basics" => Some(&[]),
        "child" => Some(&["child"]),
        "companion" => Some(&["child", "companion"]),
        "safety" => Some(&["safety"]),
        "steps" => Some(&["steps"]),
        "ending" => Some(&["ending"]),
        "notice" => Some(&["notices"]),
        "decision" if value.is_object() => Some(&["decisions"]),
        "disclosure" => Some(&["disclosures"]),
        "agreed" => Some(&["safety", "police_agreed"]),
        "lines" => Some(&["safety_plan"]),
        "changes" => Some(&["adviser_changes"]),
        "plan" | "room" => Some(&["meetings"]),
        "siblings" => Some(&["meetings", "siblings_in_room"]),
        "offered" => Some(&["meetings", "bisidder_offered"]),
        "feedback" => Some(&["meetings", "feedback"]),
        "feelings" => Some(&["meetings", "feelings"]),
        "observed" => Some(&["meetings", "observed"]),
        "attended" => Some(&["meetings", "attended"]),
        "told" => Some(&["meetings", "told"]),
        "person" if value.is_object() => Some(&["people"]),
        "step" if value.is_object() => Some(&["steps"]),
        "agreement" if value.is_object() => Some(&["agreements"]),
        "line" if value.is_object() => Some(&["meetings", "said"]),
        "point" if value.is_object() => Some(&["meetings", "checklist"]),
        _ => None,
    };
    match place {
        Some(place) => place.iter().map(|name| (*name).to_owned()).collect(),
        None => path.iter().cloned().chain([name.to_owned()]).collect(),
    }
}

/// Where the case holds what `is` stands for, beside the kind of an ending's part or of a correction.
fn held(what: &str, part: &str) -> &'static [&'static str] {
    match (what, part) {
        ("attended", _) => &["meetings", "attended"],
        ("line", _) => &["meetings", "said"],
        ("offered", _) => &["meetings", "bisidder_offered"],
        (_, "after") => &["meetings", "after"],
        (_, "takes-further") => &["meetings", "closing", "takes_further"],
        (_, "tell") => &["meetings", "closing", "tell"],
        (_, "unknown") => &["meetings", "closing", "unknown"],
        (_, "talk-to") => &["meetings", "closing", "talk_to"],
        (_, "needs") => &["meetings", "closing", "needs"],
        (_, "at-home") => &["meetings", "closing", "may_say_at_home"],
        (_, "to-parents") => &["meetings", "closing", "may_say_to_parents"],
        (_, "next") => &["meetings", "closing", "next_meeting"],
        (_, "tonight") => &["meetings", "closing", "tonight"],
        _ => &["meetings"],
    }
}
