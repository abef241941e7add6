//! A talk is prepared: the workbench over a stored case. What is typed is saved as a draft with every act; it becomes commands
//! on the case when a paper is made of it. The page carries its own fields and the version it was made for; the case itself
//! never rides through the browser.

use super::document::used_before;
use super::paper::{document_made, paper};
use super::{CaseContext, Fields, TRIES};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::http::workbench::{self, Sent};
use crate::http::{AppState, HttpError};
use crate::pipeline::PipelineError;
use crate::service::change::{Wanted, as_shown, decide_all};
use crate::service::drafts::{Drafts, Window};
use crate::service::prepare::Prepared;
use app::pages::workbench::guide::STEPS;
use app::pages::workbench::{Choices, Home, OtherDraft, workbench};
use axum::Extension;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::actor::Confirmation;
use domain::case::{Day, MeetingId};
use domain::command::{Command, Reason, Refusal};
use domain::document::{Audience, Kind};
use domain::event::CaseState;
use domain::gate::Request;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use store::{Act, Change, Outcome, Paper, SavedDraft, StoreError};

/// The window that a form was typed in.
fn window(fields: &Fields) -> Window {
    let saves = fields.text("saves").and_then(|saves| saves.parse().ok());
    // A draft that is older than windows has a blank name.
    let from = fields.sent("from").then(|| fields.text("from").unwrap_or_default());
    let goes_on = from.zip(saves);
    Window::named(fields.text("window").unwrap_or_default(), goes_on)
}

fn drafts(context: &CaseContext) -> Drafts<'_> {
    Drafts {
        case: &context.own.id,
        page: "meeting",
        user: &context.user.account().id,
    }
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct PrepareQuery {
    step: Option<usize>,
    document: Option<String>,
    /// The window whose draft is asked for.
    window: Option<String>,
}

/// How the form is shown.
struct View {
    /// One step of it, or all.
    step: Option<usize>,
    /// Whether somebody asked to see the letter.
    looked: bool,
    /// Why what was sent was not done.
    refused: Option<String>,
}

impl View {
    const LOOKED: View = View {
        step: None,
        looked: true,
        refused: None,
    };
}

/// What a draft was made against, when it was saved, and in which window.
#[derive(Clone)]
struct Draft {
    against: u64,
    saved_at: Option<Timestamp>,
    window: Window,
    /// Whether what it went on with was changed in another window.
    apart: bool,
}

