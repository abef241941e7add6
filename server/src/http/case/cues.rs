//! Cues for the adviser's own phone (N15). The rules are the domain's; the moment is the house's.

use super::At;
use crate::doors::seat::{OwnCase, Seat};
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::http::{AppState, HttpError};
use app::pages::cues::{Cues, cues as page};
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::MeetingId;
use domain::cues::{Cue, cues};

/// The page.
pub async fn show(
    State(app): State<AppState>,
    Extension(seat): Extension<Seat>,
    Extension(own): Extension<OwnCase>,
    Path((_, meeting)): Path<(String, String)>,
) -> Response {
    let at = At { seat, own };
    let shown = async {
        let state = at.state(&app).await?;
        let id = MeetingId::from(meeting.as_str());
        let meeting = super::meeting(&state.case, &id)?;
        let model = Cues {
            shell: shell(&app, &at.seat, "").await?,
            case: at.own.id.to_string(),
            meeting: id.to_string(),
            clock: Clock::at(&app, at.seat.now)?.clock(at.seat.now),
            cues: cues(&state.case, meeting, at.moment())
                .into_iter()
                .map(Cue::as_str)
                .collect(),
        };
        Ok(answer(|nonce| page(&app.out, nonce, model)))
    };
    shown.await.unwrap_or_else(|error: HttpError| error.page(&app))
}
