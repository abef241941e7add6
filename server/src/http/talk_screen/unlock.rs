//! Leaving a talk's screen by PIN. After five wrong PINs only the password helps.

use super::begun::Begun;
use crate::auth::cookie;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::screen::look::Wish;
use crate::service::checklist::close_shown;
use crate::service::session;
use crate::service::talk_screen::TalkScreen;
use crate::state::AppState;
use app::pages::talk::{PinPage, pin};
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::case::MeetingState;
use store::{Pin, PinTried};

/// Asks for the PIN.
pub async fn ask(State(app): State<AppState>, screen: TalkScreen, wish: Wish) -> Response {
    page(&app, &screen, wish, None)
}

fn page(app: &AppState, screen: &TalkScreen, wish: Wish, left: Option<u8>) -> Response {
    let model = PinPage {
        look: wish.look,
        left,
        over: screen.is_over(),
        closed: false,
    };
    let mut response = Html(pin(&app.out, model)).into_response();
    if left.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// Tries the PIN. The right one gives the adviser their own session back, closes what the case shows of a held talk's
/// checklist, and redirects to it, or to the note where nothing is left open. A second press is redirected after the first,
/// with no session and no cookie: it takes none away from whoever the first gave theirs.
pub async fn leave(
    State(app): State<AppState>,
    screen: TalkScreen,
    wish: Wish,
    fields: Fields,
) -> Result<Response, HttpError> {
    let at = &screen.context;
    let typed = fields.text("pin").and_then(Pin::read);
    let (tried, token) = session::take_back(&app, at, typed.as_ref()).await?;
    let list = format!("{}/meeting/{}/checklist", at.page(), screen.meeting);
    match tried {
        PinTried::Wrong(left) => Ok(page(&app, &screen, wish, Some(left))),
        PinTried::Out => {
            let mut response = Redirect::to("/sign-in").into_response();
            if let Some(cookie) = cookie::take_back(&app.place) {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
            Ok(response)
        }
        PinTried::Gone => Ok(Redirect::to(&list).into_response()),
        PinTried::Right => {
            // The adviser gets their session back whatever becomes of the rest: the screen's has ended.
            let to = match goes_on(&app, &screen, &list).await {
                Ok(to) => to,
                Err(error) => {
                    tracing::error!(
                        ?error,
                        "a talk's screen was left, and what was begun there may not be erased"
                    );
                    list
                }
            };
            let mut response = Redirect::to(&to).into_response();
            if let Some(cookie) = cookie::give(&app.place, &token) {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
            Ok(response)
        }
    }
}

/// Where it goes on after the right PIN. A talk that is over or was held does not go on: what is unanswered or unsent is erased.
/// What the screen took in closes its points; where none is left open, the note is what remains.
async fn goes_on(app: &AppState, screen: &TalkScreen, list: &str) -> Result<String, HttpError> {
    let at = &screen.context;
    let state = at.state(app).await?;
    let meeting = state.case.meeting(&screen.meeting).map(|(_, meeting)| meeting);
    let held = meeting.and_then(|meeting| meeting.state) == Some(MeetingState::Held);
    if screen.is_over() || held {
        Begun::erase(app, screen).await?;
    }
    Ok(if held && closed(app, screen).await {
        format!("{}/journal/{}", at.page(), screen.meeting)
    } else {
        list.to_owned()
    })
}

/// Whether the talk's list is closed, once every point that the case shows is. The adviser gets their session back whatever
/// becomes of it.
async fn closed(app: &AppState, screen: &TalkScreen) -> bool {
    match close_shown(app, &screen.context, &screen.meeting).await {
        Ok(closed) => closed,
        Err(error) => {
            tracing::error!(?error, "the points that the case shows could not be closed");
            false
        }
    }
}
