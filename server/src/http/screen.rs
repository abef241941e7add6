//! The child's own screen (`/t/…`): its own entrance, its own session, its own pages.
//!
//! Its content is judged, composed and shown like every document: [`made`]. A page is cached until something in it
//! changes, so that a class of children looking at once costs little. Every visit is in the audit log.
//!
//! - [`door`] the entrance: a card's link and its short code
//! - [`made`] from the case to a page
//! - [`ask`] what the child leaves for its adviser
//! - [`companion`] who stands with the child on its way
//! - [`on_request`] what it tells under "Mere"
//! - [`look`] how the child wants to see it
//! - [`leave`] leaving at once

pub mod ask;
pub mod companion;
pub mod door;
pub mod leave;
pub mod look;
pub mod made;
pub mod on_request;

use crate::auth::current_user::OwnCase;
use crate::clock::here;
use crate::error::HttpError;
use crate::screen_pages::{Kept, Key};
use crate::service::case_context::CaseContext;
use crate::service::{composer, way_seen};
use crate::state::AppState;
use app::pages::screen::Place;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use look::Wish;
use serde::Deserialize;
use store::{Scope, WaySeen};

/// The query: a station of the path, whether a question was just sent, and a word with the page that led to it.
#[derive(Debug, Default, Deserialize)]
pub struct ScreenQuery {
    s: Option<usize>,
    sent: Option<u8>,
    w: Option<usize>,
    from: Option<usize>,
}

/// No glossary has more words; any other number makes no cached page of its own.
const MOST_WORDS: usize = 200;

impl ScreenQuery {
    /// The word that is asked for, counted from 0, and the page that led to it; only on the page of words.
    fn word(&self, place: Place) -> (Option<usize>, Option<Place>) {
        if place != Place::Words {
            return (None, None);
        }
        let word = self.w.filter(|nth| (1..=MOST_WORDS).contains(nth)).map(|nth| nth - 1);
        (word, self.from.and_then(Place::of).filter(|from| *from != Place::Words))
    }
}

/// A page of the screen.
pub async fn page(
    State(app): State<AppState>,
    context: CaseContext,
    wish: Wish,
    Path(number): Path<usize>,
    Query(query): Query<ScreenQuery>,
    headers: HeaderMap,
) -> Result<Response, HttpError> {
    let Some(place) = Place::of(number) else {
        return Ok(Redirect::to(&Place::Timeline.address()).into_response());
    };
    // The key names the version of these words, so a page in one municipality's words is never another's.
    let composer = composer::of_case(&app, &context).await?;
    let CaseContext { user, own } = context;
    let seen = match place {
        Place::Timeline => app.store.way_seen(&own.id, &user.token).await?,
        _ => WaySeen::default(),
    };
    // Before anything of the page is read: what changes meanwhile is cached under a version that is over.
    let known = app.shared.known();
    let key = Key {
        case: own.id.to_string(),
        version: own.version,
        content: composer.content().version()?,
        profiles: known.map(|known| known.profiles),
        today: here(user.now).date(),
        at_home: matches!(&user.signed.session.scope, Scope::Child { card: Some(_), .. }),
        place,
        // No timeline has more stations; any other number makes no cached page of its own.
        station: query.s.filter(|nth| (1..=60).contains(nth)).map(|nth| nth - 1),
        sent: query.sent == Some(1) && place == Place::Questions,
        word: query.word(place),
        look: wish.look,
        english: wish.english(),
        known: seen.known,
    };
    // Where the whole way is shown, the companion walks to its place the first time a new way is seen.
    let may_walk = place == Place::Timeline && key.station.is_none();
    if let Some(kept) = app.screens.get(&key)
        && !app.screens.is_new(&key.case, kept.newness)
    {
        if let Some(version) = kept.way {
            way_seen::note(&*app.store, &own.id, &user.token, seen, version).await?;
        }
        return Ok(answer(&kept, &headers));
    }
    let state = app.store.load(&own.id).await?.state;
    let face = match &state.adviser {
        Some(adviser) => app.store.profile(adviser).await?.photo.is_some(),
        None => false,
    };
    // The page is cached under the version of the case it was made from.
    let key = Key {
        version: state.version,
        ..key
    };
    let newness = made::newness(&state).filter(|_| may_walk);
    let walks = app.screens.sees(&key.case, newness);
    let ask = made::Ask {
        at_home: key.at_home,
        today: key.today,
        place,
        station: key.station,
        sent: key.sent,
        word: key.word,
        walks,
        fresh: way_seen::fresh(&*app.store, &state, seen).await?,
        face,
    };
    let (html, sees_way) = app
        .work(move |app| made::page(app, &composer, &state, &ask, wish))
        .await??;
    let kept = Kept::pack(html, newness, sees_way.then_some(key.version));
    // Only what was shown is seen: a page that is closed, or that fails, takes no news away.
    if sees_way {
        way_seen::note(&*app.store, &own.id, &user.token, seen, key.version).await?;
    }
    // On the next page it stands.
    if !walks {
        app.screens.keep(key, kept.clone());
    }
    Ok(answer(&kept, &headers))
}

/// The cached page. It holds no secret that a stranger's input could probe, so it may be sent compressed.
fn answer(kept: &Kept, headers: &HeaderMap) -> Response {
    let wants = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let brotli = !kept.brotli.is_empty()
        && wants
            .unwrap_or_default()
            .split(',')
            .any(|coding| coding.split(';').next().unwrap_or_default().trim() == "br");
    let body = if brotli { &kept.brotli } else { &kept.plain };
    let mut response = Response::new(Body::from(body.clone()));
    let answer = response.headers_mut();
    answer.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    answer.insert(VARY, HeaderValue::from_static("accept-encoding, cookie"));
    if brotli {
        answer.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

/// The photo of the child's adviser.
pub async fn face(State(app): State<AppState>, own: OwnCase) -> Result<Response, HttpError> {
    let state = app.store.load(&own.id).await?.state;
    let adviser = state.adviser.ok_or(HttpError::NotFound)?;
    let photo = app.store.profile(&adviser).await?.photo.ok_or(HttpError::NotFound)?;
    Ok(([(CONTENT_TYPE, photo.media_type)], photo.bytes).into_response())
}
