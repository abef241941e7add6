//! The signed-in user's own second factor: setting up a phone, and changing it; making passkeys, and taking them away.

use super::passkey::{not_made, rows, sent, to_make};
use super::staff::{answer, shell};
use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::passkey::{self, Made};
use crate::service::second_factor;
use crate::state::AppState;
use app::pages::second_step::{Carried, Codes, Enrol, codes, enrol};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use store::{Enrolled, FactorCode, Opens, PasskeyRemoved, RecoveryCode};

/// The page.
const HERE: &str = "/me/second-factor";

/// The query: what came of the last passkey.
#[derive(Debug, Default, Deserialize)]
pub struct Said {
    passkey: Option<String>,
}

/// What the page says of what was just tried: keys of sentences.
#[derive(Default)]
struct Told {
    wrong: bool,
    done: Option<&'static str>,
    refused: Option<&'static str>,
}

/// The page on which a phone is set up, and passkeys are made and taken away.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    _: Fresh,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let done = match said.passkey.as_deref() {
        Some("added") => Some("passkey-added"),
        Some("removed") => Some("passkey-removed"),
        _ => None,
    };
    let told = Told {
        done,
        ..Told::default()
    };
    page(&app, &user, told).await
}

async fn page(app: &AppState, user: &CurrentUser, told: Told) -> Result<Response, HttpError> {
    local(user)?;
    let opens = Opens::Again(user.token.clone());
    let account = user.account();
    let Some(offered) = second_factor::offer(app, &opens, &account.name).await? else {
        return Ok(Redirect::to("/sign-in").into_response());
    };
    let own = app.store.factors_of(&account.id).await?;
    let party = user.relying_party.as_ref();
    let model = Enrol {
        shell: Some(shell(app, user, "me").await?),
        carried: Carried::default(),
        secret: offered.secret,
        link: offered.link,
        replaces: own.as_ref().is_some_and(|own| own.phone),
        wrong: told.wrong,
        passkey: to_make(app, party, &opens, account, own.as_ref(), user.now).await?,
        passkeys: rows(app, own.as_ref(), user.now)?,
        passkey_done: told.done,
        passkey_refused: told.refused,
        codes: own.is_some(),
    };
    Ok(answer(|nonce| enrol(&app.out, nonce, model)))
}

async fn refuse(app: &AppState, user: &CurrentUser, told: Told) -> Result<Response, HttpError> {
    let page = page(app, user, told).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The recovery codes, once; or on to `then` if there are none to be shown.
async fn show_codes(
    app: &AppState,
    user: &CurrentUser,
    new: &[RecoveryCode],
    then: &str,
) -> Result<Response, HttpError> {
    if new.is_empty() {
        return Ok(Redirect::to(then).into_response());
    }
    let model = Codes {
        shell: Some(shell(app, user, "me").await?),
        codes: new.iter().map(RecoveryCode::printed).collect(),
        to: "/me".into(),
        fields: None,
    };
    Ok(answer(|nonce| codes(&app.out, nonce, model)))
}

/// Sets up a phone and shows the recovery codes once.
pub async fn set_up(
    State(app): State<AppState>,
    user: CurrentUser,
    _: Fresh,
    fields: Fields,
) -> Result<Response, HttpError> {
    local(&user)?;
    let opens = Opens::Again(user.token.clone());
    let code = fields.text("code").and_then(FactorCode::read);
    let line = second_factor::line(user.account(), &user.from, "second-factor", user.now);
    let tried = app.store.enrol_factor(&opens, code.as_ref(), &line, user.now).await?;
    match tried {
        // The ten minutes ran out just now, or another window was first.
        Enrolled::Out => Ok(Redirect::to(HERE).into_response()),
        Enrolled::Wrong => {
            let told = Told {
                wrong: true,
                ..Told::default()
            };
            refuse(&app, &user, told).await
        }
        Enrolled::Done(new) => show_codes(&app, &user, &new, "/me").await,
    }
}

/// Makes a passkey; the recovery codes are shown once if it is the first second factor.
pub async fn make_passkey(
    State(app): State<AppState>,
    user: CurrentUser,
    _: Fresh,
    fields: Fields,
) -> Result<Response, HttpError> {
    local(&user)?;
    let opens = Opens::Again(user.token.clone());
    let (sent, party) = (sent(|name| fields.as_sent(name)), user.relying_party.as_ref());
    let line = second_factor::line(user.account(), &user.from, "passkey-added", user.now);
    let made = passkey::make(&app, party, &opens, &sent, &line, user.now).await?;
    if let Some(key) = not_made(&made) {
        let told = Told {
            refused: Some(key),
            ..Told::default()
        };
        return refuse(&app, &user, told).await;
    }
    match made {
        Made::Done(new) => show_codes(&app, &user, &new, "/me/second-factor?passkey=added").await,
        _ => Ok(Redirect::to(HERE).into_response()),
    }
}

/// Makes new recovery codes, and shows them once.
pub async fn renew_codes(State(app): State<AppState>, user: CurrentUser, _: Fresh) -> Result<Response, HttpError> {
    local(&user)?;
    let line = second_factor::line(user.account(), &user.from, "recovery-codes", user.now);
    let new = app.store.renew_codes(&user.token, &line, user.now).await?;
    show_codes(&app, &user, &new.unwrap_or_default(), HERE).await
}

/// Takes a passkey away.
pub async fn remove_passkey(
    State(app): State<AppState>,
    user: CurrentUser,
    _: Fresh,
    fields: Fields,
) -> Result<Response, HttpError> {
    local(&user)?;
    let line = second_factor::line(user.account(), &user.from, "passkey-removed", user.now);
    let id = fields.text("passkey").unwrap_or_default();
    let removed = app.store.remove_passkey(&user.token, id, &line, user.now).await?;
    match removed {
        PasskeyRemoved::Done => Ok(Redirect::to("/me/second-factor?passkey=removed").into_response()),
        PasskeyRemoved::Out => Ok(Redirect::to(HERE).into_response()),
        PasskeyRemoved::Last => {
            let told = Told {
                refused: Some("passkey-last"),
                ..Told::default()
            };
            refuse(&app, &user, told).await
        }
    }
}

/// Whoever signs in at the municipality gives a second factor there.
fn local(user: &CurrentUser) -> Result<(), HttpError> {
    match user.account().from_municipality {
        true => Err(HttpError::NotFound),
        false => Ok(()),
    }
}
