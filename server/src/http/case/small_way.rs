//! The way as the child's screen draws it, for the child's page: judged and composed like that screen.

use crate::error::HttpError;
use crate::http::screen::made;
use crate::service::case_context::CaseContext;
use crate::service::composer;
use crate::state::AppState;
use app::pages::child::{Drawn, SmallWay};
use app::pages::screen::Place;
use domain::document::{Block, Document};
use domain::event::CaseState;
use std::sync::Arc;

/// The way as the child was shown it last, which is what its screen draws; before that, the way as it will be. None where the
/// gate releases no screen today, or nothing is told.
///
/// # Errors
/// If content is broken.
pub(super) async fn of(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
) -> Result<Option<SmallWay>, HttpError> {
    let Some(drawn) = drawn(state) else {
        return Ok(None);
    };
    let composer = composer::of_case(app, context).await?;
    let (state, today) = (state.clone(), context.today().0);
    let document = app
        .work(move |app| {
            let case = match drawn {
                Drawn::NotShown => state.case.clone(),
                Drawn::Seen | Drawn::SeenBefore | Drawn::SeenLast => state.as_shown(),
            };
            // What is new is new to the child, and marked on its own page.
            let sheet = made::Sheet {
                place: Place::Timeline,
                today,
                language: None,
                fresh: Vec::new(),
            };
            made::document(&app.pipeline, &composer, &state, &case, sheet)
        })
        .await??;
    Ok(document.and_then(alone).map(|document| SmallWay {
        document: Arc::new(document),
        drawn,
    }))
}

/// Which way is drawn; none of a closed case whose child was shown none.
fn drawn(state: &CaseState) -> Option<Drawn> {
    match (state.shown_timeline.is_some(), state.is_open()) {
        (false, true) => Some(Drawn::NotShown),
        (false, false) => None,
        (true, false) => Some(Drawn::SeenLast),
        (true, true) if state.has_news() => Some(Drawn::SeenBefore),
        (true, true) => Some(Drawn::Seen),
    }
}

/// The way of a document without what is told around it; none where it has no way.
fn alone(mut document: Document) -> Option<Document> {
    document.blocks.retain(|block| matches!(block, Block::Timeline { .. }));
    (!document.blocks.is_empty()).then_some(document)
}
