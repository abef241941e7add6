//! Away, at once: the session ends, the browser is asked to forget what it kept, and a page follows that could be anything's.

use super::look::Wish;
use super::quietly;
use crate::doors::cookie;
use crate::doors::guard::{self, Came};
use crate::http::{Fault, House};
use app::pages::screen::door::left;
use axum::Extension;
use axum::extract::{Request, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{Html, IntoResponse, Redirect, Response};
use store::{Act, Outcome, Scope};

const CLEAR: HeaderName = HeaderName::from_static("clear-site-data");

/// Leaves. Whoever has no session has left already.
pub async fn leave(State(house): State<House>, request: Request) -> Response {
    let came = Came::by(&house, &request);
    let done = async {
        let Some(seat) = guard::sit(&house, came).await? else {
            return Ok(());
        };
        // An adult's own session is left by signing out.
        if let Scope::Child { case, .. } = &seat.signed.session.scope {
            house.store.end_session(&seat.token).await?;
            let line = seat.entry(Act::ScreenLeft, Some(case), Outcome::Done);
            house.store.audit(line).await?;
        }
        Ok::<(), Fault>(())
    };
    if let Err(fault) = done.await {
        return fault.page(&house);
    }
    let mut response = Redirect::to("/t/left").into_response();
    if let Some(cookie) = cookie::take_back(&house.place) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    let everything = HeaderValue::from_static("\"cache\", \"cookies\", \"storage\"");
    response.headers_mut().insert(CLEAR, everything);
    quietly(response)
}

/// The page that follows.
pub async fn gone(State(house): State<House>, Extension(wish): Extension<Wish>) -> Response {
    quietly(Html(left(&house.out, wish.tongue.tag().to_owned())).into_response())
}
