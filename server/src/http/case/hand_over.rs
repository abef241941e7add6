//! Who gave the child which document, how, and how it went (N13, N28).

use super::act::act;
use super::words::Words;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::offer::{Sought, offered};
use crate::state::AppState;
use app::pages::hand_over::{HandOver, hand_over};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::{Delivery, PersonId};
use domain::command::Command;
use domain::event::{CaseState, DocumentId, HandedHow, HandedOver};
use domain::gate::As;
use store::Act;

/// The page with the form.
pub async fn ask(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, document)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let made = state
        .made(&DocumentId::from(document.as_str()))
        .ok_or(HttpError::NotFound)?;
    let shell = shell(&app, &context.user, "").await?;
    let clock = Clock::at(&app, context.user.now)?;
    let safety = state.case.safety.as_ref();
    let keepers = offered(&app, &state.case, Sought::of(As::Keeper));
    let name = |name: &Option<domain::case::Name>| name.as_ref().map(|name| name.0.clone()).unwrap_or_default();
    let model = HandOver {
        shell,
        case: context.own.id.to_string(),
        version: state.version,
        child: state
            .case
            .child
            .as_ref()
            .map(|child| name(&child.first_name))
            .unwrap_or_default(),
        document: made.document.to_string(),
        what: Words::new(&app, &clock).what(made),
        draft: made.draft,
        on: context.today().0.to_string(),
        may_travel: !state.case.asks_for_safety_again()
            && safety.is_some_and(|safety| {
                safety.delivery == Some(Delivery::TakeHome) && safety.social_control == Some(false)
            }),
        keepers: keepers.people,
        no_keepers: keepers.left_out,
    };
    Ok(answer(|nonce| hand_over(&app.out, nonce, model)))
}

/// Records that a document was handed over. What has left the house cannot come back, so it takes a tick.
pub async fn note(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, document)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let made = state
        .made(&DocumentId::from(document.as_str()))
        .ok_or(HttpError::NotFound)?;
    let how = match fields.text("how") {
        Some("read-aloud") => HandedHow::ReadAloud,
        Some("kept-by-safe-adult") => HandedHow::KeptBySafeAdult,
        Some("taken-home") => HandedHow::TakenHome,
        Some(_) => return Err(HttpError::Form),
        None => {
            let ways = ["read-aloud", "kept-by-safe-adult", "taken-home"];
            let ways = ways.map(|way| (way.to_owned(), app.out.say(&format!("hand-{way}"), &[])));
            return Err(fields.choose("how", "hand-how", ways.into()));
        }
    };
    let kept_by = fields.text("kept_by").map(PersonId::from);
    if how == HandedHow::KeptBySafeAdult {
        // As the page offers them: a hand-made form names nobody else.
        let keepers = offered(&app, &state.case, Sought::of(As::Keeper)).people;
        let is_one = |id: &PersonId| keepers.iter().any(|(keeper, _)| keeper == id.as_str());
        if !kept_by.as_ref().is_some_and(is_one) {
            return Err(fields.choose("kept_by", "hand-kept-by", keepers));
        }
    }
    fields.sure()?;
    let given = HandedOver {
        document: made.document.clone(),
        kind: made.kind,
        version: made.version,
        by: context.user.account().id.clone(),
        person: None,
        on: fields.day("on")?.unwrap_or_else(|| context.today()),
        meeting: made.meeting.clone(),
        how,
        kept_by: kept_by.filter(|_| how == HandedHow::KeptBySafeAdult),
        went: fields.words("went"),
        sha256: made.sha256.clone(),
        audience: made.audience,
    };
    let commands = |_: &CaseState| Ok(vec![Command::HandOver(given.clone())]);
    let to = format!("{}#documents", context.page());
    act(&app, &context, &fields, &commands, Act::DocumentHandedOver, &to).await
}
