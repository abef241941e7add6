//! A talk's own screen on the table (`/t/talk/…`): opened by the adviser, held by the child, left by the adviser's PIN alone.
//!
//! - [`open`] from Today to the child's first screen
//! - [`shown`] from the case to a page
//! - [`stop`] stop, pause, and the two other ways to say no
//! - `begun` what was typed and is not kept yet
//! - `days` days and times, tapped or typed
//! - [`keep`] what the child and the adviser settle together
//! - [`paper`] the child's paper
//! - [`unlock`] the PIN

mod begun;
mod days;
pub mod keep;
pub mod open;
pub mod paper;
pub mod shown;
pub mod stop;
pub mod unlock;

use super::case::{CaseContext, TRIES};
use super::{AppState, HttpError};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::service::change::{Wanted, decide_all};
use axum::response::{IntoResponse, Redirect, Response};
use domain::actor::Actor;
use domain::case::MeetingId;
use domain::command::Command;
use domain::event::CaseState;
use jiff::Timestamp;
use store::{Act, Change, Outcome, Scope};

/// The page that asks for the PIN.
const OUT: &str = "/t/talk/out";

/// A talk's screen, for the length of one request.
#[derive(Clone, Debug)]
pub struct TalkScreen {
    context: CaseContext,
    meeting: MeetingId,
    until: Timestamp,
}

impl TalkScreen {
    /// Of a session whose scope is a talk; the guard lets no other through.
    fn of(user: CurrentUser, own: OwnCase) -> Result<TalkScreen, HttpError> {
        let Scope::TalkScreen { meeting, until, .. } = &user.signed.session.scope else {
            return Err(HttpError::NotYours);
        };
        Ok(TalkScreen {
            meeting: meeting.clone(),
            until: *until,
            context: CaseContext { user, own },
        })
    }

    /// The same, while the talk's time runs; afterwards there is nothing but the way out.
    fn running(user: CurrentUser, own: OwnCase) -> Result<Result<TalkScreen, Response>, HttpError> {
        let screen = TalkScreen::of(user, own)?;
        Ok(if screen.is_over() { Err(to(OUT)) } else { Ok(screen) })
    }

    fn is_over(&self) -> bool {
        self.context.user.now >= self.until
    }

    /// Does commands on the case as it stands at that moment: a child is never shown that somebody was quicker. Nothing happens
    /// where `commands` finds nothing left to do.
    async fn act(
        &self,
        app: &AppState,
        by: &Actor,
        commands: impl Fn(&CaseState) -> Result<Vec<Command>, HttpError>,
    ) -> Result<(), HttpError> {
        let audit = self
            .context
            .user
            .entry(Act::CaseChanged, Some(&self.context.own.id), Outcome::Done);
        let mut tries = 0;
        loop {
            let state = self.context.state(app).await?;
            let wanted: Vec<Wanted> = commands(&state)?.into_iter().map(Wanted::from).collect();
            let (now, at) = (self.context.moment(), self.context.user.now);
            let decided = decide_all(&state, &wanted, by, now, at)?;
            if decided.events.is_empty() {
                return Ok(());
            }
            let change = Change::of(
                &self.context.own.id,
                state.version,
                decided.events,
                by.clone(),
                audit.clone(),
            );
            match app.store.append(&change).await {
                Ok(_) => return Ok(()),
                Err(store::StoreError::Stale(_)) if tries < TRIES => tries += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }
}

fn to(address: &str) -> Response {
    super::screen::quietly(Redirect::to(address).into_response())
}
