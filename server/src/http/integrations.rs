//! A municipality's own systems, for those who look after its accounts: an administrator asks for one, a coordinator or
//! another administrator says yes, and either of them closes it (decision 0061).
//!
//! A token is made here and shown once, on the answering page. No address, log or database holds it.

use super::extract::PageForm;
use super::fields::Fields;
use super::staff::{Said, answer, name_of, shell};
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::clock::{begins, here};
use crate::error::HttpError;
use crate::service::dangerous;
use crate::state::AppState;
use app::pages::integrations::{Acts, DAYS, Integrations, NewKey, NewOne, Row, integration_key, integrations};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::Day;
use domain::event::UserId;
use jiff::{SignedDuration, Timestamp};
use store::{
    Integration, IntegrationScope, IntegrationScopes, IntegrationSettled, IntegrationStands, IntegrationToken,
    NewIntegration, ReceiptsBack, Role,
};

/// The longest name of a system, in characters.
const LONGEST_NAME: usize = 80;

/// The page.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let done = match said.done.as_str() {
        "yes" => Some("integration-done-yes"),
        "no" => Some("approvals-done-no"),
        "closed" => Some("integration-done-closed"),
        "receipts" => Some("integration-done-receipts"),
        _ => None,
    };
    page(&app, &user, done, None, fresh_form()).await
}

/// A form in which nothing was typed: nothing is ticked, and the key is good for the shortest time.
fn fresh_form() -> NewOne {
    NewOne {
        scopes: ticked(&[]),
        days: DAYS[0].into(),
        ..NewOne::default()
    }
}

async fn page(
    app: &AppState,
    user: &CurrentUser,
    done: Option<&'static str>,
    refused: Option<&'static str>,
    form: NewOne,
) -> Result<Response, HttpError> {
    let all = app
        .store
        .integrations_of(&user.account().municipality, user.now)
        .await?;
    let clock = Clock::at(app, user.now)?;
    let (mut live, mut ended) = (Vec::new(), Vec::new());
    for one in &all {
        let row = row(app, user, &clock, one).await?;
        match one.stands(user.now) {
            IntegrationStands::Waits | IntegrationStands::Open | IntegrationStands::NoToken => live.push(row),
            IntegrationStands::NotApproved | IntegrationStands::Expired | IntegrationStands::Revoked => ended.push(row),
        }
    }
    let wrong = refused.is_some() || !form.faults.is_empty();
    let admin = user.has(Role::Admin);
    let model = Integrations {
        shell: shell(app, user, if admin { "accounts" } else { "team" }).await?,
        back: if admin {
            ("/accounts", "accounts-back")
        } else {
            ("/team", "integrations-back")
        },
        live,
        ended,
        form: admin.then_some(form),
        done,
        refused,
    };
    let response = answer(|nonce| integrations(&app.out, nonce, model));
    Ok(if wrong {
        (StatusCode::UNPROCESSABLE_ENTITY, response).into_response()
    } else {
        response
    })
}

async fn row(app: &AppState, user: &CurrentUser, clock: &Clock<'_>, one: &Integration) -> Result<Row, HttpError> {
    let own = one.by == user.account().id;
    let stands = one.stands(user.now);
    Ok(Row {
        at: format!("/integrations/{}", one.id),
        name: one.name.clone(),
        scopes: one.scopes.iter().map(words_of).collect(),
        stands: sentence(app, clock, one, stands).await?,
        acts: match stands {
            IntegrationStands::Waits if own => Acts::TakeBack,
            IntegrationStands::Waits => Acts::Settle,
            IntegrationStands::Open | IntegrationStands::NoToken => Acts::Revoke,
            IntegrationStands::NotApproved | IntegrationStands::Expired | IntegrationStands::Revoked => Acts::None,
        },
        receipts: matches!(stands, IntegrationStands::Revoked | IntegrationStands::Expired)
            && one.settled.as_ref().is_some_and(|(_, _, approved)| *approved)
            && one.scopes.has(IntegrationScope::PapersReceipt),
        log: user.has(Role::Coordinator).then(|| format!("/log?who={}", one.id)),
    })
}

/// How an integration stands, as a sentence.
async fn sentence(
    app: &AppState,
    clock: &Clock<'_>,
    one: &Integration,
    stands: IntegrationStands,
) -> Result<String, HttpError> {
    let last = one.until.checked_sub(SignedDuration::from_secs(1)).unwrap_or(one.until);
    let day = clock.day(here(last).date());
    let nobody = (String::new(), String::new());
    let settled = match &one.settled {
        Some((who, when, _)) => (name_of(app, who).await?, clock.moment(*when)),
        None => nobody.clone(),
    };
    let (key, (who, when)) = match stands {
        IntegrationStands::Waits => {
            let by = (name_of(app, &one.by).await?, clock.moment(one.asked_at));
            let until = clock.until(one.answer_until);
            let args = [
                ("who", by.0.as_str()),
                ("when", by.1.as_str()),
                ("until", until.as_str()),
            ];
            let asked = app.out.say("approvals-asked", &args);
            return Ok(format!(
                "{asked} {}",
                app.out.say("integration-would-end", &[("day", &day)])
            ));
        }
        IntegrationStands::Open => ("integration-open", settled),
        IntegrationStands::NoToken => ("integration-no-token", nobody),
        IntegrationStands::Expired => ("integration-expired", nobody),
        IntegrationStands::NotApproved if one.settled.is_none() => ("integration-unanswered", nobody),
        IntegrationStands::NotApproved => ("integration-turned-down", settled),
        IntegrationStands::Revoked => {
            let revoked = match &one.revoked {
                Some((who, when)) => (name_of(app, who).await?, clock.moment(*when)),
                None => nobody,
            };
            ("integration-revoked", revoked)
        }
    };
    Ok(app.out.say(key, &[("who", &who), ("when", &when), ("day", &day)]))
}

