//! How a talk ends (N28–N32, N53): what the child said and may stand on its page, what is taken further, what happens on which
//! day, what is not known, what was agreed, when we meet. One act saves it and makes the child's page.

use super::after_talk::{lines, promises, say};
use super::prepare::{document_made, paper};
use super::show::{Words, name};
use super::{CaseContext, Fields, changes, free, make, plain, talk_of};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::http::{AppState, HttpError};
use app::pages::ending::{Ending, ROWS, ending as page};
use axum::Extension;
use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::actor::Today;
use domain::case::{
    Case, ChildWantsCall, Closing, LocalTime, Meeting, MeetingId, MeetingKind, MeetingState, PersonId, Role, Said,
    TakesFurther, Tell, Unknown,
};
use domain::document::{Audience, Kind};
use domain::event::{CaseEvent, CaseState};
use domain::finding::Level;
use domain::gate::Request;
use serde::Deserialize;
use store::{Act, Change, Paper};

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
    Request {
        kind: Kind::TakeHome,
        version: None,
        audience: Audience::Child,
        meeting: Some(id.clone()),
        on: context.today().0,
        language: None,
        pocket: false,
    }
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
        let state = context.state(&app).await?;
        talk_of(&state.case, &id)?;
        let mut case = state.case.clone();
        write(&mut case, &id, &fields)?;
        // A day that has gone by is promised to nobody: it is left out, all else is kept, and another one is asked for.
        let behind = domain::talk_screen::take_out_behind(&state.case, &mut case, &id, context.moment().0);
        let here = format!("{}/meeting/{id}/ending", context.page());
        let wants_paper = fields.text("keep") == Some("paper");
        // Who is talked to without a day would be told to nobody: what was typed is kept, and the day asked for.
        let lacks_day = talk_of(&case, &id)?
            .closing
            .iter()
            .flat_map(|closing| &closing.tell)
            .any(|tell| tell.on.is_none());
        let made = if wants_paper && !lacks_day && !behind {
            let confirmed = state.confirmations.clone();
            paper(&app, case.clone(), request(&context, &id), confirmed, false).await?
        } else {
            None
        };
        let mut events: Vec<CaseEvent> = changes(&state.case, case).into_iter().collect();
        let Some((document, bytes)) = made else {
            let said = match (lacks_day, wants_paper) {
                _ if behind => "behind=1",
                (true, _) => "day=1",
                (false, true) => "stopped=1",
                (false, false) => "saved=1",
            };
            let to = format!("{here}?{said}");
            if events.is_empty() {
                return Ok(Redirect::to(&to).into_response());
            }
            let change = context.change(fields.version()?, events, Act::CaseChanged);
            return make(&app, &context, &fields, change, &to).await;
        };
        let paper = store::new_document();
        events.push(document_made(&paper, &document, Some(id), context.today(), &bytes));
        let to = format!("{}/document/{paper}/hand-over", context.page());
        let change = Change {
            papers: vec![Paper {
                id: paper,
                document: Some(document),
                bytes,
            }],
            ..context.change(fields.version()?, events, Act::DocumentMade)
        };
        make(&app, &context, &fields, change, &to).await
    };
    noted
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}

