//! The note for the municipality's own journal (N39).

use super::act::act_keeping;
use super::words::{Words, name};
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::journal::{Journal, journal};
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::case::{MeetingId, MeetingState};
use domain::command::Command;
use domain::document::Document;
use domain::event::{CaseState, Journalled};
use std::sync::Arc;
use store::{Act, Paper};

/// The note as it would be written now.
fn written(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    meeting: &MeetingId,
) -> Result<Document, HttpError> {
    if !state.case.meetings.iter().any(|one| one.id == *meeting) {
        return Err(HttpError::NotFound);
    }
    let content = app.pipeline.content();
    Ok(content::journal::note(
        content,
        &content::journal::Noted {
            case: &state.case,
            corrections: &state.corrections,
            from_file: state.is_from_file(meeting),
        },
        meeting,
        context.today().0,
    )?)
}

/// The page.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let meeting = MeetingId::from(meeting.as_str());
    let note = written(&app, &context, &state, &meeting)?;
    let shell = shell(&app, &context.user, "").await?;
    let clock = Clock::at(&app, context.user.now)?;
    let words = Words::new(&app, &clock);
    let kept = state
        .journalled
        .iter()
        .filter(|kept| kept.meeting.as_ref() == Some(&meeting));
    let model = Journal {
        shell,
        held: state
            .case
            .meeting(&meeting)
            .is_some_and(|(_, one)| one.state == Some(MeetingState::Held)),
        case: context.own.id.to_string(),
        version: state.version,
        child: name(&state.case),
        meeting: meeting.to_string(),
        note: Arc::new(note),
        kept: kept.map(|kept| words.kept(kept.on)).collect(),
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
    let note = written(&app, &context, &state, &MeetingId::from(meeting.as_str()))?;
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
    let note = written(&app, &context, &state, &MeetingId::from(meeting.as_str()))?;
    let bytes = printed(&app, note).await?;
    let name = [
        (CONTENT_TYPE, "application/pdf"),
        (CONTENT_DISPOSITION, "attachment; filename=\"notat.pdf\""),
    ];
    Ok((name, bytes).into_response())
}

async fn printed(app: &AppState, note: Document) -> Result<Vec<u8>, HttpError> {
    Ok(app.work(move |app| app.pipeline.pdf(&note)).await??)
}

/// Records that the journal has the note, and stores the note as it is now.
pub async fn keep(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let meeting = MeetingId::from(meeting.as_str());
    let note = written(&app, &context, &state, &meeting)?;
    let bytes = printed(&app, note.clone()).await?;
    let id = store::new_document();
    let noted = Command::MakeJournalNote(Journalled {
        document: Some(id.clone()),
        meeting: Some(meeting.clone()),
        on: context.today(),
    });
    let paper = Paper {
        id,
        document: Some(note),
        bytes,
    };
    let commands = |_: &CaseState| Ok(vec![noted.clone()]);
    let to = format!("{}/journal/{meeting}", context.page());
    act_keeping(&app, &context, &fields, &commands, (Act::JournalMade, vec![paper]), &to).await
}
