//! An act on a case: judged on the newest state, and anew where somebody else changed the case in the same moment.

use super::case_context::CaseContext;
use super::change::{Wanted, as_shown};
use super::error::ServiceError;
use crate::state::AppState;
use domain::command::Command;
use domain::event::CaseState;
use store::{Act, Change, Paper, StoreError};

/// How often an act is judged anew before whoever wants it is told that it cannot be done now.
const TRIES: usize = 5;

/// What judging an act on one state comes to.
pub enum Judged<T> {
    /// This change, and the answer once it stands.
    Change(Box<Change>, T),
    /// There is nothing to change; the answer.
    Nothing(T),
}

/// Loads the case, judges, and appends what comes of it; where somebody was quicker, all of it again on the case as it then is.
///
/// # Errors
/// What `judge` says; what the store says, [`StoreError::Stale`] where somebody was quicker every time.
pub async fn append_or_again<T, E, Judging>(
    app: &AppState,
    context: &CaseContext,
    judge: impl Fn(CaseState) -> Judging,
) -> Result<T, E>
where
    E: From<ServiceError>,
    Judging: Future<Output = Result<Judged<T>, E>>,
{
    let mut again = 0;
    loop {
        let state = context.state(app).await?;
        let (change, answer) = match judge(state).await? {
            Judged::Change(change, answer) => (change, answer),
            Judged::Nothing(answer) => return Ok(answer),
        };
        match app.store.append(&change).await {
            Ok(_) => return Ok(answer),
            Err(StoreError::Stale(_)) if again < TRIES => again += 1,
            Err(error) => return Err(ServiceError::from(error).into()),
        }
    }
}

/// What is wanted of a case, seen from the case as it stands.
pub type Commands<'a, E> = dyn Fn(&CaseState) -> Result<Vec<Command>, E> + Send + Sync + 'a;

/// Does what a page's form asks; the page was made for the version `against`. Papers are kept with what the commands make happen.
///
/// # Errors
/// What `commands` says; [`ServiceError::Refused`]; what the store says.
pub async fn carry_out<E, C>(
    app: &AppState,
    context: &CaseContext,
    against: u64,
    commands: &Commands<'_, C>,
    (act, papers): (Act, Vec<Paper>),
) -> Result<(), E>
where
    E: From<ServiceError> + From<C>,
{
    let papers = &papers;
    append_or_again(app, context, |state: CaseState| async move {
        let shown = as_shown(&*app.store, &state, against).await;
        let shown = shown.map_err(ServiceError::from)?;
        let wanted = commands(&state)?.into_iter().map(|command| Wanted::on(command, &shown));
        let wanted: Vec<Wanted> = wanted.collect();
        let decided = context.decide(app, &state, &wanted, &context.user.actor(), act).await?;
        if decided.events.is_empty() {
            return Ok(Judged::Nothing(()));
        }
        let change = Change {
            papers: papers.clone(),
            ..context.change(state.version, decided.events, act)
        };
        Ok(Judged::Change(Box::new(change), ()))
    })
    .await
}
