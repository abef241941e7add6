//! What is done on a case, one act a file: a form comes in, an event goes to the
//! store, the browser goes on to a page (Post/Redirect/Get).
//!
//! - [`show`] the child's page
//! - [`prepare`] a talk is prepared
//! - [`promise`] kept, broken or dropped
//! - [`assign`] who has the case, and a change of adviser
//! - [`glass`] an acute case that is somebody else's
//! - [`document`] made, shown, printed
//! - [`hand_over`] who gave it, how, and how it went
//! - [`stale`] somebody was quicker
//! - [`steps`] a step moves, a deadline is kept
//! - [`timeline`] what the child will see of it, and showing it
//! - [`screen`] the child's own screen is opened, a card is given
//! - [`after_talk`] after a talk: held, told, said, promised
//! - [`cues`] what an adviser is reminded of during a talk
//! - [`ending`] how a talk ends, and the child's page from it
//! - [`checklist`] what has to be settled before a talk is over
//! - [`correct`] what stood wrong of a held talk
//! - [`journal`] the note for the municipality's own journal
//! - [`paper`] a paper as it is made
//! - [`log`] the case's log, for a coordinator
//! - [`files`] case files in and out, a new child
//! - [`end`] the case ends, or goes on after all

pub mod after_talk;
pub mod assign;
pub mod checklist;
pub mod correct;
pub mod cues;
pub mod document;
pub mod end;
pub mod ending;
pub mod files;
pub mod glass;
pub mod hand_over;
pub mod journal;
pub mod log;
pub mod paper;
pub mod prepare;
pub mod promise;
pub mod screen;
pub mod show;
pub mod stale;
pub mod steps;
pub mod timeline;

use super::words_of_time::here;
use super::{AppState, HttpError};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::service::change::{Wanted, as_shown, decide_all};
use axum::response::{IntoResponse, Redirect, Response};
use domain::actor::Actor;
use domain::case::{Case, Day, LocalTime, Meeting, MeetingId, MeetingState, Place, Words};
use domain::command::{Command, Reason, Refusal};
use domain::event::{CaseEvent, CaseState};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use store::{Act, Change, Outcome, Paper};

/// What a form sent, each field once: the last word counts.
#[derive(Clone, Debug, Default)]
pub struct Fields(BTreeMap<String, String>);

impl Fields {
    /// Of the pairs a form sent.
    #[must_use]
    pub fn of(pairs: Vec<(String, String)>) -> Fields {
        Fields(pairs.into_iter().collect())
    }

    /// A field, trimmed; blank is nothing.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// Whether the form sent the field at all, blank or not.
    #[must_use]
    pub fn sent(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Every field as it was sent, by name.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// A field in somebody's own words.
    #[must_use]
    pub fn words(&self, name: &str) -> Option<Words> {
        self.text(name).map(Words::from)
    }

    /// A field that is a day.
    ///
    /// # Errors
    /// Where something stands there that is none.
    pub fn day(&self, name: &str) -> Result<Option<Day>, HttpError> {
        self.text(name)
            .map(|text| Day::parse(text).ok_or(HttpError::Form))
            .transpose()
    }

    /// A code that a list on our page offered; blank is nothing.
    ///
    /// # Errors
    /// Where it is none of the list.
    pub fn code<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, HttpError> {
        self.text(name)
            .map(|text| serde_json::from_value(text.into()).map_err(|_| HttpError::Form))
            .transpose()
    }

    /// The version of the case that the form was made against.
    ///
    /// # Errors
    /// Where it is missing: no form of ours.
    pub fn version(&self) -> Result<u64, HttpError> {
        self.text("version")
            .and_then(|text| text.parse().ok())
            .ok_or(HttpError::Form)
    }
}

/// Somebody at a case they may change.
#[derive(Clone, Debug)]
pub struct CaseContext {
    /// Who.
    pub user: CurrentUser,
    /// Which case, and how they came to it.
    pub own: OwnCase,
}

impl CaseContext {
    /// The day it is here.
    #[must_use]
    pub fn today(&self) -> Day {
        Day(here(self.user.now).date())
    }

    /// The moment on the clocks here, to the minute.
    #[must_use]
    pub fn moment(&self) -> LocalTime {
        LocalTime::of(here(self.user.now).datetime())
    }

