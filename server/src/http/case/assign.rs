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
use domain::case::{Case, Person, Role, Words};
use domain::command::Command;
use domain::event::{CaseState, ChangedAdviser, UserId};
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
    let model = Assign {
        shell,
        case: context.own.id.to_string(),
        version: state.version,
        child: name(&state.case),
        advisers: advisers(&app, &context, &state).await?,
        adviser,
        second: state.second.as_ref().map(ToString::to_string).unwrap_or_default(),
        on: context.today().to_string(),
        changes,
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

/// Who may have the case: id and name.
async fn advisers(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
) -> Result<Vec<(String, String)>, HttpError> {
    let accounts = app.store.accounts_of(&context.user.account().municipality).await?;
    let may = accounts
        .into_iter()
        .filter(|(account, _)| may_have_cases(account) && !state.is_barred_to(&account.id));
    Ok(may
        .map(|(account, profile)| (account.id.to_string(), profile.name))
        .collect())
}

/// Assigns a case, or changes its adviser. However a case that somebody has goes to a colleague, the child hears of it, so it
/// needs a reason, and whoever comes takes the place of whoever goes among the people of the case. Of a closed case the child
/// hears nothing, and nothing is written among its people: it has somebody who answers for it. The second adviser who becomes
/// the first leaves the second place empty: the form sends them along as they are shown.
pub async fn assign(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let Some(adviser) = fields.text("adviser") else {
        let advisers = advisers(&app, &context, &context.state(&app).await?).await?;
        return Err(fields.choose("adviser", "assign-adviser", advisers));
    };
    let adviser = Comes::of(&app, &context, adviser).await?;
    let second = match fields.text("second") {
        Some(second) => Some(Comes::of(&app, &context, second).await?),
        None => None,
    };
    let (today, why) = (context.today(), fields.words("why"));
    let (on, second_on) = (
        fields.day("on")?.unwrap_or(today),
        fields.day("second_on")?.unwrap_or(today),
    );
    let commands = |state: &CaseState| {
        let mut commands = Vec::new();
        let open = state.is_open();
        let moves_up = state.second.as_ref() == Some(&adviser.account)
            && state.adviser.as_ref().is_some_and(|had| *had != adviser.account);
        // Sent along as they were shown: nobody is both.
        let both = state.adviser.is_some() && second.as_ref().is_some_and(|second| second.account == adviser.account);
        let second = second.as_ref().filter(|_| !both);
        let stays = state.second.clone().filter(|place| both && *place != adviser.account);
        let had = state.adviser.as_ref().filter(|_| open);
        if let Some(from) = had.filter(|from| **from != adviser.account) {
            let carries_over = fields.text("carries_over").unwrap_or_default().lines();
            let carries_over = carries_over.map(str::trim).filter(|line| !line.is_empty());
            commands.push(Command::ChangeAdviser {
                change: ChangedAdviser {
                    from: from.clone(),
                    to: adviser.account.clone(),
                    on,
                    why: fields.required("why")?,
                    carries_over: carries_over.map(Words::from).collect(),
                    meet_together: meet_together(&fields)?,
                },
                newcomer: adviser.person.clone(),
            });
        }
        if let Some(second) = second.filter(|second| open && state.second.as_ref() != Some(&second.account)) {
            match state.second.as_ref().filter(|_| !moves_up) {
                Some(from) => commands.push(Command::ChangeAdviser {
                    change: ChangedAdviser {
                        from: from.clone(),
                        to: second.account.clone(),
                        on: second_on,
                        why: fields.required("second_why")?,
                        carries_over: Vec::new(),
                        meet_together: None,
                    },
                    newcomer: second.person.clone(),
                }),
                // The letter introduces them, so they are among its people.
                None if is_there(&state.case, &second.person) => {}
                None => commands.push(Command::AddPerson(Person {
                    role: Some(Role::SecondAdviser),
                    ..second.person.clone()
                })),
            }
        }
        commands.push(Command::Assign {
            adviser: Some(adviser.account.clone()),
            second: second.map(|second| second.account.clone()).or(stays),
            why: why.clone(),
        });
        Ok(commands)
    };
    act(&app, &context, &fields, &commands, Act::Assigned, "/team").await
}

/// An adviser who is to have a case: the account, and the person that the child will know.
struct Comes {
    account: UserId,
    person: Person,
}

impl Comes {
    async fn of(app: &AppState, context: &CaseContext, id: &str) -> Result<Comes, HttpError> {
        let account = adviser_of(app, context, id).await?;
        let person = newcomer(app, &account).await?;
        Ok(Comes { account, person })
    }
}

/// Whether the case has this person as its second adviser already, by their full name.
fn is_there(case: &Case, second: &Person) -> bool {
    let named = |person: &Person| match (&person.name, &second.name) {
        (Some(known), Some(name)) => known.trimmed() == name.trimmed(),
        _ => false,
    };
    let mut people = case.people.iter();
    people.any(|person| person.role == Some(Role::SecondAdviser) && named(person))
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
