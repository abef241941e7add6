//! Assigning a case (by a coordinator), and changing its adviser with what carries over (N38).

use super::act::act;
use super::words::name;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, name_of, shell};
use crate::http::words_of_time::Clock;
use crate::service::assign::{adviser_of, may_have_cases, newcomer};
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::assign::{Assign, assign as page};
use axum::extract::State;
use axum::response::Response;
use domain::case::Words;
use domain::command::Command;
use domain::event::{CaseState, ChangedAdviser};
use store::Act;

/// The page with the form.
pub async fn ask(State(app): State<AppState>, context: CaseContext) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let shell = shell(&app, &context.user, "").await?;
    let adviser = match &state.adviser {
        Some(user) => Some((user.to_string(), name_of(&app, user).await?)),
        None => None,
    };
    let mut changes = Vec::new();
    for change in state.adviser_changes.iter().rev() {
        let (from, to) = (name_of(&app, &change.from).await?, name_of(&app, &change.to).await?);
        let day = Clock::at(&app, context.user.now)?.day(change.on.0);
        let args = [
            ("from", from.as_str()),
            ("to", &to),
            ("day", &day),
            ("why", change.why.trimmed()),
        ];
        changes.push(app.out.say("assign-changed", &args));
    }
    let accounts = app.store.accounts_of(&context.user.account().municipality).await?;
    let model = Assign {
        shell,
        case: context.own.id.to_string(),
        version: state.version,
        child: name(&state.case),
        advisers: accounts
            .into_iter()
            .filter(|(account, _)| may_have_cases(account) && !state.is_barred_to(&account.id))
            .map(|(account, profile)| (account.id.to_string(), profile.name))
            .collect(),
        adviser,
        second: state.second.as_ref().map(ToString::to_string).unwrap_or_default(),
        on: context.today().to_string(),
        changes,
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

/// Assigns a case, or changes its adviser.
pub async fn assign(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let adviser = fields.text("adviser").ok_or(HttpError::Lacking)?;
    let adviser = adviser_of(&app, &context, adviser).await?;
    let second = match fields.text("second") {
        Some(second) => Some(adviser_of(&app, &context, second).await?),
        None => None,
    };
    let newcomer = newcomer(&app, &adviser).await?;
    let (on, why) = (
        fields.day("on")?.unwrap_or_else(|| context.today()),
        fields.words("why"),
    );
    let commands = |state: &CaseState| {
        let mut commands = Vec::new();
        // The child is told about a change of adviser, so it needs a reason.
        if let (Some(from), Some("true")) = (&state.adviser, fields.text("changes"))
            && *from != adviser
        {
            let carries_over = fields.text("carries_over").unwrap_or_default().lines();
            let carries_over = carries_over.map(str::trim).filter(|line| !line.is_empty());
            commands.push(Command::ChangeAdviser {
                change: ChangedAdviser {
                    from: from.clone(),
                    to: adviser.clone(),
                    on,
                    why: why.clone().ok_or(HttpError::Lacking)?,
                    carries_over: carries_over.map(Words::from).collect(),
                    meet_together: meet_together(&fields)?,
                },
                newcomer: newcomer.clone(),
            });
        }
        commands.push(Command::Assign {
            adviser: Some(adviser.clone()),
            second: second.clone(),
            why: why.clone(),
        });
        Ok(commands)
    };
    act(&app, &context, &fields, &commands, Act::Assigned, "/team").await
}

/// Whether both meet the child together; `None` where nobody said.
///
/// # Errors
/// If the form sent an answer that the page does not offer.
fn meet_together(fields: &Fields) -> Result<Option<bool>, HttpError> {
    match fields.text("meet_together") {
        None => Ok(None),
        Some("true") => Ok(Some(true)),
        Some("false") => Ok(Some(false)),
        Some(_) => Err(HttpError::Form),
    }
}
