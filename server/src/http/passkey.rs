//! Passkeys between pages and the service: what is offered, what was sent, and the sentences of what came of it.

use super::words_of_time::Clock;
use crate::auth::relying_party::RelyingParty;
use crate::error::HttpError;
use crate::service::passkey::{Asked, Made, Sent, Tried, ask_to_make, ask_to_use};
use crate::state::AppState;
use app::pages::passkey::{Ask, Offer, Row};
use app::pages::sign_in::Refused;
use axum::http::StatusCode;
use jiff::Timestamp;
use store::{Account, MOST_PASSKEYS, Opens, Outcome, OwnFactors};

/// What a form sent, by its fields.
#[must_use]
pub fn sent(field: impl Fn(&str) -> String) -> Sent {
    Sent {
        ceremony: field("ceremony"),
        answer: field("answer"),
        name: field("passkey"),
    }
}

fn offered(asked: Option<Asked>) -> Offer {
    asked.map_or(Offer::None, |asked| {
        Offer::Ask(Ask {
            ceremony: asked.ceremony,
            options: asked.options,
        })
    })
}

/// The passkeys that an account can use at a door.
///
/// # Errors
/// If the store does not answer.
pub async fn to_use(
    app: &AppState,
    party: Option<&RelyingParty>,
    opens: &Opens,
    own: &OwnFactors,
    now: Timestamp,
) -> Result<Offer, HttpError> {
    Ok(match party {
        _ if own.passkeys.is_empty() => Offer::None,
        None => Offer::Elsewhere,
        Some(party) => offered(ask_to_use(app, party, opens, own, now).await?),
    })
}

/// A passkey that an account can make at a door.
///
/// # Errors
/// If the store does not answer.
pub async fn to_make(
    app: &AppState,
    party: Option<&RelyingParty>,
    opens: &Opens,
    account: &Account,
    own: Option<&OwnFactors>,
    now: Timestamp,
) -> Result<Offer, HttpError> {
    let full = own.is_some_and(|own| own.passkeys.len() >= MOST_PASSKEYS);
    Ok(match party {
        _ if full => Offer::None,
        None => Offer::Elsewhere,
        Some(party) => offered(ask_to_make(app, party, opens, account, now).await?),
    })
}

/// The passkeys of an account, as its holder's own page shows them.
///
/// # Errors
/// Never where a clock can be read.
pub fn rows(app: &AppState, own: Option<&OwnFactors>, now: Timestamp) -> Result<Vec<Row>, HttpError> {
    let clock = Clock::at(app, now)?;
    let row = |passkey: &store::Passkey| {
        let made = clock.moment(passkey.made_at);
        let times = match passkey.used_at.map(|at| clock.moment(at)) {
            Some(used) => app.out.say("passkey-times-used", &[("made", &made), ("used", &used)]),
            None => app.out.say("passkey-times", &[("made", &made)]),
        };
        Row {
            id: passkey.id.clone(),
            name: passkey.name.clone(),
            times,
        }
    };
    Ok(own.iter().flat_map(|own| &own.passkeys).map(row).collect())
}

/// How a try came to nothing: what the page says, its status, how the audit log has it, and what it says was tried.
pub struct NotIn {
    /// What the page says.
    pub refused: Refused,
    /// The status of the answer.
    pub status: StatusCode,
    /// How it ended, for the audit log.
    pub outcome: Outcome,
    /// What was tried, for the audit log.
    pub what: &'static str,
}

/// How a passkey that opened nothing is told; `None` if the door is no more, or open.
///
/// # Errors
/// The clock cannot be read.
pub fn not_in(app: &AppState, tried: Tried, now: Timestamp) -> Result<Option<NotIn>, HttpError> {
    let wrong = |code, what| {
        Some(NotIn {
            refused: Refused::Passkey(code),
            status: StatusCode::UNPROCESSABLE_ENTITY,
            outcome: Outcome::Refused,
            what,
        })
    };
    Ok(match tried {
        Tried::Right | Tried::Out => None,
        Tried::Wrong => wrong("wrong", "passkey"),
        Tried::Late => wrong("late", "passkey"),
        Tried::Backwards => wrong("backwards", "passkey-backwards"),
        Tried::Wait(until) => Some(NotIn {
            refused: Refused::Wait(Clock::at(app, now)?.clock(until)),
            status: StatusCode::TOO_MANY_REQUESTS,
            outcome: Outcome::Throttled,
            what: "passkey",
        }),
    })
}

/// The key of the sentence that says why no passkey was made; `None` if one was, or the door is no more.
#[must_use]
pub fn not_made(made: &Made) -> Option<&'static str> {
    match made {
        Made::Done(_) | Made::Out => None,
        Made::Wrong => Some("passkey-make-wrong"),
        Made::Late => Some("passkey-make-late"),
        Made::Full => Some("passkey-full"),
        Made::Known => Some("passkey-make-known"),
    }
}
