//! Numbers of a municipality and a quarter: which can be told, and telling one (decision 0063).

use super::error::ServiceError;
use super::turn::Turn;
use crate::auth::current_user::CurrentUser;
use crate::clock::here;
use crate::state::AppState;
use domain::statistics::Quarter;
use store::{Act, AuditEntry, Outcome, ToldQuarter};

/// How many quarters back one can still be told.
const BACK: usize = 4;

/// The quarters of the user's municipality.
#[derive(Debug)]
pub struct Quarters {
    /// Those that were told, the newest first.
    pub told: Vec<ToldQuarter>,
    /// Those that can be told now, the newest first.
    pub ready: Vec<Quarter>,
}

/// The quarters of the user's municipality.
///
/// # Errors
/// If the store does not answer.
pub async fn quarters(app: &AppState, user: &CurrentUser) -> Result<Quarters, ServiceError> {
    let told = app.store.told_quarters(&user.account().municipality).await?;
    let mut ready = Quarter::ready(here(user.now).date(), BACK);
    ready.retain(|quarter| told.iter().all(|known| known.quarter != *quarter));
    Ok(Quarters { told, ready })
}

/// What came of telling a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// It is told.
    Told,
    /// It is not ready, or was told before.
    Refused,
    /// One is being told.
    UnderWay,
}

/// Every case of a municipality is opened for it.
static TURN: Turn = Turn::new();

/// Tells a quarter, if it is ready and nobody tells one.
///
/// # Errors
/// If the store does not answer.
pub async fn tell(app: &AppState, user: &CurrentUser, quarter: Quarter) -> Result<Telling, ServiceError> {
    if !Quarter::ready(here(user.now).date(), BACK).contains(&quarter) {
        return Ok(Telling::Refused);
    }
    let Some(_turn) = TURN.take() else {
        return Ok(Telling::UnderWay);
    };
    let line = AuditEntry {
        what: Some(quarter.to_string()),
        ..user.entry(Act::QuarterTold, None, Outcome::Done)
    };
    let municipality = &user.account().municipality;
    let told = app.store.tell_quarter(municipality, quarter, user.now, &line).await?;
    Ok(if told { Telling::Told } else { Telling::Refused })
}
