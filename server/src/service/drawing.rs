//! A drawing that a child keeps from its talk: by its own act, where the gate lets it be kept (decision 0064).

use super::case_context::CaseContext;
use super::error::ServiceError;
use super::talk_screen::{TalkScreen, judge};
use crate::state::AppState;
use domain::gate::Released;
use domain::talk_tools::strokes::Strokes;
use store::{Act, DrawingErased, KeptDrawing, Outcome};

/// What became of a drawing that a child wanted to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It lies with the case.
    Kept,
    /// The case has as many as it can hold.
    NoRoom,
    /// Nothing is kept in this case now.
    NotHere,
}

/// Keeps a drawing, sealed with the case's key. `sheet`: the id of the sheet it was drawn on, which becomes its own; the same
/// sheet again, drawn on, takes its place.
///
/// # Errors
/// The content that the gate needs is broken; those of the store.
pub async fn keep(
    app: &AppState,
    screen: &TalkScreen,
    sheet: &str,
    strokes: &Strokes,
) -> Result<Keeping, ServiceError> {
    let context = &screen.context;
    let state = context.state(app).await?;
    let (case, confirmed) = (state.case, state.confirmations);
    let (meeting, on) = (screen.meeting.clone(), context.today().0);
    let release = app
        .work(move |app| judge(app, &case, &confirmed, &meeting, on))
        .await??;
    let talk = release.as_ref().and_then(|release| match release.facts() {
        Released::Full(facts) => facts.talk.as_ref(),
        Released::Neutral(_) => None,
    });
    if !talk.is_some_and(|talk| talk.keeps_drawing) {
        return Ok(Keeping::NotHere);
    }
    let drawing = KeptDrawing {
        id: sheet.to_owned(),
        kept_at: context.user.now,
        strokes: strokes.code(),
    };
    let line = context
        .user
        .entry(Act::DrawingKept, Some(&context.own.id), Outcome::Done);
    let kept = app.store.keep_drawing(&context.own.id, &drawing, &line).await?;
    Ok(if kept { Keeping::Kept } else { Keeping::NoRoom })
}

/// Erases a drawing of a case, where nothing was drawn on it since it was `shown` ([`KeptDrawing::mark`]): lines that nobody saw
/// are not erased. Nothing of it stays but the line in the log.
///
/// # Errors
/// Those of the store.
pub async fn erase(
    app: &AppState,
    context: &CaseContext,
    id: &str,
    shown: &str,
) -> Result<DrawingErased, ServiceError> {
    let line = context
        .user
        .entry(Act::DrawingErased, Some(&context.own.id), Outcome::Done);
    Ok(app.store.erase_drawing(&context.own.id, id, shown, &line).await?)
}
