//! "Barnet fortalte noget": one press, the child's exact words, and then the safety questions again.

use super::act::act;
use super::words::{name, plain};
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::talk::talk_of;
use crate::state::AppState;
use app::pages::told::{Call, Told, told as page};
use axum::extract::{Query, State};
use axum::response::Response;
use domain::case::{Case, DisclosureKind, MeetingId};
use domain::command::Command;
use serde::Deserialize;
use store::Act;

/// The query.
#[derive(Debug, Default, Deserialize)]
pub struct ToldQuery {
    meeting: Option<String>,
}

/// The page.
pub async fn ask(
    State(app): State<AppState>,
    context: CaseContext,
    Query(query): Query<ToldQuery>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let meeting = query.meeting.unwrap_or_default();
    if !meeting.is_empty() {
        talk_of(&state.case, &MeetingId::from(meeting.as_str()))?;
    }
    let clock = Clock::at(&app, context.user.now)?;
    let mut before: Vec<String> = (state.case.disclosures.iter())
        .map(|one| {
            let kind = one.kind.unwrap_or_default().as_str();
            let on = one.on.map(|day| clock.day(day.0)).unwrap_or_default();
            let said = plain(one.words.as_ref());
            let key = if said.is_empty() {
                format!("told-line-{kind}-unsaid")
            } else {
                format!("told-line-{kind}")
            };
            app.out.say(&key, &[("on", &on), ("words", &said)])
        })
        .collect();
    before.reverse();
    let model = Told {
        shell: shell(&app, &context.user, "").await?,
        case: context.own.id.to_string(),
        version: state.version,
        child: name(&state.case),
        meeting,
        calls: to_call(&app, &state.case)?,
        before,
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

/// Records it; the next page asks about safety.
pub async fn note(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let command = Command::RecordDisclosure {
        meeting: fields.text("meeting").map(MeetingId::from),
        kind: fields.code::<DisclosureKind>("kind")?.unwrap_or_default(),
        words: fields.words("words"),
    };
    // The questions of a closed case are asked once it is open again: its page says so.
    let open = context.state(&app).await?.is_open();
    let to = if open {
        format!("{}/prepare", context.page())
    } else {
        context.page()
    };
    let commands = |_: &_| Ok(vec![command.clone()]);
    act(&app, &context, &fields, &commands, Act::CaseChanged, &to).await
}

/// Whom to call today: the numbers of the municipality's pack, those that answer now or later today.
///
/// # Errors
/// The pack cannot be read.
pub(super) fn to_call(app: &AppState, case: &Case) -> Result<Vec<Call>, HttpError> {
    let Some(id) = &case.municipality else {
        return Ok(Vec::new());
    };
    let pack = app.pipeline.content().pack(id)?;
    let phones = pack.iter().flat_map(|pack| pack.to_call());
    Ok(phones
        .map(|phone| Call {
            name: phone.name.clone(),
            number: phone.number.clone(),
            hours: phone.hours.clone().unwrap_or_default(),
        })
        .collect())
}
