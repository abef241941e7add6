//! What a form saves: everything optional, nothing typed is ever lost.
//!
//! A draft is the rest of a case as JSON, and what was typed over it, by the
//! path of the field in the case file (`child.first_name`,
//! `meetings[0].starts_at#time`). A form's fields carry those paths as their
//! names, so a finding's path leads straight to its field.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A case being written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The rest of the case, as it was read.
    base: Value,
    /// What was typed, by field path; blank means "nothing here".
    typed: BTreeMap<String, String>,
}

/// How a field's text becomes a value of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Text,
    Yes,
    Number,
    /// One value a line.
    Lines,
}

/// Fields that are not plain text; indexes left out.
const SHAPES: &[(&str, Shape)] = &[
    ("earlier_support", Shape::Yes),
    ("safety.social_control", Shape::Yes),
    ("safety.risk_assessed", Shape::Yes),
    ("safety.parents_know", Shape::Yes),
    ("safety.protected_address", Shape::Yes),
    ("people[].number_is_neutral", Shape::Yes),
    ("people[].steady", Shape::Yes),
    ("people[].custody", Shape::Yes),
    ("people[].reported", Shape::Yes),
    ("people[].witnessed", Shape::Yes),
    ("people[].suspected", Shape::Yes),
    ("people[].age", Shape::Number),
    ("meetings[].minutes", Shape::Number),
    ("meetings[].place_cleared", Shape::Yes),
    ("meetings[].other_place", Shape::Yes),
    ("meetings[].not_decided", Shape::Yes),
    ("meetings[].topics", Shape::Lines),
    ("meetings[].who_gets_to_know", Shape::Lines),
    ("child.wishes", Shape::Lines),
];

impl Draft {
    /// A draft over the rest of a case, with nothing typed yet.
    #[must_use]
    pub fn over(base: Value) -> Draft {
        Draft {
            base,
            typed: BTreeMap::new(),
        }
    }

    /// Notes what was typed into a field. A name that is no path of a case is kept and ignored.
    pub fn type_in(&mut self, path: &str, text: &str) {
        self.typed.insert(path.to_owned(), text.to_owned());
    }

    /// What to show in a field: what was typed, else what the case holds.
    #[must_use]
    pub fn value(&self, path: &str) -> String {
        if let Some(text) = self.typed.get(path) {
            return text.clone();
        }
        let (place, part) = path.split_once('#').unwrap_or((path, ""));
        let Some(value) = steps(place).and_then(|steps| find(&self.base, &steps)) else {
            return String::new();
        };
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Bool(yes) => yes.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Array(values) => values
                .iter()
                .filter_map(Value::as_str)
                .collect::<Vec<_>>()
                .join("\n"),
            _ => String::new(),
        };
        match part {
            "date" => text.split('T').next().unwrap_or_default().to_owned(),
            "time" => text
                .split('T')
                .nth(1)
                .unwrap_or_default()
                .chars()
                .take(5)
                .collect(),
            _ => text,
        }
    }

    /// The case as JSON, with what was typed over it: blank fields are left out,
    /// a date and a time (`…#date`, `…#time`) become one.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut case = self.base.clone();
        if !case.is_object() {
            case = Value::Object(Map::new());
        }
        for path in self.typed.keys() {
            let place = path.split('#').next().unwrap_or(path);
            let Some(steps) = steps(place) else { continue };
            let text = if path.contains('#') {
                self.joined(place)
            } else {
                self.value(path)
            };
            set(&mut case, &steps, shaped(place, &text));
        }
        case
    }

    fn joined(&self, place: &str) -> String {
        let (date, time) = (
            self.value(&format!("{place}#date")),
            self.value(&format!("{place}#time")),
        );
        match (date.trim(), time.trim()) {
            ("", "") => String::new(),
            (date, time) => format!("{date}T{}", time.chars().take(5).collect::<String>()),
        }
    }
}

