//! Practice: a case about a child that does not exist, for the signed-in adviser alone (decision 0042).

use super::adviser;
use super::error::ServiceError;
use super::open::pack_of;
use super::way;
use crate::auth::current_user::CurrentUser;
use crate::clock::here;
use crate::state::AppState;
use domain::case::LocalTime;
use domain::event::{CaseId, CaseState, Source};
use domain::practice::{self, Step};
use store::{Act, AuditEntry, OfCases, Opened, Outcome, StoreError};

/// The audit log's word for what is done to a practice case.
pub const PRACTICE: &str = "practice";

/// How far somebody came.
pub struct Practice {
    /// The case as it is.
    pub state: CaseState,
    /// Every step, and whether it is done.
    pub steps: Vec<(Step, bool)>,
    /// Whether the guide was closed.
    pub closed: bool,
}

/// Opens a practice case for the signed-in adviser, or the one that they have.
///
/// # Errors
/// The store does not answer.
pub async fn begin(app: &AppState, user: &CurrentUser) -> Result<CaseId, ServiceError> {
    let account = user.account();
    let me = adviser::as_person(app, &account.id).await?;
    let (name, mark) = (app.out.say("practice-child", &[]), app.out.say("practice-number", &[]));
    let case = practice::case(&name, &mark, me, LocalTime::of(here(user.now).datetime()));
    let pack = pack_of(&*app.store, &account.municipality).await?;
    let id = store::new_case();
    let opened = Opened {
        id: id.clone(),
        municipality: account.municipality.clone(),
        case: way::laid(app.pipeline.content(), &pack, case),
        source: Source::Begun,
        adviser: Some(account.id.clone()),
        second: None,
        by: user.actor(),
        at: user.now,
        audit: line(user, Act::CaseOpened, &id, Outcome::Done),
    };
    Ok(app.store.open_practice(&account.id, &opened).await?)
}

/// Removes the signed-in adviser's practice case, with its key and its rows. Returns whether it was theirs; a refusal is in the
/// log before this returns.
///
/// # Errors
/// The store does not answer.
pub async fn remove(app: &AppState, user: &CurrentUser, case: &CaseId) -> Result<bool, StoreError> {
    let done = line(user, Act::CaseErased, case, Outcome::Done);
    let removed = app.store.remove_practice(case, &user.account().id, &done).await?;
    if !removed {
        app.store
            .audit(line(user, Act::CaseErased, case, Outcome::Refused))
            .await?;
    }
    Ok(removed)
}

/// How far the signed-in adviser came in the practice case whose page is shown.
///
/// # Errors
/// The store does not answer.
pub async fn of(app: &AppState, user: &CurrentUser, case: &CaseId) -> Result<Practice, StoreError> {
    let state = app.store.load(case).await?.state;
    let steps = practice::steps(&state, LocalTime::of(here(user.now).datetime()));
    Ok(Practice {
        state,
        steps,
        closed: app.store.guide_is_closed(&user.account().id).await?,
    })
}

/// Whether practice is offered on Today: to whoever has no child yet, practises on none, and has not closed it.
///
/// # Errors
/// The store does not answer.
pub async fn is_offered(app: &AppState, user: &CurrentUser) -> Result<bool, StoreError> {
    let me = &user.account().id;
    if app.store.guide_is_closed(me).await? || app.store.practice_of(me).await?.is_some() {
        return Ok(false);
    }
    let of = OfCases::Adviser(me.clone());
    for open in [true, false] {
        if !app.store.cases(&of, me, open, None, 1).await?.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn line(user: &CurrentUser, act: Act, case: &CaseId, outcome: Outcome) -> AuditEntry {
    AuditEntry {
        what: Some(PRACTICE.to_owned()),
        ..user.entry(act, Some(case), outcome)
    }
}
