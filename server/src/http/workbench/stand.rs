//! A planned talk that lies before the document's date, as in an old case file: the page says so, and one press moves
//! the talk or shows the paper as of the day before it. In a stored case the page leads to where a talk that has begun is
//! written down, or moved.

use super::sent::Sent;
use crate::clock;
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::workbench::Behind;
use content::ContentError;
use domain::agenda::working_days_after;
use domain::case::{Meeting, MeetingState};
use domain::checklist;
use domain::event::CaseState;
use jiff::civil::Date;

/// The name of the two buttons.
const NAME: &str = "stand";

/// The day of a talk that lies behind, and the day it would be moved to.
pub fn behind(app: &AppState, sent: &Sent) -> Option<Behind> {
    let (talk, on) = talk(sent)?;
    let clock = Clock::at(app, clock::now()).ok()?;
    let of = |day: Date| {
        let name = clock.day_in_full(day);
        let mut letters = name.chars();
        let first = letters.next().map(|first| first.to_lowercase().to_string());
        first.unwrap_or_default() + letters.as_str()
    };
    Some(Behind::OfFile {
        day: of(talk),
        to: of(next(on)?),
    })
}

/// The latest talk of a stored case that has begun and was not written down.
///
/// # Errors
/// No language has words for times.
pub fn unwritten(app: &AppState, context: &CaseContext, state: &CaseState) -> Result<Option<Behind>, ContentError> {
    let begun =
        |talk: &&Meeting| talk.state == Some(MeetingState::Planned) && checklist::has_begun(talk, context.moment());
    let latest = state
        .case
        .meetings
        .iter()
        .filter(begun)
        .max_by_key(|talk| talk.starts_at);
    let began = latest.and_then(|talk| Some((talk, talk.starts_at.or(talk.started_at)?)));
    let Some((talk, began)) = began else { return Ok(None) };
    Ok(Some(Behind::Unwritten {
        meeting: talk.id.to_string(),
        when: Clock::at(app, context.user.now)?.local(began.0),
    }))
}

/// What a form sent, changed as its button asked: the talk moved to the next working day at the same time, or the
/// document's date set to the day before the talk.
pub fn stood(mut pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    let Some(at) = pairs.iter().position(|(name, _)| name == NAME) else {
        return pairs;
    };
    let (_, how) = pairs.remove(at);
    let sent = Sent::form(&pairs);
    let Some((talk, on)) = talk(&sent) else { return pairs };
    let (name, day) = match how.as_str() {
        "move" => (format!("meetings[{}].starts_at#date", sent.meeting()), next(on)),
        "then" => ("on".to_owned(), talk.yesterday().ok()),
        _ => return pairs,
    };
    if let Some(day) = day {
        pairs.retain(|(known, _)| *known != name);
        pairs.push((name, day.to_string()));
    }
    pairs
}

/// The day of the form's talk and the document's date, if the talk is planned and lies before that date.
fn talk(sent: &Sent) -> Option<(Date, Date)> {
    let case = sent.case_json();
    let meeting = &case["meetings"][sent.meeting()];
    let starts = meeting["starts_at"]
        .as_str()
        .filter(|_| meeting["state"] == "planned")?;
    let day: Date = starts.split('T').next()?.parse().ok()?;
    let on = sent.choices().on.parse().unwrap_or(clock::today().0);
    (day < on).then_some((day, on))
}

/// The first working day after both today and the document's date.
fn next(on: Date) -> Option<Date> {
    working_days_after(on.max(clock::today().0), 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn sent(how: &str, day: &str, on: &str) -> Vec<(String, String)> {
        let starts = format!("{day}T13:15");
        let case = json!({"format": "case/1", "meetings": [{"id": "m", "state": "planned", "starts_at": starts}]});
        let pairs = [("base", case.to_string()), ("on", on.into()), (NAME, how.into())];
        stood(pairs.map(|(name, value)| (name.to_owned(), value)).into())
    }

    fn talk_of(pairs: &[(String, String)]) -> String {
        Sent::form(pairs).case_json()["meetings"][0]["starts_at"].to_string()
    }

    #[test]
    fn a_talk_that_lies_behind_is_moved_to_a_working_day_and_keeps_its_time() {
        let moved = talk_of(&sent("move", "2020-03-02", ""));
        let day: Date = moved[1..11].parse().unwrap();
        assert!(day > clock::today().0 && domain::agenda::is_working_day(day), "{moved}");
        assert!(moved.ends_with("T13:15\""), "{moved}");
    }

    #[test]
    fn a_paper_for_a_later_day_gets_a_talk_after_that_day() {
        assert_eq!(
            talk_of(&sent("move", "2099-03-02", "2099-06-05")),
            "\"2099-06-08T13:15\""
        );
    }

    #[test]
    fn the_paper_is_shown_as_it_stood_the_day_before() {
        let pairs = sent("then", "2020-03-02", "");
        assert!(pairs.contains(&("on".into(), "2020-03-01".into())), "{pairs:?}");
        assert_eq!(talk_of(&pairs), "\"2020-03-02T13:15\"");
    }

    #[test]
    fn a_talk_that_lies_ahead_is_left_where_it_is() {
        for how in ["move", "then", "sideways"] {
            assert_eq!(talk_of(&sent(how, "2020-03-02", "2020-03-02")), "\"2020-03-02T13:15\"");
        }
    }
}
