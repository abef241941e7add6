//! When an adviser is away, and which colleague looks meanwhile at what children write.

use super::fields::Fields;
use super::staff::{Said, answer, name_of, shell};
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::clock::{begins, here};
use crate::error::HttpError;
use crate::service::assign::may_have_cases;
use crate::state::AppState;
use app::pages::away::{Away as Model, away as page};
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::Day;
use domain::event::UserId;
use jiff::{SignedDuration, ToSpan};
use store::{Act, AuditEntry, Away, Outcome};

/// The page.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let me = user.account();
    let kept = app.store.away_of(&me.id).await?.filter(|away| away.until > user.now);
    let name = match &kept {
        Some(away) => name_of(&app, &away.backup).await?,
        None => String::new(),
    };
    let colleagues = app.store.accounts_of(&me.municipality).await?;
    let shell = shell(&app, &user, "me").await?;
    let clock = Clock::at(&app, user.now)?;
    let days = kept.as_ref().map(|away| (here(away.since).date(), last_day(away)));
    let model = Model {
        shell,
        now: days.map(|(since, until)| {
            let (since, until) = (clock.day(since), clock.day(until));
            let args = [("since", since.as_str()), ("until", &until), ("who", &name)];
            app.out.say("away-kept-now", &args)
        }),
        since: days.map(|(since, _)| since.to_string()).unwrap_or_default(),
        until: days.map(|(_, until)| until.to_string()).unwrap_or_default(),
        backup: kept.map(|away| away.backup.to_string()).unwrap_or_default(),
        colleagues: colleagues
            .into_iter()
            .filter(|(account, _)| may_have_cases(account) && account.id != me.id)
            .map(|(account, profile)| (account.id.to_string(), profile.name))
            .collect(),
        done: match said.done.as_str() {
            "kept" => Some("away-done"),
            "back" => Some("away-done-back"),
            _ => None,
        },
        refused: match said.done.as_str() {
            "days" => Some("away-refused-days"),
            "who" => Some("away-refused-who"),
            _ => None,
        },
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

/// The last day on which somebody is away.
fn last_day(away: &Away) -> jiff::civil::Date {
    let last = away
        .until
        .checked_sub(SignedDuration::from_secs(1))
        .unwrap_or(away.until);
    here(last).date()
}

/// Keeps the days and the colleague.
pub async fn save(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let day = |name: &str| fields.text(name).and_then(Day::parse);
    let (Some(since), Some(until)) = (day("since"), day("until")) else {
        return Ok(back_to("days"));
    };
    let after = until.0.checked_add(1.day()).ok();
    let (Some(since), Some(until)) = (begins(since.0), after.and_then(begins)) else {
        return Ok(back_to("days"));
    };
    if until <= since || until <= user.now {
        return Ok(back_to("days"));
    }
    let away = Away {
        account: user.account().id.clone(),
        backup: UserId::from(fields.text("backup").unwrap_or_default()),
        since,
        until,
    };
    let kept = app.store.go_away(&away, &line(&user, "away")).await?;
    Ok(back_to(if kept { "kept" } else { "who" }))
}

/// Takes it back.
pub async fn back(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    app.store.come_back(&user.account().id, &line(&user, "back")).await?;
    Ok(back_to("back"))
}

fn back_to(done: &str) -> Response {
    Redirect::to(&format!("/me/away?done={done}")).into_response()
}

fn line(user: &CurrentUser, what: &str) -> AuditEntry {
    AuditEntry {
        what: Some(format!("{}:{what}", user.account().id)),
        ..user.entry(Act::AccountChanged, None, Outcome::Done)
    }
}
