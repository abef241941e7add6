//! What the child leaves for its adviser: a question or a wish for the next meeting. Nobody asks it what happened; where it
//! tells all the same, the adviser finds that first of all.

use super::quietly;
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::words_of_time::here;
use crate::http::{AppState, HttpError};
use crate::service::change::{Wanted, decide_all};
use app::pages::screen::Place;
use axum::Extension;
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::actor::Actor;
use domain::case::{LocalTime, Words};
use domain::command::Command;
use serde::Deserialize;
use store::{Act, Change, Outcome};

/// The longest, in characters, as the page says.
const LONGEST: usize = 1_000;
/// Somebody else may be changing the case in the same moment.
const TRIES: usize = 5;

/// What was written.
#[derive(Debug, Default, Deserialize)]
pub struct Left {
    #[serde(default)]
    words: String,
}

/// Keeps it, and says thanks.
pub async fn ask(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Form(left): Form<Left>,
) -> Response {
    let words: String = left.words.trim().chars().take(LONGEST).collect();
    let to = Place::Questions.address();
    if words.is_empty() {
        return quietly(Redirect::to(&to).into_response());
    }
    match keep(&app, &user, &own, words).await {
        Ok(()) => quietly(Redirect::to(&format!("{to}?sent=1")).into_response()),
        Err(error) => error.page(&app),
    }
}

async fn keep(app: &AppState, user: &CurrentUser, own: &OwnCase, words: String) -> Result<(), HttpError> {
    let lists = app.pipeline.content().lists()?;
    let asked = Wanted::from(Command::Ask {
        question: store::new_question(),
        urgent: !lists.safety.event_words.find(&words).is_empty(),
        words: Words(words),
    });
    let audit = user.entry(Act::QuestionLeft, Some(&own.id), Outcome::Done);
    let mut tries = 0;
    loop {
        let state = app.store.load(&own.id).await?.state;
        let now = LocalTime::of(here(user.now).datetime());
        let wanted = std::slice::from_ref(&asked);
        let decided = decide_all(&state, wanted, &Actor::child(), now, user.now)?;
        let change = Change::of(&own.id, state.version, decided.events, Actor::child(), audit.clone());
        match app.store.append(&change).await {
            Ok(_) => return Ok(()),
            Err(store::StoreError::Stale(_)) if tries < TRIES => tries += 1,
            Err(error) => return Err(error.into()),
        }
    }
}
