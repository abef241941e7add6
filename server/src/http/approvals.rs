//! What takes two people, for administrators and coordinators: the list, and what is settled.

use super::case::words::name;
use super::staff::{Said, answer, name_of, shell};
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::clock::here;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::approval::{line, not_theirs};
use crate::service::dangerous;
use crate::state::AppState;
use app::pages::approvals::{Approvals, Settled, Waiting, approvals};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::UserId;
use store::{Account, Approval, Asked, AuditEntry, IntegrationStands, Outcome, Role, Settling};

/// The page.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let done = match said.done.as_str() {
        "yes" => Some("approvals-done-yes"),
        "no" => Some("approvals-done-no"),
        "back" => Some("approvals-done-back"),
        _ => None,
    };
    page(&app, &user, done, None).await
}

async fn page(
    app: &AppState,
    user: &CurrentUser,
    done: Option<&'static str>,
    refused: Option<&'static str>,
) -> Result<Response, HttpError> {
    let all = app.store.approvals_of(&user.account().municipality, user.now).await?;
    let clock = Clock::at(app, user.now)?;
    let (mut waiting, mut settled) = (erasures(app, user, &clock).await?, Vec::new());
    waiting.extend(systems(app, user, &clock).await?);
    for one in all {
        let (what, by) = (words(app, &one).await?, whole_name(app, &one.by).await?);
        let asked = clock.moment(one.asked_at);
        match &one.settled {
            None => waiting.push(Waiting {
                about: about(app, &clock, &one).await?,
                what,
                asked: app.out.say(
                    "approvals-asked",
                    &[("who", &by), ("when", &asked), ("until", &clock.until(one.until))],
                ),
                not_yours: not_theirs(user, &one),
                own: one.by == user.account().id,
                at: format!("/approvals/{}", one.id),
                elsewhere: None,
            }),
            Some((who, when, approved)) => {
                let key = if *approved {
                    "approvals-approved"
                } else {
                    "approvals-turned-down"
                };
                let (who, when) = (name_of(app, who).await?, clock.moment(*when));
                settled.push(Settled {
                    what,
                    how: app.out.say(key, &[("by", &by), ("who", &who), ("when", &when)]),
                });
            }
        }
    }
    let model = Approvals {
        shell: shell(app, user, "approvals").await?,
        waiting,
        settled,
        done,
        refused,
    };
    let response = answer(|nonce| approvals(&app.out, nonce, model));
    Ok(match refused {
        None => response,
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, response).into_response(),
    })
}

