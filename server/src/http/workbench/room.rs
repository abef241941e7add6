//! Room in a case for what the short form writes: a meeting, who talks, who writes, and who could be bisidder.

use crate::clock;
use app::pages::workbench::Places;
use domain::case::{LocalTime, Meeting};
use domain::edit::{At, Part};
use domain::prepared::next_to_prepare;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashSet;

/// Which planned meeting the short form writes where none is named.
#[derive(Clone, Copy)]
pub(super) enum Which<'a> {
    /// The earliest on or after a day (blank: today), else the first: a case that is not stored has no other page for it, and the
    /// papers of a talk that goes on are of that talk.
    OnOrAfter(&'a str),
    /// The one that is prepared next ([`next_to_prepare`]).
    NotBegun,
}

/// Finds or adds what the short form writes, and gives the places. A meeting with the id `talk` is used if it is
/// planned.
pub(super) fn make_room(case: &mut Value, which: Which<'_>, talk: Option<&str>) -> Places {
    if !case.is_object() {
        *case = json!({"format": "case/1"});
    }
    let named = talk.and_then(|id| {
        let mut meetings = case["meetings"].as_array()?.iter();
        meetings.position(|meeting| meeting["id"] == id && matches!(meeting["state"].as_str(), None | Some("planned")))
    });
    let meeting = named.unwrap_or_else(|| the_meeting(case, which));
    let adviser = in_room(case, meeting, "talks", "adviser");
    let second = in_room(case, meeting, "writes", "second-adviser");
    let bisidder = the_bisidder(case, meeting);
    Places {
        meeting,
        adviser,
        second,
        bisidder,
    }
}

fn list<'a>(of: &'a mut Value, key: &str) -> Option<&'a mut Vec<Value>> {
    of.as_object_mut()?
        .entry(key)
        .or_insert_with(|| Value::Array(Vec::new()))
        .as_array_mut()
}

/// How long a talk is where nothing was before, in minutes: small children can seldom take more.
const MINUTES: u16 = 30;

/// The planned meeting that is asked for, else a new one: what sort of talk that is, where and how long follows from what was
/// before. The form shows all of it, to be changed.
fn the_meeting(case: &mut Value, which: Which<'_>) -> usize {
    let Some(meetings) = list(case, "meetings") else {
        return 0;
    };
    let found = match which {
        Which::OnOrAfter(on) => on_or_after(meetings, on),
        Which::NotBegun => {
            // A stored case reads; of a meeting that does not, nobody says that it is planned.
            let read = |meeting: &Value| Meeting::deserialize(meeting).unwrap_or_default();
            let typed: Vec<Meeting> = meetings.iter().map(read).collect();
            next_to_prepare(&typed, LocalTime::of(clock::here(clock::now()).datetime()))
        }
    };
    if let Some(found) = found {
        return found;
    }
    let (id, at) = (free(meetings, "m"), meetings.len());
    let new = At {
        part: Part::Meeting,
        index: Some(at),
    };
    new.make_room(case);
    if let Some(meeting) = case["meetings"].get_mut(at).and_then(Value::as_object_mut) {
        meeting.insert("id".to_owned(), id.into());
        meeting.insert("state".to_owned(), "planned".into());
        meeting.entry("minutes").or_insert_with(|| MINUTES.into());
    }
    at
}

/// The planned meeting on or after a day (blank: today), else the first.
fn on_or_after(meetings: &[Value], on: &str) -> Option<usize> {
    let planned = |meeting: &Value| meeting["state"].as_str() == Some("planned");
    let starts = |meeting: &Value| meeting["starts_at"].as_str().unwrap_or_default().to_owned();
    let day = match on {
        "" => clock::today().0.to_string(),
        on => on.to_owned(),
    };
    let ahead = meetings
        .iter()
        .enumerate()
        .filter(|(_, meeting)| planned(meeting) && starts(meeting) >= day)
        .min_by_key(|(_, meeting)| starts(meeting))
        .map(|(at, _)| at);
    ahead.or_else(|| meetings.iter().position(planned))
}

fn in_room(case: &mut Value, meeting: usize, does: &str, role: &str) -> usize {
    let there = case["meetings"][meeting]["people"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|entry| entry["does"].as_str() == Some(does))
        .and_then(|entry| entry["id"].as_str().map(str::to_owned));
    let id = there.clone().unwrap_or_else(|| {
        let known = case["people"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|person| person["role"].as_str() == Some(role));
        let known = known.and_then(|person| person["id"].as_str().map(str::to_owned));
        known.unwrap_or_else(|| free(people(case), role))
    });
    let at = person(case, &id, Some(role));
    if there.is_none()
        && let Some(people) = case["meetings"]
            .get_mut(meeting)
            .and_then(|meeting| list(meeting, "people"))
    {
        people.push(json!({"id": id, "does": does}));
    }
    at
}

fn the_bisidder(case: &mut Value, meeting: usize) -> usize {
    let there = case["meetings"][meeting]["bisidders"][0].as_str().map(str::to_owned);
    let id = there.clone().unwrap_or_else(|| free(people(case), "bisidder"));
    let at = person(case, &id, None);
    if there.is_none()
        && let Some(bisidders) = case["meetings"]
            .get_mut(meeting)
            .and_then(|meeting| list(meeting, "bisidders"))
    {
        bisidders.push(Value::String(id));
    }
    at
}

fn people(case: &Value) -> &[Value] {
    case["people"].as_array().map_or(&[], Vec::as_slice)
}

/// An id that no entry of a list has yet.
fn free(list: &[Value], stem: &str) -> String {
    let taken: HashSet<&str> = list.iter().filter_map(|entry| entry["id"].as_str()).collect();
    let mut ids = (1..).map(|nth: usize| format!("{stem}-{nth}"));
    ids.find(|id| !taken.contains(id.as_str()))
        .unwrap_or_else(|| stem.to_owned())
}

/// The index of a person, added if missing. A bisidder gets no role: the adviser says what they are to the child.
fn person(case: &mut Value, id: &str, role: Option<&str>) -> usize {
    let Some(people) = list(case, "people") else { return 0 };
    people
        .iter()
        .position(|person| person["id"].as_str() == Some(id))
        .unwrap_or_else(|| {
            let mut person = json!({"id": id});
            if let Some(role) = role {
                person["role"] = role.into();
            }
            people.push(person);
            people.len() - 1
        })
}
