//! The child's paper, before it leaves the room: made from the ending, shown, printed.

use super::shown::{goes_along, made_paper, paper_request};
use super::{TRIES, TalkScreen, to};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::case::paper::{document_made, paper};
use crate::http::case::talk_of;
use crate::http::screen::quietly;
use crate::http::words_of_time::here;
use crate::http::{AppState, HttpError};
use crate::service::change::{Wanted, decide_all};
use app::pages::talk::Part;
use axum::Extension;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::case::{LocalTime, MeetingState};
use domain::checklist::has_begun;
use domain::command::Command;
use store::{Act, Change, Paper};

/// Makes it. The talk was held then, and what it owes the child stands on Today from now on.
///
/// # Errors
/// Where the store does not answer or content is broken.
pub(super) async fn make(app: &AppState, screen: &TalkScreen) -> Result<Response, HttpError> {
    let context = &screen.context;
    for _ in 0..=TRIES {
        let state = context.state(app).await?;
        let meeting = talk_of(&state.case, &screen.meeting)?;
        // It was held now, whatever was planned: the paper says the day it was.
        let began = LocalTime::of(here(context.user.signed.session.created_at).datetime());
        let mut wanted: Vec<Wanted> = Vec::new();
        if meeting.state != Some(MeetingState::Held) {
            let held = Command::HoldMeeting {
                meeting: screen.meeting.clone(),
                started_at: Some(meeting.started_at.unwrap_or(began)),
                ended_at: Some(context.moment()),
            };
            wanted.push(held.into());
        }
        if meeting.checklist.is_empty() && has_begun(meeting, context.moment()) {
            wanted.push(Command::BeginChecklist(screen.meeting.clone()).into());
        }
        let decided = decide_all(
            &state,
            &wanted,
            &context.user.actor(),
            context.moment(),
            context.user.now,
        )?;
        let (case, confirmed) = (decided.after.case.clone(), state.confirmations.clone());
        let Some((document, bytes)) = paper(app, case, paper_request(screen), confirmed, false).await? else {
            break;
        };
        let id = store::new_document();
        let mut events = decided.events;
        events.push(document_made(
            &id,
            &document,
            Some(screen.meeting.clone()),
            context.today(),
            &bytes,
        ));
        let change = Change {
            papers: vec![Paper {
                id,
                document: Some(document),
                bytes,
            }],
            ..context.change(state.version, events, Act::DocumentMade)
        };
        match app.store.append(&change).await {
            Ok(_) => return Ok(to(&Part::Paper.address())),
            // Somebody changed the case in this very moment: it is judged and made anew.
            Err(store::StoreError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(to(&format!("{}?no=1", Part::Paper.address())))
}

/// Its PDF, as it was made, under a name that tells nothing.
pub async fn print(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
) -> Response {
    let printed = async {
        let screen = match TalkScreen::running(user, own)? {
            Ok(screen) => screen,
            Err(over) => return Ok(over),
        };
        let state = screen.context.state(&app).await?;
        let id = made_paper(&state, &screen.meeting).ok_or(HttpError::NotFound)?;
        let of = screen.clone();
        // What stays with an adult is printed by that adult, on their own pages.
        if !app.work(move |app| goes_along(app, &of, &state)).await?? {
            return Ok(to(&Part::Paper.address()));
        }
        let paper = app.store.paper(&screen.context.own.id, &id).await?;
        let name = [
            (CONTENT_TYPE, "application/pdf"),
            // Shown, so that it can be printed: a file would stay on the tablet.
            (CONTENT_DISPOSITION, "inline; filename=\"papir.pdf\""),
        ];
        Ok(quietly((name, paper.bytes).into_response()))
    };
    printed
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}
