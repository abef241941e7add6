//! The timeline of a case, for the adviser: its steps, what the child's screen will say, and showing it (N32, N34,
//! N40).

use super::act::act;
use super::words::{Words, named};
use crate::error::HttpError;
use crate::http::fields::{Fields, code_of};
use crate::http::screen::made;
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::composer;
use crate::service::offer::{Sought, offered};
use crate::service::way;
use crate::state::AppState;
use app::pages::screen::Place;
use app::pages::timeline::{Laying, Question, Step, Timeline, timeline};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::{Case, ChildWantsCall, Day, EndingPart, PersonId, Step as CaseStep, StepState, StepWord, Tell};
use domain::command::Command;
use domain::document::Kind;
use domain::event::{CaseState, QuestionId, ShownTimeline};
use domain::finding::Level;
use domain::gate::As;
use domain::timeline::{Side, arranged, laid, neighbour};
use std::sync::Arc;
use store::Act;

/// The page.
pub async fn show(State(app): State<AppState>, context: CaseContext) -> Result<Response, HttpError> {
    let model = look(&app, &context).await?;
    Ok(answer(|nonce| timeline(&app.out, nonce, model)))
}

async fn look(app: &AppState, context: &CaseContext) -> Result<Timeline, HttpError> {
    let state = context.state(app).await?;
    let out = app.store.card_of(&context.own.id, context.user.now).await?;
    let shell = shell(app, &context.user, "").await?;
    let undo = super::undo::offer(app, context, &state, "/way".to_owned()).await?;
    let today = context.today().0;
    let judged = {
        let state = state.clone();
        let composer = composer::of_case(app, context).await?;
        app.work(move |app| {
            let screen = made::judge(&app.pipeline, &state, &state.case, Kind::Screen, today, None)?;
            let card = made::judge(&app.pipeline, &state, &state.case, Kind::AccessCard, today, None)?;
            // What is not shown yet is marked as what it will be: new since it was last shown.
            let after = ShownTimeline::after(state.shown_timeline.as_ref(), &state.case.steps, Day(today));
            let sheet = made::Sheet {
                place: Place::Timeline,
                today,
                language: None,
                fresh: after.fresh,
            };
            let preview = made::document(&app.pipeline, &composer, &state, &state.case, sheet)?;
            Ok::<_, crate::pipeline::PipelineError>((screen, card, preview))
        })
        .await??
    };
    let (screen, card, preview) = judged;
    let stops = |judgement: &domain::gate::Judgement| {
        let stands = |finding: &&domain::finding::Finding| {
            finding.level == Level::Block || judgement.unconfirmed.contains(&finding.code)
        };
        let mut said: Vec<String> = judgement
            .findings
            .iter()
            .filter(stands)
            .map(|finding| app.pipeline.message_on_page(finding, &[]))
            .collect();
        said.dedup();
        said
    };
    let clock = Clock::at(app, context.user.now)?;
    let words = Words::new(app, &clock);
    let say = |key: &str, args: &[(&str, &str)]| app.out.say(key, args);
    let case = &state.case;
    let shown = numbered(
        arranged(&case.steps)
            .into_iter()
            .map(|step| worded(&words, &clock, case, step))
            .collect(),
    );
    Ok(Timeline {
        shell,
        undo,
        case: context.own.id.to_string(),
        version: state.version,
        name: super::words::name(case),
        open: state.is_open(),
        today: today.to_string(),
        steps: shown.iter().filter(|step| !step.left_out).cloned().collect(),
        left_out: shown.into_iter().filter(|step| step.left_out).collect(),
        doers: offered(app, case, Sought::of(As::Does)).people,
        laying: laying(app, &words, case),
        more: words.steps_to_add(case),
        people: people(case),
        tells: tells(app, &clock, case, today),
        may_tell: case.latest_held().is_some(),
        preview: preview.map(Arc::new),
        findings: if screen.release.is_some() {
            Vec::new()
        } else {
            stops(&screen)
        },
        news: state.has_news(),
        fresh: fresh(&words, &state, context.today()),
        shown: state.shown_timeline.as_ref().map(|way| clock.day(way.on.0)),
        card: out.as_ref().map(|card| clock.moment(card.until)),
        card_void: out.is_some_and(|card| card.void),
        may_give: card.release.is_some(),
        why_not: stops(&card),
        questions: state
            .questions
            .iter()
            .rev()
            .map(|question| Question {
                id: question.id.to_string(),
                words: question.words.trimmed().to_owned(),
                when: match &question.read {
                    Some(read) => {
                        let day = clock.day(read.on.0);
                        let told = read.told_child.as_ref().map(|told| told.trimmed().to_owned());
                        match told {
                            Some(told) => say("way-question-read-told", &[("day", &day), ("told", &told)]),
                            None => say("way-question-read", &[("day", &day)]),
                        }
                    }
                    None => {
                        let by = domain::agenda::read_by(question.on.0).map(|day| clock.day(day));
                        let written = clock.day(question.on.0);
                        say(
                            "way-question-when",
                            &[("day", &written), ("by", &by.unwrap_or_default())],
                        )
                    }
                },
                urgent: question.urgent,
                read: question.read.is_some(),
            })
            .collect(),
    })
}

