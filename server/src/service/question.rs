//! What a child leaves for its adviser: a question or a wish for the next meeting.

use super::act::{Judged, append_or_again};
use super::case_context::CaseContext;
use super::change::Wanted;
use super::error::ServiceError;
use crate::state::AppState;
use domain::actor::Actor;
use domain::case::Words;
use domain::command::Command;
use domain::event::CaseState;
use store::Act;

/// Saves it; pressed twice on one day it is one. If the words tell of something that happened, it is marked urgent.
///
/// # Errors
/// Word lists are broken; [`ServiceError::Refused`]; those of the store.
pub async fn leave(app: &AppState, context: &CaseContext, words: String) -> Result<(), ServiceError> {
    let safety = &app.pipeline.content().lists()?.safety;
    let read = safety.event_words.reading(&words);
    let tells = [&safety.event_words, &safety.police, &safety.urgent];
    let asked = Wanted::from(Command::Ask {
        question: store::new_question(),
        urgent: tells.iter().any(|list| !list.of(&read).is_empty()),
        words: Words(words),
    });
    let asked = &asked;
    append_or_again(app, context, |state: CaseState| async move {
        let (child, wanted) = (Actor::child(), std::slice::from_ref(asked));
        let decided = context.decide(app, &state, wanted, &child, Act::QuestionLeft).await?;
        if decided.events.is_empty() {
            return Ok(Judged::Nothing(()));
        }
        let change = context.change_by(child, state.version, decided.events, Act::QuestionLeft);
        Ok(Judged::Change(Box::new(change), ()))
    })
    .await
}
