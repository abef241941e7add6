//! The second step of signing in: the code or the passkey, or setting up one of them for those who have to and have none.

use super::let_in::{carried, choose_password, ended, fields_of, give_cookies, let_in, remember_browser};
use super::passkey::{not_in, not_made, sent, to_make, to_use};
use super::staff::answer;
use super::staff::goes_on;
use super::words_of_time::Clock;
use crate::auth::relying_party::RelyingParty;
use crate::auth::{cookie, guard, interrupted};
use crate::error::HttpError;
use crate::service::passkey::{self, Made, Tried};
use crate::service::second_factor;
use crate::service::sign_in::note;
use crate::state::AppState;
use app::pages::passkey::Offer;
use app::pages::second_step::{Carried, Codes, Enrol, SecondStep, codes, enrol, second_step};
use app::pages::sign_in::Refused;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use store::{
    Account, CodeTried, DeviceToken, Enrolled, FactorCode, HalfSession, Opens, Outcome, RecoveryCode, SessionToken,
};

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
    /// Where passkeys belong to, if the page was opened by a name.
    pub relying_party: Option<RelyingParty>,
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
        let relying_party = RelyingParty::of(&app.place, request.headers());
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
                relying_party,
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
pub async fn page(
    app: &AppState,
    half: &SessionToken,
    carried: Carried,
    party: Option<&RelyingParty>,
) -> Result<Option<Response>, HttpError> {
    let now = crate::clock::now();
    let Some(who) = app.store.half_session(half, now).await? else {
        return Ok(None);
    };
    // The second factor first: whoever has the given password alone changes nothing.
    if who.account.given_at.is_some() && (who.factored || !who.has_factor) {
        return Ok(Some(choose_password(app, &who.account.name, carried)));
    }
    let opens = Opens::SignIn {
        half: half.clone(),
        next: SessionToken::fresh(),
    };
    let at = At {
        opens: &opens,
        party,
        now,
    };
    if who.has_factor {
        return ask_page(app, &at, &who.account, carried, None).await.map(Some);
    }
    enrol_page(app, &at, &who.account, carried, Trouble::None).await
}

/// Where a page of the second step is shown.
struct At<'a> {
    opens: &'a Opens,
    party: Option<&'a RelyingParty>,
    now: Timestamp,
}

/// The page that asks for the code or the passkey.
async fn ask_page(
    app: &AppState,
    at: &At<'_>,
    account: &Account,
    carried: Carried,
    refused: Option<Refused>,
) -> Result<Response, HttpError> {
    let own = app.store.factors_of(&account.id).await?;
    let model = SecondStep {
        carried,
        phone: own.as_ref().is_some_and(|own| own.phone),
        passkey: match &own {
            Some(own) => to_use(app, at.party, at.opens, own, at.now).await?,
            None => Offer::None,
        },
        refused,
    };
    Ok(answer(|nonce| second_step(&app.out, nonce, model)))
}