/// What is new on the child's way since it was last shown, by name; nothing before the first time.
fn fresh(words: &Words<'_>, state: &CaseState, today: Day) -> Vec<String> {
    let case = &state.case;
    let after = ShownTimeline::after(state.shown_timeline.as_ref(), &case.steps, today);
    let mut stations = domain::timeline::of(case);
    if let Some(band) = case.child.as_ref().and_then(|child| child.band_on(today.0)) {
        domain::timeline::shorten(&mut stations, band);
    }
    stations
        .into_iter()
        .filter(|station| after.fresh.contains(station.id))
        .map(|station| words.step(case, station.step))
        .collect()
}

/// What the track of the case has that the case has not.
fn laying(app: &AppState, words: &Words<'_>, case: &Case) -> Laying {
    if case.track.is_none() {
        return Laying::NoTrack;
    }
    let plan = way::plan(app.pipeline.content(), case);
    let lacks = laid::lacking(case, &plan);
    if lacks.is_empty() {
        return Laying::Nothing;
    }
    Laying::Steps {
        track: words.code("option-track", case.track),
        names: lacks
            .into_iter()
            .map(|planned| words.step(case, planned.step))
            .collect(),
    }
}

/// Steps of the same name with a number each, so that no two buttons of the page have one name.
fn numbered(mut steps: Vec<Step>) -> Vec<Step> {
    let names: Vec<String> = steps.iter().map(|step| step.name.clone()).collect();
    for (nth, step) in steps.iter_mut().enumerate() {
        let before = names[..nth].iter().filter(|name| **name == step.name).count();
        let alike = names.iter().filter(|name| **name == step.name).count();
        if alike > 1 {
            step.name = format!("{} ({})", step.name, before + 1);
        }
    }
    steps
}

