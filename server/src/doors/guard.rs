//! In front of every route: who is it, may they enter, and what does the audit log say.

use super::once::Press;
use super::rule::{Door, Scope};
use super::seat::{self, OwnCase, Seat, What};
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

/// Lets in whom the door is for, and notes the visit where the door says so.
pub async fn enter(
    State((app, door)): State<(AppState, Door)>,
    params: RawPathParams,
    mut request: Request,
    next: Next,
) -> Response {
    if door.scope == Scope::Public {
        if !door.leads_away() {
            return next.run(request).await;
        }
        return match at_a_table(&app, Came::by(&app, &request)).await {
            Ok(true) => away(TABLE),
            Ok(false) => next.run(request).await,
            Err(error) => error.page(&app),
        };
    }
    let seat = match sit(&app, Came::by(&app, &request)).await {
        Ok(Some(seat)) => seat,
        Ok(None) if matches!(door.scope, Scope::Child | Scope::Table) => return away("/t"),
        Ok(None) => return interrupted::to_sign_in(&app, request).await,
        Err(error) => return error.page(&app),
    };
    // Who left while no network answered has left.
    let left = matches!(seat.signed.session.scope, store::Scope::Child { .. }) && leave::was_left(request.headers());
    if left && !(request.method() == Method::POST && door.path == ASK) {
        return leave::catch_up(&app, &seat).await;
    }
    let case = match &seat.signed.session.scope {
        store::Scope::Child { case, .. } | store::Scope::Table { case, .. } => Some(case.clone()),
        store::Scope::Staff => params
            .iter()
            .find(|(name, _)| *name == "case")
            .map(|(_, value)| CaseId::from(value)),
    };
    match judge(&app, &door, &seat, case.as_ref()).await {
        Ok(own) => {
            if let Some(own) = own {
                request.extensions_mut().insert(own);
            }
        }
        Err(error) => {
            let act = door.act.unwrap_or(Act::CaseRead);
            return match app.store.audit(seat.entry(act, case.as_ref(), Outcome::Refused)).await {
                Ok(()) => turned_away(&app, &seat, case.as_ref(), error).await,
                Err(error) => HttpError::from(error).page(&app),
            };
        }
    }
    request.extensions_mut().insert(seat.clone());
    let childs = !matches!(seat.signed.session.scope, store::Scope::Staff);
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
        leave::catch_up(&app, &seat).await
    } else {
        response
    };
    let Some(act) = door.act else { return response };
    let outcome = match response.status() {
        status if status.is_success() || status.is_redirection() || status == StatusCode::NOT_MODIFIED => Outcome::Done,
        status if status.is_client_error() => Outcome::Refused,
        _ => Outcome::Failed,
    };
    let mut line = seat.entry(act, case.as_ref(), outcome);
    line.what = response.extensions().get::<What>().map(|What(what)| what.clone());
    // Nobody has seen a case before the log knows it.
    match app.store.audit(line).await {
        Ok(()) => response,
        Err(error) => HttpError::from(error).page(&app),
    }
}

/// Whether somebody sits at a talk's own screen: no door that is open to everybody leads away from it, and no address that
/// is no door. Who sends no cookie sits at no table, and costs no look.
///
/// # Errors
/// Where the store does not answer.
pub async fn at_a_table(app: &AppState, came: Came) -> Result<bool, HttpError> {
    let seat = sit(app, came).await?;
    Ok(seat.is_some_and(|seat| matches!(seat.signed.session.scope, store::Scope::Table { .. })))
}

/// Where a talk's own screen begins.
pub const TABLE: &str = "/t/talk";

/// From one side of the house to the other: a child has its own entrance, and the adults' pages are none of its.
fn away(to: &str) -> Response {
    Redirect::to(to).into_response()
}

/// Who may not enter hears why; an adviser before a colleague's case is shown the glass.
async fn turned_away(app: &AppState, seat: &Seat, case: Option<&CaseId>, error: HttpError) -> Response {
    if matches!(seat.signed.session.scope, store::Scope::Child { .. }) {
        return away("/t/page/1");
    }
    // Whatever is typed: the way out of a talk's screen is its PIN.
    if matches!(seat.signed.session.scope, store::Scope::Table { .. }) {
        return away(TABLE);
    }
    match case {
        Some(case) if error == HttpError::NotYourCase && seat.has(Role::Adviser) => {
            let offered = glass::offer(app, seat, case, None).await;
            offered.unwrap_or_else(|error| error.page(app))
        }
        _ => error.page(app),
    }
}

/// What a request says of its sender: read at once, so that nothing of it is held while waiting.
pub struct Came {
    token: Option<SessionToken>,
    from: String,
    path: String,
}

impl Came {
    /// Of a request.
    #[must_use]
    pub fn by(app: &AppState, request: &Request) -> Came {
        Came {
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
pub async fn sit(app: &AppState, came: Came) -> Result<Option<Seat>, HttpError> {
    let Some(token) = came.token else {
        return Ok(None);
    };
    let now = clock::now();
    let signed = app.store.signed_in(&token, now).await?;
    Ok(signed.map(|signed| Seat {
        signed,
        token,
        from: came.from,
        path: came.path,
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
            seat::address(peer.0, request.headers(), &app.proxies)
        })
}

/// Whether somebody may enter, and how they came to the case.
async fn judge(app: &AppState, door: &Door, seat: &Seat, case: Option<&CaseId>) -> Result<Option<OwnCase>, HttpError> {
    match (&seat.signed.session.scope, door.scope) {
        (store::Scope::Child { case, .. }, Scope::Child) => return screen(app, seat, case).await.map(Some),
        (store::Scope::Table { case, .. }, Scope::Table) => return screen(app, seat, case).await.map(Some),
        (store::Scope::Child { .. } | store::Scope::Table { .. }, _)
        | (store::Scope::Staff, Scope::Child | Scope::Table) => return Err(HttpError::NotYours),
        (store::Scope::Staff, _) => {}
    }
    if !door.roles.is_empty() && !door.roles.iter().any(|role| seat.has(*role)) {
        return Err(HttpError::NotYours);
    }
    if door.scope != Scope::OwnCase {
        return Ok(None);
    }
    let Some(case) = case else {
        return Err(HttpError::NotFound);
    };
    let user = &seat.account().id;
    let access = app.store.access(case, user, seat.now).await?;
    // Another municipality's case does not exist here.
    let access = access
        .filter(|access| access.municipality == seat.account().municipality)
        .ok_or(HttpError::NotFound)?;
    if access.erased {
        return Err(HttpError::Gone);
    }
    let as_adviser =
        door.roles.contains(&Role::Adviser) && seat.has(Role::Adviser) && (access.assigned || access.grant.is_some());
    let as_coordinator = door.roles.contains(&Role::Coordinator) && seat.has(Role::Coordinator);
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
async fn screen(app: &AppState, seat: &Seat, case: &CaseId) -> Result<OwnCase, HttpError> {
    let access = app.store.access(case, &seat.account().id, seat.now).await?;
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
