//! The entrance with a card: its link, and the short code that is typed. Whatever is wrong, the answer is the same; after
//! three wrong tries the card is blocked for a while.

use super::look::Wish;
use super::made;
use crate::auth::cookie;
use crate::auth::guard;
use crate::auth::leave;
use crate::auth::throttle::CardKeys;
use crate::clock::here;
use crate::error::HttpError;
use crate::http::words_of_time::Clock;
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
use store::{Act, AuditEntry, CardCode, CardLink, NewSession, Outcome, Proof, Scope, SessionToken};

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
    let body = to_bytes(request.into_body(), LONGEST).await.unwrap_or_default();
    let typed: Typed = serde_urlencoded::from_bytes(&body).unwrap_or_default();
    attempt(&app, wish, &typed, from).await
}

async fn attempt(app: &AppState, wish: Wish, typed: &Typed, from: String) -> Result<Response, HttpError> {
    let now = crate::clock::now();
    // A malformed link is counted and tried like an unknown one.
    let link = CardLink::read(&typed.card);
    let link = link.unwrap_or_else(|| CardLink::read("aaaaaaaaaa").unwrap_or_else(CardLink::fresh));
    let keys = CardKeys::of(link.as_str(), &from);
    let again = |refused| Door {
        link: typed.card.clone(),
        refused: Some(refused),
        ..Door::default()
    };
    let tried = app.store.try_card(&link, &CardCode::read(&typed.code), now).await?;
    let note = |who: Option<UserId>, outcome| note(app, tried.of.clone(), who, now, &from, outcome);
    if let Some(until) = keys.wait(&*app.store, now).await? {
        note(None, Outcome::Throttled).await?;
        let when = Clock::at(app, now)?.clock(until);
        return Ok(page(
            app,
            wish,
            StatusCode::TOO_MANY_REQUESTS,
            again(Refused::Wait(when)),
        ));
    }
    let allowed = match (&tried.of, tried.opens.clone()) {
        (Some((_, case)), Some(opens)) => {
            let state = app.store.load(case).await?.state;
            let today = here(now).date();
            let open = app
                .work(move |app| made::card_may_open(&app.pipeline, &state, today))
                .await??;
            open.then(|| (case.clone(), opens))
        }
        _ => None,
    };
    let Some((case, (card, by))) = allowed else {
        keys.wrong(&*app.store, now).await?;
        note(None, Outcome::Refused).await?;
        return Ok(page(app, wish, StatusCode::UNPROCESSABLE_ENTITY, again(Refused::Wrong)));
    };
    keys.right(&*app.store).await?;
    let token = SessionToken::fresh();
    let session = NewSession {
        user: by.clone(),
        scope: Scope::Child { case, card: Some(card) },
        proof: Proof::Card,
        now,
    };
    app.store.begin_session(&token, &session).await?;
    note(Some(by), Outcome::Done).await?;
    let mut response = Redirect::to(&Place::Timeline.address()).into_response();
    if let Some(cookie) = cookie::give(&app.place, &token) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    leave::unmark(&mut response);
    Ok(response)
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
    app.store
        .audit(AuditEntry {
            municipality,
            who,
            at,
            act: Act::CardTried,
            case,
            what: None,
            from: from.to_owned(),
            outcome,
        })
        .await
}
