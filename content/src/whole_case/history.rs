//! What happened and when, and who has looked.

use super::fields::{Field, json};
use super::{Log, Sheet, Written};
use domain::document::{Origin, Role, Text};
use domain::event::{CaseEvent, Recorded};
use serde_json::Value;

impl Sheet<'_> {
    /// Every event with its content, a heading for each year.
    pub(super) fn history(&mut self) -> Written {
        self.open("history")?;
        let lead = self.say("copy-history-lead", &[])?;
        self.paragraph(Role::Note, lead);
        let weighed = domain::access_request::to_weigh(self.of.state);
        let reasons = self.reasons(&weighed)?;
        self.mark(&reasons)?;
        let now = json(&self.of.state.case);
        let mut year = None;
        let mut fields = Vec::new();
        for recorded in self.of.history {
            let at = (self.of.local)(recorded.at);
            if year.replace(at.year()) != Some(at.year()) {
                self.facts(std::mem::take(&mut fields));
                self.heading(3, Text::ours(at.year().to_string()));
            }
            fields.push(Field {
                label: crate::sentences::capital(&self.fields.moment(at)?),
                value: self.happened(recorded, &now)?,
            });
        }
        self.facts(fields);
        Ok(())
    }

    /// One event: who did what, and what it wrote.
    fn happened(&self, recorded: &Recorded, now: &Value) -> Result<Text, crate::error::ContentError> {
        let who = self.fields.account(&recorded.by.0)?.plain();
        let key = format!("event-{}", recorded.event.name());
        let mut text = Text::ours(self.say(&key, &[("who", &who)])?);
        let mut event = json(&recorded.event);
        if matches!(recorded.event, CaseEvent::Opened { .. } | CaseEvent::CaseChanged { .. })
            && let Some(case) = event.get_mut("case")
        {
            // What still stands is above; here stands what was different.
            *case = differing(case.take(), now);
        }
        let what = self.fields.of_event(&event)?;
        if !what.is_empty() {
            text.0.push(super::span("\n", Origin::Ours));
            text.0.extend(what.0);
        }
        Ok(text)
    }

    /// Who has seen or changed it.
    pub(super) fn looked(&mut self) -> Written {
        self.open("log")?;
        let mut fields = Vec::new();
        for glass in self.of.glass {
            let (from, until) = (self.fields.moment(glass.from)?, self.fields.moment(glass.until)?);
            let words = self.say("copy-glass", &[("who", &glass.who), ("until", &until)])?;
            let mut value = Text::ours(words);
            value.0.push(super::span("\n", Origin::Ours));
            value.0.extend(self.fields.own(&glass.reason).0);
            let label = crate::sentences::capital(&from);
            fields.push(Field { label, value });
        }
        self.facts(fields);
        let Some(Log { lines, older }) = self.of.log else {
            let words = self.say("copy-log-elsewhere", &[])?;
            self.paragraph(Role::Body, words);
            return Ok(());
        };
        let mut fields = Vec::new();
        for line in lines {
            let value = self.say("copy-log-line", &[("what", &line.what), ("from", &line.from)])?;
            fields.push(Field {
                label: crate::sentences::capital(&self.fields.moment(line.at)?),
                value: Text::ours(value),
            });
        }
        self.facts(fields);
        if older {
            let words = self.say("copy-log-older", &[("count", &lines.len().to_string())])?;
            self.paragraph(Role::Body, words);
        }
        Ok(())
    }
}

/// What of a part of the case is not the same now. Things with an id are held against the thing with the same id, all others
/// against those at the same place.
fn differing(then: Value, now: &Value) -> Value {
    if then == *now {
        return Value::Null;
    }
    match then {
        Value::Object(map) => {
            let id = map.get("id").cloned();
            let mut left: serde_json::Map<String, Value> = map
                .into_iter()
                .map(|(name, value)| {
                    let value = differing(value, now.get(&name).unwrap_or(&Value::Null));
                    (name, value)
                })
                .filter(|(_, value)| !value.is_null())
                .collect();
            if left.is_empty() {
                return Value::Null;
            }
            if let Some(id) = id {
                left.insert("id".into(), id);
            }
            Value::Object(left)
        }
        Value::Array(all) => {
            let id = |value: &Value| value.get("id").cloned();
            let others = now.as_array().map_or(&[][..], Vec::as_slice);
            let left = all.into_iter().enumerate().map(|(nth, one)| {
                let same = match id(&one) {
                    Some(own) => others.iter().find(|other| id(other).as_ref() == Some(&own)),
                    None => others.get(nth),
                };
                differing(one, same.unwrap_or(&Value::Null))
            });
            let left: Vec<Value> = left.filter(|value| !value.is_null()).collect();
            if left.is_empty() {
                Value::Null
            } else {
                Value::Array(left)
            }
        }
        value => value,
    }
}
