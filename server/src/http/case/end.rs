//! Closing a case, with what it does, and opening a closed one again.

use super::act::{NotDone, act};
use super::stale;
use super::words::{Words, name, plain};
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::service::act::carry_out;
use crate::service::beside::would_write;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::close::{Close, Typed, close as page};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::{Case, ClosedWhy, Day, Ending, Words as OwnWords};
use domain::command::{Command, Reason};
use domain::event::CaseState;
use store::Act;

/// A field of the form and the key of what is wrong with it.
type Fault = (&'static str, &'static str);

/// The page: closing an open case, or opening a closed one.
pub async fn ask(State(app): State<AppState>, context: CaseContext) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let typed = planned(&state.case, context.today());
    show(&app, &context, &state, typed, Vec::new()).await
}

/// Closes a case, or opens a closed one again.
pub async fn set(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    match fields.text("to") {
        Some("closed") => close(&app, &context, &fields).await,
        Some("open") => {
            let command = Command::Reopen {
                why: fields.required("why")?,
            };
            let commands = |_: &CaseState| Ok(vec![command.clone()]);
            act(&app, &context, &fields, &commands, Act::StateChanged, &context.page()).await
        }
        _ => Err(HttpError::Form),
    }
}

/// Nothing is closed without a reason and a day, and without a tick of somebody who read what it does.
async fn close(app: &AppState, context: &CaseContext, fields: &Fields) -> Result<Response, HttpError> {
    let version = fields.version()?;
    let why: Option<ClosedWhy> = fields.code("closed_why")?;
    let on = fields.text("on").and_then(Day::parse);
    let faults: Vec<Fault> = [
        (why.is_none(), ("closed_why", "close-why-missing")),
        (on.is_none(), ("on", "refusal-no-day")),
        (!fields.is_sure(), ("sure", "refusal-not-sure")),
    ]
    .into_iter()
    .filter_map(|(wrong, fault)| wrong.then_some(fault))
    .collect();
    let (Some(why), Some(on), true) = (why, on, faults.is_empty()) else {
        let state = context.state(app).await?;
        return again(app, context, &state, fields, faults).await;
    };
    let command = Command::Close {
        on,
        why,
        ending: ending(fields, why, on),
    };
    let commands = |_: &CaseState| -> Result<Vec<Command>, HttpError> { Ok(vec![command.clone()]) };
    let done = carry_out(app, context, version, &commands, (Act::StateChanged, Vec::new())).await;
    match done {
        Ok(()) => Ok(Redirect::to(&context.page()).into_response()),
        Err(NotDone::Refused(refused)) if matches!(refused.refusal.reason, Reason::Ahead) => {
            again(app, context, &refused.state, fields, vec![("on", "refusal-ahead")]).await
        }
        Err(NotDone::Refused(refused)) => {
            let own = would_write(context, &refused.state, vec![command.clone()]);
            stale::refused(app, context, fields, &refused, own).await
        }
        Err(NotDone::Failed(error)) => Err(error),
    }
}

/// How it ends for the child, as the form has it; what was planned stays where the form has no such fields, and where
/// nobody is there to hear it.
fn ending(fields: &Fields, why: ClosedWhy, on: Day) -> Option<Ending> {
    let told = fields.sent("child_why") && why != ClosedWhy::Died;
    let lines = fields.text("stays").unwrap_or_default().lines();
    told.then(|| Ending {
        on: Some(on),
        why: fields.words("child_why"),
        stays: lines
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(OwnWords::from)
            .collect(),
        come_back: fields.words("come_back"),
    })
}

/// The same form with what is wrong beside its fields, and nothing of it lost. A case that was closed meanwhile has no such
/// form any more.
async fn again(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    fields: &Fields,
    faults: Vec<Fault>,
) -> Result<Response, HttpError> {
    let typed = |name: &str| fields.text(name).unwrap_or_default().to_owned();
    let typed = Typed {
        on: typed("on"),
        closed_why: typed("closed_why"),
        child_why: typed("child_why"),
        stays: typed("stays"),
        come_back: typed("come_back"),
    };
    let mut response = show(app, context, state, typed, faults).await?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// What was planned for the end, and today, on which most cases are closed; the reason is never chosen beforehand.
fn planned(case: &Case, today: Day) -> Typed {
    let ending = case.ending.clone().unwrap_or_default();
    let stays: Vec<String> = ending.stays.iter().map(|line| line.trimmed().to_owned()).collect();
    Typed {
        on: today.to_string(),
        child_why: plain(ending.why.as_ref()),
        stays: stays.join("\n"),
        come_back: plain(ending.come_back.as_ref()),
        ..Typed::default()
    }
}

async fn show(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    typed: Typed,
    faults: Vec<Fault>,
) -> Result<Response, HttpError> {
    let shell = shell(app, &context.user, "").await?;
    let clock = Clock::at(app, context.user.now)?;
    let words = Words::new(app, &clock);
    let reasons = ["ended", "moved", "died"];
    let model = Close {
        shell,
        case: context.page(),
        child: name(&state.case),
        version: state.version,
        closed: (!state.is_open()).then(|| how_closed(app, &words, &clock, &state.case)),
        happens: happens(app, &state.case),
        reasons: reasons
            .map(|code| (code.to_owned(), app.out.say(&format!("close-why-{code}"), &[])))
            .to_vec(),
        typed,
        faults,
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

/// When and why a case was closed, in a sentence.
fn how_closed(app: &AppState, words: &Words<'_>, clock: &Clock<'_>, case: &Case) -> String {
    let day = case.closed_on.map(|day| clock.day(day.0)).unwrap_or_default();
    let why = words.code("close-why", case.closed_why);
    let key = match (day.is_empty(), why.is_empty()) {
        (true, _) => "child-closed",
        (false, true) => "reopen-closed-on",
        (false, false) => "reopen-closed-why",
    };
    app.out.say(key, &[("day", &day), ("why", &why)])
}

/// What closing does to what is open in the case: the talks that nobody comes to, the promises, the child's own screen, the
/// work, and how long the case stays.
fn happens(app: &AppState, case: &Case) -> Vec<String> {
    let talks = case.meetings.iter().filter(|meeting| meeting.is_ahead()).count();
    let promises = case.agreements.iter().filter(|promise| promise.is_open()).count();
    let counted = |key: &str, many: usize| app.out.say(key, &[("count", &many.to_string())]);
    vec![
        counted("close-happens-talks", talks),
        counted("close-happens-promises", promises),
        app.out.say("close-happens-screen", &[]),
        app.out.say("close-happens-work", &[]),
        app.out.say("close-happens-stays", &[]),
    ]
}
