//! A user and a case they may change, for the duration of one request.

use super::change::{Decided, Wanted, decide_all, decide_without_past};
use super::error::{Refused, ServiceError};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::clock::here;
use crate::state::AppState;
use domain::actor::Actor;
use domain::case::{Day, LocalTime, Place};
use domain::command::{Command, Reason, Refusal};
use domain::event::{CaseEvent, CaseState};
use store::{Act, Change, Outcome, StoreError};

/// A user and a case they may change.
#[derive(Clone, Debug)]
pub struct CaseContext {
    /// The signed-in user.
    pub user: CurrentUser,
    /// The case, and how they have access to it.
    pub own: OwnCase,
}

impl CaseContext {
    /// Today's date in Denmark.
    #[must_use]
    pub fn today(&self) -> Day {
        Day(here(self.user.now).date())
    }

    /// The current local time in Denmark, to the minute.
    #[must_use]
    pub fn moment(&self) -> LocalTime {
        LocalTime::of(here(self.user.now).datetime())
    }

    /// The current state of the case. Things that an older file left without an id get one first, because pages and
    /// commands refer to things by id.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] if the case is barred to the user; the store does not answer.
    pub async fn state(&self, app: &AppState) -> Result<CaseState, ServiceError> {
        let state = app.store.load(&self.own.id).await?.state;
        // The store asks its lists. Whoever took a row out of them by hand meets the case's own history here.
        if state.is_barred_to(&self.user.account().id) {
            return Err(ServiceError::NotFound);
        }
        if Place::nameless(&state.case).is_empty() {
            return Ok(state);
        }
        let (server, wanted) = (Actor::command_line(), [Wanted::from(Command::GiveIds)]);
        let decided = self.decide(app, &state, &wanted, &server, Act::CaseChanged).await?;
        let change = self.change_by(server, state.version, decided.events, Act::CaseChanged);
        match app.store.append(&change).await {
            Ok(state) => Ok(state),
            // Another request was first and has assigned the ids.
            Err(StoreError::Stale(state)) => Ok(*state),
            // Older servers may be running: use the case as it is; it gets its ids later.
            Err(StoreError::UpgradeUnfinished) => Ok(state),
            Err(error) => Err(error.into()),
        }
    }

    /// Judges commands on `state`. A refusal is written to the audit log before this returns.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] with the first refusal; those of the store.
    pub async fn decide(
        &self,
        app: &AppState,
        state: &CaseState,
        wanted: &[Wanted],
        by: &Actor,
        act: Act,
    ) -> Result<Decided, ServiceError> {
        let decided = decide_all(state, wanted, by, self.moment(), self.user.now);
        self.noted(app, state, decided, act).await
    }

    /// The same, but leaves out days that are past; also returns whether any was left out.
    ///
    /// # Errors
    /// As [`decide`](Self::decide).
    pub async fn decide_without_past(
        &self,
        app: &AppState,
        state: &CaseState,
        wanted: Vec<Wanted>,
        by: &Actor,
        act: Act,
    ) -> Result<(Decided, bool), ServiceError> {
        let decided = decide_without_past(state, wanted, by, self.moment(), self.user.now);
        self.noted(app, state, decided, act).await
    }

    async fn noted<T>(
        &self,
        app: &AppState,
        state: &CaseState,
        decided: Result<T, Refusal>,
        act: Act,
    ) -> Result<T, ServiceError> {
        let refusal = match decided {
            Ok(decided) => return Ok(decided),
            Err(refusal) => refusal,
        };
        let outcome = match refusal.reason {
            Reason::Stale(_) => Outcome::Stale,
            _ => Outcome::Refused,
        };
        app.store
            .audit(self.user.entry(act, Some(&self.own.id), outcome))
            .await?;
        let state = state.clone();
        Err(ServiceError::Refused(Box::new(Refused { refusal, state })))
    }

    /// A change of this case with events only, and its audit line.
    #[must_use]
    pub fn change(&self, against: u64, events: Vec<CaseEvent>, act: Act) -> Change {
        self.change_by(self.user.actor(), against, events, act)
    }

    /// The same, by an actor other than the signed-in user: the child whose screen it is, or the server itself.
    #[must_use]
    pub fn change_by(&self, by: Actor, against: u64, events: Vec<CaseEvent>, act: Act) -> Change {
        let audit = self.user.entry(act, Some(&self.own.id), Outcome::Done);
        Change::of(&self.own.id, against, events, by, audit)
    }
}
