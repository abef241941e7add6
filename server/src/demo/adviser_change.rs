//! A change of adviser that a case file tells: it happens in the demo too, so that the new adviser's page has what carries
//! over (N38).

use super::filled::{Account, words};
use domain::actor::Actor;
use domain::case::{Case, PersonId};
use domain::event::{CaseEvent, CaseState, ChangedAdviser, MunicipalityId};
use jiff::Timestamp;
use store::{Act, AuditEntry, Change, Outcome, Role, Store};

/// The last change of adviser that a case file tells, between accounts of the demo; `None` if it tells of none.
///
/// # Errors
/// It has no day, or somebody in it has no account: nobody could have had the case.
pub(super) fn last(case: &Case, accounts: &[&Account]) -> Result<Option<ChangedAdviser>, String> {
    let Some(told) = case.adviser_changes.last() else {
        return Ok(None);
    };
    let user = |id: Option<&PersonId>| {
        let name = id
            .and_then(|id| case.person(id))
            .and_then(|person| person.name.as_ref())?;
        let account = accounts.iter().find(|account| account.shown == name.trimmed())?;
        Some(account.id.clone())
    };
    match (user(told.from.as_ref()), user(told.to.as_ref()), told.on) {
        (Some(from), Some(to), Some(on)) => Ok(Some(ChangedAdviser {
            from,
            to,
            on,
            why: told.why.clone().unwrap_or_default(),
            carries_over: told.carries_over.clone(),
            meet_together: told.meet_together,
        })),
        _ => Err("content/demo: a change of adviser without a day, or between people without an account".into()),
    }
}

/// Changes the adviser of a case, as the municipality's coordinator does.
///
/// # Errors
/// The store refuses it, or does not answer.
pub(super) async fn happen(
    store: &dyn Store,
    state: &CaseState,
    change: ChangedAdviser,
    (here, accounts): (&MunicipalityId, &[&Account]),
    now: Timestamp,
) -> Result<(), String> {
    let coordinator = accounts.iter().find(|account| account.role == Role::Coordinator);
    let who = coordinator.map(|account| account.id.clone());
    let by = who
        .as_ref()
        .map_or_else(Actor::command_line, |user| Actor(user.to_string()));
    let audit = AuditEntry {
        municipality: Some(here.clone()),
        who,
        at: now,
        act: Act::Assigned,
        case: Some(state.id.clone()),
        what: None,
        from: "command-line".into(),
        outcome: Outcome::Done,
    };
    let events = vec![CaseEvent::AdviserChanged(change)];
    let change = Change::of(&state.id, state.version, events, by, audit);
    store.append(&change).await.map(|_| ()).map_err(words)
}
