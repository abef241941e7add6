//! Converts the text of a form's field to a value of the case, and back.
//!
//! The schema of `case/1` decides what a field holds. People may write a day as `24.11.2026` and a time as `9.30`. A
//! text that is not understood is kept as it was typed, and reading the case reports the fault.

use crate::case::schema::{self, Segment};
use serde_json::Value;

/// What a field of a form holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Text,
    Day,
    /// A day and a time; two fields of a form (`…#date`, `…#time`) or one.
    Moment,
    YesNo,
    Number,
    /// One text per line.
    Lines,
}

/// The shape of the field at a path; `None` if the format has no such field.
pub(super) fn of(path: &[Segment<'_>]) -> Option<Shape> {
    let schema = schema::at(path)?;
    let told = |name: &str| schema.get(name).and_then(Value::as_str);
    match (told("type")?, told("format")) {
        ("string", Some("date")) => Some(Shape::Day),
        ("string", Some("local-time")) => Some(Shape::Moment),
        ("string", _) => Some(Shape::Text),
        ("boolean", _) => Some(Shape::YesNo),
        ("integer", _) => Some(Shape::Number),
        ("array", _) => {
            let mut one = path.to_vec();
            one.push(Segment::Index(0));
            (schema::at(&one)?.get("type")? == "string").then_some(Shape::Lines)
        }
        _ => None,
    }
}

/// The value of a text; `None` if it is blank.
pub(super) fn value(shape: Shape, text: &str) -> Option<Value> {
    let text = plain_breaks(text);
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    Some(match shape {
        Shape::Text => text.into(),
        Shape::Day => day(text).unwrap_or_else(|| text.to_owned()).into(),
        Shape::Moment => match text.split_once(['T', ' ']) {
            Some((day, time)) => moment(day, time).into(),
            None => text.into(),
        },
        Shape::YesNo => match text.to_lowercase().as_str() {
            "true" | "ja" | "on" => true.into(),
            "false" | "nej" => false.into(),
            _ => text.into(),
        },
        Shape::Number => text.parse::<u64>().map_or_else(|_| text.into(), Value::from),
        Shape::Lines => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(Value::from).collect()
        }
    })
}

/// Joins a day and a time to one text; blank if both are blank.
pub(super) fn moment(date: &str, time: &str) -> String {
    let (date, time) = (date.trim(), time.trim());
    if date.is_empty() && time.is_empty() {
        return String::new();
    }
    let date = day(date).unwrap_or_else(|| date.to_owned());
    let time = clock(time).unwrap_or_else(|| time.to_owned());
    format!("{date}T{time}")
}

/// The text shown for a value.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(values) => values.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        Value::Null | Value::Object(_) => String::new(),
    }
}

/// Changes a form's two-character line breaks to those of the case.
pub(super) fn plain_breaks(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// `24.11.2026`, `24/11 2026`, `24-11-2026` → `2026-11-24`.
pub(super) fn day(text: &str) -> Option<String> {
    let parts: Vec<&str> = text
        .split(['.', '/', '-', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let (day, month): (u8, u8) = (day.parse().ok()?, month.parse().ok()?);
    let year: u16 = year.parse().ok().filter(|_| year.len() == 4)?;
    Some(format!("{year}-{month:02}-{day:02}"))
}

/// `9`, `9.30`, `9:30`, `kl. 9.30` and `09:30:00` → `09:30`.
fn clock(text: &str) -> Option<String> {
    let figures = text.trim_start_matches("klokken").trim_start_matches("kl.").trim();
    let mut parts = figures.split(['.', ':']);
    let hour: u8 = parts.next()?.parse().ok()?;
    let minute: u8 = match parts.next() {
        Some(minute) => minute.parse().ok().filter(|_| minute.len() == 2)?,
        None => 0,
    };
    let seconds = parts.next().is_none_or(|seconds| seconds.parse::<u8>().is_ok());
    (seconds && parts.next().is_none()).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn days_and_times_are_understood_as_people_write_them() {
        for written in ["24.11.2026", "24/11 2026", "24-11-2026", "24. 11. 2026"] {
            assert_eq!(value(Shape::Day, written), Some(json!("2026-11-24")), "{written}");
        }
        assert_eq!(value(Shape::Day, "2026-11-24"), Some(json!("2026-11-24")));
        assert_eq!(value(Shape::Day, "på tirsdag"), Some(json!("på tirsdag")));
        assert_eq!(value(Shape::Day, "24.11.26"), Some(json!("24.11.26")));
        for (written, clock) in [
            ("9", "09:00"),
            ("9.30", "09:30"),
            ("kl. 13.15", "13:15"),
            ("09:30:00", "09:30"),
        ] {
            assert_eq!(moment("2026-11-24", written), format!("2026-11-24T{clock}"));
        }
        assert_eq!(moment("2026-11-24", "halv ti"), "2026-11-24Thalv ti");
        assert_eq!(moment("", " "), "");
        assert_eq!(value(Shape::Moment, "24.11.2026 9.30"), Some(json!("2026-11-24T09:30")));
    }

    #[test]
    fn the_schema_says_what_a_field_holds() {
        let of = |path: &str| of(&schema::segments(path).unwrap());
        assert_eq!(of("child.first_name"), Some(Shape::Text));
        assert_eq!(of("safety.suspected"), Some(Shape::Lines));
        assert_eq!(of("safety.police"), Some(Shape::Text));
        assert_eq!(of("child.birth_date"), Some(Shape::Day));
        assert_eq!(of("meetings[0].starts_at"), Some(Shape::Moment));
        assert_eq!(of("safety.parents_know"), Some(Shape::YesNo));
        assert_eq!(of("people[7].age"), Some(Shape::Number));
        assert_eq!(of("meetings[0].topics"), Some(Shape::Lines));
        assert_eq!(of("meetings[0].topics[2]"), Some(Shape::Text));
        for none in ["meetings", "meetings[0]", "meetings[0].people", "child", "child.x", "x"] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