fn shaped(place: &str, text: &str) -> Option<Value> {
    let plain: String = {
        let mut inside = false;
        place
            .chars()
            .filter(|&c| {
                let keep = !inside || c == ']';
                inside = (inside || c == '[') && c != ']';
                keep
            })
            .collect()
    };
    let shape = SHAPES
        .iter()
        .find(|(path, _)| *path == plain)
        .map_or(Shape::Text, |(_, shape)| *shape);
    let text = text.trim().replace("\r\n", "\n");
    if text.is_empty() {
        return None;
    }
    Some(match shape {
        Shape::Text => Value::String(text),
        Shape::Yes => match text.to_lowercase().as_str() {
            "true" | "ja" | "on" => Value::Bool(true),
            "false" | "nej" => Value::Bool(false),
            // Kept as it was typed: reading the case names the fault.
            _ => Value::String(text),
        },
        Shape::Number => text.parse::<u64>().map_or(Value::String(text), Value::from),
        Shape::Lines => Value::Array(
            text.lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(Value::from)
                .collect(),
        ),
    })
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

/// Lists of a case are short; a longer index is no field of a form.
const LONGEST_LIST: usize = 200;

/// `meetings[0].why` → meetings, 0, why.
fn steps(path: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let (key, indexes) = part
            .split_once('[')
            .map_or((part, ""), |(key, rest)| (key, rest));
        if key.is_empty() || !key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
            return None;
        }
        steps.push(Step::Key(key.to_owned()));
        if !indexes.is_empty() {
            let index: usize = indexes.strip_suffix(']')?.parse().ok()?;
            if index >= LONGEST_LIST {
                return None;
            }
            steps.push(Step::Index(index));
        }
    }
    Some(steps)
}

fn find<'a>(value: &'a Value, steps: &[Step]) -> Option<&'a Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(index) => value.get(index),
    })
}

fn set(value: &mut Value, steps: &[Step], new: Option<Value>) {
    let Some((step, rest)) = steps.split_first() else {
        if let Some(new) = new {
            *value = new;
        }
        return;
    };
    match step {
        Step::Key(key) => {
            if !value.is_object() {
                if new.is_none() {
                    return;
                }
                *value = Value::Object(Map::new());
            }
            let Some(map) = value.as_object_mut() else {
                return;
            };
            if rest.is_empty() && new.is_none() {
                map.remove(key);
            } else if map.contains_key(key) || new.is_some() {
                set(map.entry(key.clone()).or_insert(Value::Null), rest, new);
            }
        }
        Step::Index(index) => {
            if !value.is_array() {
                if new.is_none() {
                    return;
                }
                *value = Value::Array(Vec::new());
            }
            let Some(list) = value.as_array_mut() else {
                return;
            };
            if new.is_some() {
                while list.len() <= *index {
                    list.push(Value::Object(Map::new()));
                }
            }
            if let Some(entry) = list.get_mut(*index) {
                set(entry, rest, new);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_typed_lies_over_the_rest_of_the_case() {
        let mut draft = Draft::over(
            json!({"format": "case/1", "child": {"first_name": "Ali", "pronoun": "han"}, "meetings": [{"id": "m1", "starts_at": "2026-11-24T09:30"}]}),
        );
        draft.type_in("child.first_name", " Alia ");
        draft.type_in("child.pronoun", "");
        draft.type_in("meetings[0].minutes", "40");
        draft.type_in("meetings[0].topics", "Et\n\n  To \n");
        draft.type_in("meetings[0].starts_at#date", "2026-12-01");
        draft.type_in("safety.parents_know", "nej");
        let case = draft.to_json();
        assert_eq!(
            case,
            json!({"format": "case/1", "child": {"first_name": "Alia"}, "safety": {"parents_know": false},
                "meetings": [{"id": "m1", "starts_at": "2026-12-01T09:30", "minutes": 40, "topics": ["Et", "To"]}]})
        );
        assert_eq!(draft.value("child.first_name"), " Alia ");
        assert_eq!(draft.value("meetings[0].starts_at#time"), "09:30");
    }

    #[test]
    fn names_that_are_no_paths_do_nothing() {
        let mut draft = Draft::over(json!({"format": "case/1"}));
        for name in [
            "",
            "..",
            "people[999999999].age",
            "people[x]",
            "__proto__[0]",
            "A.b",
            "child..x",
        ] {
            draft.type_in(name, "x");
        }
        assert_eq!(
            draft.to_json(),
            json!({"format": "case/1", "__proto__": ["x"]})
        );
    }
}
