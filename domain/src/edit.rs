//! The parts of a case that a page of their own writes: which fields each has, and the command that follows from what was
//! typed.
//!
//! A form of such a page names its fields by their paths in the case, as every form does ([`crate::draft`]). It writes the
//! fields named here and no others, whatever it is sent.

mod command;
mod fields;

use crate::case::schema::{self, Segment};
use crate::case::{Case, Name};
use crate::gate::As;
use fields::{
    ADVISER_CHANGE, BASICS, CHILD, DECISION, ENDING, MEETING, NOTICE, PERSON, POLICE_AGREED, PROMISE, SAFETY_PLAN, STEP,
};
use serde_json::{Map, Value};

/// A part of the case with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The child: name, age, language, needs, how it is reached.
    Child,
    /// The case's own facts, on which deadlines depend.
    Basics,
    /// Somebody around the child.
    Person,
    /// An underretning.
    Notice,
    /// When, where and why a meeting is held.
    Meeting,
    /// A step of the child's way.
    Step,
    /// A promise to the child.
    Promise,
    /// A decision.
    Decision,
    /// Something that is agreed with the police.
    PoliceAgreed,
    /// A line of the plan for the child's safety.
    SafetyPlan,
    /// A change of adviser, as the child is told of it.
    AdviserChange,
    /// How the case ends for the child.
    Ending,
}

/// A field of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its path below the part.
    pub path: &'static str,
    /// What the person named in it would be, where it names one: the choices come from the gate's table.
    pub names: Option<As>,
    /// What it offers.
    pub offers: Offers,
    /// Whether it stands behind a press, because others may see the screen.
    pub apart: bool,
}

/// What a field offers to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offers {
    /// What the format says.
    Format,
    /// These codes. The format takes any word, so that a file of a later version can be read.
    Codes(&'static [&'static str]),
    /// These codes, each of them the name of a pictogram. As [`Offers::Codes`].
    Drawn(&'static [&'static str]),
    /// The other steps of the case.
    OtherSteps,
}

/// How a field is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// One line.
    Line,
    /// Several lines: long words, or a list with one entry a line.
    Lines,
    /// A day.
    Day,
    /// A day and a time, in two fields.
    Moment,
    /// Yes, no, or no answer.
    YesNo,
    /// A whole number.
    Number,
    /// One of these codes.
    One(Vec<String>),
    /// One of these codes, each shown as the pictogram that it names.
    Drawn(Vec<String>),
    /// As many of these codes as are true.
    Several(Vec<String>),
    /// One person of the case.
    Person(As),
    /// As many of the case's other steps as are true.
    OtherSteps,
}

/// Texts up to this many characters are names, and stand on one line.
const LINE: u64 = Name::LONGEST as u64;

impl Part {
    /// Every part.
    pub const ALL: [Part; 12] = [
        Part::Child,
        Part::Basics,
        Part::Person,
        Part::Notice,
        Part::Meeting,
        Part::Step,
        Part::Promise,
        Part::Decision,
        Part::PoliceAgreed,
        Part::SafetyPlan,
        Part::AdviserChange,
        Part::Ending,
    ];