/// Asks for an integration, and shows its token.
pub async fn make(
    State(app): State<AppState>,
    user: CurrentUser,
    fresh: Fresh,
    PageForm(pairs): PageForm<Vec<(String, String)>>,
) -> Result<Response, HttpError> {
    let field = |name: &str| {
        let found = pairs.iter().rev().find(|(known, _)| known == name);
        found.map_or("", |(_, text)| text.trim())
    };
    let scopes: Vec<IntegrationScope> = IntegrationScope::ALL
        .into_iter()
        .filter(|scope| {
            pairs
                .iter()
                .any(|(name, value)| name == "scope" && value == scope.as_str())
        })
        .collect();
    let (name, days) = (field("name"), field("days"));
    let mut faults = Vec::new();
    if name.is_empty() {
        faults.push(("name", "integration-fault-name"));
    } else if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        faults.push(("name", "integration-fault-name-long"));
    }
    if scopes.is_empty() {
        faults.push(("scopes", "integration-fault-scopes"));
    }
    let known = DAYS.iter().find(|known| **known == days).copied();
    let hours = known.and_then(|days| days.parse::<i64>().ok()).map(|days| days * 24);
    let Some(hours) = hours else {
        return Err(HttpError::Form);
    };
    let typed = NewOne {
        name: name.to_owned(),
        scopes: ticked(&scopes),
        days: days.to_owned(),
        faults,
    };
    if !typed.faults.is_empty() {
        return page(&app, &user, None, None, typed).await;
    }
    let asking = NewIntegration {
        id: store::new_user(),
        municipality: user.account().municipality.clone(),
        name: name.to_owned(),
        scopes: IntegrationScopes::of(&scopes),
        until: user
            .now
            .checked_add(SignedDuration::from_hours(hours))
            .unwrap_or(Timestamp::MAX),
        by: user.account().id.clone(),
        now: user.now,
    };
    let token = IntegrationToken::fresh();
    if !dangerous::ask_integration(&app, &fresh, &user, &asking, &token).await? {
        return page(&app, &user, None, Some("integration-too-many"), typed).await;
    }
    let model = NewKey {
        shell: shell(&app, &user, "").await?,
        name: asking.name,
        key: token.to_show(),
    };
    Ok(answer(|nonce| integration_key(&app.out, nonce, model)))
}

/// Says yes or no.
pub async fn settle(
    State(app): State<AppState>,
    user: CurrentUser,
    fresh: Fresh,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let (approves, to) = match fields.text("verdict") {
        Some("yes") => (true, "yes"),
        Some("no") => (false, "no"),
        _ => return Err(HttpError::Form),
    };
    let refused = match dangerous::settle_integration(&app, &fresh, &user, &UserId(id), approves).await? {
        IntegrationSettled::Done => return Ok(Redirect::to(&format!("/integrations?done={to}")).into_response()),
        IntegrationSettled::Gone => "approvals-gone",
        IntegrationSettled::Own => "approvals-own",
    };
    page(&app, &user, None, Some(refused), fresh_form()).await
}

/// Closes one, or takes back that it was asked for.
pub async fn revoke(
    State(app): State<AppState>,
    user: CurrentUser,
    fresh: Fresh,
    Path(id): Path<String>,
) -> Result<Response, HttpError> {
    if dangerous::revoke_integration(&app, &fresh, &user, &UserId(id)).await? {
        Ok(Redirect::to("/integrations?done=closed").into_response())
    } else {
        page(&app, &user, None, Some("integration-gone"), fresh_form()).await
    }
}

/// Takes back the receipts of one that is closed: all of them, or those from a day on.
pub async fn take_receipts_back(
    State(app): State<AppState>,
    user: CurrentUser,
    fresh: Fresh,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let since = match fields.text("since") {
        Some(typed) => Some(Day::parse(typed).and_then(|day| begins(day.0)).ok_or(HttpError::Form)?),
        None => None,
    };
    let refused = match dangerous::take_receipts_back(&app, &fresh, &user, &UserId(id), since).await? {
        ReceiptsBack::Taken(0) | ReceiptsBack::Gone => "integration-receipts-none",
        ReceiptsBack::Taken(_) => return Ok(Redirect::to("/integrations?done=receipts").into_response()),
        ReceiptsBack::Open => "integration-receipts-open",
    };
    page(&app, &user, None, Some(refused), fresh_form()).await
}

/// The name of a scope in keys of sentences: `cases-read`.
fn words_of(scope: IntegrationScope) -> String {
    scope.as_str().replace(':', "-")
}

fn ticked(scopes: &[IntegrationScope]) -> Vec<(&'static str, String, bool)> {
    IntegrationScope::ALL
        .into_iter()
        .map(|scope| (scope.as_str(), words_of(scope), scopes.contains(&scope)))
        .collect()
}
