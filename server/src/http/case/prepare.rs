//! Preparing a talk: the workbench over a stored case. What is typed is saved as a draft with every act; it becomes
//! commands on the case when a paper is made from it. The page carries its own fields and the version it was made for;
//! the case itself never passes through the browser.

pub(in crate::http) mod anew;
pub(super) mod answers;
mod base;
mod query;

use super::siblings;
use super::words::name;
use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::http::fields::Fields;
use crate::http::phone::Phone;
use crate::http::staff::{answer, shell};
use crate::http::words_of_refusal::words_of_refusal;
use crate::http::words_of_time::Clock;
use crate::http::workbench;
use crate::http::workbench::sent::Sent;
use crate::service::case_context::CaseContext;
use crate::service::change::as_shown;
use crate::service::composer;
use crate::service::drafts::{Drafts, Window};
use crate::service::error::{Refused, ServiceError};
use crate::service::paper::beside;
use crate::service::prepare::{self, Letter, Prepared};
use crate::state::AppState;
use app::pages::workbench::{Home, OtherDraft, safety_answers, workbench};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::{as_decided, with_me};
use domain::actor::{Confirmation, known_words};
use domain::case::{Day, MeetingId};
use domain::command::Reason;
use domain::document::{Audience, Kind};
use domain::event::CaseState;
use domain::gate::{Basis, Request};
use jiff::Timestamp;
use query::PrepareQuery;
use serde_json::Value;
use store::SavedDraft;

fn drafts(context: &CaseContext) -> Drafts<'_> {
    Drafts {
        case: &context.own.id,
        page: "meeting",
        user: &context.user.account().id,
    }
}

/// The window that a form was typed in.
fn window(fields: &Fields) -> Window {
    let saved_at = fields.text("saved").and_then(|moment| moment.parse().ok());
    let saved_at = saved_at.and_then(|moment| Timestamp::from_millisecond(moment).ok());
    // A draft that is older than windows has a blank name.
    let from = fields.sent("from").then(|| fields.text("from").unwrap_or_default());
    Window::named(fields.text("window").unwrap_or_default(), from.zip(saved_at))
}

/// How the form is shown.
struct View {
    /// One step of it, or all.
    step: Option<usize>,
    /// Whether somebody came to answer the safety questions.
    answers: bool,
    /// Whether the letter was asked for.
    looked: bool,
    /// Why the form was refused.
    refused: Option<String>,
}

impl View {
    const LOOKED: View = View {
        step: None,
        answers: false,
        looked: true,
        refused: None,
    };
}

/// The case version a draft was made against, when it was saved, and in which window.
#[derive(Clone)]
struct Draft {
    against: u64,
    saved_at: Option<Timestamp>,
    window: Window,
    /// Whether the draft it continues was changed in another window.
    apart: bool,
}

/// The form: the draft if there is one, else the current case.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    phone: Phone,
    Query(query): Query<PrepareQuery>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let anew = state.case.asks_for_safety_again();
    let asked: Option<Kind> = query.document.as_deref().and_then(|kind| kind.parse().ok());
    let asked_for = asked.unwrap_or(Kind::BeforeMeeting);
    let fresh = Sent::of_stored(with_me(&app, &context, &state, anew).await?, asked_for);
    let begun = drafts(&context)
        .open(&*app.store, &fresh.talk(), query.window.as_deref())
        .await?;
    let (sent, against, saved_at) = match begun.here {
        Some(saved) => {
            let shown = as_shown(&*app.store, &state, saved.against.min(state.version)).await?;
            let base = as_decided(with_me(&app, &context, &shown, anew).await?, &state)?;
            // Answers of a draft begun before the child told are none; those of a later one stay.
            let older = shown.case.disclosures.len() < state.case.disclosures.len();
            let draft = if anew && older {
                saved
                    .draft
                    .without(safety_answers().collect::<Vec<_>>().iter().map(String::as_str))
            } else {
                saved.draft
            };
            let sent = Sent::draft(base, &draft, &saved.key.subject);
            (sent, shown.version, Some(saved.saved_at))
        }
        None => (fresh, state.version, None),
    };
    // Today's link asks for the sign of life when it is due.
    let sent = match asked {
        Some(kind) => sent.asking_for(kind),
        None => sent,
    }
    .about(query.decision.as_deref().unwrap_or_default())
    .answering(query.notice.as_deref().unwrap_or_default());
    let view = View {
        step: query.step(phone),
        answers: query.open.as_deref() == Some("safety"),
        looked: false,
        refused: None,
    };
    let draft = Draft {
        against,
        saved_at,
        window: begun.window,
        apart: query.apart == Some(1),
    };
    page(&app, &context, &state, sent, draft, view).await
}