    /// Its name in addresses and keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Part::Child => "child",
            Part::Basics => "basics",
            Part::Person => "person",
            Part::Notice => "notice",
            Part::Meeting => "meeting",
            Part::Step => "step",
            Part::Promise => "promise",
            Part::Decision => "decision",
            Part::PoliceAgreed => "police-agreed",
            Part::SafetyPlan => "safety-plan",
            Part::AdviserChange => "adviser-change",
            Part::Ending => "ending",
        }
    }

    /// The part with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.as_str() == name)
    }

    /// The list of the case that it is an entry of; `None` where the case has one of it.
    #[must_use]
    pub fn list(self) -> Option<&'static str> {
        Some(match self {
            Part::Child | Part::Basics | Part::Ending => return None,
            Part::Person => "people",
            Part::Notice => "notices",
            Part::Meeting => "meetings",
            Part::Step => "steps",
            Part::Promise => "agreements",
            Part::Decision => "decisions",
            Part::PoliceAgreed => "safety.police_agreed",
            Part::SafetyPlan => "safety_plan",
            Part::AdviserChange => "adviser_changes",
        })
    }

    /// Its fields, in the order in which they are asked for.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Part::Child => &CHILD,
            Part::Basics => &BASICS,
            Part::Person => &PERSON,
            Part::Notice => &NOTICE,
            Part::Meeting => &MEETING,
            Part::Step => &STEP,
            Part::Promise => &PROMISE,
            Part::Decision => &DECISION,
            Part::PoliceAgreed => &POLICE_AGREED,
            Part::SafetyPlan => &SAFETY_PLAN,
            Part::AdviserChange => &ADVISER_CHANGE,
            Part::Ending => &ENDING,
        }
    }

    /// Where it stands in a case: the entry with this id, or room at the end of its list for a new one. `None` if the case
    /// has no such entry. A promise is put in other words only while it is open, and a step is put on the way where the way is shown.
    #[must_use]
    pub fn place(self, case: &Case, id: Option<&str>) -> Option<At> {
        if self.list().is_none() {
            return id.is_none().then_some(At {
                part: self,
                index: None,
            });
        }
        let ids = self.ids(case);
        let index = match (self, id) {
            (Part::Step, None) => return None,
            (_, None) => ids.len(),
            (_, Some(id)) => ids.iter().position(|known| !known.is_empty() && known == id)?,
        };
        let settled = case.agreements.get(index).is_some_and(|promise| !promise.is_open());
        if self == Part::Promise && settled {
            return None;
        }
        Some(At {
            part: self,
            index: Some(index),
        })
    }

    /// The ids of its entries, in order. A line of a list without ids has the number of its place: its command puts the
    /// whole list, so that somebody who was quicker is seen.
    fn ids(self, case: &Case) -> Vec<String> {
        let numbers = |many: usize| (1..=many).map(|nth| nth.to_string()).collect();
        match self {
            Part::Child | Part::Basics | Part::Ending => Vec::new(),
            Part::Person => case.people.iter().map(|one| one.id.to_string()).collect(),
            Part::Notice => case.notices.iter().map(|one| one.id.to_string()).collect(),
            Part::Meeting => case.meetings.iter().map(|one| one.id.to_string()).collect(),
            Part::Step => case.steps.iter().map(|one| one.id.to_string()).collect(),
            Part::Promise => case.agreements.iter().map(|one| one.id.to_string()).collect(),
            Part::Decision => case.decisions.iter().map(|one| one.id.to_string()).collect(),
            Part::PoliceAgreed => numbers(case.safety.as_ref().map_or(0, |safety| safety.police_agreed.len())),
            Part::SafetyPlan => numbers(case.safety_plan.len()),
            Part::AdviserChange => numbers(case.adviser_changes.len()),
        }
    }
}

/// Where a part stands in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// Which part.
    pub part: Part,
    /// The index in its list, where it is an entry of one.
    pub index: Option<usize>,
}

impl At {
    /// The path of one of its fields in the case.
    #[must_use]
    pub fn path(self, field: &str) -> String {
        match (self.part, self.part.list(), self.index) {
            (_, Some(list), Some(index)) => format!("{list}[{index}].{field}"),
            (Part::Basics, ..) => field.to_owned(),
            (part, ..) => format!("{}.{field}", part.as_str()),
        }
    }

    /// Whether a form's field is one that this part's page writes.
    #[must_use]
    pub fn writes(self, name: &str) -> bool {
        let place = name.split('#').next().unwrap_or(name);
        self.part.fields().iter().any(|field| self.path(field.path) == place)
    }

