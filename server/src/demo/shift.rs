//! Adapts a case to another day and another child.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday};
use serde_json::Value;

/// Minutes between the starts of several children's talks on one day.
const APART: i64 = 65;

/// Whole days from one date to another.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i64 {
    to.since(from).map_or(0, |span| i64::from(span.get_days()))
}

/// Replaces a name wherever it is a whole word, also with a genitive -s.
pub fn rename(value: &mut Value, from: &str, to: &str) {
    each(value, &mut |_, text| {
        if from.is_empty() || from == to || !text.contains(from) {
            return;
        }
        let mut out = String::new();
        let mut rest = text.as_str();
        while let Some(at) = rest.find(from) {
            let (before, after) = (&rest[..at], &rest[at + from.len()..]);
            let starts = !before.chars().next_back().is_some_and(char::is_alphanumeric);
            let tail = after.strip_prefix('s').unwrap_or(after);
            let ends = !tail.chars().next().is_some_and(char::is_alphanumeric);
            out.push_str(before);
            out.push_str(if starts && ends { to } else { from });
            rest = after;
        }
        out.push_str(rest);
        *text = out;
    });
}

/// Moves every date and time by `away` days, also birthdays, so that ages stay the
/// same. Anything but a birthday that would fall on a weekend moves to Monday. The
/// `nth` child's times are `nth` × `APART` minutes later, if that is before 17:00.
pub fn days(value: &mut Value, away: i64, nth: usize) {
    each(value, &mut |key, text| {
        if let Ok(date) = text.parse::<Date>()
            && text.len() == 10
        {
            *text = if key == "birth_date" {
                later(date, away).to_string()
            } else {
                workday(later(date, away)).to_string()
            };
        } else if text.len() == 16
            && let Ok(at) = text.parse::<DateTime>()
        {
            let day = workday(later(at.date(), away));
            let minutes = APART * i64::try_from(nth).unwrap_or_default();
            let moved = day.to_datetime(at.time()).saturating_add(minutes.minutes());
            let moved = if moved.date() == day && moved.hour() < 17 {
                moved
            } else {
                day.to_datetime(at.time())
            };
            *text = moved.strftime("%Y-%m-%dT%H:%M").to_string();
        }
    });
}

/// The day of a case's first planned talk.
#[must_use]
pub fn planned_talk(case: &Value) -> Option<Date> {
    let meetings = case["meetings"].as_array().into_iter().flatten();
    let mut planned = meetings.filter(|meeting| meeting["state"] == "planned");
    let starts: DateTime = planned.next()?["starts_at"].as_str()?.parse().ok()?;
    Some(starts.date())
}

/// Moves a case's first planned talk to a day, even a Sunday, and keeps its time of day.
pub fn put_talk_on(case: &mut Value, day: Date) {
    let meetings = case["meetings"].as_array_mut().into_iter().flatten();
    for meeting in meetings.filter(|meeting| meeting["state"] == "planned").take(1) {
        if let Some(at) = meeting["starts_at"]
            .as_str()
            .and_then(|text| text.parse::<DateTime>().ok())
        {
            let moved = day.to_datetime(at.time());
            meeting["starts_at"] = Value::String(moved.strftime("%Y-%m-%dT%H:%M").to_string());
        }
    }
}

/// Adds a notice received this morning that nobody has assessed yet.
pub fn hear_again(case: &mut Value, today: Date) {
    let received = today.to_datetime(jiff::civil::time(7, 30, 0, 0));
    if let Some(notices) = case["notices"].as_array_mut() {
        notices.push(serde_json::json!({
            "id": "n-again",
            "received_at": received.strftime("%Y-%m-%dT%H:%M").to_string(),
        }));
    }
}

/// Adds work that would be done by now: receipts for notices older than a week, and a first look at earlier notices.
pub fn tend(case: &mut Value, today: Date) {
    let mut came = None;
    for notice in case["notices"].as_array_mut().into_iter().flatten() {
        let received = notice["received_at"]
            .as_str()
            .and_then(|text| text.parse::<DateTime>().ok());
        let Some(received) = received.map(|at| at.date()) else {
            continue;
        };
        came = Some(received);
        if days_between(received, today) > 7 && notice.get("receipt_sent_on").is_none() {
            notice["receipt_sent_on"] = Value::String(workday(later(received, 3)).to_string());
        }
    }
    let Some(came) = came.filter(|came| days_between(*came, today) > 0) else {
        return;
    };
    if let Some(steps) = case["steps"].as_array_mut()
        && steps.iter().all(|step| step["step"] != "first-look")
    {
        let at = steps
            .iter()
            .position(|step| step["step"] == "report")
            .map_or(0, |at| at + 1);
        let seen =
            serde_json::json!({"id": "first-look", "step": "first-look", "state": "done", "on": came.to_string()});
        steps.insert(at, seen);
    }
}

fn later(date: Date, away: i64) -> Date {
    date.saturating_add(away.days())
}

fn workday(date: Date) -> Date {
    match date.weekday() {
        Weekday::Saturday => later(date, 2),
        Weekday::Sunday => later(date, 1),
        _ => date,
    }
}

/// Calls `act` for every string, with its key.
fn each(value: &mut Value, act: &mut impl FnMut(&str, &mut String)) {
    fn walk(key: &str, value: &mut Value, act: &mut impl FnMut(&str, &mut String)) {
        match value {
            Value::String(text) => act(key, text),
            Value::Array(items) => items.iter_mut().for_each(|item| walk(key, item, act)),
            Value::Object(fields) => fields.iter_mut().for_each(|(key, item)| walk(key, item, act)),
            _ => {}
        }
    }
    walk("", value, act);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_name_changes_only_where_it_is_a_word() {
        let mut case = json!({"child": {"first_name": "Ali"}, "why": "Alis ven Alina og Ali."});
        rename(&mut case, "Ali", "Emil");
        assert_eq!(
            case,
            json!({"child": {"first_name": "Emil"}, "why": "Emils ven Alina og Emil."})
        );
    }

    #[test]
    fn work_falls_on_workdays_and_ages_stay() {
        let mut case = json!({"child": {"birth_date": "2015-06-01"}, "meetings": [{"starts_at": "2026-12-03T13:15"}]});
        days(&mut case, 2, 1);
        assert_eq!(case["child"]["birth_date"], "2015-06-03");
        assert_eq!(case["meetings"][0]["starts_at"], "2026-12-07T14:20");
    }
}
