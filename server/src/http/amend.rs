//! Asks again for the fields of a form that have to be put right, each marked with what is wrong. What else was typed
//! goes along.

use super::staff::{answer, shell};
use crate::auth::current_user::CurrentUser;
use crate::error::{Amend, HttpError};
use crate::state::AppState;
use app::pages::amend::{Asked, Kind, Model, amend};
use axum::http::StatusCode;
use axum::response::Response;
use domain::command::Reason;

/// The page, for a form that was sent to `path`.
///
/// # Errors
/// If the store does not answer.
pub async fn ask(app: &AppState, user: &CurrentUser, path: &str, form: &Amend) -> Result<Response, HttpError> {
    let typed = |name: &str| {
        form.sent
            .iter()
            .find(|(sent, _)| sent == name)
            .map(|(_, value)| value.clone())
    };
    let asked = form.fields.iter().map(|(name, reason)| Asked {
        name: name.clone(),
        kind: match reason {
            Reason::NoDay | Reason::Behind | Reason::Ahead => Kind::Day,
            Reason::NotSure => Kind::Tick,
            _ => Kind::Words,
        },
        typed: typed(name).unwrap_or_default(),
        why: format!("refusal-{}", reason.key()),
    });
    let model = Model {
        shell: shell(app, user, "").await?,
        action: path.to_owned(),
        asked: asked.collect(),
        rest: {
            let again = |name: &String| form.fields.iter().any(|(asked, _)| asked == name);
            form.sent.iter().filter(|(name, _)| !again(name)).cloned().collect()
        },
    };
    let mut page = answer(|nonce| amend(&app.out, nonce, model));
    *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page)
}
