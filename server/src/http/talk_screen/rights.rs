//! The page of the rights, when the child and the adviser have gone through it: what stood there was told. Nobody writes
//! it down again after the talk.

use crate::error::HttpError;
use crate::http::screen::made::nth_sheet;
use crate::http::talk_fields::adviser;
use crate::pipeline::PipelineError;
use crate::service::composer;
use crate::service::talk::talk_of;
use crate::service::talk_screen::{TalkScreen, judge, settle};
use crate::state::AppState;
use app::pages::talk::Part;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::{RightId, Words};
use domain::document::{Block, Document};
use domain::event::CaseState;
use domain::talk_screen::gone_through;

/// The sheet of the talk's document that holds the rights.
pub(super) const SHEET: usize = 2;

/// Records that the rights on the page were told, and redirects to what follows. Nothing is recorded of a talk that takes
/// no additions, and the talk goes on.
///
/// # Errors
/// The store does not answer, or the content is broken.
pub(super) async fn told(app: &AppState, screen: &TalkScreen) -> Result<Response, HttpError> {
    let rights = on_the_page(app, screen).await?;
    let (on, how) = (screen.context.today(), Words(app.out.say("table-rights-how", &[])));
    let commands = |state: &CaseState| -> Result<_, HttpError> {
        let talk = talk_of(&state.case, &screen.meeting)?;
        Ok(gone_through(talk, &rights, on, adviser(&state.case), &how))
    };
    settle(app, screen, &[], &commands).await?;
    Ok(Redirect::to(&Part::Lines.address()).into_response())
}

/// The rights that the page tells this child; none where the gate does not let it be shown.
async fn on_the_page(app: &AppState, screen: &TalkScreen) -> Result<Vec<RightId>, HttpError> {
    let state = screen.context.state(app).await?;
    let composer = composer::of_case(app, &screen.context).await?;
    let (id, on) = (screen.meeting.clone(), screen.context.today().0);
    let document = app.work(move |app| -> Result<Option<Document>, PipelineError> {
        let release = judge(app, &state.case, &state.confirmations, &id, on)?;
        let composed = release.map(|release| composer.compose(&release, None));
        composed.transpose()
    });
    let Some(document) = document.await?? else {
        return Ok(Vec::new());
    };
    let blocks = nth_sheet(document, SHEET).blocks.into_iter();
    let cards = blocks.filter_map(|block| match block {
        Block::Rights { cards, .. } => Some(cards),
        _ => None,
    });
    let mut rights: Vec<RightId> = cards.flatten().map(|card| RightId::from(card.right.as_str())).collect();
    rights.dedup();
    Ok(rights)
}
