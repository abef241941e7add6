//! The signed-in user's own second factor: setting up a phone, and changing it.

use super::staff::{answer, shell};
use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::second_factor;
use crate::state::AppState;
use app::pages::second_step::{Carried, Codes, Enrol, codes, enrol};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use store::{Enrolled, FactorCode, Opens, RecoveryCode};

/// The page on which a phone is set up.
pub async fn show(State(app): State<AppState>, user: CurrentUser, _: Fresh) -> Result<Response, HttpError> {
    page(&app, &user, false).await
}

async fn page(app: &AppState, user: &CurrentUser, wrong: bool) -> Result<Response, HttpError> {
    local(user)?;
    let opens = Opens::Again(user.token.clone());
    let Some(offered) = second_factor::offer(app, &opens, &user.account().name).await? else {
        return Ok(Redirect::to("/sign-in").into_response());
    };
    let model = Enrol {
        shell: Some(shell(app, user, "me").await?),
        carried: Carried::default(),
        secret: offered.secret,
        link: offered.link,
        replaces: app.store.has_factor(&user.account().id).await?,
        wrong,
    };
    Ok(answer(|nonce| enrol(&app.out, nonce, model)))
}

/// Sets it up and shows the recovery codes once.
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
        Enrolled::Out => Ok(Redirect::to("/me/second-factor").into_response()),
        Enrolled::Wrong => {
            let page = page(&app, &user, true).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Enrolled::Done(new) => {
            let model = Codes {
                shell: Some(shell(&app, &user, "me").await?),
                codes: new.iter().map(RecoveryCode::printed).collect(),
                to: "/me".into(),
                fields: None,
            };
            Ok(answer(|nonce| codes(&app.out, nonce, model)))
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
