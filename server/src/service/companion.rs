//! The companion that a child chooses for its way.

use super::act::{Judged, append_or_again};
use super::case_context::CaseContext;
use super::change::Wanted;
use super::error::ServiceError;
use crate::state::AppState;
use domain::actor::Actor;
use domain::case::Name;
use domain::command::Command;
use domain::event::CaseState;
use store::Act;

/// Saves the choice, `none` too. The same choice again changes nothing.
///
/// # Errors
/// [`ServiceError::Refused`] for a code that is none of the six, for a child that may have no companion, and in a closed
/// case; those of the store.
pub async fn choose(app: &AppState, context: &CaseContext, code: String) -> Result<(), ServiceError> {
    let chosen = Wanted::from(Command::ChooseCompanion(Name(code)));
    let chosen = &chosen;
    append_or_again(app, context, |state: CaseState| async move {
        let (child, wanted) = (Actor::child(), std::slice::from_ref(chosen));
        let decided = context
            .decide(app, &state, wanted, &child, Act::CompanionChosen)
            .await?;
        if decided.events.is_empty() {
            return Ok(Judged::Nothing(()));
        }
        let change = context.change_by(child, state.version, decided.events, Act::CompanionChosen);
        Ok(Judged::Change(Box::new(change), ()))
    })
    .await
}
