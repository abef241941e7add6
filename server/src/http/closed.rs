//! Closed cases: an adviser's own, or a coordinator's whole municipality.

use super::staff::{After, Said, answer, name_of, shell};
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::state::AppState;
use app::pages::closed::{Closed, ClosedLine, closed};
use axum::extract::{Query, State};
use axum::response::Response;
use store::{CaseRow, OfCases, Role};

/// Rows of one page.
const ROWS: u16 = 100;

/// The page.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Query(after): Query<After>,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let coordinates = user.has(Role::Coordinator);
    let account = user.account();
    let of = if coordinates {
        OfCases::Municipality(account.municipality.clone())
    } else {
        OfCases::Adviser(account.id.clone())
    };
    let rows = app
        .store
        .cases(&of, &account.id, false, after.seek().as_ref(), ROWS)
        .await?;
    let more = (rows.len() == usize::from(ROWS))
        .then(|| rows.last().map(|row| After::link("/closed", &row.seek())))
        .flatten();
    let practised = app.store.practice_of(&account.id).await?;
    let waiting = app
        .store
        .erasures_of(&account.municipality, &account.id, user.now)
        .await?;
    let mut lines = Vec::with_capacity(rows.len());
    // A practice case is removed from its own pages.
    for row in rows.into_iter().filter(|row| practised.as_ref() != Some(&row.case)) {
        let waits = waiting.iter().any(|one| one.case == row.case);
        lines.push(line(&app, &user, row, waits).await?);
    }
    let model = Closed {
        shell: shell(&app, &user, if coordinates { "team" } else { "today" }).await?,
        back: if coordinates { "/team" } else { "/today" },
        lines,
        more,
        done: match said.done.as_str() {
            "erased" => Some("closed-done-erased"),
            "kept" => Some("closed-done-kept"),
            _ => None,
        },
    };
    Ok(answer(|nonce| closed(&app.out, nonce, model)))
}

async fn line(app: &AppState, user: &CurrentUser, row: CaseRow, waits: bool) -> Result<ClosedLine, HttpError> {
    let number = row
        .label
        .reference
        .map(|number| app.out.say("child-reference", &[("number", &number)]));
    let clock = Clock::at(app, user.now)?;
    let changed = app.out.say("team-changed", &[("when", &clock.moment(row.changed_at))]);
    let who = match &row.adviser {
        Some(adviser) => name_of(app, adviser).await?,
        None => String::new(),
    };
    Ok(ClosedLine {
        case: row.case.to_string(),
        child: row.label.first_name.unwrap_or_default(),
        about: number.into_iter().chain([changed]).collect::<Vec<_>>().join(" · "),
        who,
        opens: [&row.adviser, &row.second].contains(&&Some(user.account().id.clone())),
        waits,
    })
}
