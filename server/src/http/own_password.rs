//! A password of one's own: chosen in the middle of signing in, or changed by whoever is signed in.

use super::fields::Fields;
use super::let_in::{ended, give_cookies, let_in, remember_browser};
use super::second_step::{self, Waiting};
use super::staff::{answer, shell};
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::service::own_password::{NotTaken, Typed, change, choose};
use crate::service::sign_in::Entered;
use crate::state::AppState;
use app::pages::own_password::{OwnPassword, own_password};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;

/// Sets the password that was chosen, and lets the sign-in go on.
pub async fn chosen(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let waiting = match Waiting::read(&app, request).await? {
        Ok(waiting) => waiting,
        Err(response) => return Ok(response),
    };
    let typed = Typed {
        new: waiting.field("new"),
        again: waiting.field("again"),
    };
    let account = &waiting.who.account;
    let (from, now) = (waiting.from.as_str(), waiting.now);
    let entered = match choose(&app, &waiting.half, account, typed, (from, now)).await? {
        Ok(entered) => entered,
        Err(NotTaken::Ended) => return Ok(ended(&app, waiting.carried)),
        Err(why) => {
            let model = OwnPassword {
                carried: waiting.carried,
                name: account.name.clone(),
                refused: Some(told(&app, why, now)?),
                ..OwnPassword::default()
            };
            let page = answer(|nonce| own_password(&app.out, nonce, model));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    match entered {
        Entered::Whole(account, token) => {
            let mut response = let_in(&app, &account, waiting.carried, &token)?;
            remember_browser(&app, waiting.device, &account, &mut response).await?;
            Ok(response)
        }
        Entered::Half(account, token) => {
            let party = waiting.relying_party.as_ref();
            let page = second_step::page(&app, &token, waiting.carried.clone(), party).await?;
            let mut response = page.unwrap_or_else(|| ended(&app, waiting.carried));
            give_cookies(&app, &account, &token, &mut response);
            Ok(response)
        }
        Entered::Wrong | Entered::Wait(_) | Entered::Old => Ok(ended(&app, waiting.carried)),
    }
}

/// The page of whoever is signed in.
pub async fn show(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    own(&app, &user, None).await
}

async fn own(app: &AppState, user: &CurrentUser, refused: Option<NotTaken>) -> Result<Response, HttpError> {
    // Whoever signs in at the municipality has their password there.
    if user.account().from_municipality {
        return Err(HttpError::NotFound);
    }
    let status = match refused {
        None => StatusCode::OK,
        Some(NotTaken::Wait(_)) => StatusCode::TOO_MANY_REQUESTS,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let model = OwnPassword {
        shell: Some(shell(app, user, "me").await?),
        name: user.account().name.clone(),
        refused: refused.map(|why| told(app, why, user.now)).transpose()?,
        ..OwnPassword::default()
    };
    Ok((status, answer(|nonce| own_password(&app.out, nonce, model))).into_response())
}

/// Changes it.
pub async fn save(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    if user.account().from_municipality {
        return Err(HttpError::NotFound);
    }
    let typed = Typed {
        new: fields.as_sent("new"),
        again: fields.as_sent("again"),
    };
    match change(&app, &user, fields.as_sent("current"), typed).await? {
        None => Ok(Redirect::to("/me?password").into_response()),
        Some(NotTaken::Ended) => Ok(Redirect::to("/sign-in").into_response()),
        Some(why) => own(&app, &user, Some(why)).await,
    }
}

/// The sentence of a refusal, and the time of day in it.
fn told(app: &AppState, why: NotTaken, now: Timestamp) -> Result<(&'static str, String), HttpError> {
    Ok(match why {
        NotTaken::Apart => ("own-password-apart", String::new()),
        NotTaken::Weak(weak) => (weak.key(), String::new()),
        NotTaken::Same => ("own-password-same", String::new()),
        NotTaken::Wrong => ("own-password-wrong", String::new()),
        NotTaken::Wait(until) => ("sign-in-wait", Clock::at(app, now)?.clock(until)),
        NotTaken::Ended => ("second-step-ended", String::new()),
    })
}
