//! "Samtalen": one talk as one flow, and the rail on top of its pages (N30, N39). The rules are in the domain.

use super::words::{Words, name};
use crate::error::HttpError;
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::talk::meeting_of;
use crate::state::AppState;
use app::components::talk_rail::{RailPart, TalkRail};
use app::pages::talk_flow::{TalkFlow, talk_flow};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::{Meeting, MeetingId, MeetingState};
use domain::document::{Audience, Kind};
use domain::event::CaseState;
use domain::talk_flow::{Part, Phase, Stands, of};

/// The page.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let id = MeetingId::from(meeting.as_str());
    let meeting = meeting_of(&state.case, &id)?;
    let clock = Clock::at(&app, context.user.now)?;
    let words = Words::new(&app, &clock);
    let at = format!("{}/meeting/{id}", context.page());
    let rail = rail(&state, meeting, &context, None);
    let goes = |part: &RailPart| part.phase == Phase::During.as_str() && part.stands != Stands::Gone.as_str();
    let ahead = state.is_open() && meeting.state == Some(MeetingState::Planned);
    let lays = state.is_open() && rail.parts.iter().any(goes);
    let model = TalkFlow {
        shell: shell(&app, &context.user, "").await?,
        case: context.page(),
        child: name(&state.case),
        when: words.meeting_line(meeting),
        table: lays.then(|| format!("{at}/table")),
        kit: ahead.then(|| format!("{at}/kit")),
        also: match rail.parts.is_empty() {
            true => Vec::new(),
            false => vec![
                (format!("{at}/cues"), "act-cues-page"),
                (format!("{at}/sheet"), "act-sheet-page"),
                ("/phrases".to_owned(), "phrases-title"),
                (format!("{}/told?meeting={id}", context.page()), "act-told"),
            ],
        },
        rail,
    };
    Ok(answer(|nonce| talk_flow(&app.out, nonce, model)))
}

/// The rail of a meeting's pages; `here` is the part that is shown.
#[must_use]
pub(super) fn rail(state: &CaseState, meeting: &Meeting, context: &CaseContext, here: Option<Part>) -> TalkRail {
    let parts = of(state, meeting, context.moment()).into_iter();
    TalkRail {
        parts: parts
            .map(|(part, stands)| RailPart {
                name: part.as_str(),
                phase: part.phase().as_str(),
                stands: stands.as_str(),
                to: page_of(state, meeting, context, part),
                here: here == Some(part),
            })
            .collect(),
    }
}

/// Where a part is done.
fn page_of(state: &CaseState, meeting: &Meeting, context: &CaseContext, part: Part) -> String {
    let case = context.page();
    let at = format!("{case}/meeting/{}", meeting.id);
    match part {
        Part::Room => format!("{at}/room"),
        Part::Letter => letter(state, meeting, &case),
        Part::Table => format!("{at}/now"),
        Part::Written => at,
        Part::Ending => format!("{at}/ending"),
        Part::Checklist => format!("{at}/checklist"),
        Part::Note => format!("{case}/journal/{}", meeting.id),
    }
}

/// The last letter to the child about the talk, where one was made; else where it is written.
fn letter(state: &CaseState, meeting: &Meeting, case: &str) -> String {
    let mut made = state.made.iter().rev();
    let of_this = made.find(|made| {
        let letter = made.kind == Kind::BeforeMeeting && made.audience == Audience::Child;
        letter && made.meeting.as_ref() == Some(&meeting.id)
    });
    match of_this {
        Some(made) => format!("{case}/document/{}", made.document),
        None => format!("{case}/prepare"),
    }
}
