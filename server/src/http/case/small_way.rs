//! The way as the child's screen draws it, for the child's page: judged and composed like that screen.

use crate::error::HttpError;
use crate::http::screen::made;
use crate::service::case_context::CaseContext;
use crate::service::composer;
use crate::state::AppState;
use app::pages::child::SmallWay;
use app::pages::screen::Place;
use domain::document::{Block, Document};
use domain::event::CaseState;
use std::sync::Arc;

/// The way as it stands today; none where the gate releases no screen, or nothing is told.
///
/// # Errors
/// If content is broken.
pub(super) async fn of(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
) -> Result<Option<SmallWay>, HttpError> {
    let composer = composer::of_case(app, context).await?;
    let (state, today) = (state.clone(), context.today().0);
    let document = app
        .work(move |app| {
            made::document(
                &app.pipeline,
                &composer,
                &state,
                &state.case,
                Place::Timeline,
                today,
                None,
            )
        })
        .await??;
    Ok(document.and_then(alone).map(Arc::new).map(SmallWay))
}

/// The way of a document without what is told around it; none where it has no way.
fn alone(mut document: Document) -> Option<Document> {
    document.blocks.retain(|block| matches!(block, Block::Timeline { .. }));
    (!document.blocks.is_empty()).then_some(document)
}
