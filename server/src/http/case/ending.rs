//! The ending of a talk (N28–N32, N53, N54): which of the child's words go on its page, what is taken further, who is
//! talked to on which day, what is not known, what was agreed, also for the parents, when we meet. One act saves it and,
//! if asked, makes the child's page.

use super::act;
use super::talk_flow::rail;
use super::told::to_call;
use super::words::{Words, name, named, plain};
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::talk_fields::{goes, written};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::ending::{self, Ended};
use crate::service::offer::{Sought, offered};
use crate::service::talk::talk_of;
use crate::state::AppState;
use app::pages::ending::{Ending, ending as page};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::actor::{Today, without_blanket};
use domain::case::{Case, ChildWantsCall, Day, MeetingId, Role, Tonight};
use domain::event::CaseState;
use domain::finding::Level;
use domain::gate::{As, asks_for_tonight};
use domain::talk_flow::Part;
use serde::Deserialize;

/// The query: the outcome of a save.
#[derive(Debug, Default, Deserialize)]
pub struct EndingQuery {
    saved: Option<u8>,
    stopped: Option<u8>,
    day: Option<u8>,
    tonight: Option<u8>,
    behind: Option<u8>,
}

/// The page with the form.
pub async fn ask(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
    Query(query): Query<EndingQuery>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let id = MeetingId::from(meeting.as_str());
    let mut stops = if query.stopped == Some(1) {
        stops(&app, &context, &state, &id).await?
    } else {
        Vec::new()
    };
    if query.day == Some(1) {
        stops.push(app.out.say("ending-which-day", &[]));
    }
    if query.tonight == Some(1) {
        stops.push(app.out.say("ending-tonight-first", &[]));
    }
    if query.behind == Some(1) {
        stops.push(app.out.say("ending-behind", &[]));
    }
    let shell = shell(&app, &context.user, "").await?;
    let undo = super::undo::offer(&app, &context, &state, format!("/meeting/{id}/ending")).await?;
    let clock = Clock::at(&app, context.user.now)?;
    let saved = query.saved == Some(1);
    let model = Ending {
        shell,
        undo,
        rail: rail(&state, talk_of(&state.case, &id)?, &context, Some(Part::Ending)),
        stops,
        saved,
        case: context.own.id.to_string(),
        ..filled(&app, &clock, &state, &id)?
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

/// Why the child's page cannot be made, in words; empty if it can.
async fn stops(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    id: &MeetingId,
) -> Result<Vec<String>, HttpError> {
    let (case, request) = (state.case.clone(), ending::request(context, id));
    let confirmed: Vec<_> = without_blanket(&state.confirmations).cloned().collect();
    let judged = app
        .work(move |app| app.pipeline.judge(&case, &request, &confirmed, Today(request.on)))
        .await??;
    if judged.release.is_some() {
        return Ok(Vec::new());
    }
    let stands = judged.findings.iter().filter(|finding| finding.level <= Level::Confirm);
    let mut said: Vec<String> = stands
        .map(|finding| app.pipeline.message_on_page(finding, &[]))
        .collect();
    said.dedup();
    Ok(said)
}

/// The form, filled from the case.
///
/// # Errors
/// If there is no such talk, it was cancelled, or content is broken.
pub(super) fn filled(
    app: &AppState,
    clock: &Clock<'_>,
    state: &CaseState,
    id: &MeetingId,
) -> Result<Ending, HttpError> {
    let case = &state.case;
    let meeting = talk_of(case, id)?;
    let closing = meeting.closing.clone().unwrap_or_default();
    let words = Words::new(app, clock);
    let next = case.next_after(meeting, clock.today());
    let chosen = closing.talk_to.first().map(ToString::to_string).unwrap_or_default();
    let sought = Sought {
        chosen: &chosen,
        advisers: false,
        ..Sought::of(As::TalkTo)
    };
    let talk_to = offered(app, case, sought);
    Ok(Ending {
        version: state.version,
        child: name(case),
        meeting: id.to_string(),
        when: words.meeting_line(meeting),
        said: meeting
            .said
            .iter()
            .filter(|line| !line.id.is_empty())
            .map(|line| (line.id.to_string(), plain(line.text.as_ref()), goes(line)))
            .collect(),
        takes: closing
            .takes_further
            .iter()
            .map(|one| [plain(one.what.as_ref()), plain(one.to.as_ref())])
            .collect(),
        tells: closing
            .tell
            .iter()
            .map(|one| {
                let call = one.child_wants_call.map(ChildWantsCall::as_str).unwrap_or_default();
                let who = one.who.as_ref().map(ToString::to_string).unwrap_or_default();
                [
                    who,
                    one.on.map(|day| day.to_string()).unwrap_or_default(),
                    call.to_owned(),
                ]
            })
            .collect(),
        unknown: closing
            .unknown
            .iter()
            .map(|one| {
                [
                    plain(one.what.as_ref()),
                    one.hear_by.map(|day| day.to_string()).unwrap_or_default(),
                ]
            })
            .collect(),
        agreed: agreed(case, clock, id),
        words: [
            plain(closing.needs.as_ref()),
            plain(closing.may_say_at_home.as_ref()),
            plain(closing.may_say_to_parents.as_ref()),
        ],
        people: case
            .people
            .iter()
            .filter(|person| !matches!(person.role, Some(Role::Adviser | Role::SecondAdviser)))
            .filter_map(named)
            .collect(),
        talk_to_choices: talk_to.people,
        talk_to_left_out: talk_to.left_out,
        talk_to: chosen,
        tonight: asks_for_tonight(case, id, Today(clock.today())).then(|| closing.tonight.map_or("", Tonight::as_str)),
        call_today: match closing.tonight {
            Some(Tonight::WithSuspect | Tonight::Unknown) => to_call(app, case)?,
            _ => Vec::new(),
        },
        next: next.and_then(|(_, next)| next.starts_at).map(|at| clock.local(at.0)),
        ..Ending::default()
    })
}

/// What was promised in a talk, each with its day.
pub(super) fn agreed(case: &Case, clock: &Clock<'_>, id: &MeetingId) -> Vec<String> {
    let made_here = case.agreements.iter().filter(|one| one.made_in.as_ref() == Some(id));
    let said = made_here.map(|one| with_day(plain(one.what.as_ref()), clock, one.by));
    said.collect()
}

/// When the child hears again, as the ending of a talk has it: what is not known, each with its day, and the next talk.
pub(super) fn hears(app: &AppState, state: &CaseState, clock: &Clock<'_>, id: &MeetingId) -> Vec<String> {
    let case = &state.case;
    let Some((_, meeting)) = case.meeting(id) else {
        return Vec::new();
    };
    let unknown = meeting.closing.iter().flat_map(|closing| &closing.unknown);
    let dated = unknown.filter(|one| one.hear_by.is_some());
    let mut lines: Vec<String> = dated
        .map(|one| with_day(plain(one.what.as_ref()), clock, one.hear_by))
        .collect();
    let next = meeting
        .closing
        .as_ref()
        .and_then(|closing| closing.next_meeting.as_ref());
    let next = next.and_then(|id| case.meeting(id)?.1.starts_at);
    lines.extend(next.map(|at| app.out.say("ending-next-is", &[("when", &clock.local(at.0))])));
    lines
}

/// Words, with the day that goes with them.
fn with_day(words: String, clock: &Clock<'_>, day: Option<Day>) -> String {
    match day {
        Some(day) => format!("{words} ({})", clock.day(day.0)),
        None => words,
    }
}

/// Saves the ending and, if asked, makes the child's page: both or neither.
pub async fn note(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let id = MeetingId::from(meeting.as_str());
    let wants_paper = fields.text("keep") == Some("paper");
    let commands = |state: &CaseState| written(&state.case, &id, &fields);
    let ended = ending::save(&app, &context, &id, fields.version()?, &commands, wants_paper).await;
    let to = ended.map(|ended| {
        let said = match ended {
            Ended::Made(paper) => return format!("{}/document/{paper}/hand-over", context.page()),
            Ended::Saved => "saved=1",
            Ended::Stopped => "stopped=1",
            Ended::LacksDay => "day=1",
            Ended::LacksTonight => "tonight=1",
            Ended::Behind => "behind=1",
        };
        format!("{}/meeting/{id}/ending?{said}", context.page())
    });
    act::answer(&app, &context, &fields, to, Some(&commands)).await
}
