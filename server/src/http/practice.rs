//! Practice on a child that does not exist: beginning, the guide on its pages, and removing it (decision 0042).

use super::fields::Fields;
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::service::practice as service;
use crate::state::AppState;
use app::components::practice::{Guide, GuideStep};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::MeetingState;
use domain::document::{Audience, Kind};
use domain::event::CaseId;
use domain::practice::{self, Step};

/// Opens a practice case, or the one that is there.
pub async fn begin(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let case = service::begin(&app, &user).await?;
    Ok(Redirect::to(&format!("/case/{case}")).into_response())
}

/// Closes the guide, or opens it again, and goes on where one has a practice child.
pub async fn guide(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let closed = match fields.text("to") {
        Some("close") => true,
        Some("open") => false,
        _ => return Err(HttpError::Form),
    };
    let me = &user.account().id;
    app.store.set_guide(me, closed).await?;
    let to = match app.store.practice_of(me).await? {
        Some(case) => format!("/case/{case}"),
        None => "/today".to_owned(),
    };
    Ok(Redirect::to(&to).into_response())
}

/// Removes one's own practice case.
pub async fn remove(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let case = CaseId::from(fields.text("case").ok_or(HttpError::Form)?);
    if service::remove(&app, &user, &case).await? {
        Ok(Redirect::to("/help?done=removed").into_response())
    } else {
        Err(HttpError::NotFound)
    }
}

/// The guide on a page of the practice case; none on any other page.
///
/// # Errors
/// If the store does not answer.
pub async fn guide_of(app: &AppState, user: &CurrentUser) -> Result<Option<Guide>, HttpError> {
    let Some(case) = &user.practice else { return Ok(None) };
    let of = match service::of(app, user, case).await {
        Ok(of) => of,
        // Removed at this moment: the page itself says so.
        Err(store::StoreError::Erased | store::StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let next = practice::next(&of.steps);
    let page = |step| page_of(&of, case, step);
    let steps = of.steps.iter().map(|(step, done)| GuideStep {
        name: step.as_str(),
        done: *done,
        to: page(*step),
    });
    Ok(Some(Guide {
        case: case.to_string(),
        steps: steps.collect(),
        next: next.map(|step| (step.as_str(), page(step))),
        closed: of.closed,
    }))
}

/// The real page on which a step is done.
fn page_of(of: &service::Practice, case: &CaseId, step: Step) -> String {
    let at = format!("/case/{case}");
    let talk = practice::talk(&of.state.case);
    // Without a talk there is none to go to: it is planned first, where it is prepared.
    let of_talk = |page: &str| match talk {
        Some(talk) => format!("{at}/meeting/{}{page}", talk.id),
        None => format!("{at}/prepare"),
    };
    match (step, talk) {
        (Step::Safety, _) => format!("{at}/prepare"),
        (Step::Meeting, Some(talk)) => format!("{at}/edit/meeting/{}", talk.id),
        (Step::Meeting, None) => of_talk(""),
        (Step::Letter, _) => {
            let mut made = of.state.made.iter().rev();
            let letter = made.find(|made| {
                let letter = made.kind == Kind::BeforeMeeting && made.audience == Audience::Child;
                letter && made.meeting.as_ref() == talk.map(|talk| &talk.id)
            });
            match letter {
                Some(made) => format!("{at}/document/{}/hand-over", made.document),
                None => format!("{at}/prepare"),
            }
        }
        (Step::Way, _) => format!("{at}/way"),
        (Step::Table, Some(talk)) => format!("{at}/talk/{}", talk.id),
        (Step::Table, None) => of_talk(""),
        (Step::Ending, _) => of_talk("/ending"),
        // The list is about a talk that was held: what was said comes first.
        (Step::Checklist, Some(talk)) if talk.state != Some(MeetingState::Held) => of_talk(""),
        (Step::Checklist, _) => of_talk("/checklist"),
        (Step::Note, Some(talk)) => format!("{at}/journal/{}", talk.id),
        (Step::Note, None) => of_talk(""),
    }
}
