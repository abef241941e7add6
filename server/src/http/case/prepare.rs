//! A talk is prepared: the workbench over a stored case. What is typed is saved as a draft with every act; it becomes commands
//! on the case when a paper is made of it. The page carries its own fields and the version it was made for; the case itself
//! never rides through the browser.

use super::words::name;
use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::http::workbench;
use crate::http::workbench::sent::Sent;
use crate::service::case_context::CaseContext;
use crate::service::change::as_shown;
use crate::service::error::{Refused, ServiceError};
use crate::service::paper::used_before;
use crate::service::prepare::{self, Letter, Prepared};
use crate::state::AppState;
use app::pages::workbench::guide::STEPS;
use app::pages::workbench::{Home, workbench};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::actor::Confirmation;
use domain::case::{Day, MeetingId};
use domain::command::Reason;
use domain::document::Audience;
use domain::event::CaseState;
use domain::gate::Request;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use store::DraftKey;

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
    context: CaseContext,
    Query(query): Query<PrepareQuery>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let saved = app.store.draft(&key(&context)).await?;
    let (sent, against, saved_at) = match saved {
        Some(saved) => {
            let shown = as_shown(&*app.store, &state, saved.against).await?;
            let base = with_me(&app, &context, &shown).await?;
            (Sent::draft(base, &saved.draft), shown.version, Some(saved.saved_at))
        }
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
        refused: None,
    };
    page(&app, &context, &state, sent, Draft { against, saved_at }, view).await
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
        child: name(&state.case),
        step: view.step,
        looked: view.looked,
        saved: draft.saved_at.map(|at| clock.moment(at)),
        talk: sent.talk(),
        refused: view.refused,
    };
    let mut model = app.work(move |app| workbench::workbench(app, sent)).await??;
    // What stands in the way may stand in any part: then all of them are shown.
    let step = home.step.filter(|_| !view.looked || model.made.is_some());
    model.home = Some(Home { step, ..home });
    Ok(answer(|nonce| workbench(&app.out, nonce, model)))
}

/// What a form sent: a draft is saved whatever it asks for.
pub async fn send(
    State(app): State<AppState>,
    context: CaseContext,
    PageForm(pairs): PageForm<Vec<(String, String)>>,
) -> Result<Response, HttpError> {
    let fields = Fields::of(pairs.clone());
    let against: u64 = fields
        .text("against")
        .and_then(|text| text.parse().ok())
        .ok_or(HttpError::Form)?;
    let state = context.state(&app).await?;
    let shown = as_shown(&*app.store, &state, against).await?;
    let against = shown.version;
    let form = Sent::stored(with_me(&app, &context, &shown).await?, &pairs);
    // What the fields stood over is the case at that version, which the server has.
    let typed = form.typed().over_another(Value::Null);
    app.store
        .save_draft(&key(&context), &typed, against, context.user.now)
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
        Some("paper") => make(&app, &context, &fields, form, &shown).await,
        _ => {
            let view = View {
                step: fields.text("step").and_then(|step| step.parse().ok()),
                looked: true,
                refused: None,
            };
            page(&app, &context, &state, form, Draft::now(&context, against), view).await
        }
    }
}

/// The case is changed and the paper made, both or neither; or the form again, with what stands in the way.
async fn make(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    form: Sent,
    shown: &CaseState,
) -> Result<Response, HttpError> {
    let draft = Draft::now(context, shown.version);
    let made = match domain::case::read::read_value(form.case_json()) {
        Ok(typed) => {
            let prepared = Prepared {
                shown,
                typed: &typed,
                places: form.places(),
            };
            prepare::make(app, context, &prepared, letter(context, &form)).await
        }
        Err(_) => Ok(None),
    };
    match made {
        Ok(Some(id)) => Ok(Redirect::to(&format!("{}/document/{id}/hand-over", context.page())).into_response()),
        Ok(None) => {
            let state = context.state(app).await?;
            page(app, context, &state, form, draft, View::LOOKED).await
        }
        Err(ServiceError::Refused(refused)) => refuse(app, context, sent, form, shown, *refused).await,
        Err(error) => Err(error.into()),
    }
}

/// The paper that the form asks for.
fn letter(context: &CaseContext, form: &Sent) -> Letter {
    let choices = form.choices();
    let confirmed = choices.confirmed.iter().map(|code| Confirmation {
        code: *code,
        by: context.user.actor(),
        at: context.user.now,
    });
    Letter {
        request: Request {
            kind: choices.kind,
            version: choices.version,
            audience: if choices.adult {
                Audience::Adult
            } else {
                Audience::Child
            },
            meeting: None,
            on: Day::parse(&choices.on).unwrap_or_else(|| context.today()).0,
            language: None,
            pocket: false,
        },
        confirmed: confirmed.collect(),
        talk: MeetingId::from(form.talk().as_str()),
        draft: key(context),
    }
}

/// Why nothing was done: where somebody was quicker both are shown, else the form comes back with what was typed and says it.
async fn refuse(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    form: Sent,
    shown: &CaseState,
    Refused { refusal, state }: Refused,
) -> Result<Response, HttpError> {
    if matches!(refusal.reason, Reason::Stale(_)) {
        // The same fields of the case as it stands now, for the same talk.
        let same_talk = [("talk".to_owned(), form.talk())];
        let newest = Sent::stored(with_me(app, context, &state).await?, &same_talk);
        let drafts = (form.typed(), newest.typed());
        return super::stale::over_fields(app, context, sent, drafts, shown.version, &state).await;
    }
    let why = app.out.say(&format!("refusal-{}", refusal.reason.key()), &[]);
    let view = View {
        refused: Some(why),
        ..View::LOOKED
    };
    let mut response = page(app, context, &state, form, Draft::now(context, shown.version), view).await?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}
