//! The second step of signing in: the code, or setting up the phone for those who have to and have none.

use super::let_in::{carried, choose_password, ended, fields_of, give_cookies, let_in, remember_browser};
use super::staff::answer;
use super::staff::goes_on;
use super::words_of_time::Clock;
use crate::auth::{cookie, guard, interrupted};
use crate::error::HttpError;
use crate::service::second_factor;
use crate::service::sign_in::note;
use crate::state::AppState;
use app::pages::second_step::{Carried, Codes, Enrol, SecondStep, codes, enrol, second_step};
use app::pages::sign_in::Refused;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use store::{CodeTried, DeviceToken, Enrolled, FactorCode, HalfSession, Opens, Outcome, RecoveryCode, SessionToken};

/// The longest form, in bytes: it may carry what was typed when a session ended.
const LONGEST: usize = 1024 * 1024;

/// A request of somebody whose sign-in waits for the second step, with what their form sent.
pub struct Waiting {
    /// The sign-in.
    pub half: SessionToken,
    /// Whose it is.
    pub who: HalfSession,
    /// The client's address.
    pub from: String,
    /// The browser, if somebody signed in in it before.
    pub device: Option<DeviceToken>,
    /// When the request came.
    pub now: Timestamp,
    /// What goes along.
    pub carried: Carried,
    code: Option<FactorCode>,
    pairs: Vec<(String, String)>,
}

