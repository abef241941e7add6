//! A part of a case as fields: each value with the name of its field, in words, whatever the part is. It walks what the case
//! file holds and not a list of fields, so that a field that is new to the format is in the copy on its first day.

use super::drawn::drawn;
use super::names::{Named, Names};
use super::paths::{EVENT, below, is_printed, ordered};
use super::{WholeCase, span};
use crate::Content;
use crate::error::ContentError;
use crate::guides::Question;
use crate::sentences::Voice;
use crate::sentences::capital;
use crate::time::Times;
use domain::document::{Origin, Span, Text};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// A field in words.
pub(super) struct Field {
    /// What it is.
    pub label: String,
    /// What stands in it.
    pub value: Text,
}

/// Says the fields of one case.
pub(super) struct Fields<'a> {
    of: &'a WholeCase<'a>,
    voice: Arc<Voice>,
    times: Times,
    questions: Vec<Question>,
    /// Whether the voice has the safety questions: the guide is Danish, and other languages have files of their own.
    voice_asks: bool,
    names: Names,
    /// Steps by their word in the case file, as the municipality calls them.
    steps: HashMap<String, String>,
    municipality: Option<String>,
    /// Days that were said before: a long case names the same days many times.
    days: RefCell<HashMap<Date, String>>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(
        content: &Content,
        of: &'a WholeCase<'a>,
        voice: Arc<Voice>,
        times: Times,
    ) -> Result<Fields<'a>, ContentError> {
        let mut names = Names::default();
        for recorded in of.history {
            names.look("event", &json(&recorded.event));
        }
        names.look("state", &json(of.state));
        let pack = content.pack_or_generic(of.state.case.municipality.as_ref());
        let words = crate::timeline::STEPS.into_iter().filter_map(|word| {
            let code = json(&word).as_str()?.to_owned();
            Some((code, pack.as_ref()?.step(word)?.name.clone()))
        });
        Ok(Fields {
            of,
            voice,
            times,
            questions: content.safety_questions()?.to_vec(),
            voice_asks: false,
            names,
            steps: words.collect(),
            municipality: pack.as_ref().map(|pack| pack.name.clone()),
            days: RefCell::default(),
        })
    }

    /// The same, with the safety questions as the voice asks them.
    pub(super) fn with_questions_of_voice(self) -> Fields<'a> {
        Fields {
            voice_asks: true,
            ..self
        }
    }

    /// The fields of a part of the case, which lies at this path of the case file.
    pub(super) fn of_part(&self, path: &[&str], value: &Value) -> Result<Vec<Field>, ContentError> {
        let path: Vec<String> = path.iter().map(|name| (*name).to_owned()).collect();
        let mut fields = Vec::new();
        self.walk(&path, value, &mut fields)?;
        Ok(fields)
    }

    /// What an event holds, a line for each field.
    pub(super) fn of_event(&self, event: &Value) -> Result<Text, ContentError> {
        let mut text = Text::default();
        self.lines(&[EVENT.to_owned()], event, &mut text)?;
        Ok(text)
    }

    fn walk(&self, path: &[String], value: &Value, out: &mut Vec<Field>) -> Result<(), ContentError> {
        match value {
            Value::Null => {}
            Value::Object(map) => {
                for (name, value) in ordered(map) {
                    if is_printed(path, name, map) {
                        self.walk(&below(path, name, value, map), value, out)?;
                    }
                }
            }
            Value::Array(all) if all.iter().any(Value::is_object) => {
                for one in all {
                    let mut value = Text::default();
                    self.lines(path, one, &mut value)?;
                    self.push(path, value, out);
                }
            }
            Value::Array(all) => {
                let mut value = Text::default();
                for one in all {
                    append(&mut value, self.value(path, one)?);
                }
                self.push(path, value, out);
            }
            value => {
                let value = self.value(path, value)?;
                self.push(path, value, out);
            }
        }
        Ok(())
    }

    fn push(&self, path: &[String], mut value: Text, out: &mut Vec<Field>) {
        if !value.is_empty() {
            // An answer or a day that stands alone begins as a sentence does; what somebody wrote stays as it is.
            if let Some(first) = value
                .0
                .first_mut()
                .filter(|first| matches!(first.of, Origin::Ours | Origin::Value))
            {
                first.text = capital(&first.text);
            }
            let label = self.label(path);
            out.push(Field { label, value });
        }
    }

    /// The fields of one entry of a list, a line for each.
    fn lines(&self, path: &[String], value: &Value, out: &mut Text) -> Result<(), ContentError> {
        match value {
            Value::Object(map) => {
                for (name, value) in ordered(map) {
                    if !is_printed(path, name, map) {
                        continue;
                    }
                    if let ("was" | "now", Some(words)) = (name, self.phrase(&format!("copy-{name}"))) {
                        append(out, Text::ours(words));
                    }
                    self.line(&below(path, name, value, map), value, out)?;
                }
                Ok(())
            }
            value => self.line(path, value, out),
        }
    }

    fn line(&self, path: &[String], value: &Value, out: &mut Text) -> Result<(), ContentError> {
        match value {
            Value::Object(_) => self.lines(path, value, out),
            Value::Array(all) => {
                for one in all {
                    self.line(path, one, out)?;
                }
                Ok(())
            }
            value => {
                let said = self.value(path, value)?;
                if said.is_empty() {
                    return Ok(());
                }
                let label = self.label(path);
                let mut line = Text::default();
                if label != "-" {
                    line.0
                        .push(span(format!("{}: ", label.trim_end_matches('?')), Origin::Ours));
                }
                line.0.extend(said.0);
                append(out, line);
                Ok(())
            }
        }
    }

    /// One value in words.
    fn value(&self, path: &[String], value: &Value) -> Result<Text, ContentError> {
        Ok(match value {
            Value::Null => Text::default(),
            Value::Bool(true) => self.ours("option-yes-no-true")?,
            Value::Bool(false) => self.ours("option-yes-no-false")?,
            Value::Number(number) => Text(vec![span(number.to_string(), Origin::Value)]),
            Value::String(words) => self.words(path, words)?,
            // Only values are given here.
            other => self.own(&other.to_string()),
        })
    }

    fn words(&self, path: &[String], words: &str) -> Result<Text, ContentError> {
        if let Some(named) = Named::by(path) {
            return self.named(named, words);
        }
        let last = path.last().map_or("", String::as_str);
        if last == "code" {
            return self.code(words);
        }
        let step = self.steps.get(words).filter(|_| last == "step");
        let place = self.municipality.as_ref().filter(|_| last == "municipality");
        if let Some(answer) = step.or(place).cloned().or_else(|| self.answer(path, words)) {
            return Ok(Text::ours(answer));
        }
        match self.time(words)? {
            Some(time) => Ok(Text(vec![span(time, Origin::Value)])),
            None => Ok(self.own(words)),
        }
    }

    /// A day or a moment, if the words are one as a case holds it.
    fn time(&self, words: &str) -> Result<Option<String>, ContentError> {
        if !words.starts_with(|c: char| c.is_ascii_digit()) || words.len() < 10 {
            return Ok(None);
        }
        if words.len() == 10 {
            return words.parse::<Date>().ok().map(|day| self.day(day)).transpose();
        }
        let moment = match words.parse::<Timestamp>() {
            Ok(at) => Some((self.of.local)(at)),
            Err(_) => words.parse::<DateTime>().ok(),
        };
        moment.map(|at| self.moment(at)).transpose()
    }

    /// A day with its year: a file is read years later.
    pub(super) fn day(&self, day: Date) -> Result<String, ContentError> {
        if let Some(said) = self.days.borrow().get(&day) {
            return Ok(said.clone());
        }
        let said = self.times.date(day, Date::constant(1, 1, 1))?;
        self.days.borrow_mut().insert(day, said.clone());
        Ok(said)
    }

    /// A day and a clock.
    pub(super) fn moment(&self, at: DateTime) -> Result<String, ContentError> {
        let (day, clock) = (self.day(at.date())?, self.times.clock(at.time())?);
        self.voice.phrase("when-moment", &[("day", &day), ("clock", &clock)])
    }

    /// What an adviser said yes to, in the words beside the box.
    fn code(&self, code: &str) -> Result<Text, ContentError> {
        let words = self
            .phrase(&format!("confirm-{code}"))
            .or_else(|| self.phrase("copy-confirmed"));
        Ok(Text::ours(words.unwrap_or_default()))
    }

    /// What an id stands for.
    fn named(&self, named: Named, id: &str) -> Result<Text, ContentError> {
        if named == Named::Account {
            return self.account(id);
        }
        let Some(found) = self.names.get(named, id) else {
            // A change of adviser that a case file holds names people; one that was made here names accounts.
            return match self.of.accounts.get(id).filter(|_| named == Named::Person) {
                Some(name) => Ok(Text(vec![span(drawn(name, self.of.can_draw), Origin::Name)])),
                None => self.ours("copy-unknown"),
            };
        };
        let field = |name: &str| found.get(name).and_then(Value::as_str);
        Ok(match named {
            Named::Person => match field("name").or_else(|| field("first_name")) {
                Some(name) => Text(vec![span(drawn(name, self.of.can_draw), Origin::Name)]),
                None => self.words(&["people".into(), "role".into()], field("role").unwrap_or_default())?,
            },
            Named::Meeting => Text::ours(self.meeting(found)?),
            Named::Step => self.words(&["steps".into(), "step".into()], field("step").unwrap_or_default())?,
            Named::Promise | Named::Decision => self.own(field("what").unwrap_or_default()),
            Named::Line => self.own(field("text").unwrap_or_default()),
            Named::Question | Named::Account => self.own(field("words").unwrap_or_default()),
        })
    }

    /// A colleague, the child, or the server.
    pub(super) fn account(&self, id: &str) -> Result<Text, ContentError> {
        match (id, self.of.accounts.get(id)) {
            ("child", _) => self.ours("by-child"),
            ("command-line", _) => self.ours("by-import"),
            (_, Some(name)) => Ok(Text(vec![span(drawn(name, self.of.can_draw), Origin::Name)])),
            (_, None) => self.ours("copy-unknown"),
        }
    }

    /// A meeting: what it is, and when.
    pub(super) fn meeting(&self, meeting: &Value) -> Result<String, ContentError> {
        let field = |name: &str| meeting.get(name).and_then(Value::as_str);
        let kind = field("kind").and_then(|kind| self.answer(&["meetings".into(), "kind".into()], kind));
        let kind = kind.or_else(|| self.phrase("copy-meeting")).unwrap_or_default();
        let at = field("started_at").or_else(|| field("starts_at"));
        let when = at.map(|at| self.time(at)).transpose()?.flatten();
        Ok(match when {
            Some(when) => format!("{kind}, {when}"),
            None => kind,
        })
    }

    /// A step of the way, as the municipality calls it.
    pub(super) fn step(&self, code: &str) -> Option<&str> {
        self.steps.get(code).map(String::as_str)
    }

    /// Somebody's own words.
    pub(super) fn own(&self, words: &str) -> Text {
        Text(vec![span(drawn(words.trim(), self.of.can_draw), Origin::Own)])
    }

    fn ours(&self, key: &str) -> Result<Text, ContentError> {
        Ok(Text::ours(self.voice.phrase(key, &[])?))
    }

    /// A sentence, if there is one.
    pub(super) fn phrase(&self, key: &str) -> Option<String> {
        self.voice.has(key).then(|| self.voice.phrase(key, &[]).ok()).flatten()
    }

    /// The words of a safety question or of one of its answers: the voice's, where it has them, else the guide's.
    pub(super) fn asks(&self, key: &str, guide: &str) -> String {
        let spoken = self.voice_asks.then(|| self.phrase(key)).flatten();
        spoken.unwrap_or_else(|| guide.to_owned())
    }

    /// The safety question at a path.
    pub(super) fn question(&self, path: &[String]) -> Option<&Question> {
        let path = path.join(".");
        self.questions.iter().find(|question| question.field == path)
    }
}

/// A value as the case file has it.
pub(super) fn json<T: serde::Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// Puts a line under others.
fn append(text: &mut Text, line: Text) {
    if line.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.0.push(Span {
            text: "\n".into(),
            of: Origin::Ours,
        });
    }
    text.0.extend(line.0);
}
