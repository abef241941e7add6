//! How much those who are not signed in may ask for at once.
//!
//! Public pages are made under permits of their own, on separate threads: however many strangers ask, signed-in users
//! have the rest of the machine. A body is read and measured before a permit is taken, so that a slow sender holds
//! none. A request that gets no permit within two seconds is asked to come back later.

use super::too_large;
use crate::auth::cookie;
use crate::auth::guard::{self, Credentials};
use crate::auth::route_policy::Permits;
use crate::clock;
use crate::error::HttpError;
use crate::state::AppState;
use crate::ui_language::UiLanguage;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::draft::bounds;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use store::Scope;
use tokio::runtime::Handle;
use tracing::{Instrument, Span};

/// How long a request waits for a permit.
const PATIENCE: Duration = Duration::from_secs(2);
/// When to come back if no permit was free, in seconds.
pub const COME_BACK: HeaderValue = HeaderValue::from_static("5");
/// Most bytes of a form or a file for a letter without a case. In a form each byte of [`bounds::MOST_BYTES`] may become
/// three.
const LARGEST_LETTER: usize = 4 * bounds::MOST_BYTES;
/// Most bytes for an entrance: the sign-in page carries what was typed when a session ended.
const LARGEST_ENTRANCE: usize = 1024 * 1024;
/// Most bytes for any other page: a few words.
const LARGEST_PAGE: usize = 32 * 1024;

/// Bounds a visit to a public page. Signed-in staff have the same size limits but need no permit.
pub async fn bound(State((app, permits)): State<(AppState, Permits)>, request: Request, next: Next) -> Response {
    let known = match guard::authenticate(&app, Credentials::by(&app, &request)).await {
        Ok(user) => user.is_some_and(|user| user.signed.session.scope == Scope::Staff),
        Err(error) => return error.into_response(),
    };
    let permits = match at_home(&app, permits, request.headers()).await {
        Ok(permits) => permits,
        Err(error) => return error.into_response(),
    };
    let (parts, body) = request.into_parts();
    let most = match permits {
        Permits::Letter => LARGEST_LETTER,
        Permits::Entrances | Permits::Known => LARGEST_ENTRANCE,
        Permits::Pages | Permits::None => LARGEST_PAGE,
    };
    let sent = match read(body, most).await {
        Ok(sent) => sent,
        Err(error) => return error.into_response(),
    };
    let is_form = |kind: &HeaderValue| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded");
    let measured = permits == Permits::Letter && parts.headers.get(CONTENT_TYPE).is_some_and(is_form);
    let answer = async move {
        if measured && !fits(&sent) {
            return HttpError::TooMuch.into_response();
        }
        next.run(Request::from_parts(parts, Body::from(sent))).await
    };
    if known {
        answer.await
    } else {
        let worked = worked(&app, permits, answer).await;
        worked.unwrap_or_else(IntoResponse::into_response)
    }
}

/// The permits of a visit: at an entrance, a browser in which somebody signed in before has others than strangers.
async fn at_home(app: &AppState, permits: Permits, headers: &HeaderMap) -> Result<Permits, HttpError> {
    let device = match permits {
        Permits::Entrances => cookie::read_device(&app.place, headers),
        _ => None,
    };
    match device {
        Some(device) if app.store.knows_device(&device, None, clock::now()).await? => Ok(Permits::Known),
        _ => Ok(permits),
    }
}

/// What is sent; an error if it is too large or breaks off (`http::slow` breaks off what does not come in time). What
/// is too large is heard to its end and not kept, or the browser shows no answer; beyond what any page takes nothing is
/// heard.
async fn read(mut body: Body, most: usize) -> Result<Bytes, HttpError> {
    let (mut sent, mut heard) = (Vec::new(), 0);
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let Ok(data) = frame.map_err(|_| HttpError::Form)?.into_data() else {
            continue;
        };
        heard += data.len();
        if heard > too_large::LARGEST {
            return Err(HttpError::TooLarge);
        }
        if heard <= most {
            sent.extend_from_slice(&data);
        }
    }
    if heard > most {
        Err(HttpError::TooLarge)
    } else {
        Ok(Bytes::from(sent))
    }
}

/// Whether a letter's form is within its bounds. An unreadable form passes; the handler refuses it.
fn fits(sent: &[u8]) -> bool {
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(sent).unwrap_or_default();
    let fields = fields.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    bounds::form(fields, "base").is_ok()
}

/// Works for a stranger under a permit, on a separate thread. The permit is held until the work ends, even if the
/// client has gone away.
///
/// # Errors
/// [`HttpError::Busy`] if no permit came free in time; [`HttpError::Ours`] if the work panicked.
pub async fn worked(
    app: &AppState,
    permits: Permits,
    work: impl Future<Output = Response> + Send + 'static,
) -> Result<Response, HttpError> {
    let of = match permits {
        Permits::Entrances => &app.strangers.entrances,
        Permits::Known => &app.strangers.known,
        Permits::Pages | Permits::Letter | Permits::None => &app.strangers.pages,
    };
    let Ok(Ok(permit)) = tokio::time::timeout(PATIENCE, Arc::clone(of).acquire_owned()).await else {
        return Err(HttpError::Busy);
    };
    let (language, here, span) = (UiLanguage::current(), Handle::current(), Span::current());
    let done = tokio::task::spawn_blocking(move || {
        let _permit = permit;
        here.block_on(language.during(work).instrument(span))
    });
    done.await.map_err(|_| HttpError::Ours)
}