/// Why nothing was set up.
enum Trouble {
    None,
    /// The six digits were wrong.
    Code,
    /// The passkey came to nothing: the key of a sentence.
    Passkey(&'static str),
}

/// The page that sets up a phone or a passkey; none if the sign-in is no more.
async fn enrol_page(
    app: &AppState,
    at: &At<'_>,
    account: &Account,
    carried: Carried,
    trouble: Trouble,
) -> Result<Option<Response>, HttpError> {
    let Some(offered) = second_factor::offer(app, at.opens, &account.name).await? else {
        return Ok(None);
    };
    let model = Enrol {
        carried,
        secret: offered.secret,
        link: offered.link,
        wrong: matches!(trouble, Trouble::Code),
        passkey: to_make(app, at.party, at.opens, account, None, at.now).await?,
        passkey_refused: match trouble {
            Trouble::Passkey(key) => Some(key),
            Trouble::None | Trouble::Code => None,
        },
        ..Enrol::default()
    };
    Ok(Some(answer(|nonce| enrol(&app.out, nonce, model))))
}

/// Tries a code.
pub async fn code(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let waiting = match Waiting::read(&app, request).await? {
        Ok(waiting) => waiting,
        Err(response) => return Ok(response),
    };
    let (opens, next) = waiting.door();
    let tried = app.store.try_factor(&opens, waiting.code.as_ref(), waiting.now).await?;
    let (refused, status, outcome) = match tried {
        CodeTried::Right { left: Some(_) } => return through(&app, waiting, "recovery-code", &next).await,
        CodeTried::Right { left: None } => return through(&app, waiting, "second-factor", &next).await,
        CodeTried::Out => return Ok(ended(&app, waiting.carried)),
        CodeTried::Wrong => (Refused::Wrong, StatusCode::UNPROCESSABLE_ENTITY, Outcome::Refused),
        CodeTried::Wait(until) => {
            let when = Clock::at(&app, waiting.now)?.clock(until);
            (Refused::Wait(when), StatusCode::TOO_MANY_REQUESTS, Outcome::Throttled)
        }
    };
    refuse(&app, waiting, &opens, refused, (status, "second-factor", outcome)).await
}

/// Tries a passkey.
pub async fn passkey(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let waiting = match Waiting::read(&app, request).await? {
        Ok(waiting) => waiting,
        Err(response) => return Ok(response),
    };
    let (opens, next) = waiting.door();
    let (sent, party) = (sent(|name| waiting.field(name)), waiting.relying_party.as_ref());
    let tried = passkey::try_one(&app, party, &opens, &sent, waiting.now).await?;
    if tried == Tried::Right {
        return through(&app, waiting, "passkey", &next).await;
    }
    match not_in(&app, tried, waiting.now)? {
        None => Ok(ended(&app, waiting.carried)),
        Some(not) => {
            let told = (not.status, not.what, not.outcome);
            refuse(&app, waiting, &opens, not.refused, told).await
        }
    }
}

/// Lets in who gave the second factor, or has them choose a password of their own first.
async fn through(app: &AppState, waiting: Waiting, what: &str, next: &SessionToken) -> Result<Response, HttpError> {
    let account = &waiting.who.account;
    let done = (Some(what), Outcome::Done);
    note(app, Some(account), &waiting.from, done, waiting.now).await?;
    if account.given_at.is_some() {
        return Ok(choose_password(app, &account.name, waiting.carried));
    }
    let mut response = let_in(app, account, waiting.carried, next)?;
    remember_browser(app, waiting.device, account, &mut response).await?;
    Ok(response)
}

/// Asks once more.
async fn refuse(
    app: &AppState,
    waiting: Waiting,
    opens: &Opens,
    refused: Refused,
    (status, what, outcome): (StatusCode, &str, Outcome),
) -> Result<Response, HttpError> {
    let account = &waiting.who.account;
    note(app, Some(account), &waiting.from, (Some(what), outcome), waiting.now).await?;
    let at = At {
        opens,
        party: waiting.relying_party.as_ref(),
        now: waiting.now,
    };
    let page = ask_page(app, &at, account, waiting.carried, Some(refused)).await?;
    Ok((status, page).into_response())
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
        Enrolled::Wrong => again(&app, waiting, &opens, Trouble::Code).await,
        Enrolled::Done(new) => in_with_codes(&app, waiting, "second-factor", &new, &next).await,
    }
}

/// Makes a passkey in the middle of signing in; the recovery codes are shown, and the sign-in is through.
pub async fn make_passkey(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let waiting = match Waiting::read(&app, request).await? {
        Ok(waiting) => waiting,
        Err(response) => return Ok(response),
    };
    let (opens, next) = waiting.door();
    let (sent, party) = (sent(|name| waiting.field(name)), waiting.relying_party.as_ref());
    let line = second_factor::line(&waiting.who.account, &waiting.from, "passkey-added", waiting.now);
    let made = passkey::make(&app, party, &opens, &sent, &line, waiting.now).await?;
    if let Some(key) = not_made(&made) {
        return again(&app, waiting, &opens, Trouble::Passkey(key)).await;
    }
    match made {
        Made::Done(new) => in_with_codes(&app, waiting, "passkey", &new, &next).await,
        _ => Ok(ended(&app, waiting.carried)),
    }
}

/// The page that sets one up, once more.
async fn again(app: &AppState, waiting: Waiting, opens: &Opens, trouble: Trouble) -> Result<Response, HttpError> {
    let at = At {
        opens,
        party: waiting.relying_party.as_ref(),
        now: waiting.now,
    };
    let page = enrol_page(app, &at, &waiting.who.account, waiting.carried.clone(), trouble).await?;
    Ok(match page {
        Some(page) => (StatusCode::UNPROCESSABLE_ENTITY, page).into_response(),
        None => ended(app, waiting.carried),
    })
}

/// Lets in who has just set up their first second factor, by way of the recovery codes.
async fn in_with_codes(
    app: &AppState,
    waiting: Waiting,
    what: &str,
    new: &[RecoveryCode],
    next: &SessionToken,
) -> Result<Response, HttpError> {
    let account = &waiting.who.account;
    note(
        app,
        Some(account),
        &waiting.from,
        (Some(what), Outcome::Done),
        waiting.now,
    )
    .await?;
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
    give_cookies(app, account, next, &mut response);
    remember_browser(app, waiting.device, account, &mut response).await?;
    Ok(response)
}
