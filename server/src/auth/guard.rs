//! The layer in front of every route: authenticates, authorizes, and writes the audit log.

use super::current_user::{AuditSubject, AuditWritten, CurrentUser, OwnCase};
use super::fresh::Fresh;
use super::leave;
use super::once::{self, Once};
use super::practice::is_closed_for_practice;
use super::relying_party::RelyingParty;
use super::route_policy::{RoutePolicy, Scope};
use super::typed::{self, Typed};
use super::{cookie, integration, interrupted};
use crate::clock;
use crate::error::HttpError;
use crate::state::AppState;
use crate::ui_language::UiLanguage;
use axum::extract::{ConnectInfo, RawPathParams, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::CaseId;
use std::net::{IpAddr, SocketAddr};
use store::{Act, Outcome, Press, Role, SessionToken, SignedIn};
use tracing::{Instrument, Span};

/// The path to which a child posts a question.
const ASK: &str = "/t/ask";

/// Runs the route for users it is open to, and writes the visit to the audit log if the policy names an act.
pub async fn enter(
    State((app, policy)): State<(AppState, RoutePolicy)>,
    params: RawPathParams,
    mut request: Request,
    next: Next,
) -> Result<Response, HttpError> {
    if !policy.keeps_form {
        let _ = request.extensions_mut().remove::<Typed>();
    }
    if policy.scope == Scope::Public {
        if !policy.leads_away() {
            return Ok(next.run(request).await);
        }
        return Ok(if is_at_talk_screen(&app, Credentials::by(&app, &request)).await? {
            away(TALK_SCREEN)
        } else {
            next.run(request).await
        });
    }
    if let Some(needs) = policy.needs {
        let came_from = from(&app, &request);
        let entered = integration::enter(&app, &policy, needs, &params, came_from, request, next).await;
        return Ok(entered.unwrap_or_else(IntoResponse::into_response));
    }
    let mut current_user = match authenticate(&app, Credentials::by(&app, &request)).await {
        Ok(Some(current_user)) => current_user,
        // An adult pressed, perhaps twice: whoever the first press let out is led on from there.
        Ok(None) if policy.path == TALK_SCREEN_OUT && policy.method == "POST" => return Ok(away("/sign-in")),
        Ok(None) if matches!(policy.scope, Scope::Child | Scope::TalkScreen) => return Ok(away("/t")),
        Ok(None) => return interrupted::to_sign_in(request).await,
        Err(error) => return Err(with_its_form(request, error).await),
    };
    // A child that left while offline gets no page; only a question sent before leaving is still kept.
    let left =
        matches!(current_user.signed.session.scope, store::Scope::Child { .. }) && leave::was_left(request.headers());
    if left && !(request.method() == Method::POST && policy.path == ASK) {
        return Ok(leave::catch_up(&app, &current_user).await);
    }
    let case = match &current_user.signed.session.scope {
        store::Scope::Child { case, .. } | store::Scope::TalkScreen { case, .. } => Some(case.clone()),
        store::Scope::Staff => params
            .iter()
            .find(|(name, _)| *name == "case")
            .map(|(_, value)| CaseId::from(value)),
    };
    match authorize(&app, &policy, &current_user, case.as_ref()).await {
        Ok(own) => {
            if let Some(own) = own {
                let too_many = match reads_too_many(&app, &current_user, &own.id).await {
                    Ok(too_many) => too_many,
                    Err(error) => return Err(with_its_form(request, error).await),
                };
                if too_many {
                    let line = current_user.entry(policy.act.unwrap_or(Act::CaseRead), case.as_ref(), Outcome::Refused);
                    app.store.audit(line).await?;
                    return Err(interrupted::ask_again(request).await);
                }
                current_user.practice = own.practice.then(|| own.id.clone());
                request.extensions_mut().insert(own);
            }
        }
        // Nobody was refused: it could not be asked.
        Err(error) if error.may_be_sent_again() => return Err(with_its_form(request, error).await),
        Err(error) => {
            let act = policy.act.unwrap_or(Act::CaseRead);
            app.store
                .audit(current_user.entry(act, case.as_ref(), Outcome::Refused))
                .await?;
            return turned_away(&current_user, error);
        }
    }
    if policy.needs_room() && app.disk.is_low() {
        return Err(HttpError::Full);
    }
    if policy.needs_factor {
        match could_have_a_factor(&app, &current_user).await {
            Ok(true) => return Err(HttpError::NeedsFactor),
            Ok(false) => {}
            Err(error) => return Err(with_its_form(request, error).await),
        }
    }
    if policy.asks_again {
        match Fresh::of(&current_user.signed.session, current_user.now) {
            Some(fresh) => drop(request.extensions_mut().insert(fresh)),
            None => return Err(interrupted::ask_again(request).await),
        }
    }
    request.extensions_mut().insert(current_user.clone());
    let childs = !matches!(current_user.signed.session.scope, store::Scope::Staff);
    let press = case
        .as_ref()
        .filter(|_| childs)
        .and_then(|case| once::press(&request, case));
    let visit = Visit {
        act: policy.act,
        current_user,
        case,
        press,
        left,
        changes: policy.method != "GET",
    };
    if policy.method == "GET" {
        return visit.carry_out(&app, request, next).await;
    }
    // Whoever hangs up in the middle of a change stops neither the change nor its line.
    let (language, span) = (UiLanguage::current(), Span::current());
    let carried = async move { visit.carry_out(&app, request, next).await };
    let carried = tokio::spawn(language.during(carried).instrument(span));
    carried.await.map_err(|_| HttpError::Ours)?
}

/// A fault of the store before the form was read: it is kept where its route keeps it.
async fn with_its_form(request: Request, error: HttpError) -> HttpError {
    typed::keep_unread(request).await;
    error
}

/// A visit that was let in.
struct Visit {
    act: Option<Act>,
    current_user: CurrentUser,
    case: Option<CaseId>,
    press: Option<Press>,
    left: bool,
    /// Whether it may have changed something.
    changes: bool,
}

impl Visit {
    /// Answers it, and writes its line before the answer is sent, so that no case is seen without one.
    async fn carry_out(self, app: &AppState, request: Request, next: Next) -> Result<Response, HttpError> {
        if let Some(press) = &self.press
            && let Once::Led(to) = once::begin(app, press, self.current_user.now).await?
        {
            return Ok(away(&to));
        }
        let response = next.run(request).await;
        if let Some(press) = &self.press {
            once::end(app, press, once::leads(&response)).await;
        }
        // The question is kept; the page that would follow is not shown.
        let response = if self.left {
            leave::catch_up(app, &self.current_user).await
        } else {
            response
        };
        let Some(act) = self.act else { return Ok(response) };
        if response.extensions().get::<AuditWritten>().is_some() {
            return Ok(response);
        }
        let outcome = match response.status() {
            status if status.is_success() || status.is_redirection() || status == StatusCode::NOT_MODIFIED => {
                Outcome::Done
            }
            status if status.is_client_error() => Outcome::Refused,
            _ => Outcome::Failed,
        };
        let mut line = self.current_user.entry(act, self.case.as_ref(), outcome);
        line.what = response
            .extensions()
            .get::<AuditSubject>()
            .map(|AuditSubject(what)| what.clone());
        match app.store.audit(line).await {
            Ok(()) => Ok(response),
            Err(error) if self.changes && outcome == Outcome::Failed => {
                // The page says already what became of it.
                tracing::error!(%error, "a change that failed has no line in the audit log");
                Ok(response)
            }
            Err(error) if self.changes && outcome == Outcome::Done => Err(error.after_a_change().into()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether the session is locked to a talk's screen: public routes and unknown addresses must not leave it. Without a
/// cookie the store is not asked.
///
/// # Errors
/// If the store does not answer.
pub async fn is_at_talk_screen(app: &AppState, credentials: Credentials) -> Result<bool, HttpError> {
    let current_user = authenticate(app, credentials).await?;
    Ok(current_user
        .is_some_and(|current_user| matches!(current_user.signed.session.scope, store::Scope::TalkScreen { .. })))
}

/// The first address of a talk's own screen.
pub const TALK_SCREEN: &str = "/t/talk";

/// The page of a talk's own screen that asks for the PIN.
pub const TALK_SCREEN_OUT: &str = "/t/talk/out";

/// Redirects to the pages the session is for: adults' pages and children's screens have separate entrances.
fn away(to: &str) -> Response {
    Redirect::to(to).into_response()
}

/// The answer to a refused visit: staff get the error; a child's or a talk's screen is redirected to its own pages.
fn turned_away(current_user: &CurrentUser, error: HttpError) -> Result<Response, HttpError> {
    match current_user.signed.session.scope {
        store::Scope::Child { .. } => Ok(away("/t/page/1")),
        store::Scope::TalkScreen { .. } => Ok(away(TALK_SCREEN)),
        store::Scope::Staff => Err(error),
    }
}

/// What a request says about its sender, copied out so that the request is not borrowed across an await.
pub struct Credentials {
    token: Option<SessionToken>,
    from: String,
    path: String,
    relying_party: Option<RelyingParty>,
}

impl Credentials {
    /// The credentials of a request.
    #[must_use]
    pub fn by(app: &AppState, request: &Request) -> Credentials {
        Credentials {
            token: cookie::read(&app.place, request.headers()),
            from: from(app, request),
            path: request.uri().path().to_owned(),
            relying_party: RelyingParty::of(&app.place, request.headers()),
        }
    }
}

/// The user of the session that the cookie names; none without a valid session.
///
/// # Errors
/// If the store does not answer.
pub async fn authenticate(app: &AppState, credentials: Credentials) -> Result<Option<CurrentUser>, HttpError> {
    let Some(token) = credentials.token else {
        return Ok(None);
    };
    let now = clock::now();
    let signed = app.store.signed_in(&token, now).await?;
    // Who came by the role after signing in, or through an older server, signs in anew, with the factor.
    let lacks_factor = |signed: &SignedIn| {
        let staff = matches!(signed.session.scope, store::Scope::Staff);
        staff && !signed.session.factor && app.needs_factor(signed.account.roles)
    };
    // Through an older server a given password opened it: here it opens the choice of another.
    let given =
        |signed: &SignedIn| matches!(signed.session.scope, store::Scope::Staff) && signed.account.given_at.is_some();
    Ok(signed
        .filter(|signed| !lacks_factor(signed) && !given(signed))
        .map(|signed| CurrentUser {
            signed,
            token,
            from: credentials.from,
            path: credentials.path,
            relying_party: credentials.relying_party,
            practice: None,
            now,
        }))
}

/// Whether the account has no second factor, and could have one here: at the municipality it is asked for over there.
async fn could_have_a_factor(app: &AppState, current_user: &CurrentUser) -> Result<bool, HttpError> {
    let account = current_user.account();
    Ok(app.second_factor && !account.from_municipality && !app.store.has_factor(&account.id).await?)
}

/// The client's IP address, after trusted proxies, as text.
#[must_use]
pub fn from(app: &AppState, request: &Request) -> String {
    client(app, request).map_or_else(String::new, |ip| ip.to_string())
}

/// The client's IP address, after trusted proxies.
#[must_use]
pub fn client(app: &AppState, request: &Request) -> Option<IpAddr> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>()?;
    Some(app.proxies.client(peer.0.ip(), request.headers()))
}

/// Whether the user may enter and, for a route of a case, by what right.
async fn authorize(
    app: &AppState,
    policy: &RoutePolicy,
    current_user: &CurrentUser,
    case: Option<&CaseId>,
) -> Result<Option<OwnCase>, HttpError> {
    match (&current_user.signed.session.scope, policy.scope) {
        (store::Scope::Child { case, .. }, Scope::Child) => return screen(app, current_user, case).await.map(Some),
        (store::Scope::TalkScreen { case, .. }, Scope::TalkScreen) => {
            return screen(app, current_user, case).await.map(Some);
        }
        (store::Scope::Child { .. } | store::Scope::TalkScreen { .. }, _)
        | (store::Scope::Staff, Scope::Child | Scope::TalkScreen | Scope::Integration) => {
            return Err(HttpError::NotYours);
        }
        (store::Scope::Staff, _) => {}
    }
    if !policy.roles.is_empty() && !policy.roles.iter().any(|role| current_user.has(*role)) {
        return Err(HttpError::NotYours);
    }
    if policy.scope != Scope::OwnCase {
        return Ok(None);
    }
    let Some(case) = case else {
        return Err(HttpError::NotFound);
    };
    let user = &current_user.account().id;
    let access = app.store.access(case, user, current_user.now).await?;
    // Another municipality's case is answered as not found.
    let access = access
        .filter(|access| access.municipality == current_user.account().municipality)
        .ok_or(HttpError::NotFound)?;
    if access.erased {
        return Err(HttpError::Gone);
    }
    if access.practice && is_closed_for_practice(policy.path) {
        return Err(HttpError::NotYours);
    }
    let as_adviser = policy.roles.contains(&Role::Adviser)
        && current_user.has(Role::Adviser)
        && (access.assigned || access.grant.is_some());
    if as_adviser && !access.assigned && !policy.by_glass {
        return Err(HttpError::NotYours);
    }
    let as_coordinator = policy.roles.contains(&Role::Coordinator) && current_user.has(Role::Coordinator);
    if as_adviser || as_coordinator {
        Ok(Some(OwnCase {
            id: case.clone(),
            assigned: access.assigned,
            grant: access.grant,
            version: access.version,
            practice: access.practice,
            words: access.words,
        }))
    } else {
        Err(HttpError::NotYourCase(case.clone()))
    }
}

/// Whether somebody opens one case more than they may without proving that it is still them.
async fn reads_too_many(app: &AppState, current_user: &CurrentUser, case: &CaseId) -> Result<bool, HttpError> {
    let session = &current_user.signed.session;
    if !matches!(session.scope, store::Scope::Staff) {
        return Ok(false);
    }
    let (user, now) = (&current_user.account().id, current_user.now);
    let proved = session.proved_at.filter(|_| session.is_fresh(now));
    Ok(!app.store.opens(user, case, now, proved).await?)
}

/// The case of a child's or a talk's screen session.
async fn screen(app: &AppState, current_user: &CurrentUser, case: &CaseId) -> Result<OwnCase, HttpError> {
    let access = app
        .store
        .access(case, &current_user.account().id, current_user.now)
        .await?;
    let access = access.ok_or(HttpError::NotFound)?;
    if access.erased {
        return Err(HttpError::Gone);
    }
    Ok(OwnCase {
        id: case.clone(),
        assigned: false,
        grant: None,
        version: access.version,
        practice: access.practice,
        words: access.words,
    })
}
