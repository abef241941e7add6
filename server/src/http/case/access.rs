//! Who can open a case, and barring it to an account (decision 0038).

use super::act::act;
use super::words::name;
use crate::auth::fresh::Fresh;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{Said, answer, name_of, shell};
use crate::http::words_of_time::Clock;
use crate::service::barring::{barred_account, changes_access};
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::access::{Access, Barred, access as page};
use axum::extract::{Query, State};
use axum::response::Response;
use domain::command::Command;
use domain::event::{CaseEvent, CaseState, Recorded, UserId};
use store::Act;

/// The page.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let history = app.store.history(&context.own.id).await?;
    let mut barred = Vec::with_capacity(state.barred.len());
    for account in &state.barred {
        barred.push(line(&app, &context, account, &history).await?);
    }
    let accounts = others(&app, &context, &state).await?;
    let opens = context.own.assigned || context.own.grant.is_some();
    let model = Access {
        shell: shell(&app, &context.user, "").await?,
        case: context.own.id.to_string(),
        version: state.version,
        back: if opens { context.page() } else { "/team".into() },
        child: name(&state.case),
        has: has(&app, &state).await?,
        barred,
        accounts,
        changes: changes_access(&context),
        done: match said.done.as_str() {
            "barred" => Some("access-done-barred"),
            "lifted" => Some("access-done-lifted"),
            _ => None,
        },
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

/// The accounts that the case can be barred to: id and name, by name.
async fn others(app: &AppState, context: &CaseContext, state: &CaseState) -> Result<Vec<(String, String)>, HttpError> {
    let mut accounts: Vec<(String, String)> = (app.store.accounts_of(&context.user.account().municipality).await?)
        .into_iter()
        .filter(|(account, _)| !state.is_assigned_to(&account.id) && !state.is_barred_to(&account.id))
        .map(|(account, profile)| (account.id.to_string(), profile.name))
        .collect();
    accounts.sort_by_key(|(_, name)| name.to_lowercase());
    Ok(accounts)
}

/// Who has the case, in a sentence.
async fn has(app: &AppState, state: &CaseState) -> Result<String, HttpError> {
    let Some(adviser) = &state.adviser else {
        return Ok(app.out.say("access-nobody", &[]));
    };
    let who = name_of(app, adviser).await?;
    Ok(match &state.second {
        Some(second) => {
            let second = name_of(app, second).await?;
            app.out.say("access-two", &[("who", &who), ("second", &second)])
        }
        None => app.out.say("access-one", &[("who", &who)]),
    })
}

/// An account the case is barred to, with what the history says of it.
async fn line(
    app: &AppState,
    context: &CaseContext,
    account: &UserId,
    history: &[Recorded],
) -> Result<Barred, HttpError> {
    let mut since = String::new();
    let mut words = String::new();
    let barred = history.iter().rev().find_map(|recorded| match &recorded.event {
        CaseEvent::AccountBarred { account: of, why } if of == account => Some((recorded, why)),
        _ => None,
    });
    if let Some((recorded, why)) = barred {
        let who = super::words::who(app, &recorded.by).await?;
        let when = Clock::at(app, context.user.now)?.moment(recorded.at);
        since = app.out.say("access-since", &[("who", &who), ("when", &when)]);
        words = why.as_ref().map(|why| why.trimmed().to_owned()).unwrap_or_default();
    }
    Ok(Barred {
        account: account.to_string(),
        name: name_of(app, account).await?,
        since,
        why: words,
    })
}

/// Bars the case to an account.
pub async fn bar(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let Some(account) = fields.text("account") else {
        let accounts = others(&app, &context, &context.state(&app).await?).await?;
        return Err(fields.choose("account", "access-bar-who", accounts));
    };
    let why = fields.required("why")?;
    let account = barred_account(&app, &context, account).await?;
    // Whoever bars it to themselves does not see the page again.
    let to = if account == context.user.account().id {
        "/team".to_owned()
    } else {
        format!("{}/access?done=barred", context.page())
    };
    let commands = |_: &CaseState| {
        Ok(vec![Command::BarAccount {
            account: account.clone(),
            why: Some(why.clone()),
        }])
    };
    act(&app, &context, &fields, &commands, Act::AccessChanged, &to).await
}

/// Lifts a bar.
pub async fn lift(
    State(app): State<AppState>,
    context: CaseContext,
    _fresh: Fresh,
    fields: Fields,
) -> Result<Response, HttpError> {
    let account = UserId::from(fields.text("account").ok_or(HttpError::Form)?);
    let to = format!("{}/access?done=lifted", context.page());
    let commands = |_: &CaseState| Ok(vec![Command::LiftBar(account.clone())]);
    if !changes_access(&context) {
        return Err(HttpError::NotYours);
    }
    act(&app, &context, &fields, &commands, Act::AccessChanged, &to).await
}
