//! Judges commands on a case, one after the other on the newest state: all are accepted, or none.

use domain::actor::Actor;
use domain::case::LocalTime;
use domain::command::{Command, Context, Fingerprint, Reason, Refusal, decide};
use domain::event::{CaseEvent, CaseState, Recorded};
use jiff::Timestamp;
use store::{Store, StoreError};

/// A command, with the fingerprint of its aspect as the page showed it.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The command.
    pub command: Command,
    /// The fingerprint; `None` for commands that only add, and for those judged regardless of what was shown.
    pub shown: Option<Fingerprint>,
}

impl Wanted {
    /// A command from a page that showed the case in the state `shown`.
    #[must_use]
    pub fn on(command: Command, shown: &CaseState) -> Wanted {
        let shown = command.aspect().map(|aspect| aspect.fingerprint(shown));
        Wanted { command, shown }
    }
}

impl From<Command> for Wanted {
    fn from(command: Command) -> Wanted {
        Wanted { command, shown: None }
    }
}

/// The result of accepted commands: the events, and the case after them.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The case after the events.
    pub after: CaseState,
    /// The events, in order; empty if nothing changes.
    pub events: Vec<CaseEvent>,
}

/// Judges commands one after the other, each on the state that the previous ones leave.
///
/// # Errors
/// The first refusal; no command is accepted then.
pub fn decide_all(
    state: &CaseState,
    wanted: &[Wanted],
    actor: &Actor,
    now: LocalTime,
    at: Timestamp,
) -> Result<Decided, Refusal> {
    decide_each(state, wanted, actor, now, at).map_err(|(_, refusal)| refusal)
}

/// Judges commands like [`decide_all`], but removes days that are past. A command that needs its day is left out. Also
/// returns whether any day was removed.
///
/// # Errors
/// The first refusal for another reason; no command is accepted then.
pub fn decide_without_past(
    state: &CaseState,
    mut wanted: Vec<Wanted>,
    actor: &Actor,
    now: LocalTime,
    at: Timestamp,
) -> Result<(Decided, bool), Refusal> {
    let mut behind = false;
    loop {
        let (nth, refusal) = match decide_each(state, &wanted, actor, now, at) {
            Ok(decided) => return Ok((decided, behind)),
            Err(refused) => refused,
        };
        let (Reason::Behind, Some(field)) = (&refusal.reason, &refusal.field) else {
            return Err(refusal);
        };
        behind = true;
        match wanted[nth].command.without_day(field) {
            Some(command) => wanted[nth].command = command,
            None => drop(wanted.remove(nth)),
        }
    }
}

/// Like [`decide_all`]; a refusal comes with the index of its command.
fn decide_each(
    state: &CaseState,
    wanted: &[Wanted],
    actor: &Actor,
    now: LocalTime,
    at: Timestamp,
) -> Result<Decided, (usize, Refusal)> {
    let mut decided = Decided {
        after: state.clone(),
        events: Vec::new(),
    };
    for (nth, one) in wanted.iter().enumerate() {
        // Compared with `state`, so that earlier commands of this list do not make an aspect stale.
        let fresh = |shown: &Fingerprint| {
            one.command
                .aspect()
                .is_some_and(|aspect| aspect.fingerprint(state) == *shown)
        };
        let context = Context {
            actor,
            now,
            shown: one.shown.clone().filter(|shown| !fresh(shown)),
            fresh_id: &fresh_id,
        };
        for event in decide(&decided.after, &one.command, &context).map_err(|refusal| (nth, refusal))? {
            let recorded = Recorded {
                case: state.id.clone(),
                version: decided.after.version + 1,
                event: event.clone(),
                by: actor.clone(),
                at,
            };
            let applied = decided.after.apply(&recorded);
            applied.map_err(|refusal| (nth, refusal.into()))?;
            decided.events.push(event);
        }
    }
    Ok(decided)
}

/// A random id that nobody can have guessed or used: `talk-4fk2q7wd`.
pub(super) fn fresh_id(kind: &str) -> String {
    const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut drawn: u64 = rand::random();
    let mut id = format!("{kind}-");
    for _ in 0..8 {
        id.push(char::from(SIGNS[(drawn % 32) as usize]));
        drawn /= 32;
    }
    id
}

/// The case at the version that a page was made for; 0 is the newest.
///
/// # Errors
/// [`StoreError::Stale`] for a version that the case does not have, as a page has that was made before an older backup
/// was restored: what it showed cannot be compared. The store does not answer.
pub async fn as_shown(store: &dyn Store, state: &CaseState, version: u64) -> Result<CaseState, StoreError> {
    if version > state.version {
        return Err(StoreError::Stale(Box::new(state.clone())));
    }
    if version == 0 || version == state.version {
        return Ok(state.clone());
    }
    let history = store.history(&state.id).await?;
    let until = history.iter().take_while(|recorded| recorded.version <= version);
    Ok(CaseState::replay(until)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fresh_ids_are_slugs_and_never_the_same() {
        let ids: std::collections::BTreeSet<String> = (0..1000).map(|_| fresh_id("talk")).collect();
        assert_eq!(ids.len(), 1000);
        for id in ids {
            let slug = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
            assert!(
                id.starts_with("talk-") && id.len() == 13 && id.chars().all(slug),
                "{id}"
            );
        }
    }
}
