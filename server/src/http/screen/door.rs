//! The entrance with a card: its link, and the short code that is typed. Whatever is wrong, the answer is the same, and
//! after three wrong tries the card is at rest for a while.

use super::look::Wish;
use super::{leave, made, quietly};
use crate::doors::cookie;
use crate::doors::guard;
use crate::doors::throttle::CardKeys;
use crate::http::words_of_time::{Clock, here};
use crate::http::{Fault, House};
use app::pages::screen::Place;
use app::pages::screen::door::{Door, Refused, door};
use axum::Extension;
use axum::body::to_bytes;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;
use serde::Deserialize;
use store::{Act, AuditEntry, CardCode, CardLink, NewSession, Outcome, Scope, SessionToken};

const LONGEST: usize = 1024;

#[derive(Default, Deserialize)]
struct Typed {
    #[serde(default)]
    card: String,
    #[serde(default)]
    code: String,
}

/// The door without a card's link.
pub async fn show(State(house): State<House>, Extension(wish): Extension<Wish>) -> Response {
    page(&house, wish, StatusCode::OK, Door::default())
}

/// The door that a card's link opens on. Nothing is tried by looking, so a preview of the link spends nothing.
pub async fn of_card(
    State(house): State<House>,
    Extension(wish): Extension<Wish>,
    Path(link): Path<String>,
) -> Response {
    let link = CardLink::read(&link).map(|link| link.as_str().to_owned());
    page(
        &house,
        wish,
        StatusCode::OK,
        Door {
            link: link.unwrap_or_default(),
            ..Door::default()
        },
    )
}

fn page(house: &House, wish: Wish, status: StatusCode, model: Door) -> Response {
    let language = wish.tongue.tag().to_owned();
    let html = door(&house.out, Door { language, ..model });
    quietly((status, Html(html)).into_response())
}

/// Tries to come in.
pub async fn enter(State(house): State<House>, Extension(wish): Extension<Wish>, request: Request) -> Response {
    let from = guard::from(&house, &request);
    let body = to_bytes(request.into_body(), LONGEST).await.unwrap_or_default();
    let typed: Typed = serde_urlencoded::from_bytes(&body).unwrap_or_default();
    let tried = attempt(&house, wish, &typed, from).await;
    tried.unwrap_or_else(|fault| fault.page(&house))
}

async fn attempt(house: &House, wish: Wish, typed: &Typed, from: String) -> Result<Response, Fault> {
    let now = crate::clock::now();
    // What can be no link is counted and tried like one that is unknown.
    let link = CardLink::read(&typed.card);
    let link = link.unwrap_or_else(|| CardLink::read("aaaaaaaaaa").unwrap_or_else(CardLink::fresh));
    let keys = CardKeys::of(link.as_str(), &from);
    let again = |refused| Door {
        link: typed.card.clone(),
        refused: Some(refused),
        ..Door::default()
    };
    let tried = house.store.try_card(&link, &CardCode::read(&typed.code), now).await?;
    let note = |who: Option<UserId>, outcome| note(house, tried.of.clone(), who, now, &from, outcome);
    if let Some(until) = keys.wait(&*house.store, now).await? {
        note(None, Outcome::Throttled).await?;
        let when = Clock::at(house, now)?.clock(until);
        return Ok(page(
            house,
            wish,
            StatusCode::TOO_MANY_REQUESTS,
            again(Refused::Wait(when)),
        ));
    }
    let allowed = match (&tried.of, tried.opens.clone()) {
        (Some((_, case)), Some(opens)) => {
            let state = house.store.load(case).await?.state;
            let today = here(now).date();
            let open = house
                .work(move |house| made::card_may_open(&house.desk, &state, today))
                .await??;
            open.then(|| (case.clone(), opens))
        }
        _ => None,
    };
    let Some((case, (card, by))) = allowed else {
        keys.wrong(&*house.store, now).await?;
        note(None, Outcome::Refused).await?;
        return Ok(page(
            house,
            wish,
            StatusCode::UNPROCESSABLE_ENTITY,
            again(Refused::Wrong),
        ));
    };
    keys.right(&*house.store).await?;
    let token = SessionToken::fresh();
    let session = NewSession {
        user: by.clone(),
        scope: Scope::Child { case, card: Some(card) },
        now,
    };
    house.store.begin_session(&token, &session).await?;
    note(Some(by), Outcome::Done).await?;
    let mut response = Redirect::to(&Place::Way.address()).into_response();
    if let Some(cookie) = cookie::give(&house.place, &token) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    leave::unmark(&mut response);
    Ok(quietly(response))
}

async fn note(
    house: &House,
    of: Option<(MunicipalityId, CaseId)>,
    who: Option<UserId>,
    at: Timestamp,
    from: &str,
    outcome: Outcome,
) -> Result<(), store::StoreError> {
    let (municipality, case) = of.unzip();
    house
        .store
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
