//! How a talk ends (N28–N32, N53): what the child said and may stand on its page, what is taken further, what happens on which
//! day, what is not known, what was agreed, when we meet. One act saves it and makes the child's page.

mod fields;

pub(crate) use fields::{Written, written};

use super::paper::{document_made, paper};
use super::show::{Words, name};
use super::{CaseContext, Fields, TRIES, plain, refused, talk_of};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::http::{AppState, HttpError};
use crate::service::change::{Wanted, as_shown, decide_all};
use app::pages::ending::{Ending, ending as page};
use axum::Extension;
use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::actor::Today;
use domain::case::{ChildWantsCall, MeetingId, Role, Said};
use domain::document::Kind;
use domain::event::CaseState;
use domain::finding::Level;
use domain::gate::Request;
use serde::Deserialize;
use store::{Act, Change, Paper, StoreError};

/// What the address says after a save.
#[derive(Debug, Default, Deserialize)]
pub struct EndingQuery {
    saved: Option<u8>,
    stopped: Option<u8>,
    day: Option<u8>,
    behind: Option<u8>,
}

/// The child's page as it is asked for.
fn request(context: &CaseContext, id: &MeetingId) -> Request {
    Request::new(Kind::TakeHome, context.today().0).meeting(id.clone())
}

/// The page that asks.
pub async fn ask(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Path((_, meeting)): Path<(String, String)>,
    Query(query): Query<EndingQuery>,
) -> Response {
    let context = CaseContext { user, own };
    let shown = async {
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
        if query.behind == Some(1) {
            stops.push(app.out.say("ending-behind", &[]));
        }
        let shell = shell(&app, &context.user, "").await?;
        let clock = Clock::at(&app, context.user.now)?;
        let saved = query.saved == Some(1);
        let model = Ending {
            shell,
            stops,
            saved,
            case: context.own.id.to_string(),
            ..filled(&app, &clock, &state, &id)?
        };
        Ok(answer(|nonce| page(&app.out, nonce, model)))
    };
    shown.await.unwrap_or_else(|error: HttpError| error.page(&app))
}

/// What stands in the way of the child's page, in words.
async fn stops(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    id: &MeetingId,
) -> Result<Vec<String>, HttpError> {
    let (case, request) = (state.case.clone(), request(context, id));
    let confirmed = state.confirmations.clone();
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

/// The form with what stands in the case.
fn filled(app: &AppState, clock: &Clock<'_>, state: &CaseState, id: &MeetingId) -> Result<Ending, HttpError> {
    let case = &state.case;
    let meeting = talk_of(case, id)?;
    let closing = meeting.closing.clone().unwrap_or_default();
    let words = Words::new(app, clock);
    let with = |first: String, second: Option<String>| match second.filter(|second| !second.is_empty()) {
        Some(second) => format!("{first} ({second})"),
        None => first,
    };
    let next = case.next_after(meeting, clock.today());
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
        agreed: case
            .agreements
            .iter()
            .filter(|one| one.made_in.as_ref() == Some(id))
            .map(|one| with(plain(one.what.as_ref()), one.by.map(|day| clock.day(day.0))))
            .collect(),
        words: [plain(closing.needs.as_ref()), plain(closing.may_say_at_home.as_ref())],
        people: case
            .people
            .iter()
            .filter(|person| !matches!(person.role, Some(Role::Adviser | Role::SecondAdviser)))
            .filter_map(|person| Some((person.id.to_string(), person.first_name.as_ref()?.0.clone())))
            .collect(),
        talk_to: closing.talk_to.first().map(ToString::to_string).unwrap_or_default(),
        next: next.and_then(|(_, next)| next.starts_at).map(|at| clock.local(at.0)),
        ..Ending::default()
    })
}

/// Where a line of the child's words goes.
fn goes(line: &Said) -> &'static str {
    match (line.confirmed, line.on_paper) {
        (Some(true), Some(false)) => "kept",
        (Some(true), _) => "paper",
        (Some(false), _) => "wrong",
        (None, _) => "open",
    }
}

/// Saves the ending, and where it is asked for makes the child's page, both or neither.
pub async fn note(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Path((_, meeting)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let context = CaseContext { user, own };
    let fields = Fields::of(pairs);
    let noted = async {
        let id = MeetingId::from(meeting.as_str());
        save(&app, &context, &id, &fields).await
    };
    noted
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}

async fn save(app: &AppState, context: &CaseContext, id: &MeetingId, fields: &Fields) -> Result<Response, HttpError> {
    let against = fields.version()?;
    let wants_paper = fields.text("keep") == Some("paper");
    let act = if wants_paper {
        Act::DocumentMade
    } else {
        Act::CaseChanged
    };
    for tried in 0..=TRIES {
        let state = context.state(app).await?;
        talk_of(&state.case, id)?;
        let shown = as_shown(&*app.store, &state, against).await?;
        // A day that has gone by is promised to nobody: it is left out, all else is kept, and another one is asked for.
        let Written { commands, behind } = written(&state.case, id, fields, context.moment())?;
        let wanted: Vec<Wanted> = commands
            .into_iter()
            .map(|command| Wanted::on(command, &shown))
            .collect();
        let (actor, now) = (context.user.actor(), context.moment());
        let decided = match decide_all(&state, &wanted, &actor, now, context.user.now) {
            Ok(decided) => decided,
            Err(refusal) => return refused(app, context, fields, (against, &state), act, refusal).await,
        };
        // Who is talked to without a day would be told to nobody: what was typed is kept, and the day asked for.
        let tells = talk_of(&decided.after.case, id)?
            .closing
            .iter()
            .flat_map(|closing| &closing.tell);
        let lacks_day = tells.into_iter().any(|tell| tell.on.is_none());
        let made = if wants_paper && !lacks_day && !behind {
            let (case, confirmed) = (decided.after.case.clone(), state.confirmations.clone());
            paper(app, case, request(context, id), confirmed, false).await?
        } else {
            None
        };
        let mut events = decided.events;
        let (to, papers) = match made {
            Some((document, bytes)) => {
                let paper = store::new_document();
                events.push(document_made(
                    &paper,
                    &document,
                    Some(id.clone()),
                    context.today(),
                    &bytes,
                ));
                let to = format!("{}/document/{paper}/hand-over", context.page());
                let kept = Paper {
                    id: paper,
                    document: Some(document),
                    bytes,
                };
                (to, vec![kept])
            }
            None => {
                let said = match (lacks_day, wants_paper) {
                    _ if behind => "behind=1",
                    (true, _) => "day=1",
                    (false, true) => "stopped=1",
                    (false, false) => "saved=1",
                };
                (format!("{}/meeting/{id}/ending?{said}", context.page()), Vec::new())
            }
        };
        if events.is_empty() {
            return Ok(Redirect::to(&to).into_response());
        }
        let act = if papers.is_empty() { Act::CaseChanged } else { act };
        let change = Change {
            papers,
            ..context.change(state.version, events, act)
        };
        match app.store.append(&change).await {
            Ok(_) => return Ok(Redirect::to(&to).into_response()),
            Err(StoreError::Stale(_)) if tried < TRIES => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(HttpError::Unavailable)
}
