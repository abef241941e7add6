//! "Ugen": an adviser's talks of a week by day, and the file for a calendar of their own.

use super::staff::{answer, as_written, shell};
use super::words_of_child::age_and_number;
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::clock::here;
use crate::error::HttpError;
use crate::service::week::{entries, of_week};
use crate::state::AppState;
use app::pages::week::{Day, Talk, Week as Model, week as page};
use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use domain::agenda::Week;
use domain::calendar::calendar;
use jiff::civil::Date;
use serde::Deserialize;
use store::AgendaRow;

/// The query.
#[derive(Debug, Default, Deserialize)]
pub struct WeekQuery {
    /// A day of the week that is asked for; this week where it is none.
    #[serde(default)]
    day: String,
}

/// The page.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Query(query): Query<WeekQuery>,
) -> Result<Response, HttpError> {
    let today = here(user.now).date();
    let asked = query.day.parse::<Date>().ok().and_then(Week::of);
    let week = asked.or_else(|| Week::of(today)).ok_or(HttpError::Ours)?;
    let rows = of_week(&app, &user, week).await?;
    let clock = Clock::at(&app, user.now)?;
    let link = |week: Week| format!("/children/week?day={}", week.monday());
    let on = |day: Date| rows.iter().filter(move |row| here(row.at).date() == day);
    let days = week.days().enumerate().map(|(number, day)| Day {
        title: clock.day_in_full(day),
        today: day == today,
        // Saturday and Sunday stand there when something is on them.
        weekend: number >= 5,
        talks: on(day).map(|row| talk(&app, &clock, row)).collect(),
    });
    let model = Model {
        days: days.collect(),
        number: week.number().to_string(),
        before: week.before().map(link),
        after: week.after().map(link),
        this: Week::of(today) == Some(week),
        shell: shell(&app, &user, "children").await?,
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

fn talk(app: &AppState, clock: &Clock<'_>, row: &AgendaRow) -> Talk {
    let case = format!("/case/{}", row.case);
    let known = row.label.talks.iter().find(|talk| talk.meeting.as_str() == row.what);
    let [age, _] = age_and_number(app, clock, row.label.birth_date, None);
    Talk {
        time: clock.clock(row.at),
        child: row.label.first_name.clone().unwrap_or_default(),
        age: age.unwrap_or_default(),
        place: known
            .and_then(|talk| as_written(app, talk.place.as_deref()?))
            .unwrap_or_default(),
        to: match known.filter(|talk| !talk.meeting.as_str().is_empty()) {
            Some(talk) => format!("{case}/talk/{}", talk.meeting),
            None => case,
        },
        glass: row.glass_broken,
    }
}

/// The file for a calendar. Without a talk there is none to make, and the page says so.
pub async fn file(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let entries = entries(&app, &user).await?;
    if entries.is_empty() {
        return Ok(Redirect::to("/children/week").into_response());
    }
    let file = calendar(&app.out.say("calendar-entry", &[]), &entries, user.now);
    let head = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"aftaler.ics\""),
    ];
    Ok((head, file).into_response())
}
