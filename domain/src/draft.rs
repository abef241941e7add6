//! What a form saves: every field is optional, and nothing typed is ever lost.
//!
//! A draft is the rest of a case as JSON, with what was typed laid over it. Each typed text is stored under the path of
//! its field in the case file (`child.first_name`, `meetings[0].starts_at#time`). A form's fields are named by those
//! paths, so that a finding's path identifies its field.

pub mod bounds;
mod shape;

use crate::case::schema::{self, Segment};
use crate::case::{Case, Day};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use shape::Shape;
use std::collections::BTreeMap;

/// A day as people write it: `24.11.2026`, `24/11 2026`, `24-11-2026` or `2026-11-24`.
#[must_use]
pub fn written_day(text: &str) -> Option<Day> {
    Day::parse(text).or_else(|| Day::parse(&shape::day(text)?))
}

/// The longest list a form's field may index; lists of a case are shorter.
const LONGEST_LIST: usize = 200;

/// A case being written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The rest of the case, as it was read from the form or the case.
    base: Value,
    /// Text typed, by field path; blank means that the field was emptied.
    typed: BTreeMap<String, String>,
}

impl Draft {
    /// A draft over the rest of a case, with nothing typed yet.
    #[must_use]
    pub fn over(base: Value) -> Draft {
        Draft {
            base,
            typed: BTreeMap::new(),
        }
    }

    /// A draft over a whole case.
    #[must_use]
    pub fn from_case(case: &Case) -> Draft {
        // Cannot fail: a case has only text keys, and every value serializes.
        Draft::over(serde_json::to_value(case).unwrap_or_default())
    }

    /// A draft from a sent form: the rest of the case, and each field's name and text. If a field is sent several
    /// times, the last one counts (a hidden "nej" before a ticked "ja"), but a list takes them all (one box for each
    /// person).
    #[must_use]
    pub fn from_form<N: AsRef<str>, T: AsRef<str>>(base: Value, pairs: impl IntoIterator<Item = (N, T)>) -> Draft {
        let mut draft = Draft::over(base);
        for (name, text) in pairs {
            let (name, text) = (name.as_ref(), text.as_ref());
            let is_list = || field(name).is_some_and(|(_, shape, _)| shape == Shape::Lines);
            match draft.typed.get_mut(name) {
                Some(before) if !before.is_empty() && is_list() => {
                    before.push('\n');
                    before.push_str(text);
                }
                _ => draft.type_in(name, text),
            }
        }
        draft
    }

    /// Records the text typed into a field. A name that is not a field of a case is kept and ignored.
    pub fn type_in(&mut self, path: &str, text: &str) {
        self.typed.insert(path.to_owned(), text.to_owned());
    }

    /// The same typed texts over another rest of the case.
    #[must_use]
    pub fn over_another(&self, base: Value) -> Draft {
        Draft {
            base,
            typed: self.typed.clone(),
        }
    }

    /// The draft with what was typed into the fields below a path (`safety.`), and into no others.
    #[must_use]
    pub fn only(&self, below: &str) -> Draft {
        let mut draft = self.clone();
        draft.typed.retain(|path, _| path.starts_with(below));
        draft
    }

    /// Whether something was typed into a field below a path (`safety.`) that stands otherwise in another draft.
    #[must_use]
    pub fn differs_below(&self, below: &str, other: &Draft) -> bool {
        let mut typed = self.typed.iter().filter(|(path, _)| path.starts_with(below));
        typed.any(|(path, text)| shape::plain_breaks(text) != shape::plain_breaks(&other.value(path)))
    }