/// The workbench page of a form, over the stored case.
async fn page(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    mut sent: Sent,
    draft: Draft,
    view: View,
) -> Result<Response, HttpError> {
    sent.beside = beside(app, context, state).await?;
    sent.confirmed_before = known_words(&state.confirmations).cloned().collect();
    let clock = Clock::at(app, context.user.now)?;
    let talk = sent.talk();
    let others = drafts(context).elsewhere(&*app.store, &draft.window).await?;
    let home = Home {
        siblings_differ: siblings::differing(app, context, &state.case).await?,
        shell: shell(app, &context.user, "").await?,
        case: context.own.id.to_string(),
        version: draft.against,
        child: name(&state.case),
        step: view.step,
        looked: view.looked,
        answers: view.answers,
        anew: (state.case.asks_for_safety_again()).then_some(state.case.disclosures.len()),
        saved: draft.saved_at.map(|at| clock.moment(at)),
        saved_at: draft.saved_at.map(|at| clock.clock(at)),
        refused: view.refused,
        drafts: app::pages::workbench::Drafts {
            apart: draft.apart,
            is_draft: draft.saved_at.is_some(),
            others: others.iter().map(|saved| other(&clock, saved, &talk)).collect(),
            window: draft.window.id,
            goes_on: draft
                .window
                .goes_on
                .map(|(from, saved_at)| (from, saved_at.as_millisecond())),
        },
        talk,
    };
    let composer = composer::of_case(app, context).await?;
    let mut model = app
        .work(move |app| workbench::workbench(app, &composer, sent))
        .await??;
    // A fault may be in any step: if no paper came of a look, all steps are shown.
    let step = home.step.filter(|_| !view.looked || model.made.is_some());
    model.home = Some(Home { step, ..home });
    model.behind = workbench::stand::unwritten(app, context, state)?;
    Ok(answer(|nonce| workbench(&app.out, nonce, model)))
}

fn other(clock: &Clock<'_>, saved: &SavedDraft, talk: &str) -> OtherDraft {
    OtherDraft {
        window: saved.key.window.clone(),
        saved: clock.moment(saved.saved_at),
        other_talk: saved.key.subject != talk && !saved.key.subject.is_empty(),
    }
}

/// Handles a form. The draft is saved whatever the form asks for, unless it asks to drop the draft.
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
    let window = window(&fields);
    if fields.text("keep") == Some("drop") {
        drafts(&context).drop(&*app.store, &window).await?;
        return Ok(Redirect::to(&format!("{}/prepare", context.page())).into_response());
    }
    let state = context.state(&app).await?;
    let shown = as_shown(&*app.store, &state, against).await?;
    let against = shown.version;
    let anew = state.case.asks_for_safety_again();
    let told = state.case.disclosures.len();
    let pairs = if anew { anew::given(pairs, told) } else { pairs };
    let base = as_decided(with_me(&app, &context, &shown, anew).await?, &state)?;
    let form = Sent::stored(base, &pairs);
    // The draft keeps no base: the server has the case at that version.
    let typed = form.typed().over_another(Value::Null);
    let about = form.talk();
    let kept = drafts(&context)
        .keep(&*app.store, (&window, &about), (&typed, against), context.user.now)
        .await?;
    let draft = Draft {
        against,
        saved_at: Some(context.user.now),
        window,
        // Once said it is said again, for as long as this window's draft lies there.
        apart: kept.apart || fields.sent("apart"),
    };
    let apart = if draft.apart { "&apart=1" } else { "" };
    let here = format!("{}/prepare?window={}{apart}", context.page(), draft.window.id);
    if let Some(go) = fields.text("go") {
        let to = match go.parse::<usize>() {
            Ok(step) => format!("{here}&step={step}"),
            Err(_) => here,
        };
        return Ok(Redirect::to(&to).into_response());
    }
    match fields.text("keep") {
        Some("draft") => Ok(Redirect::to(&here).into_response()),
        Some("answers") => answers::keep(&app, &context, &fields, (form, draft), &shown).await,
        Some("paper") => make(&app, &context, &fields, (form, draft), &shown).await,
        _ => {
            let view = View {
                step: fields.text("step").and_then(|step| step.parse().ok()),
                ..View::LOOKED
            };
            page(&app, &context, &state, form, draft, view).await
        }
    }
}

