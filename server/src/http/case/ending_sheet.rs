//! "Skriv arket ind": what was written by hand on the sheet of a talk is typed in, by the ending's own commands (N19, N30).

use super::act;
use super::after_talk::{held, times};
use super::ending::filled;
use super::talk_flow::rail;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::talk_fields::written;
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::ending::{self, Ended};
use crate::service::talk::talk_of;
use crate::state::AppState;
use app::pages::ending::Ending;
use app::pages::ending_sheet::{EndingSheet, ending_sheet as page};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::case::MeetingId;
use domain::command::Command;
use domain::event::CaseState;
use domain::talk_flow::Part;
use serde::Deserialize;

/// The query: the outcome of a save.
#[derive(Debug, Default, Deserialize)]
pub struct SheetQuery {
    saved: Option<u8>,
    day: Option<u8>,
    behind: Option<u8>,
}

/// The page with the form.
pub async fn ask(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
    Query(query): Query<SheetQuery>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let id = MeetingId::from(meeting.as_str());
    let talk = talk_of(&state.case, &id)?;
    let clock = Clock::at(&app, context.user.now)?;
    let mut stops = Vec::new();
    if query.day == Some(1) {
        stops.push(app.out.say("ending-which-day", &[]));
    }
    if query.behind == Some(1) {
        stops.push(app.out.say("ending-behind", &[]));
    }
    let model = EndingSheet {
        times: times(talk),
        ending: Ending {
            shell: shell(&app, &context.user, "").await?,
            rail: rail(&state, talk, &context, Some(Part::Ending)),
            stops,
            saved: query.saved == Some(1),
            case: context.own.id.to_string(),
            ..filled(&app, &clock, &state, &id)?
        },
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

/// Saves what was typed in. The child's page is made on the page of the ending.
pub async fn note(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let id = MeetingId::from(meeting.as_str());
    let commands = |state: &CaseState| -> Result<Vec<Command>, HttpError> {
        let mut commands = written(&state.case, &id, &fields)?;
        commands.extend(held(talk_of(&state.case, &id)?, &id, &fields, &context)?);
        Ok(commands)
    };
    let ended = ending::save(&app, &context, &id, fields.version()?, &commands, false).await;
    let to = ended.map(|ended| {
        let said = match ended {
            Ended::LacksDay => "day=1",
            Ended::Behind => "behind=1",
            Ended::Saved | Ended::Made(_) | Ended::Stopped | Ended::LacksTonight => "saved=1",
        };
        format!("{}/meeting/{id}/sheet?{said}", context.page())
    });
    act::answer(&app, &context, &fields, to, Some(&commands)).await
}
