//! In front of every route: who is it, may they enter, and what does the audit log say.

use super::current_user::{self, AuditSubject, CurrentUser, OwnCase};
use super::once::Press;
use super::route_policy::{RoutePolicy, Scope};
use super::{cookie, interrupted};
use crate::clock;
use crate::http::case::glass;
use crate::http::screen::leave;
use crate::http::{AppState, HttpError};
use axum::extract::{ConnectInfo, RawPathParams, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::CaseId;
use std::net::SocketAddr;
use store::{Act, Outcome, Role, SessionToken};

/// Where a child sends a question.
const ASK: &str = "/t/ask";

/// Lets in whom the route is for, and writes the visit into the audit log where the policy says so.
pub async fn enter(
    State((app, policy)): State<(AppState, RoutePolicy)>,
    params: RawPathParams,
    mut request: Request,
    next: Next,
) -> Response {
    if policy.scope == Scope::Public {
        if !policy.leads_away() {
            return next.run(request).await;
        }
        return match is_at_talk_screen(&app, Credentials::by(&app, &request)).await {
            Ok(true) => away(TALK_SCREEN),
            Ok(false) => next.run(request).await,
            Err(error) => error.page(&app),
        };
    }
    let current_user = match authenticate(&app, Credentials::by(&app, &request)).await {
        Ok(Some(current_user)) => current_user,
        Ok(None) if matches!(policy.scope, Scope::Child | Scope::TalkScreen) => return away("/t"),
        Ok(None) => return interrupted::to_sign_in(&app, request).await,
        Err(error) => return error.page(&app),
    };
    // Who left while no network answered has left.
    let left =
        matches!(current_user.signed.session.scope, store::Scope::Child { .. }) && leave::was_left(request.headers());
    if left && !(request.method() == Method::POST && policy.path == ASK) {
        return leave::catch_up(&app, &current_user).await;
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
                request.extensions_mut().insert(own);
            }
        }
        Err(error) => {
            let act = policy.act.unwrap_or(Act::CaseRead);
            return match app
                .store
                .audit(current_user.entry(act, case.as_ref(), Outcome::Refused))
                .await
            {
                Ok(()) => turned_away(&app, &current_user, case.as_ref(), error).await,
                Err(error) => HttpError::from(error).page(&app),
            };
        }
    }
    request.extensions_mut().insert(current_user.clone());
    let childs = !matches!(current_user.signed.session.scope, store::Scope::Staff);
    let press = case
        .as_ref()
        .filter(|_| childs)
        .and_then(|case| Press::of(&request, case));
    if let Some(to) = press.as_ref().and_then(|press| app.presses.led(press)) {
        return away(&to);
    }
    let response = next.run(request).await;
    if let Some(press) = press {
        app.presses.remember(press, &response);
    }
    // What the child wrote before it left is kept; what its answer would lead to is not shown.
    let response = if left {
        leave::catch_up(&app, &current_user).await
    } else {
        response
    };
    let Some(act) = policy.act else { return response };
    let outcome = match response.status() {
        status if status.is_success() || status.is_redirection() || status == StatusCode::NOT_MODIFIED => Outcome::Done,
        status if status.is_client_error() => Outcome::Refused,
        _ => Outcome::Failed,
    };
    let mut line = current_user.entry(act, case.as_ref(), outcome);
    line.what = response
        .extensions()
        .get::<AuditSubject>()
        .map(|AuditSubject(what)| what.clone());
    // Nobody has seen a case before the log knows it.
    match app.store.audit(line).await {
        Ok(()) => response,
        Err(error) => HttpError::from(error).page(&app),
    }
}

/// Whether the session is locked to a talk's screen: public routes and unknown addresses must not leave it. Without a cookie
/// the store is not asked.
///
/// # Errors
/// Where the store does not answer.
pub async fn is_at_talk_screen(app: &AppState, credentials: Credentials) -> Result<bool, HttpError> {
    let current_user = authenticate(app, credentials).await?;
    Ok(current_user
        .is_some_and(|current_user| matches!(current_user.signed.session.scope, store::Scope::TalkScreen { .. })))
}

/// Where a talk's own screen begins.
pub const TALK_SCREEN: &str = "/t/talk";

/// From one side of the house to the other: a child has its own entrance, and the adults' pages are none of its.
fn away(to: &str) -> Response {
    Redirect::to(to).into_response()
}

/// Who may not enter hears why; an adviser before a colleague's case is shown the glass.
async fn turned_away(app: &AppState, current_user: &CurrentUser, case: Option<&CaseId>, error: HttpError) -> Response {
    if matches!(current_user.signed.session.scope, store::Scope::Child { .. }) {
        return away("/t/page/1");
    }
    // Whatever is typed: the way out of a talk's screen is its PIN.
    if matches!(current_user.signed.session.scope, store::Scope::TalkScreen { .. }) {
        return away(TALK_SCREEN);
    }
    match case {
        Some(case) if error == HttpError::NotYourCase && current_user.has(Role::Adviser) => {
            let offered = glass::offer(app, current_user, case, None).await;
            offered.unwrap_or_else(|error| error.page(app))
        }
        _ => error.page(app),
    }
}

/// What a request says of its sender: read at once, so that nothing of it is held while waiting.
pub struct Credentials {
    token: Option<SessionToken>,
    from: String,
    path: String,
}

impl Credentials {
    /// Of a request.
    #[must_use]
    pub fn by(app: &AppState, request: &Request) -> Credentials {
        Credentials {
            token: cookie::read(&app.place, request.headers()),
            from: from(app, request),
            path: request.uri().path().to_owned(),
        }
    }
}

/// Whoever the request's cookie belongs to.
///
/// # Errors
/// Where the store does not answer.
pub async fn authenticate(app: &AppState, credentials: Credentials) -> Result<Option<CurrentUser>, HttpError> {
    let Some(token) = credentials.token else {
        return Ok(None);
    };
    let now = clock::now();
    let signed = app.store.signed_in(&token, now).await?;
    Ok(signed.map(|signed| CurrentUser {
        signed,
        token,
        from: credentials.from,
        path: credentials.path,
        now,
    }))
}

/// Where a request comes from.
#[must_use]
pub fn from(app: &AppState, request: &Request) -> String {
    request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or_else(String::new, |peer| {
            current_user::address(peer.0, request.headers(), &app.proxies)
        })
}

/// Whether somebody may enter, and how they came to the case.
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
        | (store::Scope::Staff, Scope::Child | Scope::TalkScreen) => return Err(HttpError::NotYours),
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
    // Another municipality's case does not exist here.
    let access = access
        .filter(|access| access.municipality == current_user.account().municipality)
        .ok_or(HttpError::NotFound)?;
    if access.erased {
        return Err(HttpError::Gone);
    }
    let as_adviser = policy.roles.contains(&Role::Adviser)
        && current_user.has(Role::Adviser)
        && (access.assigned || access.grant.is_some());
    let as_coordinator = policy.roles.contains(&Role::Coordinator) && current_user.has(Role::Coordinator);
    if as_adviser || as_coordinator {
        Ok(Some(OwnCase {
            id: case.clone(),
            assigned: access.assigned,
            grant: access.grant,
            version: access.version,
        }))
    } else {
        Err(HttpError::NotYourCase)
    }
}

/// The one case of a child's screen.
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
    })
}