/// Changes the case and makes the paper, both or neither; if it cannot, shows the form again with the reason.
async fn make(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    (form, mut draft): (Sent, Draft),
    shown: &CaseState,
) -> Result<Response, HttpError> {
    let made = match domain::case::read::read_value(form.case_json()) {
        Ok(typed) => {
            let prepared = Prepared {
                shown,
                typed: &typed,
                places: form.places(),
                told: form.told(),
            };
            if prepared.moves_what_has_begun(context.moment()) {
                let (state, why) = (context.state(app).await?, app.out.say("prepare-has-begun", &[]));
                return not_so(app, context, &state, form, draft, why).await;
            }
            prepare::make(app, context, &prepared, letter(context, &form, &draft)).await
        }
        Err(_) => Ok(None),
    };
    let made = answers::stand_anyway(app, context, (&form, &mut draft), shown, made).await;
    match made {
        Ok(Some(id)) => {
            // A draft is looked at, and handed to nobody.
            let next = if letter(context, &form, &draft).request.is_draft() {
                ""
            } else {
                "/hand-over"
            };
            Ok(Redirect::to(&format!("{}/document/{id}{next}", context.page())).into_response())
        }
        Ok(None) => {
            let state = context.state(app).await?;
            let waits = prepare::waits_for_the_night(&state.case, &letter(context, &form, &draft).request);
            let view = View {
                refused: waits.then(|| app.out.say("prepare-tonight-first", &[])),
                ..View::LOOKED
            };
            page(app, context, &state, form, draft, view).await
        }
        Err(ServiceError::Refused(refused)) => refuse(app, context, sent, (form, draft), shown, *refused).await,
        Err(error) => Err(error.into()),
    }
}

/// The paper that the form asks for.
fn letter(context: &CaseContext, form: &Sent, draft: &Draft) -> Letter {
    let choices = form.choices();
    let audience = if choices.adult {
        Audience::Adult
    } else {
        Audience::Child
    };
    let confirmed =
        (choices.confirmed.iter()).map(|code| Confirmation::new(*code, context.user.actor(), context.user.now));
    let [before, after] = choices.needs();
    Letter {
        request: Request::new(
            choices.kind,
            Day::parse(&choices.on).unwrap_or_else(|| context.today()).0,
        )
        .version(choices.version)
        .audience(audience)
        .decision(choices.decision())
        .notice(choices.notice())
        .share(choices.share(), Basis::of(&choices.basis))
        .needs(before, after)
        .draft(choices.draft),
        confirmed: confirmed.collect(),
        seen: choices.seen.clone(),
        talk: MeetingId::from(form.talk().as_str()),
        draft: drafts(context).key(&draft.window.id, &form.talk()),
    }
}

/// The answer to a refusal. If the case changed meanwhile, both versions are shown; else the form comes back with the
/// reason.
async fn refuse(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    (form, draft): (Sent, Draft),
    shown: &CaseState,
    Refused { refusal, state }: Refused,
) -> Result<Response, HttpError> {
    if matches!(refusal.reason, Reason::Stale(_)) {
        // The same fields of the case as it stands now, for the same talk.
        let same_talk = [("talk".to_owned(), form.talk())];
        let newest = Sent::stored(with_me(app, context, &state, false).await?, &same_talk);
        let drafts = (form.typed(), newest.typed());
        return super::stale::over_fields(app, context, sent, drafts, shown.version, &state).await;
    }
    let why = words_of_refusal(app, &refusal.reason);
    not_so(app, context, &state, form, draft, why).await
}

/// The form once more, with why it was refused.
async fn not_so(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    form: Sent,
    draft: Draft,
    why: String,
) -> Result<Response, HttpError> {
    let view = View {
        refused: Some(why),
        ..View::LOOKED
    };
    let mut response = page(app, context, state, form, draft, view).await?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}
