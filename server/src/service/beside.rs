//! Two versions of the same thing, side by side: what somebody wrote meanwhile, and what a form would write, each in words.

use super::case_context::CaseContext;
use super::change::{Wanted, decide_all};
use super::error::ServiceError;
use super::whole_case::local;
use crate::state::AppState;
use crate::ui_language::UiLanguage;
use content::whole_case::{WholeCase, written};
use domain::command::Command;
use domain::event::{CaseEvent, CaseState, Recorded};
use std::collections::BTreeMap;

/// What commands would write on a case as it is now; nothing where it refuses them for another reason too.
#[must_use]
pub fn would_write(context: &CaseContext, state: &CaseState, commands: Vec<Command>) -> Vec<CaseEvent> {
    let wanted: Vec<Wanted> = commands.into_iter().map(Wanted::from).collect();
    let decided = decide_all(
        state,
        &wanted,
        &context.user.actor(),
        context.moment(),
        context.user.now,
    );
    decided.map(|decided| decided.events).unwrap_or_default()
}

/// What each of the events writes, line by line, in the language of the page.
///
/// # Errors
/// If the store does not answer; a fault in the content.
pub async fn in_words(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    history: &[Recorded],
    events: Vec<CaseEvent>,
) -> Result<Vec<Vec<String>>, ServiceError> {
    if events.is_empty() {
        return Ok(Vec::new());
    }
    let named = app.store.accounts_of(&context.user.account().municipality).await?;
    let accounts: BTreeMap<String, String> = named
        .into_iter()
        .map(|(account, profile)| (account.id.to_string(), profile.name))
        .collect();
    let (state, history, at) = (state.clone(), history.to_vec(), local(context.user.now));
    let said = app
        .work(move |app| {
            let of = WholeCase {
                state: &state,
                history: &history,
                papers: &[],
                drawings: &[],
                glass: &[],
                log: None,
                accounts: &accounts,
                by: "",
                at,
                local,
                can_draw: print::can_draw,
            };
            written(app.pipeline.content(), &of, &events, UiLanguage::current().tag())
        })
        .await?;
    Ok(said?)
}
