//! The coordinator's page: unassigned cases, what is due, and who has which case; and all that is due, page by page.

use super::staff::{After, answer, name_of, shell};
use super::today::{due, in_order, still_holds};
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::clock::here;
use crate::error::HttpError;
use crate::service::approval;
use crate::service::assign::may_have_cases;
use crate::service::filing;
use crate::state::AppState;
use app::pages::team::{CaseLine, Load, Team, team};
use app::pages::team_due::{LISTS, TeamDue, team_due};
use app::pages::today::Row;
use axum::extract::{Path, Query, State};
use axum::response::{Redirect, Response};
use domain::agenda::{DueClass, danish_order};
use domain::event::CaseId;
use domain::same_child::{InCommon, KnownBy};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use store::{AgendaRow, CaseRow, OfCases, Span};

/// How far back unsettled items are listed: a year.
const BACK: SignedDuration = SignedDuration::from_hours(24 * 365);
/// How far ahead items are listed: a week.
const AHEAD: SignedDuration = SignedDuration::from_hours(24 * 7);
/// Rows of one list.
const ROWS: u16 = 100;

/// The page.
pub async fn show(
    State(app): State<AppState>,
    current_user: CurrentUser,
    Query(after): Query<After>,
) -> Result<Response, HttpError> {
    let model = look(&app, &current_user, &after).await?;
    Ok(answer(|nonce| team(&app.out, nonce, model)))
}

async fn look(app: &AppState, current_user: &CurrentUser, after: &After) -> Result<Team, HttpError> {
    let municipality = current_user.account().municipality.clone();
    let unassigned = OfCases::Unassigned(municipality.clone());
    let all = OfCases::Municipality(municipality);
    let reader = &current_user.account().id;
    let unassigned = app.store.cases(&unassigned, reader, true, None, ROWS).await?;
    let cases = app.store.cases(&all, reader, true, after.seek().as_ref(), ROWS).await?;
    let refused = app
        .store
        .refused_filings(&current_user.account().municipality, reader)
        .await?;
    let refused_cases = match refused.is_empty() {
        true => 0,
        false => {
            let municipality = &current_user.account().municipality;
            app.store.refused_cases(municipality, reader).await?
        }
    };
    let more = (cases.len() == usize::from(ROWS))
        .then(|| cases.last().map(|row| After::link("/team", &row.seek())))
        .flatten();
    Ok(Team {
        shell: shell(app, current_user, "team").await?,
        approvals: approval::count(app, current_user).await?,
        wordings: super::texts::waiting::count(app, current_user).await?,
        questions: rows(app, current_user, DueClass::Questions).await?,
        deadlines: rows(app, current_user, DueClass::Deadlines).await?,
        promises: rows(app, current_user, DueClass::Promises).await?,
        after_talks: rows(app, current_user, DueClass::AfterTalks).await?,
        waiting: rows(app, current_user, DueClass::Waiting).await?,
        loads: loads(app, current_user).await?,
        refused: lines(app, current_user, refused, "team-refused-when").await?,
        refused_cases,
        unassigned: lines(app, current_user, unassigned, "team-changed").await?,
        cases: lines(app, current_user, cases, "team-changed").await?,
        more,
    })
}

/// Sends again whatever the journal refused of the municipality.
pub async fn file_all_again(State(app): State<AppState>, current_user: CurrentUser) -> Result<Redirect, HttpError> {
    filing::all_again(&app, &current_user).await?;
    Ok(Redirect::to("/team"))
}

