//! Limits of a letter without a case. The sender is unknown and the letter is made at once, so the limits are lower
//! than those of `case/1` (100 people, 200 meetings, 1 MiB).

use crate::case::Case;
use crate::case::schema::{self, Segment};
use crate::finding::{Code, Finding};
use serde_json::Value;

/// Most bytes of the case as JSON, for a file and for the hidden field that holds the rest of it.
pub const MOST_BYTES: usize = 64 * 1024;
/// Most people, and most meetings.
pub const MOST_ITEMS: usize = 20;
/// What the short form makes room for in a case that has less: two advisers and a bisidder. A file that just fits goes
/// on fitting.
const ROOM: usize = 3;
/// Bytes that this room takes.
const ROOM_BYTES: usize = 4 * 1024;
/// Fields of a form; the short form has some seventy, and five for each confirmation and person more.
pub const MOST_FIELDS: usize = 500;
/// Deepest nesting of lists and objects (as in a case file).
const MOST_DEEP: usize = 16;
/// The lists that are limited.
const COUNTED: [&str; 2] = ["people", "meetings"];

/// What was sent exceeds the limits; it is not processed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMuch;

/// Checks the fields of a form before anything is made of them; `base` names the field that holds the rest of the case.
///
/// # Errors
/// If there are too many fields, the rest of the case is too large or too deep or has too many people or meetings, or a
/// field's name would add one too many.
pub fn form<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>, base: &str) -> Result<(), TooMuch> {
    for (nth, (name, text)) in fields.into_iter().enumerate() {
        if nth >= MOST_FIELDS || adds_too_many(name) {
            return Err(TooMuch);
        }
        if name == base {
            if text.len() > MOST_BYTES + ROOM_BYTES {
                return Err(TooMuch);
            }
            // A rest that is not JSON is not a case; the form is read without it.
            rest(&serde_json::from_str(text).unwrap_or_default())?;
        }
    }
    Ok(())
}

fn rest(case: &Value) -> Result<(), TooMuch> {
    let items = |list: &str| case[list].as_array().map_or(0, Vec::len);
    let fits = is_within(case, MOST_DEEP) && COUNTED.iter().all(|list| items(list) <= MOST_ITEMS + ROOM);
    fits.then_some(()).ok_or(TooMuch)
}

fn is_within(value: &Value, deep: usize) -> bool {
    match value {
        Value::Object(map) => deep > 0 && map.values().all(|inner| is_within(inner, deep - 1)),
        Value::Array(list) => deep > 0 && list.iter().all(|inner| is_within(inner, deep - 1)),
        _ => true,
    }
}

fn adds_too_many(name: &str) -> bool {
    let place = name.split('#').next().unwrap_or_default();
    if !COUNTED.iter().any(|list| place.starts_with(list)) {
        return false;
    }
    let segments = schema::segments(place).unwrap_or_default();
    matches!(segments.get(1), Some(Segment::Index(index)) if *index >= MOST_ITEMS + ROOM)
}

/// A finding for each list of a case read from a file that is too long, at its path.
#[must_use]
pub fn case(case: &Case) -> Vec<Finding> {
    [("people", case.people.len()), ("meetings", case.meetings.len())]
        .into_iter()
        .filter(|(_, is)| *is > MOST_ITEMS)
        .map(|(list, is)| {
            Finding::new(Code::TooLarge, list)
                .variant("list")
                .with("limit", MOST_ITEMS.to_string())
                .with("is", is.to_string())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn of_base(base: &Value) -> Result<(), TooMuch> {
        form([("base", base.to_string().as_str())], "base")
    }

    #[test]
    fn an_ordinary_form_fits_and_each_thing_can_be_too_much() {
        let people = |count: usize| json!({"people": vec![json!({"id": "a"}); count]});
        assert_eq!(of_base(&people(MOST_ITEMS + ROOM)), Ok(()));
        assert_eq!(of_base(&people(MOST_ITEMS + ROOM + 1)), Err(TooMuch));
        assert_eq!(
            of_base(&json!({"x": "y".repeat(MOST_BYTES + ROOM_BYTES)})),
            Err(TooMuch)
        );
        let deep = |levels| (0..levels).fold(json!(1), |inner, _| json!([inner]));
        assert_eq!(of_base(&deep(MOST_DEEP)), Ok(()));
        assert_eq!(of_base(&deep(MOST_DEEP + 1)), Err(TooMuch));
        let fields = |count| form(std::iter::repeat_n(("child.first_name", "Ida"), count), "base");
        assert_eq!(fields(MOST_FIELDS), Ok(()));
        assert_eq!(fields(MOST_FIELDS + 1), Err(TooMuch));
        assert_eq!(form([("meetings[22].starts_at#date", "")], "base"), Ok(()));
        assert_eq!(form([("meetings[23].starts_at#date", "")], "base"), Err(TooMuch));
        assert_eq!(form([("people[23]", "")], "base"), Err(TooMuch));
    }
}
