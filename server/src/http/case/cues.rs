//! Cues for the adviser's own phone (N15). The rules are in the domain; the time is that of the request.

use crate::error::HttpError;
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::talk::meeting_of;
use crate::state::AppState;
use app::pages::cues::{Cues, cues as page};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::MeetingId;
use domain::cues::{Cue, cues};

/// The page.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let id = MeetingId::from(meeting.as_str());
    let meeting = meeting_of(&state.case, &id)?;
    let model = Cues {
        shell: shell(&app, &context.user, "").await?,
        case: context.own.id.to_string(),
        meeting: id.to_string(),
        clock: Clock::at(&app, context.user.now)?.clock(context.user.now),
        cues: cues(&state.case, meeting, context.moment())
            .into_iter()
            .map(Cue::as_str)
            .collect(),
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}
