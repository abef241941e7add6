//! The child's paper of a talk, made on the talk screen before the child leaves the room.

use super::act::{Judged, LatestTry, append_or_again};
use super::change::Wanted;
use super::ending::request;
use super::error::ServiceError;
use super::paper;
use super::talk::talk_of;
use super::talk_screen::TalkScreen;
use crate::clock::here;
use crate::pipeline::{Beside, PipelineError};
use crate::state::AppState;
use domain::actor::{Confirmation, Today, without_blanket};
use domain::case::{LocalTime, MeetingId, MeetingState};
use domain::checklist::has_begun;
use domain::command::Command;
use domain::document::{Audience, Kind};
use domain::event::{CaseState, DocumentId};
use domain::facts::Keep;
use domain::gate::{Released, lacks_tonight};
use store::{Act, Change};

/// Makes the paper; false if the gate does not release it. Also marks the talk as held, so that Today lists what the
/// talk still owes the child. Of several presses at once one makes it.
///
/// # Errors
/// [`ServiceError::NotFound`] if the talk was cancelled; [`ServiceError::Refused`]; those of the store and the content.
pub async fn make(app: &AppState, screen: &TalkScreen) -> Result<bool, ServiceError> {
    let context = &screen.context;
    let latest = &LatestTry::default();
    append_or_again(app, context, |state: CaseState| async move {
        let wanted = held_now(screen, &state)?;
        let actor = context.user.actor();
        let decided = context.decide(app, &state, &wanted, &actor, Act::DocumentMade).await?;
        let case = &decided.after.case;
        // The adviser is asked where the child sleeps on their own page, and makes it there.
        if lacks_tonight(case, &screen.meeting, Today(context.today().0)) {
            return Ok(Judged::Nothing(false));
        }
        let confirmed: Vec<Confirmation> = without_blanket(&state.confirmations).cloned().collect();
        let made_by_another = latest.made_since(&state, (case.clone(), confirmed.clone()), |made| {
            made.kind == Kind::TakeHome && made.meeting.as_ref() == Some(&screen.meeting)
        });
        if made_by_another.is_some() && decided.events.is_empty() {
            return Ok(Judged::Nothing(true));
        }
        let asked = request(context, &screen.meeting);
        let made = paper::make(
            app,
            context,
            &decided.after,
            asked,
            confirmed,
            Beside::default(),
            Some(screen.meeting.clone()),
        )
        .await?;
        let Some(made) = made else {
            return Ok(Judged::Nothing(false));
        };
        let mut events = decided.events;
        events.push(made.event);
        let change = Change {
            papers: vec![made.paper],
            ..context.change(state.version, events, Act::DocumentMade)
        };
        Ok(Judged::Change(Box::new(change), true))
    })
    .await
}

/// Commands that record the talk as held now, even if it was planned for another day: the paper shows its real date.
fn held_now(screen: &TalkScreen, state: &CaseState) -> Result<Vec<Wanted>, ServiceError> {
    let context = &screen.context;
    let meeting = talk_of(&state.case, &screen.meeting)?;
    let began = LocalTime::of(here(context.user.signed.session.created_at).datetime());
    let mut wanted = Vec::new();
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
    Ok(wanted)
}

/// The child's take-home page of this talk, if the last one made is for the child.
#[must_use]
pub fn made(state: &CaseState, meeting: &MeetingId) -> Option<DocumentId> {
    let of_this = state
        .made
        .iter()
        .rev()
        .find(|made| made.kind == Kind::TakeHome && made.meeting.as_ref() == Some(meeting));
    of_this
        .filter(|made| made.audience == Audience::Child)
        .map(|made| made.document.clone())
}

/// Whether the child takes the paper home: not if it is read aloud or kept by a safe adult.
///
/// # Errors
/// The content that the gate needs is broken.
pub fn goes_along(app: &AppState, screen: &TalkScreen, state: &CaseState) -> Result<bool, PipelineError> {
    let request = request(&screen.context, &screen.meeting);
    let judged = app
        .pipeline
        .judge(&state.case, &request, &state.confirmations, Today(request.on))?;
    Ok(judged.release.is_some_and(|release| match release.facts() {
        Released::Full(facts) => facts.keep == Keep::Child,
        // A neutral paper is made only if the child takes it home.
        Released::Neutral(_) => true,
    }))
}