/// What was typed goes to the meeting; what the form did not send stays as it was.
pub(crate) fn write(case: &mut Case, id: &MeetingId, fields: &Fields) -> Result<(), HttpError> {
    promises(case, id, fields, "agreed", ROWS)?;
    next(case, id, fields)?;
    let person = |name: &str, case: &Case| -> Result<Option<PersonId>, HttpError> {
        let id = fields.text(name).map(PersonId::from);
        match id {
            Some(id) if case.person(&id).is_none() => Err(HttpError::Form),
            id => Ok(id),
        }
    };
    let talk_to = person("talk_to", case)?;
    let mut tell = Vec::new();
    for number in numbers(fields, "tell", "-who") {
        let Some(who) = person(&format!("tell-{number}-who"), case)? else {
            continue;
        };
        tell.push(Tell {
            who: Some(who),
            on: fields.day(&format!("tell-{number}-on"))?,
            child_wants_call: fields.code(&format!("tell-{number}-call"))?,
        });
    }
    let meeting = case
        .meetings
        .iter_mut()
        .find(|meeting| meeting.id == *id)
        .ok_or(HttpError::NotFound)?;
    said(meeting, fields)?;
    let mut closing = meeting.closing.clone().unwrap_or_default();
    let (takes, unknown) = (numbers(fields, "takes", ""), numbers(fields, "unknown", ""));
    // A row left blank is taken out.
    if !numbers(fields, "tell", "-who").is_empty() {
        closing.tell = tell;
    }
    if !takes.is_empty() {
        let rows = takes.into_iter().filter_map(|number| {
            let what = fields.words(&format!("takes-{number}"))?;
            let to = fields.words(&format!("takes-{number}-to"));
            Some(TakesFurther { what: Some(what), to })
        });
        closing.takes_further = rows.collect();
    }
    if !unknown.is_empty() {
        closing.unknown.clear();
        for number in unknown {
            let Some(what) = fields.words(&format!("unknown-{number}")) else {
                continue;
            };
            let hear_by = fields.day(&format!("unknown-{number}-by"))?;
            closing.unknown.push(Unknown {
                what: Some(what),
                hear_by,
            });
        }
    }
    if fields.sent("needs") {
        closing.needs = fields.words("needs");
    }
    if fields.sent("at_home") {
        closing.may_say_at_home = fields.words("at_home");
    }
    if fields.sent("talk_to") {
        // The form asks for one, the first; whoever else was named stays.
        let others: Vec<PersonId> = closing.talk_to.drain(..).skip(1).collect();
        closing.talk_to.extend(talk_to);
        for other in others {
            if !closing.talk_to.contains(&other) {
                closing.talk_to.push(other);
            }
        }
    }
    if closing != Closing::default() || meeting.closing.is_some() {
        meeting.closing = Some(closing);
    }
    Ok(())
}

/// The rows that a form sent, blank ones too, in their order.
fn numbers(fields: &Fields, stem: &str, end: &str) -> Vec<usize> {
    let sent = fields.pairs().filter_map(|(name, _)| {
        let number = name.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(end)?;
        number.parse().ok()
    });
    let mut numbers: Vec<usize> = sent.collect();
    numbers.sort_unstable();
    numbers
}

/// The child's words: each line goes where the child wants it, or is struck; a new one counts once the child has said yes.
fn said(meeting: &mut Meeting, fields: &Fields) -> Result<(), HttpError> {
    for line in &mut meeting.said {
        let Some(to) = fields.text(&format!("line-{}", line.id)) else {
            continue;
        };
        let (confirmed, on_paper) = match to {
            "paper" => (Some(true), Some(true)),
            "kept" => (Some(true), Some(false)),
            "wrong" => (Some(false), Some(false)),
            "open" => (None, None),
            _ => return Err(HttpError::Form),
        };
        // A line that stood as it was keeps how it stood.
        if goes(line) != to {
            (line.confirmed, line.on_paper) = (confirmed, on_paper);
        }
    }
    let yes = fields.text("said-new-yes") == Some("true");
    say(
        meeting,
        lines(fields, "said-new"),
        yes.then_some(true),
        yes.then_some(true),
    );
    Ok(())
}

/// The next talk, with the same people, where a day and a time are given.
fn next(case: &mut Case, id: &MeetingId, fields: &Fields) -> Result<(), HttpError> {
    let (Some(day), Some(time)) = (fields.day("next_on")?, fields.text("next_at")) else {
        return Ok(());
    };
    let starts_at = LocalTime::parse(&format!("{}T{time}", day.0)).ok_or(HttpError::Form)?;
    let before = talk_of(case, id)?;
    let follows = Meeting {
        id: MeetingId(free("talk", |id| case.meetings.iter().any(|one| one.id.as_str() == id))),
        kind: Some(MeetingKind::FollowUp),
        state: Some(MeetingState::Planned),
        starts_at: Some(starts_at),
        minutes: before.minutes,
        place: fields.words("next_place"),
        people: before.people.clone(),
        bisidders: before.bisidders.clone(),
        stop_sign: before.stop_sign.clone(),
        ..Meeting::default()
    };
    let named = follows.id.clone();
    case.meetings.push(follows);
    if let Some(meeting) = case.meetings.iter_mut().find(|meeting| meeting.id == *id) {
        meeting.closing.get_or_insert_with(Closing::default).next_meeting = Some(named);
    }
    Ok(())
}