impl Waiting {
    /// A field, as it was sent.
    #[must_use]
    pub fn field(&self, name: &str) -> String {
        let found = self.pairs.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Reads a request; the sign-in page if nothing waits.
    ///
    /// # Errors
    /// The form cannot be read; the store does not answer.
    pub async fn read(app: &AppState, request: Request) -> Result<Result<Waiting, Response>, HttpError> {
        let (from, token) = (guard::from(app, &request), cookie::read(&app.place, request.headers()));
        let device = cookie::read_device(&app.place, request.headers());
        let body = to_bytes(request.into_body(), LONGEST).await;
        let body = body.map_err(|_| HttpError::TooLarge)?;
        let pairs = fields_of(std::str::from_utf8(&body).map_err(|_| HttpError::Form)?)?;
        let typed = pairs.iter().find(|(name, _)| name == "code");
        let (code, carried) = (typed.and_then(|(_, text)| FactorCode::read(text)), carried(&pairs));
        let now = crate::clock::now();
        let Some(half) = token else {
            return Ok(Err(ended(app, carried)));
        };
        Ok(match app.store.half_session(&half, now).await? {
            Some(who) => Ok(Waiting {
                half,
                who,
                from,
                device,
                now,
                carried,
                code,
                pairs,
            }),
            None => Err(ended(app, carried)),
        })
    }

    fn door(&self) -> (Opens, SessionToken) {
        let next = SessionToken::fresh();
        let opens = Opens::SignIn {
            half: self.half.clone(),
            next: next.clone(),
        };
        (opens, next)
    }
}

/// The page of the second step, for a sign-in that waits for it; none if nothing waits under this token.
///
/// # Errors
/// If the store does not answer.
pub async fn page(app: &AppState, half: &SessionToken, carried: Carried) -> Result<Option<Response>, HttpError> {
    let now = crate::clock::now();
    let Some(who) = app.store.half_session(half, now).await? else {
        return Ok(None);
    };
    // The phone first: whoever has the given password alone changes nothing.
    if who.account.given_at.is_some() && (who.factored || !who.has_factor) {
        return Ok(Some(choose_password(app, &who.account.name, carried)));
    }
    if who.has_factor {
        let model = SecondStep { carried, refused: None };
        return Ok(Some(answer(|nonce| second_step(&app.out, nonce, model))));
    }
    let opens = Opens::SignIn {
        half: half.clone(),
        next: SessionToken::fresh(),
    };
    enrol_page(app, &opens, &who, carried, false).await
}

async fn enrol_page(
    app: &AppState,
    opens: &Opens,
    who: &HalfSession,
    carried: Carried,
    wrong: bool,
) -> Result<Option<Response>, HttpError> {
    let offered = second_factor::offer(app, opens, &who.account.name).await?;
    Ok(offered.map(|offered| {
        let model = Enrol {
            shell: None,
            carried,
            secret: offered.secret,
            link: offered.link,
            replaces: false,
            wrong,
        };
        answer(|nonce| enrol(&app.out, nonce, model))
    }))
}

/// Tries a code.
pub async fn code(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let waiting = match Waiting::read(&app, request).await? {
        Ok(waiting) => waiting,
        Err(response) => return Ok(response),
    };
    let (opens, next) = waiting.door();
    let account = &waiting.who.account;
    let tried = app.store.try_factor(&opens, waiting.code.as_ref(), waiting.now).await?;
    let (refused, status, outcome) = match tried {
        CodeTried::Right { left } => {
            let what = if left.is_some() {
                "recovery-code"
            } else {
                "second-factor"
            };
            let done = (Some(what), Outcome::Done);
            note(&app, Some(account), &waiting.from, done, waiting.now).await?;
            if account.given_at.is_some() {
                return Ok(choose_password(&app, &account.name, waiting.carried));
            }
            let mut response = let_in(&app, account, waiting.carried, &next)?;
            remember_browser(&app, waiting.device, account, &mut response).await?;
            return Ok(response);
        }
        CodeTried::Out => return Ok(ended(&app, waiting.carried)),
        CodeTried::Wrong => (Refused::Wrong, StatusCode::UNPROCESSABLE_ENTITY, Outcome::Refused),
        CodeTried::Wait(until) => {
            let when = Clock::at(&app, waiting.now)?.clock(until);
            (Refused::Wait(when), StatusCode::TOO_MANY_REQUESTS, Outcome::Throttled)
        }
    };
    let what = (Some("second-factor"), outcome);
    note(&app, Some(account), &waiting.from, what, waiting.now).await?;
    let model = SecondStep {
        carried: waiting.carried,
        refused: Some(refused),
    };
    Ok((status, answer(|nonce| second_step(&app.out, nonce, model))).into_response())
}

/// Sets up a phone in the middle of signing in; the recovery codes are shown, and the sign-in is through.
pub async fn set_up(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let waiting = match Waiting::read(&app, request).await? {
        Ok(waiting) => waiting,
        Err(response) => return Ok(response),
    };
    let (opens, next) = waiting.door();
    let account = &waiting.who.account;
    let line = second_factor::line(account, &waiting.from, "second-factor", waiting.now);
    let tried = app
        .store
        .enrol_factor(&opens, waiting.code.as_ref(), &line, waiting.now)
        .await?;
    match tried {
        Enrolled::Out => Ok(ended(&app, waiting.carried)),
        Enrolled::Wrong => {
            let wrong = enrol_page(&app, &opens, &waiting.who, waiting.carried.clone(), true).await?;
            Ok(match wrong {
                Some(page) => (StatusCode::UNPROCESSABLE_ENTITY, page).into_response(),
                None => ended(&app, waiting.carried),
            })
        }
        Enrolled::Done(new) => {
            let done = (Some("second-factor"), Outcome::Done);
            note(&app, Some(account), &waiting.from, done, waiting.now).await?;
            let (to, fields) = match waiting.carried.interrupted {
                Some(was) => (
                    interrupted::safe_path(&was.path).to_owned(),
                    Some(fields_of(&was.typed)?),
                ),
                None => (goes_on(&waiting.carried.to, account.roles).to_owned(), None),
            };
            let model = Codes {
                shell: None,
                codes: new.iter().map(RecoveryCode::printed).collect(),
                to,
                fields,
            };
            let mut response = answer(|nonce| codes(&app.out, nonce, model));
            give_cookies(&app, account, &next, &mut response);
            remember_browser(&app, waiting.device, account, &mut response).await?;
            Ok(response)
        }
    }
}