    /// The case as it stands.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub async fn state(&self, app: &AppState) -> Result<CaseState, HttpError> {
        let state = app.store.load(&self.own.id).await?.state;
        if Place::nameless(&state.case).is_empty() {
            return Ok(state);
        }
        // An older file left something without an id: it gets one before a page shows it.
        let (house, wanted) = (Actor::command_line(), [Wanted::from(Command::GiveIds)]);
        let decided = decide_all(&state, &wanted, &house, self.moment(), self.user.now)?;
        let audit = self.user.entry(Act::CaseChanged, Some(&self.own.id), Outcome::Done);
        let change = Change::of(&self.own.id, state.version, decided.events, house, audit);
        match app.store.append(&change).await {
            Ok(state) => Ok(state),
            // Somebody was quicker, and has given them.
            Err(store::StoreError::Stale(state)) => Ok(*state),
            // Older servers still run: it is read as it is, and gets them later.
            Err(store::StoreError::UpgradeUnfinished) => Ok(state),
            Err(error) => Err(error.into()),
        }
    }

    /// A change of this case by events alone, with its line for the audit log.
    #[must_use]
    pub fn change(&self, against: u64, events: Vec<CaseEvent>, act: Act) -> Change {
        let audit = self.user.entry(act, Some(&self.own.id), Outcome::Done);
        Change::of(&self.own.id, against, events, self.user.actor(), audit)
    }

    /// The address of the child's page.
    #[must_use]
    pub fn page(&self) -> String {
        format!("/case/{}", self.own.id)
    }
}

/// Commands that a form's fields come to, seen from the case as it stands.
pub type Commands<'a> = dyn Fn(&CaseState) -> Result<Vec<Command>, HttpError> + Send + Sync + 'a;

/// How often it is tried again where somebody else changes the case in the same moment.
pub(crate) const TRIES: usize = 5;

/// Does what a form asks, on the case as it stands, and goes on to a page. Where somebody changed the same thing since the form
/// was shown, both versions are shown; that, and what is refused, is in the audit log too.
///
/// # Errors
/// Why it is not done, or what the store says.
pub async fn act(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    commands: &Commands<'_>,
    act: Act,
    to: &str,
) -> Result<Response, HttpError> {
    act_keeping(app, context, sent, commands, (act, Vec::new()), to).await
}

/// The same, with papers that are kept as they were made.
///
/// # Errors
/// Why it is not done, or what the store says.
pub async fn act_keeping(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    commands: &Commands<'_>,
    (act, papers): (Act, Vec<Paper>),
    to: &str,
) -> Result<Response, HttpError> {
    let against = sent.version()?;
    for tried in 0..=TRIES {
        let state = context.state(app).await?;
        let shown = as_shown(&*app.store, &state, against).await?;
        let wanted = commands(&state)?.into_iter().map(|command| Wanted::on(command, &shown));
        let wanted: Vec<Wanted> = wanted.collect();
        let (actor, now) = (context.user.actor(), context.moment());
        let decided = match decide_all(&state, &wanted, &actor, now, context.user.now) {
            Ok(decided) => decided,
            Err(refusal) => return refused(app, context, sent, (against, &state), act, refusal).await,
        };
        if decided.events.is_empty() {
            break;
        }
        let change = Change {
            papers: papers.clone(),
            ..context.change(state.version, decided.events, act)
        };
        match app.store.append(&change).await {
            Ok(_) => break,
            Err(store::StoreError::Stale(_)) if tried < TRIES => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Redirect::to(to).into_response())
}

/// What is refused is in the audit log; where somebody was quicker both versions are shown.
pub(crate) async fn refused(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    (against, state): (u64, &CaseState),
    act: Act,
    refusal: Refusal,
) -> Result<Response, HttpError> {
    let stale = matches!(refusal.reason, Reason::Stale(_));
    let outcome = if stale { Outcome::Stale } else { Outcome::Refused };
    app.store
        .audit(context.user.entry(act, Some(&context.own.id), outcome))
        .await?;
    if stale {
        return stale::page(app, context, sent, against, state).await;
    }
    stale::refused(app, context, sent, refusal.reason.key(), state).await
}

/// A meeting of the case by the id in an address.
fn meeting<'a>(case: &'a Case, id: &MeetingId) -> Result<&'a Meeting, HttpError> {
    case.meeting(id).map(|(_, meeting)| meeting).ok_or(HttpError::NotFound)
}

/// The same, and it was not cancelled: what is no talk is not ended.
pub(crate) fn talk_of<'a>(case: &'a Case, id: &MeetingId) -> Result<&'a Meeting, HttpError> {
    let took_place = |meeting: &&Meeting| meeting.state != Some(MeetingState::Cancelled);
    meeting(case, id).ok().filter(took_place).ok_or(HttpError::NotFound)
}

/// Somebody's own words as a field shows them; blank where there are none.
fn plain(words: Option<&Words>) -> String {
    words.map(|words| words.trimmed().to_owned()).unwrap_or_default()
}
