//! The parts of a case that a page of their own writes: which fields each has, and the command that follows from what was
//! typed.
//!
//! A form of such a page names its fields by their paths in the case, as every form does ([`crate::draft`]). It writes the
//! fields named here and no others, whatever it is sent.

mod fields;

use crate::case::schema::{self, Segment};
use crate::case::{Basics, Case, Does, InRoom, MeetingState, Person, PersonId, Plan, Room};
use crate::command::Command;
use crate::gate::{As, is_adviser};
use fields::{BASICS, CHILD, DECISION, ENDING, MEETING, NOTICE, PERSON, PROMISE, STEP};
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
    /// Whether it stands behind a press, because others may see the screen.
    pub apart: bool,
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
    /// As many of these codes as are true.
    Several(Vec<String>),
    /// One person of the case.
    Person(As),
}

/// Texts up to this many characters are names, and stand on one line.
const LINE: u64 = 120;

impl Part {
    /// Every part.
    pub const ALL: [Part; 9] = [
        Part::Child,
        Part::Basics,
        Part::Person,
        Part::Notice,
        Part::Meeting,
        Part::Step,
        Part::Promise,
        Part::Decision,
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
            Part::Ending => &ENDING,
        }
    }

    /// Where it stands in a case: the entry with this id, or room at the end of its list for a new one. `None` if the case
    /// has no such entry. A promise is settled and never rewritten, and a step is put on the way where the way is shown.
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
            (Part::Step, None) | (Part::Promise, Some(_)) => return None,
            (_, None) => ids.len(),
            (_, Some(id)) => ids.iter().position(|known| !known.is_empty() && *known == id)?,
        };
        Some(At {
            part: self,
            index: Some(index),
        })
    }

    /// The ids of its entries, in order.
    fn ids(self, case: &Case) -> Vec<&str> {
        match self {
            Part::Child | Part::Basics | Part::Ending => Vec::new(),
            Part::Person => case.people.iter().map(|one| one.id.as_str()).collect(),
            Part::Notice => case.notices.iter().map(|one| one.id.as_str()).collect(),
            Part::Meeting => case.meetings.iter().map(|one| one.id.as_str()).collect(),
            Part::Step => case.steps.iter().map(|one| one.id.as_str()).collect(),
            Part::Promise => case.agreements.iter().map(|one| one.id.as_str()).collect(),
            Part::Decision => case.decisions.iter().map(|one| one.id.as_str()).collect(),
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

    /// Makes room for a new entry in a case as JSON; a case that has it stays as it is. A new meeting keeps the stop sign and
    /// the length of the latest one.
    pub fn make_room(self, case: &mut Value) {
        let (Some(list), Some(index), Some(case)) = (self.part.list(), self.index, case.as_object_mut()) else {
            return;
        };
        let entries = case.entry(list).or_insert_with(|| Value::Array(Vec::new()));
        let Some(entries) = entries.as_array_mut().filter(|entries| entries.len() == index) else {
            return;
        };
        let mut entry = Map::new();
        if self.part == Part::Meeting
            && let Some(latest) = entries.iter().max_by_key(|one| one["starts_at"].as_str())
        {
            for kept in ["stop_sign", "minutes"] {
                entry.extend(latest.get(kept).map(|value| (kept.to_owned(), value.clone())));
            }
        }
        entries.push(Value::Object(entry));
    }

    /// The command for what was typed: the case with the form's fields in it. `None` if it has no such part, which a form
    /// of ours never leaves out.
    #[must_use]
    pub fn command(self, typed: &Case) -> Option<Command> {
        let index = self.index.unwrap_or_default();
        Some(match self.part {
            Part::Child => Command::PutChild(typed.child.clone().unwrap_or_default()),
            Part::Basics => Command::PutBasics(Basics::of(typed)),
            Part::Ending => Command::PlanEnding(typed.ending.clone().unwrap_or_default()),
            Part::Person => {
                let person = typed.people.get(index)?.clone();
                if person.id.is_empty() {
                    Command::AddPerson(person)
                } else {
                    Command::PutPerson(person)
                }
            }
            Part::Notice => {
                let notice = typed.notices.get(index)?.clone();
                if notice.id.is_empty() {
                    Command::AddNotice(notice)
                } else {
                    Command::PutNotice(notice)
                }
            }
            Part::Meeting => {
                let meeting = typed.meetings.get(index)?;
                let plan = Plan::of(meeting);
                if meeting.id.is_empty() {
                    let room = room_again(typed);
                    Command::PlanMeeting { plan, room }
                } else {
                    let meeting = meeting.id.clone();
                    Command::ChangePlan { meeting, plan }
                }
            }
            Part::Step => {
                let step = typed.steps.get(index)?.clone();
                if step.id.is_empty() {
                    Command::AddStep(step)
                } else {
                    Command::PutStep(step)
                }
            }
            Part::Promise => Command::MakePromise(typed.agreements.get(index)?.clone()),
            Part::Decision => {
                let decision = typed.decisions.get(index)?.clone();
                if decision.id.is_empty() {
                    Command::RecordDecision(decision)
                } else {
                    Command::PutDecision(decision)
                }
            }
        })
    }
}

/// Who is in the room of a new meeting: the advisers of the latest one and the bisidders the child had there, as far as they
/// still have a part in the case; without one the case's only adviser. Everybody else is asked anew.
fn room_again(case: &Case) -> Room {
    let here = |id: &PersonId| case.person(id).filter(|person| person.left_on.is_none());
    let of_adviser = |entry: &&InRoom| entry.id.as_ref().and_then(here).is_some_and(is_adviser);
    let before = case
        .meetings
        .iter()
        .filter(|meeting| meeting.state != Some(MeetingState::Cancelled) && !meeting.id.is_empty())
        .max_by_key(|meeting| meeting.starts_at);
    let people: Vec<InRoom> = before
        .into_iter()
        .flat_map(|meeting| &meeting.people)
        .filter(of_adviser)
        .cloned()
        .collect();
    if !people.is_empty() {
        let bisidders = before.into_iter().flat_map(|meeting| &meeting.bisidders);
        return Room {
            people,
            bisidders: bisidders.filter(|id| here(id).is_some()).cloned().collect(),
        };
    }
    let advisers: Vec<&Person> = case
        .people
        .iter()
        .filter(|person| is_adviser(person) && person.left_on.is_none())
        .collect();
    let alone = |person: &&Person| InRoom {
        id: Some(person.id.clone()),
        does: Some(Does::Talks),
    };
    Room {
        people: match advisers.as_slice() {
            [only] => vec![alone(only)],
            _ => Vec::new(),
        },
        bisidders: Vec::new(),
    }
}
