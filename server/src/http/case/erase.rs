//! Erasing a closed case: one asks, a coordinator says yes (decision 0037).

use super::words::name;
use crate::auth::fresh::Fresh;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{Said, answer, name_of, shell};
use crate::http::words_of_time::Clock;
use crate::service::barring::changes_access;
use crate::service::case_context::CaseContext;
use crate::service::{dangerous, retention};
use crate::state::AppState;
use app::pages::erase::{Erase, Held, Lacks, Stands, erase as page};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::Words;
use store::{Act, ErasureAsked, ErasureSettled, Outcome, Role};

/// The page.
pub async fn ask(
    State(app): State<AppState>,
    context: CaseContext,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let done = match said.done.as_str() {
        "asked" => Some("erase-done-asked"),
        "back" => Some("erase-done-back"),
        "held" => Some("erase-done-held"),
        "free" => Some("erase-done-free"),
        _ => None,
    };
    show(&app, &context, done, None).await
}

async fn show(
    app: &AppState,
    context: &CaseContext,
    done: Option<&'static str>,
    refused: Option<&'static str>,
) -> Result<Response, HttpError> {
    let state = context.state(app).await?;
    let user = &context.user;
    let account = user.account();
    let waiting = app
        .store
        .erasures_of(&account.municipality, &account.id, user.now)
        .await?;
    let clock = Clock::at(app, user.now)?;
    let held = match app.store.held_case(&context.own.id).await? {
        Some(held) => {
            let (who, when) = (name_of(app, &held.by).await?, clock.moment(held.since));
            Some(Held {
                since: app.out.say("erase-held-since", &[("who", &who), ("when", &when)]),
                reason: held.reason,
            })
        }
        None => None,
    };
    let stands = match waiting.iter().find(|one| one.case == context.own.id) {
        _ if state.is_open() => Stands::Open,
        None => Stands::Asks,
        Some(waiting) => {
            let args = [
                ("who", name_of(app, &waiting.by).await?),
                ("when", clock.moment(waiting.asked_at)),
                ("until", clock.until(waiting.until)),
            ];
            let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
            let own = waiting.by == user.account().id;
            Stands::Waits {
                asked: app.out.say("approvals-asked", &args),
                own,
                settles: !own && user.has(Role::Coordinator),
            }
        }
    };
    let lacks = app.store.not_filed(&context.own.id).await?;
    let model = Erase {
        shell: shell(app, user, "").await?,
        case: context.own.id.to_string(),
        child: name(&state.case),
        closed: state.case.closed_on.map(|day| clock.day(day.0)),
        talks: state.case.meetings.len(),
        stands,
        lacks: Lacks {
            waits: lacks.waits,
            refused: lacks.refused,
        },
        held,
        keeps: changes_access(context),
        done,
        refused,
    };
    let response = answer(|nonce| page(&app.out, nonce, model));
    Ok(match refused {
        None => response,
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, response).into_response(),
    })
}

/// Asks, says yes or no, or takes back.
pub async fn act(
    State(app): State<AppState>,
    context: CaseContext,
    fresh: Fresh,
    fields: Fields,
) -> Result<Response, HttpError> {
    let own = format!("{}/erase", context.page());
    let to = |to: &str| Ok(Redirect::to(to).into_response());
    let refused = match fields.text("to") {
        Some("ask") => match dangerous::ask_erasure(&app, &fresh, &context, lost(&fields)).await? {
            Some(ErasureAsked::Waits) => return to(&format!("{own}?done=asked")),
            Some(ErasureAsked::Another) => "erase-another",
            Some(ErasureAsked::Refused) => "erase-refused",
            Some(ErasureAsked::Held) => "erase-held",
            None => "erase-not-filed",
        },
        Some("back") => match dangerous::take_back_erasure(&app, &context).await? {
            true => return to(&format!("{own}?done=back")),
            false => "approvals-gone",
        },
        Some(verdict @ ("yes" | "no")) => {
            let settled = match verdict {
                "yes" => dangerous::approve_erasure(&app, &fresh, &context, lost(&fields)).await?,
                _ => Some(dangerous::turn_down_erasure(&app, &fresh, &context).await?),
            };
            match settled {
                Some(ErasureSettled::Erased) => return to("/closed?done=erased"),
                Some(ErasureSettled::Kept) => return to("/closed?done=kept"),
                Some(ErasureSettled::Gone) => "approvals-gone",
                Some(ErasureSettled::Own) => "approvals-own",
                Some(ErasureSettled::Changed) => "erase-changed",
                Some(ErasureSettled::Held) => "erase-held",
                None => "erase-not-filed",
            }
        }
        _ => return Err(HttpError::Form),
    };
    let line = context
        .user
        .entry(Act::CaseErased, Some(&context.own.id), Outcome::Refused);
    app.store.audit(line).await?;
    show(&app, &context, None, Some(refused)).await
}

/// How many papers that the journal lacks may be lost, as the form was shown and ticked: none where it was not ticked.
fn lost(fields: &Fields) -> u64 {
    let ticked = fields.text("lose").is_some();
    let shown = fields.text("lacks").and_then(|count| count.parse().ok());
    shown.filter(|_| ticked).unwrap_or_default()
}

/// Keeps the case back, with a reason, or lets it go again.
pub async fn keep(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let own = format!("{}/erase", context.page());
    let (done, did) = match fields.text("to") {
        Some("hold") => {
            fields.short(&[("reason", Words::LONGEST)])?;
            let reason = fields.required("reason")?;
            ("held", retention::keep_back(&app, &context, &reason.0).await?)
        }
        Some("free") => ("free", retention::let_go(&app, &context).await?),
        _ => return Err(HttpError::Form),
    };
    if did {
        return Ok(Redirect::to(&format!("{own}?done={done}")).into_response());
    }
    let line = context
        .user
        .entry(Act::RetentionChanged, Some(&context.own.id), Outcome::Refused);
    app.store.audit(line).await?;
    show(&app, &context, None, Some("erase-hold-refused")).await
}
