//! The entrance with a card: its link, and the short code that is typed. Whatever is wrong, the answer is the same;
//! after three wrong tries the card rests for a while, after nine it is void.

use super::look::Wish;
use super::made;
use crate::auth::cookie;
use crate::auth::guard;
use crate::auth::leave;
use crate::clock::here;
use crate::error::HttpError;
use crate::http::words_of_time::Clock;
use crate::proxies::source_of;
use crate::state::AppState;
use app::pages::screen::Place;
use app::pages::screen::door::{Door, Refused, door};
use axum::body::to_bytes;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;
use serde::Deserialize;
use store::{
    Act, AuditEntry, CardCode, CardLink, CardTried, CardTry, NewSession, Outcome, Proof, Scope, SessionToken,
    StoreError,
};

const LONGEST: usize = 1024;

#[derive(Default, Deserialize)]
struct Typed {
    #[serde(default)]
    card: String,
    #[serde(default)]
    code: String,
}

/// The entrance without a card's link.
pub async fn show(State(app): State<AppState>, wish: Wish) -> Response {
    page(&app, wish, StatusCode::OK, Door::default())
}

/// The entrance of a card's link. Opening it does not count as a try, so a preview of the link uses none up.
pub async fn of_card(State(app): State<AppState>, wish: Wish, Path(link): Path<String>) -> Response {
    let link = CardLink::read(&link).map(|link| link.as_str().to_owned());
    page(
        &app,
        wish,
        StatusCode::OK,
        Door {
            link: link.unwrap_or_default(),
            ..Door::default()
        },
    )
}

fn page(app: &AppState, wish: Wish, status: StatusCode, model: Door) -> Response {
    let language = wish.language.tag().to_owned();
    let html = door(&app.out, Door { language, ..model });
    (status, Html(html)).into_response()
}

/// Tries the link and code that were sent.
pub async fn enter(State(app): State<AppState>, wish: Wish, request: Request) -> Result<Response, HttpError> {
    let from = guard::from(&app, &request);
    let body = to_bytes(request.into_body(), LONGEST)
        .await
        .map_err(|_| HttpError::Form)?;
    let typed: Typed = serde_urlencoded::from_bytes(&body).unwrap_or_default();
    attempt(&app, wish, &typed, from).await
}

async fn attempt(app: &AppState, wish: Wish, typed: &Typed, from: String) -> Result<Response, HttpError> {
    let now = crate::clock::now();
    // A malformed link is tried like one that nobody has; one of its own, so that no typing error is counted against
    // another.
    let read = CardLink::read(&typed.card);
    let again = |status, refused| {
        // What cannot be a card, or is none any more, is typed anew; the page hides a card that it keeps.
        let stays = read.is_some() && refused != Refused::Void;
        let model = Door {
            link: if stays { typed.card.clone() } else { String::new() },
            refused: Some(refused),
            ..Door::default()
        };
        Ok(page(app, wish, status, model))
    };
    let code = CardCode::read(&typed.code);
    let tried = CardTry {
        link: read.clone().unwrap_or_else(CardLink::fresh),
        code,
        from: source_of(&from),
        now,
    };
    let tried = app.store.try_card(&tried).await?;
    let note = |who: Option<UserId>, outcome| note(app, tried.of.clone(), who, now, &from, outcome);
    if tried.counted && !matches!(tried.result, CardTried::Opens { .. }) {
        note(None, Outcome::Refused).await?;
    }
    let (card, by) = match tried.result {
        CardTried::Opens { card, by } => (card, by),
        CardTried::Wrong => return again(StatusCode::UNPROCESSABLE_ENTITY, Refused::Wrong),
        CardTried::Wait(until) => {
            let when = Clock::at(app, now)?.clock(until);
            return again(StatusCode::TOO_MANY_REQUESTS, Refused::Wait(when));
        }
        CardTried::Void => return again(StatusCode::GONE, Refused::Void),
    };
    let Some(token) = begin(app, tried.of.as_ref().map(|(_, case)| case), card, &by, now).await? else {
        note(None, Outcome::Refused).await?;
        return again(StatusCode::UNPROCESSABLE_ENTITY, Refused::Wrong);
    };
    note(Some(by), Outcome::Done).await?;
    let mut response = Redirect::to(&Place::Timeline.address()).into_response();
    if let Some(cookie) = cookie::give(&app.place, &token) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    leave::unmark(&mut response);
    Ok(response)
}

/// Begins the session of the screen that a card opens, if the gate lets the card out today and it was not withdrawn
/// meanwhile.
async fn begin(
    app: &AppState,
    case: Option<&CaseId>,
    card: String,
    by: &UserId,
    now: Timestamp,
) -> Result<Option<SessionToken>, HttpError> {
    let Some(case) = case else { return Ok(None) };
    let state = app.store.load(case).await?.state;
    let today = here(now).date();
    let open = app
        .work(move |app| made::card_may_open(&app.pipeline, &state, today))
        .await??;
    if !open {
        return Ok(None);
    }
    let token = SessionToken::fresh();
    let session = NewSession {
        user: by.clone(),
        scope: Scope::Child {
            case: case.clone(),
            card: Some(card),
        },
        proof: Proof::Card,
        now,
    };
    match app.store.begin_session(&token, &session).await {
        Ok(()) => Ok(Some(token)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

async fn note(
    app: &AppState,
    of: Option<(MunicipalityId, CaseId)>,
    who: Option<UserId>,
    at: Timestamp,
    from: &str,
    outcome: Outcome,
) -> Result<(), store::StoreError> {
    let (municipality, case) = of.unzip();
    let line = AuditEntry {
        municipality,
        who,
        at,
        act: Act::CardTried,
        case,
        what: None,
        from: from.to_owned(),
        outcome,
    };
    app.failures.write(&*app.store, line).await
}
