//! The note for the municipality's own journal (N39).

use super::act::carry_out;
use super::case_context::CaseContext;
use super::error::ServiceError;
use crate::state::AppState;
use domain::case::MeetingId;
use domain::command::Command;
use domain::document::Document;
use domain::event::{CaseState, Journalled};
use domain::letter_given;
use store::{Act, Paper};

/// The note about a talk as it would be written now.
///
/// # Errors
/// [`ServiceError::NotFound`] if the case has no such talk; a fault in the content; those of the store.
pub async fn note(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    meeting: &MeetingId,
) -> Result<Document, ServiceError> {
    if !state.case.meetings.iter().any(|one| one.id == *meeting) {
        return Err(ServiceError::NotFound);
    }
    let letter = match letter_given::was_given(state, meeting) {
        true => letter_given::as_given(state, &app.store.history(&state.id).await?, meeting),
        false => None,
    };
    let noted = content::journal::Noted {
        case: &state.case,
        corrections: &state.corrections,
        from_file: state.is_from_file(meeting),
        letter: letter.as_ref(),
    };
    let day = context.today().0;
    let mut note = content::journal::note(app.pipeline.content(), &noted, meeting, day)?;
    if context.own.practice {
        content::practice::mark(app.pipeline.content(), &mut note)?;
    }
    Ok(note)
}

/// A note as PDF.
///
/// # Errors
/// A fault in the content, or a word too wide for the paper.
pub async fn as_pdf(app: &AppState, note: Document) -> Result<Vec<u8>, ServiceError> {
    Ok(app.work(move |app| app.pipeline.pdf(&note)).await??)
}

/// Records that the journal has the note, and stores the note as it is now. The page was made for version `against`.
///
/// # Errors
/// As [`note`] and [`as_pdf`]; [`ServiceError::Refused`]; those of the store.
pub async fn keep(
    app: &AppState,
    context: &CaseContext,
    meeting: &MeetingId,
    against: u64,
) -> Result<(), ServiceError> {
    let state = context.state(app).await?;
    let document = note(app, context, &state, meeting).await?;
    let paper = Paper {
        id: store::new_document(),
        bytes: as_pdf(app, document.clone()).await?,
        document: Some(document),
    };
    let noted = Command::MakeJournalNote(Journalled {
        document: Some(paper.id.clone()),
        meeting: Some(meeting.clone()),
        on: context.today(),
    });
    let commands = |_: &CaseState| Ok::<_, ServiceError>(vec![noted.clone()]);
    carry_out(app, context, against, &commands, (Act::JournalMade, vec![paper])).await
}
