//! Brothers and sisters of a child: linking two cases of one's own, what is taken from one into the other, and whose safety answers
//! differ.

use crate::service::act::{Judged, append_or_again};
use crate::service::case_context::CaseContext;
use crate::service::change::Wanted;
use crate::service::error::ServiceError;
use crate::state::AppState;
use domain::case::Case;
use domain::event::{CaseId, CaseState};
use domain::siblings::{Along, InCommon, safety_differs, taken_along};
use store::{Act, AuditEntry, CaseRow, Linked, Outcome, StoreError};

/// Links the case with another. A refusal is in the log before this returns.
///
/// # Errors
/// If the store does not answer.
pub async fn link(app: &AppState, context: &CaseContext, other: &CaseId) -> Result<Linked, StoreError> {
    let lines = lines(context, other);
    let (case, by) = (&context.own.id, &context.user.account().id);
    let linked = app.store.link_siblings([case, other], by, &lines).await?;
    noted(app, context, linked).await
}

/// Takes the pointer away.
///
/// # Errors
/// If the store does not answer.
pub async fn part(app: &AppState, context: &CaseContext, other: &CaseId) -> Result<Linked, StoreError> {
    let lines = lines(context, other);
    let (case, by) = (&context.own.id, &context.user.account().id);
    let parted = app.store.part_siblings([case, other], by, &lines).await?;
    noted(app, context, parted).await
}

/// A line in each case; none names the other.
fn lines(context: &CaseContext, other: &CaseId) -> [AuditEntry; 2] {
    [&context.own.id, other].map(|case| context.user.entry(Act::SiblingsChanged, Some(case), Outcome::Done))
}

async fn noted(app: &AppState, context: &CaseContext, came: Linked) -> Result<Linked, StoreError> {
    if matches!(came, Linked::Refused | Linked::TooMany) {
        let line = context
            .user
            .entry(Act::SiblingsChanged, Some(&context.own.id), Outcome::Refused);
        app.store.audit(line).await?;
    }
    Ok(came)
}

/// A brother's or sister's case, as its adviser has it open beside this one.
///
/// # Errors
/// If the store does not answer.
pub async fn open_siblings(app: &AppState, context: &CaseContext) -> Result<Vec<(CaseRow, Case)>, ServiceError> {
    let siblings = app
        .store
        .siblings_of(&context.own.id, &context.user.account().id)
        .await?;
    let mut open = Vec::new();
    for row in siblings.into_iter().filter(|row| row.open) {
        match app.store.load(&row.case).await {
            Ok(loaded) => open.push((row, loaded.state.case)),
            // Erased at this moment, it is no brother or sister any more.
            Err(StoreError::Erased) => {}
            Err(error) => return Err(error.into()),
        }
    }
    open.sort_by_cached_key(|(row, _)| row.label.sorts_by());
    Ok(open)
}

/// Takes over what was ticked of a brother's or sister's case into this one as it stands by now, and tells what came along and
/// what did not. Nothing that stands there is written over, so it matters to nobody what the page showed.
///
/// # Errors
/// [`ServiceError::Refused`]; if the store does not answer.
pub async fn take_along(
    app: &AppState,
    context: &CaseContext,
    other: &Case,
    ticked: &(dyn Fn(&InCommon) -> bool + Send + Sync),
) -> Result<Along, ServiceError> {
    append_or_again(app, context, |state: CaseState| async move {
        let came = Along::of(&state.case, other, ticked);
        let commands = taken_along(&state.case, &came.takes).into_iter();
        let wanted: Vec<Wanted> = commands.map(Wanted::from).collect();
        let actor = context.user.actor();
        let decided = context.decide(app, &state, &wanted, &actor, Act::CaseChanged).await?;
        if decided.events.is_empty() {
            return Ok(Judged::Nothing(came));
        }
        let change = context.change(state.version, decided.events, Act::CaseChanged);
        Ok(Judged::Change(Box::new(change), came))
    })
    .await
}

/// The brothers and sisters whose safety answers differ from those of the case, for whoever is assigned to both.
///
/// # Errors
/// If the store does not answer.
pub async fn who_differ(app: &AppState, context: &CaseContext, case: &Case) -> Result<Vec<CaseRow>, ServiceError> {
    let open = open_siblings(app, context).await?.into_iter();
    let differ = open.filter(|(_, other)| safety_differs(case, other));
    Ok(differ.map(|(row, _)| row).collect())
}