/// Closed cases that somebody asked to have erased: a coordinator answers on the case's own page. An administrator sees
/// no case.
async fn erasures(app: &AppState, user: &CurrentUser, clock: &Clock<'_>) -> Result<Vec<Waiting>, HttpError> {
    if !user.has(Role::Coordinator) {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    let account = user.account();
    let waiting = app
        .store
        .erasures_of(&account.municipality, &account.id, user.now)
        .await?;
    for one in waiting {
        let child = name(&app.store.load(&one.case).await?.state.case);
        let by = whole_name(app, &one.by).await?;
        let (when, until) = (clock.moment(one.asked_at), clock.until(one.until));
        let own = one.by == user.account().id;
        rows.push(Waiting {
            what: app.out.say("approvals-erase", &[("child", &child)]),
            about: app.out.say("approvals-erase-ask", &[]),
            asked: app
                .out
                .say("approvals-asked", &[("who", &by), ("when", &when), ("until", &until)]),
            not_yours: own.then_some("approvals-own"),
            own,
            at: format!("/case/{}/erase", one.case),
            elsewhere: Some("approvals-look"),
        });
    }
    Ok(rows)
}

/// Systems of the municipality that somebody asked for: they are answered on their own page.
async fn systems(app: &AppState, user: &CurrentUser, clock: &Clock<'_>) -> Result<Vec<Waiting>, HttpError> {
    let mut rows = Vec::new();
    let all = app
        .store
        .integrations_of(&user.account().municipality, user.now)
        .await?;
    for one in all
        .iter()
        .filter(|one| one.stands(user.now) == IntegrationStands::Waits)
    {
        let by = whole_name(app, &one.by).await?;
        let (when, until) = (clock.moment(one.asked_at), clock.until(one.answer_until));
        let own = one.by == user.account().id;
        rows.push(Waiting {
            what: app.out.say("approvals-system", &[("name", &one.name)]),
            about: app.out.say("approvals-system-ask", &[]),
            asked: app
                .out
                .say("approvals-asked", &[("who", &by), ("when", &when), ("until", &until)]),
            not_yours: own.then_some("approvals-own"),
            own,
            at: "/integrations".into(),
            elsewhere: Some("approvals-look-system"),
        });
    }
    rows.extend(run(app, user, clock).await?);
    Ok(rows)
}

/// The list of cases that somebody asked to let go by the municipality's rule: a coordinator answers on its own page.
async fn run(app: &AppState, user: &CurrentUser, clock: &Clock<'_>) -> Result<Option<Waiting>, HttpError> {
    let account = user.account();
    let Some(run) = app.store.retention_run(&account.municipality, user.now).await? else {
        return Ok(None);
    };
    let by = whole_name(app, &run.by).await?;
    let (when, until) = (clock.moment(run.asked_at), clock.until(run.until));
    let own = run.by == account.id;
    Ok(Some(Waiting {
        what: app.out.say("approvals-retention", &[]),
        about: app.out.say("approvals-erase-ask", &[]),
        asked: app
            .out
            .say("approvals-asked", &[("who", &by), ("when", &when), ("until", &until)]),
        not_yours: own.then_some("approvals-own"),
        own,
        at: "/team/retention".into(),
        elsewhere: Some("approvals-look-list"),
    }))
}

/// What is asked for, as a sentence.
async fn words(app: &AppState, one: &Approval) -> Result<String, HttpError> {
    let account = name_of(app, &one.account).await?;
    Ok(match one.asked {
        Asked::Roles(roles) => {
            let names: Vec<String> = roles
                .iter()
                .map(|role: Role| app.out.say(&format!("approvals-role-{}", role.as_str()), &[]))
                .collect();
            let and = app.out.say("approvals-and", &[]);
            let roles = match names.split_last() {
                Some((last, before)) if !before.is_empty() => format!("{}{and}{last}", before.join(", ")),
                _ => names.concat(),
            };
            app.out
                .say("approvals-roles", &[("account", &account), ("roles", &roles)])
        }
        Asked::Password => app.out.say("approvals-password", &[("account", &account)]),
        Asked::Factor => app.out.say("approvals-factor", &[("account", &account)]),
        Asked::Open => app.out.say("approvals-open", &[("account", &account)]),
    })
}

/// Somebody's name with the name they sign in with: the first they choose themselves, the second is theirs alone.
async fn whole_name(app: &AppState, user: &UserId) -> Result<String, HttpError> {
    let shown = name_of(app, user).await?;
    let account = app.store.account(user).await?;
    Ok(account.map_or(shown.clone(), |account| format!("{shown} ({})", account.name)))
}

/// What tells the account from any other of the same name: the name to sign in with, since when, the roles it has, and
/// whether its holder has a password of their own.
async fn about(app: &AppState, clock: &Clock<'_>, one: &Approval) -> Result<String, HttpError> {
    let Some(account) = app.store.account(&one.account).await? else {
        return Ok(String::new());
    };
    let roles: Vec<String> = account
        .roles
        .iter()
        .map(|role| app.out.say(&format!("approvals-role-{}", role.as_str()), &[]))
        .collect();
    let roles = if roles.is_empty() {
        app.out.say("approvals-no-role", &[])
    } else {
        roles.join(", ")
    };
    let day = clock.day(here(account.created_at).date());
    let words = app.out.say(
        "approvals-account",
        &[("name", &account.name), ("day", &day), ("roles", &roles)],
    );
    let given = account.given_at.is_some().then(|| app.out.say("approvals-given", &[]));
    Ok([Some(words), given].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// What waits under an id, in the user's own municipality, with its account.
async fn mine(app: &AppState, user: &CurrentUser, id: &str) -> Result<Option<(Approval, Account)>, HttpError> {
    let all = app.store.approvals_of(&user.account().municipality, user.now).await?;
    let Some(waiting) = all.into_iter().find(|one| one.id == id && one.settled.is_none()) else {
        return Ok(None);
    };
    let account = app.store.account(&waiting.account).await?;
    Ok(account.map(|account| (waiting, account)))
}

/// Says yes or no.
pub async fn settle(
    State(app): State<AppState>,
    user: CurrentUser,
    fresh: Fresh,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let (approves, how, to) = match fields.text("verdict") {
        Some("yes") => (true, "approved", "yes"),
        Some("no") => (false, "turned-down", "no"),
        _ => return Err(HttpError::Form),
    };
    let Some((waiting, account)) = mine(&app, &user, &id).await? else {
        return page(&app, &user, None, Some("approvals-gone")).await;
    };
    let line = line(&user, &account, how, waiting.asked);
    let refused = match dangerous::settle(&app, &fresh, &user, &id, approves, &line).await? {
        Settling::Done(_) => return Ok(Redirect::to(&format!("/approvals?done={to}")).into_response()),
        Settling::Gone => "approvals-gone",
        Settling::Own => "approvals-own",
        Settling::Changed => "approvals-changed",
    };
    let line = AuditEntry {
        outcome: Outcome::Refused,
        ..line
    };
    app.store.audit(line).await?;
    page(&app, &user, None, Some(refused)).await
}

/// Takes back what one asked for.
pub async fn take_back(
    State(app): State<AppState>,
    user: CurrentUser,
    Path(id): Path<String>,
) -> Result<Response, HttpError> {
    let Some((waiting, account)) = mine(&app, &user, &id).await? else {
        return page(&app, &user, None, Some("approvals-gone")).await;
    };
    let line = line(&user, &account, "taken-back", waiting.asked);
    match app.store.take_back_approval(&id, &user.account().id, &line).await? {
        true => Ok(Redirect::to("/approvals?done=back").into_response()),
        false => page(&app, &user, None, Some("approvals-gone")).await,
    }
}