    /// How a field is typed, as the format has it.
    #[must_use]
    pub fn input(self, field: &Field) -> Input {
        if let Some(be) = field.names {
            return Input::Person(be);
        }
        let all = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        match field.offers {
            Offers::Codes(codes) => return Input::One(all(codes)),
            Offers::Drawn(codes) => return Input::Drawn(all(codes)),
            Offers::OtherSteps => return Input::OtherSteps,
            Offers::Format => {}
        }
        let path = self.path(field.path);
        let Some(path) = schema::segments(&path) else {
            return Input::Line;
        };
        let words = |schema: &Value| -> Option<Vec<String>> {
            let all = schema.get("enum")?.as_array()?;
            Some(all.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        };
        let Some(schema) = schema::at(&path) else {
            return Input::Line;
        };
        let told = |name: &str| schema.get(name).and_then(Value::as_str);
        match (told("type"), told("format")) {
            (Some("string"), Some("date")) => Input::Day,
            (Some("string"), Some("local-time")) => Input::Moment,
            (Some("boolean"), _) => Input::YesNo,
            (Some("integer"), _) => Input::Number,
            (Some("array"), _) => {
                let mut one = path;
                one.push(Segment::Index(0));
                schema::at(&one).and_then(words).map_or(Input::Lines, Input::Several)
            }
            _ => match words(schema) {
                Some(all) => Input::One(all),
                None if schema
                    .get("maxLength")
                    .and_then(Value::as_u64)
                    .is_some_and(|most| most > LINE) =>
                {
                    Input::Lines
                }
                None => Input::Line,
            },
        }
    }

    /// Makes room for a new entry in a case as JSON; a case that has it stays as it is, except that a person's `picture`
    /// becomes the `figure` that their page asks for. A new meeting keeps the stop sign and the length of the latest one.
    pub fn make_room(self, case: &mut Value) {
        let (Some(list), Some(index)) = (self.part.list(), self.index) else {
            return;
        };
        let changed = latest(&case["adviser_changes"], "on");
        let mut place = case;
        for name in list.split('.') {
            if place.is_null() {
                *place = Value::Object(Map::new());
            }
            let Some(inside) = place.as_object_mut() else {
                return;
            };
            place = inside.entry(name).or_insert(Value::Null);
        }
        if place.is_null() {
            *place = Value::Array(Vec::new());
        }
        let Some(entries) = place.as_array_mut() else {
            return;
        };
        if self.part == Part::Person
            && let Some(person) = entries.get_mut(index).and_then(Value::as_object_mut)
            && let Some(picture) = person.remove("picture")
        {
            // The page asks once which drawing it is.
            person.entry("figure").or_insert(picture);
        }
        if entries.len() != index {
            return;
        }
        let mut entry = Map::new();
        if self.part == Part::Meeting {
            // What a talk is follows from what was before; whoever plans another sort chooses it.
            let held: Vec<Value> = entries.iter().filter(|one| one["state"] == "held").cloned().collect();
            let talked = latest(&Value::Array(held), "starts_at");
            let kind = match (talked, changed) {
                (None, _) => "first-talk",
                // A moment is later than the day it is on, so whoever took over after the last talk has not met the child.
                (Some(talk), Some(change)) if change > talk => "handover",
                (Some(_), _) => "follow-up",
            };
            entry.insert("kind".into(), kind.into());
        }
        if self.part == Part::Meeting
            && let Some(latest) = entries.iter().max_by_key(|one| one["starts_at"].as_str())
        {
            for kept in ["stop_sign", "minutes", "place"] {
                entry.extend(latest.get(kept).map(|value| (kept.to_owned(), value.clone())));
            }
        }
        entries.push(Value::Object(entry));
    }
}

/// The latest of a list's days or moments, as text.
fn latest(list: &Value, field: &str) -> Option<String> {
    let all = list.as_array()?.iter();
    all.filter_map(|one| one[field].as_str()).max().map(str::to_owned)
}
