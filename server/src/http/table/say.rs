//! Stop, pause, "I do not want to answer", "I do not know": what the child presses, and what comes of it.

use super::begun::{self, lay_by};
use super::{Table, to};
use crate::doors::seat::{OwnCase, Seat};
use crate::http::case::Fields;
use crate::http::{AppState, HttpError};
use app::pages::talk::Part;
use axum::Extension;
use axum::extract::{Form, State};
use axum::response::Response;
use domain::actor::Actor;
use domain::case::{StopChoice, StopKind};
use domain::event::{CaseEvent, CaseState};

/// One press.
pub async fn say(
    State(app): State<AppState>,
    Extension(seat): Extension<Seat>,
    Extension(own): Extension<OwnCase>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    // What was being typed comes along: a right that is used erases nothing.
    let typed = begun::typed(&pairs);
    let fields = Fields::of(pairs);
    let said = async {
        let table = match Table::running(seat, own)? {
            Ok(table) => table,
            Err(over) => return Ok(over),
        };
        let from = fields
            .text("from")
            .and_then(|number| number.parse().ok())
            .and_then(Part::of);
        let from = from.unwrap_or(Part::Hello);
        let kind = fields.text("kind").ok_or(HttpError::Form)?;
        // A practised stop is nobody's record.
        let practice = from == Part::Try;
        if !typed.is_empty() {
            lay_by(&app, &table, from, typed).await?;
        }
        match kind {
            "stop" if practice => return Ok(to(&format!("{}?try=stop", from.address()))),
            "stop" | "real-stop" => stopped(&app, &table, StopKind::Stop).await?,
            "pause" => stopped(&app, &table, StopKind::Pause).await?,
            "not-answer" | "dont-know" => {
                if kind == "not-answer" && !practice {
                    stopped(&app, &table, StopKind::NotAnswer).await?;
                }
                return Ok(to(&format!("{}?said={kind}", from.address())));
            }
            "heard" => heard(&app, &table).await?,
            _ => {
                let chose = kind.strip_prefix("chose-").ok_or(HttpError::Form)?;
                let chose = StopChoice::ALL.into_iter().find(|known| known.as_str() == chose);
                let chose = chose.ok_or(HttpError::Form)?;
                answered(&app, &table, chose).await?;
                let next = match chose {
                    StopChoice::Other => Part::Topics,
                    StopChoice::End => Part::End,
                    StopChoice::Pause | StopChoice::Bisidder | StopChoice::Ready => from,
                };
                return Ok(to(&next.address()));
            }
        }
        Ok(to(&from.address()))
    };
    said.await.unwrap_or_else(|error: HttpError| error.page(&app))
}

/// Whether something holds already, and whether an adult has heard it.
fn holds(state: &CaseState, table: &Table) -> Option<(bool, bool)> {
    let (_, meeting) = state.case.meeting(&table.meeting)?;
    let stop = meeting.open_stop()?;
    let pause = stop
        .kind
        .as_ref()
        .is_some_and(|kind| kind.trimmed() == StopKind::Pause.as_str());
    Some((pause, stop.heard_at.is_some()))
}

async fn stopped(app: &AppState, table: &Table, kind: StopKind) -> Result<(), HttpError> {
    let (meeting, at) = (table.meeting.clone(), table.at.moment());
    let events = |state: &CaseState| {
        let stopped = CaseEvent::Stopped {
            meeting: meeting.clone(),
            kind,
            at,
        };
        // A second press says nothing new.
        Ok(if holds(state, table).is_none() {
            vec![stopped]
        } else {
            Vec::new()
        })
    };
    table.change(app, &Actor::child(), events).await
}

async fn heard(app: &AppState, table: &Table) -> Result<(), HttpError> {
    let (meeting, at) = (table.meeting.clone(), table.at.moment());
    let events = |state: &CaseState| {
        let heard = CaseEvent::StopHeard {
            meeting: meeting.clone(),
            at,
        };
        Ok(match holds(state, table) {
            Some((_, false)) => vec![heard],
            _ => Vec::new(),
        })
    };
    table.change(app, &table.at.seat.actor(), events).await
}

/// What the child chose. A pause goes on until it is ready, alone with its bisidder too.
async fn answered(app: &AppState, table: &Table, chose: StopChoice) -> Result<(), HttpError> {
    let (meeting, at) = (table.meeting.clone(), table.at.moment());
    let events = |state: &CaseState| {
        let answered = CaseEvent::StopAnswered {
            meeting: meeting.clone(),
            chose,
        };
        let pause = CaseEvent::Stopped {
            meeting: meeting.clone(),
            kind: StopKind::Pause,
            at,
        };
        Ok(match (holds(state, table), chose) {
            // Nobody has heard it yet, or it is over: the page shows how it stands.
            (Some((false, false)) | None, _) => Vec::new(),
            (_, StopChoice::Pause | StopChoice::Bisidder) => vec![answered, pause],
            _ => vec![answered],
        })
    };
    table.change(app, &Actor::child(), events).await
}
