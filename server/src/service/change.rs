//! Commands on a case: judged one after the other on the newest state, all of them or none.

use domain::actor::Actor;
use domain::case::LocalTime;
use domain::command::{Command, Context, Fingerprint, Reason, Refusal, decide};
use domain::event::{CaseEvent, CaseState, Recorded};
use jiff::Timestamp;
use store::{Store, StoreError};

/// A command, with the fingerprint of its aspect as the page showed it.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// What is wanted.
    pub command: Command,
    /// The fingerprint; nothing for what adds, and for what is judged anew whatever was shown.
    pub shown: Option<Fingerprint>,
}

impl Wanted {
    /// As a page showed its aspect when the case stood like this.
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

/// What commands make happen: the events, and the case after them.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The case as it will stand.
    pub after: CaseState,
    /// What happens, in order; nothing where all of it stands so already.
    pub events: Vec<CaseEvent>,
}

/// Judges commands one after the other, each on what those before it leave.
///
/// # Errors
/// The first refusal; nothing has happened then.
pub fn decide_all(
    state: &CaseState,
    wanted: &[Wanted],
    actor: &Actor,
    now: LocalTime,
    at: Timestamp,
) -> Result<Decided, Refusal> {
    decide_each(state, wanted, actor, now, at).map_err(|(_, refusal)| refusal)
}

/// Judges commands as [`decide_all`] does, without the days in them that have gone by: a command that is nothing without its day
/// is left out. Says whether there was such a day.
///
/// # Errors
/// The first refusal for another reason; nothing has happened then.
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

/// The refusal comes with the place of its command.
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
        // What the commands before it changed is nobody else's: an aspect is stale where somebody else changed it.
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

/// An id that was never used, since nobody can have thought of it: `talk-4fk2q7wd`.
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

/// The case as it stood at a version that a page was made for. A version that never was is the newest.
///
/// # Errors
/// Where the store does not answer.
pub async fn as_shown(store: &dyn Store, state: &CaseState, version: u64) -> Result<CaseState, StoreError> {
    if version == 0 || version >= state.version {
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
