//! Cues for the adviser's own phone (N15). The rules are the domain's; the moment is the house's.

use super::At;
use crate::doors::seat::{OwnCase, Seat};
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::http::{Fault, House};
use app::pages::cues::{Cues, cues as page};
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::MeetingId;
use domain::cues::{Cue, cues};

/// The page.
pub async fn show(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Extension(own): Extension<OwnCase>,
    Path((_, meeting)): Path<(String, String)>,
) -> Response {
    let at = At { seat, own };
    let shown = async {
        let state = at.state(&house).await?;
        let id = MeetingId::from(meeting.as_str());
        let meeting = super::meeting(&state.case, &id)?;
        let model = Cues {
            shell: shell(&house, &at.seat, "").await?,
            case: at.own.id.to_string(),
            meeting: id.to_string(),
            clock: Clock::at(&house, at.seat.now)?.clock(at.seat.now),
            cues: cues(&state.case, meeting, at.moment())
                .into_iter()
                .map(Cue::as_str)
                .collect(),
        };
        Ok(answer(|nonce| page(&house.out, nonce, model)))
    };
    shown.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}