/// The form: the draft where there is one, else the case as it stands.
pub async fn show(
    State(app): State<AppState>,
    Extension(current_user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Query(query): Query<PrepareQuery>,
) -> Response {
    let context = CaseContext {
        user: current_user,
        own,
    };
    let shown = async {
        let state = context.state(&app).await?;
        let fresh = Sent::case(with_me(&app, &context, &state).await?, "");
        let begun = drafts(&context)
            .open(&*app.store, &fresh.talk(), query.window.as_deref())
            .await?;
        let (sent, against, saved_at) = match begun.here {
            Some(saved) => {
                let shown = as_shown(&*app.store, &state, saved.against).await?;
                let base = with_me(&app, &context, &shown).await?;
                let sent = Sent::draft(base, &saved.draft, &saved.key.subject);
                (sent, shown.version, Some(saved.saved_at))
            }
            None => (fresh, state.version, None),
        };
        // Today asks for the sign of life when it is due.
        let sent = match query.document.as_deref().and_then(|kind| kind.parse().ok()) {
            Some(kind) => sent.asking_for(kind),
            None => sent,
        };
        let view = View {
            step: query.step.filter(|step| (1..=STEPS).contains(step)),
            looked: false,
            refused: None,
        };
        let draft = Draft {
            against,
            saved_at,
            window: begun.window,
            apart: false,
        };
        page(&app, &context, &state, sent, draft, view).await
    };
    shown.await.unwrap_or_else(|error: HttpError| error.page(&app))
}

/// The case as JSON; where it has no adviser yet, whoever prepares the talk is that one.
async fn with_me(app: &AppState, context: &CaseContext, state: &CaseState) -> Result<Value, HttpError> {
    let mut case = serde_json::to_value(&state.case).map_err(|_| HttpError::Ours)?;
    let there = case["people"]
        .as_array()
        .is_some_and(|people| people.iter().any(|person| person["role"] == "adviser"));
    if !there {
        let me = app.store.profile(&context.user.account().id).await?;
        let mut person = json!({
            "id": "adviser-1",
            "role": "adviser",
            "first_name": me.first_name,
            "name": me.name,
            "number_is_neutral": me.number_is_neutral,
        });
        for (field, text) in [
            ("phone", me.phone),
            ("phone_hours", me.phone_hours),
            ("about", me.about),
        ] {
            if let Some(text) = text {
                person[field] = Value::String(text);
            }
        }
        match case["people"].as_array_mut() {
            Some(people) => people.push(person),
            None => case["people"] = json!([person]),
        }
    }
    Ok(case)
}

/// The workbench of what was sent, inside the case.
async fn page(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    mut sent: Sent,
    draft: Draft,
    view: View,
) -> Result<Response, HttpError> {
    sent.used_before = used_before(app, context, state).await?;
    let clock = Clock::at(app, context.user.now)?;
    let talk = sent.talk();
    let others = drafts(context).elsewhere(&*app.store, &draft.window).await?;
    let home = Home {
        shell: shell(app, &context.user, "").await?,
        case: context.own.id.to_string(),
        version: draft.against,
        child: super::show::name(&state.case),
        step: view.step,
        looked: view.looked,
        saved: draft.saved_at.map(|at| clock.moment(at)),
        refused: view.refused,
        drafts: app::pages::workbench::Drafts {
            apart: draft.apart,
            is_draft: draft.saved_at.is_some(),
            others: others.iter().map(|saved| other(&clock, saved, &talk)).collect(),
            window: draft.window.id,
            goes_on: draft.window.goes_on,
        },
        talk,
    };
    let made = app.work(move |app| workbench::workbench(app, sent)).await?;
    let mut model = made.map_err(ours)?;
    // What stands in the way may stand in any part: then all of them are shown.
    let step = home.step.filter(|_| !view.looked || model.made.is_some());
    model.home = Some(Home { step, ..home });
    Ok(answer(|nonce| workbench(&app.out, nonce, model)))
}

fn other(clock: &Clock<'_>, saved: &SavedDraft, talk: &str) -> OtherDraft {
    OtherDraft {
        window: saved.key.window.clone(),
        saved: clock.moment(saved.saved_at),
        other_talk: saved.key.subject != talk && !saved.key.subject.is_empty(),
    }
}

pub(super) fn ours(error: PipelineError) -> HttpError {
    if error.finding().is_some() {
        return HttpError::TooWide;
    }
    tracing::error!(%error, "a page could not be made");
    HttpError::Ours
}

/// What a form sent: a draft is saved whatever it asks for.
pub async fn send(
    State(app): State<AppState>,
    Extension(current_user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let context = CaseContext {
        user: current_user,
        own,
    };
    let sent = async {
        let fields = Fields::of(pairs.clone());
        let against: u64 = fields
            .text("against")
            .and_then(|text| text.parse().ok())
            .ok_or(HttpError::Form)?;
        let window = window(&fields);
        if fields.text("keep") == Some("drop") {
            drafts(&context).drop(&*app.store, &window).await?;
            return Ok(Redirect::to(&format!("{}/prepare", context.page())).into_response());
        }
        let state = context.state(&app).await?;
        let shown = as_shown(&*app.store, &state, against).await?;
        let against = shown.version;
        let form = Sent::stored(with_me(&app, &context, &shown).await?, &pairs);
        // What the fields stood over is the case at that version, which the server has.
        let typed = form.typed().over_another(Value::Null);
        let about = form.talk();
        let kept = drafts(&context)
            .keep(&*app.store, (&window, &about), (&typed, against), context.user.now)
            .await?;
        let draft = Draft {
            against,
            saved_at: Some(context.user.now),
            window,
            apart: kept.apart,
        };
        let here = format!("{}/prepare?window={}", context.page(), draft.window.id);
        if let Some(go) = fields.text("go") {
            let to = match go.parse::<usize>() {
                Ok(step) => format!("{here}&step={step}"),
                Err(_) => here,
            };
            return Ok(Redirect::to(&to).into_response());
        }
        match fields.text("keep") {
            Some("draft") => Ok(Redirect::to(&here).into_response()),
            Some("paper") => make(&app, &context, &fields, form, &shown, &draft).await,
            _ => {
                let view = View {
                    step: fields.text("step").and_then(|step| step.parse().ok()),
                    looked: true,
                    refused: None,
                };
                page(&app, &context, &state, form, draft, view).await
            }
        }
    };
    sent.await.unwrap_or_else(|error: HttpError| error.page(&app))
}

/// The case is changed and the paper made, both or neither. The paper is judged and composed on the case as it then stands,
/// whatever somebody else did to it meanwhile.
async fn make(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    form: Sent,
    shown: &CaseState,
    draft: &Draft,
) -> Result<Response, HttpError> {
    let mut tries = 0;
    loop {
        let state = context.state(app).await?;
        let Ok(typed) = domain::case::read::read_value(form.case_json()) else {
            return page(app, context, &state, form, draft.clone(), View::LOOKED).await;
        };
        let prepared = Prepared {
            shown,
            now: &state,
            typed: &typed,
            places: form.places(),
        };
        let mut wanted = prepared.commands();
        let (actor, now) = (context.user.actor(), context.moment());
        let choices = form.choices();
        let confirmed: Vec<Confirmation> = choices
            .confirmed
            .iter()
            .map(|code| Confirmation {
                code: *code,
                by: actor.clone(),
                at: context.user.now,
            })
            .collect();
        let confirms = confirmed.iter().cloned().map(Command::Confirm);
        wanted.extend(confirms.map(Wanted::from));
        let decided = match decide_all(&state, &wanted, &actor, now, context.user.now) {
            Ok(decided) => decided,
            Err(refusal) => return refused(app, context, sent, form, draft, shown, &state, &refusal).await,
        };
        let on = Day::parse(&choices.on).unwrap_or_else(|| context.today());
        let request = request(choices, on);
        let talk = (request.kind == Kind::BeforeMeeting).then(|| talk(&state, &decided.after, &form.talk()));
        let used = used_before(app, context, &decided.after).await?;
        // What was confirmed for another letter is asked again for this one.
        let case = decided.after.case.clone();
        let Some((document, bytes)) = paper(app, case, request, confirmed, used).await? else {
            return page(app, context, &state, form, draft.clone(), View::LOOKED).await;
        };
        let id = store::new_document();
        let mut events = decided.events;
        events.push(document_made(&id, &document, talk.flatten(), on, &bytes));
        let change = Change {
            papers: vec![Paper {
                id: id.clone(),
                document: Some(document),
                bytes,
            }],
            finishes: Some(drafts(context).key(&draft.window.id, &form.talk())),
            ..context.change(state.version, events, Act::DocumentMade)
        };
        match app.store.append(&change).await {
            Ok(_) => return Ok(Redirect::to(&format!("{}/document/{id}/hand-over", context.page())).into_response()),
            Err(StoreError::Stale(_)) if tries < TRIES => tries += 1,
            Err(error) => return Err(error.into()),
        }
    }
}

fn request(choices: &Choices, on: Day) -> Request {
    let audience = if choices.adult {
        Audience::Adult
    } else {
        Audience::Child
    };
    Request::new(choices.kind, on.0)
        .version(choices.version)
        .audience(audience)
}

/// The meeting that the form wrote: the one it named, or the one that was planned by it just now.
fn talk(before: &CaseState, after: &CaseState, named: &str) -> Option<MeetingId> {
    let named = MeetingId::from(named);
    if before.case.meeting(&named).is_some() {
        return Some(named);
    }
    let known = |id: &MeetingId| before.case.meeting(id).is_some();
    let planned = after.case.meetings.iter().find(|meeting| !known(&meeting.id));
    planned.map(|meeting| meeting.id.clone())
}

/// Why nothing was done: where somebody was quicker both are shown, else the form comes back with what was typed and says it.
async fn refused(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    form: Sent,
    draft: &Draft,
    shown: &CaseState,
    state: &CaseState,
    refusal: &Refusal,
) -> Result<Response, HttpError> {
    let mut line = context.change(state.version, Vec::new(), Act::CaseChanged).audit;
    line.outcome = match refusal.reason {
        Reason::Stale(_) => Outcome::Stale,
        _ => Outcome::Refused,
    };
    app.store.audit(line).await?;
    if matches!(refusal.reason, Reason::Stale(_)) {
        // The same fields of the case as it stands now, for the same talk.
        let same_talk = [("talk".to_owned(), form.talk())];
        let newest = Sent::stored(with_me(app, context, state).await?, &same_talk);
        let drafts = (form.typed(), newest.typed());
        return super::stale::over_fields(app, context, sent, drafts, shown.version, state).await;
    }
    let why = app.out.say(&format!("refusal-{}", refusal.reason.key()), &[]);
    let view = View {
        refused: Some(why),
        ..View::LOOKED
    };
    let mut response = page(app, context, state, form, draft.clone(), view).await?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}
