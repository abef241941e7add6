//! The way off a talk's screen. Five wrong PINs, and only the password helps.

use super::begun::Begun;
use super::{TalkScreen, to};
use crate::auth::cookie;
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::case::Fields;
use crate::http::screen::look::Wish;
use crate::http::screen::quietly;
use crate::http::{AppState, HttpError};
use app::pages::talk::{PinPage, pin};
use axum::Extension;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{Html, IntoResponse, Response};
use domain::case::MeetingState;
use store::{Act, NewSession, Outcome, Pin, PinTried, Scope, SessionToken};

/// Asks for the PIN.
pub async fn ask(
    State(app): State<AppState>,
    Extension(current_user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Extension(wish): Extension<Wish>,
) -> Response {
    match TalkScreen::of(current_user, own) {
        Ok(screen) => page(&app, &screen, wish, None),
        Err(error) => error.page(&app),
    }
}

fn page(app: &AppState, screen: &TalkScreen, wish: Wish, left: Option<u8>) -> Response {
    let model = PinPage {
        look: wish.look,
        left,
        over: screen.is_over(),
        closed: false,
    };
    let mut response = quietly(Html(pin(&app.out, model)).into_response());
    if left.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// Tries it. The right one gives the adviser their own session back, at what the talk still owes the child.
pub async fn leave(
    State(app): State<AppState>,
    Extension(current_user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Extension(wish): Extension<Wish>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let fields = Fields::of(pairs);
    let left = async {
        let screen = TalkScreen::of(current_user, own)?;
        let at = &screen.context;
        let typed = fields.text("pin").and_then(Pin::read);
        let tried = app.store.try_pin(&at.user.token, typed.as_ref()).await?;
        let outcome = match tried {
            PinTried::Right => Outcome::Done,
            PinTried::Wrong(_) | PinTried::Out => Outcome::Refused,
        };
        let line = at.user.entry(Act::ScreenLeft, Some(&at.own.id), outcome);
        app.store.audit(line).await?;
        match tried {
            PinTried::Wrong(left) => Ok(page(&app, &screen, wish, Some(left))),
            PinTried::Out => {
                let mut response = to("/sign-in");
                if let Some(cookie) = cookie::take_back(&app.place) {
                    response.headers_mut().append(SET_COOKIE, cookie);
                }
                Ok(response)
            }
            PinTried::Right => {
                // A talk that is over, or was held, goes on no more: what nobody answered is erased.
                let state = at.state(&app).await?;
                let held = state
                    .case
                    .meeting(&screen.meeting)
                    .and_then(|(_, meeting)| meeting.state);
                if screen.is_over() || held == Some(MeetingState::Held) {
                    Begun::default().keep(&app, &screen).await?;
                }
                let token = SessionToken::fresh();
                let session = NewSession {
                    user: at.user.account().id.clone(),
                    scope: Scope::Staff,
                    now: at.user.now,
                };
                app.store.begin_session(&token, &session).await?;
                let mut response = to(&format!("{}/meeting/{}/checklist", at.page(), screen.meeting));
                if let Some(cookie) = cookie::give(&app.place, &token) {
                    response.headers_mut().append(SET_COOKIE, cookie);
                }
                Ok(response)
            }
        }
    };
    left.await.unwrap_or_else(|error: HttpError| error.page(&app))
}