    /// The draft with some fields emptied, and their parts (`…#date`, `…#time`) too.
    #[must_use]
    pub fn without<'a>(&self, paths: impl IntoIterator<Item = &'a str>) -> Draft {
        let mut draft = self.clone();
        for path in paths {
            for part in ["", "#date", "#time"] {
                let name = format!("{path}{part}");
                if field(&name).is_some() {
                    draft.type_in(&name, "");
                }
            }
        }
        draft
    }

    /// The rest of the case; a form sends it back in a hidden field.
    #[must_use]
    pub fn base(&self) -> &Value {
        &self.base
    }

    /// The value to show in a field: what was typed, otherwise what the case holds.
    #[must_use]
    pub fn value(&self, path: &str) -> String {
        self.typed.get(path).cloned().unwrap_or_else(|| self.held(path))
    }

    /// The value of a field in the rest of the case.
    fn held(&self, path: &str) -> String {
        let (place, part) = path.split_once('#').unwrap_or((path, ""));
        let Some(value) = schema::segments(place).and_then(|path| find(&self.base, &path)) else {
            return String::new();
        };
        let text = shape::text(value);
        let (date, time) = text.split_once('T').unwrap_or((&text, ""));
        match part {
            "" => text,
            "date" => date.to_owned(),
            "time" => time.chars().take(5).collect(),
            _ => String::new(),
        }
    }

    /// The case as JSON with the typed texts laid over it: blank fields are left out, a date and a time (`…#date`,
    /// `…#time`) become one value. A value that comes back unchanged stays exactly as it was.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut case = match &self.base {
            Value::Object(_) => self.base.clone(),
            _ => Value::Object(Map::new()),
        };
        for (name, text) in &self.typed {
            let Some((place, shape, part)) = field(name) else {
                continue;
            };
            let unchanged = |name: &str, text: &str| shape::plain_breaks(text) == shape::plain_breaks(&self.held(name));
            let value = if part.is_empty() {
                if unchanged(name, text) {
                    continue;
                }
                shape::value(shape, text)
            } else {
                let whole = name.split('#').next().unwrap_or_default();
                let (date, time) = (format!("{whole}#date"), format!("{whole}#time"));
                let (date_text, time_text) = (self.value(&date), self.value(&time));
                if unchanged(&date, &date_text) && unchanged(&time, &time_text) {
                    continue;
                }
                Some(shape::moment(&date_text, &time_text))
                    .filter(|text| !text.is_empty())
                    .map(Value::from)
            };
            set(&mut case, &place, value);
        }
        case
    }

    /// Reads the draft as a case.
    ///
    /// # Errors
    /// Every fault, with the paths of a file's faults but in words that suit a form.
    #[cfg(feature = "reading")]
    pub fn read(&self) -> Result<Case, Vec<crate::finding::Finding>> {
        crate::case::read::read_value(self.to_json()).map_err(|findings| {
            findings
                .into_iter()
                .map(|finding| self.as_a_form_says_it(finding))
                .collect()
        })
    }

    /// A form's users have never seen the file, so "a whole number without quotes" would mean nothing to them.
    #[cfg(feature = "reading")]
    fn as_a_form_says_it(&self, finding: crate::finding::Finding) -> crate::finding::Finding {
        use crate::finding::{Code, Finding};
        let shape = field(&finding.path).map(|(_, shape, _)| shape);
        let part = |part: &str| self.value(&format!("{}#{part}", finding.path));
        let given = finding.variant.as_deref();
        let variant = match (finding.code, shape) {
            (Code::BadType, Some(Shape::Number)) => "number",
            (Code::BadType, Some(Shape::YesNo)) => "yes-no",
            (Code::BadValue, Some(Shape::Day)) => "day",
            (Code::BadValue, Some(Shape::Moment)) if part("time").trim().is_empty() => "time-missing",
            (Code::BadValue, Some(Shape::Moment)) if part("date").trim().is_empty() => "day-missing",
            (Code::BadValue, Some(Shape::Moment)) => "moment",
            (Code::BadValue, Some(Shape::Text)) if given == Some("word") => "choice",
            _ => return finding,
        };
        let typed = match variant {
            "moment" => format!("{} {}", part("date"), part("time")),
            _ => self.value(&finding.path),
        };
        Finding::new(Code::BadValue, finding.path)
            .variant(variant)
            .with("value", typed)
    }
}

/// The place, shape and part (`date`, `time` or none) of a form's field; `None` for a name that is not a field of a
/// case.
fn field(name: &str) -> Option<(Vec<Segment<'_>>, Shape, &str)> {
    let (place, part) = name.split_once('#').unwrap_or((name, ""));
    let place = schema::segments(place)?;
    let too_far = |segment: &Segment<'_>| matches!(segment, Segment::Index(index) if *index >= LONGEST_LIST);
    if place.iter().any(too_far) {
        return None;
    }
    let shape = shape::of(&place)?;
    let known = part.is_empty() || (shape == Shape::Moment && matches!(part, "date" | "time"));
    known.then_some((place, shape, part))
}

fn find<'a>(value: &'a Value, path: &[Segment<'_>]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, segment| match segment {
        Segment::Key(key) => value.get(key),
        Segment::Index(index) => value.get(index),
    })
}

/// Sets the value at a place, or removes it. Missing parents are created only for a value.
fn set(value: &mut Value, path: &[Segment<'_>], new: Option<Value>) {
    match (path, new) {
        ([], new) => *value = new.unwrap_or_default(),
        ([Segment::Key(key)], None) => {
            if let Some(map) = value.as_object_mut() {
                map.remove(*key);
            }
        }
        ([Segment::Index(index)], None) => {
            // Removing a text from a list would move the texts after it to other fields, so it is emptied.
            if let Some(entry) = value.get_mut(index) {
                *entry = Value::String(String::new());
            }
        }
        ([Segment::Key(key), rest @ ..], new) => {
            if new.is_some() && !value.is_object() {
                *value = Value::Object(Map::new());
            }
            match value.as_object_mut() {
                Some(map) if new.is_some() => set(map.entry(*key).or_insert(Value::Null), rest, new),
                Some(map) => map.get_mut(*key).into_iter().for_each(|inner| set(inner, rest, None)),
                None => {}
            }
        }
        ([Segment::Index(index), rest @ ..], new) => {
            if new.is_some() && !value.is_array() {
                *value = Value::Array(Vec::new());
            }
            let Some(list) = value.as_array_mut() else {
                return;
            };
            if new.is_some() && list.len() <= *index {
                // A list of texts is padded with blank texts, a list of things with empty ones.
                let blank = match rest {
                    [] => Value::String(String::new()),
                    _ => Value::Object(Map::new()),
                };
                list.resize(index + 1, blank);
            }
            if let Some(entry) = list.get_mut(*index) {
                set(entry, rest, new);
            }
        }
    }
}