/// All of one kind, however long ago and however far ahead.
pub async fn all(
    State(app): State<AppState>,
    current_user: CurrentUser,
    Path(of): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, HttpError> {
    let of = LISTS
        .into_iter()
        .find(|known| *known == of)
        .ok_or(HttpError::NotFound)?;
    let span = Span {
        from: Timestamp::MIN,
        to: Timestamp::MAX,
    };
    let account = current_user.account();
    let found = app
        .store
        .agenda_of_team(
            &account.municipality,
            &account.id,
            class(of),
            span,
            after.seek().as_ref(),
            ROWS,
        )
        .await?;
    let more = (found.len() == usize::from(ROWS))
        .then(|| {
            found
                .last()
                .map(|row| After::link(&format!("/team/due/{of}"), &row.seek()))
        })
        .flatten();
    let model = TeamDue {
        shell: shell(&app, &current_user, "team").await?,
        of,
        rows: said(&app, &current_user, found).await?,
        more,
    };
    Ok(answer(|nonce| team_due(&app.out, nonce, model)))
}

/// The class of a list of [`LISTS`].
fn class(of: &str) -> DueClass {
    match of {
        "questions" => DueClass::Questions,
        "promises" => DueClass::Promises,
        "after-talks" => DueClass::AfterTalks,
        "waiting" => DueClass::Waiting,
        _ => DueClass::Deadlines,
    }
}

/// What is due of one class in the week ahead, and what was not settled in the year behind.
async fn rows(app: &AppState, current_user: &CurrentUser, class: DueClass) -> Result<Vec<Row>, HttpError> {
    let span = Span {
        from: current_user.now.checked_sub(BACK).unwrap_or(Timestamp::MIN),
        to: current_user.now.checked_add(AHEAD).unwrap_or(Timestamp::MAX),
    };
    let account = current_user.account();
    let found = app
        .store
        .agenda_of_team(&account.municipality, &account.id, class, span, None, ROWS)
        .await?;
    said(app, current_user, found).await
}

/// Rows in words, with whose they are.
async fn said(app: &AppState, current_user: &CurrentUser, mut found: Vec<AgendaRow>) -> Result<Vec<Row>, HttpError> {
    found.retain(|row| still_holds(row, current_user.now));
    in_order(&mut found);
    let mut rows = Vec::new();
    for row in found {
        let who = who(app, row.adviser.as_ref(), None).await?;
        let assign = format!("/case/{}/assign", row.case);
        let clock = Clock::at(app, current_user.now)?;
        let mut row = due(app, &clock, current_user.now, row);
        row.what = [row.what, who]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        // A coordinator sees that something is due and who has it, but not the case.
        row.href = assign;
        row.act = None;
        row.age = String::new();
        rows.push(row);
    }
    Ok(rows)
}

/// How much each colleague who may have cases has, by name.
async fn loads(app: &AppState, current_user: &CurrentUser) -> Result<Vec<Load>, HttpError> {
    let span = Span {
        from: current_user.now,
        to: current_user.now.checked_add(AHEAD).unwrap_or(Timestamp::MAX),
    };
    let accounts = app.store.accounts_of(&current_user.account().municipality).await?;
    let mut loads = Vec::new();
    for (account, profile) in accounts.iter().filter(|(account, _)| may_have_cases(account)) {
        let load = app.store.load_of(&account.id, &current_user.account().id, span).await?;
        loads.push(Load {
            who: profile.name.clone(),
            cases: load.cases,
            talks: load.talks,
            deadlines: load.deadlines,
        });
    }
    loads.sort_by_key(|load| danish_order(&load.who));
    Ok(loads)
}

async fn who(
    app: &AppState,
    adviser: Option<&domain::event::UserId>,
    second: Option<&domain::event::UserId>,
) -> Result<String, HttpError> {
    let mut names = Vec::new();
    for user in [adviser, second].into_iter().flatten() {
        names.push(name_of(app, user).await?);
    }
    Ok(names.join(", "))
}

/// Cases as lines, by the child's name: a page holds those that changed last, and a name is found by the eye. `key`: the
/// sentence that says when.
async fn lines(
    app: &AppState,
    current_user: &CurrentUser,
    mut rows: Vec<CaseRow>,
    key: &str,
) -> Result<Vec<CaseLine>, HttpError> {
    rows.sort_by_cached_key(|row| (row.label.sorts_by(), row.label.reference.clone()));
    let twice = twice(&rows, here(current_user.now).date());
    let mut lines = Vec::new();
    for row in rows {
        let same = twice.contains(&row.case).then(|| app.out.say("team-same-child", &[]));
        let who = who(app, row.adviser.as_ref(), row.second.as_ref()).await?;
        let clock = Clock::at(app, current_user.now)?;
        let number = row
            .label
            .reference
            .map(|number| app.out.say("child-reference", &[("number", &number)]));
        let changed = app.out.say(key, &[("when", &clock.moment(row.changed_at))]);
        lines.push(CaseLine {
            case: row.case.to_string(),
            child: row.label.first_name.unwrap_or_default(),
            about: [number, same, Some(changed)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
            who,
            glass: row.glass_broken,
        });
    }
    Ok(lines)
}

/// The cases of a list that may be of the same child as another one in it: by name and birth date, or by case number. An age alone
/// would name too many in a whole municipality.
fn twice(rows: &[CaseRow], today: Date) -> BTreeSet<CaseId> {
    let known: Vec<KnownBy> = rows.iter().map(|row| KnownBy::of_label(&row.label)).collect();
    let is_there = |nth: usize| {
        let mut others = known.iter().enumerate().filter(|(other, _)| *other != nth);
        others.any(|(_, other)| {
            known[nth]
                .in_common(other, today)
                .is_some_and(|common| common != InCommon::Age)
        })
    };
    let twice = rows.iter().enumerate().filter(|(nth, _)| is_there(*nth));
    twice.map(|(_, row)| row.case.clone()).collect()
}
