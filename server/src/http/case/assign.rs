//! Who has a case (a coordinator's act), and a change of adviser with what carries over (N38).

use super::act::act;
use super::words::name;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, name_of, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::assign::{Assign, assign as page};
use axum::extract::State;
use axum::response::Response;
use domain::case::{Name, Person, Words};
use domain::command::Command;
use domain::event::{CaseState, ChangedAdviser, UserId};
use store::{Account, Act, Role};

/// The page that asks.
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
    let may_have = |account: &Account| account.roles.has(Role::Adviser) && !account.disabled;
    let model = Assign {
        shell,
        case: context.own.id.to_string(),
        version: state.version,
        child: name(&state.case),
        advisers: accounts
            .into_iter()
            .filter(|(account, _)| may_have(account))
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
    let adviser = adviser(&app, &context, fields.text("adviser")).await?;
    let second = adviser_or_none(&app, &context, fields.text("second")).await?;
    let newcomer = newcomer(&app, &adviser).await?;
    let (on, why) = (
        fields.day("on")?.unwrap_or_else(|| context.today()),
        fields.words("why"),
    );
    let commands = |state: &CaseState| {
        let mut commands = Vec::new();
        // The child will be told who comes: that takes more than a new name on a list.
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
                    meet_together: fields.text("meet_together").map(|answer| answer == "true"),
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

/// Whoever comes, as the child will know them: what they say of themselves on their own page.
async fn newcomer(app: &AppState, user: &UserId) -> Result<Person, HttpError> {
    let me = app.store.profile(user).await?;
    let name = |text: String| (!text.trim().is_empty()).then_some(Name(text));
    Ok(Person {
        first_name: name(me.first_name),
        name: name(me.name),
        phone: me.phone.map(Name),
        phone_hours: me.phone_hours.map(Words),
        number_is_neutral: Some(me.number_is_neutral),
        about: me.about.map(Words),
        ..Person::default()
    })
}

/// An adviser of this municipality by the id a form sent.
async fn adviser(app: &AppState, context: &CaseContext, id: Option<&str>) -> Result<UserId, HttpError> {
    let id = UserId::from(id.ok_or(HttpError::Lacking)?);
    let account = app.store.account(&id).await?;
    account
        .filter(|account| {
            account.municipality == context.user.account().municipality
                && account.roles.has(Role::Adviser)
                && !account.disabled
        })
        .map(|account| account.id)
        .ok_or(HttpError::DoesNotFit)
}

async fn adviser_or_none(app: &AppState, context: &CaseContext, id: Option<&str>) -> Result<Option<UserId>, HttpError> {
    match id {
        None => Ok(None),
        id => adviser(app, context, id).await.map(Some),
    }
}
