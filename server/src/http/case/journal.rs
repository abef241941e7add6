//! The note for the municipality's own journal (N39).

use super::talk_flow::rail;
use super::words::{Words, name};
use super::{act, filing};
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::filing::{goes_by_itself, of_case};
use crate::service::journal as service;
use crate::state::AppState;
use app::components::talk_rail::TalkRail;
use app::pages::journal::{Journal, journal};
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::case::{MeetingId, MeetingState};
use domain::talk_flow::Part;
use std::sync::Arc;

/// The page.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let meeting = MeetingId::from(meeting.as_str());
    let note = service::note(&app, &context, &state, &meeting).await?;
    let shell = shell(&app, &context.user, "").await?;
    let clock = Clock::at(&app, context.user.now)?;
    let words = Words::new(&app, &clock);
    let filings = of_case(&app, &context.own.id).await?;
    let kept = (state.journalled.iter())
        .filter(|kept| kept.meeting.as_ref() == Some(&meeting))
        .map(|kept| {
            // What goes there by itself is not there yet because somebody pressed.
            let on_its_way = (filings.iter()).find(|filing| kept.document.as_ref() == Some(&filing.paper));
            on_its_way.map_or_else(
                || words.kept(kept.on),
                |on_its_way| filing::stands(&app, &clock, &state, on_its_way).join(" "),
            )
        });
    let talk = state.case.meeting(&meeting).map(|(_, talk)| talk);
    let model = Journal {
        shell,
        rail: talk.map_or_else(TalkRail::default, |talk| rail(&state, talk, &context, Some(Part::Note))),
        held: talk.is_some_and(|talk| talk.state == Some(MeetingState::Held)),
        case: context.own.id.to_string(),
        version: state.version,
        child: name(&state.case),
        meeting: meeting.to_string(),
        note: Arc::new(note),
        kept: kept.collect(),
        sends: goes_by_itself(&app, &context),
    };
    Ok(answer(|nonce| journal(&app.out, nonce, model)))
}

/// The note as text, under a file name that reveals nothing.
pub async fn text(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let note = service::note(&app, &context, &state, &MeetingId::from(meeting.as_str())).await?;
    let name = [
        (CONTENT_TYPE, "text/plain; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"notat.txt\""),
    ];
    Ok((name, note.plain_text()).into_response())
}

/// The note as PDF.
pub async fn pdf(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let note = service::note(&app, &context, &state, &MeetingId::from(meeting.as_str())).await?;
    let bytes = service::as_pdf(&app, note).await?;
    let name = [
        (CONTENT_TYPE, "application/pdf"),
        (CONTENT_DISPOSITION, "attachment; filename=\"notat.pdf\""),
    ];
    Ok((name, bytes).into_response())
}

/// Records that the journal has the note, and stores the note as it is now.
pub async fn keep(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    // What goes into the municipality's own journal by itself has left the house.
    if goes_by_itself(&app, &context) {
        fields.sure()?;
    }
    let meeting = MeetingId::from(meeting.as_str());
    let kept = service::keep(&app, &context, &meeting, fields.version()?).await;
    let to = format!("{}/journal/{meeting}", context.page());
    act::answer(&app, &context, &fields, kept.map(|()| to).map_err(Into::into), None).await
}
