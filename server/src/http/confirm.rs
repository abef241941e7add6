//! Is it still you? Asked before a dangerous act. What was being sent goes along.

use super::let_in::fields_of;
use super::passkey::{not_in, to_use};
use super::staff::{self, answer, shell};
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::auth::interrupted::safe_path;
use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::service::passkey::{self, Sent, Tried};
use crate::service::sign_in;
use crate::state::AppState;
use app::pages::ask_again::{AskAgain, ask_again, proved};
use app::pages::passkey::Offer;
use app::pages::sign_in::{Refused, There};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use store::{Act, AuditEntry, CodeTried, FactorCode, Opens, Outcome};

/// What was asked for when the user was asked.
#[derive(Clone, PartialEq, Eq)]
pub struct Asked {
    /// The path.
    pub path: String,
    /// What was typed, as the form sent it; `None` if a page was asked for.
    pub typed: Option<String>,
}

/// The form.
#[derive(Deserialize)]
pub struct Form {
    #[serde(default)]
    code: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    ceremony: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    path: String,
    typed: Option<String>,
}

/// The page that asks.
///
/// # Errors
/// If the store does not answer.
pub async fn ask(
    app: &AppState,
    user: &CurrentUser,
    asked: Asked,
    refused: Option<Refused>,
) -> Result<Response, HttpError> {
    let there = match user.account().from_municipality {
        true => {
            let municipality = &user.account().municipality;
            let name = staff::municipality(app, municipality).await?;
            let href = format!("/sign-in/with/{municipality}?again=true");
            Some(There { href, name })
        }
        false => None,
    };
    let own = app.store.factors_of(&user.account().id).await?;
    let opens = Opens::Again(user.token.clone());
    let model = AskAgain {
        there,
        phone: own.as_ref().is_some_and(|own| own.phone),
        passkey: match &own {
            Some(own) => to_use(app, user.relying_party.as_ref(), &opens, own, user.now).await?,
            None => Offer::None,
        },
        has_factor: own.is_some(),
        shell: shell(app, user, "").await?,
        path: asked.path,
        typed: asked.typed,
        refused,
    };
    Ok(answer(|nonce| ask_again(&app.out, nonce, model)))
}

/// Looks at the answer: the second factor or, for an account without one, the password.
pub async fn confirm(
    State(app): State<AppState>,
    user: CurrentUser,
    PageForm(form): PageForm<Form>,
) -> Result<Response, HttpError> {
    let asked = Asked {
        path: safe_path(&form.path).to_owned(),
        typed: form.typed.clone(),
    };
    if !form.ceremony.is_empty() && !user.account().from_municipality {
        return by_passkey(&app, &user, form, asked).await;
    }
    let tried = if user.account().from_municipality {
        // They have signed in anew meanwhile, in another window of this browser.
        match user.signed.session.is_fresh(user.now) {
            true => CodeTried::Right { left: None },
            false => CodeTried::Wrong,
        }
    } else if app.store.has_factor(&user.account().id).await? {
        let code = FactorCode::read(&form.code);
        let opens = Opens::Again(user.token.clone());
        app.store.try_factor(&opens, code.as_ref(), user.now).await?
    } else {
        sign_in::again_by_password(&app, &user, form.password).await?
    };
    let (refused, status, outcome) = match tried {
        CodeTried::Right { .. } => return go_on(&app, &user, asked).await,
        CodeTried::Out => return Ok(Redirect::to("/sign-in").into_response()),
        CodeTried::Wrong => (Refused::Wrong, StatusCode::UNPROCESSABLE_ENTITY, Outcome::Refused),
        CodeTried::Wait(until) => {
            let when = Clock::at(&app, user.now)?.clock(until);
            (Refused::Wait(when), StatusCode::TOO_MANY_REQUESTS, Outcome::Throttled)
        }
    };
    app.failures.write(&*app.store, line(&user, outcome)).await?;
    Ok((status, ask(&app, &user, asked, Some(refused)).await?).into_response())
}

/// Looks at an answer by a passkey.
async fn by_passkey(app: &AppState, user: &CurrentUser, form: Form, asked: Asked) -> Result<Response, HttpError> {
    let opens = Opens::Again(user.token.clone());
    let sent = Sent {
        ceremony: form.ceremony,
        answer: form.answer,
        name: String::new(),
    };
    let party = user.relying_party.as_ref();
    let tried = passkey::try_one(app, party, &opens, &sent, user.now).await?;
    if tried == Tried::Right {
        return go_on(app, user, asked).await;
    }
    let Some(not) = not_in(app, tried, user.now)? else {
        return Ok(Redirect::to("/sign-in").into_response());
    };
    let mut line = line(user, not.outcome);
    if tried == Tried::Backwards {
        line.what = Some(not.what.into());
    }
    app.failures.write(&*app.store, line).await?;
    let page = ask(app, user, asked, Some(not.refused)).await?;
    Ok((not.status, page).into_response())
}

/// On with what was asked for: it is still them.
async fn go_on(app: &AppState, user: &CurrentUser, asked: Asked) -> Result<Response, HttpError> {
    app.store.audit(line(user, Outcome::Done)).await?;
    match asked.typed {
        None => Ok(Redirect::to(&asked.path).into_response()),
        Some(typed) => {
            let (shell, fields) = (shell(app, user, "").await?, fields_of(&typed)?);
            Ok(answer(|nonce| proved(&app.out, nonce, shell, asked.path, fields)))
        }
    }
}

/// A line of the audit log: whether somebody who was asked again was still the user.
fn line(user: &CurrentUser, outcome: Outcome) -> AuditEntry {
    AuditEntry {
        what: Some("again".into()),
        ..user.entry(Act::SignIn, None, outcome)
    }
}
