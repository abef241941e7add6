//! The coordinator's page: what nobody has, what is due, and who has what.

use super::staff::{After, answer, name_of, shell};
use super::today::due;
use super::words_of_time::Clock;
use super::{Fault, House};
use crate::doors::seat::Seat;
use app::pages::team::{CaseLine, Team, team};
use app::pages::today::Row;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::agenda::DueClass;
use jiff::{SignedDuration, Timestamp};
use store::{CaseRow, OfCases, Span};

/// How far back: what was due stays until it is settled.
const BACK: SignedDuration = SignedDuration::from_hours(24 * 365);
/// How far ahead.
const AHEAD: SignedDuration = SignedDuration::from_hours(24 * 7);
/// Rows of one list.
const ROWS: u16 = 100;

/// The page.
pub async fn show(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Query(after): Query<After>,
) -> Response {
    match look(&house, &seat, &after).await {
        Ok(model) => answer(|nonce| team(&house.out, nonce, model)),
        Err(fault) => fault.page(&house),
    }
}

async fn look(house: &House, seat: &Seat, after: &After) -> Result<Team, Fault> {
    let municipality = seat.account().municipality.clone();
    let unassigned = OfCases::Unassigned(municipality.clone());
    let all = OfCases::Municipality(municipality);
    let unassigned = house.store.cases(&unassigned, true, None, ROWS).await?;
    let cases = house.store.cases(&all, true, after.seek().as_ref(), ROWS).await?;
    let more = (cases.len() == usize::from(ROWS))
        .then(|| cases.last().map(|row| After::link("/team", &row.seek())))
        .flatten();
    Ok(Team {
        shell: shell(house, seat, "team").await?,
        questions: rows(house, seat, DueClass::Questions).await?,
        deadlines: rows(house, seat, DueClass::Deadlines).await?,
        promises: rows(house, seat, DueClass::Promises).await?,
        waiting: rows(house, seat, DueClass::Waiting).await?,
        unassigned: lines(house, seat, unassigned).await?,
        cases: lines(house, seat, cases).await?,
        more,
    })
}

async fn rows(house: &House, seat: &Seat, class: DueClass) -> Result<Vec<Row>, Fault> {
    let span = Span {
        from: seat.now.checked_sub(BACK).unwrap_or(Timestamp::MIN),
        to: seat.now.checked_add(AHEAD).unwrap_or(Timestamp::MAX),
    };
    let municipality = &seat.account().municipality;
    let found = house
        .store
        .agenda_of_team(municipality, class, span, None, ROWS)
        .await?;
    let mut rows = Vec::new();
    for row in found {
        let who = who(house, row.adviser.as_ref(), None).await?;
        let assign = format!("/case/{}/assign", row.case);
        let clock = Clock::at(house, seat.now)?;
        let mut row = due(house, &clock, seat.now, row);
        row.what = [row.what, who]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        // A coordinator sees that something is due, and who has it: not the case.
        row.href = assign;
        row.act = None;
        rows.push(row);
    }
    Ok(rows)
}

async fn who(
    house: &House,
    adviser: Option<&domain::event::UserId>,
    second: Option<&domain::event::UserId>,
) -> Result<String, Fault> {
    let mut names = Vec::new();
    for user in [adviser, second].into_iter().flatten() {
        names.push(name_of(house, user).await?);
    }
    Ok(names.join(", "))
}

async fn lines(house: &House, seat: &Seat, rows: Vec<CaseRow>) -> Result<Vec<CaseLine>, Fault> {
    let mut lines = Vec::new();
    for row in rows {
        let who = who(house, row.adviser.as_ref(), row.second.as_ref()).await?;
        let clock = Clock::at(house, seat.now)?;
        let number = row
            .label
            .reference
            .map(|number| house.out.say("child-reference", &[("number", &number)]));
        let changed = house
            .out
            .say("team-changed", &[("when", &clock.moment(row.changed_at))]);
        lines.push(CaseLine {
            case: row.case.to_string(),
            child: row.label.first_name.unwrap_or_default(),
            about: [number, Some(changed)]
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
