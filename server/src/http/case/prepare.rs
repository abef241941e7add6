//! A talk is prepared: the workbench over a stored case. What is typed is saved as a
//! draft with every act; it becomes a change of the case when a paper is made of it.

use super::document::used_before;
use super::{CaseContext, Fields};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::http::workbench::{self, Sent};
use crate::http::{AppState, HttpError};
use crate::pipeline::PipelineError;
use app::pages::workbench::guide::STEPS;
use app::pages::workbench::{Home, workbench};
use axum::Extension;
use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::actor::{Confirmation, Today};
use domain::case::{Case, Day, MeetingId};
use domain::document::{Audience, Document, Kind};
use domain::event::{CaseEvent, CaseState, DocumentId, MadeDocument};
use domain::gate::Request;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::{Act, Change, DraftKey, Paper};

fn key(context: &CaseContext) -> DraftKey {
    DraftKey {
        case: context.own.id.clone(),
        form: "meeting".into(),
        user: context.user.account().id.clone(),
    }
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct PrepareQuery {
    step: Option<usize>,
    document: Option<String>,
}

/// How the form is shown.
struct View {
    /// One step of it, or all.
    step: Option<usize>,
    /// Whether somebody asked to see the letter.
    looked: bool,
}

impl View {
    const LOOKED: View = View {
        step: None,
        looked: true,
    };
}

/// What a draft was made against, and when it was saved.
struct Draft {
    against: u64,
    saved_at: Option<Timestamp>,
}

impl Draft {
    fn now(context: &CaseContext, against: u64) -> Draft {
        Draft {
            against,
            saved_at: Some(context.user.now),
        }
    }
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
        let saved = app.store.draft(&key(&context)).await?;
        let (sent, against, saved_at) = match saved {
            Some(saved) => (Sent::draft(saved.draft), saved.against, Some(saved.saved_at)),
            None => {
                let base = with_me(&app, &context, &state).await?;
                (Sent::case(base, ""), state.version, None)
            }
        };
        // Today asks for the sign of life when it is due.
        let sent = match query.document.as_deref().and_then(|kind| kind.parse().ok()) {
            Some(kind) => sent.asking_for(kind),
            None => sent,
        };
        let view = View {
            step: query.step.filter(|step| (1..=STEPS).contains(step)),
            looked: false,
        };
        page(&app, &context, &state, sent, Draft { against, saved_at }, view).await
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
    let home = Home {
        shell: shell(app, &context.user, "").await?,
        case: context.own.id.to_string(),
        version: draft.against,
        child: super::show::name(&state.case),
        step: view.step,
        looked: view.looked,
        saved: draft.saved_at.map(|at| clock.moment(at)),
    };
    let made = app.work(move |app| workbench::workbench(app, sent)).await?;
    let mut model = made.map_err(ours)?;
    // What stands in the way may stand in any part: then all of them are shown.
    let step = home.step.filter(|_| !view.looked || model.made.is_some());
    model.home = Some(Home { step, ..home });
    Ok(answer(|nonce| workbench(&app.out, nonce, model)))
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
        let form = Sent::form(&pairs);
        app.store
            .save_draft(&key(&context), form.typed(), against, context.user.now)
            .await?;
        if let Some(go) = fields.text("go") {
            let to = match go.parse::<usize>() {
                Ok(step) => format!("{}/prepare?step={step}", context.page()),
                Err(_) => format!("{}/prepare", context.page()),
            };
            return Ok(Redirect::to(&to).into_response());
        }
        match fields.text("keep") {
            Some("draft") => Ok(Redirect::to(&format!("{}/prepare", context.page())).into_response()),
            Some("paper") => make(&app, &context, &fields, form, against).await,
            _ => {
                let state = context.state(&app).await?;
                let view = View {
                    step: fields.text("step").and_then(|step| step.parse().ok()),
                    looked: true,
                };
                page(&app, &context, &state, form, Draft::now(&context, against), view).await
            }
        }
    };
    sent.await.unwrap_or_else(|error: HttpError| error.page(&app))
}

/// The case is changed and the paper made, both or neither.
async fn make(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    form: Sent,
    against: u64,
) -> Result<Response, HttpError> {
    let state = context.state(app).await?;
    let Ok(case) = domain::case::read::read_value(form.case_json()) else {
        return page(app, context, &state, form, Draft::now(context, against), View::LOOKED).await;
    };
    let changed = CaseState {
        case: case.clone(),
        ..state.clone()
    };
    let used = used_before(app, context, &changed).await?;
    let choices = form.choices();
    let on = Day::parse(&choices.on).unwrap_or_else(|| context.today());
    let request = Request {
        kind: choices.kind,
        version: choices.version,
        audience: if choices.adult {
            Audience::Adult
        } else {
            Audience::Child
        },
        meeting: None,
        on: on.0,
        language: None,
        pocket: false,
    };
    let confirmations: Vec<Confirmation> = choices
        .confirmed
        .iter()
        .map(|code| Confirmation {
            code: *code,
            by: context.user.actor(),
            at: context.user.now,
        })
        .collect();
    let meeting = (request.kind == Kind::BeforeMeeting)
        .then(|| case.meetings.get(form.meeting()).map(|meeting| meeting.id.clone()))
        .flatten();
    let Some((document, bytes)) = paper(app, case.clone(), request.clone(), confirmations.clone(), used).await? else {
        return page(app, context, &state, form, Draft::now(context, against), View::LOOKED).await;
    };
    let id = store::new_document();
    let mut events: Vec<CaseEvent> = super::changes(&state.case, case).into_iter().collect();
    events.extend(
        confirmations
            .into_iter()
            .map(|confirmation| CaseEvent::Confirmed { confirmation }),
    );
    events.push(document_made(&id, &document, meeting, on, &bytes));
    let change = Change {
        papers: vec![Paper {
            id: id.clone(),
            document: Some(document),
            bytes,
        }],
        finishes: Some(key(context)),
        ..context.change(against, events, Act::DocumentMade)
    };
    super::make(
        app,
        context,
        sent,
        change,
        &format!("{}/document/{id}/hand-over", context.page()),
    )
    .await
}

/// That a document was made, with the fingerprint of its bytes.
pub(crate) fn document_made(
    id: &DocumentId,
    document: &Document,
    meeting: Option<MeetingId>,
    on: Day,
    bytes: &[u8],
) -> CaseEvent {
    CaseEvent::DocumentMade(MadeDocument {
        document: id.clone(),
        kind: document.kind,
        version: document.version,
        audience: document.audience,
        meeting,
        on,
        sha256: Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect(),
    })
}

/// The document and its PDF, where nothing stands in the way.
pub(crate) async fn paper(
    app: &AppState,
    case: Case,
    request: Request,
    confirmed: Vec<Confirmation>,
    used: bool,
) -> Result<Option<(Document, Vec<u8>)>, HttpError> {
    app.work(move |app| -> Result<_, PipelineError> {
        let today = Today(request.on);
        let judgement = app.pipeline.judge_stored(&case, &request, &confirmed, today, used)?;
        let Some(release) = judgement.release else {
            return Ok(None);
        };
        let document = app.pipeline.compose(&release, None)?;
        let pdf = app.pipeline.pdf(&document)?;
        Ok(Some((document, pdf)))
    })
    .await?
    .map_err(ours)
}
