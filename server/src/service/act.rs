//! An act on a case: judged on the newest state, and retried if somebody else changed the case meanwhile.

use super::case_context::CaseContext;
use super::change::{Wanted, as_shown};
use super::error::ServiceError;
use super::filing;
use crate::state::AppState;
use domain::command::Command;
use domain::event::{CaseState, DocumentId, MadeDocument};
use std::sync::{Mutex, PoisonError};
use store::{Act, Change, Paper, StoreError};

/// Maximum retries before giving up.
const TRIES: usize = 5;

/// The result of judging an act on one state.
pub enum Judged<T> {
    /// The change to append, and the answer once it is stored.
    Change(Box<Change>, T),
    /// Nothing to change, and the answer.
    Nothing(T),
}

/// Loads the case, calls `judge`, and appends the change, with what goes into the municipality's journal by itself. If somebody
/// else changed the case first, starts over.
///
/// # Errors
/// Those of `judge` and of the store; [`StoreError::Stale`] if every try was too late.
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
        let reference = domain::filing::reference(&state.case);
        let (mut change, answer) = match judge(state).await? {
            Judged::Change(change, answer) => (change, answer),
            Judged::Nothing(answer) => return Ok(answer),
        };
        change.outbox = filing::of_change(app, context, reference.as_deref(), &change);
        match app.store.append(&change).await {
            Ok(_) => {
                if !change.outbox.is_empty() {
                    app.outbox.laid();
                }
                return Ok(answer);
            }
            Err(StoreError::Stale(_)) if again < TRIES => again += 1,
            Err(error) => return Err(ServiceError::from(error).into()),
        }
    }
}

/// What a press that makes a paper asked for at its latest try, so that one that was too late sees whether another press has
/// made the same paper meanwhile. Each would otherwise find the case changed by the others until its tries are used up.
pub struct LatestTry<T>(Mutex<Option<(usize, T)>>);

impl<T> Default for LatestTry<T> {
    fn default() -> LatestTry<T> {
        LatestTry(Mutex::new(None))
    }
}

impl<T: PartialEq> LatestTry<T> {
    /// The newest paper for which `is_it` holds among those that were made since the latest try, if that asked for the same;
    /// else none, and this is the latest try.
    pub fn made_since(&self, state: &CaseState, asked: T, is_it: impl Fn(&MadeDocument) -> bool) -> Option<DocumentId> {
        let mut latest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((before, was)) = &*latest
            && *was == asked
            && let Some(since) = state.made.get(*before..)
            && let Some(made) = since.iter().rev().find(|made| is_it(made))
        {
            return Some(made.document.clone());
        }
        *latest = Some((state.made.len(), asked));
        None
    }
}

/// Gives the commands for the current state of a case.
pub type Commands<'a, E> = dyn Fn(&CaseState) -> Result<Vec<Command>, E> + Send + Sync + 'a;

/// Applies a page's form, where the page was made for version `against`. Papers are stored with the resulting events.
///
/// # Errors
/// Those of `commands`; [`ServiceError::Refused`]; those of the store.
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
