//! "Mine børn": every child of the signed-in adviser, found by a few letters of the name, the case number or the school. What
//! is searched for is posted, so that no address holds a name.

use super::fields::Fields;
use super::same_day::SameDays;
use super::staff::{After, answer, shell};
use super::today::{due, still_holds};
use super::words_of_child::age_and_number;
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::state::AppState;
use app::pages::children::{Children, Line, Shown, children};
use app::pages::today::Row;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::event::CaseId;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use store::{CaseRow, OfCases, Span};

/// How far back unsettled items count: a year.
const BACK: SignedDuration = SignedDuration::from_hours(24 * 365);
/// How far ahead a child's next thing is looked for: a year.
const AHEAD: SignedDuration = SignedDuration::from_hours(24 * 365);
/// What counts as soon: two weeks.
const SOON: SignedDuration = SignedDuration::from_hours(24 * 14);
/// Rows of one page.
const ROWS: u16 = 500;

/// Every child.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Query(after): Query<After>,
) -> Result<Response, HttpError> {
    page(&app, &user, &after, "", Shown::All).await
}

/// The children that a few letters find, and of those the ones that were asked for.
pub async fn find(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let shown = fields.text("shown").and_then(Shown::named).unwrap_or_default();
    let words = fields.text("words").unwrap_or_default();
    page(&app, &user, &After::default(), words, shown).await
}

async fn page(
    app: &AppState,
    user: &CurrentUser,
    after: &After,
    words: &str,
    shown: Shown,
) -> Result<Response, HttpError> {
    let me = &user.account().id;
    let of = OfCases::Adviser(me.clone());
    let mut rows = app.store.cases(&of, me, true, after.seek().as_ref(), ROWS).await?;
    let more = (rows.len() == usize::from(ROWS))
        .then(|| rows.last().map(|row| After::link("/children", &row.seek())))
        .flatten();
    let next = next(app, user).await?;
    let practised = app.store.practice_of(me).await?;
    let clock = Clock::at(app, user.now)?;
    let soon = user.now.checked_add(SOON).unwrap_or(Timestamp::MAX);
    let wanted: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    rows.sort_by_cached_key(|row| row.label.sorts_by());
    let lines = rows
        .into_iter()
        .filter(|row| row.label.is_found_by(&wanted))
        .filter(|row| match shown {
            Shown::All => true,
            Shown::Due => next.get(&row.case).is_some_and(|(at, _)| *at < soon),
            Shown::WithoutMeeting => row.label.talks.is_empty(),
        })
        .map(|row| Line {
            practice: practised.as_ref() == Some(&row.case),
            ..line(app, &clock, row, &next)
        })
        .collect();
    let model = Children {
        shell: shell(app, user, "children").await?,
        words: words.to_owned(),
        shown,
        lines,
        more,
    };
    Ok(answer(|nonce| children(&app.out, nonce, model)))
}

/// What is due next of each child: when, and as Today says it.
async fn next(app: &AppState, user: &CurrentUser) -> Result<BTreeMap<CaseId, (Timestamp, Row)>, HttpError> {
    let span = Span {
        from: user.now.checked_sub(BACK).unwrap_or(Timestamp::MIN),
        to: user.now.checked_add(AHEAD).unwrap_or(Timestamp::MAX),
    };
    let rows = app.store.agenda_of(&user.account().id, span, None, ROWS).await?;
    let clock = Clock::at(app, user.now)?;
    let same_days = SameDays::of(app, &user.account().id, &rows).await?;
    let mut next = BTreeMap::new();
    for row in rows.into_iter().filter(|row| still_holds(row, user.now)) {
        let (case, at) = (row.case.clone(), row.at);
        next.entry(case).or_insert_with(|| {
            let same_day = same_days.said(app, &clock, &row);
            let row = due(app, &clock, user.now, row);
            (at, Row { same_day, ..row })
        });
    }
    Ok(next)
}

fn line(app: &AppState, clock: &Clock<'_>, row: CaseRow, next: &BTreeMap<CaseId, (Timestamp, Row)>) -> Line {
    let say = |key: &str, args: &[(&str, &str)]| app.out.say(key, args);
    let label = row.label;
    let found_by = label.found_by().collect::<Vec<_>>().join("\n");
    let [age, number] = age_and_number(app, clock, label.birth_date, label.reference.as_deref());
    let about: Vec<String> = [age, number, label.school].into_iter().flatten().collect();
    let without = label.talks.is_empty().then(|| say("children-without-meeting", &[]));
    let next = next.get(&row.case).map(|(_, due)| due);
    Line {
        case: row.case.to_string(),
        child: label.first_name.unwrap_or_default(),
        about: about.join(" · "),
        found_by,
        when: next.map(|due| due.when.clone()).unwrap_or_default(),
        late: next.is_some_and(|due| due.late),
        what: next.map(|due| due.what.clone()).unwrap_or_default(),
        same_day: next.and_then(|due| due.same_day.clone()),
        without,
        practice: false,
        glass: row.glass_broken,
    }
}
