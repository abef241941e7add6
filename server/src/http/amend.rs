//! Asks again for the fields of a form that have to be put right, each marked with what is wrong. What else was typed
//! goes along.

use super::staff::{answer, shell};
use super::words_of_refusal::words_of_refusal;
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
    let choice = |name: &str| form.choices.iter().find(|choice| choice.name == name);
    let asked = form.fields.iter().map(|(name, reason)| Asked {
        name: name.clone(),
        kind: match (choice(name), reason) {
            (Some(choice), _) => Kind::Choice(choice.label, choice.options.clone()),
            (None, Reason::NoDay | Reason::Behind | Reason::Ahead) => Kind::Day,
            (None, Reason::NotSure) => Kind::Tick,
            (None, _) => Kind::Words,
        },
        typed: typed(name).unwrap_or_default(),
        why: words_of_refusal(app, reason),
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
