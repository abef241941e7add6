//! Stop, pause, "I do not want to answer", "I do not know": what the child presses, and what follows.

use super::begun::{lay_by, lay_in_house_by};
use super::tools;
use super::{Typed, form};
use crate::error::HttpError;
use crate::http::extract::{PageForm, RunningTalk};
use crate::http::fields::Fields;
use crate::service::talk_screen::TalkScreen;
use crate::state::AppState;
use app::pages::talk::{Part, Place};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::actor::Actor;
use domain::case::{StopChoice, StopKind};
use domain::command::Command;
use domain::event::CaseState;
use domain::talk_tools::Tool;

/// Handles one press.
pub async fn say(
    State(app): State<AppState>,
    RunningTalk(screen): RunningTalk,
    PageForm(pairs): PageForm<Vec<(String, String)>>,
) -> Result<Response, HttpError> {
    // What was being typed is kept: using a right erases nothing.
    let typed = form::typed(&pairs);
    let fields = Fields::of(pairs);
    let from = fields.text("from").and_then(Place::read);
    let from = from.unwrap_or(Place::Part(Part::Hello));
    let kind = fields.text("kind").ok_or(HttpError::Form)?;
    // A practised stop is not recorded.
    let practice = from == Place::Part(Part::Try);
    // A stop stands whatever becomes of what was being typed.
    if let Err(error) = half_done(&app, &screen, from, typed, &fields).await {
        tracing::error!(?error, "what was being typed could not be kept");
    }
    match kind {
        "stop" if practice => return Ok(Redirect::to(&format!("{}?try=stop", from.address())).into_response()),
        "stop" | "real-stop" => stopped(&app, &screen, StopKind::Stop).await?,
        "pause" => stopped(&app, &screen, StopKind::Pause).await?,
        "not-answer" | "dont-know" => {
            if kind == "not-answer" && !practice {
                stopped(&app, &screen, StopKind::NotAnswer).await?;
            }
            let here = from.address();
            let and = if here.contains('?') { '&' } else { '?' };
            return Ok(Redirect::to(&format!("{here}{and}said={kind}")).into_response());
        }
        "heard" => heard(&app, &screen).await?,
        _ => {
            let chose = kind.strip_prefix("chose-").ok_or(HttpError::Form)?;
            let chose = StopChoice::of(chose).ok_or(HttpError::Form)?;
            answered(&app, &screen, chose).await?;
            let next = match chose {
                StopChoice::Other => Place::Part(Part::Topics),
                StopChoice::End => Place::Part(Part::End),
                StopChoice::Pause | StopChoice::Bisidder | StopChoice::Ready => from,
            };
            return Ok(Redirect::to(&next.address()).into_response());
        }
    }
    Ok(Redirect::to(&from.address()).into_response())
}

/// Stores what was half done on the page of a press: typed words and a drawing.
async fn half_done(
    app: &AppState,
    screen: &TalkScreen,
    from: Place,
    typed: Typed,
    fields: &Fields,
) -> Result<(), HttpError> {
    let page = form::mark_of(fields);
    match from {
        Place::Part(part) if !typed.is_empty() => lay_by(app, screen, part, &typed, &page).await,
        Place::Tool(Tool::Drawing) => tools::lay_by(app, screen, fields).await,
        Place::House(house) => lay_in_house_by(app, screen, house, &typed, &page).await,
        _ => Ok(()),
    }
}

/// The open stop, if any: whether it is a pause, and whether an adult has heard it.
fn holds(state: &CaseState, screen: &TalkScreen) -> Option<(bool, bool)> {
    let (_, meeting) = state.case.meeting(&screen.meeting)?;
    let stop = meeting.open_stop()?;
    Some((stop.pressed() == Some(StopKind::Pause), stop.heard_at.is_some()))
}

async fn stopped(app: &AppState, screen: &TalkScreen, kind: StopKind) -> Result<(), HttpError> {
    let commands = |state: &CaseState| {
        let stop = Command::Stop {
            meeting: screen.meeting.clone(),
            kind,
        };
        // A second press says nothing new.
        Ok(if holds(state, screen).is_none() {
            vec![stop]
        } else {
            Vec::new()
        })
    };
    screen.act(app, &Actor::child(), &commands).await
}

async fn heard(app: &AppState, screen: &TalkScreen) -> Result<(), HttpError> {
    let commands = |state: &CaseState| {
        Ok(match holds(state, screen) {
            Some((_, false)) => vec![Command::HearStop(screen.meeting.clone())],
            _ => Vec::new(),
        })
    };
    screen.act(app, &screen.context.user.actor(), &commands).await
}

/// Records what the child chose. A pause, also alone with its bisidder, lasts until the child is ready.
async fn answered(app: &AppState, screen: &TalkScreen, chose: StopChoice) -> Result<(), HttpError> {
    let meeting = || screen.meeting.clone();
    let commands = |state: &CaseState| {
        let answer = Command::AnswerStop {
            meeting: meeting(),
            chose,
        };
        let pause = Command::Stop {
            meeting: meeting(),
            kind: StopKind::Pause,
        };
        Ok(match (holds(state, screen), chose) {
            // Not heard yet, or over already: nothing changes, and the page shows the current state.
            (Some((false, false)) | None, _) => Vec::new(),
            (_, StopChoice::Pause | StopChoice::Bisidder) => vec![answer, pause],
            _ => vec![answer],
        })
    };
    screen.act(app, &Actor::child(), &commands).await
}
