//! The checklist of a talk (N13, N18, N31). Points are settled after the talk has begun, one at a time, by what the case
//! shows or by words that say how; those that the case shows also by one press for all of them. The rules are in the domain; a form that breaks one comes back with the reason.

use super::act::act;
use super::point_by::{by, mended};
use super::talk_flow::rail;
use super::words::plain;
use super::words::{Words, name};
use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::checklist::close_shown;
use crate::service::talk::talk_of;
use crate::state::AppState;
use app::pages::checklist::{Checklist, Point as Shown, checklist as page};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::{CheckState, ChecklistPoint, MeetingId, Name};
use domain::checklist::{self, NotSo, Point};
use domain::command::Command;
use domain::event::CaseState;
use domain::talk_flow::Part;
use store::Act;

/// A point that could not be settled: why, and what was typed.
struct Refused {
    point: Point,
    why: NotSo,
    typed: [String; 3],
}

/// The checklist page.
pub async fn ask(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    show(&app, &context, &state, &MeetingId::from(meeting.as_str()), None).await
}

async fn show(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    id: &MeetingId,
    refused: Option<Refused>,
) -> Result<Response, HttpError> {
    let meeting = talk_of(&state.case, id)?;
    let shell = shell(app, &context.user, "").await?;
    let clock = Clock::at(app, context.user.now)?;
    let words = Words::new(app, &clock);
    let named = |listed: &ChecklistPoint| Point::of(listed.point.as_ref()?.trimmed());
    let shown_by = |listed: &ChecklistPoint| -> String {
        let point = named(listed);
        point.map_or_else(String::new, |point| by(&words, &clock, &state.case, meeting, point))
    };
    let stands = |point: &ChecklistPoint| -> String {
        let why = plain(point.why.as_ref());
        match point.state {
            None => app.out.say("point-open", &[]),
            Some(CheckState::Done) if why.is_empty() => match shown_by(point).as_str() {
                "" => app.out.say("point-done", &[]),
                by => app.out.say("point-done-by", &[("by", by)]),
            },
            Some(CheckState::Done) => app.out.say("point-done-how", &[("how", &why)]),
            Some(CheckState::NotPossible) => app.out.say("point-not-possible", &[("why", &why)]),
            Some(CheckState::Later) => {
                let day = point.later_on.map(|day| clock.day(day.0)).unwrap_or_default();
                app.out.say("point-later", &[("day", &day)])
            }
        }
    };
    let list = if meeting.checklist.is_empty() {
        checklist::fresh(&state.case, meeting)
    } else {
        meeting.checklist.clone()
    };
    let points = list.iter().filter_map(|listed| {
        let point = named(listed)?;
        let now = refused.as_ref().filter(|refused| refused.point == point);
        Some(Shown {
            name: point.as_str(),
            section: point.section(),
            stands: stands(listed),
            done: listed.state == Some(CheckState::Done),
            open: matches!(listed.state, None | Some(CheckState::Later)),
            shown: checklist::is_shown(&state.case, meeting, point),
            by: shown_by(listed),
            mend: format!("{}{}", context.page(), mended(meeting, point)),
            must_be_shown: point.must_be_shown(),
            fault: now.map(|refused| fault(refused.why)),
            typed: now.map(|refused| refused.typed.clone()).unwrap_or_default(),
        })
    });
    let model = Checklist {
        shell,
        rail: rail(state, meeting, context, Some(Part::Checklist)),
        case: context.own.id.to_string(),
        version: state.version,
        child: name(&state.case),
        meeting: id.to_string(),
        when: words.meeting_line(meeting),
        begun: checklist::has_begun(meeting, context.moment()),
        today: context.today().to_string(),
        points: points.collect(),
    };
    let shown = answer(|nonce| page(&app.out, nonce, model));
    Ok(match refused {
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, shown).into_response(),
        None => shown,
    })
}

fn fault(why: NotSo) -> &'static str {
    match why {
        NotSo::Before => "before",
        NotSo::NotShown => "not-shown",
        NotSo::NoReason => "no-reason",
        NotSo::NoDay => "no-day",
        NotSo::Done => "done",
    }
}

/// Records the state of one point, or closes all that the case shows.
pub async fn put_down(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
    PageForm(pairs): PageForm<Vec<(String, String)>>,
) -> Result<Response, HttpError> {
    // One point at a time: the page never sends two.
    let once = ["point", "state"]
        .iter()
        .all(|name| pairs.iter().filter(|(sent, _)| sent == name).count() == 1);
    let fields = Fields::of(pairs);
    if fields.text("all") == Some("shown") {
        return close(&app, &context, &MeetingId::from(meeting.as_str())).await;
    }
    let against = fields.version()?;
    let point = fields
        .text("point")
        .filter(|_| once)
        .and_then(Point::of)
        .ok_or(HttpError::Form)?;
    let typed = ["how", "why", "when"].map(|field| format!("{}-{field}", point.as_str()));
    let [how, why, when] = &typed;
    let (state, words, later_on) = match fields.text("state") {
        Some("done") => (CheckState::Done, fields.words(how), None),
        Some("not-possible") => (CheckState::NotPossible, fields.words(why), None),
        Some("later") => (CheckState::Later, None, fields.day(when)?),
        _ => return Err(HttpError::Form),
    };
    let put = ChecklistPoint {
        point: Some(Name::from(point.as_str())),
        state: Some(state),
        why: words,
        later_on,
    };
    let id = MeetingId::from(meeting.as_str());
    let now = context.state(&app).await?;
    let of = talk_of(&now.case, &id)?;
    let listed = of.checklist.iter().find(|listed| listed.point == put.point);
    let before = listed.and_then(|listed| listed.state);
    // If the case changed meanwhile, that is shown first; only then why this point cannot be settled.
    if against == now.version
        && let Err(why) = checklist::put_down(&now.case, of, before, &put, context.moment())
    {
        let typed = typed.map(|field| fields.text(&field).unwrap_or_default().to_owned());
        return show(&app, &context, &now, &id, Some(Refused { point, why, typed })).await;
    }
    let put = Command::PutDownPoint {
        meeting: id.clone(),
        point: put,
    };
    let to = format!("{}/meeting/{id}/checklist#point-{}", context.page(), point.as_str());
    act(
        &app,
        &context,
        &fields,
        &|_| Ok(vec![put.clone()]),
        Act::CaseChanged,
        &to,
    )
    .await
}

/// Closes every point that the case shows, and leads on to the note where none is left open. It is judged on the newest
/// case: who was quicker takes nothing away from it.
async fn close(app: &AppState, context: &CaseContext, id: &MeetingId) -> Result<Response, HttpError> {
    let to = match close_shown(app, context, id).await? {
        true => format!("{}/journal/{id}", context.page()),
        false => format!("{}/meeting/{id}/checklist", context.page()),
    };
    Ok(Redirect::to(&to).into_response())
}
