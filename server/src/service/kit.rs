//! Makes the kit of a talk, in one act: one file, kept as it was made (docs/needs.md, N19 and N23).

use super::act::{Judged, LatestTry, append_or_again};
use super::case_context::CaseContext;
use super::composer;
use super::error::ServiceError;
use super::paper::{About, NewPaper, adviser_on, beside};
use super::talk::talk_of;
use crate::kit::{self, Asked};
use crate::pipeline::PipelineError;
use crate::portrait::Portrait;
use crate::state::AppState;
use domain::actor::known_words;
use domain::case::{Day, MeetingId};
use domain::document::Kind;
use domain::event::{CaseState, DocumentId, MadeDocument};
use print::Form;
use store::{Act, Change};

/// Makes the kit of a talk on the newest state; `None` if the gate releases none of its papers. The letter in it is made as a
/// paper of its own too, once a day, so that its handing over can be noted. Where the same kit was made while this one was,
/// by a second press, it answers with that one: each press would otherwise find the case changed by the others until its
/// tries are used up.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such talk, or it was cancelled; those of the store and the content.
pub async fn make(
    app: &AppState,
    context: &CaseContext,
    meeting: &MeetingId,
) -> Result<Option<DocumentId>, ServiceError> {
    let composer = composer::of_case(app, context).await?;
    let composer = &composer;
    let latest = &LatestTry::default();
    append_or_again(app, context, |state: CaseState| async move {
        talk_of(&state.case, meeting)?;
        let on = context.today();
        let asked = Asked {
            case: state.case.clone(),
            meeting: meeting.clone(),
            on: on.0,
            confirmed: known_words(&state.confirmations).cloned().collect(),
            beside: beside(app, context, &state).await?,
        };
        let is_it =
            |made: &MadeDocument| made.kind == Kind::Kit && made.on == on && made.meeting.as_ref() == Some(meeting);
        if let Some(kit) = latest.made_since(&state, asked.clone(), is_it) {
            return Ok(Judged::Nothing(Some(kit)));
        }
        let composer = composer.clone();
        let adviser = adviser_on(app, &state, Kind::BeforeMeeting).await?;
        let lacks_letter = !has_letter(&state, meeting, on);
        let made = app.work(move |app| -> Result<_, PipelineError> {
            let portrait = adviser.as_ref().and_then(Portrait::of_profile);
            let made = kit::make_with(&app.pipeline, &composer, &asked, portrait.as_ref())?;
            let Some(kit) = made.kit else { return Ok(None) };
            let alt = kit.letter_face.as_deref();
            let face = portrait.as_ref().and_then(|portrait| portrait.said(alt));
            let letter = match kit.letter.filter(|_| lacks_letter) {
                Some(letter) => {
                    let pdf = app.pipeline.pdf_with(&letter, Form::A4, face)?;
                    Some((letter, pdf))
                }
                None => None,
            };
            Ok(Some((kit.cover, kit.pdf, letter)))
        });
        let Some((cover, pdf, letter)) = made.await?? else {
            return Ok(Judged::Nothing(None));
        };
        let of_this = |document, bytes| {
            let about = About {
                meeting: Some(meeting.clone()),
                ..About::default()
            };
            NewPaper::of(document, bytes, on, about)
        };
        let whole = of_this(cover, pdf);
        let id = whole.paper.id.clone();
        let letter = letter.map(|(document, bytes)| of_this(document, bytes));
        let made = letter.into_iter().chain([whole]);
        let (papers, events) = made.map(|new| (new.paper, new.event)).unzip();
        let change = Change {
            papers,
            ..context.change(state.version, events, Act::DocumentMade)
        };
        Ok(Judged::Change(Box::new(change), Some(id)))
    })
    .await
}

/// Whether the letter before a talk was made on a day already.
fn has_letter(state: &CaseState, meeting: &MeetingId, on: Day) -> bool {
    let mut made = state.made.iter().filter(|made| made.kind == Kind::BeforeMeeting);
    made.any(|made| made.meeting.as_ref() == Some(meeting) && made.on == on)
}
