//! The child's way as a part of its talk: the picture of the child's own screen, judged and composed like that one.
//!
//! It shows the steps as they were last shown: a child meets the same way on the table and at home, and nothing that the
//! adviser is still moving about. A way that was never shown has no other to differ from: it is shown as it stands, with
//! the adviser beside the child.

use crate::error::HttpError;
use crate::http::screen::made;
use crate::pipeline::{Composer, PipelineError};
use crate::service::companion;
use crate::service::talk_screen::TalkScreen;
use crate::state::AppState;
use app::pages::screen::Place;
use app::pages::talk::Part;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::{Case, StepId};
use domain::document::{Block, Document, Kind};
use domain::event::CaseState;
use domain::gate::Released;
use jiff::civil::Date;

/// What a page of the talk knows of the way.
#[derive(Default)]
pub(super) struct Way {
    /// Whether there is one to look at.
    pub is_there: bool,
    /// Its sheet, on its own part.
    pub sheet: Option<Document>,
    /// Which of its stations is the one where the child is, counted from 0; on its own part.
    pub here: Option<usize>,
}

/// The way of a case on a day; its sheet only for the part that shows it. `fresh`: the steps that are new to the child.
///
/// # Errors
/// If content is broken.
pub(super) fn of(
    app: &AppState,
    composer: &Composer,
    state: &CaseState,
    part: Part,
    today: Date,
    fresh: Vec<StepId>,
) -> Result<Way, PipelineError> {
    let case = shown(state);
    if part != Part::Way {
        let release = made::judge(&app.pipeline, state, &case, Kind::Screen, today, None)?.release;
        let is_there = release.is_some_and(|release| match release.facts() {
            Released::Full(facts) => !facts.timeline.is_empty(),
            Released::Neutral(_) => false,
        });
        return Ok(Way {
            is_there,
            ..Way::default()
        });
    }
    let sheet = made::Sheet {
        place: Place::Timeline,
        today,
        language: None,
        fresh,
    };
    let document = made::document(&app.pipeline, composer, state, &case, sheet)?;
    let Some(mut document) = document else {
        return Ok(Way::default());
    };
    let here = made::here(&document);
    // The talk has its own heading and its own hello: the way, and what is said below it.
    let way = document
        .blocks
        .iter()
        .position(|block| matches!(block, Block::Timeline { .. }));
    document.blocks = document.blocks.split_off(way.unwrap_or(document.blocks.len()));
    Ok(Way {
        is_there: here.is_some(),
        sheet: here.is_some().then_some(document),
        here,
    })
}

/// The case with the steps that are shown.
fn shown(state: &CaseState) -> Case {
    match &state.shown_timeline {
        Some(_) => state.as_shown(),
        None => state.case.clone(),
    }
}

/// Stores who stands with the child on its way, and redirects to the way. A press that chooses nothing changes nothing.
///
/// # Errors
/// As [`companion::choose`].
pub(super) async fn choose(app: &AppState, screen: &TalkScreen, chosen: Option<&str>) -> Result<Response, HttpError> {
    if let Some(code) = chosen {
        companion::choose(app, &screen.context, code.to_owned()).await?;
    }
    Ok(Redirect::to(&Part::Way.address()).into_response())
}