fn worded(words: &Words<'_>, clock: &Clock<'_>, case: &Case, step: &CaseStep) -> Step {
    let beside = |side| neighbour(&case.steps, &step.id, side).map(|other| other.id.to_string());
    let doer = step.who.as_ref().and_then(|id| case.person(id));
    let doer = doer.and_then(named);
    let does = doer
        .as_ref()
        .map(|(_, name)| words.say("way-who-is", &[("name", name)]));
    let day = step
        .on
        .filter(|_| step.state == Some(StepState::Done) || step.promised == Some(true));
    let text = |words: &Option<domain::case::Words>| {
        words
            .as_ref()
            .map(|words| words.trimmed().to_owned())
            .unwrap_or_default()
    };
    let parts = [
        words.code("step-state", step.state),
        day.map(|day| clock.day(day.0)).unwrap_or_default(),
        text(&step.waiting_for),
        text(&step.reason),
        does.unwrap_or_default(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Step {
        id: step.id.to_string(),
        name: step.step.map(|word| words.step(case, word)).unwrap_or_default(),
        stands: parts.join(" · "),
        state: code_of(step.state).unwrap_or_default(),
        on: step.on.map(|on| on.to_string()).unwrap_or_default(),
        promised: step.promised == Some(true),
        waiting_for: text(&step.waiting_for),
        next_contact: step.next_contact.map(|on| on.to_string()).unwrap_or_default(),
        reason: text(&step.reason),
        left_out: step.state == Some(StepState::Skipped),
        earlier: beside(Side::Before),
        later: beside(Side::After),
        doer,
    }
}

fn tells(app: &AppState, clock: &Clock<'_>, case: &Case, today: jiff::civil::Date) -> Vec<String> {
    let closing = case.latest_held().and_then(|(_, meeting)| meeting.closing.as_ref());
    let ahead = closing
        .into_iter()
        .flat_map(|closing| &closing.tell)
        .filter(|tell| tell.on.is_some_and(|on| on.0 >= today));
    ahead
        .map(|tell| {
            let who = tell.who.as_ref().and_then(|id| case.person(id));
            let who = who
                .and_then(|person| person.first_name.as_ref())
                .map(|name| name.0.clone())
                .unwrap_or_default();
            let day = tell.on.map(|on| clock.day(on.0)).unwrap_or_default();
            let call = tell.child_wants_call.map_or("none", ChildWantsCall::as_str);
            app.out
                .say(&format!("way-tell-line-{call}"), &[("who", &who), ("day", &day)])
        })
        .collect()
}

/// The address that the acts of this page redirect to.
fn back(context: &CaseContext, part: &str) -> String {
    format!("{}/way#{part}", context.page())
}

/// Shows the child its current timeline, if the gate releases it. What a child saw cannot be taken back, so it takes a tick.
pub async fn release(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    fields.sure()?;
    // Shows only what was judged, not what changed in between. What is shown today already needs no showing.
    let (state, today) = (context.state(&app).await?, context.today());
    if !may_be_seen(&app, &state, today).await? {
        return Err(HttpError::DoesNotFit);
    }
    let judged = state.version;
    let is_shown = |newest: &CaseState| {
        let shown = newest.shown_timeline.as_ref();
        shown.is_some_and(|shown| shown.on == today && shown.steps == newest.case.steps)
    };
    let commands = |newest: &CaseState| {
        if newest.version == judged || is_shown(newest) {
            Ok(vec![Command::ShowTimeline])
        } else {
            Err(HttpError::Meanwhile)
        }
    };
    let to = back(&context, "part-shown");
    act(&app, &context, &fields, &commands, Act::CaseChanged, &to).await
}

async fn may_be_seen(app: &AppState, state: &CaseState, on: Day) -> Result<bool, HttpError> {
    let state = state.clone();
    let judged = app
        .work(move |app| made::judge(&app.pipeline, &state, &state.case, Kind::Screen, on.0, None))
        .await??;
    Ok(judged.release.is_some())
}

/// People of the case: id and name.
fn people(case: &Case) -> Vec<(String, String)> {
    case.people.iter().filter_map(named).collect()
}

/// Adds a step that the case did not have.
pub async fn add(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let Some(word) = fields.text("step") else {
        let state = context.state(&app).await?;
        let clock = Clock::at(&app, context.user.now)?;
        let steps = Words::new(&app, &clock).steps_to_add(&state.case);
        return Err(fields.choose("step", "way-add-step", steps));
    };
    let word: StepWord = serde_json::from_value(word.into()).map_err(|_| HttpError::Form)?;
    let step = Command::AddStep(CaseStep {
        step: Some(word),
        state: Some(StepState::Later),
        who: fields.text("who").map(PersonId::from),
        ..CaseStep::default()
    });
    let to = back(&context, "steps");
    act(
        &app,
        &context,
        &fields,
        &|_| Ok(vec![step.clone()]),
        Act::CaseChanged,
        &to,
    )
    .await
}

/// Records who is talked to on which day, and whether the child wants a call.
pub async fn tell(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let Some(who) = fields.text("who") else {
        let people = people(&context.state(&app).await?.case);
        return Err(fields.choose("who", "way-tell-who", people));
    };
    let tell = Tell {
        who: Some(PersonId::from(who)),
        on: Some(fields.required_day("on")?),
        child_wants_call: fields.code("call")?,
    };
    // Added to those already listed.
    let commands = |state: &CaseState| {
        let (_, meeting) = state.case.latest_held().ok_or(HttpError::DoesNotFit)?;
        let mut rows = meeting.closing.clone().unwrap_or_default().tell;
        // Pressed twice it is one row.
        if !rows.contains(&tell) {
            rows.push(tell.clone());
        }
        Ok(vec![Command::PutEndingPart {
            meeting: meeting.id.clone(),
            part: EndingPart::Tell(rows),
        }])
    };
    act(
        &app,
        &context,
        &fields,
        &commands,
        Act::CaseChanged,
        &back(&context, "steps"),
    )
    .await
}

/// Marks a child's question as read, and records what the child was told.
pub async fn read(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, question)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let read = Command::ReadQuestion {
        question: QuestionId(question),
        told_child: fields.words("told_child"),
    };
    let to = back(&context, "questions");
    act(
        &app,
        &context,
        &fields,
        &|_| Ok(vec![read.clone()]),
        Act::CaseChanged,
        &to,
    )
    .await
}
