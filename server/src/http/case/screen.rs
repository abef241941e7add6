//! How a child gets to its own screen: the adviser opens it on this machine, or gives a card.

use crate::auth::cookie;
use crate::auth::leave;
use crate::config::Place as Reached;
use crate::error::HttpError;
use crate::http::screen::made;
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::pipeline::PipelineError;
use crate::service::case_context::CaseContext;
use crate::service::composer;
use crate::service::session::hand_to_child;
use crate::state::AppState;
use app::pages::card::{Card, card};
use app::pages::screen::Place;
use axum::extract::{Form, State};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HOST, SET_COOKIE};
use axum::response::{IntoResponse, Redirect, Response};
use content::compose::AccessCard;
use domain::document::{Document, Kind};
use domain::event::CaseState;
use jiff::SignedDuration;
use serde::Deserialize;
use std::sync::Arc;
use store::{Act, CardCode, CardLink, CardTried, CardTry, NewCard, Outcome, Scope};

/// Opens the child's screen on this machine. The adviser's session there ends: the child's session opens one case's
/// screen and nothing else.
pub async fn open(State(app): State<AppState>, context: CaseContext) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let today = context.today().0;
    let case = state.as_shown();
    let seen = app
        .work(move |app| made::judge(&app.pipeline, &state, &case, Kind::Screen, today, None))
        .await??;
    if seen.release.is_none() {
        return Err(HttpError::DoesNotFit);
    }
    let scope = Scope::Child {
        case: context.own.id.clone(),
        card: None,
    };
    let token = hand_to_child(&app, &context, scope).await?;
    let mut response = Redirect::to(&Place::Timeline.address()).into_response();
    if let Some(cookie) = cookie::give(&app.place, &token) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    leave::unmark(&mut response);
    Ok(response)
}

/// The form: how many days a card is valid.
#[derive(Debug, Default, Deserialize)]
pub struct CardForm {
    days: Option<u16>,
}

/// Gives a card, and shows it once.
pub async fn give(
    State(app): State<AppState>,
    context: CaseContext,
    headers: HeaderMap,
    Form(asked): Form<CardForm>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    if state.shown_timeline.is_none() || !state.is_open() {
        return Err(HttpError::DoesNotFit);
    }
    let days = asked.days.filter(|days| [1, 7, 30].contains(days)).unwrap_or(7);
    let until = context
        .user
        .now
        .checked_add(SignedDuration::from_hours(24 * i64::from(days)))
        .map_err(|_| HttpError::Ours)?;
    let (link, code) = (CardLink::fresh(), CardCode::fresh());
    let name = super::words::name(&state.case);
    let document = paper(&app, &context, state, said(&app, &headers, &link, &code)).await?;
    let new = NewCard {
        case: context.own.id.clone(),
        by: context.user.account().id.clone(),
        link: link.clone(),
        code: code.clone(),
        now: context.user.now,
        until,
    };
    let line = context.user.entry(Act::CardGiven, Some(&context.own.id), Outcome::Done);
    let until = app.store.give_card(&new, &line).await?;
    let model = Card {
        shell: shell(&app, &context.user, "").await?,
        case: context.own.id.to_string(),
        name,
        document: Arc::new(document),
        link: link.as_str().to_owned(),
        code: code.as_str().to_owned(),
        until: Clock::at(&app, context.user.now)?.moment(until),
    };
    Ok(answer(|nonce| card(&app.out, nonce, model)))
}

/// The card as a document, if the gate releases it.
async fn paper(
    app: &AppState,
    context: &CaseContext,
    state: CaseState,
    card: AccessCard,
) -> Result<Document, HttpError> {
    let today = context.today().0;
    let composer = composer::of_case(app, context).await?;
    let made = app
        .work(move |app| {
            let judged = made::judge(&app.pipeline, &state, &state.case, Kind::AccessCard, today, None)?;
            let card = judged.release.map(|release| composer.access_card(&release, &card));
            card.transpose()
        })
        .await?
        .map_err(|error: PipelineError| HttpError::from(error))?;
    made.ok_or(HttpError::DoesNotFit)
}

/// The text of a card, with the address at which this server is reached.
fn said(app: &AppState, headers: &HeaderMap, link: &CardLink, code: &CardCode) -> AccessCard {
    let host = headers
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or("localhost");
    let origin = match &app.place {
        Reached::Public { origin } => origin.as_str().to_owned(),
        Reached::Loopback => format!("http://{host}"),
    };
    let bare = origin.split("://").nth(1).unwrap_or(&origin);
    AccessCard {
        address: format!("{bare}/t/{}", link.as_str()),
        link: format!("{origin}/t/{}", link.as_str()),
        code: code.in_groups(),
    }
}

/// The card that the adviser's page shows.
#[derive(Debug, Default, Deserialize)]
pub struct Held {
    #[serde(default)]
    card: String,
    #[serde(default)]
    code: String,
}

/// The card as a PDF, made again from the link and code that the page sends, if they are a card of this case.
pub async fn print(
    State(app): State<AppState>,
    context: CaseContext,
    headers: HeaderMap,
    Form(held): Form<Held>,
) -> Result<Response, HttpError> {
    let link = CardLink::read(&held.card).ok_or(HttpError::Form)?;
    let code = CardCode::read(&held.code);
    // Counted like any other try, or this would be a door for guesses.
    let tried = CardTry {
        link: link.clone(),
        code: code.clone(),
        from: context.user.from.clone(),
        now: context.user.now,
    };
    let tried = app.store.try_card(&tried).await?;
    let opens = matches!(tried.result, CardTried::Opens { .. });
    if !opens || tried.of.is_none_or(|(_, case)| case != context.own.id) {
        return Err(HttpError::NotFound);
    }
    let state = context.state(&app).await?;
    let document = paper(&app, &context, state, said(&app, &headers, &link, &code)).await?;
    let bytes = app.work(move |app| app.pipeline.pdf(&document)).await??;
    let name = [
        (CONTENT_TYPE, "application/pdf"),
        (CONTENT_DISPOSITION, "attachment; filename=\"ark.pdf\""),
    ];
    Ok((name, bytes).into_response())
}

/// Withdraws the card that is out; the screen it opened closes.
pub async fn withdraw(State(app): State<AppState>, context: CaseContext) -> Result<Redirect, HttpError> {
    let line = context
        .user
        .entry(Act::CardWithdrawn, Some(&context.own.id), Outcome::Done);
    app.store.withdraw_cards(&context.own.id, &line).await?;
    Ok(Redirect::to(&format!("{}/way#part-shown", context.page())))
}
